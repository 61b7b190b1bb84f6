"""What a pair does that earlier sentences named: `Before the ceremony, the two ministers held talks`, `The Heads of
State co-chaired the session of the commission in X on May 3`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date

_HAD: Final = frozenset(("held", "had"))
_CHAIRED: Final = frozenset("chaired co-chaired cochaired presided co-presided".split())
_TALKS: Final = {
    "talks": "talks", "negotiations": "talks", "consultations": "talks", "dialogue": "talks", "discussions": "talks",
    "meeting": "meeting",
}  # fmt: skip
_BODIES: Final = frozenset(
    "session meeting round commission committee dialogue consultations council talks mechanism".split()
)
_OWN_SESSIONS: Final = frozenset(("session", "plenary", "commission", "committee", "council"))
_WORDS_TO_TALKS: Final = 5
_WORDS_TO_BODY: Final = 14
_WORDS_OF_OPENING: Final = 9
_WORDS_TO_PERSON: Final = 2
_OPENERS: Final = frozenset(
    "prior before after following ahead earlier later then subsequently upon at in right immediately shortly".split()
)
_AFTER: Final = frozenset(("then", "later", "subsequently", "afterwards", "thereafter"))
_PAIR_KINDS: Final = ("visit", "signing", "talks", "meeting", "reception", "seminar", "conference")
_HEADS: Final = frozenset(
    ("president", "king", "queen", "emir", "sultan", "prime minister", "premier", "chancellor", "state president")
)
_ANYBODY: Final = frozenset("sides parties officials delegations counterparts hosts diplomats countries".split())


def find_held_by_pair(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """Talks of a group, `the two ministers`, of which an event told before names both: one of each country."""
    group = phrases[0] if phrases else None
    if group is None or group.kind != "group" or not _opens(s, group):
        return []
    near = range(group.j, min(group.j + 3, len(s)))
    k = next((k for k in near if s.lows[k] in _HAD or s.lows[k] in _CHAIRED or s.lows[k] == "met"), None)
    if k is None:
        return []
    if s.lows[k] == "met":
        return _met(s, phrases, group, k, told)
    if s.lows[k] in _HAD:
        noun = next((m for m in range(k + 1, min(k + _WORDS_TO_TALKS, len(s))) if s.lows[m] in _TALKS), None)
        if noun is None or s.low(noun + 1) in ("with", "between"):
            return []
    else:
        noun = next((m for m in range(k + 1, min(k + _WORDS_TO_BODY, len(s))) if s.lows[m] in _BODIES), None)
    if noun is None or any(p.people and p.i <= noun + _WORDS_TO_PERSON for p in phrases):
        return []
    sides = pair_of_group(s, group, told)
    if not sides:
        return []
    subtype = _TALKS.get(s.lows[noun], "talks") if s.lows[k] in _HAD else "talks"
    event = FoundEvent(subtype, "occurred", "in person", sides, s, s.starts[k], s.ends[noun])
    # `The two then chaired the session`, `Right after the ceremony, the two PMs held talks`
    event.is_later = not _AFTER.isdisjoint(s.lows[: k + 1]) or "ceremony" in s.lows[: group.i]
    # `received B. The two ministers chaired the session of the commission`: no part of the reception
    event.is_later = event.is_later or (s.lows[k] in _CHAIRED and not _OWN_SESSIONS.isdisjoint(s.lows[k : noun + 1]))
    return [event]


def _met(s: Sentence, phrases: list[Phrase], group: Phrase, k: int, told: list[FoundEvent]) -> list[FoundEvent]:
    """`The two ministers met at the castle on Monday`: where or when, and nobody else in that clause."""
    is_placed = s.low(k + 1) in _AFTER_MET or is_of_date(s.low(k + 1))
    end = next((m for m in range(k, min(k + _WORDS_TO_BODY, len(s))) if s.lows[m] == ","), k + _WORDS_TO_BODY)
    if not is_placed or not _BEFORE.isdisjoint(s.low_set()) or any(x.people and x.i < end for x in phrases):
        return []
    sides = pair_of_group(s, group, told)
    return [FoundEvent("meeting", "occurred", "in person", sides, s, s.starts[k], s.ends[k])] if sides else []


_AFTER_MET: Final = frozenset(
    "in at on today yesterday here face-to-face one-on-one briefly separately privately bilaterally and".split()
)
_BEFORE: Final = frozenset("last previously since had have ago previous earlier times never again".split())


def _opens(s: Sentence, group: Phrase) -> bool:
    """Nothing but a day or what came before and after stands before the group: `Prior to the ceremony, …`, `The deal
    was reached when …`."""
    lead = s.lows[: group.i]
    if lead[-1:] == ["when"] and lead[0] in ("the", "this", "it", "that") and len(lead) <= _WORDS_OF_OPENING:
        return not _REACHED.isdisjoint(lead)
    if all(is_of_date(low) or low in _AT_TIMES for low in lead):
        return True
    is_aside = lead[0] in _OPENERS and (lead[-1] == "," or is_of_date(lead[-1]))
    return is_aside and len(lead) <= _WORDS_OF_OPENING


_REACHED: Final = frozenset("reached made agreed struck taken announced decided came concluded unveiled".split())
_AT_TIMES: Final = frozenset("on , in the that same day morning afternoon evening".split())


def pair_of_group(s: Sentence, group: Phrase, told: list[FoundEvent]) -> list[Side]:
    """Both sides of the event told last that two people of two countries took part in who are what the group is."""
    for event in reversed(told):
        if event.status != "occurred" or event.subtype not in _PAIR_KINDS:
            continue
        sides = [side for side in event.sides if side.person is not None and side.role != "witness"]
        are_two = len({x.role if event.subtype == "visit" else x.country for x in sides}) == 2
        if len(sides) == 2 and are_two and all(_is_called(s, group, x) for x in sides):
            return [replace(side, role="participant") for side in sides]
    return []


def _is_called(s: Sentence, group: Phrase, side: Side) -> bool:
    """Whether someone's post, as that event's sentence words it, is what the group calls both of them."""
    words = frozenset(s.lows[group.i : group.j])
    if not _ANYBODY.isdisjoint(words) or words <= _ANY_PAIR:
        return True
    titles = {office.title.name for office in side.phrase.offices} if side.phrase is not None else set()
    if not titles:
        return False
    if "pms" in words or "fms" in words:
        return "prime minister" in titles if "pms" in words else not titles.isdisjoint(_MINISTERS)
    if not _DIPLOMACY.isdisjoint(words) or {"foreign", "ministers"} <= words:
        return not titles.isdisjoint(_MINISTERS)  # Mexico's is a secretary
    if "heads" in words or "leaders" in words:
        return not titles.isdisjoint(_HEADS)
    singular = {word[:-1] for word in words if word.endswith("s")}
    return any(word in singular for title in titles for word in title.split())


_DIPLOMACY: Final = frozenset(("diplomacy", "diplomacies", "diplomats"))
_MINISTERS: Final = frozenset(("minister", "foreign secretary", "secretary of state", "secretary", "foreign minister"))
_ANY_PAIR: Final = frozenset(("the", "two", "both", "they"))
