"""Who and whom a verb of meeting has before and behind it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import verbs
from warehouse.extraction.event_model import Trigger
from warehouse.extraction.event_objects import gather_forward, joined_by_and, object_phrases
from warehouse.extraction.event_subjects import is_of_delegation, subject_phrases
from warehouse.extraction.pairs_beside_nouns import pair_after
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.status_by_form import opens_sentence
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_plausibility import town_in


def who_and_whom(
    s: Sentence, phrases: list[Phrase], trigger: Trigger, passive: bool
) -> tuple[list[Phrase], list[Phrase]]:
    """The phrases of those who do what the verb says, and of those to whom they do it."""
    verb = trigger.verb
    subjects = subjects_of(s, phrases, trigger.i)
    objects = _of_next_verb(s, phrases, trigger) or object_phrases(s, phrases, trigger)
    if len(subjects) == 1 and not subjects[0].people and subjects[0].i == 1 and s.lows[0] in _WHEN:
        subjects = _named_behind(s, phrases, objects) or subjects
    if not subjects and _opens_clause(s, trigger):
        subjects, objects = _of_opening(s, phrases, trigger, objects)
    if trigger.form == verbs.ING and not subjects and s.low(trigger.i - 1) == "when":
        subjects = _teller(s, phrases, trigger.i - 1)
    if passive:
        if s.low(trigger.j) == "by":
            agent = object_phrases(s, phrases, Trigger(trigger.i, trigger.j + 1, trigger.form, verb))
        else:
            agent = _agent(s, phrases, trigger.j)
        if not agent and verb.subtype == "award":
            agent = _by_decree(s, phrases)
        subjects, objects = agent, _before_first_verb(s, phrases, trigger, subjects) or subjects
    if verb.object_kind == "within":
        inside = [p for p in phrases if trigger.i < p.i < trigger.j and p.kind in ("place", "country") and p.place]
        objects = [p for p in inside if s.low(p.i - 1) != "for"] or _arrived_at(s, phrases, trigger.i)
    if verb.object_kind == "place" and not verb.pattern and (town := town_in(s, phrases, trigger.j)) is not None:
        objects = [town]
    if verb.object_kind == "gap" and not passive:
        inside = [p for p in phrases if trigger.i < p.i < trigger.j]
        objects = [p for p in inside if p.people] or inside or objects
    if verb.subtype in ("award", "aid") and verb.object_role == "recipient":
        objects = _given_to(s, phrases, trigger, subjects, objects)
    objects = objects or _written_to_him(s, phrases, trigger, subjects)
    if verb.object_kind == "joint":
        subjects = subjects + _together(s, phrases, subjects, trigger.i)
        subjects, objects = subjects + ([o for o in objects if _after_with(s, o)] or _with(s, phrases, trigger)), []
    subjects = subjects + _counterpart_beside(s, phrases, trigger, subjects, objects)
    is_here = verb.object_kind == "here"  # `arrived yesterday for a visit, accompanied by X`
    objects = [_as_another(o, subjects) for o in objects if not (is_here and o.people)]
    subjects = [*subjects, *_companions_inside(s, phrases, trigger)]
    return _brought_together(s, trigger, subjects, objects)


_DID_FIRST: Final = frozenset(("met", "called", "visited", "held", "attended"))


def _before_first_verb(s: Sentence, phrases: list[Phrase], trigger: Trigger, guests: list[Phrase]) -> list[Phrase]:
    """`The delegation met X, Y and Z, and was hosted to lunch by W`: the delegation, of whom the first verb tells, and
    not Z; none where the nearest are meant."""
    i = trigger.i - 1 if s.low(trigger.i - 1) == "also" else trigger.i
    first = phrases[0] if phrases else None
    if first is None or not guests or s.low(i - 1) not in ("was", "were") or s.low(i - 2) != "and" or first.i > 2:
        return []
    if trigger.verb.subtype != "reception" or first.people or first in guests:
        return []
    verb = next((k for k in range(first.j, min(first.j + _WORDS_OF_DEED, len(s))) if s.lows[k] in _DID_FIRST), None)
    return [first] if verb is not None and all(p.i > verb for p in guests) else []


def _arrived_at(s: Sentence, phrases: list[Phrase], i: int) -> list[Phrase]:
    """`X, who had arrived in Y on Tuesday, left for Z after his visit`: Y, and not Z, where X goes home."""
    at = next((p for p in phrases if p.j <= i and p.kind == "place" and p.place and s.low(p.i - 1) == "in"), None)
    return [at] if at is not None and "arrived" in s.lows[: at.i] else []


_BEFORE_OTHER: Final = frozenset((",", "and", "while"))
_DID: Final = frozenset(("held", "met", "holds", "meets", "had", "received"))
_WORDS_OF_DEED: Final = 6


def _of_next_verb(s: Sentence, phrases: list[Phrase], trigger: Trigger) -> list[Phrase]:
    """`X received, while Y held talks with, Z`, `X received and Y met Z`: Z, who is named after the other's verb."""
    k = trigger.j
    if trigger.verb.subtype != "reception" or s.low(k) not in _BEFORE_OTHER or s.low(k - 1) not in _RECEIVED_ALONE:
        return []
    while s.low(k) in _BEFORE_OTHER:
        k += 1
    other = next((p for p in phrases if p.i == k and p.people), None)
    if other is None or s.low(other.j) not in _DID:
        return []
    near = range(other.j, min(other.j + _WORDS_OF_DEED, len(s)))
    begin = next((m + 1 for m in near if s.lows[m] == "with"), other.j + 1)
    return [p for p in gather_forward(s, phrases, begin) if p.people or p.organization is not None]


_RECEIVED_ALONE: Final = frozenset(("received", "receives", "welcomed", "hosted"))
_WHEN: Final = frozenset(("when", "as", "while"))


def _named_behind(s: Sentence, phrases: list[Phrase], objects: list[Phrase]) -> list[Phrase]:
    """`When he met X on Monday, Y called for trade`: Y, whom the pronoun stands for before the name."""
    end = max((p.j for p in objects), default=len(s))
    following = [p for p in phrases if p.i > end and s.low(p.i - 1) == "," and p.kind == "person"]
    return following[:1] if following and len(following[0].people) == 1 else []


_DECREES: Final = frozenset(("decree", "order", "edict", "decision"))
_WORDS_OF_DECREE: Final = 6


def _by_decree(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """`By a decree of the President, X was awarded the order`: who signed the decree."""
    if s.low(0) not in ("by", "under") or _DECREES.isdisjoint(s.lows[1:_WORDS_OF_DECREE]):
        return []
    return [p for p in phrases if p.people and p.i <= _WORDS_OF_DECREE and s.low(p.j) == ","][:1]


def _of_opening(
    s: Sentence, phrases: list[Phrase], trigger: Trigger, objects: list[Phrase]
) -> tuple[list[Phrase], list[Phrase]]:
    """`Receiving X, Y said`: Y and X; `Meeting in Warsaw on Tuesday, A and B agreed`: both, and nobody besides."""
    is_of_two = trigger.verb.subtype == "meeting" and (not objects or s.low(objects[0].i - 1) == ",")
    if is_of_two:
        return pair_after(s, phrases, trigger.j) or _listed_after(s, objects), []
    if not objects:
        return [], objects
    objects = joined_by_and(s, objects)
    following = [p for p in phrases if p.i >= objects[-1].j and s.low(p.i - 1) == ","]
    return [p for p in following if p.people][:1], objects


def _listed_after(s: Sentence, objects: list[Phrase]) -> list[Phrase]:
    """`Meeting in Geneva on Tuesday, the foreign ministers of A and B, X and Y, agreed`: X and Y, of one phrase."""
    return [p for p in objects[:1] if len(p.people) > 1]


def _opens_clause(s: Sentence, trigger: Trigger) -> bool:
    """`Receiving X, Y said`, `Having met X on Monday, Y said`: who did so is named after the clause."""
    if trigger.form == verbs.ING:
        return opens_sentence(s, trigger.i)
    return trigger.i == 1 and s.lows[0] == "having"


def behind_clause(s: Sentence, phrases: list[Phrase], trigger: Trigger) -> list[Phrase]:
    """`After laying a wreath at the cemetery, X met Y`: X, who did so first."""
    if not _opens_clause(s, trigger):
        return []
    comma = next((k for k in range(trigger.j, min(trigger.j + _WORDS_OF_CLAUSE, len(s))) if s.lows[k] == ","), len(s))
    return [p for p in phrases if p.people and p.kind == "person" and comma < p.i <= comma + 2][:1]


_WORDS_OF_CLAUSE: Final = 16
_ALONG: Final = frozenset(("together", "along", "jointly"))


def _companions_inside(s: Sentence, phrases: list[Phrase], trigger: Trigger) -> list[Phrase]:
    """`took part, together with X, in a video conference with Y`: X."""
    if trigger.verb.subtype != "video talks" or _ALONG.isdisjoint(s.lows[trigger.i : trigger.j]):
        return []
    return [p for p in phrases if p.people and trigger.i < p.i < trigger.j]


def _as_another(phrase: Phrase, subjects: list[Phrase]) -> Phrase:
    """`Foreign Minister X held talks with the Foreign Minister of Oman`: with somebody else, who is not named."""
    people = {id(person) for p in subjects for person in p.people}
    is_same = phrase.kind == "title" and phrase.country is not None and any(id(p) in people for p in phrase.people)
    return replace(phrase, people=[]) if is_same else phrase


def _brought_together(
    s: Sentence, trigger: Trigger, subjects: list[Phrase], objects: list[Phrase]
) -> tuple[list[Phrase], list[Phrase]]:
    """`The format brought together Ministers A, B and C`: those who met, with or without a person who called them."""
    if s.low(trigger.j - 1) != "together" or not s.lows[trigger.i].startswith("br"):
        return subjects, objects
    named = [p for p in objects if p.people]
    return (subjects, named) if subjects and named else (named, [])


def _given_to(
    s: Sentence, phrases: list[Phrase], trigger: Trigger, subjects: list[Phrase], objects: list[Phrase]
) -> list[Phrase]:
    """Who got an order, or aid: `handed aid to the people of X through Ambassador Y`: Y; `distributed food to families
    in X`: the country."""
    if trigger.verb.subtype == "award":
        is_his = s.low(trigger.i + 1) in ("him", "her") and s.low(trigger.i + 2) in ("with", "the")
        if is_his and (him := _him(s, phrases, trigger, subjects)):
            return him  # `received X and presented him with the Order conferred by the President`
        has_person = any(p.people for p in objects)
        return (
            objects
            if has_person
            else _recipients(s, phrases, trigger) or _him(s, phrases, trigger, subjects) or objects
        )
    after = [p for p in phrases if p.i >= trigger.j]
    through = [p for p in after if p.people and s.low(p.i - 1) in ("through", "via")]
    return through[:1] or objects or [p for p in after if p.kind == "country"][:1]


def _teller(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    """`Ties were praised by X, Minister of Y, when receiving Z`: X, who ends right before `when`."""
    end = j - 1 if s.low(j - 1) == "," else j
    return [p for p in phrases if p.j == end and p.people and s.low(p.i - 1) == "by"]


def subjects_of(s: Sentence, phrases: list[Phrase], i: int) -> list[Phrase]:
    """Who does it; of `the troupe, which arrived`, only what stands right before `which`."""
    subjects = subject_phrases(s, phrases, i)
    is_where = "where" in s.lows[max(0, i - 4) : i] and not any(p.people for p in subjects)
    if not subjects and "delegation" in s.lows[:i]:
        return _led_after(s, phrases, i) or (_main_subject(s, phrases, i) if is_where else [])
    if is_where:
        return _main_subject(s, phrases, i) or subjects
    return [p for p in subjects if p.j >= i - 2] if s.low(i - 1) == "which" else subjects


def _main_subject(s: Sentence, phrases: list[Phrase], i: int) -> list[Phrase]:
    """`Delegates led by X completed a trip to Y, where they were received by Z`: X, of whom the main clause tells."""
    where = next(k for k in range(i - 1, -1, -1) if s.lows[k] == "where")
    if s.low(where + 1) not in ("they", "it", "the", "he", "she"):
        return []
    people = [p for p in phrases if p.people and p.j <= where]
    led = [p for p in people if s.low(p.i - 1) == "by" and s.low(p.i - 2) in ("led", "headed")]
    named = led[:1] or [p for p in people if s.low(p.i - 1) not in ("of", "by", "with", "to", "from")][:1]
    if named or people or s.low(where + 1) not in ("they", "it"):
        return named  # `A delegation of the Association offered flowers at the embassy, where it was received by Z`
    return [p for p in phrases if p.j <= where and p.organization is not None and is_of_delegation(s, p)][:1]


def _led_after(s: Sentence, phrases: list[Phrase], i: int) -> list[Phrase]:
    """`A delegation from X will visit Y, headed by President Z`: Z stands for the delegation."""
    by = next((k + 1 for k in range(i, len(s)) if s.lows[k] in ("led", "headed") and s.low(k + 1) == "by"), None)
    if by is None or s.low(by - 2) != ",":
        return []
    leader = next((p for p in phrases if p.kind == "person" and by < p.i <= by + 2), None)
    if leader is None:
        return []
    sent = (p for p in phrases if p.kind == "country" and p.j <= i and s.low(p.i - 1) in ("from", "of"))
    if (home := next(sent, None)) is not None:  # not of the country visited, which stands right before the post
        leader.country = home.country
        for person in leader.people:
            person.country = home.country
    return [leader]


def _recipients(s: Sentence, phrases: list[Phrase], trigger: Trigger) -> list[Phrase]:
    """Who got an order whose name stands between: the first person after `to`, `on` or `upon`, or after what he is by
    trade: `conferred its medal For Peace on the Cuban writer X`."""
    states = {k for p in phrases if p.kind == "country" for k in range(p.i, p.j)}
    for phrase in phrases:
        if phrase.i < trigger.j or not phrase.people:
            continue
        k = phrase.i - 1
        while k > phrase.i - _WORDS_OF_TRADE and (k in states or _may_be_trade(s, k)):
            k -= 1
        if k >= trigger.j and s.low(k) in _TO_WHOM:
            return gather_forward(s, phrases, phrase.i)
    return []


_TO_WHOM: Final = ("to", "on", "upon")
_WORDS_OF_TRADE: Final = 6
_NO_TRADE: Final = frozenset("of by for with from in at and who which that his her their its as".split())


def _may_be_trade(s: Sentence, k: int) -> bool:
    low = s.low(k)
    return low.isalpha() and not s.is_capitalized(k) and low not in _TO_WHOM and low not in _NO_TRADE


def _him(s: Sentence, phrases: list[Phrase], trigger: Trigger, subjects: list[Phrase]) -> list[Phrase]:
    """`X called on the King, who conferred on him the Order`: the subject of the main clause."""
    if {"him", "her"}.isdisjoint(s.lows[trigger.i : trigger.j]):
        return []
    return _told_before(phrases, trigger, subjects)


def _written_to_him(s: Sentence, phrases: list[Phrase], trigger: Trigger, subjects: list[Phrase]) -> list[Phrase]:
    """`On the birthday of X, Y sent a letter to him`: X."""
    is_to_him = trigger.verb.mode == "letter" and s.low(trigger.j) in ("him", "her")
    return _told_before(phrases, trigger, subjects) if is_to_him else []


def _told_before(phrases: list[Phrase], trigger: Trigger, subjects: list[Phrase]) -> list[Phrase]:
    """The first whom the sentence names before, beside those who do what the verb says."""
    givers = {id(person) for phrase in subjects for person in phrase.people}
    before = [p for p in phrases if p.people and p.j <= trigger.i and id(p.people[0]) not in givers]
    return before[:1]


_TOGETHER: Final = ("co-chair", "cochair", "co-preside", "copreside")
_NEAR_WITH: Final = 14
_FAR_WITH: Final = 34
"""`co-chair the session of the forum for A, B and C in D together with X`."""


def _with(s: Sentence, phrases: list[Phrase], trigger: Trigger) -> list[Phrase]:
    """`co-chaired the session of the joint committee with X`: the people after the clause's `with`."""
    if not s.lows[trigger.i].startswith(_TOGETHER):
        return []
    far = trigger.j + (_FAR_WITH if "together" in s.low_set() else _NEAR_WITH)
    k = next((k for k in range(trigger.j, min(far, len(s))) if s.lows[k] in ("with", ".", ";")), None)
    return [p for p in gather_forward(s, phrases, k + 1) if p.people] if k is not None and s.lows[k] == "with" else []


def _together(s: Sentence, phrases: list[Phrase], subjects: list[Phrase], i: int) -> list[Phrase]:
    """`X, together with Y, co-chaired`: Y."""
    found = [p for p in phrases if p.people and p.j <= i and p not in subjects]
    return [p for p in found if s.low(p.i - 1) == "with" and s.low(p.i - 2) in ("together", "along", "jointly")]


_PEERS: Final = frozenset(("counterpart", "colleague"))
_WORDS_TO_VERB: Final = 5


def _counterpart_beside(
    s: Sentence, phrases: list[Phrase], trigger: Trigger, subjects: list[Phrase], objects: list[Phrase]
) -> list[Phrase]:
    """`Minister X and his Y counterpart met`: whoever that is, of Y."""
    is_of_both = not objects and trigger.verb.subject_role == "participant"
    if not is_of_both or len(subjects) != 1 or len(subjects[0].people) != 1 or _PEERS.isdisjoint(s.lows[: trigger.i]):
        return []
    first, i = subjects[0], trigger.i
    peer = next((p for p in phrases if first.j < p.i <= p.j <= i and p.kind == "country"), None)
    if peer is None or s.lows[peer.j - 1] not in _PEERS or peer.country in (None, first.country):
        return []
    is_next = s.lows[first.j : peer.i] in (["and"], [",", "and"]) and i - peer.j <= _WORDS_TO_VERB
    return [peer] if is_next and "," not in s.lows[peer.j : i] else []


def _after_with(s: Sentence, phrase: Phrase) -> bool:
    return s.low(phrase.i - 1) == "with"


_WORDS_TO_AGENT: Final = 15
_ENDS_CLAUSE: Final = frozenset((";", ".", ",", "after", "before", "who", "which", "that", "where", "during"))


def _agent(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    """`was received at the headquarters of the Presidency of the Republic by X`: who stands after the clause's `by`."""
    for k in range(j, min(j + _WORDS_TO_AGENT, len(s))):
        if s.low(k) == "by":
            return gather_forward(s, phrases, k + 1)
        if k >= j + 8 and s.low(k) in _ENDS_CLAUSE and not _is_before_agent(s, k):
            break
    return []


def _is_before_agent(s: Sentence, k: int) -> bool:
    """`was received at the headquarters of the party, in X, by Y`: the comma at token k, or the one behind X."""
    end = next((m for m in range(k + 2, k + 2 + _WORDS_OF_PLACE) if s.low(m) == ","), k)
    return s.low(k) == "," and (s.low(k + 1) == "by" or (s.low(k + 1) in ("in", "at") and s.low(end + 1) == "by"))


_WORDS_OF_PLACE: Final = 6
