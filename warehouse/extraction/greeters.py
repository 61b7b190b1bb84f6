"""Who welcomed a guest on arrival: `He was met at the airport by X`, `On hand to greet her was X`: host of the visit.

An airport's welcome is part of the arrival, and no reception of its own.
"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_GREETED: Final = frozenset(("received", "welcomed", "met", "greeted"))
_GREETING: Final = frozenset(("receive", "welcome", "meet", "greet", "receiving", "welcoming", "meeting", "greeting"))
_PORTS: Final = WordList(
    "airport airfield airbase airstrip aerodrome tarmac runway station seaport wharf pier hand arrival arriving "
    "base terminal".split()
)
_PLACES_OF_ARRIVAL: Final = frozenset(
    "airport airfield airbase airstrip aerodrome tarmac runway station seaport wharf pier terminal".split()
)
_WERE: Final = frozenset(("was", "were", "been", "being"))
_GUESTS: Final = frozenset("he she they who guest guests delegation leader visitor visitors dignitary team".split())
_THEM: Final = frozenset(("him", "her", "them"))
_CLAUSES: Final = frozenset(("who", "which", "that", "said", "where", "before", "after", "while"))
_NOT_NOW: Final = frozenset("will would to not never be".split())
_WORDS_TO_BY: Final = 14
_WORDS_TO_WERE: Final = 12
_CHARS_TO_WELCOME: Final = 400
"""A welcome told further on is another one: `The delegation returned home. He was greeted at the airport by X`."""


def add_greeters(s: Sentence, phrases: list[Phrase], told: list[FoundEvent], events: list[FoundEvent]) -> None:
    """Whom a sentence names so becomes host of the visit that it or an earlier one (`told`) tells of; a reception of
    the sentence's own `events` that is no more than this welcome is dropped."""
    if s.kind != "body" or not _PORTS.stands_in(s):
        return
    visit = next((e for e in reversed([*told, *events]) if e.subtype == "visit" and e.status == "occurred"), None)
    if visit is None or s.start - visit.sentence.end > _CHARS_TO_WELCOME:
        return
    if any(x.role == "host" and (x.person or x.organization) for x in visit.sides):
        return
    guests = {id(x.person) for x in visit.sides if x.role == "visitor" and x.person is not None}
    greeters = _greeters(s, phrases, guests)
    soil = gazetteer.country_of(visit.place) if visit.place else None
    own = {x.country for x in visit.sides if x.role == "visitor"}
    named = [p for p in greeters if p.country is None or (p.country not in own and (soil is None or p.country == soil))]
    hosts = [Side(one, None, p.country, "host", p, s) for p in named for one in p.people if id(one) not in guests]
    if not hosts:
        return
    visit.sides += hosts
    people = {id(x.person) for x in hosts} if not _PLACES_OF_ARRIVAL.isdisjoint(s.low_set()) else set()
    events[:] = [e for e in events if not _is_that_welcome(e, people)]


def _is_that_welcome(event: FoundEvent, people: set[int]) -> bool:
    if event.subtype not in ("reception", "meeting"):
        return False
    return any(x.role == "host" and x.person is not None and id(x.person) in people for x in event.sides)


def _greeters(s: Sentence, phrases: list[Phrase], guests: set[int]) -> list[Phrase]:
    """The people told to have welcomed the guest, envoys left out."""
    is_at_port = not _PLACES_OF_ARRIVAL.isdisjoint(s.low_set())
    for k in range(1, len(s)):
        low = s.lows[k]
        if low in _GREETED and (is_at_port or _is_upon_arrival(s)):
            by = next((m for m in range(k + 1, min(k + _WORDS_TO_BY, len(s))) if s.lows[m] == "by"), None)
            if by is not None and _is_of_guest(s, phrases, k, guests):
                return [p for p in people_listed(s, phrases, by) if not _is_envoy(p)]
            if by is None and _is_guest_behind(s, phrases, k, guests):
                return [p for p in phrases if p.j == k and p.kind == "person" and not _is_envoy(p)]
        elif low in _GREETING and s.lows[max(0, k - 3) : k] == ["on", "hand", "to"]:
            were = next((m for m in range(k + 1, min(k + _WORDS_TO_WERE, len(s))) if s.lows[m] in _WERE), None)
            if were is not None:
                return [p for p in people_listed(s, phrases, were) if not _is_envoy(p)]
    return []


def _is_upon_arrival(s: Sentence) -> bool:
    """`Upon arrival, he was welcomed by X`, `was received on arrival by X`."""
    own = ("his", "her", "their")
    return any(s.low(k - 1 - (s.low(k - 1) in own)) in ("upon", "on") for k in s.places_of("arrival"))


def _is_of_guest(s: Sentence, phrases: list[Phrase], k: int, guests: set[int]) -> bool:
    """`He was met`, `arrived on Monday and was received`, `The delegation was greeted`: the guest, not another.

    Those who greet what is told as `it`, a delegation, are of lower rank: its host is the state."""
    is_passive = s.low(k - 1) == "," or s.low(k - 1) in _WERE
    if not is_passive or s.low(k - 2) == "it" or not _NOT_NOW.isdisjoint(s.lows[max(0, k - 3) : k]):
        return False
    named = [p for p in phrases if p.j <= k and p.people and p.kind in ("person", "pronoun")]
    if named:
        return any(id(person) in guests for person in named[-1].people)
    return not guests or not _GUESTS.isdisjoint(s.lows[:k])


def _is_guest_behind(s: Sentence, phrases: list[Phrase], k: int, guests: set[int]) -> bool:
    """`Minister X welcomed him at the airport`, `X met the delegation at the station`."""
    if _PLACES_OF_ARRIVAL.isdisjoint(s.lows[k + 1 : k + _WORDS_TO_BY]):
        return False
    if s.low(k + 1) in _THEM or (s.low(k + 1) == "the" and s.low(k + 2) in _GUESTS):
        return True
    return any(p.i <= k + 2 and p.i > k and any(id(person) in guests for person in p.people) for p in phrases)


def people_listed(s: Sentence, phrases: list[Phrase], behind: int) -> list[Phrase]:
    """The people named one after another behind a token, as far as no other clause begins."""
    found: list[Phrase] = []
    end = behind + 1
    for phrase in phrases:
        if phrase.i <= behind:
            continue
        if not _CLAUSES.isdisjoint(s.lows[end : phrase.i]) or any(low in (".", ";") for low in s.lows[end : phrase.i]):
            break
        if phrase.people and phrase.kind != "pronoun":
            found.append(phrase)
        end = phrase.j
    return found


def _is_envoy(phrase: Phrase) -> bool:
    return any(office.title.of == "embassy" for office in phrase.offices)
