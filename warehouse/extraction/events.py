"""Events in a sentence: a verb or noun that tells of one, who did it with whom, whether it happened."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import verbs
from warehouse.extraction.anaphora import find_told_again
from warehouse.extraction.called_off import had_called_off, has_arrived, is_cancelled
from warehouse.extraction.event_kinds import as_hosted, as_told, is_spoken_there
from warehouse.extraction.event_model import FoundEvent, Side, Trigger
from warehouse.extraction.event_nouns import find_named_events
from warehouse.extraction.event_plausibility import (
    are_two_sides,
    is_met_on_arrival,
    is_plausible,
    is_with_unnamed,
)
from warehouse.extraction.event_sides import as_sides, turn_to_leaver
from warehouse.extraction.event_status import is_passive, is_quoted, is_said_ahead, is_underway, status_of
from warehouse.extraction.event_triggers import LEAVING, find_triggers
from warehouse.extraction.events_beside import and_with, by_another, for_talks, in_separate_one, there_for_talks
from warehouse.extraction.first_person import is_posted
from warehouse.extraction.met_together import add_met_together
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.presents_ahead import is_when_ahead
from warehouse.extraction.status_by_form import ends_with_part_of_day, words_on_top
from warehouse.extraction.subjects_apposed import bearer_apposed
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.told_apart import told_apart
from warehouse.extraction.who_and_whom import behind_clause, subjects_of, who_and_whom
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_MEANS: Final = frozenset(
    (
        "air plane train rail road car bus ship sea boat phone telephone video special videoconference videolink "
        "teleconference video-conference video-link"
    ).split()
)
"""`arrived here by air`: how, and no one who did it."""


def find_events(s: Sentence, phrases: list[Phrase], sentence_text: str) -> list[FoundEvent]:
    """The events that a sentence tells of, with sides and status; dates and places come later."""
    found: list[FoundEvent] = []
    taken = -1
    for trigger in find_triggers(s, phrases):
        if trigger.i < taken:
            continue
        event = read_event(s, phrases, trigger, sentence_text)
        if (
            event is not None
            and event.subtype == "visit"
            and is_cancelled(sentence_text)
            and not has_arrived(s, trigger.i)
        ):
            event.status, event.is_dated = "cancelled", False
            if had_called_off(s, trigger.i, trigger.j):
                event.reach, event.is_dated = (event.start, s.end), False
        elif event is not None and _calls_off(s, trigger):
            event.status = "cancelled"
        if event is not None:
            add_met_together(s, phrases, trigger, event)
            found.extend(told_apart(s, phrases, trigger, event))
            found.extend(in_separate_one(s, phrases, trigger, event))
            found.extend(for_talks(s, phrases, trigger, event))
            found.extend(there_for_talks(s, phrases, trigger, event))
            found.extend(by_another(s, phrases, trigger, event))
            found.extend(and_with(s, phrases, trigger, event))
            taken = trigger.j
    found = [event for event in found if not (event.is_dated and _is_told_in(event, found))]
    asides = [event for event in found if event.subtype == "visit" and not event.is_firm]
    if all(event.is_dated or event in asides for event in found):
        named = find_named_events(s, phrases)
        found = [*asides, *named] if named else found
    told_again = find_told_again(s) if not found else None
    return found if told_again is None else [told_again]


def _is_told_in(event: FoundEvent, found: list[FoundEvent]) -> bool:
    """`A and B spoke by phone on Monday and discussed trade`: what they discussed is of their call."""
    calls = [e for e in found if e.mode in _REMOTE and e.status == event.status and not e.is_dated]
    people = {id(side.person) for side in event.sides if side.person is not None}
    return event.mode == "in person" and any(people <= {id(side.person) for side in e.sides} for e in calls)


_REMOTE: Final = frozenset(("phone", "video link"))


def _calls_off(s: Sentence, trigger: Trigger) -> bool:
    """`X and Y cancelled a meeting planned for Monday`, `X called off talks with Y`."""
    return s.lows[trigger.i].startswith(_OFF) or (s.low(trigger.i + 1) == "off" and s.lows[trigger.i][:3] in _PUT_OFF)


_OFF: Final = ("cancel", "postpon", "scrap", "shelv")
_PUT_OFF: Final = frozenset(("cal", "put"))


def _without_dead(s: Sentence, phrases: list[Phrase], trigger: Trigger, objects: list[Phrase]) -> list[Phrase]:
    """`attended the funeral of King X in Lisbon`: X, who receives nobody, was of where the funeral is."""
    if s.low(trigger.j - 1) != "funeral":
        return objects
    for dead in objects:
        soil = next((p.country for p in phrases if p.i >= dead.j and p.place and s.low(p.i - 1) == "in"), None)
        for person in dead.people:
            person.country = person.country or soil
    return [phrase for phrase in objects if not phrase.people]


_DENYING: Final = frozenset(("denied", "denies", "deny"))
_NOBODY: Final = frozenset(("no", "neither", "nobody", "none"))
"""`has met no foreign leader`, `met neither X nor Y`."""


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
    is_elsewhere = (
        s.low(trigger.j) in _NOBODY
        or _is_of_none(s, trigger)
        or _is_of_noun(s, trigger, passive)
        or _is_of_unnamed(s, phrases, trigger.i)
        or _is_seat(s, trigger)
        or _is_received_caller(s, trigger)
    )
    verb = trigger.verb
    # A ministry's own words, `"X will pay a visit to Y from May 3 to 5"`, are the announcement itself.
    is_released = status == "announced" and verb.subtype == "visit" and "will" in s.low_set()
    is_released = is_released or _is_of_us(s, trigger)
    quoted = is_quoted(s, trigger.i)
    if status is None or (quoted and not is_released) or is_elsewhere:
        return None
    if verb.object_kind in ("solo", "mourned"):
        who = [] if passive else subjects_of(s, phrases, trigger.i)
        return _solo_event(s, phrases, trigger, status, who or behind_clause(s, phrases, trigger))
    subjects, objects = who_and_whom(s, phrases, trigger, passive)
    subjects = bearer_apposed(s, phrases, trigger.i, _past_telling(s, phrases, subjects))
    objects = _without_dead(s, phrases, trigger, objects)
    is_denied = bool(subjects) and s.low(subjects[0].i - 1) in _DENYING  # `The ministry denied X met Y`
    is_met_by_unknown = (
        "where" in s.lows[max(0, trigger.i - 3) : trigger.i] and len(objects) > 1 and _is_unknown(subjects)
    )
    is_denied = is_denied or (is_met_by_unknown and verb.subject_role == "participant")
    is_denied = is_denied or _are_met_by_group(s, trigger, passive, subjects, objects)
    if is_denied or (not objects and s.low(trigger.j - 1) == "with" and _are_unnamed(s, trigger.j)):
        return None
    are_several = sum(len(p.people) for p in subjects) > 1 or is_with_unnamed(s, subjects)
    if not objects and verb.subject_role == "participant" and are_several:
        return _joint_event(s, trigger, status, subjects) if are_two_sides(s, trigger, subjects) else None
    sides = [*as_sides(s, subjects, verb.subject_role), *as_sides(s, objects, verb.object_role)]
    if verb.subtype == "reception" and "farewell" in s.lows[trigger.i : trigger.j]:
        turn_to_leaver(sides, subjects, objects, is_bid=s.lows[trigger.i] in _BIDDING)
    if any(side.person is not None and side.person.is_historical for side in sides):
        return None
    subtype, mode = as_told(s, trigger)
    if subtype == "phone call":
        for side in sides:
            side.role = "participant"
        subtype, mode = ("meeting", "in person") if is_spoken_there(s, trigger, objects) else (subtype, mode)
    is_aside = verb.object_kind == "place" and bool({"who", "which"} & set(s.lows[max(0, trigger.i - 5) : trigger.i]))
    subtype = as_hosted(s, trigger, subtype, status, subjects, objects)
    subtype = "reception" if subtype == "visit" and _is_paid_to_somebody(s, trigger, objects) else subtype
    event = FoundEvent(subtype, status, mode, sides, s, s.starts[trigger.i], s.ends[trigger.j - 1])
    event.is_firm = not is_aside
    if verb.object_kind == "within" and objects:
        event.place, event.place_span = objects[0].place, (s.starts[objects[0].i], s.ends[objects[0].j - 1])
    is_seen = status == "announced" and s.lows[trigger.i] == "see"  # `will also see President X`
    event.is_dated = (verb.is_dated and not is_seen) or (_is_told_back(s, trigger) and status != "announced")
    before = s.lows[max(0, trigger.i - 5) : trigger.i]
    is_would = "would" in before and not is_said_ahead(s, trigger, before) and not _is_setting(trigger, before)
    is_would = is_would or is_when_ahead(s, trigger)
    event.needs_day = (
        (quoted and not is_posted(s)) or is_would or (verb.subtype == "visit" and _is_uncertain(s, trigger))
    )
    event.is_underway = is_underway(s, trigger)
    # `sat down with X separately`, behind talks of three: a meeting of its own
    event.is_later = _is_later(s, trigger) or (verb.subtype in _IN_PERSON and _SEPARATELY.stands_in(s))
    event.is_here = verb.object_kind == "here" or _is_here(s, trigger)
    event.is_noun = verb.object_kind == "here" and s.low(trigger.j - 1) in _WHOLE_STATE
    return event if is_plausible(s, event, trigger, subjects, objects) else None


_IN_PERSON: Final = frozenset(("talks", "meeting"))
_SEPARATELY: Final = WordList(("separately", "one-on-one", "tête-à-tête"))
_RECEIVED: Final = frozenset(("received", "welcomed", "hosted", "met"))


def _is_received_caller(s: Sentence, trigger: Trigger) -> bool:
    """`received a delegation led by X, who called on him at his office`: told already."""
    if trigger.verb.subtype != "reception" or s.low(trigger.j) not in ("him", "her", "them"):
        return False
    return s.low(trigger.i - 1) == "who" and not _RECEIVED.isdisjoint(s.lows[: trigger.i])


_OF_GROUPS: Final = frozenset(
    "delegation delegates senators congressmen members parliamentarians governors students ministers officials envoys "
    "ambassadors legislators lawmakers guests visitors".split()
)


def _are_met_by_group(
    s: Sentence, trigger: Trigger, passive: bool, subjects: list[Phrase], objects: list[Phrase]
) -> bool:
    """`Twelve governors met X and Y`, of whom nobody knows whose they are: X and Y did not meet each other."""
    if passive or trigger.verb.subject_role != "participant" or s.low(trigger.i - 1) not in _OF_GROUPS:
        return False
    is_told = any(p.people or p.country or p.organization for p in subjects)
    return not is_told and sum(len(p.people) for p in objects) > 1


def _is_paid_to_somebody(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """`paid a visit to King X`, `visited Minister X in Y`: a call on a person, and no journey."""
    whom = objects[0] if objects else None
    is_person = whom is not None and whom.kind == "person" and trigger.j <= whom.i <= trigger.j + 1
    if whom is None or not is_person or s.low(whom.j) in ("'s", "'"):
        return False
    is_paid = s.lows[trigger.i] in _PAYING and s.lows[trigger.j - 1] == "to"
    return is_paid or (bool(whom.offices) and trigger.j == trigger.i + 1 and s.lows[trigger.i] in _VISITING)


_VISITING: Final = frozenset(("visit", "visits", "visited"))
_PAYING: Final = frozenset(("pay", "pays", "paid", "paying"))


def _is_of_none(s: Sentence, trigger: Trigger) -> bool:
    """`had no meeting with X`, and not `held no fewer than three meetings with X`."""
    words = s.lows[trigger.i : trigger.j]
    return "no" in words and words[words.index("no") + 1 :][:1] not in (["fewer"], ["less"])


def _is_unknown(subjects: list[Phrase]) -> bool:
    """A pronoun of somebody whom the text has not named: `where she met X and Y` tells of no meeting of these two."""
    return len(subjects) == 1 and subjects[0].kind == "pronoun" and not subjects[0].people


def _is_setting(trigger: Trigger, before: list[str]) -> bool:
    """`said ties would grow as he received X`: what was done then."""
    near = before[before.index("would") :]
    return trigger.form == verbs.PAST and not _AS.isdisjoint(near)


_AS: Final = frozenset(("as", "while", "when"))
_BIDDING: Final = frozenset(("bade", "bid", "bids", "bidding"))
_WHOLE_STATE: Final = frozenset(("nation", "country", "island", "state"))
"""`arrived in the Asian nation`: a visit to all of it, not to the dateline's city."""


def _is_invited_by_nobody(s: Sentence, trigger: Trigger) -> bool:
    """`accepted an invitation to visit X`: whose it is is not told; `accepted the King's invitation` tells."""
    is_accepted = s.lows[trigger.i].startswith("accept") and not _tells_about_when(s, trigger)
    own = s.lows[trigger.i : trigger.j]
    if "invitation" in own and s.low(trigger.i + own.index("invitation") + 1) in ("from", "by", "of"):
        return False  # `an invitation from Vice Premier X to visit Y`
    return is_accepted and (trigger.form != verbs.PAST or "an" in s.lows[trigger.i + 1 : trigger.i + 4])


_SEASONS: Final = frozenset("year month week spring summer autumn fall winter".split())
_COMING: Final = frozenset(("next", "this", "coming"))


def _tells_about_when(s: Sentence, trigger: Trigger) -> bool:
    """`has accepted an invitation to visit X in the second half of this year`: a visit that is to be."""
    return any(low in _COMING and s.low(k + 1) in _SEASONS for k, low in enumerate(s.lows) if k >= trigger.j)


def _is_uncertain(s: Sentence, trigger: Trigger) -> bool:
    return _is_invited_by_nobody(s, trigger) or _is_recalled(s, trigger)


_RECALLING: Final = frozenset("emphasized emphasised stressed noted recalled reminded underlined underscored".split())


def _is_recalled(s: Sentence, trigger: Trigger) -> bool:
    """`X emphasized that he made his first visit to Y`: a visit of earlier days, unless the day is told."""
    if s.lows[0] in ("when", "while") and s.low(1) in ("he", "she") and s.low(2) in ("was", "served", "headed"):
        return True  # `When he was vice president he visited X twice`
    if trigger.form != verbs.PAST or s.low(trigger.i - 1) not in ("he", "she") or s.low(trigger.i - 2) != "that":
        return False
    return s.low(trigger.i - 3) in _RECALLING


def _past_telling(s: Sentence, phrases: list[Phrase], subjects: list[Phrase]) -> list[Phrase]:
    """`Her successor, she said, would arrive in June`: who says so is nobody who comes."""
    teller = subjects[0] if subjects else None
    if teller is None or teller.kind != "pronoun" or s.low(teller.i - 1) != "," or s.low(teller.j + 1) != ",":
        return subjects
    return [p for p in phrases if p.j == teller.i - 1] if s.low(teller.j) in _SAYING else subjects


_SAYING: Final = frozenset("said added noted explained announced says adds told stated confirmed".split())


def _is_of_us(s: Sentence, trigger: Trigger) -> bool:
    """`"We, the Ministers of A and B, met in C", the statement says`: those who sign it tell of their own meeting."""
    is_opened = s.lows[1:3] == ["we", ","] and s.lows[0] in ('"', "“")
    return is_opened and trigger.verb.subtype in ("meeting", "talks")


_UNNAMED: Final = frozenset("representatives officials leaders members counterparts businessmen delegates".split())


def _are_unnamed(s: Sentence, j: int) -> bool:
    """`A and B will hold talks with high-level representatives of governments`: not with each other."""
    return not _UNNAMED.isdisjoint(s.lows[j : j + 4])


_LONG_AGO: Final = frozenset(("last", "week", "month", "ago", "year"))


def _is_told_back(s: Sentence, trigger: Trigger) -> bool:
    """`On Monday, he had met with X`: an event of its own only with its day."""
    is_past = trigger.form in (verbs.PAST, verbs.PARTICIPLE)
    is_perfect = s.lows[trigger.i] == "had" and s.low(trigger.i + 1) in ("held", "had", "conducted")
    is_perfect = is_perfect and not _LONG_AGO.isdisjoint(s.low_set())  # `had held talks with Y last week`
    is_past = is_past and not ends_with_part_of_day(s)
    return is_past and (is_perfect or "had" in s.lows[max(0, trigger.i - 3) : trigger.i])


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
    """`the agency, whose seat will be in X`, `whose residence is in X`, `in the Asian nation's shops`: nobody goes
    there."""
    if trigger.verb.object_kind == "here" and s.low(trigger.j) == "'s":
        return True
    is_there = s.lows[trigger.i] in ("be", "is", "was", "are", "were")
    return is_there and "whose" in s.lows[max(0, trigger.i - 4) : trigger.i]


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
    """`A and B met`: both sides are the subject; who asked for it in front is none besides (`At the initiative of the
    Uzbek side, A and B had a telephone conversation`)."""
    subtype, mode = as_told(s, trigger)
    named = [p for p in subjects if p.people]
    subjects = named if len(named) > 1 and _ASKING.intersection(s.lows[1:_WORDS_OF_ASKING]) else subjects
    sides = as_sides(s, subjects, "participant")
    event = FoundEvent(subtype, status, mode, sides, s, s.starts[trigger.i], s.ends[trigger.j - 1])
    event.is_dated = trigger.verb.is_dated
    return event


_ASKING: Final = frozenset(("initiative", "request", "suggestion", "proposal"))
_WORDS_OF_ASKING: Final = 4
_MEMORIALS: Final = frozenset(
    (
        "mausoleum monument memorial cemetery statue tomb tower martyrs museum bust palace memorials obelisk "
        "heroes grave graves pantheon samadhi rajghat cenotaph necropolis anitkabir anıtkabir shrine fallen remembrance"
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


def _is_later(s: Sentence, trigger: Trigger) -> bool:
    """`After the talks, …`: what the main clause tells is another event; so is a table given in the evening."""
    opening = s.lows[: min(trigger.i, 6)]
    if trigger.verb.subtype == "reception" and not _TABLES.isdisjoint(s.lows[trigger.i : trigger.j]):
        return opening[:1] in (["afterwards"], ["later"]) or not _EVENINGS.isdisjoint(s.low_set())
    if any(words_on_top(s, k) == k for k in range(1, len(opening))):
        return True
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
