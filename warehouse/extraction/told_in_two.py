"""Events told over two sentences, of which the first has one side and the second the other: `A gave a reception at the
club. Present there were B and C`, `A visited the embassy of X. Receiving the guests, Ambassador B thanked`, or of which
the first has both and the second the kind: `A and B agreed Tuesday to cooperate. In telephone talks, the two said`,
`On Tuesday, A and B opened the bridge. After talks in the ministry, the two ministers signed`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from warehouse.extraction.day_setting import Setting
from warehouse.extraction.embassy_receptions import embassy_named, guests_at
from warehouse.extraction.event_days import choose_day
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_places import find_place
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.held_by_pairs import find_held_by_pair
from warehouse.extraction.organization_model import mission_of
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.reached_there import means_of, reached_at
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_REACH: Final = 2
_TABLES: Final = frozenset(("reception", "banquet"))
_ANY_OF_TABLES: Final = WordList(_TABLES)
_GIVES: Final = frozenset(("gave", "hosted", "held", "arranged", "threw"))
_GIVEN: Final = frozenset(("given", "hosted", "held", "arranged"))
_GIVES_OR_GIVEN: Final = WordList(_GIVES | _GIVEN)
_EMBASSY: Final = WordList(("embassy",))
_WORDS_TO_TABLE: Final = 5
_WORDS_TO_GIVER: Final = 14
_PRESENT: Final = frozenset(("present", "attending", "invited"))
_ATTENDANCE: Final = WordList(("attended", "among", "presence", "attendance"))
_WERE: Final = frozenset(("were", "was"))
_WORDS_TO_GUESTS: Final = 6
_WELCOMING: Final = frozenset(("receiving", "welcoming", "hosting", "greeting", "thanking"))
_GUESTS: Final = frozenset(("guests", "guest", "delegation", "delegates", "visitors", "him", "her", "them"))
_CALLED: Final = frozenset(("visited", "visits", "came", "went", "called", "paid"))
_ANY_OF_CALLED: Final = WordList(_CALLED)
_WORDS_TO_EMBASSY: Final = 6
_SAID_JOINTLY: Final = frozenset(
    "agreed agree discussed reaffirmed affirmed confirmed vowed pledged exchanged reviewed shared condemned".split()
)
_ANY_OF_SAID_JOINTLY: Final = WordList(_SAID_JOINTLY)
_WORDS_TO_VERB: Final = 2
_OPENERS: Final = frozenset(("in", "during", "at"))
_PAIR_OPENERS: Final = frozenset(("the", "they", "both"))
_KINDS: Final = {
    "talks": "talks", "meeting": "meeting", "conversation": "phone call", "call": "phone call", "summit": "talks",
}  # fmt: skip
_WORDS_TO_KIND: Final = 6
_PHONE: Final = frozenset(("phone", "telephone"))
_REMOTE: Final = frozenset(("online", "video", "virtual", "videoconference"))
_EARLIER: Final = frozenset(("last", "previous", "earlier", "next", "upcoming"))


@dataclass(slots=True)
class HalfToldReader:
    """Reads an article's sentences in turn; remembers the event of which a first sentence has told a part."""

    reception: FoundEvent | None = None
    call: FoundEvent | None = None
    pair: FoundEvent | None = None
    two: FoundEvent | None = None
    """The two people of two countries whom the first sentence names, whatever it tells of them."""
    signers: FoundEvent | None = None
    """The two people of two countries who signed what the first sentence tells of."""
    left: int = 0

    def read(
        self, s: Sentence, phrases: list[Phrase], found: list[FoundEvent], text: str, setting: Setting
    ) -> list[FoundEvent]:
        """The event that this sentence completes; `found`: what it tells of besides."""
        if s.kind != "body" or not (phrases or (self.left > 0 and reached_at(s) is not None)):
            return []
        done = self._completed(s, phrases, found, text, setting) if self.left > 0 else []
        pair = self.pair or self.two
        reached = reached_at(s) if self.left > 0 and pair is not None and not (found or done) else None
        if pair is not None and reached is not None:
            done = _told_at(s, phrases, pair, reached, text, setting)
        if done:
            self.left = 0
            return done
        self.left -= 1
        begun = [] if any(not event.is_dated for event in found) else _begun(s, phrases)
        begun = begun or _signed_by_two(found)
        if begun:
            self.reception = self.call = self.pair = self.two = self.signers = None
            kind, event = begun[0]
            event.day, is_history = choose_day(event, text, setting)
            find_place(event, phrases, text, ())
            if not is_history:
                self.left = _REACH
                self.reception = event if kind == "reception" else None
                self.call = event if kind == "call" else None
                self.pair = event if kind == "pair" else None
                self.two = event if kind in ("pair", "two") else None
                self.signers = event if kind == "signers" else None
        return []

    def _completed(
        self, s: Sentence, phrases: list[Phrase], found: list[FoundEvent], text: str, setting: Setting
    ) -> list[FoundEvent]:
        if self.reception is not None and (s.lows[0] in _PRESENT or _ATTENDANCE.stands_in(s)):
            guests = _guests(s, phrases) if s.lows[0] in _PRESENT else guests_at(s, phrases)
            return [_completed_by(self.reception, guests)] if guests else []
        if self.reception is not None and self.reception.subtype == "reception" and not found:
            return _spoken_at(s, phrases, self.reception)
        if self.call is not None and s.lows[0] in _WELCOMING:
            hosts = _envoy(s, phrases)
            if hosts and _complete_found(found, self.call):
                self.left = 0
                return []
            return [_completed_by(self.call, hosts)] if hosts else []
        if self.pair is not None and s.lows[0] in _OPENERS and not found:
            return _of_kind(s, phrases, self.pair, text, setting)
        if self.two is not None and s.lows[0] in _OPENERS and not found and _are_held_on_day(s):
            return _of_kind(s, phrases, self.two, text, setting)
        is_told = any(event.subtype in _KINDS.values() for event in found)
        if self.signers is not None and s.lows[0] in _OPENERS and not is_told and _are_before_signing(s):
            return _of_kind(s, phrases, self.signers, text, setting)
        if self.two is not None and s.lows[0] in _AFTER and not found:
            return _of_kind(s, phrases, self.two, text, setting) if _did_together(s, phrases) else []
        pair = self.pair or self.two
        if pair is not None and s.lows[0] in _PAIR_OPENERS and not _tells_first(s, found):
            k = phrases[0].i if phrases and phrases[0].kind == "group" else 0  # `The deal was reached when the two met`
            are_both = pair is self.pair or (s.lows[k : k + 2] == _THE_TWO and s.low(k + 2) not in _STATES)
            met = find_held_by_pair(s, phrases, [pair]) if are_both else []
            return [_placed(event, phrases, pair, text, setting) for event in met]
        return []


_THE_TWO: Final = ["the", "two"]
_STATES: Final = frozenset(("countries", "nations", "states", "governments", "parties", "armies"))


def _tells_first(s: Sentence, found: list[FoundEvent]) -> bool:
    """The first clause tells of an event already: that of `The two met on Friday, the day X called on Y` does not."""
    comma = next((k for k, low in enumerate(s.lows) if low == ","), len(s) - 1)
    return any(event.start < s.ends[comma] and event.sides for event in found)


_WORDS_TO_HELD: Final = 9


def _are_held_on_day(s: Sentence) -> bool:
    """`During the bilateral talks held on May 16, both sides informed each other`: of the two named before."""
    near = s.lows[: min(_WORDS_TO_HELD, len(s))]
    k = next((k for k, low in enumerate(near) if low == "held"), 0)
    return s.low(1) in ("the", "their") and s.low(k - 1) in _KINDS and s.low(k + 1) in ("on", "in", "here", "yesterday")


def _are_before_signing(s: Sentence) -> bool:
    """`During the talks held before the signing, both sides valued`: of the two who signed."""
    near = s.lows[: s.lows.index(",")] if "," in s.lows[:_WORDS_TO_SIGNING] else []
    k = next((k for k, low in enumerate(near) if low in ("before", "prior", "preceding", "ahead")), 0)
    return k > 0 and not _KINDS.keys().isdisjoint(near[:k]) and not _SIGNING.isdisjoint(near[k:])


_WORDS_TO_SIGNING: Final = 14
_SIGNING: Final = frozenset(("signing", "ceremony", "signature"))


def _signed_by_two(found: list[FoundEvent]) -> list[tuple[str, FoundEvent]]:
    """`The agreement was signed in X on Tuesday by A and B`: the two, of two countries."""
    signing = next((event for event in found if event.subtype == "signing" and event.status == "occurred"), None)
    signers = [one for one in signing.sides if one.role == "signatory" and one.person] if signing is not None else []
    if signing is None or len(signers) != len(_SIDES) or signers[0].country == signers[1].country:
        return []
    sides = [replace(one, role="participant") for one in signers]
    return [
        ("signers", FoundEvent("talks", "occurred", "in person", sides, signing.sentence, signing.start, signing.end))
    ]


def _complete_found(found: list[FoundEvent], call: FoundEvent) -> bool:
    """`Welcoming the guests, Ambassador B thanked` is found as a reception of nobody named: those of the call."""
    for event in found:
        if event.subtype == "reception" and all(side.role == "host" for side in event.sides):
            event.sides += [replace(side) for side in call.sides]
            event.day, event.place, event.place_span = call.day, call.place, call.place_span
            return True
    return False


def _begun(s: Sentence, phrases: list[Phrase]) -> list[tuple[str, FoundEvent]]:
    """The event of which the sentence tells a part, at most one."""
    if _ANY_OF_TABLES.stands_in(s) and _GIVES_OR_GIVEN.stands_in(s):
        host = _giver(s, phrases)
        return [("reception", host)] if host is not None else []
    if _EMBASSY.stands_in(s) and _ANY_OF_CALLED.stands_in(s):
        call = _caller(s, phrases)
        return [("call", call)] if call is not None else []
    if _ANY_OF_SAID_JOINTLY.stands_in(s):
        pair = pair_who_agree(s, phrases)
        if pair is not None:
            return [("pair", pair)]
    two = _two(s, phrases)
    return [("two", two)] if two is not None else []


_AFTER: Final = frozenset(("after", "following"))
_NOT_DONE: Final = frozenset("will would might could should plan plans hopes if".split())
_ANY_OF_NOT_DONE: Final = WordList(_NOT_DONE)


def _two(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`On Tuesday, A and her X colleague B opened the bridge`: the only two whom a sentence names, of two states."""
    people = [p for p in phrases if p.people and p.kind != "pronoun"]
    if len(people) != len(_SIDES) or any(len(p.people) != 1 for p in people):
        return None
    first, second = people
    is_told = second.i > 0 and s.lows[second.i - 1] in _TELLING  # `A told B that it would end`
    if not is_told and (_ANY_OF_NOT_DONE.stands_in(s) or "may" in s.words):  # `on May 3` leaves nothing open
        return None
    is_peer = not _PEERS.isdisjoint(s.lows[second.i : second.j])
    are_two = first.country != second.country and (
        (second.country is not None and (first.country is not None or is_peer or bool(first.offices)))
        or (is_told and first.country is not None)
    )
    if not are_two:
        return None
    sides = as_sides(s, people, "participant")
    return FoundEvent("talks", "occurred", "in person", sides, s, s.starts[second.j - 1], s.ends[second.j - 1])


_SIDES: Final = ("first", "second")
_TELLING: Final = frozenset("told informed assured briefed reminded promised thanked".split())
_PEERS: Final = frozenset(("counterpart", "colleague", "opposite"))


def _did_together(s: Sentence, phrases: list[Phrase]) -> bool:
    """`After talks in the ministry, the two ministers signed`: both, behind the comma, and what they did."""
    comma = next((k for k, low in enumerate(s.lows) if low == ","), len(s))
    both = next((p for p in phrases if p.kind == "group" and comma < p.i <= comma + 1), None)
    return both is not None and s.low(both.j) not in _NOT_DONE


def _giver(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`A hosted a reception at the club`, `A reception was given at the club by A`: by whom, without guests."""
    table = next(k for k, low in enumerate(s.lows) if low in _TABLES)
    for k, low in enumerate(s.lows):
        if low in _GIVES and k < table <= k + _WORDS_TO_TABLE and s.low(k - 1) not in _WERE:
            before = subject_phrases(s, phrases, k) or [p for p in phrases if p.j == k - 1 and s.low(p.j) == "here"]
            givers = [p for p in before if p.people or p.organization is not None or _is_envoy(p)]
        elif low in _GIVEN and table < k and s.low(k - 1) in _WERE:
            far = range(k, min(k + _WORDS_TO_GIVER, len(s)))
            by = next((m for m in far if s.lows[m] == "by" and s.low(m - 1) not in ("led", "headed")), None)
            following = gather_forward(s, phrases, by + 1) if by is not None else []
            givers = [p for p in following if p.people or p.organization is not None]
        else:
            continue
        sides = as_sides(s, givers[:1], "host") or _embassy_before(s, phrases, k)
        sides = sides or (embassy_named(s, phrases, table) if _EMBASSY.stands_in(s) else [])
        return FoundEvent("reception", "occurred", "in person", sides, s, s.starts[k], s.ends[k]) if sides else None
    return None


def _embassy_before(s: Sentence, phrases: list[Phrase], k: int) -> list[Side]:
    """`The Lao embassy here gave a reception`."""
    owner = next((p for p in phrases if p.kind == "country" and s.low(p.j) == "embassy" and k - 2 <= p.j < k), None)
    if owner is None or owner.country is None:
        return []
    return [Side(None, mission_of("ambassador", owner.country), owner.country, "host", owner, s)]


def _is_envoy(phrase: Phrase) -> bool:
    """`The Lao ambassador to the DPRK gave a reception`: nobody named, but of which state."""
    return (
        phrase.kind == "title" and phrase.country is not None and any(o.title.of == "embassy" for o in phrase.offices)
    )


def _caller(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`A delegation led by A visited the Embassy of X in Y`."""
    k = next(k for k, low in enumerate(s.lows) if low in _CALLED)
    if s.lows[k] not in ("visited", "visits") and _TO_EMBASSY.isdisjoint(s.lows[k + 1 : k + 4]):
        return None
    if "embassy" not in s.lows[k : k + _WORDS_TO_EMBASSY]:
        return None
    callers = [p for p in subject_phrases(s, phrases, k) if p.people]
    if not callers and not _DELEGATIONS.isdisjoint(s.lows[:k]):  # `a delegation from the Front came to the embassy`
        callers = [p for p in phrases if p.organization is not None and p.j <= k and s.low(p.i - 1) in _OF][:1]
        callers = (
            callers or [p for p in phrases if p.organization is not None and p.j <= k and s.low(p.i - 2) in _OF][:1]
        )
    sides = as_sides(s, callers, "visitor")
    return FoundEvent("reception", "occurred", "in person", sides, s, s.starts[k], s.ends[k]) if sides else None


_TO_EMBASSY: Final = frozenset(("to", "at", "on", "visit"))
_DELEGATIONS: Final = frozenset(("delegation", "delegates", "representatives", "group"))
_OF: Final = frozenset(("of", "from"))


def pair_who_agree(s: Sentence, phrases: list[Phrase], *, is_sure: bool = False) -> FoundEvent | None:
    """`Minister A and his X counterpart B agreed Tuesday to`: two people of two countries who say so together; of the
    first the country need not be told where the words around make it `is_sure`."""
    people = [p for p in phrases if p.people][:2]
    if len(people) < 2 or any(len(p.people) != 1 for p in people):
        return None
    first, second = people
    is_joined = s.lows[first.j : second.i] in (["and"], [",", "and"]) and first.i <= _WORDS_TO_VERB
    are_two = second.country is not None and (
        first.country not in (None, second.country)
        or "counterpart" in s.lows[second.i : second.j]
        or (first.country is None and (is_sure or _are_presidents(first, second)))
    )
    verb = range(second.j, min(second.j + _WORDS_TO_VERB + 1, len(s)))
    k = next((k for k in verb if s.lows[k] in _SAID_JOINTLY), None)
    if not is_joined or not are_two or k is None:
        return None
    sides = as_sides(s, people, "participant")
    return FoundEvent("talks", "occurred", "in person", sides, s, s.starts[k], s.ends[k])


def _are_presidents(first: Phrase, second: Phrase) -> bool:
    """`President X and Ethiopian President Y`: the first is of the country whose press it is."""
    titles = [{office.title.name for office in phrase.offices} for phrase in (first, second)]
    return not (titles[0] & titles[1]).isdisjoint(_OF_ONE)


_OF_ONE: Final = frozenset(("president", "prime minister"))


def _guests(s: Sentence, phrases: list[Phrase]) -> list[Side]:
    """`Present there on invitation were B, vice-minister, C and officials`."""
    were = next((k for k in range(1, min(_WORDS_TO_GUESTS, len(s))) if s.lows[k] in _WERE), None)
    if were is None:
        return []
    return as_sides(s, [p for p in phrases if p.people and p.i > were], "visitor")


def _spoken_at(s: Sentence, phrases: list[Phrase], table: FoundEvent) -> list[FoundEvent]:
    """`The Chinese embassy held a reception. Addressing the guests, Ambassador A said. Minister B extended warm
    congratulations on behalf of the Lao side`: A, who gave it for the embassy, and with B, who came, it is whole."""
    first = next((p for p in phrases if p.people), None)
    if first is None or len(first.people) != 1 or _NOT_NOW.stands_in(s):
        return []
    giver = table.sides[0] if len(table.sides) == 1 else None
    if giver is None:
        return []
    is_envoy = any(office.title.of == "embassy" for office in first.offices)
    opening = s.lows[: first.i]
    if is_envoy and giver.person is None and opening[:1] and opening[0] in _ADDRESSING and opening[-1] == ",":
        person = first.people[0]
        person.country = person.country or giver.country
        table.sides = [Side(person, None, person.country, "host", first, s)]
        return []
    guest = first.people[0]
    code = guest.country or first.country
    verb = next((k for k in range(first.j, min(first.j + _WORDS_TO_SPOKE, len(s))) if s.lows[k] in _SPOKE), None)
    is_subject = first.i == 0 and verb is not None
    if verb is None or not is_subject or code in (None, giver.country) or guest is giver.person:
        return []
    is_said = not _WISHES.isdisjoint(s.lows[verb : verb + _WORDS_TO_WISHES])
    return [_completed_by(table, as_sides(s, [first], "visitor"))] if is_said else []


_ADDRESSING: Final = frozenset(("addressing", "speaking", "welcoming", "greeting"))
_SPOKE: Final = frozenset("extended offered conveyed expressed delivered proposed raised gave".split())
_WISHES: Final = frozenset("congratulations greetings felicitations toast speech address remarks wishes".split())
_NOT_NOW: Final = WordList(("will", "would", "message", "letter", "telegram", "phone", "earlier", "last"))
_WORDS_TO_SPOKE, _WORDS_TO_WISHES = 4, 5


def _envoy(s: Sentence, phrases: list[Phrase]) -> list[Side]:
    """`Receiving the guests, Ambassador B affirmed`: the ambassador right after the comma."""
    comma = next((k for k, low in enumerate(s.lows) if low == ","), None)
    if comma is None or _GUESTS.isdisjoint(s.lows[1:comma]):
        return []
    named = next((p for p in phrases if p.i > comma), None)
    if named is None or not named.people or all(o.title.of != "embassy" for o in named.offices):
        return []
    return as_sides(s, [named], "host")


def _completed_by(event: FoundEvent, others: list[Side]) -> FoundEvent:
    known = {id(side.person) for side in event.sides}
    return replace(event, sides=[*event.sides, *(side for side in others if id(side.person) not in known)], others=[])


def _of_kind(s: Sentence, phrases: list[Phrase], pair: FoundEvent, text: str, setting: Setting) -> list[FoundEvent]:
    """`In telephone talks lasting an hour, the two ministers also`: of what kind it was that the pair did."""
    k = next((k for k in range(1, min(_WORDS_TO_KIND, len(s))) if s.lows[k] in _KINDS), None)
    if k is None or s.low(k + 1) in ("with", "between", "of") or not _EARLIER.isdisjoint(s.lows[:k]):
        return []
    is_theirs = "their" in s.lows[:k]
    if not is_theirs and not any(p.kind in ("group", "pronoun") and not p.people and p.i > k for p in phrases):
        return []
    return _told_at(s, phrases, pair, k, text, setting)


def _told_at(
    s: Sentence, phrases: list[Phrase], pair: FoundEvent, k: int, text: str, setting: Setting
) -> list[FoundEvent]:
    """What the pair held, by the word for it at token k and by those before that tell the means."""
    subtype, mode = _KINDS[s.lows[k]], "in person"
    means = means_of(s, k)
    is_remote = not _REMOTE.isdisjoint(s.lows[:k]) or means == "video link"
    if not _PHONE.isdisjoint(s.lows[:k]) or means == "phone" or (subtype == "phone call" and not is_remote):
        subtype, mode = "phone call", "phone"
    elif is_remote:
        subtype, mode = "video talks", "video link"
    event = FoundEvent(subtype, "occurred", mode, [replace(x) for x in pair.sides], s, s.starts[k], s.ends[k])
    if _are_before_signing(s):  # what the frame tells of, and not what was reviewed
        event.reach = (s.start, s.starts[s.lows.index(",")])
        event.day, event.place, event.place_span = pair.day, pair.place, pair.place_span
    if choose_day(event, text, setting)[1]:
        return []
    return [_placed(event, phrases, pair, text, setting)]


def _placed(event: FoundEvent, phrases: list[Phrase], pair: FoundEvent, text: str, setting: Setting) -> FoundEvent:
    """With the day and the place that its own sentence names, else those that the pair's does."""
    event.day, _ = choose_day(event, text, setting)
    is_named = event.day is not None and event.day.kind in ("explicit", "weekday", "relative")
    event.day = event.day if is_named or pair.day is None else pair.day
    find_place(event, phrases, text, ())
    if event.place is None and event.mode == "in person":
        event.place, event.place_span = pair.place, pair.place_span
    return event
