"""Which kind of event a verb tells of where its other words decide: the medium, the message, what a guest came for."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.date_model import WEEKDAYS, is_calendar
from warehouse.extraction.event_model import Trigger
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_MESSAGES: Final = (
    ("congratulat", "congratulation message"),
    ("felicitat", "congratulation message"),
    ("condolence", "condolence message"),
    ("sympathy", "condolence message"),
)
_GRIEF: Final = re.compile(
    r"\b(?:over|following|after|on|for) (?:the )?(?:[\w’'-]+ ){0,3}?"
    r"(?:attacks?|accidents?|earthquakes?|floods?|flooding|disasters?|crash|fires?|explosions?|blasts?|bombings?|"
    r"shootings?|landslides?|cyclone|typhoon|hurricane|victims|deaths?|passing|demise|tragedy|loss of)\b"
)
"""`sent a cable to X over the terrorist attack that hit Y`"""
_REMOTE: Final = {
    "video": ("video talks", "video link"),
    "online": ("video talks", "video link"),
    "virtual": ("video talks", "video link"),
    "virtually": ("video talks", "video link"),
    "teleconference": ("video talks", "video link"),
    "videoconference": ("video talks", "video link"),
    "videolink": ("video talks", "video link"),
    "video-link": ("video talks", "video link"),
    "videocall": ("video talks", "video link"),
    "video-conference": ("video talks", "video link"),
    "video-conferencing": ("video talks", "video link"),
    "videoconferencing": ("video talks", "video link"),
    "phone": ("phone call", "phone"),
    "telephone": ("phone call", "phone"),
    "telephonic": ("phone call", "phone"),
}
_PROGRAMS: Final = frozenset(("zoom", "webex", "skype", "teams"))
_OVER: Final = frozenset(("via", "by", "through", "over", "on"))


def as_told(s: Sentence, trigger: Trigger) -> tuple[str, str | None]:
    """Subtype and mode of the verb, or those of the remote medium that the sentence names with it."""
    verb = trigger.verb
    if verb.subtype == "message":
        words = " ".join(s.lows[trigger.i : trigger.j + 25])
        kind = next((name for sign, name in _MESSAGES if sign in words), "message")
        kind = "condolence message" if kind == "message" and _GRIEF.search(words) is not None else kind
        kind = "message" if " of thanks " in " ".join(s.lows[trigger.i : trigger.j + 1]) else kind
        return kind, verb.mode
    if verb.subtype in _IN_WORDS and (_opens_with_call(s, trigger.i) or _ends_with_call(s, trigger.j)):
        return "phone call", "phone"
    if verb.subtype not in ("talks", "meeting"):
        return verb.subtype or "", verb.mode
    if s.lows[0] in _JOINING and not _VIDEO.isdisjoint(s.lows[1:_WORDS_TO_VIDEO]):
        return "video talks", "video link"
    for k in range(max(0, trigger.i - _WORDS_BACK), trigger.i):  # `took part via videolink in a meeting with X`
        if s.lows[k] in _REMOTE and s.low(k - 1) in _OVER and s.low(k + 1) == "in":
            return _REMOTE[s.lows[k]]
    for k in range(trigger.i, len(s)):
        if k >= trigger.j and s.low(k) in _NEXT_CLAUSE and _is_remote_verb(s, k + 1):
            break
        is_told = (
            trigger.i <= k < trigger.j
            or s.low(k - 1) in ("via", "by", "through", "in", "held", "over", "on")
            or s.low(k - 2) in ("via", "by", "over", "on", "during", "in")
        )
        if s.low(k) in _REMOTE and (is_told or s.low(k) in ("virtually", "online")):
            return _REMOTE[s.low(k)]
        if s.low(k) in _PROGRAMS and _is_program(s, k):
            return _REMOTE["video"]
    return verb.subtype or "", verb.mode


_WORDS_BACK: Final = 4


def _is_program(s: Sentence, k: int) -> bool:
    """`over Zoom`, `on Microsoft Teams`: by what people see each other from afar, written with a capital."""
    return s.is_capitalized(k) and (s.low(k - 1) in _OVER or (s.is_capitalized(k - 1) and s.low(k - 2) in _OVER))


_JOINING: Final = frozenset(("joining", "participating", "connected", "connecting", "appearing", "speaking"))
"""`Joining by video link from Brussels, X held talks with Y`."""
_VIDEO: Final = frozenset(("video", "videoconference", "virtually", "video-link", "videolink", "online"))
_WORDS_TO_VIDEO: Final = 6


def _is_remote_verb(s: Sentence, k: int) -> bool:
    """`speaking`, `then spoke`: another thing that was done, from token k."""
    if s.low(k) == "the" and s.low(k + 1) == "two":  # `a day after the two ministers spoke by phone`
        k += 2 if s.low(k + 2) in _REMOTE_VERBS else 3
    verb = k + 1 if s.low(k) in ("then", "later", "also", "separately", "they", "both", "he", "she") else k
    return s.low(verb) in _REMOTE_VERBS


_NEXT_CLAUSE: Final = frozenset(("after", "before", "while", "having", "and"))
_REMOTE_VERBS: Final = frozenset(
    "speaking talking holding having taking joining participating spoken held spoke talked phoned addressed "
    "attended joined".split()
)
"""`met X after speaking by phone with Y`, `met X and spoke by phone with Y`: X was not on the phone."""
_IN_WORDS: Final = frozenset(("condolence message", "congratulation message", "message"))
_CALLS: Final = frozenset(("call", "conversation"))
_PHONES: Final = frozenset(("phone", "telephone"))
_WORDS_TO_CALL: Final = 5


def _opens_with_call(s: Sentence, i: int) -> bool:
    """`In a telephone call late on Monday, X expressed his sympathy to Y`: words that were said, not written."""
    if s.lows[0] not in ("in", "during") or s.low(1) not in ("a", "an", "his", "her", "the"):
        return False
    lead = s.lows[2 : min(_WORDS_TO_CALL, i)]
    return not _CALLS.isdisjoint(lead) and not _PHONES.isdisjoint(lead)


def _ends_with_call(s: Sentence, j: int) -> bool:
    """`expressed condolences to Y over the phone`, `congratulated Y by telephone`."""
    for k in range(j, len(s)):
        if s.lows[k] in _PHONES and s.low(k + 1) not in _CALLS and s.low(k - 1) in ("the", "by"):
            return s.low(k - 1) == "by" or s.low(k - 2) in ("over", "on")
    return False


_SPOKE: Final = frozenset(("spoke", "spoken", "speaks", "speaking", "talked", "talking"))
_FAR: Final = _PHONES | frozenset(_REMOTE)
_AT_ANY_TIME: Final = frozenset("on late early this morning afternoon evening night last here".split()) | {"today"}


def is_spoken_there(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """`spoke with X in Vientiane on Monday`, `spoke to X on Monday at the palace`: face to face."""
    if not objects or s.lows[trigger.i] not in _SPOKE or not s.low_set().isdisjoint(_FAR):
        return False
    if any(office.title.name == "ambassador" for office in objects[0].offices) and s.kind == "body":
        return True  # `spoke on Monday with the Lao Ambassador, X`: an envoy is there
    if _opens_with_seat(s, trigger, objects):
        return True
    k = objects[-1].j
    if s.low(k) == "and" and s.low(k + 1) in _OWNERS and s.low(k + 2) in _COMPANY:
        return True  # `spoke with X and his colleagues about the climate`
    while s.low(k) in _AT_ANY_TIME or is_calendar(s.low(k)):
        k += 1
    if s.low(k) == "in":
        return s.is_capitalized(k + 1) and not is_calendar(s.low(k + 1))
    return s.low(k) == "at" and not _SEATS.isdisjoint(s.lows[k + 1 : k + 1 + _WORDS_TO_SEAT])


def _opens_with_seat(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """`On Wednesday in Ankara, Marshal X of A spoke with Speaker Y of Turkey`: where one of them is at home."""
    comma = next((k for k in range(1, min(_WORDS_TO_SEAT, trigger.i)) if s.lows[k] == ","), 0)
    k = next((k for k in range(comma) if s.lows[k] == "in" and s.is_capitalized(k + 1)), None)
    place = gazetteer.find_place(" ".join(s.words[k + 1 : comma])) if k is not None else None
    soil = gazetteer.country_of(place) if place is not None else None
    return soil is not None and soil in {objects[0].country, *(person.country for person in objects[0].people)}


_OWNERS: Final = frozenset(("his", "her", "their"))
_COMPANY: Final = frozenset("colleagues delegation entourage team staff companions aides".split())


_HOSTED_FOR: Final = {
    "talks": "talks", "negotiations": "talks", "consultations": "talks", "dialogue": "talks",
    "session": "talks", "round": "talks",
    "meeting": "meeting", "meetings": "meeting", "discussions": "meeting", "discussion": "meeting",
    "engagement": "meeting", "engagements": "meeting",
    "lunch": "reception", "luncheon": "reception", "dinner": "reception", "breakfast": "reception",
    "tea": "reception", "coffee": "reception", "supper": "reception", "banquet": "reception", "brunch": "reception",
}  # fmt: skip


def as_hosted(
    s: Sentence, trigger: Trigger, subtype: str, status: str, hosts: list[Phrase], guests: list[Phrase]
) -> str:
    """What hosting someone is: what the guest was hosted for, a visit where a country hosts or welcomes."""
    if subtype == "visit" and s.lows[trigger.i].startswith("host"):
        is_group = "delegation" in s.lows[trigger.j : trigger.j + 6]
        if any(s.low(k) in _HOSTED_FOR and s.low(k + 1) in ("for", "in") for k in range(min(3, trigger.i))):
            return "reception"  # `A dinner for the delegation was hosted by X`
        last = max((p.j for p in (*hosts, *guests)), default=len(s))
        is_of_day = _is_hosted_on_day(s, trigger, status, hosts, guests)
        is_of_day = is_of_day or (len(guests) == 1 and _is_envoy(s, guests[0]))  # an ambassador is there anyway
        is_received = (is_group or is_of_day or _is_at_seat(s, last)) and not _has_days(s, trigger.j)
        return _hosted_for(s, last) or ("reception" if is_received else subtype)
    if subtype == "visit" and guests and _is_envoy(s, guests[0]):
        return "reception"  # `paid a condolence visit to the Consul General in Istanbul, X`
    if subtype == "reception" and s.lows[trigger.i].startswith("receiv") and _present_letters(s, trigger.j):
        return "credentials"
    if subtype == "reception" and s.lows[trigger.i].startswith("welcom"):
        subtype = _hosted_for(s, guests[-1].j if guests else len(s)) or subtype
    if subtype == "reception" and status == "announced" and hosts and all(p.kind == "country" for p in hosts):
        return "visit"  # `China will welcome X from May 2 to 5`
    if subtype == "reception" and status == "announced" and guests and _is_for_visit(s, guests[-1].j):
        return "visit"
    return subtype


_WORDS_OF_VISIT: Final = 5


def _is_for_visit(s: Sentence, j: int) -> bool:
    """`will receive President X on a State Visit from 4 to 7 May`, where the name ends at token j."""
    on = j + 1 if s.low(j) == "," else j
    visit = next((k for k in range(on + 2, min(on + _WORDS_OF_VISIT, len(s))) if s.lows[k] == "visit"), None)
    return s.low(on) == "on" and s.low(on + 1) in ("a", "an") and visit is not None and s.low(visit + 1) == "from"


def _is_envoy(s: Sentence, guest: Phrase) -> bool:
    """An ambassador or consul, and not what is theirs: `visited Ambassador X's home town`."""
    is_owner = s.low(guest.j) in ("'s", "'")
    return bool(guest.people or guest.country) and not is_owner and any(o.title.sector == "DIP" for o in guest.offices)


_PRESENT: Final = frozenset(("presented", "presenting", "submitted", "submitting", "handed", "presentation"))
_WORDS_TO_LETTERS: Final = 6


def _present_letters(s: Sentence, j: int) -> bool:
    """`received the new Ambassadors, who presented their Letters of Credence`: what they came for."""
    if _LETTERS.isdisjoint(s.lows[j:]):
        return False
    verbs = [k for k in range(j, len(s)) if s.lows[k] in _PRESENT and s.low(k - 1) in (",", "who", "the", "and")]
    return any(not _LETTERS.isdisjoint(s.lows[k : k + _WORDS_TO_LETTERS]) for k in verbs)


_LETTERS: Final = frozenset(("credence", "credentials"))
_SEATS: Final = frozenset(
    (
        "headquarters palace office offices residence ministry building chancellery castle mansion house villa "
        "pentagon department kremlin parliament embassy secretariat diwan court hall compound estate farm ranch "
        "retreat capitol"
    ).split()
)
_WORDS_TO_SEAT: Final = 7


def _is_at_seat(s: Sentence, j: int) -> bool:
    """`hosted X at party headquarters on Tuesday`: received there, which is no visit to the country."""
    j = j + 1 if s.low(j) == "," else j
    return s.low(j) == "at" and not _SEATS.isdisjoint(s.lows[j + 1 : j + 1 + _WORDS_TO_SEAT])


_STAYS: Final = frozenset("visit visits trip tour stay arrived arrival visiting until through state".split())
_TODAY: Final = frozenset(("today", "yesterday"))
_PARTS_OF_DAY: Final = frozenset(("morning", "afternoon", "evening"))


def _is_hosted_on_day(s: Sentence, trigger: Trigger, status: str, hosts: list[Phrase], guests: list[Phrase]) -> bool:
    """`Minister X on Wednesday hosted his Y counterpart, Z`: one received the other that day."""
    if status != "occurred" or s.lows[trigger.i] != "hosted" or s.kind != "body":
        return False
    if not any(p.people for p in hosts) or len(guests) != 1 or not guests[0].people:
        return False
    # `hosted X in Y on Monday, during which he called the visit a milestone`: another clause's words
    end = next((k for k in s.places_of("which") if k > guests[0].j and s.low(k - 1) == "during"), len(s))
    # `hosted X, who arrived a day earlier for a two-day visit`: when X came is told aside
    is_arrival = s.low(guests[0].j) == "," and s.low(guests[0].j + 1) == "who" and _has_come(s, guests[0].j + 2)
    end = min(end, guests[0].j) if is_arrival else end
    # `hosted X in Y to prepare the visit`: what it was for, and another visit
    end = next((k for k in range(guests[0].j, end) if s.lows[k] == "to" and s.low(k + 1) in _PURPOSES), end)
    is_told = any(
        low in _TODAY
        or low in WEEKDAYS
        or (low == "on" and _is_of_day(s.low(k + 1)))
        or (low == "this" and s.low(k + 1) in _PARTS_OF_DAY)
        for k, low in enumerate(s.lows[:end] if is_arrival else s.lows)
    )
    if not is_told:
        return False
    return _STAYS.isdisjoint(s.lows[:end])


_PURPOSES: Final = frozenset("prepare lay discuss review plan finalize finalise arrange pave set coordinate".split())


def _has_come(s: Sentence, k: int) -> bool:
    """`who arrived`, `who had arrived`, `who came`, behind the guest's name."""
    return s.low(k + (s.low(k) == "had")) in ("arrived", "landed", "came")


def _is_of_day(low: str) -> bool:
    return low[:1].isdigit() or is_calendar(low)


def _has_days(s: Sentence, j: int) -> bool:
    """`hosted a delegation of X from 30 November to 2 December`, `from November 30 to December 2`, `on 8 and 9 April`:
    a visit."""
    if any(
        s.lows[k] == "on" and s.lows[k + 1].isdigit() and s.lows[k + 2] == "and" and s.lows[k + 3].isdigit()
        for k in range(j, len(s) - 3)
    ):
        return True
    dated = (k for k in range(j, len(s) - 3) if s.lows[k] == "from" and _is_of_day(s.lows[k + 1]))
    k = next(dated, None)
    return k is not None and not {"to", "until", "-", "–"}.isdisjoint(s.lows[k + 2 : k + 5])


_LONGEST_CLAUSE: Final = 18


_OF_MEALS: Final = frozenset("state official gala formal private working welcome farewell royal".split())


_TALKS: Final = frozenset(("talks", "negotiations", "consultations"))
_OF_TALKS: Final = frozenset("bilateral official formal high-level party-to-party inter-party comprehensive".split())


def _hosted_for(s: Sentence, j: int) -> str | None:
    """`hosted X for talks`, `for a bilateral meeting`, `to lunch`: what the guest was hosted for."""
    j = j + 1 if s.low(j) == "," else j
    if s.low(j) == "who" and s.low(j - 1) == ",":  # `hosted X, who is on a State visit, to a banquet`
        j = next((k + 1 for k in range(j + 1, min(j + _LONGEST_CLAUSE, len(s))) if s.lows[k] == ","), j)
    if s.low(j) == "at" and s.low(j + 1) in ("a", "an"):
        noun = j + 3 if s.low(j + 2) in _OF_MEALS else j + 2
        if (meal := _HOSTED_FOR.get(s.low(noun))) is not None:
            return meal  # `hosted X at a dinner in Y`, `will host X at a State Banquet`
    if s.low(j) == "in" and (s.low(j + 1) in _TALKS or (s.low(j + 1) in _OF_TALKS and s.low(j + 2) in _TALKS)):
        return "talks"  # `hosted a delegation of X in bilateral talks`
    if s.low(j) in ("at", "in", "on", "here"):  # `at the palace on Tuesday 20 June for a working lunch`
        end = next((k for k in range(j + 1, min(j + 14, len(s))) if s.low(k) in ("for", "to", ".", ";", "and")), j)
        j = end if s.low(end) == "for" else j
    if s.low(j) not in ("for", "to"):
        return None
    for k in range(j + 1, min(j + 9, len(s))):
        if s.low(k) in _HOSTED_FOR:
            return _HOSTED_FOR[s.low(k)]
        if s.low(k) in (",", ".", "of", "and"):
            return None
    return None
