"""What a sentence tells of how long a stay was: `today, the last day of his visit`, `He was in X for three days`,
`having held meetings there since 27 June`."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_days import is_same_day
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_end_model import VisitEnd
from warehouse.extraction.visit_spans import BEGINS

_TRIPS: Final = frozenset(("visit", "trip", "tour", "stay"))
_LAST: Final = frozenset(("last", "final", "closing", "concluding"))
_NOT_LAST: Final = frozenset(("second", "third", "before", "after"))
_WORDS_TO_TRIP: Final = 14
_WORDS_TO_OPENING: Final = 3
_NUMBERS: Final = {name: n for n, name in enumerate("two three four five six seven eight nine ten".split(), start=2)}
_STAYED: Final = frozenset(("was", "were", "been", "spent", "stayed", "spending", "staying"))
_THERE: Final = frozenset(("there", "here"))
_DAYS: Final = ("explicit", "weekday", "relative")
_WORDS_TO_LENGTH: Final = 12
_NEAR_SINCE: Final = 24
"""Characters from the word to its day: `since the morning of 27 June`."""
_AHEAD: Final = frozenset(("will", "would", "if", "plans", "hopes", "next", "last", "spends"))


def days_of_whole(s: Sentence, text: str, setting: Setting, begin: int = 0) -> DateMention | None:
    """`His visit runs from 15 to 18 May`, `The programme is from Monday to Friday`: all days of the visit, told by the
    clause that begins at a token."""
    near = range(begin + 1, begin + _WORDS_TO_NOUN)
    trip = next((k for k in near if s.low(k) in _TRIPS or s.low(k) == "programme"), None)
    verb = trip + 1 if trip is not None else len(s)
    if s.low(verb) == "to" and s.is_capitalized(verb + 1):
        verb += 2  # `Her visit to Senegal runs from …`
    if s.low(verb) not in _LASTS:
        return None
    days = find_dates(text, s.starts[verb], s.end, setting.anchors)
    whole = next((d for d in days if d.kind in _DAYS), None)
    is_near = whole is not None and whole.ends_on is not None and whole.start - s.ends[verb] < _NEAR_SINCE
    return whole if is_near else None


def days_of_stay(s: Sentence, text: str, setting: Setting) -> DateMention | None:
    """`will meet X during his stay, which is from 8 to 13 June`: all days of the visit, told aside by a clause."""
    for k in range(1, len(s) - 3):
        if s.lows[k] == "whose" and (whole := _whose_days(s, k, text, setting)) is not None:
            return whole
        if s.lows[k] != "," or s.lows[k + 1] != "which" or s.lows[k - 1] not in _TRIPS:
            continue
        verb = k + 3 if s.lows[k + 2] == "will" else k + 2
        if _WHOSE.isdisjoint(s.lows[max(0, k - _WORDS_TO_NOUN) : k]) or s.lows[verb] not in _LASTS | {"last", "be"}:
            continue
        days = find_dates(text, s.starts[verb], s.end, setting.anchors)
        whole = next((d for d in days if d.kind in _DAYS), None)
        if whole is not None and whole.ends_on is not None and whole.start - s.ends[verb] < _NEAR_SINCE:
            return whole
    return None


def _whose_days(s: Sentence, k: int, text: str, setting: Setting) -> DateMention | None:
    """`X, whose programme begins on 9 December and ends on 11 December, will meet Y`: from the one to the other."""
    noun = next((m for m in (k + 1, k + 2) if s.low(m) in _TRIPS or s.low(m) == "programme"), None)
    if noun is None or s.low(noun + 1) not in BEGINS | _LASTS:
        return None
    close = next((m for m in range(noun, len(s)) if s.lows[m] == ","), len(s) - 1)
    days = [d for d in find_dates(text, s.starts[noun], s.starts[close], setting.anchors) if d.kind in _DAYS]
    if not days or days[0].starts_on is None:
        return None
    last = days[-1].ends_on or days[-1].starts_on
    return replace(days[0], ends_on=last) if last is not None and last > days[0].starts_on else None


OWNERS: Final = frozenset(("his", "her", "their", "the"))
_LASTS: Final = frozenset("runs ran is lasts lasted was takes took will goes".split())
_WORDS_TO_NOUN: Final = 5


def find_last_day(s: Sentence) -> int | None:
    """The token of `day` in `the last day of her visit`, `the final day of Minister X's visit`; None where none is."""
    for k in range(1, len(s) - 2):
        if s.lows[k] != "day" or s.lows[k + 1] != "of" or s.lows[k - 1] not in _LAST:
            continue
        if _NOT_LAST.isdisjoint(s.lows[max(0, k - 3) : k - 1]) and not _TRIPS.isdisjoint(
            s.lows[k + 2 : k + 2 + _WORDS_TO_TRIP]
        ):
            return k
    return None


def last_day(s: Sentence, text: str, setting: Setting) -> DateMention | None:
    """Which day that is: the one single day that the sentence names, else that of the report."""
    found = [d for d in find_dates(text, s.start, s.end, setting.anchors) if d.kind in _DAYS and d.starts_on]
    ranges = [d for d in found if d.ends_on is not None]
    if ranges:
        return ranges[0]
    found = [d for d in found if not is_same_day(d) and not text[: d.start].endswith(("since ", "began on "))]
    today = setting.anchors.day
    if found or today is None:
        return found[0] if found else None
    return DateMention(s.start, s.start, "relative", today, None, word="today")


def since_when(s: Sentence, text: str, setting: Setting) -> DateMention | None:
    """`having held meetings there since 27 June`, `who has been there since Monday`, `having arrived on 13 May`, `who
    arrived yesterday`: the first day of a stay."""
    k = _token_of_begin(s)
    if k is None:
        return None
    days = find_dates(text, s.starts[k], s.end, setting.anchors)
    first = next((d for d in days if d.start - s.ends[k] < _NEAR_SINCE), None)
    if first is None or (first.kind == "relative" and not first.word.startswith(_OF_REPORT)):
        return None  # `who arrived a day earlier`: than what was told before
    return first if first.kind in _DAYS and first.ends_on is None else None


_OF_REPORT: Final = ("yesterday", "today", "last night", "last evening", "this ", "tonight")


def _token_of_begin(s: Sentence) -> int | None:
    if "arrived" in s.low_set() or "arriving" in s.low_set():
        k = next(k for k, low in enumerate(s.lows) if low in ("arrived", "arriving"))
        is_told = s.low(k - 1) in ("having", "after", "who") or s.lows[max(0, k - 2) : k] == ["who", "had"]
        return k if is_told else None
    if "since" in s.low_set() and "returned" in s.low_set():  # `returned today after a visit to X since 15 May`
        k = s.lows.index("since")
        return k if not _TRIPS.isdisjoint(s.lows[max(0, k - _WORDS_TO_TRIP) : k]) else None
    if "since" not in s.low_set() or (_THERE.isdisjoint(s.low_set()) and "having" not in s.low_set()):
        return None
    k = s.lows.index("since")
    return k if {"having", "been"} & set(s.lows[:k]) else None


def arrival_told(s: Sentence, text: str, setting: Setting) -> VisitEnd | None:
    """`on the evening of their arrival on 29 May`, `on her arrival on Monday`: the first day of a visit."""
    if "arrival" not in s.low_set():
        return None
    k = next((k for k, low in enumerate(s.lows) if low == "arrival" and s.low(k - 1) in _WHOSE), None)
    if k is None or s.low(k + 1) != "on":
        return None
    days = find_dates(text, s.starts[k], s.end, setting.anchors)
    is_day = bool(days) and days[0].start - s.ends[k] < len(" on the ") and days[0].ends_on is None
    is_named = is_day and days[0].kind in _DAYS
    return VisitEnd(None, None, None, s, k, None, first=days[0]) if is_named else None


_WHOSE: Final = frozenset(("his", "her", "their"))


def find_length(s: Sentence, phrases: list[Phrase]) -> tuple[int, int]:
    """The token of `days` and how many: `was in X and Y for two days`, `spent three days in X`; of who speaks also `a
    fruitful three days in X`. (-1, 0) where the sentence tells none, or of days to come."""
    for k in range(1, len(s)):
        if s.lows[k] != "days" or s.lows[k - 1] not in _NUMBERS:
            continue
        before = s.lows[max(0, k - _WORDS_TO_LENGTH) : k]
        if not _AHEAD.isdisjoint(before):
            continue
        is_for = "for" in before[-4:] and not _STAYED.isdisjoint(before) and _is_placed(s, phrases, 0, k)
        is_spent = not {"spent", "spending"}.isdisjoint(before[-5:])
        is_spent = is_spent and ("where" in before[-6:] or _is_placed(s, phrases, k, len(s)))
        if k <= _WORDS_TO_OPENING and s.lows[0] in ("over", "during") and s.kind == "body":
            return k, _NUMBERS[s.lows[k - 1]]  # `Over three days he met X and Y`
        is_mine = s.is_own_words or s.turn_end > 0
        is_spoken = is_mine and (s.low(k + 1) == "here" or _is_placed(s, phrases, k, k + 3))
        if is_for or is_spent or is_spoken:
            return k, _NUMBERS[s.lows[k - 1]]
    return -1, 0


def _is_placed(s: Sentence, phrases: list[Phrase], begin: int, end: int) -> bool:
    """`in X`, `here`, `there` between two tokens."""
    if not _THERE.isdisjoint(s.lows[begin:end]):
        return True
    places = (p for p in phrases if begin <= p.i < end and p.kind in ("place", "country") and p.place is not None)
    return any(s.low(p.i - 1 - (s.low(p.i - 1) == "the")) in ("in", "and") for p in places)


_COUNTS_SPENT: Final = {name: n for n, name in enumerate("two three four five six seven".split(), start=2)}


def days_spent(s: Sentence, phrases: list[Phrase], setting: Setting) -> VisitEnd | None:
    """`I have spent the last three days in Cairo`: since when the speaker has been there."""
    if not s.is_own_words or "days" not in s.low_set():
        return None
    k = next((k for k in range(3, len(s)) if s.lows[k] == "days" and s.lows[k - 1] in _COUNTS_SPENT), None)
    today = setting.anchors.day
    if k is None or today is None or s.lows[k - 2] not in ("last", "past") or "spent" not in s.lows[:k]:
        return None
    person = next((p.people[0] for p in phrases if p.j <= k and len(p.people) == 1), None)
    first = today - timedelta(days=_COUNTS_SPENT[s.lows[k - 1]] - 1)
    told = DateMention(s.starts[k - 2], s.ends[k], "relative", first, None, word="days")
    return VisitEnd(person, None, None, s, k, None, first=told) if person is not None else None
