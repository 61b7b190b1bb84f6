"""Sides of documents beyond two states: unions beside a state, all who signed in earlier days, all of a gathering."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.agreement_model import FoundAgreement
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.phrase_model import Mention
from warehouse.extraction.phrases import PhraseReader
from warehouse.places import gazetteer


def from_signers(agreement: FoundAgreement) -> bool:
    """Of a document of earlier days: the states and bodies that are told to have signed it, however many."""
    signers = [p for p in agreement.signers if p.kind in ("organization", "country")]
    if len(signers) < _TWO or len(signers) < len(agreement.signers):
        return False
    agreement.organizations = [p.organization for p in signers if p.organization is not None]
    codes = [p.country for p in signers if p.organization is None and p.country]
    agreement.countries = list(dict.fromkeys(codes))
    return True


def with_union_beside(agreement: FoundAgreement, reader: PhraseReader) -> bool:
    """`The EU and Indonesia talked under the Agreement, which was signed in 2009`: of a document that is only mentioned
    the union and the one state that its sentence names."""
    s = agreement.sentence
    named = [m for m in reader.mentions if s.start <= m.start < s.end]
    unions = {m.organization.name(): m.organization for m in named if m.organization is not None}
    codes = list(dict.fromkeys(c for m in named if m.person is None and (c := country_of(m)) is not None))
    states = [m for m in named if (m.place or "").startswith("country/")]
    if len(unions) != 1 or len(codes) != 1 or not states:
        return False
    return with_union(agreement, list(unions.values()), codes)


_OF_THREE: Final = frozenset(("trilateral", "tripartite"))


def three_states(agreement: FoundAgreement, reader: PhraseReader) -> bool:
    """`A tripartite agreement was signed by the ministers of X, Y and Z`: the three states that the sentence names."""
    s = agreement.sentence
    if _OF_THREE.isdisjoint(s.low_set()):
        return False
    named = [code for m in reader.mentions if s.start <= m.start < s.end and (code := country_of(m)) is not None]
    codes = list(dict.fromkeys(named))
    if len(codes) != len(("x", "y", "z")):
        return False
    agreement.countries, agreement.organizations = codes, []
    return True


_MANY: Final = frozenset(
    (
        "leaders heads summit participants members delegates council conference assembly congress forum "
        "dialogue among plenary"
    ).split()
)


def is_of_many(agreement: FoundAgreement) -> bool:
    """`The leaders adopted a Declaration`, of a gathering: of all who were there, and not of those who met aside."""
    lows = agreement.sentence.low_set()
    return agreement.status in ("agreed", "proposed") and "adopted" in lows and not _MANY.isdisjoint(lows)


_OF_THE_UNION: Final = frozenset(("European Commission", "European Council"))


_ADOPTED: Final = frozenset(("adopted", "adopt", "endorsed", "approved"))


def states_that_adopt(agreement: FoundAgreement, reader: PhraseReader) -> list[str]:
    """`The leaders of South Korea, Japan and China adopted a declaration`: the states named before."""
    s = agreement.sentence
    verb = next((k for k, low in enumerate(s.lows) if low in _ADOPTED), 0)
    before = [m for m in reader.mentions if s.start <= m.start < s.starts[verb]] if verb else []
    codes = [code for m in before if (m.place or "").startswith("country/") and (code := country_of(m)) is not None]
    found = list(dict.fromkeys(codes)) if "of" in s.lows[:verb] else []
    return found if len(found) > 1 else []


def with_union(agreement: FoundAgreement, bodies: list[Organization], codes: list[str]) -> bool:
    """The European Union, ASEAN and their like are a side of their own beside a country."""
    union = next((body for body in bodies if body.kind == "international"), None)
    if union is None or len(codes) != 1 or agreement.countries or agreement.organizations:
        return False
    if union.head in _OF_THE_UNION:
        match = lexicon.bodies().match(["european", "union"], 0)
        union = Organization(match[0].name, match[0].kind, short=match[0].short_name, sector="IGO") if match else union
    agreement.organizations, agreement.countries = [union], codes
    return True


def unions_named(reader: PhraseReader) -> list[Organization]:
    """The one union of states that the article names, where it names one."""
    named = [m.organization for m in reader.mentions if m.organization is not None]
    unions = {body.name(): body for body in named if body.kind == "international"}
    if "European Union" in unions:
        unions = {name: body for name, body in unions.items() if name == body.name() and body.head not in _OF_THE_UNION}
    return list(unions.values()) if len(unions) == 1 else []


def country_of(mention: Mention) -> str | None:
    """The country that a name stands for: a person's, a body's, a place's."""
    if mention.person is not None:
        return mention.person.country
    if mention.organization is not None:
        return mention.organization.country_code()
    return gazetteer.country_of(mention.place) if mention.place else None


_TWO: Final = 2
