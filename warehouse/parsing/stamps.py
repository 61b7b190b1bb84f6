"""Lines that hold only a date: a page's stamp of writing, posting or updating."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from warehouse.parsing.dates import DateReading, full_dates, make_date
from warehouse.parsing.styles import MONTHS, combined, spelled_out, styles

_LONGEST: Final = 160
# Characters beside a line's dates: labels, times, weekdays and a source; more is a sentence.
_LONGEST_BESIDE: Final = 80
_LEFT_OVER: Final = 24
_POINTS_OF_DATE: Final = 2
"""`08.11.2023`"""
# Any source in a bracket, or what is left of one, and a time of day: `(Global Times) 08:15, July 11, 2022`.
_SOURCE_AND_TIME: Final = re.compile(r"\(?[^()]{2,40}\)\s*\d{1,2}:\d{2},?\s")
# `May 14, 2024, 15:40, The Kremlin, Moscow`
# `18 September 2023 21:10 New Delhi, India`
_TIME_AND_PLACE: Final = re.compile(
    r",?\s*\d{1,2}:\d{2}(?:,\s*|\s(?=[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*)*,))[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}"
    r"(?:,\s*[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}){0,2}\s*$"
)
# `10.04.2023 Vientiane, Laos`
_POINTS_AND_PLACE: Final = re.compile(
    r"\s+(?!.*\b(?:Press|Team|Office|Service|Ministry|Department|News)\b)[A-Z][\w.'’-]*(?:,? [A-Z][\w.'’-]*){0,3}$"
)
# `18.04.2023 | Ministry of Foreign Affairs`
_BAR_AND_SOURCE: Final = re.compile(r"\s*[|•·]\s*[A-Z][^.|]{2,70}$")
# `August 10, 2022 – Ottawa, Ontario – Global Affairs Canada`
_PLACE_AND_ISSUER: Final = re.compile(
    r"\s*[–—-]\s*[A-Z][\w.'’ ]{1,30}(?:,\s*[A-Z][\w.'’ ]{1,30})?\s*[–—-]\s*[A-Z][\w.'’ ]{2,60}$"
)
# `16.06.2009 — Press releases EDA`
_DASH_AND_KIND: Final = re.compile(
    r"\s*[–—-]\s*(?:(?:Press|Media|News)(?: [Rr]eleases?| [Ss]tatements?)?|Articles?|Statements?|Speech(?:es)?)"
    r"(?: [A-Z]\w{1,20})?\s*$"
)
# `European Council   Press release   7 July 2023   18:35`
_KIND_BEFORE: Final = re.compile(
    r"(?:[A-Z][A-Za-z’' ]{2,50}\s{2,})?(?:Press|Media|News) (?:[Rr]elease|[Ss]tatement)\s{2,}"
)
# `By Jane Doe |08.11.2023 - Update : 09.11.2023`
_BYLINE_AND_BAR: Final = re.compile(r"\s*[A-ZÇĞİÖŞÜ][^|.:\d]{2,60}\|\s*$")
# `Hungary Today 2024.11.15.`, `The Standard | 15 November 2024, 08:30`, `Daily Tribune (Nov 15, 2024)`
_HOUSE_BEFORE: Final = re.compile(
    r"(?:[A-Z][\w.'’&-]*\s){0,4}(?:Today|News|Times|Post|Daily|Herald|Press|Tribune|Gazette|Journal|Star|Observer|Mail"
    r"|Chronicle|Online|Standard|Mirror|Monitor|Express|Telegraph|Insider|Nation|Independent|Guardian|Reporter|Review"
    r"|Bulletin|Portal|Agency|Radio|TV|NEWS|TIMES|POST|DAILY|TODAY|ONLINE|PRESS)\s*(?:[-–—|/,:•·(@]\s*)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
)
_HOUSE_AFTER: Final = re.compile(r"[\s.,)|–—-]*(?:[\w ]{2,9}time)?[\s.)]*")
_BY_WRITER: Final = re.compile(r"[Bb]y [A-Z][\w.'’-]+ [A-Z]")
# `Jane Doe | 05.09.2024 - Update : 05.09.2024`
_WRITER_AND_BAR: Final = re.compile(
    r"(?!KYODO)[A-ZÇĞİÖŞÜ][\w.'’-]+(?: [A-ZÇĞİÖŞÜ][\w.'’-]+){1,3}\s*\|\s*\d\d\.\d\d\.\d{4}\s-"
)
# `News | 14 May 2024 | Ministry of Trade`, `Nairobi • 14 May 2024`: words in capitals on either side of a bar
_NAME: Final = r"[A-Z][\w.'’&-]*(?:\s(?:of|the|and|for|&|[A-Z][\w.'’&-]*)){0,6}"
# `Prime Minister's Office press release · 24 March 2026 · release tracker`
_BAR_BEFORE: Final = re.compile(rf"{_NAME}(?: (?:press|news|media) (?:release|statement))?\s*[|•·]\s*")
_BARS_AFTER: Final = re.compile(rf"\s*(?:[|•·]\s*(?:{_NAME}|[a-z][\w-]{{2,20}}(?: [a-z][\w-]{{2,20}})?)\s*){{0,2}}")
# `Jane Doe - May 14, 2024 10:22 am`, `May 14, 2024 by Staff Reporter`
_NAME_AND_DASH: Final = re.compile(r"(?:[A-Z][\w.'’-]*\s){2,4}[-–—]\s*")
_BY_AFTER: Final = re.compile(r",?\s+[Bb]y\s+(?:[A-Z][\w.'’-]*\s?){1,4}$")
_UPDATED: Final = re.compile(r"\s*(?:-\s*Updated?\s*:\s*)?$")
_DAY_FIRST_ZONES: Final = re.compile(
    r"\b(?:GMT|PKT|EES?T|CES?T|MSK|EAT|WAT|CAT|SAST|WIB|ICT|NPT)\b|\d-\d\d-\d{4}\b.{1,12}\bIST\b"
)
# `27/03/24 14:12, Bishkek`: a year in two figures, with an hour behind it
_SHORT_YEAR: Final = re.compile(
    r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>\d\d),?\s\d{1,2}:\d\d(?:,\s[A-Z][\w.'’ –|-]{2,60})?$"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
# `14.11.23`, `2023 11 14`, `14 11 2023`, `14NOV2023`, alone on a line: in a sentence they are none
_FIGURES_ALONE: Final = re.compile(
    r"(?P<day>\d{1,2})(?P<sign>[/. ])(?P<month>\d{1,2})(?P=sign)(?P<year>(?:20)?\d\d)\.?$"
    r"|(?P<y>20\d\d)[ .](?P<m>\d{1,2})[ .](?P<d>\d{1,2})\.?$"
    r"|(?P<d2>\d{1,2})(?P<m2>[A-Z]{3})(?P<y2>20\d\d)$"
)
# `211-14-11-2023`: a release's number and its day, as Russia's ministry writes them
_NUMBER_AND_DAY: Final = re.compile(r"\d{1,5}-\d\d-\d\d-20\d\d$")
_WEEKDAY: Final = re.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?=day\b|sday\b|nesday\b|rsday\b|urday\b|[,.]?\s)")
_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
TIME: Final = re.compile(r"\d{1,2}\s?[:hH]\s?\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?:\s?[AaPp]\.?[Mm]\.?)?|T(?=\d\d:)|(?<=\d)Z")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date on a line of its own. `label` is `written`, `updated`, or None for a bare one."""

    start: int
    end: int
    reading: DateReading
    label: str | None
    is_day_first: bool

    def resolve(self, near: dt.date | None) -> dt.date | None:
        """The stamp's day; see `DateReading.resolve`."""
        return self.reading.resolve(near, day_first=self.is_day_first)


def read_stamps(line: str, start: int) -> list[Stamp]:
    """The stamps of a line that holds nothing else than dates, times, labels and source marks; else none.

    `start` is where the line begins in the article: spans are the article's.
    """
    readings = [by_weekday(reading, line) for reading in full_dates(line)] if len(line) <= _LONGEST else []
    if not readings:
        return _short_year(line, start)
    if len(line) - sum(reading.end - reading.start for reading in readings) > _LONGEST_BESIDE:
        return []
    labels = [(match.end(), match.lastindex or 1) for match in combined("stamp label").finditer(line)]
    left = _without_dates(line, readings)
    if readings[0].start == 0 and (
        _TIME_AND_PLACE.match(line, readings[0].end) or _PLACE_AND_ISSUER.match(line, readings[0].end)
    ):
        return [_stamp(readings[0], labels, start, False)]
    is_of_page = _BAR_AND_SOURCE.match(line, readings[0].end) or _DASH_AND_KIND.match(line, readings[0].end)
    if readings[0].start == 0 and is_of_page:
        return [_stamp(readings[0], labels, start, "." in line[: readings[0].end])]
    if _KIND_BEFORE.fullmatch(line[: readings[0].start]) and not TIME.sub("", line[readings[0].end :]).strip():
        return [_stamp(readings[0], labels, start, False)]
    rest = TIME.sub("", line[readings[0].end :])
    is_of_house = _HOUSE_BEFORE.fullmatch(line[: readings[0].start]) and _HOUSE_AFTER.fullmatch(rest)
    is_beside = len(readings) == 1 and _is_between_names(line[: readings[0].start], line[readings[0].end :], rest)
    if is_of_house or is_beside:
        return [_stamp(readings[0], labels, start, bool(is_of_house) and not line[readings[0].start].isalpha())]
    first = line[readings[0].start : readings[0].end]
    is_pointed = readings[0].start == 0 and first.count(".") == _POINTS_OF_DATE
    if is_pointed and _POINTS_AND_PLACE.match(line, readings[0].end):
        return [_stamp(readings[0], labels, start, True)]
    if _BYLINE_AND_BAR.match(line[: readings[0].start]) and first.count(".") == _POINTS_OF_DATE:
        rest_ends = readings[1].start if len(readings) > 1 else len(line)
        if _UPDATED.match(line[readings[0].end : rest_ends]):
            return [_stamp(readings[0], labels, start, True)]
    words = [word for word in re.split(r"[\W_]+", left) if word and not word.isdecimal()]
    starts_with_label = any(end <= readings[0].start + 1 for end, _ in labels)
    if words and not _SOURCE_AND_TIME.match(line) and not (starts_with_label and sum(map(len, words)) <= _LEFT_OVER):
        return []
    return [_stamp(reading, labels, start, _is_day_first(line)) for reading in readings]


def _short_year(line: str, start: int) -> list[Stamp]:
    """The stamp of a line that opens with a day whose year has two figures, the day first, or is a day in figures."""
    if not line[0].isdecimal() or len(line) > _LONGEST:
        return []
    alone = _FIGURES_ALONE.match(line)
    days = _days_in_figures(alone) if alone is not None else ()
    if days:
        return [_stamp(DateReading(0, len(line), days), [], start, "/" not in line)]
    match = _SHORT_YEAR.match(line)
    day = make_date(2000 + int(match["year"]), int(match["month"]), int(match["day"])) if match is not None else None
    if match is None or day is None:
        return []
    return [_stamp(DateReading(0, match.end("year"), (day,)), [], start, True)]


def _days_in_figures(match: re.Match[str]) -> tuple[dt.date, ...]:
    """The readings of a line of `_FIGURES_ALONE`: two where slashes leave open which is the month."""
    if match["y2"]:
        month = _NUMBERS.get(match["m2"])
        readings = [make_date(int(match["y2"]), month, int(match["d2"]))] if month else []
    elif match["y"]:
        readings = [make_date(int(match["y"]), int(match["m"]), int(match["d"]))]
    else:
        year, first, second = int(match["year"]), int(match["day"]), int(match["month"])
        year += 0 if year > _CENTURY else 2000
        readings = [make_date(year, second, first)]
        if match["sign"] == "/" and first != second:
            readings.append(make_date(year, first, second))
    return tuple(day for day in readings if day is not None)


_CENTURY: Final = 100
_NUMBERS: Final = {name[:3].upper(): number for number, name in enumerate(MONTHS, 1)}


def _is_day_first(line: str) -> bool:
    if _NUMBER_AND_DAY.match(line) is not None:
        return True
    return not line.isascii() or _DAY_FIRST_ZONES.search(line) is not None  # `Thứ hai`, `Mise à jour le`


def names_writer(line: str) -> bool:
    """`By Jane Doe in Nanning | China Daily | Updated: 2019-03-23`: a stamp that names who wrote it."""
    return _BY_WRITER.match(line) is not None or _WRITER_AND_BAR.match(line) is not None


def _is_between_names(before: str, after: str, rest: str) -> bool:
    """A date beside names and bars, a writer and a time, or `by` and a writer; `rest`: what follows without times."""
    if _BAR_BEFORE.fullmatch(before) and _BARS_AFTER.fullmatch(rest):
        return True
    is_timed = rest != after and not rest.strip(" ,.")
    return (not before and _BY_AFTER.fullmatch(after) is not None) or (
        is_timed and _NAME_AND_DASH.fullmatch(before) is not None
    )


def dates_beside(line: str, start: int) -> list[Stamp]:
    """The dates of a line that is a credit too (`Source: X | 2021-03-09 22:11:43 | Editor: Y`)."""
    return [_stamp(reading, [], start, False) for reading in full_dates(line)]


def stamp_of(reading: DateReading, line: str, start: int) -> Stamp:
    """The stamp that a line's date is; `start` is where the line begins in the article."""
    labels = [(match.end(), match.lastindex or 1) for match in combined("stamp label").finditer(line)]
    return _stamp(by_weekday(reading, line), labels, start, _is_day_first(line))


def _stamp(reading: DateReading, labels: list[tuple[int, int]], start: int, is_day_first: bool) -> Stamp:
    label = None
    for end, index in labels:
        # Weekday and time may stand between a label and its date.
        if 0 <= reading.start - end <= 24:
            label = styles("stamp label")[index - 1].applies
    return Stamp(start + reading.start, start + reading.end, reading, label, is_day_first)


def by_weekday(reading: DateReading, line: str) -> DateReading:
    """`Tuesday, 05/03/2024`: the one of two readings that is a Tuesday."""
    named = _WEEKDAY.search(line) if len(reading.readings) > 1 else None
    if named is None:
        return reading
    number = _WEEKDAYS.index(named.group())
    fitting = tuple(day for day in reading.readings if day.weekday() == number)
    return replace(reading, readings=fitting) if fitting else reading


def _without_dates(line: str, readings: list[DateReading]) -> str:
    for reading in reversed(readings):
        line = f"{line[: reading.start]} {line[reading.end :]}"
    line = TIME.sub(" ", line)
    line = _label_words().sub(" ", line)
    return _words().sub(" ", line)


@cache
def _label_words() -> re.Pattern[str]:
    """The labels without the demand that a digit follows: the date is already taken out."""
    sources = [style.regex.pattern.rsplit("(?=", 1)[0] for style in styles("stamp label")]
    return re.compile("|".join(f"(?:{source})" for source in sources))


@cache
def _words() -> re.Pattern[str]:
    return re.compile("|".join([style.regex.pattern for style in styles("stamp word")] + [spelled_out("<known>")]))
