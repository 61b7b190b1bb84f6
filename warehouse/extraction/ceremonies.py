"""Ceremonies that a sentence tells of in forms of their own: aid handed over, envoys who present their letters, people
congratulated by many, talks mediated, invitations accepted."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.aid_arrivals import TRADE, country_of_goods
from warehouse.extraction.cooperation_agreed import find_cooperation_agreed
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.invitations import InvitationReader
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.welcomes_ahead import looked_forward_to
from warehouse.places import gazetteer

_GIVEN: Final = frozenset(
    "handed presented donated delivered granted gave gifted provided offered transferred given contributed".split()
)
_THINGS: Final = frozenset(
    (
        "aid relief equipment supplies assistance gift gifts donation donations consignment consignments "
        "computers laptops vehicles ambulance ambulances vaccines doses masks medicine medicines kits tonnes tons rice "
        "goods materials package packages worth cash usd us dollars baht kip dong yuan million billion food tents "
        "wheat flour tablets syringes units generators "
        "trucks buses books boats beds machines instruments devices ventilators sets hospital school"
    ).split()
)
_KEEPSAKES: Final = frozenset(("gift", "gifts", "books", "set", "sets", "instruments", "school"))
"""What hosts and guests give each other is no aid: `presented him with a gift`."""
_NO_AID: Final = frozenset(
    (
        "credentials credence order orders medal medals message messages letter letters decision decisions chair "
        "chairmanship presidency power document documents report reports petition note notes insignia flag certificate "
        "certificates title award invitation remains suspect suspects portfolio duties candidate plan "
        "audience interview"
    ).split()
)
_WORDS_SENT: Final = frozenset(("condolence", "condolences", "congratulation", "congratulations", "wreath", "wreaths"))
_ENVOYS: Final = frozenset(("diplomats", "ambassadors", "envoys", "heads", "commissioners", "high"))
_LETTERS: Final = frozenset(("credence", "credentials"))
_GIFT: Final = marks.of_words(lambda: _GIVEN | {"handover"})
_MEDIATED: Final = frozenset(("mediated", "mediates", "brokered"))
_MEDIATING: Final = marks.of_words(lambda: _MEDIATED)
_PUT_OFF: Final = frozenset(("postponed", "cancelled", "canceled", "suspended"))
_OFF: Final = marks.of_words(lambda: _PUT_OFF)
_WISHING: Final = marks.of_words(lambda: ("congratulations", "well-wishers", "messages"))


@dataclass(slots=True)
class CeremonyReader:
    """Reads ceremonies sentence by sentence; remembers what a later sentence completes."""

    invitations: InvitationReader = field(default_factory=InvitationReader)

    def read(
        self, s: Sentence, phrases: list[Phrase], found: list[FoundEvent], told: list[FoundEvent], to: list[Side]
    ) -> list[FoundEvent]:
        """The ceremonies of a sentence beside the events `found` in it; envoys named later join the one told before.

        `to`: who got the messages told last.
        """
        if s.kind == "headline":
            return []
        for event in found:
            envoys_of_countries(s, phrases, event)
        events: list[FoundEvent] = []
        if marks.has(s, _GIFT) and not any(e.subtype in ("aid", "award") for e in found):
            events += _handover(s, phrases, told) or _ceremony(s, phrases)
        if marks.has(s, _MEDIATING):
            events += _mediation(s, phrases)
        if marks.has(s, _WISHING) and not any(e.subtype.endswith("message") for e in found):
            events += _well_wishers(s, phrases, to)
        if not found and not events:
            events += _called_off(s, phrases) or find_cooperation_agreed(s, phrases)
        events += self.invitations.read(s, phrases, [*told, *found])
        if not any(e.subtype == "visit" for e in (*found, *events)) and (ahead := looked_forward_to(s, phrases, told)):
            events.append(ahead)
        if not found:
            _add_envoys(s, phrases, told)
        return events


def _handover(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """`X handed over equipment to Y`, `the equipment was presented by X and received by Y`."""
    for k in marks.places(s, _GIFT):
        if s.lows[k] not in _GIVEN or any(p.i <= k < p.j for p in phrases):
            continue
        is_over = s.lows[k] in ("handed", "donated") and (s.low(k + 1) == "over" or s.lows[k] == "donated")
        goal = next((m for m in range(k + 1, len(s)) if s.lows[m] in ("to", "by")), len(s))
        things = set(s.lows) if is_over else set(s.lows) & _THINGS
        if s.lows[k] == "given" and _BEEN.isdisjoint(s.lows[max(0, k - 3) : k]):
            continue  # `the assistance given to Laos`
        is_paper = not _NO_AID.isdisjoint(s.lows[max(0, k - 8) : goal]) or _is_paper_after(s, phrases, k)
        is_paper = is_paper or not _WORDS_SENT.isdisjoint(s.low_set()) or "post of" in " ".join(s.lows[k:goal])
        if not things or is_paper or _is_wished(s, k) or not TRADE.isdisjoint(s.low_set()):
            continue
        is_passive = not _BEEN.isdisjoint(s.lows[max(0, k - 3) : k])
        is_passive = is_passive or bool(_taken(s, phrases, k))
        givers, takers = _with_things(s, phrases, k, is_passive=is_passive)
        if not givers or not takers:
            givers, takers = _passive_sides(s, phrases, k) if is_passive else _active_sides(s, phrases, k)
        sides = [*as_sides(s, givers, "sender"), *as_sides(s, takers, "recipient")]
        if not takers and not is_passive and not (_THINGS - _KEEPSAKES).isdisjoint(s.lows[k:]):
            sides += country_of_goods(s, phrases, k, givers, told)
        roles = {side.role for side in sides}
        if roles == {"sender", "recipient"}:
            event = FoundEvent("aid", "occurred", "in person", sides, s, s.starts[k], s.ends[k])
            event.is_dated = not any(side.person is not None for side in sides)
            return [event]
    return []


_WORDS_TO_PAPER: Final = 14


def _is_paper_after(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    """`handed over to X, Deputy Head of Y, the decision to appoint him`: what is given stands behind who gets it."""
    to = k + 2 if s.low(k + 1) == "over" else k + 1
    taker = next((p for p in phrases if to < p.i <= to + 2), None) if s.low(to) == "to" else None
    if taker is None:
        return False
    after = range(taker.j, min(taker.j + _WORDS_TO_PAPER, len(s)))
    return any(s.lows[m] in _NO_AID and s.low(m - 1) in ("the", "a", "an", "its", "his") for m in after)


def _with_things(s: Sentence, phrases: list[Phrase], k: int, *, is_passive: bool) -> tuple[list[Phrase], list[Phrase]]:
    """`X presented Y with laptops`, `X gave Y 200 laptops`, `Y was handed 200 laptops by X`: who gives, who gets."""
    if is_passive:
        is_told = _are_things(s, k + 1)
        takers = [p for p in subject_phrases(s, phrases, k) if p.kind in _SIDES] if is_told else []
        return (_after_word(s, phrases, k, ("by",)) if takers else []), takers
    taker = next((p for p in phrases if k < p.i <= k + 2 and p.kind in _SIDES), None)
    if taker is None or not _are_things(s, taker.j):
        return [], []
    return [p for p in subject_phrases(s, phrases, k) if p.kind in _SIDES], [taker]


def _are_things(s: Sentence, k: int) -> bool:
    """Goods or money begin at token k: `200 laptops`, `with a consignment of rice`."""
    k = k + 1 if s.low(k) == "with" else k
    return s.low(k) not in ("to", "by", "over") and not (_THINGS - _KEEPSAKES).isdisjoint(s.lows[k : k + 5])


def _ceremony(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`The embassy and the ministry held the handover ceremony of relief goods`: who gives stands first."""
    if "handover" not in s.low_set() or _THINGS.isdisjoint(s.low_set()):
        return []
    k = s.lows.index("handover")
    if "ceremony" not in s.low_set() or "from" in s.lows[k:]:
        sides = [
            *as_sides(s, _after_word(s, phrases, k, ("from", "by")), "sender"),
            *as_sides(s, _after_word(s, phrases, k, ("to",)), "recipient"),
        ]
        is_told = len(sides) > 1 and not _HELD.isdisjoint(s.low_set())
        return [FoundEvent("aid", "occurred", "in person", sides, s, s.starts[k], s.ends[k])] if is_told else []
    bodies = [p for p in phrases if p.j <= k and (p.organization is not None or p.people)]
    if len(bodies) < 2 or not {"held", "organized", "organised", "attended"} & set(s.lows[bodies[1].j : k]):
        return []
    sides = [*as_sides(s, bodies[:1], "sender"), *as_sides(s, bodies[1:2], "recipient")]
    return [FoundEvent("aid", "occurred", "in person", sides, s, s.starts[k], s.ends[k])]


def _is_wished(s: Sentence, k: int) -> bool:
    return not {"would", "will", "to", "not", "had", "could", "should"}.isdisjoint(s.lows[max(0, k - 3) : k])


def _active_sides(s: Sentence, phrases: list[Phrase], k: int) -> tuple[list[Phrase], list[Phrase]]:
    givers = [p for p in subject_phrases(s, phrases, k) if p.kind in _SIDES]
    if givers and not _is_near(s, phrases, givers[-1].j, k):
        return [], []  # `the supplies presented to Cuba`
    return givers, _after_word(s, phrases, k, ("to",)) or _received_by(s, phrases, k)


def _is_near(s: Sentence, phrases: list[Phrase], j: int, k: int) -> bool:
    """Between a subject and its verb stand only days, places, adverbs and auxiliaries."""
    inside = {m for p in phrases if p.kind in ("place", "country") for m in range(p.i, p.j)}
    return all(
        m in inside
        or s.lows[m] in _LIGHT
        or s.lows[m].endswith("ly")
        or is_calendar(s.lows[m])
        or s.lows[m][:1].isdigit()
        for m in range(j, k)
    )


_BEEN: Final = frozenset(("was", "were", "been"))
_HELD: Final = frozenset(("held", "took", "place"))
_LIGHT: Final = frozenset(
    ", on in at has have also here today yesterday and then this morning afternoon jointly 's".split()
)


def _passive_sides(s: Sentence, phrases: list[Phrase], k: int) -> tuple[list[Phrase], list[Phrase]]:
    is_gift = not {"gift", "donation"}.isdisjoint(s.lows[k:]) and "from" in s.lows[k:]
    givers = _after_word(s, phrases, k, ("from",) if is_gift else ("by",)) or _sent_from(s, phrases, k)
    takers = (
        _received_by(s, phrases, k)
        or _taken(s, phrases, k)
        or _after_word(s, phrases, givers[-1].j - 1 if givers else k, ("to",))
        or _after_word(s, phrases, k, ("to",))
    )
    return givers, takers


def _sent_from(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """`A gift of rice from the Government of X was presented to Y`: who sent what is given."""
    if _GIFTS.isdisjoint(s.lows[:k]):
        return []
    return [p for p in phrases if p.j <= k and p.kind in _SIDES and "from" in s.lows[max(0, p.i - 2) : p.i]][:1]


_GIFTS: Final = frozenset("gift donation aid supplies shipment consignment batch assistance goods".split())


def _after_word(s: Sentence, phrases: list[Phrase], k: int, words: tuple[str, ...]) -> list[Phrase]:
    """Who is named right after the first of the words that stands before a name of a person or body."""
    for m in range(k + 1, len(s)):
        if s.low(m) == ";":
            return []
        if s.low(m) not in words or any(p.i <= m < p.j for p in phrases):
            continue
        begin = m + 2 if s.low(m + 1) in ("the", "his", "her") else m + 1
        found = [p for p in phrases if begin - 1 <= p.i <= begin + 3 and p.kind in _SIDES]
        if found and found[0].kind == "title" and s.low(found[0].j) == "by":
            return found[:1]  # `handed over to the Kenyan ambassador by X`
        if found:
            people = [p for p in found if p.people]
            return (people or [p for p in found if p.kind == "organization"] or found)[:1]
    return []


def _taken(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """`X took delivery of equipment handed over by Y`: who received it stands first."""
    before = set(s.lows[:k])
    if s.low(k + 1) not in ("over", "by") or not {"took", "received", "accepted"} & before:
        return []
    return [p for p in phrases if p.people and p.j <= k][:1]


_SIDES: Final = frozenset(("person", "title", "organization", "country"))


def _received_by(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    for m in range(k + 1, len(s) - 1):
        if s.lows[m] in ("received", "accepted", "represented") and s.low(m + 1) == "by":
            return _after_word(s, phrases, m, ("by",))
    return []


def _mediation(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`X mediated talks between A and B`."""
    for k in marks.places(s, _MEDIATING):
        if s.lows[k] not in _MEDIATED:
            continue
        by = s.low(k + 1) == "by"
        subjects = gather_forward(s, phrases, k + 2) if by else subject_phrases(s, phrases, k)
        subjects = [p for p in subjects if p.people or p.organization is not None or p.country]
        if not subjects or _is_wished(s, k) or not {"talks", "meeting", "round", "negotiations"} & s.low_set():
            continue
        sides = as_sides(s, subjects[:2], "host")
        if "between" in s.low_set():
            between = s.lows.index("between")
            others = [p for p in phrases if between < p.i <= between + 12 and p not in subjects]
            sides += as_sides(s, [p for p in others if p.kind != "place"], "participant")
        return [FoundEvent("mediation", "occurred", "in person", sides, s, s.starts[k], s.ends[k])]
    return []


def _well_wishers(s: Sentence, phrases: list[Phrase], to: list[Side]) -> list[FoundEvent]:
    """`Congratulations were also sent by X to Y`, `The well-wishers are A; B; and C`."""
    people = [p for p in phrases if p.people]
    opening = s.lows[:12]
    is_from = s.lows[0] in ("messages", "congratulations", "greetings") and "from" in opening
    if "well-wishers" in opening or is_from:
        sides = as_sides(s, people, "sender") + to
        if not people or not to:
            return []
        end = s.ends[min(1, len(s) - 1)]
        return [FoundEvent("congratulation message", "occurred", "letter", sides, s, s.starts[0], end)]
    if "congratulations" not in opening or not {"were", "was"} & set(opening):
        return []
    goal = next((k for k in range(len(s)) if s.lows[k] == "to" and any(p.i in (k + 1, k + 2) for p in people)), None)
    by = next((k for k in range(len(s)) if s.lows[k] in ("by", "from")), None)
    if goal is None or by is None:
        return []
    recipients = [p for p in people if p.i > goal and (by < goal or p.i < by)][:1]
    senders = [p for p in people if p.i > by and (by > goal or p.j <= goal)]
    sides = [*as_sides(s, senders, "sender"), *as_sides(s, recipients, "recipient")]
    if not senders or not recipients:
        return []
    k = s.lows.index("congratulations")
    return [FoundEvent("congratulation message", "occurred", "letter", sides, s, s.starts[k], s.ends[k])]


def _called_off(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`The visit that X was to begin in Y has been postponed`."""
    offs = (k for k in marks.places(s, _OFF) if s.lows[k] in _PUT_OFF)
    off = next((k for k in offs if {"been", "was", "is"} & set(s.lows[max(0, k - 2) : k])), None)
    noun = next((k for k in range(min(8, len(s))) if s.lows[k] in ("visit", "trip", "tour")), None)
    if off is None or noun is None or noun > off:
        return []
    visitors = [p for p in phrases if p.people and noun < p.i < off][:1]
    places = [p for p in phrases if p.place and noun < p.i < off and s.low(p.i - 1) in ("in", "to")]
    if not visitors or not places:
        return []
    sides = as_sides(s, visitors, "visitor")
    event = FoundEvent("visit", "cancelled", "in person", sides, s, s.starts[noun], s.ends[off])
    event.place, event.place_span = places[0].place, (s.starts[places[0].i], s.ends[places[0].j - 1])
    return [event]


def _add_envoys(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> None:
    """`The two diplomats are A and B`: they are the visitors of the ceremony told before by their countries."""
    event = told[-1] if told else None
    if event is None or event.subtype != "credentials" or not (introduces(s) or _is_item(s, phrases)):
        return
    envoys = as_sides(s, [p for p in phrases if p.kind == "person" and p.people and _is_envoy(p)], "visitor")
    known = {id(side.person) for side in event.sides}
    new = [side for side in envoys if id(side.person) not in known]
    codes = {side.country for side in envoys}
    event.sides = [
        e for e in event.sides if e.person is not None or not (e.country is None or e.country in codes)
    ] + new


def _is_item(s: Sentence, phrases: list[Phrase]) -> bool:
    """`2. H.E. Mr. X, Ambassador of Y;`: a line that holds no more than an envoy."""
    envoy = phrases[0] if phrases else None
    if envoy is None or not envoy.people or envoy.i > _WORDS_TO_ITEM:
        return False
    return len(s) - envoy.j <= _WORDS_TO_ITEM and any(o.title.of == "embassy" for o in envoy.offices)


_WORDS_TO_ITEM: Final = 5


def _is_envoy(phrase: Phrase) -> bool:
    """Of a country that is told, by name or by the embassy."""
    return phrase.country is not None or any(o.title.of == "embassy" for o in phrase.offices)


def introduces(s: Sentence) -> bool:
    """`They are ...`, `The new ambassadors are ...`, `The envoys who presented letters were ...`, `Others are`."""
    verb = next((k for k in range(min(len(s), 12)) if s.lows[k] in ("are", "were", "include", "included")), None)
    if verb is None:
        return False
    opening = s.lows[:verb]
    if opening in (["they"], ["among", "them"], ["others"], ["the", "others"]):
        return True
    opening = opening[1:] if opening[:1] == ["among"] else opening
    return opening[:1] in (["the"], ["those"]) and not (_ENVOYS | _LETTERS).isdisjoint(opening)


def envoys_of_countries(s: Sentence, phrases: list[Phrase], event: FoundEvent) -> None:
    """`received the letters of the new ambassadors of A, X, B, Y and C, Z`: all the envoys and countries listed."""
    if event.subtype != "credentials":
        return
    hosts = [side for side in event.sides if side.role == "host"]
    host_phrases = {id(side.phrase) for side in hosts}
    home = {side.country for side in hosts} | {gazetteer.country_of(event.place) if event.place else None}
    people = [p for p in phrases if p.kind == "person" and p.people and id(p) not in host_phrases]
    named = people or [p for p in phrases if p.kind in ("country", "title") and p.country and p.country not in home]
    named = [p for p in named if s.low(p.i - 1) != "to"]  # `ambassadors of Chile and Romania to Malaysia`
    at = next((k for k, low in enumerate(s.lows) if low in ("ambassadors", "envoys", "commissioners")), None)
    if at is None or not hosts:
        return
    event.sides = [e for e in event.sides if e.person is not None or e.phrase is None or not _is_sent_to(s, e.phrase)]
    for state, envoy in pairwise(phrases):  # `the new ambassadors of Uruguay, X, and Chile, Y`
        is_of = state.kind == "country" and state.i > at and s.lows[state.j : envoy.i] == [","]
        for person in envoy.people if is_of and envoy.kind == "person" else ():
            person.country = envoy.country = person.country or state.country
    sides = as_sides(s, [p for p in named if p.j > at or not people], "visitor")
    event.sides = [*hosts, *_distinct(sides)] if sides else event.sides


def _is_sent_to(s: Sentence, phrase: Phrase) -> bool:
    """`letters from five envoys accredited to Rwanda`: the state that receives them."""
    return phrase.kind == "country" and s.low(phrase.i - 1) == "to"


def _distinct(sides: list[Side]) -> list[Side]:
    found: dict[tuple[int, str | None], Side] = {}
    for side in sides:
        found.setdefault((id(side.person), None if side.person else side.country), side)
    return list(found.values())
