"""Visits of nobody named that are off: `A visit by a delegation of the Security Council to X has been postponed.`, and
when those that are off were to begin: `X had been due to arrive on Sunday`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from warehouse.extraction.called_off import is_cancelled
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_OF: Final = frozenset(("by", "of"))
_ARTICLES: Final = frozenset(("a", "an", "the"))
_SAYING: Final = frozenset(("said", "says", "that", "announced", "confirmed"))
_PUTTING_OFF: Final = frozenset("postpone postponed defer deferred cancel cancelled canceled delay shelve".split())
_CALLED_OFF: Final = frozenset("postponement cancellation deferral deferment suspension rescheduling".split())
_HAS_BEEN: Final = WordList(("has", "was", "been", "will"))
_NOUNS: Final = frozenset(("visit", "trip"))
_ANY_OF_NOUNS: Final = WordList(_NOUNS)
_DELEGATIONS: Final = frozenset(("delegation", "commission", "committee", "mission"))
_WORDS_TO_NOUN, _WORDS_TO_VISITOR, _WORDS_TO_STOP = 3, 3, 3


def find_visits_off(
    s: Sentence, phrases: list[Phrase], sentence_text: str, found: list[FoundEvent]
) -> list[FoundEvent]:
    """The visit that the sentence opens with, or that someone says something about, of an organ or of a post whose
    holder is not named; none where it is not called off, or where the sentence tells of events that were `found`."""
    if not _ANY_OF_NOUNS.stands_in(s) or s.kind != "body" or not _HAS_BEEN.stands_in(s):
        return []
    k = next(k for k, low in enumerate(s.lows) if low in _NOUNS)
    is_aside = s.low(k + 1) == "to" and "after" in s.lows[:k] and all(e.subtype != "visit" for e in found)
    if is_aside and is_cancelled(" ".join(s.lows[k:])):
        return _that_was_to_be_made(s, phrases, k, is_aside=True)
    own = _that_one_was_to_pay(s, phrases, k) if not found and is_cancelled(sentence_text) else []
    if found or own:
        return own
    if s.low(k + 1) == "to" and is_cancelled(sentence_text):
        return _that_was_to_be_made(s, phrases, k) or _of_post(s, phrases, k)
    begin = next((i for i in range(k, -1, -1) if s.lows[i] in _ARTICLES), k)
    is_called_so = s.low(begin - 1) == "of" and s.low(begin - 2) in _CALLED_OFF  # `announced the postponement of the`
    is_object = (
        is_called_so or s.low(begin - 1) in _PUTTING_OFF
    )  # `decided to postpone the visit of X, which was to take place on`
    is_off = is_object or is_cancelled(" ".join(s.lows[k:]))
    if s.low(k + 1) not in _OF or not is_cancelled(sentence_text) or not is_off:
        return []
    is_opening = begin == 0 or is_object or s.low(begin - 1) in _SAYING or s.low(begin - 1) == ","
    if k - begin > _WORDS_TO_NOUN or not is_opening:
        return []
    guest = next((p for p in phrases if k + 1 < p.i <= k + 1 + _WORDS_TO_VISITOR), None)
    if guest is not None and len(guest.people) == 1 and guest.kind == "person" and s.low(guest.j) != "to":
        side = Side(guest.people[0], None, guest.country, "visitor", guest, s)
        return [FoundEvent("visit", "cancelled", "in person", [side], s, s.starts[k], s.ends[k])]
    if guest is None or guest.people or guest.kind not in ("title", "organization"):
        return []
    if guest.country is None and guest.organization is None and not _DELEGATIONS & set(s.lows[guest.i : guest.j + 1]):
        return []
    sides = [Side(None, guest.organization, guest.country, "visitor", guest, s)]
    stop = next((p for p in phrases if guest.j < p.i <= guest.j + _WORDS_TO_STOP and s.low(p.i - 1) == "to"), None)
    if stop is not None and stop.country is not None:
        sides.append(Side(None, None, stop.country, "host", stop, s))
    event = FoundEvent("visit", "cancelled", "in person", sides, s, s.starts[k], s.ends[k])
    event.is_firm = True
    if stop is not None:
        event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    return [event]


def _that_was_to_be_made(s: Sentence, phrases: list[Phrase], k: int, *, is_aside: bool = False) -> list[FoundEvent]:
    """`The visit to X which Minister Y was to begin on 3 May will not take place.`; told aside, `Their talks took place
    after a trip to X that Y was to make from 3 May was called off`."""
    stop = next((p for p in phrases if k + 2 <= p.i <= k + 3 and p.kind in ("country", "place") and p.place), None)
    if stop is None or (k > _WORDS_TO_NOUN and not is_aside):
        return []
    j = stop.j + 1 if s.low(stop.j) == "," else stop.j
    j = j + 1 if s.low(j) in ("which", "that") else j
    guest = next((p for p in phrases if p.i in (j, j + 1) and len(p.people) == 1), None)
    if guest is None or j == stop.j or s.low(guest.j) not in ("was", "had", "is") or guest.country == stop.country:
        return []
    side = Side(guest.people[0], None, guest.country, "visitor", guest, s)
    host = Side(None, None, stop.country, "host", stop, s)
    event = FoundEvent("visit", "cancelled", "in person", [side, host], s, s.starts[k], s.ends[k])
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    return [event]


def _that_one_was_to_pay(s: Sentence, phrases: list[Phrase], k: int) -> list[FoundEvent]:
    """`The visit that Minister X was to have paid to Y on 3 May has been put off`, `The trip X had been due to make to
    Y`; in an answer, `A. – The visit that`."""
    j = k + 2 if s.low(k + 1) in ("that", "which") else k + 1
    guest = next((p for p in phrases if p.i in (j, j + 1) and len(p.people) == 1), None)
    is_opening = k <= _WORDS_TO_NOUN or s.low(k - 2) in ("–", "—", "-", ":")
    if guest is None or not is_opening or s.low(guest.j) not in ("was", "had"):
        return []
    end = min(guest.j + _WORDS_TO_PAYING, len(s))
    verb = next((m for m in range(guest.j + 1, end) if s.lows[m] in _PAYING), None)
    to = verb + 1 if verb is not None else 0
    near = (p for p in phrases if verb is not None and to < p.i <= to + 2 and s.low(to) == "to")
    stop = next((p for p in near if p.kind in ("country", "place") and p.place is not None), None)
    is_off = stop is not None and is_cancelled(" ".join(s.lows[stop.j :]))
    if stop is None or not is_off or "to" not in s.lows[guest.j : verb] or guest.country == stop.country:
        return []
    sides = [Side(guest.people[0], None, guest.country, "visitor", guest, s)]
    sides.append(Side(None, None, stop.country, "host", stop, s))
    event = FoundEvent("visit", "cancelled", "in person", sides, s, s.starts[k], s.ends[k])
    event.place, event.place_span, event.is_firm = stop.place, (s.starts[stop.i], s.ends[stop.j - 1]), True
    return [event]


_PAYING: Final = frozenset("pay paid make made undertake undertaken begin start begun".split())
_WORDS_TO_PAYING: Final = 6


def _of_post(s: Sentence, phrases: list[Phrase], k: int) -> list[FoundEvent]:
    """`X said the President's trip to Y, slated for Friday, has been cancelled`: of who holds the post."""
    near = (p for p in phrases if p.kind == "title" and not p.people and k - _WORDS_TO_NOUN <= p.j < k)
    guest = next((p for p in near if s.low(p.j) in ("'s", "'")), None)
    stop = next((p for p in phrases if k + 2 <= p.i <= k + 3 and p.kind in ("country", "place") and p.place), None)
    if guest is None or stop is None or guest.country == stop.country or not is_cancelled(" ".join(s.lows[k:])):
        return []
    sides = [Side(None, None, guest.country, "visitor", guest, s), Side(None, None, stop.country, "host", stop, s)]
    event = FoundEvent("visit", "cancelled", "in person", sides, s, s.starts[k], s.ends[k])
    event.place, event.place_span, event.is_firm = stop.place, (s.starts[stop.i], s.ends[stop.j - 1]), True
    return [event]


def place_off(s: Sentence, phrases: list[Phrase], visits: list[FoundEvent]) -> None:
    """`Owing to the floods in X, Minister Y's visit has been postponed`: to X, the one other country that is named."""
    bare = [e for e in visits if e.subtype == "visit" and e.status == "cancelled" and e.place is None]
    if len(bare) != 1 or any(side.role == "host" for side in bare[0].sides) or s.kind != "body":
        return
    homes = {side.person.country or side.country for side in bare[0].sides if side.person is not None}
    named = [p for p in phrases if p.kind == "country" and p.country is not None and p.country not in homes]
    codes = {p.country for p in named}
    stop = next((p for p in named if s.low(p.i - 1) == "in" or s.lows[p.i - 2 : p.i] == ["in", "the"]), None)
    if len(codes) == 1 and stop is not None and stop.place is not None:
        bare[0].place, bare[0].place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
        bare[0].sides.append(Side(None, None, stop.country, "host", stop, s))


_DUE: Final = frozenset(("due", "scheduled", "set", "slated", "expected"))
_COMING: Final = frozenset("arrive travel visit fly begin leave depart start land go".split())
_TRIPS: Final = _NOUNS | {"tour"}
_ANY_OF_TRIPS: Final = WordList(_TRIPS)


@dataclass(slots=True)
class TripsOffReader:
    """Reads an article's sentences in turn; remembers the trip told last to be off, whoever was to make it."""

    stop: Phrase | None = None
    told_in: Sentence | None = None
    guests: frozenset[int] = frozenset()
    """Who was to make it, where the sentence names somebody."""

    def read(self, s: Sentence, phrases: list[Phrase], sentence_text: str, found: list[FoundEvent]) -> list[FoundEvent]:
        """The trip that is off with who was to make it and when: `Minister X had been due to arrive on Sunday`."""
        if s.kind != "body":
            return []
        due = self._due(s, phrases) if self.stop is not None and not found else []
        if due or not _ANY_OF_TRIPS.stands_in(s) or not is_cancelled(sentence_text):
            return due
        k = next(k for k, low in enumerate(s.lows) if low in _TRIPS)
        near = (p for p in phrases if k < p.i <= k + _WORDS_TO_STOP and s.low(p.i - 1) in ("to", "the"))
        stop = next((p for p in near if p.kind in ("place", "country") and p.place is not None), None)
        if stop is not None and s.low(k + 1) == "to":
            self.stop, self.told_in = stop, s
            off = [e for e in found if e.subtype == "visit" and e.status == "cancelled"]
            sides = [side for e in off for side in e.sides if side.role == "visitor" and side.person is not None]
            self.guests = frozenset(id(side.person) for side in sides)
        return []

    def _due(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        guest = next((p for p in phrases if len(p.people) == 1), None)
        stop, told_in = self.stop, self.told_in
        if guest is None or stop is None or told_in is None or guest.i > 1:
            return []
        begin = guest.j + 2 if s.lows[guest.j : guest.j + 2] == ["had", "been"] else guest.j + 1
        is_due = s.low(guest.j) in ("had", "was") and s.low(begin) in _DUE and s.low(begin + 1) == "to"
        person = guest.people[0]
        is_other = bool(self.guests) and id(person) not in self.guests
        if not is_due or s.low(begin + 2) not in _COMING or is_other or person.country == stop.country:
            return []
        sides = [Side(person, None, person.country or guest.country, "visitor", guest, s)]
        sides.append(Side(None, None, stop.country, "host", stop, told_in))
        event = FoundEvent("visit", "cancelled", "in person", sides, s, s.starts[begin], s.ends[begin + 2])
        event.place, event.place_span = stop.place, (told_in.starts[stop.i], told_in.ends[stop.j - 1])
        return [event]
