"""What a sentence frames as no news, whichever verb or noun tells of it: a report that is denied, a span of years since
then, what may be one day, what nobody did."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import WEEKDAYS
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_DENYING: Final = frozenset(
    "deny denies denied denying dismiss dismisses dismissed dismissing reject rejects rejected rejecting refute "
    "refutes refuted refuting rebuff rebuffs rebuffed rubbish rubbishes rubbished debunk debunks debunked dispute "
    "disputes disputed quash quashed scotch scotched describe described describes called calls labelled branded "
    "labeled termed brushed denounced contradicted".split()
)
_FALSE: Final = frozenset(
    "groundless baseless false untrue fabricated unfounded fake fictitious incorrect inaccurate nonsense fabrication "
    "fabrications lies lie".split()
)
_SURELY_DENYING: Final = _DENYING - frozenset("describe described describes called calls termed".split())
_CLAIMS: Final = frozenset(
    "report reports claim claims rumour rumours rumor rumors allegation allegations speculation speculations story "
    "stories suggestion suggestions assertion assertions insinuation insinuations news gossip hearsay".split()
)
_OPENS_CLAIM: Final = frozenset(
    "that of about on alleging claiming saying suggesting regarding concerning according".split()
)
_SPANS: Final = frozenset("year years decade decades month months week weeks century centuries generation".split())
_NOBODY: Final = frozenset(("nobody", "none"))
_ENDS_NOBODY: Final = frozenset(", ; but until since before except than while and".split())
_MUSING: Final = frozenset(("perhaps", "maybe", "possibly"))
_ANY: Final = WordList(
    {*_FALSE, *_SURELY_DENYING, *_NOBODY, *_MUSING, *"since someday one some sooner true last visiting".split()}
)
_WORDS_TO_CLAIM, _WORDS_TO_CLAUSE, _WORDS_TO_FALSE, _WORDS_OF_MUSING = 8, 8, 6, 2


def without_unreported(s: Sentence, events: list[FoundEvent]) -> list[FoundEvent]:
    """The events of a sentence that it tells as news."""
    if not events or s.kind != "body" or not _ANY.stands_in(s):
        return events
    begin = _begin_of_denied(s)
    begin = _begin_of_span(s) if begin is None else begin
    if begin is not None:
        return [event for event in events if event.sentence is not s or event.start < s.starts[begin]]
    is_open = _may_be_one_day(s)
    kept = [event for event in events if not (is_open and event.status == "announced") and not _by_nobody(s, event)]
    return [event for event in kept if not _is_of_earlier_days(s, event)]


def _is_of_earlier_days(s: Sentence, event: FoundEvent) -> bool:
    """`X and Y last met in Cairo, when they co-chaired talks`, `in Portugal from 22 to 24 May after visiting France`,
    where nothing more is told of that visit."""
    k = next((k for k, start in enumerate(s.starts) if start >= event.start), None) if event.sentence is s else None
    if k is None or k == 0:
        return False
    last = next((m for m in s.places_of("last") if s.low(m + 1) in _LAST_DONE and s.is_capitalized(m - 1)), None)
    if last is not None and (k == last + 1 or (k > last and "when" in s.lows[last:k])):
        return True
    is_stop = s.lows[k] == "visiting" and s.lows[k - 1] == "after" and event.subtype == "visit"
    return is_stop and not any(low[:1].isdigit() or low in WEEKDAYS for low in s.lows[k:])


_LAST_DONE: Final = frozenset("met visited spoke travelled traveled saw talked".split())


def _begin_of_denied(s: Sentence) -> int | None:
    """The token where a claim begins that the sentence denies: `dismissed reports that`, `It is not true that`,
    `Reports of a meeting are unfounded`; None where none is denied."""
    for k, low in enumerate(s.lows):
        if low == "that" and (s.low(k - 1) in _FALSE or (s.low(k - 1) == "true" and s.low(k - 2) in ("not", "n't"))):
            return k
        if low not in _CLAIMS:
            continue
        near = s.lows[max(0, k - _WORDS_TO_CLAIM) : k]
        is_denied = not _SURELY_DENYING.isdisjoint(near)
        is_denied = is_denied or not _FALSE.isdisjoint(near[-_WORDS_TO_FALSE:]) or _is_called_false(s, k)
        opens = next((m for m in range(k + 1, k + _WORDS_TO_CLAUSE) if s.low(m) in _OPENS_CLAIM), None)
        if is_denied and opens is not None:
            return opens
    return None


def _is_called_false(s: Sentence, k: int) -> bool:
    """`Reports that X met Y on Monday are false`."""
    return any(
        low in _FALSE and not {"is", "are", "was", "were", "as"}.isdisjoint(s.lows[max(k, m - 3) : m])
        for m, low in enumerate(s.lows)
        if m > k
    )


def _begin_of_span(s: Sentence) -> int | None:
    """`It is three decades since X met Y`, `marks ten years since`: what was then; None where no span is told."""
    return next((k for k in s.places_of("since") if s.low(k - 1) in _SPANS and s.low(k + 1) != "then"), None)


def _may_be_one_day(s: Sentence) -> bool:
    """`Perhaps X will meet Y`, `X will one day meet Y`, `sooner or later`."""
    if not _MUSING.isdisjoint(s.lows[:_WORDS_OF_MUSING]) or "someday" in s.low_set():
        return True
    is_day = any(s.low(k + 1) == "day" and s.low(k - 1) not in ("for", "in") for k in s.places_of("one"))
    return (is_day and "will" in s.low_set()) or any(s.low(k + 1) == "or" for k in s.places_of("sooner"))


def _by_nobody(s: Sentence, event: FoundEvent) -> bool:
    """`nobody had offered him a meeting with X`, `no one met Y`."""
    for k, low in enumerate(s.lows):
        is_none = low in _NOBODY or (low == "one" and s.low(k - 1) == "no")
        if not is_none or event.sentence is not s or s.starts[k] > event.start:
            continue
        between = [s.lows[m] for m in range(k + 1, len(s)) if s.starts[m] < event.start]
        if _ENDS_NOBODY.isdisjoint(between):
            return True
    return False
