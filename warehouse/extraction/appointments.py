"""Appointments, elections and reliefs: who is put into an office or taken out of it."""

from __future__ import annotations

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent, Side, Trigger
from warehouse.extraction.event_sides import subject_phrases
from warehouse.extraction.event_status import status_of
from warehouse.extraction.lexicon import Title
from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.people import Person, s_text
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import PAST, EventVerb

_APPOINTING = frozenset(
    ("appointed elected re-elected reelected named assigned nominated promoted reappointed").split()
)
_RELIEVING = frozenset(("relieved", "dismissed", "removed", "sacked"))
_BEFORE_OFFICE = frozenset(
    (
        "as to be the post position posts positions of from hold serve his her a an new acting for role duty "
        "duties title job"
    ).split()
)
_PASSIVE = frozenset(("was", "were", "been", "be", "being", "is", "are"))
_DECISION = frozenset(("appointing", "assigning", "electing", "naming", "relieving", "dismissing"))
_DECIDED = frozenset(("assign", "appoint", "elect", "name", "nominate", "promote"))
_VERB = EventVerb((), "appointment", "participant", "appointee", "in person", "side")
_NOUNS = frozenset(("appointment", "election", "relief", "dismissal", "assignment"))
_NOUN = marks.of_words(lambda: _NOUNS)
_DECIDING = frozenset(
    "decision decisions approved ratified announced decree resolution resolutions adopted presented passed".split()
)
_WORDS_TO_POST = 3
_TAKING = marks.of_words(
    lambda: ("election", "re-election", "reelection", "appointment", "inauguration", "elected", "re-elected")
)
_VERBS = marks.of_words(lambda: _APPOINTING | _RELIEVING | _DECISION | _DECIDED)


def find_appointments(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """Appointments that the sentence reports; the office is put down as `appointed` or `relieved`."""
    found: list[FoundEvent] = []
    for i in marks.places(s, _VERBS):
        low = s.lows[i]
        is_relief = low in _RELIEVING or low in ("relieving", "dismissing")
        is_decided = low in _DECIDED and s.low(i - 1) == "to" and s.low(i - 2) in ("decided", "decision", "voted")
        if low not in _APPOINTING and low not in _DECISION and not is_relief and not is_decided:
            continue
        event = _read(s, phrases, reader, i, is_relief)
        if event is not None:
            found.append(event)
    return found or _by_decision(s, phrases, reader)


def _by_decision(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """`approved the appointment of X as Y and of Z as W`, `presented the decision on the appointment of X as Y`."""
    found: list[FoundEvent] = []
    for i in marks.places(s, _NOUN):
        if s.lows[i] not in _NOUNS or _DECIDING.isdisjoint(s.lows[:i]) or s.low(i + 1) != "of" or s.kind != "body":
            continue
        for phrase in phrases:
            is_next = s.low(phrase.i - 1) in ("of", "comrade") and phrase.i > i
            begin = next((k for k in range(phrase.j, min(len(s), phrase.j + 12)) if s.lows[k] == "as"), None)
            office = _office(s, reader, begin) if is_next and begin is not None and phrase.people else None
            if office is None:
                continue
            office.status = "relieved" if s.lows[i] in ("relief", "dismissal") else "appointed"
            person = phrase.people[0]
            _replace(reader, person, office, s)
            side = Side(person, None, person.country or office.country, "appointee", phrase, s)
            found.append(FoundEvent("appointment", "occurred", None, [side], s, s.starts[i], s.ends[i]))
    return found


def find_new_posts(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`congratulated X on his election as President of Y`: X holds the post."""
    for k in marks.places(s, _TAKING):
        if s.low(k - 1) not in ("his", "her", "being") or s.low(k + 1) != "as" or s.kind != "body":
            continue
        holder = next((p for p in reversed(phrases) if k - _WORDS_TO_POST <= p.j <= k and len(p.people) == 1), None)
        office = _office(s, reader, k + 1) if holder is not None else None
        if holder is None or office is None:
            continue
        person = holder.people[0]
        reader.held.append(HeldOffice(person, office, s))
        person.country = holder.country = person.country or office.country


def _read(s: Sentence, phrases: list[Phrase], reader: PhraseReader, i: int, is_relief: bool) -> FoundEvent | None:
    passive = any(s.low(k) in _PASSIVE for k in range(max(0, i - 3), i))
    if s.low(i - 1) == "being" or s.low(i - 1) in ("his", "her") or s.kind == "caption":
        return None  # `congratulated X on being elected`
    is_decided = s.lows[i] in _DECIDED
    status = "occurred" if is_decided else status_of(s, Trigger(i, i + 1, PAST, _VERB), passive)
    if status is None:
        return None
    if passive:
        people = [p for p in subject_phrases(s, phrases, i) if p.people]
        begin = i + 1
    else:
        following = next((p for p in phrases if i < p.i <= i + 6 and p.people), None)
        people = [following] if following is not None else []
        begin = following.j if following is not None else i + 1
    office = _office(s, reader, begin)
    if office is None and is_relief and people and people[0].people:
        held = [h.office for h in reader.held if h.person is people[0].people[0]]
        office = held[-1] if held and s.low(begin) == "of" else None  # `was relieved of the post`
    if not people or office is None:
        return None
    office.status = "relieved" if is_relief else "appointed"
    sides = []
    for phrase in people:
        for person in phrase.people:
            _replace(reader, person, office, s)
            sides.append(Side(person, None, person.country or office.country, "appointee", phrase, s))
    return FoundEvent("appointment", status, None, sides, s, s.starts[i], s.ends[i])


def _office(s: Sentence, reader: PhraseReader, k: int) -> Office | None:
    offices = OfficeReader(reader.organizations)
    while s.low(k) in _BEFORE_OFFICE or s.low(k) == ",":
        k += 1
    if s.low(k) in ("lead", "head", "chair") and s.low(k - 1) == "to":
        return _leadership(s, reader, k)
    return offices.read(s, k) if k < len(s) else None


def _leadership(s: Sentence, reader: PhraseReader, k: int) -> Office | None:
    """`assigned to lead the Commission`: its head."""
    found = reader.organizations.read(s, k + 1)
    if found is None:
        return None
    organization, j = found
    title = Title("head", None, None)
    return Office(title, organization, k, j, k, j, s.starts[k], s.ends[j - 1], s_text(s, k, j))


def _replace(reader: PhraseReader, person: Person, office: Office, s: Sentence) -> None:
    """An office that was read as held where the sentence says that it was given, is put down as given."""
    reader.held = [
        held
        for held in reader.held
        if not (held.person is person and held.sentence is s and held.office.title_i == office.title_i)
    ]
    reader.held.append(HeldOffice(person, office, s))
    person.country = person.country or office.country
