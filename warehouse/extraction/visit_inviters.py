"""Who invited to a visit: `at the invitation of X` makes X the host of the visit told in the sentence or last."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.inviting_phrases import inviting_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer


def add_inviters(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> None:
    """`at the invitation of X`: X is the host of the visit told in this sentence or last."""
    visit = next((e for e in reversed(events) if e.subtype == "visit"), None)
    inviters = inviting_phrases(s, phrases) if visit is not None else []
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


def _are_bidden_together(s: Sentence, inviter: Phrase, visits: list[FoundEvent]) -> bool:
    """`At the invitation of X, Y will visit China in May, and Z will visit China in June`: both by X."""
    if len(visits) < _TWO or visits[0].sentence is not s or any(e.start < s.starts[inviter.i] for e in visits):
        return False
    soils = [{side.country for side in e.sides if side.role == "host" and side.person is None} for e in visits]
    return len(soils[0]) == 1 and all(soil == soils[0] for soil in soils)


_TWO: Final = 2
