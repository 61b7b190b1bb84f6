"""Words of many texts at once, as arrays: folded, hashed by a function that is written out here, in order.

Evidence keeps what is made of these hashes, so they may not change with a library's version. A word's hash starts from
its length and takes in its bytes (UTF-8 after folding) eight at a time, little end first: `h = mix(h ^ eight)`; `mix`
is the finalizer of SplitMix64. Nothing but arithmetic modulo 2^64 is used.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from warehouse.repeats import compiled

Hashes = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_BLANK = 0x20
_LONGEST_WORD = 64
# Lead bytes from here on begin characters of scripts that mostly write without blanks: each is a word by itself.
_FIRST_LONE_LEAD = 0xE3
_SYMBOL_LEADS = ((0xC2, 2, None), (0xE2, 3, (0x80, 0x81)), (0xE3, 3, (0x80,)))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a column of texts, in order. All arrays have one entry a word."""

    text_no: Numbers
    """Row of the text that the word stands in."""
    hashes: Hashes
    """Hash of the word without case and diacritics."""


@dataclass(frozen=True, slots=True)
class Marks:
    """How words are written, one entry a word."""

    is_number: Flags
    """It begins with a digit."""
    is_capital: Flags
    """It begins with a capital letter."""
    is_first: Flags
    """A text, a line or a sentence begins with it."""
    joined: Hashes
    """Hash of the word and the next one as one, where both have capitals (`Ha Noi`); 0 beyond eight letters."""


def mix(values: Hashes) -> Hashes:
    """The finalizer of SplitMix64, on each value."""
    mixed = values >> np.uint64(30)
    mixed ^= values
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    shifted = mixed >> np.uint64(27)
    mixed ^= shifted
    mixed *= np.uint64(0x94D049BB133111EB)
    np.right_shift(mixed, np.uint64(31), out=shifted)
    mixed ^= shifted
    return mixed


def words_of(texts: pl.Series) -> Words:
    """The words of each text; NULL has none."""
    return marked_words_of(texts)[0] if compiled.IS_COMPILED else read_words(texts).words


def marked_words_of(texts: pl.Series) -> tuple[Words, Marks]:
    """The words of each text, and how they are written."""
    if compiled.IS_COMPILED:
        found = compiled.marked_words(without_diacritics(texts.fill_null("")))
        words = Words(np.repeat(np.arange(len(texts)), found.counts), found.hashes)
        flags = [found.are(flag) for flag in (compiled.IS_NUMBER, compiled.IS_CAPITAL, compiled.IS_FIRST)]
        return words, Marks(flags[0], flags[1], flags[2], found.joined)
    read = read_words(texts)
    first = read.content[read.starts]
    is_capital = capitalised(read)
    is_number = (first >= 0x30) & (first <= 0x39)
    joined = np.zeros(first.size, dtype=np.uint64)
    is_of_one_text = read.words.text_no[:-1] == read.words.text_no[1:]
    pairs = np.flatnonzero(is_capital[:-1] & is_capital[1:] & is_of_one_text)
    joined[pairs] = _joined(read, pairs)
    return read.words, Marks(is_number, is_capital, first_words(read), joined)


def capitalised(read: ReadWords) -> Flags:
    """Which words begin with a capital letter."""
    first = read.content[read.starts]
    is_capital: Flags = (first >= 0x41) & (first <= 0x5A)
    return is_capital


def first_words(read: ReadWords) -> Flags:
    """Which words a text, a line or a sentence begins with."""
    is_first = np.ones(read.starts.size, dtype=np.bool_)
    after, gaps = read.ends[:-1], read.starts[1:] - read.ends[:-1]
    is_first[1:] = (gaps > 0) & _ENDS_SENTENCE[read.content[after]]
    # Few words have more than a blank between them.
    wide = np.flatnonzero((gaps > 1) & ~is_first[1:])
    rest = gaps[wide] - 1
    offsets = np.cumsum(rest) - rest
    places = np.arange(int(rest.sum())) + np.repeat(after[wide] + 1 - offsets, rest)
    stops = np.repeat(wide, rest)[_ENDS_SENTENCE[read.content[places]]]
    is_first[stops + 1] = True
    return is_first


@dataclass(frozen=True, slots=True)
class ReadWords:
    """Words, and the bytes that they stand in: as they were and folded, with their starts and ends."""

    words: Words
    content: npt.NDArray[np.uint8]
    folded: npt.NDArray[np.uint8]
    starts: Numbers
    ends: Numbers

    def chosen(self, chosen: Flags) -> ReadWords:
        """Some of the words."""
        words = Words(self.words.text_no[chosen], self.words.hashes[chosen])
        return ReadWords(words, self.content, self.folded, self.starts[chosen], self.ends[chosen])

    def spelled(self, places: Numbers) -> list[str]:
        """The words at these places without case and diacritics."""
        folded = self.folded.tobytes()
        spans = zip(self.starts[places].tolist(), self.ends[places].tolist(), strict=True)
        return [folded[start:end].decode("utf-8", "replace") for start, end in spans]


def read_words(texts: pl.Series) -> ReadWords:
    """The words of each text and how they stand there; NULL has none."""
    content, offsets = _buffer(without_diacritics(texts.fill_null("")))
    folded = np.frombuffer(content.tobytes().translate(_FOLDING), dtype=np.uint8)
    starts, ends = _bounds(folded != _BLANK, folded)
    counts = np.diff(np.append(np.searchsorted(starts, offsets), starts.size))
    words = Words(np.repeat(np.arange(offsets.size), counts), _hash_words(folded, starts, ends))
    return ReadWords(words, content, folded, starts, ends)


def _joined(read: ReadWords, places: Numbers) -> Hashes:
    """Hashes of the words at these places, each together with the next one; 0 where they are too long."""
    lengths = read.ends - read.starts
    together = lengths[places] + lengths[places + 1]
    is_short = together <= 8
    letters = _eights(read.folded)
    left = letters[read.starts[places]] & _FIRST_EIGHT[np.minimum(lengths[places], 8)]
    right = letters[read.starts[places + 1]] & _FIRST_EIGHT[np.minimum(lengths[places + 1], 8)]
    shift = np.where(is_short, lengths[places], 0).astype(np.uint64) * np.uint64(8)
    return np.where(is_short, _hash_short(left | (right << shift), np.minimum(together, 8)), np.uint64(0))


def without_diacritics(texts: pl.Series) -> pl.Series:
    """Texts with letters beyond ASCII are decomposed and lose their marks; the others cost one look."""
    is_ascii = texts.str.len_bytes() == texts.str.len_chars()
    if is_ascii.all():
        return texts
    has_letters = ~is_ascii
    frame = texts.alias("text").to_frame()
    plain = pl.col("text").str.replace_many(["Đ", "đ"], ["D", "d"]).str.normalize("NFD").str.replace_all(r"\p{M}", "")
    folded = frame.filter(has_letters).select(plain)["text"]
    return texts.scatter(has_letters.arg_true(), folded)


def _buffer(texts: pl.Series) -> tuple[npt.NDArray[np.uint8], Numbers]:
    """The bytes of all texts, symbols blanked, each followed by a line feed, and where each text begins."""
    # The last text makes room for words that are read eight bytes at a time.
    padded = pl.concat([texts.alias("text") + "\n", pl.Series("text", ["\n" * 7])], rechunk=True).to_arrow()
    _, offsets, values = padded.buffers()
    content = np.frombuffer(values, dtype=np.uint8)
    if content.max() >= _SYMBOL_LEADS[0][0]:
        content = content.copy()
        _blank_symbols(content)
    return content, np.frombuffer(offsets, dtype=np.int64)[: len(texts)]


def _blank_symbols(content: npt.NDArray[np.uint8]) -> None:
    """Blank out punctuation of more than one byte: Latin-1 signs, general punctuation, CJK punctuation."""
    for lead, length, seconds in _SYMBOL_LEADS:
        places = np.flatnonzero(content == lead)
        if seconds is not None:
            places = places[np.isin(content[places + 1], seconds)]
        for step in range(length):
            content[places + step] = _BLANK


def _folding() -> bytes:
    table = bytearray([_BLANK]) * 256
    for code in range(256):
        character = chr(code)
        if code >= 0x80 or (character.isascii() and character.isalnum()):
            table[code] = ord(character.lower()) if code < 0x80 else code
    return bytes(table)


_FOLDING = _folding()


def _bounds(is_word: Flags, folded: npt.NDArray[np.uint8]) -> tuple[Numbers, Numbers]:
    """Where words start and end."""
    if folded.max() < _FIRST_LONE_LEAD:
        # The buffer ends with blanks, so that starts and ends take turns.
        changes = np.flatnonzero(is_word[1:] != is_word[:-1]) + 1
        bounds = np.concatenate([np.zeros(1, dtype=np.int64), changes]) if is_word[0] else changes
        return bounds[::2], bounds[1::2]
    is_start = is_word.copy()
    is_start[1:] &= ~is_word[:-1]
    is_end = is_word.copy()
    is_end[:-1] &= ~is_word[1:]
    lone = np.flatnonzero(folded >= _FIRST_LONE_LEAD)
    is_start[lone] = True
    is_end[lone[lone > 0] - 1] |= is_word[lone[lone > 0] - 1]
    return np.flatnonzero(is_start), np.flatnonzero(is_end) + 1


def _hash_words(folded: npt.NDArray[np.uint8], starts: Numbers, ends: Numbers) -> Hashes:
    lengths = np.minimum(ends - starts, _LONGEST_WORD)
    eights = _eights(folded)
    hashes = _hash_short(eights[starts] & _FIRST_EIGHT.take(lengths), lengths)
    rest, done = np.flatnonzero(lengths > 8), 8
    while rest.size:
        part = eights[np.minimum(starts[rest] + done, eights.size - 1)] & _FIRST_EIGHT.take(lengths[rest] - done)
        hashes[rest] = mix(hashes[rest] ^ part)
        done += 8
        rest = rest[lengths[rest] > done]
    return hashes


def _hash_short(letters: Hashes, lengths: Numbers) -> Hashes:
    """Hash from a word's length and its first eight bytes."""
    return mix(_OF_LENGTH.take(lengths) ^ letters)


def _eights(folded: npt.NDArray[np.uint8]) -> Hashes:
    """The eight bytes from each place on, as numbers."""
    return np.ndarray((max(folded.size - 7, 0),), dtype="<u8", buffer=folded.data, strides=(1,))


_OF_LENGTH = mix(np.arange(_LONGEST_WORD + 1, dtype=np.uint64) + np.uint64(0x9E3779B97F4A7C15))
_FIRST_EIGHT: Hashes = np.array(
    [(1 << (8 * min(length, 8))) - 1 for length in range(_LONGEST_WORD + 1)], dtype=np.uint64
)
"""What a word of a length has of eight bytes."""
_ENDS_SENTENCE: Flags = np.isin(np.arange(256), list(b".!?:;\n|"))
