"""Two people named after the posts that the sentence before told of two states: `The prime ministers of A and B have
agreed on Thursday. X and Y met in Z`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from warehouse.extraction.office_after_verb import office_at
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import of_country
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence

_PAIR: Final = 2
_REACH: Final = 2


@dataclass(slots=True)
class PairReader:
    """Reads an article's sentences in turn; remembers the two posts of which a sentence named no holder."""

    offices: list[Office] | None = None
    left: int = 0

    def read(self, s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
        """Give the first two people of the sentence the posts told before, in their order."""
        if s.kind != "body" or not phrases:
            return
        if phrases[0].kind == "title" and phrases[0].i == 0 and not phrases[0].people:
            self.offices = _posts(s, phrases, reader)
            self.left = _REACH
        elif self.offices is not None:
            self.left -= 1
            if _are_named(s, phrases):
                for phrase, office in zip(phrases, self.offices, strict=False):
                    person = phrase.people[0]
                    reader.held.append(HeldOffice(person, replace(office, more=[]), s))
                    person.country = phrase.country = person.country or office.country
            self.offices = self.offices if self.left and not _are_named(s, phrases) else None


def _posts(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[Office] | None:
    """`The prime ministers of A and B` at the beginning of a sentence that names nobody: the post in either state."""
    if len(phrases) < _PAIR or any(p.kind == "person" for p in phrases) or phrases[1].kind != "country":
        return None
    if s.lows[phrases[0].j : phrases[1].i] not in (["and"], ["and", "the"]):
        return None
    office = office_at(s, reader, 1 if s.low(0) == "the" else 0)
    is_plural = office is not None and s.low(office.title_j - 1).endswith("s")
    if office is None or not is_plural or office.country is None or phrases[1].country is None:
        return None
    body = of_country(office.organization, phrases[1].country) if office.organization is not None else None
    return [office, replace(office, country=phrases[1].country, organization=body, more=[])]


def _are_named(s: Sentence, phrases: list[Phrase]) -> bool:
    """`X and Y met`: two people at the beginning of the sentence, of whom nothing is told yet."""
    first = phrases[:_PAIR]
    is_open = all(p.kind == "person" and len(p.people) == 1 and not p.offices and p.country is None for p in first)
    return len(first) == _PAIR and is_open and first[0].i == 0 and s.lows[first[0].j : first[1].i] == ["and"]
