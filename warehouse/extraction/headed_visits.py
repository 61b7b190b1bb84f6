"""Visits that a programme or a call to the press is headed with: `State visit of X to Y (3-6 March 2025)`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_VISIT: Final = WordList(("visit",))
_BEFORE: Final = frozenset(
    "the of on for to official state working bilateral introductory private first upcoming forthcoming ongoing "
    "programme program schedule updated revised media press advisory release invitation note list outcomes joint "
    "statement communique communiqué occasion during : , - – —".split()
)
"""What may stand before the noun in a line that heads a programme or a document."""
_BEFORE_OWN: Final = _BEFORE | {"his", "her", "engagements", "events"}
_BESIDE: Final = frozenset(("of", "by", "to", "the", ","))
_AFTER: Final = frozenset(
    "from on to till until and is are as follows below given under , : ; . ( ) - – — & th st nd rd".split()
)
_PRESS: Final = frozenset(("media", "press", "journalists", "editors", "correspondents"))
_CALLED: Final = frozenset(("advised", "informed", "invited", "notified", "requested", "reminded"))
_OWN: Final = frozenset(("his", "her"))
_LONGEST_HEAD: Final = 14
_LONGEST_LINE: Final = 60
"""Tokens: of a heading with all the offices of the guest."""
_LONGEST_BRACKET: Final = 48
"""Characters of the days in brackets on the line below."""


def find_headed_visit(s: Sentence, phrases: list[Phrase], text: str, setting: Setting) -> list[FoundEvent]:
    """The visit that the line is the heading of, or that the press is told of, with its days; usually none."""
    if s.kind not in ("body", "headline") or not _VISIT.stands_in(s) or len(s) > _LONGEST_LINE:
        return []
    k = s.lows.index("visit")
    stop = _stop(s, phrases, k)
    guest = _guest(s, phrases, k) if stop is not None else None
    if stop is None or guest is None or guest.country == stop.country:
        return []
    if not _is_heading(s, k, guest, stop) and not _is_call(s, k):
        return []
    person = guest.people[0] if guest.people else None
    sides = [Side(person, None, guest.country, "visitor", guest, s), Side(None, None, stop.country, "host", stop, s)]
    event = FoundEvent("visit", "occurred", "in person", sides, s, s.starts[k], s.ends[k])
    event.is_underway = True
    event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    if any(is_of_date(low) for low in s.lows[max(guest.j, stop.j, k) :]):
        return [event]
    below = _line_below(text, s.end)
    days = find_dates(text, s.end, below, setting.anchors) if below else []
    if len(days) != 1 or days[0].kind != "explicit":
        return []
    event.day = days[0]
    return [event]


def _stop(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """The country or place that the visit leads to."""
    after = (p for p in phrases if p.i > k + 1 and s.low(p.i - 1) == "to" and p.kind in ("country", "place"))
    stop = next(after, None)
    return stop if stop is not None and stop.place is not None and stop.country is not None else None


def _guest(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """Whose visit it is: `visit of X to Y`, `visit to Y by X`, `engagements of X during his visit to Y`."""
    if s.low(k + 1) in ("of", "by") or (s.low(k + 1) == "to" and "by" in s.lows[k:]):
        named = (p for p in phrases if p.i > k and s.low(p.i - 1 - (s.low(p.i - 1) == "the")) in ("of", "by"))
        guest = next(named, None)
    elif not _OWN.isdisjoint(s.lows[max(0, k - 3) : k]):
        guest = next((p for p in reversed(phrases) if p.j <= k and p.people), None)
    else:
        guest = None
    return guest if guest is not None and (guest.people or (guest.kind == "title" and guest.country)) else None


def _is_heading(s: Sentence, k: int, guest: Phrase, stop: Phrase) -> bool:
    """There is no verb: all words beside the guest and the destination are those of a heading, or of its days."""
    if guest.i < k:  # `Programme of X during his official visit to Y`
        beside = s.lows[: guest.i] + s.lows[guest.j : k]
        return _BEFORE_OWN.issuperset(beside) and all(low in _AFTER or is_of_date(low) for low in s.lows[stop.j :])
    if k > _LONGEST_HEAD or not _BEFORE.issuperset(s.lows[:k]):
        return False
    first, last = (guest, stop) if guest.i < stop.i else (stop, guest)
    between = s.lows[k + 1 : first.i] + s.lows[first.j : last.i]
    return _BESIDE.issuperset(between) and all(low in _AFTER or is_of_date(low) for low in s.lows[last.j :])


def _is_call(s: Sentence, k: int) -> bool:
    """`Members of the media are advised of the visit`, `The press is invited to cover X's visit`."""
    before = s.lows[:k]
    return not _PRESS.isdisjoint(before) and not _CALLED.isdisjoint(before)


def _line_below(text: str, begin: int) -> int:
    """Where the brackets end that the next line consists of; 0 if it is another line."""
    rest = text[begin : begin + _LONGEST_BRACKET].lstrip()
    if not rest.startswith("(") or ")" not in rest:
        return 0
    return text.index(")", begin) + 1
