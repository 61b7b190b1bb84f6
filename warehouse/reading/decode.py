"""Bytes to text: the encoding is told from the bytes, and the text is cleaned of what only its bytes' journey left.

Kept text has line feeds as line ends, no byte order mark, no control characters but tabs, and is in Unicode's composed
form (NFC). All offsets of the warehouse point into the text as kept.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from warehouse.reading.legacy import guess_encoding
from warehouse.reading.mojibake import SIGN_OF_MOJIBAKE, repair_mojibake
from warehouse.reading.names import printable_signatures, signature_of
from warehouse.reading.rejections import Rejection, not_text

UTF_8 = "utf-8"
_MARKS = [
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
_BYTE_ORDER_MARK = "\ufeff"
LOST = "\ufffd"
"""Stands where a character could not be read."""
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_SIGNS_OF_WORK = [
    re.compile(rb"\xc2[\x80-\x9f]"),
    re.compile(rb"\xe2\x80[\xa8\xa9]"),
    re.compile(rb"\xef\xbb\xbf"),
    SIGN_OF_MOJIBAKE,
]
"""C1 controls, Unicode's line ends, the byte order mark; each begins with bytes of its own, which `re` finds fast."""
_ASCII_CONTROLS = bytes({*range(32), 127} - {9, 10})
_HIGH_BYTES = bytes(range(0x80, 0x100))
_CONTROL_RATIO_LIMIT = 0.1
"""A text with NULs or controls strewn in keeps its letters; where one character of ten is a control, it is no text."""
_STRAY_RATIO_LIMIT = 0.1
"""Stray bytes to well-formed UTF-8 sequences, above which the bytes are taken for another encoding."""
_UTF_16_ZERO_RATIO = 0.4
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text as kept, and the encoding in which its bytes were read, with what was repaired."""

    text: str
    encoding: str


def decode(content: bytes) -> Decoded | Rejection:
    """Decode one content, whatever it is: a text as kept, or the reason why these bytes are none.

    A text of nothing but blanks is decoded like any other.
    """
    if content.startswith(printable_signatures()):
        return not_text(_what_instead(content))
    if (kept := _kept_as_it_is(content)) is not None:
        return Decoded(kept, UTF_8)
    text, encoding = _text_of(content)
    if text is None or _is_mostly_controls(text):
        return not_text(_what_instead(content))
    return cleaned(text.lstrip(_BYTE_ORDER_MARK), encoding)


def cleaned(text: str, encoding: str) -> Decoded:
    """A text as kept, with its encoding; and that mojibake was repaired, where it was."""
    text = _without_surrogates(text)
    if (kept := _kept_as_it_is(text.encode(UTF_8))) is not None:
        return Decoded(kept, encoding)
    repaired = repair_mojibake(text)
    return Decoded(_clean(repaired), encoding if repaired == text else f"{encoding}, mojibake repaired")


def _kept_as_it_is(content: bytes) -> str | None:
    """The text of bytes that are UTF-8 with nothing to clean or repair; None for all others.

    Nearly all texts are so, and each test here costs a microsecond where cleaning costs a hundred.
    """
    if len(content.translate(None, delete=_ASCII_CONTROLS)) != len(content):
        return None
    if content.isascii():
        return content.decode("ascii")
    if any(sign.search(content) for sign in _SIGNS_OF_WORK):
        return None
    try:
        text = content.decode(UTF_8)
    except UnicodeDecodeError:
        return None
    return text if unicodedata.is_normalized("NFC", text) else None


def _clean(text: str) -> str:
    """Line ends as line feeds, controls gone, NFC."""
    return unicodedata.normalize("NFC", _CONTROLS.sub("", _LINE_ENDS.sub("\n", text)))


def _without_surrogates(text: str) -> str:
    """Lone surrogates, which JSON can spell and UTF-8 cannot, marked as lost."""
    return text if text.isascii() else _SURROGATES.sub(LOST, text)


def _text_of(content: bytes) -> tuple[str | None, str]:
    """The bytes as text with the name of their encoding; None where no encoding fits."""
    if (marked := marked_encoding(content)) is not None:
        return _decoded_or_none(content, marked), marked
    if (utf_16 := _unmarked_utf_16(content)) is not None:
        return _decoded_or_none(content, utf_16), utf_16
    try:
        return content.decode(UTF_8), UTF_8
    except UnicodeDecodeError:
        pass
    if signature_of(content) is not None or _has_controls(content):
        return None, UTF_8
    if (text := _broken_utf_8(content)) is not None:
        return text, f"{UTF_8}, letters lost: {text.count(LOST)}"
    guessed = guess_encoding(content)
    return (None, UTF_8) if guessed is None else (content.decode(guessed, "replace"), guessed)


def marked_encoding(head: bytes) -> str | None:
    """The wide encoding that the first bytes mark, or None."""
    return next((encoding for mark, encoding in _MARKS if head.startswith(mark)), None)


def _decoded_or_none(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _unmarked_utf_16(content: bytes) -> str | None:
    """UTF-16 without a mark: text that is mostly Latin has a NUL in every second byte, and only there."""
    head = content[:_HEAD]
    if len(content) % 2 or not head:
        return None
    even, odd = head[::2].count(0) / len(head) * 2, head[1::2].count(0) / len(head) * 2
    if odd > _UTF_16_ZERO_RATIO and even == 0:
        return "utf-16-le"
    return "utf-16-be" if even > _UTF_16_ZERO_RATIO and odd == 0 else None


def _broken_utf_8(content: bytes) -> str | None:
    """UTF-8 in which a few bytes are lost, each marked by U+FFFD; None where it is more likely another encoding."""
    text = content.decode(UTF_8, "replace")
    stray = text.count(LOST)
    sound = len(text) - stray - len(content.translate(None, delete=_HIGH_BYTES))
    is_cut_off = stray == 1 and text.endswith(LOST)
    return text if is_cut_off or stray <= sound * _STRAY_RATIO_LIMIT else None


def _has_controls(content: bytes) -> bool:
    """Whether bytes that are no UTF-8 hold control bytes: no legacy encoding of text does."""
    head = content[: _HEAD * 16]
    controls = len(head) - len(head.translate(None, delete=bytes(set(range(32)) - {9, 10, 12, 13, 26, 27})))
    return controls > len(head) * _CONTROL_RATIO_LIMIT / 10


def _is_mostly_controls(text: str) -> bool:
    if text.isprintable():
        return False
    return sum(len(found) for found in _CONTROLS.findall(text)) > len(text) * _CONTROL_RATIO_LIMIT


def _what_instead(content: bytes) -> str:
    name = signature_of(content)
    return "The bytes are in no encoding of text" if name is None else f"The first bytes are {name}"
