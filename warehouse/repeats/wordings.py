"""What a wording names: people, places, numbers, days, and between which words each stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from warehouse.folding import to_ascii
from warehouse.places.names import country_by_folded_name
from warehouse.resources import knowledge

# A word, and before it, where a sentence begins, its end mark and what opens the next one.
_WORD = re.compile(r"""(^[\s"'“‘«(]*|[.!?:;\n|][\s"'”’»)“‘«(]*)?([^\W_]+)""")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?(?!\w)")
_SLOT = "#"
_SIDE = 3


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """A text as what it names and where. Words are folded (no case, no diacritics)."""

    words: tuple[str, ...]
    is_named: tuple[bool, ...]
    """The word is part of a name or a number, by its capital or its digits."""
    known: frozenset[str]
    """All words, and neighbouring named words written as one (`ha noi` also as `hanoi`)."""
    names: frozenset[str]
    """Words of names: capitalised, and not of the common sort; countries as `=VNM`."""
    numbers: frozenset[str]
    days: frozenset[str]
    """Days of the month with their month: `4-26`."""
    months: frozenset[str]
    weekdays: frozenset[str]

    @property
    def entities(self) -> frozenset[str]:
        """Everything named."""
        return self.names | self.numbers | self.months | self.weekdays


def wording_of(text: str) -> Wording:
    """Read a text. Numbers in words and short months count as what they mean; countries in any form are one."""
    words, kinds = _words_and_kinds(text)
    _mark_countries(words, kinds)
    joined = {
        left + right
        for (left, right), (kind, next_kind) in zip(pairwise(words), pairwise(kinds), strict=True)
        if kind and next_kind
    }
    named: dict[str, set[str]] = {"name": set(), "number": set(), "month": set(), "weekday": set(), "title": set()}
    for word, kind in zip(words, kinds, strict=True):
        if kind:
            named[kind].add(word)
    return Wording(
        words=tuple(words),
        is_named=tuple(map(bool, kinds)),
        known=frozenset(words) | joined,
        names=frozenset(named["name"]),
        numbers=frozenset(named["number"]),
        days=frozenset(_days(words, kinds)),
        months=frozenset(named["month"]),
        weekdays=frozenset(named["weekday"]),
    )


def _words_and_kinds(text: str) -> tuple[list[str], list[str]]:
    raws, is_first = _tokens(text)
    words = [written(raw) for raw in raws]
    lower = {raw for raw in raws if raw[0].islower()}
    kinds = [_kind(raw) for raw in raws]
    for index, kind in enumerate(kinds):
        # The capital of a sentence's first word says nothing, unless its name goes on or the word is never without it.
        if kind and is_first[index] and kind != "number" and not _goes_on(raws, is_first, index):
            kinds[index] = "" if kind == "title" or words[index] in lower else kind
    return words, kinds


def contexts_of(wording: Wording) -> dict[tuple[str, ...], frozenset[str]]:
    """What stands between which words: the surroundings of each run of named words, with the words of the run.

    Named words in the surroundings count as a gap, so that two texts of one template share them whatever fills it. Only
    surroundings that occur once in the text are given.
    """
    skeleton: list[str] = []
    fillings: list[set[str]] = []
    for word, is_named in zip(wording.words, wording.is_named, strict=True):
        if not is_named:
            skeleton.append(word)
            fillings.append(set())
        elif skeleton and skeleton[-1] == _SLOT:
            fillings[-1].add(word)
        else:
            skeleton.append(_SLOT)
            fillings.append({word})
    found: dict[tuple[str, ...], frozenset[str]] = {}
    seen: set[tuple[str, ...]] = set()
    padded = ["^"] * _SIDE + skeleton + ["$"] * _SIDE
    says = [part not in (_SLOT, "^", "$") for part in padded]
    for index, filling in enumerate(fillings):
        if not filling:
            continue
        middle = index + _SIDE
        for name, first, last in (("both", 1 - _SIDE, _SIDE - 1), ("left", -_SIDE, -1), ("right", 1, _SIDE)):
            if sum(says[middle + first : middle + last + 1]) < 2:
                continue
            around = padded[middle + first : middle + last + 1]
            if name == "both":
                del around[_SIDE - 1]
            context = (name, *around)
            if context in seen:
                found.pop(context, None)
            else:
                seen.add(context)
                found[context] = frozenset(filling)
    return found


def _tokens(text: str) -> tuple[list[str], list[bool]]:
    """Words as written without diacritics, and whether a sentence begins with each."""
    plain = _POSSESSIVE.sub("", text)
    found = _WORD.findall(plain if plain.isascii() else _plain(plain))
    return [word for _, word in found], [bool(opening) for opening, _ in found] if len(found) > 1 else [True] * len(
        found
    )


def _plain(text: str) -> str:
    """The text in ASCII, line by line; quotes and dashes keep their places."""
    return "\n".join(line if line.isascii() else to_ascii(line.translate(_SIGNS)) for line in text.split("\n"))


LETTER_SIGNS = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "."}
"""Signs beyond ASCII that stand for one in it."""
_SIGNS = str.maketrans(LETTER_SIGNS)


@lru_cache(maxsize=50_000)
def written(raw: str) -> str:
    """A word as it is compared: without case, ordinals as numbers, what means the same as one."""
    folded = raw.lower()
    meaning = _meanings().get(folded)
    if meaning is not None:
        return meaning
    ordinal = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", folded)
    if ordinal is not None:
        folded = ordinal[1]
    return folded.lstrip("0") or "0" if folded.isdigit() else folded


@lru_cache(maxsize=50_000)
def _kind(raw: str) -> str:
    """`number`, `month`, `weekday`, `name`, `title` (capitalised, but of the common sort) or nothing."""
    word = written(raw)
    if word[0].isdigit():
        return "number"
    if not raw[0].isupper():
        return ""
    group = _groups().get(word)
    if group in ("month", "weekday"):
        return group
    if word in _countries():
        return "name"
    return "title" if group == "common" or len(word) == 1 else "name"


def is_plain_name(word: str) -> bool:
    """True for a folded word that is a name wherever it has a capital, and means nothing but itself.

    No month, no common word, no part of a country's name, nothing that another word is written as.
    """
    return len(word) > 1 and word.isalpha() and word not in _other_words()


def day_of_month(word: str) -> int:
    """The day that a word, as `written`, can be the number of; 0 for others."""
    number = int(word[:6]) if word.isdigit() else 0
    return number if number <= 31 else 0


@cache
def month_numbers() -> dict[str, int]:
    """Months, as `written`, and a number for each, from 1."""
    months = [word for word, group in _groups().items() if group == "month"]
    return {month: number for number, month in enumerate(dict.fromkeys(map(written, months)), 1)}


@cache
def _other_words() -> frozenset[str]:
    of_countries = {part for name in _countries() for part in name.split()}
    return frozenset(of_countries.union(_groups(), _meanings(), _meanings().values()))


def _goes_on(raws: list[str], is_first: list[bool], index: int) -> bool:
    """A capitalised word follows without a sentence's end: the first one is likely part of a name."""
    following = index + 1
    return following < len(raws) and raws[following][0].isupper() and not is_first[following]


def _mark_countries(words: list[str], kinds: list[str]) -> None:
    """Write countries as their codes, in one word or two (`South Korea`, `Viet Nam`)."""
    countries = _countries()
    for index, word in enumerate(words):
        if kinds[index] not in ("name", "title"):
            continue
        if index + 1 < len(words) and kinds[index + 1] in ("name", "title"):
            code = countries.get(f"{word} {words[index + 1]}")
            if code is not None:
                words[index] = words[index + 1] = f"={code}"
                kinds[index] = kinds[index + 1] = "name"
                continue
        code = countries.get(word)
        if code is not None:
            words[index], kinds[index] = f"={code}", "name"


def _days(words: list[str], kinds: list[str]) -> list[str]:
    found = []
    for index, kind in enumerate(kinds):
        if kind != "month":
            continue
        for neighbour in (index + 1, index - 1):
            if 0 <= neighbour < len(words) and day_of_month(words[neighbour]):
                found.append(f"{words[index]}-{words[neighbour]}")
                break
    return found


@cache
def _meanings() -> dict[str, str]:
    rows = knowledge("repeat_words").filter(knowledge("repeat_words")["meaning"].is_not_null())
    return dict(rows.select("word", "meaning").iter_rows())


@cache
def _groups() -> dict[str, str]:
    common = dict.fromkeys(knowledge("common_words")["word"].to_list(), "common")
    rows = knowledge("repeat_words").filter(knowledge("repeat_words")["kind"].is_in(["month", "weekday", "common"]))
    return common | dict(rows.select("word", "kind").iter_rows())


@cache
def _countries() -> dict[str, str]:
    return {name: code for name, code in country_by_folded_name().items() if name.count(" ") <= 1}
