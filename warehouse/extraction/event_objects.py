"""With whom, or whom: the phrases behind a verb that it governs together."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from warehouse.extraction.asides import past_aside, past_party
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import Trigger
from warehouse.extraction.event_sides import is_nobody
from warehouse.extraction.groups_led import leader_of_group
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.settings_between import past_setting
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import event_verbs, speech_verbs
from warehouse.extraction.word_lists import WordList

JOINERS: Final = frozenset(
    ", ; and & as well his her their wife spouse husband the visiting with host guest interlocutor later then "
    "separately outgoing incoming departing new newly".split()
)
"""`received Minister A, outgoing Ambassador B and C`: an adjective before a post begins no clause."""


def object_phrases(s: Sentence, phrases: list[Phrase], trigger: Trigger) -> list[Phrase]:
    """With whom, or whom: the phrases from the end of the trigger on, up to the end of the clause."""
    found = gather_forward(s, phrases, _past_setting(s, phrases, trigger))
    if not any(p.people for p in found) and s.low(trigger.j - 1) != "by":
        begin = past_setting(s, phrases, trigger.j)
        found = gather_forward(s, phrases, begin) if begin != trigger.j else found
    if not any(p.people for p in found) and ":" in s.low_set():
        found = _listed_behind(s, phrases, trigger.j) or found
    # `put off the visit to X she was to begin on Monday`: what follows is a clause on the visit, and nobody's host.
    found = [p for p in found if p.kind != "pronoun" or s.low(p.i) not in _SUBJECTS]
    return [p for p in found if p.kind != "country" or s.low(p.j) not in _PRIVATE]


_SUBJECTS: Final = frozenset(("he", "she", "they"))


_MANY: Final = frozenset(
    "heads leaders ministers counterparts delegations officials ambassadors colleagues representatives guests "
    "presidents premiers envoys lawmakers deputies speakers chairmen following".split()
)
_LONGEST_LEAD: Final = 16


def _listed_behind(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    """`met with the heads of the delegations: Prime Minister A and Minister B`: those behind the colon."""
    k = next((k for k in range(j, min(j + _LONGEST_LEAD, len(s))) if s.lows[k] == ":"), None)
    if k is None or _MANY.isdisjoint(s.lows[j:k]) or s.low(k - 1) in _SAYING or "accredited" in s.lows[j:k]:
        return []
    if any(p.people and j <= p.i < k for p in phrases):
        return []
    listed = [p for p in phrases if p.people and p.i > k]
    return listed if listed and listed[0].i <= k + 2 else []


_SETTING: Final = frozenset(("at", "in", "on", "here", "today", "yesterday"))
_OF_SETTING: Final = _SETTING | {"the", "of", "his", "her", "its", ",", "'s"}
_LONGEST_SETTING: Final = 16


def _past_setting(s: Sentence, phrases: list[Phrase], trigger: Trigger) -> int:
    """The token behind `with` in `met at the General Secretariat in X on Monday with Y`, a longer setting than a verb's
    pattern has room for; else where the trigger ends."""
    j = trigger.j
    if trigger.verb.subject_role == "host" and not trigger.verb.pattern:
        return _past_seat(s, phrases, j)
    is_bare = trigger.verb.subtype in ("meeting", "talks") and s.low(j - 1) != "with"
    if not is_bare or s.low(j) not in _SETTING or "with" not in s.low_set():
        return j
    inside = {k for p in phrases if not p.people for k in range(p.i, p.j)}
    for k in range(j, min(j + _LONGEST_SETTING, len(s))):
        low = s.lows[k]
        if low == "with":
            return k + 1
        is_light = low in _SEAT_WORDS or low in _MARGINS or s.is_capitalized(k) or k in inside or low[:1].isdigit()
        is_light = is_light or is_calendar(low)
        if not is_light or any(p.people and p.i <= k < p.j for p in phrases):
            return j
    return j


_SEAT_WORDS: Final = _OF_SETTING | frozenset(
    "headquarters palace office offices ministry building hall room residence institution seat house government "
    "embassy hotel party afternoon morning evening main presidential capital city this same day state province region "
    "county town village district municipality".split()
)
_MARGINS: Final = frozenset(
    "margins sidelines sideline fringes fringe forum summit conference session regional".split()
)
_GUESTS: Final = frozenset(("delegation", "mission", "group", "team", "representation"))
_LONGEST_SEAT_OF_HOST, _WORDS_TO_GUESTS = 20, 7


def _past_seat(s: Sentence, phrases: list[Phrase], j: int) -> int:
    """Where whom one receives begins in `received this Monday at the party's headquarters in X a delegation of Y`; j
    where anything but a day and a seat stands before."""
    if s.low(j) not in _SEAT_WORDS and not is_calendar(s.low(j)):
        return j
    people = {p.i for p in phrases if p.people}
    has_seat = False
    for k in range(j, min(j + _LONGEST_SEAT_OF_HOST, len(s))):
        low = s.low(k)
        begin = k + 1 if low in ("the", "a", "an") else k
        is_free = has_seat and s.low(k - 1) not in ("of", "in", "at", "on", "'s")
        near = s.lows[begin : begin + _WORDS_TO_GUESTS]
        is_led = begin > k and not _GUESTS.isdisjoint(near) and ("of" in near or "from" in near or "led" in near)
        if is_free and (is_led or begin in people or k in people):
            return k
        has_seat = has_seat or low in ("at", "in")
        is_named = s.is_capitalized(k) or low in _ELIDED  # `the Quai d'Orsay`
        if not (low in _SEAT_WORDS or is_calendar(low) or low[:1].isdigit() or is_named):
            return j
    return j


_ELIDED: Final = frozenset(("d", "l", "'", "’"))


_SAYING: Final = frozenset(("said", "says", "announced", "added", "noted", "told", "confirmed"))


def _ends_clause(between: list[str]) -> bool:
    """Words before the first object that make it another clause's: `met in Maastricht to prepare for the EU summit`."""
    between = _without_coming(between)
    if len(between) > _LONGEST_GAP or any(low in _STOPS_OBJECT or low in ("in", "on") for low in between):
        return True
    if "for" in between and not _SESSIONS.isdisjoint(between):
        return True  # `met in Maastricht on Monday for the 41st session of the Council`
    if "who" in between and not _AWAY.isdisjoint(between):
        return True  # `met with athletes who had returned from Norway`: none of its people
    return "to" in between and not _PURPOSES.isdisjoint(between)


_AWAY: Final = frozenset("departing leaving leave return returned returning heading bound going back".split())


def _without_coming(between: list[str]) -> list[str]:
    """`a delegation that has come from`, `a group who had arrived from`: the words without those that say it came."""
    is_from = between[-1:] == ["from"] or between[-2:] == ["from", "the"]
    if not is_from or _CAME.isdisjoint(between) or _GUESTS.isdisjoint(between):
        return between
    that = next((k for k, low in enumerate(between) if low in ("that", "which", "who")), len(between))
    return between[:that]


_CAME: Final = frozenset("come came coming arrived arriving visiting travelled traveled travelling traveling".split())
_SESSIONS: Final = frozenset("session meeting round conference summit forum edition opening".split())
_LONGEST_GAP: Final = 9
_PURPOSES: Final = frozenset(
    "prepare discuss review mark attend coordinate plan assess celebrate finalise finalize exchange explore seek "
    "strengthen boost promote follow".split()
)
_BODIES_OF_POSTS: Final = frozenset(
    "university academy institute college school bank company port airport airline museum library hospital agency "
    "federation association chamber foundation city".split()
)
"""`signed by university president A and academy director B`: what the post of the next one is in."""
_STOPS_OBJECT: Final = frozenset((". ; : during after before while where when at that because amid").split())


def gather_forward(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    """The phrases from token j to the end of the clause that one verb can govern together."""
    found: list[Phrase] = []
    start = end = j
    j = end = past_aside(s, phrases, j)
    led = _counterparts_from(s, phrases, j) or leader_of_group(s, phrases, j) or _singled_out(s, phrases, j)
    if led is not None:
        return led
    for phrase in phrases:
        if phrase.i < j:
            continue
        if _is_of_next_clause(s, phrase, is_first=not found) or _acts_next(s, phrases, found, phrase):
            break
        end = past_party(s, phrases, end, found)
        between = _words_before(s, end, phrase, is_first=not found)
        if _stands_for_next(s, phrases, phrase):
            end = phrase.j + 1
            continue
        if not found and phrase.kind == "place" and _is_seat_in(s, end, phrase):
            end = phrase.j
            continue
        if not found and phrase.kind in ("place", "country") and between[-1:] in (["in"], ["at"]) and len(between) <= 2:
            end = phrase.j
            continue
        if not found:
            if _ends_clause(between):
                break
            if phrase.kind == "country" and _next_adjacent(s, phrases, phrase):
                end = phrase.j
                continue
        elif phrase.people and not found[-1].people and _is_named_behind(found[-1], phrase, between):
            found.pop()
        elif _is_other_object(phrase, found[-1], between, is_by=s.low(start - 1) == "by"):
            break
        found.append(phrase)
        end = phrase.j
    return found


def _is_of_next_clause(s: Sentence, phrase: Phrase, *, is_first: bool) -> bool:
    """`will hold talks, X said`; `met on Monday, the day X called on Y`."""
    before = s.low(phrase.i - 2) if s.low(phrase.i - 1) == "the" else s.low(phrase.i - 1)
    is_said = before == "," and s.low(phrase.j) in _SAYING
    return is_said or (is_first and s.lows[max(0, phrase.i - 3) : phrase.i] == _THE_DAY)


def _acts_next(s: Sentence, phrases: list[Phrase], found: list[Phrase], phrase: Phrase) -> bool:
    """`received X on Monday, and on Tuesday Minister Y and Ambassador Z exchanged notes`: Y and Z do what the next
    clause tells, behind `and` and its day."""
    if not found or not phrase.people:
        return False
    k = next((k for k in range(found[-1].j, phrase.i) if s.lows[k] == "and"), phrase.i)
    if not any(is_calendar(low) for low in s.lows[k + 1 : phrase.i]):
        return False
    end = phrase.j
    for other in phrases:
        if other.people and other.i > end and s.lows[end : other.i] in (["and"], [","], [",", "and"]):
            end = other.j
    return s.low(end) in event_verbs() or s.low(end) in speech_verbs() or s.low(end) in _DOES


_DOES: Final = frozenset("was were had has will would is are also then later left".split())


def _is_other_object(phrase: Phrase, last: Phrase, between: list[str], *, is_by: bool) -> bool:
    """The phrase is not governed together with the one before it; but B and C are of `received by A, along with B and
    C`."""
    if is_by and phrase.people and _along(between):
        return False
    return (
        any(low not in JOINERS for low in between)
        or ("as" in between and "well" not in between)
        or phrase.kind == "place"
        or (phrase.kind in ("country", "organization") and last.kind == "person")
    )


_ALONG: Final = (["along", "with"], ["together", "with"], ["alongside"], ["as", "well", "as"])


def _along(between: list[str]) -> bool:
    """`, along with Comrades`: who stands behind such words did the same."""
    words = [low for low in between if low not in (",", "comrades", "the")]
    return words in _ALONG


_THE_DAY: Final = [",", "the", "day"]


def _is_named_behind(post: Phrase, phrase: Phrase, between: list[str]) -> bool:
    """`the President of X - Y`; `the Chief of Staff of the Algerian army, General X`: what he commands, in small
    letters, and a comma."""
    if between in (["-"], ["–"], ["—"], [":"]):
        return True
    if post.kind != "title" or between[-1:] != [","] or len(between) > _MOST_WORDS or between[-2:-1] == []:
        return False
    if between[-2] not in _COMMANDED:
        return False
    for person in phrase.people:
        person.country = phrase.country = person.country or post.country
    return True


_MOST_WORDS: Final = 3

_COMMANDED: Final = frozenset("army navy forces force staff police guard corps fleet gendarmerie".split())


_STYLES: Final = frozenset(("HE", "HH", "HRH", "HM"))
"""`received HE Ambassador X and HE Minister Y`: no pronouns."""


def _words_before(s: Sentence, end: int, phrase: Phrase, *, is_first: bool) -> list[str]:
    """The words from token `end` to the phrase that may tell of another clause."""
    between = _without_days([s.low(k) for k in range(end, phrase.i) if s.words[k] not in _STYLES])
    between = _without_seat(between[: _before_house(s, end, phrase.i)]) if is_first else between
    return between[:-1] if between and between[-1] in _BODIES_OF_POSTS and phrase.people else between


def _stands_for_next(s: Sentence, phrases: list[Phrase], phrase: Phrase) -> bool:
    """`a call with X's foreign minister, Y`: Y; `for the delegation of the Party`: those who sent it."""
    if phrase.people:
        return s.low(phrase.j) == "'s" and any(p.i == phrase.j + 1 and p.people for p in phrases)
    return is_nobody(phrase) and s.low(phrase.j) == "of" and _is_sent(s, phrases, phrase.j + 1)


def _is_sent(s: Sentence, phrases: list[Phrase], j: int) -> bool:
    """A body or a country begins at token j, or behind its article."""
    k = j + 1 if s.low(j) == "the" else j
    return any(p.i in (j, k) and p.kind in ("organization", "country") for p in phrases)


_LONGEST_HOUSE: Final = 5


def _before_house(s: Sentence, begin: int, i: int) -> int:
    """How many tokens stand before `at the Élysée` in `received this morning at the Élysée the Moroccan Minister`;
    all where no house ends at token i. Days are not counted, as in what it is taken from."""
    k = next((k for k in range(max(begin, i - _LONGEST_HOUSE), i) if s.lows[k] == "at"), None)
    if k is None:
        return i - begin
    first = k + 2 if s.low(k + 1) == "the" else k + 1
    is_house = first < i and all(s.is_capitalized(m) for m in range(first, i))
    return len(_without_days(s.lows[begin:k])) if is_house else i - begin


_COUNTERPARTS: Final = frozenset(("counterparts", "colleagues"))


def _counterparts_from(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    """`his counterparts from the United States, X, and Canada, Y`: X and Y, of the country that stands before each."""
    k = next((k for k in range(j, min(j + 4, len(s))) if s.lows[k] in _COUNTERPARTS), None)
    if k is None or s.low(k + 1) not in ("from", "of"):
        return []
    found: list[Phrase] = []
    after = [p for p in phrases if p.j > k]
    for country, person in pairwise(after):
        is_next = country.kind == "country" and s.low(country.j) == "," and person.i == country.j + 1
        if not is_next or len(person.people) != 1 or (person.country not in (None, country.country)):
            continue
        person.country = person.people[0].country = country.country
        found.append(person)
    return found if len(found) > 1 else []


def _is_seat_in(s: Sentence, begin: int, place: Phrase) -> bool:
    """`received today at Qasr Al Shati, Abu Dhabi, X`: a palace by name and its city between the verb and X."""
    k = next((k for k in range(begin, place.i) if s.lows[k] == "at"), None)
    if k is None or place.i - k > _LONGEST_SEAT + 1 or s.low(place.i - 1) not in (",", "in"):
        return False
    return all(s.is_capitalized(m) for m in range(k + 1, place.i - 1))


def joined_by_and(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """The first phrase and those that `and` joins to it: after a comma the main clause begins."""
    kept = phrases[:1]
    for phrase in phrases[1:]:
        if "and" not in s.lows[kept[-1].j : phrase.i]:
            break
        kept.append(phrase)
    return kept


def _without_days(lows: list[str]) -> list[str]:
    """Words without `on Monday`, `on May 3` and the like: a day between verb and object is no other clause."""
    kept: list[str] = []
    for index, low in enumerate(lows):
        following = lows[index + 1] if index + 1 < len(lows) else ""
        if (
            is_calendar(low)
            or low[:1].isdigit()
            or (low == "on" and (is_calendar(following) or following[:1].isdigit()))
        ):
            continue
        kept.append(low)
    return kept


_SEATS: Final = frozenset(
    "capital city island country nation palace ministry headquarters office residence diwan court embassy".split()
)
_LONGEST_SEAT: Final = 6


def _without_seat(lows: list[str]) -> list[str]:
    """Words without `in this capital`, `at the ministry`: a seat between verb and object is no other clause."""
    for k in range(len(lows) - 2):
        if lows[k] in ("in", "at"):
            end = next((m for m in range(k + 2, min(k + _LONGEST_SEAT, len(lows))) if lows[m] in _SEATS), None)
            if end is not None and lows[end + 1 : end + 2] == ["'s"]:  # `at the ministry's headquarters`
                end = next((m for m in range(end + 2, min(end + _LONGEST_SEAT, len(lows))) if lows[m] in _SEATS), end)
            if end is not None and "," not in lows[k:end]:
                return lows[:k] + lows[end + 1 :]
    return lows


_NEVER_BETWEEN: Final = frozenset(("and", "in", "on", "with", "to", "for", "by", "at", "where", "as", "from"))


def _next_adjacent(s: Sentence, phrases: list[Phrase], phrase: Phrase) -> bool:
    """An adjective such as `Lao` right before a few small words and a name: `Lao counterpart X`."""
    following = next((p for p in phrases if p.i >= phrase.j), None)
    if following is None or following.kind != "person":
        return False
    between = [s.low(k) for k in range(phrase.j, following.i)]
    is_short = len(between) <= 3 + ("'s" in between)
    return is_short and all(low == "'s" or (low.isalpha() and low not in _NEVER_BETWEEN) for low in between)


_SINGLING: Final = WordList(("including", "among", "namely"))
_THEM: Final = frozenset(("them", "whom", "these"))
_WORDS_TO_SINGLED, _WORDS_OF_ARTICLE = 26, 2


def _singled_out(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase] | None:
    """`delegates of the parties of Russia, among them Deputy Chairman X`, `Lao officials including Y and Z`: those of a
    group who have a name, and who are of its country."""
    if not _SINGLING.stands_in(s):
        return None
    for k in range(j + 1, min(j + _WORDS_TO_SINGLED, len(s))):
        is_among = s.lows[k] == "among" and s.low(k + 1) in _THEM
        if is_among or s.lows[k] in ("including", "namely"):
            break
        if s.lows[k] in _STOPS_OBJECT:
            return None
    else:
        return None
    begin = k + 1 + is_among
    group = [p for p in phrases if j <= p.i < k]
    named = [p for p in phrases if p.people and p.i >= begin]
    is_group = not _ONES_OF_GROUP.isdisjoint(s.lows[j:k]) and not any(p.people for p in group)
    if not is_group or not named or named[0].i > begin + _WORDS_OF_ARTICLE:
        return None
    kept = named[:1]
    for phrase in named[1:]:
        if any(low not in JOINERS for low in s.lows[kept[-1].j : phrase.i]):
            break
        kept.append(phrase)
    codes = {p.country for p in group} - {None}
    for person in (person for phrase in kept for person in phrase.people if len(codes) == 1):
        person.country = person.country or next(iter(codes))
    return kept


_ONES_OF_GROUP: Final = frozenset(
    "delegates representatives officials lawmakers legislators parliamentarians senators deputies members leaders "
    "executives officers experts scholars diplomats ambassadors ministers politicians dignitaries "
    "delegation group".split()
)


_PRIVATE: Final = frozenset(
    (
        "investors businesses businessmen businesspeople companies firms entrepreneurs enterprises students community "
        "nationals citizens reporters journalists media expatriates diaspora tourists workers artists youth fans"
    ).split()
)
"""`held meetings with Chinese investors`: they are no side of their state."""
