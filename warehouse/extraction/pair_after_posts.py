"""People named after the posts that the sentence before told: `The prime ministers of A and B have agreed on Thursday.
X and Y met in Z`, `A's foreign minister on Monday received the ambassador of B. X said`."""

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
    post: Office | None = None
    """The one post of a state with which the sentence before began."""

    def read(self, s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
        """Give the first two people of the sentence the posts told before, in their order."""
        if s.kind != "body" or not phrases:
            return
        self._name_one(s, phrases, reader)
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

    def _name_one(self, s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
        """Give the one post told before to who is named at the beginning of this sentence; remember this one's."""
        post, first = self.post, phrases[0]
        self.post = _post(s, first, reader)
        is_name = first.kind == "person" and first.i == 0 and len(first.people) == 1 and not first.offices
        if post is None or not is_name or s.low(first.j) in _LISTING or not _is_new(first, s):
            return
        person = first.people[0]
        if person.country in (None, post.country) and all(one.person is not person for one in reader.held):
            reader.held.append(HeldOffice(person, replace(post, more=[]), s))
            person.country = first.country = post.country


_LISTING: Final = frozenset((",", "and", "(", "'s", "was", "were", "is", "will"))
"""Behind a name that is told more of or of whom something new is told, or that is not the only one."""


def _post(s: Sentence, first: Phrase, reader: PhraseReader) -> Office | None:
    """`Norway's foreign minister`, `The Norwegian president` at the beginning of a sentence: a post that one holds."""
    if first.kind != "title" or first.i != 0 or first.people or first.country is None:
        return None
    office = first.offices[0] if first.offices else office_at(s, reader, 1 if s.low(0) == "the" else 0)
    if office is None or len(first.offices) > 1 or office.country != first.country:
        return None
    is_of_state = office.organization is None or office.organization.kind in _OF_ONE
    is_one = is_of_state and not s.low(office.title_j - 1).endswith("s")
    return office if is_one and office.status == "holds" and not office.is_former else None


_OF_ONE: Final = frozenset(("ministry", "state"))


def _is_new(first: Phrase, s: Sentence) -> bool:
    """A full name that has not been told before."""
    person = first.people[0]
    return first.name_j - first.name_i > 1 and person.start == s.starts[first.name_i] and not person.is_historical


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
