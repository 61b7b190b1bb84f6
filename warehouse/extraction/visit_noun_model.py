"""What a noun for a visit tells: whose visit it is, where it leads, and the days beside it."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import MONTHS
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.places import gazetteer

_IN_DAYS: Final = frozenset(("on", "from", "to", "and", "between", "during", "-", "–", "—", "(", ")", ","))
PLANNED: Final = frozenset(("scheduled", "planned", "slated", "set", "due"))
_ARRANGED: Final = PLANNED | {"arranged", "envisaged", "foreseen", "pencilled", "prepared"}
_ON_THE_WAY: Final = frozenset("now currently presently tentatively provisionally which is being to be".split())


def past_arranged(s: Sentence, j: int) -> int | None:
    """The token after `, scheduled`, `, now being arranged`, `, which is planned` at token j; None where none is."""
    k = j + 1
    while s.low(k) in _ON_THE_WAY:
        k += 1
    return k + 1 if s.low(j) == "," and s.low(k) in _ARRANGED else None


def stop_after(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """The destination of the visit at token k: `visit to X`, `visit of the Minister to X`."""
    k = past_relative(s, k)
    if (to := past_days(s, k)) is not None:
        stop = next((p for p in phrases if to <= p.i <= to + 1), None)
        return stop if stop is not None and stop.kind in ("place", "country") and stop.place is not None else None
    for i in range(k + 1, min(k + 2 if s.low(k + 1) == "to" else k + 20, len(s))):
        if i == k + 1 and s.low(i) == "in":
            country = next((p for p in phrases if i + 1 <= p.i <= i + 2), None)  # `his official visit in Cambodia`
            return country if country is not None and country.kind == "country" and country.place else None
        is_tour = s.low(i) == "of" and s.lows[k] == "tour" and i == k + 1
        if is_tour or (s.low(i) == "to" and (i == k + 1 or s.low(k + 1) in ("of", "by"))):
            stop = next((p for p in phrases if i + 1 <= p.i <= i + 2), None)
            if stop is not None and s.low(stop.j - 1) == "capital":  # `visit to the Lao capital Vientiane from May 2`
                stop = next((p for p in phrases if p.i == stop.j and p.place == stop.place), stop)
            return stop if stop is not None and stop.kind in ("place", "country") and stop.place is not None else None
    return None


def past_days(s: Sentence, k: int) -> int | None:
    """The token after `to` where the days stand before it: `the visit from 9 to 12 May to X`; None where none do."""
    if s.low(k + 1) not in ("from", "on", "between") or not is_of_date(s.low(k + 2)):
        return None
    j = k + 2
    while j < len(s) and (is_of_date(s.low(j)) or s.low(j) in _IN_DAYS):
        j += 1
    return j if s.low(j - 1) == "to" or s.lows[j - 2 : j] == ["to", "the"] else None


def past_relative(s: Sentence, k: int) -> int:
    """The last token of the clause after the noun at token k: `the visit that he is paying to X`, else k."""
    i = k + 2 if s.low(k + 1) in ("that", "which") else k + 1
    if s.low(i) not in ("he", "she", "they"):
        return k
    reach = i + 6 if s.low(i + 1) in ("was", "were") else i + 4  # `that he was due to make`
    made = next((m for m in range(i + 1, min(reach, len(s))) if s.lows[m] in _MADE), None)
    if made is None:
        return k
    return made + 1 if s.low(made + 1) == "out" else made


_MADE: Final = frozenset(
    "paying making conducting undertaking carrying paid pays made makes undertook began begins starts started make pay "
    "undertake".split()
)


def stop_before(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """The destination that stands before the noun: `During his Panama visit, from May 3 to 5`."""
    stop = next((p for p in phrases if p.j == k and p.kind == "country" and p.place is not None), None)
    return stop if stop is not None and s.low(stop.i - 1) in ("his", "her", "their") else None


def owner_of(phrases: list[Phrase], s: Sentence, k: int) -> Phrase | None:
    """Whose visit it is: `Minister X's official visit`, `the visit of Minister X`."""
    if "latter" in s.lows[max(0, k - 12) : k]:
        latter = s.lows.index("latter")
        return next((p for p in reversed(phrases) if p.people and p.j <= latter), None)
    if "whose" in s.lows[max(0, k - 4) : k]:  # `President X, whose visit to Y has been cancelled`
        whose = next(i for i in range(k - 1, -1, -1) if s.lows[i] == "whose")
        return next((p for p in phrases if p.people and p.j == whose - (s.low(whose - 1) == ",")), None)
    for phrase in phrases:
        after = s.low(phrase.j)
        is_before = phrase.j < k <= phrase.j + 4 and after in ("'s", "'")
        is_after = s.low(k + 1) in ("of", "by") and k + 1 < phrase.i <= k + 6 and _is_of_capitals(s, k + 2, phrase.i)
        is_after = is_after or (
            s.low(k + 1) == "to" and s.low(phrase.i - 1) in ("by", "of") and k + 2 < phrase.i <= k + 7
        )
        by = phrase.i - 2 if s.low(phrase.i - 1) == "the" else phrase.i - 1
        is_leader = s.low(by) == "by" and s.low(by - 1) in ("led", "headed")
        is_after = is_after or (is_leader and s.low(k + 1) in ("of", "by") and k + 3 < phrase.i <= k + 9)
        is_after = is_after or (is_leader and s.low(k + 1) == "to" and k + 5 < phrase.i <= k + _FAR_LEADER)
        is_somebody = bool(phrase.people) or (phrase.kind == "title" and phrase.country is not None)
        if is_somebody and (is_before or is_after):
            return phrase  # also `the Russian president's visit`
    return None


_FAR_LEADER: Final = 14
"""`visit to X by a delegation of the National Assembly of Y led by Z`."""


def _is_of_capitals(s: Sentence, i: int, j: int) -> bool:
    """Only `the` and words of a title that no table lists stand there: `the Raksha Mantri Shri`."""
    return all(s.is_capitalized(k) or s.low(k) in ("the", ".", ",") for k in range(i, j))


_TO_COME: Final = frozenset(("upcoming", "forthcoming", "coming", "planned"))
_WORDS_TO_COMING: Final = 4


def mention_of(s: Sentence, k: int, owner: Phrase | None, stop: Phrase | None) -> FoundEvent:
    """The visit of the noun at token k, as far as the sentence tells it."""
    is_to_come = "will" in s.low_set() or "scheduled" in s.low_set()
    is_to_come = is_to_come or not _TO_COME.isdisjoint(s.lows[max(0, k - _WORDS_TO_COMING) : k])
    status = "announced" if is_to_come else "occurred"
    person = owner.people[0] if owner is not None and owner.people else None
    sides = [Side(person, None, owner.country, "visitor", owner, s)] if owner is not None else []
    if stop is not None and stop.country is not None:
        sides.append(Side(None, None, stop.country, "host", stop, s))
    begin = bracket_before(s, k)
    event = FoundEvent("visit", status, "in person", sides, s, s.starts[begin], s.ends[k])
    event.is_mention, event.is_firm = True, False
    if stop is not None:
        event.place, event.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
        # `visit to X by President Y from May 3 to 5`
        behind = owner.j if owner is not None and s.low(stop.j) == "by" and owner.i <= stop.j + 2 else stop.j
        event.reach = (
            s.starts[stop.i if begin == k and past_days(s, k) is None else begin],
            _end_of_adverbial(s, stop.j + 2 if is_to_be(s, stop.j) else max(behind, k + 1 if stop.j == k else 0)),
        )
    return event


def days_behind(s: Sentence, k: int) -> tuple[int, int]:
    """The span of the days behind the noun at token k: `on a working visit from May 3 to 5`."""
    return s.starts[k], _end_of_adverbial(s, k + 1)


def bracket_before(s: Sentence, k: int) -> int:
    """Where the days begin that stand in brackets before the noun at token k, `his two-day (May 3-4) visit`, or as its
    attribute, `his May 3-4 official visit`."""
    near = s.lows[max(0, k - 9) : k]
    if near[-1:] == [")"] and "(" in near:
        return k - len(near) + near.index("(")
    j = k
    while s.low(j - 1) in _KINDS and k - j < _MOST_KINDS:
        j -= 1
    begin = j
    while begin > 0 and (s.low(begin - 1)[:1].isdigit() or s.low(begin - 1) in _TO or s.low(begin - 1) in MONTHS):
        begin -= 1
    is_attribute = s.low(begin) in MONTHS and s.low(begin - 1) in _OWNING and j - begin > 1
    return begin if is_attribute else k


_KINDS: Final = frozenset(
    "official state working friendship private goodwill two-day three-day four-day five-day".split()
)
_MOST_KINDS: Final = 3
_TO: Final = frozenset(("-", "–", "—", "to"))
_OWNING: Final = frozenset(("his", "her", "their", "'s", "the"))


def _end_of_adverbial(s: Sentence, j: int) -> int:
    """Where the days right after a destination end: no day of the main clause belongs to the visit."""
    j = _past_inviter(s, _past_country(s, j))
    arranged = past_arranged(s, j)
    j = j if arranged is None else arranged + (s.low(arranged) == "for")
    while j < len(s) and (
        is_of_date(s.low(j)) or s.low(j) in _IN_DAYS or (s.low(j) in PLANNED and s.low(j - 1) == ",")
    ):
        j += 1
    return s.ends[j - 1]


def _past_country(s: Sentence, j: int) -> int:
    """Where the country ends that stands after a town: `to Dublin, Ireland, from May 3 to 5`, `to Washington, DC`; or
    its short form, `to the United States (US) from`."""
    if s.low(j) == "(" and s.low(j + 2) == ")" and s.words[j + 1].isupper():
        return j + 3
    if s.low(j) != ",":
        return j
    if s.low(j + 1) in _DISTRICT:
        return j + 2
    begin = j + 2 if s.low(j + 1) == "the" else j + 1
    for end in range(min(begin + _LONGEST_COUNTRY, len(s)), begin, -1):
        if gazetteer.country_by_name(" ".join(s.words[begin:end])) is not None:
            return end
    return j


_LONGEST_INVITER: Final = 16
_OF_DAYS: Final = frozenset(("from", "between", "during"))


def _past_inviter(s: Sentence, j: int) -> int:
    """Where the days begin behind who invited: `to X as guest of the Ministry from 6 to 8 June`."""
    is_guest = s.low(j) == "as" and "guest" in s.lows[j : j + 3]
    if not is_guest and s.lows[j : j + 3] != ["at", "the", "invitation"]:
        return j
    near = range(j + 3, min(j + _LONGEST_INVITER, len(s)))
    return next((m for m in near if s.lows[m] in _OF_DAYS and is_of_date(s.low(m + 1))), j)


_DISTRICT: Final = ("dc", "d.c.", "d.c")
_LONGEST_COUNTRY: Final = 4


def is_to_be(s: Sentence, j: int) -> bool:
    """`his tour of X will be from May 3 to 4`."""
    return s.low(j) == "will" and s.low(j + 1) in ("be", "last", "take")


def visitor_of(s: Sentence, phrases: list[Phrase], k: int, stop: Phrase) -> Phrase | None:
    """Whose visit `his visit` is: the main clause's subject, which stands before it or after it."""
    if s.low(k - 1) in ("the", "this") or "the" in s.lows[max(0, k - 3) : k]:
        return None
    people = [p for p in phrases if p.people and s.low(p.i - 1) not in ("with", "by", "of", "to", "from")]
    if (told := _told_of(s, phrases, k)) is not None:
        return told
    if s.low(k - 2) in _OCCASIONS or s.low(k - 3) in _OCCASIONS or s.low(k - 4) in _OCCASIONS:
        # `expressed his welcome to Minister X on the occasion of his visit to Y`: nobody of Y visits it.
        met = [p for p in phrases if len(p.people) == 1 and p.j <= k and p.kind == "person"]
        others = [p for p in met if p.country not in (None, stop.country)]
        if len(met) == len(("A", "B")) and len(others) == 1 and met[0] is not others[0]:
            return others[0]
    return next((p for p in people if p.j <= k), None) or next((p for p in people if p.i > stop.j), None)


def _told_of(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`informed Y that Prime Minister X looks forward to her visit to Z`: X, whom the last clause is about."""
    if {"his", "her"}.isdisjoint(s.lows[max(0, k - 4) : k]) or "that" not in s.low_set():
        return None
    that = next((m for m in range(k - 1, 0, -1) if s.lows[m] == "that"), 0)
    return next((p for p in phrases if that and p.kind == "person" and p.i == that + 1 and len(p.people) == 1), None)


_OCCASIONS: Final = frozenset(("of", "during", "with"))


def is_put_off(s: Sentence, k: int) -> bool:
    """`it has been decided to postpone the state visit of X to Y`."""
    i = _put_off_at(s, k)
    return i is not None and s.low(i - 1) == "to" and not _DECIDED.isdisjoint(s.lows[:i])


def _put_off_at(s: Sentence, k: int) -> int | None:
    return next((i for i in range(k - 1, max(-1, k - 6), -1) if s.lows[i] in _PUT_OFF), None)


def forced_off(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`A storm forced Minister X to shelve a visit to Y`: X, whose visit it was to be."""
    i = _put_off_at(s, k)
    if i is None or s.low(i - 1) != "to" or _FORCED.isdisjoint(s.lows[:i]):
        return None
    return next((p for p in phrases if p.j == i - 1 and len(p.people) == 1), None)


_PUT_OFF: Final = frozenset(("postpone", "defer", "cancel", "shelve", "scrap", "drop", "abandon", "call", "put"))
_FORCED: Final = frozenset(("forced", "obliged", "compelled", "led", "prompted", "caused"))
_DECIDED: Final = _FORCED | {"decided", "agreed", "decision"}


def begins_at(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`The visit will begin from X, on May 3`, `The visit began on 3 May 2015 in X`: its first destination."""
    if _BEGIN.isdisjoint(s.lows[k + 1 : k + 4]) or s.low(k - 1) not in ("the", "this", "his", "her", "official"):
        return None
    i = next((i for i in range(k + 2, min(k + 8, len(s))) if s.lows[i] in ("from", "in", "with", "at")), None)
    return next((p for p in phrases if i is not None and i < p.i <= i + 2 and p.kind in ("place", "country")), None)


_BEGIN: Final = frozenset(("begin", "begins", "began", "start", "starts", "started", "commence", "commences"))
