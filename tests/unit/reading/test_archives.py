from __future__ import annotations

import gzip
import io
import struct
import tarfile
import warnings
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest
from reading_tools import read, texts

from warehouse.reading import Settings

SMALL = Settings(article_limit=1000, unpacked_floor=10_000, unpacked_ratio=10)


def make_zip(path: Path, members: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with warnings.catch_warnings(), zipfile.ZipFile(path, "w", method) as archive:
        warnings.simplefilter("ignore")
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10)), content, compress_type=method)
    return path


def make_tar(path: Path, members: dict[str, bytes], **info: object) -> Path:
    with tarfile.open(path, "w:gz" if path.name.endswith("gz") else "w") as archive:
        for name, content in members.items():
            header = tarfile.TarInfo(name)
            header.size, header.mtime = len(content), 1_700_000_000
            for key, value in info.items():
                setattr(header, key, value)
            archive.addfile(header, io.BytesIO(content))
    return path


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_each_member_of_a_zip_is_a_content_with_its_place_and_time(tmp_path: Path, method: int):
    make_zip(tmp_path / "pack.zip", {"a.txt": "Alpha", "dir/b.txt": "Beta", "dir/": b""}, method)
    found = read(tmp_path)
    assert texts(found, tmp_path) == {"pack.zip#a.txt": "Alpha", "pack.zip#dir/b.txt": "Beta"}
    assert found["modified_at"].to_list() == [datetime(2024, 5, 6, 7, 8, 10, tzinfo=UTC)] * 2


@pytest.mark.parametrize("ending", [".tar", ".tar.gz", ".tgz"])
def test_each_member_of_a_tar_is_a_content_with_its_place_and_time(tmp_path: Path, ending: str):
    long_name = "/".join(["deep" * 20] * 5) + "/b.txt"
    make_tar(tmp_path / f"pack{ending}", {"a.txt": b"Alpha", long_name: b"Beta"})
    found = read(tmp_path)
    assert texts(found, tmp_path) == {f"pack{ending}#a.txt": "Alpha", f"pack{ending}#{long_name}": "Beta"}
    assert found["modified_at"][0] == datetime.fromtimestamp(1_700_000_000, UTC)


def test_a_tar_under_zstandard_is_opened(tmp_path: Path):
    plain = make_tar(tmp_path / "pack.tar", {"a.txt": b"Alpha"}).read_bytes()
    (tmp_path / "pack.tar").unlink()
    (tmp_path / "pack.tar.zst").write_bytes(pa.compress(plain, codec="zstd", asbytes=True))
    assert texts(read(tmp_path), tmp_path) == {"pack.tar.zst#a.txt": "Alpha"}


@pytest.mark.parametrize("format_", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_tars_of_every_format_are_read(tmp_path: Path, format_: int):
    name = "folder-with-a-long-name-" * 4 + "/" + "an-article-with-a-long-name-" * 3 + ".txt"
    with tarfile.open(tmp_path / "pack.tar", "w", format=format_) as archive:
        header = tarfile.TarInfo(name)
        header.size = 5
        archive.addfile(header, io.BytesIO(b"Alpha"))
    assert texts(read(tmp_path), tmp_path) == {f"pack.tar#{name}": "Alpha"}


def test_members_can_be_packed_texts_and_tables(tmp_path: Path):
    members = {
        "a.txt.gz": gzip.compress(b"Alpha"),
        "feed.jsonl": b'{"text": "Beta"}\n\n{"text": "Gamma"}\n',
        "feed2.jsonl.gz": gzip.compress(b'{"text": "Delta"}\n'),
        "inner.zip": b"PK",
        ".hidden.txt": b"x",
        "README.md": b"x",
        "page.html": b"<p>x</p>",
    }
    expected = {
        "a.txt.gz": "Alpha",
        "feed.jsonl#1": "Beta",
        "feed.jsonl#3": "Gamma",
        "feed2.jsonl.gz#1": "Delta",
        "inner.zip": "!nested-archive",
        "page.html": "!not-text",
    }
    make_zip(tmp_path / "a.zip", members)  # type: ignore[arg-type]
    make_tar(tmp_path / "b.tar.gz", members)
    found = texts(read(tmp_path), tmp_path)
    assert found == {f"{archive}#{name}": text for archive in ("a.zip", "b.tar.gz") for name, text in expected.items()}


@pytest.mark.parametrize("name", ["../out.txt", "a/../../out.txt", "/etc/out.txt", "C:\\out.txt", "..\\out.txt"])
def test_a_member_whose_name_leads_out_is_refused_and_the_others_are_read(tmp_path: Path, name: str):
    make_zip(tmp_path / "pack.zip", {name: "Out", "in.txt": "In"})
    make_tar(tmp_path / "pack.tar", {name.replace("\\", "/"): b"Out", "in.txt": b"In"})
    found = texts(read(tmp_path), tmp_path)
    assert found.pop("pack.zip#in.txt") == found.pop("pack.tar#in.txt") == "In"
    assert list(found.values()) == ["!unsafe-member"] * 2


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE])
def test_links_and_devices_in_a_tar_are_refused(tmp_path: Path, kind: bytes):
    make_tar(tmp_path / "pack.tar", {"odd.txt": b""}, type=kind, linkname="/etc/passwd")
    assert texts(read(tmp_path), tmp_path) == {"pack.tar#odd.txt": "!unsafe-member"}


def test_a_link_in_a_zip_is_refused(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as archive:
        link = zipfile.ZipInfo("link.txt")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    assert texts(read(tmp_path), tmp_path) == {"pack.zip#link.txt": "!unsafe-member"}


def test_an_encrypted_member_is_refused(tmp_path: Path):
    raw = bytearray(make_zip(tmp_path / "pack.zip", {"a.txt": "Alpha"}).read_bytes())
    raw[raw.index(b"PK\1\2") + 8] |= 1
    (tmp_path / "pack.zip").write_bytes(raw)
    assert texts(read(tmp_path), tmp_path) == {"pack.zip#a.txt": "!encrypted"}


def test_a_member_over_the_limit_is_refused_without_being_unpacked(tmp_path: Path):
    make_zip(tmp_path / "pack.zip", {"big.txt": "x" * 1001, "fit.txt": "y" * 1000})
    make_tar(tmp_path / "pack.tar", {"big.txt": b"x" * 1001, "fit.txt": b"y" * 1000})
    found = texts(read(tmp_path, SMALL), tmp_path)
    assert found["pack.zip#big.txt"] == found["pack.tar#big.txt"] == "!too-large"
    assert found["pack.zip#fit.txt"] == found["pack.tar#fit.txt"] == "y" * 1000


def test_an_archive_that_unpacks_to_far_more_than_text_does_is_stopped(tmp_path: Path):
    make_zip(tmp_path / "bomb.zip", {f"{number}.jsonl": b"\n" * 50_000 for number in range(9)})
    (tmp_path / "bomb.jsonl.gz").write_bytes(gzip.compress(b'{"text":"first"}\n' + b"\n" * 500_000))
    found = texts(read(tmp_path, SMALL), tmp_path)
    assert found["bomb.zip"] == found["bomb.jsonl.gz"] == "!too-large"


def test_a_member_that_is_more_than_the_directory_says_is_damaged(tmp_path: Path):
    raw = bytearray(make_zip(tmp_path / "pack.zip", {"a.txt": "x" * 500}).read_bytes())
    struct.pack_into("<L", raw, raw.index(b"PK\1\2") + 24, 10)
    (tmp_path / "pack.zip").write_bytes(raw)
    assert texts(read(tmp_path), tmp_path) == {"pack.zip#a.txt": "!damaged"}


def test_a_member_whose_checksum_differs_is_damaged(tmp_path: Path):
    raw = make_zip(tmp_path / "pack.zip", {"a.txt": "Alpha"}, zipfile.ZIP_STORED).read_bytes()
    (tmp_path / "pack.zip").write_bytes(raw.replace(b"Alpha", b"Alfha"))
    assert texts(read(tmp_path), tmp_path) == {"pack.zip#a.txt": "!damaged"}


@pytest.mark.parametrize("kept", [0.2, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("ending", [".zip", ".tar.gz", ".tar"])
def test_an_archive_that_breaks_off_is_rejected_and_gives_no_half_article(tmp_path: Path, ending: str, kept: float):
    members = {f"{number}.txt": bytes(f"Article {number} " * 50, "ascii") for number in range(20)}
    path = tmp_path / f"pack{ending}"
    raw = (make_zip(path, members) if ending == ".zip" else make_tar(path, members)).read_bytes()  # type: ignore[arg-type]
    path.write_bytes(raw[: int(len(raw.rstrip(b"\0")) * kept)])
    found = texts(read(tmp_path), tmp_path)
    assert found.pop(path.name) == "!damaged"
    loaded = {place: text for place, text in found.items() if text != "!damaged"}
    assert all(members[place.split("#")[1]].decode() == text for place, text in loaded.items())


def test_something_before_a_zip_and_a_name_in_utf_8_do_not_matter(tmp_path: Path):
    raw = make_zip(tmp_path / "pack.zip", {"Hà Nội.txt": "Alpha"}).read_bytes()
    (tmp_path / "pack.zip").write_bytes(b"#!/bin/sh\n" * 10 + raw)
    assert texts(read(tmp_path), tmp_path) == {"pack.zip#Hà Nội.txt": "Alpha"}


@pytest.mark.slow
def test_a_zip_in_the_large_format_is_read(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as archive, archive.open("a.txt", "w", force_zip64=True) as member:
        member.write(b"Alpha")
    with zipfile.ZipFile(tmp_path / "many.zip", "w") as archive:
        for number in range(66_000):
            archive.writestr(zipfile.ZipInfo(f"{number}.txt"), b"x")
    found = read(tmp_path, max_files=20_000)
    assert found.height == 66_001
    assert found["reject_code"].null_count() == 66_001


def test_a_large_archive_comes_in_batches(tmp_path: Path):
    make_zip(tmp_path / "pack.zip", {f"{number:03}.txt": f"Article {number}" for number in range(100)})
    assert read(tmp_path, max_files=7).height == 100


def test_sizes_and_times_beyond_all_numbers_do_not_stop_a_tar(tmp_path: Path):
    header = bytearray(tarfile.TarInfo("a.txt").tobuf(tarfile.USTAR_FORMAT))
    for field in (slice(124, 136), slice(136, 148)):
        header[field] = b"\xff" * 12
    (tmp_path / "a.tar").write_bytes(header + b"x" * 512)
    pax = tarfile.TarInfo("b.txt")
    pax.size, pax.pax_headers = 1, {"mtime": "1e300"}
    with tarfile.open(tmp_path / "b.tar", "w", format=tarfile.PAX_FORMAT) as archive:
        archive.addfile(pax, io.BytesIO(b"b"))
    found = read(tmp_path)
    assert texts(found, tmp_path) == {"a.tar#a.txt": "!damaged", "a.tar": "!damaged", "b.tar#b.txt": "b"}
    assert found.filter(text="b")["modified_at"].to_list() == [None]
