"""Transcripts whose heading or foot tells whose words they give: `Transcript of doorstop interview by Minister X`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.date_model import Anchors
from warehouse.extraction.dates import find_dates
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_HEAD: Final = re.compile(
    r"(?:(?:The following|Following|Below|Here|This) is (?:the|an?) )?"
    r"(?:(?i:edited|full|verbatim|corrected|english|unofficial|condensed) )*[Tt]ranscript of "
)
_TRANSCRIPT: Final = WordList(("transcript",))
_POSTS: Final = frozenset(("pm", "dpm", "sm", "minister", "fm", "mfa", "a", "answer"))
_PLACED: Final = frozenset(("in", ",", "at", "from"))
_TRIPS: Final = frozenset(("visit", "trip", "visits", "tour"))
_TALKS: Final = frozenset("doorstop interview remarks wefie conference briefing wrap-up press media".split())


def heads_transcript(text: str, begin: int) -> bool:
    """The line at an offset tells of what the article is the transcript: `Transcript of remarks by Minister X`."""
    return _HEAD.match(text, begin) is not None


def principal_of(s: Sentence, phrases: list[Phrase]) -> Person | None:
    """Whose words the transcript gives that the sentence is the heading of: `by Minister X`, `of Minister X's`."""
    k = s.lows.index("transcript") if _TRANSCRIPT.stands_in(s) else None
    k = k if k is not None and k < _LONGEST_OPENING else None
    if k is None or s.low(k + 1) != "of" or (k > 1 and s.lows[k - 2] not in _IS and s.lows[k - 3] not in _IS):
        return None
    named = [p for p in phrases if len(p.people) == 1 and p.kind in ("person", "pronoun") and p.i > k]
    return named[0].people[0] if named else None


_LONGEST_OPENING: Final = 8
_IS: Final = frozenset(("is", "the", "a", "an"))


def is_of_post(s: Sentence, colon: int) -> bool:
    """`Minister:`, `Prime Minister:`, `PM:`, `A:`: a turn of whoever holds the post and is not named again."""
    found = lexicon.titles().match(s.lows, 0)
    return (found is not None and found[1] == colon) or (colon == 1 and s.lows[0] in _POSTS)


def find_talk_abroad(s: Sentence, phrases: list[Phrase], home: str | None) -> list[FoundEvent]:
    """`Transcript of doorstop interview by Minister X with Singapore media in Washington D.C. on 12 March`: X is there
    on a visit, which other sentences may tell more of; not so at `home`, whose ministry gives the transcript."""
    guest = principal_of(s, phrases)
    if guest is None:
        return []
    # Behind a colon someone speaks: `Transcript of X's interview with Y Host: Minister, you were in Z last week.`
    heading = s.lows.index(":") if ":" in s.low_set() else len(s)
    stops = (p for p in phrases if p.kind in ("place", "country") and p.place and p.country and _is_where(s, p))
    stop = next((p for p in stops if p.i < heading), None)
    if stop is None or stop.country in (guest.country, home) or _TALKS.isdisjoint(s.low_set()):
        return []
    owner = next(p for p in phrases if p.people == [guest])
    if owner.kind == "pronoun":
        return []
    sides = [Side(guest, None, guest.country, "visitor", owner, s), Side(None, None, stop.country, "host", stop, s)]
    event = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[0], s.ends[0])
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    # What X says of the visit's days knows better than the day of the interview.
    event.shares_day = "from" not in s.lows[stop.j :]
    return [event]


def settle_spoken(events: list[FoundEvent], text: str, anchors: Anchors) -> None:
    """Visits of which someone speaks in a transcript: the one told to be under way is so on the day of the interview;
    the speaker's own, told with its first day, goes on until then."""
    day = anchors.day
    if day is None or "ranscript of " not in text:
        return
    for visit in events:
        if visit.subtype != "visit" or visit.status != "occurred":
            continue
        if visit.starts_on is None and visit.is_underway:
            visit.starts_on, visit.precision, visit.basis = day, "day", "report date"
        elif visit.starts_on is not None and visit.ends_on is None and visit.precision == "day":
            talk = next((told for told in (visit, *visit.others) if _is_talk(told)), None)
            last = _day_of_talk(talk, text, anchors) if talk is not None else None
            if talk is not None and last == visit.starts_on and (spoken := _MINE.search(text)) is not None:
                more = timedelta(days=_COUNTS[spoken.group(1)] - 1)
                visit.starts_on, visit.ends_on, visit.precision = visit.starts_on - more, visit.starts_on, "range"
            elif last is not None and 0 < (last - visit.starts_on).days <= _LONGEST:
                visit.ends_on, visit.precision = last, "range"


def _is_talk(told: FoundEvent) -> bool:
    return told.shares_day and "transcript" in told.sentence.lows[:2]


def _day_of_talk(talk: FoundEvent, text: str, anchors: Anchors) -> date | None:
    """The last day that the heading names, else the article's."""
    days = [d.starts_on for d in find_dates(text, talk.sentence.start, talk.sentence.end, anchors) if d.starts_on]
    return days[-1] if days else anchors.day


_LONGEST: Final = 14
_COUNTS: Final = {name: n for n, name in enumerate("two three four five six seven".split(), start=2)}
_MINE: Final = re.compile(r"\bend of my (two|three|four|five|six|seven)-day (?:\w+ ){0,2}visit\b")


def _is_where(s: Sentence, place: Phrase) -> bool:
    """`in Washington D.C.`, `, Canberra`, `during his visit to India`; not `media of India`."""
    k = place.i - 2 if s.low(place.i - 1) == "the" else place.i - 1
    if s.low(k) == "to":
        return not _TRIPS.isdisjoint(s.lows[max(0, k - 2) : k])
    is_placed = s.low(k) in _PLACED and (place.kind == "place" or s.low(k) == "in")
    return is_placed and not _is_topic(s, k)


_ABOUT: Final = frozenset(("on", "about", "regarding", "concerning"))
_WORDS_OF_TOPIC: Final = 6


def _is_topic(s: Sentence, k: int) -> bool:
    """`interview on the situation in Myanmar`: what the talk was on; `on 3 May in Jakarta` is no topic."""
    for m in range(k - 1, max(0, k - _WORDS_OF_TOPIC), -1):
        if s.lows[m] == ",":
            return False
        if s.lows[m] in _ABOUT:
            return not is_of_date(s.low(m + 1)) and k - m > 1
    return False
