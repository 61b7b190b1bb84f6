"""Of which country the holder of a post is by the post alone: a post of the house's own state, or of one state only."""

from __future__ import annotations

from functools import cache
from typing import Final

from warehouse.extraction.lexicon import party_by_country
from warehouse.extraction.national_posts import is_of_one_state
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization
from warehouse.places import gazetteer
from warehouse.resources import knowledge

_CABINET_TITLES: Final = frozenset(("secretary", "deputy secretary", "spokesperson"))
_AMERICAN: Final = frozenset(
    (
        "national security adviser",
        "deputy national security adviser",
        "vice president",
        "special assistant",
        "deputy assistant",
    )
)
"""State posts of the United States; its readouts name the presidents and ministers of others without their country."""
_CABINETS_OF_SECRETARIES: Final = frozenset(("USA", "PHL", "GBR"))
_CABINETS: Final = frozenset(
    (
        "Government", "Cabinet", "Presidency", "Council of Ministers", "Prime Minister's Office",
        "Office of the Prime Minister", "Office of the President", "Office of the Council of Ministers",
    )
)  # fmt: skip
_OF_HOUSES: Final = ("Parliamentary Committee", "Portfolio Committee", "Parliamentary Standing Committee")
_REALMS: Final = frozenset(
    (
        "GBR CAN AUS NZL JPN NLD BEL SWE NOR DNK THA MYS BRN KHM SAU JOR MAR OMN QAT KWT BHR TON SWZ LSO BTN JAM BHS "
        "PNG SLB TUV LUX MCO LIE ATG BLZ GRD KNA LCA VCT"
    ).split()
)
"""States without a president: one named barely in their press is of another."""


_OF_HEADS: Final = frozenset(("chief of staff", "secretary to the president", "secretary to the cabinet"))
"""Posts beside a head of state or government."""
_CROWNED: Final = frozenset(("king", "queen", "emperor", "empress", "sultan", "emir", "crown prince"))
_OTHER_REALMS: Final = frozenset("ESP AND ARE VAT VCT KIR ZAF NGA GHA UGA CMR BEN TGO CIV BFA NER TCD ZMB IDN".split())
"""Realms whose press names presidents of its own, and republics with kings of peoples and towns."""


_OF_OTHERS: Final = frozenset(
    (
        "Department of Foreign Affairs|Federal Chancellor|Federal Minister|Federal Foreign Office|State Councilor|"
        "State Councillor|Kremlin Aide|Chief Adviser"
    ).split("|")
)
"""Names that no state takes beside those that `ministry_names` has."""


@cache
def ministry_names() -> dict[str, list[str]]:
    """The countries that have a ministry of that name, by its name."""
    rows = knowledge("ministry_names").iter_rows(named=True)
    return {row["organization"]: row["countries"].split("|") for row in rows}


def by_posts(offices: list[Office]) -> str | None:
    """The country of the first post that has one."""
    return next((o.country or code(o.organization) for o in offices if o.country or code(o.organization)), None)


def of_its_people(offices: list[Office]) -> str | None:
    """`Minister of Foreign Affairs, Cooperation and Mauritanians Abroad`: the country whose people the post is for."""
    for office in offices:
        words = called(office).split()
        for k, word in enumerate(words[1:]):
            if word in _AWAY and words[k][:1].isupper() and (country := gazetteer.country_by_name(words[k])):
                return country
    return None


_AWAY: Final = frozenset(("Abroad", "Expatriates", "Emigrants", "Overseas", "Residing", "Living", "Communities"))


def may_be_junior(office: Office, home: str | None) -> bool:
    """`Secretary of State X` in the press of a state whose junior ministers are called so; an undersecretary, anywhere
    but in the American press."""
    if office.title.country != "USA" or not office.title.name.endswith("secretary of state"):
        return False
    return home in ministry_names()["Secretary of State"] or (home != "USA" and office.title.name.startswith("under"))


def called(office: Office) -> str:
    """The name that few states only give: of the ministry, else the post's own."""
    body = office.organization
    return body.head if body is not None and not body.is_implied else office.title_text.title()


def is_called_so_elsewhere(office: Office, home: str | None) -> bool:
    """`Federal Chancellor X`, `DFA Secretary X` in the press of a state that has no such post."""
    body, name = office.organization, called(office)
    is_written = body is None or body.is_implied or body.end > body.start  # not what `Permanent Secretary for` implies
    named = (name if is_written else "", office.title_text.title())  # `Federal Minister for Health`
    return any(each in _OF_OTHERS and home not in ministry_names()[each] for each in named)


def _is_other_head(title: str, home: str | None, kind: str | None) -> bool:
    """`Prime Minister X spoke to President Y` in London, `called on King Y` in the press of a republic."""
    if title in _CROWNED:
        return home not in _REALMS and home not in _OTHER_REALMS
    return home in _REALMS and title in ("president", "president-elect") and kind in (None, "state")


def is_national(office: Office, home: str | None) -> bool:
    """Whether whoever holds a post without a country is of the state that the article is written in."""
    kind = office.organization.kind if office.organization is not None else None
    if is_called_so_elsewhere(office, home):
        return False
    if _is_other_head(office.title.name, home, kind):
        return False
    if home in _CABINETS_OF_SECRETARIES and kind is None and office.title.name in _CABINET_TITLES:
        return True
    if is_of_one_state(office) or (kind is None and office.title.name == "spokesperson" and home is not None):
        return True  # `Chief of Army X received`, `ministry spokesperson X told a briefing`
    is_other_body = office.organization is not None and office.organization.head != office.title.organization
    is_american = office.title.country == "USA" and office.title.name.endswith("secretary of state")
    if is_american and home != "USA" and not (is_other_body and office.title.name != "secretary of state"):
        return home in ministry_names()["Secretary of State"]
    if kind == "party organ" and home not in party_by_country():
        return False
    if home == "USA" and office.title.of in ("state", "ministry"):
        return office.title.name in _AMERICAN
    is_beside_head = kind is None and office.title.name in _OF_HEADS  # `Chief of Staff to the President`
    if is_beside_head or (office.organization is not None and office.organization.head in _CABINETS):
        return True
    above = office.organization.parent if office.organization is not None and kind == "other" else None
    is_of_house = above is not None and above.kind == "legislature" and above.parent is None
    is_named_so = office.organization is not None and above is None and office.organization.head.startswith(_OF_HOUSES)
    if (
        is_of_house or is_named_so
    ):  # `who chairs the Senate foreign relations committee`, `of the Parliamentary Committee`
        return True
    return kind in ("ministry", "legislature", "party organ") or (
        kind is None and office.title.of in ("state", "ministry", "party")
    )


def code(organization: Organization | None) -> str | None:
    """The country of a body, if it has one."""
    return organization.country_code() if organization is not None else None
