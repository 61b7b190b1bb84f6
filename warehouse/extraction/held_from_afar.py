"""Sessions that were held from afar, whatever word tells who held them: `took place via videoconference under the
co-chair of A and B`, `co-chaired consultations in the form of videoconference`, `The dialogue was co-chaired by A and
B` of a dialogue that was told to be held by video link."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_SCREENS: Final = WordList(
    "videoconference videoconferencing video-conference video-conferencing teleconference videolink video-link "
    "video".split()
)
_WITH_VIDEO: Final = frozenset(("conference", "conferencing", "link"))
_BY: Final = frozenset(("via", "by", "through"))
_FORMS: Final = frozenset(("form", "format", "mode"))
_OF_SOME: Final = WordList(
    "attended joined joining participated participating participants took addressed addressing speaking spoke "
    "connected some others earlier previous would instead".split()
)
"""`X attended by video link`, `some by videoconference`: from afar came one of them."""
_SESSIONS: Final = frozenset("dialogue meeting session consultations consultation talks round event".split())
_CHAIRED: Final = frozenset(("chaired", "co-chaired", "cochaired", "led", "headed"))
_OTHER_CLAUSE: Final = frozenset(("while", "whereas", ";"))
_TALKS: Final = frozenset(("talks", "meeting"))


def as_held_from_afar(
    s: Sentence, events: list[FoundEvent], told: list[FoundEvent], session: FoundEvent | None
) -> None:
    """Give talks of the sentence the medium that it names, or that of the session which it tells more of: the event
    told last or `session`, of which nobody was named yet."""
    if s.kind != "body" or not any(_is_face_to_face(event) for event in events):
        return
    last = told[-1] if told else None
    known = next((e for e in (last, session) if e is not None and e.mode == "video link"), None)
    is_more = known is not None and _is_more_of_session(s)
    screen = None if is_more else _screen(s)
    if not is_more and screen is None:
        return
    for event in events:
        if _is_face_to_face(event) and (screen is None or _begin_of_clause(s, screen) <= event.start):
            event.subtype, event.mode, event.place, event.place_span = "video talks", "video link", None, None
            for side in event.sides:
                side.role = "participant"
            if is_more and last is not None and last.subtype == "conference" and not last.sides:
                last.subtype, event.refers_back = event.subtype, True  # `their third dialogue`, which they co-chaired


def _is_face_to_face(event: FoundEvent) -> bool:
    return event.subtype in _TALKS and event.mode == "in person"


def _screen(s: Sentence) -> int | None:
    """Where `via videoconference`, `in the form of a video conference` stands; none where somebody joined others so."""
    if not _SCREENS.stands_in(s) or (_OF_SOME.stands_in(s) and not _takes_place(s)):
        return None
    for k in range(2, len(s)):
        if s.lows[k] not in _SCREENS.words or (s.lows[k] == "video" and s.low(k + 1) not in _WITH_VIDEO):
            continue
        begin = k - 1 if s.lows[k - 1] in ("a", "the") else k
        is_form = s.low(begin - 1) == "of" and s.low(begin - 2) in _FORMS
        if s.low(begin - 1) in _BY or is_form:
            return begin - 1
    return None


def _begin_of_clause(s: Sentence, k: int) -> int:
    """Where the words begin that token k may say how they were done: behind `while`, `and addressed`."""
    for m in range(k - 1, 0, -1):
        if s.lows[m] in _OTHER_CLAUSE or (s.lows[m] == "and" and s.low(m + 1).endswith("ed")):
            return s.starts[m]
    return s.starts[0]


def _takes_place(s: Sentence) -> bool:
    return any(s.lows[k : k + 2] == ["took", "place"] for k in s.places_of("took"))


def _is_more_of_session(s: Sentence) -> bool:
    """`The dialogue was co-chaired by A and B`."""
    return s.lows[0] == "the" and not _SESSIONS.isdisjoint(s.lows[1:4]) and not _CHAIRED.isdisjoint(s.lows[2:7])
