"""Encounters that no verb tells which any table has: somebody of one country, a verb, and somebody of another.

`Minister X engaged his colleague Y, virtually, on ...`, `the Dean chatted with Y`. Such a sentence is held until the
article is read; it tells of an encounter where the two are of two countries whose people nothing else that the article
tells brings together.
"""

from __future__ import annotations

from typing import Final

from warehouse.extraction.encounters_unread import ENCOUNTER_NOUNS, before_company, is_aside, is_no_news
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import speech_verbs
from warehouse.extraction.word_lists import WordList

_IRREGULAR: Final = frozenset("sat ran took went came made put drew began kept".split())
_NO_ENCOUNTER: Final = frozenset(
    "thanked pointed provided cabled greeted represented presented handed appointed named nominated led headed ended "
    "replaced succeeded joined followed praised hailed commended credited honoured honored awarded decorated "
    "accompanied elected relieved sponsored defeated criticised criticized accused blamed warned tasked "
    "delegated instructed ordered directed authorised authorized inaugurated signed based located including "
    "included concerned related failed agreed conferred dated entitled titled called toured visited inspected".split()
)
"""What somebody does to another without seeing him, or what others rules read."""
_JUDGED: Final = frozenset(
    "met received saw held hosted spoke talked conferred agreed failed invited congratulated telephoned phoned called "
    "accepted exchanged gave paid sent decided".split()
)
"""Verbs with many rules of their own: where these find nothing, there was none."""
_BY_MACHINE: Final = {
    "phone": ("phone call", "phone"), "telephone": ("phone call", "phone"), "telephoned": ("phone call", "phone"),
    "virtually": ("video talks", "video link"), "online": ("video talks", "video link"),
    "video": ("video talks", "video link"), "videoconference": ("video talks", "video link"),
    "teleconference": ("video talks", "video link"), "virtual": ("video talks", "video link"),
}  # fmt: skip
_MACHINES: Final = WordList(_BY_MACHINE)
_SHORTEST_REGULAR: Final = 5
_WORDS_TO_VERB: Final = 12


def find_unread_pair(s: Sentence, phrases: list[Phrase], known: list[FoundEvent]) -> list[FoundEvent]:
    """The encounter that the sentence may tell of: its subject, a verb in the past, and whom it names next.

    `known`: what other rules read in the sentence; beside that there is none.
    """
    if known or s.kind != "body" or s.words[-1] == "?" or is_no_news(s):
        return []
    end = before_company(s)
    named = [p for p in phrases if p.people and p.i < end and not is_aside(s, p)]
    if len(named) <= 1:
        return []
    verb = _verb(s, phrases, named[0].j, end)
    who = _subject_and_object(s, named, verb) if verb is not None else []
    if verb is None or not who:
        return []
    machine = next((_BY_MACHINE[low] for low in s.lows if low in _BY_MACHINE), None) if _MACHINES.stands_in(s) else None
    subtype, mode = machine or ("meeting", "in person")
    sides = as_sides(s, who, "participant")
    event = FoundEvent(subtype, "occurred", mode, sides, s, s.starts[verb], s.ends[verb])
    event.is_any_verb = True
    return [event]


def _subject_and_object(s: Sentence, named: list[Phrase], verb: int) -> list[Phrase]:
    """`X engaged Y`, `X headed a round with Y`; `X and Y assessed`, which are one subject."""
    low = s.lows[verb]
    before, after = [p for p in named if p.i < verb], [p for p in named if p.i > verb]
    if not after:
        is_joined = len(before) > 1 and "and" in s.lows[before[-2].j : before[-1].i]
        return before[-2:] if is_joined and low not in _NO_ENCOUNTER and low not in _APART else []
    opening = s.low(after[0].i - 1)
    is_with = opening == "with"
    if opening == "of" or (not is_with and (low in speech_verbs() or low in _NO_ENCOUNTER)):
        return []
    # `visited Muscat and met with X`: the verb that governs X is another one.
    is_of_other = any(word in ENCOUNTER_NOUNS or word in _JUDGED for word in s.lows[verb : after[0].i])
    return [] if is_of_other else [before[-1], after[0]]


_APART: Final = frozenset(
    "said told expressed condemned urged welcomed announced issued voiced sent wrote died won lost received arrived "
    "left departed travelled traveled returned became served worked studied graduated opened confirmed reaffirmed "
    "pledged vowed reiterated stressed underlined noted hoped believed shared supported backed opposed".split()
)
"""What two may do far from one another, or what other rules read."""


def _verb(s: Sentence, phrases: list[Phrase], begin: int, end: int) -> int | None:
    """The first verb in the past from token `begin` on that stands in no name or post; None where it tells what had
    been done or was done to somebody, and where rules of its own have found nothing."""
    held = {k for p in phrases if p.kind in ("person", "title", "organization") for k in range(p.i, p.j)}
    for k in range(begin, min(end, len(s), begin + _WORDS_TO_VERB)):
        low = s.lows[k]
        is_regular = low.endswith("ed") and len(low) >= _SHORTEST_REGULAR
        if k in held or s.is_capitalized(k) or not (is_regular or low in _IRREGULAR):
            continue
        is_passive = s.low(k - 1) in ("was", "were", "been", "being", "is", "are", "had", "has", "have")
        return None if is_passive or low in _JUDGED else k
    return None


def believed_pairs(held: list[FoundEvent], told: list[FoundEvent]) -> list[FoundEvent]:
    """Those of the `held` encounters that are between people of two countries, where nothing `told` brings people of
    both together."""
    found: list[FoundEvent] = []
    for event in [e for e in held if e.is_any_verb]:
        codes = _codes(event)
        people = {id(side.person) for side in event.sides}
        if not codes or (len(codes) == 1 and all(side.person and side.person.country for side in event.sides)):
            continue
        others = [e for e in [*told, *found] if e.subtype != "visit"]
        if not any(codes <= _codes(e) or people <= {id(side.person) for side in e.sides} for e in others):
            found.append(event)
    return found


def _codes(event: FoundEvent) -> set[str]:
    codes = {side.person.country if side.person is not None else side.country for side in event.sides}
    return {code for code in codes if code is not None}
