"""Repair of texts whose UTF-8 bytes were once read as Windows-1252 (`â€™` for an apostrophe), where that is certain.

Certain means: the whole line, written back as Windows-1252, is well-formed UTF-8, and it holds a sequence of three or
more bytes or at least two of two. A single pair may be what its writer meant (`CAFÉ…`), and a line with one character
that fits no sequence was not read wrongly as a whole: both stay as they are.
"""

from __future__ import annotations

import re

_SPECIALS = {bytes([byte]).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in b"\x81\x8d\x8f\x90\x9d"}
_BYTES = {**{chr(byte): byte for byte in range(0x100)}, **_SPECIALS}
_CONTINUATION = "".join(re.escape(character) for character, byte in _BYTES.items() if 0x80 <= byte < 0xC0)
_PAIR = f"[Â-ß][{_CONTINUATION}]"
_LONGER = f"[à-ï][{_CONTINUATION}]{{2}}|[ð-ô][{_CONTINUATION}]{{3}}"
_SEQUENCES = re.compile(f"{_PAIR}|{_LONGER}")
_TIMES_READ_WRONGLY = 2
SIGN_OF_MOJIBAKE = re.compile(rb"\xc3[\x82-\xb4](?:\xc2|\xc5|\xc6\x92|\xcb|\xe2[\x80\x82\x84])")
"""In UTF-8: a letter that a first byte was read as, and a character that a continuing byte was read as."""


def repair_mojibake(text: str) -> str:
    """The text with each line repaired of which it is certain; twice where it was read wrongly twice."""
    for _ in range(_TIMES_READ_WRONGLY):
        if not _SEQUENCES.search(text):
            break
        text = "\n".join(_repaired(line) for line in text.split("\n"))
    return text


def _repaired(line: str) -> str:
    sequences = _SEQUENCES.findall(line)
    if not sequences or (len(sequences) == 1 and len(sequences[0]) == 2):
        return line
    try:
        return bytes(_BYTES[character] for character in line).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return line
