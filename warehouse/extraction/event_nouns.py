"""Events that stand as a noun: `after talks with X`, `talks between A and B took place`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.chaired_by import find_chaired_by
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward, joined_by_and
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_status import is_to_be
from warehouse.extraction.noun_contexts import between_both, is_followed, is_reported, is_said_there
from warehouse.extraction.noun_status import PLANNED, status_after
from warehouse.extraction.nouns_told import is_ahead, is_settled, is_there
from warehouse.extraction.only_spoken_of import is_only_spoken_of
from warehouse.extraction.owned_nouns import owned_sides
from warehouse.extraction.pairs_beside_nouns import HELD, held_between, is_of_both, is_theirs, pair_after, pair_before
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.place_settings import is_in_town
from warehouse.extraction.tokens import Sentence
from warehouse.resources import knowledge


@dataclass(frozen=True, slots=True)
class EventNoun:
    """A noun that stands for an event, with its subtype and mode."""

    words: tuple[str, ...]
    subtype: str
    mode: str
    head: list[str]
    """The words before the last one."""
    several: str
    """The last word where there are several: `meetings`."""


@cache
def event_nouns() -> list[EventNoun]:
    """Nouns for events, longest first."""
    rows = knowledge("event_nouns").iter_rows(named=True)
    nouns = [_event_noun(row["noun"].split(), row["subtype"], row["mode"]) for row in rows]
    return sorted(nouns, key=lambda noun: -len(noun.words))


def _event_noun(words: list[str], subtype: str, mode: str) -> EventNoun:
    return EventNoun(tuple(words), subtype, mode, words[:-1], words[-1] + "s")


_FIRST_WORD: Final = marks.of_words(
    lambda: {noun.words[0] for noun in event_nouns()} | {noun.words[0] + "s" for noun in event_nouns()}
)
_BEFORE_NOUN: Final = frozenset(("during", "at", "after", "following", "in", "of", "via", "through", "over"))
_MEALS: Final = frozenset(("breakfast", "lunch", "luncheon", "dinner"))


_OPENING_NOUN: Final = frozenset(("during", "at", "in", "after", "following"))
_OUTCOMES: Final = frozenset(("outcome", "outcomes", "result", "results"))
_AGENDAS: Final = frozenset("agenda centre center heart focus subject topic".split())
"""`Trade was on the agenda of a phone call between A and B.`"""
_STAGES: Final = frozenset(("start", "beginning", "outset", "opening", "end", "conclusion", "close"))


def find_named_events(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """Events that stand as a noun: `after talks with X`, `A and B agreed ... during an online meeting`."""
    beginnings = marks.places(s, _FIRST_WORD)
    for noun in event_nouns() if beginnings else ():
        last = len(noun.words) - 1
        for i in beginnings:
            low = s.low(i + last)
            is_several = low == noun.several
            if not is_several and low != noun.words[last]:
                continue
            if last > 0 and s.lows[i : i + last] != noun.head:
                continue
            if (
                is_several
                and "separate" not in s.lows[max(0, i - 3) : i]
                and not _opens_with_several(s, phrases, i, last)
            ):
                continue
            event = _owned_event(s, phrases, i, noun) or _named_event(s, phrases, i, noun)
            if event is not None:
                return _one_each(event) if is_several else [event]
    return find_chaired_by(s, phrases)


def _opens_with_several(s: Sentence, phrases: list[Phrase], i: int, last: int) -> bool:
    """`During her meetings with A and B, X said`, `At meetings with A and B`: the noun at token i, first of its
    sentence."""
    begin = i - 1 if s.low(i - 1) in _POSSESSIVE or s.low(i - 1) == "the" else i
    is_first = begin == 1 and s.low(0) in ("during", "at", "in")
    far = with_after_setting(s, i + last + 1) if is_first and s.low(i + last + 1) != "for" else i + last + 1
    return is_first and far is not None and any(p.people and far < p.i <= far + 2 for p in phrases)


def _one_each(event: FoundEvent) -> list[FoundEvent]:
    """`in separate phone calls with A and B`: one call with each."""
    return [replace(event, sides=[replace(event.sides[0]), side], others=[], conflicts=[]) for side in event.sides[1:]]


_POSSESSIVE: Final = frozenset(("his", "her", "their"))


def _closes(s: Sentence, k: int) -> bool:
    """`was signed at the close of the talks between A and B`: the article of the stage stands at token k."""
    return s.low(k) == "the" and s.low(k - 1) in ("at", "by", "before", "towards", "toward", "upon", "after")


def _opens_with(s: Sentence, begin: int) -> bool:
    """`During the meeting between A and B, they agreed`, `Moreover, at the talks between A and B, …`."""
    is_first = begin <= _OPENING or (begin <= 2 * _OPENING and s.low(begin - 2) == ",")
    return is_first and s.low(begin - 1) in _OPENING_NOUN


def _owned_event(s: Sentence, phrases: list[Phrase], i: int, noun: EventNoun) -> FoundEvent | None:
    """`A's meeting with B took place`, `during A's meeting with B`, `at the meeting that A had with B`."""
    owned = owned_sides(s, phrases, i, i + len(noun.words)) if noun.subtype != "reception" else None
    if owned is None or not _OTHER_TIME.isdisjoint(s.lows[max(0, i - 3) : i]):
        return None
    pair, end = owned
    is_told = end is None or not _TOLD.isdisjoint(s.lows[end:]) or s.low(pair[0].i - 1) in _OPENING_NOUN
    sides = as_sides(s, pair, "participant") if is_told else []
    return _of_noun(s, noun, i, sides, status_after(s, end or i)) if sides else None


def _named_event(s: Sentence, phrases: list[Phrase], i: int, noun: EventNoun) -> FoundEvent | None:
    begin = i
    while s.low(begin - 1).isalpha() and s.low(begin - 1) not in _BEFORE_NOUN and i - begin < 3:
        begin -= 1
    is_owned = _is_of_weekday(s, begin)
    word = "during" if _in_course(s, begin) or is_owned else s.low(begin - 1)
    is_first = s.lows[begin : begin + 2] == ["a", "first"] and s.low(i + len(noun.words)) == "between"
    if (_OTHER_TIME & set(s.lows[begin:i]) and not is_first) or not _NONE.isdisjoint(s.lows[max(0, begin - 1) : i]):
        return None
    j = i + len(noun.words)
    pair = held_between(s, phrases, j)
    if pair:
        return _of_noun(s, noun, i, as_sides(s, pair, "participant"), status_after(s, i))
    between = with_after_setting(s, j, "between") or (with_after_setting(s, j, "by") if s.low(j) == "held" else None)
    if between is None and s.low(begin - 1) == "'s" and is_calendar(s.low(begin - 2)):
        between = with_after_setting(s, j, "of")  # `Tuesday's meeting in X of the ministers A and B`
    is_stage = word == "of" and s.low(begin - 2) in _STAGES and (s.low(0) == "at" or _closes(s, begin - 3))
    is_on_agenda = word == "of" and s.low(begin - 2) in _AGENDAS and s.low(begin - 3) in ("the", "at")
    is_outcome = is_stage or is_on_agenda or s.low(begin - 2) in _OUTCOMES or s.low(begin - 2) in _SAID_OF
    if between is not None and (both := between_both(s, phrases, i, between)):
        return _of_noun(s, noun, i, as_sides(s, both, "participant"), "occurred")
    if between is not None:
        is_told = (is_stage or is_on_agenda) and not is_to_be(s, i)
        is_venue = not _VENUE.isdisjoint(s.lows[:i])
        is_left_open = word == "of" and not is_outcome and not is_venue and s.low(begin - 2) not in _OUT_OF
        return None if is_left_open else _between(s, phrases, i, noun, (begin, between), is_told=is_told)
    if word not in _BEFORE_NOUN or (word == "of" and not is_outcome) or _only_between(s, i, noun):
        return None
    if noun.subtype == "reception":
        return _reception(s, phrases, i, j, noun)
    return _with_one(s, phrases, i, noun, begin, is_stage=is_stage, is_outcome=is_outcome)


def _only_between(s: Sentence, i: int, noun: EventNoun) -> bool:
    """`a summit` of many, `a courtesy call`, `the row over talks with X`: no talks and no call by phone."""
    if "over" in s.lows[max(0, i - 3) : i] and noun.words[-1] not in _MEALS:
        return True
    return noun.words in _BETWEEN_TWO or (noun.words == ("call",) and s.low(i - 1) in _PAID)


_NONE: Final = frozenset(("no", "without"))
_BETWEEN_TWO: Final = (("summit",), ("contact",), ("talk",), ("consultations",))
_SAID_OF: Final = frozenset("said spoke spoken speaking opportunity occasion advantage".split())
"""`It was good, he said of his meeting with X`, `took the opportunity of his meeting with X to`."""


def _is_of_weekday(s: Sentence, begin: int) -> bool:
    """`at Tuesday's meeting with X`, `left Tuesday's talks with X`, and not `ahead of Tuesday's talks with X`."""
    is_owned = s.low(begin - 1) == "'s" and is_calendar(s.low(begin - 2))
    return is_owned and s.low(begin - 3) in _AT_OWNED and "will" not in s.lows[:begin]


_AT_OWNED: Final = frozenset("at during in after following left used attended quit hailed described from".split())


def _in_course(s: Sentence, begin: int) -> bool:
    """`in the course of a telephone conversation`: during it; its words begin at token `begin`."""
    return s.lows[max(0, begin - 4) : begin] == ["in", "the", "course", "of"]


def _between(
    s: Sentence, phrases: list[Phrase], i: int, noun: EventNoun, reach: tuple[int, int], *, is_told: bool
) -> FoundEvent | None:
    """`talks between A and B` where something tells that they were; `reach`: where its words begin and `between`."""
    begin, j = reach
    objects = [p for p in gather_forward(s, phrases, j + 1) if p.people]
    objects = objects if len(objects) > 1 else _of_delegations(s, phrases, j) or objects
    sides = as_sides(s, objects, "participant")
    if is_only_spoken_of(s, i, objects[-1].j if objects else j):
        return None
    is_told = (
        is_told
        or s.kind == "caption"
        or (s.low(begin - 1) in ("at", "during", "in") and _is_what_was_discussed(s, begin - 2))
        or _opens_with(s, begin)
        or not _TOLD.isdisjoint(s.lows[j:])
        or not _VENUE.isdisjoint(s.lows[:i])
        or is_followed(s, begin)
    )
    if not is_told and (not _is_of_day(s, begin, j) or _is_awaited(s, begin)):
        return None
    is_to_follow = "will" in s.lows[max(0, begin - _WORDS_TO_FOLLOW) : begin]  # `will be followed by talks`
    event = _of_noun(s, noun, i, sides, "announced" if is_to_follow else status_after(s, j))
    if event is not None and not is_told:
        event.is_dated = True
    return event


_WORDS_TO_FOLLOW: Final = 4
_TWO: Final = 2
_GROUPS: Final = frozenset(("delegation", "counterparts", "team"))
_LED: Final = frozenset(("headed", "led"))
_WORDS_TO_SENDER: Final = 4


def _of_delegations(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    """`between the delegation of A headed by X and a delegation of B (their counterparts) headed by Y`: X and Y, else
    A and B."""
    groups = sum(low in _GROUPS for low in s.lows[j + 1 :])
    if groups != _TWO:
        return []
    after = [p for p in phrases if p.i > j]
    led = [p for p in after if len(p.people) == 1 and s.low(p.i - 1) == "by" and s.low(p.i - 2) in _LED]
    if led:
        return led if len(led) == _TWO else []
    senders = [p for p in after if p.kind == "organization" and "delegation" in s.lows[p.i - _WORDS_TO_SENDER : p.i]]
    return senders if len(senders) == _TWO else []


_DISCUSSED: Final = frozenset("discussed reviewed examined considered raised exchanged highlighted".split())


def _is_what_was_discussed(s: Sentence, k: int) -> bool:
    """`Ways to boost trade were discussed at talks between A and B`: the participle stands at token k."""
    return s.low(k) in _DISCUSSED and s.low(k - 1) in ("were", "was", "also") and s.kind == "body"


def _with_one(
    s: Sentence, phrases: list[Phrase], i: int, noun: EventNoun, begin: int, *, is_stage: bool, is_outcome: bool
) -> FoundEvent | None:
    """`X agreed during talks with Y`, `A and B agreed at a meeting`: whom the sentence is about, and with whom."""
    j = i + len(noun.words)
    # `Previously, at the talks on Monday, A and B agreed`: as if it opened the sentence
    at = begin - 2 if s.low(1) == "," and s.low(0) in _THEN else begin
    is_owned = _is_of_weekday(s, begin)
    word = "during" if _in_course(s, begin) or is_owned else s.low(begin - 1)
    is_definite = "the" in s.lows[begin:i]
    quoted = max((k for k in range(i) if s.low(k) in ('"', "”")), default=-1)
    subjects = [p for p in phrases if p.people and quoted < p.i < i][:2]
    is_remote = noun.mode != "in person" and s.low(j) != "with"
    if (
        is_stage
        or ((is_definite or is_remote) and word in ("at", "in", "during") and at <= 2)
        or (word == "over" and at <= 2)
    ):
        before, subjects = subjects, pair_after(s, phrases, j)
        is_definite = not subjects and not is_stage
        if is_stage and s.low(0) != "at":  # `X spoke at the end of a meeting with Y`
            subjects = subjects or before
    elif at <= 2 and word in _OPENING_NOUN and not subjects and _stands_alone(s, begin, i, j):
        subjects = pair_after(s, phrases, j)
    elif not _ANOTHER.isdisjoint(s.lows[begin:i]) and at <= 1 and (comma := _comma_after(s, phrases, j)) is not None:
        subjects = pair_after(s, phrases, comma, pronouns=True)
    far = with_after_setting(s, j)
    if far is None:
        pair = pair_before(s, phrases, subjects, i) if not is_definite else []
        are_theirs = not pair and (is_theirs(s, phrases, begin, i) or is_of_both(s, phrases, begin, i, j))
        pair = subjects if are_theirs else pair
        event = _of_noun(s, noun, i, as_sides(s, pair, "participant"), "announced" if is_ahead(s, pair) else "occurred")
        is_of_other = (
            bool(pair) and s.low(pair[-1].i - 1) == "with" and not (word == "during" and is_in_town(s, phrases, j))
        )
        is_weak = bool(pair) and (is_of_other or _is_private(noun))
        if event is not None and (is_weak or are_theirs):
            event.is_dated = True
        return event
    is_of_day = False
    if is_definite and begin > _OPENING and subjects and not (is_outcome and is_reported(s, begin)):
        if word == "of" or begin - 2 < subjects[0].j:
            return None
        is_of_day = not is_said_there(s, begin)
    following = gather_forward(s, phrases, far + 1)
    objects = [p for p in following if p.people]
    if not objects and is_outcome and not _POSSESSIVE.isdisjoint(s.lows[begin:i]):
        objects = [p for p in following if p.organization is not None][:1]
    subjects = subjects or [p for p in phrases if p.people and objects and _is_free(s, p, objects[-1].j)][:1]
    sides = as_sides(s, subjects[:1], "participant") + as_sides(s, objects, "participant") if objects else []
    is_to_come = bool(subjects) and is_ahead(s, subjects[:1])  # `A will raise it during a meeting with B on Friday`
    event = _of_noun(s, noun, i, sides, "announced" if is_to_come else "occurred")
    # `Speaking at a meeting with X, Y hailed`: of now
    is_of_said = s.low(begin - 2) in _SAID_OF and begin > _OPENING and not is_said_there(s, begin)
    if event is not None and (_is_private(noun) or is_owned or is_of_said or is_of_day):
        event.is_dated = True
    return event


_THEN: Final = frozenset("previously earlier later meanwhile afterwards separately subsequently then also".split())


def _stands_alone(s: Sentence, begin: int, i: int, j: int) -> bool:
    """`At their meeting on Monday, A and B agreed`, `In talks in C, A and B`, `Following a meeting, A and B`: of nobody
    else's, and with a day or a place behind it."""
    own = [low for low in s.lows[begin:i] if low not in _ADJECTIVES]
    is_set = s.low(j) in (",", "on", "in", "at", "here", "late", "early") or is_calendar(s.low(j))
    return own in ([], ["their"], ["a"]) and is_set


_ADJECTIVES: Final = frozenset("bilateral working private separate closed-door first official".split())
_PRIVATE: Final = frozenset("breakfast lunch luncheon dinner encounter conversation engagement contact".split())
"""What people have at other times, too: told of the news only on a day that is named."""


def _is_private(noun: EventNoun) -> bool:
    """`a conversation`, and not `the phone conversation`."""
    return noun.words[-1] in _PRIVATE and noun.mode == "in person"


def _is_free(s: Sentence, phrase: Phrase, j: int) -> bool:
    """Someone named after token j who owns nothing and is owned by nothing: the sentence's subject."""
    return phrase.i >= j and s.low(phrase.i - 1) not in ("of", "to", "with", "by") and s.low(phrase.j) != "'s"


_PAID: Final = frozenset("courtesy farewell protocol introductory roll port sick protocolary return".split())
"""Calls that are no calls by phone."""
_IN_WHICH: Final = frozenset(("at", "during", "in", "after", "following"))
_OUT_OF: Final = frozenset(("out", "outcome", "result", "results", "fruit", "agenda", "margins", "sidelines", "day"))


def _is_of_day(s: Sentence, begin: int, between: int) -> bool:
    """`Tuesday's talks between A and B`, `the meeting held on Tuesday between A and B`, `was reached at a meeting
    between A and B on Tuesday`: told as done, where a day is named."""
    word = s.low(begin - 1)
    is_owned = word == "'s" and is_calendar(s.low(begin - 2))
    is_out_of = word == "of" and s.low(begin - 2) in _OUT_OF
    is_subject = begin == 0 and s.low(begin) in ("a", "an", "the") and is_settled(s)
    is_opened = is_there(s, begin)
    return is_opened or is_subject or is_owned or is_out_of or word in _IN_WHICH or "held" in s.lows[begin:between]


def _is_awaited(s: Sentence, begin: int) -> bool:
    """`ahead of Tuesday's talks between A and B`, `called for a meeting between A and B`: they are still to come."""
    before = s.lows[max(0, begin - 5) : begin]
    return not _AWAITING.isdisjoint(before)


_AWAITING: Final = frozenset(
    "ahead before prior for until propose proposed suggested offered wants eve doubt doubts doubted doubtful rumours "
    "rumors reports speculation".split()
)
_OPENING: Final = 4
_OTHER_TIME: Final = frozenset("previous earlier last recent next upcoming future first past failed".split())


def with_after_setting(s: Sentence, j: int, word: str = "with") -> int | None:
    """Where `with` stands after a noun, right after it or after the place and day: `a meeting in New York on May 2
    with X`; None where no `with` follows so."""
    if s.low(j) == word:
        return j
    j += s.low(j) == "," and s.low(j + 1) == "on" and is_calendar(s.low(j + 2))  # `a call, on Tuesday, between`
    is_held = word in ("between", "by") and s.low(j) == "held"
    is_day = s.low(j) in _DAY_WORDS or is_calendar(s.low(j))  # `talks Tuesday with X`
    if s.low(j) not in ("in", "at", "on", "here") and not is_day and not is_held:
        return None
    for k in range(j + 1, min(j + _LONGEST_SETTING, len(s))):
        if s.low(k) == word:
            return k
        is_word = s.low(k) in _OF_SETTING or s.low(k) in _DAY_WORDS
        is_setting = s.is_capitalized(k) or is_word or s.low(k)[:1].isdigit()
        if not is_setting:
            return None
    return None


_LONGEST_SETTING: Final = 18
_DAY_WORDS: Final = frozenset(
    "earlier today yesterday this that same day morning afternoon evening night late early here last".split()
)
_OF_SETTING: Final = frozenset(
    "in at on the of , ( ) 's sidelines sideline margins fringes fringe city capital headquarters office palace "
    "ministry building house parliament presidential government residence embassy ruling party party's "
    "revolutionary".split()
)


def _comma_after(s: Sentence, phrases: list[Phrase], j: int) -> int | None:
    """The comma that ends `In a separate meeting the same day,`, where only when and where it was stand before it."""
    comma = next((m for m in range(j, min(j + _WORDS_OF_SETTING, len(s))) if s.lows[m] == ","), None)
    is_bare = (
        comma is not None and not any(p.people and j <= p.i < comma for p in phrases) and "with" not in s.lows[j:comma]
    )
    return comma if is_bare else None


_WORDS_OF_SETTING: Final = 8
_ANOTHER: Final = frozenset(("another", "separate"))


def _reception(s: Sentence, phrases: list[Phrase], i: int, j: int, noun: EventNoun) -> FoundEvent | None:
    """`at a reception for X in Hanoi, Y said`, `during his reception for X, Y said`."""
    far = with_after_setting(s, j, "for")
    if far is None:
        return None
    j = far
    guests = joined_by_and(s, [p for p in gather_forward(s, phrases, j + 1) if p.people or p.organization or p.country])
    hosts = [p for p in phrases if p.people and p.j <= i and s.low(p.i - 1) not in ("of", "for", "with")][:1]
    if guests and not hosts:
        hosts = [p for p in phrases if p.people and p.i >= guests[-1].j and s.low(p.i - 1) == ","][:1]
    sides = as_sides(s, hosts, "host") + as_sides(s, guests, "visitor")
    return _of_noun(s, noun, i, sides) if hosts and guests else None


_TOLD: Final = (
    HELD
    | PLANNED
    | frozenset(
        (
            "lasted focused focussed centred centered dwelt touched covered concluded ended resulted produced yielded "
            "opened began started dealt marked got kicked resumed continued wrapped"
        ).split()
    )
)
_VENUE: Final = frozenset(("venue", "scene", "hosted", "hosts"))


def _of_noun(
    s: Sentence, noun: EventNoun, i: int, sides: list[Side], status: str | None = "occurred"
) -> FoundEvent | None:
    j = i + len(noun.words)
    if status is None or len({id(side.person or side.organization or side.phrase) for side in sides}) < 2:
        return None
    return FoundEvent(noun.subtype, status, noun.mode, sides, s, s.starts[i], s.ends[j - 1], is_noun=True)
