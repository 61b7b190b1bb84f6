"""Sentences that come back to an event told before: `At the talks on Monday, ...`, `Meeting X on Tuesday, ...`."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

from warehouse.extraction.awards_told_again import again, find_giver
from warehouse.extraction.called_off import is_told_off
from warehouse.extraction.date_model import DateMention
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward, joined_by_and
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.held_by_pairs import find_held_by_pair, pair_of_group
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.resources import knowledge

_BETWEEN: Final = WordList(("between",))
_ENCOUNTERS: Final = ("talks", "meeting", "reception", "video talks", "phone call")
_OPENERS: Final = frozenset(("at", "during", "in", "following", "after"))
_PARTICIPLES: Final = {
    "meeting": "meeting",
    "receiving": "reception",
    "welcoming": "reception",
    "hosting": "reception",
    "talking": "meeting",
}
_PLANS: Final = frozenset("will scheduled planned expected foreseen envisaged due slated set".split())
_PLANNED: Final = WordList(_PLANS)
_HELD: Final = WordList(("held", "place"))
_PAIRS: Final = frozenset(("two", "both"))
_DETERMINERS: Final = frozenset(("the", "their", "his", "her", "this", "these"))
_WORDS_BEFORE_NOUN: Final = 5
_LETTERS_TO_DAY: Final = 24


@cache
def recalling_nouns() -> dict[str, str]:
    """Nouns by which a later sentence comes back to an event, with its subtype."""
    rows = knowledge("recalling_nouns").iter_rows(named=True)
    return {row["noun"]: row["subtype"] for row in rows}


def find_recalled(
    s: Sentence, phrases: list[Phrase], text: str, setting: Setting, told: list[FoundEvent]
) -> list[FoundEvent]:
    """The event told before that this sentence comes back to, with the day that it adds; or a new one told aside."""
    if s.kind != "body" or len(s) < 4 or not told:
        return []
    if any(e.subtype == "award" for e in told) and (again := find_giver(s, phrases, told)):
        return again
    if _PLANNED.stands_in(s) and (planned := _planned_between(s, told)):
        return planned
    if s.lows[0] in ("a", "an", "another"):
        return _to_come(s, phrases, told) or _held_between_hosts_and_guests(s, told)
    if _BETWEEN.stands_in(s) and _HELD.stands_in(s):
        return (
            _held_between_hosts_and_guests(s, told)
            or _held_between_two(s, phrases, told)
            or find_held_by_pair(s, phrases, told)
        )
    if s.lows[0] in _OPENERS:
        return (
            _with_guest(s, phrases, told)
            or _recalled_by_noun(s, text, setting, told)
            or find_held_by_pair(s, phrases, told)
        )
    if s.lows[0] in _PARTICIPLES:
        return _recalled_by_participle(s, phrases, text, setting, told)
    return find_held_by_pair(s, phrases, told) if s.lows[0] in _PAIR_OPENERS else []


_PAIR_OPENERS: Final = frozenset(
    "the they both on prior before ahead earlier later then subsequently upon right immediately shortly soon".split()
)


def _to_come(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """`A meeting with X will take place on May 2`: of the one person who took part in all that was told before."""
    k = next((k for k in range(1, min(_WORDS_BEFORE_NOUN, len(s))) if s.lows[k] in recalling_nouns()), None)
    if k is None or s.low(k + 1) != "with" or not _PLANNED.stands_in(s):
        return []
    objects = [p for p in gather_forward(s, phrases, k + 2) if p.people]
    others = {id(person) for phrase in objects for person in phrase.people}
    own = _in_all(told, others)
    if not objects or len(own) != 1 or any(is_told_off(s, m) for m in range(objects[-1].j, len(s))):
        return []
    sides = [replace(own[0], role="participant"), *as_sides(s, objects, "participant")]
    return [FoundEvent(recalling_nouns()[s.lows[k]], "announced", "in person", sides, s, s.starts[k], s.ends[k + 1])]


_MEETINGS: Final = frozenset(("talks", "meeting", "negotiations", "consultations", "conversation", "discussions"))
_WORDS_TO_MEETING, _WORDS_TO_PLAN = 12, 8
_OF: Final = frozenset(("of", "between"))
_OF_PAIR: Final = frozenset(
    "the both two foreign prime top chief ministers presidents leaders premiers speakers diplomats sides parties heads "
    "of state government diplomacy parliament countries".split()
)
_AFTER_PLAN: Final = frozenset(("be", "take", "held", "for", "during", "to", "in", "on", "today", "tomorrow", "within"))


def _planned_between(s: Sentence, told: list[FoundEvent]) -> list[FoundEvent]:
    """`Official talks of the foreign ministers are planned`, `During the visit, talks between the two ministers will be
    held`, `Their meeting is scheduled for today`: of the two whom an event told before names."""
    k = next((k for k in range(min(_WORDS_TO_MEETING, len(s))) if s.lows[k] in _MEETINGS), None)
    plan = next((m for m in range(k + 1, len(s)) if s.lows[m] in _PLANS), None) if k is not None else None
    if k is None or plan is None or not _OTHER_ROUNDS.isdisjoint(s.lows[:k]) or "not" in s.lows[plan : plan + 2]:
        return []
    end = plan if s.lows[plan] == "will" else plan - 1
    is_told = s.low(plan + 1) in _AFTER_PLAN or s.low(plan + 1) in (",", ".")
    if not is_told or (s.lows[plan] != "will" and s.low(end) not in ("is", "are")):
        return []
    is_theirs = "their" in s.lows[max(0, k - 2) : k] and end == k + 1
    is_of_two = s.low(k + 1) in _OF and k + 2 < end <= k + _WORDS_TO_PLAN
    is_of_two = is_of_two and s.low(k + 2) in ("the", "both") and all(low in _OF_PAIR for low in s.lows[k + 2 : end])
    if not is_theirs and not is_of_two:
        return []
    sides = pair_of_group(s, Phrase("group", end if is_theirs else k + 2, end), told)
    subtype = recalling_nouns().get(s.lows[k], "talks")
    return [FoundEvent(subtype, "announced", "in person", sides, s, s.starts[k], s.ends[k])] if sides else []


def _in_all(told: list[FoundEvent], others: set[int]) -> list[Side]:
    """Who took part in all encounters that were told before, and is none of the `others`."""
    encounters = [e for e in told if e.subtype in _ENCOUNTERS and e.sides]
    return [
        side
        for side in (encounters[-1].sides if encounters else [])
        if side.person is not None and id(side.person) not in others
        if all(id(side.person) in _people(e) for e in encounters)
    ]


def _with_guest(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """`At the meeting with Minister X, trade was touched upon`: of the one visitor, or who took part in all before."""
    k = next((k for k in range(1, min(_WORDS_BEFORE_NOUN, len(s))) if s.lows[k] in recalling_nouns()), None)
    if k is None or s.low(k + 1) != "with" or not any(e.status == "occurred" for e in told):
        return []
    objects = [p for p in gather_forward(s, phrases, k + 2) if p.people][:1]
    comma = objects[0].j if objects else 0
    if not objects or s.low(comma) != "," or any(p.people for p in phrases if p is not objects[0]):
        return []
    visit = next((e for e in told if e.subtype == "visit" and e.status == "occurred"), None)
    guests = [side for side in (visit.sides if visit is not None else []) if side.person and side.role == "visitor"]
    guests = guests or _in_all(told, {id(person) for person in objects[0].people})
    met = objects[0].people[0]
    if len(guests) != 1 or guests[0].person is met or met.country in (None, guests[0].country):
        return []
    sides = [replace(guests[0], role="participant"), *as_sides(s, objects, "participant")]
    return [FoundEvent(recalling_nouns()[s.lows[k]], "occurred", "in person", sides, s, s.starts[k], s.ends[k + 1])]


def _held_between_hosts_and_guests(s: Sentence, told: list[FoundEvent]) -> list[FoundEvent]:
    """`Official talks between the two Prime Ministers took place on March 20`: those of the visit told last."""
    k = next((k for k in range(min(_WORDS_BEFORE_NOUN, len(s))) if s.lows[k] in recalling_nouns()), None)
    visit = next((e for e in reversed(told) if e.subtype == "visit" and e.status == "occurred"), None)
    if k is None or visit is None:
        return []
    is_of_two = s.low(k + 1) == "between" and not _PAIRS.isdisjoint(s.lows[k + 2 : k + 4])
    # `An official bilateral meeting was held on May 3 in X where the sides …`
    is_bilateral = "bilateral" in s.lows[:k] and s.low(k + 1) in ("was", "were", "took") and "held" in s.lows[k : k + 4]
    if not (is_of_two or is_bilateral):
        return []
    sides = [replace(side, role="participant") for side in visit.sides if side.person is not None]
    if len({side.role for side in visit.sides if side.person is not None}) < 2 or len(sides) != 2:
        return []
    subtype = recalling_nouns()[s.lows[k]]
    return [FoundEvent(subtype, "occurred", "in person", sides, s, s.starts[k], s.ends[k])]


def _held_between_two(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """`Earlier, talks were held between the two leaders`: of the two whom the event told last names."""
    between = s.lows.index("between")
    k = next((k for k in range(min(_WORDS_TO_NOUN, between)) if s.lows[k] in recalling_nouns()), None)
    group = next((p for p in phrases if p.kind == "group" and p.i == between + 1), None)
    if group is None and s.lows[between + 1 : between + 3] == ["the", "two"] and s.low(between + 3) in _ABOUT_TO:
        group = Phrase("group", between + 1, between + 3)
    is_other = k is None or not _OTHER_ROUNDS.isdisjoint(s.lows[:k])
    if k is None or group is None or is_other or any(p.people for p in phrases):
        return []
    sides = pair_of_group(s, group, told)
    status = "announced" if _PLANNED.stands_in(s) else "occurred"
    subtype = recalling_nouns()[s.lows[k]]
    return [FoundEvent(subtype, status, "in person", sides, s, s.starts[k], s.ends[k])] if sides else []


_WORDS_TO_NOUN: Final = 7
_ABOUT_TO: Final = frozenset(("will", "are", "were", "took"))
_OTHER_ROUNDS: Final = frozenset("last previous next no never if past".split())


def named_by(s: Sentence) -> str | None:
    """The kind of the event that a sentence opens with: `Following the talks, ...`."""
    if s.low(0) not in _OPENERS:
        return None
    for k in range(1, min(_WORDS_BEFORE_NOUN + 1, len(s))):
        subtype = recalling_nouns().get(s.lows[k])
        if subtype is not None:
            return subtype
    return None


def _recalled_by_noun(s: Sentence, text: str, setting: Setting, told: list[FoundEvent]) -> list[FoundEvent]:
    """`At the talks on Monday, the two sides agreed`: the last told talks that have no day yet are meant."""
    for k in range(1, min(_WORDS_BEFORE_NOUN + 1, len(s))):
        subtype = recalling_nouns().get(s.lows[k])
        if subtype is not None and _DETERMINERS & set(s.lows[1:k]):
            day = _day_after(s, text, k, setting)
            meant = _meant(told, subtype) if day is not None else None
            return [again(meant, s, k, k, day)] if meant is not None else []
    return []


def _day_after(s: Sentence, text: str, k: int, setting: Setting) -> DateMention | None:
    """The day named right after token k, before the clause ends."""
    end = s.ends[k]
    comma = text.find(",", end, s.end)
    stop = min(end + _LETTERS_TO_DAY, comma if comma >= 0 else s.end)
    days = find_dates(text, end, max(stop, end), setting.anchors)
    return next((d for d in days if d.kind in ("explicit", "weekday", "relative") and d.ends_on is None), None)


def _meant(told: list[FoundEvent], subtype: str) -> FoundEvent | None:
    undated = [e for e in told if e.subtype in _ENCOUNTERS and e.status == "occurred" and _is_undated(e)]
    exact = [e for e in undated if e.subtype == subtype]
    if exact:
        return exact[-1]
    return undated[-1] if len(undated) == 1 and subtype == "meeting" else None


def _is_undated(event: FoundEvent) -> bool:
    return event.day is None


def _recalled_by_participle(
    s: Sentence, phrases: list[Phrase], text: str, setting: Setting, told: list[FoundEvent]
) -> list[FoundEvent]:
    """`Meeting Prime Minister X on Tuesday, Y said`: the meeting with X told before, else one of Y with X."""
    j = 2 if s.low(1) == "with" or (s.low(0) == "talking" and s.low(1) == "to") else 1
    objects = joined_by_and(s, [p for p in gather_forward(s, phrases, j) if p.people])
    if not objects or (s.low(0) == "talking" and j == 1):
        return []
    whom = {id(person) for phrase in objects for person in phrase.people}
    last = objects[-1]
    subject = _subject(s, phrases, last)
    day = _day_after(s, text, last.j - 1, setting)
    known = [e for e in told if e.subtype in _ENCOUNTERS and e.mode == "in person" and whom <= _people(e)]
    if subject is not None:
        known = [e for e in known if id(subject.people[0]) in _people(e)]
    if known:
        return [again(known[-1], s, 0, 0, day)]
    if subject is None or id(subject.people[0]) in whom:
        return []
    subtype = _PARTICIPLES[s.lows[0]]
    roles = ("host", "visitor") if subtype == "reception" else ("participant", "participant")
    sides = as_sides(s, [subject], roles[0]) + as_sides(s, objects, roles[1])
    return [FoundEvent(subtype, "occurred", "in person", sides, s, s.starts[0], s.ends[j - 1], day=day)]


def _subject(s: Sentence, phrases: list[Phrase], last: Phrase) -> Phrase | None:
    """Who did what the participle says: the person right after the comma that ends its clause."""
    comma = next((k for k in range(last.j, len(s)) if s.low(k) == ","), None)
    if comma is None:
        return None
    found = next((p for p in phrases if p.i > comma), None)
    return found if found is not None and len(found.people) == 1 and found.i - comma <= 4 else None


def _people(event: FoundEvent) -> set[int]:
    people: list[Person | None] = [side.person for side in event.sides]
    return {id(person) for person in people if person is not None}
