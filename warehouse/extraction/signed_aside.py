"""Documents whose signing is told in a clause of their own: `the pact that A and B signed on Tuesday`, `the agreement,
signed today by A and B, covers`."""

from __future__ import annotations

from datetime import date
from typing import Final

from warehouse.extraction.agreement_history import is_of_other_month
from warehouse.extraction.date_model import MONTHS, WEEKDAYS
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.places import gazetteer

_SIGNED: Final = frozenset(("signed", "inked", "initialled", "initialed", "concluded", "sealed"))
_RELATIVES: Final = frozenset(("that", "which"))
_SIDES: Final = frozenset(("person", "title", "organization", "country"))
_WORDS_TO_VERB: Final = 14
_FAR_VERB: Final = 28
_WORDS_TO_DAY: Final = 6
_WORDS_TO_BY: Final = 9
_TWO: Final = 2


def signers_before(s: Sentence, phrases: list[Phrase], end: int, day: date | None) -> list[Phrase]:
    """`, which A and B signed in July 2022`, of an article of another year or month: who signed in earlier days."""
    j = end + 1 if s.low(end) == "," else end
    if s.low(j) not in _RELATIVES or day is None:
        return []
    k = next((m for m in range(j + 1, min(j + _FAR_VERB, len(s))) if s.lows[m] in _SIGNED), None)
    if k is not None and k - j > _WORDS_TO_VERB:  # two bodies with long names stand between
        covered = {m for p in phrases if p.kind == "organization" for m in range(p.i, p.j)}
        k = k if sum(m not in covered for m in range(j, k)) < _WORDS_TO_VERB // 2 else None
    if k is None or not (_is_of_other_year(s, k, day.year) or is_of_other_month(s, k, k + _WORDS_TO_BY, day)):
        return []
    between = [p for p in phrases if j < p.i and p.j <= k]
    return [state for p in between if (state := _as_side(p)) is not None]


def _as_side(phrase: Phrase) -> Phrase | None:
    """The phrase where it can be a side; a capital as its state: `that Kathmandu and Kuala Lumpur signed in 2018`."""
    if phrase.kind in _SIDES:
        return phrase
    code = gazetteer.country_of(phrase.place) if phrase.kind == "place" and phrase.place else None
    if code is None or gazetteer.capital_of(code) != phrase.place:
        return None
    return Phrase(
        "country", phrase.i, phrase.j, country=code, place=f"country/{code}", name_i=phrase.i, name_j=phrase.j
    )


def _is_of_other_year(s: Sentence, k: int, year: int) -> bool:
    years = [low for low in s.lows[k : k + _WORDS_TO_BY] if len(low) == len("2022") and low.isdigit()]
    return bool(years) and years[0] != str(year) and years[0][:2] in ("19", "20")


def signers_aside(s: Sentence, phrases: list[Phrase], end: int) -> list[Phrase]:
    """Who signed the document whose title ends at token `end`, by the clause that follows; none without its day."""
    j = end + 1 if s.low(end) == "," else end
    if s.low(j) in _RELATIVES:
        return _of_relative(s, phrases, j) or _of_those_told(s, j)
    if s.low(j) not in _SIGNED:
        return []
    by = next((m for m in range(j + 1, min(j + _WORDS_TO_BY, len(s))) if s.lows[m] == "by"), None)
    is_beside = j == end and is_signed_beside(s, end)
    if by is None or not (_has_day(s, j + 1, by) or (by == j + 1 and (is_beside or _is_bare_subject(s, end)))):
        return []
    people = [p for p in gather_forward(s, phrases, by + 1) if p.people] if j > end or is_beside else []
    is_now = any(low in ("today", "yesterday") or low in MONTHS or low in WEEKDAYS for low in s.lows[j:by])
    if (
        not people and is_now and s.low(by + 1) == "their"
    ):  # `A and B will share power under a deal inked yesterday by their envoys`
        states = [p for p in phrases if p.kind == "country" and p.j <= end]
        return states[:_TWO] if len(states) >= _TWO and s.low(states[0].j) == "and" else []
    return people if sum(len(p.people) for p in people) >= _TWO else []


def is_signed_beside(s: Sentence, end: int) -> bool:
    """`The ceremony took place in X, with the memorandum inked by A and B`: the document whose title ends at token
    `end` is signed in a clause beside the sentence's own."""
    if s.low(end) not in _SIGNED or s.low(end + 1) != "by":
        return False
    near = range(max(0, end - _WORDS_OF_BARE), end)
    return any(s.lows[k] == "with" and s.low(k + 1) in _ARTICLES and s.low(k - 1) in (",", "-", "–", "—") for k in near)


_WORDS_OF_BARE: Final = 6
_ARTICLES: Final = frozenset(("the", "both", "two", "an", "a"))


def _is_bare_subject(s: Sentence, end: int) -> bool:
    """`The agreement, signed by Ministers A and B, covers`: no old treaty by its name, and no year stands with it."""
    is_bare = s.lows[0] in ("the", "this") and s.low(end) == "," and not any(s.is_capitalized(k) for k in range(1, end))
    return is_bare and not any(low.isdigit() and len(low) == _YEAR for low in s.lows[end:])


_YEAR: Final = 4


def _of_relative(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    """`that the Union and Mauritania signed on Tuesday`, `which was signed by Ministers A and B on Tuesday`."""
    k = next((m for m in range(j + 1, min(j + _WORDS_TO_VERB, len(s))) if s.lows[m] in _SIGNED), None)
    if k is None or "had" in s.lows[j:k] or not _has_day(s, j, len(s)):
        return []
    if s.low(k - 1) in ("was", "were"):
        found = gather_forward(s, phrases, k + 2) if s.low(k + 1) == "by" else []
        people = [p for p in found if p.people]
        return people if sum(len(p.people) for p in people) >= _TWO else []
    before = [p for p in phrases if j < p.i and p.j <= k and p.kind in _SIDES]
    return before if len(before) >= _TWO and _has_day(s, k + 1, k + _WORDS_TO_DAY) else []


def _of_those_told(s: Sentence, j: int) -> list[Phrase]:
    """`The protocol, which they signed at its end, foresees`, `, which the two ministers signed after the talks,`: the
    two whom the article tells of; not what they had signed before, or did in another year."""
    k = next((m for m in range(j + 2, j + _WORDS_OF_PAIR) if s.low(m) in _SIGNED), None)
    if k is None or s.low(j - 1) != "," or s.low(j) != "which":
        return []
    subject = s.lows[j + 1 : k]
    if subject[0] not in _PAIRS or (len(subject) > 1 and not subject[-1].endswith("s")):
        return []
    end = next((m for m in range(k, len(s)) if s.low(m) in (",", ".")), len(s))
    is_now = s.low(k + 1) in _AT_THE_TALKS and not any(low.isdigit() for low in s.lows[k:end])
    return [Phrase("group", j + 1, k, name_i=j + 1, name_j=k)] if is_now and end < len(s) - 1 else []


_WORDS_OF_PAIR: Final = 6
_PAIRS: Final = frozenset(("they", "both", "the"))
_AT_THE_TALKS: Final = frozenset(("at", "after", "following", "during", "today", "here", "afterwards", "on"))


def _has_day(s: Sentence, i: int, j: int) -> bool:
    return any(is_of_date(low) or low in ("today", "yesterday") for low in s.lows[i:j])
