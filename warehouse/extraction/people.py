"""People of one article: full names as they come up, short names by each culture's way of shortening, pronouns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_countries import country_of_name
from warehouse.extraction.name_runs import OF_FATHERS, NameRun
from warehouse.extraction.spellings import is_abbreviated, is_fuller, is_in_order, is_slip
from warehouse.extraction.tokens import Sentence

_FAMILY_FIRST: Final = frozenset(("CHN", "VNM", "KOR", "PRK", "TWN", "HKG", "MAC", "KHM"))
_REFERRED_BY_FIRST_WORD: Final = frozenset(("CHN", "KOR", "PRK", "TWN", "HKG", "MAC", "LAO", "THA"))


@dataclass(eq=False, slots=True, init=False)
class Person:
    """A person of the article. `words` are the folded words of the fullest name."""

    name: str
    words: tuple[str, ...]
    start: int
    end: int
    is_full: bool
    country: str | None = None
    gender: str = ""
    is_historical: bool = False
    address_country: str | None = None
    """The one country whose people are addressed so: `Shri`, `Lyonpo`."""
    is_international: bool = False
    """Holds an office of an international body and stands for no state."""
    aliases: set[str] = field(default_factory=set)
    visited: set[str] = field(default_factory=set)
    """Countries that the text tells of visits to, whenever those were: of none of them."""
    beside: str | None = None
    """The country of the city where the text lets others meet this person, who holds a national post."""
    akin: Person | None = None
    """Whom this person follows in a post, or who follows: of one country."""
    called: set[str] = field(default_factory=set)
    """Countries whose officials the text calls this person by post alone: `the Argentine foreign minister`."""
    number: int = 0

    def __init__(
        self,
        name: str,
        words: tuple[str, ...],
        start: int,
        end: int,
        is_full: bool,
        country: str | None = None,
        gender: str = "",
        is_historical: bool = False,
        address_country: str | None = None,
        is_international: bool = False,
        aliases: set[str] | None = None,
        visited: set[str] | None = None,
        beside: str | None = None,
        akin: Person | None = None,
        called: set[str] | None = None,
        number: int = 0,
    ) -> None:
        self.name = name
        self.words = words
        self.start = start
        self.end = end
        self.is_full = is_full
        self.country = country
        self.gender = gender
        self.is_historical = is_historical
        self.address_country = address_country
        self.is_international = is_international
        self.aliases = aliases if aliases is not None else set()
        self.visited = visited if visited is not None else set()
        self.beside = beside
        self.akin = akin
        self.called = called if called is not None else set()
        self.number = number


@dataclass(slots=True)
class People:
    """Who the article names so far. Short names and pronouns are looked up here."""

    found: list[Person] = field(default_factory=list)
    year: int | None = None
    """The year of the article: who died later is no person of history in it."""
    subject: Person | None = None
    """Whom a pronoun in the next sentence stands for."""
    is_subject_sure: bool = True
    topic: Person | None = None
    """Of whom the speaker of the sentence before spoke, where that was somebody else."""
    talking: Person | None = None
    """Whose words a transcript gives: no `he` or `she` of these words."""

    def add(self, run: NameRun, s: Sentence, gender: str = "") -> Person:
        """The person of a full name, new or known; a longer form of a known name replaces it."""
        person = self.find_full(run.words)
        if person is None:
            person = Person(run.text, run.words, s.starts[run.i], s.ends[run.j - 1], len(run.words) > 1)
            known = lexicon.historical_persons().get(" ".join(run.words))
            if known is not None:
                person.country, died = known
                person.is_historical = self.year is None or self.year > died
            person.country = person.country or country_of_name(person.words, person.name)
            self.found.append(person)
        elif s.kind != "headline" and is_fuller(run.words, person.words):
            person.name, person.words, person.is_full = run.text, run.words, True
            person.start, person.end = s.starts[run.i], s.ends[run.j - 1]
        person.gender = person.gender or gender or gender_of_fathers(run.words)
        if len(run.words) > 1:
            person.aliases.add(run.text)
        return person

    def find_full(self, words: tuple[str, ...]) -> Person | None:
        """The person of these name words in any order, or of a name that these words extend."""
        count = len(words)
        has_fathers = not OF_FATHERS.isdisjoint(words)
        # `Hamad bin Salman` is not `Salman bin Hamad`: elsewhere words may stand in any order.
        wanted = sorted(words) if count > 1 and not has_fathers else []
        for person in self.found:
            known = person.words
            if len(known) == count and (known == words or (wanted and sorted(known) == wanted)):
                return person
        if count < 2:
            return None
        given = set(words)
        kin = [person for person in self.found if not given.isdisjoint(person.words)]
        for person in kin:
            is_part = len(person.words) > 1 and ((own := set(person.words)) < given or given < own)
            if is_part and (not has_fathers or is_in_order(person.words, words)):
                return person
        joined = "".join(words)
        written_as_one = [p for p in self.found if p.words[0][0] == joined[0] and "".join(p.words) == joined]
        abbreviated = [p for p in kin if is_abbreviated(p.words, words)]
        if written_as_one or abbreviated:
            return min(written_as_one + abbreviated, key=self.found.index)
        return next((p for p in self.found if not p.is_full and p.words[0] in (words[0], words[-1])), None)

    def find_short(self, words: tuple[str, ...]) -> tuple[Person | None, bool]:
        """The one person whom a short name can stand for, and whether any person could."""
        candidates: list[Person] = []
        for person in self.found:
            own = person.words
            if own == words:
                return person, True
            is_longer = len(own) > len(words) and (not words or words[0] in own)
            if is_longer and (len(words) == 1 or set(words).issubset(own)):
                candidates.append(person)
        if len(candidates) > 1:
            living = [p for p in candidates if not p.is_historical]
            candidates = living or candidates
        if len(candidates) > 1:
            fitting = [p for p in candidates if words == referring_words(p)]
            candidates = fitting or candidates
        if len(candidates) == 1 and _is_way_of_shortening(candidates[0], words):
            return candidates[0], True
        return None, bool(candidates)

    def find_misspelt(self, words: tuple[str, ...]) -> Person | None:
        """The one person whose name these words are but for a slip of the pen: `Saarinnen`, `Yerbol Sadikov`."""
        found = []
        for person in self.found:
            if person.country in _FAMILY_FIRST or person.is_historical or not person.is_full:
                continue
            own = person.words if len(words) > 1 else tuple(w for w in person.words if w[0] == words[0][0])
            if len(words) == 1 and any(is_slip(words[0], word) for word in own):
                found.append(person)
            elif len(words) == len(own) > 1:
                differing = [(a, b) for a, b in zip(words, own, strict=True) if a != b]
                if len(differing) == 1 and is_slip(*differing[0]):
                    found.append(person)
        return found[0] if len(found) == 1 else None

    def find_pronoun(self, low: str) -> Person | None:
        """Whom `he` or `she` stands for: the subject of the sentence before, where the gender does not contradict."""
        gender = "f" if low in ("she", "her", "hers", "herself") else "m"
        person = self.subject if self.subject is not self.talking else None  # who speaks is `I`
        if person is None or not self.is_subject_sure or (person.gender and person.gender != gender):
            others = [p for p in self.found if not p.is_historical and p is not self.talking]
            fitting = [p for p in others if p.gender == gender]
            if not fitting and person is not None and self.is_subject_sure:
                # `X bin Y received a call from Z. He stressed … She thanked …`: Z, whom alone nothing tells to be a man
                fitting = [p for p in others if not p.gender]
            return fitting[0] if len(fitting) == 1 else None
        person.gender = person.gender or gender
        return person


def referring_words(person: Person) -> tuple[str, ...]:
    """The word by which later sentences refer to a person, by the custom of the country."""
    if person.country in _REFERRED_BY_FIRST_WORD:
        return person.words[:1]
    if person.country is None and _culture(person) in ("chinese", "korean"):
        return person.words[:1]
    return person.words[-1:]


_SONS: Final = frozenset(("bin", "ibn"))
_DAUGHTERS: Final = frozenset(("bint", "binti", "binte", "bte"))


def gender_of_fathers(words: tuple[str, ...]) -> str:
    """`Khalid bin Saud` is a son, `Hessa bint Sultan` a daughter; the name of her father may be a son's, too."""
    found = next((word for word in words if word in _SONS or word in _DAUGHTERS), None)
    return "" if found is None else "m" if found in _SONS else "f"


def _culture(person: Person) -> str | None:
    cultures = {culture for part, culture in lexicon.name_words().get(person.words[0], ()) if part == "family"}
    if "vietnamese" in cultures and len(person.words) >= 3:
        return "vietnamese"
    return "chinese" if "chinese" in cultures and len(person.words) == 2 else next(iter(sorted(cultures)), None)


def may_be_of(person: Person, country: str | None) -> bool:
    """Whether a name can be one of a country whose names are told by their form; in other countries any can."""
    if country == "CHN":
        return "japanese" not in _cultures(person.words[-1]) or "chinese" in _cultures(person.words[0])
    return country != "VNM" or may_be_vietnamese(person)


def _cultures(word: str) -> set[str]:
    return {culture for part, culture in lexicon.name_words().get(word, ()) if part == "family"}


def may_be_vietnamese(person: Person) -> bool:
    """A name of syllables, the first a family name of Vietnam or one that the table does not know."""
    families = _cultures(person.words[0])
    return "vietnamese" in families or (len(person.words) != 2 and all(len(word) <= 6 for word in person.words))


def _is_way_of_shortening(person: Person, words: tuple[str, ...]) -> bool:
    """A short name is a part of the full name in its order: `Mirabal` of `Ernesto Mirabal Pons`."""
    count = len(words)
    return any(person.words[k : k + count] == words for k in range(len(person.words) - count + 1))
