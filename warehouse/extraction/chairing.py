"""Sessions that two people of two countries chair: `X co-chaired with Y, Minister of Z, the first High-Level Dialogue`,
`the commission, which she chaired with Y`, `X and Y led on Monday the fifth meeting of the mechanism`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_CHAIRS: Final = frozenset(
    "chaired co-chaired cochaired presided co-presided chair co-chair cochair preside chairs co-chairs presides".split()
)
_LEADS: Final = frozenset(("led", "headed", "opened", "lead", "head"))
_CHAIRING: Final = marks.of_words(lambda: _CHAIRS | _LEADS)
_BODIES: Final = frozenset(
    "session meeting round dialogue commission committee consultations consultation council mechanism cabinet "
    "talks plenary subcommittee segment jcm jcc jcbc bnc".split()
)
_OF_TWO: Final = frozenset(
    "joint bilateral binational intergovernmental inter-governmental mixed strategic consultations consultation "
    "jcm jcc jcbc bnc bi-national high-level political interministerial consular ministerial".split()
)
_WITH: Final = frozenset(("with", "alongside"))
_LONGEST: Final = 28
_WORDS_TO_BODY: Final = 14
_WORDS_TO_NAME: Final = 4
_WISHES: Final = frozenset("would could should might not never agreed hoped hopes proposed if".split())
_PLANS: Final = frozenset(("will", "shall", "scheduled", "due", "set"))
_BARE: Final = frozenset("chair co-chair cochair preside lead head".split())


def find_chaired(s: Sentence, phrases: list[Phrase], known: list[FoundEvent]) -> list[FoundEvent]:
    """The session of which the sentence tells who chaired it, of each country one; none where it tells of talks by
    other words (`known`)."""
    if s.kind != "body" or not marks.has(s, _CHAIRING) or _BODIES.isdisjoint(s.low_set()):
        return []
    if any(e.subtype in ("talks", "meeting", "video talks") for e in known):
        return []
    named = {k for p in phrases if p.kind == "person" for k in range(p.i, p.j)}
    for k in (k for k, low in enumerate(s.lows) if (low in _CHAIRS or low in _LEADS) and k not in named):
        status = _status(s, k)
        relative = _relative(s, phrases, k) if "which" in s.low_set() else None
        body = _body(s, k, named) if relative is None else relative[0]
        if status is None or body is None or s.low(k + 1) == "by":
            continue
        chairs = relative[1] if relative is not None else _chairs_aside(s, phrases, k) or _chairs(s, phrases, k)
        if relative is not None:
            place_beside_union(s, chairs, body)
        if (relative is not None and _are_told_apart(chairs)) or _are_two_sides(s, phrases, chairs, body):
            sides = as_sides(s, chairs, "participant")
            first, last = min(k, body), max(k, body)
            return [FoundEvent("talks", status, "in person", sides, s, s.starts[first], s.ends[last])]
    return []


def _status(s: Sentence, k: int) -> str | None:
    near = s.lows[max(0, k - 5) : k]
    if not _WISHES.isdisjoint(near) or "may" in s.words[max(0, k - 5) : k]:
        return None
    if s.lows[k] in _BARE:
        return "announced" if not _PLANS.isdisjoint(near) else None
    return "occurred"


def _body(s: Sentence, k: int, named: set[int]) -> int | None:
    """The token of the body's or session's word: after the verb, or before `which`."""
    if "which" in s.lows[max(0, k - 4) : k]:
        return next((m for m in range(k - 1, -1, -1) if s.lows[m] in _BODIES and m not in named), None)
    if s.low(k - 1) in _BODIES and k - 1 not in named:
        return k - 1  # `During the session co-chaired with X`
    limit = _LONGEST if s.lows[k] in _CHAIRS else _WORDS_TO_BODY
    words = 0
    for m in range(k + 1, len(s)):
        words += m not in named
        if words > limit or s.lows[m] in ("delegation", "delegations", "team", ";"):
            return None
        if s.lows[m] in _BODIES and m not in named:
            return m
    return None


def _relative(s: Sentence, phrases: list[Phrase], k: int) -> tuple[int, list[Phrase]] | None:
    """`the 13th Human Rights Dialogue on 5 May, which Mr A, Head of B, and Ms C, Minister of D, co-chaired`: the
    token of the body's word and who chaired it, for the verb at token k."""
    w = next((m for m in range(k - 1, 0, -1) if s.lows[m] == "which"), None)
    if w is None or s.lows[k] not in _CHAIRED:
        return None
    chairs = [p for p in phrases if p.people and w < p.i and p.j <= k]
    if not chairs or chairs[0].i > w + 2 or sum(len(p.people) for p in chairs) != _BOTH:
        return None
    body = next((m for m in range(w - 1, max(-1, w - _WORDS_BEFORE_WHICH), -1) if s.lows[m] in _BODIES), None)
    return (body, chairs) if body is not None else None


_CHAIRED: Final = frozenset(("chaired", "co-chaired", "cochaired"))
_BOTH: Final = 2
_WORDS_BEFORE_WHICH: Final = 7
_UNION: Final = ("European Union", "European External Action Service", "European Commission")


def _serves_union(phrase: Phrase) -> bool:
    bodies = [o.organization for o in phrase.offices if o.organization is not None]
    is_for_union = any(o.title.name == "high representative" and o.country is None for o in phrase.offices)
    return is_for_union or any(
        body.head in _UNION or (body.parent is not None and body.parent.head in _UNION) for body in bodies
    )


def _are_told_apart(chairs: list[Phrase]) -> bool:
    """One of the two serves the European Union and the other does not, or of one alone the country is told."""
    codes = {person.country or p.country for p in chairs for person in p.people}
    return is_of_union(chairs) or (None in codes and len(codes) > 1)


def is_of_union(chairs: list[Phrase]) -> bool:
    """One of the two serves the European Union, and the other does not."""
    return len(chairs) == _BOTH and _serves_union(chairs[0]) != _serves_union(chairs[1])


def place_beside_union(s: Sentence, chairs: list[Phrase], body: int) -> None:
    """`the EU-Kyrgyz Human Rights Dialogue, which A of the EEAS and B, Deputy Minister of Justice, co-chaired`: B is of
    the state that the body's name tells beside the union."""
    pair = next((low for low in s.lows[max(0, body - 8) : body] if low.startswith("eu-")), None)
    code = gazetteer.country_by_name(pair.removeprefix("eu-").title()) if pair is not None else None
    if code is None or not is_of_union(chairs):
        return
    other = chairs[0] if _serves_union(chairs[1]) else chairs[1]
    for person in other.people:
        person.country = person.country or code


def _chairs(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """Who does what the verb at token k says, and with whom."""
    chairs = [p for p in subject_phrases(s, phrases, k) if p.people]
    for m in range(k + 1, len(s)):
        if s.lows[m] in _WITH and (_names_after(phrases, m)):
            chairs += [p for p in gather_forward(s, phrases, m + 1) if p.people]
            break
        if s.lows[m] == ";":
            break
        if s.lows[m] == "attended" and s.low(m + 1) == "by":
            chairs += [p for p in gather_forward(s, phrases, m + 2) if p.people]
            break
    return chairs


def _chairs_aside(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """`During the session co-chaired with X, Y said`, `At the session, which he co-chaired with X, Y said`."""
    if s.low(k + 1) not in _WITH or s.lows[0] not in ("during", "at", "in", "opening", "addressing"):
        return []
    others = [p for p in gather_forward(s, phrases, k + 2) if p.people]
    comma = next((m for m in range(others[-1].j, len(s)) if s.lows[m] == ","), None) if others else None
    own = [p for p in phrases if p.people and comma is not None and p.i in (comma + 1, comma + 2)]
    return [*own[:1], *others[:1]] if own else []


def _names_after(phrases: list[Phrase], m: int) -> bool:
    return any(p.people and m < p.i <= m + _WORDS_TO_NAME for p in phrases)


_PEERS: Final = frozenset(("counterpart", "colleague", "opposite"))


def _are_two_sides(s: Sentence, phrases: list[Phrase], chairs: list[Phrase], body: int) -> bool:
    """Two people of two countries; where of one nothing is known, the body has to be one of two states."""
    people = {id(person): person.country or p.country for p in chairs for person in p.people}
    codes = set(people.values())
    if len(people) < 2:
        return False
    if len(codes - {None}) > 1 or any(not _PEERS.isdisjoint(s.lows[p.i : p.j]) for p in chairs):
        return True
    near = s.lows[max(0, body - 8) : body + 9]
    return None in codes and len(codes) > 1 and not _OF_TWO.isdisjoint(near)
