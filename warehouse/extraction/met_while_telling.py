"""Encounters that a sentence of speech mentions: `A told B when they met in C on Monday`, `A told his guest, B, in C on
Monday that`, `A assured the visiting minister B on Monday of support`."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_CALLED: Final = WordList(("called",))
_TELLS: Final = frozenset(
    "told assured informed thanked congratulated briefed urged asked reassured promised warned".split()
)
_TELLING: Final = marks.of_words(lambda: _TELLS)
_PURPOSES: Final = frozenset(
    "urge ask discuss express offer convey thank warn brief wish press request assure inform congratulate".split()
)
_GUESTS: Final = frozenset(("guest", "visitor", "visiting"))
_HOSTS: Final = frozenset(("host",))
_PHONES: Final = frozenset(("phone", "telephone"))
_OWNERS: Final = frozenset(("his", "her", "the"))
_WORDS_TO_NAME: Final = 5
_PAIRS: Final = frozenset(("they", "pair", "duo", "two", "both"))
_PAIRING: Final = marks.of_words(lambda: _PAIRS)
_WHEN: Final = frozenset(("as", "when", "where", "while", "after"))
_MET: Final = re.compile(
    r"(?:(?:the )?(?:they|pair|duo|two|both)(?: [a-z]+){0,2}?) (?:then )?(?:"
    r"(?P<meeting>met|sat down|had (?:[a-z]+ ){1,3}(?:meeting|conversation|exchange)|dined|shared a (?:meal|dinner))"
    r"|(?P<talks>held (?:[a-z]+ ){0,3}(?:talks|negotiations|discussions)|talked|conferred)"
    r"|(?P<phone>spoke (?:by|over|on) (?:the )?(?:tele)?phone|talked (?:by|over|on) (?:the )?(?:tele)?phone"
    r"|(?:had|held) a (?:tele)?phone (?:call|conversation))"
    r") "
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks", "signing"))
_PAIR: Final = 2


def find_met_while_telling(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """The encounter of two people of two countries that words between them mention, where the sentence names its day;
    `events`: what else the sentence tells of."""
    if s.kind != "body" or any(e.subtype in _ENCOUNTERS for e in events):
        return []
    if marks.has(s, _TELLING) and (event := _told_guest(s, phrases)) is not None:
        return [event]
    is_message = any(e.subtype == "congratulation message" for e in events)  # `called X to congratulate her`
    if _CALLED.stands_in(s) and not is_message and (event := _rang(s, phrases)) is not None:
        return [event]
    if marks.has(s, _PAIRING) and (event := _when_they_met(s, phrases)) is not None:
        return [event]
    return []


def _told_guest(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`A told his Dutch guest, Minister B, that`, `A thanked visiting Minister B`: one received the other."""
    for k in marks.places(s, _TELLING):
        other = next((p for p in phrases if len(p.people) == 1 and k < p.i <= k + _WORDS_TO_NAME), None)
        if other is None or s.lows[k] not in _TELLS or s.low(k - 1) in ("to", "be", "was"):
            continue
        words = s.lows[k + 1 : other.name_i]
        is_guest = other.is_visiting or not _GUESTS.isdisjoint(words)
        is_host = not _HOSTS.isdisjoint(words) and not _OWNERS.isdisjoint(words)
        own = [p for p in subject_phrases(s, phrases, k) if len(p.people) == 1]
        if own and not is_guest and _in_call(s, other.j):
            sides = as_sides(s, own[:1], "participant") + as_sides(s, [other], "participant")
            return FoundEvent("phone call", "occurred", "phone", sides, s, s.starts[k], s.ends[k])
        if own and not is_guest and own[0].people[0] is not other.people[0] and (table := _at_table(s, other.j)):
            roles = ("host", "visitor") if table == "reception" else ("participant", "participant")
            sides = as_sides(s, own[:1], roles[0]) + as_sides(s, [other], roles[1])
            return FoundEvent(table, "occurred", "in person", sides, s, s.starts[k], s.ends[k], is_dated=True)
        if s.lows[0] in ("by", "over") and s.low(1 if s.lows[0] == "by" else 2) in _PHONES and own and not is_guest:
            sides = as_sides(s, own[:1], "participant") + as_sides(s, [other], "participant")
            return FoundEvent("phone call", "occurred", "phone", sides, s, s.starts[k], s.ends[k])
        if is_guest == is_host or len(own) != 1 or own[0].people[0] is other.people[0]:
            continue
        roles = ("host", "visitor") if is_guest else ("visitor", "host")
        sides = as_sides(s, own, roles[0]) + as_sides(s, [other], roles[1])
        return FoundEvent("meeting", "occurred", "in person", sides, s, s.starts[k], s.ends[k], is_dated=True)
    return None


_TABLES: Final = {
    "reception": "reception", "meeting": "meeting", "talks": "talks", "audience": "reception", "banquet": "reception",
    "dinner": "reception", "luncheon": "reception", "lunch": "reception",
}  # fmt: skip
_WORDS_TO_TABLE: Final = 6
_BEFORE_TABLE: Final = frozenset(("a", "the", "their", "his", "her", "an", "separate", "working", "bilateral"))


def _at_table(s: Sentence, j: int) -> str | None:
    """`told Secretary X, member of Y, at a reception in Z on Monday`: what they were at, behind X, who ends at j."""
    begin = j + 1 if s.low(j) == "," else j
    if s.low(begin) not in ("at", "during"):
        return None
    for k in range(begin + 1, min(begin + _WORDS_TO_TABLE, len(s))):
        if s.lows[k] in _TABLES:
            return _TABLES[s.lows[k]] if s.low(k + 1) not in ("of", "with", "for", "between") else None
        if s.lows[k] not in _BEFORE_TABLE:
            return None
    return None


def _in_call(s: Sentence, j: int) -> bool:
    """`told Prime Minister X in a (phone) call`, `over the phone`, behind X, who ends at token j."""
    if s.low(j) in ("by", "over") and s.low(j + 1 if s.low(j) == "by" else j + 2) in _PHONES:
        return True
    if s.low(j) not in ("in", "during") or s.low(j + 1) != "a":
        return False
    k = j + 3 if s.low(j + 2) in _PHONES else j + 2
    return s.low(k) == "call" or (k > j + 2 and s.low(k) == "conversation")


def _rang(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`A called President B on Monday to urge restraint`: by phone."""
    for k in s.places_of("called"):
        other = next((p for p in phrases if len(p.people) == 1 and k < p.i <= k + 2), None)
        if other is None or s.lows[k] != "called" or not other.offices or s.low(k - 1) in ("was", "were", "so"):
            continue
        if s.low(k + 1) in ("on", "upon", "for"):
            continue
        to = next((m for m in range(other.j, min(other.j + 5, len(s))) if s.lows[m] == "to"), None)
        own = [p for p in subject_phrases(s, phrases, k) if len(p.people) == 1]
        is_day = to is not None and all(is_of_date(low) or low == "on" for low in s.lows[other.j : to])
        if to is None or not is_day or s.low(to + 1) not in _PURPOSES or len(own) != 1:
            continue
        if own[0].people[0] is other.people[0]:
            continue
        sides = as_sides(s, own, "participant") + as_sides(s, [other], "participant")
        return FoundEvent("phone call", "occurred", "phone", sides, s, s.starts[k], s.ends[k], is_dated=True)
    return None


def _when_they_met(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`A told B when they met`, `A thanked B as the two held talks`: of the two whom the sentence has named so far."""
    for k in marks.places(s, _PAIRING):
        begin = k - 1 if s.low(k - 1) == "the" else k
        if s.lows[k] not in _PAIRS or s.low(begin - 1) not in _WHEN:
            continue
        found = _MET.match(" ".join(s.lows[begin:]) + " ")
        if found is None or any(_YEAR.fullmatch(low) for low in s.lows[k:]):
            continue
        named = [p for p in phrases if p.people and p.j < k and p.kind != "pronoun"]
        if len(named) == 1:  # `Speaking beside B after the two held talks, A said`
            named += [p for p in phrases if p.people and p.i > k and s.low(p.i - 1) == ","][:1]
        sides = as_sides(s, named, "participant")
        people = {id(side.person): side.country for side in sides}
        if len(sides) != _PAIR or len(people) != _PAIR or len(set(people.values())) != _PAIR:
            continue
        subtype = found.lastgroup or "meeting"
        subtype, mode = ("phone call", "phone") if subtype == "phone" else (subtype, "in person")
        end = begin + found.group().count(" ") - 1
        return FoundEvent(subtype, "occurred", mode, sides, s, s.starts[k], s.ends[end], is_dated=True)
    return None
