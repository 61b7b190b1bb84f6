"""Events told by the thing that was given: `The Order was conferred on X by Y`, `Condolences were sent by X to Y`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.ceremonies import envoys_of_countries
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_plausibility import are_guests
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.resources import knowledge

_WAS: Final = frozenset(("was", "were", "been"))
_TO: Final = frozenset(("to", "on", "upon"))
_OF: Final = frozenset(("of", "from", "by", "for"))
_KINDS: Final = (
    (
        frozenset("congratulations congratulation congratulatory greetings felicitations".split()),
        "congratulation message",
    ),
    (frozenset("condolence condolences sympathy sympathies".split()), "condolence message"),
)
_MONUMENTS: Final = frozenset(
    "mausoleum monument memorial cemetery statue tomb tower obelisk heroes grave graves bust samadhi rajghat".split()
)


@dataclass(frozen=True, slots=True)
class GivenThing:
    """A row of the table of things given: the participles that tell of it, and the roles of who stands after `by`
    and after `to` or `on`."""

    verbs: frozenset[str]
    subtype: str
    by: str
    to: str | None


@cache
def _things() -> dict[str, list[GivenThing]]:
    found: dict[str, list[GivenThing]] = {}
    for row in knowledge("given_things").iter_rows(named=True):
        thing = GivenThing(frozenset(row["verbs"].split("|")), row["subtype"], row["by"], row["to"])
        for word in row["words"].split("|"):
            found.setdefault(word, []).append(thing)
    return found


_THING: Final = marks.of_words(lambda: _things().keys())
_GIVEN: Final = marks.of_words(
    lambda: {verb for things in _things().values() for thing in things for verb in thing.verbs}
)


_GIVING: Final = frozenset(
    "presentation conferment conferral bestowal bestowing conferring awarding investiture handing decoration "
    "award".split()
)
_TO_GIVE: Final = frozenset(("present", "award", "confer", "bestow", "grant", "hand"))
_RITES: Final = frozenset(("ceremony", "event", "function"))
_GIVING_NOUN: Final = marks.of_words(lambda: _GIVING | _TO_GIVE)
_ORDERS: Final = frozenset("order medal orders medals insignia decoration title".split())
_TELLS: Final = frozenset(
    "saw featured included marked presided attended witnessed hosted held took culminated concluded heard announced "
    "gazetted approved".split()
)
_PLANNED: Final = frozenset("will would not that plan plans planned planning proposed forthcoming upcoming".split())
_WORDS_TO_ORDER: Final = 9


def find_award_by_noun(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`The ceremony also saw the presentation of the Friendship Order to X`, `presided over the bestowal of the medal
    upon X`, `The palace announced the conferment of the order on X`: who got it; who gave it only where he presided."""
    if s.kind == "headline" or _ORDERS.isdisjoint(s.low_set()) or _TELLS.isdisjoint(s.low_set()):
        return []
    for k in marks.places(s, _GIVING_NOUN):
        near = range(k + 2, min(k + _WORDS_TO_ORDER, len(s)))
        order = next((m for m in near if s.lows[m] in _ORDERS and s.low(m - 1) != "in"), None)  # `in order to`
        is_noun = s.lows[k] in _GIVING and s.low(k + 1) in ("of", "over")
        if not (is_noun or _is_purpose_of_ceremony(s, k)) or order is None:
            continue
        takers = _people_after(s, phrases, order, _TO)
        if not takers or not _PLANNED.isdisjoint(s.lows[max(0, k - 6) : k]):
            continue
        over = s.lows[max(0, k - 3) : k]
        givers = [p for p in phrases if p.people and p.j <= k][:1] if "over" in over else []
        sides = [*as_sides(s, givers, "sender"), *as_sides(s, takers, "recipient")]
        return [FoundEvent("award", "occurred", "in person", sides, s, s.starts[k], s.ends[order])]
    return []


def _is_purpose_of_ceremony(s: Sentence, k: int) -> bool:
    """`A ceremony to present the Order to X was held`: what it was for, and not `will be held`."""
    is_for = s.lows[k] in _TO_GIVE and s.low(k - 1) == "to" and not _RITES.isdisjoint(s.lows[max(0, k - 5) : k])
    return is_for and {"will", "be"}.isdisjoint(s.low_set())


_WORDS_TO_LETTERS: Final = 6
_TOOK_PLACE: Final = (["took", "place"], ["was", "held"], ["occurred"])


def _presentation(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`The presentation of credentials by Ambassador X to President Y took place on Monday`."""
    if _LETTERS.isdisjoint(s.low_set()):
        return []
    for k in marks.places(s, _GIVING_NOUN):
        near = range(k + 2, min(k + _WORDS_TO_LETTERS, len(s)))
        letters = next((m for m in near if s.lows[m] in _LETTERS), None)
        is_told = any(s.lows[m : m + len(w)] == w for w in _TOOK_PLACE for m in range(k + 2, len(s)))
        if s.lows[k] not in _GIVING or s.low(k + 1) != "of" or letters is None or not is_told:
            continue
        envoys, hosts = (_people_after(s, phrases, letters, frozenset((word,))) for word in ("by", "to"))
        if envoys and hosts and envoys != hosts:
            sides = [*as_sides(s, envoys, "visitor"), *as_sides(s, hosts, "host")]
            return [FoundEvent("credentials", "occurred", "in person", sides, s, s.starts[k], s.ends[letters])]
    return []


_LETTERS: Final = frozenset(("credentials", "credence"))


def find_given(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The event of a sentence whose subject is what was given, at most one."""
    if marks.has(s, _GIVING_NOUN) and (told := find_award_by_noun(s, phrases) or _presentation(s, phrases)):
        return told
    if not marks.has(s, _THING) or not marks.has(s, _GIVEN) or _WAS.isdisjoint(s.low_set()) or s.kind == "headline":
        return []
    for k in marks.places(s, _GIVEN):
        if _WAS.isdisjoint(s.lows[max(0, k - 3) : k]):
            continue
        was = next(m for m in range(k - 1, -1, -1) if s.lows[m] in _WAS)
        for i in marks.places(s, _THING):
            things = [thing for thing in _things().get(s.lows[i], ()) if i < was and s.lows[k] in thing.verbs]
            if things and things[0].subtype == "message" and not _LETTERS.isdisjoint(s.lows[i:k]):
                continue  # `letters of credence were handed to X by Y`
            event = _event(s, phrases, (i, k), things[0]) if things else None
            if event is not None:
                return [event]
    return []


def _event(s: Sentence, phrases: list[Phrase], at: tuple[int, int], thing: GivenThing) -> FoundEvent | None:
    i, k = at
    if not {"had", "not", "never", "would", "could"}.isdisjoint(s.lows[max(0, k - 4) : k]):
        return None
    agents = _people_after(s, phrases, k, frozenset(("by",)), every=thing.subtype in ("wreath laying", "credentials"))
    if thing.subtype == "message":
        agents = _whose(s, phrases, i, k) or agents or _holder_after(s, phrases, k, frozenset(("by",)))
        agents = agents or _people_after(s, phrases, k, frozenset(("from",)))
    givers = as_sides(s, agents, thing.by)
    if not givers and thing.subtype == "reception":
        by = next((m for m in range(k + 1, len(s)) if s.lows[m] == "by"), len(s))
        givers = as_sides(s, [p for p in phrases if p.organization and by < p.i <= by + 2][:1], thing.by)
    if thing.subtype == "wreath laying":
        takers: list[Side] = []
        taken: list[Phrase] = []
        is_told = bool(givers) and not _MONUMENTS.isdisjoint(s.low_set())
    else:
        taken = _people_after(s, phrases, k, _TO)
        taken = taken or (_holder_after(s, phrases, k, _TO) if thing.subtype in ("message", "award") else [])
        if thing.subtype == "message" and not taken:  # `Condolences to X were also extended by Y`
            to = frozenset(("to",))
            named = [p for p in _people_after(s, phrases, i, to) if p.j <= k]
            taken = named or _holder_after(s, phrases, i, to)
        taken = _on_whom(s, phrases, i) or taken
        taken = taken or [
            p for p in phrases if i < p.i < k and s.low(p.i - 1) in _OF and not any(p is q for q in agents)
        ]
        taken = taken or (_in_honor_of(s, phrases, k, agents) if thing.subtype == "reception" else [])
        takers = as_sides(s, [p for p in taken if p.people or p.kind in ("country", "title")][:1], thing.to)
        is_told = bool(givers and takers) or (thing.subtype == "award" and bool(takers))
    is_named = any(side.person for side in givers + takers) or (thing.subtype == "reception" and are_guests(s, taken))
    is_named = is_named or thing.subtype == "message"
    is_named = is_named or (thing.subtype == "award" and _is_abroad(phrases, givers, takers, i))
    if not is_told or not is_named:
        return None
    subtype = thing.subtype
    if subtype == "message":
        subtype = next((kind for words, kind in _KINDS if not words.isdisjoint(s.lows[: k + 1])), subtype)
    mode = "letter" if subtype.endswith("message") else "in person"
    event = FoundEvent(subtype, "occurred", mode, givers + takers, s, s.starts[i], s.ends[k])
    # `A banquet was given for the guests in the evening`, after the talks
    event.is_later = subtype == "reception" and not _EVENINGS.isdisjoint(s.low_set())
    envoys_of_countries(s, phrases, event)
    return event


_EVENINGS: Final = frozenset(("evening", "night", "tonight"))


_HONORING: Final = (["in", "honor", "of"], ["in", "honour", "of"], ["in", "welcome", "of"])


def _in_honor_of(s: Sentence, phrases: list[Phrase], k: int, agents: list[Phrase]) -> list[Phrase]:
    """`A reception was given for X by Y`, `in honour of X`, `was given by Y for X`: for whom, behind the verb at token
    k; Y are the agents."""
    for m in range(k + 1, len(s)):
        if s.lows[m] in (";", ".") or (s.lows[m] == "by" and not agents):
            break
        if any(p.i <= m < p.j for p in agents):
            continue
        begin = m + 1 if s.lows[m] == "for" else (m + 3 if s.lows[m : m + 3] in _HONORING else None)
        if begin is not None:
            return [p for p in phrases if begin <= p.i <= begin + 3 and (p.people or p.organization or p.country)][:1]
    return []


def _on_whom(s: Sentence, phrases: list[Phrase], i: int) -> list[Phrase]:
    """`X was among those on whom the Order was bestowed`: X."""
    k = next((k for k in range(1, i) if s.lows[k] == "whom" and s.lows[k - 1] in _TO), None)
    return [p for p in phrases if p.people and k is not None and p.j < k][:1]


def _is_abroad(phrases: list[Phrase], givers: list[Side], takers: list[Side], i: int) -> bool:
    """`Laos' Labour Order was presented to the Vietnamese firm`: a state's order for another's people or firm."""
    own = {side.country for side in givers} or {p.country for p in phrases if p.j <= i and p.country}
    return bool(own - {None}) and all(side.country is not None and side.country not in own for side in takers)


def _whose(s: Sentence, phrases: list[Phrase], i: int, k: int) -> list[Phrase]:
    """Whose message it is that another hands over: `X's letter of congratulation was delivered by Ambassador Y`, `a
    message of condolence from X was handed over`."""
    owner = [p for p in phrases if p.people and p.j <= i and s.low(p.j) in ("'s", "'") and i - p.j <= _WORDS_TO_NOUN]
    sent = [p for p in phrases if i < p.i < k and "from" in s.lows[max(i, p.i - 2) : p.i] and p.kind in _SENDERS]
    return (owner or sent)[:1]


_WORDS_TO_NOUN: Final = 4
_SENDERS: Final = frozenset(("person", "title", "organization"))


def _holder_after(s: Sentence, phrases: list[Phrase], k: int, words: frozenset[str]) -> list[Phrase]:
    """A post, body or state right after the first of the words that leads to one: `was sent to the President of X`."""
    for m in range(k + 1, len(s)):
        if s.lows[m] in (";", "."):
            break
        is_day = s.lows[m] == "on" and is_of_date(s.low(m + 1))
        if s.lows[m] in words and not is_day and not any(p.i <= m < p.j for p in phrases):
            found = [
                p for p in phrases if m < p.i <= m + _WORDS_TO_NOUN and p.kind in ("title", "organization", "country")
            ]
            if found:
                return found[:1]
    return []


_WORDS_TO_PERSON, _WORDS_TO_LEADER = 6, 25


def _people_after(
    s: Sentence, phrases: list[Phrase], k: int, words: frozenset[str], *, every: bool = False
) -> list[Phrase]:
    """Who is named right after the first of the words after token k that leads to people; or `every` one joined."""
    for m in range(k + 1, len(s)):
        if s.lows[m] in (";", "."):
            break
        if s.lows[m] in words and not any(p.i <= m < p.j for p in phrases):
            if s.lows[m] == "on" and is_of_date(s.low(m + 1)):
                continue  # `was sent on Monday by X to Y`
            if s.low(m + 1) in ("him", "her", "them"):
                return []  # `was presented to him by X`
            far = _WORDS_TO_LEADER if "delegation" in s.lows[m + 1 : m + 6] else _WORDS_TO_PERSON
            found = [p for p in gather_forward(s, phrases, m + 1) if p.people and p.i <= m + far]
            if found:
                return gather_forward(s, phrases, m + 1) if every else found[:1]
    return []
