"""Who writes an article: the countries that bare posts can be of, by the house, the agency and the dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from warehouse.extraction.posts import home_by_signs
from warehouse.extraction.written_from import home_by_foot
from warehouse.places import gazetteer
from warehouse.resources import knowledge

SEATS: Final = frozenset(("BEL", "CHE", "AUT", "USA", "ETH"))
"""International bodies write from there, too."""
_WORLDWIDE: Final = frozenset(("Reuters", "AFP", "AP", "Associated Press", "Agence France-Presse", "UPI", "Bloomberg"))
"""Agencies that write of all the world: bare posts are of their own country only where they write from there."""


@dataclass(frozen=True, slots=True)
class Press:
    """Who writes: `home`, whose officials bare posts are; `own`, the outlet's country, wherever it writes from; `soil`,
    the country of the dateline."""

    home: str | None
    own: str | None
    soil: str | None
    about: str | None = None
    """The state that a headline begins with: `Tunisia: High Representative X meets Minister Y`."""
    is_party: bool = False
    """A party speaks: its posts are named barely."""
    is_presidency: bool = False
    """A president's own press office speaks: whoever it names first as president is its own."""
    is_shown: bool = False
    """Only a set phrase of the text shows whose it is: a ministry's own statement, which names its minister first."""
    outlet: str | None = None
    """A party that speaks is known by it."""


def press_of(agency: str | None, outlet: str | None, dateline_place: str | None, text: str) -> Press:
    """The countries that bare posts can be of. At home a country's press leaves its name out."""
    countries, voice = outlet_countries(), outlet_voices().get(outlet or "")
    agency = None if (agency, outlet) in _NAMESAKES else agency
    own = countries.get(agency or "") or countries.get(outlet or "") or gazetteer.country_of_house(outlet or "")
    soil = gazetteer.country_of(dateline_place) if dateline_place else own
    is_at_home = soil == own and (dateline_place or agency not in _WORLDWIDE)
    home = own if is_at_home or voice == "presidency" else None
    # A paper that no table knows is taken to write of its own people from where it writes.
    is_unknown = own is None and agency not in countries and outlet not in countries
    is_capital = soil in SEATS and dateline_place in _own_capitals()
    is_away = is_unknown and dateline_place is not None and _is_correspondent_of(dateline_place, text)
    home = soil if is_unknown and not is_away and (soil not in SEATS or is_capital) else home
    return Press(
        _posted_to(text) or home or home_by_signs(text) or home_by_foot(text),
        own,
        soil,
        _state_before_colon(text),
        outlet=outlet,
        is_party=voice == "party",
        is_presidency=voice == "presidency",
        is_shown=home is None and own is None,
    )


_NAMESAKES: Final = frozenset((("CNA", "Channel NewsAsia"),))
"""Letters of an agency that a broadcaster of another country signs with: `Source: CNA` under a report of Singapore."""
_SENT_THERE: Final = re.compile(r"\b(?:By|BY) [A-Z][^\n]{2,60}?,? (?:in|IN) ([A-Z][\w' -]{2,24}?)[ ,]*$", re.MULTILINE)
_HEAD: Final = 400


def _is_correspondent_of(place: str, text: str) -> bool:
    """`By DAILY NEWS Reporter in Pretoria`: whom a paper has sent writes away from home."""
    if text.find(" in ", 0, _HEAD) < 0:
        return False
    found = _SENT_THERE.search(text, 0, _HEAD)
    return found is not None and gazetteer.find_place(found.group(1), ()) == place


@cache
def _own_capitals() -> frozenset[str | None]:
    """Capitals of the seats of international bodies where the state's own officials are named barely."""
    return frozenset(gazetteer.find_place(name, ()) for name in ("Vienna", "Bern"))


_FROM_EMBASSY: Final = re.compile(
    r"\(From (?:the )?[A-Z][\w' -]{2,24}? (?:Embassy|Consulate(?:[ -]General)?) in (?:the )?([A-Z][\w' -]{2,24})\)"
)


def _posted_to(text: str) -> str | None:
    """`(From Chinese Embassy in Malawi)`: whose officials an embassy's page names barely, besides its own envoys."""
    found = _FROM_EMBASSY.search(text, 0, _HEAD) if text.find("(From ", 0, _HEAD) >= 0 else None
    if found is None:
        return None
    place = gazetteer.find_place(found.group(1), ())
    return gazetteer.country_by_name(found.group(1)) or (gazetteer.country_of(place) if place is not None else None)


_BEFORE_COLON: Final = re.compile(r"\s*(?:date \d{4}(?:-\d\d){0,2} +)?([A-Z][^:\n]{2,40}):\s")


def _state_before_colon(text: str) -> str | None:
    found = _BEFORE_COLON.match(text) if text.find(":", 0, 60) > 0 else None
    return gazetteer.country_by_name(found.group(1)) if found is not None else None


@cache
def outlet_countries() -> dict[str, str | None]:
    """Country of each agency and outlet by name."""
    agencies = {row["name"]: row["country_code"] for row in knowledge("agencies").iter_rows(named=True)}
    return agencies | {
        row[name]: row["country_code"]
        for row in knowledge("outlets").iter_rows(named=True)
        for name in ("name", "agency")
        if row[name]
    }


@cache
def outlet_voices() -> dict[str, str]:
    """For outlets by name that are a party's (`party`) or a president's press office (`presidency`): which."""
    return {row["name"]: row["voice"] for row in knowledge("outlets").iter_rows(named=True) if row["voice"]}
