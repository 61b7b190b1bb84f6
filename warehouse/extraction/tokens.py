"""Cut a passage into sentences and a sentence into tokens, with offsets into the article's text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from warehouse.folding import to_ascii

_ABBREVIATIONS = (
    r"(?:Mrs?|Ms|Mme|Smt|Rt|Engr|Dr|Prof|Assoc|Gen|Lt|Col|Maj|Sen|Sr|Adm|Capt|Brig|Jr|St|Rep|Gov|Hon|Pres|Sec|No|vs|Inc|Ltd|Co"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
)
_TOKEN = re.compile(
    _ABBREVIATIONS
    + r"|(?:[A-Z]\.){2,}(?:[A-Z](?![a-z]))?"
    + r"|H\.E\b\.?"
    + r"|[A-Z]\.(?=\s+[A-Z]|[A-Z][a-z])|(?:Kh|Ts|Ch|Sh|Yo|Ya|Ye)\.(?=[A-Z][a-z])"
    + r"|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?\b"
    + r"|[^\W_]+(?:[-‐‑&][^\W_]+)*"
    + r"|['’‘´`][sS]\b"
    + r"|--+"
    + r"|[^\w\s]"
)
_SENTENCE_END = re.compile(
    r"(?:[.!?…][\"”’')\]]*(?:\s+|(?=[\"“‘(]?[A-ZĐÁÀÂÊÔƠƯ][a-zà-ỹ]))|\./\.\s*|[;:]\s*\n)(?=[\"“‘'(\[]?[\w])"
)
_ABBREVIATED = re.compile(
    r"(?:\b" + _ABBREVIATIONS + r"|\b(?:[A-Z]\.)+|\bH\.E\.|\bU\.S\.|\bi\.e\.|\be\.g\.|\b[ap]\.m\.)$"
)
# Mongolian names with the father's initial of one or two letters: `Kh.Battulga`.
_GLUED_INITIAL = re.compile(r"(?<!\w)(?:Kh|Ts|Ch|Sh|Yo|Ya|Ye)\.$")
_BRACKETED = re.compile(r"[(\[](?:Retd?|Dr|Mr|Mrs|Ms|Jr|Sr|Hons?)\.[)\]]$")
_POSSESSIVES = frozenset(("'s", "’s", "‘s", "´s", "`s"))
_QUOTES_AS_ONE = str.maketrans("’‘´`", "''''")


@dataclass(slots=True)
class Sentence:
    """A sentence as parallel lists of tokens. Offsets count in the article's text, not in the sentence."""

    start: int
    end: int
    passage_no: int
    kind: str
    is_lead: bool
    """It stands first in its passage."""
    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    capitals: list[bool] = field(default_factory=list)
    countries: dict[int, tuple[str, int] | None] = field(default_factory=dict)
    """Countries by token, as far as looked up."""

    def __len__(self) -> int:
        return len(self.words)

    def low(self, i: int) -> str:
        """The token at i in lower case, or an empty text beyond the sentence."""
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def is_capitalized(self, i: int) -> bool:
        """The token at i begins with a capital letter."""
        return 0 <= i < len(self.capitals) and self.capitals[i]


def sentences(text: str, start: int, end: int, passage_no: int, kind: str) -> Iterator[Sentence]:
    """The sentences of the passage at [start, end) of a text, tokenized."""
    is_lead = True
    for begin, stop in _sentence_spans(text, start, end):
        sentence = tokenize(text, begin, stop, passage_no, kind, is_lead)
        if sentence.words:
            yield sentence
            is_lead = False


def _sentence_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _SENTENCE_END.finditer(text, start, end):
        stop = match.start() + 1
        if text[match.start()] == "." and _ABBREVIATED.search(text, max(start, stop - 12), stop):
            continue
        if match.end() == stop and _GLUED_INITIAL.search(text, max(start, stop - 4), stop):
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
    sentence = Sentence(start, end, passage_no, kind, is_lead)
    words, lows, starts, ends = sentence.words, sentence.lows, sentence.starts, sentence.ends
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        words.append(word)
        low = "'s" if word in _POSSESSIVES else word.lower().translate(_QUOTES_AS_ONE)
        # `Việt Nam` is the `Viet Nam` of the tables; the words themselves keep their diacritics.
        lows.append(low if low.isascii() or not low.isalpha() else to_ascii(low))
        starts.append(match.start())
        ends.append(match.end())
    sentence.capitals = [word[0].isupper() for word in words]
    return sentence
