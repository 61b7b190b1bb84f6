"""Contradictions: what two texts that read alike name differently, so that they do not tell of the same.

What only one of two texts names is an addition, and no contradiction. Where each names what the other does not, in the
same place, the two were written of different people, days, figures or countries.
"""

from __future__ import annotations

from functools import lru_cache

from warehouse.repeats.wordings import Wording, contexts_of

LEDE_WORDS = 60
SAME_NAMES = 0.6
SAME_NUMBERS = 0.5
_SHORTEST_MISTYPED = 6

Contexts = dict[tuple[str, ...], frozenset[str]]


def articles_contradict(one: Wording, other: Wording) -> bool:
    """True where two articles name different people, days, figures or countries in the same places."""
    if _days_contradict(one, other):
        return True
    only_one, only_other = _names_beyond(one, other), _names_beyond(other, one)
    both_differ = bool(only_one and only_other)
    if both_differ and (
        _overlap(one.names, other.names) < SAME_NAMES or (_in_lede(only_one, one) and _in_lede(only_other, other))
    ):
        return True
    numbers_differ = bool(one.numbers - other.numbers) and bool(other.numbers - one.numbers)
    if numbers_differ and _overlap(one.numbers, other.numbers) < SAME_NUMBERS:
        return True
    if (
        not both_differ
        and one.numbers == other.numbers
        and one.months == other.months
        and one.weekdays == other.weekdays
    ):
        return False
    return _places_contradict(_contexts(one), _contexts(other), one, other, (only_one, only_other))


def captions_contradict(one: Wording, other: Wording) -> bool:
    """True where two captions name different people, days, figures or countries, or one adds a party to the event."""
    if _days_contradict(one, other):
        return True
    if one.numbers - other.numbers and other.numbers - one.numbers:
        return True
    only_one, only_other = _names_beyond(one, other), _names_beyond(other, one)
    if only_one and only_other and not _is_typing_error(only_one, only_other, one, other):
        return True
    return _adds_party(one, only_one, other) or _adds_party(other, only_other, one)


def name_the_same(one: Wording, other: Wording) -> bool:
    """True where two texts name the same people, places, days and figures, in whatever spelling."""
    numbers = one.numbers | one.months | one.weekdays
    if numbers != other.numbers | other.months | other.weekdays:
        return False
    return not _names_beyond(one, other) and not _names_beyond(other, one)


def _days_contradict(one: Wording, other: Wording) -> bool:
    """Both give days, months or weekdays, and none is the same."""
    pairs = ((one.days, other.days), (one.months, other.months), (one.weekdays, other.weekdays))
    return any(left and right and not left & right for left, right in pairs)


def _names_beyond(one: Wording, other: Wording) -> frozenset[str]:
    """Words of names that the other text has in no form."""
    only = one.names - other.known
    if not only:
        return only
    parts = {
        word
        for left, right in zip(one.words, one.words[1:], strict=False)
        if (left in only or right in only) and left + right in other.known
        for word in (left, right)
    }
    return only - parts


def _places_contradict(
    ours: Contexts, theirs: Contexts, one: Wording, other: Wording, names: tuple[frozenset[str], frozenset[str]]
) -> bool:
    """In the same surroundings, each text has a name that the other lacks, or another figure or month."""
    for context in ours.keys() & theirs.keys():
        here, there = ours[context] - theirs[context], theirs[context] - ours[context]
        if not here or not there:
            continue
        if here & names[0] and there & names[1]:
            return True
        for ours_of, theirs_of in (
            (one.numbers, other.numbers),
            (one.months, other.months),
            (one.weekdays, other.weekdays),
        ):
            if here & ours_of and there & theirs_of:
                return True
    return False


def _adds_party(longer: Wording, only: frozenset[str], shorter: Wording) -> bool:
    """The longer text has `A and B`, `A with B` or `A, B` of full names where the shorter has `A` and goes on.

    Words that are left out at the end, or with all that stands around them, are a shortening.
    """
    if not only:
        return False
    words = longer.words
    for index in range(1, len(words) - 1):
        if words[index] not in ("and", "with") or not longer.is_named[index - 1] or not longer.is_named[index + 1]:
            continue
        if words[index - 1] in only or words[index - 1] not in shorter.known:
            continue
        run = _run_from(longer, index + 1)
        if run and all(word in only for word in run):
            return True
    return False


def _run_from(wording: Wording, start: int) -> list[str]:
    run = []
    for index in range(start, len(wording.words)):
        if not wording.is_named[index]:
            break
        if wording.words[index] in wording.names:
            run.append(wording.words[index])
    return run


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(min(len(one), len(other)), 1)


def _in_lede(names: frozenset[str], wording: Wording) -> bool:
    return not names.isdisjoint(wording.words[:LEDE_WORDS])


def _is_typing_error(only_one: frozenset[str], only_other: frozenset[str], one: Wording, other: Wording) -> bool:
    """Each has one word of a name that the other lacks, they differ as typing errors do, and the rest is the same.

    Letters swapped, doubled or dropped inside a long word of a name whose other parts agree. Another letter in its
    place, or another beginning or end, is another name: `Hernandez` and `Fernandez`, `Petrov` and `Petrova`.
    """
    if len(only_one) != 1 or len(only_other) != 1:
        return False
    (left,), (right,) = only_one, only_other
    if not _mistyped(left, right):
        return False
    return bool(_beside(left, one) & _beside(right, other)) and len(one.entities & other.entities) >= 3


def _beside(word: str, wording: Wording) -> set[str]:
    """Words of names next to a word of a name."""
    found: set[str] = set()
    for index, other in enumerate(wording.words):
        if other == word:
            found.update(
                wording.words[near]
                for near in (index - 1, index + 1)
                if 0 <= near < len(wording.words) and wording.is_named[near]
            )
    return found & wording.names


def _mistyped(left: str, right: str) -> bool:
    longer, shorter = sorted((left, right), key=len, reverse=True)
    if len(longer) < _SHORTEST_MISTYPED or longer[0] != shorter[0] or longer[-1] != shorter[-1]:
        return False
    if len(longer) == len(shorter):
        differing = [index for index in range(len(longer)) if longer[index] != shorter[index]]
        return (
            len(differing) == 2
            and differing[1] == differing[0] + 1
            and longer[differing[0]] == shorter[differing[1]]
            and longer[differing[1]] == shorter[differing[0]]
        )
    # Many names of one syllable differ in just a letter: Phuong and Phung, Huang and Hang, Liang and Lang.
    return (
        len(longer) == len(shorter) + 1
        and not _is_syllable(shorter)
        and any(longer[:index] + longer[index + 1 :] == shorter for index in range(1, len(longer) - 1))
    )


def _is_syllable(word: str) -> bool:
    """One group of vowels between consonants: as long as Vietnamese and Chinese name words get."""
    groups = 0
    before = False
    for letter in word:
        is_vowel = letter in "aeiouy"
        groups += is_vowel and not before
        before = is_vowel
    return groups == 1


@lru_cache(maxsize=2_000)
def _contexts(wording: Wording) -> Contexts:
    return contexts_of(wording)
