"""The sides of an agreement: those that its title names, else those of the event that it came out of."""

from __future__ import annotations

import re

from warehouse.extraction import lexicon
from warehouse.extraction.agreements import FoundAgreement
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.organizations import Organization, party_of_country
from warehouse.extraction.phrases import PhraseReader
from warehouse.places import gazetteer

_BETWEEN_BODIES = re.compile(
    r"between (?:the two|their|both) "
    r"(?:agenc|commission|department|ministr|organi[sz]ation|union|bod|committee|board|academ|school)",
    re.IGNORECASE,
)
_BETWEEN_PARTIES = re.compile(r"between (?:the two|both|the) parties", re.IGNORECASE)
_PAIR = re.compile(r"\b([A-Z][\w.]+)\s?[-–]\s?([A-Z][\w.]+)")


def settle_parties(
    agreement: FoundAgreement, event: FoundEvent | None, events: list[FoundEvent], reader: PhraseReader
) -> None:
    """Set the sides of an agreement whose title names none. Changes the agreement in place."""
    if agreement.organizations or agreement.countries or _from_pair(agreement):
        return
    source = event or next((e for e in events if e.status == "occurred"), None)
    sides = source.sides if source is not None else []
    codes = list(dict.fromkeys(side.country for side in sides if side.country))
    if _BETWEEN_PARTIES.search(agreement.title):
        found = [party_of_country(code) for code in codes] if len(codes) > 1 else _parties_named(reader)
        agreement.organizations = [party for party in found if party is not None]
    elif event is not None or agreement.is_between_sides:
        bodies = [body for side in sides if (body := _body_of(side, reader)) is not None]
        is_of_unions = all("SOC" in (body.sector, body.parent.sector if body.parent else None) for body in bodies)
        if len(bodies) > 1 and (len(codes) < 2 or is_of_unions or _BETWEEN_BODIES.search(agreement.title)):
            agreement.organizations = bodies
        else:
            agreement.countries = codes


def _from_pair(agreement: FoundAgreement) -> bool:
    """`Japan-EU Economic Partnership Agreement`: both sides stand in the title."""
    for first, second in _PAIR.findall(agreement.title):
        codes = [gazetteer.country_by_name(name) for name in (first, second)]
        bodies = [lexicon.bodies().match([name.lower()], 0) for name in (first, second)]
        if all(code or body for code, body in zip(codes, bodies, strict=True)):
            agreement.countries = [code for code in codes if code]
            agreement.organizations = [
                Organization(body[0].name, body[0].kind, short=body[0].short_name, sector="IGO")
                for code, body in zip(codes, bodies, strict=True)
                if body is not None and not code
            ]
            return True
    return False


def _parties_named(reader: PhraseReader) -> list[Organization]:
    """The two parties that the article names, where it names two."""
    found: dict[str, Organization] = {}
    named = [mention.organization for mention in reader.mentions] + [held.office.organization for held in reader.held]
    for organization in named:
        party = organization.root_party() if organization is not None else None
        if party is not None:
            found.setdefault(party.name(), party)
    return list(found.values()) if len(found) == 2 else []


def _body_of(side: Side, reader: PhraseReader) -> Organization | None:
    """The organisation that a side stands for: named itself, or that of the person's own post."""
    if side.organization is not None:
        return side.organization
    held = [h.office for h in reader.held if h.person is side.person and h.office.organization is not None]
    own = [office for office in held if office.title.name not in ("member", "permanent member", "alternate member")]
    return own[0].organization if own else None
