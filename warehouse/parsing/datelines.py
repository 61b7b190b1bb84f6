"""Datelines: place, day and agency before the first sentence, in the styles of the knowledge table."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

from warehouse.parsing.dates import month_number
from warehouse.parsing.openings import rows_beginning
from warehouse.parsing.sources import agency_of_token, is_known_token
from warehouse.parsing.styles import LOWER, MONTHS, UPPER, Style, known_tokens, spelled_out, styles
from warehouse.places.gazetteer import country_of, find_place

_LONGEST: Final = 110
_SENTENCE_LENGTH: Final = 60
_LONGEST_UNKNOWN_PLACE: Final = 3
# A dateline and enough of the sentence after it; more of either is no line of an article.
_ENOUGH: Final = 400
_MOST_GLUED: Final = 20
_DIGIT: Final = re.compile(r"\d")
_SINGLE_SIGNS: Final = ("(", "/", ":", ".", "[", "|")
# The words of `<place>` and of what follows it, as the styles spell them out.
_JOINING: Final = frozenset(("de", "es", "of", "la", "al", "el", "da", "do", "du", "the", "sur", "am", "and"))
_BEFORE_DAYS: Final = frozenset(("on", "dated"))
_MONTHS: Final = frozenset(("Sept", *MONTHS, *(name[:3] for name in MONTHS)))
_MOST_NAMES: Final = 5
_ENOUGH_WORDS: Final = 12
_LONG_LINE: Final = 90
_BRACKET: Final = re.compile(r"\(([^()]+)\)")
_FIRST_WORD: Final = re.compile(r"\w+")
_WORD_STARTS: Final = re.compile(rf"(?<![{UPPER}\w])(?=[{UPPER}])|(?<=[{LOWER}])(?=[{UPPER}])")
_UP_TO_SIGN: Final = re.compile(r"[^,(—–]{2,40}(?=\s?[,(—–])")
_LOOKS_LIKE_AGENCY: Final = re.compile(rf"\d{{0,3}}[{UPPER}][\w.&/’'-]*(?: [{UPPER}][\w.&/’'-]*){{0,3}}$")


@dataclass(slots=True, init=False)
class Dateline:
    """A dateline at the start of a text: its length and what it says, each part None where it does not say it."""

    end: int
    place: str | None
    month: int | None
    day: int | None
    year: int | None
    mark: str | None
    """The agency's or outlet's mark as written."""
    style: str

    # Compiled code has the interpreter run initializers that are generated.
    def __init__(
        self,
        end: int,
        place: str | None,
        month: int | None,
        day: int | None,
        year: int | None,
        mark: str | None,
        style: str,
    ) -> None:
        self.end = end
        self.place = place
        self.month = month
        self.day = day
        self.year = year
        self.mark = mark
        self.style = style


def match_dateline(
    text: str, *, body_has_begun: bool, is_whole_line: bool = True, is_first_text: bool = True
) -> Dateline | None:
    """The dateline with which a text begins, or None.

    Strong styles (an agency, a day with a bracket) are taken anywhere; those that only a place and a dash make, where
    the body has not begun and the gazetteer knows the place.
    """
    head = text[:_LONGEST]
    has_mark = ("(" in head or "/" in head) and _has_known_mark(head)
    if body_has_begun and not has_mark:
        return None
    tries = _tries(head, body_has_begun, has_mark) if head else None
    number = 0
    while tries is not None and (matched := tries.matched(number)) is not None:
        found = _read(matched[0], matched[1], text, is_whole_line)
        if found is not None:
            return found
        number += 1
    return None


class _Tries:
    """The styles that a line's beginning matches, in the table's order, each tried only where it is asked for."""

    def __init__(self, head: str, left: list[Style]) -> None:
        self.head = head
        self.left = left
        self.next = 0
        self.found: list[tuple[Style, re.Match[str]]] = []

    def matched(self, number: int) -> tuple[Style, re.Match[str]] | None:
        """The match of that number, counted from 0; None where there are fewer."""
        while len(self.found) <= number and self.next < len(self.left):
            style = self.left[self.next]
            self.next += 1
            match = style.regex.match(self.head)
            if match is not None:
                self.found.append((style, match))
        return self.found[number] if number < len(self.found) else None


@lru_cache(maxsize=1_000)
def _tries(head: str, body_has_begun: bool, has_mark: bool) -> _Tries:
    """The styles to try at a line's beginning; it is not empty. A line is asked about several times."""
    signs = "".join([sign for sign in _SINGLE_SIGNS if sign in head])
    if has_mark:
        signs += "k"
    if "-" in head or "–" in head or "—" in head or "―" in head:
        signs += "-"
    if _DIGIT.search(head) is not None:
        signs += "0"
    if head[1:2].isupper():
        signs += "C"
    left, without_place = _candidates(signs, head[0], body_has_begun)
    if len(left) > len(without_place) and not (_may_open_with_place(head) and _opening_place().match(head)):
        left = without_place
    return _Tries(head, left)


@lru_cache(maxsize=4_000)
def _candidates(signs: str, first: str, body_has_begun: bool) -> tuple[list[Style], list[Style]]:
    """The styles that can match a line with these signs in it and this first sign, in the table's order: all, and those
    that do not open with a place."""
    fitting = rows_beginning("dateline", first)
    found = [
        style
        for number, style in enumerate(styles("dateline"))
        if number in fitting
        and (style.applies == "strong" or not body_has_begun)
        and set(signs).issuperset(style.needs)
    ]
    return found, [style for style in found if not style.opens_with_place]


def _may_open_with_place(head: str) -> bool:
    """A look before the costly pattern of `_opening_place`: False where words with nothing but blanks between them tell
    that no place and sign stand there, as in `The two sides agreed` or `They stressed`."""
    names = 0
    for word in head.split(" ", _ENOUGH_WORDS)[:_ENOUGH_WORDS]:
        if not word.isalpha():
            return True
        if word[0].islower():
            if word not in _JOINING:
                return word in _BEFORE_DAYS
        elif word in _MONTHS or not word[1:].islower():
            return True
        else:
            names += 1
            if names > _MOST_NAMES:
                return False
    return True


def _has_known_mark(head: str) -> bool:
    """An agency's mark, `(VNA)` or `/TASS/`, without which no dateline stands in the midst of an article."""
    for opening, closing in (("(", ")"), ("/", "/")):
        begin = head.find(opening)
        while begin >= 0:
            end = head.find(closing, begin + 1)
            if end < 0:
                break
            if head[begin + 1 : end] in _known_marks():
                return True
            begin = head.find(opening, begin + 1)
    return False


@cache
def _known_marks() -> frozenset[str]:
    return frozenset(known_tokens())


@cache
def _opening_place() -> re.Pattern[str]:
    """A place with what follows one in a dateline: one look instead of one for each style that opens with a place."""
    follows = r"(?:[,.]?\s?(?:\(|\[|/|<dash>|:|(?:(?:on|dated)\s)?(?:<monthname>\b|\d))|\.\s<known>)"
    return re.compile(spelled_out(f"<place>{follows}|(?:<bare_capitals>){follows}"))


def find_glued_dateline(text: str) -> tuple[int, Dateline] | None:
    """A dateline inside a line, glued to a headline or caption before it: where it begins and what it says."""
    matches: list[re.Match[str]] = []
    if "(" in text or "/." in text:
        matches.extend(_glued_mark().finditer(text))
    if "—" in text:
        matches.extend(_glued_capitals().finditer(text))
    for match in sorted(matches, key=lambda match: match.start())[:_MOST_GLUED]:
        for begin in _beginnings(text, match):
            found = match_dateline(text[begin : begin + _ENOUGH], body_has_begun=False, is_whole_line=False)
            if found is not None and begin + found.end >= match.end() - 1:
                return begin, found
    return None


def _read(style: Style, match: re.Match[str], text: str, is_whole_line: bool) -> Dateline | None:
    groups = match.groupdict()
    place_text = groups.get("place")
    is_within = bool(place_text) and match.group().startswith(f"({place_text},")  # `(Lyon, June 22, 2023) –`: no agency
    mark = groups.get("agency") or (None if is_within else _bracketed_mark(match.group()))
    month = groups.get("month") or groups.get("month_after")
    day = groups.get("day") or groups.get("day_before")
    year = groups.get("year") or groups.get("year_after")
    if (day and not 1 <= int(day) <= 31) or (month and not month_number(month)):
        return None
    country = groups.get("country")
    name = f"{place_text}, {country}" if place_text and country else place_text
    place = place_key(name, mark) if name else None
    found = Dateline(
        end=match.end(),
        place=place,
        month=month_number(month) if month else None,
        day=int(day) if day else None,
        year=_full_year(int(year)) if year else None,
        mark=mark.strip() if mark else None,
        style=style.name,
    )
    return found if _holds(style, found, text, is_whole_line, place_text) else None


_CENTURY: Final = 100


def _full_year(year: int) -> int:
    return year if year >= _CENTURY else 2000 + year


def _holds(style: Style, found: Dateline, text: str, is_whole_line: bool, place_text: str | None) -> bool:
    """Whether what a style's pattern matched is a dateline: the conditions that the table's `applies` names."""
    rest = text[found.end :].strip()
    match style.applies:
        case "strong":
            return _is_agency(found, rest, len((place_text or "").split()))
        case "known place":
            return found.place is not None and (not rest or (len(rest) > 20 and _has_lower_case(rest)))
        case "known city, long line":
            # `New Delhi: India's envoy …`; `Hanoi - Beijing railway …` is none.
            is_open = text[: found.end].rstrip().endswith(":") or not _opens_with_place(rest)
            return _is_city(found.place) and len(rest) > _LONG_LINE and is_open
        case "known city, sentence":
            return _is_city(found.place) and len(rest) > _LONG_LINE
        case "known city, whole line":
            return _is_city(found.place) and is_whole_line and not rest
        case "known place, whole line":
            return found.place is not None and is_whole_line and not rest
        case "first text, long line":
            return len(rest) > _SENTENCE_LENGTH
    return True


def _is_agency(found: Dateline, rest: str, place_words: int) -> bool:
    """A mark of the tables, or words that can be one beside a day or a place that is known."""
    if found.mark is None or is_known_token(found.mark):
        # `The Workers' and Farmers' Front (PAP) – …` is a party with its acronym.
        return found.month is not None or found.place is not None or place_words <= _LONGEST_UNKNOWN_PLACE
    plausible = _LOOKS_LIKE_AGENCY.match(found.mark) is not None
    return plausible and (found.month is not None or (found.place is not None and bool(rest)))


def _has_lower_case(text: str) -> bool:
    """A headline in capitals opens as datelines do; a sentence soon has small letters."""
    return any(character.islower() for character in text[:40]) or not text.isascii()


def _is_city(place: str | None) -> bool:
    return place is not None and place.startswith("city/")


def _opens_with_place(text: str) -> bool:
    """`Hanoi - Beijing railway …`: two places with a dash between are no dateline."""
    first = _FIRST_WORD.match(text)
    is_of_sentence = first is not None and text.startswith(("'s", "’s"), first.end())  # `Luanda - Angola's minister …`
    return first is not None and not is_of_sentence and place_key(first.group(), None) is not None


def _bracketed_mark(matched: str) -> str | None:
    """The mark of a style that has it as `(<known>)`, without a group of its own."""
    bracket = _BRACKET.match(matched) if matched.startswith("(") else None
    return bracket.group(1) if bracket and is_known_token(bracket.group(1)) else None


@lru_cache(maxsize=20_000)
def place_key(name: str, mark: str | None) -> str | None:
    """The gazetteer key of a dateline's place; the agency's country decides between places of one name."""
    _, country_code = agency_of_token(mark) if mark else (None, None)
    countries = [country_code] if country_code else []
    found = find_place(name, countries)
    if found is None and country_code and "," in name:  # `Nusa Dua, Bali`: a resort and its island
        found = find_place(name.rpartition(",")[2].strip(), countries)
        found = found if found is not None and country_of(found) == country_code else None
    return found


@cache
def _glued_mark() -> re.Pattern[str]:
    """What a dateline inside a line is found by: its agency's bracket, with a day before it or a dash after it."""
    return re.compile(
        spelled_out(r"\(<known>\)\s?<dash>|/<known>/\.|, (?:<monthname>)\.? \d{1,2}(?:, \d{4})? \(<known>\)")
    )


@cache
def _glued_capitals() -> re.Pattern[str]:
    """The same without an agency: a place in capitals and a long dash."""
    return re.compile(rf"(?:(?<=[\s.)\]”\"])|(?<=[{LOWER}]))[{UPPER}]{{2,}}(?:[ -][{UPPER}]+)*(?: [Cc]ity)?\s?—\s")


def _beginnings(text: str, match: re.Match[str]) -> list[int]:
    """Where the dateline that `match` is part of may begin, longest place first: at words before it."""
    left = max(0, match.start() - 60)
    window = text[left : match.end()]
    starts = _WORD_STARTS.finditer(window)
    candidates = [left + found.start() for found in starts if left + found.start() <= match.start()]
    known = [begin for begin in candidates if _has_known_place(text[begin : match.end()])]
    return [*known, *([match.start()] if text[match.start()] == "(" else [])]


def _has_known_place(text: str) -> bool:
    """Whether the text opens with a known place, all of it up to the comma, bracket or dash."""
    place = _UP_TO_SIGN.match(text)
    return place is not None and place_key(place.group().strip(), None) is not None


def merge_datelines(first: Dateline, second: Dateline) -> Dateline:
    """Two datelines in a row (`VIETNAM, May 13 -`, then `HÀ NỘI —`) as one; the first one's parts win."""
    return replace(
        first,
        place=first.place or second.place,
        month=first.month or second.month,
        day=first.day or second.day,
        year=first.year or second.year,
        mark=first.mark or second.mark,
    )
