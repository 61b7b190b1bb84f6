"""Buildings and seats where people meet, `at the Great Hall of the People`, and the cities where they stand."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.venue_words import venue_words
from warehouse.places import gazetteer
from warehouse.resources import knowledge

_VENUES_ALONE: Final = frozenset(
    "kremlin elysee farnesina quirinale moneda matignon hofburg akorda amalienborg christiansborg chequers".split()
)
"""Seats that one word names; no more of the capitals behind it is theirs, but for a word for a building."""
_LONGEST_NAME: Final = 6
_SAYING: Final = frozenset("said announced told says declared stated added revealed confirmed informed".split())
_WORDS_FROM_SAYING: Final = 5
_AFTERWARDS: Final = frozenset(("after", "following"))


@cache
def _landmarks() -> dict[str, str]:
    """Buildings that stand in one city, whatever city the dateline names, with that city's key."""
    cities = (
        (row["name"], gazetteer.find_place(row["city"], {row["country_code"]}))
        for row in knowledge("landmarks").iter_rows(named=True)
    )
    return {name: key for name, key in cities if key is not None}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in _landmarks())


@cache
def _shared_landmarks() -> frozenset[str]:
    """Names that buildings of several cities have: `Government House`."""
    rows = knowledge("landmarks").iter_rows(named=True)
    return frozenset(row["name"] for row in rows if row["is_shared"])


@cache
def _houses() -> frozenset[str]:
    """Legislatures: `a deputy in the State Duma` is nowhere, `received at the State Duma` is."""
    return frozenset(row["name"] for row in knowledge("landmarks").iter_rows(named=True) if row["is_shared"] == "house")


def _is_of_text(city: str | None, event: FoundEvent, countries: Collection[str]) -> bool:
    """The text, or a side of the event, names the country of the city."""
    soil = gazetteer.country_of(city) if city is not None else None
    return soil in countries or any(side.country == soil for side in event.sides)


def place_in_venue(event: FoundEvent, text: str, last: int, countries: Collection[str]) -> None:
    """Put an event into the building that its sentence names before character `last`, with the city where it stands:
    that of the table, where the text is of its country, else that which is named beside it."""
    venue = _venue(event.sentence, text, event, last)
    if venue is not None:
        name, start, end = venue
        city = _landmarks().get(name, event.place)
        city = city or _city_behind(event.sentence, end)
        city = event.place if name in _shared_landmarks() and not _is_of_text(city, event, countries) else city
        event.place, event.place_span = f"venue/{name}@{city or ''}", (start, end)


def _city_behind(s: Sentence, end: int) -> str | None:
    """`at the President's House, Colombo yesterday`: the city behind the comma that follows the building."""
    k = next((k for k in range(len(s)) if s.starts[k] >= end), len(s))
    if s.low(k) != ",":
        return None
    for j in range(min(k + 4, len(s)), k + 1, -1):
        if all(s.is_capitalized(m) for m in range(k + 1, j)):
            place = gazetteer.find_place(" ".join(s.words[k + 1 : j]))
            return place if place is not None and place.startswith("city/") else None
    return None


def _venue(s: Sentence, text: str, event: FoundEvent, last: int) -> tuple[str, int, int] | None:
    """`at the Great Hall of the People`: capitals after `at` with a word for a building in them, or a name of the
    table, `at the Pentagon`; before the verb only what opens the sentence: `At the White House, X met Y`."""
    is_welcomed = text.startswith("welcom", event.start)
    for k, low in enumerate(s.lows[:-1]):
        if s.starts[k] >= last:
            return None
        is_in_front = k == 0 and s.kind == "body" and s.starts[0] < event.start
        if low not in ("at", "in") and not (is_welcomed and low == "to"):
            continue
        found = _venue_at(s, text, k) if s.starts[k] >= event.start or is_in_front else None
        if found is not None and (not is_in_front or text.startswith(", ", found[2])):
            return found
    return None


def _venue_at(s: Sentence, text: str, k: int) -> tuple[str, int, int] | None:
    """The building named behind the `at` or `in` of token k."""
    words = venue_words()
    i = k + 2 if s.low(k + 1) == "the" else k + 1
    j = i
    if (known := _known_at(s, text, i)) is not None and (s.lows[k] == "at" or known[0] not in _houses()):
        return known
    if s.low(i) in _VENUES_ALONE and s.low(i + 1) not in words:
        return text[s.starts[i] : s.ends[i]], s.starts[i], s.ends[i]
    while (
        s.is_capitalized(j)
        or (j > i and s.low(j) in ("of", "the", "'s") and (s.is_capitalized(j + 1) or s.is_capitalized(j + 2)))
        or (j > i and _is_of_two_fields(s, i, j))
    ):
        if s.low(j - 1) in words and j > i and _names_someone(s, j):
            break
        if s.low(j) == "the" and s.low(j - 1) != "of" and _names_someone(s, j + 1):
            break  # `at the Palace of the Revolution the Deputy Chairman of the Duma`
        j += 1
    if j > i + 1 and any(s.low(m) in words for m in range(i, j)):
        return text[s.starts[i] : s.ends[j - 1]], s.starts[i], s.ends[j - 1]
    return None


def _is_of_two_fields(s: Sentence, i: int, j: int) -> bool:
    """`at the National Academy of Politics and Public Administration`: the `and` at token j joins what a school, a
    ministry or an institute is of."""
    if (
        s.low(j) != "and"
        or not s.is_capitalized(j + 1)
        or "of" not in s.lows[i:j]
        or _OF_FIELDS.isdisjoint(s.lows[i:j])
    ):
        return False
    return not _names_someone(s, j + 1) and s.low(j + 1) not in _OF_FIELDS


_OF_FIELDS: Final = frozenset("academy institute ministry university school college department faculty centre".split())


def _known_at(s: Sentence, text: str, i: int) -> tuple[str, int, int] | None:
    """The building of the table, the longest name, whose words begin at token i: `Schloss Bellevue in Berlin`."""
    if i >= len(s) or s.words[i] not in _first_words():
        return None
    for j in range(min(i + _LONGEST_NAME, len(s)), i, -1):
        name = text[s.starts[i] : s.ends[j - 1]]
        is_longer = s.is_capitalized(j) and (s.low(j) in venue_words() or (j == i + 1 and not is_calendar(s.low(j))))
        if name in _landmarks() and not is_longer:  # `Istana Nurul Iman` is not Singapore's Istana
            return name, s.starts[i], s.ends[j - 1]
    return None


def _names_someone(s: Sentence, j: int) -> bool:
    """`at Bayan Palace H.H. the Crown Prince`: a form of address or a title ends the venue's name."""
    return bool(lexicon.honorifics().match(s.lows, j) or lexicon.titles().match(s.lows, j))


def said_there(s: Sentence, event: FoundEvent, phrases: list[Phrase]) -> Phrase | None:
    """`announced in Baku on Thursday, after talks with X`: where somebody speaks after talks with one of that country,
    they were."""
    soils = {side.country for side in event.sides} - {None}
    for p in phrases:
        at = p.i - 2 if s.low(p.i - 1) == "the" else p.i - 1  # `said in the Turkish capital`
        if p.kind != "place" or p.place is None or s.starts[p.i] >= event.start or s.low(at) != "in":
            continue
        before = s.lows[max(0, at + 1 - _WORDS_FROM_SAYING) : at]
        is_said = not _SAYING.isdisjoint(before) and not _AFTERWARDS.isdisjoint(s.lows[p.j :])
        if is_said and (gazetteer.country_of(p.place) in soils or _is_with_bare_counterpart(s, event)):
            return p
    return None


def _is_with_bare_counterpart(s: Sentence, event: FoundEvent) -> bool:
    """`said in Ankara following talks with his counterpart X`: of the state where he said so, which is not told."""
    unknown = [side.phrase for side in event.sides if side.country is None and side.phrase is not None]
    return any("counterpart" in s.lows[phrase.i : phrase.name_i] for phrase in unknown)
