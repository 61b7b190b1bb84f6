"""Talks of parties of which the sentence names nobody: `The X Party held talks with a delegation of the Y Party`, and
who led either side, told in the sentences after it."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_LED: Final = frozenset(("led", "headed", "leads", "heads"))
_ANY_OF_LED: Final = WordList(_LED)
_SIDES: Final = frozenset(("delegation", "team", "side", "delegations", "group", "mission", "visitors", "guests"))
_OF_TALKS: Final = _SIDES | {"talks", "meeting"}
_WORDS_TO_SIDE: Final = 6


def are_parties(subjects: list[Phrase], objects: list[Phrase]) -> bool:
    """Both sides are parties or their organs, of two countries."""
    phrases = [*subjects, *objects]
    if not subjects or not objects or not all(_is_party(p.organization) for p in phrases):
        return False
    homes = [
        {p.organization.country_code() for p in side if p.organization is not None} for side in (subjects, objects)
    ]
    return None not in homes[0] | homes[1] and homes[0].isdisjoint(homes[1])


def _is_party(organization: Organization | None) -> bool:
    return organization is not None and organization.kind in ("party", "party organ")


def name_leaders_of_parties(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> None:
    """Put those who are told to have led the sides in the places of the parties, or states, whose talks were told last.

    In: `told`, the events of the sentences before; their sides are changed in place.
    """
    last = told[-1] if told else None
    if last is None or last.subtype not in ("talks", "meeting") or s.kind != "body" or not _ANY_OF_LED.stands_in(s):
        return
    is_of_talks = not _OF_TALKS.isdisjoint(s.low_set())
    open_sides = [
        x
        for x in last.sides
        if x.person is None and (_is_party(x.organization) or (is_of_talks and x.organization is None and x.country))
    ]
    for k, low in enumerate(s.lows if open_sides else ()):
        leader = _leader(s, phrases, k) if low in _LED else None
        side = _side_of(leader, open_sides) if leader is not None else None
        if leader is not None and side is not None:
            person = leader.people[0]
            person.country = person.country or side.country
            side.person, side.organization, side.country = person, None, person.country
            side.phrase, side.sentence = leader, s


def _leader(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`was led by X`, `while X headed the visiting delegation`: who led."""
    if s.low(k + 1) == "by":
        return next((p for p in phrases if k < p.i <= k + _WORDS_TO_SIDE and len(p.people) == 1), None)
    if _SIDES.isdisjoint(s.lows[k : k + _WORDS_TO_SIDE]):
        return None
    k = k - 1 if s.low(k - 1) == "," else k  # `X, member of the bureau, headed the visitors`
    return next((p for p in reversed(phrases) if p.j == k and len(p.people) == 1), None)


def _side_of(leader: Phrase, sides: list[Side]) -> Side | None:
    """The party that someone leads: by his post in it, else by his country."""
    person: Person = leader.people[0]
    codes = {person.country} | {o.organization.country_code() for o in leader.offices if o.organization is not None}
    found = [x for x in sides if x.person is None and x.country is not None and x.country in codes]
    return found[0] if len(found) == 1 else None
