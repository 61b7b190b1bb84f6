"""Datelines in no form that a list could hold: a full day, and nothing but names around it, before a sign and the first
sentence."""

from __future__ import annotations

import re
from typing import Final

from warehouse.parsing.datelines import Dateline, place_key
from warehouse.parsing.dates import full_dates
from warehouse.parsing.page_stamps import are_of_page
from warehouse.parsing.pieces import Piece
from warehouse.parsing.sources import is_known_token
from warehouse.parsing.stamps import by_weekday
from warehouse.parsing.styles import UPPER
from warehouse.parsing.swapped_days import NOT_DAY_FIRST
from warehouse.places.gazetteer import country_of

_LONGEST: Final = 130
_SHORTEST_SENTENCE: Final = 60
_MOST_WORDS: Final = 10
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
# Words with a capital that open sentences with a day in them, not datelines.
_OPENERS: Final = frozenset("On In At Today Yesterday This Since From Until Between During By For After Before".split())
_BY_WRITER: Final = re.compile(rf"[Bb]y (?:an? )?[{UPPER}][\w.'’-]+(?: [{UPPER}][\w.'’-]+){{0,3}}, (?=[{UPPER}])")
_PARTS: Final = re.compile(r"[^,:;.|/()\[\]–—-]+")
_WEEKDAY: Final = re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day|\b\.?),?", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_NAME: Final = rf"[{UPPER}][\w.'’&-]*(?:\s(?:of|the|and|de|[{UPPER}][\w.'’&-]*)){{0,4}}"
# An hour, a country in brackets, a town or a house; then the sign that the sentence stands behind.
_BEHIND: Final = re.compile(
    rf"(?:,?\s\d{{1,2}}[:.h]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?)?"
    rf"(?P<names>(?:(?:,\s?|\s[|–—-]\s|\s?\(){_NAME}\)?){{0,3}}?)"
    rf"(?:[)\]]?\s?(?:[–—―|;:]|--?(?=\s|[{UPPER}])|\.[–—-]{{0,2}}|/)|[)\]])(?=[\s{UPPER}“\"])"
)


def match_open_dateline(line: str) -> Dateline | None:
    """The dateline of any form with which an article's first text begins, or None.

    `State House, Nairobi: 14 November 2023 –`, `GIS – 8 October 2024:`, `4 September 2025 –`: before the day only names
    and small words of pages, behind it a known place or agency or nothing, then a sign and a sentence.
    """
    head = line[:_LONGEST]
    if len(line) < _SHORTEST_SENTENCE or _YEAR.search(head) is None:
        return None
    readings = full_dates(head)
    behind = _BEHIND.match(line, readings[0].end) if readings else None
    if behind is None or not _is_sentence(line[behind.end() :].lstrip()):
        return None
    before, names = line[: readings[0].start], behind["names"]
    if not _are_names(before):
        return None
    parts = [part.strip(" '’\"") for part in _PARTS.findall(_WEEKDAY.sub(" ", f"{before},{names}"))]
    mark = next((part for part in parts if part and is_known_token(part)), None)
    place = _place(parts, mark)
    if names and place is None and mark is None:
        return None
    days = by_weekday(readings[0], head).readings
    is_day_first = place is not None and country_of(place) not in NOT_DAY_FIRST
    if len(days) > 1 and not is_day_first:
        return None
    return Dateline(behind.end(), place, days[0].month, days[0].day, days[0].year, mark, "open")


def unmark_chronology(pieces: list[Piece]) -> None:
    """`3 March 2019 – X received Y`, and so on with other days: each paragraph has its own, the text none. Changes the
    kind."""
    first = next((piece for piece in pieces if piece.kind == "dateline"), None)
    if first is None or first.dateline is None or first.dateline.style != "open":
        return
    for piece in pieces:
        other = match_open_dateline(piece.text) if piece.kind == "body" and piece.line_no > first.line_no else None
        if other is not None and _day(other) != _day(first.dateline):
            first.kind, first.dateline = "body", None
            return


def _day(dateline: Dateline) -> tuple[int | None, int | None, int | None]:
    return dateline.year, dateline.month, dateline.day


def _is_sentence(rest: str) -> bool:
    """Enough of a text, with a capital or a quotation first, and small letters soon."""
    is_opened = rest[:1].isupper() or rest[:1] in "“\"'‘"
    return len(rest) >= _SHORTEST_SENTENCE and is_opened and any(sign.islower() for sign in rest[:40])


def _are_names(before: str) -> bool:
    """Nothing, or names and small words of pages up to the day."""
    before = _BY_WRITER.sub("", _WEEKDAY.sub(" ", before))
    words = _WORD.findall(before)
    if not words:
        return True
    last = before.rstrip()[-1:]
    is_joined = last.isalpha() and not last.isupper() and words[-1].lower() not in ("on", "of", "dated", "the")
    if len(words) > _MOST_WORDS or words[0] in _OPENERS or not are_of_page(words):
        return False
    return not is_joined or place_key(words[-1], None) is not None


def _place(parts: list[str], mark: str | None) -> str | None:
    """The first city among the parts of a dateline, else the first place."""
    found = [place for part in parts if part and part[0].isupper() and (place := place_key(part, mark)) is not None]
    return next((place for place in found if place.startswith("city/")), found[0] if found else None)
