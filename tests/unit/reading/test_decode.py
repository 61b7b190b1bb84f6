from __future__ import annotations

import codecs
import unicodedata

import pytest

from warehouse.reading.decode import Decoded, decode
from warehouse.reading.rejections import Rejection

VIETNAMESE = "Hà Nội — Tổng Bí thư tiếp đoàn đại biểu Đảng Nhân dân Cách mạng Lào sang thăm chính thức Việt Nam. " * 5
RUSSIAN = "Председатель правительства принял в четверг посла республики и обсудил с ним сотрудничество. " * 5
CZECH = "Předseda vlády přijal ve čtvrtek velvyslance a jednal s ním o další spolupráci obou zemí. " * 5
CHINESE = "两国领导人星期三在北京举行会谈，就进一步发展双边关系深入交换意见，并出席合作文件签字仪式。" * 5
ENGLISH = (
    "The minister said the two sides’ talks – held in Tábor – were “frank”, and thanked the hosts for the visit. " * 5
)


def text_of(content: bytes) -> str:
    found = decode(content)
    assert isinstance(found, Decoded), found
    return found.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [ENGLISH, VIETNAMESE, "Short"])
def test_unicode_encodings_are_read_by_their_mark_and_utf_8_without_one(text: str, encoding: str):
    assert text_of(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [ENGLISH, "Short"])
def test_utf_16_without_a_mark_is_told_where_it_is_mostly_latin(text: str, encoding: str):
    assert text_of(text.encode(encoding)) == text


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_marked_utf_16_text_is_read_by_its_mark(mark: bytes):
    encoding = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert text_of(mark + VIETNAMESE.encode(encoding)) == VIETNAMESE


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (CZECH, "cp1250"),
        (CHINESE, "gb18030"),
        (CHINESE, "big5"),
    ],
)
def test_legacy_encodings_are_guessed_and_the_guess_is_recorded(text: str, encoding: str):
    content = text.encode(encoding, "ignore")
    found = decode(content)
    assert isinstance(found, Decoded)
    assert found.text == content.decode(encoding)
    assert not found.encoding.startswith("utf-8")


def test_line_ends_of_every_kind_become_line_feeds():
    assert text_of("a\r\nb\rc\nd\x0be\x0cf\x85g\u2028h\u2029i".encode()) == "a\nb\nc\nd\ne\nf\ng\nh\ni"


def test_nuls_and_controls_are_removed_and_tabs_kept():
    assert text_of(b"The m\x00inister\tmet \x1b the \x07ambassador\x7f on Monday.") == (
        "The minister\tmet  the ambassador on Monday."
    )


def test_text_is_kept_in_composed_form():
    decomposed = unicodedata.normalize("NFD", VIETNAMESE)
    assert text_of(decomposed.encode()) == VIETNAMESE


def test_leading_blanks_and_blank_lines_are_kept():
    assert text_of(b" date 2024-05-06 \n\n\nBody\n") == " date 2024-05-06 \n\n\nBody\n"


@pytest.mark.parametrize("text", [ENGLISH, "HÀ NỘI — Bộ trưởng", "The CPC’s “plan”\nA plain line"])
@pytest.mark.parametrize("times", [1, 2])
def test_utf_8_that_was_read_as_windows_1252_is_repaired(text: str, times: int):
    broken = text
    for _ in range(times):
        broken = "".join(
            bytes([byte]).decode("cp1252") if byte not in b"\x81\x8d\x8f\x90\x9d" else chr(byte)
            for byte in broken.encode()
        )
    found = decode(broken.encode())
    assert found == Decoded(text, "utf-8, mojibake repaired")


@pytest.mark.parametrize(
    "text", ["“CAFÉ…”", "He said “À bientôt”", "Â° is a degree", "Ã© and then é", "naïve – “façade”"]
)
def test_what_may_be_meant_is_not_repaired(text: str):
    assert decode(text.encode()) == Decoded(text, "utf-8")


def test_utf_8_with_a_few_broken_bytes_stays_utf_8_and_marks_the_loss():
    content = VIETNAMESE.encode()
    found = decode(content[:20] + b"\xff" + content[20:-1])
    assert isinstance(found, Decoded)
    assert found.text.replace("\ufffd", "")[:60] == VIETNAMESE[:60]
    assert found.encoding.startswith("utf-8, ")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7 all of it ASCII", "a PDF's"),
        (b"{\\rtf1 some text}", "a Rich Text document's"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "a PNG image's"),
        (b"PK\x03\x04\x00\x00\x00\x00\xff\xfe", "a ZIP archive's"),
        (bytes(range(256)) * 20, "no encoding of text"),
        (b"\x00" * 1000, "no encoding of text"),
        (b"\xff\xfe\x00\xd8", "no encoding of text"),
    ],
)
def test_what_is_no_text_is_rejected_by_what_it_is(content: bytes, words: str):
    found = decode(content)
    assert isinstance(found, Rejection)
    assert found.code == "not-text"
    assert words in found.message


def test_a_text_cut_off_within_a_letter_loses_only_that():
    assert decode("The hosts’".encode()[:-1]) == Decoded("The hosts\ufffd", "utf-8, letters lost: 1")
