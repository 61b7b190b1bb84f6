"""What an event is while an article is being read: its sides, its status, the words that tell of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from warehouse.extraction import verbs
from warehouse.extraction.date_model import DateMention
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence


@dataclass(eq=False, slots=True, init=False)
class Side:
    """One participant of an event, as phrases of the sentence say."""

    person: Person | None
    organization: Organization | None
    country: str | None
    role: str
    phrase: Phrase | None
    sentence: Sentence
    is_visiting: bool = False

    def __init__(
        self,
        person: Person | None,
        organization: Organization | None,
        country: str | None,
        role: str,
        phrase: Phrase | None,
        sentence: Sentence,
        is_visiting: bool = False,
    ) -> None:
        self.person = person
        self.organization = organization
        self.country = country
        self.role = role
        self.phrase = phrase
        self.sentence = sentence
        self.is_visiting = is_visiting


@dataclass(eq=False, slots=True, init=False)
class FoundEvent:
    """An event as one sentence tells it."""

    subtype: str
    status: str
    mode: str | None
    sides: list[Side]
    sentence: Sentence
    start: int
    end: int
    day: DateMention | None = None
    place: str | None = None
    place_span: tuple[int, int] | None = None
    is_place_of_guest: bool = False
    """The place is the country that a clause on the guest names: `received X, who is in Vietnam`."""
    subject: str | None = None
    destination: str | None = None
    is_firm: bool = True
    """False for a visit told aside (`X, who is on a visit to ...`): days of the main clause are not its days."""
    is_mention: bool = False
    """The visit stands as a noun beside another verb: more of a visit told elsewhere, or one with its own days."""
    is_next_leg: bool = False
    """The next leg of a journey told before: made by the same visitors."""
    is_underway: bool = False
    """Told in the present tense: announced where its first day is still to come."""
    needs_day: bool = False
    """`would visit`: an announcement only with a day."""
    is_dated: bool = False
    """Told by a verb that tells of an event only where the sentence says when: `discussed X with Y on Monday`."""
    reach: tuple[int, int] | None = None
    """Where the days of this one of several destinations may stand."""
    journey: tuple[int, int] | None = None
    """Where the first and where the last of several destinations stand."""
    shares_day: bool = False
    """The day is that of a whole journey."""
    spans: list[tuple[str, int | None, int, int, Side | None]] = field(default_factory=list)
    is_here: bool = False
    """Told to be `here`: at the dateline's place, whatever place the sentence names besides."""
    refers_back: bool = False
    """The sentence goes on about an event told before, and adds days and places to it."""
    is_later: bool = False
    """Told to come after another one: `After the talks, X and Y met Z`."""
    is_noun: bool = False
    """Told by a noun: `during the meeting with X`; places further on in the sentence are of something else."""
    is_any_verb: bool = False
    """Told by a verb that no table has, between two people: see `pairs_unread`."""
    number: int = 0
    parent: FoundEvent | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    precision: str | None = None
    basis: str | None = None
    month_day: int | None = None
    """Month and day (618 for June 18) of an event whose year nothing tells."""
    month_day_basis: str | None = None
    weekday: int | None = None
    """1 for Monday to 7, where the year of that day is not known."""
    conflicts: list[tuple[str, int, int]] = field(default_factory=list)
    others: list[FoundEvent] = field(default_factory=list)

    def __init__(
        self,
        subtype: str,
        status: str,
        mode: str | None,
        sides: list[Side],
        sentence: Sentence,
        start: int,
        end: int,
        day: DateMention | None = None,
        place: str | None = None,
        place_span: tuple[int, int] | None = None,
        is_place_of_guest: bool = False,
        subject: str | None = None,
        destination: str | None = None,
        is_firm: bool = True,
        is_mention: bool = False,
        is_next_leg: bool = False,
        is_underway: bool = False,
        needs_day: bool = False,
        is_dated: bool = False,
        reach: tuple[int, int] | None = None,
        journey: tuple[int, int] | None = None,
        shares_day: bool = False,
        spans: list[tuple[str, int | None, int, int, Side | None]] | None = None,
        is_here: bool = False,
        refers_back: bool = False,
        is_later: bool = False,
        is_noun: bool = False,
        is_any_verb: bool = False,
        number: int = 0,
        parent: FoundEvent | None = None,
        starts_on: date | None = None,
        ends_on: date | None = None,
        precision: str | None = None,
        basis: str | None = None,
        month_day: int | None = None,
        month_day_basis: str | None = None,
        weekday: int | None = None,
        conflicts: list[tuple[str, int, int]] | None = None,
        others: list[FoundEvent] | None = None,
    ) -> None:
        self.subtype = subtype
        self.status = status
        self.mode = mode
        self.sides = sides
        self.sentence = sentence
        self.start = start
        self.end = end
        self.day = day
        self.place = place
        self.place_span = place_span
        self.is_place_of_guest = is_place_of_guest
        self.subject = subject
        self.destination = destination
        self.is_firm = is_firm
        self.is_mention = is_mention
        self.is_next_leg = is_next_leg
        self.is_underway = is_underway
        self.needs_day = needs_day
        self.is_dated = is_dated
        self.reach = reach
        self.journey = journey
        self.shares_day = shares_day
        self.spans = spans if spans is not None else []
        self.is_here = is_here
        self.refers_back = refers_back
        self.is_later = is_later
        self.is_noun = is_noun
        self.is_any_verb = is_any_verb
        self.number = number
        self.parent = parent
        self.starts_on = starts_on
        self.ends_on = ends_on
        self.precision = precision
        self.basis = basis
        self.month_day = month_day
        self.month_day_basis = month_day_basis
        self.weekday = weekday
        self.conflicts = conflicts if conflicts is not None else []
        self.others = others if others is not None else []


@dataclass(unsafe_hash=True, slots=True, init=False)
class Trigger:
    """A place in a sentence that tells of an event: tokens [i, j) and what the table says of them."""

    i: int
    j: int
    form: str
    verb: verbs.EventVerb

    def __init__(
        self,
        i: int,
        j: int,
        form: str,
        verb: verbs.EventVerb,
    ) -> None:
        self.i = i
        self.j = j
        self.form = form
        self.verb = verb
