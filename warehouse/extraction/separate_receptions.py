"""Receptions that several hosts gave one guest one by one: `A and B praised the ties. They each hosted a reception for
X`, `A and B said so at separate receptions for X`: an event of each host."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_EACH: Final = frozenset(("they", "the", "both", "each", "all"))
_LEADERS: Final = frozenset(("they", "leaders", "hosts", "officials", "both"))
_MOST_WORDS: Final = 6
_BETWEEN: Final = (["and"], [","], [",", "and"], ["and", "the"])


def told_by_each(
    s: Sentence, phrases: list[Phrase], events: list[FoundEvent], before: list[Phrase], sentence: Sentence | None
) -> list[FoundEvent]:
    """The events, with one for each host; `before`: the phrases of the sentence before, `sentence`."""
    if s.kind != "body" or not any(event.subtype == "reception" for event in events):
        return events
    lows = s.low_set()
    found: list[FoundEvent] = []
    for event in events:
        hosts = [x for x in event.sides if x.role == "host"]
        others: list[Side] = []
        if event.subtype == "reception" and event.status == "announced" and _are_calls_to_come(s, event, hosts):
            others = hosts
        elif event.subtype != "reception" or event.status != "occurred":
            pass
        elif not hosts and sentence is not None and _is_of_several(s, event):
            others = as_sides(sentence, _first_list(sentence, before), "host")
        elif len(hosts) == 1 and event.is_noun and "receptions" in lows:
            others = as_sides(s, _first_list(s, phrases), "host")
            others = others if any(x.person is hosts[0].person for x in others) else []
        guests = [x for x in event.sides if x.role != "host"]
        people = {id(x.person) for x in guests if x.person is not None}
        code = next((x.country for x in others if x.country is not None), None)
        others = [replace(x, country=x.country or code) for x in others if id(x.person) not in people]
        if code is None or len(others) < len(("host", "host")) or not guests:
            found.append(event)
        elif _APART.isdisjoint(lows) and event.status == "occurred":
            found.append(replace(event, sides=[*others, *(replace(x) for x in guests)], others=[]))
        else:
            found += [replace(event, sides=[host, *(replace(x) for x in guests)], others=[]) for host in others]
    return found


_APART: Final = frozenset(("each", "separate", "separately", "receptions", "respectively"))


def _are_calls_to_come(s: Sentence, event: FoundEvent, hosts: list[Side]) -> bool:
    """`She will be received by President A and Speaker B`: each at another hour, who lead bodies of their own."""
    posts = [{o.title.name for o in x.phrase.offices} if x.phrase is not None else set() for x in hosts]
    are_apart = len(posts) == _PAIR and all(posts) and posts[0].isdisjoint(posts[1]) and "received" in s.low_set()
    are_apart = are_apart and not any("his" in near or "her" in near for near in (_words_before(s, x) for x in hosts))
    return are_apart and not {"jointly", "together"} & s.low_set()


def _words_before(s: Sentence, side: Side) -> list[str]:
    return s.lows[side.phrase.i - 1 : side.phrase.i + 1] if side.phrase is not None else []


_PAIR: Final = 2


def _is_of_several(s: Sentence, event: FoundEvent) -> bool:
    """`They each hosted`, `The two leaders separately received`, `The Lao leaders hosted separate receptions`."""
    if s.lows[0] not in _EACH:
        return False
    near = next((k for k in range(len(s)) if s.starts[k] >= event.start), 0)
    return 0 < near <= _MOST_WORDS and not _LEADERS.isdisjoint(s.lows[:near])


def _first_list(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """The people whom a sentence names first, joined by commas and `and`; none where one is named alone."""
    found: list[Phrase] = []
    for phrase in phrases:
        if not phrase.people or phrase.kind == "pronoun":
            if found:
                break
            continue
        if found and s.lows[found[-1].j : phrase.i] not in _BETWEEN:
            break
        found.append(phrase)
    return found if len(found) > 1 and all(len(p.people) == 1 for p in found) else []
