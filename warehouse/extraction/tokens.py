"""Cut a passage into sentences and a sentence into tokens, with offsets into the article's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from warehouse.folding import to_ascii

_ABBREVIATIONS: Final = (
    r"(?:Mrs?|Md|Mohd|Ms|Mme|Smt|Rt|Engr|Dr|Prof|Assoc|Gen|Lt|Col|Maj|Sen|Sr|Lieut|Adm|Capt|Brig|Jr|St|Rep|Gov|Hon|Pres|Sec|No|vs|Inc|Ltd|Co"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
)
_TOKEN: Final = re.compile(
    _ABBREVIATIONS
    + r"|(?:[A-Z]\.){2,}(?:[A-Z](?![a-z]))?"
    + r"|H\.E\b\.?"
    + r"|[A-Z]\.(?=\s+[A-Z]|[A-Z][a-zà-ỹ])|(?:Kh|Ts|Ch|Sh|Yo|Ya|Ye|Yu|Zh|Dz)\.(?=\s*[A-Z][a-zà-ỹ]|\s+A$)"
    + r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?\b"
    + r"|[OD]['’](?!Affaires|Etat)[A-Z][a-z]+(?:-[A-Z][a-z]+)*"
    + r"|[^\W_]+(?:[-‐‑&][^\W_]+)*"
    + r"|['’‘´`][sS]\b"
    + r"|--+"
    + r"|[^\w\s]"
)
# One class of marks stands first, so that the search skips everything else at once.
_SENTENCE_END: Final = re.compile(
    r"[.!?…;:](?:(?<![;:])[\"”’')\]]*(?:\s+|(?=[\"“‘(]?[A-ZĐÁÀÂÊÔƠƯ][a-zà-ỹ]))|(?<=\.)/\.\s*|(?<=[;:])\s*\n)"
    r"(?=[\"“‘'(\[]?[\w])"
)
_ABBREVIATED: Final = re.compile(
    r"(?:\b" + _ABBREVIATIONS + r"|\b(?:[A-Z]\.)+|\bH\.E\.|\bU\.S\.|\bi\.e\.|\be\.g\.|\b[ap]\.m\.)$"
)
# Mongolian names with the father's initial of one or two letters: `Kh.Battulga`, `Sh. Bold`.
_GLUED_INITIAL: Final = re.compile(r"(?<!\w)(?:Kh|Ts|Ch|Sh|Yo|Ya|Ye|Yu|Zh|Dz)\.$")
_BRACKETED: Final = re.compile(r"[(\[](?:Retd?|Dr|Mr|Mrs|Ms|Jr|Sr|Hons?)\.[)\]]$")
_LONGEST_SENTENCE: Final = 1_500
"""Characters; sentences of real reports, lists of delegates among them, have hardly a thousand."""
_POSSESSIVES: Final = frozenset(("'s", "’s", "‘s", "´s", "`s"))
_QUOTES_AS_ONE: Final = str.maketrans("’‘´`", "''''")


# Chunks between blanks that are remembered with their tokens; beyond this many, all are forgotten.
_MOST_CHUNKS: Final = 60_000


class Tokens:
    """The tokens of a chunk; `spans` are their starts and ends within it."""

    __slots__ = ("capitals", "lows", "spans", "words")

    def __init__(self, words: tuple[str, ...], spans: tuple[tuple[int, int], ...]) -> None:
        self.words = words
        self.lows = tuple([low_of(word) for word in words])
        self.capitals = tuple([word[0].isupper() for word in words])
        self.spans = spans


class Chunk:
    """What stands between two blanks: one token and nothing else, or several (`more`)."""

    __slots__ = ("is_capitalized", "length", "low", "more", "word")

    def __init__(self, word: str, low: str, is_capitalized: bool, length: int, more: Tokens | None) -> None:
        self.word = word
        self.low = low
        self.is_capitalized = is_capitalized
        self.length = length
        self.more = more

    def spans(self) -> tuple[tuple[int, int], ...]:
        """Starts and ends of its tokens within it."""
        return self.more.spans if self.more is not None else ((0, self.length),)


@dataclass(slots=True, init=False)
class Sentence:
    """A sentence as parallel lists of tokens. Offsets count in the article's text, not in the sentence."""

    start: int
    end: int
    passage_no: int
    kind: str
    is_lead: bool
    """It stands first in its passage."""
    words: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]
    capitals: list[bool]
    countries: dict[int, tuple[str, int] | None] = field(default_factory=dict)
    """Countries by token, as far as looked up."""
    marks: list[int] | None = None
    """What each token can be or begin, once `marks` was asked."""
    marked: list[int] = field(default_factory=list)
    """The tokens that have a mark."""
    all_marks: int = 0
    is_own_words: bool = False
    """It is of a statement in the first person, printed in full."""

    def __init__(
        self,
        start: int,
        end: int,
        passage_no: int,
        kind: str,
        is_lead: bool,
        words: list[str],
        lows: list[str],
        starts: list[int],
        ends: list[int],
        capitals: list[bool],
    ) -> None:
        self.start = start
        self.end = end
        self.passage_no = passage_no
        self.kind = kind
        self.is_lead = is_lead
        self.words = words
        self.lows = lows
        self.starts = starts
        self.ends = ends
        self.capitals = capitals
        self.countries = {}
        self.marks = None
        self.marked = []
        self.all_marks = 0
        self.is_own_words = False

    def __len__(self) -> int:
        return len(self.words)

    def low(self, i: int) -> str:
        """The token at i in lower case, or an empty text beyond the sentence."""
        lows = self.lows
        return lows[i] if 0 <= i < len(lows) else ""

    def is_capitalized(self, i: int) -> bool:
        """The token at i begins with a capital letter."""
        capitals = self.capitals
        return capitals[i] if 0 <= i < len(capitals) else False


class _Chunks(dict[str, Chunk | None]):
    """Chunks already cut: a text repeats most of its words. None for those whose cut depends on what follows."""

    def __missing__(self, chunk: str) -> Chunk | None:
        if len(self) >= _MOST_CHUNKS:
            self.clear()
        cut = _cut(chunk, _TOKEN.finditer(chunk))
        is_open = chunk.endswith(".") and cut.spans() != _cut_before_capital(chunk).spans()
        found = None if is_open else cut
        self[chunk] = found
        return found


_CHUNKS: Final = _Chunks()


def _cut(chunk: str, matches: Iterable[re.Match[str]]) -> Chunk:
    spans = tuple(match.span() for match in matches)
    if spans == ((0, len(chunk)),):
        return Chunk(chunk, low_of(chunk), chunk[0].isupper(), len(chunk), None)
    words = tuple([chunk[begin:end] for begin, end in spans])
    return Chunk("", "", False, len(chunk), Tokens(words, spans))


@cache
def _cut_before_capital(chunk: str) -> Chunk:
    """The chunk as it is cut before a word in capitals: `J. Smith` has an initial."""
    return _cut(chunk, (match for match in _TOKEN.finditer(chunk + " A") if match.end() <= len(chunk)))


def low_of(word: str) -> str:
    """A token in lower case, with plain quotes and without diacritics."""
    low = "'s" if word in _POSSESSIVES else word.lower().translate(_QUOTES_AS_ONE)
    # `Việt Nam` is the `Viet Nam` of the tables; the words themselves keep their diacritics.
    return low if low.isascii() or not low.isalpha() else to_ascii(low)


def sentences(text: str, start: int, end: int, passage_no: int, kind: str) -> Iterator[Sentence]:
    """The sentences of the passage at [start, end) of a text, tokenized."""
    is_lead = True
    for begin, stop in _short_spans(text, _sentence_spans(text, start, end)):
        sentence = tokenize(text, begin, stop, passage_no, kind, is_lead)
        if sentence.words:
            yield sentence
            is_lead = False


def _short_spans(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans, those cut that are longer than any sentence: what a rule looks for in each, it looks for in bounds."""
    for start, stop in spans:
        begin = start
        while stop - begin > _LONGEST_SENTENCE:
            cut = text.rfind(" ", begin + 1, begin + _LONGEST_SENTENCE)
            cut = cut if cut > 0 else begin + _LONGEST_SENTENCE
            yield begin, cut
            begin = cut + _leading_blanks(text, cut, min(stop, cut + _LONGEST_SENTENCE))
        yield begin, stop


def _sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _SENTENCE_END.finditer(text, start, end):
        stop = match.start() + 1
        if text[match.start()] == "." and _ABBREVIATED.search(text, max(start, stop - 12), stop):
            continue
        if text[stop - 2].isalpha() and _GLUED_INITIAL.search(text, max(start, stop - 4), stop):
            continue
        stop = match.start() + len(match.group().rstrip())
        if text[stop - 1] in ")]" and _BRACKETED.search(text, max(start, stop - 8), stop):
            continue
        if text[begin:stop].strip():
            yield begin + _leading_blanks(text, begin, stop), stop
        begin = match.end()
    stop = start + len(text[start:end].rstrip())
    if begin < stop:
        yield begin + _leading_blanks(text, begin, stop), stop


def _leading_blanks(text: str, begin: int, stop: int) -> int:
    part = text[begin:stop]
    return len(part) - len(part.lstrip())


def tokenize(text: str, start: int, end: int, passage_no: int, kind: str, is_lead: bool) -> Sentence:
    """Tokens of the text at [start, end): words (hyphens inside), numbers, `'s`, and single marks."""
    part = text[start:end]
    chunks = part.split()
    known = list(map(_CHUNKS.__getitem__, chunks))
    found = [chunk for chunk in known if chunk is not None]
    if len(found) < len(known):
        found = [chunk if chunk is not None else _cut_by_next(chunks, k) for k, chunk in enumerate(known)]
    words: list[str] = []
    lows: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    capitals: list[bool] = []
    position = start
    for chunk in found:
        more, length = chunk.more, chunk.length
        if more is None:
            words.append(chunk.word)
            lows.append(chunk.low)
            capitals.append(chunk.is_capitalized)
            starts.append(position)
            ends.append(position + length)
        else:
            words += more.words
            lows += more.lows
            capitals += more.capitals
            for begin, stop in more.spans:
                starts.append(position + begin)
                ends.append(position + stop)
        position += length + 1
    if position - 1 != end:
        starts, ends = _offsets(text, start, chunks, found)
    return Sentence(start, end, passage_no, kind, is_lead, words, lows, starts, ends, capitals)


def _offsets(text: str, start: int, chunks: list[str], found: list[Chunk]) -> tuple[list[int], list[int]]:
    """Starts and ends of the tokens where more than single blanks stand between the chunks."""
    starts: list[int] = []
    ends: list[int] = []
    for chunk, known in zip(chunks, found, strict=True):
        start = text.index(chunk, start)
        for begin, end in known.spans():
            starts.append(start + begin)
            ends.append(start + end)
        start += known.length
    return starts, ends


def _cut_by_next(chunks: list[str], k: int) -> Chunk:
    if k + 1 < len(chunks) and "A" <= chunks[k + 1][0] <= "Z":
        return _cut_before_capital(chunks[k])
    return _cut(chunks[k], _TOKEN.finditer(chunks[k]))
