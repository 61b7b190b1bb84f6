"""What two people told or agreed from afar, whatever the verb: `A and B agreed over the phone to meet`, `A reaffirmed
the alliance with B in their first phone talks`, `A said goodbye to B over the phone`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_MEDIA: Final = {
    "phone": ("phone call", "phone"),
    "telephone": ("phone call", "phone"),
    "video": ("video talks", "video link"),
    "videoconference": ("video talks", "video link"),
    "video-conference": ("video talks", "video link"),
    "videolink": ("video talks", "video link"),
}
_ANY_MEDIUM: Final = WordList(_MEDIA)
_NOUNS: Final = frozenset("call calls talks talk conversation conversations conference consultations link".split())
_OVER: Final = frozenset(("by", "over", "via"))
_DURING: Final = frozenset(("in", "during", "via", "by", "through"))
_NOT_SO: Final = WordList(
    "will would may might could should if unless not never denied refused declined failed yet plans planned scheduled "
    "due ahead expected".split()
)
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "phone call", "video talks", "mediation"))
_OWNED: Final = frozenset(("of", "by", "from", "for", "about"))
_SAID_TO: Final = frozenset("thanked congratulated told assured informed briefed urged wished greeted condoled".split())
_ASKED_AFTER: Final = frozenset(("checked", "inquired", "enquired", "asked"))
_HEALTH: Final = frozenset(("health", "well-being", "wellbeing", "condition"))
_WORDS_TO_NOUN: Final = 6
_WORDS_OF_DAY: Final = 8
_PAIR: Final = 2


def find_told_from_afar(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """The call of the only two people whom the sentence names before it names the medium; none where other words of the
    sentence tell of an encounter (`events`), or of one to come."""
    if s.kind != "body" or not _ANY_MEDIUM.stands_in(s) or _NOT_SO.stands_in(s):
        return []
    if any(event.subtype in _ENCOUNTERS for event in events):
        return []
    found = next((found for k in range(2, len(s)) if (found := _medium(s, k)) is not None), None)
    if found is None:
        return []
    begin, end, (subtype, mode) = found
    named = [p for p in phrases if p.people and p.kind in ("person", "pronoun", "title")]
    called = [p for p in named if p.i == end + 2 and s.low(end + 1) == "to"]  # `in a telephone call to B`
    called = called or _spoken_to(s, named, begin, end)
    pair = [*(p for p in named if p.j <= begin), *called]
    if len(pair) != _PAIR or len({id(person) for p in pair for person in p.people}) != _PAIR or pair != named[:_PAIR]:
        return []
    is_owned = any(s.low(p.j) in ("'s", "'") or _is_of_other(s, p) for p in pair)
    codes = {p.people[0].country or p.country for p in pair}
    if is_owned or (len(codes) < _PAIR and None not in codes) or not _is_subject(s, pair[0]):
        return []
    sides = as_sides(s, pair, "participant")
    event = FoundEvent(subtype, "occurred", mode, sides, s, s.starts[begin], s.ends[end])
    event.is_dated = "had" in s.lows[pair[0].j : begin]
    return [event]


def _is_of_other(s: Sentence, p: Phrase) -> bool:
    """`the speech of B`, no `on the health of B`."""
    return s.low(p.i - 1) in _OWNED and s.low(p.i - 2) not in _HEALTH


def _spoken_to(s: Sentence, named: list[Phrase], begin: int, end: int) -> list[Phrase]:
    """`A, in a phone call on Monday, thanked B`, `During a telephone conversation, A congratulated B`, `A, in a phone
    call, checked on the health of B`: to whom something was said then that one says to none but who listens."""
    comma = next((k for k in range(end + 1, min(len(s), end + _WORDS_OF_DAY)) if s.lows[k] == ","), -1)
    is_apart = begin > 0 and s.low(begin - 1) == "," and comma > 0
    if not is_apart or any(begin < p.i < comma for p in named):
        return []
    k = comma + 1
    if s.low(k) in _SAID_TO:
        return [p for p in named if p.i == k + 1][:1]
    if s.low(k) in _ASKED_AFTER and s.low(k + 1) in ("on", "about", "after"):
        health = next((m for m in range(k + 2, min(len(s), k + _WORDS_TO_NOUN)) if s.lows[m] in _HEALTH), -1)
        return [p for p in named if health > 0 and p.i == health + 2 and s.low(health + 1) == "of"][:1]
    return []


def _medium(s: Sentence, k: int) -> tuple[int, int, tuple[str, str]] | None:
    """`over the phone`, `by telephone`, `in their first phone talks` whose medium stands at token k: their first
    and last token, with kind and mode."""
    medium = _MEDIA.get(s.lows[k])
    if medium is None:
        return None
    begin = k - 2 if s.low(k - 1) == "the" else k - 1
    if s.low(begin) in _OVER and (s.low(k + 1) not in _NOUNS or s.lows[k] == "video"):
        return begin, k, medium
    if s.low(k + 1) not in _NOUNS:
        return None
    near = range(k - 1, max(0, k - _WORDS_TO_NOUN), -1)
    begin = next((m for m in near if s.lows[m] in _DURING), -1)
    is_plain = all(low.replace("-", "").isalpha() for low in s.lows[begin + 1 : k])
    return (begin, k + 1, medium) if begin > 0 and is_plain else None


def _is_subject(s: Sentence, first: Phrase) -> bool:
    """Who opens the sentence, after no more than a day or a place and a comma."""
    return first.i == 0 or s.low(first.i - 1) in (",", "the") or first.i <= _PAIR
