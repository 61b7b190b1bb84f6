"""What verbs of meeting have as objects and no encounter: crowds, needs, gifts, sights."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import Trigger
from warehouse.extraction.message_sides import congratulates_nation
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.settings_between import past_setting
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visit_plausibility import GATHERINGS

_PHONES: Final = frozenset(("phone", "telephone"))

_WORDS_TO_THERE: Final = 5

_WITH_OR_TO: Final = frozenset(("with", "to"))

_BY_ITSELF: Final = frozenset(
    (
        "today yesterday earlier later separately again also briefly directly last night this morning afternoon "
        "evening on by over via the phone telephone with to late early same that day"
    ).split()
)

_PRESS: Final = frozenset("press reporters journalists media newsmen correspondents".split())

_IN_PICTURE: Final = frozenset(("left", "right", "l", "r", "center", "centre"))

_NEARBY: Final = frozenset(("margins", "fringes", "fringe", "sidelines", "person"))


def _spoke_from_afar(s: Sentence, trigger: Trigger) -> bool:
    """`spoke today with X`: nothing but days and adverbs stand between, and no place where both were."""
    between = s.lows[trigger.i + 1 : trigger.j]
    if "(" in s.lows and not _IN_PICTURE.isdisjoint(s.lows):
        return False  # `President X (left) speaks with Y (right)`
    if "there" in s.lows[max(0, trigger.i - _WORDS_TO_THERE) : trigger.i]:
        return False  # `it is there that I will speak with X`
    return not _NEARBY & set(s.lows[trigger.j :]) and all(
        low in _BY_ITSELF or low[:1].isdigit() or is_calendar(low) or not low.isalpha() for low in between
    )


def _spoke_there(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """`spoke in Baku on Tuesday with X`: but for a place in capitals and days nothing stands between; no interview."""
    if not objects or not objects[0].people or not set(s.lows[trigger.j : objects[0].i]) <= _BEFORE_WHOM:
        return False
    between = range(trigger.i + 1, trigger.j - 1)
    return all(s.is_capitalized(k) or s.lows[k] in _AT_A_PLACE or is_calendar(s.lows[k]) for k in between)


_SPEAKING: Final = frozenset(("spoke", "speak", "speaks", "spoken", "talked", "talks", "talk"))

_BEFORE_WHOM: Final = frozenset(("his", "her", "their", "the", "its", "visiting"))

_AT_A_PLACE: Final = frozenset("in at on , here today yesterday morning afternoon evening also has have".split())

_PAYING: Final = frozenset("pay pays paid paying make makes made making".split())

_CALLING_TO: Final = frozenset(
    (
        "congratulate bid pay discuss present wish review extend brief exchange express convey thank say take deliver "
        "inform apprise introduce felicitate offer"
    ).split()
)


def _calls_for(s: Sentence, objects: list[Phrase]) -> bool:
    """`called on X to end the dispute` asks for something; `called on X to discuss it` is a call."""
    j = objects[-1].j
    return s.low(j) == "to" and s.low(j + 1) not in _CALLING_TO


def _is_spoken_with(s: Sentence, phrase: Phrase, *, is_phoned: bool) -> bool:
    """`spoke with Ukraine's Foreign Minister`, `with his Lao counterpart`; on the phone with whatever post it is."""
    if phrase.country is None or s.low(phrase.j) in ("'s", "'"):
        return False
    titles = {office.title.name for office in phrase.offices}
    return is_peer(s, phrase) or bool(titles if is_phoned else titles & _SPOKEN_WITH)


_SPOKEN_WITH: Final = frozenset(("minister", "president", "prime minister", "chancellor", "king", "emir", "sultan"))


def _is_called_on_there(s: Sentence, subjects: list[Phrase], post: Phrase) -> bool:
    """`Ambassador X called on the Prime Minister of Y in Hanoi on Monday`: nothing is asked of who holds the post."""
    is_visit = is_post_of_state(post) and any(p.people for p in subjects) and s.low(post.j) in _AFTER_SEEN
    return is_visit and not any(
        s.lows[k] in _ASKED and s.low(k + 1) not in _CALLING_TO for k in range(post.j, len(s) - 1)
    )


_ASKED: Final = frozenset(("to", "for"))


def _after(s: Sentence, j: int) -> list[str]:
    """The two words after a name and its short form in brackets."""
    j = j + 3 if s.low(j) == "(" and s.low(j + 2) == ")" else j
    return s.lows[j : j + 2]


_SENT: Final = frozenset(
    "delegation delegations side team mission representatives officials leaders ministers lawmakers deputies "
    "parliamentarians envoy envoys ambassador ambassadors group representation".split()
)

_PEOPLE: Final = frozenset(("people", "asylum", "youth", "personnel"))


def _is_crowd(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """`hosts refugees from Ukraine`, `received Syrian students`: a crowd of which only the country is named."""
    if not objects or objects[0].i < trigger.j or objects[0].kind not in ("country", "place"):
        return False
    is_counted = s.low(objects[0].i - 1).isdigit() and not any(p.people for p in objects)
    if not is_counted and any(p.kind not in ("country", "place") for p in objects):
        return False  # `will receive 60 Lao cadres for training at the Academy`
    begin = trigger.j if is_counted else max(0, objects[0].i - 5)
    if not _SENT.isdisjoint(s.lows[begin : objects[-1].j + 5]):
        return False
    noun = s.low(objects[0].j)
    is_noun = noun.endswith("s") or noun in _PEOPLE or objects[0].kind == "place"
    return (is_noun and not s.is_capitalized(objects[0].j)) or s.low(objects[0].i - 1) == "from"


_AHEAD: Final = frozenset(("will", "shall"))

_SEEING: Final = frozenset(("see", "sees", "saw", "seen", "seeing"))

_AFTER_SEEN: Final = frozenset(
    (
        ", . in at on for here again today yesterday before after and monday tuesday wednesday thursday friday "
        "saturday sunday twice separately during this"
    ).split()
)

_WHEN_SEEN: Final = frozenset("here today yesterday on this morning afternoon evening also".split())

_GROUPS_SEEN: Final = frozenset("delegates delegation representatives members group guests".split())

_WORDS_OF_GROUP: Final = 4


def _is_met_by_sight(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """`saw his counterpart X in Athens`: a person right after the verb, and not `saw X off`, `saw X as a partner`;
    behind a day, `saw here today delegates of the parties`, a group as well."""
    named = objects[0] if objects else None
    k = trigger.j
    while s.low(k) in _WHEN_SEEN or is_calendar(s.low(k)) or s.low(k).isdigit():
        k += 1
    if k > trigger.j and named is not None and s.low(k - 1) != "the":
        is_group = not _GROUPS_SEEN.isdisjoint(s.lows[k : k + _WORDS_OF_GROUP])
        return is_group or (bool(named.people) and named.i <= k + 1)
    if named is None or not named.people or named.i > trigger.j + 1:
        return False
    if s.low(named.j) == "in" and s.low(named.j + 1) in ("a", "his", "her"):
        return False  # `saw X in a dream`
    return s.low(named.j) in _AFTER_SEEN and "off" not in s.lows[named.j : named.j + 6]


_IT: Final = frozenset(("it", "its", "them"))

_RECEIVED: Final = frozenset(
    "approval support funding assistance information backing permission clearance congratulations condolences reply "
    "response assurance assurances pledge message letter invitation thanks greetings consent answer praise blessing "
    "endorsement offer proposal understanding apology".split()
)

_NEEDS: Final = frozenset(
    "needs need demand demands requirements requirement standards standard criteria target targets challenges "
    "expectations obligations deadline".split()
)

_WORDS_TO_NEED: Final = 5


def is_of_needs(s: Sentence, trigger: Trigger) -> bool:
    """`training meets the needs of working life`: words in small letters between the verb and what it meets."""
    for k in range(trigger.i + 1, min(trigger.i + _WORDS_TO_NEED, len(s))):
        if s.is_capitalized(k) or s.lows[k] == "with":
            return False
        if s.lows[k] in _NEEDS:
            return True
    return False


_GUESTS: Final = frozenset("delegation delegations group groups team mission guests visitors call calls envoys".split())


def _is_from_giver(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """`received the award from President X`, who gave it: no guest."""
    between = s.lows[trigger.j : objects[0].i] if objects else []
    return "from" in between and between[0] in ("the", "a", "an", "his", "her") and _GUESTS.isdisjoint(between)


def _is_given(s: Sentence, objects: list[Phrase]) -> bool:
    """`received Cabinet approval`, `received the Secretary's support`: a thing, and no guest."""
    j = objects[-1].j
    j += s.low(j) == "'s"
    return s.low(j) in _RECEIVED


def is_right_object(s: Sentence, trigger: Trigger, subjects: list[Phrase], objects: list[Phrase]) -> bool:
    """Verbs of many meanings tell of an event with the right object only: whom one hosts, calls on, speaks with."""
    verb, low = trigger.verb, s.lows[trigger.i]
    is_thing = low.startswith("receiv") and bool(objects) and _is_given(s, objects)
    is_thing = is_thing or (low.startswith("receiv") and not verb.pattern and _is_from_giver(s, trigger, objects))
    # `received a delegation and discussed with it`: what the reception was about
    is_thing = is_thing or (verb.is_dated and s.low(trigger.j) in _IT and s.low(trigger.j - 1) == "with")
    is_speech = low in _SPEAKING and verb.subtype == "meeting" and not verb.is_dated
    is_thing = is_thing or (is_speech and not _spoke_there(s, trigger, objects))
    if is_thing or (low.startswith(("host", "receiv")) and not verb.pattern and _is_crowd(s, trigger, objects)):
        return False  # `upon receiving Cabinet approval`
    if low.startswith("host") and not verb.pattern:
        is_led = "delegation" in s.lows[trigger.j : trigger.j + 6]
        if objects and not objects[0].people and not GATHERINGS.isdisjoint(_after(s, objects[0].j)):
            return False  # `will host the Global Governance Group (3G) Ministerial Meeting`
        return bool(objects) and (objects[0].i - past_setting(s, objects, trigger.j) <= 3 or is_led)
    if low in _SEEING:
        is_told = low == "saw" or (low == "see" and not _AHEAD.isdisjoint(s.lows[max(0, trigger.i - 3) : trigger.i]))
        return is_told and _is_met_by_sight(s, trigger, objects)
    if verb.subtype == "phone call" and verb.pattern[-1:] == (_WITH_OR_TO,):
        is_phoned = not _PHONES.isdisjoint(s.lows[trigger.i : trigger.j])
        whom = any(p.people or _is_spoken_with(s, p, is_phoned=is_phoned) for p in objects)
        if not _PRESS.isdisjoint(s.lows[trigger.j : trigger.j + 3]):
            return False  # `Speaking to the press after his talks with X`
        is_post = is_phoned and all(p.kind == "title" and p.country for p in subjects)
        who = is_post or any(p.people or is_own_post(s, p) for p in subjects)
        return who and whom and _spoke_from_afar(s, trigger)
    if low.startswith("call") and verb.pattern[-1:] == (frozenset(("on",)),):
        is_post = bool(objects) and _is_called_on_there(s, subjects, objects[-1])
        return (any(p.people for p in objects) and not _calls_for(s, objects)) or is_post
    if verb.subtype == "phone call" and low.startswith("call") and s.low(trigger.i + 1) in ("on", "for", "upon"):
        return False
    if verb.subtype == "reception" and low in _PAYING and "call" in s.lows[trigger.i : trigger.j]:
        return any(p.people or is_post_of_state(p) for p in objects)
    is_award = verb.subtype == "award" and verb.is_dated  # `The law confers powers upon the president`
    is_message = verb.is_dated and verb.mode == "letter"
    is_named = any(p.people for p in objects) and (not is_award or any(p.people for p in subjects))
    return is_named or not (is_message or is_award) or congratulates_nation(s, low, subjects, objects)


def is_own_post(s: Sentence, phrase: Phrase) -> bool:
    """`The Prime Minister spoke to President X`, as an office tells of whom it serves, with no name."""
    return phrase.kind == "title" and bool(phrase.offices) and phrase.i <= 1 and s.lows[0] == "the"


def is_post_of_state(phrase: Phrase) -> bool:
    """`the Minister of Construction of X`: one holder, whom the text does not name."""
    return phrase.kind == "title" and phrase.country is not None and bool(phrase.offices)


def is_peer(s: Sentence, phrase: Phrase) -> bool:
    """`his Lao counterpart`."""
    return s.low(phrase.j - 1) in ("counterpart", "colleague")
