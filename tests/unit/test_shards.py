"""Shards: what a worker reads and gathers comes back through the exchange as it would have come from this process."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from warehouse import shards
from warehouse.errors import LoadFailed
from warehouse.gathering import Gathered, gather, joined, put_off
from warehouse.reading import Batch, discover, read_batch
from warehouse.reading.discovery import SIGHTING_SCHEMA
from warehouse.shards import Exchange, SourceShard, TextShard, gather_sources, gather_texts

TEXT = " date 2024-05-16 Guest received\nHanoi (VNA) – Foreign Minister Le Van Khai received Lao Ambassador Anou Keo."


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"{TEXT} It was meeting {number}.")
    (folder / "scan.txt").write_bytes(b"\x00\x01\x02\xff" * 50)
    (folder / "again.txt").write_text(f"{TEXT} It was meeting 0.")
    return folder


@pytest.mark.parametrize("place", ["folder", "memory://shards/here"])
def test_a_shard_gives_what_reading_and_gathering_here_give(
    place: str, inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shards, "ARTICLES_A_PART", 2)
    [batch] = discover([str(inbox)], pl.DataFrame(schema=SIGHTING_SCHEMA)).batches()
    contents = read_batch(batch)
    texts = contents.drop_nulls("text").unique("article_id").select("article_id", "text", "metadata").sort("article_id")
    expected = gather(texts)
    with Exchange(place if "://" in place else str(tmp_path / place)).opened() as exchange:
        shard = gather_sources(SourceShard(batch, exchange))
        assert_frame_equal(pl.concat(shard.contents()), contents)
        parts = list(shard.parts())
        exchange.write("texts-0", texts)
        again = list(gather_texts(TextShard(exchange, "texts-0", texts.height)).parts())
    assert [articles.height for articles, _ in parts] == [2, 2, 1]
    for found in (parts, again):
        assert pl.concat([articles for articles, _ in found])["article_id"].equals(texts["article_id"])
        for name, frame in expected.evidence.items():
            assert_frame_equal(
                pl.concat([gathered.evidence[name] for _, gathered in found]), frame, check_row_order=False
            )


def test_what_is_deferred_on_a_worker_comes_back_as_such(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def guarded(texts: pl.DataFrame, seconds: int) -> Gathered:
        return joined([gather(texts.slice(1)), put_off(texts.head(1), f"It took longer than {seconds} seconds.")])

    monkeypatch.setattr(shards, "gather_guarded", guarded)
    [batch] = discover([str(inbox)], pl.DataFrame(schema=SIGHTING_SCHEMA)).batches()
    with Exchange(str(tmp_path / "exchange")).opened() as exchange:
        [(articles, gathered)] = gather_sources(SourceShard(batch, exchange, 7)).parts()
    assert gathered.deferred["article_id"].to_list() == articles["article_id"].to_list()[:1]
    assert gathered.deferred["reject_message"][0].startswith("It took longer than 7 seconds.")
    assert gathered.evidence["article"].height == articles.height - 1


def test_two_tries_of_a_shard_do_not_write_over_each_other(inbox: Path, tmp_path: Path) -> None:
    [batch] = discover([str(inbox)], pl.DataFrame(schema=SIGHTING_SCHEMA)).batches()
    with Exchange(str(tmp_path / "exchange")).opened() as exchange:
        first, second = (gather_sources(SourceShard(batch, exchange)) for _ in range(2))
        assert first.place != second.place
        assert_frame_equal(pl.concat(first.contents()), pl.concat(second.contents()))


def test_the_exchange_is_empty_before_a_load_and_gone_after_it(tmp_path: Path) -> None:
    (tmp_path / "exchange").mkdir()
    (tmp_path / "exchange" / "left-by-a-killed-load.parquet").touch()
    with pytest.raises(RuntimeError), Exchange(str(tmp_path / "exchange")).opened():
        assert list((tmp_path / "exchange").iterdir()) == []
        raise RuntimeError
    assert not (tmp_path / "exchange").exists()


def test_a_place_that_cannot_be_written_to_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LoadFailed, match="COMMUNIQUE_EXCHANGE"), Exchange(str(tmp_path / "file" / "in")).opened():
        pass


def test_every_source_is_in_one_shard_and_large_plain_lines_are_cut(tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    for number in range(7):
        (folder / f"{number}.txt").write_text(f"{TEXT} It was meeting {number}.")
    lines = "".join(json.dumps({"text": f"{TEXT} It was meeting {number}."}) + "\n" for number in range(10, 40))
    (folder / "3-large.jsonl").write_text(lines)
    with gzip.open(folder / "5-packed.jsonl.gz", "wt") as packed:
        packed.write(lines.replace("meeting", "talk"))
    found = discover([str(folder)], pl.DataFrame(schema=SIGHTING_SCHEMA))
    cut = list(found.shards(max_files=3, max_bytes=2_000))
    assert any(isinstance(sources, Batch) for sources in cut)
    with Exchange(str(tmp_path / "exchange")).opened() as exchange:
        read = [contents for s in cut for contents in gather_sources(SourceShard(s, exchange)).contents()]
    whole = pl.concat([read_batch(batch) for batch in found.batches()])
    assert_frame_equal(pl.concat(read), whole, check_row_order=False)
    assert sum(SourceShard(s, exchange).byte_count for s in cut) == found.sightings["byte_count"].sum()
