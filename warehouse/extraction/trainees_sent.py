"""Groups of whom nobody is named that leave for a course abroad: `Twenty regional councillors left for Changsha on
Sunday for a three-week training course`, `30 Lao officials flew to Hanoi on Monday to attend a training course`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_COURSES: Final = frozenset(("course", "courses", "training", "programme", "program"))
_OF_TRAINING: Final = frozenset(("training", "course", "capacity-building", "refresher"))
_ANY_OF_COURSES: Final = WordList(("training", "course"))
_LEFT: Final = frozenset(("left", "departed", "flew", "travelled", "traveled"))
_TO: Final = frozenset(("for", "to"))
_TRAINEES: Final = frozenset(
    "officials officers councillors councilors cadres teachers journalists diplomats doctors nurses engineers "
    "lecturers servants clerks farmers technicians lawmakers parliamentarians members trainees youths students "
    "mayors".split()
)
_DENYING: Final = frozenset("not never had would could if last earlier previous who which that".split())
_WORDS_OF_GROUP, _WORDS_TO_PLACE, _WORDS_TO_COURSE = 10, 4, 16


def find_trainees_sent(
    s: Sentence, phrases: list[Phrase], here: list[FoundEvent], soil: str | None
) -> list[FoundEvent]:
    """The course that the group goes to, at most one, on the day of its departure. `soil`: whose they are where their
    country is not told; `here`, what the sentence is told of already: then nothing."""
    if s.kind != "body" or here or not _ANY_OF_COURSES.stands_in(s) or any(p.people for p in phrases):
        return []
    k = next((k for k in range(1, len(s)) if s.lows[k] in _LEFT and _is_group(s, k)), None)
    goes = next((p for p in phrases if k is not None and k < p.i <= k + _WORDS_TO_PLACE and p.place), None)
    if k is None or goes is None or s.low(goes.i - 1) not in _TO or not any(map(is_of_date, s.lows[k:])):
        return []
    near = range(goes.j, min(goes.j + _WORDS_TO_COURSE, len(s)))
    course = next(
        (m for m in near if s.lows[m] in _COURSES and not _OF_TRAINING.isdisjoint(s.lows[m - 1 : m + 1])), None
    )
    code = next((p.country for p in phrases if p.j <= k and p.country), None) or soil
    stop = gazetteer.country_of(goes.place) if goes.place else None
    if course is None or code is None or stop in (None, code):
        return []
    sides = [Side(None, None, code, "participant", None, s)]
    event = FoundEvent("training course", "occurred", "in person", sides, s, s.starts[k], s.ends[k])
    event.place, event.place_span, event.is_dated = goes.place, (s.starts[goes.i], s.ends[goes.j - 1]), True
    return [event]


def _is_group(s: Sentence, k: int) -> bool:
    """`22 regional councillors and clerks` right before the verb at token k, by their number or as a group."""
    words = s.lows[max(0, k - _WORDS_OF_GROUP) : k]
    is_counted = any(low.isdigit() or low in _NUMBERS or low in ("group", "batch") for low in words)
    return is_counted and s.low(k - 1) in _TRAINEES and _DENYING.isdisjoint(words)


_NUMBERS: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty twenty-one twenty-two twenty-three twenty-four twenty-five".split()
)
