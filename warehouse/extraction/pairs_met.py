"""Two people told by what they are who met: `The heads of the two countries' diplomacies met in Warsaw`, `On Friday,
the two top diplomats will hold talks`. Who they are, earlier sentences have told."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_POSTS: Final = (
    r"(?:ministers|leaders|presidents|diplomats|chiefs|heads|chancellors|premiers|secretaries|counterparts|politicians|"
    r"officials|statesmen|interlocutors|speakers)"
)
_OF: Final = (
    r"(?: of (?:the )?(?:diplomacy|diplomacies|state|states|government|governments|state and government|"
    r"foreign affairs|external relations|foreign relations|foreign ministries|ministries))?"
)
_OWNED: Final = r"(?:two|both) (?:countries|nations|states) (?:'s?|’s?) "
_PAIR: Final = re.compile(
    rf"(?:the )?{_OWNED}(?:[a-z]+ ){{0,3}}?{_POSTS}{_OF} "
    rf"|the (?:heads|chiefs|leaders|ministers) of the {_OWNED}(?:[a-z]+ )?"
    r"(?:diplomacies|diplomacy|ministries|governments) "
    rf"|(?:the )?(?:two|both) (?:[a-z-]+ ){{0,3}}?{_POSTS}{_OF} "
    rf"|the (?:[a-z-]+ ){{0,3}}?{_POSTS}{_OF} (?:of|from) (?:the two|both) (?:countries|nations|states|sides) "
    rf"|the (?:[a-z-]+ ){{0,2}}?{_POSTS}{_OF} of (?:the )?(?:[a-z.-]+ ){{1,3}}?and (?:the )?(?:[a-z.-]+ ){{1,3}}?"
    r"(?=met|held|had|will|are|today|on|also|co-chaired|meet)"
    rf"|the (?:(?:foreign|defen[cs]e|prime|finance|interior) ministers|foreign policy chiefs|(?:top|chief) diplomats"
    rf"|presidents|heads of state|chiefs of diplomacy|heads of diplomacy) "
)
_VERB: Final = re.compile(
    r"(?:(?:also|then|later|subsequently|today|first|again|afterwards|yesterday|jointly|on|in|at|the|day|same|morning"
    r"|afternoon|evening|monday|tuesday|wednesday|thursday|friday|saturday|sunday) )*"
    r"(?P<will>will (?:(?:also|then|later|first|jointly|together|on|tomorrow|today|monday|tuesday|wednesday|thursday"
    r"|friday|saturday|sunday|\d{1,2}(?:st|nd|rd|th)? [a-z]+|[a-z]+ \d{1,2}) )*"
    r"|are (?:scheduled |due |set |expected )?to )?"
    r"(?:(?:have )?(?P<met>met|meet|conferred|confer|sat down|sit down|talked(?= for ))(?P<after> .*)?$"
    r"|(?:(?:spoke|speak|talked|talk|conferred|confer) (?:by|over|on|via) (?:the )?|(?:held|hold|had|have) (?:a |an )?"
    r"(?:[a-z-]+ )??)(?P<far>phone|telephone|video|videoconference)\b(?P<call>.*)$"
    r"|(?:held|hold|had|have|conducted|conduct|concluded|opened|began|wrapped up) "
    r"(?:(?!with |between |to |their )[a-z-]+ ){0,4}?"
    r"(?P<noun>talks|negotiations|consultations|discussions|conversation|meeting|tête-à-tête|one-on-one)\b(?P<rest>.*)$"
    r"|(?:co-?chaired|co-?chair|chaired|chair|co-?presided over|presided over|preside over|led|lead|headed|opened) "
    r"(?:[a-z0-9-]+ ){0,12}?"
    r"(?P<body>talks|session|meeting|round|commission|committee|dialogue|consultations|council)\b)"
)
_FREE: Final = frozenset(
    (
        "", ".", ",", ";", "in", "at", "on", "for", "to", "again", "today", "yesterday", "tomorrow", "this", "here",
        "before", "after", "during", "earlier", "face", "one-on-one", "first", "ahead", "behind", "and", "privately",
        "briefly", "bilaterally", "later", "afterwards", "afterward", "both", "over",
        "following", "where", "as", "within",
    )
)  # fmt: skip
_FORMER: Final = frozenset("last times never previously regularly often periodically annually yet".split())
_DONE_BEFORE: Final = frozenset(("met", "held", "had", "spoken", "sat", "led", "also", "first", "earlier", "already"))
_OPENERS: Final = frozenset(
    "according prior before after following ahead earlier later then subsequently upon at in during while within "
    "on".split()
)
_WORDS_OF_OPENING: Final = 12
_MEETING_VERBS: Final = frozenset(
    "met meet held hold had have conducted conduct co-chaired cochaired co-chair chaired chair co-presided presided "
    "preside led lead headed opened spoke speak talked talk conferred confer sat sit concluded began wrapped".split()
)
_ANY_OF_MEETING_VERBS: Final = WordList(_MEETING_VERBS)
_PAIR_WORDS: Final = frozenset(
    "two both ministers leaders presidents diplomats chiefs heads chancellors premiers secretaries counterparts "
    "politicians officials statesmen interlocutors speakers".split()
)
PAIR_TOLD: Final = marks.of_words(lambda: _PAIR_WORDS)
_HEADS: Final = frozenset(
    ("president", "king", "queen", "emir", "sultan", "prime minister", "premier", "chancellor", "state president")
)
_OF_HEADS: Final = frozenset(("leaders", "presidents", "premiers", "heads", "statesmen", "chancellors"))
_OF_ANYBODY: Final = frozenset(("counterparts", "officials", "interlocutors", "politicians"))
_KINDS: Final = ("visit", "signing", "talks", "meeting", "reception", "seminar", "conference")


_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception", "video talks", "phone call"))


def find_pair_met(
    s: Sentence, phrases: list[Phrase], told: list[FoundEvent], held: list[HeldOffice], known: list[FoundEvent]
) -> list[FoundEvent]:
    """The talks of two people told by their function, whom `told`, the sentences before, or `held`, the posts that the
    text has named so far, make known; none where this sentence tells of an encounter besides (`known`)."""
    if s.kind != "body" or not marks.has(s, PAIR_TOLD) or not _ANY_OF_MEETING_VERBS.stands_in(s):
        return []
    # What is only told again, without sides, is told of no one yet where the text has told of no encounter.
    is_first = not any(e.subtype in _ENCOUNTERS for e in told)
    if any(e.subtype in _ENCOUNTERS and (e.sides or not is_first) for e in known):
        return []
    i = _begin(s)
    if i is None:
        return []
    pair = _PAIR.match(_joined(s, i))
    if pair is None:
        return []
    j = i + pair.group().count(" ")
    verb = _VERB.match(_joined(s, j).rstrip())
    if verb is None or not _is_free(s, verb, j, phrases):
        return []
    words = frozenset(s.lows[i:j])
    sides = _sides_told(words, told, held) or _sides_held(s, words, held)
    if not sides:
        return []
    named = {p.country for p in phrases if i <= p.i and p.j <= j and p.kind == "country"}
    if named and named != {side.country for side in sides}:
        return []
    status = "announced" if verb.group("will") else "occurred"
    subtype = "meeting" if verb.group("met") or verb.group("noun") in ("meeting", "conversation") else "talks"
    mode = "in person"
    if (far := verb.group("far")) is not None:
        subtype, mode = ("phone call", "phone") if far.endswith("phone") else ("video talks", "video link")
    k = next(m for m in range(j, len(s)) if s.lows[m] in _MEETING_VERBS)
    return [FoundEvent(subtype, status, mode, sides, s, s.starts[k], s.ends[k])]


def _joined(s: Sentence, i: int) -> str:
    return " ".join(s.lows[i:]) + " "


def _begin(s: Sentence) -> int | None:
    """Where the clause begins after a day or an aside that the sentence opens with."""
    if (said := _of_what_is_said(s)) is not None:
        return said
    if _WHICH.stands_in(s) and (after := _after_which(s)) is not None:
        return after
    if s.lows[0] in ("the", "both", "two"):
        return 0
    comma = next((k for k in range(1, min(_WORDS_OF_OPENING, len(s))) if s.lows[k] == ","), None)
    if s.lows[0] in ("at", "in", "on") and (bare := _after_place_and_day(s)) is not None:
        return bare
    if comma is None:
        return None
    while is_of_date(s.low(comma + 1)) and (end := _past_date(s, comma + 1)) is not None:
        comma = end
    is_opened = s.lows[0] in _OPENERS or is_of_date(s.lows[0]) or all(is_of_date(low) for low in s.lows[1:comma])
    return comma + 1 if is_opened else None


_WHICH: Final = WordList(("which",))


def _after_which(s: Sentence) -> int | None:
    """`X was welcomed by Y, after which the two presidents held talks`: where the clause begins."""
    k = next((k for k in s.places_of("which") if s.low(k - 1) in ("after", "following")), None)
    return k + 1 if k is not None and s.low(k - 2) == "," else None


def _past_date(s: Sentence, k: int) -> int | None:
    """The comma behind `May 13` or `2024` at token k; None where anything else follows."""
    while is_of_date(s.low(k)):
        k += 1
    return k if s.low(k) == "," else None


def _of_what_is_said(s: Sentence) -> int | None:
    """`The ministry said the two ministers met`, `announced that on Monday the two met`: where what is said begins."""
    for k in range(1, min(_WORDS_OF_OPENING, len(s) - 1)):
        if s.lows[k] not in _TELLING:
            continue
        j = k + 2 if s.low(k + 1) == "that" else k + 1
        while s.low(j) == "on" or is_of_date(s.low(j)):
            j += 1
        j = j + 1 if s.low(j) == "," and j > k + 1 else j
        is_pair = s.low(j) == "both" or s.lows[j : j + 2] == ["the", "two"]
        return j if is_pair else None
    return None


_TELLING: Final = frozenset("said announced reported confirmed stated disclosed noted added says".split())


def _after_place_and_day(s: Sentence) -> int | None:
    """`At Tahrir Palace on Sunday the two ministers met`: after a place and a day without a comma."""
    for k in range(2, min(_WORDS_OF_OPENING, len(s))):
        if s.lows[k : k + 2] == ["the", "two"] or s.lows[k] == "both":
            return k
        if not (s.is_capitalized(k) or is_of_date(s.lows[k]) or s.lows[k] in ("at", "in", "on", "the", "of")):
            return None
    return None


def _is_free(s: Sentence, verb: re.Match[str], j: int, phrases: list[Phrase]) -> bool:
    """Nobody else is met, and it is not told of other times: `The two ministers last met in May`, `met with X`."""
    had = next((k for k in range(j, min(j + 8, len(s))) if s.lows[k] == "had"), None)
    if had is not None and (s.low(had + 1) in _DONE_BEFORE or s.low(had + 1).endswith("ed")):
        return False
    if not _FORMER.isdisjoint(s.lows[j : j + 8]) or (verb.group("will") and "again" in s.lows[j : j + 5]):
        return False
    tail = verb.group("after") or verb.group("rest") or ""
    following = tail.split()[:1]
    if verb.group("body") or verb.group("far"):
        return not any(p.people and p.kind == "person" and p.i >= j for p in phrases)
    if following and following[0] not in _FREE and not is_of_date(following[0]):
        return False
    return " with " not in tail.partition(".")[0][:60] or not any(p.people and p.i >= j for p in phrases)


def _sides_told(words: frozenset[str], told: list[FoundEvent], held: list[HeldOffice]) -> list[Side]:
    """Both sides of the event told last that two people took part in who may be called so."""
    for event in reversed(told):
        if event.status == "cancelled" or event.subtype not in _KINDS:
            continue
        sides = [side for side in event.sides if side.person is not None and side.role != "witness"]
        are_two = len({x.role if event.subtype == "visit" else x.country for x in sides}) == 2
        if len(sides) == 2 and are_two and all(is_called(words, side.person, held) for side in sides):
            return [replace(side, role="participant") for side in sides]
    return []


def _sides_held(s: Sentence, words: frozenset[str], held: list[HeldOffice]) -> list[Side]:
    """The only two people of two countries whom the text has named so far in such posts."""
    if not _OF_ANYBODY.isdisjoint(words):
        return []
    people = {id(h.person): h.person for h in held if not h.office.is_former and not h.person.is_historical}
    found = [person for person in people.values() if is_called(words, person, held)]
    if len(found) != 2 or found[0].country == found[1].country:
        return []
    return [Side(person, None, person.country, "participant", None, s) for person in found]


def is_called(words: frozenset[str], person: Person | None, held: list[HeldOffice]) -> bool:
    """Whether someone's posts are what the words call both of them."""
    posts = [h.office for h in held if h.person is person and not h.office.is_former]
    if not _OF_ANYBODY.isdisjoint(words):
        return True
    titles = {office.title.name for office in posts}
    if not _OF_HEADS.isdisjoint(words) and words.isdisjoint(("diplomacy", "diplomacies", "affairs")):
        return not titles.isdisjoint(_HEADS)
    if "speakers" in words:
        return any(office.title.of == "legislature" for office in posts)
    if "prime" in words:
        return ("deputy prime minister" if "deputy" in words else "prime minister") in titles
    if {"ministers", "secretaries"} & words and "foreign" not in words:
        return any("minister" in title or "secretary" in title for title in titles)
    return any(office.title.of == "ministry" for office in posts)
