"""Visits told as the frame of an encounter: `X called on Y in the course of a working visit to Z`, `The talks were held
as part of her visit to Z`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_noun import VisitNoun
from warehouse.extraction.visit_noun_model import days_behind, mention_of, past_relative
from warehouse.places import gazetteer

_IN_COURSE: Final = frozenset(("course", "occasion", "part", "framework"))
_AT_BOUNDS: Final = frozenset(("start", "beginning", "outset", "end", "close", "conclusion"))
_WORDS_FROM_BOUND: Final = 8
_ENCOUNTERS: Final = frozenset(("reception", "talks", "meeting"))
_DURING_HIS: Final = (["during", "his"], ["during", "her"], ["during", "their"], ["during", "the"], ["during", "a"])
_RANKED: Final = frozenset(("official", "state", "working", "introductory", "bilateral", "goodwill", "farewell"))
_SAME: Final = frozenset(("the", "their", "this"))
_SAME_NOUNS: Final = frozenset(("talks", "meeting", "negotiations", "consultations", "reception", "audience"))


def in_course(
    s: Sentence, k: int, stop: Phrase | None, told: list[FoundEvent], here: list[FoundEvent]
) -> FoundEvent | None:
    """`X called on Y in the course of a working visit to Z`, `X received Y on Tuesday at the start of her visit to Z`:
    the visit of that side which is not of Z."""
    met = next((e for e in here if e.subtype in _ENCOUNTERS and len(e.sides) > 1), None)
    if met is None and told and s.low(0) in _SAME and told[-1].subtype in _ENCOUNTERS:
        met = (
            told[-1] if not _SAME_NOUNS.isdisjoint(s.lows[1:4]) else None
        )  # `The talks were held as part of her visit`
    near = s.lows[max(0, k - 6) : k]
    if met is not None and stop is None and not _IN_COURSE.isdisjoint(near):
        return _of_that_country(s, k, met)
    is_during = not _RANKED.isdisjoint(near) and any(near[m : m + 2] in _DURING_HIS for m in range(len(near)))
    is_during = is_during and (stop is None or s.low(stop.j) not in ("by", "of"))
    begin = max(2, k - _WORDS_FROM_BOUND)
    is_bound = any(s.lows[m] in _AT_BOUNDS and s.lows[m - 2 : m] == ["at", "the"] for m in range(begin, k))
    is_bound = is_bound and (stop is None or s.low(stop.j) not in ("by", "of"))  # `a visit to Y by X`: X's
    is_in_course = is_during or is_bound or not _IN_COURSE.isdisjoint(near)
    if met is None or stop is None or stop.country is None or not is_in_course:
        return None
    if any(e.subtype == "visit" for e in (*told, *here)):
        return None
    people = [side for side in met.sides if side.person is not None]
    guests = [side for side in people if side.country != stop.country]
    guests = guests if len(guests) == 1 else [side for side in guests if side.country is not None]
    if len(guests) != 1 or (guests[0].country is None and len(people) == len(guests)):
        return None
    # Its days are those that the text names, and not that of the report; at its start or end that of the encounter.
    mention = replace(mention_of(s, k, None, stop), status=met.status, is_mention=False, is_firm=is_bound)
    mention.sides.insert(0, replace(guests[0], role="visitor"))
    if is_bound:
        mention.reach = (s.start, s.end)
    return mention


_THAT_COUNTRY: Final = (["to", "that", "country"], ["to", "this", "country"], ["to", "the", "country"])


def _of_that_country(s: Sentence, k: int, met: FoundEvent) -> FoundEvent | None:
    """`X held talks with Y as part of his visit to that country from May 3 to 5`: the visit of X to Y's country."""
    i = past_relative(s, k) + 1
    people = [side for side in met.sides if side.person is not None]
    codes = [side.country for side in people]
    if s.lows[i : i + 3] not in _THAT_COUNTRY or len(people) != _TWO or None in codes or codes[0] == codes[1]:
        return None
    visit = replace(mention_of(s, k, None, None), status=met.status, is_mention=False)
    visit.place, visit.place_span = f"country/{codes[1]}", (s.starts[i + 1], s.ends[i + 2])
    visit.sides = [replace(people[0], role="visitor"), Side(None, None, codes[1], "host", None, s)]
    visit.reach = days_behind(s, i + 2)
    return visit


_TWO: Final = 2


def talks_during(noun: VisitNoun, told: list[FoundEvent]) -> FoundEvent | None:
    """`The talks took place during the visit to Y of Minister X from May 3 to 5`: whose visit, where and when."""
    s, k, stop, owner = noun.s, noun.k, noun.stop, noun.owner
    is_told = bool(told) and told[-1].subtype in _ENCOUNTERS and s.low(0) in _SAME
    if not is_told or stop is None or owner is None or owner.i < k or len(owner.people) != 1:
        return None
    if _SAME_NOUNS.isdisjoint(s.lows[1:4]) or "during" not in s.lows[:k] or s.lows[k] == "visits":
        return None
    if stop.country is None or stop.country == owner.people[0].country:
        return None
    visit = replace(mention_of(s, k, owner, stop), status=told[-1].status, is_mention=False)
    visit.reach = days_behind(s, max(owner.j, stop.j) - 1)
    return visit


def guest_met(s: Sentence, k: int, here: list[FoundEvent]) -> Person | None:
    """`X was received by Y in the course of a two-day visit that began on May 3`: X, who is received, or who is not of
    the country where they met."""
    if _ARTICLES.isdisjoint(s.lows[max(0, k - _WORDS_FROM_ARTICLE) : k]):
        return None
    met = next((e for e in here if e.subtype in _ENCOUNTERS and e.mode == "in person"), None)
    if met is None:
        return None
    people = [side for side in met.sides if side.person is not None]
    soil = gazetteer.country_of(met.place) if met.place is not None else None
    guests = [side for side in people if side.role == "visitor"]
    guests = guests or [side for side in people if soil is not None and side.country not in (None, soil)]
    return guests[0].person if len(guests) == 1 and len(people) > 1 else None


_ARTICLES: Final = frozenset(("a", "an"))
_WORDS_FROM_ARTICLE: Final = 6
