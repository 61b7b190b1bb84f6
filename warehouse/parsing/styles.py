"""The layout styles of the knowledge table as compiled patterns.

A pattern may hold building blocks in angle brackets (`<place>`, `<date>`, `<known>`): they are spelled out here, once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from warehouse.resources import knowledge

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ACCENTED: Final = [chr(code) for low, high in ((0xC0, 0x24F), (0x1E00, 0x1EFF)) for code in range(low, high + 1)]
UPPER: Final = "A-Z" + "".join(character for character in _ACCENTED if character.isupper())
LOWER: Final = "a-z" + "".join(character for character in _ACCENTED if character.islower())
_MONTH_NAMES: Final = (
    "(?:"
    + "|".join(f"{name}|{name[:3]}" for name in MONTHS if name != "May")
    + "|May|Sept|"
    + "|".join(name.upper() for name in MONTHS)
    + "|"
    + "|".join(name[:3].upper() for name in MONTHS if name not in ("March", "May"))
    + r"|MAR(?! DEL)|SEPT)"
)
_WEEKDAYS: Final = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)"
_FOREIGN_DAYS: Final = (
    "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    "(?:segunda|terça|quarta|quinta|sexta)-feira|senin|selasa|rabu|kamis|jumat|sabtu|minggu)"
)
_DAY: Final = r"\d{1,2}"
_ORDINAL: Final = r"(?:st|nd|rd|th)?"
_YEAR: Final = r"(?:19|20)\d\d"
_WORD: Final = rf"[{UPPER}](?:[\w’'‘]|\.(?=\w)|-(?=\w))*"
_CAPITALS: Final = rf"[{UPPER}]{{2,}}(?:[.’'’ -]{{1,2}}[{UPPER}]+)*(?: [Cc]ity)?"
_JOINED: Final = r"(?:[ -](?:de|es|of|la|al|el|da|do|du|the|sur|am|and)){0,2}[ -]"
# Angle brackets of a named group are none of ours.
_BLOCK: Final = re.compile(r"(?<!\?P)<(\w+)>")
_NAME: Final = rf"[{UPPER}](?:[\w’'.\-]+|(?=\s[{UPPER}]))(?:\s[{UPPER}][\w’'.\-]*){{0,4}}"


@dataclass(frozen=True, slots=True)
class Style:
    """One row of the layout styles: a pattern for a part of an article, and where it applies."""

    part: str
    name: str
    regex: re.Pattern[str]
    applies: str
    example: str
    opens_with_place: bool
    needs: str
    """Kinds of sign without which the pattern cannot match, for a quick look (`_needs`)."""


@cache
def styles(part: str) -> tuple[Style, ...]:
    """The styles of one part, in the table's order: earlier rows win."""
    rows = knowledge("layout_styles").rows(named=True)
    return tuple(
        Style(
            part=row["part"],
            name=row["name"],
            regex=re.compile(spelled_out(row["pattern"])),
            applies=row["applies"],
            example=row["example"],
            opens_with_place=row["pattern"].startswith(("^<place>", "^<capitals>,")),
            needs=_needs(row["pattern"]),
        )
        for row in rows
        if row["part"] == part
    )


_ALTERNATIVES: Final = re.compile(r"\(\?:[^()]*\|[^()]*\)|<dash>\?")
"""Parts of a pattern that need no dash."""


def _needs(pattern: str) -> str:
    """`(`, `/`, `:`, `.`, `[`, `|`; `0` for a digit, `-` for a dash, `k` for a known mark in brackets, `C` for two
    capitals at the beginning."""
    signs = (
        ("(", "\\("),
        ("/", "/<slashed>"),
        ("0", "<date>"),
        (":", ">:"),
        (".", "^<place>\\."),
        ("k", "\\(<agency>\\)"),
        ("[", "\\["),
        ("|", "\\|"),
    )
    found = "".join(sign for sign, written in signs if written in pattern)
    if pattern.startswith(("^<capitals>", "^(?=[A-ZÀ-Ž])<capitals>")):
        found += "C"
    certain = _ALTERNATIVES.sub("", pattern)
    return found + "-" if "<dash>" in certain or "[–—-]" in certain else found


@cache
def combined(part: str) -> re.Pattern[str]:
    """All patterns of a part as one; the matching row is `styles(part)[match.lastindex - 1]`. No groups in the rows."""
    return re.compile("|".join(f"({spelled_out(style.regex.pattern)})" for style in styles(part)))


def spelled_out(pattern: str) -> str:
    """The pattern with its building blocks replaced."""
    return _BLOCK.sub(lambda match: _blocks().get(match.group(1), match.group()), pattern)


@cache
def known_tokens() -> tuple[str, ...]:
    """Everything by which an agency or outlet marks its reports, longest first."""
    tokens = set(knowledge("agencies")["token"])
    for marks in knowledge("outlets")["marks"].drop_nulls():
        tokens.update(marks.split(";"))
    return tuple(sorted(tokens, key=lambda token: (-len(token), token)))


def may_be_token(text: str, left: int, end: int) -> bool:
    """Whether one of the `known_tokens` may end right before text[end]: a look at its last word."""
    begin = end
    while begin > left and (text[begin - 1].isalnum() or text[begin - 1] == "_"):
        begin -= 1
    return text[begin:end] in _last_words()


@cache
def _last_words() -> frozenset[str]:
    return frozenset(re.split(r"\W", token)[-1] for token in known_tokens())


@cache
def foreign_months() -> dict[str, int]:
    """Months by their names in the other languages of pages that stamp English articles."""
    return {row["name"]: int(row["month"]) for row in knowledge("month_names").iter_rows(named=True)}


@cache
def _blocks() -> dict[str, str]:
    # The look ahead fails at once on most letters: without it every token is tried at every place.
    firsts = "".join(sorted({re.escape(token[0]) for token in known_tokens()}))
    known = rf"(?:(?=[{firsts}])(?<!\w)(?:" + "|".join(re.escape(token) for token in known_tokens()) + r")(?![\w]))"
    foreign = sorted(foreign_months(), key=lambda name: (-len(name), name))
    tail_word = rf"(?!{_MONTH_NAMES}\b){_WORD}\.?"
    place = rf"(?!{_MONTH_NAMES}\b|The {_WORD}:)(?:(?:ST|St|FT|Ft|MT|Mt)\. )?{_WORD}(?:{_JOINED}{tail_word}){{0,4}}"
    after_comma = rf"(?:,\s?{tail_word}(?: {tail_word}){{0,3}})?"
    month_first = (
        rf"(?P<month>{_MONTH_NAMES})\.?\s?(?P<day>{_DAY}){_ORDINAL}(?!\d)(?:(?:,?\s|\s?/\s?)(?P<year>{_YEAR}))?"
    )
    day_first = rf"(?P<day_before>{_DAY}){_ORDINAL}\s(?P<month_after>{_MONTH_NAMES})\.?(?:,?\s(?P<year_after>{_YEAR}))?"
    return {
        "place": rf"(?P<place>{place}{after_comma})",
        "capitals": rf"(?P<place>{_CAPITALS})",
        "bare_capitals": _CAPITALS,
        "capitalword": _WORD,
        "date": rf"(?:{month_first}|{day_first})",
        "monthname": _MONTH_NAMES,
        "anymonth": "(?:" + "|".join([_MONTH_NAMES, *foreign]) + ")",
        "weekday": _WEEKDAYS,
        "foreignday": _FOREIGN_DAYS,
        "bracket": r"(?P<agency>[^()]{2,40})",
        "slashed": r"(?P<agency>[^/]{2,30})",
        "agency": rf"(?P<agency>{known})",
        "known": known,
        "names": rf"{_NAME}(?:(?:,| and| &)\s{_NAME}){{0,3}}",
        "dash": r"(?:[-–—―]{1,3})",
    }
