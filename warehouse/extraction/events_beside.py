"""A second event that the sentence of a first tells of with a few words more: `began a visit with a meeting with Y`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side, Trigger
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_status import is_passive
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date


def for_talks(s: Sentence, phrases: list[Phrase], trigger: Trigger, event: FoundEvent) -> list[FoundEvent]:
    """`will visit X for talks with Y`: talks of the visitor and Y, to come as the visit is; `began a visit to X with a
    meeting with Y`: held on it."""
    if event.subtype != "visit" or event.status == "cancelled":
        return []
    word = "for" if event.status == "announced" else "with"
    k = next((k for k in range(trigger.j, len(s) - 3) if s.lows[k] == word and _names_talks(s, k)), None)
    if k is None:
        return []
    begin = next(m for m in range(k, len(s)) if s.lows[m] in _ON_VISITS)
    others = [p for p in gather_forward(s, phrases, begin + 2) if p.people] if s.low(begin + 1) == "with" else []
    own = [side for side in event.sides if side.person is not None and side.role == "visitor"]
    if not others or not own:
        return []
    sides = [*(replace(side, role="participant") for side in own), *as_sides(s, others, "participant")]
    subtype = _ON_VISITS[s.lows[begin]]
    return [FoundEvent(subtype, event.status, "in person", sides, s, s.starts[begin], s.ends[begin + 1])]


def there_for_talks(s: Sentence, phrases: list[Phrase], trigger: Trigger, event: FoundEvent) -> list[FoundEvent]:
    """`was in X yesterday for meetings with leaders of X`: the visit to X beside them."""
    if event.subtype not in ("meeting", "talks") or s.low(trigger.i + 1) != "in" or s.low(trigger.i) not in _BEING:
        return []
    stop = next((p for p in phrases if p.i in (trigger.i + 2, trigger.i + 3) and p.kind in ("place", "country")), None)
    guests = [side for side in event.sides if side.person is not None and side.phrase is not None]
    guests = [side for side in guests if side.phrase is not None and side.phrase.j <= trigger.i]
    if stop is None or stop.place is None or stop.country is None or not guests:
        return []
    if any(side.country == stop.country for side in guests):
        return []
    sides = [replace(side, role="visitor") for side in guests]
    sides.append(Side(None, None, stop.country, "host", stop, s))
    visit = FoundEvent("visit", event.status, "in person", sides, s, s.starts[trigger.i], s.ends[trigger.i + 1])
    visit.place, visit.place_span = stop.place, (s.starts[stop.i], s.ends[stop.j - 1])
    visit.reach, visit.is_underway = (s.starts[trigger.i], s.end), s.lows[trigger.i] in ("is", "are")
    return [visit]


_BEING: Final = frozenset(("be", "is", "are", "was", "were", "been"))
_ON_VISITS: Final = {
    "talks": "talks", "consultations": "talks", "negotiations": "talks", "meeting": "meeting",
}  # fmt: skip


def _names_talks(s: Sentence, k: int) -> bool:
    """`for talks with`, `with a working meeting with`: the noun right behind token k, and with whom."""
    noun = next((m for m in range(k + 1, min(k + 4, len(s) - 1)) if s.lows[m] in _ON_VISITS), None)
    return noun is not None and s.lows[noun + 1] == "with"


_STAGES: Final = frozenset(("end", "close", "conclusion"))
_MEETINGS: Final = {"talks": "talks", "negotiations": "talks", "consultations": "talks", "meeting": "meeting"}
_WORDS_TO_MEETING: Final = 6
_OTHER_ONE: Final = frozenset("first last previous annual summit cabinet council commission committee session".split())


def with_meetings(s: Sentence, found: list[FoundEvent], signings: list[FoundEvent]) -> list[FoundEvent]:
    """The signings of a sentence, and the meetings at whose end they were, where nothing else was `found` in it."""
    if found:
        return signings
    return [*signings, *(met for signing in signings for met in _met_before(s, signing))]


def _met_before(s: Sentence, event: FoundEvent) -> list[FoundEvent]:
    """`The documents were initialled by A and B at the end of a meeting held at the palace`: a meeting of A and B."""
    sides = [side for side in event.sides if side.role == "signatory" and side.person is not None]
    if event.subtype != "signing" or event.status != "occurred" or len(sides) != 2:
        return []
    if sides[0].country is not None and sides[0].country == sides[1].country:
        return []
    if s.lows[0] in ("after", "following") and s.low(1) == "their" and s.low(2) in _MEETINGS and s.low(3) != "with":
        both = [replace(side, role="participant") for side in sides]
        return [FoundEvent(_MEETINGS[s.low(2)], "occurred", "in person", both, s, s.starts[2], s.ends[2])]
    k = next((k for k in range(2, len(s)) if s.lows[k] in _STAGES and s.low(k + 1) == "of"), None)
    if k is None or s.low(k - 1) != "the" or s.low(k - 2) != "at":
        return []
    end = min(k + _WORDS_TO_MEETING, len(s))
    noun = next((m for m in range(k + 2, end) if s.lows[m] in _MEETINGS), None)
    if noun is None or s.low(noun + 1) in ("with", "between", "of") or _OTHER_ONE & set(s.lows[k:noun]):
        return []
    both = [replace(side, role="participant") for side in sides]
    subtype = _MEETINGS[s.lows[noun]]
    return [FoundEvent(subtype, "occurred", "in person", both, s, s.starts[noun], s.ends[noun], is_noun=True)]


_SEPARATE_ONES: Final = frozenset(("call", "calls", "meeting", "meetings", "talks", "conversation"))


def in_separate_one(s: Sentence, phrases: list[Phrase], trigger: Trigger, event: FoundEvent) -> list[FoundEvent]:
    """`spoke with A and, in a separate call, with B`: a second event of the same kind, with B."""
    if "separate" not in s.low_set():
        return []
    k = s.lows.index("separate", 0)
    begin = next((m for m in range(k, min(k + 5, len(s))) if s.lows[m] == "with"), None)
    if k < trigger.j or begin is None or s.low(k + 1) not in _SEPARATE_ONES:
        return []
    others = [p for p in gather_forward(s, phrases, begin + 1) if p.people]
    if "who" in s.lows[trigger.j : k]:
        return []  # `will host a banquet for X, who would have a separate meeting with Y`
    own = [side for side in event.sides if side.phrase is not None and side.phrase.i < trigger.i]
    if not others or not own:
        return []
    sides = [*(replace(side) for side in own), *as_sides(s, others, trigger.verb.object_role)]
    return [replace(event, sides=sides, others=[], conflicts=[])]


def and_with(s: Sentence, phrases: list[Phrase], trigger: Trigger, event: FoundEvent) -> list[FoundEvent]:
    """`will meet with A, who will be in X on Monday; and with B`: a second event of the same kind, with B."""
    if event.subtype not in ("talks", "meeting") or s.lows.count("with") < 2 or "and" not in s.low_set():
        return []
    met = [side.phrase for side in event.sides if side.phrase is not None and side.phrase.i >= trigger.i]
    own = [side for side in event.sides if side.phrase is not None and side.phrase.i < trigger.i]
    if not met or not own:
        return []
    end = max(phrase.j for phrase in met)
    k = next(
        (k for k in range(end + 1, len(s)) if s.lows[k] == "with" and s.lows[_before_day(s, k) - 1] == "and"), None
    )
    day = _before_day(s, k) if k is not None else 0
    is_apart = k is not None and (day < k or s.low(k - 2) in (",", ";") or is_of_date(s.low(k - 2)))
    if k is None or not (is_apart or _is_past_seat(s, end, k - 1)):
        return []
    others = [p for p in gather_forward(s, phrases, k + 1) if p.people]
    known = {id(side.person) for side in event.sides}
    others = [p for p in others if not any(id(person) in known for person in p.people)]
    is_near = bool(others) and (others[0].i <= k + 2 or _is_title_before(s, k + 1, others[0].i))
    if not is_near or any(p.people and p.kind == "person" and end < p.i < k for p in phrases):
        return []
    sides = [*(replace(side) for side in own), *as_sides(s, others, trigger.verb.object_role)]
    is_dated = any(is_of_date(low) or low == "yesterday" for low in s.lows[day:])
    is_placed = not is_apart and s.low(others[-1].j) in ("in", "at")
    reach = (s.starts[day], s.end) if is_dated or is_placed else None
    return [replace(event, sides=sides, others=[], conflicts=[], reach=reach)]


_LONGEST_SEAT: Final = 9
_BETWEEN_SEAT: Final = frozenset(("the", "of", "and", "de", "'s"))


def _is_past_seat(s: Sentence, end: int, j: int) -> bool:
    """`held talks with A at the Great Hall of the People and with B`: a house or town from token end to j."""
    begin = end + 1 if s.low(end) == "," else end
    if s.low(begin) not in ("at", "in") or j - begin > _LONGEST_SEAT:
        return False
    return all(s.is_capitalized(m) or s.lows[m] in _BETWEEN_SEAT for m in range(begin + 1, j))


def _before_day(s: Sentence, k: int) -> int:
    """Where `on Wednesday`, `on 5 May` begin that end before token k; k where none does."""
    m = k
    while m > k - _WORDS_OF_DAY and (is_of_date(s.low(m - 1)) or s.low(m - 1) in ("yesterday", "today", ",")):
        m -= 1
    m = m - 1 if m < k and s.low(m - 1) == "on" else m
    return k if all(low == "," for low in s.lows[m:k]) else m


_WORDS_OF_DAY: Final = 4


def _is_title_before(s: Sentence, j: int, i: int) -> bool:
    """`and with the head of the alliance Gavi, X`: words of a post stand before the name."""
    return s.low(j) == "the" and s.low(i - 1) == "," and "," not in s.lows[j : i - 1] and i - j <= _LONGEST_TITLE


_LONGEST_TITLE: Final = 10
_APART: Final = frozenset(
    ", separately later then also afterwards subsequently on the following next day in afternoon evening".split()
)
_LONGEST_STEP: Final = 8


def by_another(s: Sentence, phrases: list[Phrase], trigger: Trigger, event: FoundEvent) -> list[FoundEvent]:
    """`was received by A and by B`, `by A, by B and by C`: `by` said again tells of a reception of its own."""
    if event.subtype != "reception" or s.lows.count("by") < 2 or not is_passive(s, trigger):
        return []
    agents = [side.phrase for side in event.sides if side.phrase is not None and side.phrase.i >= trigger.j]
    guests = [side for side in event.sides if side.phrase is not None and side.phrase.i < trigger.i]
    if not agents or not guests:
        return []
    found: list[FoundEvent] = []
    end = max(phrase.j for phrase in agents)
    is_closed = False
    while not is_closed:
        by = next((k for k in range(end, min(end + _LONGEST_STEP, len(s))) if s.lows[k] == "by"), None)
        between = s.lows[end:by] if by is not None else []
        if by is None or any(low != "and" and low not in _APART and not is_of_date(low) for low in between):
            break
        is_closed = "and" in between
        hosts = [p for p in gather_forward(s, phrases, by + 1) if p.people]
        if not hosts:
            break
        sides = [*as_sides(s, hosts, trigger.verb.subject_role), *(replace(side) for side in guests)]
        is_dated = is_closed and any(is_of_date(low) or low == "day" for low in s.lows[end:])
        reach = (s.starts[end + between.index("and")], s.end) if is_dated else None
        found.append(replace(event, sides=sides, others=[], conflicts=[], reach=reach))
        end = max(p.j for p in hosts)
    return found if is_closed else []  # `by A, by B and by C`: the last one has its `and`
