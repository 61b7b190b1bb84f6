"""Verbs: their forms, their lemma, and patterns of verbs with complements that tell of events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from warehouse.extraction.date_model import MONTHS, WEEKDAYS
from warehouse.resources import knowledge

CLOSED: Final = "\0"
"""Stands for a word inside of a person's name and posts: a gap goes over it at no cost."""
BASE, PRESENT, PAST, PARTICIPLE, ING = "base", "present", "past", "participle", "ing"
_LONGEST_GAP: Final = 7
_LONGEST_GAP_BEFORE_SURE_WORD: Final = 14
"""`spoke with` and `on the phone` enclose a name and its offices, `received` and `a courtesy call` place and day."""
_DOUBLING: Final = frozenset(
    "commit submit wrap confer stop plan refer bid put concur cap scrap drop pin pen quit cut tap step jet defer "
    "swap transmit transfer regret admit chat ship skip strip begin set sit get expel".split()
)
_ONE_OR_TWO: Final = frozenset(("travel", "dial", "initial", "cancel"))
"""Spelled both ways: `travelling`, `traveling`."""
_PREPOSITIONS: Final = frozenset(("with", "for", "to", "from"))
"""Before these a day or a place may stand: `held talks in Hanoi on June 21 with X`."""
_NEVER_IN_GAP: Final = frozenset(". ; : and with who which that to during after before he she they".split())


Pattern = tuple[frozenset[str] | None, ...]
"""Words that follow a verb, each a set of which one stands there; None stands for a gap of a few words."""


@dataclass(frozen=True, slots=True)
class EventVerb:
    """A row of the event verbs table: what the phrase says and the roles that it gives."""

    pattern: Pattern
    subtype: str | None
    subject_role: str | None
    object_role: str | None
    mode: str | None
    object_kind: str
    is_dated: bool = False
    """Tells of an event only where the sentence names its day: `discussed X with Y on Monday`."""
    is_of_states: bool = False
    """Tells of an event only where those who do it are of two countries: `presided over the session`."""


Entries = Sequence[tuple[str, EventVerb]]


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    rows = knowledge("verb_forms").iter_rows(named=True)
    return {row["lemma"]: (row["past"], row["participle"]) for row in rows}


def forms_of(lemma: str) -> dict[str, str]:
    """Every form of a verb with the name of the form; a form that is past and participle alike is `past`."""
    if lemma == "be":
        return {"being": ING, "been": PARTICIPLE, "was": PAST, "were": PAST, "is": PRESENT, "are": PRESENT, "be": BASE}
    stem = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    if lemma.endswith("e"):
        ing, regular = lemma[:-1] + "ing", lemma + "d"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        ing, regular = lemma + "ing", lemma[:-1] + "ied"
    else:
        ing, regular = stem + "ing", stem + "ed"
    if lemma.endswith(("s", "sh", "ch", "x", "o")):
        present = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        present = lemma[:-1] + "ies"
    else:
        present = lemma + "s"
    past, participle = _irregular().get(lemma, (regular, regular))
    if lemma == "have":
        present = "has"
    forms = {participle: PARTICIPLE, past: PAST, ing: ING, present: PRESENT, lemma: BASE}
    if lemma in _ONE_OR_TWO:
        both = PAST if past == participle else PARTICIPLE
        forms |= {lemma + end: both for end in ("ed", lemma[-1] + "ed")}
        forms |= {lemma + end: ING for end in ("ing", lemma[-1] + "ing")}
    if lemma == past:
        forms[lemma] = PARTICIPLE  # `set`, `put`: past unless an auxiliary says otherwise
    return forms


def pattern_of(words: Sequence[str]) -> Pattern:
    """The pattern that a table writes as words, `*` for a gap, `a|b` for a choice."""
    return tuple(None if word == "*" else frozenset(word.split("|")) for word in words)


def _with_gap_before_preposition(pattern: Pattern) -> Pattern:
    last = pattern[-1] if len(pattern) > 1 else None
    if last is None or not last & _PREPOSITIONS or pattern[-2] is None:
        return pattern
    return (*pattern[:-1], None, last)


@cache
def event_verbs() -> dict[str, list[tuple[str, EventVerb]]]:
    """Verb form to (form name, event verb), longer patterns first."""
    found: dict[str, list[tuple[str, EventVerb]]] = {}
    for row in knowledge("event_verbs").iter_rows(named=True):
        words = row["phrase"].split()
        pattern = _with_gap_before_preposition(pattern_of(words[1:]))
        words_of_object = (row["object"] or "side").split()
        verb = EventVerb(
            pattern,
            row["subtype"],
            row["subject_role"],
            row["object_role"],
            row["mode"],
            "side" if words_of_object == ["dated"] else words_of_object[-1],
            "dated" in words_of_object,
            "states" in words_of_object,
        )
        for lemma in words[0].split("|"):
            for form, name in forms_of(lemma).items():
                found.setdefault(form, []).append((name, verb))
    for entries in found.values():
        entries.sort(key=lambda entry: -sum(part is not None for part in entry[1].pattern))
    return found


def event_verbs_at(lows: list[str], i: int) -> Entries:
    """The entries of `event_verbs` for the form at token i that the words after it do not rule out at a glance."""
    choices = _choices().get(lows[i])
    if choices is None:
        return ()
    is_gap_open = bool(choices.after_gap) and not choices.after_gap.isdisjoint(lows[i + 1 :])
    following = lows[i + 1] if i + 1 < len(lows) else ""
    return choices.by_word.get((following, is_gap_open)) or choices.others[is_gap_open]


@dataclass(frozen=True, slots=True)
class _Choices:
    """A form's entries by the word after it, and whether a word that a gap can lead to follows."""

    by_word: dict[tuple[str, bool], Entries]
    others: tuple[Entries, Entries]
    after_gap: frozenset[str]


@cache
def _choices() -> dict[str, _Choices]:
    return {form: _choices_of(entries) for form, entries in event_verbs().items()}


def _choices_of(entries: Entries) -> _Choices:
    gaps = [verb.pattern[1:2] for _, verb in entries if verb.pattern and verb.pattern[0] is None]
    after_gap = frozenset(word for part in gaps if part for word in part[0] or ())
    words = {word for _, verb in entries for word in (verb.pattern[0] or () if verb.pattern else ())}

    def fitting(following: str, is_gap_open: bool) -> Entries:
        return [
            (name, verb)
            for name, verb in entries
            if not verb.pattern or (is_gap_open if verb.pattern[0] is None else following in verb.pattern[0])
        ]

    by_word = {(word, is_open): fitting(word, is_open) for word in words for is_open in (False, True)}
    return _Choices(by_word, (fitting("", False), fitting("", True)), after_gap)


@cache
def speech_verbs() -> dict[str, list[tuple[str, str, frozenset[str]]]]:
    """Verb form to (form name, lemma, particles of which one has to follow; empty for none)."""
    found: dict[str, list[tuple[str, str, frozenset[str]]]] = {}
    for row in knowledge("speech_verbs").iter_rows(named=True):
        particles = frozenset((row["particle"] or "").split("|")) - {""}
        for form, name in forms_of(row["lemma"]).items():
            found.setdefault(form, []).append((name, row["lemma"], particles))
    return found


_ENDS_OF_ADJECTIVES: Final = (
    "al",
    "ive",
    "ful",
    "ic",
    "ous",
    "ant",
    "ent",
    "able",
    "ible",
    "ry",
    "ial",
    "ing",
    "depth",
    "ly",
    "level",
)
_ADJECTIVES: Final = frozenset(
    "frank warm open broad deep close trade long brief short candid in-depth closed-door detailed extended expanded "
    "wide wide-ranging far-reaching one-on-one first last joint rich friendly".split()
)  # fmt: skip


def joins_adjectives(lows: list[str], k: int) -> bool:
    """`held a warm and friendly meeting with`: the `and` at token k joins what the meeting was like."""
    return lows[k] == "and" and k + 1 < len(lows) and _is_adjective(lows[k - 1]) and _is_adjective(lows[k + 1])


def _joins_in_gap(lows: list[str], k: int) -> bool:
    """The `and` at token k joins adjectives or days, `will hold talks in X on May 3 and 4 with`; the `with` tells of an
    order's rank, `conferred the Order of X with the rank of Grand Cross on`."""
    if lows[k] == "with":
        return not _RANKS.isdisjoint(lows[k + 1 : k + 3])
    return joins_adjectives(lows, k) or (lows[k] == "and" and _are_days(lows, k))


_RANKS: Final = frozenset(("rank", "grade", "class", "degree"))


def _are_days(lows: list[str], k: int) -> bool:
    """`3 and 4`, `May 30 and June 1`, `Monday and Tuesday` around token k."""
    before, after = lows[k - 1], lows[k + 1] if k + 1 < len(lows) else ""
    is_first = before[:1].isdigit() or before in WEEKDAYS
    return is_first and (after[:1].isdigit() or after in WEEKDAYS or after in MONTHS)


def _is_adjective(low: str) -> bool:
    return low in _ADJECTIVES or (low.endswith(_ENDS_OF_ADJECTIVES) and low not in _NOUNS_IN_AL)


_NOUNS_IN_AL: Final = frozenset(
    "meeting briefing signing opening hearing arrival approval proposal agreement document statement government "
    "parliament president arrangement memorial festival journal capital general reception moving being having holding "
    "meeting visiting attending hosting receiving greeting wedding building training gathering".split()
)


_LONGEST_SETTING: Final = 9
_SETTING_SIGNS: Final = frozenset((*MONTHS, *WEEKDAYS)) | frozenset(
    "morning afternoon evening sidelines margins sideline fringes fringe headquarters palace office building "
    "ministry".split()
)
_OF_SETTING: Final = _SETTING_SIGNS | frozenset("on in at of the ( ) 's last this night early late".split())
"""Words of when and where, which count for nothing in a gap: `gave a banquet at the palace on Sunday (3 May) for`."""


def match_pattern(pattern: Pattern, lows: list[str], i: int) -> int | None:
    """The token after the pattern's last word where the pattern holds from token i, else None."""
    count = len(lows)
    for part_no, part in enumerate(pattern):
        if part is None:
            if i < count and lows[i] == ",":
                i = _past_days(lows, i)
            return _match_after_gap(pattern[part_no + 1 :], lows, i)
        if i >= count or lows[i] not in part:
            return None
        i += 1
    return i


_LONGEST_DAYS: Final = 9


def _past_days(lows: list[str], i: int) -> int:
    """`will pay, from 26 to 28 May, a state visit to X`: the token after the days between the commas, of which the
    first is at token i."""
    close = next((k for k in range(i + 2, min(i + _LONGEST_DAYS, len(lows))) if lows[k] == ","), i)
    return close + 1 if close > i and any(low[:1].isdigit() for low in lows[i:close]) else i


def _match_after_gap(pattern: Pattern, lows: list[str], i: int) -> int | None:
    following = pattern[0] if pattern else None
    is_of_phone = bool(pattern) and pattern[-1] is not None and "phone" in pattern[-1]
    is_sure = is_of_phone or (following is not None and ("courtesy" in following or "copies" in following))
    last = i + (_LONGEST_GAP_BEFORE_SURE_WORD if is_sure else _LONGEST_GAP)
    count = len(lows)
    for k in range(i, min(last + 1, count)):
        if lows[k] == CLOSED:
            last += lows[i : last + 30].count(CLOSED)
            break
    is_near = following is None
    for at in range(i, last + 1):
        if following is None or (at < count and lows[at] in following):
            is_near = True
            end = match_pattern(pattern, lows, at)
            if end is not None:
                return end
        if at >= count or (lows[at] in _NEVER_IN_GAP and not _joins_in_gap(lows, at)):
            return None
    return None if is_near or following is None else _match_after_setting(pattern, following, lows, i, last)


def _match_after_setting(pattern: Pattern, following: frozenset[str], lows: list[str], i: int, last: int) -> int | None:
    """A gap up to `last`, in which the word was not found, goes on where it tells when and where."""
    far = last + 1 + _LONGEST_SETTING
    gap = lows[i:far]
    if following.isdisjoint(lows[last + 1 : far]) or _SETTING_SIGNS.isdisjoint(gap) or "where" in gap:
        return None
    longest = last + sum(low in _OF_SETTING or low[:1].isdigit() for low in gap)
    for at in range(last + 1, min(longest + 1, len(lows))):
        if lows[at] in following:
            end = match_pattern(pattern, lows, at)
            if end is not None:
                return end
        if lows[at] in _NEVER_IN_GAP:
            return None
    return None
