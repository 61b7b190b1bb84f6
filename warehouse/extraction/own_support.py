"""`The Prime Minister reiterated Canada's support`: whose support someone pledges tells of which country the one who
speaks is, where nothing else does."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.statements import FoundStatement
from warehouse.extraction.tokens import Sentence

_VERBS: Final = frozenset(
    "reiterate reaffirm emphasize emphasise underscore underline stress affirm convey express confirm pledge".split()
)
_OWN: Final = frozenset(
    "support commitment readiness willingness solidarity condolences gratitude appreciation desire determination "
    "position resolve keenness intention concern concerns thanks hope sympathy".split()
)
_WORDS_TO_OWN: Final = 7


def note_own_country(statement: FoundStatement, phrases: list[Phrase]) -> None:
    """Give the one who speaks the country whose support the words behind the verb are. Changes the person."""
    speakers = statement.speakers
    if len(speakers) != 1 or statement.verb not in _VERBS:
        return
    person: Person = speakers[0]
    if person.country is not None or person.is_international or person.is_historical:
        return
    s: Sentence = statement.sentence
    for phrase in phrases:
        if phrase.kind != "country" or phrase.country is None or s.low(phrase.j) != "'s":
            continue
        before = phrase.i - 2 if s.low(phrase.i - 1) == "the" else phrase.i - 1
        if not s.lows[max(0, before)].startswith(statement.verb[:6]):
            continue
        if not _OWN.isdisjoint(s.lows[phrase.j + 1 : phrase.j + _WORDS_TO_OWN]):
            person.country = phrase.country
        return
