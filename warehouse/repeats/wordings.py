"""What a wording names: people, places, numbers, days, and between which words each stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from warehouse.folding import to_ascii
from warehouse.places.names import country_by_folded_name
from warehouse.resources import knowledge

_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?(?!\w)")
_SENTENCE_END = frozenset(".!?:;\n|")
_OPENING = frozenset("\"'“‘«( ")
_SLOT = "#"
_SIDE = 3


@dataclass(frozen=True, slots=True)
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
    tokens = _tokens(text)
    words = [_written(word) for word, _, _ in tokens]
    lower = {word for word, (raw, _, _) in zip(words, tokens, strict=True) if raw[0].islower()}
    kinds = [
        _kind(word, raw, is_first and not _goes_on(tokens, index), lower)
        for index, (word, (raw, _, is_first)) in enumerate(zip(words, tokens, strict=True))
    ]
    _mark_countries(words, kinds)
    named = tuple(kind != "" for kind in kinds)
    joined = {left + right for left, right, both in zip(words, words[1:], pairwise(named), strict=False) if all(both)}
    return Wording(
        words=tuple(words),
        is_named=named,
        known=frozenset(words) | joined,
        names=_of_kind(words, kinds, "name"),
        numbers=_of_kind(words, kinds, "number"),
        days=frozenset(_days(words, kinds)),
        months=_of_kind(words, kinds, "month"),
        weekdays=_of_kind(words, kinds, "weekday"),
    )


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
    for index, filling in enumerate(fillings):
        if not filling:
            continue
        left, right = padded[index : index + _SIDE], padded[index + _SIDE + 1 : index + 2 * _SIDE + 1]
        for context in (("both", *left[1:], *right[:-1]), ("left", *left), ("right", *right)):
            if sum(part not in (_SLOT, "^", "$") for part in context[1:]) < 2:
                continue
            if context in seen:
                found.pop(context, None)
            else:
                seen.add(context)
                found[context] = frozenset(filling)
    return found


def _tokens(text: str) -> list[tuple[str, int, bool]]:
    """Words as written, where they start, and whether a sentence begins with them."""
    plain = _POSSESSIVE.sub("", text)
    plain = plain if plain.isascii() else _decomposed(plain)
    found = []
    for match in _WORD.finditer(plain):
        before = match.start() - 1
        while before >= 0 and plain[before] in _OPENING:
            before -= 1
        found.append((match.group(), match.start(), before < 0 or plain[before] in _SENTENCE_END))
    return found


def _decomposed(text: str) -> str:
    return "\n".join(line if line.isascii() else _ascii_or_same(line) for line in text.split("\n"))


def _ascii_or_same(line: str) -> str:
    for sign, plain in (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"), ("–", "-"), ("—", "-"), ("…", "...")):
        line = line.replace(sign, plain)
    return line if line.isascii() else to_ascii(line)


def _written(word: str) -> str:
    folded = word.lower()
    meaning = _meanings().get(folded)
    if meaning is not None:
        return meaning
    ordinal = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", folded)
    if ordinal is not None:
        folded = ordinal[1]
    return folded.lstrip("0") or "0" if folded.isdigit() else folded


def _goes_on(tokens: list[tuple[str, int, bool]], index: int) -> bool:
    """A capitalised word that follows without a sentence's end: the first one is likely part of a name."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and following[0][0].isupper() and not following[2]


def _kind(word: str, raw: str, is_lone_first: bool, lower: set[str]) -> str:
    """`number`, `month`, `weekday`, `name`, `title` (capitalised, but of the common sort) or nothing."""
    if word[0].isdigit():
        return "number"
    if not raw[0].isupper():
        return ""
    group = _groups().get(word)
    if group in ("month", "weekday"):
        # `May` and `March` are words too; with a capital and not alone at a sentence's start they are months.
        return "" if is_lone_first and word in lower else group
    if word in _countries():
        return "name"
    if group == "common" or len(word) == 1:
        return "" if is_lone_first else "title"
    return "" if is_lone_first and word in lower else "name"


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


def _of_kind(words: list[str], kinds: list[str], kind: str) -> frozenset[str]:
    return frozenset(word for word, its in zip(words, kinds, strict=True) if its == kind)


def _days(words: list[str], kinds: list[str]) -> list[str]:
    found = []
    for index, kind in enumerate(kinds):
        if kind != "month":
            continue
        for neighbour in (index + 1, index - 1):
            if 0 <= neighbour < len(words) and words[neighbour].isdigit() and 0 < int(words[neighbour][:6]) <= 31:
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
