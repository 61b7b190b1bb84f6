"""Visits that stand as a noun: `During her visit to X on May 3-4`, `his next leg takes him to Z`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from warehouse.extraction.called_off import is_cancelled
from warehouse.extraction.date_model import MONTHS
from warehouse.extraction.departures import find_departure
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_noun_model import (
    PLANNED,
    begins_at,
    bracket_before,
    days_behind,
    forced_off,
    is_put_off,
    is_to_be,
    mention_of,
    owner_of,
    past_arranged,
    stop_after,
    stop_before,
    visitor_of,
)
from warehouse.extraction.visit_spans import BEGINS, tells_of_trip
from warehouse.extraction.visits import apart, is_of_date
from warehouse.extraction.visits_in_course import in_course

_VISIT_NOUNS: Final = frozenset(("visit", "visits", "trip", "tour"))
_JOURNEYS: Final = frozenset(("leg", "journey", "tour", "trip", "visit", "swing"))
_NOUNS: Final = _VISIT_NOUNS | _JOURNEYS | {"arrival", "departure"}
_LONGEST_ARTICLE: Final = 2
_TAKES: Final = frozenset(("take", "takes", "took"))
_TAKEN: Final = frozenset(("him", "her", "them"))
_WELCOMED: Final = frozenset(("welcomed", "received", "greeted", "accorded"))
_BEFORE_NOUN: Final = frozenset(("during", "on", "in", "for", "as", "concluding", "after", "following", "course"))
_BEING: Final = frozenset(("is", "was", "will", "would", "marks", "marked"))
_OWNERS: Final = frozenset(("his", "her", "their", "the", "this", "'s", "'"))


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
    if s.low(0) != "in" and _NOUNS.isdisjoint(s.low_set()):
        return []
    first: list[FoundEvent] = []
    if s.low(0) == "in" and told and (stay := _stay(s, phrases)) is not None:
        first.append(stay)
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
            noun = _VisitNoun(s, phrases, k, owner_of(phrases, s, k), stop)
            _note_visit(noun)
            found = (
                _of_one_day(noun, told)
                or _begun(noun, told)
                or _wound_up(noun)
                or _told_alone(noun, sentence_text)
                or _off_of_subject(noun, sentence_text, subject)
                or _accompanied(noun)
                or _apposed(noun)
                or _welcomed(noun, here)
                or in_course(s, k, stop, told, here)
                or _off_here(noun, sentence_text, told)
                or _told_again(noun)
            )
        if found is not None and (not first or found.is_next_leg):
            legs = apart(s, phrases, found) if found.is_next_leg or low == "departure" else [found]
            if found.is_next_leg and not any(is_of_date(word) for word in s.lows[k + 1 :]):
                # `arrived in X on Tuesday on a tour that will take him to Y and Z`: on no day that is told
                legs = [replace(leg, journey=None) for leg in legs]
            first.extend(_gone_on(leg, [*told, *here]) for leg in legs)
    if any(event.subtype == "visit" and event.status == "cancelled" for event in here):
        return [noun for noun in first if noun.status != "cancelled"]  # told by `deferred the visit`
    return first


def _note_visit(noun: _VisitNoun) -> None:
    """`President X's state visit to Malaysia in 2021`: X is not of Malaysia, whenever the visit was."""
    if noun.owner is not None and noun.stop is not None and noun.stop.country is not None:
        for person in noun.owner.people:
            person.visited.add(noun.stop.country)


def _stay(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`In X, from May 3 to 5, she will meet …`, `In X (May 3-5)`: the days there of a visit that is told elsewhere."""
    stop = _opening_place(s, phrases)
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


def _opening_place(s: Sentence, phrases: list[Phrase]) -> Phrase | None:
    """The place that a sentence opens with: `In X, her visit will last from May 3 to 5`."""
    first = phrases[0] if phrases and s.low(0) == "in" and 0 < phrases[0].i <= _LONGEST_ARTICLE else None
    return first if first is not None and first.kind in ("place", "country") and first.place is not None else None


def _gone_on(visit: FoundEvent, told: list[FoundEvent]) -> FoundEvent:
    """The next leg of a journey with the visitors of the leg told last."""
    if visit.is_next_leg and all(side.role != "visitor" for side in visit.sides):
        made = ([side for side in e.sides if side.role == "visitor"] for e in reversed(told) if e.subtype == "visit")
        visit.sides += [replace(side) for side in next((visitors for visitors in made if visitors), [])]
    return visit


@dataclass(frozen=True, slots=True)
class _VisitNoun:
    """A noun for a visit at token k, whose visit it is and where it leads, as far as the noun tells."""

    s: Sentence
    phrases: list[Phrase]
    k: int
    owner: Phrase | None
    stop: Phrase | None


def _begun(noun: _VisitNoun, told: list[FoundEvent]) -> FoundEvent | None:
    """`her four-day visit, which began on May 3, will take her to Y`: the visit told before, or one to this place."""
    s, k = noun.s, noun.k
    begun = next((m for m in range(k + 1, min(k + _WORDS_TO_BEGIN, len(s))) if s.lows[m] in BEGINS), None)
    if begun is None or noun.stop is not None or not tells_of_trip(s, begun):
        return None
    owner = noun.owner or (_whose(s, noun.phrases, k) if _is_of_pronoun(s, k) else None)
    people = owner.people if owner is not None else []
    person = people[0] if people else _guest(s, noun.phrases, k, told)
    if person is None:  # `The six-day visit, which began on Sunday, is the first`: the one told before
        is_of_told = s.lows[0] in ("the", "this") and k <= _LONGEST_DATED and any(e.subtype == "visit" for e in told)
        return replace(mention_of(s, k, None, None), status="occurred", is_noun=True) if is_of_told else None
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
_NOT_NOW: Final = frozenset("will would planned upcoming last previous next ahead before".split())
_WORDS_TO_OWNER: Final = 5


def _of_one_day(noun: _VisitNoun, told: list[FoundEvent]) -> FoundEvent | None:
    """`During his one-day visit to X, the minister was also received by Y`: a visit of the day that is told of."""
    s, k = noun.s, noun.k
    before = s.lows[max(0, k - _WORDS_TO_OWNER) : k]
    is_of_day = not _ONE_DAY.isdisjoint(before) and not _DURING.isdisjoint(before) and not _OWNING.isdisjoint(before)
    owner = _whose(s, noun.phrases, k) if is_of_day and noun.stop is not None else None
    if owner is None or noun.stop is None or not _NOT_NOW.isdisjoint(s.low_set()) or s.kind != "body":
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


def _wound_up(noun: _VisitNoun) -> FoundEvent | None:
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


def _told_alone(noun: _VisitNoun, sentence_text: str) -> FoundEvent | None:
    """A visit that the noun is enough to tell of: whose it is and when, that it comes next, that it is off."""
    s, k, owner, stop = noun.s, noun.k, noun.owner, noun.stop
    is_visit = s.lows[k] == "visit"
    whose = owner or (visitor_of(s, noun.phrases, k, stop) if stop is not None and _is_of_pronoun(s, k) else None)
    itself = _told_itself(s, k, whose, stop, sentence_text) if stop is not None and whose is not None else None
    if itself is not None:
        return itself
    owner = owner or (forced_off(s, noun.phrases, k) if stop is not None else None)
    if s.lows[k] in _SINGULAR and owner is not None and stop is not None and is_put_off(s, k):
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


def _off_of_subject(noun: _VisitNoun, sentence_text: str, subject: Person | None) -> FoundEvent | None:
    """`X has been advised not to travel. As a result, his visit to Y will not proceed`, `The visit to Y that he was to
    make will not take place`: off, and the subject's."""
    s, k, stop = noun.s, noun.k, noun.stop
    if noun.owner is not None or stop is None or s.lows[k] not in _SINGULAR or not is_cancelled(sentence_text):
        return None
    made = next((p for p in noun.phrases if p.i in range(stop.j, stop.j + 4) and len(p.people) == 1), None)
    is_told = made is not None and made.kind == "pronoun" and s.low(made.i - 1) in ("that", "which")
    if made is None or not is_told:
        if subject is None or {"his", "her"}.isdisjoint(s.lows[max(0, k - 5) : k]):
            return None
        made = Phrase("pronoun", k, k, people=[subject], country=subject.country, name_i=k, name_j=k)
    visit = replace(mention_of(s, k, made, stop), status="cancelled", is_mention=False, is_firm=True, reach=None)
    return None if made.people[0].country == stop.country else visit


_SINGULAR: Final = frozenset(("visit", "trip", "tour"))


def _accompanied(noun: _VisitNoun) -> FoundEvent | None:
    """`is part of the delegation accompanying X on a visit to Y`: the visit of X."""
    s, k, stop = noun.s, noun.k, noun.stop
    i = next((i for i in range(k) if s.lows[i] == "accompanying"), None)
    if i is None or stop is None or s.lows[k] == "visits":
        return None
    leader = next((p for p in noun.phrases if i < p.i <= i + 2 and p.people and p.j < k), None)
    if leader is None or s.low(leader.j) != "on" or k - leader.j > _LONGEST_ON:
        return None
    return replace(mention_of(s, k, leader, stop), status="occurred", is_mention=False, is_underway=True)


def _off_here(noun: _VisitNoun, sentence_text: str, told: list[FoundEvent]) -> FoundEvent | None:
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


def _is_of_pronoun(s: Sentence, k: int) -> bool:
    """`her three-day state visit to X, which began yesterday`."""
    return not {"his", "her", "my"}.isdisjoint(s.lows[max(0, k - 5) : k])


_LONGEST_ON: Final = 5


def _apposed(noun: _VisitNoun) -> FoundEvent | None:
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
    if stop is None or not is_on or s.low(on + 1) not in _ON_A or k > on + _LONGEST_ON:
        return None
    if stay is not None and not (s.low(k + 1) in ("from", "on", "between", "(") and is_of_date(s.low(k + 2))):
        return None
    mention = mention_of(s, k, guest, stop)
    mention.reach = mention.reach if stay is None else days_behind(s, k)
    return replace(mention, status="occurred", is_underway=True, is_mention=mention.reach is not None)


_ON_A: Final = frozenset(("a", "an", "her", "his"))
_LONGEST_APPOSED: Final = 12
_UNDERWAY: Final = frozenset(("currently", "now", "presently", "being"))


def _welcomed(noun: _VisitNoun, here: list[FoundEvent]) -> FoundEvent | None:
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


def _told_again(noun: _VisitNoun) -> FoundEvent | None:
    """More of a visit that the article tells of elsewhere: its days, its destination."""
    s, phrases, k, owner, stop = noun.s, noun.phrases, noun.k, noun.owner, noun.stop
    if stop is None and owner is not None and k == 1 and s.lows[0] == "the" and s.low(2) in ("by", "of"):
        # `The visit by X comes at the invitation of Y`: no day there is of it.
        return replace(mention_of(s, k, owner, None), reach=(s.starts[k], s.starts[k]))
    if stop is None and owner is None and s.lows[0] == "the" and k <= _LONGEST_DATED:
        if all(is_of_date(low) or low in ("-", "–", "to") for low in s.lows[1:k]) and not MONTHS.keys().isdisjoint(
            s.lows[1:k]
        ):
            # `The May 3-4 trip will include …`: the days of the visit told elsewhere
            return replace(mention_of(s, k, None, None), start=s.starts[1], reach=(s.starts[1], s.ends[k]))
        if _has_days_of_its_own(s, k):
            return mention_of(s, k, None, None)  # `The two-day visit on May 3-4 will be the first`
        if s.low(k + 1) == "," and s.low(k + 2) in ("from", "on", "between") and is_of_date(s.low(k + 3)):
            # `The trip, from May 3 to 5, will include stops`
            end = next((m for m in range(k + 3, len(s)) if s.lows[m] == ","), len(s) - 1)
            return replace(mention_of(s, k, None, None), reach=(s.starts[k], s.ends[end]))
    if stop is None:
        is_dated = _has_days_of_its_own(s, k) and (owner is not None or _is_definite(s, k))
        is_told = is_dated or (s.lows[k] == "visit" and (_takes_place(s, k) or _has_length(s, k)))
        mention = mention_of(s, k, owner if is_dated else None, _opening_place(s, phrases)) if is_told else None
        if mention is not None and s.lows[k + 1 : k + 3] == [",", "which"]:
            mention.end = s.ends[k + 2]
        return replace(mention, reach=None) if mention is not None else None
    if owner is None and _is_indefinite_with_days(s, k, stop):
        return mention_of(s, k, None, stop)
    is_owned = not _OWNERS.isdisjoint(s.lows[max(0, k - 3) : k])
    is_told = _is_definite(s, k) or (is_owned and is_to_be(s, stop.j))
    is_told = is_told or (owner is not None and (_is_scheduled(s, k) or _is_frame(s, owner.i)))
    return mention_of(s, k, owner or visitor_of(s, phrases, k, stop), stop) if is_told else None


_LONGEST_DATED: Final = 6


def _is_followed_by(s: Sentence, k: int) -> bool:
    """`The visit to X will be followed by a state visit to Y from May 4 to 7`: the next leg of a journey."""
    near = s.lows[max(0, k - 5) : k]
    return "followed" in near and near[near.index("followed") + 1 :][:1] == ["by"]


def _taken_to(s: Sentence, phrases: list[Phrase], k: int) -> FoundEvent | None:
    """`The fourth leg of his journey will take him to X from May 5 to 8`."""
    i = next((i for i in range(k + 1, min(k + 9, len(s))) if s.lows[i] in _TAKES), None)
    if i is None:
        return None
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


_BEGUN_OR_OVER: Final = frozenset(("begun", "started", "commenced", "ended", "concluded", "drawn"))
"""`Today, the state visit of X to Y has begun.`"""
_BEGAN_OR_ENDED: Final = frozenset(
    "began begins started starts commenced ended ends concluded concludes wrapped".split()
)
_RUNS: Final = frozenset("begin start take run last place commence end be kick conclude for".split())
_SCHEDULED: Final = frozenset("scheduled set slated planned due expected".split())


_CLOSES: Final = (["drew", "to"], ["draws", "to"], ["is", "drawing"], ["wound", "up"], ["wrapped", "up"])


_LONGEST_POST: Final = 16
_OFF: Final = frozenset(("postponed", "put", "cancelled", "canceled", "deferred", "delayed", "rescheduled"))
_IN_RANGE: Final = frozenset(("from", "to", "and", "until", ",", "-", "–"))


def _status_told(s: Sentence, j: int) -> str | None:
    """`the visit of X to Y took place`, `X's visit to Y is set for May 3`: the verb at token j tells of the visit."""
    if s.low(j) == "," and s.low(j + 1) not in ("which", "scheduled", "from"):
        # `the visit to Y of a delegation led by X, Minister of Health, ended`
        is_close = s.low(j + 1) in _BEGAN_OR_ENDED
        close = (
            j if is_close else next((m for m in range(j + 2, min(j + _LONGEST_POST, len(s))) if s.lows[m] == ","), j)
        )
        j = close + 1 if s.low(close + 1) in _BEGAN_OR_ENDED else j
    if s.low(j) == "," and s.low(j + 1) == "held":
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
    if near[:1] == ["is"] and not _SCHEDULED.isdisjoint(near[1:2]) and near[2:] in (["on"], ["in"], ["from"]):
        return "announced"  # `X's visit to Y is expected on May 3`
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


def _told_itself(s: Sentence, k: int, owner: Phrase, stop: Phrase, sentence_text: str) -> FoundEvent | None:
    """`X's visit to Y has been postponed`, `the visit of X to Y began on May 3`: the sentence is about the visit."""
    after = max(stop.j, owner.j if owner.i > k else 0)
    status = "cancelled" if is_cancelled(sentence_text) else _status_told(s, after)
    if status is None or "no" in s.lows[max(0, k - _WORDS_TO_NO) : k]:
        return None
    return replace(mention_of(s, k, owner, stop), status=status, is_mention=False, is_firm=True, reach=None)
