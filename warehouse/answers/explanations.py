"""What an explanation is made of: facts, each with the sentences that prove it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from warehouse.answers.citations import Citation


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the warehouse says, and on what it rests."""

    label: str
    value: str
    citations: Sequence[Citation] = ()
    is_proven: bool | None = None
    """Of an axis: whether it is proven; None for what is no axis."""


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one sort."""

    title: str
    facts: Sequence[Fact]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that is shown of one event, person, organisation, position or agreement."""

    handle: str
    """`event:123`: what was asked for."""
    title: str
    about: Sequence[tuple[str, str]]
    """Label and value of what needs no proof of its own."""
    sections: Sequence[Section] = field(default_factory=tuple)

    def fact(self, label: str) -> Fact:
        """The first fact with this label. Raises KeyError where there is none."""
        for section in self.sections:
            for fact in section.facts:
                if fact.label == label:
                    return fact
        raise KeyError(label)


def stated(*pairs: tuple[str, object]) -> list[tuple[str, str]]:
    """Label and value of what is known, as text."""
    return [(label, str(value)) for label, value in pairs if value is not None and value != ""]


def sections(*titled: tuple[str, Sequence[Fact]]) -> list[Section]:
    """Sections in the given order, without those that have nothing in them."""
    return [Section(title, facts) for title, facts in titled if facts]


def days(starts_on: dt.date | None, ends_on: dt.date | None) -> str | None:
    """One day or a range of days."""
    if starts_on is None:
        return None
    return f"{starts_on} to {ends_on}" if ends_on and ends_on != starts_on else str(starts_on)


def counted(count: int, noun: str) -> str:
    """`1 article`, `2 articles`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
