"""The country of someone by whom the text names beside: companions, whose official it is, whose ministry speaks."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.office_context import resolve_context
from warehouse.extraction.office_model import Office
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice
from warehouse.extraction.verbs import event_verbs
from warehouse.extraction.word_lists import WordList
from warehouse.folding import fold_name

_ACCOMPANYING_VERBS: Final = frozenset(("accompanied", "accompanying", "accompany"))
_ANY_OF_ACCOMPANYING_VERBS: Final = WordList(_ACCOMPANYING_VERBS)
_ACCOMPANYING: Final = WordList(("accompanied", "accompanying", "delegation", "entourage"))


def place_companions(all_held: list[HeldOffice]) -> None:
    """`Accompanying him are Cuban Ambassador X and Deputy Minister of Health Y`: of one country, where one is told."""
    by_sentence: dict[int, list[HeldOffice]] = {}
    for held in all_held:
        if _ANY_OF_ACCOMPANYING_VERBS.stands_in(held.sentence):
            by_sentence.setdefault(id(held.sentence), []).append(held)
    for together in by_sentence.values():
        s = together[0].sentence
        verbs = [k for k, low in enumerate(s.lows) if low in _ACCOMPANYING_VERBS]
        if len(verbs) > 1 or s.low(verbs[0] + 1) in _SUITE:
            continue  # `X was accompanied by A, and Y was accompanied by B`, `X and his accompanying delegation`
        end = next((k for k in range(verbs[0] + 1, len(s)) if _tells(s.lows[k])), len(s) - 1)
        companions = [held for held in together if s.starts[verbs[0]] < held.office.start < s.ends[end]]
        codes = {held.person.country for held in companions} - {None}
        for held in companions if len(codes) == 1 else ():
            if held.person.country is None and not held.person.is_international:
                held.person.country = next(iter(codes))


_SUITE: Final = frozenset(("delegation", "entourage", "team", "party"))


def _tells(low: str) -> bool:
    """A past form of an event's verb: what is told after the companions."""
    return low in event_verbs() and (low.endswith("ed") or low in ("met", "held", "paid"))


def companions_of(all_held: list[HeldOffice]) -> set[int]:
    """Who is named with those whom they came with: `X was accompanied by Y, head of a department`."""
    return {id(held.person) for held in all_held if _ACCOMPANYING.stands_in(held.sentence)}


def place_owned(people: list[Person], all_held: list[HeldOffice]) -> None:
    """`a call with Kalsong's foreign minister, X`: of the country of the one named before the post."""
    for held in all_held:
        s, at = held.sentence, held.office.i
        if held.person.country is not None or held.office.title.of not in ("ministry", "state", "embassy"):
            continue
        if at < 2 or s.low(at - 1) != "'s":
            continue
        owners = {p.country for p in people if p.words and p.words[-1] == fold_name(s.words[at - 2])} - {None}
        if len(owners) == 1 and not held.person.is_international:
            held.person.country = owners.pop()


def place_spokespersons(people: list[Person], offices: dict[int, list[Office]]) -> None:
    """`Foreign Ministry Spokesperson X` speaks for the one state whose minister the article names as barely."""
    for person in people if any(p.country is None for p in people) else ():
        own = offices.get(id(person), [])
        if person.country is not None or not any(o.title.name == "spokesperson" for o in own):
            continue
        heads = {o.organization.head for o in own if o.organization is not None}
        codes = {
            other.country
            for other in people
            for o in offices.get(id(other), [])
            if o.country is None and o.organization is not None and o.organization.head in heads and other.country
        }
        if len(codes) == 1:
            person.country = codes.pop()
            resolve_context(own, person.country)


def place_appointed(people: list[Person], offices: dict[int, list[Office]], home: str | None) -> None:
    """Whom an article about nobody of another country tells to be appointed or relieved, and whoever becomes governor
    of a province: of the home country."""
    if home is None:
        return
    is_of_many = any(person.country not in (None, home) for person in people)
    for person in people:
        held = offices.get(id(person), [])
        told = [o for o in held if o.status in ("appointed", "relieved")]
        is_told = any(o.title.of == "territory" for o in told) if is_of_many else bool(told)
        if person.country is None and is_told and not person.is_international:
            person.country = home
            resolve_context(held, home)


def place_sent(people: list[Person], offices: dict[int, list[Office]], home: str | None) -> None:
    """`issued a decree appointing X as Ambassador to Tajikistan`, `sworn in X as High Commissioner to Kenya`: whom the
    home country sends."""
    for person in people if home is not None else ():
        held = offices.get(id(person), [])
        is_sent = any(
            o.status == "appointed" and o.title.of == "embassy" and o.seat not in (None, home) and o.country is None
            for o in held
        )
        if person.country is None and is_sent and not person.is_international:
            person.country = home
            resolve_context(held, home)
