"""Cut a passage into sentences and a sentence into tokens, with offsets into the article's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from warehouse.folding import to_ascii
from warehouse.signs import places_of

_ABBREVIATIONS: Final = (
    r"(?:Mrs?|Mdm|Amb|Md|Mohd|Ms|Mme|Smt|Rt|Eng|Engr|Ing|Adv|Arch|Cde|Ma|Dr|Prof|Assoc|Gen|Lt|Pol|Col|Maj|Sen|Sr|Lieut|Adm|Capt|Brig|Jr|St|Rep|Gov|Hon|Pres|Sec|Insp|Comsr|Cmdr|No|vs|Inc|Ltd|Co|MRS?|MDM|MS|DR|SMT|HON|PROF|GEN"
    r"|Rev|Ven|Msgr|Mons|Mgr|Fr|Atty|Usec|Asec|Lic|Licda|Dra|Drs|Ir|Mtro|Mtra|Arq|Abg|Econ|Sra|Srta|Sta|Sto|Gral|Crnl|Cnel|Tcnl|Tte|Barr|Alh|Hjh?|Mhe|Ndg|Owek"
    r"|Cdre?|Cmde|Comdt|Sgt|Cpl|Supt|B[Gg]en|M[Gg]en|R[Aa]dm|V[Aa]dm"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
)
_TOKEN: Final = re.compile(
    _ABBREVIATIONS
    + r"|[A-Z][a-zà-ỹ]+['’‘ʻʼ][aeiou]\b"  # `Papali'i`
    + r"|(?:[A-Z]\.){2,}(?:[A-Z](?![A-Za-z]))?"
    + r"|H\.E\b\.?"
    + r"|[A-Z]\.(?=\s+[A-Z]|[A-Z][a-zà-ỹ])|(?:Kh|Ts|Ch|Sh|Yo|Ya|Ye|Yu|Zh|Dz)\.(?=\s*[A-Z][a-zà-ỹ]|\s+A$)"
    + r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?\b"
    + r"|\b[A-HJ-Z]['’](?!ve\b|ll\b|re\b|em\b|nt\b|pore)[a-z]{2,}\b"  # `S'bu Zondi`
    + r"|[ODNM]['’](?!Affaires|Etat)[A-Z][a-z]+(?:-[A-Z][a-z]+)*"
    + r"|\bd['’](?!Affaires|Etat|État|Ivoire)[A-ZÀ-Þ][a-zà-ỹ]+(?:-[A-ZÀ-Þ][a-zà-ỹ]+)*"  # `Jeanne d'Arc`
    + r"|[A-Z][a-zà-ỹ]+(?:['’‘ʻʼ](?!ve\b|ll\b|re\b)[A-Za-zà-ỹ][a-zà-ỹ]+)+(?:-[^\W_]+)*"
    + r"|\b(?:[Ee]x|[Tt]hen)(?=-[A-Z])|\b[Ee]x(?=-(?:president|prime|premier|minister|chair|head|ambassador|governor"
    + r"|mayor|leader|deputy|speaker|foreign|finance|defen[cs]e|chief|lawmaker|senator)\b)"
    + r"|[^\W_]+(?:[-‐‑&][^\W_]+)*"
    + r"|['’‘´`][sS]\b"
    + r"|--+"
    + r"|[^\w\s]"
)
_END_MARKS: Final = (".", "!", "?", "…", ";", ":")
# Matched where one of these marks stands (`places_of`).
_SENTENCE_END: Final = re.compile(
    r"[.!?…;:](?:(?<![;:])[\"”’')\]]*(?:\s+|(?=[\"“‘(]?[A-ZĐÁÀÂÊÔƠƯ][a-zà-ỹ]))|(?<=\.)/\.\s*|(?<=[;:])\s*\n)"
    r"(?=[\"“‘'(\[]?[\w]|[–—] [\"“]?[A-ZĐÁÀÂÊÔƠƯ])"  # `said X. – We are ready`
)
_ABBREVIATED: Final = re.compile(
    r"(?:\b" + _ABBREVIATIONS + r"|\b(?:[A-Z]\.)+|\bH\.E\.|\bU\.S\.|\bi\.e\.|\be\.g\.|\b[ap]\.m\.|\ba\.i\.)$"
)
# Mongolian names with the father's initial of one or two letters: `Kh.Battulga`, `Sh. Bold`.
_GLUED: Final = frozenset(("Kh", "Ts", "Ch", "Sh", "Yo", "Ya", "Ye", "Yu", "Zh", "Dz"))
_GLUED_INITIAL: Final = re.compile(r"(?<!\w)(?:Kh|Ts|Ch|Sh|Yo|Ya|Ye|Yu|Zh|Dz)\.$")
_BRACKETED: Final = re.compile(r"[(\[](?:Retd?|Dr|Mr|Mrs|Mdm|Ms|Jr|Sr|Hons?)\.[)\]]$")
_FIRMS: Final = frozenset(("Corp", " Bhd", " Plc", " Pte", " Cos", "Bros", "Univ"))
_HOURS: Final = ("hrs", "hr", "Hrs")
_LONGEST_ABBREVIATION: Final = 5
"""Letters before the point: `Assoc.`, `Lieut.`"""
_LONGEST_SENTENCE: Final = 1_500
"""Characters; sentences of real reports, lists of delegates among them, have hardly a thousand."""
_SMALL_HALVES: Final = {"south": "South", "north": "North"}
"""Pyongyang writes `south Korea` and `the south Korean president`: names all the same."""
_QUOTES_AS_ONE: Final = str.maketrans("’‘´`", "''''")


# Chunks between blanks that are remembered with their tokens; beyond this many, all are forgotten.
_MOST_CHUNKS: Final = 60_000


class Tokens:
    """The tokens of a chunk; `spans` are their starts and ends within it."""

    __slots__ = ("capitals", "lows", "marks", "spans", "words")

    def __init__(self, words: list[str], spans: list[tuple[int, int]]) -> None:
        self.words = words
        self.lows = [low_of(word) for word in words]
        self.capitals = [word[0].isupper() for word in words]
        self.spans = spans
        self.marks: list[int] = []


class Chunk:
    """What stands between two blanks: one token and nothing else, or several (`more`).

    `is_open`: before a chunk in capitals it is cut in another way. `marks` are those of all its tokens, looked up by
    the module of that name when they are first asked for; -1 before. `word_lists` are the lists of rules that its
    tokens are on, likewise; None before.
    """

    __slots__ = ("is_capitalized", "is_open", "length", "low", "marks", "more", "word", "word_lists")

    def __init__(self, word: str, length: int, more: Tokens | None = None) -> None:
        self.word = word
        self.low = low_of(word)
        self.is_capitalized = word[:1].isupper()
        self.length = length
        self.more = more
        self.is_open = False
        self.marks = -1
        self.word_lists: list[tuple[int, int]] | None = None

    def spans(self) -> list[tuple[int, int]]:
        """Starts and ends of its tokens within it."""
        return self.more.spans if self.more is not None else [(0, self.length)]


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
    chunks: list[Chunk]
    """The same tokens as they stand between blanks."""
    countries: dict[int, tuple[str, int] | None] = field(default_factory=dict)
    """Countries by token, as far as looked up."""
    marks: list[int] | None = None
    """What each token can be or begin, once `marks` was asked."""
    marked: list[int] = field(default_factory=list)
    """The tokens that have a mark."""
    all_marks: int = 0
    word_lists: list[int] = field(default_factory=list)
    """The lists of rules that its tokens are on, once `word_lists` was asked."""
    is_own_words: bool = False
    """It is of a statement in the first person, printed in full."""
    turn_end: int = 0
    """Where the words begin of whoever the sentence opens with as the next to speak: `Mr. X, Minister: I have …`."""
    _low_set: frozenset[str] | None = None

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
        chunks: list[Chunk],
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
        self.chunks = chunks
        self.countries = {}
        self.marks = None
        self.marked = []
        self.all_marks = 0
        self.word_lists = []
        self.is_own_words = False
        self.turn_end = 0
        self._low_set = None

    def __len__(self) -> int:
        return len(self.words)

    def low_set(self) -> frozenset[str]:
        """The different tokens in lower case: a rule asks for its words here, a thirtieth of a search of `lows`."""
        found = self._low_set
        if found is None:
            found = self._low_set = frozenset(self.lows)
        return found

    def read_as(self, i: int, low: str) -> None:
        """Read the token at i as another one: a semicolon of a list as a comma."""
        self.lows[i] = low
        self._low_set, self.word_lists = None, []

    def places_of(self, word: str) -> list[int]:
        """The tokens that are this word, given in lower case: for a single word that is no mark."""
        return [k for k, low in enumerate(self.lows) if low == word] if word in self.low_set() else []

    def low(self, i: int) -> str:
        """The token at i in lower case, or an empty text beyond the sentence."""
        lows = self.lows
        return lows[i] if 0 <= i < len(lows) else ""

    def is_capitalized(self, i: int) -> bool:
        """The token at i begins with a capital letter."""
        capitals = self.capitals
        return capitals[i] if 0 <= i < len(capitals) else False


# Chunks already cut: a text repeats most of its words.
_CHUNKS: Final[dict[str, Chunk]] = {}


def forget_chunks() -> None:
    """Cut every chunk anew, with new marks."""
    _CHUNKS.clear()


def _new_chunk(written: str) -> Chunk:
    if len(_CHUNKS) >= _MOST_CHUNKS:
        _CHUNKS.clear()
    found = _plain_chunk(written)
    if found is None:
        found = _cut(written, _TOKEN.finditer(written))
        found.is_open = written.endswith(".") and found.spans() != _cut_before_capital(written).spans()
    _CHUNKS[written] = found
    return found


def _plain_chunk(written: str) -> Chunk | None:
    """The chunk if it is letters only, or a word and a comma or point: most are, and need no pattern."""
    if written.isalpha():
        return Chunk(written, len(written))
    word, mark = written[:-1], written[-1]
    if not word.isalpha() or not (mark == "," or (mark == "." and len(word) > _LONGEST_ABBREVIATION)):
        return None
    return Chunk("", len(written), Tokens([word, mark], [(0, len(word)), (len(word), len(written))]))


def _cut(chunk: str, matches: Iterable[re.Match[str]]) -> Chunk:
    spans = [match.span() for match in matches]
    if spans == [(0, len(chunk))]:
        return Chunk(chunk, len(chunk))
    return Chunk("", len(chunk), Tokens([chunk[begin:end] for begin, end in spans], spans))


@cache
def _cut_before_capital(chunk: str) -> Chunk:
    """The chunk as it is cut before a word in capitals: `J. Smith` has an initial."""
    return _cut(chunk, (match for match in _TOKEN.finditer(chunk + " A") if match.end() <= len(chunk)))


def low_of(word: str) -> str:
    """A token in lower case, with plain quotes and without diacritics; `&` as the word that it stands for."""
    low = word.lower() if word != "&" else "and"
    if low.isascii() and "`" not in low:
        return low
    low = low.translate(_QUOTES_AS_ONE)
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


def _short_spans(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, those cut that are longer than any sentence: what a rule looks for in each, it looks for in bounds."""
    if all(stop - start <= _LONGEST_SENTENCE for start, stop in spans):
        return spans
    short = []
    for start, stop in spans:
        begin = start
        while stop - begin > _LONGEST_SENTENCE:
            cut = text.rfind(" ", begin + 1, begin + _LONGEST_SENTENCE)
            cut = cut if cut > 0 else begin + _LONGEST_SENTENCE
            short.append((begin, cut))
            begin = cut + _leading_blanks(text, cut, min(stop, cut + _LONGEST_SENTENCE))
        short.append((begin, stop))
    return short


def _sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    begin = after = start
    for at in places_of(text, _END_MARKS, start, end):
        match = _SENTENCE_END.match(text, at, end) if at >= after else None
        if match is None:
            continue
        after = match.end()
        if _is_of_abbreviation(text, start, at):
            continue
        stop = at + len(text[at:after].rstrip())
        if text[stop - 1] in ")]" and _BRACKETED.search(text, max(start, stop - 8), stop):
            continue
        found.append((begin + _leading_blanks(text, begin, stop), stop))
        begin = after
    stop = start + len(text[start:end].rstrip())
    if begin < stop:
        found.append((begin + _leading_blanks(text, begin, stop), stop))
    return found


def _is_of_abbreviation(text: str, start: int, at: int) -> bool:
    """The mark at `at` is the point of an abbreviation or initial, and ends no sentence."""
    if text[at] != ".":
        return False
    before = text[max(start, at - _LONGEST_ABBREVIATION - 1) : at]
    if before[-4:] in _FIRMS and text[at + 2 : at + 3].islower():
        return True  # `Harbour Power Corp. said`
    if before.endswith(_HOURS) and (text[at + 1 : at + 3] == " (" or text[at + 2 : at + 3].islower()):
        return True  # `at 14.30 hrs. (local time), the minister received`
    if len(before) > _LONGEST_ABBREVIATION and before.isalpha():
        return False
    if _ABBREVIATED.search(text, max(start, at - 11), at + 1) is not None:
        return True
    return before[-2:] in _GLUED and _GLUED_INITIAL.search(text, max(start, at - 3), at + 1) is not None


_BULLETS: Final = "□○◯◦❍■❏"
"""Before the paragraphs of a Korean or Japanese ministry: no word of the sentence, which opens behind them."""


def _leading_blanks(text: str, begin: int, stop: int) -> int:
    if begin >= stop or not (text[begin].isspace() or text[begin] in _BULLETS):
        return 0
    part = text[begin:stop]
    bare = part.lstrip()
    while bare[:1] and bare[0] in _BULLETS and bare[1:2].isspace():
        bare = bare[1:].lstrip()
    return len(part) - len(bare)


def tokenize(text: str, start: int, end: int, passage_no: int, kind: str, is_lead: bool) -> Sentence:
    """Tokens of the text at [start, end): words (hyphens inside), numbers, `'s`, and single marks."""
    chunks = text[start:end].split()
    found: list[Chunk] = []
    words: list[str] = []
    lows: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    capitals: list[bool] = []
    position = start
    for k, written in enumerate(chunks):
        if written in _SMALL_HALVES and k + 1 < len(chunks) and chunks[k + 1].startswith("Korea"):
            written = _SMALL_HALVES[written]  # noqa: PLW2901
        known = _CHUNKS.get(written)
        chunk = known if known is not None else _new_chunk(written)
        if chunk.is_open and k + 1 < len(chunks) and "A" <= chunks[k + 1][0] <= "Z":
            chunk = _cut_before_capital(written)
        found.append(chunk)
        more, stop = chunk.more, position + chunk.length
        if more is None:
            words.append(chunk.word)
            lows.append(chunk.low)
            capitals.append(chunk.is_capitalized)
            starts.append(position)
            ends.append(stop)
        else:
            words += more.words
            lows += more.lows
            capitals += more.capitals
            for begin, close in more.spans:
                starts.append(position + begin)
                ends.append(position + close)
        position = stop + 1
    if position - 1 != end:
        starts, ends = _offsets(text, start, chunks, found)
    return Sentence(start, end, passage_no, kind, is_lead, words, lows, starts, ends, capitals, found)


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
