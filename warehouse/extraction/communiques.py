"""Who speaks in a joint document: `The Parties reaffirmed` are the states that issue it, `the Lao side` is one of them,
`the Ministers` are those two on whose talks it is."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.people import Person
from warehouse.extraction.statements import FoundStatement

_JOINT: Final = re.compile(
    r"(?:^|[–—:|-]\s*)(?:\d{4} )?joint (?:press )?(?:communiqu[eé]|statement|declaration|release)\b"
    r"(?! (?:issued|signed|adopted))",
    re.IGNORECASE,
)
_STATES: Final = frozenset(("parties", "sides", "side", "countries"))
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "visit", "reception"))
_PAIR: Final = 2


def is_joint_document(title: str) -> bool:
    """A text that two states issue together, by its title."""
    return _JOINT.search(title) is not None


def settle_joint_speakers(statements: list[FoundStatement], events: list[FoundEvent]) -> None:
    """Give the statements of a joint document the speakers whom its groups stand for, in place.

    In: the statements and events of the document, in the text's order, with all that their sentences tell.
    """
    pair = pair_of(events)
    codes = [person.country for person in pair if person.country is not None]
    before: FoundStatement | None = None
    for statement in statements:
        phrase, s = statement.described, statement.sentence
        previous, before = before, statement
        if phrase is None or statement.organization is not None:
            continue
        words = s.lows[phrase.i : phrase.j]
        if words == ["they"] and previous is not None and previous.country is not None:
            statement.speakers, statement.country = [], previous.country
            statement.more_countries = list(previous.more_countries)
        elif _STATES.isdisjoint(words):
            if phrase.kind == "group" and len(pair) == _PAIR:
                statement.speakers = list(pair)
        elif phrase.kind == "group" and len(codes) == _PAIR:
            statement.speakers, statement.country, statement.more_countries = [], codes[0], codes[1:]
        elif phrase.kind != "group" and phrase.country is not None:
            statement.speakers, statement.country = [], phrase.country


def pair_of(events: list[FoundEvent]) -> list[Person]:
    """The two people of two states of whom the document tells first."""
    for event in sorted(events, key=lambda e: e.start):
        people = [side.person for side in event.sides if side.person is not None and side.role != "witness"]
        if event.subtype in _ENCOUNTERS and len(people) == _PAIR and len({p.country for p in people}) == _PAIR:
            return people
    return []
