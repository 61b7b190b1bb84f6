"""Visits that stand as a noun: `During her visit to X on May 3-4`, `his next leg takes him to Z`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.called_off import is_cancelled
from warehouse.extraction.date_model import MONTHS
from warehouse.extraction.departures import find_departure
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.parts_of_journeys import part_of_journey
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.regions_toured import as_next_stop
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_noun import VisitNoun
from warehouse.extraction.visit_noun_model import (
    begins_at,
    days_behind,
    mention_of,
    owner_of,
    stop_after,
    stop_before,
)
from warehouse.extraction.visit_spans import BEGINS, tells_of_trip
from warehouse.extraction.visits import apart, is_of_date
from warehouse.extraction.visits_in_course import guest_met, in_course, talks_during
from warehouse.extraction.visits_retold import (
    LONGEST_DATED,
    SINGULAR,
    is_of_pronoun,
    opening_place,
    told_again,
    told_alone,
)
from warehouse.extraction.word_lists import WordList

_VISIT_NOUNS: Final = frozenset(("visit", "visits", "trip", "tour"))
_JOURNEYS: Final = frozenset(("leg", "journey", "tour", "trip", "visit", "swing"))
_NOUNS: Final = _VISIT_NOUNS | _JOURNEYS | {"arrival", "departure"}
_ANY_OF_NOUNS: Final = WordList(_NOUNS)
_TAKES: Final = frozenset(("take", "takes", "took"))
_LONG_AGO: Final = frozenset(("last", "ago", "earlier", *(month for month in MONTHS if len(month) > len("may"))))
_TAKEN: Final = frozenset(("him", "her", "them"))
_WELCOMED: Final = frozenset(("welcomed", "received", "greeted", "accorded"))


def find_visit_nouns(
    s: Sentence,
    phrases: list[Phrase],
    sentence_text: str,
    told: list[FoundEvent],
    here: list[FoundEvent],
    subject: Person | None = None,
) -> list[FoundEvent]:
    """`During her visit to X on May 3-4`, `The visit will take place on May 3`: more of a visit that is told elsewhere.

    Such a visit is one of its own only where the sentence has its days, and says whose visit it is, or that it is off.
    `told`: the events of the sentences before; `here`: those of this one; `subject`: whom `his` and `her` stand for.
    """
    if s.low(0) != "in" and not _ANY_OF_NOUNS.stands_in(s):
        return []
    first: list[FoundEvent] = []
    if s.low(0) == "in" and told and (stay := _stay(s, phrases)) is not None:
        first.append(as_next_stop(stay, phrases, told))
    for k, low in enumerate(s.lows):
        if low not in _NOUNS:
            continue
        found = _taken_to(s, phrases, k) if low in _JOURNEYS else None
        if found is None and low == "arrival":
            found = _arrival(s, phrases, k)
        if found is None and low == "departure":
            found = find_departure(s, phrases, k)
        if found is None and low in _VISIT_NOUNS:
            stop = stop_after(s, phrases, k) or stop_before(s, phrases, k)
            noun = VisitNoun(s, phrases, k, owner_of(phrases, s, k), stop)
            _note_visit(noun)
            found = (
                part_of_journey(noun, [*told, *here])
                or _of_one_day(noun, told)
                or _begun(noun, told, here)
                or _wound_up(noun)
                or told_alone(noun, sentence_text)
                or _off_of_subject(noun, sentence_text, subject)
                or _accompanied(noun)
                or _apposed(noun)
                or _welcomed(noun, here)
                or in_course(s, k, stop, told, here)
                or talks_during(noun, told)
                or _off_here(noun, sentence_text, told)
                or told_again(noun)
            )
        if found is not None and (not first or found.is_next_leg):
            is_off = found.status == "cancelled" and not found.is_mention  # `her visit to X and Y has been postponed`
            is_parted = found.is_next_leg or low == "departure" or is_off or _leads_on(found)
            legs = apart(s, phrases, found) if is_parted else [found]
            if found.is_next_leg and not any(is_of_date(word) for word in s.lows[k + 1 :]):
                # `arrived in X on Tuesday on a tour that will take him to Y and Z`: on no day that is told
                legs = [replace(leg, journey=None) for leg in legs]
            first.extend(_gone_on(leg, [*told, *here]) for leg in legs)
    if any(event.subtype == "visit" and event.status == "cancelled" for event in here):
        return [noun for noun in first if noun.status != "cancelled"]  # told by `deferred the visit`
    return first


def _leads_on(visit: FoundEvent) -> bool:
    """`X's visit to Y and Z concluded today`: the sentence is about the visit, and another country follows."""
    span, s = visit.place_span, visit.sentence
    if visit.is_mention or visit.reach is not None or span is None or visit.end > span[0]:
        return False
    after = next((k for k in range(len(s)) if s.starts[k] >= span[1]), len(s))
    return s.low(after) in ("and", ",")


def _note_visit(noun: VisitNoun) -> None:
    """`President X's state visit to Malaysia in 2021`: X is not of Malaysia, whenever the visit was; nor is X of
    `In the framework of her visit to Malaysia, X met`."""
    if noun.stop is None or noun.stop.country is None:
        return
    s, k = noun.s, noun.k
    owner = noun.owner
    if owner is None and s.lows[0] in _OPENING and not _OWNING.isdisjoint(s.lows[max(0, k - _WORDS_TO_OWNER) : k]):
        owner = next((p for p in noun.phrases if p.people and p.i > noun.stop.j), None)
        owner = owner if owner is not None and s.low(owner.i - 1) in (",", "the") else None
    for person in owner.people if owner is not None else ():
        person.visited.add(noun.stop.country)


_OPENING: Final = frozenset(("during", "within", "in", "as", "on"))


def _stay(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`In X, from May 3 to 5, she will meet …`, `In X (May 3-5)`: the days there of a visit that is told elsewhere."""
    stop = opening_place(s, phrases)
    if stop is None:
        return None
    j = stop.j + 1 if s.low(stop.j) == "," else stop.j
    if s.low(j) == "where":
        return _stay_aside(s, phrases, stop, j)
    is_dated = s.low(j) in ("from", "(", "between") and any(is_of_date(s.low(m)) for m in (j + 1, j + 2))
    return replace(mention_of(s, 0, None, stop), is_firm=True) if is_dated else None


def _stay_aside(s: Sentence, phrases: list[Phrase], stop: Phrase, j: int) -> FoundEvent | None:
    """`In X, where he was from 22 to 25 November, Minister Y called on Z`: the days there, told aside from token j."""
    guest = next((p for p in phrases if p.i == j + 1 and p.kind in ("person", "pronoun") and len(p.people) == 1), None)
    if guest is None or s.low(guest.j) not in ("was", "will", "is", "had", "stayed", "stays"):
        return None
    begin = next((m for m in range(guest.j, guest.j + 4) if s.low(m) in ("from", "between", "on")), None)
    if begin is None or not is_of_date(s.low(begin + 1)) or guest.people[0].country == stop.country:
        return None
    close = next((m for m in range(begin + 1, len(s)) if s.lows[m] == ","), len(s) - 1)
    visit = replace(mention_of(s, 0, guest, stop), is_mention=False, is_firm=True)
    visit.status = "announced" if s.low(guest.j) == "will" else "occurred"
    visit.start, visit.end, visit.reach = s.starts[j], s.ends[guest.j], (s.starts[begin], s.ends[close])
    return visit


def _gone_on(visit: FoundEvent, told: list[FoundEvent]) -> FoundEvent:
    """The next leg of a journey with the visitors of the leg told last."""
    if visit.is_next_leg and all(side.role != "visitor" for side in visit.sides):
        made = ([side for side in e.sides if side.role == "visitor"] for e in reversed(told) if e.subtype == "visit")
        visit.sides += [replace(side) for side in next((visitors for visitors in made if visitors), [])]
    return visit


def _begun(noun: VisitNoun, told: list[FoundEvent], here: list[FoundEvent]) -> FoundEvent | None:
    """`her four-day visit, which began on May 3, will take her to Y`: the visit told before, or one to this place."""
    s, k = noun.s, noun.k
    begun = next((m for m in range(k + 1, min(k + _WORDS_TO_BEGIN, len(s))) if s.lows[m] in BEGINS), None)
    if begun is None or noun.stop is not None or not tells_of_trip(s, begun):
        return None
    owner = noun.owner or (_whose(s, noun.phrases, k) if is_of_pronoun(s, k) else None)
    people = owner.people if owner is not None else []
    person = people[0] if people else _guest(s, noun.phrases, k, told) or guest_met(s, k, here)
    if person is None:  # `The six-day visit, which began on Sunday, is the first`: the one told before
        is_of_told = s.lows[0] in ("the", "this") and k <= LONGEST_DATED and any(e.subtype == "visit" for e in told)
        stop = begins_at(s, noun.phrases, k) if is_of_told else None  # `The visit began on 3 May in X`
        first = replace(mention_of(s, k, None, stop), status="occurred", is_noun=True, reach=None)
        return first if is_of_told else None
    visit = replace(mention_of(s, k, None, None), status="occurred", is_firm=True, is_noun=True)
    visit.sides.append(Side(person, None, person.country, "visitor", owner, s))
    if not any(side.person is person for e in told if e.subtype == "visit" for side in e.sides):
        visit.is_mention, visit.is_here = False, True
    return visit


def _guest(s: Sentence, phrases: list[Phrase], k: int, told: list[FoundEvent]) -> Person | None:
    """`the Lao guest`, whose visit it is: who was received last of that country."""
    codes = {p.country for p in phrases if p.kind == "title" and p.i > k and "guest" in s.lows[p.i : p.j]} - {None}
    sides = (side for e in reversed(told) for side in e.sides if side.role == "visitor" and side.person is not None)
    return next((side.person for side in sides if side.country in codes), None)


_ONE_DAY: Final = frozenset(("one-day", "day-long", "daylong"))
_DURING: Final = frozenset(("during", "on", "within", "of"))
_NOT_NOW: Final = WordList("will would planned upcoming last previous next ahead before".split())
_WORDS_TO_OWNER: Final = 5


def _of_one_day(noun: VisitNoun, told: list[FoundEvent]) -> FoundEvent | None:
    """`During his one-day visit to X, the minister was also received by Y`: a visit of the day that is told of."""
    s, k = noun.s, noun.k
    before = s.lows[max(0, k - _WORDS_TO_OWNER) : k]
    is_of_day = not _ONE_DAY.isdisjoint(before) and not _DURING.isdisjoint(before) and not _OWNING.isdisjoint(before)
    owner = _whose(s, noun.phrases, k) if is_of_day and noun.stop is not None else None
    if owner is None or noun.stop is None or _NOT_NOW.stands_in(s) or s.kind != "body":
        return None
    person = owner.people[0]
    is_known = any(e.subtype == "visit" and any(side.person is person for side in e.sides) for e in told)
    if is_known or person.country == noun.stop.country:
        return None
    return replace(mention_of(s, k, owner, noun.stop), is_mention=False, is_firm=True, reach=None)


_OWNING: Final = frozenset(("his", "her"))
_WORDS_TO_BEGIN: Final = 5
_ENDED: Final = frozenset(("wound", "wrapped", "concluded", "completed", "ended", "finished", "capped"))
_WORDS_TO_PLACE: Final = 3


def _wound_up(noun: VisitNoun) -> FoundEvent | None:
    """`the three-day visit that X concluded in Y on Friday`: the visit of X to Y."""
    s, k = noun.s, noun.k
    if s.low(k + 1) not in ("that", "which") and not s.is_capitalized(k + 1):
        return None
    owner = next((p for p in noun.phrases if p.people and k < p.i <= k + 3), None)
    if owner is None or s.low(owner.j) not in _ENDED:
        return None
    near = range(owner.j, owner.j + 2 + _WORDS_TO_PLACE)
    places = [p for p in noun.phrases if p.i in near and p.kind in ("place", "country") and p.place is not None]
    stop = noun.stop or next((p for p in places if s.low(p.i - 1) in ("in", "to")), None)
    if stop is None:
        return None
    return replace(mention_of(s, k, owner, stop), status="occurred", is_mention=False, is_firm=True, reach=None)


def _whose(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """Of whom `her visit` at token k tells: the sentence's subject, before the noun or after it."""
    people = [p for p in phrases if p.people and s.low(p.i - 1) not in ("with", "by", "of", "to", "from")]
    return next((p for p in people if p.j <= k), None) or next((p for p in people if p.i > k), None)


def _off_of_subject(noun: VisitNoun, sentence_text: str, subject: Person | None) -> FoundEvent | None:
    """`X has been advised not to travel. As a result, his visit to Y will not proceed`, `The visit to Y that he was to
    make will not take place`: off, and the subject's."""
    s, k, stop = noun.s, noun.k, noun.stop
    if noun.owner is not None or stop is None or s.lows[k] not in SINGULAR or not is_cancelled(sentence_text):
        return None
    near = (*range(stop.j, stop.j + 4), k + 1, k + 2)
    made = next((p for p in noun.phrases if p.i in near and len(p.people) == 1), None)
    is_told = made is not None and made.kind == "pronoun" and (s.low(made.i - 1) in _THAT or made.i == k + 1)
    if made is None or not is_told:
        if subject is None or {"his", "her"}.isdisjoint(s.lows[max(0, k - 5) : k]):
            return None
        made = Phrase("pronoun", k, k, people=[subject], country=subject.country, name_i=k, name_j=k)
    visit = replace(mention_of(s, k, made, stop), status="cancelled", is_mention=False, is_firm=True, reach=None)
    return None if made.people[0].country == stop.country else visit


_THAT: Final = frozenset(("that", "which"))


def _accompanied(noun: VisitNoun) -> FoundEvent | None:
    """`is part of the delegation accompanying X on a visit to Y`: of X; `Z will accompany X on her visit to Y`: of
    both."""
    s, k, stop = noun.s, noun.k, noun.stop
    i = next((i for i in range(k) if s.lows[i] in _ACCOMPANYING and s.low(i + 1) != "by"), None)
    if i is None or stop is None or s.lows[k] == "visits" or not _IF.isdisjoint(s.lows[:i]) or "may" in s.words[:i]:
        return None
    leader = next((p for p in noun.phrases if i < p.i <= i + 2 and p.people and p.j < k), None)
    if leader is None or s.low(leader.j) != "on" or k - leader.j > _LONGEST_ON:
        return None
    is_ahead = s.lows[i] == "accompany" and "will" in s.lows[:i]
    status = "announced" if is_ahead else "occurred"
    visit = replace(mention_of(s, k, leader, stop), status=status, is_mention=False, is_underway=not is_ahead)
    if not _PROGRAMME.isdisjoint(s.lows[k:]):  # `and will be present at X's meetings on 2 and 3 October`
        visit.reach, visit.is_firm = (s.starts[k], s.end), True
    beside = next((p for p in noun.phrases if p.kind == "person" and len(p.people) == 1 and p.j in (i, i - 1)), None)
    is_part = False
    part = next((words for words in _PART_OF if s.lows[i - len(words) : i] == words), None)
    if beside is None and part is not None:  # `X is part of the delegation accompanying Y`
        beside = next((p for p in noun.phrases if len(p.people) == 1 and p.j == i - len(part)), None)
        is_part = beside is not None
    if beside is not None and (is_part or beside.j == i or s.low(i - 1) in ("will", "is")):
        visit.sides.append(Side(beside.people[0], None, beside.country, "visitor", beside, s))
    return visit


_IF: Final = frozenset(("if", "whether", "would", "might", "unless", "could"))
_PROGRAMME: Final = frozenset(("meetings", "engagements", "programme", "program", "calls"))
_PART_OF: Final = (
    ["is", "part", "of", "the", "delegation"], ["is", "in", "the", "delegation"], ["will", "be", "accompanying"],
    ["will", "be", "in", "the", "delegation"], ["will", "be", "part", "of", "the", "delegation"],
    ["is", "a", "member", "of", "the", "delegation"],
)  # fmt: skip
_ACCOMPANYING: Final = frozenset(("accompanying", "accompany", "accompanies", "accompanied"))


def _off_here(noun: VisitNoun, sentence_text: str, told: list[FoundEvent]) -> FoundEvent | None:
    """`The introductory visit by Minister X, scheduled for 5 to 7 June, has been postponed`: to where it is written."""
    s, k, owner = noun.s, noun.k, noun.owner
    is_off = s.lows[k] == "visit" and noun.stop is None and owner is not None and owner.i > k
    if not is_off or owner is None or k > _LONGEST_OPENING or not is_cancelled(sentence_text):
        return None
    if any(event.subtype == "visit" for event in told) or not any(is_of_date(low) for low in s.lows[owner.j :]):
        return None
    visit = replace(mention_of(s, k, owner, None), status="cancelled", is_mention=False, is_firm=True, reach=None)
    visit.is_here = visit.is_noun = True
    return visit


_LONGEST_OPENING: Final = 5
_LONGEST_ON: Final = 5


def _apposed(noun: VisitNoun) -> FoundEvent | None:
    """`X, on an official visit to Y from May 3 to 5, met Z`, `received X, currently on a visit to Y from May 3 to 5`,
    `X, in Y for a visit from May 3 to 5`: the visit of X."""
    s, k = noun.s, noun.k
    people = (p for p in noun.phrases if p.people and p.j < k <= p.j + _LONGEST_APPOSED and s.low(p.j) == ",")
    guest = next(people, None)
    if guest is None or s.lows[k] == "visits":
        return None
    on = guest.j + 2 if s.low(guest.j + 1) in _UNDERWAY else guest.j + 1
    stay = next((p for p in noun.phrases if p.i == on + 1 and p.place is not None), None) if s.low(on) == "in" else None
    stop = stay or noun.stop
    on = stay.j if stay is not None else on
    is_on = s.low(on) == "on" or (stay is not None and s.low(on) == "for")
    if stop is None and s.low(on - 1) == "here" and is_on and s.low(on + 1) in _ON_A and k <= on + _LONGEST_ON:
        here = replace(mention_of(s, k, guest, None), status="occurred", is_underway=True, is_mention=False)
        here.is_here, here.is_firm, here.reach = (
            True,
            True,
            days_behind(s, k),
        )  # `X, here on a visit from May 3 to 5, met`
        return here if is_of_date(s.low(k + 2)) else None
    if stop is None or not is_on or s.low(on + 1) not in _ON_A or k > on + _LONGEST_ON:
        return None
    if stay is not None and not (s.low(k + 1) in ("from", "on", "between", "(") and is_of_date(s.low(k + 2))):
        return None
    mention = mention_of(s, k, guest, stop)
    mention.reach = mention.reach if stay is None else days_behind(s, k)
    return replace(mention, status="occurred", is_underway=True, is_mention=mention.reach is not None)


_ON_A: Final = frozenset(("a", "an", "her", "his"))
_LONGEST_APPOSED: Final = 12
_UNDERWAY: Final = frozenset(("currently", "now", "presently", "being", "here"))


def _welcomed(noun: VisitNoun, here: list[FoundEvent]) -> FoundEvent | None:
    """`Let me begin by welcoming Minister X on her first visit to Y`: the visit of X."""
    s, k, stop = noun.s, noun.k, noun.stop
    guest = next((p for p in noun.phrases if len(p.people) == 1 and p.j < k <= p.j + 1 + _LONGEST_ON), None)
    if guest is None or stop is None or s.lows[k] == "visits" or s.low(guest.j) != "on":
        return None
    near = s.lows[max(0, guest.i - _WORDS_TO_GUEST) : guest.i]
    if (
        _ON_A.isdisjoint(s.lows[guest.j + 1 : guest.j + 2])
        or _WELCOMING.isdisjoint(near)
        or guest.country == stop.country
    ):
        return None
    if any(event.subtype == "visit" for event in here):
        return None
    return replace(mention_of(s, k, guest, stop), is_mention=False, is_firm=True, is_underway=True, reach=None)


_WELCOMING: Final = frozenset(("welcoming", "welcome", "welcomed", "welcomes"))
_WORDS_TO_GUEST: Final = 6


def _taken_to(s: Sentence, phrases: list[Phrase], k: int) -> FoundEvent | None:
    """`The fourth leg of his journey will take him to X from May 5 to 8`."""
    i = next((i for i in range(k + 1, min(k + 9, len(s))) if s.lows[i] in _TAKES), None)
    if i is None or (s.lows[i] == "took" and not _LONG_AGO.isdisjoint(s.lows[:k])):
        return None  # `visited X in January on a tour that also took him to Y`: both long ago
    taken = next((p for p in phrases if p.people and p.i <= i + 2 and i < p.i), None)
    begin = taken.j if taken is not None else i + 1
    to = next((m for m in range(begin, min(begin + 6, len(s))) if s.lows[m] == "to"), None)
    if to is None or not (taken is not None or s.lows[i + 1] in _TAKEN):
        return None
    stop = next((p for p in phrases if to < p.i <= to + 2 and p.kind in ("place", "country")), None)
    if stop is None or stop.place is None:
        return None
    owner = owner_of(phrases, s, k) or (taken if taken is not None and taken.kind == "person" else None)
    event = replace(mention_of(s, k, owner, stop), is_firm=True, is_next_leg=True)
    event.start, event.end, event.reach = s.starts[i], s.ends[to], (s.starts[stop.i], s.end)
    return event


def _arrival(s: Sentence, phrases: list[Phrase], k: int) -> FoundEvent | None:
    """`X was welcomed by Y upon her arrival in Z this afternoon`: that X came to Z."""
    before = s.lows[:k]
    if s.low(k + 1) not in ("in", "at", "to") or {"on", "upon"}.isdisjoint(before[-2:]) or _WELCOMED.isdisjoint(before):
        return None
    stop = next((p for p in phrases if k + 2 <= p.i <= k + 3 and p.kind in ("place", "country")), None)
    guest = next((p for p in phrases if p.people and p.j <= k), None)
    verb = next(i for i, low in enumerate(before) if low in _WELCOMED)
    if stop is None or guest is None or guest.j > verb or {"was", "were"}.isdisjoint(s.lows[guest.j : verb]):
        return None
    event = mention_of(s, k, guest, stop)
    event.is_mention, event.is_firm, event.reach = False, True, None
    return event
