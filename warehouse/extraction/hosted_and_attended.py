"""Talks of several that one of them hosted: `Minister X hosted in Bucharest the trilateral consultations, attended by A
and B`, `convened the four-way meeting with the participation of A and B`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_HOSTS: Final = WordList(("hosted", "hosts", "convened", "convenes"))
_THERE: Final = WordList(("attended", "participation", "attendance", "joined"))
_NOUNS: Final = WordList(
    "meeting talks consultations reunion trilateral quadrilateral dialogue session round negotiations".split()
)
_NOT_SO: Final = WordList("will would could might should not never last previous earlier planned cancelled".split())
_KNOWN: Final = frozenset(("talks", "meeting", "reception", "conference", "seminar", "video talks", "training course"))
_WORDS_TO_NOUN: Final = 16
_LEADS: Final = (["attended", "by"], ["joined", "by"], ["participation", "of"], ["attendance", "of"])


def find_hosted_and_attended(s: Sentence, phrases: list[Phrase], known: list[FoundEvent]) -> list[FoundEvent]:
    """The talks of a host and of those of other countries who attended; none where it tells of a gathering by other
    words (`known`)."""
    if s.kind != "body" or not _HOSTS.stands_in(s) or not _THERE.stands_in(s) or not _NOUNS.stands_in(s):
        return []
    if _NOT_SO.stands_in(s) or any(event.subtype in _KNOWN for event in known):
        return []
    k = next(k for k, low in enumerate(s.lows) if low in _HOSTS.words)
    noun = next((n for n in range(k + 1, min(k + _WORDS_TO_NOUN, len(s))) if s.lows[n] in _NOUNS.words), None)
    lead = next((m for m in range(k + 1, len(s)) if s.lows[m : m + 2] in _LEADS), None)
    if noun is None or lead is None or lead < noun:
        return []
    hosts = [p for p in subject_phrases(s, phrases, k) if len(p.people) == 1]
    guests = as_sides(s, [p for p in gather_forward(s, phrases, lead + 2) if p.people], "visitor")
    home = _home(phrases, hosts[0], k, lead) if len(hosts) == 1 else None
    is_of_others = bool(guests) and all(x.country is not None and x.country != home for x in guests)
    if len(hosts) != 1 or not is_of_others or any(x.person is hosts[0].people[0] for x in guests):
        return []
    hosts[0].people[0].country = hosts[0].country = home
    sides = [*as_sides(s, hosts, "host"), *guests]
    return [FoundEvent("talks", "occurred", "in person", sides, s, s.starts[k], s.ends[noun])]


def _home(phrases: list[Phrase], host: Phrase, begin: int, end: int) -> str | None:
    """The host's country; where none is told, that of the place between these tokens where he hosted."""
    places = (p.country for p in phrases if p.kind == "place" and begin < p.i < end and p.place is not None)
    return host.people[0].country or next(places, None)
