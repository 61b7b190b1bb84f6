"""Meals and receptions told from the guest's side or by whom they honour: `attended a banquet hosted by X`, `X gave a
dinner in his honour`, `joined X for a working lunch`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.embassy_receptions import country_of
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_MEALS: Final = frozenset("banquet dinner luncheon lunch supper breakfast reception".split())
_ANY_OF_MEALS: Final = WordList(_MEALS)
_ATTENDED: Final = frozenset(("attended", "attends", "graced", "invited", "treated", "feted"))
_PASSIVE: Final = frozenset(("invited", "treated", "feted"))
_WAS: Final = frozenset(("was", "were"))
_GIVEN: Final = frozenset("hosted given offered held thrown tendered organized organised laid".split())
_GAVE: Final = _GIVEN | {"gave", "threw"}
_OWN: Final = frozenset(("his", "her", "their"))
_HONOUR: Final = frozenset(("honour", "honor"))
_JOINED: Final = frozenset(("joined", "joins"))
_NOT_SO: Final = WordList("will would not never last if earlier previous had could might scheduled due".split())
_WORDS_TO_MEAL, _WORDS_TO_HOST = 7, 9


def find_meal_attended(
    s: Sentence, phrases: list[Phrase], known: list[FoundEvent], told: list[FoundEvent]
) -> list[FoundEvent]:
    """The reception that the sentence tells of so; none where it tells of one already (`known`)."""
    if s.kind != "body" or not _ANY_OF_MEALS.stands_in(s) or any(e.subtype in _ENCOUNTERS for e in known):
        return []
    meal = next(k for k, low in enumerate(s.lows) if low in _MEALS)
    if _NOT_SO.stands_in(s) and not (s.lows[0] == "earlier" and _NOT_SO.words.isdisjoint(s.lows[1:])):
        return _to_be_given(s, phrases, meal, told)
    sides = _attended(s, phrases, meal, told) or _in_honour(s, phrases, meal, told) or _joined(s, phrases, meal)
    sides = sides or _given_by(s, phrases, meal)
    honoured = _given_in_honour(s, phrases, meal, told)
    if honoured:
        given = FoundEvent("reception", "occurred", "in person", honoured, s, s.starts[meal], s.ends[meal])
        town = next(
            (p for p in phrases if p.place and p.j <= meal and s.lows[p.i - 2 : p.i] == ["arrival", "in"]), None
        )
        if town is not None:  # `Upon his arrival in X, a reception was hosted in his honour by Y`
            given.place, given.place_span = town.place, (s.starts[town.i], s.ends[town.j - 1])
        return [given]
    hosts = {country_of(side) for side in sides if side.role == "host"}
    guests = {country_of(side) for side in sides if side.role == "visitor"}
    if not hosts or not guests or not hosts.isdisjoint(guests - {None}):
        sides = _for_envoys(s, phrases, meal) if not guests and _ANY_OF_ENVOYS.stands_in(s) else []
    if not sides:
        return []
    return [FoundEvent("reception", "occurred", "in person", sides, s, s.starts[meal], s.ends[meal])]


_ENCOUNTERS: Final = frozenset(("reception", "meeting", "talks"))
_TO_GIVE: Final = frozenset(("host", "give", "hold", "offer", "tender"))
_OTHERWISE: Final = WordList("would not never last if earlier previous had could might".split())


def _to_be_given(s: Sentence, phrases: list[Phrase], meal: int, told: list[FoundEvent]) -> list[FoundEvent]:
    """`On Thursday, Y will host a banquet in his honour`: announced, for the guest of what was told last."""
    verb = next((k for k in range(meal - 1, max(0, meal - _WORDS_TO_MEAL), -1) if s.lows[k] in _TO_GIVE), None)
    if verb is None or "will" not in s.lows[max(0, verb - 2) : verb] or _OTHERWISE.stands_in(s):
        return []
    sides = _in_honour(s, phrases, meal, told)
    return [FoundEvent("reception", "announced", "in person", sides, s, s.starts[meal], s.ends[meal])] if sides else []


def _attended(s: Sentence, phrases: list[Phrase], meal: int, told: list[FoundEvent]) -> list[Side]:
    """`X attended a banquet given in his honour by Y`, `the delegation was invited to a reception hosted by Y`."""
    verb = next((k for k in range(max(0, meal - _WORDS_TO_MEAL), meal) if s.lows[k] in _ATTENDED), None)
    given = next((k for k in range(meal + 1, min(meal + 4, len(s))) if s.lows[k] in _GIVEN), None)
    if verb is None or given is None or (s.lows[verb] in _PASSIVE and s.low(verb - 1) not in _WAS):
        return []
    by = next((k for k in range(given + 1, min(given + _WORDS_TO_HOST, len(s))) if s.lows[k] == "by"), None)
    hosts = [p for p in gather_forward(s, phrases, by + 1) if p.people][:1] if by is not None else []
    subjects = [p for p in subject_phrases(s, phrases, verb) if p.people and p.j <= verb]
    guests = as_sides(s, subjects, "visitor")
    if not guests and not _DELEGATIONS.isdisjoint(s.lows[:verb]):
        guests = _visitors_told(told)
    return [*as_sides(s, hosts, "host"), *(_of_country_told(guest, told) for guest in guests)]


_ENVOYS: Final = frozenset("diplomats ambassadors envoys corps missions mission commissioners".split())
_ANY_OF_ENVOYS: Final = WordList(_ENVOYS)
_THERE: Final = frozenset(("attended", "attend", "guests", "present"))
_FOR: Final = (["for"], ["to"], ["in", "honour", "of"], ["in", "honor", "of"])
_WORDS_TO_ENVOYS, _NEAR = 9, 3


def _for_envoys(s: Sentence, phrases: list[Phrase], meal: int) -> list[Side]:
    """`X hosted a dinner for ambassadors who leave`, `The heads of mission were guests at a reception hosted by X`: the
    host, where none of the diplomats is named."""
    verb = next((k for k in range(meal - 1, max(0, meal - _WORDS_TO_MEAL), -1) if s.lows[k] in _GAVE), None)
    is_for = any(s.lows[k : k + len(words)] == words for k in (meal + 1, meal + 2) for words in _FOR)
    if verb is not None and is_for and s.low(verb - 1) not in _WAS:
        near = s.lows[meal + 1 : meal + _WORDS_TO_ENVOYS]
        hosts = [p for p in subject_phrases(s, phrases, verb) if p.kind == "person" and len(p.people) == 1]
    else:
        by = next((k for k in range(meal + 1, min(meal + _NEAR, len(s))) if s.lows[k] in ("by", "of")), meal)
        there = next((k for k in range(meal) if s.lows[k] in _THERE), 0)
        near = s.lows[:there]
        hosts = [p for p in phrases if p.kind == "person" and len(p.people) == 1 and p.i == by + 1 > meal + 1]
    if _ENVOYS.isdisjoint(near) or len(hosts) != 1 or not hosts[0].offices:
        return []
    others = [p for p in phrases if p.people and p is not hosts[0]]
    is_envoy = any(office.title.of == "embassy" for office in hosts[0].offices)  # gives one to other guests
    return as_sides(s, hosts, "host") if not others and not is_envoy else []


_DELEGATIONS: Final = frozenset(("delegation", "guests", "mission"))


def _visitors_told(told: list[FoundEvent]) -> list[Side]:
    """The one visitor of the event told last, else who is named first in it."""
    event = told[-1] if told else None
    if event is None or event.status != "occurred":
        return []
    people = [x for x in event.sides if x.person is not None]
    guests = [x for x in people if x.role == "visitor"] or people[:1]  # who met is named before whom he met
    return [replace(x, role="visitor") for x in guests] if len(guests) == 1 else []


def _of_country_told(guest: Side, told: list[FoundEvent]) -> Side:
    """With the country that an event told before gives the same guest."""
    if guest.country is not None:
        return guest
    known = [x.country for event in told for x in event.sides if x.person is guest.person and x.country is not None]
    return replace(guest, country=known[-1]) if known else guest


def _given_by(s: Sentence, phrases: list[Phrase], meal: int) -> list[Side]:
    """`X was given a reception by Y`, `A reception was hosted for X on Thursday by Y`."""
    verb = next((k for k in range(max(1, meal - 3), meal) if s.lows[k] in _GIVEN and s.low(k - 1) in _WAS), None)
    guests = [p for p in subject_phrases(s, phrases, verb) if p.people] if verb is not None else []
    given = next((k for k in range(meal + 1, min(meal + 4, len(s))) if s.lows[k] in _GIVEN), None)
    if verb is None and (given is None or s.low(given - 1) not in _WAS):
        return []
    begin = (verb if verb is not None else given) or 0
    far = range(begin + 1, min(begin + _WORDS_TO_GIVER, len(s)))
    by = next((k for k in far if s.lows[k] == "by" and s.low(k - 1) not in ("led", "headed")), None)
    if by is None:
        return []
    if verb is None:
        honoured = [p for p in phrases if begin < p.i < by and p.people and s.low(p.i - 1) in _BEFORE_GUEST]
        guests = honoured[:1]
    hosts = [p for p in gather_forward(s, phrases, by + 1) if p.people or p.organization is not None][:1]
    return [*as_sides(s, hosts, "host"), *as_sides(s, guests, "visitor")]


def _given_in_honour(s: Sentence, phrases: list[Phrase], meal: int, told: list[FoundEvent]) -> list[Side]:
    """`A reception was hosted in Minister X's honour by Y`, `A dinner was given in his honour by Y`; Y may be an envoy
    of X's own state."""
    given = next((k for k in range(meal + 1, min(meal + 4, len(s))) if s.lows[k] in _GIVEN), None)
    near = range(meal + 1, min(meal + _WORDS_TO_GIVER, len(s)))
    at = next((k for k in near if s.lows[k] in _HONOUR and s.low(k + 1) in ("by", "at", "on", "in")), None)
    by = next((k for k in near if at is not None and k > at and s.lows[k] == "by"), None)
    if given is None or at is None or by is None or s.low(given - 1) not in _WAS:
        return []
    owner = next((p for p in phrases if given < p.i and p.j in (at, at - 1) and s.low(p.i - 1) == "in"), None)
    if owner is not None and len(owner.people) == 1:
        guests = as_sides(s, [owner], "visitor")
    else:
        guests = _visitors_told(told) if s.low(at - 1) in _OWN else []
    hosts = as_sides(s, [p for p in gather_forward(s, phrases, by + 1) if p.people][:1], "host")
    is_other = all(x.person is not y.person for x in hosts for y in guests)
    return [*hosts, *guests] if hosts and guests and is_other else []


_WORDS_TO_GIVER: Final = 24
_BEFORE_GUEST: Final = frozenset(("for", "of", "by"))


def _in_honour(s: Sentence, phrases: list[Phrase], meal: int, told: list[FoundEvent]) -> list[Side]:
    """`Y gave a banquet in his honour`: for the guest of what was told last."""
    verb = next(
        (k for k in range(meal - 1, max(-1, meal - _WORDS_TO_MEAL), -1) if s.lows[k] in _GAVE or s.lows[k] in _TO_GIVE),
        None,
    )
    near = range(meal + 1, min(meal + 8, len(s) - 2))
    of = next((k for k in near if s.lows[k] == "in" and s.lows[k + 1] in _OWN and s.lows[k + 2] in _HONOUR), None)
    if verb is None or of is None or s.low(verb - 1) in ("was", "were"):
        return []
    hosts = as_sides(
        s, [p for p in subject_phrases(s, phrases, verb) if len(p.people) == 1 and p.kind != "pronoun"], "host"
    )
    if len(hosts) != 1:
        return []
    code = hosts[0].country
    for event in reversed(told):
        guests = [x for x in event.sides if x.person is not None and x.country not in (None, code)]
        if code is None:
            guests = [x for x in guests if x.role == "visitor" and x.person is not hosts[0].person]
        if guests and event.status == "occurred":
            owner = next((p for p in phrases if p.i == of + 1), None)
            if owner is not None:
                return [*hosts, *(Side(x.person, None, x.country, "visitor", owner, s) for x in guests)]
            return [*hosts, *(Side(x.person, None, x.country, "visitor", x.phrase, x.sentence) for x in guests)]
    return []


def _joined(s: Sentence, phrases: list[Phrase], meal: int) -> list[Side]:
    """`X joined Y for a working lunch`."""
    verb = next((k for k in range(meal - 1, max(-1, meal - 24), -1) if s.lows[k] in _JOINED), None)
    if verb is None or "for" not in s.lows[max(verb, meal - 5) : meal]:
        return []
    hosts = [p for p in gather_forward(s, phrases, verb + 1) if p.people and p.j < meal][:1]
    guests = [p for p in subject_phrases(s, phrases, verb) if p.people]
    return [*as_sides(s, hosts, "host"), *as_sides(s, guests, "visitor")]
