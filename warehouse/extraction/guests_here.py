"""Guests at home of whom a ministry's signed statement does not say where they come: `X arrives tomorrow and will be
our guest until 28 July`, `the members, who came on 14 April and will leave for Y on 17 April, met Z`, or only that
they go home: `Mr X leaves for Minsk tonight`, `The members will return to Tokyo tomorrow`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.attendance import is_posted, is_signed
from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_COMES: Final = frozenset("arrive arrives arrived arriving came".split())
_COME: Final = frozenset(("arrived", "came"))
_GOES: Final = frozenset("leave leaves left depart departs departed return returns fly flies flew".split())
_ANY_SIGN: Final = WordList((*_COMES, *_GOES, "guest", "guests", "town", "are"))
_OF_DAY: Final = frozenset("on this late early the today yesterday tomorrow next last".split())
_NEAR: Final = frozenset("today yesterday tomorrow morning afternoon evening night".split())
_NOT: Final = frozenset("had not never would if when before after once until may might could".split())
_LEAVES: Final = frozenset(
    "leave leaves leaving left depart departs departed departing return returns fly flies".split()
)
_UNTIL: Final = frozenset(("until", "till", "through"))
_GROUPS: Final = frozenset(
    "members parliamentarians legislators guests visitors delegates governors ambassadors senators ministers "
    "delegation group participants leaders parties".split()
)
_ENCOUNTERS: Final = frozenset(("reception", "talks", "meeting"))
_DAYS: Final = ("explicit", "weekday", "relative")
_WORDS_TO_DAY, _WORDS_BACK, _WORDS_TO_GUEST, _WORDS_TO_LAST = 5, 4, 6, 8
_BEFORE_DAYS: Final = frozenset(("from", "until", "till", "on", "between", "this", "through"))


def find_guest_here(
    s: Sentence,
    phrases: list[Phrase],
    told: list[FoundEvent],
    here: list[FoundEvent],
    home: str | None,
    setting: Setting,
) -> list[FoundEvent]:
    """The visit to `home`, whose ministry writes, of whoever is told to come or to be there on days that are named;
    none where the text has told of it, or of something abroad."""
    if home is None or s.kind != "body" or not _ANY_SIGN.stands_in(s) or not is_signed(setting.text):
        return []
    if any(e.place is not None and gazetteer.country_of(e.place) not in (None, home) for e in told):
        return []
    k = _coming(s, phrases)
    begin = k if k is not None else _being_guest(s) or _being_here(s, phrases, home)
    if begin is None and not any(event.subtype == "visit" for event in told):
        return _gone_home(s, phrases, told, here, home, setting)
    if begin is None or not _NOT.isdisjoint(s.lows[max(0, begin - _WORDS_BACK) : begin]):
        return []
    guests = _guests(s, phrases, begin, told, home)
    known = {id(x.person) for e in (*told, *here) if _is_to(e, home) for x in e.sides if x.role == "visitor"}
    if not guests or any(id(guest.person) in known for guest in guests):
        return []
    sides = [*guests, Side(None, None, home, "host", None, s)]
    is_past = s.lows[begin] in _COME or s.lows[begin] in ("is", "are")
    visit = FoundEvent("visit", "occurred" if is_past else "announced", "in person", sides, s, s.starts[begin], 0)
    visit.end = s.ends[begin]
    visit.place, visit.is_underway = f"country/{home}", s.lows[begin] in ("is", "are")
    visit.reach = (s.starts[begin], s.end)
    if k is not None:
        visit.day = _days(s, k, setting)
        for onward in here:  # `and will leave for Y on 17 April`
            if onward.subtype == "visit" and onward.start > visit.end and onward.reach is None:
                onward.reach = (onward.start, s.end)
    return [visit]


def add_those_among(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> None:
    """`The participants of the course called on Minister X. Among them are A and B`, `They include A`: they did, too.
    Adds them to the sides of what was told last, where nobody is named on theirs."""
    last = told[-1] if told and s.lows[0] in ("among", "they") and s.kind == "body" else None
    if last is None or last.subtype not in _ENCOUNTERS:
        return
    opening = s.lows[:3] if s.lows[0] == "among" else s.lows[:2]
    guests = [side for side in last.sides if side.role == "visitor"]
    if opening not in _THOSE_AMONG or not guests or any(side.person is not None for side in guests):
        return
    named = gather_forward(s, phrases, len(opening))
    last.sides += as_sides(s, [p for p in named if p.people and p.kind == "person"], "visitor")


_THOSE_AMONG: Final = (
    ["among", "them", "are"], ["among", "them", "were"], ["they", "include"], ["they", "included"],
)  # fmt: skip


def _is_to(event: FoundEvent, home: str) -> bool:
    soil = gazetteer.country_of(event.place) if event.place is not None else None
    hosts = {side.country for side in event.sides if side.role == "host"}
    return event.subtype == "visit" and (soil == home or event.is_here or (soil is None and home in hosts))


def _coming(s: Sentence, phrases: list[Phrase]) -> int | None:
    """The token of `arrives`, `came`, behind which a day stands and no place."""
    k = next((k for k, low in enumerate(s.lows) if low in _COMES), None)
    if k is None or k == 0:
        return None
    j = k + 1
    while j < len(s) and (s.lows[j] in _OF_DAY or s.lows[j] in _NEAR or is_of_date(s.lows[j])):
        j += 1
    if not any(is_of_date(low) or low in _NEAR for low in s.lows[k + 1 : j]):
        return None
    is_placed = any(j <= p.i <= j + 2 and p.kind in ("place", "country", "organization") for p in phrases)
    return None if is_placed or s.low(j) in ("in", "at", "to", "from") else k


def _being_guest(s: Sentence) -> int | None:
    """The token of `be`, `is` in `will be our guest until 28 July`, `is a guest of the Ministry from 25 to 28 July`,
    `will be in town on Monday`."""
    near = (k for k, low in enumerate(s.lows) if low in ("guest", "guests", "town"))
    noun = next(near, None)
    if noun is None:
        return None
    be = next((m for m in range(noun - 1, max(-1, noun - _WORDS_BACK), -1) if s.lows[m] in ("be", "is", "are")), None)
    is_own = s.low(noun - 1) in ("our", "the", "a", "official") or s.low(noun) == "town" or s.lows[noun - 2] == "our"
    if be is None or not is_own or (s.lows[be] == "be" and s.low(be - 1) != "will"):
        return None
    after = range(noun + 1, min(noun + _WORDS_TO_LAST * 2, len(s) - 1))
    is_dated = any(s.lows[m] in _BEFORE_DAYS and is_of_date(s.low(m + 1)) for m in after)
    return be if is_dated else None


def _being_here(s: Sentence, phrases: list[Phrase], home: str) -> int | None:
    """The token of `are` in `They are in Singapore from 4 to 8 July`, `The Ministers are on a study visit to Singapore
    until 8 July`, in a statement of Singapore's."""
    group = 0 if s.lows[0] == "they" else 1
    if group and (s.lows[0] not in ("the", "all") or s.low(1) not in _GROUPS):
        return None
    be = next((k for k in range(group + 1, min(group + _WORDS_BACK, len(s))) if s.lows[k] in ("are", "were")), None)
    place = next((p for p in phrases if be is not None and p.i > be and p.kind in ("country", "place")), None)
    if be is None or place is None or place.country != home or place.i > be + _WORDS_TO_LAST:
        return None
    if s.low(be + 1) not in ("in", "on", "here", "currently", "now", "also") or _NOT_THERE.intersection(s.lows[:be]):
        return None
    after = range(place.j, min(place.j + _WORDS_TO_LAST, len(s) - 1))
    is_dated = any(s.lows[m] in _BEFORE_DAYS and is_of_date(s.low(m + 1)) for m in after)
    return be if is_dated else None


_NOT_THERE: Final = frozenset(("of", "from", "whose"))


def _guests(s: Sentence, phrases: list[Phrase], k: int, told: list[FoundEvent], home: str) -> list[Side]:
    """Who comes, of another country than `home`; `the members, who came`: those who were met last."""
    who = next((m for m in range(k - 1, max(0, k - _WORDS_BACK), -1) if s.lows[m] == "who"), None)
    noun = s.low(who - 2 if s.low(who - 1) == "," else who - 1) if who is not None else s.low(1)
    if (noun in _GROUPS and (who is not None or s.lows[0] in ("the", "all"))) or s.lows[0] == "they":
        return _met_last(s, told, home)
    found = [p for p in subject_phrases(s, phrases, k) if p.people]
    people = [person for p in found for person in p.people]
    codes = {person.country or p.country for p in found for person in p.people}
    if not people or None in codes or home in codes:
        return []
    return [Side(person, None, person.country or p.country, "visitor", p, s) for p in found for person in p.people]


def _met_last(s: Sentence, told: list[FoundEvent], home: str) -> list[Side]:
    last = next((e for e in reversed(told) if e.subtype in _ENCOUNTERS), None)
    people = [side for side in (last.sides if last is not None else []) if side.person is not None]
    guests = [side for side in people if side.country not in (None, home)]
    hosts = [side for side in people if side not in guests]
    is_told = len(guests) > 1 and len(hosts) < len(people)
    return [replace(side, role="visitor") for side in guests] if is_told else []


def _days(s: Sentence, k: int, setting: Setting) -> DateMention | None:
    """The day of the arrival at token k, and to when it is told that the guest stays."""
    found = find_dates(setting.text, s.start, s.end, setting.anchors)
    days = [d for d in found if d.kind in _DAYS and d.starts_on is not None and d.start > s.starts[k]]
    if not days:
        return None
    first, last = days[0], None
    m = next((m for m in range(k + 1, len(s)) if s.lows[m] in _LEAVES or s.lows[m] in _UNTIL), None)
    if m is not None and first.ends_on is None and s.starts[m] > first.start:
        last = next((d.starts_on for d in days[1:] if d.start > s.starts[m]), None)
    is_later = last is not None and first.starts_on is not None and last > first.starts_on
    return replace(first, ends_on=last, end=first.end) if is_later else first


_AT_NIGHT: Final = frozenset(("tonight", "midnight", "night", "evening"))
_HOMEWARD: Final = frozenset(("for", "to", "home", "back", "tonight", "today", "tomorrow", "at", "this", "on"))


def _gone_home(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], here: list[FoundEvent], home: str, setting: Setting
) -> list[FoundEvent]:
    """`Mr X leaves for Minsk tonight`, of a guest whom somebody of `home` met: here from the first of their days."""
    k = next((k for k, low in enumerate(s.lows) if low in _GOES), None)
    if k is None or k == 0 or s.low(k + 1) not in _HOMEWARD or "after" in s.lows[:k]:
        return []
    if not _NOT.isdisjoint(s.lows[max(0, k - 2) : k]) or s.low(k - 1) in ("the", "a", "his", "her"):
        return []
    stop = next((p for p in phrases if k < p.i <= k + 3 and p.kind in ("place", "country") and p.country), None)
    guests = _leaving(s, phrases, k, [*told, *here], home, stop.country if stop is not None else None)
    codes = {guest.country for guest in guests}
    if not guests or (stop is not None and stop.country not in codes):
        return []
    people = {id(guest.person) for guest in guests}
    met = [e for e in (*told, *here) if e.subtype in _ENCOUNTERS and any(id(x.person) in people for x in e.sides)]
    status = "announced" if all(e.status == "announced" for e in met) else "occurred"
    visit = FoundEvent(
        "visit", status, "in person", [*guests, Side(None, None, home, "host", None, s)], s, s.starts[k], 0
    )
    visit.end, visit.place = s.ends[k], f"country/{home}"
    visit.day = _from_first_met(s, k, met, setting)
    return [visit] if visit.day is not None else []


def _leaving(
    s: Sentence, phrases: list[Phrase], k: int, events: list[FoundEvent], home: str, goal: str | None
) -> list[Side]:
    """Who goes home by the verb at token k: a guest met before, or the group of those met last, whose home the `goal`
    is."""
    found = [p for p in subject_phrases(s, phrases, k) if p.people]
    if not _GROUPS.isdisjoint(s.lows[1:_WORDS_TO_GROUP]) and s.lows[0] in ("the", "all"):
        last = next((e for e in reversed(events) if e.subtype in _ENCOUNTERS), None)
        sides = [x for x in (last.sides if last is not None else []) if x.person is not None and x.country != home]
        guests = [replace(x, country=x.country or goal) for x in sides if x.role == "visitor" or x.country is not None]
        for guest in guests:
            if guest.person is not None and guest.person.country is None:
                guest.person.country = guest.country
        return [replace(x, role="visitor") for x in guests if x.country not in (None, home)]
    known = {id(x.person): x for e in events if e.subtype in _ENCOUNTERS for x in e.sides if x.person is not None}
    if len(found) != 1 or len(found[0].people) != 1 or is_posted(found[0]):
        return []
    side = known.get(id(found[0].people[0]))
    country = side.person.country or side.country if side is not None and side.person is not None else None
    if side is None or country in (None, home) or (side.phrase is not None and is_posted(side.phrase)):
        return []
    return [replace(side, role="visitor", country=country)]


def _from_first_met(s: Sentence, k: int, met: list[FoundEvent], setting: Setting) -> DateMention | None:
    """From the first day on which the guest was met to that of the departure at token k."""
    today = setting.anchors.day
    days = [d for d in find_dates(setting.text, s.starts[k], s.end, setting.anchors) if d.kind in _DAYS]
    last = days[0].starts_on if days else (today if not _AT_NIGHT.isdisjoint(s.lows[k:]) else None)
    since = [d for d in find_dates(setting.text, s.start, s.starts[k], setting.anchors) if d.kind in _DAYS]
    since = [d for d in since if setting.text.endswith("since ", 0, d.start)]  # `has been here since Monday`
    firsts = [d.starts_on for d in since if d.starts_on is not None]
    firsts += [e.day.starts_on for e in met if e.day is not None and e.day.starts_on is not None]
    firsts += [today for e in met if e.day is None and e.status == "occurred" and today is not None]
    if not firsts:
        return None
    first = min(firsts)
    if not days and all(e.status == "announced" for e in met):
        last = max(firsts)  # `will meet X tomorrow. He leaves at midnight`
    if last is None or not 0 <= (last - first).days <= _LONGEST:
        return None
    told = days[0] if days else DateMention(s.starts[k], s.ends[k], "explicit", first, None)
    return replace(told, kind="explicit", starts_on=first, ends_on=last if last > first else None)


_LONGEST: Final = 10
_WORDS_TO_GROUP: Final = 4
