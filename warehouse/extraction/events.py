"""Events in a sentence: a verb or noun that tells of one, who did it with whom, whether it happened."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from warehouse.extraction import verbs
from warehouse.extraction.anaphora import find_told_again
from warehouse.extraction.called_off import had_called_off, is_cancelled
from warehouse.extraction.event_kinds import as_hosted, as_told
from warehouse.extraction.event_model import FoundEvent, Side, Trigger
from warehouse.extraction.event_nouns import find_named_events, pair_after
from warehouse.extraction.event_plausibility import are_two_sides, is_met_on_arrival, is_plausible, town_in
from warehouse.extraction.event_sides import (
    as_sides,
    gather_forward,
    is_calendar,
    joined_by_and,
    object_phrases,
    subject_phrases,
    turn_to_leaver,
)
from warehouse.extraction.event_status import (
    is_passive,
    is_quoted,
    is_underway,
    opens_sentence,
    status_of,
)
from warehouse.extraction.event_triggers import LEAVING, find_triggers
from warehouse.extraction.events_beside import and_with, by_another, for_talks, in_separate_one
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import apart
from warehouse.places import gazetteer

_MEANS: Final = frozenset("air plane train rail road car bus ship sea boat phone telephone video special".split())
"""`arrived here by air`: how, and no one who did it."""


def find_events(s: Sentence, phrases: list[Phrase], sentence_text: str) -> list[FoundEvent]:
    """The events that a sentence tells of, with sides and status; dates and places come later."""
    found: list[FoundEvent] = []
    taken = -1
    for trigger in find_triggers(s, phrases):
        if trigger.i < taken:
            continue
        event = read_event(s, phrases, trigger, sentence_text)
        if event is not None and event.subtype == "visit" and is_cancelled(sentence_text):
            event.status, event.is_dated = "cancelled", False
            if had_called_off(s, trigger.i, trigger.j):
                event.reach, event.is_dated = (event.start, s.end), False
        if event is not None:
            found.extend(_told_apart(s, phrases, trigger, event))
            found.extend(in_separate_one(s, phrases, trigger, event))
            found.extend(for_talks(s, phrases, trigger, event))
            found.extend(by_another(s, phrases, trigger, event))
            found.extend(and_with(s, phrases, trigger, event))
            taken = trigger.j
    if all(event.is_dated for event in found):
        found = find_named_events(s, phrases) or found
    told_again = find_told_again(s) if not found else None
    return found if told_again is None else [told_again]


def _told_apart(s: Sentence, phrases: list[Phrase], trigger: Trigger, event: FoundEvent) -> list[FoundEvent]:
    """`met separately with A and B` tells of two meetings, `will visit A and B` of two visits, one to each."""
    if event.subtype == "visit":
        return apart(s, phrases, event)
    near = s.lows[max(0, trigger.i - 3) : trigger.j + 2]
    after = [side for side in event.sides if side.phrase is not None and side.phrase.i >= trigger.i]
    others = [side for side in after if side.person]
    if not others and event.subtype in ("talks", "meeting"):
        others = [side for side in after if side.country]
    own_people = [side for side in event.sides if side not in others and side.person is not None]
    if len(others) == 1 and len(own_people) > 1 and not _SEPARATE.isdisjoint(near):
        return [replace(event, sides=[side, replace(others[0])], others=[], conflicts=[]) for side in own_people]
    if len(others) > 1 and event.subtype in _OF_ONE_DAY and (days := _each_on_a_day(s, others)):
        own = [side for side in event.sides if side not in others]
        return [
            replace(event, sides=[*(replace(side) for side in own), side], others=[], conflicts=[], reach=reach)
            for side, reach in zip(others, days, strict=True)
        ]
    if len(others) > 1 and len(others) == len(own_people) and "respectively" in s.lows[trigger.j :]:
        # `A and B sent messages to C and D, respectively`.
        pairs = zip(own_people, others, strict=True)
        return [replace(event, sides=[*pair], others=[], conflicts=[]) for pair in pairs]
    is_apart = _is_apart(s, others) or (event.subtype == "reception" and _are_heads(s, trigger, others))
    is_apart = is_apart or _is_next(s, others)
    is_each = is_apart or (event.subtype in _EACH and bool(_SEVERAL & set(s.lows[trigger.i : trigger.j])))
    if len(others) < _BOTH or not (is_each or {"separately", "respectively", "separate", "meetings"} & set(near)):
        return [event]
    own = [side for side in event.sides if side not in others]
    return [replace(event, sides=[*(replace(side) for side in own), side], others=[], conflicts=[]) for side in others]


_SEPARATE: Final = frozenset(("separately", "separate", "individually"))
_OF_ONE_DAY: Final = frozenset(("talks", "meeting", "reception", "phone call", "video talks"))


def _each_on_a_day(s: Sentence, others: list[Side]) -> list[tuple[int, int]]:
    """`met A on Tuesday and B on Wednesday`: where the day of each stands, right behind the name; none otherwise."""
    named = sorted((side.phrase for side in others if side.phrase is not None), key=lambda phrase: phrase.i)
    if len(named) != len(others) or [side.phrase for side in others] != named:
        return []
    ends = [phrase.i for phrase in named[1:]] + [len(s)]
    days = [is_calendar(s.low(p.j)) or (s.low(p.j) == "on" and is_calendar(s.low(p.j + 1))) for p in named]
    if not all(days):
        return []
    return [(s.starts[p.j], s.starts[end - 1]) for p, end in zip(named, ends, strict=True)]


_BOTH: Final = 2
_HEADS: Final = frozenset(
    ("president", "king", "queen", "prime minister", "premier", "speaker", "chancellor", "state president", "emir")
)


def _is_apart(s: Sentence, others: list[Side]) -> bool:
    """`met A and B separately`: the adverb right behind the names."""
    end = max((side.phrase.j for side in others if side.phrase is not None), default=0)
    if end > 0 and s.low(end) in ("in", "at", "during") and "separate" in s.lows[end : end + 4]:
        return not _SEVERAL_NOUNS.isdisjoint(s.lows[end : end + 6])
    return s.low(end) in ("separately", "respectively") and end > 0


def _is_next(s: Sentence, others: list[Side]) -> bool:
    """`received A and, later, B`: one after the other."""
    named = [side.phrase for side in others if side.phrase is not None]
    return any(not _NEXT.isdisjoint(s.lows[a.j : b.i]) for a, b in pairwise(named))


_NEXT: Final = frozenset(("later", "then"))
_SEVERAL_NOUNS: Final = frozenset(("meetings", "talks", "sessions", "conversations", "encounters", "calls"))


def _are_heads(s: Sentence, trigger: Trigger, others: list[Side]) -> bool:
    """`called on the President, A, and the Prime Minister, B`: each is called on in an office of his own."""
    if not s.lows[trigger.i].startswith(("call", "paid", "pay")):
        return False
    titles = [{o.title.name for o in side.phrase.offices} & _HEADS for side in others if side.phrase is not None]
    return len(titles) == len(others) and all(titles) and len(set(map(frozenset, titles))) == len(titles)


_SEVERAL: Final = frozenset(("visits", "calls", "receptions", "meetings"))
_EACH: Final = frozenset(("reception", "phone call", "video talks"))


def read_event(s: Sentence, phrases: list[Phrase], trigger: Trigger, sentence_text: str) -> FoundEvent | None:
    """The event of a trigger, or None where it is a wish, a denial, history, or has no sides."""
    passive = is_passive(s, trigger)
    is_agent = s.low(trigger.j) == "by" and s.low(trigger.j + 1) not in _MEANS
    if not passive and trigger.form in (verbs.PAST, verbs.PARTICIPLE) and is_agent:
        return None
    if passive and is_met_on_arrival(s, trigger):
        return None
    if not passive and trigger.verb.subject_role == "host" and _is_of_relative(s, trigger):
        return None
    status = status_of(s, trigger, passive)
    is_elsewhere = _is_of_noun(s, trigger, passive) or _is_of_unnamed(s, phrases, trigger.i) or _is_seat(s, trigger)
    verb = trigger.verb
    # A ministry's own words, `"X will pay a visit to Y from May 3 to 5"`, are the announcement itself.
    is_released = status == "announced" and verb.subtype == "visit" and "will" in s.low_set()
    is_released = is_released or _is_of_us(s, trigger)
    quoted = is_quoted(s, trigger.i)
    if status is None or (quoted and not is_released) or is_elsewhere:
        return None
    if verb.object_kind in ("solo", "mourned"):
        return _solo_event(s, phrases, trigger, status, [] if passive else _subjects(s, phrases, trigger.i))
    subjects, objects = _who_and_whom(s, phrases, trigger, passive)
    if not objects and s.low(trigger.j - 1) == "with" and _are_unnamed(s, trigger.j):
        return None
    if not objects and verb.subject_role == "participant" and sum(len(p.people) for p in subjects) > 1:
        return _joint_event(s, trigger, status, subjects) if are_two_sides(s, trigger, subjects) else None
    sides = [*as_sides(s, subjects, verb.subject_role), *as_sides(s, objects, verb.object_role)]
    if verb.subtype == "reception" and "farewell" in s.lows[trigger.i : trigger.j]:
        turn_to_leaver(sides, subjects, objects)
    if any(side.person is not None and side.person.is_historical for side in sides):
        return None
    subtype, mode = as_told(s, trigger)
    if subtype == "phone call":
        for side in sides:
            side.role = "participant"
    is_aside = verb.object_kind == "place" and bool({"who", "which"} & set(s.lows[max(0, trigger.i - 5) : trigger.i]))
    subtype = as_hosted(s, trigger, subtype, status, subjects, objects)
    event = FoundEvent(subtype, status, mode, sides, s, s.starts[trigger.i], s.ends[trigger.j - 1])
    event.is_firm = not is_aside
    if verb.object_kind == "within" and objects:
        event.place, event.place_span = objects[0].place, (s.starts[objects[0].i], s.ends[objects[0].j - 1])
    event.is_dated = verb.is_dated or (_is_told_back(s, trigger) and status != "announced")
    is_would = "would" in s.lows[max(0, trigger.i - 5) : trigger.i]
    event.needs_day = quoted or is_would or (verb.subtype == "visit" and _is_invited_by_nobody(s, trigger))
    event.is_underway = is_underway(s, trigger)
    event.is_later = _is_later(s, trigger)
    event.is_here = verb.object_kind == "here" or _is_here(s, trigger)
    return event if is_plausible(s, event, trigger, subjects, objects) else None


def _is_invited_by_nobody(s: Sentence, trigger: Trigger) -> bool:
    """`accepted an invitation to visit X`: whose it is is not told; `accepted the King's invitation` tells."""
    is_accepted = s.lows[trigger.i].startswith("accept")
    own = s.lows[trigger.i : trigger.j]
    if "invitation" in own and s.low(trigger.i + own.index("invitation") + 1) in ("from", "by", "of"):
        return False  # `an invitation from Vice Premier X to visit Y`
    return is_accepted and (trigger.form != verbs.PAST or "an" in s.lows[trigger.i + 1 : trigger.i + 4])


def _is_of_us(s: Sentence, trigger: Trigger) -> bool:
    """`"We, the Ministers of A and B, met in C", the statement says`: those who sign it tell of their own meeting."""
    is_opened = s.lows[1:3] == ["we", ","] and s.lows[0] in ('"', "“")
    return is_opened and trigger.verb.subtype in ("meeting", "talks")


_UNNAMED: Final = frozenset("representatives officials leaders members counterparts businessmen delegates".split())


def _are_unnamed(s: Sentence, j: int) -> bool:
    """`A and B will hold talks with high-level representatives of governments`: not with each other."""
    return not _UNNAMED.isdisjoint(s.lows[j : j + 4])


def _who_and_whom(
    s: Sentence, phrases: list[Phrase], trigger: Trigger, passive: bool
) -> tuple[list[Phrase], list[Phrase]]:
    """The phrases of those who do what the verb says, and of those to whom they do it."""
    verb = trigger.verb
    subjects = _subjects(s, phrases, trigger.i)
    objects = object_phrases(s, phrases, trigger)
    if not subjects and _opens_clause(s, trigger):
        subjects, objects = _of_opening(s, phrases, trigger, objects)
    if trigger.form == verbs.ING and not subjects and s.low(trigger.i - 1) == "when":
        subjects = _teller(s, phrases, trigger.i - 1)
    if passive:
        if s.low(trigger.j) == "by":
            agent = object_phrases(s, phrases, Trigger(trigger.i, trigger.j + 1, trigger.form, verb))
        else:
            agent = _agent(s, phrases, trigger.j)
        subjects, objects = agent, subjects
    if verb.object_kind == "within":
        objects = [p for p in phrases if trigger.i < p.i < trigger.j and p.kind in ("place", "country") and p.place]
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
    is_here = verb.object_kind == "here"  # `arrived yesterday for a visit, accompanied by X`
    objects = [_as_another(o, subjects) for o in objects if not (is_here and o.people)]
    subjects = [*subjects, *_companions_inside(s, phrases, trigger)]
    return _brought_together(s, trigger, subjects, objects)


def _of_opening(
    s: Sentence, phrases: list[Phrase], trigger: Trigger, objects: list[Phrase]
) -> tuple[list[Phrase], list[Phrase]]:
    """`Receiving X, Y said`: Y and X; `Meeting in Warsaw on Tuesday, A and B agreed`: both, and nobody besides."""
    is_of_two = trigger.verb.subtype == "meeting" and (not objects or s.low(objects[0].i - 1) == ",")
    if is_of_two:
        return pair_after(s, phrases, trigger.j), []
    if not objects:
        return [], objects
    objects = joined_by_and(s, objects)
    following = [p for p in phrases if p.i >= objects[-1].j and s.low(p.i - 1) == ","]
    return [p for p in following if p.people][:1], objects


def _opens_clause(s: Sentence, trigger: Trigger) -> bool:
    """`Receiving X, Y said`, `Having met X on Monday, Y said`: who did so is named after the clause."""
    if trigger.form == verbs.ING:
        return opens_sentence(s, trigger.i)
    return trigger.i == 1 and s.lows[0] == "having"


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
        has_person = any(p.people for p in objects)
        return (
            objects
            if has_person
            else _recipients(s, phrases, trigger) or _him(s, phrases, trigger, subjects) or objects
        )
    after = [p for p in phrases if p.i >= trigger.j]
    through = [p for p in after if p.people and s.low(p.i - 1) in ("through", "via")]
    return through[:1] or objects or [p for p in after if p.kind == "country"][:1]


_LONG_AGO: Final = frozenset(("last", "week", "month", "ago", "year"))


def _is_told_back(s: Sentence, trigger: Trigger) -> bool:
    """`On Monday, he had met with X`: an event of its own only with its day."""
    is_past = trigger.form in (verbs.PAST, verbs.PARTICIPLE)
    is_perfect = s.lows[trigger.i] == "had" and s.low(trigger.i + 1) in ("held", "had", "conducted")
    is_perfect = is_perfect and not _LONG_AGO.isdisjoint(s.low_set())  # `had held talks with Y last week`
    return is_past and (is_perfect or "had" in s.lows[max(0, trigger.i - 3) : trigger.i])


def _teller(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    """`Ties were praised by X, Minister of Y, when receiving Z`: X, who ends right before `when`."""
    end = j - 1 if s.low(j - 1) == "," else j
    return [p for p in phrases if p.j == end and p.people and s.low(p.i - 1) == "by"]


def _is_of_relative(s: Sentence, trigger: Trigger) -> bool:
    """`the summit, which X hosted as Chair`, `the workshop that X hosted in May`: no guest follows."""
    before = s.lows[max(0, trigger.i - _WORDS_TO_RELATIVE) : trigger.i]
    return s.low(trigger.j) in _NO_GUEST and not _RELATIVES.isdisjoint(before)


_WORDS_TO_RELATIVE: Final = 6
_RELATIVES: Final = frozenset(("which", "that"))
_NO_GUEST: Final = frozenset(("as", "in", "on", "at", "last", "this", "earlier", "today", "yesterday", ",", "."))


def _is_of_noun(s: Sentence, trigger: Trigger, passive: bool) -> bool:
    """`a conference hosted by X`: the participle says more of a noun."""
    is_agent = s.low(trigger.j) == "by" and s.low(trigger.j + 1) not in _MEANS
    is_participle = trigger.form in (verbs.PAST, verbs.PARTICIPLE) and is_agent
    return is_participle and not passive and s.kind == "body"


def _is_seat(s: Sentence, trigger: Trigger) -> bool:
    """`the agency, whose seat will be in X`: nobody goes there."""
    return s.lows[trigger.i] == "be" and "whose" in s.lows[max(0, trigger.i - 4) : trigger.i]


def _subjects(s: Sentence, phrases: list[Phrase], i: int) -> list[Phrase]:
    """Who does it; of `the troupe, which arrived`, only what stands right before `which`."""
    subjects = subject_phrases(s, phrases, i)
    if not subjects and "delegation" in s.lows[:i]:
        return _led_after(s, phrases, i)
    if "where" in s.lows[max(0, i - 4) : i] and not any(p.people for p in subjects):
        return _main_subject(s, phrases, i) or subjects
    return [p for p in subjects if p.j >= i - 2] if s.low(i - 1) == "which" else subjects


def _main_subject(s: Sentence, phrases: list[Phrase], i: int) -> list[Phrase]:
    """`Delegates led by X completed a trip to Y, where they were received by Z`: X, of whom the main clause tells."""
    where = next(k for k in range(i - 1, -1, -1) if s.lows[k] == "where")
    if s.low(where + 1) not in ("they", "it", "the", "he", "she"):
        return []
    people = [p for p in phrases if p.people and p.j <= where]
    led = [p for p in people if s.low(p.i - 1) == "by" and s.low(p.i - 2) in ("led", "headed")]
    return led[:1] or [p for p in people if s.low(p.i - 1) not in ("of", "by", "with", "to", "from")][:1]


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


def _is_of_unnamed(s: Sentence, phrases: list[Phrase], i: int) -> bool:
    """`foreign guests who came to China`: the relative clause tells of people whom the text does not name."""
    who = next((k for k in range(i - 1, max(-1, i - 5), -1) if s.low(k) == "who"), None)
    if who is None or any(p.i > who and p.j <= i for p in phrases):
        return False
    end = who - 1 if s.low(who - 1) in (",", ")") else who
    if s.low(end - 1).endswith("s") and not s.is_capitalized(end - 1):
        return not any(p.j == end for p in phrases)
    return False


def _joint_event(s: Sentence, trigger: Trigger, status: str, subjects: list[Phrase]) -> FoundEvent:
    """`A and B met`: both sides are the subject."""
    subtype, mode = as_told(s, trigger)
    sides = as_sides(s, subjects, "participant")
    event = FoundEvent(subtype, status, mode, sides, s, s.starts[trigger.i], s.ends[trigger.j - 1])
    event.is_dated = trigger.verb.is_dated
    return event


_MEMORIALS: Final = frozenset(
    (
        "mausoleum monument memorial cemetery statue tomb tower martyrs museum bust palace memorials obelisk "
        "heroes grave graves pantheon samadhi rajghat cenotaph necropolis anitkabir anıtkabir shrine"
    ).split()
)


def _solo_event(
    s: Sentence, phrases: list[Phrase], trigger: Trigger, status: str, subjects: list[Phrase]
) -> FoundEvent | None:
    """`laid a wreath at the monument`: who did it is enough; tribute in words only is none. `signed the book of
    condolence at the embassy of X`: those who mourn are a side."""
    sides = as_sides(s, subjects, trigger.verb.subject_role)
    is_mourned = trigger.verb.object_kind == "mourned"
    if is_mourned:
        sides += _mourners(s, phrases, trigger.j) if sides else []
    is_at_memorial = is_mourned or not _MEMORIALS.isdisjoint(s.low_set())
    is_at_memorial = is_at_memorial or not _WREATHS.isdisjoint(s.lows[trigger.i : trigger.j])
    if len(sides) < 1 + is_mourned or not is_at_memorial:
        return None
    return FoundEvent(
        trigger.verb.subtype or "", status, trigger.verb.mode, sides, s, s.starts[trigger.i], s.ends[trigger.j - 1]
    )


_WREATHS: Final = frozenset("wreath wreaths offering offerings".split())
"""Nobody lays one but where the dead are honoured."""


def _mourners(s: Sentence, phrases: list[Phrase], j: int) -> list[Side]:
    """The country whose embassy keeps the book that was signed."""
    for phrase in phrases:
        body = phrase.organization
        named = gazetteer.country_by_name(" ".join(s.words[phrase.i : phrase.j - 1])) if body is not None else None
        country = phrase.country or (body.country_code() if body is not None else None) or named
        if phrase.i >= j and phrase.kind in ("organization", "country", "title") and country:
            return [Side(None, None, country, "recipient", phrase, s)]
    return []


def _recipients(s: Sentence, phrases: list[Phrase], trigger: Trigger) -> list[Phrase]:
    """Who got an order whose name stands between: the first person after `to`, `on` or `upon`."""
    for phrase in phrases:
        if phrase.i >= trigger.j and phrase.people and s.low(phrase.i - 1) in ("to", "on", "upon"):
            return gather_forward(s, phrases, phrase.i)
    return []


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


def _is_later(s: Sentence, trigger: Trigger) -> bool:
    """`After the talks, …`: what the main clause tells is another event; so is a table given in the evening."""
    opening = s.lows[: min(trigger.i, 6)]
    if trigger.verb.subtype == "reception" and not _TABLES.isdisjoint(s.lows[trigger.i : trigger.j]):
        return opening[:1] in (["afterwards"], ["later"]) or not _EVENINGS.isdisjoint(s.low_set())
    return opening[:1] in (["after"], ["following"]) and not {"talks", "meeting", "reception", "ceremony"}.isdisjoint(
        opening
    )


_EVENINGS: Final = frozenset(("evening", "night", "tonight"))
_TABLES: Final = frozenset("reception banquet dinner supper".split())


def _is_here(s: Sentence, trigger: Trigger) -> bool:
    """`met here on Tuesday with X`: at the dateline's place, unless a place follows (`here in Hanoi`).

    Who `left here to visit X` is there no more."""
    if s.lows[trigger.i] in _SETTING_OUT:
        return False
    for k in range(max(0, trigger.i - 2), min(trigger.j + 3, len(s))):
        if s.low(k) == "here":
            return s.low(k + 1) not in ("in", "at")
    return False


_SETTING_OUT: Final = LEAVING | {"departed", "departs", "depart", "departing"}
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


def _after_with(s: Sentence, phrase: Phrase) -> bool:
    return s.low(phrase.i - 1) == "with"


_WORDS_TO_AGENT: Final = 15
_ENDS_CLAUSE: Final = frozenset((";", ".", ",", "after", "before", "who", "which", "that", "where", "during"))


def _agent(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    """`was received at the headquarters of the Presidency of the Republic by X`: who stands after the clause's `by`."""
    for k in range(j, min(j + _WORDS_TO_AGENT, len(s))):
        if s.low(k) == "by":
            return gather_forward(s, phrases, k + 1)
        if k >= j + 8 and s.low(k) in _ENDS_CLAUSE:
            break
    return []
