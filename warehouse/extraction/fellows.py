"""People in one list who stand for one country, which the list names once: `met with Iranian President X, Speaker Y
and Foreign Minister Z`, `from the Chinese side A, deputy minister, and B, deputy head`."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.office_model import Office
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_COUNTERPART: Final = WordList(("counterpart",))
_SIDE: Final = WordList(("side",))
_DELEGATION: Final = WordList(("delegation",))
_ACCOMPANIED: Final = WordList(("accompanied",))
_TOGETHER: Final = marks.of_words(lambda: ("side", "delegation", "accompanied"))
_BEFORE_LIST: Final = frozenset("with met meet meets by received on to from were present attendance".split())
_LONGEST_SUBJECT: Final = 3
_NATIONAL: Final = frozenset(("state", "ministry", "party", "embassy"))


def share_countries(s: Sentence, phrases: list[Phrase]) -> None:
    """Give people of a list without a country of their own the one that the list names."""
    if marks.has(s, _TOGETHER):
        _of_sides(s, phrases)
        _of_delegation(s, phrases)
        _of_company(s, phrases)
    _of_adjectives(s, phrases)
    _of_counterparts(s, phrases)
    _of_leaders(s, phrases)
    _of_own_ministry(s, phrases)
    _of_own_agency(s, phrases)
    if _SPOUSES.stands_in(s):
        _of_spouses(s, phrases)
    run: list[Phrase] = []
    for phrase in phrases:
        if phrase.kind != "person" or len(phrase.people) != 1:
            continue
        if run and not _is_joined(s, run[-1], phrase):
            _share(s, run)
            run = []
        run.append(phrase)
    _share(s, run)
    if s.lows[-1] != ":" and _COLON.stands_in(s):
        _of_those_present(s, phrases)


_SPOUSE_WORDS: Final = frozenset(("spouse", "wife", "husband"))
_SPOUSES: Final = WordList(_SPOUSE_WORDS)


def _of_spouses(s: Sentence, phrases: list[Phrase]) -> None:
    """`President X and his spouse Mrs Y`: Y is told to be of X's country."""
    for first, second in pairwise(phrases):
        between = s.lows[first.j : second.i]
        is_pair = len(first.people) == 1 and len(second.people) == 1 and len(between) <= _WORDS_TO_SPOUSE
        if is_pair and not _SPOUSE_WORDS.isdisjoint(between) and second.people[0].country is None:
            second.people[0].country = second.country = first.people[0].country
            second.people[0].akin = second.people[0].akin or first.people[0]


_WORDS_TO_SPOUSE: Final = 5
_COLON: Final = WordList((":",))
_WORDS_TO_COLON: Final = 12


def _of_those_present(s: Sentence, phrases: list[Phrase]) -> None:
    """`There were present: A, Deputy Minister of Health; and B, Director of the Cuban Foreign Ministry`: of the one
    country that the list names."""
    k = next((k for k in range(min(_WORDS_TO_COLON, len(s))) if s.lows[k] == ":"), None)
    if k is None or "present" not in s.lows[:k]:
        return
    listed = [p for p in phrases if p.i > k and p.kind == "person" and len(p.people) == 1]
    codes = {p.people[0].country or _body_country(p) for p in listed} - {None}
    for phrase in listed if len(codes) == 1 else ():
        if phrase.people[0].country is None and any(_is_national(office) for office in phrase.offices):
            phrase.people[0].country = phrase.country = next(iter(codes))


def _body_country(phrase: Phrase) -> str | None:
    bodies = (office.organization for office in phrase.offices)
    return next((code for body in bodies if body is not None and (code := body.country_code()) is not None), None)


def _of_own_ministry(s: Sentence, phrases: list[Phrase]) -> None:
    """`The Chinese Foreign Ministry said that Vice Foreign Minister X arrived`: X is of the ministry that speaks."""
    first = phrases[0] if phrases else None
    ministry = first.organization if first is not None and first.i <= 1 else None
    if ministry is None or ministry.kind != "ministry" or ministry.country is None:
        return
    for phrase in phrases[1:]:
        is_own = any(o.organization and o.organization.head == ministry.head and not o.country for o in phrase.offices)
        for person in phrase.people if is_own else ():
            person.country = phrase.country = person.country or ministry.country


_AGENCIES: Final = {
    "kcna": "PRK", "rodong": "PRK", "xinhua": "CHN", "tass": "RUS", "interfax": "RUS", "irna": "IRN", "vna": "VNM",
    "yonhap": "KOR", "kyodo": "JPN", "montsame": "MNG", "khabar": "KAZ", "anadolu": "TUR", "spa": "SAU", "wam": "ARE",
}  # fmt: skip
_WORDS_OF_AGENCIES: Final = WordList({"agency", *_AGENCIES})
_REPORTED: Final = frozenset(("said", "reported", "says", "reports", "announced"))
_WORDS_OF_AGENCY: Final = 10


def _of_own_agency(s: Sentence, phrases: list[Phrase]) -> None:
    """`The Korean Central News Agency said that Vice Foreign Minister X received`: X is of the agency's country."""
    if not _WORDS_OF_AGENCIES.stands_in(s):
        return
    k = next((k for k in range(min(_WORDS_OF_AGENCY, len(s))) if s.lows[k] in _REPORTED), None)
    if k is None:
        return
    code = next((_AGENCIES[low] for low in s.lows[:k] if low in _AGENCIES), None)
    code = "PRK" if code is None and "korean central news agency" in " ".join(s.lows[:k]) else code
    for phrase in phrases if code is not None else []:
        is_open = phrase.kind == "person" and phrase.i > k and phrase.country is None
        if is_open and phrase.offices and all(_is_national(office) for office in phrase.offices):
            for person in phrase.people:
                person.country = phrase.country = person.country or code


_LEADERS: Final = frozenset(("leader", "politician", "diplomat", "legislator", "counterpart", "negotiator"))
_ANY_OF_LEADERS: Final = WordList(_LEADERS)


def _of_leaders(s: Sentence, phrases: list[Phrase]) -> None:
    """`China's leader X`: without any post that is named, X stands for the country."""
    if not _ANY_OF_LEADERS.stands_in(s):
        return
    for country, following in pairwise(phrases):
        between = [s.low(k) for k in range(country.j, following.i) if s.low(k) not in ("'s", "top", "senior")]
        if country.kind == "country" and len(between) == 1 and between[0] in _LEADERS:
            for person in following.people:
                person.country = following.country = person.country or country.country


def _of_adjectives(s: Sentence, phrases: list[Phrase]) -> None:
    """`Philippine Foreign Affairs Undersecretary X`: the country before words of a title that no table lists."""
    for adjective, phrase in pairwise(phrases):
        if adjective.kind != "country" or phrase.kind != "person" or len(phrase.people) != 1:
            continue
        person = phrase.people[0]
        is_near = adjective.j < phrase.i <= adjective.j + _LONGEST_SUBJECT
        is_near = is_near or (adjective.j == phrase.i and s.low(phrase.i) in _OF_HOUSES)  # `Portuguese MEP X`
        if is_near and person.country is None and all(s.is_capitalized(k) for k in range(adjective.j, phrase.i + 1)):
            person.country = phrase.country = adjective.country


def _of_counterparts(s: Sentence, phrases: list[Phrase]) -> None:
    """`X, his counterpart from Ireland`, `X, her Irish counterpart`: X is of the country told behind the name."""
    if not _COUNTERPART.stands_in(s):
        return
    for phrase, following in pairwise(phrases):
        is_apposed = following.i == phrase.j + 1 and s.low(phrase.j) == "," and s.low(following.i) in _OWNERS
        is_told = is_apposed and following.kind == "country" and "counterpart" in s.lows[following.i : following.j + 1]
        for person in phrase.people if is_told and len(phrase.people) == 1 else ():
            person.country = phrase.country = person.country or following.country


_OF_HOUSES: Final = frozenset(("mp", "mep"))
_OWNERS: Final = frozenset(("his", "her"))


def _is_joined(s: Sentence, first: Phrase, second: Phrase) -> bool:
    between = [s.low(k) for k in range(first.j, second.i)]
    return bool(between) and all(low in (",", "and", "the") for low in between)


def _share(s: Sentence, run: list[Phrase]) -> None:
    if len(run) < 2 or (len(run) == 2 and s.low(run[0].i - 1) not in _BEFORE_LIST):
        return
    if len(run) == 2 and s.low(run[0].i - 1) == "by" and s.lows[run[0].j : run[1].i] in ([","], [",", "the"]):
        return  # `Invited by X, General Secretary Y will visit`: two, and no list
    if (
        len(run) == 2
        and s.lows[0] in _OPENING
        and s.lows[run[0].j : run[1].i] == [","]
        and run[0].i < _WORDS_OF_OPENING
    ):
        return  # `During the call on the Mayor of X, A, Minister B was briefed`
    if len(run) == 2 and _is_of_embassy(run[0]) and not _is_of_embassy(run[1]):
        return  # `signed by the Ambassador of X to Y and the Director-General of the ministry, Z`: for both sides
    codes = {phrase.people[0].country for phrase in run} - {None}
    if len(codes) != 1 or run[0].people[0].country is None:
        return
    for phrase in run[1:]:
        is_open = phrase.people[0].country is None and any(
            _is_national(office) or _is_of_house(run[0], office) for office in phrase.offices
        )
        if is_open and not _is_other_head(run[0], phrase) and not _tells(s, phrase):
            phrase.people[0].country = phrase.country = run[0].people[0].country


_OPENING: Final = frozenset(("during", "at", "after", "following", "before", "upon", "in"))
_WORDS_OF_OPENING: Final = 8
_TELLING: Final = frozenset(("said", "says", "told", "announced", "stated", "confirmed", "explained"))


def _tells(s: Sentence, phrase: Phrase) -> bool:
    """`received a call from the Norwegian Minister Y, Foreign Ministry spokesman X said`: X tells it, of whomever."""
    return s.low(phrase.j) in _TELLING and s.low(phrase.i - 2 if s.low(phrase.i - 1) == "the" else phrase.i - 1) == ","


def _is_of_embassy(phrase: Phrase) -> bool:
    return any(office.title.of == "embassy" for office in phrase.offices)


_HEADS: Final = frozenset(("president", "prime minister", "king", "queen", "chancellor", "emir"))


def _is_other_head(first: Phrase, phrase: Phrase) -> bool:
    """`President X and President Y`: of two countries."""
    titles = {office.title.name for office in first.offices} & _HEADS
    return any(office.title.name in titles for office in phrase.offices)


def _is_national(office: Office) -> bool:
    organization = office.organization
    kind = organization.kind if organization is not None else None
    if organization is not None and kind == "party organ" and organization.root_party() is None:
        return True  # `Party Secretary X and Politburo member Y`
    return kind in ("ministry", "legislature") or (kind is None and office.title.of in _NATIONAL)


def _is_of_house(first: Phrase, office: Office) -> bool:
    """`Deputy Speaker of the State Duma X and Chairwoman of the Committee on Foreign Affairs Y`: of the one house."""
    body = office.organization
    is_committee = body is not None and body.country_code() is None and "Committee" in body.head.split()
    return is_committee and any(o.organization and o.organization.kind == "legislature" for o in first.offices)


def _of_sides(s: Sentence, phrases: list[Phrase]) -> None:
    """`from the DPRK side were A and B, and from the Chinese side C`: each stands for the side named before."""
    if not _SIDE.stands_in(s):
        return
    sides = [p for p in phrases if _is_side(s, p)]
    for side, following in pairwise([*sides, None]):
        end = following.i if following is not None else len(s)
        for phrase in phrases:
            if side is not None and side.j <= phrase.i < end and phrase.kind == "person":
                for person in phrase.people:
                    person.country = person.country or side.country


_INCLUDING: Final = frozenset(("included", "includes", "including", "comprised", "comprises", "comprising"))
_MADE_OF: Final = frozenset(("composed", "made", "consisted", "consists", "formed", "integrated"))
_ANY_OF_INCLUDING: Final = WordList(_INCLUDING | _MADE_OF)


def _first_of_members(s: Sentence) -> int | None:
    """The token before the members: `included`, the last of `was (also) made up of`, `is composed of`, `formed by`."""
    for k, low in enumerate(s.lows):
        if low in _INCLUDING:
            return k
        j = k + 2 if low == "made" and s.low(k + 1) == "up" else k + 1
        if low in _MADE_OF and (low != "made" or j == k + 2) and s.low(j) in ("of", "by"):
            return j
    return None


def _of_delegation(s: Sentence, phrases: list[Phrase]) -> None:
    """`The Russian delegation included A and B`: all of them are of the country that sent it."""
    if not _DELEGATION.stands_in(s):
        return
    k = _first_of_members(s) if _ANY_OF_INCLUDING.stands_in(s) else None
    if k is None:
        _of_members(s, phrases)
        return
    sent = next((p for p in phrases if p.country and p.j <= k and "delegation" in s.lows[max(0, p.i - 3) : k]), None)
    members = [p for p in phrases if p.i > k and p.kind == "person" and p.people]
    code = sent.country if sent is not None and sent.kind != "person" else _code_of_members(s, members, k)
    if code is None and (leader := _leader_before(s, phrases, k)) is not None:
        code = leader.country
        for phrase in members if code is None else []:
            for person in phrase.people:
                person.akin = person.akin or leader
    for phrase in members if code is not None else []:
        for person in phrase.people:
            person.country = phrase.country = person.country or code


def _of_members(s: Sentence, phrases: list[Phrase]) -> None:
    """`The Cuban ambassador, X, and the director of the Ministry of Trade, Y, are members of the delegation`: of the
    one country that the sentence tells of them."""
    k = next((k for k in s.places_of("members") if s.low(k + 1) == "of" and s.low(k + 3) == "delegation"), None)
    if k is None or s.low(k - 1) not in _ARE:
        return
    people = [person for p in phrases if p.j <= k and p.kind == "person" for person in p.people]
    codes = {person.country for person in people} - {None}
    for person in people if len(codes) == 1 else ():
        person.country = person.country or next(iter(codes))


_ARE: Final = frozenset(("are", "were", "also", "as", "all"))


def _leader_before(s: Sentence, phrases: list[Phrase], k: int) -> Person | None:
    """`The delegation also comprises A and B`: who was told to lead it."""
    first = phrases[0] if phrases else None
    is_delegation = first is not None and first.i == 0 and first.j <= k and "delegation" in s.lows[first.i : first.j]
    return first.people[0] if first is not None and is_delegation and len(first.people) == 1 else None


def _code_of_members(s: Sentence, members: list[Phrase], k: int) -> str | None:
    """`The delegation, which included A of the Komeito and B`: the one country that their posts tell."""
    codes = {person.country for phrase in members for person in phrase.people} - {None}
    if len(codes) != 1 or "delegation" not in s.lows[max(0, k - _WORDS_TO_MEMBERS) : k]:
        return None
    return next(iter(codes))


_WORDS_TO_MEMBERS: Final = 4


def _of_company(s: Sentence, phrases: list[Phrase]) -> None:
    """`President X, accompanied by Minister Y`: Y's post without a country is of X's."""
    if not _ACCOMPANIED.stands_in(s):
        return
    k = s.lows.index("accompanied")
    first = next((p for p in phrases if p.people and p.j <= k), None)
    if first is None or "by" not in s.lows[k : k + 3]:
        return
    country = first.people[0].country
    # `accompanied by Ambassador Y, who presented his letter to President Z`: Z did not come along.
    end = next((m for m in range(k, len(s)) if s.low(m) in ("who", "whom") or _ends_company(s, m)), len(s))
    for phrase in phrases:
        if k < phrase.i < end and phrase.kind == "person" and any(map(_is_of_company_post, phrase.offices)):
            for person in phrase.people:
                person.country = phrase.country = person.country or country
                if person.country is None:
                    person.akin = first.people[0]  # of one state, whichever the article's press shows it to be


_OF_PARTY: Final = frozenset(("secretary", "deputy secretary", "member", "national commissar", "politburo member"))


def _is_of_company_post(office: Office) -> bool:
    """A post of the state, or of the party that they come for."""
    body = office.organization
    is_of_party = office.title.name in _OF_PARTY and (body is None or body.kind in ("party", "party organ"))
    return _is_national(office) or (is_of_party and office.country is None)


def _ends_company(s: Sentence, m: int) -> bool:
    """`accompanied by officials, on Monday met Z`, `, will meet Z`: the comma at token m ends who came along."""
    if s.lows[m] != ",":
        return False
    j = m + 1
    if s.low(j) in _AUXILIARIES:
        return True
    while s.low(j) in _BEFORE_VERB or is_calendar(s.low(j)) or s.low(j)[:1].isdigit():
        j += 1
    return j in marks.places(s, marks.EVENT_VERB) or (s.low(j).endswith("ed") and not s.is_capitalized(j))


_AUXILIARIES: Final = frozenset("has had have will would is was are were sat spoke".split())
_BEFORE_VERB: Final = frozenset("on in also then later earlier today yesterday".split())


def _is_side(s: Sentence, phrase: Phrase) -> bool:
    is_named = phrase.country is not None and "side" in (s.low(phrase.j), s.low(phrase.j - 1))
    lead = s.lows[max(0, phrase.i - 2) : phrase.i]
    if not is_named or "from" in lead:
        return is_named
    # `On the Cuban side were A and B`, but not `A on the Cuban side and B on the Lao side`.
    k = phrase.i - 1 - lead[::-1].index("on") if "on" in lead else 0
    return "on" in lead and (k == 0 or not s.is_capitalized(k - 1))
