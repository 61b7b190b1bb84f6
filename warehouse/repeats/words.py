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
    is_entity: Flags
    """It begins with a capital letter or a digit."""
    is_number: Flags
    """It begins with a digit."""

    def of(self, chosen: Flags) -> Words:
        """The chosen words only."""
        return Words(self.text_no[chosen], self.hashes[chosen], self.is_entity[chosen], self.is_number[chosen])


def mix(values: Hashes) -> Hashes:
    """The finalizer of SplitMix64, on each value."""
    values = values ^ (values >> np.uint64(30))
    values = values * np.uint64(0xBF58476D1CE4E5B9)
    values = values ^ (values >> np.uint64(27))
    values = values * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def words_of(texts: pl.Series) -> Words:
    """The words of each text; NULL has none."""
    content, offsets = _buffer(_without_diacritics(texts.fill_null("")))
    _blank_symbols(content)
    folded = np.frombuffer(content.tobytes().translate(_FOLDING), dtype=np.uint8)
    is_word = folded != _BLANK
    starts, ends = _bounds(is_word, folded)
    text_no = np.searchsorted(offsets, starts, side="right") - 1
    first = content[starts]
    is_number = (first >= 0x30) & (first <= 0x39)
    is_capital = (first >= 0x41) & (first <= 0x5A)
    return Words(text_no.astype(np.int64), _hash_words(folded, starts, ends), is_number | is_capital, is_number)


def _without_diacritics(texts: pl.Series) -> pl.Series:
    """Texts with letters beyond ASCII are decomposed and lose their marks; the others cost one look."""
    frame = texts.alias("text").to_frame()
    plain = pl.col("text").str.replace_many(["Đ", "đ"], ["D", "d"]).str.normalize("NFD").str.replace_all(r"\p{M}", "")
    has_letters = frame["text"].str.contains(r"[^\x00-\x7F\u2000-\u206F]")
    if not has_letters.any():
        return texts
    folded = frame.filter(has_letters).select(plain)["text"]
    return texts.scatter(has_letters.arg_true(), folded)


def _buffer(texts: pl.Series) -> tuple[npt.NDArray[np.uint8], Numbers]:
    """The bytes of all texts, each followed by a line feed, and where each text begins."""
    joined = "\n".join(texts.to_list()) + "\n" * 8
    lengths = texts.str.len_bytes().to_numpy().astype(np.int64) + 1
    content = np.frombuffer(joined.encode("utf-8", "surrogatepass"), dtype=np.uint8).copy()
    return content, np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(lengths)[:-1]])


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
    is_start = is_word.copy()
    is_start[1:] &= ~is_word[:-1]
    is_end = is_word.copy()
    is_end[:-1] &= ~is_word[1:]
    lone = np.flatnonzero(folded >= _FIRST_LONE_LEAD)
    if lone.size:
        is_start[lone] = True
        is_end[lone[lone > 0] - 1] |= is_word[lone[lone > 0] - 1]
    return np.flatnonzero(is_start), np.flatnonzero(is_end) + 1


def _hash_words(folded: npt.NDArray[np.uint8], starts: Numbers, ends: Numbers) -> Hashes:
    lengths = np.minimum(ends - starts, _LONGEST_WORD)
    eights: Hashes = np.ndarray((max(folded.size - 7, 0),), dtype="<u8", buffer=folded.data, strides=(1,))
    hashes = mix(lengths.astype(np.uint64) + np.uint64(0x9E3779B97F4A7C15))
    hashes = mix(hashes ^ (eights[starts] & _MASKS[np.minimum(lengths, 8)]))
    rest, done = np.flatnonzero(lengths > 8), 8
    while rest.size:
        part = eights[np.minimum(starts[rest] + done, eights.size - 1)] & _MASKS[np.minimum(lengths[rest] - done, 8)]
        hashes[rest] = mix(hashes[rest] ^ part)
        done += 8
        rest = rest[lengths[rest] > done]
    return hashes


_MASKS: Hashes = np.array([(1 << (8 * count)) - 1 for count in range(9)], dtype=np.uint64)
