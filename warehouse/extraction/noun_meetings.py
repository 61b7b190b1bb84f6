"""Encounters told by a noun with one side named: `Talks with President X were held in Y`, `a bilateral with Minister X
is foreseen`, `a working lunch given by X`. The other side is whom the text is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.called_off import is_told_off
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_nouns import with_after_setting
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date

_TALKS: Final = {
    "talks": "talks", "negotiations": "talks", "consultations": "talks", "conversation": "meeting",
    "meeting": "meeting", "meetings": "meeting", "bilateral": "meeting", "discussions": "talks",
}  # fmt: skip
_TABLES: Final = frozenset("lunch luncheon dinner breakfast banquet reception".split())
_GIVEN: Final = frozenset(("given", "hosted", "offered"))
_TELLING: Final = marks.of_words(lambda: _TALKS.keys() | _TABLES)
_HAPPENED: Final = (
    ["were", "held"],
    ["was", "held"],
    ["took", "place"],
    ["followed"],
    ["were", "also"],
    ["was", "also"],
    ["rounded", "off"],
    ["closed", "the"],
    ["concluded", "the"],
    ["completed", "the"],
    ["opened", "the"],
)
_PLANNED: Final = frozenset(
    "foreseen planned scheduled envisaged expected due set slated agenda programme program cards".split()
)
_OFF: Final = frozenset("not no never cancelled canceled postponed without last previous next earlier first".split())
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks"))
_WORDS_TO_WITH: Final = 7
_WORDS_TO_VERB: Final = 9
_WORDS_TO_GIVER: Final = 3
_BEFORE_NOUN: Final = 6
_LEADING: Final = frozenset((",", "where", "and", "followed", "were", "while"))


def find_noun_meetings(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], known: list[FoundEvent], soil: str | None
) -> list[FoundEvent]:
    """Talks and tables of the person whom the text is about with the one whom this sentence names; `known`: what else
    the sentence tells of, in which nobody of theirs may take part already; `soil`: where the text is written."""
    if s.kind == "headline" and marks.has(s, _TITLED):
        return [] if any(e.subtype in _ENCOUNTERS for e in told) else _titled(s, phrases)
    if s.kind != "body" or not marks.has(s, _TELLING):
        return []
    found: list[FoundEvent] = []
    for k in marks.places(s, _TELLING):
        low = s.lows[k]
        if low in _TALKS:
            event = _talks(s, phrases, k, [*told, *known], soil)
        else:
            event = _table(s, phrases, k, [*told, *known]) if low in _TABLES else None
        if event is not None and low == "meetings":
            found += [replace(event, sides=[replace(event.sides[0]), side]) for side in event.sides[1:]]
        elif event is not None:
            found.append(event)
    met = {id(side.person) for e in known if e.subtype in _ENCOUNTERS for side in e.sides if side.person is not None}
    return [e for e in found if not any(id(side.person) in met for side in e.sides[1:])]


def _talks(s: Sentence, phrases: list[Phrase], k: int, told: list[FoundEvent], soil: str | None) -> FoundEvent | None:
    """`Talks with X were held`, `There followed talks with X`, `where talks with X are on the agenda`."""
    m = next((m for m in range(k + 1, min(k + _WORDS_TO_WITH, len(s))) if s.lows[m] == "with"), None)
    before = s.lows[max(0, k - 3) : k]
    verb = next((i for i, low in enumerate(before) if low in _INCLUDING), -1)
    if m is None or not _OFF.isdisjoint(before[verb + 1 :]):
        return None
    if s.low(m + 1) in _OWNERS and s.low(m + 2) in ("host", "hosts"):
        return _with_host(s, k, m + 2, told)
    objects = [p for p in gather_forward(s, phrases, m + 1) if p.people]
    is_frame = bool(objects) and _is_frame(s, phrases, k, objects[-1].j)
    if (
        not objects
        or any(p.people and k < p.i < m for p in phrases)
        or not (is_frame or _is_subject(s, phrases, k) or _status_of_item(s, k, m))
    ):
        return None
    status = "occurred" if is_frame else _status(s, objects[-1].j) or _status_of_item(s, k, m)
    status = status or _status_of_next(s, phrases, objects[-1].j)
    if status is None and "followed" in s.lows[max(0, k - 2) : k] and s.lows[0] in ("there", "then"):
        status = "occurred"
    own = (_owner_of_item(s, phrases, k, objects) or protagonist(told, objects)) if status is not None else None
    if own is None and status is not None and not _ITEMS.isdisjoint(s.lows[:k]):
        own = _guest_of(told, objects, soil)
    if status is None or own is None:
        return None
    sides = [Side(own.person, None, own.country, "participant", own.phrase, own.sentence)]
    sides += as_sides(s, objects, "participant")
    event = FoundEvent(_TALKS[s.lows[k]], status, "in person", sides, s, s.starts[k], s.ends[m])
    is_guest = soil is not None and own.country not in (None, soil) and not _ITEMS.isdisjoint(s.lows[:k])
    event.is_here = is_guest and not any(p.place is not None and p.i > m for p in phrases)
    event.is_noun = is_frame
    return event


_FRAMING: Final = frozenset(("during", "in", "at"))
_REMOTE: Final = frozenset("phone telephone video online virtual".split())
_WORDS_OF_FRAME: Final = 6


def _is_frame(s: Sentence, phrases: list[Phrase], k: int, end: int) -> bool:
    """`During talks on Monday with X, there was an exchange of views`, `In a conversation with X, the sides discussed`:
    nobody is named as who does what the main clause tells."""
    if s.low(0) not in _FRAMING or k > _WORDS_OF_FRAME or s.low(end) != "," or not _REMOTE.isdisjoint(s.lows[:k]):
        return False
    is_named = any(p.people and end <= p.i <= end + 2 for p in phrases)
    return not is_named and not {"will", "would", "not"} & set(s.lows[end : end + 8])


_OWNERS: Final = frozenset(("his", "her"))
_HELD: Final = frozenset(("held", "had", "conducted"))


def _with_host(s: Sentence, k: int, end: int, told: list[FoundEvent]) -> FoundEvent | None:
    """`will hold a bilateral meeting with his host`: of the visit told last, the guest and who invited him."""
    near = s.lows[max(0, k - _BEFORE_NOUN) : k]
    visit = _last_visit(told)
    sides = [side for side in (visit.sides if visit is not None else []) if side.person is not None]
    if [side.role for side in sides].count("host") != 1 or len(sides) != 2:
        return None
    status = "announced" if "will" in near else ("occurred" if not _HELD.isdisjoint(near) else None)
    if status is None:
        return None
    sides = [Side(x.person, None, x.country, "participant", x.phrase, x.sentence) for x in sides]
    return FoundEvent(_TALKS[s.lows[k]], status, "in person", sides, s, s.starts[k], s.ends[end])


def _is_subject(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    """The noun opens the sentence or a clause, behind its article and adjectives."""
    for i in range(k - 1, max(-1, k - _BEFORE_NOUN), -1):
        low = s.lows[i]
        if low in _LEADING:
            return True
        if not low.isalpha() or any(p.people and p.i <= i < p.j for p in phrases):
            return False
    return k < _BEFORE_NOUN


def _status(s: Sentence, j: int) -> str | None:
    """What the verb after token j says of a noun: that it was held, or is planned; None for other verbs."""
    for k in range(j, min(j + _WORDS_TO_VERB, len(s))):
        low = s.lows[k]
        rest = s.lows[k : k + 6]
        if low in _WAS and is_told_off(s, k):
            return "cancelled" if s.lows[0] != "if" else None
        if rest[:2] in _HAPPENED or rest[:1] in _HAPPENED:
            return "occurred" if _OFF.isdisjoint(rest) else None
        if low in ("is", "are", "will"):
            is_planned = not _PLANNED.isdisjoint(rest) or (
                low == "will" and not {"held", "take", "follow"}.isdisjoint(rest)
            )
            return "announced" if is_planned and _OFF.isdisjoint(rest) else None
        if low in _PLANNED_ONCE and s.low(k + 1) == "for":
            continue
        is_light = low in (",", "in", "for", "at", "on", "the", "also") or is_of_date(low) or s.is_capitalized(k)
        if not is_light:
            return None
    return None


_WAS: Final = frozenset(("was", "were", "has", "have", "is", "are"))
_PLANNED_ONCE: Final = frozenset(("planned", "scheduled", "slated", "due", "set"))


def _status_of_next(s: Sentence, phrases: list[Phrase], j: int) -> str | None:
    """`Talks with X, and meetings with Y and Z are on the agenda`: what the verb says of both nouns; X ends at j."""
    k = next((k for k in range(j, min(j + _WORDS_TO_NEXT, len(s) - 2)) if s.lows[k] in _TALKS), None)
    if k is None or s.low(k + 1) != "with" or "and" not in s.lows[j:k]:
        return None
    others = [p for p in gather_forward(s, phrases, k + 2) if p.people]
    return _status(s, others[-1].j) if others else None


_WORDS_TO_NEXT: Final = 4
_ITEMS: Final = frozenset(
    "agenda programme program schedule itinerary highlight item visit stay trip engagement engagements".split()
)
_BEGUN_WITH: Final = frozenset("began begun opened started ended closed concluded culminated".split())
_FORESEES: Final = frozenset("includes foresees envisages envisions contemplates features comprises are is".split())
_INCLUDING: Final = frozenset(("was", "were", "included", "featured", "comprised")) | _FORESEES
_WORDS_TO_ITEM: Final = 6


def _status_of_item(s: Sentence, k: int, m: int) -> str | None:
    """`The main item on the agenda was talks with X`, `her programme included a meeting set for today with X`."""
    before = s.lows[max(0, k - _WORDS_TO_ITEM) : k]
    verb = next((i for i in range(k - 1, max(-1, k - _WORDS_TO_ITEM), -1) if _includes(s, i)), None)
    if verb is None:
        joined = "and" in before and not _INCLUDING.isdisjoint(s.lows[:k])
        verb = next((i for i in range(k) if s.lows[i] in _INCLUDING), None) if joined else None
    if verb is None or _ITEMS.isdisjoint(s.lows[:verb]) or not _OFF.isdisjoint(s.lows[verb:k]):
        return None
    is_plan = "will" in s.lows[:k] or s.lows[verb] in _FORESEES or not _PLANNED.isdisjoint(s.lows[k:m])
    return "announced" if is_plan else "occurred"


def _owner_of_item(s: Sentence, phrases: list[Phrase], k: int, others: list[Phrase]) -> Side | None:
    """`The agenda of the vice premier, who arrived on Monday, foresees a meeting with X`: whose agenda it is."""
    item = next((m for m in range(k) if s.lows[m] in _ITEMS), k)
    met = {id(person) for p in others for person in p.people}
    for phrase in phrases if item < k else ():
        is_after = s.low(item + 1) == "of" and item < phrase.i <= item + 2 + (s.low(item + 2) == "the")
        is_owner = is_after or (phrase.j <= item <= phrase.j + 2 and s.low(phrase.j) in ("'s", "'"))
        if is_owner and len(phrase.people) == 1 and id(phrase.people[0]) not in met:
            person = phrase.people[0]
            return Side(person, None, person.country or phrase.country, "participant", phrase, s)
    return None


def _includes(s: Sentence, i: int) -> bool:
    """`was`, `included`, `ended with`."""
    if s.lows[i] in _INCLUDING or s.lows[i] not in _BEGUN_WITH:
        return s.lows[i] in _INCLUDING
    near = s.lows[i + 1 : i + _WORDS_TO_ITEM]  # also `began on Tuesday with`, `opened yesterday in X with`
    with_what = near.index("with") if "with" in near else len(near)
    return "with" in near and all(is_of_date(low) or low in ("on", "in") for low in near[:with_what])


_TITLES: Final = {
    "call": ("phone call", "phone"), "conversation": ("phone call", "phone"), "meeting": ("meeting", "in person"),
    "talks": ("talks", "in person"),
}  # fmt: skip
_TITLED: Final = marks.of_words(lambda: frozenset(_TITLES))
_AHEAD: Final = frozenset("ahead before prior plans upcoming to will no".split())


def _titled(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The headline `Minister X's call with Secretary Y`, where no sentence of the body tells of it by a verb."""
    for k in marks.places(s, _TITLED):
        if s.lows[k] not in _TITLES or s.low(k + 1) != "with" or not _AHEAD.isdisjoint(s.lows[:k]):
            continue
        owner = next((p for p in phrases if p.people and p.j < k <= p.j + 4 and s.low(p.j) in ("'s", "'", "’s")), None)
        others = [p for p in gather_forward(s, phrases, k + 2) if p.people]
        if owner is None or not others:
            continue
        subtype, mode = _TITLES[s.lows[k]]
        subtype, mode = ("video talks", "video link") if s.low(k - 1) == "video" else (subtype, mode)
        sides = as_sides(s, [owner], "participant") + as_sides(s, others, "participant")
        return [FoundEvent(subtype, "occurred", mode, sides, s, s.starts[k], s.ends[k + 1])]
    return []


def _table(s: Sentence, phrases: list[Phrase], k: int, told: list[FoundEvent]) -> FoundEvent | None:
    """`A working lunch given by X was held`, `was the guest of honour at a dinner hosted by X`."""
    i = k + 1
    by = with_after_setting(s, i + 1, "by") if s.low(i) in _GIVEN else None
    if by is None:
        return None
    i = by - 1
    hosts = [p for p in gather_forward(s, phrases, i + 2) if p.people][:1]
    if not hosts or hosts[0].i > i + 1 + _WORDS_TO_GIVER:
        return None
    is_of_guest = "honour" in s.lows[:k] or "honor" in s.lows[:k]
    guests = [p for p in phrases if p.people and p.j <= k][:1] if is_of_guest else []
    honoured = [p for p in phrases if p.people and p.i >= hosts[0].j and s.low(p.i - 1) in ("of", "for")][:1]
    guests = guests or honoured or (_who_speaks_at(s, phrases, hosts[0]) if s.lows[0] == "at" else [])
    own = None if guests or not _is_subject(s, phrases, k) else protagonist(told, hosts)
    if (not guests and own is None) or not {"previous", "last"}.isdisjoint(s.lows[:k]):
        return None
    status = "announced" if not {"will", "planned", "scheduled"}.isdisjoint(s.low_set()) else "occurred"
    sides = as_sides(s, hosts, "host") + as_sides(s, guests, "visitor")
    if own is not None:
        sides.append(Side(own.person, None, own.country, "visitor", own.phrase, own.sentence))
    people = {id(side.person) for side in sides if side.person is not None}
    event = FoundEvent("reception", status, "in person", sides, s, s.starts[k], s.ends[i + 1])
    return event if len(people) > 1 else None


def _who_speaks_at(s: Sentence, phrases: list[Phrase], host: Phrase) -> list[Phrase]:
    """`At a luncheon given by X on Monday, Y praised`: Y, right behind the comma that ends the opening."""
    comma = next((k for k in range(host.j, min(host.j + _WORDS_TO_COMMA, len(s))) if s.lows[k] == ","), None)
    guest = next((p for p in phrases if comma is not None and comma < p.i <= comma + 2 and p.kind == "person"), None)
    is_guest = guest is not None and len(guest.people) == 1 and guest.country not in (None, host.country)
    return [guest] if guest is not None and is_guest else []


_WORDS_TO_COMMA: Final = 9


def protagonist(told: list[FoundEvent], others: Sequence[Phrase] = ()) -> Side | None:
    """Whom the text is about: who made the visit told last, else who took part in all encounters told before."""
    met = {id(person) for p in others for person in p.people}
    codes = {person.country or p.country for p in others for person in p.people}
    visit = _last_visit(told)
    guests = [side for side in (visit.sides if visit is not None else []) if side.role == "visitor" and side.person]
    if len(guests) == 1:
        guest = guests[0]
        return guest if id(guest.person) not in met and guest.country not in codes - {None} else None
    envoys = [x for e in told if e.subtype == "credentials" for x in e.sides if x.role == "visitor" and x.person]
    if len({id(x.person) for x in envoys}) == 1 and id(envoys[0].person) not in met:
        return envoys[0]  # `presented her letters to the President. Talks with Minister X were on her agenda, too`
    encounters = [e for e in told if e.subtype in _ENCOUNTERS and e.status != "cancelled" and len(e.sides) > 1]
    encounters = [e for e in encounters if not _is_of_title(e)] or encounters
    if not encounters:
        return None
    common = [
        side
        for side in encounters[-1].sides
        if side.person is not None
        and id(side.person) not in met
        and all(_takes_part(e, side.person) for e in encounters)
    ]
    return common[0] if len(common) == 1 and common[0].country not in codes - {None} else None


def _guest_of(told: list[FoundEvent], others: list[Phrase], soil: str | None) -> Side | None:
    """`Her agenda foresees a meeting with X`, where the text has told of an encounter of two: who of them is from
    abroad."""
    met = {id(person) for p in others for person in p.people}
    last = next((e for e in reversed(told) if e.subtype in _ENCOUNTERS and e.status == "occurred"), None)
    sides = [side for side in last.sides if side.person is not None] if last is not None else []
    guests = [side for side in sides if side.country not in (None, soil) and id(side.person) not in met]
    return guests[0] if len(sides) == _PAIR and len(guests) == 1 and soil is not None else None


_PAIR: Final = 2


def _last_visit(told: list[FoundEvent]) -> FoundEvent | None:
    """The visit told last that says who made it; one still to come only where the text tells of no other."""
    visits = [e for e in reversed(told) if e.subtype == "visit" and e.status != "cancelled"]
    made = [e for e in visits if any(x.role == "visitor" and x.person is not None for x in e.sides)]
    return next((e for e in made if e.status == "occurred"), made[0] if made else None)


def _is_of_title(event: FoundEvent) -> bool:
    """`On Sunday, the minister attended a meeting with A and B`: whom the title means is worked out later."""
    return any(x.person is None and x.phrase is not None and x.phrase.kind == "title" for x in event.sides)


def _takes_part(event: FoundEvent, person: Person) -> bool:
    return any(side.person is person for side in event.sides)
