"""Who leads a delegation, told after its visit: `A delegation of X will visit Y. It will be led by Z`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.delegation_words import heads_delegation
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_LED: Final = frozenset(("led", "headed"))
_LEADING: Final = frozenset(("leading", "heading"))
_LEAD: Final = frozenset(("lead", "head"))
_THE_DELEGATION: Final = (["the", "delegation"], ["the", "mission"], ["the", "team"])
_WORDS: Final = marks.of_words(lambda: _LED | _LEADING | _LEAD | {"leader"})
_CAME: Final = frozenset(("came", "was", "is", "comes", "travels", "travelled", "went", "will"))
_IS: Final = frozenset(("is", "was", "be", "being"))
_WORDS_BEFORE, _WORDS_TO_NAME = 8, 3


def name_leader(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> None:
    """Put the leader whom the sentence names in the place of the delegation, in the events of which it is a side; and
    who stands for a host.

    In: `told`, the events of the sentences before; their sides are changed in place.
    """
    name_host(s, phrases, told)
    name_head(s, phrases, told)
    if not told or s.kind != "body" or not marks.has(s, _WORDS):
        return
    headed = _headed(s, phrases)
    leader = headed or _leader(s, phrases)
    if leader is None:
        return
    for event in reversed(told):
        side = _unnamed(event)
        if side is None:
            continue
        _hold_of_sender(leader, side.organization)
        is_of_delegation = headed is not None or (s.lows[0] == "the" and "delegation" in s.lows[1:4])
        is_of_delegation = is_of_delegation or (s.lows[0] in _LED and s.low(1) == "by")
        is_of_delegation = is_of_delegation or (_OF_VISIT.stands_in(s) and _led_on_visit(s) is not None)
        is_called_so = event.subtype == "reception" and (s.lows[0] == "present" or is_of_delegation)
        is_called_so = is_called_so or (event.subtype in ("meeting", "talks") and is_of_delegation)
        if (event.subtype == "visit" or is_called_so) and (len(event.sides) > 1 or event.place is not None):
            sender = side.organization
            _put_in_place(leader, side)
            for other in told if sender is not None else ():
                same = _unnamed(other) if other.subtype in ("visit", "reception", "meeting", "talks") else None
                if same is not None and same.organization is sender:
                    _put_in_place(leader, same)
            return


_PRESENT: Final = WordList(("hand", "present"))
_WERE: Final = (["were", "on", "hand"], ["was", "on", "hand"], ["were", "present"], ["was", "present"])
_FIRST: Final = frozenset(("minister", "head", "chairman", "chairwoman", "director", "president", "secretary"))
_FAR: Final = 16
_REACH: Final = 700
"""Characters from what is told of a reception to who was there."""


def name_host(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> None:
    """`The Ministry of Culture gave a reception for X. Minister of Culture Y was on hand`: Y stands for the ministry
    that gave it. In: `told`, the events of the sentences before; the sides of the last are changed in place."""
    if not told or not _PRESENT.stands_in(s) or s.kind != "body":
        return
    last = next((event for event in reversed(told) if event.subtype == "reception"), None)
    hosts = [side for side in last.sides if side.role == "host"] if last is not None else []
    body = hosts[0].organization if len(hosts) == 1 and hosts[0].person is None else None
    is_near = last is not None and s.start - last.sentence.end < _REACH
    is_told = "present" in s.lows[:2] or any(s.lows[k : k + len(w)] == w for w in _WERE for k in range(1, len(s)))
    if body is None or not is_near or not is_told:
        return
    for phrase in phrases:
        office = phrase.offices[0] if len(phrase.people) == 1 and phrase.offices else None
        if office is None or office.organization is None or office.title.name not in _FIRST:
            continue
        if office.organization.head == body.head and office.organization.country_code() in (None, body.country_code()):
            hosts[0].organization = None
            office.organization.country = office.country = hosts[0].country
            phrase.people[0].country = phrase.country = phrase.people[0].country or hosts[0].country
            hosts[0].person, hosts[0].phrase, hosts[0].sentence = phrase.people[0], phrase, s
            return


_HEADS: Final = frozenset("head chairman chairwoman chair chairperson leader president director coordinator".split())
_ANY_HEAD: Final = WordList(_HEADS)
_MET_AS: Final = ("meeting", "talks", "reception")


def name_head(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> None:
    """`X held a working session with the friendship group of the State Duma. Head of the group Y briefed his guests`: Y
    stands for the group that X met. In: as `name_host`."""
    event = told[-1] if told and s.kind == "body" and _ANY_HEAD.stands_in(s) else None
    if event is None or event.subtype not in _MET_AS or event.status != "occurred":
        return
    if s.start - event.sentence.end > _REACH:
        return
    first = next((p for p in phrases if p.people), None)
    k = next((k for k in range(2) if s.low(k) in _HEADS), None)
    if first is None or k is None or first.kind != "person" or s.lows[k + 1 : k + 3] != ["of", "the"]:
        return
    bodies = [side for side in event.sides if side.person is None and side.organization is not None]
    is_called_so = s.low(k + 3) in event.sentence.low_set() and s.low(k + 3) in _GROUPS
    is_named = first.i <= k + 4 and k + 4 <= first.name_i <= k + 5 and len(first.people) == 1
    if len(bodies) == 1 and len(event.sides) > 1 and is_called_so and is_named:
        _put_in_place(first, bodies[0])


_GROUPS: Final = frozenset("group committee commission association council union league society".split())


def _unnamed(event: FoundEvent) -> Side | None:
    """The one visitor without a name, or the delegation that met somebody."""
    found = [side for side in event.sides if side.person is None and side.role == "visitor"]
    if not found and event.subtype in ("meeting", "talks") and "delegation" in event.sentence.low_set():
        found = [side for side in event.sides if side.person is None]
    return found[0] if len(found) == 1 else None


def _put_in_place(leader: Phrase, side: Side) -> None:
    person = leader.people[0]
    if person.country in (None, side.country) or side.country is None:
        person.country = leader.country = person.country or side.country
        side.person, side.organization, side.country = person, None, person.country


def _led_on_visit(s: Sentence) -> int | None:
    """The token behind `by` in `The General said the visit by the delegation, led by X, was useful`."""
    for k in range(5, min(_FAR, len(s))):
        if s.lows[k] in _LED and s.low(k + 1) == "by":
            is_told = s.lows[k - 5] in _OF_VISIT.words and s.lows[k - 4 : k] in _BY_THE_SENT
            return k + 2 if is_told else None
    return None


_OF_VISIT: Final = WordList(("visit", "trip", "arrival"))
_BY_THE_SENT: Final = tuple([by, "the", sent, ","] for by in ("by", "of") for sent in ("delegation", "group", "team"))
_ANY_INCLUDED: Final = WordList(
    ("included", "includes", "comprised", "comprises", "comprising", "consisted", "composed")
)
_SENT: Final = frozenset(("delegation", "group", "team"))


def _hold_of_sender(leader: Phrase, sender: Organization | None) -> None:
    """`Officials of the X Party left for Y. The group is led by Secretary-General Z`: of that party."""
    for office in leader.offices if sender is not None and sender.kind == "party" else ():
        if office.organization is None and office.title.of in (None, "party"):
            office.organization = sender


def _leader(s: Sentence, phrases: list[Phrase]) -> Phrase | None:
    """`The delegation will be led by X`, `X will lead the delegation`, `Heading the delegation is X`."""
    lead = next((k for k in range(1, len(s)) if s.lows[k] in _LEAD and s.low(k - 1) in ("will", "to")), None)
    if lead is not None and s.lows[lead + 1 : lead + 3] in _THE_DELEGATION:
        return next((p for p in phrases if p.j <= lead and len(p.people) == 1 and p.kind == "person"), None)
    if s.lows[0] in _LEADING and s.low(2) in ("delegation", "team", "mission") and s.low(3) in _IS:
        return next((p for p in phrases if p.i in (4, 5) and len(p.people) == 1), None)
    if s.lows[:4] == ["at", "the", "head", "of"] and s.low(5) in ("delegation", "group", "mission"):
        # `At the head of the delegation came X`, `At the head of the delegation, which arrived on Sunday, was X`
        came = next((m for m in range(6, min(_FAR, len(s))) if s.lows[m] in _CAME and s.low(6) in (s.lows[m], ",")), 0)
        return next((p for p in phrases if came and p.i in (came + 1, came + 2) and len(p.people) == 1), None)
    if s.lows[0] == "present":  # `Present there on invitation were the members of the delegation led by X`
        k = next((k for k in range(2, min(_FAR, len(s))) if s.lows[k] in _LED and s.lows[k - 1] in _SENT), None)
        return next((p for p in phrases if k and s.low(k + 1) == "by" and p.i == k + 2 and len(p.people) == 1), None)
    if s.lows[0] in _LED and s.low(1) == "by":  # `Led by X, the delegation included Y`
        first = next((p for p in phrases if p.i in (2, 3) and len(p.people) == 1), None)
        return first if first is not None and s.lows[first.j : first.j + 3] == [",", "the", "delegation"] else None
    far = _FAR if s.lows[2:4] == [",", "which"] else _WORDS_BEFORE  # `The delegation, which came on Sunday, is led by`
    if _OF_VISIT.stands_in(s) and (led := _led_on_visit(s)) is not None:
        return next((p for p in phrases if led <= p.i < led + _WORDS_TO_NAME and len(p.people) == 1), None)
    k = next((k for k in range(1, min(far, len(s))) if s.lows[k] in _LED and s.low(k + 1) == "by"), None)
    if k is None:
        return None
    is_aside = s.low(k - 1) == "," and s.low(k - 2) in _SENT and s.lows[0] == "the"
    # `The delegation led by X also included Y and Z`
    is_counted = s.lows[0] == "the" and s.low(k - 1) in _SENT and _ANY_INCLUDED.stands_in(s)
    # `During the visit, the delegation headed by X met with Y`
    is_framed = s.lows[0] == "during" and s.lows[k - 3 : k - 1] == [",", "the"] and s.low(k - 1) in _SENT
    if not (s.low(k - 1) in _IS or is_aside or is_counted or is_framed):
        return None
    if s.lows[0] != "it" and _SENT.isdisjoint(s.lows[:k]):
        return None
    return next((p for p in phrases if k + 2 <= p.i <= k + 1 + _WORDS_TO_NAME and len(p.people) == 1), None)


def _headed(s: Sentence, phrases: list[Phrase]) -> Phrase | None:
    """`Head of the delegation X said`, `The head of the delegation, X,`, `X, head of the delegation, thanked`."""
    if "delegation" not in s.low_set():
        return None
    named = (p for p in phrases if len(p.people) == 1 and p.kind == "person")
    return next((p for p in named if heads_delegation(s, p.i, p.name_j)), None)
