"""How long a visit lasts, where its length and one of its days are told: `arrived on Monday for a three-day visit`."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.event_model import FoundEvent

NAMED_DAYS: Final = ("explicit", "weekday")
_LENGTH: Final = re.compile(
    r"\b(?:(?P<days>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s?[-\s]\s?days?(?:['’]s?)?"
    r"|(?P<week>week)[-\s]?long|(?P<fortnight>two)-week)"
    r"\s(?:\S+\s){0,5}?(?:visit|trip|tour|stay|swing|travel)\b"
    r"|\b(?:from|starting|beginning)(?: on)? (?:\w+ ){1,5}"
    r"for (?P<from>two|three|four|five|six|seven|eight|nine|ten) days\b"
    r"|\bfor (?P<stay>two|three|four|five|six|seven|eight|nine|ten) days(?=,? (?:from|starting|beginning|as of) )",
    re.IGNORECASE,
)
_SPENT: Final = re.compile(
    r"\b(?:after|spent|spending) (?:the (?:last|past) )?(?P<days>two|three|four|five|six|seven|eight|nine|ten)"
    r" (?:\w+ )?days in\b"
)
_OF_JOURNEY: Final = re.compile(
    r"\bleg\b|(?<!the )(?<!both )\b(?:two|three|four|five|\d)[-\s](?:nation|country|countries)\b", re.IGNORECASE
)
"""The length is that of a journey to several countries."""
_NUMBERS: Final = {name: n for n, name in enumerate("two three four five six seven eight nine ten".split(), start=2)}
_AT_END: Final = re.compile(
    r"\b(?:conclud|complet|finish|w(?:ind(?:ing|s)?|ound) up\b|wrap|end(?:s|ed|ing)\b|(?:to|will) end on\b|left\b|leav"
    r"|depart(?:s|ed|ing|ure)?\b|return|through\b|until\b|till\b|"
    r"bade? farewell|at the (?:end|close|conclusion) of|the (?:last|final|closing|\w+ and last) day of"
    r"|\b(?:arriv\w*|flew|came|landed|got) (?:back|home)\b"
    r"|dr[ae]ws? to a close|c[ao]mes? to an end)",
    re.IGNORECASE,
)
_AT_START: Final = re.compile(
    r"\b(?:arriv|began\b|begin|start|kick|from\b|flew|(?:for|on)\s+an?\s+\S+[-\s]\s?days?\b|will\b|to\s+pay\b)",
    re.IGNORECASE,
)

_SETS_OUT: Final = re.compile(
    r"\b(?:leav(?:es?|ing)|left|depart(?:s|ed|ing)?)\b(?:[^.;]|\.(?= \d)){0,80}?"
    r"\b(?:on|for|beginning|starting|to (?:begin|start|pay|make)) an?\s+"
    r"(?:\S+[-\s]\s?(?:days?|weeks?|long)|weeklong)\b"
)
"""`leaves today on a five-day trip`, `left here on Dec. 5 for X for a five-day visit`: the day is the first."""
_BEGAN: Final = re.compile(
    r"\b(?:began|begins?|start(?:ed|s|ing)?|beginning|from|as of|commenc(?:e[ds]|ing)) (?:on )?(?:the )?$"
)


def stretch_visit(visit: FoundEvent, text: str) -> None:
    """Give a visit told with one day and its length its other end: `arrived on Monday for a three-day visit`."""
    if visit.starts_on is None or visit.ends_on is not None or visit.precision != "day":
        return
    if visit.day is None:
        _begin_days_ago(visit, text)
        return
    if visit.basis not in NAMED_DAYS and visit.day.kind != "relative":
        return
    tellings = [told for told in (visit, *visit.others) if not told.shares_day] or [visit, *visit.others]
    for told in tellings:
        sentence = text[told.sentence.start : told.sentence.end]
        length = _LENGTH.search(sentence) or _SPENT.search(sentence)
        is_of_other = visit.journey is None and _OF_JOURNEY.search(sentence) is not None
        if length is None or is_of_other or told.day is None:
            continue
        if _is_of_stay_before(sentence, length, told.start - told.sentence.start):
            continue
        if told.day.starts_on != visit.starts_on and told.day.kind != "relative":
            continue
        more = _days_after_first(length)
        is_first = (
            _SETS_OUT.search(sentence) is not None
            or _is_arrival_told_apart(told, text)
            or _BEGAN.search(text[max(0, told.day.start - 24) : told.day.start]) is not None
            or visit.status == "cancelled"  # `has put off a two-day trip to X planned for Thursday`
        )
        if visit.status == "cancelled" and not is_first:
            return
        if not is_first and _AT_END.search(sentence):
            visit.starts_on, visit.ends_on = visit.starts_on - more, visit.starts_on
        elif is_first or _AT_START.search(sentence):
            visit.ends_on = visit.starts_on + more
        else:
            return
        visit.precision = "range"
        return
    _stretch_from_first_day(visit, tellings, text)


_PAST_DAYS: Final = re.compile(r"\b(?:over|in|during|for) the (?:past|last) (two|three|four|five|six|seven) days\b")


def _begin_days_ago(visit: FoundEvent, text: str) -> None:
    """`made an official visit to X over the past three days`: they end with the report's."""
    s = visit.sentence
    length = _PAST_DAYS.search(text, s.start, s.end) if visit.status == "occurred" and s.kind == "body" else None
    if length is None or visit.starts_on is None:
        return
    last = visit.starts_on
    visit.starts_on, visit.ends_on = last - timedelta(days=_NUMBERS[length.group(1)] - 1), last
    visit.precision = "range"


def _days_after_first(length: re.Match[str]) -> timedelta:
    """How many days a visit goes on after its first: two of `a three-day visit`, six of `a week-long trip`."""
    found = length.groupdict()
    word = (found["days"] or found.get("stay") or found.get("from") or "").lower()
    if not word:
        return timedelta(days=6 if found.get("week") else 13)
    return timedelta(days=(_NUMBERS.get(word) or int(word)) - 1)


def ends_there(told: FoundEvent, text: str) -> bool:
    """The sentence tells of the visit's end, or is the heading of what someone says at it."""
    sentence = text[told.sentence.start : told.sentence.end]
    return _AT_END.search(sentence) is not None or "ranscript of " in sentence or "wrap-up" in sentence


_GATHERINGS: Final = ("seminar", "conference", "training course")
_LENGTH_OF_GATHERING: Final = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s?[-\s]\s?day\s(?:[\w’'-]+\s){0,6}?"
    r"(?:seminar|workshop|symposium|conference|forum|summit|course|congress|meeting|class|colloquium|training)\b",
    re.IGNORECASE,
)
_LENGTH_AT_END: Final = re.compile(
    r"\bafter (two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:full |working |busy )?days\b", re.IGNORECASE
)


_ENDED: Final = ("closed", "after", "following", "upon")
"""`got their certificates after a 15-day course`."""


_AT_SOME_DAY: Final = ("taught", "conducted", "delivered", "presented", "handed", "awarded", "distributed", "conferred")
"""`learned it in a five-day course taught by X, which closed on Tuesday`, `presented certificates to its graduates`."""


def stretch_gathering(gathering: FoundEvent, text: str) -> None:
    """`The workshop concluded on May 15 after two working days`, `A three-day seminar opened in X on Monday`."""
    is_named = gathering.basis in NAMED_DAYS or (gathering.day is not None and gathering.day.kind == "relative")
    is_one_day = gathering.precision == "day" and gathering.ends_on is None
    if gathering.subtype not in _GATHERINGS or gathering.starts_on is None or not is_named or not is_one_day:
        return
    for told in (gathering, *gathering.others):
        sentence = text[told.sentence.start : told.sentence.end]
        is_of_day = told.day is not None and told.day.starts_on == gathering.starts_on
        is_end = _AT_END.match(text, told.start) is not None or text.startswith(_ENDED, told.start)
        length = _LENGTH_OF_GATHERING.search(sentence) or (_LENGTH_AT_END.search(sentence) if is_end else None)
        if length is None or not is_of_day or text.startswith(_AT_SOME_DAY, told.start):
            continue
        word = length.group(1).lower()
        more = timedelta(days=(_NUMBERS.get(word) or int(word)) - 1)
        first = gathering.starts_on - more if is_end else gathering.starts_on
        gathering.starts_on, gathering.ends_on, gathering.precision = first, first + more, "range"
        return


def _is_arrival_told_apart(told: FoundEvent, text: str) -> bool:
    """`paid a five-day visit to X. The delegation arrived on May 3`: the day that another sentence has is the first."""
    day, s = told.day, told.sentence
    if day is None or s.start <= day.start < s.end:
        return False
    begin = text.rfind(". ", 0, day.start) + 1
    return re.search(r"\barriv", text[begin : day.start]) is not None


_CAME: Final = re.compile(r"\b(?:arriv|came\b|flew\b)")
_AND_NEXT: Final = re.compile(r"\b(?:and|before) (?:will|would|is|then|thereafter|also)\b")


def _is_of_stay_before(sentence: str, length: re.Match[str], at: int) -> bool:
    """`X, who arrived on Monday for a three-day visit, will travel to Y`, `is on a three-day visit to X from 3 to 5 May
    and will stop over in Y on 6 May`: the length of another visit than Y's."""
    if length.end() < at and _AND_NEXT.search(sentence, length.end(), at) is not None:
        return True
    is_apart = length.end() < at and "," in sentence[length.end() : at]
    return is_apart and _CAME.search(sentence[: length.start()]) is not None


_FROM: Final = re.compile(r"\b(?:from|beginning|starting|commencing)\s+(?:on\s+)?(?:the\s+)?$", re.IGNORECASE)


_ENDS: Final = re.compile(r"(?:conclud|complet|finish|w(?:ind(?:ing|s)?|ound) up\b|wrap|end(?:s|ed|ing)\b)")


def _stretch_from_first_day(visit: FoundEvent, tellings: list[FoundEvent], text: str) -> None:
    """`will visit X from May 3`, `will arrive on May 3`, and elsewhere `during his two-day visit`: the first day and
    the length; or the last: `concluded her visit today`."""
    dated = [told for told in tellings if told.day is not None and told.day.starts_on == visit.starts_on]
    last = next((told for told in dated if _ENDS.match(text, told.start) is not None), None)
    first = last or next(iter(dated), None)
    if first is None or first.day is None:
        return
    is_from = _FROM.search(text[max(0, first.day.start - 20) : first.day.start]) is not None
    if last is None and not is_from and not text.startswith("arriv", first.start):
        return
    for told in tellings:
        sentence = text[told.sentence.start : told.sentence.end]
        length = _LENGTH.search(sentence) if told is not first else None
        if length is not None and visit.starts_on is not None and not _OF_JOURNEY.search(sentence):
            more = _days_after_first(length)
            begins_on = visit.starts_on - more if last is not None else visit.starts_on
            visit.starts_on, visit.ends_on, visit.precision = begins_on, begins_on + more, "range"
            return


def is_stop_within(event: FoundEvent, told: list[FoundEvent]) -> bool:
    """`arrived in X on Saturday. He will go to the city of Y on May 2`: a day within the visit that has begun."""
    is_stop = event.subtype == "visit" and event.status == "announced" and (event.place or "").startswith("city/")
    return is_stop and not event.is_mention and any(e.status == "occurred" and e.place != event.place for e in told)


_LETTERS_TO_ADVERB: Final = 40
_ONWARD: Final = frozenset(("thereafter", "then", "onward", "onwards", "subsequently"))


def is_of_leg_before(event: FoundEvent, day: DateMention) -> bool:
    """`will visit X on May 8 and thereafter proceed to Y`: the day is that of the visit to X."""
    s = event.sentence
    if event.subtype != "visit":
        return False
    if "after" in s.low_set() and any(
        s.lows[k : k + 2] == ["after", "that"] and 0 <= s.starts[k] - event.end < _LETTERS_TO_ADVERB
        for k in range(len(s))
    ):
        return True  # `will visit X on May 8 and Y after that`
    if "before" in s.low_set() and any(
        s.lows[k - 1] == "before" and s.starts[k] == event.start and day.end <= s.starts[k - 1]
        for k in range(1, len(s))
    ):
        return True  # `will be in X from 4 to 6 June, before proceeding to Y`
    return any(low in _ONWARD and day.end <= s.starts[k] < event.start for k, low in enumerate(s.lows))
