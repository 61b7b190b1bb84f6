"""Forms of address that stand for their bearer: `Prince X` is introduced as `His Royal Highness`, then told by it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from warehouse.extraction import lexicon, verbs
from warehouse.extraction.name_runs import NameRun
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice
from warehouse.extraction.tokens import Sentence

_OF_ONE: Final = frozenset("highness majesty samdech krolahom kralahom techo pehin".split())
"""Styles of few, so that an article's bearer of one is told by it alone; `His Excellency` is anybody's."""
_OF_POST: Final = {"lyonpo": "minister", "lyonchhen": "prime minister", "lyonchoen": "prime minister"}
"""What only those in a post are called, of whom an article may tell by it alone: `Lyonpo returned home yesterday`."""
_PARTS_OF_NAMES: Final = frozenset("ratu haji hajah hajjah alhaj".split())
"""Styles of chiefs and pilgrims that many write as a part of the name."""
_LONGEST_STYLE: Final = 5


@dataclass(slots=True)
class StyleBook:
    """Who was introduced with which style."""

    bearers: list[tuple[list[str], Person]] = field(default_factory=list)

    def remember(self, s: Sentence, i: int, name_i: int, person: Person) -> None:
        """Keep the style right before the name at `name_i`, in the phrase that begins at token i."""
        if name_i > i and s.low(name_i - 1) in _PARTS_OF_NAMES and person.is_full:
            person.aliases.add(f"{s.words[name_i - 1]} {person.name}")
        if name_i > i and s.low(name_i - 1) in _OF_POST:
            self.bearers.append((s.lows[name_i - 1 : name_i], person))
        end = i if s.low(i) == "the" else i - 1
        if s.low(end) == "the" and s.low(end - 1) in _OF_ONE:  # `His Highness the Amir Sheikh X`
            begin = next((k for k in range(max(0, end - _LONGEST_STYLE), end) if self._end_of_style(s, k) >= end), end)
            self.bearers += [(s.lows[begin:end], person)] if begin < end else []
        if _OF_ONE.isdisjoint(s.lows[max(i, name_i - _LONGEST_STYLE) : name_i]):
            return
        for begin in range(max(i, name_i - _LONGEST_STYLE), name_i):
            if self._end_of_style(s, begin) >= name_i:
                self.bearers.append((s.lows[begin:name_i], person))
                return

    def bearer(self, s: Sentence, i: int, j: int, held: list[HeldOffice]) -> Person | None:
        """The one person who was introduced with the style at tokens [i, j), or in the post that it goes with."""
        style = s.lows[i:j]
        if j == i + 1 and style[0] in _OF_POST:
            return self._in_post(style, held)
        if _OF_ONE.isdisjoint(style):
            return None
        found = {id(person): person for known, person in self.bearers if known[: len(style)] == style}
        return next(iter(found.values())) if len(found) == 1 else None

    def _in_post(self, style: list[str], held: list[HeldOffice]) -> Person | None:
        """Who was called so last, else the one of that country who holds such a post."""
        called = [person for known, person in self.bearers if known == style]
        country = lexicon.honorific_countries().match(style, 0)
        if called or country is None:
            return called[-1] if called else None
        fitting = [h for h in held if h.office.title.name == _OF_POST[style[0]] and not h.office.is_former]
        own = [h for h in fitting if country[0] in (h.person.country, h.office.country)]
        fitting = own or [h for h in fitting if h.person.country is None and h.office.country is None]
        found = {id(h.person): h.person for h in fitting}
        return next(iter(found.values())) if len(found) == 1 else None

    def _end_of_style(self, s: Sentence, k: int) -> int:
        while (match := lexicon.honorifics().match(s.lows, k)) is not None:
            k = match[1]
        return k


_ARTICLES: Final = frozenset(("the", "a", "an", "of", "in", "at"))
_CLOSING: Final = frozenset((".", '"', "”", ":", "'", "’", ")", "“"))


def _stands_as_name(s: Sentence, k: int) -> bool:
    """The word does what only people do, or has a capital in the midst of a sentence without an article."""
    is_behind_adverb = k == 1 and s.lows[0] in _ADVERBS  # `Later Park will visit`
    if (k > 0 and s.is_capitalized(k - 1) and not is_behind_adverb) or s.low(k - 1) in _ARTICLES:
        return False
    if s.low(k + 1) == "," and s.low(k + 2) in ("who", "whose"):
        return True  # `Sun, who arrived in the country on Monday, said`
    is_within = k > 0 and s.low(k - 1) not in _CLOSING and s.words[k].isascii()
    j = k + 2 if s.low(k + 1) in _ADVERBS else k + 1
    return is_within or s.low(j) in _AUXILIARIES or s.low(j) in verbs.speech_verbs() or s.low(j) in verbs.event_verbs()


_ADVERBS: Final = frozenset("also then later earlier last first previously recently separately meanwhile today".split())
_AUXILIARIES: Final = frozenset(("was", "is", "has", "had", "will", "would", "did"))


def common_word_as_name(s: Sentence, k: int, found: list[Person]) -> NameRun | None:
    """`Minister Moon`, `Ms Park`, `Park said`, `told Moon that`: a common word that is the family name of someone named
    in full before."""
    low = s.low(k)
    if low not in lexicon.common_words() or not s.is_capitalized(k) or s.is_capitalized(k + 1) or s.kind == "headline":
        return None
    before = [s.low(k - 1)]
    is_titled = k > 0 and (
        lexicon.titles().match(before, 0) is not None or lexicon.honorifics().match(before, 0) is not None
    )
    if not is_titled and not _stands_as_name(s, k):
        return None
    is_known = any(p.is_full and low in (p.words[0], p.words[-1]) for p in found)
    return NameRun(k, k + 1, s.words[k], (low,)) if is_known else None
