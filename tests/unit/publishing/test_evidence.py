"""The evidence store: each article once, whatever is sent twice or cut short."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest
from small_warehouse import rows_of

from warehouse.errors import LoadFailed
from warehouse.publishing import evidence as module
from warehouse.publishing.evidence import EvidenceStore

LANGUAGES = {"language": "en", "word_count": 3}


def articles(*keys: int) -> dict[str, pl.DataFrame]:
    return {"article": rows_of("evidence.article", [{"article_id": key, **LANGUAGES} for key in keys])}


def ids(*keys: int) -> pl.Series:
    return pl.Series(keys, dtype=pl.Int64)


@pytest.fixture
def store(tmp_path: Path) -> EvidenceStore:
    return EvidenceStore(tmp_path / "evidence" / "rules")


def kept(store: EvidenceStore) -> list[int]:
    return store.scan("article").select("article_id").collect()["article_id"].sort().to_list()


def test_an_article_that_is_sent_twice_is_kept_once(store: EvidenceStore) -> None:
    assert store.append(articles(1, 2), ids(1, 2)) == 2
    assert store.append(articles(2, 3), ids(2, 3)) == 1
    assert kept(store) == [1, 2, 3]


def test_an_article_without_evidence_counts_as_read(store: EvidenceStore) -> None:
    store.append({}, ids(7))

    assert store.read_articles()["article_id"].to_list() == [7]
    assert store.scan("mention").collect().is_empty()


def test_what_was_refused_keeps_its_reason(store: EvidenceStore) -> None:
    rejects = pl.DataFrame({"article_id": [2], "reject_code": ["no-article"], "reject_message": ["Nothing to read."]})
    store.append(articles(1), ids(1, 2), rejects)

    assert store.read_articles().rows() == [(1, None, None), (2, "no-article", "Nothing to read.")]


def test_a_shard_that_was_cut_short_does_not_count(store: EvidenceStore) -> None:
    store.append(articles(1, 2), ids(1, 2))
    next((store.folder / "_read").iterdir()).unlink()

    assert kept(store) == []
    assert store.append(articles(1, 2), ids(1, 2)) == 2
    assert kept(store) == [1, 2]


def test_many_small_shards_become_one_with_the_same_rows(store: EvidenceStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SHARDS_BEFORE_COMPACTION", 3)
    for key in range(5):
        store.append(articles(key), ids(key))
    store.compact()

    assert len(store.shards("article")) == len(store.shards("_read")) == 1
    assert kept(store) == store.read_articles()["article_id"].to_list() == [0, 1, 2, 3, 4]


def test_shards_are_brought_together_up_to_a_size_and_large_ones_left(
    store: EvidenceStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.append(articles(*range(100, 400)), ids(*range(100, 400)))
    [large] = store.shards("_read")
    for key in range(6):
        store.append(articles(key), ids(key))
    sizes = [store._shard_bytes(path.name) for path in store.shards("_read") if path != large]
    monkeypatch.setattr(module, "SHARDS_BEFORE_COMPACTION", 3)
    monkeypatch.setattr(module, "SMALL_SHARD_BYTES", max(sizes) + 1)
    monkeypatch.setattr(module, "MOST_BYTES_TOGETHER", 3 * max(sizes))
    store.compact()

    assert large.exists()
    assert len(store.shards("_read")) == 3, "the large one, and two of three articles each"
    assert kept(store) == store.read_articles()["article_id"].to_list() == [*range(6), *range(100, 400)]


def test_evidence_without_a_declared_column_is_refused(store: EvidenceStore) -> None:
    with pytest.raises(LoadFailed, match=r"evidence\.article: the evidence has no column language"):
        store.append({"article": articles(1)["article"].drop("language")}, ids(1))
