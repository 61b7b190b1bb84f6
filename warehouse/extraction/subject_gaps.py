"""What may stand between a subject and its verb: stays, plans, clauses, titles."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

TELLS: Final = frozenset("said says disclosed revealed announced confirmed reported informed stated".split())
THEN: Final = frozenset("earlier later then today yesterday afterwards afterward subsequently meanwhile also".split())
OPENING_ADVERBIALS: Final = THEN | frozenset(
    "on in at during following prior this the as for over last next according".split()
)

_BETWEEN: Final = frozenset(
    (
        "on in at here there also separately then later respectively jointly both , ( ) has have had was is are "
        "were been be being will would and who which earlier afterwards , - – — today yesterday tomorrow the afternoon "
        "morning evening same day x twitter together officially recently just of this that for his her part warmly "
        "cordially last while meanwhile now already"
    ).split()
)

_NOW: Final = frozenset(("currently", "now", "presently"))

_TRIPS: Final = frozenset(("visit", "trip", "tour"))

_LONGEST_STAY: Final = 7


def past_stay(s: Sentence, k: int) -> int:
    """`A Nepali delegation currently on a visit to China met`: the token before the place; k where none is told."""
    on = k + 1 if s.low(k) in _NOW else k
    if s.low(on) == "visiting":
        return on + 1
    if s.low(on) != "on" or s.low(on + 1) not in ("a", "an"):
        return k
    trip = next((m for m in range(on + 2, min(on + _LONGEST_STAY, len(s))) if s.lows[m] in _TRIPS), None)
    return trip + 2 if trip is not None and s.low(trip + 1) in ("to", "in") else k


_PLANNED: Final = frozenset("expected scheduled due set slated planned".split())


def before_plan(s: Sentence, phrase: Phrase, i: int) -> int:
    """The token of `is` in `A delegation of the Front is expected to visit`; i where no plan stands before the verb."""
    if phrase.kind not in ("organization", "country") or s.low(i - 1) != "to":
        return i
    k = i - 2 if s.low(i - 2) in _PLANNED else i - 1
    return k - 1 if s.low(k - 1) in ("is", "are") else i


def is_gap(s: Sentence, phrases: list[Phrase], a: int, b: int) -> bool:
    """Only auxiliaries, adverbs, dates and places stand between two tokens."""
    places = [p for p in phrases if p.kind in ("place", "country") and a <= p.i and p.j <= b]
    covered = {k for p in places for k in range(p.i, p.j)}
    for p in places:  # `the commission of X province left for Y`
        if s.low(p.j) in _LOCALITIES and s.low(p.i - 1) == "of":
            covered |= {p.i - 1, p.j}
    for k in range(a, b):
        low = s.low(k)
        if low in _GOING_ON and s.low(b - 1) == "to" and all(word in _ON_TO for word in s.lows[k + 1 : b]):
            return True  # `who went on to meet`
        is_light = low in _BETWEEN or low.endswith("ly") or low[:1].isdigit() or is_calendar(low)
        if not is_light and k not in covered:
            return False
    return True


_GOING_ON: Final = frozenset(("went", "goes", "proceeded", "proceeds", "moved"))
_ON_TO: Final = frozenset(("on", "to", "then", "later"))
_LOCALITIES: Final = frozenset(("province", "city", "prefecture", "municipality", "district", "county", "region"))


def opens_clause(s: Sentence, phrases: list[Phrase], he: Phrase) -> bool:
    """`He and Minister X held talks`, `where she and X chaired`, `On Monday, he and X met`, `Later she and X met`."""
    before = s.low(he.i - 1)
    if he.i == 0 or before in _OPENING_CLAUSES or before in THEN or _opens_what_is_said(s, he.i):
        return True
    return before == "," and s.low(0) in OPENING_ADVERBIALS and not any(p.people and p.j < he.i for p in phrases)


def _opens_what_is_said(s: Sentence, i: int) -> bool:
    """`The ministry said she and X met`, `said on Monday he and X met`: token i begins what is said."""
    k = i - 1
    while k > 0 and (is_calendar(s.lows[k]) or s.lows[k][:1].isdigit() or s.lows[k] == "on"):
        k -= 1
    return s.low(k) in TELLS


def are_of_headline(s: Sentence, first: Phrase, second: Phrase) -> bool:
    """`President A, Minister B hold talks`: a headline leaves out `and` before a verb of both."""
    is_of_both = s.kind == "headline" and s.low(second.j) in _OF_BOTH
    return is_of_both and len(first.people) == 1 and len(second.people) == 1


_OF_BOTH: Final = frozenset("meet hold discuss sign talk exchange confer co-chair chair speak agree".split())


def is_party(phrase: Phrase) -> bool:
    """`United Russia` of `United Russia and the Lao People's Revolutionary Party held talks`."""
    return phrase.organization is not None and phrase.organization.kind == "party"


def begin_of_title(s: Sentence, phrase: Phrase, after: int) -> int:
    """Where a person's title begins that no table has in full: `A and European Energy Commissioner B`."""
    begin = phrase.i
    while phrase.offices and begin - 1 > after and s.is_capitalized(begin - 1):
        begin -= 1
    return begin


_OPENING_CLAUSES: Final = frozenset("where after when before while as that once whereas".split())
"""`in Pretoria, where she and Minister X chaired the session`: words before the subject of a clause."""

_LONGEST_OWNER: Final = 4


_ALONG: Final = (["along", "with"], ["together", "with"], ["alongside"], ["as", "well", "as"])


def is_along(between: list[str]) -> bool:
    """Words that tell who did it with somebody: `A, together with B,`, `A alongside the B`."""
    words = between[1:] if between[:1] == [","] else between
    return (words[:-1] if words[-1:] == ["the"] else words) in _ALONG


def is_joined(between: list[str]) -> bool:
    """Words that join two names: `A and B`, `A, B and C`, `A and his host, B`, `A and his visiting counterpart B`."""
    between = [low for low in between if low != "visiting"]
    if between[:1] == ["and"] and between[1:2] in (["his"], ["her"]):
        end = next((n for n in (2, 3) if between[n : n + 1] in (["host"], ["guest"])), len(between))
        return between[end + 1 :] in ([], [","]) and end < len(between)
    if between[:1] == ["and"] and between[-1:] == ["'s"]:
        return len(between) <= _LONGEST_OWNER
    return all(low in (",", "and", "&", "the") for low in between)
