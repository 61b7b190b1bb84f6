"""Visits told with their days as the frame of something else: `As part of the visit, which lasted from May 3 to 5, X
held talks with Y`, `Over the course of his visit (May 3-5), he met Y`, `The visit of X lasts from May 3 to 5`, `During
an official visit to X from May 3 to 5, Y toured a school`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_noun_model import mention_of, stop_after
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_TRIPS: Final = frozenset(("visit", "trip", "stay"))
_ANY_OF_TRIPS: Final = WordList(_TRIPS)
_FRAMES: Final = frozenset("during part framework frame course within agenda program programme schedule".split())
_OWNERS: Final = frozenset(("the", "this", "his", "her", "their"))
_LASTED: Final = frozenset("lasted ran took was held spanned runs lasts takes is goes spans".split())
_TO_DAYS: Final = frozenset(
    "place held from on between for the paid made scheduled taking running planned over".split()
)
_IN_DAYS: Final = frozenset(("on", "from", "to", "through", "until", "and", "between", "-", "–", "the"))
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception"))
_WORDS_OF_FRAME: Final = 8


def find_framed_visit(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], here: list[FoundEvent], setting: Setting
) -> list[FoundEvent]:
    """The visit that opens a sentence with its days, at most one: more of the one told before, else that of who met
    somebody abroad. `told`: the events of the sentences before; `here`: those of this one."""
    if s.kind != "body" or not _ANY_OF_TRIPS.stands_in(s):
        return []
    k = next(k for k, low in enumerate(s.lows) if low in _TRIPS)
    before = s.lows[:k]
    is_frame = not _FRAMES.isdisjoint(before[:6]) or before[:1] == ["the"]
    owner = _owner(s, phrases, k)
    is_subject = owner is not None or s.low(0) in _OWNERS
    is_owned = owner is not None or not _OWNERS.isdisjoint(before) or s.low(0) in _OPENINGS
    if k > _WORDS_OF_FRAME or not (is_frame or is_subject) or not is_owned:
        return []
    after = k + 1 if owner is None or owner.i < k else owner.j
    stop = stop_after(s, phrases, after - 1) if s.low(after) == "to" else None
    if stop is not None and owner is None and (opening := _of_subject(s, phrases, k, stop)) is not None:
        return [opening] if all(event.subtype != "visit" for event in (*told, *here)) else []
    end = after if stop is None else stop.j
    days = _days_after(s, end) or _no_first_day(s, end)
    if days is None or (not is_frame and s.low(end) == "("):
        return []
    visit = mention_of(s, k, None, stop)
    visit.status, visit.end, visit.reach = "occurred", s.ends[days[0] - 1], (s.starts[days[0]], s.ends[days[1] - 1])
    if any(event.subtype == "visit" for event in (*told, *here)):
        return [visit] if all(event.subtype != "visit" for event in here) else []
    whose = None if owner is None else {id(person) for person in owner.people}
    return [visit] if _is_guests(visit, phrases, told, here, setting, whose) else []


_OPENINGS: Final = frozenset(("during", "within", "as", "in"))
_LEADING: Final = frozenset(("led", "headed"))
_GROUPS: Final = frozenset(("delegation", "mission", "team", "group"))


def _of_subject(s: Sentence, phrases: list[Phrase], k: int, stop: Phrase) -> FoundEvent | None:
    """`Within the framework of the visit to X from May 3 to 5, Minister Y toured a school`, `the delegation led by Y
    had many activities`: the visit of Y, where the sentence opens with it and with its days."""
    if s.low(0) not in _OPENINGS or stop.country is None or s.low(stop.j) not in ("from", "on", "between"):
        return None
    visit = mention_of(s, k, None, stop)
    if visit.reach is None or not is_of_date(s.low(stop.j + 1)):
        return None
    end = visit.reach[1]
    i = next((i for i in range(stop.j, len(s)) if s.starts[i] >= end), len(s))
    if s.low(i - 1) != ",":
        return None
    led = next((m for m in range(i, len(s) - 1) if s.lows[m] in _LEADING and s.lows[m + 1] == "by"), len(s))
    is_group = led < len(s) and not _GROUPS.isdisjoint(s.lows[i : min(led, i + _WORDS_OF_FRAME)])
    begin = led + 2 if is_group else i
    guest = next((p for p in phrases if begin <= p.i <= begin + 1 and len(p.people) == 1), None)
    if guest is None or guest.country == stop.country:
        return None
    visit.sides.insert(0, Side(guest.people[0], None, guest.country, "visitor", guest, s))
    visit.status, visit.is_mention, visit.is_firm = "occurred", False, True
    return visit


def _owner(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`The visit of President X`, `President X's official visit`: who makes the visit whose word is at token k."""
    of = k + 2 + (s.low(k + 2) == "the")
    for phrase in phrases:
        is_before = phrase.i == 0 and phrase.j < k <= phrase.j + _WORDS_TO_TRIP and s.low(phrase.j) == "'s"
        is_behind = s.low(k + 1) == "of" and phrase.i <= of < phrase.j
        if phrase.people and (is_before or is_behind):
            return phrase
    return None


_WORDS_TO_TRIP: Final = 4


def _days_after(s: Sentence, j: int) -> tuple[int, int] | None:
    """The tokens [i, j) of the days told right after the noun, from token j on."""
    if s.low(j) == "(":
        i = j + 1
    else:
        i = j + 1 if s.low(j) == "," else j
        i = i + 1 if s.low(i) in ("which", "that") else i
        i = i + 1 if s.low(i) == "will" and s.low(i + 1) in _LAST else i
        if s.low(i) not in _LASTED and s.low(i) not in _LAST:
            return None
        i += 1
    while s.low(i) in _TO_DAYS:
        i += 1
    end = i
    while end < len(s) and (is_of_date(s.low(end)) or s.low(end) in _IN_DAYS):
        end += 1
    return (i, end) if is_of_date(s.low(i)) else None


def _no_first_day(s: Sentence, j: int) -> tuple[int, int] | None:
    """`The agenda of the visit, which will last until May 5`: the visit goes on, since when nothing tells; tokens
    of no day."""
    i = j + 1 if s.low(j) == "," else j
    i = i + 1 if s.low(i) in ("which", "that") else i
    verb = i + 1 if s.low(i) == "will" else i
    lasts = s.low(verb) in _LAST if verb > i else s.low(i) in ("lasts", "runs", "continues")
    is_told = lasts and s.low(verb + 1) in _UNTIL and is_of_date(s.low(verb + 2))
    return (verb, verb) if is_told else None


_LAST: Final = frozenset("last run continue extend take".split())
_UNTIL: Final = frozenset("until till through to".split())


def _is_guests(
    visit: FoundEvent,
    phrases: list[Phrase],
    told: list[FoundEvent],
    here: list[FoundEvent],
    setting: Setting,
    whose: set[int] | None,
) -> bool:
    """Whether someone (one of these, where they are told) is told to have met others abroad; the visit is made that
    person's, to where they met."""
    met = [e for e in (*here, *reversed(told)) if e.subtype in _ENCOUNTERS and e.status == "occurred"]
    s = visit.sentence
    places = [p.place for p in phrases if p.place and p.kind == "place" and s.low(p.i - 1) == "in"]
    places += [event.place for event in met if event.place is not None]
    place = visit.place or (places[0] if places else setting.dateline_place)
    soil = gazetteer.country_of(place) if place is not None else None
    for event in met if soil is not None else ():
        people = [side for side in event.sides if side.person is not None]
        guests = [side for side in people if side.country not in (None, soil)]
        is_owner = len(guests) == 1 and (whose is None or id(guests[0].person) in whose)
        hosts = {side.country for side in event.sides if not guests or side is not guests[0]}
        # Whoever is told beside a guest from abroad without a country is of the one that is visited.
        if is_owner and (soil in hosts or (whose is not None and hosts == {None})):
            guest = guests[0]
            visit.place = visit.place or f"country/{soil}"
            visit.sides = [Side(guest.person, None, guest.country, "visitor", guest.phrase, guest.sentence)]
            visit.sides.append(Side(None, None, soil, "host", None, visit.sentence))
            visit.is_mention = False
            return True
    return False
