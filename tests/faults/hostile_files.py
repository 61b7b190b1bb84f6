"""Files that an inbox should never have held: `python tests/faults/hostile_files.py FOLDER [COUNT [SEED]]`.

Every kind of `FILES` and `PLACES` comes in turn, each time with other content and under a stranger name.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import random
import socket
import stat
import struct
import sys
import tarfile
import warnings
import zipfile
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from hostile_texts import KINDS

ARTICLE = (
    " date 2024-05-16 Guest received\nHanoi (VNA) – Foreign Minister Le Van Khai received Anou Keo on May {day}. {n}"
)
MEGABYTE = 1_000_000
ZIP_PLACES = (
    "../out.txt",
    "/etc/out.txt",
    "..\\out.txt",
    "C:\\out.txt",
    "a/../../out.txt",
    "~/out.txt",
    "a\0b.txt",
    "",
)
STRANGE_NAMES = (
    b"line\nend", b"tab\there", b"'quoted'", b'"doubly"', b"emoji \xf0\x9f\x98\x80", b"'; drop table raw.load; --",
    b"<script>alert(1)<\\script>", b"$(reboot)", b"`id`", b"{0} %s %d", b"latin \xe9\xff\xfe", b"#member#",
    b"-rf", b" blanks ", b"a" * 180, b"\xe2\x80\xaeslanted", b"..dots..", b"\x1b[31mred", b"question?query=1", b"con",
)  # fmt: skip

Maker = Callable[[random.Random], bytes]


def article(chance: random.Random) -> str:
    """A good article, another one each time."""
    return ARTICLE.format(day=chance.randrange(1, 29), n=chance.randrange(10**12))


def garbled(content: bytes, chance: random.Random) -> bytes:
    """The content with a tenth of its bytes changed, and often cut off."""
    changed = bytearray(content)
    for _ in range(max(1, len(changed) // 10)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed[: chance.randrange(1, len(changed) + 1)]) if chance.random() < 0.5 else bytes(changed)


def cut(content: bytes, chance: random.Random) -> bytes:
    """The content without its end."""
    return content[: chance.randrange(1, max(2, len(content)))]


def encoded(encoding: str, change: Callable[[bytes, random.Random], bytes] = lambda content, _: content) -> Maker:
    """An article in an encoding, its bytes changed."""
    return lambda chance: change(article(chance).encode(encoding, "replace"), chance)


def text_of(kind: str) -> Maker:
    """A text that tries the rules, a few kilobytes of it."""
    return lambda chance: KINDS[kind](chance.randrange(500, 8_000)).encode()


def rows(*lines: str) -> Maker:
    """JSON lines: good ones, and between them these."""

    def make(chance: random.Random) -> bytes:
        good = [json.dumps({"text": article(chance), "url": f"https://x.test/{chance.random()}"}) for _ in range(3)]
        return "\n".join([good[0], *lines, *good[1:]]).encode("utf-8", "surrogatepass")

    return make


def zipped(members: list[tuple[str, bytes]], flags: int = 0, mode: int = 0) -> bytes:
    """A ZIP archive; `flags` and `mode` are those of every member."""
    with warnings.catch_warnings(), zipfile.ZipFile(held := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        for name, content in members:
            entry = zipfile.ZipInfo(name.replace("\0", "_") or "_")
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, mode << 16
            archive.writestr(entry, content)
    content = held.getvalue()
    if not flags:
        return content
    marked = bytearray(content)
    for signature, offset in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        at = marked.find(signature)
        while at >= 0:
            struct.pack_into("<H", marked, at + offset, flags)
            at = marked.find(signature, at + 4)
    return bytes(marked)


def tarred(members: list[tuple[str, bytes]], kind: bytes = tarfile.REGTYPE) -> bytes:
    """A tar archive; links lead out of it."""
    with tarfile.open(fileobj=(held := io.BytesIO()), mode="w") as archive:
        for name, content in members:
            header = tarfile.TarInfo(name)
            header.type, header.linkname = kind, "../../etc/passwd" if kind != tarfile.REGTYPE else ""
            header.size = len(content) if kind == tarfile.REGTYPE else 0
            archive.addfile(header, io.BytesIO(content) if kind == tarfile.REGTYPE else None)
    return held.getvalue()


def members(chance: random.Random) -> list[tuple[str, bytes]]:
    """Members of an archive: a good article among names that lead out of it."""
    bad = [(name, article(chance).encode()) for name in ZIP_PLACES]
    return [("good.txt", article(chance).encode()), *bad, ("good.txt", article(chance).encode())]


def bomb(chance: random.Random) -> bytes:
    """What unpacks to a great deal; a few of these cost the maker no time."""
    return b"\0" * (20 * MEGABYTE + chance.randrange(1000))


def parquet(columns: Callable[[random.Random], dict[str, object]], **options: object) -> Maker:
    """A Parquet file of these columns."""

    def make(chance: random.Random) -> bytes:
        pq.write_table(pa.table(columns(chance)), held := io.BytesIO(), **options)
        return held.getvalue()

    return make


def nested_values(chance: random.Random) -> dict[str, object]:
    """Columns of lists, maps and structures beside a good text."""
    text = [article(chance) for _ in range(3)]
    return {
        "text": text,
        "list": [[1, 2], [], None],
        "structure": [{"a": {"b": text[0]}}, None, {"a": None}],
        "map": pa.array([[("k", b"\xff")], [], None], pa.map_(pa.string(), pa.binary())),
        "when": pa.array([-(10**15), 10**15, None], pa.timestamp("s")),
    }


def nested_json(depth: int, opening: str, closing: str) -> str:
    """A line of JSON in JSON in JSON."""
    return f'{{"text":"deep","beside":{opening * depth}1{closing * depth}}}'


def laughs(_: random.Random) -> bytes:
    """Entities of entities, a billion if they are opened."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE z [<!ENTITY l0 "lol">{entities}]><z>&l9;</z>'.encode()


def packed(pack: Callable[[bytes], bytes], change: Callable[[bytes, random.Random], bytes]) -> Maker:
    """An article packed, and the packed bytes changed."""
    return lambda chance: change(pack(article(chance).encode() * 20), chance)


def zstd(content: bytes) -> bytes:
    """The content packed by Zstandard."""
    return bytes(pa.compress(content, codec="zstd", asbytes=True))


def with_rubbish(content: bytes, chance: random.Random) -> bytes:
    """The content, and noise behind it."""
    return content + chance.randbytes(chance.randrange(1, 2000))


def sound(content: bytes, _: random.Random) -> bytes:
    """The content as it is."""
    return content


FILES: dict[str, Maker] = {
    **{f"{number}.txt": text_of(kind) for number, kind in enumerate(KINDS)},
    "empty.txt": lambda _: b"",
    "blank.txt": lambda chance: b" \n\t" * chance.randrange(1, 500),
    "nuls.txt": lambda chance: b"\0" * chance.randrange(1, 5000),
    "nuls-within.txt": lambda chance: article(chance).replace(" ", " \0").encode(),
    "marks.txt": lambda chance: b"\xef\xbb\xbf" * 3 + article(chance).encode(),
    "utf-8-garbled.txt": encoded("utf-8", garbled),
    "utf-8-cut.txt": lambda chance: article(chance).encode() + "ế".encode()[:2],
    "utf-16.txt": encoded("utf-16"),
    "utf-16-garbled.txt": encoded("utf-16", garbled),
    "utf-16-unmarked.txt": encoded("utf-16-be", cut),
    "utf-32.txt": encoded("utf-32", cut),
    "utf-7.txt": encoded("utf-7"),
    "ebcdic.txt": encoded("cp500"),
    "cp1258.txt": encoded("cp1258"),
    "wrongly-marked.txt": lambda chance: b"\xff\xfe" + article(chance).encode(),
    "surrogates.txt": lambda chance: (article(chance) + "\ud800\udc00\ud800").encode("utf-8", "surrogatepass"),
    "noise.txt": lambda chance: chance.randbytes(chance.randrange(1, 100_000)),
    "tiny-lines.txt": lambda chance: f"a{chance.random()}\n".encode() + b"a\n" * 50_000,
    "long-line.txt": lambda chance: f"{chance.random()}".encode() + b"Le Van Khai met " * 50_000,
    "web-page.txt": lambda chance: f"<html><script>{article(chance)}</script><body onload='x()'>".encode() * 5,
    "entities.txt": laughs,
    "entities.xml": laughs,
    "table.csv": lambda chance: f'a,b\n"{article(chance)}'.encode(),
    "ragged.txt": lambda chance: f'a,b\n1\n1,2,3,"{"x" * chance.randrange(10**5)}\n'.encode(),
    "document.txt": lambda chance: b"%PDF-1.7\n" + chance.randbytes(3000),
    "image.txt": lambda chance: b"\x89PNG\r\n\x1a\n" + chance.randbytes(3000),
    "photo.txt": lambda chance: b"\xff\xd8\xff\xe0" + chance.randbytes(3000),
    "program.txt": lambda chance: b"\x7fELF" + chance.randbytes(3000),
    "rich.txt": lambda chance: b"{\\rtf1 " + article(chance).encode() + b"}",
    "broken.jsonl": rows("{", "[]", "null", "", '{"text":', '{"text":{}}', '{"text":5}', '{"txt":"none"}', "NaN", "\0"),
    "surrogates.jsonl": rows('{"text":"\\ud800 lost \\udfff", "title":"\\udbff"}'),
    "deep.jsonl": rows(nested_json(100_000, "[", "]"), nested_json(10_000, '{"a":', "}")),
    "numbers.jsonl": rows('{"text":"big","n":1e999,"m":' + "9" * 5000 + "}", '{"text":"x","updated":1e308}'),
    "twice.jsonl": rows('{"text":"first","text":"second"}', '{"TEXT":"none"}'),
    "wide.jsonl": lambda chance: (json.dumps({"text": article(chance), "beside": "x" * 1_100_000})).encode(),
    "utf-16.jsonl": lambda chance: rows("{")(chance).decode().encode("utf-16"),
    "no-lines.jsonl": lambda chance: article(chance).encode() * 50,
    "rows.jsonl.gz": lambda chance: cut(gzip.compress(rows("{")(chance)), chance),
    "rows.jsonl.zst": lambda chance: cut(zstd(rows("{")(chance)), chance),
    "cut.txt.gz": packed(gzip.compress, cut),
    "rubbish.txt.gz": packed(gzip.compress, with_rubbish),
    "garbled.txt.gz": packed(gzip.compress, garbled),
    "none.txt.gz": encoded("utf-8"),
    "twice.txt.gz": lambda chance: gzip.compress(gzip.compress(article(chance).encode())),
    "cut.txt.zst": packed(zstd, cut),
    "rubbish.txt.zst": packed(zstd, with_rubbish),
    "whole.txt.bz2": packed(bz2.compress, sound),
    "cut.txt.xz": packed(lzma.compress, cut),
    "bomb.txt.gz": lambda chance: gzip.compress(bomb(chance), 1),
    "bomb.jsonl.zst": lambda chance: zstd(bomb(chance)),
    "bomb.zip": lambda chance: zipped([("a.txt", bomb(chance)), ("b.jsonl", bomb(chance))]),
    "names.zip": lambda chance: zipped(members(chance)),
    "links.zip": lambda chance: zipped(members(chance)[:2], mode=stat.S_IFLNK | 0o777),
    "locked.zip": lambda chance: zipped(members(chance)[:2], flags=1),
    "cut.zip": lambda chance: cut(zipped(members(chance)), chance),
    "garbled.zip": lambda chance: garbled(zipped(members(chance)), chance),
    "empty.zip": lambda _: zipped([]),
    "nested.zip": lambda chance: zipped([("inner.zip", zipped(members(chance))), ("inner.tar", tarred([]))]),
    "none.zip": encoded("utf-8"),
    "names.tar": lambda chance: tarred(members(chance)[:6]),
    "links.tar": lambda chance: tarred([("link.txt", b""), (article(chance)[-9:], b"")], tarfile.SYMTYPE),
    "hard-links.tar": lambda chance: tarred([("hard.txt", b""), (article(chance)[-9:], b"")], tarfile.LNKTYPE),
    "devices.tar": lambda chance: tarred([("device.txt", b""), (article(chance)[-9:], b"")], tarfile.CHRTYPE),
    "cut.tar.gz": lambda chance: cut(gzip.compress(tarred(members(chance)[:3])), chance),
    "garbled.tar": lambda chance: garbled(tarred(members(chance)[:3]), chance),
    "nested.parquet": parquet(nested_values),
    "cut.parquet": lambda chance: cut(parquet(nested_values)(chance), chance),
    "garbled.parquet": lambda chance: garbled(parquet(nested_values)(chance), chance),
    "no-text.parquet": parquet(lambda chance: {"a": [chance.random()], "b": [None]}),
    "no-rows.parquet": parquet(lambda _: {"text": pa.array([], pa.string())}),
    "numbers.parquet": parquet(lambda chance: {"text": [chance.random()]}),
    "bytes.parquet": parquet(lambda chance: {"text": pa.array([chance.randbytes(999), b"\xff", None], pa.binary())}),
    "many-columns.parquet": parquet(lambda chance: {"text": [article(chance)], **{f"c{n}": [n] for n in range(500)}}),
    "one-text.parquet": parquet(lambda chance: {"text": [article(chance) * 1000] * 40}, row_group_size=10**6),
    "too-large.txt": lambda chance: f"{chance.random()}".encode() + b"x" * 5_000_000,
}  # fmt: skip


def pipe(path: Path) -> None:
    """A pipe: to open it for reading would never end."""
    os.mkfifo(path)


def listening_socket(path: Path) -> None:
    """A socket, as a mail server leaves one. Its path has to be short when it is made."""
    folder = os.open(path.parent, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(f"/proc/self/fd/{folder}/made")
    os.close(folder)
    (path.parent / "made").rename(path)


def device(path: Path) -> None:
    """A device that never ends; where this user may make none, a link to it."""
    try:
        os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, 5))
    except OSError:
        path.symlink_to("/dev/zero")


def large(path: Path) -> None:
    """One line of 50 MB, most of which takes no room on the disk."""
    with path.open("wb") as file:
        file.write(b"Le Van Khai met ")
        file.truncate(50 * MEGABYTE)


def closed(path: Path) -> None:
    """A file that nobody may read."""
    path.write_bytes(f"{path} closed".encode("utf-8", "surrogateescape"))
    path.chmod(0)


PLACES: dict[str, Callable[[Path], None]] = {
    "pipe.txt": pipe,
    "socket": listening_socket,
    "device.txt": device,
    "large.txt": large,
    "large.jsonl": large,
    "closed.txt": closed,
    "dangling.txt": lambda path: path.symlink_to("nowhere.txt"),
    "circle.txt": lambda path: path.symlink_to(path.name),
    "out.txt": lambda path: path.symlink_to("/etc/passwd"),
    "folder.txt": lambda path: path.symlink_to("."),
    "empty-folder.txt": lambda path: path.mkdir(),
}


def plant(folder: Path, count: int, seed: int = 0) -> list[Path]:
    """Write so many hostile things below a folder; gives their paths."""
    chance = random.Random(seed)
    planted = []
    for number, kind in zip(range(count), cycle([*FILES, *PLACES]), strict=False):
        strange = os.fsdecode(chance.choice(STRANGE_NAMES)).replace("/", "_")
        path = folder / f"{number // 200}" / f"{number:04} {strange} {kind}"
        path.parent.mkdir(parents=True, exist_ok=True)
        if kind in FILES:
            path.write_bytes(FILES[kind](chance))
        else:
            PLACES[kind](path)
        planted.append(path)
    return planted


if __name__ == "__main__":
    plant(Path(sys.argv[1]), *map(int, sys.argv[2:4]))
