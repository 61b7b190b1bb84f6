"""Who was met together with somebody, told behind him: `The President received A together with B`, `met A, along with
B`: B, of another country than the host."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Trigger
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.settings_between import past_setting
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_ALONG: Final = WordList(("together", "along", "alongside"))
_ENCOUNTERS: Final = frozenset(("reception", "meeting", "talks"))


def add_met_together(s: Sentence, phrases: list[Phrase], trigger: Trigger, event: FoundEvent) -> None:
    """Add those told behind whom the trigger's verb was done to; none who may have been on the other side, with it."""
    if event.subtype not in _ENCOUNTERS or not _ALONG.stands_in(s):
        return
    behind = [x.phrase for x in event.sides if x.phrase is not None and x.sentence is s and x.phrase.i >= trigger.j]
    others = [x for x in event.sides if x.phrase is not None and x.phrase.j <= trigger.i]
    if not behind or not others or any(x.country is None for x in others):
        return
    begin = _past_along(s, past_setting(s, phrases, max(phrase.j for phrase in behind)))
    if begin is None:
        return
    known = {id(x.person) for x in event.sides}
    own = {x.country for x in others}
    for side in as_sides(s, [p for p in gather_forward(s, phrases, begin) if p.people], _role_behind(event, behind)):
        code = side.country or (side.person.country if side.person is not None else None)
        if code is None or code in own or id(side.person) in known:
            return
        event.sides.append(side)


def _role_behind(event: FoundEvent, behind: list[Phrase]) -> str:
    """The role of those behind the verb, whom the others join."""
    return next(x.role for x in event.sides if x.phrase is not None and x.phrase in behind)


def _past_along(s: Sentence, j: int) -> int | None:
    """The token behind `together with`, `, along with`, `alongside` at token j."""
    j += s.low(j) == ","
    if s.low(j) == "alongside":
        return j + 1
    return j + 2 if s.low(j) in ("together", "along") and s.low(j + 1) == "with" else None
