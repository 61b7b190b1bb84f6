"""Visits told by their noun alone: `The visit, which ...`, with days and places of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.called_off import is_cancelled
from warehouse.extraction.date_model import MONTHS
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_noun import VisitNoun
from warehouse.extraction.visit_noun_model import (
    PLANNED,
    begins_at,
    bracket_before,
    forced_off,
    is_put_off,
    is_to_be,
    mention_of,
    past_arranged,
    visitor_of,
)
from warehouse.extraction.visits import is_of_date

_LONGEST_ARTICLE: Final = 2
_BEFORE_NOUN: Final = frozenset(("during", "on", "in", "for", "as", "concluding", "after", "following", "course"))
_BEING: Final = frozenset(("is", "was", "will", "would", "marks", "marked"))
_OWNERS: Final = frozenset(("his", "her", "their", "the", "this", "'s", "'"))


def opening_place(s: Sentence, phrases: list[Phrase]) -> Phrase | None:
    """The place that a sentence opens with: `In X, her visit will last from May 3 to 5`."""
    first = phrases[0] if phrases and s.low(0) == "in" and 0 < phrases[0].i <= _LONGEST_ARTICLE else None
    return first if first is not None and first.kind in ("place", "country") and first.place is not None else None


def told_alone(noun: VisitNoun, sentence_text: str) -> FoundEvent | None:
    """A visit that the noun is enough to tell of: whose it is and when, that it comes next, that it is off."""
    s, k, owner, stop = noun.s, noun.k, noun.owner, noun.stop
    is_visit = s.lows[k] == "visit"
    whose = owner or (visitor_of(s, noun.phrases, k, stop) if stop is not None and is_of_pronoun(s, k) else None)
    itself = (
        _told_itself(s, noun.phrases, k, whose, stop, sentence_text) if stop is not None and whose is not None else None
    )
    if itself is None and owner is None and whose is not None and stop is not None:
        itself = _on_occasion(s, k, whose, stop)
    if itself is not None:
        return itself
    if is_visit and owner is not None and owner.i > k and _is_referred_to(s, k):
        visit = replace(mention_of(s, k, owner, stop), status="announced", is_mention=False, is_firm=True, reach=None)
        visit.is_here, visit.needs_day = stop is None, True
        return visit
    owner = owner or (forced_off(s, noun.phrases, k) if stop is not None else None)
    if s.lows[k] in SINGULAR and owner is not None and stop is not None and is_put_off(s, k):
        return replace(mention_of(s, k, owner, stop), status="cancelled", is_mention=False, is_firm=True, reach=None)
    if is_visit and owner is not None and stop is not None and (_is_ahead_of(s, k) or _is_coming(s, k, stop)):
        return replace(mention_of(s, k, owner, stop), status="announced", is_mention=False, is_firm=True, reach=None)
    end = k + 1 if stop is None else stop.j
    if owner is not None and _is_planned(s, end):
        planned = replace(mention_of(s, k, owner, stop), is_firm=True)
        planned.status = planned.status if past_arranged(s, end) is None else "announced"
        planned.status = "cancelled" if is_cancelled(sentence_text) else planned.status
        return planned
    if stop is not None and owner is None and _is_followed_by(s, k):
        return replace(mention_of(s, k, None, stop), is_firm=True, is_next_leg=True)
    if stop is not None and owner is not None:
        is_of_this = not (_is_definite(s, k) or _is_scheduled(s, k)) and s.low(0) == "this" and s.low(1) in _BEING
        is_of_this = is_of_this and stop.country is not None
        is_dated = s.low(stop.j) in ("from", "on") and is_of_date(s.low(stop.j + 1))
        is_at_end = is_dated and s.low(owner.i - 1) in _CONCLUDED
        return replace(mention_of(s, k, owner, stop), is_firm=True) if is_of_this or is_at_end else None
    if is_visit and stop is None and not (owner is not None and _has_days_of_its_own(s, k)):
        if _is_opened_by_days(s, k):
            return replace(mention_of(s, k, None, None), is_firm=True)
        if begun := begins_at(s, noun.phrases, k):
            return replace(mention_of(s, k, None, begun), is_firm=True)
    return None


_WORDS_TO_OCCASION: Final = 6


def _on_occasion(s: Sentence, k: int, whose: Phrase, stop: Phrase) -> FoundEvent | None:
    """`expressed his welcome to X on the occasion of his visit to Y on May 15-17`: the visit of X, on these days."""
    is_told = s.low(stop.j) in ("from", "on", "between") and is_of_date(s.low(stop.j + 1))
    if not is_told or "occasion" not in s.lows[max(0, k - _WORDS_TO_OCCASION) : k]:
        return None
    visit = replace(mention_of(s, k, whose, stop), status="occurred", is_mention=False, is_firm=True)
    return replace(visit, is_underway=True)


SINGULAR: Final = frozenset(("visit", "trip", "tour"))


def is_of_pronoun(s: Sentence, k: int) -> bool:
    """`her three-day state visit to X, which began yesterday`."""
    near = s.lows[max(0, k - 5) : k]
    return not {"his", "her", "my"}.isdisjoint(near) or ("their" in near and "delegation" in s.low_set())


def _is_referred_to(s: Sentence, k: int) -> bool:
    """`We refer to our press release of 31 July on the official visit of X from 4 to 7 August`: it was announced."""
    near = s.lows[:k]
    return "our" in near and not _PAPERS.isdisjoint(near) and not _REFERRING.isdisjoint(near[:3])


_PAPERS: Final = frozenset(("release", "statement", "announcement", "releases", "statements"))
_REFERRING: Final = frozenset(("refer", "refers", "further", "reference", "following"))


def _is_ahead_of(s: Sentence, k: int) -> bool:
    """`ahead of the state visit to X by President Y on Thursday`: the visit is to come."""
    near = s.lows[max(0, k - 5) : k]
    is_before = ("ahead" in near and "of" in near) or ("prior" in near and "to" in near)
    return is_before and any(is_of_date(s.lows[m]) and s.low(m - 1) in ("on", "from") for m in range(k, len(s)))


def _is_coming(s: Sentence, k: int, stop: Phrase) -> bool:
    """`discussed the forthcoming visit of President X to Y on 7-9 March`."""
    is_named = not _COMING.isdisjoint(s.lows[max(0, k - 3) : k])
    return is_named and s.low(stop.j) in ("on", "from", "between") and is_of_date(s.low(stop.j + 1))


_COMING: Final = frozenset(("proposed", "upcoming", "forthcoming", "planned", "impending", "scheduled"))
_CONCLUDED: Final = frozenset(("concluded", "concludes", "completed", "ended", "capped", "crowned"))
"""`The meeting concluded X's visit to Y from May 3 to 5.`"""


def told_again(noun: VisitNoun) -> FoundEvent | None:
    """More of a visit that the article tells of elsewhere: its days, its destination."""
    s, phrases, k, owner, stop = noun.s, noun.phrases, noun.k, noun.owner, noun.stop
    if stop is None and owner is not None and k == 1 and s.lows[0] == "the" and s.low(2) in ("by", "of"):
        # `The visit by X comes at the invitation of Y`: no day there is of it.
        return replace(mention_of(s, k, owner, None), reach=(s.starts[k], s.starts[k]))
    if stop is None and owner is None and s.lows[0] == "the" and k <= LONGEST_DATED:
        if all(is_of_date(low) or low in ("-", "–", "to") for low in s.lows[1:k]) and not MONTHS.keys().isdisjoint(
            s.lows[1:k]
        ):
            # `The May 3-4 trip will include …`: the days of the visit told elsewhere
            return replace(mention_of(s, k, None, None), start=s.starts[1], reach=(s.starts[1], s.ends[k]))
        if _has_days_of_its_own(s, k):
            return mention_of(s, k, None, None)  # `The two-day visit on May 3-4 will be the first`
    is_opening = s.lows[0] == "the" and k <= LONGEST_DATED
    if stop is None and owner is None and (is_opening or _is_said_of(s, k)) and _has_days_aside(s, k):
        # `The trip, from May 3 to 5, will include stops`, `The ministry, in a note today, said the trip, on May 3, is`
        end = next((m for m in range(k + 3, len(s)) if s.lows[m] == ","), len(s) - 1)
        return replace(mention_of(s, k, None, None), reach=(s.starts[k], s.ends[end]))
    if stop is None and owner is None and _is_said_of(s, k) and _has_days_of_its_own(s, k):
        return mention_of(s, k, None, None)  # `The ministry said the visit from May 3 to 5 is at the invitation of Y`
    if stop is None:
        is_dated = _has_days_of_its_own(s, k) and (owner is not None or _is_definite(s, k))
        is_told = is_dated or (s.lows[k] == "visit" and (_takes_place(s, k) or _has_length(s, k)))
        mention = mention_of(s, k, owner if is_dated else None, opening_place(s, phrases)) if is_told else None
        if mention is not None and s.lows[k + 1 : k + 3] == [",", "which"]:
            mention.end = s.ends[k + 2]
        return replace(mention, reach=None) if mention is not None else None
    if owner is None and _is_indefinite_with_days(s, k, stop):
        return mention_of(s, k, None, stop)
    if owner is None and _opens_as_frame(s, k, stop) and (guest := visitor_of(s, phrases, k, stop)) is not None:
        return mention_of(s, k, guest, stop)
    is_owned = not _OWNERS.isdisjoint(s.lows[max(0, k - 3) : k])
    is_told = _is_definite(s, k) or (is_owned and is_to_be(s, stop.j))
    is_told = is_told or (owner is not None and (_is_scheduled(s, k) or _is_frame(s, owner.i)))
    return mention_of(s, k, owner or visitor_of(s, phrases, k, stop), stop) if is_told else None


_SAYING: Final = frozenset(("that", "said", "added", "noted"))


def _is_said_of(s: Sentence, k: int) -> bool:
    """`said the visit`, `announced that the short visit`: what is said is about the visit at token k."""
    return any(s.low(m) == "the" and s.low(m - 1) in _SAYING for m in range(max(1, k - 3), k))


LONGEST_DATED: Final = 6


def _is_followed_by(s: Sentence, k: int) -> bool:
    """`The visit to X will be followed by a state visit to Y from May 4 to 7`: the next leg of a journey."""
    near = s.lows[max(0, k - 5) : k]
    return "followed" in near and near[near.index("followed") + 1 :][:1] == ["by"]


_BEGUN_OR_OVER: Final = frozenset(("begun", "started", "commenced", "ended", "concluded", "drawn"))
"""`Today, the state visit of X to Y has begun.`"""
_BEGAN_OR_ENDED: Final = frozenset(
    "began begins started starts commenced ended ends concluded concludes wrapped".split()
)
_RUNS: Final = frozenset("begin start take run last place commence end be kick conclude for".split())
_SCHEDULED: Final = frozenset("scheduled set slated planned due expected".split())
_LONGEST_POST: Final = 16
_OFF: Final = frozenset(("postponed", "put", "cancelled", "canceled", "deferred", "delayed", "rescheduled"))
_IN_RANGE: Final = frozenset(("from", "to", "and", "until", ",", "-", "–"))


_FIXED: Final = _SCHEDULED | {"fixed", "arranged", "agreed"}
_WHEN: Final = (["on"], ["in"], ["from"], ["between"], ["for"])


def _status_told(s: Sentence, j: int) -> str | None:
    """`the visit of X to Y took place`, `X's visit to Y is set for May 3`: the verb at token j tells of the visit."""
    if s.low(j) == "," and s.low(j + 1) not in ("which", "scheduled", "from"):
        # `the visit to Y of a delegation led by X, Minister of Health, ended`
        is_close = s.low(j + 1) in _BEGAN_OR_ENDED
        close = (
            j if is_close else next((m for m in range(j + 2, min(j + _LONGEST_POST, len(s))) if s.lows[m] == ","), j)
        )
        j = close + 1 if s.low(close + 1) in _BEGAN_OR_ENDED else j
    if s.low(j) == "," and (s.low(j + 1) == "held" or s.low(j + 1) in _OFF):
        j = next((m + 1 for m in range(j + 2, min(j + _LONGEST_POST, len(s))) if s.lows[m] == ","), j)
    if s.low(j) == "," and s.low(j + 1) == "which":
        # `the visit of X to Y, which had been put off in March, will take place`
        close = next((m for m in range(j + 2, min(j + _LONGEST_POST, len(s))) if s.lows[m] == ","), j)
        j = close + 1 if not _OFF.isdisjoint(s.lows[j:close]) else j
    if s.low(j) == "from" and is_of_date(s.low(j + 1)):  # `the visit by X to Y from 3 to 5 May has ended`
        end = next((m for m in range(j, len(s)) if s.lows[m] in ("has", "have")), j)
        if s.low(end + 1) in _BEGAN_OR_ENDED and all(is_of_date(low) or low in _IN_RANGE for low in s.lows[j:end]):
            return "occurred"
    j += next((n for n, words in ((1, ["which"]), (2, [",", "which"])) if s.lows[j : j + n] == words), 0)
    near, follows = s.lows[j : j + 3], s.lows[j + 1 : j + 5]
    if "not" in near:
        return None
    if near[:1] and near[0] in PLANNED and near[1:2] in (["for"], ["to"], ["from"], ["on"], ["in"]):
        return "announced"  # `discussed X's trip to Y slated for next week`
    is_set = near[:1] == ["is"] and not _SCHEDULED.isdisjoint(near[1:2]) and near[2:] in _WHEN
    is_set = is_set or (near[:2] == ["has", "been"] and not _FIXED.isdisjoint(near[2:]) and follows[2:3] in _WHEN)
    if is_set or (near[:2] == ["has", "been"] and not _MADE_KNOWN.isdisjoint(near[2:]) and follows[2:3] in _WHEN):
        return "announced"  # `X's visit to Y is expected on May 3`, `has been confirmed for May 3`
    if near[:1] in (["will"], ["is"], ["was"]):
        is_planned = near[0] == "will" or not _SCHEDULED.isdisjoint(near)
        return "announced" if is_planned and not _RUNS.isdisjoint(follows) else None
    if near[:1] == ["has"] and not _BEGUN_OR_OVER.isdisjoint(near[1:2]):
        return "occurred"
    if near[:2] in (["took", "place"], ["takes", "place"], ["came", "to"], ["drew", "to"], ["wound", "up"]):
        return "occurred"
    if near[:3] in (["drew", "to", "a"], ["draws", "to", "a"], ["comes", "to", "an"]):
        return "occurred"
    begins = not _BEGAN_OR_ENDED.isdisjoint(near[:1]) and near[1:2] not in (["a"], ["an"], ["the"])
    return "occurred" if begins else None


def _is_definite(s: Sentence, k: int) -> bool:
    """`during his official visit`: a preposition and an owner stand before the noun."""
    k = bracket_before(s, k)
    near = s.lows[max(0, k - 5) : k]
    return bool(_OWNERS & set(near)) and bool(_BEFORE_NOUN & set(near))


def _is_scheduled(s: Sentence, k: int) -> bool:
    return not {"scheduled", "will", "takes", "took", "taking"}.isdisjoint(s.lows[k:])


def _is_frame(s: Sentence, i: int) -> bool:
    """`The talks took place within the framework of X's visit to Y from May 3 to 5.`"""
    return s.low(i - 1) == "of" and not _FRAMES.isdisjoint(s.lows[max(0, i - 3) : i - 1])


_FRAMES: Final = frozenset(("framework", "part", "course", "occasion", "frame"))


def _has_length(s: Sentence, k: int) -> bool:
    """`during his two-day state visit`: how long the visit is that is told elsewhere."""
    near = s.lows[max(0, k - 4) : k]
    return _is_definite(s, k) and any(low in ("day", "days") or low.endswith("-day") for low in near)


def _has_days_of_its_own(s: Sentence, k: int) -> bool:
    """`X's visit to the country from May 3 to 5`, `X's visit on May 3`."""
    j = k + 4 if s.lows[k + 1 : k + 4] == ["to", "the", "country"] else k + 1
    return s.low(j) in ("from", "on", "between") and is_of_date(s.low(j + 1))


def _has_days_aside(s: Sentence, k: int) -> bool:
    """`the trip, from May 3 to 5,`: the days of the visit at token k stand between commas."""
    return s.low(k + 1) == "," and s.low(k + 2) in ("from", "on", "between") and is_of_date(s.low(k + 3))


def _is_planned(s: Sentence, j: int) -> bool:
    """`X's visit to Y, scheduled from May 3 to 5, aims to`, `X's visit, now being arranged for May 3`: the days of the
    visit that ends at token j."""
    if s.low(j) != ",":
        return False
    if s.low(j + 1) in ("from", "on", "between"):
        return is_of_date(s.low(j + 2))
    k = past_arranged(s, j)
    return k is not None and s.low(k) in ("from", "on", "for", "between") and is_of_date(s.low(k + 1))


def _is_indefinite_with_days(s: Sentence, k: int, stop: Phrase) -> bool:
    """`welcomed X on his arrival for an official visit to Y from May 3 to 5`."""
    near = s.lows[max(0, k - 4) : k]
    is_told = bool({"a", "an"} & set(near)) and bool({"for", "on"} & set(near))
    return is_told and s.low(stop.j) in ("from", "on", "between") and is_of_date(s.low(stop.j + 1))


def _opens_as_frame(s: Sentence, k: int, stop: Phrase) -> bool:
    """`During an official visit to X from 3 to 5 May, Y toured`: the sentence opens with it, and with its days."""
    is_opening = s.low(0) in ("during", "on") and s.low(1) in ("a", "an") and k <= _LONGEST_OPENING
    return is_opening and s.low(stop.j) in ("from", "on", "between", "(") and is_of_date(s.low(stop.j + 1))


_LONGEST_OPENING: Final = 5
_LASTS: Final = frozenset(("last", "begin", "start", "commence", "be", "run"))


def _takes_place(s: Sentence, k: int) -> bool:
    begin = k + 3 if s.lows[k + 1 : k + 3] == [",", "which"] else k + 1
    near = s.lows[begin : begin + 5]
    is_told = "place" in near and not {"take", "takes", "took", "taking"}.isdisjoint(near)
    is_told = is_told or (near[:1] == ["will"] and not _LASTS.isdisjoint(near[1:2]))
    is_definite = s.low(k - 1) in ("the", "official", "state", "working") or bool(
        _OWNERS & set(s.lows[max(0, k - 5) : k])
    )
    return is_definite and (is_told or near[:2] == ["is", "scheduled"])


def _is_opened_by_days(s: Sentence, k: int) -> bool:
    """`Scheduled from May 8 to 10, this visit is the first`."""
    return s.low(0) == "scheduled" and "this" in s.lows[max(0, k - 3) : k]


_WORDS_TO_NO: Final = 3
"""`No visit by X to Y is planned for now.`"""


def past_joined(s: Sentence, phrases: list[Phrase], j: int) -> int:
    """The token after the places that are joined to the one that ends at token j: `to X and Y`, `to X, Y and Z`."""
    while s.low(j) in ("and", ","):
        begin = j + 2 if s.lows[j : j + 2] == [",", "and"] else j + 1
        begin += s.low(begin) == "the"
        place = next((p for p in phrases if p.i in (begin, begin - 1) and p.kind in ("place", "country")), None)
        if place is None or place.place is None or place.j <= j:
            break
        j = place.j
    return j


def _told_itself(
    s: Sentence, phrases: list[Phrase], k: int, owner: Phrase, stop: Phrase, sentence_text: str
) -> FoundEvent | None:
    """`X's visit to Y has been postponed`, `the visit of X to Y began on May 3`: the sentence is about the visit."""
    after = max(past_joined(s, phrases, stop.j), owner.j if owner.i > k else 0)
    after += s.low(after) == "," and s.low(after + 1) in _OF_CLAUSE
    status = "cancelled" if is_cancelled(sentence_text) else _status_told(s, after)
    if "no" in s.lows[max(0, k - _WORDS_TO_NO) : k]:
        return None
    if status is None:
        return _said_of_days(s, k, owner, stop, after)
    return replace(mention_of(s, k, owner, stop), status=status, is_mention=False, is_firm=True, reach=None)


_OF_CLAUSE: Final = frozenset(("has", "have", "will", "is", "was"))
_MADE_KNOWN: Final = frozenset(("announced", "confirmed", "agreed", "scheduled", "planned", "arranged"))
"""`The visit to X by Y from 3 to 5 May has been announced by the ministry.`"""
_SAID_NOW: Final = frozenset("is marks comes follows reflects underscores underlines demonstrates affirms".split())
_SAID_THEN: Final = frozenset("was marked came followed reflected underscored underlined demonstrated".split())


def _said_of_days(s: Sentence, k: int, owner: Phrase, stop: Phrase, j: int) -> FoundEvent | None:
    """`X's visit to Y from 3 to 5 May is her first`: whether it is to come, its days tell."""
    j = j + 1 if s.low(j) == "," else j
    if s.low(j) not in ("from", "between", "on") or not is_of_date(s.low(j + 1)):
        return None
    verb = next((m for m in range(j + 1, len(s)) if not (is_of_date(s.lows[m]) or s.lows[m] in _IN_RANGE)), j)
    told = verb + 2 if s.lows[verb : verb + 2] in (["has", "been"], ["had", "been"]) else verb + 1
    if s.low(verb) in ("has", "had", "was", "is") and s.low(told) in _MADE_KNOWN:
        return replace(mention_of(s, k, owner, stop), status="announced", is_mention=False, is_firm=True, reach=None)
    if s.low(j) != "from":
        return None
    is_now = s.low(verb) in _SAID_NOW
    if not is_now and s.low(verb) not in _SAID_THEN:
        return None
    visit = replace(mention_of(s, k, owner, stop), status="occurred", is_mention=False, is_firm=True)
    visit.is_underway = is_now
    if s.low(stop.j) in ("and", ","):
        visit.reach = None
    return visit
