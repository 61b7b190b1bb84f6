from __future__ import annotations

import functools
import gzip
import io
import pickle
import tarfile
import threading
import zipfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from faulty_server import Faults, faulty_proxy
from reading_tools import NOTHING_KNOWN

from warehouse.errors import LoadFailed, WrongUse
from warehouse.reading import discover, read_batch, stores
from warehouse.reading.discovery import SIGHTING_SCHEMA, worth_remembering
from warehouse.reading.s3_listing import list_s3
from warehouse.reading.stores import Store, shown_uri

boto3 = pytest.importorskip("boto3")
moto_server = pytest.importorskip("moto.server")

KEYS = {"key": "an-access-key", "secret": "a-secret-key"}
TEXTS = {"in/a.txt": "Alpha", "in/deep/b c+d#e.txt": "Beta", "in/Hà Nội.txt": "Gamma", "in/é[1]*.txt": "Delta"}


@pytest.fixture(scope="module")
def s3_address() -> Iterator[str]:
    server = moto_server.ThreadedMotoServer(port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def bucket(s3_address: str) -> Iterator[Any]:
    service = boto3.resource(
        "s3", endpoint_url=s3_address, region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="y"
    )
    made = service.create_bucket(Bucket="inbox")
    yield made
    made.objects.all().delete()
    made.delete()


@pytest.fixture
def proxy(s3_address: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[dict[str, Any], Faults]]:
    monkeypatch.setattr(stores, "_FIRST_WAIT_SECONDS", 0.01)
    monkeypatch.setattr(stores, "READ_SECONDS", 0.5)
    with faulty_proxy(s3_address) as (address, faults):
        yield {"s3": {**KEYS, "endpoint_url": address}}, faults


def read(seed: str, options: dict[str, Any] | None = None, **bounds: int) -> dict[str, str | None]:
    found = discover([seed], NOTHING_KNOWN, storage_options=options)
    frames = [read_batch(pickle.loads(pickle.dumps(batch))) for batch in found.batches(**bounds)]
    rows = pl.concat(frames).select("location", "text", "reject_code").iter_rows()
    return {location.removeprefix(seed): text if code is None else f"!{code}" for location, text, code in rows}


def put(bucket: Any, objects: dict[str, Any]) -> None:
    for key, body in objects.items():
        bucket.put_object(Key=key, Body=body if isinstance(body, bytes) else body.encode())


def zipped(members: dict[str, str]) -> bytes:
    with zipfile.ZipFile(buffer := io.BytesIO(), "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def tarred(members: dict[str, str]) -> bytes:
    with tarfile.open(fileobj=(buffer := io.BytesIO()), mode="w:gz") as archive:
        for name, text in members.items():
            header = tarfile.TarInfo(name)
            header.size = len(text)
            archive.addfile(header, io.BytesIO(text.encode()))
    return buffer.getvalue()


def test_all_kinds_of_files_in_a_bucket_are_read(bucket: Any, proxy: tuple[dict[str, Any], Faults]):
    pq.write_table(pa.table({"text": ["Pi"]}), parquet := io.BytesIO())
    put(bucket, TEXTS)
    put(
        bucket,
        {
            "in/a.txt.gz": gzip.compress(b"Epsilon"),
            "in/f.jsonl": '{"text":"Zeta"}\n{"text":"Eta"}\n',
            "in/f.jsonl.gz": gzip.compress(b'{"text":"Theta"}'),
            "in/p.zip": zipped({"m.txt": "Iota"}),
            "in/t.tar.gz": tarred({"m.txt": "Kappa"}),
            "in/q.parquet": parquet.getvalue(),
            "in/empty.txt": "",
            "in/folder/": "",
            "in/.hidden": "x",
            "inner.txt": "not below in/",
        },
    )
    assert read("s3://inbox/in", proxy[0]) == {
        "/a.txt": "Alpha",
        "/deep/b c+d%23e.txt": "Beta",
        "/Hà Nội.txt": "Gamma",
        "/é[1]*.txt": "Delta",
        "/a.txt.gz": "Epsilon",
        "/f.jsonl#1": "Zeta",
        "/f.jsonl#2": "Eta",
        "/f.jsonl.gz#1": "Theta",
        "/p.zip#m.txt": "Iota",
        "/t.tar.gz#m.txt": "Kappa",
        "/q.parquet#1": "Pi",
        "/empty.txt": "!empty",
    }


def test_one_object_can_be_named(bucket: Any, proxy: tuple[dict[str, Any], Faults]):
    put(bucket, {"a.txt": "Alpha", "a.txt.bak": "x"})
    assert read("s3://inbox/a.txt", proxy[0]) == {"": "Alpha"}


def test_what_is_known_in_name_size_and_time_is_not_fetched_again(bucket: Any, proxy: tuple[dict[str, Any], Faults]):
    put(bucket, TEXTS)
    first = discover(["s3://inbox/in"], NOTHING_KNOWN, storage_options=proxy[0])
    put(bucket, {"in/new.txt": "New", "in/a.txt": "Alpha, corrected"})
    second = discover(["s3://inbox/in"], first.sightings, storage_options=proxy[0])
    assert second.sightings["location"].to_list() == ["s3://inbox/in/a.txt", "s3://inbox/in/new.txt"]
    assert second.seen_count == 5


def test_a_listing_that_starts_at_many_known_keys_gives_each_object_once(
    bucket: Any, proxy: tuple[dict[str, Any], Faults], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("warehouse.reading.s3_listing._WORTH_A_START", 3)
    put(bucket, {f"in/{number:03}é.txt": "x" for number in range(40)})
    known = pl.Series([f"s3://inbox/in/{number:03}é.txt" for number in range(0, 40, 2)] + ["s3://other/in/000.txt"])
    found = list(list_s3(Store("s3", proxy[0]["s3"]).filesystem(), "s3://inbox/in/", known))
    assert [uri for uri, _, _ in found] == [f"s3://inbox/in/{number:03}é.txt" for number in range(40)]
    assert sum("list-type" in line for line in proxy[1].requests) == 7


def test_a_bucket_that_lies_elsewhere_is_listed_by_the_library(bucket: Any, proxy: tuple[dict[str, Any], Faults]):
    put(bucket, {"in/a.txt": "Alpha"})
    proxy[1].plan("list-type", "elsewhere")
    assert read("s3://inbox/in", proxy[0]) == {"/a.txt": "Alpha"}


def test_a_listing_of_many_pages_is_whole(
    bucket: Any, proxy: tuple[dict[str, Any], Faults], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("warehouse.reading.s3_listing._PAGE_KEYS", 10)
    put(bucket, {f"in/{number:04}.txt": "x" for number in range(43)})
    found = discover(["s3://inbox/in"], NOTHING_KNOWN, storage_options=proxy[0])
    assert found.sightings["location"].to_list() == [f"s3://inbox/in/{number:04}.txt" for number in range(43)]


@pytest.mark.parametrize("fault", ["fail", "cut", "reset", "stall"])
@pytest.mark.parametrize("word", ["a.txt", "list-type", "f.jsonl"])
def test_what_fails_breaks_off_or_stalls_is_tried_again(
    bucket: Any, proxy: tuple[dict[str, Any], Faults], fault: str, word: str
):
    put(bucket, {"in/a.txt": "Alpha " * 100, "in/f.jsonl": '{"text":"Zeta"}\n' * 100})
    proxy[1].plan(word, fault, fault)
    found = read("s3://inbox/in", proxy[0])
    assert not proxy[1].planned
    assert found["/a.txt"] == "Alpha " * 100
    assert len(found) == 101


def test_what_keeps_breaking_off_is_reported_never_half_read_and_read_the_next_time(
    bucket: Any, proxy: tuple[dict[str, Any], Faults]
):
    options, faults = proxy
    put(bucket, {"in/a.txt": "Alpha " * 100, "in/b.txt": "Beta", "in/f.jsonl": '{"text":"Zeta"}\n' * 100})
    faults.plan("GET /inbox/in/a.txt", *["cut"] * 100)
    faults.plan("GET /inbox/in/f.jsonl", *["cut"] * 100)
    found = discover(["s3://inbox/in"], NOTHING_KNOWN, storage_options=options)
    contents = [read_batch(batch) for batch in found.batches()]
    codes = dict(pl.concat(contents).select("location", "reject_code").iter_rows())
    assert codes == {
        "s3://inbox/in/a.txt": "unreadable",
        "s3://inbox/in/b.txt": None,
        "s3://inbox/in/f.jsonl": "unreadable",
    }
    faults.planned.clear()
    known = worth_remembering(found.sightings, contents)
    again = discover(["s3://inbox/in"], known, storage_options=options)
    assert again.sightings["location"].to_list() == ["s3://inbox/in/a.txt", "s3://inbox/in/f.jsonl"]
    assert pl.concat(read_batch(batch) for batch in again.batches())["reject_code"].null_count() == 101


@pytest.mark.parametrize("fault", ["slow down", "reset", "forbid", "lose"])
def test_a_fault_that_lasts_costs_the_object_only_and_only_this_load(
    bucket: Any, proxy: tuple[dict[str, Any], Faults], fault: str
):
    options, faults = proxy
    put(bucket, {"in/a.txt": "Alpha " * 100, "in/b.txt": "Beta"})
    faults.plan("GET /inbox/in/a.txt", *[fault] * 10)
    found = discover(["s3://inbox/in"], NOTHING_KNOWN, storage_options=options)
    contents = [read_batch(batch) for batch in found.batches()]
    rows = {Path(row["location"]).name: row for row in pl.concat(contents).iter_rows(named=True)}
    assert rows["a.txt"]["reject_code"] == "unreadable"
    assert rows["a.txt"]["reject_message"].endswith("the next load tries again.")
    assert rows["b.txt"]["text"] == "Beta"
    faults.planned.clear()
    again = discover(["s3://inbox/in"], worth_remembering(found.sightings, contents), storage_options=options)
    assert [read_batch(batch)["text"].to_list() for batch in again.batches()] == [["Alpha " * 100]]


def test_an_object_that_changes_after_it_was_listed_is_never_read_in_part(
    bucket: Any, proxy: tuple[dict[str, Any], Faults]
):
    put(bucket, {"in/a.txt": "Alpha", "in/f.jsonl": '{"text":"Zeta"}\n'})
    found = discover(["s3://inbox/in"], NOTHING_KNOWN, storage_options=proxy[0])
    put(bucket, {"in/a.txt": "Alpha, and more", "in/f.jsonl": '{"text":"Zeta"}\n{"text":"Eta"}\n'})
    contents = [read_batch(batch) for batch in found.batches()]
    assert set(pl.concat(contents)["reject_code"]) == {"unreadable"}
    again = discover(["s3://inbox/in"], worth_remembering(found.sightings, contents), storage_options=proxy[0])
    assert sorted(pl.concat(read_batch(batch) for batch in again.batches())["text"]) == [
        "Alpha, and more",
        "Eta",
        "Zeta",
    ]


def test_a_listing_that_names_the_same_page_for_ever_fails_the_load_with_a_sentence(
    bucket: Any, proxy: tuple[dict[str, Any], Faults]
):
    put(bucket, {"in/a.txt": "Alpha"})
    proxy[1].plan("list-type", *["repeat"] * 20)
    with pytest.raises(LoadFailed, match="cannot be listed"):
        discover(["s3://inbox/in"], NOTHING_KNOWN, storage_options=proxy[0])


def test_a_page_that_promises_more_and_names_nothing_is_left_to_the_library(
    bucket: Any, proxy: tuple[dict[str, Any], Faults]
):
    put(bucket, {"in/a.txt": "Alpha"})
    proxy[1].plan("list-type", "more")
    assert read("s3://inbox/in", proxy[0]) == {"/a.txt": "Alpha"}


def test_a_large_container_comes_in_parts_and_a_failure_costs_a_part(
    bucket: Any, proxy: tuple[dict[str, Any], Faults], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("warehouse.reading.remote._PART", 1000)
    put(bucket, {"f.jsonl": '{"text":"Zeta"}\n' * 500})
    proxy[1].plan("GET /inbox/f.jsonl", *["fail"] * 2)
    assert len(read("s3://inbox/f.jsonl", proxy[0])) == 500
    assert sum("GET /inbox/f.jsonl" in line for line in proxy[1].requests) == 8 + 2


def test_where_nothing_lies_is_wrong_use(bucket: Any, proxy: tuple[dict[str, Any], Faults]):
    for seed in ("s3://inbox/none/", "s3://no-such-bucket/"):
        with pytest.raises(WrongUse, match="nothing lies there"):
            discover([seed], NOTHING_KNOWN, storage_options=proxy[0])


def test_a_store_that_denies_access_fails_the_load_with_a_sentence(bucket: Any, proxy: tuple[dict[str, Any], Faults]):
    proxy[1].plan("list-type", "forbid")
    with pytest.raises(LoadFailed, match="denies access"):
        discover(["s3://inbox/in"], NOTHING_KNOWN, storage_options=proxy[0])


def test_a_store_that_does_not_answer_fails_the_load_with_a_sentence(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(stores, "_FIRST_WAIT_SECONDS", 0.01)
    options = {"s3": {**KEYS, "endpoint_url": "http://127.0.0.1:9"}}
    with pytest.raises(LoadFailed, match="cannot be listed"):
        discover(["s3://inbox/in"], NOTHING_KNOWN, storage_options=options)


def test_credentials_stand_in_no_repr_message_or_log(
    bucket: Any, proxy: tuple[dict[str, Any], Faults], caplog: pytest.LogCaptureFixture
):
    put(bucket, {"in/a.txt": "Alpha"})
    proxy[1].plan("/in/a.txt", *["fail"] * 100)
    caplog.set_level("WARNING")
    found = discover(["s3://inbox/in"], NOTHING_KNOWN, storage_options=proxy[0])
    batches = list(found.batches())
    said = repr(found) + repr(batches) + repr([read_batch(batch).to_dicts() for batch in batches]) + caplog.text
    assert "attempt" in caplog.text
    assert not any(secret in said for secret in [*KEYS.values(), "Signature"])


@pytest.mark.parametrize(
    ("uri", "shown"),
    [
        ("https://user:word@host/a.txt", "https://host/a.txt"),
        ("https://host/a.txt?X-Amz-Signature=abc&page=2", "https://host/a.txt?page=2"),
        ("https://host/a.txt?sig=abc", "https://host/a.txt"),
        ("s3://inbox/a#b@c.txt", "s3://inbox/a%23b@c.txt"),
        ("ftp://user:word@host/a@b.txt", "ftp://host/a@b.txt"),
        ("s3://key:word@inbox", "s3://inbox"),
    ],
)
def test_a_shown_address_gives_no_access(uri: str, shown: str):
    assert shown_uri(uri) == shown


def test_other_protocols_are_wrong_use():
    with pytest.raises(WrongUse, match="ftp:// is not read"):
        discover(["ftp://host/a.txt"], NOTHING_KNOWN)


@pytest.fixture
def web(tmp_path: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_on_a_web_server_is_read_and_known_by_its_time(tmp_path: Path, web: str):
    (tmp_path / "a.txt").write_text("Alpha")
    (tmp_path / "f.jsonl").write_text('{"text":"Zeta"}\n')
    found = discover([f"{web}/a.txt", f"{web}/f.jsonl"], NOTHING_KNOWN)
    assert {text for batch in found.batches() for text in read_batch(batch)["text"]} == {"Zeta", "Alpha"}
    assert discover([f"{web}/a.txt"], found.sightings).sightings.is_empty()


def test_what_an_index_page_links_to_is_read(tmp_path: Path, web: str):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Alpha")
    (tmp_path / "in" / "p.zip").write_bytes(zipped({"m.txt": "Iota"}))
    assert read(f"{web}/in/") == {"p.zip#m.txt": "Iota", "a.txt": "Alpha"}


@pytest.mark.parametrize("fault", ["slow down", "reset", "stall"])
def test_a_web_server_that_fails_is_asked_again_then_reported_and_asked_by_the_next_load(
    tmp_path: Path, web: str, monkeypatch: pytest.MonkeyPatch, fault: str
):
    monkeypatch.setattr(stores, "_FIRST_WAIT_SECONDS", 0.01)
    monkeypatch.setattr(stores, "READ_SECONDS", 0.5)
    (tmp_path / "a.txt").write_text("Alpha " * 100)
    with faulty_proxy(web) as (address, faults):
        faults.plan("GET /a.txt", fault)
        assert read(f"{address}/a.txt") == {"": "Alpha " * 100}
        found = discover([f"{address}/a.txt"], NOTHING_KNOWN)
        faults.plan("GET /a.txt", *[fault] * 4)
        contents = [read_batch(batch) for batch in found.batches()]
        assert contents[0]["reject_code"].to_list() == ["unreadable"]
        assert worth_remembering(found.sightings, contents).is_empty()


@pytest.mark.parametrize("fault", [None, "slow down"])
def test_a_web_server_that_does_not_answer_or_fails_is_no_empty_place(
    web: str, monkeypatch: pytest.MonkeyPatch, fault: str | None
):
    monkeypatch.setattr(stores, "_FIRST_WAIT_SECONDS", 0.01)
    with faulty_proxy(web) as (address, faults):
        faults.plan("a.txt", *["slow down"] * 20)
        with pytest.raises(LoadFailed, match="cannot be listed"):
            discover([f"{address if fault else 'http://127.0.0.1:9'}/a.txt"], NOTHING_KNOWN)


def test_a_page_that_is_not_there_is_wrong_use(web: str):
    with pytest.raises(WrongUse, match="nothing lies there"):
        discover([f"{web}/none.txt"], NOTHING_KNOWN)


def test_any_fsspec_store_is_read_the_same_way():
    import fsspec

    memory = fsspec.filesystem("memory")
    memory.pipe({"/in/a.txt": b"Alpha", "/in/f.jsonl": b'{"text":"Zeta"}'})
    try:
        assert read("memory://in") == {"/a.txt": "Alpha", "/f.jsonl#1": "Zeta"}
        assert discover(["memory://in"], NOTHING_KNOWN).sightings.schema == SIGHTING_SCHEMA
    finally:
        memory.rm("/in", recursive=True)
