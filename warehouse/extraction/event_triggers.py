"""Verbs with their complements, and nouns, that may tell of an event, found in a sentence."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks, verbs
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import Trigger
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_TRAVELLING: Final = frozenset(("visit", "invitation", "trip", "tour"))
"""Who `is in` a country is there on a visit where the sentence says so."""


_KINDS_OF_WELCOME: Final = frozenset(
    "a the ceremonial warm official formal rousing cordial traditional state red-carpet hearty grand".split()
)
"""`will be accorded a ceremonial welcome`: a noun."""


def find_triggers(s: Sentence, phrases: list[Phrase]) -> list[Trigger]:
    """Event verbs with their complements, outside of names, and nouns such as `talks between`."""
    found: list[Trigger] = []
    lows = _with_names_closed(s, phrases)
    for i in marks.places(s, marks.EVENT_VERB):
        if any(phrase.i <= i < phrase.j and phrase.kind != "pronoun" for phrase in phrases):
            continue
        is_welcome_given = s.lows[i] == "welcome" and s.low(i - 1) in _KINDS_OF_WELCOME
        if (
            is_welcome_given
            or (s.lows[i] == "meeting" and _is_noun(s, i))
            or (s.lows[i] == "visits" and s.low(i + 1) == "to")
        ):
            continue
        if s.lows[i] in ("dialogue", "dialogues") or (s.lows[i] == "hosted" and _hosts_gathering(s, i)):
            continue
        aside = None
        for form, verb in verbs.event_verbs_at(lows, i):
            j = verbs.match_pattern(verb.pattern, lows, i + 1)
            j = i + 2 if verb.subtype == "visit" and s.low(i + 1) == "from" and _is_from_leg(s, i + 2) else j
            if (
                j is not None
                and lows[j - 1] == "with"
                and (_is_in_company(s, phrases, i, j) or _is_absolute(s, phrases, i, j))
            ):
                continue
            is_of_things = j is not None and (
                (lows[i].startswith("discuss") and _is_of_ties(lows, j))
                or (lows[i] in LEAVING and _is_thing_left(lows, i, j))
            )
            if is_of_things:
                continue
            if j is not None and (verb.subtype is None or verb.mode == "letter") and _is_bearer(lows, i, j):
                continue
            if j is None or (lows[j - 1] == "on" and j < len(lows) and _is_day(lows[j]) and lows[j - 2] != "visit"):
                continue
            if (
                _is_bound(lows, i, j)
                or lows[j - 1 : j + 2] == _ON_BEHALF
                or _sets_out(lows, i, j)
                or (verb.subtype == "phone call" and _is_call_on(lows, i))
            ):
                continue
            end = _before_purpose(lows, i, j) - (lows[j - 2 : j] == _VISIT_ON and j < len(lows) and _is_day(lows[j]))
            end = _past_announced_list(lows, end) if verb.object_kind == "place" and ":" in s.low_set() else end
            is_done = lows[i] in ("come", "become") and i > 0 and lows[i - 1] in _HAVE
            own_form = verbs.PARTICIPLE if is_done else form
            trigger = Trigger(i, end, own_form, verb) if verb.subtype is not None else None
            if trigger is not None and _is_purpose(s, phrases, trigger):
                aside = aside or trigger
                continue
            aside = trigger
            break
        if aside is not None:
            found.append(aside)
    return found


_TIES: Final = frozenset("relations ties relationship cooperation partnership trade border talks links".split())


def _is_of_ties(lows: list[str], j: int) -> bool:
    """`discussed the situation in X, relations with Y`: what was spoken of, and not with whom."""
    return lows[j - 1] == "with" and lows[j - 2] in _TIES and "," in lows[max(0, j - 5) : j - 2]


def _is_in_company(s: Sentence, phrases: list[Phrase], i: int, j: int) -> bool:
    """`met X in Warsaw together with Y`: whom the verb was done to stands before, and `with` tells who was there, too;
    `met X, with whom`."""
    is_company = s.low(j - 2) in ("together", "along")
    return s.low(j) == "whom" or (is_company and any(p.people and i < p.i and p.j < j for p in phrases))


_ON_BEHALF: Final = ["on", "behalf", "of"]
"""`presenting the medal on behalf of the President`: who got it is told elsewhere."""
_HAVE: Final = frozenset(("has", "have", "had", "also", "now"))
"""`have come to X on a visit`, `has also come`: the participle, which looks like the base."""
_VISIT_ON: Final = ["visit", "on"]
"""`will make an official visit on 11 and 12 May at the invitation of X`: to where X is."""


def _hosts_gathering(s: Sentence, i: int) -> bool:
    """`the forum, which was hosted by the ministry`: no guest."""
    return s.low(i - 2) == "which" and s.low(i - 1) in ("was", "is")


_BEARING: Final = frozenset(("bearer", "bearing", "carrying", "conveying"))


def _is_bearer(lows: list[str], i: int, j: int) -> bool:
    """`received the special envoy of X, Y, bearer of a message`: a guest, and no message, was received."""
    return lows[i].startswith("receiv") and not _BEARING.isdisjoint(lows[i + 1 : j])


def _is_absolute(s: Sentence, phrases: list[Phrase], i: int, j: int) -> bool:
    """`exchanged views on X, with Y commending Z`: what Y did meanwhile, and not with whom; `met X, discussing with
    him`: the participle's; `met X, her first meeting with him`: the noun's."""
    if s.low(j - 2).endswith("ing") and s.low(j - 3) == ",":
        return s.low(j - 2) != "meeting"
    if s.low(j - 2) in _MET and any(p.people and i < p.i and p.j < j - 2 for p in phrases):
        whom = next(p.j for p in phrases if p.people and i < p.i)
        return any(s.lows[k] == "," and s.lows[k + 1] in _ITS for k in range(whom, j - 2))
    if s.low(j - 2) != ",":
        return False
    if any(p.people and p.j == j - 2 for p in phrases) and s.low(j) in _ARTICLES:
        return not any(p.people and j <= p.i <= j + 1 for p in phrases)  # `met Minister X, with a group of aides`
    named = next((p for p in phrases if p.i == j and p.people), None)
    return named is not None and s.low(named.j).endswith("ing")


_ARTICLES: Final = frozenset(("a", "an", "his", "her", "other", "several"))
_MET: Final = frozenset(("meeting", "talks", "encounter", "conversation", "exchange", "meetings"))
_ITS: Final = frozenset(("her", "his", "their", "the", "its"))


def _is_bound(lows: list[str], i: int, j: int) -> bool:
    """`will provide help according to their needs`: `to` belongs to another word; `was also in Lima`: told of then."""
    if lows[j - 2 : j] == ["also", "in"]:
        return lows[i] in ("was", "were")
    return j > i + 1 and lows[j - 1] == "to" and lows[j - 2] in _BOUND_TO


def _sets_out(lows: list[str], i: int, j: int) -> bool:
    """`a declaration that sets out priorities for transport`: nobody leaves for anywhere."""
    if lows[j - 1] != "for" or lows[i + 1] != "out" or j == i + len(("set", "out", "for")):
        return False
    return lows[i + 2] not in _AFTER_OUT and not _is_day(lows[i + 2])


_AFTER_OUT: Final = frozenset("on from yesterday today this here early late".split())


def _is_call_on(lows: list[str], i: int) -> bool:
    """`called on X yesterday to thank`: whom one calls on, one does not telephone."""
    return lows[i] in _CALLS and i + 1 < len(lows) and lows[i + 1] in _ON


_CALLS: Final = frozenset(("call", "calls", "called", "calling"))
_ON: Final = frozenset(("on", "upon", "for"))
_BOUND_TO: Final = frozenset(("according", "owing", "thanks", "contrary"))
LEAVING: Final = frozenset(("left", "leave", "leaves", "leaving"))
_OWNERS: Final = frozenset(("its", "their", "a", "an", "no", "many", "some", "the", "his", "her"))
_LEFT: Final = frozenset(
    ("capital", "country", "city", "island", "airport", "homeland", "hometown", "kingdom", "region")
)


def _is_thing_left(lows: list[str], i: int, j: int) -> bool:
    """`left its forecast of growth for the region unchanged`: nobody goes there."""
    return i + 2 < j - 1 and lows[i + 1] in _OWNERS and _LEFT.isdisjoint(lows[i + 2 : j])


def _is_day(low: str) -> bool:
    return is_calendar(low) or low[:1].isdigit()


def _is_purpose(s: Sentence, phrases: list[Phrase], trigger: Trigger) -> bool:
    """`arrived in X on a visit to strengthen ties`: no place follows `to`, another pattern of the verb tells more."""
    if trigger.verb.subtype == "reception" and s.lows[trigger.j - 2 : trigger.j] == ["visit", "to"]:
        return _is_to_place(s, phrases, trigger.j)
    if trigger.verb.object_kind != "place" or s.low(trigger.j - 1) != "to" or s.is_capitalized(trigger.j):
        return False
    return not any(p.kind in ("place", "country") and trigger.j <= p.i <= trigger.j + 3 for p in phrases)


_OF_STATE: Final = frozenset(("the", "of", "and", "'s", "'"))


def _is_to_place(s: Sentence, phrases: list[Phrase], j: int) -> bool:
    """`paid a farewell visit to Japan`, `an introductory visit to the Kingdom of Thailand`: no one is called on."""
    place = next((p for p in phrases if p.j > j), None)
    if place is None or place.kind not in ("place", "country") or place.people or s.low(place.j) == "'s":
        return False
    return all(s.is_capitalized(k) or s.low(k) in _OF_STATE for k in range(j, place.i))


def _before_purpose(lows: list[str], i: int, j: int) -> int:
    """`leaves for X tomorrow to attend`, `a visit in X from 4 to 5`: the place does not stand after `to`."""
    if lows[j - 1] == "to" and j < len(lows) and lows[j][:1].isdigit():
        return next((k + 1 for k in range(j - 1, i, -1) if lows[k] in _TRAVELLING), j)
    is_for = lows[j - 1] in ("attend", "participate") and "for" in lows[i:j]
    return lows.index("for", i) + 1 if is_for else j


_GOING: Final = frozenset("travel travels travelling traveling travelled traveled".split())
_WORDS_TO_BRACKET: Final = 6


def _is_from_leg(s: Sentence, j: int) -> bool:
    """`will travel from X (20 to 22 May) to Y (22 to 24 May)`: X is visited, too, on the days in its bracket."""
    if s.lows[j - 2] not in _GOING or "(" not in s.low_set():
        return False
    bracket = next((k for k in range(j + 1, min(j + _WORDS_TO_BRACKET, len(s))) if s.lows[k] == "("), None)
    return bracket is not None and _is_day(s.low(bracket + 1)) and s.is_capitalized(j)


_LISTED: Final = frozenset(("countries", "states", "nations", "cities", "capitals", "destinations"))
_WORDS_TO_COLON: Final = 10


def _past_announced_list(lows: list[str], j: int) -> int:
    """`will visit three Pacific countries next month: X (1 to 3 April) and Y (4 to 6 April)`: where the places begin
    behind their colon; j where none are announced so."""
    colon = next((k for k in range(j, min(j + _WORDS_TO_COLON, len(lows))) if lows[k] == ":"), j)
    return colon + 1 if not _LISTED.isdisjoint(lows[j:colon]) else j


def _with_names_closed(s: Sentence, phrases: list[Phrase]) -> list[str]:
    """The tokens with each person's name and posts as one word: a gap counts them so, and nothing in them ends it."""
    long = [(p.i + 1, p.j) for p in phrases if p.kind == "person" and p.j - p.i > 2]
    if not marks.has(s, marks.EVENT_VERB):
        return s.lows
    if _ANY_OF_SENT.stands_in(s) and (members := _members_of_delegation(s, phrases)) is not None:
        long.append(members)
    if _BRACKET.stands_in(s):
        long += [(k, k + 3) for k in s.places_of("(") if s.low(k + 2) == ")" and s.words[k + 1].isupper()]
    if not long:
        return s.lows
    lows = list(s.lows)
    for begin, end in long:
        lows[begin:end] = [verbs.CLOSED] * (end - begin)
    return lows


_BRACKET: Final = WordList(("(",))
"""`China-African Union (AU) consultations`: short for what stands before it."""
_SENT: Final = frozenset(("delegation", "mission", "group", "contingent"))
_ANY_OF_SENT: Final = WordList(_SENT)
_LEADING: Final = frozenset("lead leads leading led head heads heading headed".split())
_MADE_OF: Final = frozenset("of comprising consisting including composed made , from (".split())
_NOT_OF_MEMBERS: Final = frozenset(". ; who which whom that to will is was has".split())
_MOST_MEMBERS: Final = 26


def _members_of_delegation(s: Sentence, phrases: list[Phrase]) -> tuple[int, int] | None:
    """`is leading a delegation of 18 civil servants and engineers from four firms to X`: the tokens that tell who goes
    along, up to `to`; None where no place follows there."""
    k = next((k for k, low in enumerate(s.lows) if low in _SENT and s.low(k + 1) in _MADE_OF), None)
    if k is None or _LEADING.isdisjoint(s.lows[max(0, k - _WORDS_TO_BRACKET) : k]):
        return None
    end = next((m for m in range(k + 1, min(k + _MOST_MEMBERS, len(s))) if s.lows[m] in _NOT_OF_MEMBERS), None)
    if end is None or s.lows[end] != "to":
        return None
    first = end + 2 if s.low(end + 1) == "the" else end + 1
    is_placed = any(p.i == first and p.kind in ("place", "country") and p.place for p in phrases)
    return (k + 1, end) if is_placed else None


def _is_noun(s: Sentence, i: int) -> bool:
    """`the Seventh Meeting of the committee`: no verb."""
    return (
        s.low(i + 1) == "of"
        or s.low(i - 1) in ("the", "this")
        or (i > 0 and s.is_capitalized(i) and s.kind != "headline")
    )
