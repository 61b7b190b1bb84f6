"""Those who are appointed together and named in a list: `Nine ministers were sworn in, including A and B`, `The new
ministers are:` with a line for each."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence

_POSTS: Final = frozenset("ministers secretaries ambassadors governors judges members officials deputies".split())
_SEVERAL: Final = marks.of_words(lambda: _POSTS | {"cabinet", "appointments"})
_APPOINTED: Final = frozenset(("appointed", "named", "nominated", "inducted", "sworn", "swearing", "appointments"))
_NAMING: Final = frozenset(("including", "namely", "are", ":"))
_DENYING: Final = frozenset(("not", "no", "will", "would", "former", "who"))
_OFFICES: Final = frozenset(("state", "ministry", "embassy"))
_FIRST_OF_LINE: Final = 3


def find_listed(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """An appointment for each whom a sentence lists with a post, or whom a line below such a sentence names."""
    if s.kind != "body":
        return []
    if reader.lists_appointed:
        listed = [p for p in phrases if _is_named(p)]
        if listed and listed[0].i < _FIRST_OF_LINE:
            return _appointments(s, listed[:1])
        reader.lists_appointed = False
    if not marks.has(s, _SEVERAL) or _POSTS.isdisjoint(s.lows) or not _DENYING.isdisjoint(s.lows):
        return []
    is_last = s.low(len(s) - 1) == ":"
    if is_last and ("new" in s.lows or not _APPOINTED.isdisjoint(s.lows)):
        reader.lists_appointed = True
        return []
    told = next((k for k in range(len(s)) if s.lows[k] in _APPOINTED), len(s))
    begin = next((k for k in range(told, len(s)) if s.lows[k] in _NAMING), None)
    noun = next(k for k in range(len(s)) if s.lows[k] in _POSTS)
    if begin is None or noun > told or s.low(begin - 1) in _APPOINTED:
        return []
    return _appointments(s, [p for p in phrases if p.i > begin and _is_named(p)])


def _is_named(phrase: Phrase) -> bool:
    return len(phrase.people) == 1 and any(office.title.of in _OFFICES for office in phrase.offices)


def _appointments(s: Sentence, listed: list[Phrase]) -> list[FoundEvent]:
    found = []
    for phrase in listed:
        person = phrase.people[0]
        given = [o for o in phrase.offices if o.title.of in _OFFICES and not o.is_former and o.status == "holds"]
        for office in given:
            office.status = "appointed"
        side = Side(person, None, person.country, "appointee", phrase, s)
        span = (s.starts[phrase.i], s.ends[phrase.j - 1])
        if given:
            found.append(FoundEvent("appointment", "occurred", None, [side], s, *span))
    return found
