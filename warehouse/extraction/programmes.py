"""Programmes by day and hour: `Monday 3 May` / `Brussels` / `10.00 Meeting with President X`. What each line announces
is of whom the headline names, on the day and at the place of the lines above it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from warehouse.extraction.date_model import WEEKDAY, WEEKDAYS, Anchors, DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_HOUR: Final = re.compile(
    rf"\W*(?:(?P<weekday>{WEEKDAY}),?\s+)?(?P<hour>\d{{1,2}}(?:[.:h]\d{{2}}(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)(?:\s?hrs?)?)"
    r"(?:\s?[-–]\s?\d{1,2}[.:h]\d{2})?\s*[-–—:|]?\s*(?=[A-Z])",
    re.IGNORECASE,
)
_FEWEST_LINES: Final = 2
_LONGEST_DAY_LINE: Final = 60
_OF_DAY_LINE: Final = re.compile(
    rf"(?:{WEEKDAY}|and|to|the|of|\d{{1,4}}(?:st|nd|rd|th)?|[A-Z][a-z]+|[\s,.:()–-])*", re.IGNORECASE
)
_MEETINGS: Final = {
    "meeting": ("meeting", "in person"), "talks": ("talks", "in person"), "consultations": ("talks", "in person"),
    "meets": ("meeting", "in person"), "discussion": ("meeting", "in person"), "lunch": ("meeting", "in person"),
    "dinner": ("meeting", "in person"), "breakfast": ("meeting", "in person"), "luncheon": ("meeting", "in person"),
    "call": ("phone call", "phone"), "conversation": ("phone call", "phone"),
    "videoconference": ("video talks", "video link"), "conference": ("video talks", "video link"),
    "audience": ("reception", "in person"),
    "receives": ("reception", "in person"), "welcomes": ("reception", "in person"),
}  # fmt: skip
_TABLES: Final = frozenset(("lunch", "dinner", "breakfast", "luncheon", "reception"))
_PHONES: Final = frozenset(("phone", "telephone"))
_WORDS_TO_NOUN: Final = 4
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks"))


def put_on_programme(s: Sentence, events: list[FoundEvent], told: list[FoundEvent], text: str) -> None:
    """`11h00: President X receives President Y`, under the announcement of a visit: what is to come then. Changes the
    events."""
    if not s.lows[0][:1].isdigit() or s.kind != "body" or _HOUR.match(text, s.start) is None:
        return
    visit = next((event for event in reversed(told) if event.status == "announced"), None)
    for event in events if visit is not None else ():
        if event.status == "occurred":
            event.status, event.day = "announced", event.day or (visit.day if visit is not None else None)


@dataclass(slots=True)
class ProgrammeReader:
    """Reads the lines of a programme; gives what they announce, and at the headline whose programme it is."""

    text: str
    anchors: Anchors
    days: list[tuple[int, DateMention]] = field(default_factory=list)
    """Where lines stand that are nothing but a day."""
    places: list[tuple[int, str, tuple[int, int]]] = field(default_factory=list)
    events: list[FoundEvent] = field(default_factory=list)
    is_programme: bool = False

    def __post_init__(self) -> None:
        lines = _lines(self.text) if _may_have_hours(self.text) else []
        hours = sum(_HOUR.match(self.text, start, end) is not None for start, end in lines)
        if hours >= _FEWEST_LINES:
            self.days = [(start, day) for start, end in lines if (day := self._day_of_line(start, end)) is not None]
            self.is_programme = bool(self.days)

    def _day_of_line(self, start: int, end: int) -> DateMention | None:
        """The day, or the days, that a line is about which holds nothing else."""
        if end - start > _LONGEST_DAY_LINE or _OF_DAY_LINE.fullmatch(self.text, start, end) is None:
            return None
        found = [d for d in find_dates(self.text, start, end, self.anchors) if d.kind in ("explicit", "weekday")]
        is_day = len(found) == 1 and found[0].kind == "explicit" and found[0].start - start <= 1
        return found[0] if is_day and found[0].starts_on is not None else None

    def read(self, s: Sentence, phrases: list[Phrase], found: list[FoundEvent]) -> list[FoundEvent]:
        """What a line announces; `found`, what other rules read in it, gets its day and is announced too."""
        if not self.is_programme:
            return []
        if s.kind == "headline":
            self._fill(s, phrases)
            return []
        day = next((day for start, day in reversed(self.days) if start <= s.start), None)
        if day is None:
            return []
        hour = _HOUR.match(self.text, s.start, s.end)
        if hour is None:
            self._note_place(s, phrases)
            is_visit = s.lows[:2] == ["visit", "to"] or s.lows[:3] == ["official", "visit", "to"]
            return [*self._visit(s, phrases, day)] if is_visit else []
        if hour.group("weekday"):
            day = _within(day, hour.group("weekday").lower())
        for event in found:
            event.status, event.day = "announced", day
        if any(e.subtype in _ENCOUNTERS for e in found):
            return []
        k = next((k for k in range(len(s)) if s.starts[k] >= hour.end()), len(s))
        told = _activity(s, phrases, k)
        return [self._announced(told, day)] if told is not None else []

    def _note_place(self, s: Sentence, phrases: list[Phrase]) -> None:
        place = phrases[0] if len(phrases) == 1 and phrases[0].kind in ("place", "country") else None
        if place is not None and place.place is not None and place.j - place.i >= len(s) - 1:
            self.places.append((s.start, place.place, (s.starts[place.i], s.ends[place.j - 1])))

    def _visit(self, s: Sentence, phrases: list[Phrase], day: DateMention) -> list[FoundEvent]:
        stop = next((p for p in phrases if p.kind in ("place", "country") and p.place is not None), None)
        if stop is None:
            return []
        sides = [Side(None, None, stop.country, "host", stop, s)]
        event = FoundEvent("visit", "announced", "in person", sides, s, s.starts[0], s.ends[1])
        event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
        self.places.append((s.start, stop.place or "", event.place_span))
        return [self._announced(event, day)]

    def _announced(self, event: FoundEvent, day: DateMention) -> FoundEvent:
        event.day = day
        begin = max((start for start, _ in self.days if start <= event.sentence.start), default=0)
        place = next((p for p in reversed(self.places) if begin <= p[0] <= event.sentence.start), None)
        if event.place is None and place is not None and event.mode == "in person":
            event.place, event.place_span = place[1], place[2]
        self.events.append(event)
        return event

    def _fill(self, s: Sentence, phrases: list[Phrase]) -> None:
        """Whose programme it is: the one person whom the headline names."""
        named = [p for p in phrases if len(p.people) == 1]
        if len(named) != 1:
            return
        person, country = named[0].people[0], named[0].country
        for event in self.events:
            role = "visitor" if event.subtype == "visit" or _is_hosted(event) else "participant"
            role = "host" if event.subtype == "reception" and not _is_hosted(event) else role
            event.sides.insert(0, Side(person, None, person.country or country, role, named[0], s))
        self.events = []


def _is_hosted(event: FoundEvent) -> bool:
    return event.subtype == "reception" and any(side.role == "host" for side in event.sides)


def _may_have_hours(text: str) -> bool:
    return ("00" in text and (".00" in text or ":00" in text)) or ".30" in text


def _lines(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        found.append((start, start + len(line.rstrip())))
        start += len(line) + 1
    return found


def _within(day: DateMention, weekday: str) -> DateMention:
    """The day of that name among several."""
    if day.starts_on is None or day.ends_on is None:
        return day
    shift = (WEEKDAYS[weekday] - day.starts_on.weekday()) % 7
    chosen = day.starts_on.fromordinal(day.starts_on.toordinal() + shift)
    return replace(day, starts_on=chosen, ends_on=None) if chosen <= day.ends_on else day


def _activity(s: Sentence, phrases: list[Phrase], k: int) -> FoundEvent | None:
    """`Working lunch with X`, `Phone call with X`, `Receives X`, `Dinner hosted by X`, `Signing ceremony of the …`."""
    if s.low(k) == "signing":
        return FoundEvent("signing", "announced", "in person", [], s, s.starts[k], s.ends[k])
    for m in range(k, min(k + _WORDS_TO_NOUN, len(s))):
        low = s.lows[m]
        if low not in _MEETINGS:
            continue
        subtype, mode = _MEETINGS[low]
        if low in _TABLES and s.low(m + 1) in ("hosted", "given", "offered") and s.low(m + 2) == "by":
            people = [p for p in gather_forward(s, phrases, m + 3) if p.people]
            subtype, role = "reception", "host"
        elif low in ("receives", "welcomes", "meets"):
            people, role = [p for p in gather_forward(s, phrases, m + 1) if p.people], "visitor"
        elif s.low(m + 1) == "with":
            people, role = [p for p in gather_forward(s, phrases, m + 2) if p.people], "participant"
        else:
            return None
        if low == "conference" and s.low(m - 1) != "video":
            return None
        if low in ("call", "conversation") and s.low(m - 1) not in _PHONES and low != "call":
            subtype, mode = "meeting", "in person"
        role = "participant" if subtype != "reception" else role
        role = "visitor" if subtype == "reception" and role == "participant" else role
        if not people:
            return None
        return FoundEvent(subtype, "announced", mode, as_sides(s, people, role), s, s.starts[m], s.ends[m])
    return None
