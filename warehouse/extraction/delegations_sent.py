"""Journeys to a gathering of which one sentence tells place and days and another who goes: `The 24th Summit will be
held in X, Y, from 3 to 5 May. The Singapore delegation will be led by Minister Z.`"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.attendance import is_signed
from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.days_of_others import is_background
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_GATHERINGS: Final = frozenset(
    "meeting meetings summit summits conference conferences forum assembly session sessions congress retreat dialogue "
    "consultations inauguration funeral ceremony coronation celebrations symposium expo".split()
)
_GATHERING: Final = marks.of_words(lambda: _GATHERINGS)
_REMOTE: Final = frozenset("video virtual virtually online videoconference teleconference".split())
_OTHER_TIME: Final = frozenset("last previous earlier next".split())
_DELEGATIONS: Final = frozenset(("delegation", "team", "contingent"))
_LEADS: Final = frozenset(("lead", "leads", "leading", "led", "head", "heads", "heading", "headed"))
_STANDS_FOR: Final = frozenset(("represent", "represents", "representing", "represented"))
_ATTENDS: Final = frozenset(("attend", "attends", "attended", "attending", "participate", "participated"))
_SENT: Final = marks.of_words(lambda: _LEADS | _STANDS_FOR | _ATTENDS)
_REFERRING: Final = frozenset(("the", "both", "these", "it", "in"))
_REACH: Final = 3
"""Sentences after the one that tells of the gathering."""
_WORDS_TO_NOUN: Final = 6


@dataclass(slots=True)
class DelegationReader:
    """Reads an article's sentences in turn; remembers the gathering told last with its place and its days."""

    held_in: Sentence | None = None
    stop: Phrase | None = None
    day: DateMention | None = None
    is_past: bool = False
    left: int = 0
    waiting: tuple[Sentence, int, list[Phrase]] | None = None
    """Who is told to go to a gathering before the text tells where it is: the verb's sentence and token."""

    def read(
        self, s: Sentence, phrases: list[Phrase], found: list[FoundEvent], text: str, setting: Setting
    ) -> list[FoundEvent]:
        """The visit of those who are told to go there; none where the sentence tells of a visit of its own."""
        if s.kind != "body":
            return []
        sent: list[FoundEvent] = []
        before, self.waiting = self.waiting, None
        if marks.has(s, _SENT) and not any(e.subtype == "visit" and e.place for e in found):
            goes = next((told for k in marks.places(s, _SENT) if (told := _who_goes(s, phrases, k))), None)
            if goes is not None and not (sent := self._sent(s, *goes)) and marks.has(s, _GATHERING):
                self.waiting = (s, goes[0], goes[1])
        self.left -= 1
        is_held = marks.has(s, _GATHERING) and self._remember(s, phrases, text, setting)
        if is_held and before is not None and s.lows[0] in _REFERRING:
            sent = self._sent(*before)
        return sent

    def _remember(self, s: Sentence, phrases: list[Phrase], text: str, setting: Setting) -> bool:
        """Keep a gathering that is told to be held at a place on days that the sentence names; True where it is."""
        lows = s.low_set()
        k = next((k for k in marks.places(s, _GATHERING) if s.lows[k] in _GATHERINGS), None)
        verb = _held(s, k) if k is not None else None
        if verb is None or not _REMOTE.isdisjoint(lows) or not _OTHER_TIME.isdisjoint(s.lows[:3]):
            return False
        is_past = s.lows[verb] in ("was", "were", "took", "hosted") or "been" in s.lows[verb : verb + 3]
        if is_past and ("between" in lows or not is_signed(text)):
            return False  # of a session of two states it tells only who was there
        stop = next((p for p in phrases if p.i > min(verb, k or 0) and _is_where(s, p)), None)
        days = [d for d in find_dates(text, s.start, s.end, setting.anchors) if d.kind == "explicit" and d.starts_on]
        if stop is None or not days or is_background(days[0], setting):
            return False
        self.held_in, self.stop, self.day = s, stop, days[0]
        self.is_past, self.left = is_past, _REACH
        return True

    def _sent(self, s: Sentence, k: int, guests: list[Phrase]) -> list[FoundEvent]:
        """The visit of those whom the verb at token k sends to the gathering that is remembered."""
        told_in, stop = self.held_in, self.stop
        if told_in is None or stop is None or self.left <= 0:
            return []
        is_ahead = not {"will", "to"}.isdisjoint(s.lows[max(0, k - 4) : k]) or s.lows[k] in ("leads", "heads")
        if is_ahead == self.is_past or any(guest.country == stop.country for guest in guests):
            return []
        sides = [
            Side(p, None, p.country or guest.country, "visitor", guest, s) for guest in guests for p in guest.people
        ]
        sides.append(Side(None, None, stop.country, "host", stop, told_in))
        status = "occurred" if self.is_past else "announced"
        visit = FoundEvent("visit", status, "in person", sides, s, s.starts[k], s.ends[k])
        visit.place, visit.place_span = stop.place, (told_in.starts[stop.i], told_in.ends[stop.j - 1])
        visit.day = self.day
        self.left = 0
        return [visit]


def _held(s: Sentence, k: int) -> int | None:
    """The verb of `will be held`, `takes place`, `was convened`, `hosts the Summit` beside the noun at token k."""
    for m, low in enumerate(s.lows):
        if low in _HELD and m > k and s.low(m - 1) in _BEING:
            begin = next((n for n in range(m - 1, k, -1) if s.lows[n] in _FINITE), m - 1)
            return begin
        if low == "place" and m > k and s.low(m - 1) in _TAKING:
            return m - 1
        if low in _SITS and m > k and s.low(m - 1) in _RELATIVES and s.low(m + 1) in ("in", "at"):
            return m
        if low in _HOSTS and m < k <= m + _WORDS_TO_GATHERING:
            return m
    return None


_HELD: Final = frozenset("held convened hosted organised organized staged".split())
_BEING: Final = frozenset(("be", "was", "were", "is", "are", "been", "being"))
_FINITE: Final = frozenset(("will", "was", "were", "is", "are", "has", "have"))
_TAKING: Final = frozenset(("take", "takes", "taking", "took"))
_SITS: Final = frozenset(("sits", "meets", "convenes", "sit", "meet", "convene"))
_RELATIVES: Final = frozenset(("which", "that", "will"))
"""`the Assembly of the Union, which sits in X from 3 to 5 May`."""
_HOSTS: Final = frozenset(("host", "hosts", "hosted", "hosting"))
_WORDS_TO_GATHERING: Final = 12


def _is_where(s: Sentence, phrase: Phrase) -> bool:
    """`in X`, `at X`, `in the X`, with its country known."""
    k = phrase.i - 2 if s.low(phrase.i - 1) == "the" else phrase.i - 1
    is_place = phrase.kind in ("place", "country") and phrase.place is not None and phrase.country is not None
    return is_place and s.low(k) in ("in", "at")


def _who_goes(s: Sentence, phrases: list[Phrase], k: int) -> tuple[int, list[Phrase]] | None:
    """Whom the verb at token k sends: `will be led by X`, `X will represent Y`, `X will attend the Forum`."""
    low, near = s.lows[k], s.lows[k + 1 : k + 1 + _WORDS_TO_NOUN]
    if s.low(k + 1) == "by" and low in ("led", "headed", "represented"):
        is_sent = low == "represented" or not _DELEGATIONS.isdisjoint(s.lows[max(0, k - _WORDS_TO_NOUN) : k])
        listed = _listed(s, [p for p in phrases if p.i >= k + 2], k + 2) if is_sent else []
        return (k, listed) if listed else None
    is_sent = low in _LEADS and not _DELEGATIONS.isdisjoint(near)
    is_sent = is_sent or (low in _STANDS_FOR and s.is_capitalized(k + 1) and not _is_elsewhere(s, phrases, k))
    is_sent = is_sent or (low in _ATTENDS and not _REFERRING.isdisjoint(near[:2]) and not _is_elsewhere(s, phrases, k))
    people = [p for p in phrases if p.j <= k and p.people and p.kind in ("person", "pronoun")]
    if not is_sent or not people or not _AUXILIARIES.issuperset(s.lows[people[-1].j : k]):
        return None
    begin = len(people) - 1
    while begin > 0 and s.lows[people[begin - 1].j : people[begin].i] in (["and"], [","], [",", "and"]):
        begin -= 1
    return k, people[begin:]


_AUXILIARIES: Final = frozenset(("will", "also", "be", "is", "are", "to", ",", "both"))


def _is_elsewhere(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    """What is attended has its own place: another gathering."""
    return any(p.i > k and _is_where(s, p) for p in phrases)


def _listed(s: Sentence, after: list[Phrase], begin: int) -> list[Phrase]:
    """The people who stand from token `begin` on, one or several that commas and `and` join."""
    listed: list[Phrase] = []
    for phrase in after:
        joined = s.lows[listed[-1].j if listed else begin : phrase.i]
        if not phrase.people or phrase.kind != "person" or joined not in ([], ["the"], ["and"], [","], [",", "and"]):
            break
        listed.append(phrase)
    return listed
