"""Who invited to a visit: `at the invitation of X` makes X the host of the visit told in the sentence or last."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.inviting_phrases import inviting_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer


def add_inviters(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> None:
    """`at the invitation of X`: X is the host of the visit told in this sentence or last."""
    visit = next((e for e in reversed(events) if e.subtype == "visit"), None)
    inviters = inviting_phrases(s, phrases) if visit is not None else []
    if visit is not None and visit.sentence is s and all(not p.people for p in inviters):
        _add_counterpart(s, visit, events)
    if visit is None or not inviters:
        return
    # `Following her visit to X, she will go to Y on May 2 at the invitation of Z`: to Y, told last before.
    here = [e for e in events if e.subtype == "visit" and e.sentence is s and e.start < s.starts[inviters[0].i]]
    visit = max(here, key=lambda e: e.start) if visit.sentence is s and here else visit
    hosts = [Side(p, None, p.country, "host", phrase, s) for phrase in inviters for p in phrase.people]
    hosts += [Side(None, p.organization, p.country, "host", p, s) for p in inviters if not p.people]
    journey = [e for e in events if e.subtype == "visit" and e.sentence is visit.sentence]
    if _are_bidden_together(s, inviters[0], journey):
        for coming in journey:
            coming.sides = [one for one in coming.sides if one.role != "host" or one.person]
            coming.sides += [replace(host) for host in hosts]
        return
    for stop in journey if len(journey) > 1 else [visit]:
        named = next((side.country for side in stop.sides if side.role == "host" and side.person is None), None)
        soil = gazetteer.country_of(stop.place) if stop.place else named
        own = [host for host in hosts if stop is visit or (host.country and host.country == soil)]
        if len(journey) > 1 and any(host.country == soil for host in hosts):
            own = [host for host in hosts if host.country == soil]
        if own:
            stop.sides = [side for side in stop.sides if side.role != "host" or side.person] + own


_INVITATION: Final = WordList(("invitation",))
_PEERS: Final = frozenset(("counterpart", "colleague", "host", "interlocutor", "peer"))
_OWN: Final = frozenset(("his", "her"))
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks"))
_WORDS_OF_PEER: Final = 4


def _add_counterpart(s: Sentence, visit: FoundEvent, events: list[FoundEvent]) -> None:
    """`He accepted his X colleague's invitation to visit X`, `at the invitation of her counterpart`: of the two who met
    before the other one, who is of the country visited. Changes the visit."""
    if s.kind != "body" or not _INVITATION.stands_in(s) or not _is_of_peer(s):
        return
    named = next((side.country for side in visit.sides if side.role == "host" and side.person is None), None)
    soil = gazetteer.country_of(visit.place) if visit.place else named
    guests = [side.person for side in visit.sides if side.role == "visitor" and side.person is not None]
    if soil is None or len(guests) != 1 or any(x.role == "host" and x.person is not None for x in visit.sides):
        return
    for event in reversed(events):
        if event.subtype not in _ENCOUNTERS or event.status != "occurred" or event.sentence is s:
            continue
        pair = [side for side in event.sides if side.person is not None]
        others = [side for side in pair if side.person is not guests[0]]
        if len(pair) == _TWO and len(others) == 1 and others[0].country in (soil, None):
            host = Side(others[0].person, None, soil, "host", others[0].phrase, s)
            visit.sides = [x for x in visit.sides if x.role != "host"] + [host]
        return


def _is_of_peer(s: Sentence) -> bool:
    """The invitation is that of `his counterpart`."""
    for k in s.places_of("invitation"):
        if s.low(k - 1) == "'s" and s.low(k - 2) in _PEERS:
            return not _OWN.isdisjoint(s.lows[max(0, k - 2 - _WORDS_OF_PEER) : k - 2])
        if s.low(k + 1) in ("of", "from", "by") and s.low(k + 2) in _OWN:
            return not _PEERS.isdisjoint(s.lows[k + 3 : k + 3 + _WORDS_OF_PEER])
    return False


def _are_bidden_together(s: Sentence, inviter: Phrase, visits: list[FoundEvent]) -> bool:
    """`At the invitation of X, Y will visit China in May, and Z will visit China in June`: both by X."""
    if len(visits) < _TWO or visits[0].sentence is not s or any(e.start < s.starts[inviter.i] for e in visits):
        return False
    soils = [{side.country for side in e.sides if side.role == "host" and side.person is None} for e in visits]
    return len(soils[0]) == 1 and all(soil == soils[0] for soil in soils)


_TWO: Final = 2
