"""`held talks with her counterpart, X`: X's country and post, where the sentence leaves both out."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, of_country
from warehouse.extraction.phrase_model import HeldOffice
from warehouse.places import gazetteer

_WORDS_BEHIND: Final = 5
"""`X, her visiting Irish counterpart`: as far behind the name."""


def place_counterparts(
    told: list[FoundEvent], held: list[HeldOffice], dateline_place: str | None, named: Collection[str]
) -> None:
    """Give bare counterparts the country where they met, else that visited, written from, or the only other one that
    the article names; and the post of the one whose counterpart they are. Changes people in place and adds to `held`.
    """
    for event in told:
        for side in event.sides:
            own = _whose(side, event)
            if own is None or side.person is None:
                continue
            own_country = own.country or _home_of_traveller(own, event, dateline_place)
            if (own_country or side.person.country) is None:
                continue
            post = _post(own, held)
            country = side.person.country or _other_country(event, own, told, dateline_place, named)
            if country is None or country == own_country or post is None or _is_in_office(side, held):
                continue
            side.person.country = side.country = country
            office = _of_other(side, post, country)
            if office is not None:
                held.append(HeldOffice(side.person, office, side.sentence))


def _whose(side: Side, event: FoundEvent) -> Side | None:
    """The side whose counterpart the phrase of a side says it to be, where no post stands with the name."""
    phrase, person = side.phrase, side.person
    if phrase is None or person is None or phrase.offices:
        return None
    s = side.sentence
    behind = s.lows[phrase.j : phrase.j + _WORDS_BEHIND] if s.low(phrase.j + 1) in ("his", "her") else []
    if "counterpart" not in s.lows[phrase.i : phrase.name_i] and not ("counterpart" in behind and behind[0] == ","):
        return None
    return next((o for o in event.sides if o.person is not None and o.person is not person), None)


def _home_of_traveller(own: Side, event: FoundEvent, dateline_place: str | None) -> str | None:
    """`Foreign Minister X will visit Laos at the invitation of his counterpart, Y`, with no country beside X: that of
    the press which calls him so, where the journey leads out of it."""
    home = gazetteer.country_of(dateline_place) if dateline_place is not None else None
    goal = gazetteer.country_of(event.place) if event.place is not None else None
    is_leaving = event.subtype == "visit" and own.role == "visitor" and goal not in (None, home)
    known = own.person.country if own.person is not None else None
    return known or (home if is_leaving else None)


def _is_in_office(side: Side, held: list[HeldOffice]) -> bool:
    return any(h.person is side.person for h in held)


def _post(own: Side, held: list[HeldOffice]) -> Office | None:
    of_states = ("state", "ministry", "legislature")
    posts = [h.office for h in held if h.person is own.person and not h.office.is_former]
    told = next((o for o in posts if o.organization is not None and o.organization.kind in of_states), None)
    return told or next((o for o in posts if o.organization is None and o.title.of in of_states), None)


def _other_country(
    event: FoundEvent, own: Side, told: list[FoundEvent], dateline_place: str | None, named: Collection[str]
) -> str | None:
    visited = [v.place for v in told if v.subtype == "visit" and any(o.person is own.person for o in v.sides)]
    for place in (event.place, *visited, dateline_place):
        country = gazetteer.country_of(place) if place else None
        if country is not None and country != own.country:
            return country
    others = set(named) - {own.country}
    return others.pop() if len(others) == 1 else None


def _of_other(side: Side, post: Office, country: str) -> Office | None:
    """The post for the other country, told by the words `her counterpart`."""
    phrase, s = side.phrase, side.sentence
    organization = of_country(post.organization, country) if post.organization is not None else None
    if organization is None and post.organization is None and post.title.organization and post.title.of == "ministry":
        organization = Organization(post.title.organization, "ministry", country, sector="GOV")
    if phrase is None or (organization is None and post.organization is not None):
        return None
    j = s.lows.index("counterpart", phrase.i) + 1
    words = " ".join(s.words[phrase.i : j])
    span = (phrase.i, j, phrase.i, j, s.starts[phrase.i], s.ends[j - 1])
    return Office(post.title, organization, *span, words, country=country)
