"""Invented official news for benchmarks: reports of meetings, visits, calls and seminars, made from a seed.

Every person is invented; countries, parties and offices are real. A short article has about 1.1 KB, a long one about
2.6 KB. One article in four carries its caption twice, as one agency prints it; one in eight is another outlet's near
copy of an article before it: another header, a sentence less, the last one reworded.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

VIETNAMESE = "Nguyen Tran Le Pham Hoang Vu Dang Bui Do Ngo Duong Ly Dinh Truong".split()
VIETNAMESE_MIDDLE = "Van Thi Minh Quoc Huu Ngoc Duc Xuan Thanh Kim Hong Quang Bao Gia".split()
VIETNAMESE_GIVEN = "Hoa Lam Binh Khoa Nhan Phuc Son Tam Uyen Vinh Yen An Cuong Diep Thiep Khai".split()
CHINESE = "Zhou Wu Luo Shen Pan Cheng Jiang Gu Cai Fan Qiu Rao Xie Zhong Deng Yu".split()
CHINESE_GIVEN = "Mingyuan Haoran Kaiyuan Zhongshan Wenbo Minghui Hairuo Lejun Peiming Jiawei Ruoxi Dehai".split()
WESTERN = "Haddad Solberg Arrieta Petrenko Alvarez Rossi Okafor Lindqvist Marchetti Novak Ferreira Karatkou".split()
WESTERN_GIVEN = "Rami Ingrid Lucia Sergei Marta Paolo Chidi Anna Tomas Helena Viktor Elena Jozef Amina".split()
STATES = (
    ("Laos", "Lao", "Vientiane"), ("Cuba", "Cuban", "Havana"), ("Japan", "Japanese", "Tokyo"),
    ("Russia", "Russian", "Moscow"), ("Singapore", "Singaporean", "Singapore"), ("Italy", "Italian", "Rome"),
    ("Nigeria", "Nigerian", "Abuja"), ("Mexico", "Mexican", "Mexico City"), ("Thailand", "Thai", "Bangkok"),
    ("Poland", "Polish", "Warsaw"), ("Norway", "Norwegian", "Oslo"), ("Cambodia", "Cambodian", "Phnom Penh"),
    ("Mongolia", "Mongolian", "Ulaanbaatar"), ("Kuwait", "Kuwaiti", "Kuwait City"), ("Peru", "Peruvian", "Lima"),
)  # fmt: skip
HOST_OFFICES = (
    "Deputy Prime Minister", "Foreign Minister", "State President", "National Assembly Chairman",
    "Minister of Planning and Investment", "Politburo member and permanent member of the Secretariat",
    "head of the Organization Commission of the Communist Party of Vietnam (CPV) Central Committee",
    "Deputy Minister of Foreign Affairs", "Minister of Agriculture and Rural Development",
)  # fmt: skip
GUEST_OFFICES = (
    "{adjective} Foreign Minister", "{adjective} Ambassador", "Deputy Prime Minister of {state}",
    "Speaker of the House of Representatives of {state}", "Minister of Trade and Industry of {state}",
    "{adjective} Deputy Minister of Health", "Chairman of the {state} - Vietnam Friendship Association",
)  # fmt: skip
SUBJECTS = (
    "digital transformation", "high-tech agriculture", "cadre training", "renewable energy", "customs inspection",
    "tourism and people-to-people exchanges", "maritime security", "education and vocational training",
    "the fight against cross-border crime", "railway connection", "investment in logistics", "food security",
    "the settlement of differences at sea", "trade in farm produce", "climate change response", "public health",
    "theoretical research on socialism", "inter-party exchanges", "sub-regional connectivity", "fisheries",
)  # fmt: skip
STATEMENTS = (
    "{speaker} affirmed that {own} attaches great importance to its relations with {other}, and suggested the two "
    "sides step up cooperation in {a} and {b}.",
    "{speaker} said the two countries have always supported each other, adding that {own} is ready to work with "
    "{other} on {a}.",
    "{pronoun} spoke highly of the results achieved in {a} over the past {number} years, while proposing both sides "
    "continue to implement effectively the agreements that have been reached.",
    "{speaker} noted that two-way trade rose by {number} percent to {amount} million USD in the first half of this "
    "year, and that there is still much room for growth in {a}.",
    "For {possessive} part, {speaker} expressed the hope that the two sides will soon convene the next meeting of the "
    "joint committee to discuss {a}, {b} and other matters of common concern.",
    "Regarding {a}, {speaker} asked the guest to help create favourable conditions for enterprises of the two "
    "countries, particularly small and medium-sized ones.",
    "The two sides agreed to maintain high-level exchanges, deepen substantive cooperation in {a}, and coordinate "
    "closely at multilateral forums such as ASEAN and the United Nations.",
    "They also exchanged views on regional and international issues, stressing the significance of peace, stability, "
    "and freedom of navigation.",
    "{speaker} thanked the Government and people of {other} for their timely support during the pandemic, including "
    "{amount} thousand doses of vaccine and a large quantity of medical supplies.",
    "In recent years, cooperation in {a} has been expanded to more than {number} provinces and cities, which has "
    "brought practical benefits to people living along the border.",
    "Both sides shared the view that {a} should be placed at the centre of the comprehensive partnership, with "
    "particular attention to {b}.",
    "{speaker} congratulated {other} on its achievements in socio-economic development, and said the experience "
    "gained in {a} is a valuable lesson.",
    "{pronoun} underlined that the traditional friendship, nurtured by generations of leaders and people, is an "
    "invaluable asset to be handed down to the young.",
    "According to {speaker}, {number} projects worth more than {amount} million USD in total are being carried out, "
    "most of them in {a} and {b}.",
    "On this occasion, {speaker} invited the leaders of {other} to visit {own} at an early date, and the invitation "
    "was accepted with pleasure.",
    "Following the talks, the two sides signed a memorandum of understanding on cooperation in {a} between their "
    "ministries.",
    "The relationship was established in {year} and was lifted to a strategic partnership {number} years later, "
    "since when {number} rounds of consultation have been held.",
)  # fmt: skip
OUTLETS = ("vna", "vna", "xinhua", "vgp", "plain")


@dataclass(frozen=True, slots=True)
class Facts:
    """Who met whom, where and when."""

    host: str
    guest: str
    host_office: str
    guest_office: str
    state: str
    adjective: str
    day: date
    kind: str


@dataclass(slots=True)
class Draft:
    """The parts of an article before an outlet prints it."""

    facts: Facts
    headline: str
    caption: str
    lede: str
    sentences: list[str] = field(default_factory=list)


def articles(count: int, seed: int, size: int) -> list[str]:
    """`count` articles of about `size` characters each; the same for the same arguments."""
    chance = random.Random(f"{seed}/{size}")
    drafts: list[Draft] = []
    texts: list[str] = []
    while len(texts) < count:
        if drafts and chance.random() < 1 / 8:
            draft = _reworded(chance.choice(drafts[-50:]), chance)
        else:
            draft = _draft(chance, size)
            drafts.append(draft)
        texts.append(_printed(draft, chance.choice(OUTLETS), chance))
    return texts


def _name(chance: random.Random, parts: tuple[list[str], ...]) -> str:
    return " ".join(chance.choice(part) for part in parts)


def _draft(chance: random.Random, size: int) -> Draft:
    state, adjective, _ = chance.choice(STATES)
    guest = _name(chance, (WESTERN_GIVEN, WESTERN) if chance.random() < 0.7 else (CHINESE, CHINESE_GIVEN))
    facts = Facts(
        _name(chance, (VIETNAMESE, VIETNAMESE_MIDDLE, VIETNAMESE_GIVEN)),
        guest,
        chance.choice(HOST_OFFICES),
        chance.choice(GUEST_OFFICES).format(state=state, adjective=adjective),
        state,
        adjective,
        date(2019, 1, 1) + timedelta(days=chance.randrange(1800)),
        chance.choice(("received", "talks", "met", "phone", "visit", "seminar")),
    )
    draft = Draft(facts, _headline(facts), _caption(facts), _lede(facts, chance))
    length = len(draft.lede) + len(draft.headline) + 260
    left: list[str] = []
    while length < size:
        left = left or chance.sample(STATEMENTS, len(STATEMENTS))
        sentence = _statement(facts, left.pop(), chance)
        draft.sentences.append(sentence)
        length += len(sentence) + 1
    return draft


def _headline(facts: Facts) -> str:
    told = {
        "received": "Vietnamese official receives guest from {state}",
        "talks": "Vietnam, {state} hold talks on closer ties",
        "met": "{family} meets {adjective} counterpart",
        "phone": "Vietnam, {state} officials hold phone talks",
        "visit": "{adjective} delegation visits Vietnam",
        "seminar": "Seminar promotes Vietnam - {state} cooperation",
    }[facts.kind]
    return told.format(state=facts.state, adjective=facts.adjective, family=facts.host.split()[-1])


def _caption(facts: Facts) -> str:
    return f"{facts.host_office} {facts.host} (R) and {facts.guest_office} {facts.guest}"


def _lede(facts: Facts, chance: random.Random) -> str:
    day = f"{facts.day:%B} {facts.day.day}"
    host, guest = f"{facts.host_office} {facts.host}", f"{facts.guest_office} {facts.guest}"
    subject = chance.choice(SUBJECTS)
    return {
        "received": f"{host} received {guest} in Hanoi on {day}, highlighting the development of cooperation in "
        f"{subject}.",
        "talks": f"{host} held talks with {guest}, who is on an official visit to Vietnam, in Hanoi on {day}.",
        "met": f"{host} met with {guest} on the sidelines of a regional conference on {subject} in Bangkok on {day}.",
        "phone": f"{host} held phone talks with {guest} on {day} to discuss {subject}.",
        "visit": f"At the invitation of {host}, {guest} paid an official visit to Vietnam from {day} to "
        f"{(facts.day + timedelta(days=2)):%B} {(facts.day + timedelta(days=2)).day}.",
        "seminar": f"A seminar on {subject} was held in Hanoi on {day}, with the participation of {host} and {guest}.",
    }[facts.kind]


def _statement(facts: Facts, wording: str, chance: random.Random) -> str:
    is_host = chance.random() < 0.5
    name = facts.host if is_host else facts.guest
    parts = name.split()
    speaker = chance.choice((parts[-1], parts[-1], name))
    own, other = ("Vietnam", facts.state) if is_host else (facts.state, "Vietnam")
    a, b = chance.sample(SUBJECTS, 2)
    return wording.format(
        speaker=speaker, own=own, other=other, a=a, b=b, number=chance.randint(3, 80),
        year=chance.randint(1950, 1999), amount=chance.randint(100, 4000),
        pronoun=chance.choice(("He", "She")), possessive=chance.choice(("his", "her")),
    )  # fmt: skip


def _reworded(draft: Draft, chance: random.Random) -> Draft:
    kept = [sentence for sentence in draft.sentences if chance.random() > 0.1]
    if kept:
        kept[-1] = "The event was also attended by representatives of relevant ministries and agencies."
    return Draft(draft.facts, draft.headline, draft.caption, draft.lede, kept)


def _printed(draft: Draft, outlet: str, chance: random.Random) -> str:
    published = draft.facts.day + timedelta(days=chance.choice((0, 0, 1)))
    sentences = [draft.lede, *draft.sentences]
    paragraphs = [" ".join(sentences[start : start + 2]) for start in range(1, len(sentences), 2)]
    header = f" date {published.isoformat()} {draft.headline}"
    if outlet == "xinhua":
        caption = f"{draft.caption} meet the press. (Xinhua/Xie {chance.choice(CHINESE_GIVEN)})"
        lede = f"HANOI, {draft.facts.day:%b}. {draft.facts.day.day} (Xinhua) -- {draft.lede}"
        body = [
            f"(Xinhua) 09:{chance.randint(10, 59)}, {published:%B} {published.day}, {published.year}",
            caption,
            lede,
        ]
        repeated = [caption] if chance.random() < 0.8 else []
        return "\n\n".join([header, *body, *paragraphs, *repeated, "(Web editor: Cai Hairuo, Zhong Wenxing)"])
    if outlet == "vna":
        return "\n".join([header, f"{draft.caption} (Photo: VNA)", f"Hanoi (VNA) – {draft.lede}", *paragraphs]) + "/."
    if outlet == "vgp":
        return "\n".join([header, f"VGP – {draft.lede}", *paragraphs, "-- End --"])
    return "\n".join([header, draft.lede, *paragraphs])
