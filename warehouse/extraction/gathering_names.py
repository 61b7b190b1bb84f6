"""How gatherings are named: `the 9th forum on X`, `a theory seminar`."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from warehouse.extraction import lexicon, marks
from warehouse.extraction.tokens import Sentence
from warehouse.resources import knowledge

OF_LETTERS: Final = r"(?<=\bU)\.(?=[SN]\.)|(?<=\bU\.[SN])\."
"""The stops of `U.S.` and `U.N.`, which end no sentence."""
_NEVER_BEFORE: Final = r"(?:the|a|an|its|their|at|of|in|by|with|and|that|for|attended|held|opened)"
_NEVER_BEGINS: Final = re.compile(_NEVER_BEFORE + r"\b", re.IGNORECASE)


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<before>(?:(?:the|a|an|its|their)\s+)?(?:(?!{_NEVER_BEFORE}\b)[\w'’()–-]++\s++"
        rf"|and\s+(?:the\s+)?(?=(?-i:[A-Z]))){{0,7}})" + _from_noun(),
        re.IGNORECASE,
    )


@cache
def _alone() -> re.Pattern[str]:
    """The pattern without the words before the noun: where it does not hold at a noun, none of them help."""
    return re.compile(_from_noun(), re.IGNORECASE)


def _from_noun() -> str:
    return (
        rf"(?P<noun>{_any_noun()})\b(?:\s+\d{{4}}|\s+(?:no\.?\s?\(?\d{{1,4}}\)?|\d{{1,3}}(?:/\d{{2,4}})?))?(?:,?\s+[“\"‘][^“”\"‘]{{3,160}}[”\"’])?(?P<about>\s+(?:on|for|in|to|titled|themed|entitled|between|of|marking|celebrating"
        rf"|commemorating|discussing|dedicated|devoted|focusing|focused|bringing|called|dubbed)\s+(?:[^.;,]|{OF_LETTERS}){{3,200}}?)?"
        rf"(?:\s+\([A-Z][\w-]{{1,11}}\))?(?=\s*(?:,|\.(?![SN]\.|\s(?-i:[a-z]))|;|$|\s(?:was|were|is|has|will|runs|opened|opens|ran|gathered|brought|attracted|kicked|concluded|concludes|wrapped|took|takes|closed|ended|started|began|"
        rf"commenced|commences|convened|convenes|drew|came|kicks|begins|starts|got|in|at|on|here|from|via|through|by|under|with|online|virtually|this|yesterday|today|held|organi[sz]ed|co-organi[sz]ed|hosted|co-hosted|jointly|taught|conducted"
        r"|and\s(?:the\s)?(?:related|other|associated)\s(?:meetings|events)|had\spreceded|preceded"
        r"|(?:that|which)\s(?:(?:was\s)?(?:opened|kicked|got|began|started|held|took|ran)|will|is|are))\b))"
    )


def _any_noun() -> str:
    """The nouns as alternatives, the longest first; by their first letters, since each alternative is tried in turn."""
    by_letter: dict[str, list[str]] = {}
    for noun in sorted(_nouns(), key=len, reverse=True):
        by_letter.setdefault(noun[0], []).append(re.escape(noun[1:]).replace("'", "['’]"))
    return "|".join(rf"{re.escape(letter)}(?:{'|'.join(ends)})" for letter, ends in by_letter.items())


@cache
def _nouns_by_last_word() -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for noun in knowledge("gatherings")["noun"]:
        words = list(lexicon.tokens_of(noun))
        found.setdefault(words[-1], []).append(words)
    return found


# A noun's last word and a verb that tells of it stand in every sentence that reports a gathering: looked up before the
# costly pattern.
_LAST_WORD: Final = marks.of_words(lambda: _nouns_by_last_word().keys())
_VERB_STEM: Final = re.compile(
    r"(?:co-)?(?:open|held|hold|organi[sz]|host|kick|conclud|wrap|took|tak|clos|end|under|got|run|told|start|began|commenc|schedul|postpon"
    r"|cancel|attend|address|chair|join|deliver|ma[dk]e|g[ai]ve|sp[eo]|participat|complet|finish|graduat|launch|inaugur"
    r"|conven|conduct|teach|stag|ran\b|brought|attracted|dr[ae]w|came|fell|rose|went|gather|assembl|converg|presid|officiat"
    r"|represent|certificat|facilitat|moderat|preced|followed|taught|inaugur|led\b|head)"
)
_VERB: Final = marks.of_test(lambda word, _low: _VERB_STEM.match(word.lower()) is not None)
_MOST_BEFORE: Final = 8
"""Words that the pattern takes before the noun, its article among them."""


@cache
def _nouns() -> list[str]:
    return list(knowledge("gatherings")["noun"])


def matches_in(text: str, s: Sentence) -> list[re.Match[str]]:
    """What the pattern finds in a sentence, tried only where it can begin: at a noun or a few words before one."""
    found: list[re.Match[str]] = []
    past = s.start
    for begin in _beginnings(text, s):
        if s.start + begin >= past:
            match = _noun().match(text, s.start + begin, s.end)
            if match is not None:
                found.append(match)
                past = match.end()
    return found


def _beginnings(text: str, s: Sentence) -> list[int]:
    part = text[s.start : s.end]
    low = part.lower().replace("’", "'")
    if len(low) != len(part):
        return list(range(len(part)))
    found: set[int] = set()
    for noun in _nouns():
        at = low.find(noun)
        while at >= 0:
            if _alone().match(text, s.start + at, s.end) is not None:
                found.add(at)
                _add_words_before(part, at, found)
            at = low.find(noun, at + 1)
    return sorted(found)


def _add_words_before(part: str, at: int, found: set[int]) -> None:
    """Where the words before a noun begin. The end of a word can be taken for one where all of the word cannot."""
    for number in range(1, _MOST_BEFORE + 1):
        stop = at
        while stop > 0 and part[stop - 1].isspace():
            stop -= 1
        begin = stop
        while begin > 0 and (part[begin - 1].isalnum() or part[begin - 1] in "_'’()–-"):
            begin -= 1
        if stop in (at, begin):
            return
        found.add(begin)
        if number == _MOST_BEFORE or _NEVER_BEGINS.match(part, begin) is not None:
            found.update(range(begin + 1, stop))
        at = begin


def names_gathering(s: Sentence) -> bool:
    """A noun for a gathering and a verb that could tell of it stand in the sentence."""
    return marks.has(s, _VERB) and any(
        s.lows[max(0, i + 1 - len(words)) : i + 1] == words
        for i in marks.places(s, _LAST_WORD)
        for words in _nouns_by_last_word().get(s.lows[i], ())
    )


@cache
def subtypes_of_gatherings() -> dict[str, str]:
    """The subtype of each noun of the table."""
    return {row["noun"]: row["subtype"] for row in knowledge("gatherings").iter_rows(named=True)}
