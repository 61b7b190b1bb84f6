"""Encounters that a sentence mentions on its way to something else: `X, fresh from talks with Y on Monday, said`,
`Asked about the meeting he had on Monday with Y, X said`, `After seeing Y in Athens on Monday, X flew home`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_objects import gather_forward, joined_by_and
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date

_NOUNS: Final = {
    "talks": "talks", "negotiations": "talks", "consultations": "talks", "discussions": "talks", "meeting": "meeting",
    "conversation": "meeting", "encounter": "meeting", "breakfast": "meeting", "lunch": "meeting", "dinner": "meeting",
}  # fmt: skip
_NAMING: Final = marks.of_words(lambda: _NOUNS.keys() | {"seeing"})
_COMING: Final = frozenset("fresh back returning returned emerging emerged coming came straight home arriving".split())
_HAD: Final = frozenset(("had", "held"))
_THEY: Final = frozenset(("he", "she", "they"))
_AFTER: Final = frozenset(("after", "upon", "following", "on"))
_OTHER_TIME: Final = frozenset("previous earlier upcoming future planned phone telephone video online no".split())
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks", "signing"))
_WORDS_OF_FRAME: Final = 5
_WORDS_OF_SETTING: Final = 8


def find_met_aside(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """The encounter of whom a sentence is about with someone named in an aside of it, where the sentence names its day;
    `events`: what else the sentence tells of."""
    if s.kind != "body" or not marks.has(s, _NAMING) or any(e.subtype in _ENCOUNTERS for e in events):
        return []
    for k in marks.places(s, _NAMING):
        if s.lows[k] not in _NOUNS and s.lows[k] != "seeing":
            continue
        begin = k + 1 if s.lows[k] == "seeing" else _with(s, k)
        is_told = (
            _is_seen(s, k)
            if s.lows[k] == "seeing"
            else _comes_from(s, k) or _is_there_for(s, k) or _had(s, k + 1) > k + 1
        )
        if begin is None or not is_told or not _OTHER_TIME.isdisjoint(s.lows[max(0, k - _WORDS_OF_FRAME) : k]):
            continue
        objects = joined_by_and(s, [p for p in gather_forward(s, phrases, begin) if p.people])
        own = _about(s, phrases, k, objects) if objects else None
        if own is None:
            continue
        sides = as_sides(s, [own], "participant") + as_sides(s, objects, "participant")
        subtype = _NOUNS.get(s.lows[k], "meeting")
        return [FoundEvent(subtype, "occurred", "in person", sides, s, s.starts[k], s.ends[k], is_dated=True)]
    return []


def _with(s: Sentence, k: int) -> int | None:
    """The token behind `with` after the noun at token k, past `he had` and past a place and a day."""
    begin = _had(s, k + 1)
    for m in range(begin, min(begin + _WORDS_OF_SETTING, len(s))):
        if s.lows[m] == "with":
            return m + 1
        is_setting = s.is_capitalized(m) or is_of_date(s.lows[m]) or s.lows[m] in ("in", "at", "on", "the", "last")
        if not is_setting:
            return None
    return None


def _had(s: Sentence, j: int) -> int:
    """The token after `that he had`, `she held` at token j; j itself where nothing of that stands there."""
    k = j + 1 if s.low(j) in ("that", "which") else j
    return k + 2 if s.low(k) in _THEY and s.low(k + 1) in _HAD else j


def _comes_from(s: Sentence, k: int) -> bool:
    """`fresh from talks`, `returning from a working meeting`: before the noun at token k."""
    begin = max(0, k - _WORDS_OF_FRAME)
    at = next((m for m in range(k - 1, begin, -1) if s.lows[m] == "from"), None)
    return at is not None and s.lows[at - 1] in _COMING


def _is_there_for(s: Sentence, k: int) -> bool:
    """`X, in Warsaw on Tuesday for talks with Y, said`: an aside that tells where X is, and what for."""
    at = next((m for m in range(k - 1, max(0, k - _WORDS_OF_FRAME), -1) if s.lows[m] == "for"), None)
    if at is None:
        return False
    begin = at
    while begin > 0 and (s.is_capitalized(begin - 1) or is_of_date(s.lows[begin - 1]) or s.lows[begin - 1] == "on"):
        begin -= 1
    return begin < at and s.low(begin - 1) == "in" and s.low(begin - 2) == ","


def _is_seen(s: Sentence, k: int) -> bool:
    """`said on Monday after seeing Y`, and not `after seeing Y off`."""
    return s.low(k - 1) in _AFTER and "off" not in s.lows[k:]


def _about(s: Sentence, phrases: list[Phrase], k: int, objects: list[Phrase]) -> Phrase | None:
    """Whom the sentence is about: the person named last before the aside, else behind the comma that ends it."""
    met = {id(person) for p in objects for person in p.people}
    before = [
        p for p in phrases if p.j <= k and len(p.people) == 1 and p.kind != "pronoun" and id(p.people[0]) not in met
    ]
    subject = next((p for p in reversed(before) if s.low(p.i - 1) not in ("of", "with", "to", "for", "from")), None)
    if subject is not None:
        return subject
    end = objects[-1].j
    comma = next((m for m in range(end, len(s)) if s.lows[m] == ","), len(s))
    after = next((p for p in phrases if comma < p.i <= comma + 2), None)
    is_free = after is not None and len(after.people) == 1 and id(after.people[0]) not in met
    return after if is_free else None
