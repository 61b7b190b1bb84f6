"""Who speaks in the sentences behind a gathering of which few are named: `A seminar was held in X on Monday. Minister
Y said`: Y was there, in whatever words that is told."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Mention, Phrase
from warehouse.extraction.statements import FoundStatement
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_GATHERINGS: Final = frozenset(("seminar", "conference", "training course"))
_FEW, _MOST = 3, 4
"""People of a gathering: fewer than these may lack some, no more than those are taken for it."""


def add_gathering_speakers(events: list[FoundEvent], statements: list[FoundStatement], mentions: list[Mention]) -> None:
    """Make participants of those who speak behind a gathering that names few, up to the next event's sentence.

    In: the article's events, its statements in the order of the text, where its people are named. Changes the events'
    sides.
    """
    lacking = [e for e in events if _may_lack(e)]
    if not lacking:
        return
    begins = sorted(e.sentence.start for e in events)
    busy = {id(side.person) for e in events if e not in lacking for side in e.sides if side.person is not None}
    for event in lacking:
        end = next((begin for begin in begins if begin > event.sentence.start), None)
        for statement in statements:
            at = statement.sentence.start
            is_behind = at > event.sentence.start and (end is None or at < end)
            if not is_behind or _ELSEWHERE.stands_in(statement.sentence):
                continue
            _add(event, statement, busy, mentions)
        if not event.sides and event.status == "occurred":
            event.sides = _told_beside(event, events)


def _told_beside(gathering: FoundEvent, events: list[FoundEvent]) -> list[Side]:
    """`X met Y on Monday, and briefed cadres at a seminar held here on Tuesday`: X, whom the sentence tells of; of a
    seminar by itself the guest on whose visit it was."""
    same = [e for e in events if e is not gathering and e.sentence is gathering.sentence and e.status == "occurred"]
    first = next((side for e in same for side in e.sides if side.person is not None and side.phrase is not None), None)
    visits = [e for e in events if e.subtype == "visit" and e.status == "occurred" and _is_within(gathering, e)]
    guest = next((side for e in visits for side in e.sides if side.person is not None), None)
    side = first or guest
    return (
        [Side(side.person, None, side.country, "participant", side.phrase, side.sentence)] if side is not None else []
    )


def _is_within(gathering: FoundEvent, visit: FoundEvent) -> bool:
    day, begin = gathering.starts_on, visit.starts_on
    return day is not None and begin is not None and begin <= day <= (visit.ends_on or begin)


_ELSEWHERE: Final = WordList(
    "present absent interview telephone phone spokesman spokesperson spokeswoman elsewhere separately".split()
)
"""Who speaks in such words may be somewhere else; other rules tell who was `present at the opening`."""


def _may_lack(event: FoundEvent) -> bool:
    is_held = event.subtype in _GATHERINGS and event.status == "occurred" and event.sentence.kind == "body"
    return is_held and sum(side.person is not None for side in event.sides) < _FEW


def _add(event: FoundEvent, statement: FoundStatement, busy: set[int], mentions: list[Mention]) -> None:
    known = {id(side.person) for side in event.sides if side.person is not None}
    for person in statement.speakers:
        if id(person) not in known and id(person) not in busy and len(known) < _MOST:
            known.add(id(person))
            phrase = _named_in(statement.sentence, person, mentions)
            event.sides.append(Side(person, None, person.country, "participant", phrase, statement.sentence))


def _named_in(s: Sentence, person: Person, mentions: list[Mention]) -> Phrase | None:
    """The speaker's name in the sentence; None where `he` stands for it."""
    named = next((m for m in mentions if m.person is person and s.start <= m.start and m.end <= s.end), None)
    if named is None:
        return None
    i, j = bisect_left(s.starts, named.start), bisect_left(s.starts, named.end)
    return Phrase("person", i, j, [person], country=person.country, name_i=i, name_j=j)
