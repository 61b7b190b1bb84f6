"""Posts given and taken by a decision that a noun tells: `approved the appointment of X as`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.office_after_verb import office_at
from warehouse.extraction.office_model import Office
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.succession_words import PLACES_OF_ANOTHER
from warehouse.extraction.tokens import Sentence

_RELIEFS: Final = frozenset(
    "relief dismissal resignation removal cessation termination recall release discharge demission".split()
)
_TERMS: Final = frozenset(("functions", "duties", "mandate", "tenure"))
_NOUNS: Final = _RELIEFS | frozenset(
    (
        "appointment election assignment nomination designation candidacy candidature transfer promotion reappointment "
        "re-election reelection reassignment secondment posting"
    ).split()
)
_NOUN: Final = marks.of_words(lambda: _NOUNS | _TERMS)
_DECIDING: Final = frozenset(
    (
        "decision decisions approved ratified announced decree consented resolution resolutions adopted presented "
        "passed accepted endorsed confirmed consent consents nod announces approves accord agreed backed cleared "
        "supported concurred okayed greenlighted decreed approval confirmation"
    ).split()
)
_ANNOUNCING: Final = frozenset(("announce", "approve", "confirm", "accept", "endorse", "ratify"))
_TENDERED: Final = frozenset(("tendered", "submitted", "offered", "presented"))
_REVOKING: Final = frozenset("revoked revokes cancelled canceled rescinded annulled terminated withdrew".split())
_ENDING: Final = frozenset(("ended", "terminated", "end", "ends", "terminates", "ending"))
_DENYING: Final = frozenset(
    "not never n't rejected refused declined blocked opposed yet delayed against awaiting awaits pending subject "
    "seek seeks sought".split()
)
_OPENS_NEXT: Final = _NOUNS | _TERMS | {"and", ","}
_TO_POST: Final = frozenset(("transfer", "promotion", "reassignment", "assignment", "posting"))
_FOR_POST: Final = frozenset(("nomination", "candidacy", "candidature"))
_DESIGNATE: Final = ("designate", "nominee")
_POSTS: Final = frozenset(("post", "position", "office", "role", "job", "rank"))
_WORDS_TO_AS: Final = 12


def by_decision(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """`approved the appointment of X as Y and of Z as W`, `presented the decision on the appointment of X as Y`,
    `accepted X's resignation as Y`, `revoked the appointment of X as Y`."""
    found: list[FoundEvent] = []
    for i in marks.places(s, _NOUN):
        low = s.lows[i]
        if s.low(i - 1) == "of" and s.low(i + 1) == "as" and s.low(i - 2) in _LETTERS and s.kind == "body":
            found += _by_letter(s, phrases, reader, i)
            continue
        if low == "appointment" and s.kind == "body" and (to := _handed_to(s, i)) is not None:
            found += _by_hand(s, phrases, reader, i, to)
            continue
        is_owned = low in _NOUNS and s.low(i - 1) in ("'s", "'")
        if s.kind != "body" or not (s.low(i + 1) == "of" or is_owned or s.low(i + 1) in _TENDERED):
            continue
        is_relief = _is_relief(s, i)
        if (low in _TERMS and not is_relief) or not (is_relief or _is_decided(s, i)):
            continue
        is_relief = is_relief or low in _RELIEFS
        told = [p for p in phrases if p.people and _is_meant(s, p, i, is_owned)]
        for phrase in told:
            office = _office_given(s, phrases, reader, phrase, i, is_relief)
            if office is None:
                continue
            office.status = "relieved" if is_relief else "appointed"
            person = phrase.people[0]
            put_down_as_given(reader, person, office, s)
            side = Side(person, None, person.country or office.country, "appointee", phrase, s)
            found.append(FoundEvent("appointment", "occurred", None, [side], s, s.starts[i], s.ends[i]))
            if not is_relief:
                give_second(s, phrases, reader, found[-1], office)
    return found


def _just_given(s: Sentence, reader: PhraseReader) -> Office | None:
    """`the election of X as minister and the dismissal of Y from the post`: the one just given to another."""
    given = [h.office for h in reader.held if h.sentence is s and h.office.status == "appointed"]
    return replace(given[-1], more=[]) if given else None


_LETTERS: Final = frozenset(("letter", "letters", "instrument", "certificate", "credentials", "commission"))
_RECEIVED: Final = frozenset(("received", "accepted", "got", "collected", "receives"))
_HANDED: Final = frozenset(("handed", "presented", "gave", "issued", "hands", "presents"))


_PAPERS: Final = frozenset("decision decisions decree decrees letter letters order orders agreement".split())


def _handed_to(s: Sentence, i: int) -> int | None:
    """The token of `to` in `presented appointment decisions to X`, `handed the agreement on appointment to X`."""
    k = i + 2 if s.low(i + 1) in _PAPERS else i + 1
    is_paper = k == i + 2 or (s.low(i - 1) in ("on", "of") and s.low(i - 2) in _PAPERS)
    return k if is_paper and s.low(k) == "to" and not _HANDED.isdisjoint(s.lows[:i]) else None


def _by_hand(s: Sentence, phrases: list[Phrase], reader: PhraseReader, i: int, to: int) -> list[FoundEvent]:
    """`presented appointment decisions to the new President of Y, X`, `to two new deputy ministers of Z, A and B`."""
    found = []
    people = [p for p in phrases if p.i > to and len(p.people) == 1]
    k = to + 1
    while s.low(k) in _BEFORE_SHARED:
        k += 1
    shared = office_at(s, reader, k) if people and people[0].i > k and not people[0].offices else None
    for phrase in people:
        named = [o for o in phrase.offices if o.title_i < phrase.name_i]
        office = named[0] if named and "new" in s.lows[to : named[0].title_j] else replace(shared) if shared else None
        if office is None:
            break
        office.status = "appointed"
        put_down_as_given(reader, phrase.people[0], office, s)
        country = phrase.people[0].country or office.country
        side = Side(phrase.people[0], None, country, "appointee", phrase, s)
        found.append(FoundEvent("appointment", "occurred", None, [side], s, s.starts[i], s.ends[i]))
    return found


_BEFORE_SHARED: Final = frozenset("the two three four five six several new newly-appointed".split())


def _by_letter(s: Sentence, phrases: list[Phrase], reader: PhraseReader, i: int) -> list[FoundEvent]:
    """`X received his letter of appointment as Y`, `handed over to X the letter of appointment as Y`: X."""
    k = next((k for k in range(i - 2, 0, -1) if s.lows[k] in _RECEIVED or s.lows[k] in _HANDED), None)
    if k is None:
        return []
    if s.lows[k] in _RECEIVED:
        told = next((p for p in phrases if p.people and p.j <= k), None)
    else:
        told = next((p for p in phrases if p.people and k < p.i < i), None)
    office = office_at(s, reader, i + 1) if told is not None and len(told.people) == 1 else None
    if told is None or office is None:
        return []
    office.status = "appointed"
    person = told.people[0]
    put_down_as_given(reader, person, office, s)
    side = Side(person, None, person.country or office.country, "appointee", told, s)
    return [FoundEvent("appointment", "occurred", None, [side], s, s.starts[i], s.ends[i])]


def _is_relief(s: Sentence, i: int) -> bool:
    """`revoked the appointment of X as`, `put an end to the functions of X as`."""
    before = s.lows[max(0, i - 4) : i]
    words = _ENDING if s.lows[i] in _TERMS else _REVOKING
    return not words.isdisjoint(before) and _DENYING.isdisjoint(before)


def _is_meant(s: Sentence, phrase: Phrase, i: int, is_owned: bool) -> bool:
    """The phrase is of whom the noun at token i tells: `the appointment of X`, `and of Z`, `X's appointment`."""
    if is_owned:
        return phrase.j == i - 1
    if s.low(i + 1) in _TENDERED and s.low(i + 2) == "by":
        return i + 2 < phrase.i <= i + 4  # `the resignation tendered by X`
    before = _before_description(s, phrase.i, i)
    is_of_list = s.low(before) != "of" or s.low(before - 1) in _OPENS_NEXT
    return s.low(before) in ("of", "comrade") and phrase.i > i and is_of_list


def _office_given(
    s: Sentence, phrases: list[Phrase], reader: PhraseReader, phrase: Phrase, i: int, is_relief: bool
) -> Office | None:
    """The post that the noun at token i gives to the phrase's person, or that it tells them to have left."""
    opening = {"as"}
    opening |= {"to"} if s.lows[i] in _TO_POST else {"for"} if s.lows[i] in _FOR_POST else set()
    start = max(phrase.name_j, i + 1)
    ahead = range(start, min(len(s), start + _WORDS_TO_AS))
    begin = next((k for k in ahead if s.lows[k] in opening or (s.lows[k] == "to" and s.low(k + 2) in _POSTS)), None)
    if begin is not None and s.lows[begin : begin + 3] in PLACES_OF_ANOTHER:
        begin = None  # `accepted the resignation of Minister X and named Y as his successor`
    if begin is None:
        # `accepted the resignation of Prime Minister X`, `the appointment of Minister-designate X`
        if is_relief and s.low(phrase.j) in ("from", "of") and s.low(phrase.j + 2) in _POSTS:
            return _just_given(s, reader)
        is_designate = any(low.endswith(_DESIGNATE) for low in s.lows[phrase.i : phrase.name_i])
        return next(iter(phrase.offices), None) if is_relief or is_designate else None
    office = office_at(s, reader, begin)
    if office is None:
        given = next((p for p in phrases if begin < p.i <= begin + 2 and p.offices), None)
        office = given.offices[0] if given is not None else None  # `as Malaysia's High Commissioner to X`
    return office


_DECIDED_AFTER: Final = frozenset("accepted approved announced confirmed endorsed published".split())
_WORDS_TO_DECISION: Final = 24


def _is_decided(s: Sentence, i: int) -> bool:
    """`approved the appointment of X`, `the resignation of X was accepted by Y`, `I announce the appointment of X`."""
    if not _DENYING.isdisjoint(s.lows[max(0, i - _WORDS_DENIED) : i]):
        return False
    if not _DECIDING.isdisjoint(s.lows[:i]):
        return True
    if not _ANNOUNCING.isdisjoint(s.lows[max(0, i - 4) : i]):
        k = next(k for k in range(i - 1, -1, -1) if s.lows[k] in _ANNOUNCING)
        is_voted = s.low(k - 1) == "to" and not _VOTED.isdisjoint(s.lows[:k])
        return s.low(k - 1) in ("i", "we") or s.low(k - 2) in _GLAD or is_voted
    after = range(i + 2, min(i + _WORDS_TO_DECISION, len(s)))
    return any(s.lows[k] in _DECIDED_AFTER and s.lows[k - 1] in ("was", "were", "been") for k in after)


_VOTED: Final = frozenset(("voted", "decided", "agreed", "decision", "decisions"))
_GLAD: Final = frozenset("pleased delighted honoured proud glad happy voted decided".split())
_WORDS_DENIED: Final = 8
_LONGEST_DESCRIPTION: Final = 3


def _before_description(s: Sentence, k: int, i: int) -> int:
    """The token before a name at token k and the words that describe who bears it: `the appointment of career diplomat
    X`."""
    m = k - 1
    while m > i and k - m <= _LONGEST_DESCRIPTION and s.low(m) not in ("of", "and", ",") and not s.is_capitalized(m):
        m -= 1
    return m if s.low(m) == "of" else k - 1


def give_second(s: Sentence, phrases: list[Phrase], reader: PhraseReader, event: FoundEvent, office: Office) -> None:
    """`was appointed Party Secretary and Governor of X`, `the appointment of X as Special Envoy for Y and Head of Z`:
    the second post, where nobody is named behind it."""
    end = _past_land(s, office.j)
    if s.low(end) != "and" or any(p.people and end < p.i <= end + 2 for p in phrases):
        return
    second = office_at(s, reader, end + 1)
    if second is None or any(p.people and p.i <= second.j < p.j for p in phrases):
        return
    second.status = "appointed"
    for side in event.sides:
        if side.person is not None:
            put_down_as_given(reader, side.person, second, s)


_LONGEST_LAND: Final = 5


def _past_land(s: Sentence, j: int) -> int:
    """The token behind `for Haiti`, `to the Horn of Africa` at token j; j where no such words end before `and`."""
    if s.low(j) not in ("for", "to", "on"):
        return j
    k = j + 2 if s.low(j + 1) == "the" else j + 1
    while k <= j + _LONGEST_LAND and (s.is_capitalized(k) or (s.low(k) == "of" and s.is_capitalized(k + 1))):
        k += 1
    return k if s.low(k) == "and" and k > j + 1 else j


def put_down_as_given(reader: PhraseReader, person: Person, office: Office, s: Sentence) -> None:
    """An office that was read as held where the sentence says that it was given, is put down as given."""
    reader.held = [
        held
        for held in reader.held
        if not (held.person is person and held.sentence is s and held.office.title_i == office.title_i)
    ]
    reader.held.append(HeldOffice(person, office, s))
    person.country = person.country or office.country
