"""Appointments, elections and reliefs: who is put into an office or taken out of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import marks, verbs
from warehouse.extraction.appointment_asides import (
    appointed_him,
    days_end,
    end_of_aside,
    is_news,
    is_since,
    told_aside,
)
from warehouse.extraction.appointment_lists import find_listed
from warehouse.extraction.appointment_told import tells
from warehouse.extraction.appointment_verbs import VERBS, AppointmentVerb, appointment_verbs
from warehouse.extraction.appointments_joined import as_given, find_joined, group_of
from warehouse.extraction.event_model import FoundEvent, Trigger
from warehouse.extraction.event_status import status_of
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.office_after_verb import office_after_aside, office_at, seat_at
from warehouse.extraction.office_model import Office
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.portfolios_given import find_portfolios_given
from warehouse.extraction.posts_accredited import find_posts_accredited, find_posts_listed
from warehouse.extraction.posts_decided import by_decision, give_second
from warehouse.extraction.posts_left import (
    is_plainly_told,
    note_left,
    office_left,
    office_like_left,
    office_of_dismissed,
    office_of_predecessor,
    past_succession,
)
from warehouse.extraction.posts_taken import APPOINTMENT, taken
from warehouse.extraction.respective import hold_of_body_before, hold_of_body_visited, hold_respectively
from warehouse.extraction.served_posts import find_served_posts
from warehouse.extraction.succession_words import is_in_place_of_another
from warehouse.extraction.successors import find_coming, find_inverted, find_successor
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import BASE, PAST
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_RESIGNATION: Final = WordList(
    ("resignation", "cessation", "dismissal", "relief", "removal", "termination", "demission")
)
_PASSIVE: Final = frozenset(("was", "were", "been", "be", "being", "is", "are"))
_TAKING_WORDS: Final = frozenset(
    (
        "election re-election reelection appointment reappointment inauguration elected re-elected taking assuming "
        "assumption swearing swearing-in sworn named appointed confirmation designation nomination accession"
    ).split()
)
_AFTER_TAKING: Final = (["office"], ["over"], ["of", "office"], ["the", "office"], ["in"], ["-", "in"])
"""`his taking office as`, `her assumption of office as`, `his swearing in as`."""
_TAKING: Final = marks.of_words(lambda: _TAKING_WORDS)
_OF_THIS_POST: Final = frozenset(
    f"{of} {this} {post}"
    for of in ("of", "from")
    for this in ("this", "that", "said")
    for post in ("post", "position", "duty", "office", "role")
)


def find_appointments(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """Appointments that the sentence reports; the office is put down as `appointed` or `relieved`."""
    found: list[FoundEvent] = []
    # `named X foreign minister and accepted the resignation of Defence Minister Y`, `and named X as her successor`
    left = by_decision(s, phrases, reader) if _RESIGNATION.stands_in(s) else []
    for i in marks.places(s, VERBS):
        for verb in appointment_verbs().get(s.lows[i], ()):
            j = verbs.match_pattern(verb.pattern, s.lows, i + 1)
            if j is None or not tells(s, i, verb):
                continue
            event = taken(s, phrases, reader, i, j, verb) if verb.is_taken else _read(s, phrases, reader, i, j, verb)
            if event is not None:
                found.append(event)
                found.extend(find_joined(s, phrases, reader, event))
                break
    found = found or find_portfolios_given(s, phrases, reader)
    if found:
        if any(not event.is_dated for event in found):
            for event in found:  # `A was named minister, while B became governor`
                event.is_dated = event.is_dated and event.reach is not None
        return [*found, *_of_others([*left, *find_successor(s, phrases, reader)], found)]
    left = left or by_decision(s, phrases, reader)
    if left:
        return [*left, *_of_others(find_joined(s, phrases, reader, left[-1]), left)]
    return (
        find_listed(s, phrases, reader)
        or find_successor(s, phrases, reader)
        or find_coming(s, phrases, reader)
        or find_inverted(s, phrases, reader)
    )


def _of_others(more: list[FoundEvent], found: list[FoundEvent]) -> list[FoundEvent]:
    """Those of `more` that are of nobody whom `found` tells of."""
    known = {id(side.person) for event in found for side in event.sides}
    return [event for event in more if id(event.sides[0].person) not in known]


def find_new_posts(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`congratulated X on his election as President of Y`: X holds the post; and those that someone served in, or that
    a list gives to several."""
    find_served_posts(s, phrases, reader)
    find_posts_accredited(s, phrases, reader)
    find_posts_listed(s, phrases, reader)
    hold_respectively(s, phrases, reader)
    hold_of_body_before(s, phrases, reader)
    hold_of_body_visited(s, phrases, reader)
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


_DISMISSED: Final = frozenset(
    "reports claims rumours rumors allegations accusations suggestions criticism criticisms concerns calls speculation "
    "talk media as such these those any all".split()
)
"""`dismissed reports of a meeting between X and Y`: nobody was relieved of a post."""


def _read(
    s: Sentence, phrases: list[Phrase], reader: PhraseReader, i: int, j: int, verb: AppointmentVerb
) -> FoundEvent | None:
    """`X was named minister`, `the President dismissed X from the post of minister`."""
    is_relief = verb.is_relief
    first = _joined_to(s, phrases, i)
    passive = first < i or any(s.low(k) in _PASSIVE for k in range(max(0, i - 3), i))
    is_of_thing = s.low(j) == "that" or (is_relief and s.low(i + 1) in _DISMISSED)
    if s.low(i - 1) in ("being", "his", "her") or is_of_thing or s.kind == "caption" or is_since(s, i):
        return None  # `congratulated X on being elected`, `adding that`
    status = "occurred" if verb.form == BASE else status_of(s, Trigger(i, i + 1, PAST, APPOINTMENT), passive)
    if status is None:
        return None
    told_of = told_aside(s, phrases, first, passive=passive)
    passive = passive or told_of is not None
    people, begin = ([told_of], j) if told_of is not None else _given_to(s, phrases, (i, j, first), passive)
    if not passive and people and not is_plainly_told(s, i, people[0], verb.pattern):
        return None
    office = office_after_aside(s, reader, _aside_of(s, people, i, begin)) or office_at(s, reader, begin)
    if is_relief and not passive:
        note_left(s, phrases, reader, i)
    if office is None and people and people[0].people:
        office = _unnamed(s, reader, people[0], i, begin, is_relief=is_relief, passive=passive)
    if not people or office is None:
        return None
    office = office if is_relief else office_like_left(reader, office, s)
    if not passive and office.organization is None and "its" in (s.low(begin), s.low(i + 1)):
        office.organization = next((p.organization for p in reversed(phrases) if p.organization and p.j <= i), None)
    office.status = "relieved" if is_relief else "appointed"
    if not is_relief:
        _relieve_predecessor(s, phrases, reader, office)
    if not passive:
        _place_by_giver(office, phrases, people[0], i, is_relief=is_relief)
    event = as_given(s, reader, people, office, (i, j), status)
    if not is_relief:
        give_second(s, phrases, reader, event, office)
    if told_of is not None and s.low(told_of.i - 1) not in _IN_PLACE_OF:
        event.is_dated, event.reach = not is_news(s, i), (s.starts[told_of.name_j], end_of_aside(s, office))
    elif (end := days_end(s, office)) is not None:
        event.reach = (s.start, end)
    return event


def _given_to(s: Sentence, phrases: list[Phrase], at: tuple[int, int, int], passive: bool) -> tuple[list[Phrase], int]:
    """Who got the post or lost it, and the token where the post may begin; `at`: the verb, what follows its words, the
    first of the verbs that it is joined to."""
    i, j, first = at
    if passive:
        return [p for p in subject_phrases(s, phrases, first) if p.people], _past_giver(s, phrases, j)
    if s.low(i + 1) in _HIM and (told := appointed_him(s, phrases, i)):
        return told, i + 2
    begin = _past_aside(s, i)
    following = next((p for p in phrases if begin < p.i <= max(begin + 6, j + 2) and p.people), None)
    group = group_of(s, phrases, following) if following is not None else []
    return group, group[-1].j if group else j


def _past_aside(s: Sentence, i: int) -> int:
    """`appointed, by decree of 11 March, X as minister`: the comma that closes what stands between; else the verb."""
    k = i + 1
    while s.low(k) in ("on", "today", "yesterday") or is_of_date(s.low(k)):
        k += 1  # `appointed Wednesday, under the law, X as minister`
    if s.low(k) != ",":
        return i
    return next((m for m in range(k + 1, min(k + _LONGEST_ASIDE, len(s))) if s.lows[m] == ","), i)


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
        if is_in_place_of_another(s, i + 1):
            return office_of_predecessor(s, reader, i + 1)  # `to appoint in his place X`
        seat = seat_at(s, reader, begin) if s.lows[i] in _ELECTED else None
        return seat or office_of_predecessor(s, reader, begin) or _new_post(s, reader, given, i)
    if (
        _OF_THIS_POST & {" ".join(s.lows[k : k + 3]) for k in (begin, i + 1)}
        and (just := _post_just_given(s, reader)) is not None
    ):
        return just
    if s.lows[i] in _EXPELLED and s.low(begin) == "from" and (seat := seat_at(s, reader, begin)) is not None:
        return seat
    if not passive:
        return office_of_dismissed(s, given, s.lows[i], begin)
    left = office_left(s, reader, given.people[0], s.lows[i], begin)
    return left or (_post_just_given(s, reader) if s.lows[begin : begin + 2] == ["from", "the"] else None)


_ELECTED: Final = frozenset(
    "elected electing elect by-elected co-opted coopted re-elected reelected added admitted promoted elevated".split()
)
_EXPELLED: Final = frozenset("expelled removed dropped ousted dismissed excluded expelling removing".split())
_SWEARING: Final = frozenset(("sworn", "swore", "swearing"))


def _new_post(s: Sentence, reader: PhraseReader, given: Phrase, i: int) -> Office | None:
    """`appointed new Finance Minister X`, `The new Finance Minister, X, was sworn in on Monday`: the post before the
    name; `He was sworn in on Monday`: the one that he is told to hold."""
    named = [o for o in given.offices if o.title_i < given.name_i and not o.is_former]
    is_new = bool(named) and "new" in s.lows[max(0, given.i - 1) : named[0].title_i]
    if is_new or (named and s.lows[i] in _SWEARING):
        return named[0]
    held = [h.office for h in reader.held if h.person in given.people and not h.office.is_former]
    return replace(held[-1], more=[]) if held and s.lows[i] in _SWEARING and not named else None


def _country_that_sends(phrases: list[Phrase], i: int) -> str | None:
    """`The Kenyan government appointed X as ambassador to Y`: X is an envoy of Kenya."""
    before = [p for p in phrases if p.j <= i and p.kind != "place"][:1]
    return next((p.country or next((person.country for person in p.people), None) for p in before), None)


def _place_by_giver(office: Office, phrases: list[Phrase], given: Phrase, i: int, *, is_relief: bool) -> None:
    """`Namibian President A relieved Finance Minister B of his duties`: the minister of A's own state."""
    organization = office.organization
    if office.seat is not None and (sender := _country_that_sends(phrases, i)) not in (None, office.seat):
        for person in given.people:
            person.country = person.country or sender
    if not is_relief or organization is None or organization.kind != "ministry" or organization.country is not None:
        return
    heads = (p for p in phrases if p.j <= i and p.people and p is not given and _heads_state(p))
    code = next((p.country or p.people[0].country for p in heads), None)
    organization.country, office.country = code, office.country or code
    for person in given.people:
        person.country = person.country or code


def _heads_state(phrase: Phrase) -> bool:
    return any(office.title.of == "state" or office.title.name in _HEADS_OF_STATE for office in phrase.offices)


_HIM: Final = frozenset(("him", "her"))
_IN_PLACE_OF: Final = frozenset(("replacing", "succeeding", "replaces", "succeeds", "replaced", "succeeded"))
"""Who is followed by another got a new post on the same day: `succeeding X, who was named ambassador`."""
_HEADS_OF_STATE: Final = frozenset(("president", "prime minister", "king", "queen", "chancellor"))


def _post_just_given(s: Sentence, reader: PhraseReader) -> Office | None:
    """`X was appointed ambassador, and Y was relieved of this post`: the one that the sentence has given last."""
    given = [h.office for h in reader.held if h.sentence is s and h.office.status == "appointed"]
    return replace(given[-1], more=[]) if given else None


def _joined_to(s: Sentence, phrases: list[Phrase], i: int) -> int:
    """`has been relieved of A and appointed B`: the first of such verbs in the passive; i where it stands alone."""
    is_apposed = s.low(i - 1) == "," and any(p.people and p.i < i - 1 <= p.j for p in phrases)
    if s.low(i - 1) not in ("and", ",") or is_apposed:
        return i
    return next((k for k in range(1, i) if s.lows[k] in appointment_verbs() and s.low(k - 1) in _PASSIVE), i)


def _relieve_predecessor(s: Sentence, phrases: list[Phrase], reader: PhraseReader, office: Office) -> None:
    """`X was appointed minister, replacing Y`, `designated as envoy, in succession to Ambassador Y`: Y no longer is."""
    begin = past_succession(s, office.j)
    following = next((p for p in phrases if begin is not None and p.people and begin <= p.i <= begin + 1), None)
    if following is None or any(o.title.name != office.title.name for o in following.offices):
        return
    person = following.people[0]
    reader.held = [h for h in reader.held if h.person is not person or h.sentence is not s]
    reader.held.append(HeldOffice(person, replace(office, status="relieved", more=[]), s))
