"""Who gave the order that the text has told of: `The medal was presented by X`, `Presenting the order, X said`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.date_model import DateMention
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_AWARDS: Final = frozenset(
    ("order", "medal", "title", "award", "distinction", "honour", "honor", "decoration", "insignia")
)
_GIVEN: Final = frozenset(("presented", "conferred", "awarded", "handed", "bestowed", "given", "over", "pinned"))
_TO_WHOM: Final = (["to", "him"], ["to", "her"], ["on", "him"], ["on", "her"], ["upon", "him"], ["upon", "her"])
_GAVE: Final = frozenset(("presented", "conferred", "handed", "bestowed", "pinned", "awarded"))
_GIVING: Final = frozenset(("presenting", "conferring", "handing", "bestowing", "pinning", "awarding"))
_THE: Final = frozenset(("the", "his", "her", "this"))
_GIVER_WORDS: Final = 10
_AWARD_WORDS: Final = 6


def find_giver(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """The award told last with the one whom the sentence tells to have given it."""
    award = next((e for e in reversed(told) if e.subtype == "award" and e.status == "occurred"), None)
    if award is None or _AWARDS.isdisjoint(s.low_set()):
        return []
    found = _by_whom(s, phrases) or _who_gave(s, phrases, award) or _giving(s, phrases)
    if found is None:
        return []
    giver, k = found
    if any(side.person is person for side in award.sides for person in giver.people):
        return []
    told_again = again(award, s, min(1, k), k, None)
    told_again.sides = [side for side in told_again.sides if side.role != "sender" or side.person is not None]
    told_again.sides += as_sides(s, [giver], "sender")
    return [told_again]


def as_handed_over(s: Sentence, events: list[FoundEvent], told: list[FoundEvent]) -> list[FoundEvent]:
    """`Minister X presented the Order to the Ambassador`, on whom the President has conferred it: the award told last,
    with who handed it over beside who gave it."""
    last = next((e for e in reversed(told) if e.subtype == "award" and e.status == "occurred"), None)
    if last is None or s.kind != "body":
        return events
    return [_one_award(s, event, last) if event.subtype == "award" else event for event in events]


def _one_award(s: Sentence, event: FoundEvent, last: FoundEvent) -> FoundEvent:
    k = next((k for k, low in enumerate(s.lows) if low in _GAVE and event.start <= s.starts[k] < event.end), None)
    noun = _award_after(s, k) if k is not None else None
    takers, known = ({id(x.person) for x in e.sides if x.role == "recipient"} for e in (event, last))
    if k is None or noun is None or takers != known or None in {x.person for x in event.sides}:
        return event
    if any(s.is_capitalized(m) for m in range(k + 1, noun)):
        return event  # `presented the Friendship Medal`: its name tells which
    told_again = again(last, s, k, noun, None)
    told_again.sides = [side for side in told_again.sides if side.role != "sender" or side.person is not None]
    told_again.sides += [side for side in event.sides if side.role == "sender"]
    return told_again


def _by_whom(s: Sentence, phrases: list[Phrase]) -> tuple[Phrase, int] | None:
    """`The order was presented (to her) by President X at a ceremony in Y on Monday`."""
    if s.lows[0] != "the" or s.low(1) not in _AWARDS:
        return None
    k = next((k for k in range(2, min(_GIVER_WORDS, len(s))) if s.lows[k] == "by"), None)
    if k is None or (s.low(k - 1) not in _GIVEN and s.lows[k - 2 : k] not in _TO_WHOM):
        return None
    givers = [p for p in gather_forward(s, phrases, k + 1) if p.people]
    return (givers[0], k) if givers else None


def _who_gave(s: Sentence, phrases: list[Phrase], award: FoundEvent) -> tuple[Phrase, int] | None:
    """`X presented the medal on behalf of the government`, `X, who presented the order, praised her`; where a name
    follows, it is that of who got it."""
    for k, low in enumerate(s.lows):
        if low not in _GAVE or not {"will", "would", "not", "was", "be", "been"}.isdisjoint(s.lows[max(0, k - 2) : k]):
            continue
        noun = _award_after(s, k)
        givers = [p for p in subject_phrases(s, phrases, k) if p.people]
        if noun is None or len(givers) != 1:
            continue
        takers = {id(side.person) for side in award.sides if side.role == "recipient"}
        after = [p for p in phrases if p.people and noun < p.i and s.low(p.i - 1) in ("to", "on", "upon")]
        if all(id(person) in takers for p in after for person in p.people):
            return givers[0], k
    return None


def _giving(s: Sentence, phrases: list[Phrase]) -> tuple[Phrase, int] | None:
    """`Presenting the medal, X praised her`, `Handing over the order, X said`: who is named behind the comma."""
    noun = _award_after(s, 0) if s.lows[0] in _GIVING else None
    comma = s.lows.index(",") if noun is not None and "," in s.low_set() else None
    giver = next((p for p in phrases if p.people and comma is not None and p.i == comma + 1), None)
    return (giver, 0) if giver is not None and noun is not None and comma is not None and noun < comma else None


def _award_after(s: Sentence, k: int) -> int | None:
    """The token of the award behind the verb at token k: `presented the Friendship Medal`."""
    j = k + 2 if s.low(k + 1) == "over" else k + 1
    if s.low(j) not in _THE:
        return None
    return next((m for m in range(j + 1, min(j + _AWARD_WORDS, len(s))) if s.lows[m] in _AWARDS), None)


def again(event: FoundEvent, s: Sentence, i: int, j: int, day: DateMention | None) -> FoundEvent:
    """The same event as this sentence tells it; the one told before takes the day too, so that both are one."""
    if event.day is None:
        event.day = day
    return replace(
        event, sentence=s, start=s.starts[i], end=s.ends[j], day=day, place=None, place_span=None, spans=[],
        others=[], conflicts=[], sides=[replace(side) for side in event.sides],
    )  # fmt: skip
