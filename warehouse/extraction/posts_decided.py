"""Posts given and taken by a decision that a noun tells: `approved the appointment of X as`."""

from __future__ import annotations

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

_NOUNS: Final = frozenset(("appointment", "election", "relief", "dismissal", "assignment", "resignation", "removal"))
_RELIEFS: Final = frozenset(("relief", "dismissal", "resignation", "removal"))
_NOUN: Final = marks.of_words(lambda: _NOUNS)
_DECIDING: Final = frozenset(
    (
        "decision decisions approved ratified announced decree consented resolution resolutions adopted presented "
        "passed accepted endorsed confirmed"
    ).split()
)
_OPENS_NEXT: Final = _NOUNS | {"and", ","}


def by_decision(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """`approved the appointment of X as Y and of Z as W`, `presented the decision on the appointment of X as Y`."""
    found: list[FoundEvent] = []
    for i in marks.places(s, _NOUN):
        if s.lows[i] not in _NOUNS or s.low(i + 1) != "of" or s.kind != "body" or not _is_decided(s, i):
            continue
        for phrase in phrases:
            before = _before_description(s, phrase.i, i)
            is_of_list = s.low(before) != "of" or s.low(before - 1) in _OPENS_NEXT
            is_next = s.low(before) in ("of", "comrade") and phrase.i > i and is_of_list
            begin = next((k for k in range(phrase.j, min(len(s), phrase.j + 12)) if s.lows[k] == "as"), None)
            if begin is not None and s.lows[begin : begin + 3] in PLACES_OF_ANOTHER:
                begin = None  # `accepted the resignation of Minister X and named Y as his successor`
            office = office_at(s, reader, begin) if is_next and begin is not None and phrase.people else None
            if office is None and is_next and begin is not None and phrase.people:
                given = next((p for p in phrases if begin < p.i <= begin + 2 and p.offices), None)
                office = given.offices[0] if given is not None else None  # `as Malaysia's High Commissioner to X`
            if office is None and is_next and begin is None and s.lows[i] in _RELIEFS:
                office = next(iter(phrase.offices), None)  # `accepted the resignation of Prime Minister X`
            if office is None:
                continue
            office.status = "relieved" if s.lows[i] in _RELIEFS else "appointed"
            person = phrase.people[0]
            put_down_as_given(reader, person, office, s)
            side = Side(person, None, person.country or office.country, "appointee", phrase, s)
            found.append(FoundEvent("appointment", "occurred", None, [side], s, s.starts[i], s.ends[i]))
    return found


_DECIDED_AFTER: Final = frozenset("accepted approved announced confirmed endorsed published".split())
_WORDS_TO_DECISION: Final = 24


def _is_decided(s: Sentence, i: int) -> bool:
    """`approved the appointment of X`, `the resignation of X was accepted by Y`."""
    if not _DECIDING.isdisjoint(s.lows[:i]):
        return True
    after = range(i + 2, min(i + _WORDS_TO_DECISION, len(s)))
    return any(s.lows[k] in _DECIDED_AFTER and s.lows[k - 1] in ("was", "were", "been") for k in after)


_LONGEST_DESCRIPTION: Final = 3


def _before_description(s: Sentence, k: int, i: int) -> int:
    """The token before a name at token k and the words that describe who bears it: `the appointment of career diplomat
    X`."""
    m = k - 1
    while m > i and k - m <= _LONGEST_DESCRIPTION and s.low(m) not in ("of", "and", ",") and not s.is_capitalized(m):
        m -= 1
    return m if s.low(m) == "of" else k - 1


def put_down_as_given(reader: PhraseReader, person: Person, office: Office, s: Sentence) -> None:
    """An office that was read as held where the sentence says that it was given, is put down as given."""
    reader.held = [
        held
        for held in reader.held
        if not (held.person is person and held.sentence is s and held.office.title_i == office.title_i)
    ]
    reader.held.append(HeldOffice(person, office, s))
    person.country = person.country or office.country
