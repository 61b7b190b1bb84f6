"""Values as people read them: numbers, shares, days, countries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache

from warehouse.places.names import country_names
from warehouse.publishing.report.markup import Markup, element, join

LONGEST_TEXT = 400


def number(count: int) -> str:
    """A count with its thousands apart."""
    return f"{count:,}"


def share(part: float | None) -> str:
    """A share of one in percent. What is not all never reads 100 %, what is not nothing never 0 %."""
    if part is None:
        return ""
    # Sums of floats differ in their last digits from run to run.
    part = round(part, 6)
    percent = round(100 * part)
    if percent == 100 and part < 1:
        percent = 99
    return f"{max(percent, 1) if part > 0 else 0} %"


def counted(count: int, noun: str, nouns: str | None = None) -> str:
    """A count with its noun: 1 article, 2 articles."""
    return f"{count:,} {noun if count == 1 else nouns or noun + 's'}"


def day(on: dt.date | None) -> str:
    """A day as YYYY-MM-DD; nothing where it is not known."""
    return on.isoformat() if on else ""


def days(starts_on: dt.date | None, ends_on: dt.date | None, precision: str | None = None) -> str:
    """A day, a month or the days from one to another."""
    if starts_on is None:
        return "no day"
    if precision == "month":
        return f"{starts_on:%Y-%m}"
    return f"{starts_on} to {ends_on}" if ends_on and ends_on != starts_on else str(starts_on)


@cache
def country(code: str | None) -> str:
    """A country's short English name; the code where it has none."""
    return country_names().get(code, code) if code else ""


def countries(codes: str | None) -> str:
    """The names of countries whose codes stand in one text, separated by commas."""
    return ", ".join(country(code) for code in (codes or "").split(", ") if code)


def shortened(text: str | None, longest: int = LONGEST_TEXT) -> str:
    """A text that is not endless."""
    text = text or ""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def linked(text: str, address: str | None) -> str:
    """The text as a link where the address is one of the web; any other address leads nowhere."""
    if address and address.startswith(("https://", "http://")):
        return element("a", text, href=address, rel="noopener noreferrer")
    return text


def in_language(text: str | None, language: str | None) -> Markup:
    """A text marked with its language where that is known and not the page's."""
    is_other = bool(language) and language not in ("en", "und")
    return element("span", shortened(text), lang=language if is_other else None)


def listed(parts: Sequence[str]) -> str:
    """Parts in a sentence: a, b and c."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def with_code(text: str) -> Markup:
    """A text in which what stands between backticks is code."""
    return join(element("code", part) if no % 2 else part for no, part in enumerate(text.split("`")))
