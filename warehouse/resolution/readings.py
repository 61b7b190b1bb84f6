"""Names read by others than their bearers: Chinese ones as Vietnamese reads the characters, Slavic ones as Belarusians
write them."""

from __future__ import annotations

import re
from functools import cache
from itertools import permutations

import polars as pl

from warehouse.resources import knowledge

# A family's name and up to three syllables more: more orders are not tried.
_MOST_SYLLABLES = 4
_SYLLABLE = re.compile(r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?[aeiou]{1,3}(?:ng?|r)?")
# `Saucenia`, `Kazlou`: what is a vowel in Belarusian before a consonant and at the end is a v to others.
_SHORT_U = re.compile(r"(?<=[aeo])u(?=[^aeiouy]|$)")
# The j of Turks and Azerbaijanis is a c, that of Egyptians a g.
_READ_AS_J = re.compile(r"[cg][aeiou]")
_ENDINGS_OF_FAMILIES = ("ov", "ev", "ova", "eva", "in", "ina", "li", "ly", "zade")


@cache
def _readings(part: str | None) -> dict[str, frozenset[str]]:
    """Vietnamese syllables without their signs, and the Chinese ones that they read; of families only where asked."""
    rows = knowledge("chinese_readings").filter(part is None or pl.col("part") == part)
    grouped = rows.group_by("reading").agg("pinyin")
    return {reading: frozenset(syllables) for reading, syllables in grouped.iter_rows()}


def families_read_as(word: str) -> frozenset[str]:
    """Chinese families whose names Vietnamese reads like this folded word: `xue` for `tiet`."""
    return _readings("family").get(word, frozenset())


def are_read_alike(one: set[str], other: set[str]) -> bool:
    """`Tiết Lệ Hoa` and `Xue Lihua`: a Chinese name as Vietnamese reads its words, and as it is spelled."""
    return _is_reading_of(one, other) or _is_reading_of(other, one)


def _is_reading_of(read: set[str], spelled: set[str]) -> bool:
    if len(read) < len(spelled) or len(read) > _MOST_SYLLABLES:
        return False
    for family in sorted(read):
        for word in sorted(families_read_as(family) & spelled):
            given, syllables = sorted(spelled - {word}), sorted(read - {family})
            if any(_reads(order, "".join(run)) for order in permutations(syllables) for run in permutations(given)):
                return True
    return False


def _reads(syllables: tuple[str, ...], run: str, known: int = 0) -> bool:
    """These syllables are a reading of the letters; of those that the table lacks any may be, but not of all."""
    if not syllables or not run:
        return not syllables and not run and known > 0
    readings = _readings(None).get(syllables[0])
    if readings is not None:
        return any(run.startswith(each) and _reads(syllables[1:], run[len(each) :], known + 1) for each in readings)
    ends = [end for end in range(1, len(run) + 1) if _SYLLABLE.fullmatch(run, 0, end)]
    return any(_reads(syllables[1:], run[end:], known) for end in ends)


@cache
def written_otherwise(word: str) -> tuple[str, ...]:
    """The word, and with the letters that another language has for the same sounds: `savcenia` for `saucenia`,
    `guliyev` for `quliyev`, `guseynov` for `huseynov`, `sonesay` for `sonexay`, `jamal` for `gamal` and `cemal`."""
    forms = [word]
    short_u = _SHORT_U.sub("v", word)
    if short_u != word:
        forms.append(short_u)
    if word[:1] in ("q", "h") and word.endswith(_ENDINGS_OF_FAMILIES):
        forms.append(f"g{word[1:]}")
    if word[:1] == "k" and word.endswith(_ENDINGS_OF_FAMILIES):
        forms.append(f"g{word[1:]}")
    if _READ_AS_J.match(word):
        forms.append(f"j{word[1:]}")
    if "x" in word:
        forms.append(word.replace("x", "s"))
    return tuple(forms)
