"""Where the subject of a ministry ends and the name of its minister begins."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.ministry_words import ends_as_field, is_field_word
from warehouse.extraction.name_runs import has_small_article
from warehouse.extraction.organization_runs import names_person
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import event_verbs
from warehouse.places import gazetteer

_ABROAD: Final = frozenset(("abroad", "expatriates", "overseas"))
_WITHIN_NAMES: Final = frozenset("bin bint binti ibn von van der ter".split())
_BEFORE_NAMES: Final = frozenset(("and", ",", "affairs"))
_NEVER_NAMES: Final = _ABROAD | {"and", ",", "affairs"}
_LONGEST_REGION: Final = 3


def name_after_subject(s: Sentence, k: int, j: int) -> int:
    """Where a subject in capitals runs into the holder's name, the token at which the name begins."""
    begin = next((m for m in range(k, j) if s.low(m) == "affairs"), k)
    if j - 1 > k and j < len(s) and not s.is_capitalized(j):
        is_within = s.lows[j] in _WITHIN_NAMES and s.is_capitalized(j + 1)
        if is_within or has_small_article(s.words[j]):  # `Minister of Trade Khalid al-Mansoori`
            return _first_name_before(s, k, j)
    for m in range(begin + 1, j):
        if ends_as_field(s.low(m)) and not s.words[m].isupper():
            continue
        if names_person(s, m):
            return m
        if s.low(m) in _NEVER_NAMES or is_field_word(s.low(m)):
            continue
        if any(s.low(n) in lexicon.ministry_subjects() for n in range(m + 1, j - 1)):
            continue  # `Housing and Communal Services X Y`: names come last
        if m == j - 1 and s.low(m - 2) == "and" and s.low(j) == "," and s.is_capitalized(j + 2):
            continue  # `Women, Children and Poverty Alleviation, Ana Tavola`
        if s.low(m + 1) == "and" and m + 2 < j and s.low(m + 2) in lexicon.ministry_subjects():
            continue  # `Civil Aviation and Tourism X`
        if s.low(m - 1) not in ("and", ","):
            rest = j - m
            if rest == 1 and s.low(j) == "of":
                continue  # `Foreign Affairs and Human Mobility of the Republic of Ecuador`
            if rest >= 2 or (rest == 1 and (m - k >= 2 or s.low(j) in event_verbs())):
                return m
    return j


def past_joint(s: Sentence, j: int) -> int:
    """`Energy, and the Environment`, `Trade and the Environment`: the last field after the words that join it; or 0."""
    m = j + 1 if s.low(j) == "," else j
    if s.low(m) != "and":
        return 0
    m += 2 if s.low(m + 1) == "the" else 1
    is_field = m > j + 1 and s.is_capitalized(m) and s.low(m) in lexicon.ministry_subjects()
    return m if is_field else 0


def _first_name_before(s: Sentence, k: int, j: int) -> int:
    """`Minister of Investment Fahd bin Turki`: the name begins with the words before token j, past the subject."""
    m = j - 1
    while m - 1 > k and s.low(m - 1) not in lexicon.ministry_subjects() and s.low(m - 1) not in _BEFORE_NAMES:
        if s.low(m - 1) in lexicon.common_words() or (m < j and s.low(m - 2) == "and"):
            break  # `Trade, Industry and Competition Andries van Rooyen`
        m -= 1
    return m


def past_regions(s: Sentence, k: int) -> int | None:
    """`Minister for Europe X`, `Undersecretary for the Middle East and Africa`: the token after the parts of the world
    that begin at token k; None where none do, or where a subject of some other kind goes on after them."""
    j = _past_region(s, k)
    while j is not None and s.low(j) in ("and", ","):
        following = _past_region(s, j + 1)
        if following is None:
            # `Minister for Europe, Integration and Foreign Affairs`: a ministry of its own.
            goes_on = s.low(j + 1) in lexicon.ministry_subjects() or s.low(j + 1) in lexicon.common_words()
            return None if goes_on and s.is_capitalized(j + 1) else j
        j = following
    return j


def _past_region(s: Sentence, k: int) -> int | None:
    """The token after a region of several countries at token k, the longest."""
    k = k + 1 if s.low(k) == "the" else k
    if not s.is_capitalized(k):
        return None
    for j in range(min(k + _LONGEST_REGION, len(s)), k, -1):
        is_name = all(s.is_capitalized(m) for m in range(k, j))
        place = gazetteer.find_place(" ".join(s.words[k:j])) if is_name else None
        if place is not None and place.startswith("region/"):
            return j if gazetteer.country_of(place) is None else None
    return None


_LANDS: Final = frozenset(
    "far north south east west arctic northern southern eastern western central mountainous rural region regions "
    "territory territories islands".split()
)


def past_developed(s: Sentence, j: int) -> int:
    """`Minister for the Development of the Far East and the Arctic X`: the token after the parts of the country whose
    development the ministry, read up to token j, has in hand; j where none stand there."""
    if s.low(j) != "of" or s.low(j - 1) != "development":
        return j
    k = end = j + 1
    while s.low(k) in _LANDS or (s.low(k) in ("the", "and") and not s.is_capitalized(k)):
        if s.low(k) in _LANDS:
            if not s.is_capitalized(k):
                return j
            end = k + 1
        k += 1
    return end if end > j + 1 else j
