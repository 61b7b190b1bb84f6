"""Any bytes at all, in any wrapping, are loaded or rejected with a reason, in bounded time and memory."""

from __future__ import annotations

import bz2
import gzip
import io
import re
import subprocess
import sys
import tarfile
import unicodedata
import warnings
import zipfile
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from warehouse.keys import key_of, key_of_sha256
from warehouse.reading import CONTENT_SCHEMA, Settings, discover, read_batch
from warehouse.reading.discovery import SIGHTING_SCHEMA

NOTHING_KNOWN = pl.DataFrame(schema=SIGHTING_SCHEMA)
SMALL = Settings(article_limit=2_000, unpacked_floor=200_000, unpacked_ratio=20)
FOLDER_OF_TEST = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
NOT_KEPT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def zipped(content: bytes, name: str = "a.txt") -> bytes:
    with warnings.catch_warnings(), zipfile.ZipFile(buffer := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        archive.writestr(name, content)
    return buffer.getvalue()


def tarred(content: bytes, name: str = "a.txt") -> bytes:
    with tarfile.open(fileobj=(buffer := io.BytesIO()), mode="w") as archive:
        header = tarfile.TarInfo(name)
        header.size = len(content)
        archive.addfile(header, io.BytesIO(content))
    return buffer.getvalue()


def parquet(content: bytes) -> bytes:
    pq.write_table(pa.table({"text": pa.array([content, b"good"], pa.binary())}), buffer := io.BytesIO())
    return buffer.getvalue()


WRAPPINGS = {
    "a.txt": lambda content: content,
    "a": lambda content: content,
    "a.txt.gz": gzip.compress,
    "a.txt.zst": lambda content: pa.compress(content, codec="zstd", asbytes=True),
    "a.jsonl": lambda content: content,
    "b.jsonl": lambda content: b'{"text":"good"}\n' + content + b'\n{"text":"good"}\n',
    "a.jsonl.gz": lambda content: gzip.compress(b'{"text":"good"}\n' + content),
    "a.jsonl.zst": lambda content: pa.compress(b'{"text":"good"}\n' + content, codec="zstd", asbytes=True),
    "a.zip": zipped,
    "b.zip": lambda content: zipped(content, "f.jsonl"),
    "c.zip": lambda content: content,
    "a.tar": tarred,
    "a.tar.gz": lambda content: gzip.compress(tarred(content)),
    "b.tar": lambda content: content,
    "a.parquet": parquet,
    "b.parquet": lambda content: b"PAR1" + content + b"PAR1",
    "a.pdf": lambda content: content,
    "a.txt.gz.gz": bz2.compress,
}
TEXTS = st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))
CONTENTS = st.one_of(
    st.binary(max_size=400),
    TEXTS,
    st.text(max_size=100).map(lambda text: text.encode("utf-16", "surrogatepass")),
    st.text(alphabet="Ãâ€™ÂéàÀ\r\n\x00\x85\u2028 ", max_size=40).map(str.encode),
    st.lists(st.sampled_from([b'{"text":"x"}', b"{", b"[]", b"\r", b"\n", b"\0", b'{"text":null}', b"PK\3\4"])).map(
        b"\n".join
    ),
)


def read(folder: Path, chosen: Settings = SMALL) -> pl.DataFrame:
    found = discover([str(folder)], NOTHING_KNOWN, chosen)
    frames = [read_batch(batch) for batch in found.batches(max_files=50, max_bytes=1_000_000)]
    return pl.concat([pl.DataFrame(schema=CONTENT_SCHEMA), *frames])


def assert_sound(contents: pl.DataFrame, limit: int) -> None:
    """Each row is an article with its text, or a rejection with its code and sentence."""
    for row in contents.iter_rows(named=True):
        assert row["source_file_id"] == key_of_sha256(row["sha256"])
        assert row["byte_count"] >= 0
        if row["reject_code"] is None:
            text = row["text"]
            assert row["article_id"] == key_of(text, row["metadata"])
            assert not NOT_KEPT.search(text.replace("\n", ""))
            assert unicodedata.is_normalized("NFC", text)
            assert len(text) <= limit
        else:
            assert row["text"] is None and row["article_id"] is None
            assert re.fullmatch(r"[a-z]+(-[a-z]+)*", row["reject_code"])
            assert row["reject_message"].endswith(".") and row["reject_message"][0].isupper()


@FOLDER_OF_TEST
@given(content=CONTENTS, wrapping=st.sampled_from(sorted(WRAPPINGS)))
def test_any_bytes_in_any_wrapping_are_loaded_or_rejected_with_a_reason(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, wrapping: str
):
    folder = tmp_path_factory.mktemp("any")
    (folder / wrapping).write_bytes(WRAPPINGS[wrapping](content))
    (folder / "good.txt").write_text("good")
    found = read(folder)
    assert_sound(found, SMALL.article_limit)
    assert "good" in found["text"].to_list()
    if wrapping in ("a.txt", "a.txt.gz", "a.zip", "a.tar"):
        assert found.height == 2


@FOLDER_OF_TEST
@given(
    content=TEXTS,
    wrapping=st.sampled_from(sorted(WRAPPINGS)),
    changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8),
    kept=st.one_of(st.just(1.0), st.floats(0, 1)),
)
def test_containers_with_flipped_and_missing_bytes_are_loaded_or_rejected(
    tmp_path_factory: pytest.TempPathFactory,
    content: bytes,
    wrapping: str,
    changes: list[tuple[float, int]],
    kept: float,
):
    whole = bytearray(WRAPPINGS[wrapping](content * 5 or b"x"))
    for place, byte in changes:
        whole[int(place * len(whole))] = byte
    folder = tmp_path_factory.mktemp("flipped")
    (folder / wrapping).write_bytes(whole[: int(len(whole) * kept)])
    (folder / "good.txt").write_text("good")
    found = read(folder)
    assert_sound(found, SMALL.article_limit)
    assert "good" in found["text"].to_list()


@FOLDER_OF_TEST
@given(name=st.text(min_size=1, max_size=30).filter(lambda name: not name.startswith("\x00")), content=TEXTS)
def test_a_member_of_any_name_is_placed_below_its_archive(
    tmp_path_factory: pytest.TempPathFactory, name: str, content: bytes
):
    folder = tmp_path_factory.mktemp("named")
    safe = name.encode("utf-8", "replace").decode()
    try:
        (folder / "a.zip").write_bytes(zipped(content, safe))
        (folder / "b.tar").write_bytes(tarred(content, safe))
    except (ValueError, OverflowError):
        # The writers of the standard library refuse some names; a name that begins with NUL they cannot write at all.
        return
    found = read(folder)
    assert_sound(found, SMALL.article_limit)
    assert all("#" in location.removeprefix(str(folder)) for location in found["location"])
    assert sorted(path.name for path in folder.iterdir()) == ["a.zip", "b.tar"]


@FOLDER_OF_TEST
@given(text=st.text(st.characters(codec="utf-8"), max_size=200))
def test_every_word_of_a_text_survives_the_reading(tmp_path_factory: pytest.TempPathFactory, text: str):
    folder = tmp_path_factory.mktemp("words")
    content = f"The minister spoke. {text} The guest answered.".encode()
    (folder / "a.txt").write_bytes(content)
    found = read(folder)
    kept = found["text"][0]
    if kept is not None and found["encoding"][0] == "utf-8":
        composed = unicodedata.normalize("NFC", content.decode())
        assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", NOT_KEPT.sub("", composed))


def grown_memory(make: str) -> tuple[float, float, str]:
    """Seconds, megabytes and codes of reading what a snippet writes into `folder`, in a process of its own."""
    program = f"""
import gzip, io, os, resource, struct, sys, tarfile, tempfile, time, zipfile, zlib
from pathlib import Path
import polars as pl
from warehouse.reading import discover, read_batch
from warehouse.reading.discovery import SIGHTING_SCHEMA
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
{make}
    Path(folder / "good.txt").write_text("good")
    list(discover([name], pl.DataFrame(schema=SIGHTING_SCHEMA)).sightings)
    read_batch(next(discover([str(folder / "good.txt")], pl.DataFrame(schema=SIGHTING_SCHEMA)).batches()))
    def peak():
        return int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1]) / 1024
    open("/proc/self/clear_refs", "w").write("5") if os.access("/proc/self/clear_refs", os.W_OK) else None
    before, start = peak(), time.perf_counter()
    codes = set()
    for batch in discover([name], pl.DataFrame(schema=SIGHTING_SCHEMA)).batches():
        codes |= set(read_batch(batch)["reject_code"])
    print(time.perf_counter() - start, peak() - before, sorted(code or "loaded" for code in codes), sep=";")
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True)
    seconds, megabytes, codes = done.stdout.strip().split(";")
    return float(seconds), float(megabytes), codes


MANY_LINE_ENDS = 'folder.joinpath("{name}").write_bytes(b"\\n" * 10_000_000)'
LONG_LINE = 'folder.joinpath("{name}").write_bytes({start} + b"x" * 100_000_000 + {end})'
ZIP_BOMB = """
    with zipfile.ZipFile(folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(20):
            archive.writestr(f"{number}.jsonl", b"\\n" * 20_000_000)"""
OVERLAPPING = """
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    content = b"x" * 4_900_000
    body = packed.compress(content) + packed.flush()
    local = struct.pack("<4s5H3L2H", b"PK\\3\\4", 20, 0, 8, 0, 33, zlib.crc32(content), len(body), len(content), 1, 0)
    entry = struct.pack("<4s6H3L5H2L", b"PK\\1\\2", 20, 20, 0, 8, 0, 33, zlib.crc32(content), len(body), len(content),
                        1, 0, 0, 0, 0, 0, 0)
    directory = (entry + b"a") * 60_000
    end = struct.pack("<4s4H2LH", b"PK\\5\\6", 0, 0, 60_000, 60_000, len(directory), len(local) + 1 + len(body), 0)
    folder.joinpath("bomb.zip").write_bytes(local + b"a" + body + directory + end)"""
GZIP_BOMB = """
    folder.joinpath("bomb.{ending}").write_bytes(gzip.compress(b"\\0" * 1_000_000) * 3_000)"""
DEEP_HEADERS = """
    header = tarfile.TarInfo("a.txt")
    header.type, header.size = tarfile.XHDTYPE, 1 << 33
    with gzip.open(folder / "bomb.tar.gz", "wb", 9) as file:
        file.write(header.tobuf(tarfile.GNU_FORMAT))
    with open(folder / "bomb.tar.gz", "ab") as file:
        file.write(gzip.compress(b"1" * 1_000_000) * 1_000)"""


@pytest.mark.parametrize(
    ("make", "codes"),
    [
        pytest.param("    " + MANY_LINE_ENDS.format(name="a.txt"), ["too-large", "loaded"], id="10 million line ends"),
        pytest.param("    " + MANY_LINE_ENDS.format(name="a.jsonl"), ["loaded"], id="10 million blank rows"),
        pytest.param(
            "    " + LONG_LINE.format(name="a.txt", start="b''", end="b''"),
            ["too-large", "loaded"],
            id="one line of 100 MB",
        ),
        pytest.param(
            "    " + LONG_LINE.format(name="a.jsonl", start="""b'{"text":"'""", end="""b'"}'"""),
            ["too-large", "loaded"],
            id="one row of 100 MB",
        ),
        pytest.param(ZIP_BOMB, ["too-large", "loaded"], id="zip bomb"),
        pytest.param(
            OVERLAPPING, ["too-large", "loaded"], id="zip bomb of overlapping members", marks=pytest.mark.slow
        ),
        pytest.param(GZIP_BOMB.format(ending="txt.gz"), ["too-large", "loaded"], id="gzip bomb"),
        pytest.param(GZIP_BOMB.format(ending="jsonl.gz"), ["too-large", "loaded"], id="gzip bomb of rows"),
        pytest.param(GZIP_BOMB.format(ending="tar.gz"), ["too-large", "loaded"], id="gzip bomb named as a tar"),
        pytest.param(DEEP_HEADERS, ["damaged", "loaded"], id="tar header of 8 GB"),
    ],
)
def test_hostile_files_cost_bounded_time_and_memory(make: str, codes: list[str]):
    seconds, megabytes, found = grown_memory(make)
    assert found == str(sorted(codes))
    assert seconds < 20
    assert megabytes < 400
