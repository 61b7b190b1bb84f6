"""Statements whose paragraphs and foot all stand in one line: cut where the page had its line breaks."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

from warehouse.parsing.styles import spelled_out
from warehouse.places.gazetteer import find_place

_SHORTEST: Final = 120
"""What is shorter is a paragraph as the page has it, or a foot."""
_MINISTRIES: Final = ("inistry of Foreign", "inistry of External", "epartment of Foreign", "INISTRY OF", "EPARTMENT OF")
_SECOND: Final = (" 2 ", " 2\t", "\t2 ", "\t2\t", " 2. ", " 2) ")
_MOST_PARAGRAPHS: Final = 60


def lines_of(line: str) -> list[tuple[int, str]]:
    """The lines that one held, each with where it begins: `1 Mr X will visit Y. 2 He will meet Z. MINISTRY OF FOREIGN
    AFFAIRS SINGAPORE 8 MAY 2024` has five. A line that holds one thing comes back whole.

    In: a line without blanks at its ends. Out: every character but blanks is in one of the lines, in order.
    """
    is_long = len(line) >= _SHORTEST
    if not is_long and not line[-1].isdigit():
        return [(0, line)]
    cuts: list[int] = []
    foot = _find_foot(line)
    end = foot.start("foot") if foot is not None else len(line)
    if is_long and (" 2" in line or "\t2" in line) and any(map(line.__contains__, _SECOND)):
        cuts.extend(_numbers(line, end))
    if foot is not None:
        cuts.extend(foot.start(name) for name in ("foot", "note", "name", "place", "day") if foot.start(name) >= 0)
        cuts.append(foot.end())
    if is_long and line.startswith(_POSTED):
        cuts.extend(_page_marks(line))
    if _PICTURE in line:
        cuts.extend(picture.start("label") for picture in _PICTURES.finditer(line, 0, end))
    return _cut(line, cuts) if cuts else [(0, line)]


_POSTED: Final = "Posted On"
_STAMP: Final = re.compile(
    r"Posted On\s?:\s?\d{1,2} [A-Z][A-Za-z]{2} \d{4} \d{1,2}:\d\d\s?[AP]M by [A-Z]{2,6} (?:New )?[A-Z][a-z]+"
    r"(?=\s[A-Z\"“])"
)
_MARKS_BEHIND: Final = (" *****", " ****", " ***", " (Release ID:", " Read this release in:")


def _page_marks(line: str) -> list[int]:
    """Where `Posted On: 24 MAR 2026 8:48PM by PIB Delhi` ends before a release on the same line, and where the marks
    behind it begin: points of an end, its number, the languages in which it may be read."""
    stamp = _STAMP.match(line)
    if stamp is None:
        return []
    ends = [at for mark in _MARKS_BEHIND if (at := line.find(mark, stamp.end())) >= 0]
    if not ends:
        return [stamp.end()]
    first, last = min(ends), line.find(" ", min(ends) + 1)
    return [stamp.end(), *ends, *([last] if line[first + 1] == "*" and last > 0 else [])]


def _cut(line: str, cuts: list[int]) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    bounds = sorted({0, *cuts, len(line)})
    for begin, end in pairwise(bounds):
        text = line[begin:end]
        stripped = text.strip()
        if stripped:
            found.append((begin + len(text) - len(text.lstrip()), stripped))
    return found


def _numbers(line: str, end: int) -> list[int]:
    """Where paragraphs 2, 3 and so on begin, as far as they follow each other, each behind the end of a sentence."""
    found: list[int] = []
    position = 0
    for number in range(2, _MOST_PARAGRAPHS):
        match = _number(number).search(line, position, end)
        if match is None:
            break
        found.append(match.start("number"))
        position = match.end()
    return found


@cache
def _number(number: int) -> re.Pattern[str]:
    """`… of Singapore. 2 Mr X`; `. 2 May` is a day, as it is in `Tokyo, Oct. 2 (Jiji Press)--`."""
    return re.compile(
        spelled_out(
            rf"[.!?:;)\]\"”’']\s+(?P<number>{number})[.)]?\s+(?!(?i:<monthname>)\b|\([^()]{{2,40}}\)\s?[-–—])"
            r"(?=[\"“‘'(\[]?[A-Z][\w.’'-]*\s)"
        )
    )


def _find_foot(line: str) -> re.Match[str] | None:
    """A ministry's foot behind the end of a sentence: capitals with place and day, or any letters behind a rule of
    points or at the end of all; else the place and day that end the line (`New Delhi May 3, 2023`)."""
    is_named = "inistry of " in line or "epartment of " in line or "INISTRY OF" in line or "EPARTMENT OF" in line
    is_named = is_named and any(map(line.__contains__, _MINISTRIES))
    found = next((match for match in _foot().finditer(line) if _is_foot(line, match)), None) if is_named else None
    if found is not None or not line[-1].isdigit():
        return found
    begin = max(0, len(line) - _LONGEST_PLACE_AND_DAY)
    found = _place_and_day().search(line, begin)
    if found is not None and find_place(found.group("place")) is not None:
        return found
    is_of_house = any(line.find(word, begin) >= 0 for word in _HOUSES)
    return _house_and_day().search(line, begin) if is_of_house else None


_LONGEST_PLACE_AND_DAY: Final = 70
_HOUSES: Final = (" OFFICE", "OFFICE OF", "PARLIAMENT")
_PICTURE: Final = "Photo "
_PICTURES: Final = re.compile(r"[.!?\"”’')\]]\s+(?P<label>Photo [Cc]aptions?\s?:)")


def _is_foot(line: str, match: re.Match[str]) -> bool:
    has_rule, has_day = match.start("rule") >= 0, match.start("day") >= 0
    if match.start() == 0 and "," in match.group():
        return False  # `Ministry of Foreign Affairs, Singapore, 16 March 2023` is read as it stands
    if match.group("name").isupper():
        return has_rule or has_day
    return (has_rule or has_day) and (has_rule or match.end() == len(line))


@cache
def _foot() -> re.Pattern[str]:
    return re.compile(
        spelled_out(
            r"(?:^|(?:(?<=[.!?\"”’')\]])|(?=\s\.(?:\s\.){2})|(?=\s(?:MINISTRY|DEPARTMENT) OF FOREIGN AFFAIRS\s))\s+)"
            r"(?P<foot>(?P<rule>\.(?:\s?\.){2,}\s+)?"
            # `. . . . . Transcript of interview by Minister X in Tokyo, 3 May 2024 MINISTRY OF …`
            r"(?P<note>(?:(?:Full|Edited|English) )?[Tt]ranscript of .{10,240}?\s)?"
            r"(?P<name>(?i:(?:the )?(?:Ministry of (?:Foreign|External) (?:Affairs|Relations)|"
            r"Department of Foreign Affairs))),?\s+(?P<place>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,3}?),?"
            rf"(?:\s+(?P<day>{_DAY})\b\.?|$))"
        )
    )


@cache
def _place_and_day() -> re.Pattern[str]:
    return re.compile(
        spelled_out(
            r"(?<=[.!?\"”’')\]])\s+(?P<foot>(?P<note>)(?P<name>)(?P<place>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,2}?),?\s+"
            rf"(?P<day>{_DAY}))$"
        )
    )


@cache
def _house_and_day() -> re.Pattern[str]:
    """`… with his wife. PRIME MINISTER'S OFFICE 18 MAY 2024`, `PARLIAMENT OF FIJI SUVA 18 MAY 2024`."""
    return re.compile(
        spelled_out(
            r"(?<=[.!?\"”’')\]])\s+(?P<foot>(?P<note>)"
            r"(?P<name>(?:THE\s)?(?:(?:[A-Z]{2,}\s)?[A-Z]{2,}['’]?S['’]? OFFICE|"
            r"OFFICE OF THE [A-Z]{2,}(?:\s[A-Z]{2,})?|PARLIAMENT OF (?:THE )?[A-Z]{2,}(?:\s[A-Z]{2,})?))"
            rf"(?:,?\s+(?P<place>[A-Z]{{2,}}(?:\s[A-Z]{{2,}}){{0,2}}?))?,?\s+(?P<day>{_DAY}))$"
        )
    )


_DAY: Final = r"(?:\d{1,2}\s(?i:<monthname>),?|(?i:<monthname>)\s\d{1,2},?)\s(?:19|20)\d\d"
