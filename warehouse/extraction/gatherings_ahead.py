"""Gatherings to come that a sentence names on its way, and who gives them: `reviewed the preparation of the Forum,
which will be held in X on 2 May`, `the Summit, which President Y will host in X`, `A will host the Forum in X`."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_WILL: Final = r"(?:will|shall|(?:is|are)\s+(?:(?:due|set|scheduled|slated|planned|expected)\s+)?to)"
_HELD: Final = r"(?:be\s+(?:held|hosted|convened|organi[sz]ed|staged)|take\s+place|convene|open|start|begin)"
_AHEAD: Final = re.compile(
    rf"(?:,\s+which|\s+which|\s+that)\s+(?P<held>{_WILL}\s+(?:also\s+)?{_HELD})\b"
    rf"|,?\s+(?P<due>(?:(?:due|set|scheduled|slated|planned|expected)\s+)?to\s+{_HELD})\b"
    rf"|(?:,\s+which|\s+which|\s+that)\s+(?:[^.;,]{{2,60}}?)\s+"
    rf"(?P<given>{_WILL}\s+(?:jointly\s+|also\s+)?(?:co-)?(?:host|hold|convene|organi[sz]e|attend|address|chair)"
    r"|(?:is|are)\s+(?:co-)?hosting)\b"
)
_ON_JOURNEY: Final = WordList(
    "visit visits visited visiting travel travels travelled traveled trip trips leave leaves left depart departs "
    "arrive arrives arrived arriving fly flies".split()
)
_BEFORE_IT: Final = re.compile(
    r"\b(?:ahead of|before|prior to|run-up to|lead-up to|eve of|with a view to|in view of|towards)"
    r"(?: (?!(?:and|or|in|at|with|on)\b)[\w’'-]+){0,8} $"
)
"""`discussed it ahead of the Summit, to be held in X`: when they spoke, and no news of the summit."""
_LETTERS_TO_FRAME: Final = 90
_PLACED: Final = re.compile(r"(?:[^.;,]{0,60}? )?(?:in|at) (?:the )?[A-Z]")


def verb_ahead(text: str, s: Sentence, match: re.Match[str]) -> tuple[str, int, int, bool] | None:
    """(status, start and end of the verb, whether people before it attended) of a named gathering that a clause on it
    tells to be held; none where the sentence tells who goes there."""
    if s.kind != "body" or not has_name(match) or _ON_JOURNEY.stands_in(s):
        return None
    if _BEFORE_IT.search(text, max(s.start, match.start("noun") - _LETTERS_TO_FRAME), match.start("noun")):
        return None
    ahead = _AHEAD.match(text, match.end(), s.end) or _AHEAD.match(text, match.end("noun"), s.end)
    if ahead is None:
        return None
    group = next(name for name in ("held", "due", "given") if ahead.group(name))
    is_placed = is_told_where(text, ahead.end(group), s)
    return ("announced", ahead.start(group), ahead.end(group), False) if is_placed else None


def is_told_where(text: str, begin: int, s: Sentence) -> bool:
    """A place stands behind the verb that ends at `begin`."""
    return _PLACED.match(text, begin, s.end) is not None


def has_name(match: re.Match[str]) -> bool:
    """`the Harbour Security Forum`, not `a summit`: words of it are capitals."""
    return any(word[:1].isupper() for word in (match.group("before") + match.group("noun")).split()[1:])


_OF_OTHERS: Final = frozenset("of to in from with by for at on".split())
_BE: Final = ("was ", "is ", "will be ")
_CONFIRMED: Final = WordList("confirmed confirms announced said informed assured promised".split())
_GOES: Final = frozenset(("attend", "participate", "take", "join", "come"))
_IT: Final = frozenset("it meeting summit conference forum event gathering seminar congress".split())
_WORDS_TO_IT: Final = 5


def add_who_will_come(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> None:
    """`X confirmed that he would take part in it`, `that she would attend the summit`: at the gathering to come that
    was told last."""
    if s.kind != "body" or not _CONFIRMED.stands_in(s) or not told:
        return
    last = next((e for e in reversed(told) if e.subtype in _GATHERINGS), None)
    if last is None or last.status != "announced":
        return
    for k in range(3, len(s)):
        if s.lows[k] not in _GOES or s.low(k - 1) not in ("would", "will") or s.low(k - 2) not in ("he", "she", "they"):
            continue
        if _IT.isdisjoint(s.lows[k + 1 : k + _WORDS_TO_IT]):
            continue
        who = [p for p in phrases if p.people and p.kind != "pronoun" and p.j < k - 1][:1]
        known = {id(side.person) for side in last.sides}
        new = [(p, one) for p in who for one in p.people if id(one) not in known]
        last.sides += [Side(one, None, one.country, "participant", p, s) for p, one in new]


_GATHERINGS: Final = frozenset(("seminar", "conference", "training course"))
_GOING: Final = re.compile(r"(?:\S+\s+){1,4}?(?:jointly\s+)?(?:co-)?(?:attend|address|chair)$")
"""`the Summit, which X will attend in Y`."""
_GIVES: Final = re.compile(r"(?:\S+\s+){0,4}?(?:jointly\s+)?(?:co-)?(?:host|hold|held|organi[sz]|conven|stag)")


def is_given(text: str, start: int, end: int) -> bool:
    """`will host`, `would convene`, `is to organise` between two characters."""
    return _GIVES.match(text, start, end) is not None


def givers(s: Sentence, phrases: list[Phrase], text: str, start: int, end: int) -> list[Side]:
    """`A and B will host the Forum`, `the Summit, which President X will host`: the states, people and bodies right
    before the verb between two characters, where it tells of giving."""
    role = "host" if is_given(text, start, end) else "participant"
    if role == "participant" and _GOING.match(text, start, end) is None:
        return []
    sides: list[Side] = []
    k = bisect_left(s.starts, start)
    while (phrase := next((p for p in phrases if p.j == k), None)) is not None:
        if not phrase.people and phrase.organization is None and phrase.kind != "country":
            break
        if phrase.people:
            sides[:0] = [Side(one, None, one.country or phrase.country, role, phrase, s) for one in phrase.people]
        else:
            sides.insert(0, Side(None, phrase.organization, phrase.country, role, phrase, s))
        k = phrase.i - (s.low(phrase.i - 1) == "the")
        # `The 38th Congress of the Party was held`: its own
        is_own = phrase.organization is not None and s.low(k - 1) == "of" and text.startswith(_BE, start)
        if s.low(k - 1) in _OF_OTHERS and not is_own:  # `the Delegation of the Union to Xanadu organised a workshop`
            return []
        if s.low(k - 1) not in ("and", ","):
            break
        k -= 1
    return sides
