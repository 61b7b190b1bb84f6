"""Where an event was: the places named with its verb, the venue, the dateline's."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_days import says_so
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.gathering_seats import NAMED_GATHERINGS
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.place_names import place_at
from warehouse.extraction.place_settings import (
    ATTENDING,
    LEADING_ON,
    before_article,
    end_of_opening,
    end_of_where,
    is_after_day_of_person,
    is_attended,
    is_beside_what_is_held,
    is_of_setting_after,
    is_right_before,
    is_set_behind,
    opens_subject,
    opens_what_is_told,
    past_region,
)
from warehouse.extraction.places_aside import is_told_aside
from warehouse.extraction.places_hosting import hosting_place
from warehouse.extraction.places_of_journeys import journeys_end, place_of_journey, welcomed_to
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.venues import place_in_venue, said_there
from warehouse.places import gazetteer

_LETTERS_TO_PLACE: Final = 110
_STATES: Final = frozenset(("nation", "country", "state", "island"))
"""After a region's name: `the Caribbean nation` is one of its states, told elsewhere."""
_SIDE_BY_SIDE: Final = frozenset(("in person",))


_NAMED_AFTER_TOWNS: Final = frozenset(("house", "hotel"))


_FOOT: Final = re.compile(
    r"\n[ \t]*([A-Z][A-Za-z'’ -]{2,30}?)[ \t]*\n\s*(?:[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})\s*$"
)


def place_of_foot(text: str) -> tuple[str | None, tuple[int, int] | None]:
    """Where a ministry's statement was issued that ends with the place and the day on lines of their own."""
    foot = _FOOT.search(text, max(0, len(text) - _LONGEST_FOOT))
    place = gazetteer.find_place(foot.group(1)) if foot is not None else None
    return (place, foot.span(1)) if foot is not None and place is not None else (None, None)


_LONGEST_FOOT: Final = 90


def find_place(event: FoundEvent, phrases: list[Phrase], text: str, countries: Collection[str]) -> None:
    """The place named with an event's verb: a venue with its city, a city, or a country; unset where none is."""
    if event.mode not in _SIDE_BY_SIDE or event.place is not None or event.is_mention:
        return
    s = event.sentence
    if event.is_here or (event.subtype == "visit" and _IN_COUNTRY_TOLD.match(text, event.end, s.end)):
        _place_in_venue_here(event, text, countries)
        return
    prepositions = _BEFORE_PLACE[event.subtype == "visit"]
    named = [_as_capital(s, p) for p in phrases if p.place or p.kind == "country"]
    # Houses and hotels carry the names of other towns: `Hyderabad House` stands in New Delhi.
    named = [p for p in named if p.place and s.low(p.j) not in _NAMED_AFTER_TOWNS and not _tells_of_it(s, p)]
    end, last = _end_of_clause(s, event), says_so(s, event)
    named = [p for p in named if s.starts[p.i] < last and not _is_of_reason(s, event, p) and not _is_residence(s, p)]
    # A document's title names where the works are, and not where it was signed.
    is_signing = event.subtype == "signing"
    named = [p for p in named if not (is_signing and event.start <= s.starts[p.i] < event.end)]
    named = [p for p in named if not is_told_aside(s, event, p) and not _is_in_name(s, event, p)]
    candidates = [p for p in named if s.low(before_article(s, p.i)) in prepositions and p.i < end]
    if event.subtype != "visit":  # `will hold talks with X and will be back in Manila on 21 March`
        candidates = [p for p in candidates if s.low(before_article(s, p.i) - 1) not in _COMING_HOME]
    if event.is_dated and event.subtype != "visit":
        candidates = [p for p in candidates if _is_of_verb(s, event, phrases, p)]
    if event.subtype == "visit":
        candidates = [p for p in candidates if s.low(before_article(s, p.i)) == "to"] or candidates
        candidates = [p for p in candidates if p.country or s.low(p.j) not in _STATES]
        after = [p for p in phrases if p.kind in ("place", "country", "organization") and s.starts[p.i] >= event.end]
        sent = [side.phrase for side in event.sides if side.role == "visitor" and side.person is None]
        after = [p for p in after if not _is_of_reason(s, event, p) and not any(p is one for one in sent)]
        first = next((p for p in after if p.place and (p.country or s.low(p.j) not in _STATES)), None)
        if first is not None and s.starts[first.i] - event.end < 60:
            candidates = [first]
    candidates = [p for p in candidates if not (p.place or "").startswith("region/") or p.country] or candidates
    if event.is_noun:
        candidates = [p for p in candidates if _is_near(s, event, p)]
    after = [p for p in candidates if s.starts[p.i] >= event.start]
    front = _front(s)
    before = [p for p in candidates if s.starts[p.i] < event.start and _stands_before(s, event, p, front)]
    chosen = next((p for p in after if p.kind == "place"), None) or next(iter(after + before), None)
    where = _before_where(s, event, named)
    if where is not None and (chosen is None or _is_past_clause(s, event, chosen)):
        chosen = where
    chosen = journeys_end(s, event, named) or chosen
    on_journey = place_of_journey(s, event, named) if chosen is None and event.subtype != "visit" else None
    chosen = chosen or on_journey or welcomed_to(s, event, named) or hosting_place(s, event, named)
    if chosen is None and event.subtype == "conference" and event.subject is not None:
        event.place, event.place_span = _place_in_name(s, event.subject, countries)
    if chosen is not None:
        event.place, event.place_span = chosen.place, (s.starts[chosen.i], s.ends[chosen.j - 1])
        event.is_place_of_guest = event.subtype != "visit" and (_tells_of_guest(s, chosen) or chosen is on_journey)
    if chosen is None and event.subtype != "visit" and (there := said_there(s, event, phrases)) is not None:
        event.place, event.place_span = there.place, (s.starts[there.i], s.ends[there.j - 1])
    if event.subtype != "visit":
        place_in_venue(event, text, s.starts[min(len(s) - 1, _end_of_clause(s, event))], countries)


def _tells_of_it(s: Sentence, place: Phrase) -> bool:
    """`held talks in Peru, Seoul's foreign ministry said`: where the news comes from."""
    is_owner = s.low(place.i - 1) == "," and s.low(place.j) == "'s"
    return is_owner and not _TELLERS.isdisjoint(s.lows[place.j + 1 : place.j + 4])


_TELLERS: Final = frozenset(("ministry", "government", "office"))


def _is_in_name(s: Sentence, event: FoundEvent, place: Phrase) -> bool:
    """`will speak at the Bali Dialogue in Dili`: a town in the name of what is held in another."""
    is_name = event.subtype == "conference" and s.low(place.j) in NAMED_GATHERINGS and s.is_capitalized(place.j)
    return is_name and s.low(place.j + 1) == "in" and s.is_capitalized(place.j + 2)


def _place_in_venue_here(event: FoundEvent, text: str, countries: Collection[str]) -> None:
    """`paid a courtesy call here this morning on X at the Peace Palace`: in that house, and so in its city."""
    s = event.sentence
    if event.subtype != "visit":
        place_in_venue(event, text, s.starts[min(len(s) - 1, _end_of_clause(s, event))], countries)


_COMING_HOME: Final = frozenset(("back", "return", "returns", "returned", "returning"))


def _place_in_name(s: Sentence, subject: str, countries: Collection[str]) -> tuple[str | None, tuple[int, int] | None]:
    """`opened the Bali Maritime Forum`, `attended the 59th Munich Security Conference`: the city or island whose name a
    forum bears, where no other place is told."""
    words = subject.split()
    while len(words) > 2 and (words[0].lower() in _BEFORE_NAME or words[0][:1].isdigit()):
        words = words[1:]
    first = words[0]
    at = next((k for k, word in enumerate(s.words) if word == first), -1)
    if at < 0 or not s.is_capitalized(at) or not s.is_capitalized(at + 1) or _names_more(s, at):
        return None, None
    found = place_at(s, at, countries)
    is_city = found is not None and found[0].startswith(("city/", "region/")) and found[1] == at + 1
    return (found[0], (s.starts[at], s.ends[at])) if found is not None and is_city else (None, None)


_BEFORE_NAME: Final = frozenset(
    "the a this annual first second third fourth fifth sixth seventh eighth ninth tenth".split()
)


def _names_more(s: Sentence, at: int) -> bool:
    """`the Shanghai Cooperation Organization's summit`: a body bears the city's name, and meets elsewhere."""
    bodies = {"organization", "organisation", "agreement", "declaration", "process", "convention", "consensus", "bank"}
    return not bodies.isdisjoint(s.lows[at + 1 : at + 4])


_SIGNED_OR_HELD: Final = frozenset(
    ("signed", "inked", "initialled", "initialed", "concluded", "sign", "signs", "held", "place")
)


_OF_MANY: Final = frozenset(("seminar", "conference", "training course"))
_GATHERINGS: Final = frozenset("workshop seminar conference course forum symposium congress summit training".split())
_STOPS: Final = frozenset(("stop", "stopover", "stay", "layover", "halt"))


def _stands_before(s: Sentence, event: FoundEvent, place: Phrase, front: int) -> bool:
    """A place before the words that tell of an event is its own at the front, `signed in Lima on Tuesday an accord`."""
    # `took place in Lima, with the accord signed by X and Y`
    is_of_signing = event.subtype == "signing" and s.low(before_article(s, place.i) - 1) in _SIGNED_OR_HELD
    is_opening = place.i <= 4 or place.j <= front or opens_what_is_told(s, event, place) or is_attended(s, place)
    # `used a stop in X on Tuesday to meet Y`, `are attending a workshop in X, which began on Wednesday`
    own = _GATHERINGS if event.subtype in _OF_MANY else _STOPS
    is_stop = s.low(place.i - 1) == "in" and s.low(place.i - 2) in own
    is_of_memorial = event.subtype == "wreath laying" and s.low(place.i - 1) == "in" and s.low(place.j) == "and"
    return (
        is_opening
        or is_of_signing
        or is_of_memorial
        or is_stop
        or _is_apposed(s, place)
        or _is_at_verb(s, event, place)
    )


def _is_at_verb(s: Sentence, event: FoundEvent, place: Phrase) -> bool:
    """`X on Monday in Oslo met Y`, `X yesterday in Oslo signed`: between a day and the verb."""
    is_before_verb = s.starts[min(place.j, len(s) - 1)] == event.start
    k = before_article(s, place.i) - 1
    return is_before_verb and (is_calendar(s.low(k)) or s.low(k) in _OF_TIME)


_RESIDES: Final = frozenset(
    (
        "residence resident residing reside resides based projects programmes programs investments operations "
        "activities"
    ).split()
)


def _is_residence(s: Sentence, phrase: Phrase) -> bool:
    """`the Ambassador of Laos with residence in Pretoria`, `envoys who are based in Rome, Paris and Bonn`, `future
    projects in Laos`: not where anything was told to happen."""
    k = phrase.i - 1
    while s.low(k) in (",", "and") and s.is_capitalized(k - 1):
        k = next((m for m in range(k - 1, max(-1, k - _WORDS_OF_TOWN), -1) if not s.is_capitalized(m)), -1)
    return s.low(k) in ("in", "at") and s.low(k - 1) in _RESIDES


_WORDS_OF_TOWN: Final = 4
_REASONS: Final = frozenset(("due", "because", "amid", "owing", "over"))


def _is_of_reason(s: Sentence, event: FoundEvent, phrase: Phrase) -> bool:
    """`put off the trip due to the conflict in X`, `Owing to the storm in X, he put off his trip to Y`: why, not where
    to; Y is."""
    if event.status != "cancelled" or _REASONS.isdisjoint(s.lows[: phrase.i]):
        return False
    begin = event.start if s.starts[phrase.i] >= event.end else s.start
    return any(s.lows[k] in _REASONS and s.starts[k] >= begin for k in range(phrase.i))


def _is_near(s: Sentence, event: FoundEvent, place: Phrase) -> bool:
    """A noun's own place stands near it, or right after the verb that tells that it was held."""
    is_held_there = s.low(_before_time(s, before_article(s, place.i) - 1)) in _HELD_AT
    is_near = s.starts[place.i] - event.end < _LETTERS_TO_PLACE or is_held_there or _closes_with_day(s, place)
    return is_near or is_of_setting_after(event, place)


def _before_time(s: Sentence, k: int) -> int:
    """Token k, or the one before `on Sunday`, `this afternoon`, `on 11 February` that end there."""
    begin = k
    while k > begin - _WORDS_OF_TIME and (is_calendar(s.low(k)) or s.low(k)[:1].isdigit() or s.low(k) in _OF_TIME):
        k -= 1
    return k


_WORDS_OF_TIME: Final = 5
_OF_TIME: Final = frozenset("on this that late early afternoon morning evening yesterday today earlier".split())
_HELD_AT: Final = frozenset(("held", "place", "hosted", "convened", "organized", "organised"))
_THE_COUNTRY: Final = re.compile(r"\s*(?:to )?(?:the|this) (?:country|host country|nation|\w+ country)\b")
_IN_COUNTRY_TOLD: Final = re.compile(r" (?:the|this) (?:host )?(?:country|nation)\b(?!['’]s)")
"""`who arrived in the country on Sunday, had planned to travel on to Uganda`: no place that is named."""


def find_country_written_from(visit: FoundEvent, text: str, setting: Setting) -> None:
    """`leads a delegation on a visit to the country`: that of the dateline, where the visitors are not of it."""
    told = _THE_COUNTRY.match(text, visit.end, visit.sentence.end)
    soil = gazetteer.country_of(setting.dateline_place) if told and setting.dateline_place else None
    if told is None or soil is None or any(side.country == soil for side in visit.sides if side.role == "visitor"):
        return
    words = told.group().lstrip()
    visit.place, visit.place_span = f"country/{soil}", (told.end() - len(words), told.end())


def _closes_with_day(s: Sentence, phrase: Phrase) -> bool:
    """`, in Hanoi on Tuesday.`: place and day of the whole sentence at its end."""
    is_at_end = phrase.j + 2 >= len(s) - 1 and s.low(phrase.j) == "on" and is_calendar(s.low(phrase.j + 1))
    return is_at_end and s.low(phrase.i - 2) == ","


def share_places(events: list[FoundEvent]) -> None:
    """`The same day, X held talks with Z`: in the city where X was a guest that day, if no other place is told."""
    received = [e for e in events if e.subtype in _WITH_GUESTS and e.status == "occurred" and e.place is not None]
    for event in events if received else ():
        if event.subtype not in ("talks", "meeting", "reception") or event.place is not None:
            continue
        if event.status != "occurred" or event.mode != "in person" or event.starts_on is None:
            continue
        people = {id(side.person) for side in event.sides if side.person is not None}
        for other in received:
            guests = _guests_at(other)
            city = (other.place or "").rpartition("@")[2]
            if other.starts_on == event.starts_on and guests & people and city.startswith("city/"):
                event.place, event.place_span = city, other.place_span
                break


_WITH_GUESTS: Final = ("reception", "talks", "meeting")


def _guests_at(event: FoundEvent) -> set[int]:
    """Who was received, or is of another country than that in which talks were held."""
    soil = gazetteer.country_of(event.place) if event.place is not None else None
    return {
        id(side.person)
        for side in event.sides
        if side.person is not None
        and (side.role == "visitor" or (event.subtype != "reception" and side.country not in (None, soil)))
    }


def _is_of_verb(s: Sentence, event: FoundEvent, phrases: list[Phrase], phrase: Phrase) -> bool:
    """`discussed X with Y in Hanoi on Monday`: after a person or before a day; else it may be part of what was
    discussed."""
    k = before_article(s, phrase.i)
    is_after_person = any(p.people and p.j == k for p in phrases)
    is_before_day = s.low(phrase.j) == "on" and is_calendar(s.low(phrase.j + 1))
    if event.start <= s.starts[phrase.i] < event.end:
        return True  # `had an interview in Oslo with Y`
    is_beside = (
        is_after_day_of_person(s, phrases, k, event.end) or phrase.j <= _front(s) or s.starts[k] - event.end == 1
    )
    is_beside = is_beside or phrase.i <= 2 or is_set_behind(s, event, phrase)
    return is_after_person or is_before_day or is_beside or is_calendar(s.low(phrase.j))


def _tells_of_guest(s: Sentence, phrase: Phrase) -> bool:
    """`received X, who is in Vietnam for a visit`, `gave a reception for X on a visit to Vietnam`: the country tells
    why X came, not where they met."""
    k = before_article(s, phrase.i)
    is_of_visit = s.low(k) == "to" and s.low(k - 1) in ("visit", "trip", "tour")
    is_of_who = s.low(k) in ("in", "to") and "who" in s.lows[max(0, k - 8) : k]
    return phrase.kind == "country" and (is_of_visit or is_of_who)


def _before_where(s: Sentence, event: FoundEvent, named: list[Phrase]) -> Phrase | None:
    """`will be in Ulaanbaatar, where she will meet X`: the place that the clause tells of."""
    where = next((k for k in range(len(s)) if s.lows[k] == "where" and s.starts[k] < event.start), None)
    if where is None:
        return None
    return next((p for p in reversed(named) if p.j <= where and is_right_before(s, past_region(s, p.j), where)), None)


def _is_past_clause(s: Sentence, event: FoundEvent, phrase: Phrase) -> bool:
    """`After Paris, where he met X on Friday, Y arrived in Berlin`: a comma ends the clause before the place."""
    first = next((k for k in range(len(s)) if s.starts[k] >= event.end), len(s))
    begins = [k for k in range(len(s)) if s.lows[k] == "where" and s.starts[k] < event.start]
    is_near = bool(begins) and "," not in s.lows[begins[-1] : first]
    return is_near and phrase.i > first and s.lows[0] == "after" and "," in s.lows[first : phrase.i]


def _end_of_clause(s: Sentence, event: FoundEvent) -> int:
    """Where a clause on something else begins: `hosted a dinner for the troupe, which performed at the theatre`."""
    if s.starts[0] <= event.start <= s.starts[min(1, len(s) - 1)] and event.sentence.lows[0].endswith(("ing", "when")):
        # `Meeting with X, Y said that ... in Z`: the place of what is said is not that of the meeting.
        return end_of_opening(event)
    if event.subtype == "award" and (who := _who_got(s, event)) is not None:
        return who
    if (next_leg := end_of_where(s, event)) is not None:
        return next_leg
    if event.is_noun and s.low(0) in _FRONTING and (told := _end_of_frame(s, event)) is not None:
        return told
    for k in range(1, len(s)):
        if s.lows[k] == "and" and s.starts[k] > event.end and event.subtype != "visit" and _opens_next_day(s, k):
            return k
        is_with_others = event.subtype in _WITH_GUESTS or event.subtype in _OF_MANY
        if s.lows[k] in _SEEING and s.low(k - 1) == "and" and s.starts[k] > event.end and is_with_others:
            return k  # `met with X and visited a plant in Y`
        if (
            s.lows[k] in LEADING_ON
            and s.starts[k] > event.end
            and event.subtype in _WITH_GUESTS
            and opens_subject(s, k)
        ):
            return k
        comma = k - 2 if s.lows[k - 1] in _BEFORE_WHICH else k - 1
        if s.lows[k] == "which" and comma >= 0 and s.lows[comma] == "," and s.starts[k] > event.end:
            # `leaves to attend the meeting, which is being held in X`, `beside the summit, which opened in X`
            is_of_visit = event.subtype == "visit" and not _TAKING_PLACE.isdisjoint(s.lows[k : k + 5])
            is_of_visit = is_of_visit or (event.subtype == "talks" and "running" in s.lows[k : k + 4])
            is_of_noun = event.is_noun or event.subtype in _OF_MANY
            is_of_visit = is_of_visit or (is_of_noun and not _TAKING_PLACE.isdisjoint(s.lows[k : k + 6]))
            return len(s) if is_of_visit or is_beside_what_is_held(s, k) else k
    return len(s)


_SEEING: Final = frozenset(("visited", "toured", "inspected"))


def _opens_next_day(s: Sentence, k: int) -> bool:
    """`will attend the summit, and on 25 August he will be in Athens`: another day, and what is done on it."""
    if s.low(k + 1) == "," and s.low(k + 2) == "on":  # `called on X and, on May 20, met with Y in Z`
        close = next((m for m in range(k + 3, min(k + _WORDS_TO_WILL + 3, len(s))) if s.lows[m] == ","), k)
        return close > k and s.low(close + 1) not in ("with", "by")
    is_day = s.low(k + 2)[:1].isdigit() or is_calendar(s.low(k + 2))  # `and on Thursday it will visit a park in Y`
    is_dated = s.lows[k - 1] == "," and s.low(k + 1) in ("on", "from") and is_day
    return is_dated and "will" in s.lows[k + 3 : k + 3 + _WORDS_TO_WILL]


_WORDS_TO_WILL: Final = 5


def _who_got(s: Sentence, event: FoundEvent) -> int | None:
    """`pinned the medal on X, who in her youth worked in Y`: where the clause on X begins."""
    near = range(1, len(s) - 1)
    return next((k for k in near if s.starts[k] >= event.end and s.lows[k : k + 2] == [",", "who"]), None)


def _end_of_frame(s: Sentence, event: FoundEvent) -> int | None:
    """`During talks with X, the sides discussed the centre at the University of Y`: where the main clause begins."""
    for k in range(1, len(s) - 2):
        is_clause = s.lows[k] == "," and s.starts[k] >= event.end and s.lows[k + 1] in ("the", "both", "they", "there")
        if is_clause and (s.lows[k + 1] in ("they", "there") or s.lows[k + 2] in _SIDES):
            return k
    return None


_SIDES: Final = frozenset("sides parties two interlocutors ministers officials diplomats were".split())


def _as_capital(s: Sentence, phrase: Phrase) -> Phrase:
    """`in the Venezuelan capital`: the city, unless its name follows."""
    j = phrase.j + 1 if s.low(phrase.j) in ("'s", "'") else phrase.j  # `in Serbia's capital`
    if s.low(j) != "capital" or phrase.country is None or s.is_capitalized(j + 1) or s.low(j + 1) == "city":
        return phrase
    return replace(phrase, kind="place", place=gazetteer.capital_of(phrase.country))


def _is_apposed(s: Sentence, phrase: Phrase) -> bool:
    """`The President, in Jakarta for a forum, met X`, `X, currently in Jakarta, met Y`."""
    comma = phrase.i - 3 if s.low(phrase.i - 2) in _NOW else phrase.i - 2
    return s.low(phrase.i - 1) == "in" and s.low(comma) == ","


_NOW: Final = frozenset(("currently", "now", "presently", "also"))


_BEFORE_WHICH: Final = frozenset(("at", "during"))
_TAKING_PLACE: Final = frozenset(("held", "place", "hosted", "hosting", "host", "convened"))
_FRONTING: Final = frozenset(("on", "in", "at", "during", "within", "while", "speaking"))


def _front(s: Sentence) -> int:
    """Where the adverbial ends that the sentence opens with: `On the sidelines of the session in New York, ...`,
    `Attending the summit in Vienna, ...`."""
    is_opening = s.low(0) in _FRONTING or s.low(0) in ATTENDING
    if not is_opening or s.low(2) == "invitation" or "," not in s.low_set():
        return 0
    comma = s.lows.index(",")
    is_day = all(low in ("on", "in") or is_calendar(low) or low[:1].isdigit() for low in s.lows[:comma])
    if is_day and s.low(comma + 1) in _FRONTING and "," in s.lows[comma + 1 :]:
        return s.lows.index(",", comma + 1)  # `On 22 May, on the margins of the council in X, Y met Z`
    return comma


_BEFORE_PLACE: Final = {True: ("in", "at", "to"), False: ("in", "at")}
