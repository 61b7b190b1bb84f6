"""Agencies and outlets: marks in the text and addresses, to the names of the knowledge tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final
from urllib.parse import urlsplit

from warehouse.parsing.styles import known_tokens
from warehouse.places.gazetteer import country_of_house
from warehouse.places.names import country_names
from warehouse.resources import knowledge


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet as the knowledge table has it."""

    name: str
    kind: str
    country_code: str | None
    agency: str | None
    domains: tuple[str, ...]


@cache
def outlets() -> dict[str, Outlet]:
    """The outlets by name."""
    return {
        row["name"]: Outlet(
            name=row["name"],
            kind=row["kind"],
            country_code=row["country_code"],
            agency=row["agency"],
            domains=tuple((row["domains"] or "").split()),
        )
        for row in knowledge("outlets").rows(named=True)
    }


@cache
def _agencies() -> dict[str, tuple[str, str | None]]:
    rows = knowledge("agencies").select("token", "name", "country_code").iter_rows()
    return {token.lower(): (name, country_code) for token, name, country_code in rows}


@cache
def _known() -> frozenset[str]:
    return frozenset(token.lower() for token in known_tokens())


def is_known_token(token: str) -> bool:
    """True for a mark of an agency or outlet."""
    return token.strip().lower() in _known()


def agency_of_token(token: str) -> tuple[str | None, str | None]:
    """Agency name and its country for a mark as written; (None, None) where it is none of ours."""
    return _agencies().get(token.strip().lower(), (None, None))


def house_country(outlet: str | None, agency: str | None) -> str | None:
    """The country of an outlet, as its table or its name tells, else of an agency; None where neither is known."""
    if outlet is not None:
        known = outlets().get(outlet)
        return known.country_code if known is not None else country_of_house(outlet)
    return agency_of_token(agency)[1] if agency is not None else None


def agency_in(text: str) -> str | None:
    """The first agency named in a credit; None where it names none. One that only sells pictures writes no articles."""
    for match in _agency_pattern().finditer(text):
        if match.group() not in _photo_agencies():
            return agency_of_token(match.group())[0]
    return None


@cache
def _photo_agencies() -> frozenset[str]:
    rows = knowledge("agencies").select("token", "note").iter_rows()
    return frozenset(token for token, note in rows if note == "photo agency")


@cache
def _agency_pattern() -> re.Pattern[str]:
    tokens = sorted(knowledge("agencies")["token"], key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(token) for token in tokens) + r")(?!\w)")


@cache
def _signs(shows_by: str, of: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = knowledge("outlet_signs").rows(named=True)
    return tuple(
        (row["outlet"], re.compile(row["pattern"])) for row in rows if (row["shows_by"], row["of"]) == (shows_by, of)
    )


@cache
def _any_sign(shows_by: str, of: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in _signs(shows_by, of)))


@lru_cache(maxsize=10_000)
def outlet_shown_by(shows_by: str, text: str, *, of: str = "line", agencies_too: bool = True) -> str | None:
    """The outlet that a text shows as credit, dateline or house style; the sign that stands first in the text wins.

    `of` says what the text is: a `line` of the article, or its `issuer`'s lines.
    `agencies_too=False` leaves out outlets that are agencies: an end mark such as `-VNA` says who wrote it, not more.
    """
    if _any_sign(shows_by, of).search(text) is None:
        return None
    found = [
        (match.start(), order, name)
        for order, (name, pattern) in enumerate(_signs(shows_by, of))
        if (match := pattern.search(text)) and (agencies_too or outlets()[name].kind != "agency")
    ]
    return min(found)[2] if found else None


def page_outlet(page: str) -> str | None:
    """The outlet whose house style a page's layout is; `page` holds lines of `kind: text`."""
    return next((name for name, pattern in _signs("house style", "page") if pattern.search(page)), None)


def outlet_of_address(address: str) -> str | None:
    """The outlet whose site an address or host name belongs to."""
    host = (urlsplit(address).hostname if "//" in address else address.partition("/")[0]) or ""
    labels = host.lower().strip(".,").split(".")
    for first in range(len(labels) - 1):
        found = _domains().get(".".join(labels[first:]))
        if found:
            return found
    return None


@cache
def _domains() -> dict[str, str]:
    return {domain: outlet.name for outlet in outlets().values() for domain in outlet.domains}


def outlet_by_name(name: str) -> str | None:
    """The outlet of that name, or of that mark (`VNS`)."""
    return _outlet_names().get(name.strip().lower())


@cache
def _outlet_names() -> dict[str, str]:
    found = {name.lower(): name for name in outlets()}
    for name, marks in knowledge("outlets").select("name", "marks").iter_rows():
        for mark in (marks or "").split(";"):
            if mark:
                found.setdefault(mark.lower(), name)
    return found


_FOREIGN_MINISTRIES: Final = (
    "Ministry of Foreign Affairs",
    "Ministry of External Affairs",
    "Department of Foreign Affairs",
)


def foreign_ministry_of(code: str) -> str:
    """The foreign ministry of a country as an outlet: the table's name, else `Ministry of Foreign Affairs of X`."""
    return _ministries().get(code) or f"{_FOREIGN_MINISTRIES[0]} of {country_names()[code]}"


@cache
def _ministries() -> dict[str | None, str]:
    return {
        outlet.country_code: outlet.name
        for outlet in outlets().values()
        if outlet.kind == "ministry" and outlet.name.startswith(_FOREIGN_MINISTRIES)
    }
