"""The legacy encoding of a text that is no UTF-8: a guess, recorded as such in `raw.source_file.encoding`."""

from __future__ import annotations

_SAMPLE = 65_536
_LATIN_RATIO_LIMIT = 0.05
_HIGH_LETTERS = bytes(byte for byte in range(0x80, 0x100) if bytes([byte]).decode("cp1252", "replace").isalpha())
"""Quotation marks and dashes do not count: they are the same bytes in all Windows encodings."""
_PLAUSIBLE = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "cp1258", "cp874", "koi8_r", "iso8859_2", "iso8859_5",
    "mac_roman", "gb18030", "big5", "euc_jp", "shift_jis", "iso2022_jp", "euc_kr",
]  # fmt: skip


def guess_encoding(content: bytes) -> str | None:
    """The most likely legacy encoding of these bytes, or None where none is plausible.

    English with a few quotation marks or accents is Windows-1252: the guesser, which goes by the frequency of letters,
    has too little to go by there. For everything else charset-normalizer is asked, on a sample.
    """
    letters = len(content) - len(content.translate(None, delete=_HIGH_LETTERS))
    if letters <= len(content) * _LATIN_RATIO_LIMIT and _fits(content, "cp1252"):
        return "cp1252"
    # Its import costs as much as a thousand articles, and most loads never need it.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(content[:_SAMPLE], cp_isolation=_PLAUSIBLE).best()
    return None if best is None else best.encoding


def _fits(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
