"""Receptions that an embassy gives, most of them on its national day: `A reception was held at the X embassy on Monday.
Among the guests was Minister Y`, `Minister Y attended a reception hosted by the Embassy of X`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.organization_model import mission_of
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

TABLES: Final = frozenset(("reception", "banquet", "receptions"))
_ANY_OF_TABLES: Final = WordList(TABLES)
_MISSIONS: Final = frozenset(("embassy", "consulate", "ambassador"))
_ANY_OF_MISSIONS: Final = WordList(_MISSIONS)
_ATTENDS: Final = frozenset(("attended", "joined", "graced", "attends"))
_GUEST: Final = frozenset(("guest", "guests"))
_NOT_SO: Final = frozenset("will would not never last earlier previous if".split())
_ANY_OF_NOT_SO: Final = WordList(_NOT_SO)
_WORDS_TO_TABLE, _WORDS_TO_HOST, _WORDS_TO_GUEST = 12, 14, 10
_BE: Final = frozenset(("was", "were"))
_PRESENCE: Final = (["presence", "of"], ["attendance", "of"], ["participation", "of"])


def find_reception_attended(s: Sentence, phrases: list[Phrase], known: list[FoundEvent]) -> list[FoundEvent]:
    """The embassy's reception of which the sentence names a guest; none where it tells of a reception already
    (`known`)."""
    if s.kind != "body" or not (_ANY_OF_TABLES.stands_in(s) and _ANY_OF_MISSIONS.stands_in(s)):
        return []
    if _ANY_OF_NOT_SO.stands_in(s) or any(e.subtype == "reception" for e in known):
        return []
    table = next(k for k, low in enumerate(s.lows) if low in TABLES)
    guests = guests_at(s, phrases) or _guests_before(s, phrases, table)
    hosts = _host(s, phrases, table) if guests else []
    codes = {side.country for side in hosts}
    guests = [x for x in guests if country_of(x) not in codes and all(x.person is not host.person for host in hosts)]
    if not hosts or not guests:
        return []
    return [FoundEvent("reception", "occurred", "in person", [*hosts, *guests], s, s.starts[table], s.ends[table])]


def country_of(side: Side) -> str | None:
    """The side's country, else that of the person who is meant by a pronoun."""
    return side.country or (side.person.country if side.person is not None else None)


def _guests_before(s: Sentence, phrases: list[Phrase], table: int) -> list[Side]:
    """`X attended a reception`, `X was the guest of honour at a reception`: X."""
    for k in range(max(0, table - _WORDS_TO_TABLE), table):
        is_guest = s.lows[k] in _GUEST and not _BE.isdisjoint(s.lows[max(0, k - 4) : k])
        if s.lows[k] in _ATTENDS and s.low(k + 1) != "by":
            return as_sides(s, [p for p in subject_phrases(s, phrases, k) if p.people], "visitor")
        if is_guest:
            be = next(m for m in range(k - 1, -1, -1) if s.lows[m] in _BE)
            return as_sides(s, [p for p in subject_phrases(s, phrases, be) if p.people], "visitor")
    return []


def guests_at(s: Sentence, phrases: list[Phrase]) -> list[Side]:
    """`attended by X`, `in the presence of X`, `Among the guests was X`, `X was among the guests`, `X attended.`: who
    was there."""
    for k, low in enumerate(s.lows):
        begin = k + 2 if low == "attended" and s.low(k + 1) == "by" else 0
        begin = k + 2 if s.lows[k : k + 2] in _PRESENCE else begin
        if begin:
            return as_sides(s, [p for p in gather_forward(s, phrases, begin) if p.people], "visitor")
    if s.lows[0] == "among" and not _GUEST.isdisjoint(s.lows[:5]):
        be = next((k for k in range(2, min(_WORDS_TO_GUEST, len(s))) if s.lows[k] in _BE), None)
        found = gather_forward(s, phrases, be + 1) if be is not None else []
        return as_sides(s, [p for p in found if p.people], "visitor")
    for k, low in enumerate(s.lows):
        is_among = low in _BE and s.low(k + 1) == "among" and not _GUEST.isdisjoint(s.lows[k + 2 : k + 6])
        is_bare = low == "attended" and (s.low(k + 1) in (".", "") or s.low(k + 2) in _THE_EVENT)
        if is_among or is_bare:
            return as_sides(s, [p for p in subject_phrases(s, phrases, k) if p.people], "visitor")
    return []


_THE_EVENT: Final = frozenset(("event", "reception", "function", "celebration"))


def _host(s: Sentence, phrases: list[Phrase], table: int) -> list[Side]:
    """`a reception hosted by Ambassador X`, `that the X Embassy held`, `at the X embassy`, `The X Embassy held a
    reception`."""
    near = range(table + 1, min(table + _WORDS_TO_HOST, len(s)))
    by = next((k for k in near if s.lows[k] == "by"), None)
    if by is not None and s.low(by - 1) != "attended":
        givers = [p for p in gather_forward(s, phrases, by + 1) if p.people and _is_envoy(p)]
        if givers:
            return as_sides(s, givers[:1], "host")
    return embassy_named(s, phrases, table)


def _is_envoy(phrase: Phrase) -> bool:
    return any(office.title.of == "embassy" for office in phrase.offices)


def embassy_named(s: Sentence, phrases: list[Phrase], table: int) -> list[Side]:
    """The embassy near the word for the table: by its name, its country before it, or `its embassy`, that of the
    country whose day it is."""
    for phrase in phrases:
        is_of_mission = phrase.kind == "organization" and not _MISSIONS.isdisjoint(s.lows[phrase.i : phrase.j])
        is_adjective = phrase.kind == "country" and s.low(phrase.j) in _MISSIONS
        code = phrase.country
        if (is_of_mission or is_adjective) and code is not None:
            body = phrase.organization or mission_of("ambassador", code)
            return [Side(None, body, code, "host", phrase, s)]
    own = next((k for k in s.places_of("its") if s.low(k + 1) in _MISSIONS and k > table), None)
    owner = next((p for p in reversed(phrases) if own is not None and table < p.i < own and p.kind == "country"), None)
    if owner is None or owner.country is None:
        return []
    return [Side(None, mission_of("ambassador", owner.country), owner.country, "host", owner, s)]
