"""Who does what a verb says, and with whom: the phrases before and after it, as sides of an event."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.asides import before_aside, past_aside
from warehouse.extraction.date_model import MONTHS, WEEKDAYS
from warehouse.extraction.delegation_words import is_under_leadership
from warehouse.extraction.event_model import Side, Trigger
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_BETWEEN: Final = frozenset(
    (
        "on in at here there also separately then later respectively jointly both , ( ) has have had was is are "
        "were been be being will would and who which earlier afterwards , - – — today yesterday tomorrow the afternoon "
        "morning evening same day x twitter together officially recently just of this that for his her part warmly "
        "cordially last while meanwhile now"
    ).split()
)


_LEADING: Final = frozenset(("leading", "heading"))
_WORDS_OF_LED: Final = 14
"""`Delegates of the party led by X`: as far from the sentence's beginning."""


def subject_phrases(s: Sentence, phrases: list[Phrase], i: int) -> list[Phrase]:
    """Who does what the verb at token i says: the phrases that end right before it, else the sentence's first ones."""
    before = [p for p in phrases if p.j <= i and p.kind != "place"]
    if not before:
        return []
    before = _of_clause_said(s, before, i)
    subject = before_aside(s, before, i)
    if subject is not None:
        return _gather_backward(s, before[: subject + 1])
    for index in range(len(before) - 1, -1, -1):
        phrase = before[index]
        if s.low(phrase.j) in ("'s", "'"):  # `as President X's special envoy, will visit`
            continue
        named = before[index - 1] if phrase.kind == "organization" and index > 0 else None
        if named is not None and named.people and named.j == phrase.i - (s.low(phrase.i - 1) == ","):
            continue  # `X, Ministry of Foreign Affairs, met`: where X works
        is_led_or_served = not _LEADING.isdisjoint(s.lows[max(0, phrase.i - 8) : phrase.i])
        if phrase.kind == "organization" and (is_led_or_served or _is_of_post(s, before[:index], phrase)):
            continue  # `X, leading a delegation of the ministry, arrived`
        is_leader = s.low(phrase.i - 1) == "by" and s.low(phrase.i - 2) in ("led", "headed", "made")
        is_leader = is_leader or is_under_leadership(s, phrase.i)
        is_free = is_leader or "who" in s.lows[phrase.j : i] or _word_before(s, phrase) not in _BEFORE_OBJECT
        if "and" in s.lows[phrase.j : i] and any(p.people or p.offices for p in before[:index]):
            break
        is_companion = _is_companion(s, phrase) and "who" not in s.lows[phrase.j : i]
        end = past_delegation(s, phrase)
        if is_free and not is_companion and _is_gap(s, phrases, end, _before_plan(s, phrase, i)):
            if phrase.kind == "country" and end == phrase.j and not _stands_for_side(s, phrase):
                continue
            if end > phrase.j and (leader := _with_delegation(s, before[:index], phrase)) >= 0:
                return _gather_backward(s, before[: leader + 1])
            others = [
                p for p in before[index + 1 :] if p.kind == "country" and phrase.kind == "title" and phrase.country
            ]
            return [*_gather_backward(s, before[: index + 1]), *others]
    for index, phrase in enumerate(before):
        is_subject = phrase.kind in ("person", "pronoun", "group", "title") and s.low(phrase.j) not in ("'s", "'")
        is_led = s.low(phrase.i - 1) == "by" and s.low(phrase.i - 2) in ("led", "headed") and phrase.i <= _WORDS_OF_LED
        if is_subject and (is_led or s.low(phrase.i - 1) not in ("with", "by", "of", "to", "for", "as")):
            return gather_forward(s, before[index:], phrase.i) or [phrase]
    return _delegation_of(s, before, i)


_TO_DELEGATION: Final = frozenset(
    ", and with together along as well the a an his her their spouse wife husband high-level high-ranking large".split()
)


def _with_delegation(s: Sentence, before: list[Phrase], delegation: Phrase) -> int:
    """`President X, his spouse and a high-level Vietnamese delegation left Hanoi`: which phrase is X's; -1 where
    the delegation comes alone."""
    for index in range(len(before) - 1, -1, -1):
        phrase = before[index]
        if len(phrase.people) == 1 and phrase.country in (None, delegation.country):
            between = s.lows[phrase.j : delegation.i]
            return index if bool(between) and _TO_DELEGATION.issuperset(between) else -1
    return -1


_WORDS_OF_BODY: Final = frozenset(
    "'s ' of for on the and committee commission department office regional local".split()
)
_WORDS_TO_DELEGATION, _WORDS_TO_BODY = 4, 5


def _delegation_of(s: Sentence, before: list[Phrase], i: int) -> list[Phrase]:
    """`A delegation from the Communist Party of China's Guangxi committee is on a visit`, `A group of members of the
    European Parliament will visit`: the body that the sentence's first words name, with whatever says more of it."""
    if s.low(0) not in ("a", "an", "the"):
        return []
    k = next((k for k in range(1, _WORDS_TO_DELEGATION + 1) if s.low(k) in _GROUPS), 0)
    body = before[0]
    if not k or s.low(k + 1) not in ("of", "from") or not k + 1 < body.i <= k + _WORDS_TO_BODY:
        return []
    if body.kind not in ("organization", "title") or not all(
        s.is_capitalized(m) or s.low(m) in _WORDS_OF_BODY or _is_gap(s, [], m, m + 1) for m in range(body.j, i)
    ):
        return []
    return [body]


def _is_of_post(s: Sentence, before: list[Phrase], body: Phrase) -> bool:
    """`X, Minister of State in the Prime Minister's Office and in the Ministry of Foreign Affairs, will visit`: a
    second body where X works."""
    k = body.i - 1 if s.low(body.i - 1) != "the" else body.i - 2
    begin = k - 1 if s.low(k) in ("in", "at", "of", "for") and s.low(k - 1) == "and" else k
    if s.low(begin) != "and" or s.low(body.j) != ",":
        return False
    named = next((p for p in reversed(before) if p.people or p.kind in ("organization", "title")), None)
    if named is None or (named.j != begin and s.lows[named.j : begin] not in (["'s", "office"], ["office"])):
        return False
    owner = named if named.people else next((p for p in reversed(before) if p.people), None)
    return owner is not None and "," in s.lows[owner.name_j : named.j]


def _of_clause_said(s: Sentence, before: list[Phrase], i: int) -> list[Phrase]:
    """`The envoy X said Y is scheduled to meet Z`, `disclosed that Y met Z`: who is named after the verb of saying."""
    if not marks.has(s, marks.SPEECH_VERB):
        return before
    for k in range(i - 1, 0, -1):
        if s.lows[k] in _TELLS:
            begin = k + 2 if s.low(k + 1) == "that" else k + 1
            if s.lows[k] == "informed" and "that" in s.lows[k:i]:  # `X informed Y that he will visit Z`
                begin = s.lows.index("that", k) + 1
            said = [p for p in before if p.i >= begin]
            first = said[0] if said and said[0].people and said[0].i <= begin + 1 else None
            return said if first is not None else before
    return before


_TELLS: Final = frozenset("said says disclosed revealed announced confirmed reported informed stated".split())
_BEFORE_OBJECT: Final = frozenset(("in", "at", "to", "of", "from", "with", "by"))


_SENT: Final = frozenset(
    ("delegation", "delegations", "mission", "group", "team", "representatives", "members", "leaders")
)
_STYLES: Final = frozenset(("majesty", "majesties", "highness", "excellency", "h.m.", "h.r.h.", "h.h.", "h.e."))


_GROUPS: Final = frozenset(("delegation", "delegations", "mission", "team", "group", "representatives", "officials"))


def _word_before(s: Sentence, phrase: Phrase) -> str:
    """The word before a phrase and its form of address: `with` of `with His Majesty the King`.

    `of` before an owner with its article: in `Premier X of the Cabinet sent` the Cabinet sends nothing.
    """
    k = phrase.i - 2 if s.low(phrase.i - 1) in ("the", ",") else phrase.i - 1
    if phrase.kind == "organization" and s.low(k) == "of":
        return s.low(k - 1) if s.low(k - 1) in _GROUPS else "of"  # `A delegation of United Russia will visit`
    if s.low(k) not in _STYLES:
        is_owner = phrase.kind == "organization" and s.low(k) == "of" and s.low(k - 1) not in _SENT
        return "of" if is_owner else s.low(phrase.i - 1)
    while s.low(k) in _STYLES or s.low(k) in ("his", "her", "their", "royal"):
        k -= 1
    return s.low(k)


def _is_companion(s: Sentence, phrase: Phrase) -> bool:
    """`X, accompanied by Y, will visit`: Y only comes along."""
    near = s.lows[max(0, phrase.i - 12) : phrase.i]
    if "accompanied" not in near:
        return False
    after = near[near.index("accompanied") :]
    return "by" in after and (len(after) <= 6 or "," not in after)


def _stands_for_side(s: Sentence, phrase: Phrase) -> bool:
    is_clause = s.low(phrase.i - 1) == "that" and s.low(phrase.j) in ("had", "has")
    return s.low(phrase.j) in ("side", "delegation", "leaders", "and") or phrase.i == 0 or is_clause


_OFFICIAL: Final = frozenset(
    "party parliamentary government governmental high-level high-ranking senior state official ministerial military "
    "defence defense visiting joint large".split()
)
_DELEGATIONS: Final = frozenset(("delegation", "delegations"))


def past_delegation(s: Sentence, phrase: Phrase) -> int:
    """The token after `A Lao Ministry of Health delegation`, `A Cuban party delegation`; else the phrase's end."""
    if phrase.kind not in ("organization", "country"):
        return phrase.j
    k = phrase.j
    while s.low(k) in _OFFICIAL or (s.low(k) == "and" and s.low(k + 1) in _OFFICIAL):
        k += 1
    return k + 1 if s.low(k) in _DELEGATIONS else phrase.j


_PLANNED: Final = frozenset("expected scheduled due set slated planned".split())


def _before_plan(s: Sentence, phrase: Phrase, i: int) -> int:
    """The token of `is` in `A delegation of the Front is expected to visit`; i where no plan stands before the verb."""
    if phrase.kind != "organization" or s.low(i - 1) != "to":
        return i
    k = i - 2 if s.low(i - 2) in _PLANNED else i - 1
    return k - 1 if s.low(k - 1) in ("is", "are") else i


def _is_gap(s: Sentence, phrases: list[Phrase], a: int, b: int) -> bool:
    """Only auxiliaries, adverbs, dates and places stand between two tokens."""
    places = [p for p in phrases if p.kind in ("place", "country") and a <= p.i and p.j <= b]
    covered = {k for p in places for k in range(p.i, p.j)}
    for p in places:  # `the commission of X province left for Y`
        if s.low(p.j) in _LOCALITIES and s.low(p.i - 1) == "of":
            covered |= {p.i - 1, p.j}
    for k in range(a, b):
        low = s.low(k)
        is_light = low in _BETWEEN or low.endswith("ly") or low[:1].isdigit() or is_calendar(low)
        if not is_light and k not in covered:
            return False
    return True


_LOCALITIES: Final = frozenset(("province", "city", "prefecture", "municipality", "district", "county", "region"))


def is_calendar(low: str) -> bool:
    """A month or a day of the week."""
    return low.rstrip(".") in MONTHS or low in WEEKDAYS


_JOINERS: Final = frozenset(
    ", ; and & as well his her their wife spouse husband the visiting with host guest interlocutor later then".split()
)


def _gather_backward(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """The last phrase and those joined to it by commas and `and`."""
    found = [phrases[-1]]
    for phrase in reversed(phrases[:-1]):
        if phrase.kind == "country" and s.low(phrase.j) == "'s" and found[0].i == phrase.j + 1:
            continue  # `President X and Uganda's Y`
        if phrase.kind == "country" and s.low(phrase.j) in _AT_TABLE and found[0].i <= phrase.j + 2:
            continue  # `Minister X and his Polish host, Y`
        begin = _begin_of_title(s, found[0], phrase.j)
        between = [s.low(k) for k in range(phrase.j, begin)]
        is_of_parties = between in (["and"], ["and", "the"]) and _is_party(phrase) and _is_party(found[0])
        is_he = phrase.kind == "pronoun" and phrase.i == 0 and between == ["and"]  # `He and Minister X held talks`
        is_somebody = phrase.kind in ("person", "title") or is_of_parties or is_he
        if not between or not _is_joined(between) or not is_somebody:
            break
        if "and" not in between and len(found) == 1:
            break
        found.insert(0, phrase)
    return found


def _is_party(phrase: Phrase) -> bool:
    """`United Russia` of `United Russia and the Lao People's Revolutionary Party held talks`."""
    return phrase.organization is not None and phrase.organization.kind == "party"


def _begin_of_title(s: Sentence, phrase: Phrase, after: int) -> int:
    """Where a person's title begins that no table has in full: `A and European Energy Commissioner B`."""
    begin = phrase.i
    while phrase.offices and begin - 1 > after and s.is_capitalized(begin - 1):
        begin -= 1
    return begin


_AT_TABLE: Final = frozenset(("host", "guest"))
_LONGEST_OWNER: Final = 4


def _is_joined(between: list[str]) -> bool:
    """Words that join two names: `A and B`, `A, B and C`, `A and his host, B`."""
    if between[:1] == ["and"] and between[1:2] in (["his"], ["her"]):
        end = next((n for n in (2, 3) if between[n : n + 1] in (["host"], ["guest"])), len(between))
        return between[end + 1 :] in ([], [","]) and end < len(between)
    if between[:1] == ["and"] and between[-1:] == ["'s"]:
        return len(between) <= _LONGEST_OWNER
    return all(low in (",", "and", "&", "the") for low in between)


def object_phrases(s: Sentence, phrases: list[Phrase], trigger: Trigger) -> list[Phrase]:
    """With whom, or whom: the phrases from the end of the trigger on, up to the end of the clause."""
    found = gather_forward(s, phrases, _past_setting(s, phrases, trigger))
    return [p for p in found if p.kind != "country" or s.low(p.j) not in _PRIVATE]


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
        is_light = low in _OF_SETTING or s.is_capitalized(k) or k in inside or is_calendar(low) or low[:1].isdigit()
        if not is_light or any(p.people and p.i <= k < p.j for p in phrases):
            return j
    return j


_SEAT_WORDS: Final = _OF_SETTING | frozenset(
    "headquarters palace office offices ministry building hall room residence institution seat house government "
    "embassy party afternoon morning evening main presidential capital city this same day".split()
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
        if not (low in _SEAT_WORDS or is_calendar(low) or low[:1].isdigit() or s.is_capitalized(k)):
            return j
    return j


_SAYING: Final = frozenset(("said", "says", "announced", "added", "noted", "told", "confirmed"))
_STOPS_OBJECT: Final = frozenset((". ; : during after before while where when at that because amid").split())


def gather_forward(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase]:
    """The phrases from token j to the end of the clause that one verb can govern together."""
    found: list[Phrase] = []
    end = j
    j = end = past_aside(s, phrases, j)
    led = _counterparts_from(s, phrases, j) or _leader(s, phrases, j)
    if led is not None:
        return led
    for phrase in phrases:
        if phrase.i < j:
            continue
        before = s.low(phrase.i - 2) if s.low(phrase.i - 1) == "the" else s.low(phrase.i - 1)
        if before == "," and s.low(phrase.j) in _SAYING:  # `will hold talks, X said`
            break
        between = _without_days([s.low(k) for k in range(end, phrase.i)])
        between = between if found else _without_seat(between[: _before_house(s, end, phrase.i)])
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
            if len(between) > 9 or any(low in _STOPS_OBJECT or low in ("in", "on") for low in between):
                break
            if phrase.kind == "country" and _next_adjacent(s, phrases, phrase):
                end = phrase.j
                continue
        elif phrase.people and not found[-1].people and between in (["-"], ["–"], ["—"], [":"]):
            found.pop()
        elif (
            any(low not in _JOINERS for low in between)
            or ("as" in between and "well" not in between)
            or phrase.kind == "place"
            or (phrase.kind in ("country", "organization") and found[-1].kind == "person")
        ):
            break
        found.append(phrase)
        end = phrase.j
    return found


def _stands_for_next(s: Sentence, phrases: list[Phrase], phrase: Phrase) -> bool:
    """`a call with X's foreign minister, Y`: Y; `for the delegation of the Party`: those who sent it."""
    if phrase.people:
        return s.low(phrase.j) == "'s" and any(p.i == phrase.j + 1 and p.people for p in phrases)
    return _is_nobody(phrase) and s.low(phrase.j) == "of" and _is_sent(s, phrases, phrase.j + 1)


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


_INVITATION: Final = marks.of_words(lambda: {"invitation", "guest", "guests"})


def inviting_phrases(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """Who invited: the people after each `invitation of`, `as the guest of`, or in `accepted X's invitation`,
    `at X's invitation`."""
    found: list[Phrase] = []
    for k in marks.places(s, _INVITATION):
        if s.lows[k] == "invitation" and s.low(k - 1) == "'s":
            found += [p for p in phrases if p.people and p.j == k - 1 and s.low(p.i - 1) in _ACCEPTED][:1]
        is_guest = s.lows[k] in ("guest", "guests") and "as" in s.lows[max(0, k - 3) : k] and s.low(k + 1) == "of"
        if is_guest or (s.lows[k] == "invitation" and s.low(k + 1) in ("of", "from")):
            found += _invited_by(s, phrases, k)
    return found


def _invited_by(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """The people after the `invitation of` at token k."""
    found = gather_forward(s, phrases, k + 2)
    kept = found[:1]
    gaps = [[s.low(m) for m in range(a.j, b.i)] for a, b in pairwise(found)]
    is_list = k > 3 and [gap for gap in gaps if "and" in gap] == gaps[-1:]
    for between, phrase in zip(gaps, found[1:], strict=True):
        words = set(between)
        is_joined = between == ["and"] or (is_list and words <= {",", "and"})
        if not is_joined and not (_SPOUSES & words and words <= _JOINERS):
            break
        kept.append(phrase)
    return [p for p in kept if p.people or p.organization is not None]


_ACCEPTED: Final = frozenset(("accepted", "accepts", "accept", "at", "on", "upon"))
_SPOUSES: Final = frozenset(("spouse", "wife", "husband"))


_NEVER_BETWEEN: Final = frozenset(("and", "in", "on", "with", "to", "for", "by", "at", "where", "as", "from"))


def _next_adjacent(s: Sentence, phrases: list[Phrase], phrase: Phrase) -> bool:
    """An adjective such as `Lao` right before a few small words and a name: `Lao counterpart X`."""
    following = next((p for p in phrases if p.i >= phrase.j), None)
    if following is None or following.kind != "person":
        return False
    between = [s.low(k) for k in range(phrase.j, following.i)]
    is_short = len(between) <= 3 + ("'s" in between)
    return is_short and all(low == "'s" or (low.isalpha() and low not in _NEVER_BETWEEN) for low in between)


def _leader(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase] | None:
    """`a delegation of ... led by X`: X stands for the delegation."""
    for k in range(j, min(j + 10, len(s))):
        if any(p.i <= k < p.j for p in phrases if p.kind == "person"):
            return None
        if s.low(k) in ("delegation", "delegations", "group", "mission", "team"):
            for m in range(k + 1, min(k + 60, len(s))):
                if (begin := _past_led_by(s, m)) is not None:
                    leaders = [p for p in phrases if p.i >= begin and p.kind == "person"]
                    return leaders[:1] or None
                if s.low(m) in (".", ";"):
                    break
            return None
        if s.low(k) in (",", "."):
            return None
    return None


def _past_led_by(s: Sentence, m: int) -> int | None:
    """The token after `led by`, `chaired by`, `presided over by` at token m; None for other words."""
    if s.low(m) in ("led", "headed", "chaired") and s.low(m + 1) == "by":
        return m + 2
    return m + 3 if s.lows[m : m + 3] == ["presided", "over", "by"] else None


def as_sides(s: Sentence, phrases: list[Phrase], role: str | None) -> list[Side]:
    """Phrases as sides of an event in a role; groups and names of nobody known are no sides."""
    sides = []
    for phrase in phrases:
        for person in _people_or_none(phrase):
            if person is None and phrase.kind in ("group", "pronoun", "place"):
                continue
            is_head = role == "visitor" and s.low(phrase.i + 1) == "head"  # `the head of state arrived in X`
            if person is None and (phrase.kind == "person" or (_is_nobody(phrase) and not is_head)):
                continue
            organization = phrase.organization if phrase.kind == "organization" else None
            sides.append(
                Side(person, organization, phrase.country, role or "participant", phrase, s, phrase.is_visiting)
            )
    return sides


_PRIVATE: Final = frozenset(
    (
        "investors businesses businessmen businesspeople companies firms entrepreneurs enterprises students community "
        "nationals citizens reporters journalists media expatriates diaspora tourists workers artists youth fans"
    ).split()
)
"""`held meetings with Chinese investors`: they are no side of their state."""


def _is_nobody(phrase: Phrase) -> bool:
    """`the delegation`, of nobody named: neither a person nor a post nor a country."""
    return phrase.kind == "title" and phrase.country is None and not phrase.offices


def _people_or_none(phrase: Phrase) -> list[Person | None]:
    return list(phrase.people) or [None]


def turn_to_leaver(sides: list[Side], subjects: list[Phrase], objects: list[Phrase]) -> None:
    """`The President bade farewell to Ambassador X`: the envoy who leaves is the guest, whoever says farewell."""
    envoys = [any(o.title.of == "embassy" for p in group for o in p.offices) for group in (subjects, objects)]
    if envoys == [False, True]:
        for side in sides:
            is_leaver = side.phrase is not None and side.phrase in objects
            side.role = "visitor" if is_leaver else "host"
