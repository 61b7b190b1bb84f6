from __future__ import annotations

import os
import pickle
import socket
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest
from reading_tools import NOTHING_KNOWN, read, texts

from warehouse.errors import WrongUse
from warehouse.keys import key_of, key_of_bytes
from warehouse.reading import CONTENT_SCHEMA, Settings, discover, read_batch, sentence
from warehouse.reading.discovery import worth_remembering


def write(path: Path, content: str | bytes = "Alpha", day: int | None = None) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    if day is not None:
        moment = datetime(2024, 5, day, tzinfo=UTC).timestamp()
        os.utime(path, (moment, moment))
    return path


def test_every_file_below_a_folder_is_a_content_with_its_keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "seeds/b/c.txt", "Beta", day=3)
    write(tmp_path / "seeds/a.txt", day=2)
    found = read("seeds")
    assert found.schema == CONTENT_SCHEMA
    assert found["location"].to_list() == ["seeds/a.txt", "seeds/b/c.txt"]
    assert found["file_name"].to_list() == ["a.txt", "c.txt"]
    assert found["source_file_id"].to_list() == [key_of_bytes(b"Alpha"), key_of_bytes(b"Beta")]
    assert found["article_id"].to_list() == [key_of("Alpha", None), key_of("Beta", None)]
    assert found["modified_at"].to_list() == [datetime(2024, 5, day, tzinfo=UTC) for day in (2, 3)]
    assert found["metadata"].null_count() == 2


@pytest.mark.parametrize("seed", ["seeds", "./seeds", "seeds/", "./x/../seeds//"])
def test_a_location_does_not_depend_on_how_the_folder_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: str
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").mkdir()
    write(tmp_path / "seeds/a.txt")
    assert read(seed)["location"].to_list() == ["seeds/a.txt"]


def test_a_batch_can_be_read_from_another_working_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "seeds/a.txt")
    batches = pickle.loads(pickle.dumps(discover(["seeds"], NOTHING_KNOWN))).batches()
    monkeypatch.chdir("/")
    assert [read_batch(batch)["text"].to_list() for batch in batches] == [["Alpha"]]


def test_the_working_directory_itself_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "b/a.txt")
    assert read(".")["location"].to_list() == ["b/a.txt"]


def test_overlapping_seeds_give_each_file_once(tmp_path: Path):
    write(tmp_path / "a/b.txt")
    found = discover([str(tmp_path), str(tmp_path / "a"), str(tmp_path / "a/b.txt")], NOTHING_KNOWN)
    assert found.sightings.height == 1


def test_what_is_unchanged_in_name_size_and_time_is_not_read_again(tmp_path: Path):
    for name in ("same", "longer", "later"):
        write(tmp_path / f"{name}.txt", day=1)
    first = discover([str(tmp_path)], NOTHING_KNOWN)
    write(tmp_path / "longer.txt", "Alpha and more", day=1)
    write(tmp_path / "later.txt", day=2)
    write(tmp_path / "new.txt", day=1)
    second = discover([str(tmp_path)], first.sightings)
    names = [location.rsplit("/", 1)[1] for location in second.sightings["location"]]
    assert names == ["later.txt", "longer.txt", "new.txt"]
    assert second.seen_count == 4


def test_what_is_known_of_a_container_counts_for_all_that_is_in_it(tmp_path: Path):
    write(tmp_path / "f.jsonl", '{"text":"Alpha"}\n{"text":"Beta"}\n')
    first = discover([str(tmp_path)], NOTHING_KNOWN)
    assert list(discover([str(tmp_path)], first.sightings).batches()) == []


def test_names_that_are_never_articles_are_passed_over_and_counted(tmp_path: Path):
    for name in (".hidden", "README.md", "a.txt~", "b.txt.part", ".git/c.txt", "Thumbs.db"):
        write(tmp_path / name)
    found = discover([str(tmp_path)], NOTHING_KNOWN)
    assert found.sightings.is_empty()
    assert found.ignored_count == 6


def test_links_are_followed_only_to_files_of_the_same_folder(tmp_path: Path):
    outside = write(tmp_path / "outside.txt", "Secret")
    inbox = write(tmp_path / "in/a.txt").parent
    (inbox / "deep").mkdir()
    (inbox / "inside.txt").symlink_to("a.txt")
    (inbox / "out.txt").symlink_to(outside)
    (inbox / "far.txt").symlink_to("/etc/passwd")
    (inbox / "loop").symlink_to(inbox)
    (inbox / "self.txt").symlink_to("self.txt")
    (inbox / "gone.txt").symlink_to("nowhere.txt")
    assert texts(read(inbox), inbox) == {
        "a.txt": "Alpha",
        "inside.txt": "Alpha",
        "out.txt": "!unsafe-member",
        "far.txt": "!unsafe-member",
        "loop": "!unsafe-member",
        "self.txt": "!unsafe-member",
        "gone.txt": "!unsafe-member",
    }


def test_a_folder_that_is_itself_a_link_is_read(tmp_path: Path):
    write(tmp_path / "real/a.txt")
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    assert read(tmp_path / "linked")["text"].to_list() == ["Alpha"]


def test_pipes_and_sockets_are_refused_without_waiting(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(tmp_path / "s.txt"))
        assert texts(read(tmp_path), tmp_path) == {"pipe.txt": "!unsafe-member", "s.txt": "!unsafe-member"}


def test_names_that_are_no_text_can_be_stored_and_read(tmp_path: Path):
    for name in (b"caf\xe9.txt", b"new\nline.txt", b"row#3.txt", "Hà Nội.txt".encode()):
        (tmp_path / os.fsdecode(name)).write_text("Alpha")
    assert set(texts(read(tmp_path), tmp_path)) == {
        "caf\\xe9.txt",
        "new\\x0aline.txt",
        "row%233.txt",
        "Hà Nội.txt",
    }


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t\n\xc2\xa0", "empty"),
        ("a.txt", b"x" * 101, "too-large"),
        ("a.txt", b"%PDF-1.4", "not-text"),
        ("a.pdf", b"%PDF-1.4", "not-text"),
        ("a.csv", b"a,b\n", "not-text"),
        ("a.txt.gz", b"no gzip", "damaged"),
        ("a.zip", b"no zip", "damaged"),
        ("a.zip", b"", "empty"),
        ("a.tar", b"no tar" * 200, "damaged"),
        ("a.parquet", b"no parquet", "damaged"),
        ("a.jsonl.zst", b"no zstd", "damaged"),
    ],
)
def test_what_cannot_be_loaded_is_rejected_with_a_sentence(tmp_path: Path, name: str, content: bytes, code: str):
    write(tmp_path / name, content)
    write(tmp_path / "good.txt")
    found = read(tmp_path, Settings(article_limit=100))
    assert texts(found, tmp_path) == {name: f"!{code}", "good.txt": "Alpha"}
    message = found.filter(reject_code=code)["reject_message"][0]
    assert message[0].isupper() and message.endswith(".") and ". " in message
    assert str(tmp_path) not in message
    assert sentence("seeds/a", code, message).startswith(f"seeds/a: not loaded ({code}). ")


def test_a_file_without_permission_is_rejected_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def denied(*arguments: object) -> int:
        raise PermissionError(13, "Permission denied")

    write(tmp_path / "a.txt")
    found = discover([str(tmp_path)], NOTHING_KNOWN)
    # Root, as whom the tests may run, is denied nothing.
    monkeypatch.setattr("warehouse.reading.files.os.open", denied)
    contents = [read_batch(batch) for batch in found.batches()]
    assert texts(contents[0], tmp_path) == {"a.txt": "!unreadable"}
    assert "Permission denied" in contents[0]["reject_message"][0]
    assert worth_remembering(found.sightings, contents).is_empty()


def test_a_file_that_goes_away_is_reported_and_tried_again(tmp_path: Path):
    write(tmp_path / "a.txt")
    write(tmp_path / "f.jsonl", '{"text":"Alpha"}\n')
    write(tmp_path / "stays.txt")
    found = discover([str(tmp_path)], NOTHING_KNOWN)
    batches = list(found.batches())
    (tmp_path / "a.txt").unlink()
    (tmp_path / "f.jsonl").unlink()
    contents = [read_batch(batch) for batch in batches]
    assert sorted(texts(pl.concat(contents), tmp_path).values()) == ["!unreadable", "!unreadable", "Alpha"]
    assert worth_remembering(found.sightings, contents)["location"].to_list() == [str(tmp_path / "stays.txt")]


def test_a_file_that_grows_while_it_is_read_is_read_as_it_then_is(tmp_path: Path):
    path = write(tmp_path / "a.txt")
    found = discover([str(tmp_path)], NOTHING_KNOWN)
    path.write_text("Alpha and more " * 1000)
    assert read_batch(next(found.batches()))["text"].to_list() == ["Alpha and more " * 1000]


def test_a_file_over_the_limit_is_not_opened(tmp_path: Path):
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(1 << 40)
    assert texts(read(tmp_path), tmp_path) == {"huge.txt": "!too-large"}


def test_where_nothing_lies_is_wrong_use(tmp_path: Path):
    with pytest.raises(WrongUse, match="no such file or folder"):
        discover([str(tmp_path / "none")], NOTHING_KNOWN)


def test_an_empty_folder_gives_nothing(tmp_path: Path):
    found = discover([str(tmp_path)], NOTHING_KNOWN)
    assert found.sightings.is_empty()
    assert list(found.batches()) == []


def test_batches_keep_to_their_bounds(tmp_path: Path):
    for number in range(25):
        write(tmp_path / f"{number:02}.txt", "x" * 100)
    found = discover([str(tmp_path)], NOTHING_KNOWN)
    assert [len(batch.pieces) for batch in found.batches(max_files=10)] == [10, 10, 5]
    assert [len(batch.pieces) for batch in found.batches(max_bytes=700)] == [7, 7, 7, 4]
