"""Who met, where the sentence before tells who was bidden to meet whom: `X was invited to meet Y. The meeting took
place on Monday`, `X asked Y for talks. The meeting never materialised`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_BIDDING: Final = WordList(
    "invited invites asked requested requests sought seeks proposed proposes offered suggested wanted hoped".split()
)
_TO_MEET: Final = frozenset("meet meeting talks discussions audience consultations conversation confer".split())
_NOUNS: Final = {"meeting": "meeting", "talks": "talks", "discussions": "talks", "encounter": "meeting"}
_ANY_NOUN: Final = WordList(_NOUNS)
_NEVER: Final = frozenset(("never", "not", "failed"))
_COMING_ABOUT: Final = frozenset(
    "materialised materialized materialise materialize happened happen take took place held".split()
)
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks"))
_WORDS_TO_NEVER: Final = 14
_PAIR: Final = 2


def give_sides_bidden(
    s: Sentence,
    events: list[FoundEvent],
    before: list[Phrase],
    sentence: Sentence | None,
    told: list[FoundEvent],
) -> list[FoundEvent]:
    """The events, of which one that only says when and where the meeting was has for sides those of the sentence
    before; and one that says that there was none, cancelled. `before`: the phrases of that sentence."""
    if sentence is None or s.kind != "body" or not _ANY_NOUN.stands_in(s) or not _BIDDING.stands_in(sentence):
        return events
    if any(e.sentence is sentence and e.subtype in _ENCOUNTERS and e.status == "occurred" for e in told):
        return events
    pair = _pair(sentence, before)
    if pair is None:
        return events
    open_ones = [e for e in events if e.refers_back and not e.sides and e.subtype in _ENCOUNTERS]
    for event in open_ones:
        event.sides, event.refers_back = as_sides(sentence, pair, "participant"), False
    if not events and (k := _never_held(s)) is not None:
        event = FoundEvent(
            _NOUNS[s.lows[k]],
            "cancelled",
            "in person",
            as_sides(sentence, pair, "participant"),
            s,
            s.starts[k],
            s.ends[k],
        )
        return [event]
    return events


def _pair(sentence: Sentence, phrases: list[Phrase]) -> list[Phrase] | None:
    """Who bade, or was bidden, and the one behind: `X asked for a meeting with Y`, `X was invited to meet Y`."""
    k = next((k for k, low in enumerate(sentence.lows) if low in _BIDDING.words), None)
    if k is None or _TO_MEET.isdisjoint(sentence.lows[k:]):
        return None
    first = [p for p in phrases if len(p.people) == 1 and p.j <= k]
    then = [p for p in phrases if len(p.people) == 1 and p.i > k]
    if len(first) != 1 or not then or first[0].people[0] is then[0].people[0]:
        return None
    return [first[0], then[0]]


def _never_held(s: Sentence) -> int | None:
    """`The meeting was due to take place on Monday but never materialised`: the token of the noun."""
    k = next((k for k, low in enumerate(s.lows[:4]) if low in _NOUNS), None)
    if k is None:
        return None
    after = s.lows[k : k + _WORDS_TO_NEVER]
    at = next((m for m, low in enumerate(after) if low in _NEVER), None)
    is_off = at is not None and not _COMING_ABOUT.isdisjoint(after[at + 1 : at + 4])
    return k if is_off else None
