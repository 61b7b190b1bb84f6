"""Appointments of several by one verb: `A was named minister of X, and B of Y`, `elected C and D as Deputy
Secretaries`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.office_after_verb import office_at
from warehouse.extraction.office_model import Office
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.posts_decided import put_down_as_given
from warehouse.extraction.tokens import Sentence

_BETWEEN_APPOINTED: Final = frozenset((",", ";", "and", "while"))
_BETWEEN_TWO: Final = ([","], ["and"], [",", "and"])
_OPENS_POST: Final = frozenset(("as", "to", "for", "its", "their"))
_ENDS: Final = frozenset((".", ",", ";", "and", "at", "on", "in", ""))


def group_of(s: Sentence, phrases: list[Phrase], first: Phrase) -> list[Phrase]:
    """`elected A and B as Deputy Secretaries`: all who are named before the post, from the first on."""
    group = [first]
    for phrase in phrases:
        if phrase.i < group[-1].j:
            continue
        if not phrase.people or s.lows[group[-1].j : phrase.i] not in _BETWEEN_TWO:
            break
        group.append(phrase)
    return group if len(group) > 1 and s.low(group[-1].j) in _OPENS_POST else [first]


def find_joined(s: Sentence, phrases: list[Phrase], reader: PhraseReader, first: FoundEvent) -> list[FoundEvent]:
    """`A was appointed minister of X, B minister of Y, and C to head Z`: those after A, without the verb."""
    given = next((h.office for h in reversed(reader.held) if h.sentence is s), None)
    found: list[FoundEvent] = []
    if given is None or given.status != "appointed":
        return found
    end = given.j
    at = next(k for k in range(len(s)) if s.ends[k] == first.end)
    for phrase in phrases:
        if phrase.i < end or not phrase.people:
            continue
        is_next = phrase.i > end and all(low in _BETWEEN_APPOINTED for low in s.lows[end : phrase.i])
        is_next = is_next or ";" in s.lows[max(end, phrase.i - 2) : phrase.i]
        group = group_of(s, phrases, phrase) if is_next else []
        office = office_at(s, reader, group[-1].j) if group and s.low(group[-1].j) != "," else None
        if office is None:
            break
        _place_like(s, office, given, is_own=s.low(group[-1].j) in ("its", "their"))
        office.status = "appointed"
        found.append(as_given(s, reader, group, office, (at, at + 1), first.status))
        found[-1].is_dated = first.is_dated
        end, given = office.j, office
    return found


def _place_like(s: Sentence, office: Office, given: Office, *, is_own: bool) -> None:
    """`elected A secretary of the Committee and B and C as deputy secretaries`, `and B and C its members`: of the same
    body."""
    is_bare = office.organization is None and not office.is_cut and s.low(office.j) in _ENDS
    if is_bare and is_own:
        office.organization = given.organization
    elif is_bare and office.title.of == given.title.of and given.title.of not in ("ministry", "embassy", "state"):
        office.organization, office.country = given.organization, office.country or given.country


def as_given(
    s: Sentence, reader: PhraseReader, people: list[Phrase], office: Office, at: tuple[int, int], status: str
) -> FoundEvent:
    """The appointment of people to an office that is put down as theirs; `at`: the tokens that tell of it."""
    sides = []
    for phrase in people:
        for person in phrase.people:
            put_down_as_given(reader, person, office, s)
            sides.append(Side(person, None, person.country or office.country, "appointee", phrase, s))
    return FoundEvent("appointment", status, None, sides, s, s.starts[at[0]], s.ends[at[1] - 1])
