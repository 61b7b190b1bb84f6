"""Appointments, elections and reliefs: who is put into an office or taken out of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import marks, verbs
from warehouse.extraction.appointment_lists import find_listed
from warehouse.extraction.appointment_verbs import VERBS, AppointmentVerb, appointment_verbs
from warehouse.extraction.event_model import FoundEvent, Side, Trigger
from warehouse.extraction.event_status import status_of
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.office_after_verb import office_after_aside, office_at
from warehouse.extraction.office_model import Office
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.portfolios_given import find_portfolios_given
from warehouse.extraction.posts_decided import by_decision, put_down_as_given
from warehouse.extraction.posts_left import (
    note_left,
    office_left,
    office_like_left,
    office_of_dismissed,
    office_of_predecessor,
    past_succession,
)
from warehouse.extraction.respective import hold_of_body_before, hold_respectively
from warehouse.extraction.served_posts import find_served_posts
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import BASE, ING, PARTICIPLE, PAST, PRESENT, EventVerb
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_RESIGNATION: Final = WordList(("resignation",))
_PASSIVE: Final = frozenset(("was", "were", "been", "be", "being", "is", "are"))
_VERB: Final = EventVerb((), "appointment", "participant", "appointee", "in person", "side")
_TAKING_WORDS: Final = frozenset(
    (
        "election re-election reelection appointment reappointment inauguration elected re-elected taking assuming "
        "assumption swearing swearing-in"
    ).split()
)
_AFTER_TAKING: Final = (["office"], ["over"], ["of", "office"], ["the", "office"], ["in"], ["-", "in"])
"""`his taking office as`, `her assumption of office as`, `his swearing in as`."""
_TAKING: Final = marks.of_words(lambda: _TAKING_WORDS)
_LONGER: Final = frozenset(("serves", "serve", "served", "serving"))
_OF_THIS_POST: Final = (["of", "this", "post"], ["of", "this", "position"], ["from", "this", "post"])
_DECIDED: Final = frozenset(("decided", "decision", "voted"))
_RULINGS: Final = frozenset(("resolution", "motion", "decree", "decision", "ordinance", "order"))
_PASSED: Final = frozenset(("passed", "adopted", "approved", "issued", "signed", "endorsed"))


def find_appointments(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """Appointments that the sentence reports; the office is put down as `appointed` or `relieved`."""
    found: list[FoundEvent] = []
    # `named X foreign minister and accepted the resignation of Defence Minister Y`, `and named X as her successor`
    left = by_decision(s, phrases, reader) if _RESIGNATION.stands_in(s) else []
    for i in marks.places(s, VERBS):
        for verb in appointment_verbs().get(s.lows[i], ()):
            j = verbs.match_pattern(verb.pattern, s.lows, i + 1)
            if j is None or not _tells(s, i, verb):
                continue
            event = _taken(s, phrases, reader, i, j, verb) if verb.is_taken else _read(s, phrases, reader, i, j, verb)
            if event is not None:
                found.append(event)
                found.extend(_without_verb(s, phrases, reader, event))
                break
    found = found or find_portfolios_given(s, phrases, reader)
    if found:
        known = {id(side.person) for event in found for side in event.sides}
        return [*found, *(event for event in left if id(event.sides[0].person) not in known)]
    return left or by_decision(s, phrases, reader) or find_listed(s, phrases, reader)


def _tells(s: Sentence, i: int, verb: AppointmentVerb) -> bool:
    """An office that is given is told in the past, by `appointing`, or after `decided to`."""
    if s.lows[i] in _LONGER and s.low(i - 1) != "longer":
        return False  # `no longer serves as minister`
    if s.lows[i] in _MADE and not _is_made(s, i):
        return False
    if verb.is_taken or verb.form in (PAST, PARTICIPLE, ING):
        return True
    if verb.form == PRESENT and not _DECREES.isdisjoint(s.lows[:i]):
        return True  # `A royal decree names X minister`
    if verb.form != BASE or s.low(i - 1) != "to":
        return False
    k = i - 2
    while k > 0 and (s.lows[k] in ("on", "in", "also", "unanimously", "today", "yesterday") or is_of_date(s.lows[k])):
        k -= 1  # `decided on Wednesday to appoint`
    ruling = next((m for m in range(k, max(0, k - _WORDS_OF_DECIDER), -1) if s.lows[m] in _RULINGS), 0)
    # `signed Decision No. 512/QD to appoint`
    is_ruled = "," not in s.lows[ruling:k] and not _PASSED.isdisjoint(s.lows[max(0, ruling - 4) : ruling])
    return is_ruled or s.low(k) in _DECIDED or s.low(k) == "agreed" or _decision_before(s, i) is not None


_MADE: Final = frozenset(("made", "make", "makes", "making"))
_DECREES: Final = frozenset(("decree", "order", "edict", "ukaz"))


def _is_made(s: Sentence, i: int) -> bool:
    """`X was made deputy minister`: in the passive, and the post follows."""
    return s.lows[i] == "made" and not {"was", "were", "been"}.isdisjoint(s.lows[max(0, i - 3) : i])


_WORDS_OF_DECIDER: Final = 13
_HIM: Final = frozenset(("him", "her"))
_HANDED: Final = frozenset("handed presented presents hands gave gives delivered awarded".split())


def _decision_before(s: Sentence, i: int) -> int | None:
    """The token of `decision` in `the decision of the Secretariat to appoint`, of which token i is the verb."""
    found = (k for k in range(i - 2, max(0, i - _WORDS_OF_DECIDER), -1) if s.lows[k] == "decision")
    k = next(found, None)
    return k if k is not None and s.low(k + 1) in ("of", "by", "to") and "," not in s.lows[k:i] else None


def _appointed_him(s: Sentence, phrases: list[Phrase], i: int) -> list[Phrase]:
    """`handed over to X the decision of the Secretariat to appoint him as Y`, `X received the decision to appoint him`:
    who got the decision."""
    k = _decision_before(s, i)
    if k is None or s.low(i + 1) not in _HIM:
        return []
    given = next((m for m in range(k) if s.lows[m] in _HANDED), None)
    if given is not None:
        to = next((m for m in range(given, k) if s.lows[m] == "to"), given)
        return [p for p in phrases if p.people and to < p.i < k][:1]
    got = next((m for m in range(k) if s.lows[m] in ("received", "accepted")), None)
    return [p for p in subject_phrases(s, phrases, got) if p.people][:1] if got is not None else []


_FIRST: Final = frozenset(("first", "second", "third", "only", "latest", "last", "youngest", "next"))
_ASIDE: Final = frozenset(("since", "after", "before", "when", "until", "ever", "who"))


def _taken(
    s: Sentence, phrases: list[Phrase], reader: PhraseReader, i: int, j: int, verb: AppointmentVerb
) -> FoundEvent | None:
    """`X took over as minister`, `X stepped down as minister`; only where the sentence says when."""
    people = [p for p in subject_phrases(s, phrases, i) if p.people]
    if s.low(i - 1) == "longer":
        people = [p for p in phrases if p.people and p.j == i - 2] or people
    if any(s.lows[m] in _FIRST and not s.is_capitalized(m) for m in range(j, min(j + 3, len(s)))):
        return None  # `became the first president to visit X`
    is_aside = s.low(j) == "," or not _ASIDE.isdisjoint(s.lows[max(0, i - 8) : i])
    if not people or s.kind == "caption" or verb.form == ING or is_aside or _is_of_state(s, phrases, people[0], i):
        return None
    status = status_of(s, Trigger(i, j, verb.form, _VERB), passive=False)
    office = office_at(s, reader, j) if status is not None else None
    if office is None and verb.is_relief and status is not None and _resigns(s, i, j):
        office = next(iter(people[0].offices), None)  # `Economics Minister X has resigned`
    if status is None or office is None:
        return None
    office.status = "relieved" if verb.is_relief else "appointed"
    _relieve_replaced(s, phrases, reader, i, office)
    event = _appointment(s, reader, people[:1], office, (i, j), status)
    event.is_dated = s.low(i - 1) != "longer"
    return event


def _resigns(s: Sentence, i: int, j: int) -> bool:
    """By verb or noun: who `retired` may only have left the room."""
    return any(low.startswith("resign") for low in s.lows[i:j])


_WORDS_BEFORE_VERB: Final = 4
_BELONGING: Final = frozenset("of from in at for to the with by between and , 's".split())


def _is_of_state(s: Sentence, phrases: list[Phrase], person: Phrase, i: int) -> bool:
    """`X said that Vietnam will assume the post of ASEAN Chair`: a country or a body takes it, and no person."""
    return any(
        p.kind in ("country", "organization")
        and person.j < p.i
        and i - _WORDS_BEFORE_VERB <= p.j <= i
        and s.low(p.i - 1) not in _BELONGING
        and s.low(p.j) not in ("'s", "'")
        for p in phrases
    )


def find_new_posts(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`congratulated X on his election as President of Y`: X holds the post; and those that someone served in, or that
    a list gives to several."""
    find_served_posts(s, phrases, reader)
    hold_respectively(s, phrases, reader)
    hold_of_body_before(s, phrases, reader)
    for k in marks.places(s, _TAKING):
        owner = s.low(k - 1) if s.low(k - 1) != "recent" else s.low(k - 2)
        is_taking = s.lows[k] in _TAKING_WORDS and (
            owner in ("his", "her", "being") or s.lows[k - 2 : k] == ["latter", "'s"]
        )
        if s.low(k + 1) == "of" and s.low(k - 1) == "the" and s.lows[k] in _GIVEN and s.kind == "body":
            _hold_as_given(s, phrases, reader, k)
            continue
        at = next((k + 1 + len(w) for w in _AFTER_TAKING if s.lows[k + 1 : k + 1 + len(w)] == w), k + 1)
        if not is_taking or (s.low(at) != "as" and owner != "being") or s.kind != "body":
            continue
        holder = _congratulated(s, phrases, k)
        office = office_at(s, reader, at) if holder is not None else None
        if holder is None or office is None:
            continue
        person = holder.people[0]
        reader.held.append(HeldOffice(person, office, s))
        person.country = holder.country = person.country or office.country


_GIVEN: Final = frozenset(("appointment", "reappointment", "election", "re-election", "reelection"))
_WORDS_TO_NAME: Final = 4


def _hold_as_given(s: Sentence, phrases: list[Phrase], reader: PhraseReader, k: int) -> None:
    """`welcomed the appointment of X as Japan's ambassador to Y`: X holds the post."""
    holder = next((p for p in phrases if k + 1 < p.i <= k + _WORDS_TO_NAME and len(p.people) == 1), None)
    if holder is None or holder.offices or s.low(holder.j) != "as":
        return
    office = office_at(s, reader, holder.j + 1)
    if office is not None:
        person = holder.people[0]
        reader.held.append(HeldOffice(person, office, s))
        person.country = holder.country = person.country or office.country


_WORDS_TO_POST: Final = 3
_TO_POST: Final = frozenset(
    "on upon over for in connection with the occasion of , 's latter his her being recent after following a letter "
    "message telegram cable sent".split()
)


def _congratulated(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """Who takes the post that token k tells of: the one person named before it, past a day and what joins the two:
    `sent a message to X on March 21 upon his appointment as`."""
    named = next((p for p in reversed(phrases) if p.j <= k and len(p.people) == 1), None)
    if named is None:
        return None
    between = s.lows[named.j : k]
    is_joined = all(low in _TO_POST or is_of_date(low) for low in between)
    return named if len(between) <= _WORDS_TO_POST or is_joined else None


def _read(
    s: Sentence, phrases: list[Phrase], reader: PhraseReader, i: int, j: int, verb: AppointmentVerb
) -> FoundEvent | None:
    """`X was named minister`, `the President dismissed X from the post of minister`."""
    is_relief = verb.is_relief
    first = _joined_to(s, i)
    passive = first < i or any(s.low(k) in _PASSIVE for k in range(max(0, i - 3), i))
    if s.low(i - 1) == "being" or s.low(i - 1) in ("his", "her") or s.kind == "caption":
        return None  # `congratulated X on being elected`
    status = "occurred" if verb.form == BASE else status_of(s, Trigger(i, i + 1, PAST, _VERB), passive)
    if status is None:
        return None
    told_of = _told_aside(s, phrases, first) if passive else None
    people, begin = ([told_of], j) if told_of is not None else _given_to(s, phrases, (i, j, first), passive)
    office = office_after_aside(s, reader, _aside_of(s, people, i, begin)) or office_at(s, reader, begin)
    if is_relief and not passive:
        note_left(s, phrases, reader, i)
    if office is None and people and people[0].people:
        office = _unnamed(s, reader, people[0], i, begin, is_relief=is_relief, passive=passive)
    if not people or office is None:
        return None
    office = office if is_relief else office_like_left(reader, office, s)
    office.status = "relieved" if is_relief else "appointed"
    if not is_relief:
        _relieve_predecessor(s, phrases, reader, office)
    elif not passive:
        _place_by_giver(office, phrases, people[0], i)
    if not passive and office.seat is not None and (code := _country_that_sends(phrases, i)) not in (None, office.seat):
        for person in people[0].people:
            person.country = person.country or code
    event = _appointment(s, reader, people, office, (i, j), status)
    if told_of is not None and s.low(told_of.i - 1) not in _IN_PLACE_OF:
        event.is_dated, event.reach = True, (event.start, _end_of_aside(s, office))
    return event


def _given_to(s: Sentence, phrases: list[Phrase], at: tuple[int, int, int], passive: bool) -> tuple[list[Phrase], int]:
    """Who got the post or lost it, and the token where the post may begin; `at`: the verb, what follows its words, the
    first of the verbs that it is joined to."""
    i, j, first = at
    if passive:
        return [p for p in subject_phrases(s, phrases, first) if p.people], _past_giver(s, phrases, j)
    if s.low(i + 1) in _HIM and (told := _appointed_him(s, phrases, i)):
        return told, i + 2
    begin = _past_aside(s, i)
    following = next((p for p in phrases if begin < p.i <= begin + 6 and p.people), None)
    return ([following], following.j) if following is not None else ([], j)


def _past_aside(s: Sentence, i: int) -> int:
    """`appointed, by decree of 11 March, X as minister`: the comma that closes what stands between; else the verb."""
    if s.low(i + 1) != ",":
        return i
    return next((k for k in range(i + 2, min(i + _LONGEST_ASIDE, len(s))) if s.lows[k] == ","), i)


_LONGEST_ASIDE: Final = 14


def _past_giver(s: Sentence, phrases: list[Phrase], j: int) -> int:
    """`was assigned by the Secretariat to serve as`: the token behind who gave the post; j where nobody is named."""
    if s.low(j) != "by":
        return j
    giver = next((p for p in phrases if j < p.i <= j + 2 and s.low(p.j) in ("as", "to")), None)
    k = giver.j if giver is not None else _past_word(s, j)
    return k if s.low(k) == "as" or s.lows[k : k + 2] in _SERVING else j


_SERVING: Final = (["to", "be"], ["to", "serve"], ["to", "hold"], ["to", "the"], ["to", "work"], ["to", "act"])


def _past_word(s: Sentence, j: int) -> int:
    """The token behind `by the Politburo` at token j."""
    return j + 3 if s.low(j + 1) == "the" else j + 2


_WORDS_TO_VERB: Final = 4
_IN_PLACE_OF: Final = frozenset(("replacing", "succeeding", "replaces", "succeeds", "replaced", "succeeded"))
"""Who is followed by another got a new post on the same day: `succeeding X, who was named ambassador`."""


def _told_aside(s: Sentence, phrases: list[Phrase], i: int) -> Phrase | None:
    """`sent a message to X, who was newly appointed minister of Y`: X, whose appointment a clause tells of."""
    who = next((k for k in range(i - 1, max(0, i - _WORDS_TO_VERB), -1) if s.lows[k] == "who"), None)
    if who is None:
        return None
    end = who - 1 if s.low(who - 1) == "," else who
    return next((p for p in phrases if p.people and (p.j == end or p.i < end < p.j)), None)


def _end_of_aside(s: Sentence, office: Office) -> int:
    """Where the clause ends that tells of an appointment: days behind it are those of the main clause."""
    end = next((k for k in range(max(office.j, office.title_j), len(s)) if s.lows[k] in (",", ";")), None)
    return s.ends[end] if end is not None else s.end


def _aside_of(s: Sentence, people: list[Phrase], i: int, begin: int) -> int:
    """The comma after a name: the phrase of a person may reach into what the sentence tells of them."""
    if not people or begin != people[0].j or begin <= i:
        return begin
    return next((k for k in range(people[0].i, begin) if s.lows[k] == ","), begin)


def _unnamed(
    s: Sentence, reader: PhraseReader, given: Phrase, i: int, begin: int, *, is_relief: bool, passive: bool
) -> Office | None:
    """The post where none stands after the verb: `was relieved of this post`, `sacked Minister X`, `in his place`."""
    if not is_relief:
        return office_of_predecessor(s, reader, begin)
    if s.lows[begin : begin + 3] in _OF_THIS_POST and (just := _post_just_given(s, reader)) is not None:
        return just
    if not passive:
        return office_of_dismissed(s, given, s.lows[i], begin)
    return office_left(s, reader, given.people[0], s.lows[i], begin)


def _country_that_sends(phrases: list[Phrase], i: int) -> str | None:
    """`The Kenyan government appointed X as ambassador to Y`: X is an envoy of Kenya."""
    before = [p for p in phrases if p.j <= i and p.kind != "place"][:1]
    return next((p.country or next((person.country for person in p.people), None) for p in before), None)


def _place_by_giver(office: Office, phrases: list[Phrase], given: Phrase, i: int) -> None:
    """`Namibian President A relieved Finance Minister B of his duties`: the minister of A's own state."""
    organization = office.organization
    if organization is None or organization.kind != "ministry" or organization.country is not None:
        return
    heads = (p for p in phrases if p.j <= i and p.people and p is not given and _heads_state(p))
    code = next((p.country or p.people[0].country for p in heads), None)
    organization.country, office.country = code, office.country or code
    for person in given.people:
        person.country = person.country or code


def _heads_state(phrase: Phrase) -> bool:
    return any(office.title.of == "state" or office.title.name in _HEADS_OF_STATE for office in phrase.offices)


_HEADS_OF_STATE: Final = frozenset(("president", "prime minister", "king", "queen", "chancellor"))
_BETWEEN_APPOINTED: Final = frozenset((",", ";", "and", "while"))


def _without_verb(s: Sentence, phrases: list[Phrase], reader: PhraseReader, first: FoundEvent) -> list[FoundEvent]:
    """`A was appointed minister of X, B minister of Y, and C to head Z`: those after A, without the verb."""
    given = next((h.office for h in reversed(reader.held) if h.sentence is s), None)
    found: list[FoundEvent] = []
    if given is None or given.status != "appointed":
        return found
    end = given.j
    for phrase in phrases:
        if phrase.i < end or not phrase.people:
            continue
        is_next = phrase.i > end and all(low in _BETWEEN_APPOINTED for low in s.lows[end : phrase.i])
        office = office_at(s, reader, phrase.j) if is_next and s.low(phrase.j) != "," else None
        if office is None:
            break
        office.status = "appointed"
        at = next(k for k in range(len(s)) if s.ends[k] == first.end)
        found.append(_appointment(s, reader, [phrase], office, (at, at + 1), first.status))
        found[-1].is_dated = first.is_dated
        end = office.j
    return found


def _post_just_given(s: Sentence, reader: PhraseReader) -> Office | None:
    """`X was appointed ambassador, and Y was relieved of this post`: the one that the sentence has given last."""
    given = [h.office for h in reader.held if h.sentence is s and h.office.status == "appointed"]
    return replace(given[-1], more=[]) if given else None


def _joined_to(s: Sentence, i: int) -> int:
    """`has been relieved of A and appointed B`: the first of such verbs in the passive; i where it stands alone."""
    if s.low(i - 1) != "and":
        return i
    return next((k for k in range(1, i) if s.lows[k] in appointment_verbs() and s.low(k - 1) in _PASSIVE), i)


def _relieve_replaced(s: Sentence, phrases: list[Phrase], reader: PhraseReader, i: int, office: Office) -> None:
    """`X replaced Y as minister`: Y no longer is."""
    if s.low(i) not in ("replaced", "replaces", "succeeded", "succeeds"):
        return
    following = next((p for p in phrases if p.i == i + 1 and p.people and not p.offices), None)
    if following is not None:
        relieved = replace(office, status="relieved", more=[])
        reader.held.append(HeldOffice(following.people[0], relieved, s))


def _relieve_predecessor(s: Sentence, phrases: list[Phrase], reader: PhraseReader, office: Office) -> None:
    """`X was appointed minister, replacing Y`, `designated as envoy, in succession to Ambassador Y`: Y no longer is."""
    begin = past_succession(s, office.j)
    following = next((p for p in phrases if begin is not None and p.people and begin <= p.i <= begin + 1), None)
    if following is None or any(o.title.name != office.title.name for o in following.offices):
        return
    person = following.people[0]
    reader.held = [h for h in reader.held if h.person is not person or h.sentence is not s]
    reader.held.append(HeldOffice(person, replace(office, status="relieved", more=[]), s))


def _appointment(
    s: Sentence, reader: PhraseReader, people: list[Phrase], office: Office, at: tuple[int, int], status: str
) -> FoundEvent:
    sides = []
    for phrase in people:
        for person in phrase.people:
            put_down_as_given(reader, person, office, s)
            sides.append(Side(person, None, person.country or office.country, "appointee", phrase, s))
    return FoundEvent("appointment", status, None, sides, s, s.starts[at[0]], s.ends[at[1] - 1])
