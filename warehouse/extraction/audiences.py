"""Audiences and calls that are paid, told by a noun: `the agenda included an audience with the Pope`, `In an audience
granted to Minister X, President Y called for`, `Ambassador X's farewell call on President Y took place`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_status import is_to_be
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_NOUNS: Final = frozenset(("audience", "call"))
_NAMING: Final = marks.of_words(lambda: _NOUNS)
_PAID: Final = frozenset("courtesy farewell protocol introductory parting".split())
_GRANTED: Final = frozenset(("granted", "given", "accorded"))
_OTHER_TIME: Final = frozenset(
    "no previous earlier next upcoming last seek sought seeking requested request "
    "without before prior ahead awaiting wants hoped".split()
)
_OFF: Final = frozenset("denied refused declined cancelled canceled postponed".split())
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks", "credentials"))
_WORDS_OF_SETTING: Final = 8
_WORDS_BEFORE: Final = 6


def find_audiences(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """The reception that a noun of the sentence tells of, on a day that it names; `events`: what else it tells of."""
    if s.kind != "body" or not marks.has(s, _NAMING) or any(e.subtype in _ENCOUNTERS for e in events):
        return []
    if not _OFF.isdisjoint(s.low_set()):
        return []
    for k in marks.places(s, _NAMING):
        is_paid = s.lows[k] == "call" and s.low(k - 1) in _PAID
        if (s.lows[k] != "audience" and not is_paid) or not _OTHER_TIME.isdisjoint(
            s.lows[max(0, k - _WORDS_BEFORE) : k]
        ):
            continue
        found = _granted(s, phrases, k) if s.lows[k] == "audience" else None
        found = found or _sought(s, phrases, k, "on" if is_paid else "with")
        if found is None:
            continue
        host, guest = found
        if host.people[0] is guest.people[0]:
            continue
        sides: list[Side] = as_sides(s, [host], "host") + as_sides(s, [guest], "visitor")
        status = "announced" if is_to_be(s, len(s)) else "occurred"
        return [FoundEvent("reception", status, "in person", sides, s, s.starts[k], s.ends[k], is_dated=True)]
    return []


def find_handed_over(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """`X received a message from Y. The document was delivered by Minister Z during an audience`: X received Z."""
    if s.kind != "body" or not _DELIVERED.stands_in(s) or not _HELD.stands_in(s):
        return []
    last = told[-1] if told else None
    hosts = [x for x in last.sides if x.role == "recipient" and x.person is not None] if last is not None else []
    if last is None or last.mode != "letter" or last.status != "occurred" or len(hosts) != 1:
        return []
    near = range(1, min(_WORDS_TO_VERB, len(s) - 1))
    verb = next((k for k in near if s.lows[k] in _DELIVERED.words), None)
    if verb is None or _PAPERS.isdisjoint(s.lows[:verb]) or not {"was", "were"} & set(s.lows[:verb]):
        return []
    by = next((k for k in range(verb + 1, min(verb + _WORDS_OF_SETTING, len(s))) if s.lows[k] == "by"), None)
    guest = next((p for p in phrases if by is not None and by < p.i <= by + 2 and len(p.people) == 1), None)
    noun = next((k for k in range(verb + 1, len(s)) if s.lows[k] in _HELD.words), None)
    if guest is None or noun is None or guest.people[0] is hosts[0].person:
        return []
    if _WITHIN.isdisjoint(s.lows[max(0, noun - _WORDS_TO_NOUN) : noun]):
        return []
    sides = [replace(hosts[0], role="host"), *as_sides(s, [guest], "visitor")]
    event = FoundEvent("reception", "occurred", "in person", sides, s, s.starts[verb], s.ends[noun])
    event.day = last.day
    return [event]


_DELIVERED: Final = WordList(("delivered", "handed", "presented", "conveyed", "transmitted", "submitted", "given"))
_HELD: Final = WordList(("audience", "meeting", "reception", "call"))
_PAPERS: Final = frozenset(("message", "letter", "document", "missive", "note", "it", "text", "invitation"))
_WITHIN: Final = frozenset(("during", "in", "at", "while"))
_WORDS_TO_VERB, _WORDS_TO_NOUN = 6, 4


def _granted(s: Sentence, phrases: list[Phrase], k: int) -> tuple[Phrase, Phrase] | None:
    """`In an audience granted to X at the palace, Y called for`: Y and X."""
    to = next((m for m in range(k + 1, min(k + _WORDS_OF_SETTING, len(s))) if s.lows[m] in ("to", "for")), None)
    if to is None or _GRANTED.isdisjoint(s.lows[k + 1 : to]):
        return None
    guests = [p for p in gather_forward(s, phrases, to + 1) if p.people][:1]
    host = _about(s, phrases, k, guests)
    return (host, guests[0]) if guests and host is not None else None


def _sought(s: Sentence, phrases: list[Phrase], k: int, word: str) -> tuple[Phrase, Phrase] | None:
    """`an audience with X`, `a farewell call today on X`: X and whom the sentence is about."""
    near = range(k + 1, min(k + _WORDS_OF_SETTING, len(s)))
    at = next((m for m in near if s.lows[m] == word and not _is_day(s, m)), None)
    if at is None or not all(_is_setting(s, m) for m in range(k + 1, at)):
        return None
    hosts = [p for p in gather_forward(s, phrases, at + 1) if p.people][:1]
    guest = _about(s, phrases, k, hosts)
    return (hosts[0], guest) if hosts and guest is not None else None


def _is_day(s: Sentence, m: int) -> bool:
    return s.lows[m] == "on" and is_of_date(s.low(m + 1))


def _is_setting(s: Sentence, m: int) -> bool:
    return s.is_capitalized(m) or is_of_date(s.lows[m]) or s.lows[m] in ("in", "at", "on", "the", "today", "here")


def _about(s: Sentence, phrases: list[Phrase], k: int, others: list[Phrase]) -> Phrase | None:
    """Whom the sentence is about: the first named before the noun, else who stands behind the comma that ends its
    phrase."""
    met = {id(person) for p in others for person in p.people}
    named = [p for p in phrases if len(p.people) == 1 and id(p.people[0]) not in met and p.kind != "pronoun"]
    before = next((p for p in named if p.j <= k and s.low(p.i - 1) not in ("with", "to", "from")), None)
    if before is not None or not others:
        return before
    comma = next((m for m in range(others[-1].j, len(s)) if s.lows[m] == ","), len(s))
    return next((p for p in named if comma < p.i <= comma + 2), None)
