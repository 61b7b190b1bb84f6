"""How much of an article is read, and which passages of it are read once only."""

from __future__ import annotations

from dataclasses import dataclass, field

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.people import People
from warehouse.extraction.phrase_model import Mention
from warehouse.extraction.tokens import Sentence

# Far beyond any report.
_MOST_CHARACTERS, _MOST_EVENTS, _MOST_PEOPLE = 100_000, 400, 1_000


@dataclass(unsafe_hash=True, slots=True, init=False)
class PassageSpan:
    """A passage as the parse left it."""

    passage_no: int
    kind: str
    start: int
    end: int
    passage_hash: int

    def __init__(
        self,
        passage_no: int,
        kind: str,
        start: int,
        end: int,
        passage_hash: int,
    ) -> None:
        self.passage_no = passage_no
        self.kind = kind
        self.start = start
        self.end = end
        self.passage_hash = passage_hash


@dataclass(slots=True)
class Limit:
    """How much is read of one article: what is found is compared with each other, and a dump would take hours."""

    read_count: int = 0

    def __call__(self, s: Sentence, told: list[FoundEvent], people: People) -> bool:
        """True from the sentence on with which there are more characters, events or people than in any report."""
        self.read_count += s.end - s.start
        return self.read_count > _MOST_CHARACTERS or len(told) > _MOST_EVENTS or len(people.found) > _MOST_PEOPLE


@dataclass(slots=True)
class Repeats:
    """Passages that stand twice: such a one is looked at once, and its mentions stand in both places."""

    first: dict[int, PassageSpan] = field(default_factory=dict)
    mentions: dict[int, list[Mention]] = field(default_factory=dict)

    def hold(self, passage: PassageSpan, mentions: list[Mention]) -> bool:
        """True for a passage that stood before; the mentions of the first are then added where this one stands."""
        first = self.first.setdefault(passage.passage_hash, passage)
        if first is passage:
            return False
        if first.end - first.start != passage.end - passage.start:
            return True
        if first.passage_no not in self.mentions:
            self.mentions[first.passage_no] = [m for m in mentions if first.start <= m.start < first.end]
        shift = passage.start - first.start
        for m in self.mentions[first.passage_no]:
            mentions.append(
                Mention(
                    m.start + shift, m.end + shift, m.kind, m.resolution, m.person, m.organization, m.place, m.title
                )
            )
        return True
