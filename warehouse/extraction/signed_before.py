"""Documents whose signing a sentence tells as what came before: `X flew to Cebu a day after signing, with Minister Y,
the loan agreement`, `After signing a deal with Y, X left for Laos`: who signed, and on which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_AFTER: Final = frozenset(("after", "upon"))
_DETERMINERS: Final = frozenset(("a", "an", "the", "two", "three", "several", ",", "together", "with", "his", "her"))
_NUMBERS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_DAYS: Final = frozenset(("day", "days"))
_NAMED: Final = ("explicit", "weekday", "relative")


def is_signed_before(s: Sentence, k: int) -> bool:
    """`after signing an agreement`, `upon signing, with Y, the pact`: the `signing` at token k is somebody's act; not
    `two years after signing`, nor `would return after signing`."""
    is_act = s.lows[k] in _SIGNING and s.low(k - 1) in _AFTER and s.low(k + 1) in _DETERMINERS
    return is_act and s.low(k - 2) not in _LONG_AGO and _TO_COME.isdisjoint(s.lows[:k])


_SIGNING: Final = frozenset(("signing", "inking"))
_LONG_AGO: Final = frozenset("week weeks month months year years decade decades long shortly only".split())
_TO_COME: Final = frozenset("will would could should may might if until plans".split())


def who_had_signed(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """Whom the sentence is about: who stands at its front, or, behind a clause that opens it, right before its verb."""
    if k <= _FRONT:
        behind = [p for p in phrases if p.people and p.i > k and s.low(p.i - 1) == "," and s.low(p.j) not in _NO_VERB]
        return behind[-1:]
    front = [p for p in phrases if p.people and p.j < k]
    return [p for p in front[:1] if p.i == 0 or s.low(p.i - 1) in (",", "the")]


_FRONT: Final = 5
_NO_VERB: Final = frozenset((",", "and", "in", "on", "at", "of", "'s", ".", "with", ""))


def date_signed_before(signings: list[FoundEvent], told: list[FoundEvent], setting: Setting) -> None:
    """Gives the signings of a sentence of that kind the day that `a day after signing` tells."""
    for signing in signings:
        signing.day = signing.day or _counted_back(signing.sentence, told, setting)


def _counted_at(s: Sentence) -> int | None:
    """The token of `signing` in `two days after signing`."""
    near = range(3, len(s)) if "after" in s.low_set() else ()
    at = (k for k in near if s.low(k - 3) in _NUMBERS and s.low(k - 2) in _DAYS and is_signed_before(s, k))
    return next(at, None)


def is_days_before(signing: FoundEvent) -> bool:
    """The signing is told by a sentence that counts the days since."""
    return signing.subtype == "signing" and signing.day is not None and _counted_at(signing.sentence) is not None


def _counted_back(s: Sentence, told: list[FoundEvent], setting: Setting) -> DateMention | None:
    """Counted from the day of the sentence, else from that of the event told last, else from that of the article; none
    where the sentence names the day of the signing itself."""
    k = _counted_at(s)
    if k is None:
        return None
    number = _NUMBERS[s.low(k - 3)]
    begin, end = s.starts[k - 3], s.ends[k - 1]
    days = [d for d in find_dates(setting.text, s.start, s.end, setting.anchors) if d.kind in _NAMED]
    if any(d.start > begin for d in days):
        return None
    if not days:
        days = [e.day for e in reversed(told) if e.day is not None and e.status == "occurred"][:1]
    base = days[0] if days else DateMention(begin, end, "relative", setting.anchors.day, None)
    if base.starts_on is None or base.ends_on is not None:
        return None
    return replace(base, start=begin, end=end, starts_on=base.starts_on - timedelta(days=number), conflict=None)
