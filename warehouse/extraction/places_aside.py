"""Places that the clause of an event names and where it was not: of what people did in their lives, of what was before
or will be after the event."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList


def is_told_aside(s: Sentence, event: FoundEvent, place: Phrase) -> bool:
    """The place is of something else that the clause of the event tells."""
    if event.subtype == "visit":
        return _is_of_life(s, event, place)
    if _is_of_life(s, event, place) or _is_of_term(s, event, place):
        return True
    return _is_of_topic(s, event, place) or _is_of_other_time(s, event, place)


_TERMS: Final = frozenset("term tenure posting assignment mission duty service stint years tour".split())


def _is_of_term(s: Sentence, event: FoundEvent, place: Phrase) -> bool:
    """`received Ambassador X at the end of his term in Y`: where X served, not where they met."""
    return s.low(place.i - 1) == "in" and s.low(place.i - 2) in _TERMS and s.starts[place.i] >= event.end


_WHOM: Final = WordList(("whom",))
_DISCUSSED: Final = frozenset("discussed reviewed examined analysed analyzed explored talked spoke considered".split())
_WORDS_TO_TOPIC: Final = 5


def _is_of_topic(s: Sentence, event: FoundEvent, place: Phrase) -> bool:
    """`was welcomed by X, with whom she discussed projects for growing rice in Y`: what was spoken of is there."""
    if not _WHOM.stands_in(s) or s.starts[place.i] < event.end:
        return False
    whom = next((k for k in s.places_of("whom") if s.starts[k] >= event.end and s.low(k - 1) == "with"), place.i)
    return whom < place.i and not _DISCUSSED.isdisjoint(s.lows[whom : whom + _WORDS_TO_TOPIC])


_BESIDE: Final = frozenset(("after", "before", "following", "since"))
_ANY_OF_BESIDE: Final = WordList(_BESIDE)
_TOPICS: Final = WordList(("pertaining", "concerning", "regarding", "inviting"))
_SPANS: Final = frozenset("day days week weeks month months year years fortnight".split())
_MEETINGS: Final = frozenset(
    "met talks meeting meetings held summit conference session visit trip tour attended forum they both pair".split()
)
_WORDS_OF_SPAN: Final = 4


def _is_of_other_time(s: Sentence, event: FoundEvent, place: Phrase) -> bool:
    """`held talks here today, two weeks after the pair met in X`, `met Y here following their talks in X`, `met Y on
    Tuesday, days before a summit in X`: X is where the others were."""
    if s.starts[place.i] < event.end:
        return False
    if _TOPICS.stands_in(s) and any(s.starts[k] >= event.end for k in range(place.i) if s.lows[k] in _TOPICS.words):
        return True  # `handed Y a letter inviting him to the summit in X`
    if not _ANY_OF_BESIDE.stands_in(s):
        return False
    beside = next((k for k in range(1, place.i) if s.lows[k] in _BESIDE and s.starts[k] >= event.end), None)
    if beside is None or _MEETINGS.isdisjoint(s.lows[beside + 1 : place.i]):
        return False
    if any(s.lows[k] == "here" and s.starts[k] >= event.end for k in range(beside)):
        return True
    begin = next((k for k in range(beside, max(0, beside - _WORDS_OF_SPAN - 1), -1) if s.lows[k] == ","), None)
    return begin is not None and not _SPANS.isdisjoint(s.lows[begin:beside])


_ON_JOURNEY: Final = frozenset(
    "arrived arrives visiting visit trip tour is are was attending attends came comes".split()
)


def _is_of_life(s: Sentence, event: FoundEvent, phrase: Phrase) -> bool:
    """`decorated X, who in her youth cut cane in Y`: where somebody did something else, in a clause to the end."""
    if s.starts[phrase.i] < event.end:
        return False
    clause = next((k for k in range(phrase.i - 1, 0, -1) if s.lows[k] in ("who", "whose", "whom")), 0)
    if s.starts[clause] < event.end or "," in s.lows[clause : phrase.i]:
        return False
    if s.low(clause - 1) != ",":  # `gave a dinner for veterans who once studied in X`
        return not _LIVED.isdisjoint(s.lows[clause : clause + _WORDS_TO_LIFE])
    return _ON_JOURNEY.isdisjoint(s.lows[clause : phrase.i])


_LIVED: Final = frozenset("once studied fought lived formerly worked trained taught graduated".split())
_WORDS_TO_LIFE: Final = 4
