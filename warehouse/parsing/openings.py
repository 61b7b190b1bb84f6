"""Which rows of a part of the layout styles can match a line at all, told before any pattern is tried.

A row that begins with `Tags:` cannot match a line that begins with `The`, nor one that ends in a digit a line that ends
in a full stop, nor one of at most thirty signs a paragraph. How a row begins and ends, how long its matches are and
which words they hold is read from its pattern; where that cannot be told the row is tried.
"""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from warehouse.parsing.styles import UPPER, Style, known_tokens, spelled_out, styles

# The parse that `re` itself makes of a pattern; operators go by their names: one of a later version is only unknown.
_PARSER: Final[Any] = importlib.import_module("re._parser")
_MOST_KEPT: Final = 5_000
_UPPER_IN_SHORT: Final = "A-Z\u00c0-\u1eff"
"""All letters of `UPPER`, and more."""
_KIN_OF_ASCII: Final = "ſıİ\N{KELVIN SIGN}"
"""What else `re` takes for a letter of ASCII where case does not matter."""


@dataclass(slots=True)
class Row:
    """A style, and what a text must have for its pattern to match from the text's beginning."""

    style: Style
    shortest: int
    longest: int | None
    """None where the pattern does not reach to the text's end."""
    word: str
    """What stands in every match; empty where nothing does."""
    begins: _Signs
    ends: _Signs


_kept: dict[str, tuple[Row, ...]] = {}


def row_of(part: str, line: str) -> Style | None:
    """The first row of a part whose pattern matches a line from its beginning; None where none does.

    In: a line that is not empty and holds no line break.
    """
    length = len(line)
    for row in rows_for(part, line[0], line[-1]):
        if (
            row.shortest <= length
            and (row.longest is None or length <= row.longest)
            and (not row.word or row.word in line)
            and row.style.regex.match(line) is not None
        ):
            return row.style
    return None


def found_in(part: str, text: str) -> tuple[Style, re.Match[str]] | None:
    """The first match of a part's rows in a text and its row: the one that begins first, of those the earlier row's.

    In: a text that is not empty and holds no line break.
    """
    found: tuple[Style, re.Match[str]] | None = None
    fitting = _ending(part, text[-1])
    for number, row in enumerate(_rows(part)):
        if number in fitting and row.word in text:
            match = row.style.regex.search(text)
            if match is not None and (found is None or match.start() < found[1].start()):
                found = (row.style, match)
    return found


def rows_for(part: str, first: str, last: str) -> tuple[Row, ...]:
    """The rows of a part that can match a text with this first and this last sign, in the table's order."""
    key = f"{first}{last}{part}"
    found = _kept.get(key)
    if found is None:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        fitting = rows_beginning(part, first) & _ending(part, last)
        found = tuple([row for number, row in enumerate(_rows(part)) if number in fitting])
        _kept[key] = found
    return found


@cache
def _rows(part: str) -> tuple[Row, ...]:
    return tuple(_row(style) for style in styles(part))


@lru_cache(maxsize=_MOST_KEPT)
def rows_beginning(part: str, first: str) -> frozenset[int]:
    """The rows of a part, by their numbers, that can match a text with this first sign."""
    return frozenset([number for number, row in enumerate(_rows(part)) if _has(row.begins, first)])


@lru_cache(maxsize=_MOST_KEPT)
def _ending(part: str, last: str) -> frozenset[int]:
    return frozenset([number for number, row in enumerate(_rows(part)) if row.longest is None or _has(row.ends, last)])


def _row(style: Style) -> Row:
    parsed = _parsed(style.regex)
    shortest, longest = parsed.getwidth()
    word = max(_words(list(parsed)), key=lambda word: len(word.strip()), default="")
    return Row(
        style,
        int(shortest),
        int(longest) if _reaches_end(list(parsed)) else None,
        word,
        _signs_at_end(style.regex, False),
        _signs_at_end(style.regex, True),
    )


def can_begin(pattern: re.Pattern[str], sign: str) -> bool:
    """Whether a match of the pattern can begin with a sign, or hold none."""
    return _has(_signs_at_end(pattern, False), sign)


@cache
def _parsed(pattern: re.Pattern[str]) -> Any:
    # Hundreds of marks and of letters, in every other row: their parse alone would take as long as a thousand lines.
    known, in_short = _known_in_short()
    written = pattern.pattern.replace(known, in_short).replace(f"[{UPPER}", f"[{_UPPER_IN_SHORT}")
    return _PARSER.parse(written, pattern.flags)


@cache
def _known_in_short() -> tuple[str, str]:
    """The block `<known>` as the rows have it, and what takes all of its marks and more, by their ends and lengths."""
    tokens = known_tokens()
    firsts, lasts = ["".join(sorted({re.escape(token[at]) for token in tokens})) for at in (0, -1)]
    return spelled_out("<known>"), f"(?:[{firsts}].{{0,{len(tokens[0]) - 2}}}[{lasts}])"


def _ignores_case(flags: int) -> bool:
    return bool(flags & re.IGNORECASE)


def _reaches_end(items: list[Any]) -> bool:
    """Whether a pattern ends in `$`."""
    if not items:
        return False
    operator, argument = items[-1]
    return str(operator) == "AT" and str(argument) in ("AT_END", "AT_END_STRING")


def _words(items: list[Any]) -> list[str]:
    """Runs of letters and signs that stand in every match."""
    found: list[str] = []
    run = ""
    for operator, argument in items:
        name = str(operator)
        if name == "LITERAL":
            run += chr(argument)
            continue
        if name == "AT":
            continue
        found.append(run)
        run = ""
        if name == "SUBPATTERN" and not argument[1]:
            found.extend(_words(list(argument[3])))
        elif name in ("MAX_REPEAT", "MIN_REPEAT") and argument[0] > 0:
            found.extend(_words(list(argument[2])))
    found.append(run)
    return [word for word in found if word]


@dataclass(slots=True)
class _Signs:
    """The signs with which a pattern's matches can begin, or end."""

    letters: set[str]
    others: list[tuple[tuple[Any, Any], bool]]
    """Classes of signs as the pattern's parse has them, and whether case is left aside."""
    are_any: bool


def _has(signs: _Signs, sign: str) -> bool:
    if signs.are_any or sign in signs.letters:
        return True
    return any(_sign_matches(item, sign, ignores_case) for item, ignores_case in signs.others)


@cache
def _signs_at_end(pattern: re.Pattern[str], is_backwards: bool) -> _Signs:
    """The signs at a pattern's beginning; `is_backwards`: at its end."""
    found = _Signs(set(), [], False)
    if _collect(list(_parsed(pattern)), _ignores_case(pattern.flags), is_backwards, found):
        found.are_any = True
    return found


def _collect(items: list[Any], ignores_case: bool, is_backwards: bool, found: _Signs) -> bool:
    """Add the signs that a match of the items can begin (or end) with; True where it can be empty."""
    for item in reversed(items) if is_backwards else items:
        if not _collect_item(item, ignores_case, is_backwards, found):
            return False
    return True


def _collect_item(item: tuple[Any, Any], ignores_case: bool, is_backwards: bool, found: _Signs) -> bool:
    operator, argument = item
    if str(operator) == "LITERAL" and not ignores_case:
        found.letters.add(chr(argument))
        return False
    match str(operator):
        case "LITERAL" | "NOT_LITERAL" | "ANY" | "IN":
            found.others.append((item, ignores_case))
            return False
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return True
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            fewest, _, inner = argument
            is_empty = _collect(list(inner), ignores_case, is_backwards, found)
            return is_empty or bool(fewest == 0)
        case "SUBPATTERN":
            _, added, removed, inner = argument
            ignores_case = (ignores_case or _ignores_case(added)) and not _ignores_case(removed)
            return _collect(list(inner), ignores_case, is_backwards, found)
        case "BRANCH":
            are_empty = [_collect(list(inner), ignores_case, is_backwards, found) for inner in argument[1]]
            return any(are_empty)
    found.are_any = True
    return True


def _sign_matches(item: tuple[Any, Any], sign: str, ignores_case: bool) -> bool:
    """Whether a part of a pattern that takes one sign can take this one."""
    if not ignores_case:
        return _is_in(item, sign)
    # Letters beyond ASCII have kin of other cases that only `re` knows.
    if sign in _KIN_OF_ASCII or not _is_plain(item):
        return True
    return _is_in(item, sign.lower()) or _is_in(item, sign.upper()) if sign.isascii() else _is_in(item, sign)


def _is_plain(item: tuple[Any, Any]) -> bool:
    operator, argument = item
    match str(operator):
        case "LITERAL" | "NOT_LITERAL":
            return bool(argument < 128)
        case "RANGE":
            return bool(argument[1] < 128)
        case "IN":
            return all(_is_plain(inner) for inner in argument)
    return True


def _is_in(item: tuple[Any, Any], sign: str) -> bool:
    operator, argument = item
    match str(operator):
        case "LITERAL":
            return bool(argument == ord(sign))
        case "NOT_LITERAL":
            return bool(argument != ord(sign))
        case "RANGE":
            return bool(argument[0] <= ord(sign) <= argument[1])
        case "CATEGORY":
            return _is_of_category(str(argument), sign)
        case "IN":
            is_negated = str(argument[0][0]) == "NEGATE"
            return any(_is_in(inner, sign) for inner in argument if str(inner[0]) != "NEGATE") != is_negated
    return True


_CATEGORIES: Final = {"DIGIT": re.compile(r"\d"), "SPACE": re.compile(r"\s"), "WORD": re.compile(r"\w")}


def _is_of_category(name: str, sign: str) -> bool:
    known = _CATEGORIES.get(name.rpartition("_")[2])
    return known is None or (known.match(sign) is not None) != ("_NOT_" in name)
