"""Receptions that a participle opens or a guest's name closes: `Received on Saturday by President X, Y handed over …`,
`Y was the guest of X`; phone calls told as a noun between two: `in a phone call late Tuesday between X and Y`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.only_spoken_of import is_only_spoken_of
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_GUEST: Final = WordList(("guest",))
_OPENING: Final = frozenset(("received", "hosted"))
_WORDS_TO_HOST: Final = 8
_WORDS_TO_GUEST: Final = 16
_WORDS_TO_LEADER: Final = 12
_CALLS: Final = frozenset(("call", "conversation", "talks", "conference"))
_CALLING: Final = marks.of_words(lambda: _CALLS)
_PHONES: Final = {
    "phone": ("phone call", "phone"),
    "telephone": ("phone call", "phone"),
    "video": ("video talks", "video link"),
}
_LATE: Final = frozenset(
    ("late", "early", "on", "in", "the", "held", "today", "yesterday", "evening", "morning", "night")
)
_TO_COME: Final = WordList("being would could might prepared arranged possible cancelled canceled postponed".split())
"""`A phone call between X and Y is being prepared`: none was made."""
_OTHER_TIME: Final = frozenset("previous last earlier first since planned next upcoming will if proposed".split())


def find_opened(s: Sentence, phrases: list[Phrase], known: list[FoundEvent]) -> list[FoundEvent]:
    """The reception or call that a sentence tells of so, where nothing else in it tells of an encounter (`known`)."""
    if s.kind != "body":
        return []
    met = [e for e in known if e.subtype in ("reception", "talks", "meeting", "phone call", "video talks")]
    if met:
        opened = _received(s, phrases) if s.lows[0] in _OPENING else None
        return [opened] if opened is not None and _is_another(opened, met) else []
    event = None
    if s.lows[0] in _OPENING or s.lows[:3] == ["among", "those", "received"]:
        event = _received(s, phrases)
    elif s.lows[0] in _TALKING:
        event = _talking_to(s, phrases)
    if event is None and _GUEST.stands_in(s):
        event = _guest_of(s, phrases)
    if event is None and marks.has(s, _CALLING):
        event = _call_between(s, phrases) or _call_of_several(s, phrases)
    return [event] if event is not None else []


def _is_another(opened: FoundEvent, met: list[FoundEvent]) -> bool:
    """`Received by X in the morning, Y went on to hold talks with Z`: X took part in nothing else."""
    hosts = {id(side.person) for side in opened.sides if side.role == "host"}
    return all(id(side.person) not in hosts for e in met for side in e.sides)


def _received(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`Received on Saturday by X at the palace, Y thanked …`: by X, Y who stands right after the comma; `Among those
    received by X was Y`."""
    k = next((k for k in range(1, min(_WORDS_TO_HOST, len(s))) if s.lows[k] == "by"), None)
    if k is None or any(p.people and p.i < k for p in phrases):
        return None
    hosts = [p for p in phrases if p.people and k < p.i <= k + 2][:1]
    if not hosts:
        return None
    guests = [p for p in phrases if p.people and p.i > hosts[0].j and _is_named_as_guest(s, p)]
    guest = next((p for p in guests if p.i - hosts[0].j < _WORDS_TO_GUEST), None)
    is_listed = guest is not None and s.low(guest.i - 1) == "," and _goes_on(s, phrases, guest.j)
    if guest is None or is_listed:
        return None
    sides = as_sides(s, hosts, "host") + as_sides(s, [guest], "visitor")
    return FoundEvent("reception", "occurred", "in person", sides, s, s.starts[0], s.ends[0])


def _goes_on(s: Sentence, phrases: list[Phrase], j: int) -> bool:
    """`Received by A, B and C, Y thanked`: B is one of a list that ends at token j or goes on; `Received by A, the
    Ambassador of X, Y, conveyed` has none."""
    if s.low(j) == "," and s.low(j + 1) != "and":
        return any(p.people and j < p.i <= j + 2 for p in phrases)
    return s.low(j) in (",", "and")


def _is_named_as_guest(s: Sentence, phrase: Phrase) -> bool:
    """`Received by X, Y thanked`, `Received by X on Monday was Y`, `was a delegation headed by Y`."""
    if s.low(phrase.i - 1) in (",", "was"):
        return True
    near = s.lows[max(0, phrase.i - _WORDS_TO_LEADER) : phrase.i]
    return near[-1:] == ["by"] and near[-2] in ("led", "headed") and "was" in near and "delegation" in near


def _talking_to(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`Talking to President X, President Y noted …`: the two met."""
    if s.low(1) not in ("to", "with") or not _PHONES.keys().isdisjoint(s.low_set()):
        return None
    others = [p for p in gather_forward(s, phrases, 2) if p.people][:1]
    if not others or others[0].i > _WORDS_TO_OTHER:
        return None
    own = next(
        (p for p in phrases if p.i > others[0].j and len(p.people) == 1 and s.low(p.i - 1) in (",", "the")), None
    )
    if own is None or "," not in s.lows[others[0].j : own.i] or own.people[0] is others[0].people[0]:
        return None
    sides = as_sides(s, [own], "participant") + as_sides(s, others, "participant")
    return FoundEvent("meeting", "occurred", "in person", sides, s, s.starts[0], s.ends[1])


_TALKING: Final = frozenset(("talking", "conversing", "speaking"))
_WORDS_TO_OTHER: Final = 3


def _guest_of(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`Y was the guest of X`, X a person."""
    k = next((k for k in s.places_of("guest") if s.lows[k - 1 : k + 2] == ["the", "guest", "of"]), None)
    if k is None or s.low(k - 2) not in ("was", "is"):
        return None
    hosts = [p for p in gather_forward(s, phrases, k + 2) if p.people][:1]
    guests = [p for p in subject_phrases(s, phrases, k - 2) if p.people][:1]
    if not hosts or not guests or hosts[0].i > k + 3 or hosts[0].people[0] is guests[0].people[0]:
        return None
    sides = as_sides(s, hosts, "host") + as_sides(s, guests, "visitor")
    return FoundEvent("reception", "occurred", "in person", sides, s, s.starts[k - 2], s.ends[k + 1])


def _call_between(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`during a phone call late Tuesday between X and Y`: a call of the two."""
    for k in marks.places(s, _CALLING):
        # `media queries on the call between X and Y`
        is_bare = s.lows[k] == "call" and s.low(k - 1) in ("a", "the") and s.low(k - 2) in _ON_CALL
        if s.lows[k] not in _CALLS or not (is_bare or (s.low(k - 1) in _PHONES and s.low(k - 2) in ("a", "the", "of"))):
            continue
        between = next((m for m in range(k + 1, min(k + 7, len(s))) if s.lows[m] == "between"), None)
        if between is None or not all(is_of_date(low) or low in _LATE for low in s.lows[k + 1 : between]):
            continue
        people = [p for p in gather_forward(s, phrases, between + 1) if p.people][:2]
        if len(people) < 2 or not _OTHER_TIME.isdisjoint(s.lows[:between]) or _TO_COME.stands_in(s):
            continue
        if is_only_spoken_of(s, k - 1, people[-1].j):
            continue
        subtype, mode = _PHONES["phone" if is_bare else s.lows[k - 1]]
        sides = as_sides(s, people, "participant")
        return FoundEvent(subtype, "occurred", mode, sides, s, s.starts[k - 1], s.ends[between])
    return None


_ON_CALL: Final = frozenset(("on", "about", "regarding", "during", "in"))
_WORDS_TO_CALL: Final = 5
_SEVERAL: Final = 2


def _call_of_several(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`In a separate three-way phone call, A, special representative for X, and his Y and Z counterparts, B and C,
    condemned`: all who are named before the verb, of two countries or more."""
    k = next((k for k in range(2, min(_WORDS_TO_CALL, len(s))) if s.lows[k] in _PHONES), None)
    if k is None or s.lows[0] not in ("in", "during") or s.low(1) not in ("a", "the") or s.low(k + 1) not in _CALLS:
        return None
    comma = next((m for m in range(k + 2, min(k + 9, len(s))) if s.lows[m] == ","), None)
    if comma is None or not _OTHER_TIME.isdisjoint(s.lows[:comma]):
        return None
    if not all(is_of_date(low) or low in _LATE for low in s.lows[k + 2 : comma]):
        return None
    listed: list[Phrase] = []
    for phrase in (p for p in phrases if p.people and p.i > comma):
        end = listed[-1].j if listed else comma + 1
        if phrase.i - end > _WORDS_TO_GUEST or (listed and s.low(phrase.i - 1) not in ("and", ",")):
            break
        listed.append(phrase)
    sides = as_sides(s, listed, "participant")
    for side in sides:
        side.country = side.person.country if side.person is not None else side.country
    if len(sides) <= _SEVERAL or len({side.country for side in sides}) < _SEVERAL:
        return None
    subtype, mode = _PHONES[s.lows[k]]
    return FoundEvent(subtype, "occurred", mode, sides, s, s.starts[k], s.ends[k + 1])
