"""Invitations that are accepted: `A invited B to visit C in May. B accepted the invitation`: a visit is announced."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_ACCEPTS: Final = frozenset(("accepted", "accepts"))
_ACCEPTED: Final = marks.of_words(lambda: _ACCEPTS)
_INVITED: Final = marks.of_words(lambda: ("invited", "invitation", "inviting"))
_VISITS: Final = frozenset(("visit", "trip"))
_NOT: Final = frozenset(("not", "never", "yet", "declined", "if", "would", "hoped"))


@dataclass(slots=True)
class InvitationReader:
    """Reads an article's sentences in turn; remembers the invitation told last until it is accepted."""

    invitation: FoundEvent | None = None

    def read(self, s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
        """The visit that an invitation is for, where this sentence tells that it was accepted; `told`: the events told
        so far."""
        invited = None
        if marks.has(s, _INVITED):
            invited = _invited(s, phrases) or _extended(s, phrases) or _extended_to_other(s, phrases, told)
        self.invitation = invited or self.invitation
        if invited is None and self.invitation is not None and _is_to_be_dated(s):
            event, self.invitation = self.invitation, None
            return [event]
        k = next((k for k in marks.places(s, _ACCEPTED) if s.lows[k] in _ACCEPTS), None)
        is_told = k is not None and ("invitation" in s.low_set() or invited is not None or _is_gladly(s, k))
        if self.invitation is None or k is None or not is_told or not _NOT.isdisjoint(s.lows[max(0, k - 4) : k]):
            self.invitation = invited
            return [invited] if invited is not None and _is_news(s, invited) else []
        event, self.invitation = self.invitation, None
        return [event] if _is_by_guest(s, phrases, k, event) else []


def _is_news(s: Sentence, invited: FoundEvent) -> bool:
    """`X invited Y to visit Z`, by names and now: the field counts an intent to meet as a visit to come, accepted or
    not (CAMEO 036)."""
    k = next((k for k in range(len(s)) if s.starts[k] == invited.start), 0)
    if not any(s.ends[m] == invited.end and s.lows[m] in _VISITS for m in range(k, len(s))):
        return False  # `invited X to attend the forum`
    people = {side.role for side in invited.sides if side.person is not None}
    is_named = people == {"host", "visitor"} and s.lows[k] == "invited" and s.kind == "body"
    return is_named and _BEFORE_NEWS.isdisjoint(s.lows[max(0, k - 3) : k])


_BEFORE_NEWS: Final = frozenset("had was were been being be by who not never would".split())
_GLADLY: Final = frozenset(("gladly", "happily", "readily", "cordially", "gratefully"))
_IN_JOY: Final = frozenset(
    "pleasure thanks gratitude joy delight appreciation great deep sincere warm many much honour honor".split()
)


def _is_gladly(s: Sentence, k: int) -> bool:
    """`The Chinese official accepted with pleasure`, `which he gladly accepted.`: what, the words before tell."""
    if s.low(k + 1) == "with":
        return s.low(k + 2) in _IN_JOY
    return s.low(k + 1) in (".", "it", "!") and (s.low(k - 1) in _GLADLY or "which" in s.lows[k - 4 : k])


def _is_to_be_dated(s: Sentence) -> bool:
    """`The dates of the visit will be agreed upon through diplomatic channels`: the invitation stands accepted."""
    k = 1 if s.low(0) in ("the", "its", "specific", "exact") else 0
    if s.low(k) not in _DATES and s.low(k + 1) not in _DATES:
        return False
    return "visit" in s.lows[k : k + 6] and "will" in s.low_set() and not _AGREED.isdisjoint(s.low_set())


_DATES: Final = frozenset(("date", "dates", "timing", "time", "timeframe", "schedule"))
_AGREED: Final = frozenset(
    "agreed coordinated determined settled decided specified fixed set finalised finalized".split()
)


def _is_by_guest(s: Sentence, phrases: list[Phrase], k: int, event: FoundEvent) -> bool:
    """Whether who accepts is who was invited; of a guest told by the country only it tells the name."""
    guest = next(side for side in event.sides if side.role == "visitor")
    accepting = [p.people[0] for p in subject_phrases(s, phrases, k) if len(p.people) == 1]
    hosts = {id(side.person) for side in event.sides if side.role == "host"}
    accepting = [person for person in accepting if id(person) not in hosts]
    if guest.person is None and accepting and (guest.country is None or accepting[0].country in (None, guest.country)):
        guest.person = accepting[0]
    return guest.person is not None


def _invited(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`X invited Y to visit Z`, `X invited her Swiss counterpart to visit Z`, as the visit that it would be."""
    if "invited" not in s.low_set():
        return None
    k = s.lows.index("invited")
    invited = gather_forward(s, phrases, k + 1)
    guests = [p for p in invited if p.people or "counterpart" in s.lows[p.i : p.j] or _is_post_of_state(p)][:1]
    visit, place = _what_for(s, phrases, k + 1)
    hosts = [p for p in subject_phrases(s, phrases, k) if p.people or _is_post_of_state(p)][:1]
    if visit is None or not guests or guests[0].i > visit or not hosts:
        return None
    if place is None or place.place is None:
        return None
    guest = as_sides(s, guests, "visitor") or [Side(None, None, guests[0].country, "visitor", guests[0], s)]
    sides = [*guest, *as_sides(s, hosts, "host")]
    event = FoundEvent("visit", "announced", "in person", sides, s, s.starts[k], s.ends[visit])
    event.place, event.place_span = place.place, (s.starts[place.i], s.ends[place.j - 1])
    event.reach = (event.end, _end_of_clause(s, place.j))
    return event


def _end_of_clause(s: Sentence, j: int) -> int:
    """`invited X to visit Y, and looked forward to seeing her in May`: where what is told besides begins."""
    if "and" not in s.lows[j:]:
        return s.end
    return next((s.starts[k] for k in range(j, len(s) - 1) if s.lows[k] == "," and s.lows[k + 1] == "and"), s.end)


_JOINING: Final = frozenset(("attend", "participate", "join"))
_WORDS_TO_VISITED, _WORDS_TO_SEAT = 3, 14


def _what_for(s: Sentence, phrases: list[Phrase], begin: int) -> tuple[int | None, Phrase | None]:
    """The token of `to visit X` or of `to attend the forum in X` behind token `begin`, and the place X."""
    visit = next((m for m in range(begin, len(s)) if s.lows[m] in _VISITS), None)
    if visit is not None:
        near = (p for p in phrases if visit < p.i <= visit + _WORDS_TO_VISITED and p.place is not None)
        return visit, next(near, None)
    if (coming := _coming_to(s, phrases, begin)) is not None:
        return coming
    visit = next((m for m in range(begin, len(s)) if s.lows[m] in _JOINING and s.lows[m - 1] == "to"), None)
    if visit is None:
        return None, None
    seats = (p for p in phrases if visit < p.i <= visit + _WORDS_TO_SEAT and p.kind in ("place", "country") and p.place)
    return visit, next((p for p in seats if s.low(p.i - 1) == "in"), None)


_COMING: Final = frozenset(("come", "travel", "go", "fly", "journey", "lead", "send", "head", "bring"))
_WORDS_TO_GOAL: Final = 6
_GROUP: Final = frozenset(("delegation", "mission", "team", "group"))


def _coming_to(s: Sentence, phrases: list[Phrase], begin: int) -> tuple[int, Phrase] | None:
    """`invited X to come to Y`, `to lead a delegation to Y`; `invited X to Y in May` where the place follows the name:
    the token before the place, and the place."""
    verb = next((m for m in range(begin, len(s)) if s.lows[m] in _COMING and s.lows[m - 1] == "to"), None)
    if verb is not None:
        is_led = s.lows[verb] not in ("lead", "send", "head", "bring")
        goals = [p for p in phrases if verb < p.i <= verb + _WORDS_TO_GOAL and p.place and s.low(p.i - 1) == "to"]
        if goals and (is_led or not _GROUP.isdisjoint(s.lows[verb : goals[0].i])):
            return goals[0].i - 1, goals[0]
        return None
    guest = next((p for p in phrases if p.people and begin <= p.i), None)
    goal = next((p for p in phrases if guest is not None and p.i == guest.j + 1 and p.place), None)
    is_to = goal is not None and s.low(goal.i - 1) == "to"
    return (goal.i - 1, goal) if is_to and goal is not None else None


def _is_post_of_state(phrase: Phrase) -> bool:
    """`the President of the Republic of Kazakhstan`, who is named before."""
    return phrase.kind == "title" and phrase.country is not None and bool(phrase.offices)


_EXTENDED: Final = frozenset(
    "extended conveyed delivered handed presented transmitted reiterated renewed passed issued forwarded".split()
)
_HIM: Final = frozenset(("him", "her"))


def _extended(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`conveyed to X the invitation of Y to visit Z`, `called on X and extended to him an invitation to visit Z`."""
    noun = next((k for k, low in enumerate(s.lows) if low in ("invitation", "inviting")), None)
    verb = next((k for k in range(noun or 0) if s.lows[k] in _EXTENDED), None)
    if noun is None or verb is None:
        return None
    visit, place = _what_for(s, phrases, noun + 1)
    hosts = _senders(s, phrases, noun) or [p for p in subject_phrases(s, phrases, verb) if p.people][:1]
    guests = _guests_of(s, phrases, verb, noun, visit or 0)
    guests = [p for p in guests if not hosts or not hosts[0].people or p.people[0] is not hosts[0].people[0]]
    if visit is None or place is None or place.place is None or not hosts or len(guests) > 1:
        return None
    guest = as_sides(s, guests, "visitor") or [Side(None, None, None, "visitor", None, s)]
    host = as_sides(s, hosts, "host") or [Side(None, None, hosts[0].country, "host", hosts[0], s)]
    event = FoundEvent("visit", "announced", "in person", [*guest, *host], s, s.starts[noun], s.ends[visit])
    event.place, event.place_span = place.place, (s.starts[place.i], s.ends[place.j - 1])
    event.reach = (event.end, s.end)
    return event


_WORDS_TO_SENDER: Final = 4
_LETTERS: Final = frozenset(("letter", "message", "missive", "note"))


def _senders(s: Sentence, phrases: list[Phrase], noun: int) -> list[Phrase]:
    """`conveyed an invitation from the Prime Minister of X`, `delivered a letter from X, inviting Y`: whose it is,
    where another brings it."""
    if s.lows[noun] == "inviting":
        noun = next((k for k in range(noun - 2, 0, -1) if s.lows[k] in _LETTERS and s.low(k + 1) == "from"), noun)
    if s.low(noun + 1) not in ("of", "from"):
        return []
    near = [p for p in phrases if noun + 1 < p.i <= noun + _WORDS_TO_SENDER and p.kind != "pronoun"][:1]
    return [p for p in near if len(p.people) == 1 or _is_post_of_state(p)]


_GOING: Final = frozenset(("visit", "pay", "make", "undertake"))
_CONFIRMED: Final = _EXTENDED | {"confirmed", "repeated"}
_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks"))


def _extended_to_other(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> FoundEvent | None:
    """`confirmed his invitation to visit X in August`, of two who talked to each other: for the other of them."""
    noun = next((k for k, low in enumerate(s.lows) if low == "invitation"), None)
    verb = next((k for k in range(noun or 0) if s.lows[k] in _CONFIRMED), None)
    if noun is None or verb is None or s.low(noun + 1) != "to":
        return None
    visit = next((m for m in range(noun + 2, min(noun + _WORDS_TO_VISIT, len(s))) if s.lows[m] in _VISITS), None)
    place = next((p for p in phrases if visit and visit < p.i <= visit + 3 and p.place is not None), None)
    hosts = [p for p in subject_phrases(s, phrases, verb) if len(p.people) == 1][:1]
    met = next((e for e in reversed(told) if e.subtype in _ENCOUNTERS), None)
    if visit is None or place is None or not hosts or met is None:
        return None
    others = [x for x in met.sides if x.person is not None and x.person is not hosts[0].people[0]]
    if len(others) != 1 or len(met.sides) != len(others) + 1 or others[0].country == place.country:
        return None
    guest = replace(others[0], role="visitor")
    event = FoundEvent("visit", "announced", "in person", [guest, *as_sides(s, hosts, "host")], s, s.starts[noun], 0)
    event.end = s.ends[visit]
    event.place, event.place_span = place.place, (s.starts[place.i], s.ends[place.j - 1])
    event.reach = (event.end, s.end)
    return event


_WORDS_TO_VISIT: Final = 7


def _guests_of(s: Sentence, phrases: list[Phrase], verb: int, noun: int, visit: int) -> list[Phrase]:
    """Who is invited: after `to` or `inviting`, or the one named last before `extended to him`."""
    to = next(
        (k for k in range(verb, visit) if s.lows[k] in ("to", "inviting", "for") and s.low(k + 1) not in _GOING), None
    )
    if to is None and s.low(verb + 1) not in _HIM:
        return []
    if to is None or s.low(to + 1) in _HIM:
        return [p for p in phrases if p.people and p.j <= verb and p.kind != "pronoun"][-1:]
    return [p for p in gather_forward(s, phrases, to + 1) if p.people and p.j <= visit][:1]
