"""Talks that a sentence tells of as what was to come or had been, and another one as held: `X travelled to Y on Monday
for talks with Z. At the meeting, both endorsed a plan`, `X attended the trilateral consultations in Y. Z chaired the
meeting`, `X said after the talks that … The other participants were Y and Z`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_days import choose_day
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_places import find_place
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_NOUNS: Final = {
    "talks": "talks", "negotiations": "talks", "consultations": "talks", "discussions": "talks", "meeting": "meeting",
    "dialogue": "talks",
}  # fmt: skip
_ANY_OF_NOUNS: Final = WordList(_NOUNS)
_ENCOUNTERS: Final = ("talks", "meeting", "reception", "video talks", "phone call")
_HELD: Final = frozenset(("at", "during", "in", "after", "following"))
_THE: Final = frozenset(("the", "their"))
_OF_OTHERS: Final = frozenset(("with", "between", "of", "on"))
_TO_COME: Final = frozenset("will would could might expected scheduled due ahead planned to-be".split())
_AIMS: Final = WordList(("for", "meet", "hold"))
_ATTENDED: Final = WordList(("attended",))
_CHAIRED: Final = WordList(("chaired", "co-chaired", "presided", "hosted"))
_OTHERS: Final = frozenset(("other", "others", "also"))
_PARTICIPANTS: Final = WordList(("participants", "attending", "attendees", "present"))
_OF_STATES: Final = frozenset(
    "trilateral bilateral quadrilateral consultations officials' officials ministers ministers' dialogue talks".split()
)
_SAID: Final = frozenset("said says told noted stressed added stated agreed signed".split())
_WORDS_TO_COME: Final = 6
_WORDS_TO_NOUN, _WORDS_OF_TITLE, _REACH = 4, 12, 2


class AimedTalksReader:
    """Reads an article's sentences in turn; remembers of which talks a first sentence has told a part."""

    def __init__(self) -> None:
        self.sides: list[Side] = []
        """Of the talks that were the aim of the visit told last."""
        self.visit: FoundEvent | None = None
        self.subtype = "talks"
        self.attending: FoundEvent | None = None
        """Talks of which one who attended them has been named."""
        self.speaking: FoundEvent | None = None
        """Talks after which someone spoke."""
        self.left = 0

    def read(
        self,
        s: Sentence,
        phrases: list[Phrase],
        events: list[FoundEvent],
        told: list[FoundEvent],
        text: str,
        setting: Setting,
    ) -> list[FoundEvent]:
        """The talks that this sentence tells to have been held; `events`: what else it tells of, `told`: those before
        it."""
        if s.kind != "body":
            return []
        found: list[FoundEvent] = []
        if self.left > 0:
            self.left -= 1
            if not any(event.subtype in _ENCOUNTERS for event in events):
                found = self._aimed(s, phrases, told) or self._attended(s, phrases) or self._joined(s, phrases)
        if found:
            self.visit = self.attending = self.speaking = None
        elif phrases:
            self._keep(s, phrases, events, told, text, setting)
        return found

    def _aimed(self, s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
        """`At the meeting in X, both endorsed`, `she said after the talks`: held as they were aimed at."""
        visit = self.visit
        k = _held_at(s) if visit is not None and _ANY_OF_NOUNS.stands_in(s) else None
        if visit is None or k is None or not _OFF.isdisjoint(s.low_set()) or _is_elsewhere(s, phrases, k, visit):
            return []
        guests = {id(side.person) for side in self.sides if side.role == "visitor"}
        met = [event for event in told if event.subtype in _ENCOUNTERS]
        if any(id(side.person) in guests for event in met for side in event.sides):
            return []
        sides = [replace(side, role="participant") for side in self.sides]
        event = FoundEvent(self.subtype, "occurred", "in person", sides, s, s.starts[k], s.ends[k])
        if visit.day is not None and visit.day.ends_on is None:
            event.day = visit.day
        return [event]

    def _attended(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        """`Y chaired the meeting, and Z was present`: those whom the one who attended it met."""
        event = self.attending
        if event is None or not _CHAIRED.stands_in(s) or not _ANY_OF_NOUNS.stands_in(s):
            return []
        k = next((k for k in range(1, len(s)) if s.lows[k] in ("chaired", "co-chaired", "presided", "hosted")), 0)
        noun = next((m for m in range(k + 1, min(k + 1 + _WORDS_TO_NOUN, len(s))) if s.lows[m] in _NOUNS), None)
        people = [p for p in phrases if p.people]
        if noun is None or not people or people[0].j > k or s.low(noun + 1) in _OF_OTHERS:
            return []
        return _among_states(event, as_sides(s, people, "participant"))

    def _joined(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        """`The other participants were Y and Z`, `Also attending the talks were Y and Z`: of those after which someone
        spoke."""
        event = self.speaking
        if event is None or _OTHERS.isdisjoint(s.lows[:3]):
            return []
        is_list = _PARTICIPANTS.stands_in(s) or not _POSTS.isdisjoint(s.lows[:4])
        be = next((k for k in range(1, min(_WORDS_OF_TITLE, len(s))) if s.lows[k] in ("were", "was")), None)
        if be is None or not is_list or (s.low(0) != "also" and s.low(0) != "the"):
            return []
        people = [p for p in phrases if p.people and p.i > be]
        return _among_states(event, as_sides(s, people, "participant"))

    def _keep(
        self,
        s: Sentence,
        phrases: list[Phrase],
        events: list[FoundEvent],
        told: list[FoundEvent],
        text: str,
        setting: Setting,
    ) -> None:
        if events and _AIMS.stands_in(s):
            visit = next((e for e in events if e.subtype == "visit" and e.status == "occurred"), None)
            if visit is not None and _OFF.isdisjoint(s.low_set()):
                self._keep_aim(s, phrases, visit)
        if not _ANY_OF_NOUNS.stands_in(s) or any(e.subtype in _ENCOUNTERS for e in (*events, *told)):
            return
        attended = _attended_by(s, phrases) if _ATTENDED.stands_in(s) else None
        spoken = _spoke_after(s, phrases) if attended is None else None
        for event in (attended, spoken):
            if event is not None:
                event.day, is_history = choose_day(event, text, setting)
                find_place(event, phrases, text, ())
                self.left = 0 if is_history else _REACH
        self.attending, self.speaking = attended or self.attending, spoken or self.speaking

    def _keep_aim(self, s: Sentence, phrases: list[Phrase], visit: FoundEvent) -> None:
        after = (k for k in range(1, len(s) - 2) if s.starts[k] > visit.start)
        aim = next((aim for k in after if (aim := _aim(s, k)) is not None), None)
        own = [side for side in visit.sides if side.person is not None and side.role == "visitor"]
        if aim is None or not own:
            return
        met = as_sides(s, gather_forward(s, phrases, aim[1]), "participant")
        codes = {guest.country for guest in own} - {None}
        met = [side for side in met if side.country not in codes]
        if met:
            self.visit, self.sides, self.subtype, self.left = visit, [*own, *met], aim[0], _REACH


_POSTS: Final = frozenset("ministers officials diplomats leaders sides presidents envoys delegates".split())


def _aim(s: Sentence, k: int) -> tuple[str, int] | None:
    """`for talks with`, `to meet`, `to hold talks with` at token k: the kind, and where those begin who are met."""
    if s.lows[k] == "to" and s.low(k + 1) == "meet":
        return "meeting", k + 3 if s.low(k + 2) == "with" else k + 2
    is_noun = s.lows[k] == "for" or (s.lows[k] == "to" and s.low(k + 1) in ("hold", "have"))
    if not is_noun:
        return None
    noun = next((m for m in range(k + 1, min(k + 2 + _WORDS_TO_NOUN, len(s))) if s.lows[m] in _NOUNS), None)
    return (_NOUNS[s.lows[noun]], noun + 2) if noun is not None and s.low(noun + 1) == "with" else None


def _held_at(s: Sentence) -> int | None:
    """The token of `the meeting`, `their talks` that the sentence tells to have been: `at the meeting`, `after the
    talks`."""
    for k in (k for k, low in enumerate(s.lows) if low in _NOUNS):
        the = next((m for m in range(k - 1, max(-1, k - 3), -1) if s.lows[m] in _THE), None)
        is_past = the is not None and s.low(the - 1) in _HELD and s.low(k + 1) not in _OF_OTHERS
        # `At the meeting, the ministers are expected to agree`; what someone said would be comes later
        near = s.lows[max(0, k - _WORDS_TO_COME) : k + _WORDS_TO_COME + _WORDS_TO_COME]
        if is_past and (_TO_COME.isdisjoint(near) or not _SAID.isdisjoint(near)):
            return k
    return None


def _is_elsewhere(s: Sentence, phrases: list[Phrase], k: int, visit: FoundEvent) -> bool:
    """`After the meeting in Brussels`: a meeting in another country than the visit's."""
    if visit.place is None:
        return False
    near = [p.place for p in phrases if p.place and k < p.i <= k + _WORDS_TO_PLACE and s.low(p.i - 1) in ("in", "the")]
    return any(gazetteer.country_of(place) != gazetteer.country_of(visit.place) for place in near if place)


_WORDS_TO_PLACE: Final = 3
_OFF: Final = frozenset("cancelled canceled postponed fell collapsed failed cabinet summit".split())


def _attended_by(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`On September 26, X attended the A-B-C senior officials' meeting in Y`: talks of X with those of other states."""
    k = s.lows.index("attended")
    noun = next((m for m in range(k + 1, min(k + _WORDS_OF_TITLE, len(s))) if s.lows[m] in _NOUNS), None)
    who = [p for p in phrases if p.people and p.j == k]
    if noun is None or s.low(k + 1) != "the" or len(who) != 1:
        return None
    end = next((m for m in range(noun, len(s)) if s.lows[m] in ("in", "on", ",", ".", "at")), noun)
    title = s.lows[k + 1 : end]
    states = {p.country for p in phrases if p.kind == "country" and k < p.i <= end}
    is_of_states = len(states) > 1 or any("-" in low for low in title) or "trilateral" in title
    if not is_of_states or (_OF_STATES.isdisjoint(title) and "group" not in title):
        return None
    return FoundEvent("talks", "occurred", "in person", as_sides(s, who, "participant"), s, s.starts[k], s.ends[noun])


def _spoke_after(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`X, deputy minister, said after the talks in the Y capital that`: talks in which X took part."""
    k = _held_at(s)
    first = phrases[0]
    if k is None or len(first.people) != 1 or first.i > 1 or s.starts[first.i] >= s.starts[k]:
        return None
    if s.lows[k - 2] not in ("after", "following") and s.lows[k - 3] not in ("after", "following"):
        return None
    return FoundEvent("talks", "occurred", "in person", as_sides(s, [first], "participant"), s, s.starts[k], s.ends[k])


def _among_states(event: FoundEvent, sides: list[Side]) -> list[FoundEvent]:
    """The talks of those who were named first and of these, where they are of two states or more."""
    known = {id(side.person) for side in event.sides}
    event.sides = [*event.sides, *(side for side in sides if side.person is not None and id(side.person) not in known)]
    codes = {side.country for side in event.sides}
    return [event] if len(codes) > 1 else []
