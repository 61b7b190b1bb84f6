"""Dates in sentences: explicit days, weekdays, ranges, months, relative words, read against the article's own days."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from warehouse.extraction.date_joins import until_day, with_long_ranges, with_weekday_conflicts, with_years_told
from warehouse.extraction.date_model import (
    MONTHS,
    NEXT_DAY,
    WEEKDAY,
    WEEKDAYS,
    Anchors,
    DateMention,
    days_before_told,
)
from warehouse.extraction.weekday_dates import read_weekday, read_weekday_range

# One class of letters before the names, which are tried one after the other: most words begin with none of them.
_MONTH: Final = (
    r"(?=[ADFJMNOS])(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?(?:\b|(?=to\s))"
_YEAR: Final = r"(?:,?\s+(?:of\s+)?\d{4}|\s?/\s?(?:19|20)\d{2}\b)"
_BRACKET: Final = r"(?:\s*\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?\))?"
_DASH: Final = _BRACKET + r"\s*(?:-|–|—|to|until|till|through|and|&)\s*(?:the\s+)?"
_BEHIND_DAY: Final = (
    "at|with|in|by|from|to|for|over|after|before|following|during|between|when|where|while|as|that|he|she|they|it|the|"
    r"and\s+[a-z]{3,}ed"
)
"""What stands behind `on the 14th`, which is no 14th anniversary or floor then."""
_OF_WEEK: Final = r"(?:\s+(?:of\s+)?|,\s+)"
_DATE: Final = re.compile(
    rf"""
    (?P<mdrange>(?P<m1>{_MONTH})\s+(?P<d1>{_DAY})(?:(?P<y7>{_YEAR})(?={_DASH}{_MONTH}))?{_DASH}
      (?:(?P<m2>{_MONTH})\s+)?(?P<d2>{_DAY})(?:{_BRACKET}(?P<y1>{_YEAR}))?)
  | (?P<dmrange>\b(?P<d3>{_DAY})(?:(?:,|\s*(?:-|–|to\b|and\b))\s*{_DAY})?{_DASH}(?:{WEEKDAY},?\s+)?(?P<d4>{_DAY})\s+
      (?:of\s+)?(?P<m3>{_MONTH})(?P<y2>{_YEAR})?)
  | (?P<dmdm>\b(?P<d9>{_DAY})\s+(?:of\s+)?(?P<m7>{_MONTH})(?P<y8>{_YEAR})?{_DASH}
      (?P<d10>{_DAY})\s+(?:of\s+)?(?P<m8>{_MONTH})(?P<y6>{_YEAR})?)
  | (?P<md>(?P<m4>{_MONTH})\s+(?P<d5>{_DAY})(?P<y3>,?\s+\d{{4}}|\s?/\s?(?:19|20)\d{{2}}\b)?(?!\d))
  | (?P<dm>\b(?P<d6>{_DAY})\s+(?:of\s+)?(?P<m5>{_MONTH})(?P<y4>{_YEAR})?)
  | (?P<dnear>\b(?P<d7>{_DAY})(?:{_DASH}(?P<d8>{_DAY}))?\s+(?:of\s+)?(?P<mrel>this|next)\s+month\b)
  | (?P<dth>\bon\s+the\s+(?P<d11>\d{{1,2}})(?:st|nd|rd|th)\b(?=\s*(?:[,.;)]|(?:{_BEHIND_DAY})\b|$)))
  | (?P<iso>\b(?P<yi>(?:19|20)\d{{2}})-(?P<mi>\d{{2}})-(?P<di>\d{{2}})\b(?!-))
  | (?P<slash>\b(?P<s1>\d{{1,2}})(?P<sep>[/.])(?P<s2>\d{{1,2}})(?P=sep)(?P<sy>(?:19|20)\d{{2}})\b)
  | (?P<month>\b(?:(?P<rel>early|late|mid|this|last|next|coming)[\s-]+)?(?P<m6>{_MONTH})(?P<y5>{_YEAR})?)
  | (?P<quarter>\b(?P<nth>first|second|third|fourth|last)\s+(?P<part>quarter|half|semester|trimester)
      \s+of\s+(?P<y9>\d{{4}}))
  | (?P<wdrange>\b(?:from\s+)?(?:(?P<wrel2>next|this|last|coming)\s+)?(?P<w1>{WEEKDAY})
      (?:\s+(?:to|until|through|and)\s+|\s?[-–]\s?)(?P<w2>{WEEKDAY})\b(?:{_OF_WEEK}(?P<ww2>last|next)\s+week\b)?)
  | (?P<wd>\b(?:(?P<wrel>last|next|this|coming)\s+)?(?P<w3>{WEEKDAY})\b(?:{_OF_WEEK}(?P<ww>last|next)\s+week\b)?)
  | (?P<word>\b(?:(?P<ago>two|three|four|five|six)\s+days\s+ago|a\s+week\s+ago|the\s+day\s+before\s+yesterday
      |the\s+day\s+after\s+tomorrow
      |today|yesterday|tomorrow|tonight|last\s+(?:evening|night)
      |(?:earlier|later)\s+(?:(?:in|on)\s+the|(?:on\s+)?the\s+same|that)\s+day
      |(?:earlier|later)\s+in\s+the\s+(?:morning|afternoon|evening)
      |(?:on\s+)?(?:the|that)\s+same\s+day|the\s+same\s+(?:afternoon|morning|evening)
      |(?-i:On\s+that|That)\s+day|(?:(?<=held\s)|(?<=met\s)|(?<=place\s)|(?<=signed\s))that\s+day|(?-i:On)\s+the\s+day(?=,)
      |(?:this|that)\s+(?:morning|afternoon|evening)|the\s+(?:previous|following|next)\s+day|the\s+day\s+before
      |the\s+previous\s+(?:evening|night|afternoon|morning)
      |the\s+(?:following|next)\s+(?:morning|afternoon|evening)|the\s+day\s+after(?=[,.;]|\s+(?:by|at)\b)
      |(?:a|one)\s+day\s+(?:later|earlier|before)|(?:two|three|four|five|six)\s+days\s+(?:later|earlier(?=[,.;])|before(?=,[^.;,]{{1,40}}\shad\s)))\b)
  | (?P<year>\b(?:in|since|from|by|of)\s+(?P<yy>(?:19|20)\d{{2}})\b
      |\blast\s+(?:year|month|century)\b|\b(?:next|this)\s+(?:year|month|week)\b|\blast\s+week\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)

_OF_DAYS: Final = (
    "today yesterday tomorrow tonight day days afternoon morning evening night year month week century".split()
)
_BEFORE_DAYS: Final = (
    "early late mid this last next coming from in since by of on the that earlier later first second third fourth a "
    "one two three four five six"
).split()
_NEAR_DAYS: Final = "today yesterday tomorrow tonight".split()
# Every date holds one of these within its first words, and begins at one of the others: looked for before the costly
# pattern is tried.
_SIGN: Final = re.compile(rf"\d|{_MONTH}|\b{WEEKDAY}\b|\b(?:{'|'.join(_OF_DAYS)})\b", re.IGNORECASE)
_BEGINNING: Final = re.compile(
    rf"\b(?:\d|{WEEKDAY}\b|(?:{'|'.join(_BEFORE_DAYS + _NEAR_DAYS)})\b)|{_MONTH}", re.IGNORECASE
)
_WORDS_OF_DATES: Final = frozenset((*_OF_DAYS, *_BEFORE_DAYS, *WEEKDAYS))
_MONTH_ENDINGS: Final = frozenset(name[-3:] for name in MONTHS)
_DIGITS: Final = re.compile(r"\d+")
_LONGEST_START: Final = 5
_MOST_CHUNKS: Final = 60_000
_HALF_A_YEAR: Final = 182
_DAYS_AHEAD: Final = 10


def find_dates(text: str, start: int, end: int, anchors: Anchors) -> list[DateMention]:
    """All dates at [start, end) of a text, in order, resolved as far as the anchors allow."""
    found: list[DateMention] = []
    for match in _matches(text, start, end):
        kind = str(match.lastgroup)
        if kind in ("md", "month", "mdrange") and _is_modal_may(match):
            continue
        if kind == "month" and _is_of_gathering(text, match):
            continue
        mention = _READERS[kind](match, anchors)
        if mention is not None:
            found.append(mention)
    if len(found) > 1:
        found = with_years_told(text, with_long_ranges(text, with_weekday_conflicts(text, found)), anchors.day)
    return [until_day(text, d, end) if d.kind == "explicit" or d.word in _NEAR_TODAY else d for d in found]


_BEFORE_GATHERING: Final = ("for the ", "of the ", "to the ", "about the ")
_GATHERINGS: Final = re.compile(r" (?:summits?|sessions?|elections?|polls?|congress|conferences?|plenum|budget)\b")


def _is_of_gathering(text: str, match: re.Match[str]) -> bool:
    """`briefed her on preparations for the August summit`: the month is the summit's, not that of what is told."""
    before = text[max(0, match.start() - 10) : match.start()]
    return before.endswith(_BEFORE_GATHERING) and _GATHERINGS.match(text, match.end()) is not None


_NEAR_TODAY: Final = ("today", "tomorrow")


Beginnings = tuple[bool, tuple[int, ...]]
"""Of what stands between two blanks: whether it holds a sign of a date, and where in it a date can begin."""
_NO_DATE: Final[Beginnings] = (False, ())
_BEGINNINGS: Final[dict[str, Beginnings]] = {}


def _beginnings_in(chunk: str) -> Beginnings:
    word = chunk.rstrip(".,")
    if word.isascii() and word.isalpha():
        low = word.lower()
        if low not in _WORDS_OF_DATES and low[-3:] not in _MONTH_ENDINGS:
            return _NO_DATE
    return _SIGN.search(chunk) is not None, tuple([match.start() for match in _BEGINNING.finditer(chunk)])


def _beginnings(chunk: str) -> Beginnings:
    found = _BEGINNINGS.get(chunk)
    if found is None:
        if len(_BEGINNINGS) >= _MOST_CHUNKS:
            _BEGINNINGS.clear()
        found = _BEGINNINGS[chunk] = _beginnings_in(chunk)
    return found


def _matches(text: str, start: int, end: int) -> list[re.Match[str]]:
    """What the pattern of all dates finds, tried only where a date can begin: at or right before a sign of one."""
    chunks = text[start:end].split()
    known: list[Beginnings] = []
    length = len(chunks) - 1
    for chunk in chunks:
        known.append(_beginnings(chunk))
        length += len(chunk)
    has_single_blanks = length == end - start
    signs = [number for number, (is_sign, _) in enumerate(known) if is_sign]
    found: list[re.Match[str]] = []
    position = done = start
    tried = 0
    for sign in signs:
        first = max(tried, sign - _LONGEST_START + 1)
        for number in range(tried, sign + 1):
            chunk = chunks[number]
            if not has_single_blanks:
                position = text.index(chunk, position)
            for offset in known[number][1] if number >= first else ():
                at = position + offset
                if at < done or _is_ruled_out(chunk[offset:], chunks, number):
                    continue
                match = _DATE.match(text, at, end)
                if match is not None:
                    found.append(match)
                    done = match.end()
            position += len(chunk) + 1
        tried = sign + 1
    return found


# How the next word has to begin for a date to begin with one of these small words.
_SECOND: Final[dict[str, tuple[str, ...]]] = {
    "in": ("19", "20"),
    "since": ("19", "20"),
    "by": ("19", "20"),
    "of": ("19", "20"),
    "on": ("the", "that"),
    "the": ("same", "previous", "following", "next", "day"),
    "that": ("morning", "afternoon", "evening", "same", "day"),
    "a": ("day", "week"),
    "one": ("day",),
    "first": ("quarter", "half", "semester", "trimester"),
    "second": ("quarter", "half", "semester", "trimester"),
    "third": ("quarter", "trimester"),
    "fourth": ("quarter", "trimester"),
}


def _is_ruled_out(beginning: str, chunks: list[str], number: int) -> bool:
    """A small word at which a date could begin, but the word after it lets none begin."""
    second = _SECOND.get(beginning.lower())
    if second is None:
        return False
    return number + 1 >= len(chunks) or not chunks[number + 1].lower().startswith(second)


def _is_modal_may(match: re.Match[str]) -> bool:
    """`may` and `march` in lower case are words, `May` before no number at all is no date either."""
    word = match.group("m6") or match.group("m4") or match.group("m1") or ""
    if not word[:1].isupper():
        return True
    is_bare_short = bool(match.group("month")) and len(word.rstrip(".")) <= 4 and not match.group("y5")
    if is_bare_short and word.rstrip(".") not in ("May", "June", "July"):
        return True
    is_bare = (
        bool(match.group("month")) and word.rstrip(".") == "May" and not match.group("y5") and not match.group("rel")
    )
    return is_bare and not re.search(
        r"\b(?:[Ii]n|of|[Ss]ince|[Uu]ntil|[Bb]y)\s$", match.string[max(0, match.start() - 6) : match.start()]
    )


def _number(text: str | None) -> int | None:
    digits = _DIGITS.search(text) if text else None
    return int(digits.group()) if digits else None


def _month(text: str) -> int:
    return MONTHS[text.rstrip(".").lower()]


def _day(year: int, month: int, day: int | None) -> date | None:
    try:
        return date(year, month, day or 1)
    except ValueError:
        return None


def _resolve(month: int, day: int | None, year: int | None, anchors: Anchors) -> date | None:
    """The day of a date; without a year, the one nearest to the anchor."""
    if year is not None:
        return _day(year, month, day)
    anchor = anchors.day or anchors.hint_on
    if anchor is None:
        return None
    same = _day(anchor.year, month, day)
    if same is not None and abs((same - anchor).days) <= _HALF_A_YEAR:
        return same
    candidates = [_day(anchor.year + shift, month, day) for shift in (-1, 0, 1)]
    return min((c for c in candidates if c), key=lambda c: abs((c - anchor).days), default=None)


def _range(match: re.Match[str], first: date | None, last: date | None) -> DateMention | None:
    if first is None or last is None or last < first:
        return None
    return DateMention(match.start(), match.end(), "explicit", first, last if last > first else None)


def _read_month_day_range(match: re.Match[str], anchors: Anchors) -> DateMention | None:
    year = _number(match.group("y1"))
    month = _month(match.group("m1"))
    last_month = _month(match.group("m2")) if match.group("m2") else month
    first = _resolve(month, _number(match.group("d1")), _number(match.group("y7")) or year, anchors)
    last = _resolve(last_month, _number(match.group("d2")), year, anchors)
    return _range(match, first, last)


def _read_day_month_range(match: re.Match[str], anchors: Anchors) -> DateMention | None:
    year, month = _number(match.group("y2")), _month(match.group("m3"))
    first = _resolve(month, _number(match.group("d3")), year, anchors)
    return _range(match, first, _resolve(month, _number(match.group("d4")), year, anchors))


def _read_day_of_near_month(match: re.Match[str], anchors: Anchors) -> DateMention | None:
    """`3rd to 5th of this month`, `the 9th of next month`."""
    if anchors.day is None:
        return None
    months = anchors.day.year * 12 + anchors.day.month - 1 + (match.group("mrel").lower() == "next")
    year, month = months // 12, months % 12 + 1
    first = _day(year, month, _number(match.group("d7")))
    last = _day(year, month, _number(match.group("d8"))) if match.group("d8") else first
    return _range(match, first, last)


def _read_two_day_months(match: re.Match[str], anchors: Anchors) -> DateMention | None:
    year = _number(match.group("y6"))
    first_year = _number(match.group("y8")) or year
    first = _resolve(_month(match.group("m7")), _number(match.group("d9")), first_year, anchors)
    return _range(match, first, _resolve(_month(match.group("m8")), _number(match.group("d10")), year, anchors))


def _read_day(match: re.Match[str], anchors: Anchors, month: str, day: str, year: str) -> DateMention | None:
    found = _resolve(_month(match.group(month)), _number(match.group(day)), _number(match.group(year)), anchors)
    return DateMention(match.start(), match.end(), "explicit", found, None) if found else None


def _read_day_alone(match: re.Match[str], anchors: Anchors) -> DateMention | None:
    """`On the 14th, the delegation visited X`: of the article's month, or of the one before where it is to come."""
    anchor, day = anchors.day or anchors.hint_on, _number(match.group("d11"))
    if anchor is None or anchors.is_yearless:
        return None
    found = _day(anchor.year, anchor.month, day)
    if found is None or (found - anchor).days > _DAYS_AHEAD:
        before = date(anchor.year, anchor.month, 1) - timedelta(days=1)
        found = _day(before.year, before.month, day)
    return DateMention(match.start(), match.end(), "explicit", found, None) if found else None


def _read_iso(match: re.Match[str], anchors: Anchors) -> DateMention | None:
    found = _day(int(match.group("yi")), int(match.group("mi")), int(match.group("di")))
    return DateMention(match.start(), match.end(), "explicit", found, None) if found else None


_DAYS_APART: Final = 20
_WEEKDAY_BEFORE: Final = re.compile(rf"\b({WEEKDAY}),?\s?\(?$", re.IGNORECASE)
_LETTERS_OF_WEEKDAY: Final = 14


def _read_slashes(match: re.Match[str], anchors: Anchors) -> DateMention | None:
    """`on 22/2/2024`, `on 2/22/2024`: the day or the month first; where both may be, the one of the weekday before it,
    `Tuesday (12/11/2019)`, or that is near the article's day."""
    year, first, second = int(match.group("sy")), int(match.group("s1")), int(match.group("s2"))
    found = [day for day in (_day_of(year, second, first), _day_of(year, first, second)) if day is not None]
    if len(found) > 1 and found[0] != found[1]:
        named = _WEEKDAY_BEFORE.search(match.string[max(0, match.start() - _LETTERS_OF_WEEKDAY) : match.start()])
        of_week = [day for day in found if named is not None and day.weekday() == WEEKDAYS[named.group(1).lower()]]
        found = of_week if len(of_week) == 1 else found
    if len(found) > 1 and found[0] != found[1]:
        near = anchors.day
        found = [day for day in found if near is not None and abs((day - near).days) <= _DAYS_APART]
    return DateMention(match.start(), match.end(), "explicit", found[0], None) if len(set(found)) == 1 else None


def _day_of(year: int, month: int, day: int) -> date | None:
    return _day(year, month, day) if 1 <= month <= 12 and day > 0 else None


def _read_month(match: re.Match[str], anchors: Anchors) -> DateMention | None:
    month, year = _month(match.group("m6")), _number(match.group("y5"))
    first = _resolve(month, None, year, anchors)
    relation, today = (match.group("rel") or "").lower(), anchors.day
    is_next = relation in ("next", "coming") and year is None
    if is_next and first is not None and today is not None and first <= today:
        first = _day(first.year + 1, month, None)  # `next May`, told in August
    if first is None:
        return None
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return DateMention(match.start(), match.end(), "month", first, following - timedelta(days=1))


_PARTS: Final = {"quarter": 3, "trimester": 3, "half": 6, "semester": 6}
_NTH: Final = {"first": 0, "second": 1, "third": 2, "fourth": 3}


def _read_quarter(match: re.Match[str], anchors: Anchors) -> DateMention | None:
    """`the first quarter of 2023`, `the second half of 2023`: its first and last day, as a month has them."""
    length, year = _PARTS[match.group("part").lower()], int(match.group("y9"))
    number = _NTH.get(match.group("nth").lower(), 12 // length - 1)
    last = (number + 1) * length
    if last > 12:
        return None
    following = date(year + last // 12, last % 12 + 1, 1)
    first = date(year, number * length + 1, 1)
    return DateMention(match.start(), match.end(), "month", first, following - timedelta(days=1), word="quarter")


_AGO: Final = ("one", "two", "three", "four", "five", "six")


def _days_ago(match: re.Match[str], word: str) -> int:
    """`three days ago`, `a week ago`, `the day before yesterday`; 0 for other words."""
    if word.endswith("before yesterday"):
        return 2
    if word == "a week ago":
        return 7
    return _AGO.index(match.group("ago").lower()) + 1 if match.group("ago") else 0


def _read_word(match: re.Match[str], anchors: Anchors) -> DateMention | None:
    word = " ".join(match.group().lower().split())
    anchor = anchors.day
    if (days_ago := _days_ago(match, word)) > 0:
        shift = -days_ago
    elif word in ("yesterday", "last evening", "last night"):
        shift = -1
    elif (before := days_before_told(word)) > 0:
        shift = -before
    else:
        shift = 2 if word.endswith("after tomorrow") else 1 if word == "tomorrow" else 0
    if NEXT_DAY.search(word):
        anchor = None  # the day after the one told before, not after the report
    found = anchor + timedelta(days=shift) if anchor else None
    return DateMention(match.start(), match.end(), "relative", found, None, word=word)


def _read_year(match: re.Match[str], anchors: Anchors) -> DateMention | None:
    year = _number(match.group("yy"))
    first = date(year, 1, 1) if year else None
    return DateMention(match.start(), match.end(), "year", first, None, word=match.group().lower())


_READERS: Final = {
    "mdrange": _read_month_day_range,
    "dmrange": _read_day_month_range,
    "dmdm": _read_two_day_months,
    "dnear": _read_day_of_near_month,
    "md": lambda match, anchors: _read_day(match, anchors, "m4", "d5", "y3"),
    "dm": lambda match, anchors: _read_day(match, anchors, "m5", "d6", "y4"),
    "dth": _read_day_alone,
    "iso": _read_iso,
    "slash": _read_slashes,
    "month": _read_month,
    "quarter": _read_quarter,
    "wdrange": read_weekday_range,
    "wd": read_weekday,
    "word": _read_word,
    "year": _read_year,
}


def forward(mention: DateMention, anchors: Anchors) -> DateMention:
    """The same weekday or days of the week read on or after the anchor, for what is announced."""
    if mention.kind != "weekday" or mention.starts_on is None or anchors.day is None:
        return mention
    if mention.starts_on > anchors.day:
        return mention
    later = timedelta(days=(mention.starts_on - anchors.day).days % 7) - (mention.starts_on - anchors.day)
    last = mention.ends_on + later if mention.ends_on is not None else None
    return replace(mention, starts_on=mention.starts_on + later, ends_on=last)
