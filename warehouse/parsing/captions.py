"""Captions: where one stands in a line, its credit, and its form for comparison."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from string import ascii_lowercase, ascii_uppercase
from typing import Final

import polars as pl

from warehouse.folding import fold_expr
from warehouse.parsing.openings import row_of
from warehouse.parsing.sources import agency_of_token
from warehouse.parsing.styles import LOWER, UPPER, combined, known_tokens, may_be_token, spelled_out, styles
from warehouse.signs import places_of

LONGEST_CAPTION: Final = 700
BRACKETS: Final = ("(", "[")
"""With one of them every credit in brackets begins."""
_CLOSING: Final = (")", "]")
_OPENINGS: Final = ("(", "[", "/")
_ASCII_CASE: Final = str.maketrans(ascii_uppercase, ascii_lowercase)
_LONGEST_SHORT: Final = 450
# Every credit without brackets has one of these, or a stroke and an agency behind the last full stop.
_OPEN_SIGNS: Final = (
    "hoto",
    "HOTO",
    "icture",
    "ICTURE:",
    "mage credit",
    "mage by",
    "Ảnh",
    "©",
    "REUTERS",
    "ANTARA",
    " | ",
    "ourtesy",
    "Author: ",
    "Autor: ",
)
_LONGEST_OPENED: Final = 40
_STROKE: Final = re.compile(r"(?<=[.”\"]) /\s?[A-Z]\w+(?: \w+){0,3}\.?$")
_OF_PHOTO: Final = ("hoto", "HOTO", "icture", "ICTURE", "mage", "ourtesy")
_BEFORE_SIGN: Final = 40
_BEHIND_SIGN: Final = 120
# A line with more is no line of an article: bounds keep hostile input from costing hours.
_MOST_CREDITS: Final = 60
_LONGEST_CACHED: Final = 1_500
# What a line must hold for a look at captions to pay; one dictionary pass over all lines asks for it.
CAPTION_TRIGGERS: Final = (
    "photo",
    "image",
    "picture",
    "illustrat",
    "source:",
    "source :",
    "nguồn",
    "credit",
    "courtesy",
    "reuters",
    "antara/",
    "antara foto",
    "©",
    "left",
    "right)",
    "(r)",
    "(l)",
    "(c)",
    "from right",
    "centre",
    "center",
    "middle)",
    "row)",
    "hinh anh",
    "hình ảnh",
    "ảnh",
    "footage",
    "screenshot",
    "view of",
    "shot of",
    "scene of",
    "(file",
    "[file",
    "caption:",
    "author: ",
    "autor: ",
    "ẢNH",
    ". /",
    '" /',
    "” /",
)


@dataclass(slots=True, init=False)
class CreditSpan:
    """A photo credit inside a line; `applies` is the style's: bracket, bracket at end, open, open at end."""

    start: int
    end: int
    applies: str

    # Compiled code has the interpreter run initializers that are generated.
    def __init__(self, start: int, end: int, applies: str) -> None:
        self.start = start
        self.end = end
        self.applies = applies


@dataclass(slots=True, init=False)
class CaptionFacts:
    """A caption without its credit, and what its credit says."""

    text: str
    photographer: str | None
    agency: str | None

    def __init__(self, text: str, photographer: str | None, agency: str | None) -> None:
        self.text = text
        self.photographer = photographer
        self.agency = agency


def has_opened_mark(line: str) -> bool:
    """True for a line with an agency's or outlet's mark behind a bracket or stroke, its case in ASCII left aside: for
    such a line, too, a look at captions pays."""
    if "(" not in line and "/" not in line and "[" not in line:
        return " | " in line and line[line.rfind(" | ") + 3 :].strip(" .") in known_tokens()
    if line.endswith(_CLOSING) and "/" in line[-_LONGEST_OPENED:]:
        return True
    openings, longest = _opened_marks()
    for at in places_of(line, _OPENINGS, 0, len(line)):
        begin = at + 2 if line[at + 1 : at + 2] == " " else at + 1
        marks = openings.get(line[begin : begin + 2].translate(_ASCII_CASE))
        if marks is not None and line[begin : begin + longest].translate(_ASCII_CASE).startswith(marks):
            return True
    return False


@cache
def _opened_marks() -> tuple[dict[str, tuple[str, ...]], int]:
    """The marks by their first two signs, and the longest one's length."""
    marks = sorted({token.translate(_ASCII_CASE) for token in known_tokens()})
    found: dict[str, list[str]] = {}
    for mark in marks:
        found.setdefault(mark[:2], []).append(mark)
    return {opening: tuple(of_opening) for opening, of_opening in found.items()}, max(map(len, marks))


def credit_spans(text: str) -> tuple[CreditSpan, ...]:
    """The photo credits of a line, in order, none overlapping."""
    return _cached_spans(text) if len(text) <= _LONGEST_CACHED else _find_spans(text)


@lru_cache(maxsize=4_000)
def _cached_spans(text: str) -> tuple[CreditSpan, ...]:
    return _find_spans(text)


def _find_spans(text: str) -> tuple[CreditSpan, ...]:
    found = _credits_in_brackets(text)
    signs = _open_signs(text)
    for start, end in signs[:_MOST_CREDITS]:
        # What stands before the sign is a dash and marks; the brackets' own signs are theirs.
        left = max(0, start - _BEFORE_SIGN)
        is_of_bracket = False
        for credit in found:
            if credit.end <= start:
                left = max(left, credit.end)
            elif credit.start <= start:
                is_of_bracket = True
        if is_of_bracket:
            continue
        opened = _open_credit(text, left, end + _BEHIND_SIGN, signs)
        if opened is not None:
            applies = styles("open photo credit")[(opened.lastindex or 1) - 1].applies
            found.append(CreditSpan(opened.start(), _end_of_open_credit(text, opened), applies))
    if len(found) > 1:
        found.sort(key=lambda credit: credit.start)
    return tuple(found)


def _open_signs(text: str) -> list[tuple[int, int]]:
    """Where the signs of credits without brackets begin and end, in order."""
    found = []
    for sign in _OPEN_SIGNS:
        at = text.find(sign)
        while at >= 0:
            found.append((at, at + len(sign)))
            at = text.find(sign, at + len(sign))
    if " / " in text:
        found.append((text.rfind(" / "), text.rfind(" / ") + 3))
    if (stop := text.rfind(". ")) > 0 and "/" in text[stop:]:
        found.append((stop + 2, stop + 3))
    stroke = text.rfind("/")
    if stroke > 1 and text[stroke - 1] == " " and _STROKE.match(text, stroke - 1) is not None:
        # Nothing follows it but the agency, whose letters are no signs of their own.
        found = [(start, end) for start, end in found if start < stroke]
        found.append((stroke - 1, len(text)))
    if len(found) > 1:
        found.sort()
    return found


def _open_credit(text: str, left: int, right: int, signs: list[tuple[int, int]]) -> re.Match[str] | None:
    """The first credit without brackets in text[left:right]: it begins with its sign, with the letter before it
    (`Photo`), with a blank and a stroke, or with an agency (`VNA Photo`)."""
    pattern = combined("open photo credit")
    begins = []
    for start, _ in signs:
        if left <= start < right:
            is_photo = text.startswith(_OF_PHOTO, start)
            if is_photo and start > left + 1 and text[start - 2].isspace() and may_be_token(text, left, start - 2):
                return pattern.search(text, left, right)
            begin = start - 1 if is_photo else start
            begins.append(begin - 1 if text[begin - 1 : begin] == "_" else begin)  # `at the talks_Photo: example.vn`
    stroke = text.find("/", left + 1, right)
    while stroke >= 0:
        if text[stroke - 1].isspace():
            begins.append(stroke - 1)
        stroke = text.find("/", stroke + 1, right)
    begins.sort()
    for begin in begins:
        end = max(right, begin + _BEHIND_SIGN)
        if begin >= left and (found := pattern.match(text, begin, end)) is not None:
            return found
    return None


_FOR_PRESS: Final = re.compile(r"\W*photo (?:op\b|opportunity|call|session|spray)", re.IGNORECASE)
"""`10.00 Meeting with X (photo opportunity)` invites photographers; nobody took a picture."""


def _credits_in_brackets(text: str) -> list[CreditSpan]:
    """Each begins with a bracket: the pattern is tried there, and nowhere else."""
    pattern = combined("photo credit")
    found: list[CreditSpan] = []
    past = 0
    for at in places_of(text, BRACKETS, 0, len(text)):
        # `(R)` is none: every credit has two signs or more.
        match = pattern.match(text, at) if at >= past and text[at + 2 : at + 3] not in _CLOSING else None
        if match is not None and _FOR_PRESS.match(text, at) is None:
            found.append(CreditSpan(at, match.end(), styles("photo credit")[(match.lastindex or 1) - 1].applies))
            past = match.end()
            if len(found) == _MOST_CREDITS:
                break
    return found


def reads_as_caption(text: str) -> bool:
    """True for a line that opens, or is marked, as captions are, credit or not."""
    if len(text) > _LONGEST_SHORT:
        return False
    if "(" in text and _position_mark().search(text) is not None:
        return True
    return row_of("caption start", text) is not None or (_may_be_in_file(text) and _IN_FILE.search(text) is not None)


def _may_be_in_file(text: str) -> bool:
    return " file " in text or "rchive " in text


_IN_FILE: Final = re.compile(
    r"\bin (?:this |an? |the )?(?:undated |recent )?(?:file|archive) (?:photo|picture|image|footage)\b"
    r"|\b(?:[Aa]n? )?(?:[Aa]rchive|[Ff]ile) (?:photo|picture|image)\.?$"
)


def ends_as_caption(text: str, *, before_body: bool) -> bool:
    """True for a line that ends in place and full day as agency captions do."""
    if before_body and len(text) <= _LONGEST_MARKED and text[-2:].isupper() and _MARKED.search(text) is not None:
        return True
    if len(text) > LONGEST_CAPTION or not text.rstrip(".").endswith(tuple("0123456789")):
        return False
    for style in styles("caption end"):
        if before_body or style.applies == "full day":
            match = style.regex.search(text)
            if match and (match["year"] or match["year_after"]):
                return True
    return False


_LONGEST_MARKED: Final = 260
# `The President shakes hands with the guest yesterday. NA`: a picture's present tense, and a house in few letters.
_MARKED: Final = re.compile(
    r"\b(?:shakes?|meets?|receives?|speaks?|poses?|welcomes?|greets?|attends?|arrives?|delivers?|talks?|presides?|hands?|"
    r"signs?|exchanges?|inspects?|chairs?|address(?:es)?)\b.*[.!?”] [A-Z]{2,6}$"
)


def picture_number(text: str) -> re.Match[str] | None:
    """The mark of a numbered picture (`hinh anh 1`), before which its title stands."""
    at = text.find("nh") if "nh " in text else -1
    while at >= 0:
        if text[at + 3 : at + 4].isdecimal() and text[at + 2].isspace():
            return _numbered().search(text)
        at = text.find("nh", at + 2)
    return None


def caption_facts(text: str, extra_credit: str = "") -> CaptionFacts:
    """What a caption passage says. `extra_credit` is a credit that stands on the line after it."""
    bare, credits_ = [], [extra_credit] if extra_credit else []
    cursor = 0
    for credit in credit_spans(text):
        if credit.start < cursor:
            continue
        bare.append(text[cursor : credit.start])
        credits_.append(text[credit.start : credit.end])
        cursor = credit.end
    bare.append(text[cursor:])
    without = CAPTION_LABEL.sub("", _tidy(" ".join(bare)) or _tidy(text))
    photographer, agency = None, None
    for credit_text in credits_:
        name, source = read_photo_credit(credit_text)
        photographer, agency = photographer or name, agency or source
    return CaptionFacts(without, photographer, agency)


def folded_captions(column: pl.Expr) -> pl.Expr:
    """Captions folded in blanks, quotes, case, diacritics and photo markers."""
    for pattern in (_file_mark(), _position_mark(), _numbered()):
        column = column.str.replace_all(pattern.pattern, " ")
    column = column.str.replace_many(["Đ", "đ"], ["D", "d"]).str.normalize("NFD").str.replace_all(r"\p{M}", "")
    return fold_expr(column).str.strip_chars(" .|-")


@lru_cache(maxsize=4_000)
def read_photo_credit(text: str) -> tuple[str | None, str | None]:
    """Photographer and agency of a photo credit: `(Xinhua/Zhou Ming)`, `Photo: Minh Long / VNA`."""
    inner = _PHOTO_WORDS.sub(" | ", text.strip("()[] .—–-"))
    name, comma, last = inner.rpartition(", ")
    if comma and agency_of_token(last.strip())[0] is not None:  # `Photo: Pyotr Sokolov, TASS`
        inner = f"{name} | {last}"
    photographer, agency = None, None
    for part in _CREDIT_PARTS.split(inner):
        name = part.strip(" .,—–-()[]")
        if not name:
            continue
        source = agency_of_token(name)[0]
        if source is not None:
            agency = agency or source
        elif _is_mark(name) or _INSTITUTION.match(name):
            agency = agency or name
        elif photographer is None and _is_name(name):
            photographer = name
    return photographer, agency


_CREDIT_PARTS: Final = re.compile(r"\s*(?:[/|:©;]|\bvia\b|\s[–—-]\s)\s*")
_PHOTO_WORDS: Final = re.compile(
    r"\b(?:(?:[Ff]ile|[Ii]llustrative|[Ii]llustration|[Hh]andout)\s)?"
    r"(?:[Pp]hoto(?:s|graph)?|PHOTO|[Ii]mages?|[Pp]ictures?|[Cc]redits?|[Ss]ource|SOURCE|Ảnh|Nguồn|[Cc]ourtesy of|"
    r"[Cc]ourtesy|[Ii]llustration|[Aa]uth?or|[Ii]llustrative|[Pp]rovided by|[Rr]eleased by|[Tt]aken by|[Cc]aption)"
    r"\b\s?(?:by\b)?|\b[Bb]y\b"
)


_INSTITUTION: Final = re.compile(
    r"(?:The )?(?:(?:[A-Z][a-z]+ )?(?:Ministry|Department|Office|Embassy|Government|Cabinet|Parliament|Chancellery)\b|"
    r"Presidential|Presidency|European (?:Union|Commission|Council|Parliament)|White House)"
)


# `Photo Caption 2: Minister An Long's call on …`
CAPTION_LABEL: Final = re.compile(
    r"^(?:(?:Photo )?[Cc]aption(?: \d\d?)?\s?[:–—]\s*(?=\S)|Photo\s?:\s"
    r"(?=\S.{20,}\(Photos?\s?[:/][^()]{3,60}\)$|\S.{40,}[.)]\s?\([^()]{2,40}\)$))"
)


def _is_mark(name: str) -> bool:
    return name != "POOL" and _MARK.fullmatch(name) is not None


_MARK: Final = re.compile(r"[A-ZĐ][A-Z0-9.]{1,9}|Mo[A-Z]{2,4}|[a-z]{3,15}\.(?:de|com|net|org)")


def _is_name(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= 8 or any(character.isdigit() for character in name):
        return False
    if name.lower() in {
        "internet",
        "agencies",
        "file",
        "archive",
        "illustrative",
        "the",
        "contributor",
        "collected",
        "not for sale",
        "pool",
    }:
        return False
    return bool(re.match(rf"[{UPPER}]", name))


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" |—–")


def _end_of_open_credit(text: str, match: re.Match[str]) -> int:
    """A credit without brackets ends where the next sentence is glued to its name (`Photo Minh LongHÀ NỘI —`)."""
    if text[match.end() - 1] in ")]":
        return match.end()
    glued = _GLUED.search(match.group())
    if glued is not None and (match.end() < len(text) or len(match.group()) - glued.start() > _LONGEST_ENDING):
        return match.start() + glued.start()
    rest = _CAPITALS_AND_DASH.match(text, match.end())
    capitals = _CAPITALS_AT_END.search(match.group()) if rest is not None else None
    return match.start() + capitals.start() if capitals is not None else match.end()


# `MoFA` at the end is a house; a sentence that is glued on is longer.
_LONGEST_ENDING: Final = 4
_GLUED: Final = re.compile(rf"(?<=[{LOWER}])(?=[{UPPER}]{{2,}})|(?<=[{LOWER}])\s(?=[{UPPER}]{{2,}}\s)")
_CAPITALS_AND_DASH: Final = re.compile(rf"(?:\s[{UPPER}]+)*\s*[—–]")
_CAPITALS_AT_END: Final = re.compile(rf"\s[{UPPER}]{{2,}}(?:\s[{UPPER}]+)*$")


@cache
def _position_mark() -> re.Pattern[str]:
    return re.compile(_mark("where they stand"))


@cache
def _file_mark() -> re.Pattern[str]:
    return re.compile(_mark("File photo"))


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(_mark("numbered picture"))


def _mark(name: str) -> str:
    return next(spelled_out(style.regex.pattern) for style in styles("caption mark") if style.name == name)
