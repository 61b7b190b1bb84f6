"""Gatherings of many: seminars, conferences, training courses that are opened, held, attended or closed."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from warehouse.extraction.agreement_verbs import presence
from warehouse.extraction.delegation_words import is_stood_in_for
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_status import follows_feeling, is_habit
from warehouse.extraction.gathering_names import matches_in, names_gathering, subtypes_of_gatherings
from warehouse.extraction.gathering_participants import (
    brought_together,
    sent_by_states,
    speakers_there,
    trained_states,
)
from warehouse.extraction.gathering_signs import (
    another_clause,
    are_trained,
    is_dialogue_of_many,
    is_main,
    is_of_any_number,
    is_of_things,
    is_seat_of_course,
    is_told,
    telling_verb,
    verb_aside,
)
from warehouse.extraction.gathering_with import people_with
from warehouse.extraction.gatherings_ahead import givers, has_name, is_given, is_told_where, verb_ahead
from warehouse.extraction.held_by_pairs import pair_of_group
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_ORGANIZERS: Final = re.compile(
    r"\b(?:co-)?(?:organi[sz]ed|sponsored|hosted|held|chaired|attended|opened|inaugurated|conducted|convened"
    r"|delivered|taught)\s+(?:jointly\s+)?"
    r"(?:(?:here|in\s+(?-i:[A-Z])[\w'’ -]{2,24}?"
    r"|at\s+the(?:\s(?:of|for|and|[A-Z][\w'’-]+)){1,7}(?:\sin\s[A-Z][\w'’-]+)?)\s+)?"
    r"(?:(?:on\s+)?(?:\w{3,6}day|today|yesterday)\s+)?"
    r"(?:(?:on|from)\s+(?:\d{1,2}(?:\s*(?:-|–|to)\s*\d{1,2})?\s+(?-i:[A-Z])[a-z]{2,8}\.?|(?-i:[A-Z])[a-z]{2,8}\.?\s+\d{1,2}"
    r"(?:\s*(?:-|–|to)\s*\d{1,2})?)(?:,?\s+\d{4},?)?\s+)?"
    r"(?:in\s+[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}\s+)?by\b"
    r"|\bunder the (?:co-)?(?:chair(?:manship|ship|personship)?|presidency) of\b|\bpresided over by\b"
    r"|\bwith the (?:participation|attendance) of\b"
    r"|\b(?:funded|financed|supported|backed) by\b"
    r"|\bwith (?:the )?(?:financial |technical )?(?:support|assistance|sponsorship|backing|funding) (?:of|from)\b"
)
_BACKED: Final = re.compile(r"funded|financed|supported|backed|support|assistance|sponsorship|backing|funding")
"""`kicked off in X with the support of the Agency`: the body gives it; a person so named is not told to be there."""


def find_gatherings(s: Sentence, phrases: list[Phrase], text: str, told: list[FoundEvent]) -> list[FoundEvent]:
    """Gatherings that the sentence reports with a verb of its own; those only referred to are none."""
    found: list[FoundEvent] = []
    if not names_gathering(s) or follows_feeling(s, len(s)):
        return found
    for match in matches_in(text, s):
        verb = telling_verb(text, s, match)
        is_told_aside = verb is None
        verb = verb or (verb_aside(text, s, match) if s.kind == "body" and not found else None)
        is_ahead = verb is None and not found and (verb := verb_ahead(text, s, match)) is not None
        is_for_people = verb is not None and text.startswith(_FOR_PEOPLE, verb[1])
        is_bare_course = is_of_things(match) and not is_told(match, told) and not is_for_people
        is_class_of_things = is_of_any_number(match) or is_bare_course
        is_class_of_things = is_class_of_things or (verb is not None and text.startswith(_GIVEN_UP, verb[1] - 9))
        is_class_of_things = is_class_of_things or _is_wished(match, text, s) or _is_body_sent(match, text, s)
        if verb is None or is_class_of_things or _PRESS.search(match.group("before")):
            continue
        if match.group("noun").lower() == "dialogue" and not is_dialogue_of_many(match, text[verb[1] : verb[2]]):
            continue
        status, start, end, attendees = verb
        if text.startswith(_PRESENT, start) and (is_habit(s, bisect_left(s.starts, start)) or _OFTEN.stands_in(s)):
            continue
        if status == "occurred" and text.startswith("s", end - 1) and _NEXT_DAY.search(text, s.start, s.end):
            status = "announced"  # `Next Monday the forum opens in X`
        subtype = subtypes_of_gatherings()[match.group("noun").lower().replace("’", "'")]
        event = FoundEvent(subtype, status, _mode(text[s.start : s.end]), [], s, start, end)
        event.is_dated = is_told_aside
        event.subject = " ".join(text[match.start() : match.end()].split())
        event.sides = _all_sides(s, phrases, text, attendees, match, event, told)
        if text.startswith(_FOLLOWED, start) and told and not any(map(is_of_date, s.lows)):
            event.day = told[-1].day  # `The ceremony was followed by a seminar on X`
        is_company = "accompan" in text[start:end]
        if match.group("noun").lower() == "summit" and not is_company and _are_two_leaders(event.sides):
            event.subtype, event.subject = "video talks" if event.mode == "video link" else "talks", None
        if s.lows[0] == "speaking" and start == s.starts[0] and not any(map(is_of_date, s.lows)):
            continue  # `Speaking at the forum, Y said`: one that is told elsewhere, if anywhere
        event.needs_day = is_ahead or _is_open(event, text) or _NEXT.search(match.group("before")) is not None
        if _is_of_nobody(match, text, event, told):
            continue
        found.append(event)
        break
    return found


_PRESENT: Final = ("holds", "hosts", "takes place", "take place", "is held", "are held", "convenes", "organi")
_OFTEN: Final = WordList("regularly annually yearly biennially usually traditionally".split())
"""`A seminar on fisheries takes place regularly`: none in particular."""


def _is_open(event: FoundEvent, text: str) -> bool:
    """`agreed that the next seminar would be held in X`, `A will host the next forum`: none without its day."""
    if event.status != "announced":
        return False
    is_bare = event.subtype == "conference" and not any(side.person for side in event.sides)
    return text.startswith("would", event.start) or (is_bare and is_given(text, event.start, event.end))


def _all_sides(
    s: Sentence,
    phrases: list[Phrase],
    text: str,
    attendees: bool,
    match: re.Match[str],
    event: FoundEvent,
    told: list[FoundEvent],
) -> list[Side]:
    """Who gives a gathering, attends it, is there besides, or is sent there."""
    given = givers(s, phrases, text, event.start, event.end)
    sides = given if any(x.person is None and x.organization is None for x in given) else []
    sides = sides or _sides(s, phrases, text, attendees, match) or _between(s, phrases, match.start(), event)
    sides = sides or given or brought_together(s, phrases) or trained_states(s, phrases, event)
    if len(sides) == 1 and attendees:
        sides = sides + _companions(s, phrases, match.end("noun"), sides[0])
    sides = sides + speakers_there(s, phrases, match.end("noun"), sides)
    sides = sides + _who_were_present(s, phrases, sides)
    if not sides and attendees:  # `the two ministers attended the forum`
        groups = [p for p in phrases if p.kind == "group" and s.starts[p.i] < event.start]
        sides = pair_of_group(s, groups[-1], told) if groups else sent_by_states(s, phrases, event.start)
    if not sides and s.lows[0] in _SPEAKING_AT:
        speakers = [p for p in phrases if p.people and s.starts[p.i] > match.end() and s.low(p.i - 1) == ","][:1]
        sides = [Side(p, None, p.country, "participant", said, s) for said in speakers for p in said.people]
    return sides


_WISHED: Final = re.compile(
    r"\b(?:wish(?:es|ed)?|wants?|wanted|hop(?:es?|ed|ing)|(?:would|'d) like|keen|eager) (?:\w+ ){0,3}to (?:see|have) "
    r"(?:[\w'-]+ ){0,5}$"
)
"""`Italy wishes to see the first conference convened by June`: none was."""
_WISH_REACH: Final = 90


def _is_wished(match: re.Match[str], text: str, s: Sentence) -> bool:
    return _WISHED.search(text, max(s.start, match.start() - _WISH_REACH), match.start()) is not None


_BODY_SENT: Final = re.compile(
    r"\b(?:delegation|deputation|mission|group|team)s? (?:of|from) (?:(?:the|[A-Z][\w'’-]+) ){0,6}$"
)
_LETTERS_TO_BODY: Final = 80


def _is_body_sent(match: re.Match[str], text: str, s: Sentence) -> bool:
    """`A delegation of China's National People's Congress, headed by X, ended its visit`: whoever came, and no
    gathering."""
    noun = match.start("noun")
    begin = max(s.start, noun - _LETTERS_TO_BODY)
    return match.group("noun")[:1].isupper() and _BODY_SENT.search(text, begin, noun) is not None


_GIVEN_UP: Final = " to have "  # `was to have attended`
_IN_COURSE: Final = re.compile(r"(?:is|are)\s.*ing$", re.DOTALL)


def _is_of_nobody(match: re.Match[str], text: str, event: FoundEvent, told: list[FoundEvent]) -> bool:
    """`The 15th summit will take place in X`: a date in the calendar; `Delegates of many states are attending the
    two-day forum`: the one that is told already, or nobody's."""
    if text.startswith("would", event.start) and _CONDITIONS.stands_in(event.sentence):
        return True  # `Xanadu would host the summit in Y if the others agreed`
    if event.subtype == "conference" and event.status == "announced" and not event.sides:
        event.needs_day = True
        return not has_name(match) or not is_told_where(text, event.end, event.sentence)
    if _IN_COURSE.match(text[event.start : event.end]) is None:
        return False
    is_told = match.group("before").lower().startswith("the ") and any(one.subtype == event.subtype for one in told)
    return is_told or (event.subtype == "conference" and not event.sides)


_FOR_PEOPLE: Final = ("host", "will host", "presented cert", "handed", "awarded cert", "gave cert", "distributed cert")
"""`will host 22 officers for a course on X`: of people."""
_CONDITIONS: Final = WordList(("if", "unless", "provided"))
_FOLLOWED: Final = ("was followed by", "were followed by", "was preceded by", "were preceded by")
_PRESENCE: Final = WordList(("presence",))


def _who_were_present(s: Sentence, phrases: list[Phrase], sides: list[Side]) -> list[Side]:
    """`A course closed in X on June 14, in the presence of Ambassador Y`, `with A and B as co-chairs`."""
    if s.kind != "body":
        return []
    present = presence(s, phrases) if _PRESENCE.stands_in(s) else people_with(s, phrases)
    known = {id(side.person) for side in sides}
    there = [(p, one) for p in present for one in p.people if id(one) not in known]
    return [Side(one, None, one.country, "participant", p, s) for p, one in there]


_ALONGSIDE: Final = frozenset(("alongside", "together", "along"))


def _companions(s: Sentence, phrases: list[Phrase], begin: int, side: Side) -> list[Side]:
    """`inaugurated the seminar on X at Y alongside the Academy's director Z`: who opened it with the one before."""
    if side.role != "participant":
        return []
    k = next((k for k in s.places_of("with") if begin <= s.starts[k] <= begin + 1), None)
    if k is not None:  # `will host a tripartite summit with Presidents X of A and Y of B`
        met = [p for p in gather_forward(s, phrases, k + 1) if p.people]
        return [Side(x, None, x.country, "participant", p, s) for p in met for x in p.people]
    if _ALONGSIDE.isdisjoint(s.low_set()):
        return []
    for k in s.places_of("alongside") or s.places_of("together") or s.places_of("along"):
        j = k + 1 if s.lows[k] == "alongside" else k + 2
        if s.starts[k] < begin or (s.lows[k] != "alongside" and s.low(k + 1) != "with"):
            continue
        others = [p for p in gather_forward(s, phrases, j) if p.people]
        return [Side(x, None, x.country, "participant", p, s) for p in others for x in p.people]
    return []


_NEXT_DAY: Final = re.compile(r"\b[Nn]ext (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_SPEAKING_AT: Final = frozenset(("opening", "addressing", "closing", "speaking"))
"""`Opening the forum in X, Y said`: Y was there."""


def _are_two_leaders(sides: list[Side]) -> bool:
    """`A and his X counterpart B held a summit`: talks of two, no conference."""
    people = [side for side in sides if side.person is not None]
    return len(people) == len(sides) == _PAIR and len({side.country for side in people}) == _PAIR


_PRESS: Final = re.compile(r"\b(?:news|press)\b", re.IGNORECASE)
"""`held a joint news conference`: reporters are no gathering."""
_NEXT: Final = re.compile(r"\b(?:next|following|forthcoming|future)\b")
_PAIR: Final = 2


def _between(s: Sentence, phrases: list[Phrase], begin: int, event: FoundEvent) -> list[Side]:
    """`the seminar between the parties A and B opened`: two organisations."""
    end = event.start if event.start > begin else s.end
    between = next((k for k in range(len(s)) if s.lows[k] == "between" and begin < s.starts[k] < end), len(s))
    inside = [p for p in phrases if p.i > between and s.starts[p.i] < end and p.organization is not None]
    sides = [Side(None, p.organization, p.country, "participant", p, s) for p in inside]
    return sides if len(sides) == _PAIR else []


def without_told(gatherings: list[FoundEvent], told: list[FoundEvent]) -> list[FoundEvent]:
    """Without a summit or dialogue that is the talks of the same people, told by another word of the sentence."""
    talks = [e for e in told if e.subtype in ("talks", "video talks", "meeting") and not e.is_dated]
    people = [_people(event) for event in talks]
    return [
        g
        for g in gatherings
        if g.subtype != "conference" or _is_attended(g) or not any(_people(g) <= others for others in people)
    ]


def _is_attended(gathering: FoundEvent) -> bool:
    """`is taking part in the conference in X, on whose margins he met Y`: more than the two were there."""
    s = gathering.sentence
    words = s.lows[bisect_left(s.starts, gathering.start) : bisect_left(s.starts, gathering.end)]
    return len(_people(gathering)) == 1 and not _OF_ATTENDANCE.isdisjoint(words)


_OF_ATTENDANCE: Final = frozenset("attended attends attending part participated participates participating".split())


def _people(event: FoundEvent) -> set[int]:
    return {id(side.person) for side in event.sides if side.person is not None}


_SOME_OF_THEM: Final = re.compile(
    r"\b(?:some|many|most|others?|several)\b[^,.;]{0,24}\b(?:online|virtual(?:ly)?|(?:via|by) video)"
)
_TOPIC_ONLINE: Final = re.compile(
    r"\b(?:expression|safety|abuse|hate|content|harms?|violence|exploitation|speech|fraud|scams|protection|privacy|rights"
    r"|children|disinformation) online\b(?! on\b)|\bonline (?:safety|abuse|hate|harms?|violence|exploitation|fraud"
    r"|scams|content|disinformation|radicali[sz]ation)\b"
)
"""`a seminar on freedom of expression online`: what it is on, and not how it was held."""


_REMARKS_BY_VIDEO: Final = re.compile(
    r"\b(?:remarks|speech|address|message|lecture|speak|spoke|part|participated?)(?: remotely)? (?:via|by|through) "
    r"video[ -]?(?:link|conference|message)? (?:at|in|to) [^.;]{3,90}?(?:held|place) (?:in|at) (?:the )?[A-Z]"
)
"""`will deliver remarks via video link at the Forum to be held in X`: the others are in X."""


def _mode(sentence: str) -> str:
    """`took place in X with 80 delegates, most of them online`: together, as far as the place is told."""
    if _REMARKS_BY_VIDEO.search(sentence) is not None:
        return "in person"
    if _TOPIC_ONLINE.search(sentence) is not None:
        return "in person"
    if ("online" in sentence or "irtual" in sentence or "video" in sentence) and _SOME_OF_THEM.search(sentence):
        return "in person"
    return "video link" if re.search(r"\bonline\b|\bvirtual|video", sentence) else "in person"


_RELATIVE: Final = frozenset(("which", "who"))


def _sides(s: Sentence, phrases: list[Phrase], text: str, attendees: bool, match: re.Match[str]) -> list[Side]:
    given = list(_ORGANIZERS.finditer(text, s.start, s.end))
    sides: list[Side] = []
    trained: list[Side] = []
    who = next((k for k in range(len(s)) if attendees and s.lows[k] in _RELATIVE and s.starts[k] < match.start()), None)
    for phrase in phrases:
        start = s.starts[phrase.i]
        is_closed = who is not None and "," in s.lows[who:] and is_main(s, who, match.start())
        is_closed = is_closed or (who is not None and s.lows[0] == "during" and "," in s.lows[who : phrase.i])
        if who is not None and not is_closed and (phrase.j < who - 1 or phrase.i > who) and start < match.start():
            continue  # `received a delegation of the party which attended the forum`
        organizers = next((one for one in reversed(given) if start >= one.end()), None)
        is_agent = (
            organizers is not None
            and start >= organizers.end()
            and not another_clause(s, phrases, organizers.end(), start)
        )
        is_school = not attendees and start > match.end() and is_seat_of_course(s, phrase, match.group("noun"))
        is_organizer = is_school or (is_agent and phrase.kind in ("organization", "country"))
        is_attendee = attendees and start < match.start("noun") and not is_stood_in_for(s, phrase.i)
        is_met = is_attendee and s.low(phrase.i - 1) == "with" and s.low(phrase.i - 2) in _MEETING
        if is_attendee and s.low(phrase.i - 2) == "represent" and s.low(phrase.i - 1) == "the":
            continue  # `will represent the President at the summit`
        if is_attendee and "invitation" in s.lows[max(0, phrase.i - _WORDS_TO_INVITER) : phrase.i]:
            continue  # `At the invitation of Chancellor X, Y will attend the summit`
        if is_met and not is_agent:
            continue  # `met with X, held talks with Y, and attended a symposium`
        is_backer = is_agent and organizers is not None and _BACKED.search(organizers.group()) is not None
        if phrase.people and (is_attendee or (is_agent and not is_backer)):
            is_given = is_agent and organizers is not None and ("chair" in (by := organizers.group()) or "hosted" in by)
            role = "host" if is_given else "participant"
            sides.extend(Side(p, None, p.country or phrase.country, role, phrase, s) for p in phrase.people)
        elif is_organizer and phrase.organization is not None:
            role = "participant" if s.low(phrase.i - 1) == "with" or s.low(phrase.i - 2) == "with" else "host"
            sides.append(Side(None, phrase.organization, phrase.country, role, phrase, s))
        elif not attendees and phrase.organization is not None and are_trained(s, phrase, match):
            trained.append(Side(None, phrase.organization, phrase.country, "visitor", phrase, s))
        elif is_attendee and phrase.organization is not None and not (match.start() <= start < match.end()):
            before = text[s.start : match.start()].rstrip()
            role = "host" if before.endswith(_GIVES) or " a ceremony " in before else "participant"
            sides.append(Side(None, phrase.organization, phrase.country, role, phrase, s))
    return [*sides, *_whose_people(trained, sides)]


_GIVES: Final = (" opened", " held", " hosted", "organised", "organized", " convened", " launched", " conducted")
"""`The Foreign Ministry on Monday opened a training course`: the body gives it."""


def _whose_people(trained: list[Side], sides: list[Side]) -> list[Side]:
    """Whose people a course is for: a party is a side of it, another body where nobody is told to have been there."""
    is_told = any(side.person is not None for side in sides)
    return [x for x in trained if not is_told or (x.organization is not None and x.organization.kind == "party")]


_WORDS_TO_INVITER: Final = 6
_MEETING: Final = frozenset(("met", "meets", "talks", "meeting", "discussions"))
