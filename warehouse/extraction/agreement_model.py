"""An agreement as one sentence tells of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from warehouse.extraction.organization_model import Organization
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence


@dataclass(eq=False, slots=True)
class FoundAgreement:
    """An agreement as one sentence tells of it. `is_bare`: only `the agreement`, a document named before."""

    sentence: Sentence
    kind: str
    title: str
    status: str
    start: int
    end: int
    organizations: list[Organization] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    is_between_sides: bool = False
    is_signed_between: bool = False
    """Its verb names the sides: `was signed between A and B`."""
    field_at: int | None = None
    """The token after those sides, where its field may stand: `was signed between A and B on X`."""
    signers: list[Phrase] = field(default_factory=list)
    witnesses: list[Phrase] = field(default_factory=list)
    bodies: list[Organization] = field(default_factory=list)
    """International bodies for which signers stand whose posts do not tell: `WHO Representative X`."""
    beside: str | None = None
    """The state named last before it, where its title names another one: `Laos ratified the agreement with X`."""
    is_of_event: bool = False
    is_bare: bool = False
    is_listed: bool = False
    """Who signed it stands in an earlier sentence, which tells of the signing of all that a list names."""
    listed_in: Sentence | None = None
    """The sentence that opened the list."""
    signed_in: Sentence | None = None
    """A later sentence that tells of the signing of what was named here."""
    signed_on: date | None = None
    is_recalled: bool = False
    """Who signed it in earlier days is told: `the Initiative, which A, B and C signed in July 2022`."""
    is_aside: bool = False
    """Its signing stands aside: `the pact that A and B signed on Tuesday`, `the pact, signed today by A and B,`."""

    def people(self) -> list[Person]:
        """Who signed, as far as named."""
        return [person for phrase in self.signers for person in phrase.people]
