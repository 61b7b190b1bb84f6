"""Who speaks: the subject of a verb of saying, before it, after it, or at the end of a sentence that quotes someone."""

from __future__ import annotations

from functools import cache
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.organization_model import Organization, ministry_name
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.speaker_gaps import LETTERS, before_day, past_aside, without_days, without_letter
from warehouse.extraction.speaks_within import speaks_within
from warehouse.extraction.tokens import Sentence, tokenize
from warehouse.places import gazetteer
from warehouse.resources import knowledge

_LIGHT: Final = frozenset(
    (
        "also then , further both jointly all once again has have had , strongly highly always separately later "
        "in on at for his her its part occasion meanwhile and who today yesterday late earlier the statement press "
        'release speech remarks morning afternoon evening a local time reply response turn their spouse wife " “'
    ).split()
)
_KINDS: Final = frozenset(("person", "pronoun", "title", "group", "organization", "country"))
QUOTES: Final = frozenset(('"', "”", "“", "''", "’", "»"))
_AFTER_ATTRIBUTION: Final = frozenset(
    (". , here on in at during after before when through via following late this last ( — – - ; as").split()
)
_PLAIN: Final = frozenset(
    (
        "said says added adds stated noted explained wrote remarked stressed recalled reports reported informs "
        "announced informed shared opined affirmed emphasized emphasised underlined confirmed concluded continued"
    ).split()
)
_TELLING: Final = frozenset(("told", "tells", "informed"))
_GOVERNED: Final = frozenset(("with", "by", "of", "to", "between", "from", "under", "for", "in", "at"))
_SOURCES: Final = frozenset("source sources member members representative representatives people".split())
"""`sources in the Indian delegation said`: none of those who are named."""
UNNAMED: Final = frozenset("official spokesperson spokesman spokeswoman source".split())
"""`a foreign ministry official said`: without a name the ministry says it."""
_LONGEST_SEAT: Final = 5
_SUBORDINATE: Final = frozenset(("when", "that"))
"""`in 2019, when the two sides agreed`: told of some other time."""
_STYLED: Final = 2
"""`X and Sheikh Y`: a style that is no part of the phrase."""
_LATEST_SUBJECT: Final = 24
_SMALL_BODIES: Final = {
    "ministry": "ministry", "government": "state", "embassy": "other", "cabinet": "state", "parliament": "legislature",
}  # fmt: skip
_PLURALS: Final = {
    "ministers": "minister", "presidents": "president", "premiers": "premier", "ambassadors": "ambassador",
    "secretaries": "secretary", "chairmen": "chair", "chairs": "chair", "speakers": "head", "diplomats": "ambassador",
}  # fmt: skip


def speaking_phrases(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """The phrases that are the subject of the verb at token k; for an inverted `said X`, the one right after."""
    inverted = _inverted(s, phrases, k)
    is_unread = s.low(k - 1) == "," and s.lows[k] in ("reports", "reported", "informs") and s.is_capitalized(k + 1)
    is_release = s.low(k - 1) == "," and s.lows[k] in ("says", "reads") and s.low(k + 1) in ("a", "an", "the")
    if inverted or is_unread or is_release:
        return inverted  # `met with the President, reports X`: who says so stands after the verb, known or not
    body = small_body(s, phrases, k)
    if body is not None:
        return [body]
    before = [p for p in phrases if p.j <= k and p.kind in _KINDS]
    parted = _parted(s, before, k) if s.low(k - 1) == "," and len(before) > 1 else None
    parted = parted or speaks_within(s, before, k)
    if parted is not None:
        return [parted]
    for index in range(len(before) - 1, -1, -1):
        phrase = before[index]
        if index and s.low(phrase.i - 1) == "to" and not LETTERS.isdisjoint(s.lows[max(0, phrase.i - 3) : phrase.i]):
            continue  # `X, in a message to Y, expressed`
        begin = _past_place(s, phrases, phrase, k) if phrase.kind in ("organization", "person") else phrase.j
        gap = without_days(without_letter(s, before[index + 1 :], past_aside(s, begin, k), k))
        if len(gap) <= 12 and all(_is_light(low) for low in gap) and not _is_object(s, before, index, gap):
            if phrase.kind == "group" and s.low(phrase.i - 1) in _SUBORDINATE:
                continue
            if phrase.kind == "country" and (s.low(phrase.j) in ("'s",) or s.low(phrase.i - 1) in _GOVERNED):
                continue
            is_apposed = phrase.kind == "organization" and gap[:1] == [","]
            if is_apposed and (index or s.low(phrase.i - 2) == "by") and _is_governed(s, phrase):
                continue
            if phrase.kind == "organization" and index and _is_of(s, before[index - 1], phrase):
                return [before[index - 1]]
            if phrase.kind == "title" and not phrase.offices and s.low(phrase.i - 2) in _SOURCES:
                return []
            return _with_joined(s, before[: index + 1])
        if phrase.kind in ("person", "pronoun", "title", "group") and index == 0 and _is_apposed(s, phrase, k):
            return _opening_pair(s, before)
    return _opening_subject(s, phrases, k)


_PARTING: Final = frozenset(
    "who whose the a an also during in on at after before while when for following with as upon from".split()
)


def _parted(s: Sentence, before: list[Phrase], k: int) -> Phrase | None:
    """`X, commenting on the talks of Y and Z, said`, `X, the first whom Y met, stated`, `The Minister during his talks
    with Y, expressed`: the subject, with other names between it and the comma before the verb."""
    last = before[-1]
    first = next((p for p in before[:-1] if p.kind in ("person", "title", "pronoun")), None)
    if first is None or s.low(first.i - 1) in _GOVERNED or first.i > _LATEST_SUBJECT:
        return None
    if s.low(first.j) == "," and _comes_with_others(s, first.j + 1):
        return first
    if s.low(last.i - 1) == ",":
        return None
    opening = s.low(first.j + 1) if s.low(first.j) == "," else s.low(first.j)
    if opening == "according" and s.low(first.j) == ",":
        return first  # `The president, according to his spokesman, X, commended`
    is_parted = opening in _PARTING or (opening.endswith("ing") and s.low(first.j) == ",")
    # `X, who met with Minister of State, Y, urged`: the comma between a post and its holder parts nothing.
    commas = [m for m in range(first.j + 1, k - 1) if s.lows[m] == "," and not any(p.i < m < p.j for p in before)]
    if not is_parted or commas:
        return None
    return first if s.low(first.j) == "," or s.low(last.i - 1) in _GOVERNED else None


_WITH: Final = frozenset("accompanied together along alongside flanked joined escorted".split())


def _comes_with_others(s: Sentence, j: int) -> bool:
    """`X, who was accompanied by the ambassador in Y, Z, thanked`, `X, together with Y, said`: token j is behind the
    comma."""
    j = j + 2 if s.low(j) == "who" and s.low(j + 1) in ("was", "is", "were") else j
    return s.low(j) in _WITH and s.low(j + 1) in ("by", "with")


def _is_object(s: Sentence, before: list[Phrase], index: int, gap: list[str]) -> bool:
    """`X spoke with Y on Thursday and assured her`: Y stands before the verb and is not its subject."""
    if gap[-1:] != ["and"] or index == 0:
        return False
    preceding = s.low(before[index].i - 1)
    governed = preceding in _GOVERNED or preceding == "the" or preceding in _TAKING
    return governed and before[0].kind in ("person", "pronoun", "title", "group") and before[0].i <= 8


_TAKING: Final = frozenset(
    "received met hosted welcomed greeted thanked congratulated visited assured briefed invited honoured".split()
)
"""`X received Y in Hanoi and said that`: X says it."""


def _is_governed(s: Sentence, phrase: Phrase) -> bool:
    """`a deputy of the 15th National Assembly`: what the phrase names belongs to the words before it."""
    return not _GOVERNED.isdisjoint(s.lows[max(0, phrase.i - 3) : phrase.i])


def _past_place(s: Sentence, phrases: list[Phrase], phrase: Phrase, k: int) -> int:
    """The token after `in Nepal` behind a phrase: `the Indian Embassy in Nepal said`, or after `the EU side`."""
    if s.low(phrase.j) == "side" and phrase.kind == "organization":
        return phrase.j + 1
    if s.low(phrase.j) not in ("in", "at"):
        return phrase.j
    place = next((p for p in phrases if p.kind in ("country", "place") and phrase.j < p.i <= phrase.j + 2), None)
    return place.j if place is not None and place.j <= k else phrase.j


def _is_of(s: Sentence, person: Phrase, body: Phrase) -> bool:
    """`Dr X from the Academy said`: X says it."""
    between = [s.low(k) for k in range(person.j, body.i)]
    return person.kind == "person" and between in (["from"], ["from", "the"], ["of"], ["of", "the"], ["with", "the"])


def _is_light(low: str) -> bool:
    return low in _LIGHT or low.endswith("ly") or is_calendar(low) or low[:1].isdigit()


def _inverted(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """`"...," said X`, `"...," said the office's director, X`."""
    is_behind_dash = s.words[0] in _DASHES and s.low(k - 1) in _DASHES and s.low(k - 2) in (",", "!", "?")
    is_behind = is_behind_dash or s.low(k - 1) in QUOTES or s.low(k - 1) == ","
    if not is_behind or not (is_behind_dash or _may_quote(s, phrases, k)):
        return []
    following = [p for p in phrases if p.i > k and p.kind in ("person", "title", "pronoun", "organization")]
    if following and s.low(k + 1) in ("his", "her") and following[0].i == k + 3:
        return [following[0]]  # `says his granddaughter X`
    states = {m for p in phrases if p.kind == "country" for m in range(p.i, p.j)}  # `said French novelist X`
    if not following or any(
        (s.is_capitalized(m) and m not in states) or s.low(m) == "," for m in range(k + 1, following[0].i)
    ):
        return []
    if following[0].i > k + 6:
        return []
    first = following[0]
    named = next((p for p in following[1:] if p.kind == "person" and p.i <= first.j + 1), None)
    return [first] if first.people or named is None else [named]


_DASHES: Final = frozenset(("–", "—", "-", "--"))
"""`– The fund has grown, – said X`: speech between dashes, as the press of the former Soviet states prints it."""


def _may_quote(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    """`..., said X`: a plain verb of saying after a quotation, or one whose speaker ends the clause."""
    if s.lows[k] not in _PLAIN or s.low(k + 1) == "that":
        # `"We want peace", declared the minister`: some put the comma behind the quotation.
        return s.low(k - 1) in QUOTES or (s.low(k - 1) == "," and s.low(k - 2) in QUOTES)
    if not QUOTES.isdisjoint(s.lows[:k]):
        return True
    if any(p.i == k + 1 and p.kind in ("person", "title", "pronoun") and s.low(p.j) in _PREDICATES for p in phrases):
        return False  # `The ministry, in a statement on Monday, said X would arrive`
    if not any(p.people and p.j <= k for p in phrases):
        return True
    after = next((p for p in phrases if p.i == k + 1 and p.kind in ("person", "title")), None)
    return after is not None and (s.low(after.j) in _AFTER_ATTRIBUTION or after.j >= len(s))


_PREDICATES: Final = frozenset(
    "would will was were is are has had have could can should may might must shall did does".split()
)


def _is_apposed(s: Sentence, phrase: Phrase, k: int) -> bool:
    """The sentence's first phrase is still the subject: only a predicate with `and` or a comma lies between."""
    between = [s.low(m) for m in range(phrase.j, k)]
    return s.low(k - 1) in ("and", ",", "also") and len(between) <= 45 and phrase.i <= 8 and ";" not in between


def _opening_subject(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """`X, who has visited Y, had denied`, `Tehran has denied`: who opens the sentence; a capital for its state."""
    first = phrases[0] if phrases else None
    if first is None or first.j > k or first.i > 1:
        return []
    if first.kind == "person" and s.low(first.j) == "who" and s.low(k - 1) in ("had", "has", "earlier", "also"):
        return [first]
    code = first.country if first.kind == "place" and first.place is not None else None
    if code is None or gazetteer.capital_of(code) != first.place:
        return []
    if any(s.low(m) not in ("has", "had", "also") for m in range(first.j, k)):
        return []
    return [Phrase("country", first.i, first.j, country=code, place=f"country/{code}", name_i=first.i, name_j=first.j)]


def _opening_pair(s: Sentence, before: list[Phrase]) -> list[Phrase]:
    """`The Secretary and the Foreign Minister signed an agreement and announced`: both are the subject."""
    first, second = before[0], before[1] if len(before) > 1 else None
    if second is None or second.kind not in ("person", "title") or first.kind not in ("person", "title"):
        return [first]
    between = [s.low(m) for m in range(first.j, second.i)]
    return [first, second] if between in (["and"], ["and", "the"]) else [first]


def _with_joined(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """The last phrase and those joined to it by `and`, with commas before; a comma alone ends a phrase of its own
    (`During the talks with X, Y said`)."""
    found = [phrases[-1]]
    for phrase in reversed(phrases[:-1]):
        between = [s.low(m) for m in range(phrase.j, found[0].i)]
        is_joined = between in (["and"], [",", "and"], ["and", "the"]) or (len(found) > 1 and between == [","])
        is_joined = is_joined or (
            between[:1] == ["and"] and len(between) == _STYLED and s.is_capitalized(found[0].i - 1)
        )
        is_like = phrase.kind in ("person", "title") or (phrase.kind == found[0].kind and phrase.kind in _JOINED)
        if not is_joined or not is_like:
            break
        found.insert(0, phrase)
    if len(found) > 1 and found[0].kind == "country" and s.low(found[0].i - 1) in _GOVERNED:
        return []  # `The ties between X and Y called for`
    return found


_JOINED: Final = frozenset(("organization", "country"))


def is_attribution(s: Sentence, phrases: list[Phrase], k: int, speakers: list[Phrase]) -> bool:
    """`..., X said on Tuesday`, `..., X told reporters`: the sentence before it is what X says."""
    first = speakers[0]
    if first.i > k:
        return True
    if any(not _is_light(s.low(m)) for m in range(speakers[-1].j, k)):
        return False
    begin = first.i
    while begin > 0 and s.low(begin - 1) in ("the", "a", "his", "her"):
        begin -= 1
    closing = s.low(begin - 1)
    if begin < 4 or (closing != "," and closing not in QUOTES):
        return False
    following = s.low(k + 1)
    is_end = k + 1 >= len(s) or following in _AFTER_ATTRIBUTION or is_calendar(following)
    return is_end or s.lows[k] in _TELLING


def subject_of_participle(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """`X hosted a reception for Y, saying that`: X, the sentence's subject; `X was quoted as saying`: X."""
    if s.low(k - 1) == "as" and "quoted" in s.low_set():
        q = s.lows.index("quoted")
        cited = [p for p in phrases if p.j in (q - 1, q - 2) and p.kind in ("person", "pronoun", "title") and p.people]
        if cited:
            return cited[-1:]
    for phrase in phrases:
        if phrase.i >= k:
            break
        if s.low(phrase.j) in ("'s", "'"):
            continue
        if phrase.kind in ("person", "pronoun", "title", "group") and s.low(phrase.i - 1) not in _GOVERNED:
            return [phrase] if phrase.people or phrase.kind == "group" else []
    return []


def small_body(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`the Ethiopian foreign ministry said`: a body in small letters, with the country before it."""
    m = k - 1
    while m > 0 and _is_light(s.low(m)) and s.low(m) not in (",", "and"):
        m -= 1
    if s.low(m) == "office":
        return _leaders_office(s, phrases, m)
    if s.low(m) in UNNAMED and s.low(m - 1) in _SMALL_BODIES:
        m -= 1
    kind = _SMALL_BODIES.get(s.low(m))
    if kind is not None and any(p.kind == "title" and p.people and p.i < m and p.j == m + 1 for p in phrases):
        return None  # `the head of the government wrote`: a person, whose post this is
    head = next((p for p in phrases if p.kind == "title" and m - 2 <= p.j <= m), None) if kind is not None else None
    if head is not None:
        return Phrase("title", head.i, m + 1, head.people, country=head.country, name_i=head.i, name_j=m + 1)
    if kind is None or s.is_capitalized(m):
        return None
    owner = next((p for p in reversed(phrases) if 0 <= m - p.j <= 2 and p.j > m - 4 and _owns(s, p)), None)
    owner = None if owner is not None and "," in s.lows[owner.j : m] else owner  # `talks with China, the ministry said`
    begin = owner.j if owner is not None else m - 1
    while s.low(begin) in ("'s", "the"):
        begin += 1
    subject = " ".join(s.words[begin:m]) if begin < m else _subject_after(s, m)
    start = owner.i if owner is not None else begin
    if s.low(start - 1) == "of" or (s.low(start - 1) == "the" and s.low(start - 2) == "of"):
        code = owner.country if owner is not None else None
        return Phrase("title", start, m + 1, country=code, name_i=start, name_j=m + 1)
    if owner is None and not (s.low(m) == "ministry" and s.low(begin) in lexicon.ministry_subjects()):
        return None
    if not subject and s.low(m) == "ministry":
        return None
    name = _body_name(s.low(m), subject)
    i = owner.i if owner is not None else begin
    code = owner.country if owner is not None else None
    body = Organization(name, kind, code, start=s.starts[i], end=s.ends[m])
    return Phrase("organization", i, m + 1, organization=body, country=code, name_i=i, name_j=m + 1)


@cache
def _seats() -> dict[tuple[str, ...], tuple[str, str, str]]:
    """Houses that speak for who sits there, as tokens: the organisation, its kind and country."""
    found = {}
    for row in knowledge("speaking_seats").iter_rows(named=True):
        seat = row["seat"]
        words = tokenize(seat, 0, len(seat), 0, "body", True).lows
        found[tuple(words)] = (row["organization"], row["kind"], row["country_code"])
    return found


def seat_before(s: Sentence, k: int) -> list[Phrase]:
    """`the Kremlin said`, `Wisma Putra in a statement today said`: who sits there, as the subject of the verb at k."""
    j = k
    while j > 0 and (_is_light(s.low(j - 1)) or s.low(j - 1) == ")"):
        j = before_day(s, j) if s.low(j - 1) == ")" else j - 1
        if s.low(j - 1) == ")":
            return []
    if not s.is_capitalized(j - 1):
        return []
    for i in range(max(0, j - _LONGEST_SEAT), j):
        seat = _seats().get(tuple(s.lows[i:j]))
        if seat is not None:
            body = Organization(seat[0], seat[1], seat[2], start=s.starts[i], end=s.ends[j - 1])
            return [Phrase("organization", i, j, organization=body, country=seat[2], name_i=i, name_j=j)]
    return []


def _owns(s: Sentence, phrase: Phrase) -> bool:
    """`the Korean foreign ministry`, `Seoul's foreign ministry`."""
    return phrase.kind == "country" or (phrase.kind == "place" and s.low(phrase.j) == "'s")


LEADERS_OFFICES: Final = frozenset(("Prime Minister's Office", "Presidential Office"))


def _leaders_office(s: Sentence, phrases: list[Phrase], m: int) -> Phrase | None:
    """`the Prime Minister's Office said`, `the South Korean presidential office said`."""
    if s.low(m - 1) == "presidential":
        owner = next((p for p in phrases if p.kind == "country" and p.j == m - 1), None)
        i, name, country = m - 1, "Presidential Office", owner.country if owner is not None else None
    else:
        is_owner = s.low(m - 1) == "'s"
        held = next((p for p in phrases if p.kind == "title" and p.j == m - is_owner and p.offices), None)
        titles = {"prime minister": "Prime Minister's Office", "president": "Presidential Office"}
        title = titles.get(held.offices[0].title.name) if held is not None else None
        if held is None or title is None:
            return None
        i, name, country = held.i, title, held.country
    body = Organization(name, "other", country, start=s.starts[i], end=s.ends[m])
    return Phrase("organization", i, m + 1, organization=body, country=country, name_i=i, name_j=m + 1)


def _subject_after(s: Sentence, m: int) -> str:
    """`ministry of foreign affairs`: the words that tell of what the ministry at token m is."""
    j = m + 2
    while s.low(m + 1) == "of" and (s.low(j) in lexicon.ministry_subjects() or (j > m + 2 and s.low(j) == "and")):
        j += 1
    return " ".join(s.words[m + 2 : j])


def _body_name(noun: str, subject: str) -> str:
    if noun != "ministry":
        return noun.capitalize()
    if subject.lower() in ("foreign", "foreign affairs"):
        return "Ministry of Foreign Affairs"
    return ministry_name(f"Ministry of {subject.title()}")


def event_of_pair(
    described: Phrase, s: Sentence, events: list[FoundEvent], held: list[HeldOffice]
) -> FoundEvent | None:
    """`The two foreign ministers agreed`: the last event between such people, where the last one is not."""
    titles = {_PLURALS[word] for word in s.lows[described.i : described.j] if word in _PLURALS}
    is_prime = "prime" in s.lows[described.i : described.j]
    for event in reversed(events if titles else []):
        people = [side.person for side in event.sides if side.person is not None]
        fitting = {id(h.person) for h in held if titles & _titles(h, is_prime)}
        if len(people) > 1 and all(id(person) in fitting for person in people):
            return event
    return None


def _titles(held: HeldOffice, is_prime: bool) -> set[str]:
    """What the holder can be called: the deputy minister a minister, the prime minister only by that title."""
    title = held.office.title.name
    if "minister" in title and ("prime" in title) != is_prime:
        return set()
    return {title, title.split()[-1]}


def settle_described(described: Phrase, s: Sentence, events: list[FoundEvent], held: list[HeldOffice]) -> list[Person]:
    """Who `the Lao official`, `the ambassadors` are: those of the last event who fit the description."""
    words = set(s.lows[described.i : described.j])
    plural = next((_PLURALS[word] for word in words if word in _PLURALS), None)
    if plural is not None and described.country is None:
        holders = [h.person for h in held if h.office.title.name == plural and not h.office.is_former]
        return list(dict.fromkeys(holders))
    is_plural = plural is not None or not words.isdisjoint(("leaders", "officials"))
    for event in reversed(events if described.country is not None else []):
        people = [side.person for side in event.sides if side.person is not None]
        fitting = [person for person in people if person.country == described.country]
        unplaced = [person for person in people if person.country is None]
        if not fitting and len(unplaced) == 1 < len(people):
            return unplaced
        if fitting and (is_plural or len(fitting) == 1):
            return fitting
    return []
