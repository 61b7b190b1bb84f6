"""What the reader of phrases gives: phrases, mentions of names, and offices ascribed to people."""

from __future__ import annotations

from dataclasses import dataclass, field

from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.people import Person
from warehouse.extraction.tokens import Sentence


@dataclass(eq=False, slots=True, init=False)
class Phrase:
    """Tokens [i, j) that name someone or something.

    `kind`: person, pronoun, group, title, organization, country, place.
    """

    kind: str
    i: int
    j: int
    people: list[Person] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    organization: Organization | None = None
    country: str | None = None
    place: str | None = None
    is_visiting: bool = False
    name_i: int = 0
    name_j: int = 0

    def __init__(
        self,
        kind: str,
        i: int,
        j: int,
        people: list[Person] | None = None,
        offices: list[Office] | None = None,
        organization: Organization | None = None,
        country: str | None = None,
        place: str | None = None,
        is_visiting: bool = False,
        name_i: int = 0,
        name_j: int = 0,
    ) -> None:
        self.kind = kind
        self.i = i
        self.j = j
        self.people = people if people is not None else []
        self.offices = offices if offices is not None else []
        self.organization = organization
        self.country = country
        self.place = place
        self.is_visiting = is_visiting
        self.name_i = name_i
        self.name_j = name_j


@dataclass(eq=False, slots=True, init=False)
class Mention:
    """A name at tokens of a sentence, resolved or not."""

    start: int
    end: int
    kind: str
    resolution: str
    person: Person | None = None
    organization: Organization | None = None
    place: str | None = None
    title: str | None = None

    def __init__(
        self,
        start: int,
        end: int,
        kind: str,
        resolution: str,
        person: Person | None = None,
        organization: Organization | None = None,
        place: str | None = None,
        title: str | None = None,
    ) -> None:
        self.start = start
        self.end = end
        self.kind = kind
        self.resolution = resolution
        self.person = person
        self.organization = organization
        self.place = place
        self.title = title


@dataclass(eq=False, slots=True, init=False)
class HeldOffice:
    """An office ascribed to a person."""

    person: Person
    office: Office
    sentence: Sentence

    def __init__(
        self,
        person: Person,
        office: Office,
        sentence: Sentence,
    ) -> None:
        self.person = person
        self.office = office
        self.sentence = sentence
