"""Encounters of two told by where they are held or by what came of them: `Moscow will host talks between A and B`, `The
agreement was reached in talks between A and B`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.delegation_words import LED
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_nouns import with_after_setting
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_BETWEEN: Final = WordList(("between",))
_NOUNS: Final = {
    "talks": "talks", "negotiations": "talks", "consultations": "talks", "discussions": "talks", "meeting": "meeting",
    "session": "meeting",
}  # fmt: skip
_HOSTING: Final = frozenset(("host", "hosts", "hosted"))
_PLANNED: Final = frozenset("will to shall".split())
_UNSURE: Final = frozenset(
    "could might would can should ready want wants wanted hope hopes offered offers willing proposed not never if "
    "had asked invited likely possible possibly able".split()
)
_OUTCOMES: Final = frozenset(
    "agreement agreements accord accords understanding understandings decision decisions commitment commitments "
    "consensus deal deals arrangement arrangements pledge pledges announcement announcements issues issue details "
    "terms plan plans".split()
)
_REACHED: Final = frozenset(
    "reached made taken struck concluded sealed achieved settled announced adopted finalised finalized hammered "
    "agreed confirmed discussed unveiled worked raised".split()
)
_WAS: Final = frozenset(("was", "were"))
_FRAMING: Final = frozenset(("in", "during", "at", "after", "following"))
_CAME: Final = (["emerged", "from"], ["resulted", "from"], ["stemmed", "from"], ["came", "out", "of"],
    ["arose", "from"], ["arose", "out", "of"], ["grew", "out", "of"], ["emanated", "from"])  # fmt: skip
_POINTING: Final = frozenset(("this", "that", "it", "these", "they"))
_RESULTS: Final = frozenset(("result", "outcome", "fruit", "product"))
_OTHER_TIME: Final = frozenset("previous earlier last recent next upcoming future first past similar".split())
_WORDS_TO_NOUN, _WORDS_TO_HOST, _WORDS_TO_VERB, _WORDS_OF_SUBJECT = 12, 9, 6, 9


def find_talks_between(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The encounter that a sentence of the body names with both its sides, at most one."""
    if not _BETWEEN.stands_in(s) or s.kind != "body":
        return []
    b = s.lows.index("between")
    n = next((n for n in range(b - 1, max(-1, b - _WORDS_TO_NOUN), -1) if s.lows[n] in _NOUNS), None)
    if n is None or with_after_setting(s, n + 1, "between") != b:
        return []
    begin = _begin(s, n)
    if not _OTHER_TIME.isdisjoint(s.lows[begin:n]) or "no" in s.lows[:n]:
        return []
    host = _host(s, phrases, begin)
    status = host[0] if host is not None else ("occurred" if _tells_outcome(s, begin) else _beside(s, begin))
    people = _with_led(s, phrases, [p for p in gather_forward(s, phrases, b + 1) if p.people])
    sides = as_sides(s, people, "participant")
    if status is None or len({id(side.person) for side in sides}) < len(("A", "B")):
        return []
    event = FoundEvent(_NOUNS[s.lows[n]], status, "in person", sides, s, s.starts[n], s.ends[n], is_noun=True)
    place = host[1] if host is not None else None
    if place is not None:
        event.place, event.place_span = place.place, (s.starts[place.i], s.ends[place.j - 1])
    return [event]


def _with_led(s: Sentence, phrases: list[Phrase], people: list[Phrase]) -> list[Phrase]:
    """`talks between X and a seven-member delegation led by Y`, `and a Lao team headed by Minister Y`: Y, too."""
    j = people[0].j if len(people) == 1 else len(s)
    near = range(j, min(j + _WORDS_TO_LED, len(s)))
    led = next((k for k in near if s.lows[k] in LED and s.low(k + 1) == "by"), None)
    if led is None or s.low(j) != "and" or _GROUPS.isdisjoint(s.lows[j:led]):
        return people
    return people + [p for p in gather_forward(s, phrases, led + 2) if p.people][:1]


_GROUPS: Final = frozenset(("delegation", "team", "mission", "group"))
_WORDS_TO_LED: Final = 16


def date_by_sentence_before(
    talks: list[FoundEvent], spans: list[tuple[int, int]], text: str, setting: Setting
) -> list[FoundEvent]:
    """`A and B yesterday resolved to work together. This came out of talks between X and Y`: on the day told of what
    came out of them. In: `spans`, where the sentences stand that were read, the talks' own last."""
    for event in talks if len(spans) > 1 else ():
        s = event.sentence
        if s.lows[0] not in _POINTING or event.status != "occurred":
            continue
        if not find_dates(text, s.start, s.end, setting.anchors):
            days = find_dates(text, *spans[-2], setting.anchors)
            event.day = days[0] if len(days) == 1 and days[0].ends_on is None else None
    return talks


def _begin(s: Sentence, n: int) -> int:
    """Where the noun at token n begins with its article, its adjectives and a day before them."""
    k = n
    while k > 0 and n - k < _WORDS_TO_HOST:
        low = s.low(k - 1)
        is_light = low in ("the", "a", "an", "on", "of") or is_calendar(low) or low[:1].isdigit() or low.endswith("al")
        if not is_light or (low == "of" and s.low(k - 2) not in ("rounds", "round")):
            break
        k -= 1
    return k


def _host(s: Sentence, phrases: list[Phrase], begin: int) -> tuple[str, Phrase | None] | None:
    """Status and place of `Moscow will host talks`, `The Kremlin hosted talks`: the verb stands right before token
    `begin`."""
    k = begin - 1
    if s.low(k) not in _HOSTING:
        return None
    place = next((p for p in reversed(phrases) if p.j <= k and p.kind in ("place", "country") and p.place), None)
    end = place.j if place is not None else next((m for m in range(k - 1, -1, -1) if s.is_capitalized(m)), k) + 1
    between = s.lows[end:k]
    if end > k or len(between) > _WORDS_TO_VERB or not _UNSURE.isdisjoint(between) or "may" in s.words[:k]:
        return None
    if any(p.people and p.j <= k for p in phrases) or (place is not None and s.low(place.i - 1) in ("in", "from")):
        return None
    return ("occurred" if _PLANNED.isdisjoint(between) else "announced"), place


def _beside(s: Sentence, begin: int) -> str | None:
    """`The session was preceded on May 6 by talks between A and B`, `will be followed by a meeting between`."""
    by = begin - 1
    while by > 0 and s.lows[by] in _BEFORE_NOUN:
        by -= 1
    k = next((k for k in range(by, max(0, by - _WORDS_TO_VERB), -1) if s.lows[k] in _BESIDE), None)
    if s.low(by) != "by" or k is None:
        return None
    if not all(is_calendar(word) or word in _OF_DAY or word.isdigit() for word in s.lows[k + 1 : by]):
        return None
    if s.low(k - 1) in ("was", "were"):
        return "occurred"
    return "announced" if s.low(k - 1) == "be" and s.low(k - 2) == "will" else None


_BEFORE_NOUN: Final = frozenset("a an the working separate brief short technical expert-level closed-door".split())
_BESIDE: Final = frozenset(("preceded", "followed"))
_OF_DAY: Final = frozenset(("on", ",", "today", "yesterday", "later", "earlier", "immediately"))


def _tells_outcome(s: Sentence, begin: int) -> bool:
    """`The accord was reached during`, `The decision emerged from`, `The consensus was the result of`, `This came out
    of`."""
    is_pointing = s.lows[0] in _POINTING and s.lows[1:begin] in _CAME
    if (
        (not is_pointing and _OUTCOMES.isdisjoint(s.lows[: min(begin, _WORDS_OF_SUBJECT)]))
        or not _UNSURE.isdisjoint(s.lows[:begin])
        or "may" in s.words[:begin]
    ):
        return False
    lead = s.lows[max(0, begin - _WORDS_TO_VERB) : begin]
    if any(lead[-len(words) :] == words for words in _CAME):
        return True
    if lead[-1:] == ["of"] and not _RESULTS.isdisjoint(lead) and not _WAS.isdisjoint(lead):
        return True
    if lead[-1:] == [] or lead[-1] not in _FRAMING:
        return False
    verb = next((k for k, low in enumerate(lead) if low in _REACHED), None)
    return (verb is not None and lead[verb - 1 : verb] != [] and lead[verb - 1] in _WAS) or lead[-3:-1] == [
        "came",
        "about",
    ]
