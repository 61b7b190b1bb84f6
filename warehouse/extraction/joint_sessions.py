"""Sessions of joint bodies told in two sentences: `The consultations were held in X on May 3. The Indian delegation was
led by A and the Hungarian side by B`. Who led them held talks there; who led one abroad was on a visit."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_days import choose_day
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_places import find_place
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.led_on_sides import led_on_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.sessions_agreed_at import agreed_at
from warehouse.extraction.sessions_of_one import held_with_one, hosting_city, place_at_home, states_joined
from warehouse.extraction.sessions_of_sides import attended_by_sides, is_remote, named_present, side_present
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_end_model import VisitEnd
from warehouse.extraction.visit_ends import find_return, find_visit_end
from warehouse.extraction.visits_spoken_of import speaks_of_visit
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_BODIES: Final = frozenset(
    "consultations consultation commission dialogue mechanism committee talks jcm foc focs jcbc council collegium "
    "collegiums".split()
)
_BODY: Final = marks.of_words(lambda: _BODIES)
_HELD: Final = frozenset(
    "held convened place hosted concluded ended opened began started commenced met wrapped kicked culminated "
    "underway".split()
)
_LEADS: Final = frozenset(
    "led headed lead leads leading head heads heading chaired co-chaired cochaired represented".split()
)
_CHAIRING: Final = frozenset(("co-chairing", "chairing", "cochairing", "leading", "heading", "presiding"))
_ANY_OF_CHAIRING: Final = WordList(_CHAIRING)
_LEADING: Final = marks.of_words(lambda: _LEADS)
_SIDES: Final = frozenset("delegation delegations side sides team".split())
_ITS: Final = frozenset(
    "meeting session it consultations dialogue talks round commission segment discussions event".split()
)
_REACH: Final = 4
# The letter first and only then the look behind it: the search leaps from letter to letter.


@dataclass(slots=True)
class Session:
    """A session as the sentence tells it that names its place and day."""

    event: FoundEvent
    leaders: list[Side]
    countries: set[str]
    states: set[str] = field(default_factory=set)
    """The two that the body's name joins: `the Cuba-Vietnam Commission`."""
    left: int = _REACH


@dataclass(slots=True)
class JointSessionReader:
    """Reads sessions sentence by sentence; remembers the one told last until its leaders are named."""

    session: Session | None = None
    ends: list[VisitEnd] = field(default_factory=list)
    """Where visits end that the text tells of."""
    open: list[Session] = field(default_factory=list)
    """Sessions of two states by name."""

    def left_open(self, told: list[FoundEvent]) -> list[FoundEvent]:
        """The sessions of which the whole text names who led one side alone; `told`: all its events."""
        events: list[FoundEvent] = []
        for session in self.open:
            sides = held_with_one(session.event, session.leaders, session.states, [*told, *events])
            if sides:
                at = session.event
                events.append(_like(at, at.subtype, sides, at.sentence, at.start, at.end))
        return events

    def read(
        self, s: Sentence, phrases: list[Phrase], found: list[FoundEvent], text: str, setting: Setting
    ) -> list[FoundEvent]:
        """The talks of a session, where this sentence completes it, and the visits of those who came to it."""
        if s.kind != "body":
            return []
        end = find_visit_end(s, phrases, text, setting)
        if end is not None:
            back = find_return(s, phrases, end, text, setting)
            self.ends += [end, back] if back is not None else [end]
        is_of_delegations = _MET.stands_in(s) and (s.lows[0] in _SENT or _are_of_two(phrases))
        is_between = _MEETINGS.stands_in(s) and (_BETWEEN.stands_in(s) or _are_of_two(phrases))
        if marks.has(s, _BODY) or is_between or is_of_delegations or (_JOINT.stands_in(s) and _are_of_two(phrases)):
            closed = _closed_by(s, phrases, found, text, setting) if not _BODIES.isdisjoint(s.low_set()) else []
            if closed:
                return closed
            self._begin(s, phrases, found, text, setting)
        session = self.session
        if session is None:
            return []
        session.left -= 1
        _date_again(session, s, found, text, setting)
        is_led = marks.has(s, _LEADING) or _ANY_OF_CHAIRING.stands_in(s)
        led = _leaders(s, phrases) if is_led and not found else []
        led = (
            named_present(s, phrases, session.countries) or attended_by_sides(s, phrases) if not found else []
        ) or led
        for side in led if "our" in s.low_set() else []:  # `The delegation of our country was headed by A`
            place_at_home(side, setting.dateline_place)
        known = {id(side.person) for side in session.leaders}
        new = [side for side in led if id(side.person) not in known]
        session.leaders += new
        if session.left <= 0:
            self.session = None
        other = side_present(s, phrases) if len(session.leaders) < _BOTH and not found else None
        if other is not None and other.country not in {side.country for side in session.leaders}:
            return self._with_side(session, s, new, other)
        return _events_of(session, s, new, speaks_of_visit(text)) if new else []

    def _with_side(self, session: Session, s: Sentence, new: list[Side], other: Side) -> list[FoundEvent]:
        """The session of who chaired it, or of the other of its two states, and of a delegation without a name."""
        states = session.states or session.countries
        left = states - {other.country}
        if not session.leaders and len(states) == _BOTH and len(left) == 1:
            new = [Side(None, None, next(iter(left)), "participant", None, s)]
        if not new:
            return []
        self.session = None
        event = _like(session.event, session.event.subtype, [*new, other], s, session.event.start, session.event.end)
        return [event]

    def _begin(self, s: Sentence, phrases: list[Phrase], found: list[FoundEvent], text: str, setting: Setting) -> None:
        """Remember a session that the sentence tells to be held at a place, if nothing else tells of it as an event."""
        are_two = _are_of_two(phrases)
        body = next((k for k in range(len(s)) if s.lows[k] in _BODIES or _is_meeting_between(s, k, are_two)), len(s))
        if body == len(s) and _MET.stands_in(s) and (s.lows[0] in _SENT or are_two):
            body = s.lows.index("met")  # `Delegations of A and B met in X on May 3`
        held = next((k for k in range(body, len(s)) if s.lows[k] in _HELD), None)
        named_before = next((k for k in range(body) if s.lows[k] in _HELD_BEFORE), None)
        verb = held if held is not None else named_before
        verb = agreed_at(s, body) if verb is None and are_two else verb
        leading = _leading_to(s, body) if verb is None else None
        verb = leading if leading is not None else verb
        is_of_two = s.low(body) == "met" or _is_of_two(s, phrases, verb or 0, body)
        is_of_two = is_of_two or (s.lows[0] in _SENT and _are_states_named(phrases, body))
        is_named = s.is_capitalized(body) or s.low(body + 1) == "between" or is_of_two
        is_named = is_named or _is_meeting_between(s, body, are_two) or ("joint" in s.lows[:body] and are_two)
        besides = ("agreement to cooperate", "signing", "visit" if leading is not None else "")
        is_told = any(event.subtype not in besides for event in found)
        if verb is None or body == len(s) or is_told or not is_named:
            return
        if s.lows[body] == "council" and "between" not in s.lows[body : body + 3] and not is_of_two:
            return  # a country's own
        status = "announced" if {"will", "scheduled"} & set(s.lows[max(0, verb - 5) : verb]) else "occurred"
        kind = ("video talks", "video link") if is_remote(s) else ("talks", "in person")
        event = FoundEvent(kind[0], status, kind[1], [], s, s.starts[body], s.ends[body])
        event.day, is_history = choose_day(event, text, setting)
        if event.mode == "in person":
            find_place(event, phrases, text, ())
            if event.place is None and s.low(verb) == "gathered":
                _place_behind(s, phrases, verb, event)
            is_here = "here" in s.lows[verb:] or _of_three(s, verb) == ["in", "this", "capital"]
            if event.place is None and (is_here or (s.low(verb + 1) == "at" and s.is_capitalized(verb + 3))):
                event.place, event.place_span = setting.dateline_place, setting.dateline_span
        hosting = hosting_city(s, phrases, verb) if event.place is None and event.mode == "in person" else None
        if hosting is not None:
            event.place, event.place_span = hosting
        if (event.place is None and event.mode == "in person") or is_history or _is_of_other_time(s):
            return
        countries = {p.country for p in phrases if p.kind in ("country", "organization", "title") and p.country}
        leaders = _list_before(s, phrases, leading) if leading is not None else []
        sides = [Side(one, None, one.country, "participant", p, s) for p in leaders[-1:] for one in p.people]
        states = states_joined(s, max(body, verb))
        self.session = Session(event, sides, countries, states)
        if self.session.states:
            self.open.append(self.session)


def _place_behind(s: Sentence, phrases: list[Phrase], verb: int, event: FoundEvent) -> None:
    """`Officials of A and B gathered in X on Monday for a meeting`: X, where no other word stands before it."""
    where = next((p for p in phrases if p.i == verb + 2 and p.kind == "place"), None)
    if where is not None and s.low(verb + 1) in ("in", "at"):
        event.place, event.place_span = where.place, (s.starts[where.i], s.ends[where.j - 1])


def _of_three(s: Sentence, verb: int) -> list[str]:
    """`in this capital` behind the verb, if the sentence has it."""
    k = next((k for k in range(verb, len(s) - 2) if s.lows[k : k + 2] == ["in", "this"]), len(s))
    return s.lows[k : k + 3]


_MET: Final = WordList(("met",))
_SENT: Final = frozenset(("delegations", "representatives", "officials"))


def _are_states_named(phrases: list[Phrase], body: int) -> bool:
    """Two states stand before the verb, as countries or by a body of theirs."""
    return len({p.country for p in phrases if p.j <= body and p.country is not None and not p.people}) == _BOTH


def _are_of_two(phrases: list[Phrase]) -> bool:
    """The sentence names two states or bodies of two, of one of which the state may be open, and nobody."""
    if any(p.people for p in phrases):
        return False
    bodies = [p for p in phrases if p.kind == "organization"]
    is_open = len(bodies) == _BOTH and {p.country for p in bodies} != {None} and bodies[0].country != bodies[1].country
    return is_open or len({p.country for p in phrases} - {None}) == _BOTH


_MEETINGS: Final = WordList("meeting session talks negotiations round".split())
_BETWEEN: Final = WordList(("between",))
_WORDS_TO_BETWEEN: Final = 5


def _is_meeting_between(s: Sentence, k: int, are_two: bool) -> bool:
    """`The fourth meeting this year between the inspection commissions of A and B`, `a joint session of the boards of
    the ministries of A and B`, `a meeting of the delegations of A and B` at token k, where `are_two` are named."""
    if are_two and s.low(k) in _MEETINGS.words:
        return True
    if s.low(k) == "meeting" and "between" in s.lows[k + 1 : k + _WORDS_TO_BETWEEN]:
        return True
    return s.low(k) in _JOINTLY_HELD and "joint" in s.lows[max(0, k - _WORDS_TO_JOINT) : k]


_JOINT: Final = WordList(("joint",))
_JOINTLY_HELD: Final = frozenset(("meeting", "session"))
_WORDS_TO_JOINT: Final = 3


_HELD_BEFORE: Final = frozenset(
    (
        "held",
        "convened",
        "concluded",
        "completed",
        "wrapped",
        "opened",
        "finished",
        "holding",
        "hold",
        "hosted",
        "gathered",
    )
)
_LED_TO: Final = frozenset(("to", "at"))
_WORDS_TO_BODY: Final = 14


def _leading_to(s: Sentence, body: int) -> int | None:
    """`after leading the Nepali delegation to the 16th meeting of the Joint Mechanism in X`: the token of the verb."""
    for k in range(max(1, body - _WORDS_TO_BODY), body):
        is_led = s.lows[k] in ("leading", "led", "headed", "heading") and s.low(k + 1) != "by"
        near = s.lows[k + 1 : k + 5]
        if is_led and not _SIDES.isdisjoint(near) and not _LED_TO.isdisjoint(s.lows[k + 2 : k + 6]):
            return k
    return None


def _is_of_two(s: Sentence, phrases: list[Phrase], verb: int, body: int) -> bool:
    """`South Africa and Kazakhstan held the third round of consultations`, `the EU-Kazakhstan Council held`."""
    if any("-" in word and _joins_states(word) for word in s.words[:body]):
        return True
    parties = [p for p in phrases if p.j <= verb and p.kind in ("country", "organization") and not p.people]
    return verb < body and len(parties) == _BOTH and "and" in s.lows[parties[0].j : parties[1].i]


def _joins_states(word: str) -> bool:
    """`EU-Kazakhstan`, `Africa-Kazakhstan` of `South Africa-Kazakhstan`; not `Vice-President`."""
    return any(gazetteer.country_by_name(part) is not None for part in word.split("-") if part[:1].isupper())


def _date_again(session: Session, s: Sentence, found: list[FoundEvent], text: str, setting: Setting) -> None:
    """`The Dialogue was held in X on May 3. The Dialogue was co-chaired by A and B`, `A and B chaired the session`:
    where and on the day just told."""
    named = _BODIES | _ITS  # also `the two-day meeting`
    if not any(s.lows[k] == "the" and (s.low(k + 1) in named or s.low(k + 2) in named) for k in range(len(s))):
        return
    for event in found:
        if event.subtype == "talks" and event.day is None and choose_day(event, text, setting)[0] is None:
            event.day = session.event.day
            event.place, event.place_span = session.event.place, session.event.place_span


def _closed_by(
    s: Sentence, phrases: list[Phrase], found: list[FoundEvent], text: str, setting: Setting
) -> list[FoundEvent]:
    """`The commission concluded its session in X yesterday with the signing of the minutes by A and B`: who led it."""
    if "signing" not in s.low_set() or _CLOSED.isdisjoint(s.low_set()) or any(e.subtype != "signing" for e in found):
        return []
    body = next((k for k, low in enumerate(s.lows) if low in _BODIES or low == "session"), len(s))
    verb = next(k for k, low in enumerate(s.lows) if low in _CLOSED)
    signing = s.lows.index("signing")
    by = next((k for k in range(signing, len(s)) if s.lows[k] == "by"), None)
    if not body < verb < signing or by is None or "with" not in s.lows[verb:signing]:
        return []
    signers = [p for p in gather_forward(s, phrases, by + 1) if len(p.people) == 1]
    if len(signers) != _BOTH or any(p.people for p in phrases if p.i < verb):
        return []
    event = FoundEvent(
        "talks", "occurred", "in person", as_sides(s, signers, "participant"), s, s.starts[body], s.ends[body]
    )
    event.day, is_history = choose_day(event, text, setting)
    find_place(event, phrases, text, ())
    return [] if is_history or _is_of_other_time(s) else [event]


_CLOSED: Final = frozenset(("ended", "concluded", "closed", "finished", "culminated", "wrapped"))
_BOTH: Final = 2


def _is_of_other_time(s: Sentence) -> bool:
    """`The last meeting was held in X in 2019`; not `Earlier, the second round was held`, of that day."""
    is_of_day = s.lows[:2] == ["earlier", ","]
    return not {"last", "previous", "next", "earlier"}.isdisjoint(s.lows[1 if is_of_day else 0 : 6])


def _leaders(s: Sentence, phrases: list[Phrase]) -> list[Side]:
    """Who led a delegation or chaired the session: `was led by A and the other side by B`, `A is leading`."""
    if apart := led_on_sides(s, phrases):
        return apart
    sides: list[Side] = _chairing(s, phrases) if s.lows[0] in _CHAIRING else []
    for k in (k for k, low in enumerate(s.lows) if low in _LEADS and not (sides and k == 0)):
        near = s.lows[max(0, k - 6) : k + 7]
        if s.lows[k] == "represented" and _SIDES.isdisjoint(s.lows[max(0, k - 3) : k]):
            continue  # `The Commission was represented by X`: whose side is told, or X came along
        if _SIDES.isdisjoint(near) and _ITS.isdisjoint(near) and s.low(k + 2) not in ("hosts", "guests"):
            continue
        is_passive = s.low(k + 1) == "by"
        leaders = _list_after(s, phrases, k + 2) if is_passive else _list_before(s, phrases, k)
        own = _led_country(s, phrases, k, is_passive)
        for phrase in leaders:
            for person in phrase.people:
                if own is not None and len(leaders) == 1:
                    person.country = phrase.country = own
                sides.append(Side(person, None, person.country or phrase.country, "participant", phrase, s))
        if is_passive and len(leaders) == 1:
            sides += _other_leader(s, phrases, leaders[0].j)
    return sides


_WORDS_TO_BE: Final = 6


def _chairing(s: Sentence, phrases: list[Phrase]) -> list[Side]:
    """`Co-chairing the event were A and B`: both, behind the verb."""
    be = next((k for k in range(1, min(_WORDS_TO_BE, len(s))) if s.lows[k] in ("were", "was")), None)
    named = _list_after(s, phrases, be + 1) if be is not None else []
    return [Side(one, None, one.country or p.country, "participant", p, s) for p in named for one in p.people]


def _other_leader(s: Sentence, phrases: list[Phrase], j: int) -> list[Side]:
    """`… was led by A and the Namibian delegation by B`, `the Korean one — by B`: B, without the verb."""
    for k in range(j, len(s) - 1):
        if s.lows[k] in _LEADS:
            return []
        side = k - 2 if s.lows[k - 1] in _DASHES else k - 1
        is_elided = any(p.kind == "country" and p.j == k for p in phrases)  # `was led by A, the Tajik by B`
        if s.lows[k] == "by" and (s.lows[side] in _SIDES or s.lows[side] == "one" or is_elided):
            person = next(iter(_list_after(s, phrases, k + 1)[:1]), None)
            country = next((p.country for p in phrases if p.country and not p.people and p.i <= side <= p.j + 1), None)
            if person is None:
                return []
            for one in person.people:
                one.country = person.country = country or one.country
            return [Side(one, None, one.country, "participant", person, s) for one in person.people]
    return []


_DASHES: Final = frozenset(("—", "–", "-"))


def _led_country(s: Sentence, phrases: list[Phrase], k: int, is_passive: bool) -> str | None:
    """Whose delegation it is: `the Indian side was led by A`, `A will lead the Indian delegation`."""
    for phrase in phrases:
        if phrase.country is None or phrase.people or _SIDES.isdisjoint((s.low(phrase.j), s.low(phrase.j - 1))):
            continue
        if 0 <= k - phrase.j <= 4 if is_passive else 0 < phrase.i - k <= 2:
            return phrase.country
    return None


def _list_after(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    people = [p for p in phrases if p.people and p.kind == "person" and p.i >= j]
    if not people or people[0].i - j > 4:
        return []
    following = s.lows[people[0].j : people[1].i] if len(people) > 1 else []
    is_pair = bool(following) and "and" in following and _LEADS.isdisjoint(following) and _SIDES.isdisjoint(following)
    return people[:2] if is_pair else people[:1]


def _list_before(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    people = [p for p in phrases if (p.kind == "person" or len(p.people) == 1) and p.people and p.j <= k]
    begin = next((m for m in range(k - 1, -1, -1) if s.lows[m] in ("while", "whereas", ";")), 0)
    people = [p for p in people if p.i >= begin]
    if len(people) > 1 and "and" in s.lows[people[-2].j : people[-1].i]:
        return people[-2:]
    return people[-1:]


def _events_of(session: Session, s: Sentence, new: list[Side], is_on_visit: bool) -> list[FoundEvent]:
    told = session.event
    soil = gazetteer.country_of(told.place) if told.place else None
    guests = session.countries - {soil}
    unplaced = [side for side in new if side.country is None]  # of `chaired by A and B` nothing tells who is the guest
    for side in unplaced if len(unplaced) == 1 else ():
        if side.person is not None and len(guests) == 1 and soil in session.countries:
            are_guests_led = any(other.country in guests for other in session.leaders)
            side.country = side.person.country = soil if are_guests_led else next(iter(guests))
    events: list[FoundEvent] = []
    begin, end = s.starts[0], s.ends[min(len(s) - 1, 1)]
    if new[0].phrase is not None:
        begin, end = s.starts[new[0].phrase.i], s.ends[new[0].phrase.j - 1]
    codes = {side.country for side in session.leaders}
    if len(session.leaders) > 1 and (len(codes) > 1 or None in codes):
        sides = [Side(x.person, None, x.country, "participant", x.phrase, x.sentence) for x in session.leaders]
        events.append(_like(told, told.subtype, sides, s, begin, end))
    for side in new:
        if soil is not None and side.country not in (None, soil) and (is_on_visit or _travels(s, side)):
            visitor = Side(side.person, None, side.country, "visitor", side.phrase, s)
            host = Side(None, None, soil, "host", None, told.sentence)
            events.append(_like(told, "visit", [visitor, host], s, begin, end))
    return events


def _travels(s: Sentence, side: Side) -> bool:
    """`A will lead the delegation`: said of a journey; `the delegation was led by A` only tells who was there."""
    i = side.phrase.i if side.phrase is not None else 0
    return s.low(i - 1) != "by" and not {"lead", "leading", "leads"}.isdisjoint(s.lows[i:])


def _like(told: FoundEvent, subtype: str, sides: list[Side], s: Sentence, begin: int, end: int) -> FoundEvent:
    event = FoundEvent(subtype, told.status, told.mode, sides, s, begin, end)
    event.place, event.place_span = told.place, told.place_span
    event.day = told.day
    return event
