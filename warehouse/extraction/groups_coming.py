"""Groups of whom nobody is named that a house tells to come: `A delegation of nine members of the Congress of X will
come to Y from 8 to 11 May`, `Officials from nine countries, led by Minister Z, will be in town from 8 to 11 May`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import WEEKDAYS
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_GUESTS: Final = frozenset(
    "parliamentarians legislators lawmakers members diplomats ambassadors officials representatives staff staffers "
    "senators congressmen ministers commissioners envoys mayors governors fellows".split()
)
_ANY_GUEST: Final = WordList(_GUESTS)
_ANYBODY: Final = frozenset(("members", "staff", "staffers", "representatives", "fellows"))
_STATE_WORDS: Final = frozenset(
    "parliament congress congressional senate house assembly bundestag knesset diet duma government ministry "
    "ministries permanent".split()
)
"""Beside `members` and the like: those of a team or of a firm are none."""
_GROUPS: Final = frozenset(("delegation", "group", "team"))
_COUNTS: Final = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty "
    "several some".split()
)
_COMING: Final = {
    "come": ("to",), "travel": ("to",), "visit": (), "visiting": (), "be": ("in",), "is": ("in",), "are": ("in",),
    "arrive": ("in",), "were": ("in",), "was": ("in",), "visited": (), "came": ("to",), "travelled": ("to",),
}  # fmt: skip
_PAST: Final = frozenset(("were", "was", "visited", "came", "travelled"))
_AHEAD: Final = frozenset(("will", "shall"))
_TOWN: Final = frozenset(("town", "country"))
_BEFORE_DAYS: Final = frozenset(("from", "between", "on"))
_LONGEST_GROUP: Final = 40
_WORDS_TO_GUESTS: Final = 7
_NOT: Final = frozenset("not if might could would never whether firms companies businesses traders".split())


def find_group_coming(s: Sentence, phrases: list[Phrase], here: list[FoundEvent], home: str | None) -> list[FoundEvent]:
    """The visit of the group that opens the sentence, to the country behind the verb, or to `home`, whose house writes
    and calls it `in town`; only with its days. A visit told `here` of such a group is given its country instead."""
    if s.kind != "body" or not _ANY_GUEST.stands_in(s):
        return []
    opens = s.lows[:_WORDS_TO_GUESTS]
    is_counted = s.lows[0] in _COUNTS or s.lows[0].isdigit() or s.lows[0] in _GUESTS
    if not is_counted and _GROUPS.isdisjoint(opens) and "led" not in s.low_set():
        return []
    verb = _verb(s)
    guests = _GUESTS.intersection(s.lows[:verb]) if verb is not None else frozenset()
    if guests <= _ANYBODY and _STATE_WORDS.isdisjoint(s.lows[:verb]):
        return []
    if verb is None or not _NOT.isdisjoint(s.lows[: verb + 1]) or "may" in s.words[:verb]:
        return []
    told = [event for event in here if event.subtype == "visit"]
    sender = _sender(s, phrases, verb)
    if told:
        _give_sender(s, told[0], sender)
        return []
    stop = next((p for p in phrases if verb < p.i <= verb + 3 and p.kind in ("country", "place") and p.country), None)
    soil = stop.country if stop is not None else (home if s.lows[verb + 1 : verb + 2] == ["in"] else None)
    is_placed = stop is not None or (not _TOWN.isdisjoint(s.lows[verb + 2 : verb + 4]))
    leader = next((p for p in phrases if p.j <= verb and p.people and "led" in s.lows[max(0, p.i - 4) : p.i]), None)
    is_owner = stop is not None and s.low(stop.j) in ("'s", "'")
    if soil is None or not is_placed or sender == soil or is_owner:
        return []
    if leader is None and (any(p.people for p in phrases if p.j <= verb) or not _is_of_states(s, verb, sender)):
        return []
    day = next((m + 1 for m in range(verb, len(s) - 1) if s.lows[m] in _BEFORE_DAYS and is_of_date(s.low(m + 1))), None)
    if day is None:
        return []
    person = leader.people[0] if leader is not None else None
    if person is not None and leader is not None and soil in (person.country, leader.country):
        return []
    if person is not None and person.country is None:
        person.country = sender  # `Five members of the Parliament of X, led by Mr Y`
    country = (leader.country if leader is not None else None) or sender
    sides = [Side(person, None, country, "visitor", leader, s), Side(None, None, soil, "host", stop, s)]
    status = "announced" if not _AHEAD.isdisjoint(s.lows[max(0, verb - _WORDS_TO_WILL) : verb]) else "occurred"
    visit = FoundEvent("visit", status, "in person", sides, s, s.starts[verb], s.ends[verb])
    visit.place = stop.place if stop is not None and stop.place is not None else f"country/{soil}"
    visit.place_span = (s.starts[stop.i], s.ends[stop.j - 1]) if stop is not None else None
    visit.is_underway, visit.needs_day = s.lows[verb] in ("is", "are", "visiting"), s.lows[day] not in WEEKDAYS
    return [visit]


def _verb(s: Sentence) -> int | None:
    """The token of the verb of coming, which a place follows: `will come to`, `are in`, `will visit`."""
    for k in range(2, min(_LONGEST_GROUP, len(s) - 1)):
        low = s.lows[k]
        if low not in _COMING:
            continue
        if low == "visit" and s.low(k + 1) == "to" and not _UNDERTAKING.isdisjoint(s.lows[k - _WORDS_OF_VISIT : k]):
            return k + 1  # `will undertake a study visit to`
        is_finite = low in ("is", "are") or low in _PAST or s.low(k - 1) in ("will", "are", "is", "shall", "also")
        if is_finite and (not _COMING[low] or s.low(k + 1) in _COMING[low]):
            return k
    return None


def _give_sender(s: Sentence, visit: FoundEvent, sender: str | None) -> None:
    """The country of a group whose visit other words tell of; also of whoever leads `members of the Parliament of X,
    led by Y`."""
    for side in visit.sides:
        if side.role != "visitor":
            continue
        if side.person is None and side.organization is None and side.country is None:
            side.country = sender
        elif side.person is not None and side.phrase is not None:
            is_leader = s.lows[max(0, side.phrase.i - 2) : side.phrase.i] == ["led", "by"]
            side.person.country = side.person.country or (sender if is_leader else None)


_UNDERTAKING: Final = frozenset(("undertake", "make", "pay", "conduct"))
_WORDS_OF_VISIT: Final = 4
_WORDS_TO_WILL: Final = 6


def _is_of_states(s: Sentence, verb: int, sender: str | None) -> bool:
    """Sent by a country that is told, or of a post that none but states send."""
    return sender is not None or not _ENVOYS.isdisjoint(s.lows[:verb])


_ENVOYS: Final = frozenset("ambassadors commissioners envoys diplomats parliamentarians legislators lawmakers".split())


def _sender(s: Sentence, phrases: list[Phrase], verb: int) -> str | None:
    """The one country that stands in the words for the group; None where it is of several."""
    named = [p for p in phrases if p.j <= verb]
    bodies = [p.organization.country_code() for p in named if p.organization is not None]
    codes = {code for code in [*(p.country for p in named), *bodies] if code is not None}
    return codes.pop() if len(codes) == 1 else None
