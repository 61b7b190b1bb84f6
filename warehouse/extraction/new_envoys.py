"""Envoys told by their number who present their letters, and named in the next sentence: `Two new ambassadors to X
presented their credentials to His Majesty the King. They were A of Y and B of Z`."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from warehouse.extraction import lexicon, marks
from warehouse.extraction.ceremonies import introduces
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_days import choose_day
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_places import find_place
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_LETTERS: Final = frozenset(("credence", "credentials"))
_LETTER: Final = marks.of_words(lambda: _LETTERS)
_ENVOYS: Final = {"ambassadors": "ambassador", "envoys": "ambassador", "diplomats": "ambassador"}
_GIVEN: Final = frozenset(("presented", "handed", "submitted", "tendered", "delivered"))
_NOT_YET: Final = frozenset(("to", "will", "be", "being", "had", "not", "were", "was"))
_ACCEPTED: Final = frozenset(("accepted", "received", "accepts", "receives"))
_WHOSE: Final = frozenset(("her", "his"))
_WORDS_TO_NOUN: Final = 7
_WORDS_TO_VERB: Final = 24
_REACH: Final = 2
_MET: Final = ("reception", "meeting", "talks")


@dataclass(slots=True)
class EnvoyReader:
    """Reads an article's sentences in turn; remembers the envoys who are still to be named, and those who were."""

    reader: PhraseReader
    begun: FoundEvent | None = None
    left: int = 0
    named: list[Side] = field(default_factory=list)
    listed: FoundEvent | None = None
    """The ceremony whose envoys the lines name, one each."""

    def read(
        self, s: Sentence, phrases: list[Phrase], found: list[FoundEvent], text: str, setting: Setting
    ) -> list[FoundEvent]:
        """The ceremony that this sentence completes; envoys told by their number in `found` are those named before."""
        if s.kind != "body":
            return []
        if self.named:
            for event in found:
                _add_named(s, phrases, event, self.named)
        is_told = marks.has(s, _LETTER) and not _LETTERS.isdisjoint(s.low_set())
        if is_told and not found and (accepted := self._accepted(s, phrases)):
            return accepted
        if is_told and not any(event.subtype == "credentials" for event in found):
            self.begun = _presented(s, phrases, text, setting) or self.begun
            self.left = _REACH if self.begun is not None else 0
            return []
        if not phrases and len(s) <= _NUMBER:
            return []  # `1.`, of a list
        item = _item(s, phrases)
        if item is not None and self.listed is not None:
            self._add_listed(s, item)
            return []
        self.listed = None
        begun, self.left = (self.begun, self.left - 1) if self.left > 0 else (None, 0)
        if begun is not None and item is not None:
            self.begun, self.listed = None, replace(begun, sides=list(begun.sides))
            self._add_listed(s, item)
            return [self.listed]
        if begun is None or not introduces(s):
            return []
        known = {side.country for side in begun.sides}
        envoys = [p for p in phrases if p.kind == "person" and len(p.people) == 1 and p.country not in {None, *known}]
        if not envoys:
            self.left = _REACH  # `The new envoys are as follows:`
            return []
        self.named = as_sides(s, envoys, "visitor")
        for phrase in envoys:
            self._hold(phrase, begun)
        self.begun = None
        return [replace(begun, sides=[*begun.sides, *self.named])]

    def _add_listed(self, s: Sentence, item: Phrase) -> None:
        sides = as_sides(s, [item], "visitor")
        self.named += sides
        if self.listed is not None:
            self.listed.sides += sides

    def _accepted(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        """`A is the new ambassador of X. President B accepted her Letters of Credence on Monday`: A's."""
        k = next((k for k in range(1, len(s) - 2) if s.lows[k] in _ACCEPTED and s.low(k + 1) in _WHOSE), None)
        if k is None or s.low(k - 1) in _NOT_YET or _LETTERS.isdisjoint(s.lows[k + 2 : k + 5]):
            return []
        hosts = [p for p in subject_phrases(s, phrases, k) if p.kind == "person" and len(p.people) == 1]
        envoy = self.reader.people.find_pronoun("he" if s.low(k + 1) == "his" else "she")
        in_post = [h for h in self.reader.held if h.person is envoy and h.office.title.of == "embassy"]
        if not hosts or envoy is None or not in_post or hosts[0].people[0] is envoy:
            return []
        sides = [*as_sides(s, hosts[:1], "host"), Side(envoy, None, envoy.country, "visitor", None, s)]
        return [FoundEvent("credentials", "occurred", "in person", sides, s, s.starts[k], s.ends[k])]

    def _hold(self, envoy: Phrase, event: FoundEvent) -> None:
        """`Two new ambassadors`, `They were A of Y`: A is the ambassador of Y."""
        person, s = envoy.people[0], event.sentence
        title = lexicon.titles().match(["ambassador"], 0)
        k = next(k for k, low in enumerate(s.lows) if low in _ENVOYS)
        if title is None or any(h.person is person and h.office.title.of == "embassy" for h in self.reader.held):
            return
        embassy = Organization("Embassy", "other", envoy.country, sector="DIP")
        span = (k, k + 1, k, k + 1, s.starts[k], s.ends[k])
        self.reader.held.append(
            HeldOffice(person, Office(title[0], embassy, *span, s.words[k], country=envoy.country), s)
        )


_NUMBER: Final = 2
_ENDS_ITEM: Final = frozenset(("", ".", ";", "("))


def _item(s: Sentence, phrases: list[Phrase]) -> Phrase | None:
    """`Ms. Ho Thi Lan - Ambassador of Vietnam (based in Hanoi)`: a line that is nothing but an envoy."""
    first = phrases[0] if phrases else None
    if first is None or first.kind != "person" or first.i > 0 or len(first.people) != 1 or first.country is None:
        return None
    is_envoy = any(o.title.of == "embassy" and o.title_i > first.name_i for o in first.offices)
    if not is_envoy or s.low(first.j) not in _ENDS_ITEM:
        return None
    return None if any(p.people for p in phrases[1:]) else first


def _presented(s: Sentence, phrases: list[Phrase], text: str, setting: Setting) -> FoundEvent | None:
    """`Two newly appointed ambassadors to X presented their Letters of Credence to the King on Wednesday`: to whom, on
    which day and where."""
    noun = next((k for k in range(min(_WORDS_TO_NOUN, len(s))) if s.lows[k] in _ENVOYS), None)
    verbs = range(noun + 1, min(noun + _WORDS_TO_VERB, len(s))) if noun is not None else range(0)
    k = next((k for k in verbs if s.lows[k] in _GIVEN), None)
    if k is None or s.low(k - 1) in _NOT_YET or any(p.people and p.j <= k for p in phrases):
        return None
    to = next((m for m in range(k + 1, len(s)) if s.lows[m] == "to"), len(s))
    hosts = as_sides(s, [p for p in phrases if p.people and to < p.i <= to + 2][:1], "host")
    seat = next((p.country for p in phrases if p.kind == "country" and p.j <= k), None)
    seat = seat or next((o.seat for p in phrases if p.j <= k for o in p.offices if o.seat is not None), None)
    soil = seat or (gazetteer.country_of(setting.dateline_place) if setting.dateline_place else None)
    if not hosts and soil is None:
        return None
    for side in hosts:
        if side.person is not None and side.person.country is None and seat is not None:
            side.country = side.person.country = seat  # `ambassadors to X presented their credentials to President Y`
    sides = hosts or [Side(None, None, soil, "host", None, s)]
    event = FoundEvent("credentials", "occurred", "in person", sides, s, s.starts[k], s.ends[k])
    event.day, is_history = choose_day(event, text, setting)
    find_place(event, phrases, text, ())
    return None if is_history else event


def _add_named(s: Sentence, phrases: list[Phrase], event: FoundEvent, named: list[Side]) -> None:
    """`The two new ambassadors are to call on Minister X`: those who were named."""
    groups = [p for p in phrases if p.kind in ("group", "title") and not p.people]
    group = next((p for p in groups if not _ENVOYS.keys().isdisjoint(s.lows[p.i : p.j])), None)
    is_open = event.subtype in _MET and not any(side.role == "visitor" and side.person for side in event.sides)
    if group is None or not is_open or group.i > 2:
        return
    event.sides = [e for e in event.sides if e.person is not None or e.role != "visitor"]
    event.sides += [replace(side, sentence=s, phrase=group) for side in named]


def add_presenters(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> None:
    """`The President received the credentials of ambassadors. Letters of credence were presented by A of X, B of Y and
    C of Z`: those who came to the ceremony told last. Adds them to its sides."""
    last = told[-1] if told else None
    if last is None or last.subtype != "credentials" or s.kind != "body" or not marks.has(s, _LETTER):
        return
    if any(side.role == "visitor" and side.person is not None for side in last.sides):
        return
    k = next((k for k in range(1, len(s)) if s.lows[k] in _GIVEN and s.low(k - 1) in ("were", "also")), None)
    if k is None or s.low(k + 1) != "by" or _LETTERS.isdisjoint(s.lows[:k]):
        return
    envoys = [p for p in gather_forward(s, phrases, k + 2) if p.kind == "person" and p.people]
    last.sides = [side for side in last.sides if side.person is not None] + as_sides(s, envoys, "visitor")
