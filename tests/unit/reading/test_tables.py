from __future__ import annotations

import gzip
import json
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from reading_tools import read, texts

from warehouse.errors import WrongUse
from warehouse.keys import key_of_bytes
from warehouse.reading import Settings, settings_from_environment
from warehouse.reading.rows import instant_of
from warehouse.reading.settings import Columns

SMALL = Settings(article_limit=1000, unpacked_floor=10_000, unpacked_ratio=10)
ROWS = [
    {"url": "https://x/1", "date": "2024-05-01", "title": "One", "text": "Alpha"},
    {"url": "https://x/2", "date": "2024-05-02", "title": "Two", "text": "Beta"},
]


def as_lines(rows: list[dict[str, object]]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def write(path: Path, rows: list[dict[str, object]]) -> Path:
    if path.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(rows), path)
    elif path.suffix == ".gz":
        path.write_bytes(gzip.compress(as_lines(rows)))
    elif path.suffix == ".zst":
        path.write_bytes(pa.compress(as_lines(rows), codec="zstd", asbytes=True))
    else:
        path.write_bytes(as_lines(rows))
    return path


@pytest.mark.parametrize("name", ["f.jsonl", "f.ndjson", "f.jsonl.gz", "f.jsonl.zst", "f.parquet"])
def test_each_row_is_a_content_with_its_place_and_metadata(tmp_path: Path, name: str):
    found = read(write(tmp_path / name, ROWS))
    assert texts(found, tmp_path) == {f"{name}#1": "Alpha", f"{name}#2": "Beta"}
    assert found["metadata"][1] == '{"date":"2024-05-02","title":"Two","url":"https://x/2"}'


def test_the_same_row_in_two_formats_is_one_content(tmp_path: Path):
    for name in ("f.jsonl", "f.parquet", "f.jsonl.gz"):
        write(tmp_path / name, ROWS)
    found = read(tmp_path)
    assert found["source_file_id"].n_unique() == found["article_id"].n_unique() == 2
    canonical = b'{"date":"2024-05-01","text":"Alpha","title":"One","url":"https://x/1"}'
    assert found["source_file_id"][0] == key_of_bytes(canonical)
    assert found["byte_count"][0] == len(canonical)


@pytest.mark.parametrize("column", ["updated", "updated_at", "modified", "date_modified", "dateModified"])
def test_a_row_states_its_own_time_of_update(tmp_path: Path, column: str):
    found = read(write(tmp_path / "f.jsonl", [{"text": "Alpha", column: "2024-05-06T07:08:09+07:00"}]))
    assert found["modified_at"][0] == datetime(2024, 5, 6, 0, 8, 9, tzinfo=UTC)
    assert json.loads(found["metadata"][0])["updated"] == "2024-05-06T07:08:09+07:00"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-06", datetime(2024, 5, 6, tzinfo=UTC)),
        ("2024-05-06 07:08:09.5", datetime(2024, 5, 6, 7, 8, 9, 500_000, tzinfo=UTC)),
        ("2024-05-06T07:08:09Z", datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)),
        ("Mon, 06 May 2024 07:08:09 +0200", datetime(2024, 5, 6, 5, 8, 9, tzinfo=UTC)),
        ("1714979289", datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)),
        ("1714979289000", datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)),
    ],
)
def test_times_of_update_are_understood_as_tables_write_them(text: str, expected: datetime):
    assert instant_of(text) == int(expected.timestamp() * 1_000_000)


@pytest.mark.parametrize("text", ["", "yesterday", "9" * 30, "0000-00-00", "2024-13-45"])
def test_what_is_no_time_says_nothing(text: str):
    assert instant_of(text) is None


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b'{"text": "cut off', "bad-row"),
        (b"[1, 2]", "bad-row"),
        (b'"text"', "bad-row"),
        (b'{"title": "no text"}', "bad-row"),
        (b'{"text": 5}', "bad-row"),
        (b'{"text": NaN}', "bad-row"),
        (b"[" * 100_000, "bad-row"),
        (b'{"a":' * 100_000, "bad-row"),
        (b'{"text": "  \\n "}', "empty"),
        (b"\x00\x01\x02\xff", "bad-row"),
        (b'{"text": "' + b"x" * 1001 + b'"}', "too-large"),
    ],
)
def test_a_bad_row_is_rejected_with_its_reason_and_the_others_are_read(tmp_path: Path, line: bytes, code: str):
    (tmp_path / "f.jsonl").write_bytes(b'{"text":"Alpha"}\r\n' + line + b'\n{"text":"Beta"}')
    found = read(tmp_path / "f.jsonl", SMALL)
    assert texts(found, tmp_path) == {"f.jsonl#1": "Alpha", "f.jsonl#2": f"!{code}", "f.jsonl#3": "Beta"}
    assert found["reject_message"][1].endswith(".")


def test_a_row_with_a_title_and_no_text_is_kept_for_its_title(tmp_path: Path):
    found = read(write(tmp_path / "f.jsonl", [{"title": "Only a title", "text": ""}]))
    assert found["text"].to_list() == [""]


def test_a_line_longer_than_any_article_is_passed_over_without_being_held(tmp_path: Path):
    with (tmp_path / "f.jsonl").open("wb") as file:
        file.write(b'{"text":"Alpha"}\n{"text":"')
        file.writelines(b"x" * 1_000_000 for _ in range(5))
        file.write(b'"}\n{"text":"Beta"}\n')
    found = read(tmp_path / "f.jsonl", SMALL)
    assert texts(found, tmp_path) == {"f.jsonl#1": "Alpha", "f.jsonl#2": "!too-large", "f.jsonl#3": "Beta"}


@pytest.mark.parametrize("rows_at_once", [1, 3, 100])
@pytest.mark.parametrize("name", ["f.jsonl", "f.jsonl.gz", "f.parquet"])
def test_a_table_cut_into_batches_gives_the_same_rows(tmp_path: Path, name: str, rows_at_once: int):
    rows = [{"url": f"https://x/{number}", "text": f"Article {number} " * 5000} for number in range(60)]
    path = write(tmp_path / name, rows)
    found = read(path, max_files=rows_at_once, max_bytes=1_000_000)
    assert found.sort("location").equals(read(path).sort("location"))
    assert found["location"].to_list() == [f"{path}#{number}" for number in range(1, 61)]


def test_lines_in_utf_16_or_a_legacy_encoding_are_read(tmp_path: Path):
    (tmp_path / "bom.jsonl").write_bytes(b"\xef\xbb\xbf" + '{"text":"Hà Nội"}'.encode())
    (tmp_path / "latin.jsonl").write_bytes(
        '{"text":"The café of the Cuban embassy opened on Monday."}'.encode("cp1252")
    )
    (tmp_path / "wide.jsonl").write_bytes('{"text":"Hà Nội"}\n{"text":"Beta"}\n'.encode("utf-16"))
    found = read(tmp_path)
    assert found["text"].to_list() == ["Hà Nội", "The café of the Cuban embassy opened on Monday.", "Hà Nội", "Beta"]


def test_columns_can_be_mapped(tmp_path: Path):
    write(tmp_path / "f.jsonl", [{"corpo": "Alpha", "elo": "https://x/1", "titulo": "One", "text": "not this"}])
    settings = settings_from_environment({"COMMUNIQUE_COLUMNS": "text=corpo, url=link|elo, title=titulo"})
    found = read(tmp_path, settings)
    assert found["text"].to_list() == ["Alpha"]
    assert json.loads(found["metadata"][0]) == {"url": "https://x/1", "title": "One", "text": "not this"}


@pytest.mark.parametrize("mapping", ["body", "text=", "color=red"])
def test_a_mapping_that_says_nothing_is_wrong_use(mapping: str):
    with pytest.raises(WrongUse, match="COMMUNIQUE_COLUMNS"):
        Columns.parse(mapping)


@pytest.mark.parametrize("limit", ["", "0", "-5", "5MB"])
def test_a_limit_that_is_no_number_is_wrong_use(limit: str):
    with pytest.raises(WrongUse, match="COMMUNIQUE_ARTICLE_LIMIT"):
        settings_from_environment({"COMMUNIQUE_ARTICLE_LIMIT": limit})


def test_values_of_every_type_become_text_in_the_metadata(tmp_path: Path):
    table = pl.DataFrame(
        {
            "text": ["Alpha"],
            "date": [date(2024, 5, 6)],
            "updated": pl.Series([datetime(2024, 5, 6, 7, 8, 9)], dtype=pl.Datetime("ns")),
            "views": [7],
            "tags": [["a", "b"]],
            "blank": [None],
        }
    )
    table.write_parquet(tmp_path / "f.parquet")
    found = read(tmp_path)
    assert json.loads(found["metadata"][0]) == {
        "date": "2024-05-06",
        "updated": "2024-05-06T07:08:09",
        "views": "7",
        "tags": '["a","b"]',
    }
    assert found["modified_at"][0] == datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


def test_text_in_a_binary_column_is_decoded(tmp_path: Path):
    pq.write_table(
        pa.table({"text": pa.array(["Hà Nội".encode(), b"\xff\xfeA\x00"], pa.binary())}), tmp_path / "f.parquet"
    )
    assert read(tmp_path)["text"].to_list() == ["Hà Nội", "A"]


def test_a_parquet_file_whose_rows_repeat_one_huge_text_is_stopped(tmp_path: Path):
    texts_ = pa.DictionaryArray.from_arrays(pa.array([0] * 5000, pa.int32()), ["x" * 3_000_000])
    pq.write_table(pa.table({"text": texts_}), tmp_path / "bomb.parquet", compression="zstd")
    found = read(tmp_path, Settings(unpacked_floor=10_000_000, unpacked_ratio=20))
    assert found.filter(location=str(tmp_path / "bomb.parquet"))["reject_code"].to_list() == ["too-large"]


@pytest.mark.parametrize("kept", [0, 3, 100, -5])
def test_a_broken_parquet_file_is_rejected(tmp_path: Path, kept: int):
    path = write(tmp_path / "f.parquet", ROWS)
    path.write_bytes(path.read_bytes()[:kept])
    assert texts(read(tmp_path), tmp_path) == {"f.parquet": "!empty" if kept == 0 else "!damaged"}


@pytest.mark.parametrize("name", ["f.jsonl.gz", "f.jsonl.zst"])
def test_packed_lines_that_break_off_keep_the_whole_lines_and_reject_the_file(tmp_path: Path, name: str):
    path = write(tmp_path / name, [{"text": f"Article {number * 7919}"} for number in range(50_000)])
    path.write_bytes(path.read_bytes()[:-200])
    found = texts(read(path), tmp_path)
    assert found.pop(name) == "!damaged"
    assert all(text == f"Article {(int(place.split('#')[1]) - 1) * 7919}" for place, text in found.items())


@pytest.mark.parametrize("content", [b"x\n" * 100_000, b'[\n  {\n    "text": "pretty"\n  }\n]\n', b"%PDF-1.4 \xff"])
@pytest.mark.parametrize("name", ["f.jsonl", "f.jsonl.gz"])
def test_what_is_only_named_as_json_lines_is_one_rejection(tmp_path: Path, name: str, content: bytes):
    (tmp_path / name).write_bytes(gzip.compress(content) if name.endswith("gz") else content)
    assert texts(read(tmp_path), tmp_path) == {name: "!not-lines"}


@pytest.mark.parametrize("depth", [300, 900, 1020, 5000])
def test_a_row_nested_deeply_is_loaded_or_rejected(tmp_path: Path, depth: int):
    line = b'{"text":"Alpha","deep":' + b"[" * depth + b"]" * depth + b"}"
    (tmp_path / "f.jsonl").write_bytes(line + b'\n{"text":"Beta"}\n')
    found = texts(read(tmp_path), tmp_path)
    assert found["f.jsonl#1"] in ("Alpha", "!bad-row")
    assert found["f.jsonl#2"] == "Beta"


def test_a_row_with_a_huge_value_beside_its_text_is_rejected(tmp_path: Path):
    found = texts(read(write(tmp_path / "f.jsonl", [{"text": "Alpha", "other": "x" * 1_000_001}])), tmp_path)
    assert found == {"f.jsonl#1": "!bad-row"}


def test_half_a_letter_in_json_is_marked_as_lost(tmp_path: Path):
    (tmp_path / "f.jsonl").write_bytes(b'{"text":"A\\ud800 b","title":"\\udc00"}\n')
    found = read(tmp_path)
    assert found["text"].to_list() == ["A\ufffd b"]
    assert json.loads(found["metadata"][0]) == {"title": "\ufffd"}


def test_times_that_no_calendar_has_do_not_stop_a_table(tmp_path: Path):
    days = pa.array([10**18, 0], pa.timestamp("us"))
    pq.write_table(pa.table({"text": ["Alpha", "Beta"], "updated": days}), tmp_path / "f.parquet")
    found = read(tmp_path)
    assert found["text"].to_list() == ["Alpha", "Beta"]
    assert found["modified_at"][1] == datetime(1970, 1, 1, tzinfo=UTC)
