"""The flows, run on a Prefect server: what they publish, what they show there, and what comes out when they fail."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from prefect import flow, task
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterKey
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, get_current_settings, temporary_settings

from flows import cluster, sharding, steps
from flows.batches import batch_task, each
from flows.nightly import nightly, run_nightly
from flows.rebuild import rebuild
from flows.running import run, task_runner
from warehouse import pipeline
from warehouse.errors import AnotherLoadRunning, LoadFailed, WrongUse
from warehouse.publishing import open_published
from warehouse.publishing.lock import Holder, LoadLock
from warehouse.streams import Stream

pytestmark = pytest.mark.usefixtures("server")


def parquet_bytes(folder: Path) -> dict[str, str]:
    parquet = (folder / "parquet").resolve()
    files = sorted(parquet.rglob("*.parquet"))
    return {file.relative_to(parquet).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def latest_artifact(key: str) -> str:
    with get_client(sync_client=True) as client:
        found = client.read_artifacts(artifact_filter=ArtifactFilter(key=ArtifactFilterKey(any_=[key])))
    return str(max(found, key=lambda artifact: str(artifact.created)).data)


def test_a_night_publishes_what_the_bare_pipeline_would(inbox: Path, tmp_path: Path) -> None:
    nightly([str(inbox)], str(tmp_path / "flow"))
    pipeline.nightly([str(inbox)], tmp_path / "bare")
    published = parquet_bytes(tmp_path / "flow")
    assert len(published) > 20
    assert published == parquet_bytes(tmp_path / "bare")


@pytest.mark.slow
def test_a_night_and_a_rebuild_in_shards_publish_what_the_bare_pipeline_would(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The flows were imported without a cluster: their tasks are shards all the same, and run in this process.
    monkeypatch.setenv(cluster.DASK, "local")
    monkeypatch.setattr(sharding, "FEWEST", 1)
    assert nightly([str(inbox)], str(tmp_path / "shards")).counts["articles"] == 2
    pipeline.nightly([str(inbox)], tmp_path / "bare")
    bare = parquet_bytes(tmp_path / "bare")
    assert parquet_bytes(tmp_path / "shards") == bare
    assert rebuild(str(tmp_path / "shards")).is_new
    assert parquet_bytes(tmp_path / "shards") == bare
    assert not (tmp_path / "shards" / cluster.EXCHANGE_FOLDER).exists()


def test_a_second_night_finds_nothing_new_and_changes_nothing(inbox: Path, tmp_path: Path) -> None:
    first = nightly([str(inbox)], str(tmp_path / "built"))
    version = (tmp_path / "built" / "current").resolve()
    second = nightly([str(inbox)], str(tmp_path / "built"))
    assert (first.is_new, second.is_new) == (True, False)
    assert second.counts == first.counts
    assert (tmp_path / "built" / "current").resolve() == version


@pytest.mark.slow
def test_a_rebuild_without_the_sources_gives_the_same_bytes(inbox: Path, tmp_path: Path) -> None:
    nightly([str(inbox)], str(tmp_path / "built"))
    before = parquet_bytes(tmp_path / "built")
    for file in inbox.iterdir():
        file.unlink()
    assert rebuild(str(tmp_path / "built")).is_new
    assert parquet_bytes(tmp_path / "built") == before


def test_the_summary_stands_in_prefect_as_table_and_markdown(inbox: Path, tmp_path: Path) -> None:
    nightly([str(inbox)], str(tmp_path / "built"))
    assert '"count": 3' in latest_artifact("load-counts")
    assert '"stage": "resolve"' in latest_artifact("load-stages")
    markdown = latest_artifact("load-summary")
    assert "| resolve | " in markdown
    assert "| files | 3 |" in markdown
    assert "2024-05-20-visit-programme-scan.txt` (not-text)" in markdown


def test_a_load_that_meets_another_one_says_so_and_leaves_it_alone(inbox: Path, tmp_path: Path) -> None:
    root = tmp_path / "built"
    root.mkdir()
    lock = LoadLock(root)
    lock.acquire(Holder.this_process())
    with pytest.raises(AnotherLoadRunning, match="another load is running"):
        run_nightly([str(inbox)], str(root))
    lock.release()
    assert run_nightly([str(inbox)], str(root)).is_new


def test_a_load_by_hand_is_refused_while_prefects_runs(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[str] = []

    @task
    def check_and_load_by_hand(load: pipeline.Load) -> None:
        with pytest.raises(AnotherLoadRunning) as refusal:
            pipeline.nightly([str(inbox)], tmp_path / "built")
        refused.append(str(refusal.value))
        pipeline.check(load)

    monkeypatch.setattr("flows.steps.check", check_and_load_by_hand)
    assert run_nightly([str(inbox)], str(tmp_path / "built")).is_new
    assert f"process {os.getpid()} on " in refused[0]


def test_a_step_that_fails_publishes_nothing_and_keeps_what_was_published(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_nightly([str(inbox)], str(tmp_path / "built"))
    before = parquet_bytes(tmp_path / "built")
    (inbox / "new.txt").write_text(" date 2024-06-01 A headline\nSome body text that is long enough to be one.\n")

    @task
    def failing(load: pipeline.Load) -> None:
        raise LoadFailed("A check on structure failed.")

    monkeypatch.setattr("flows.steps.check", failing)
    with pytest.raises(LoadFailed, match="A check on structure failed"):
        run_nightly([str(inbox)], str(tmp_path / "built"))
    assert parquet_bytes(tmp_path / "built") == before
    with open_published(tmp_path / "built") as con:
        assert con.execute("select count(*) from core.fact_article").fetchone() == (2,)


def test_seeds_that_are_not_there_are_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="there is no such file or folder"):
        run_nightly([str(tmp_path / "nowhere")], str(tmp_path / "built"))


def double(number: int) -> int:
    return 2 * number


def test_a_run_by_the_command_has_no_heartbeat_unless_the_user_chose_one() -> None:
    def seconds() -> int | None:
        return get_current_settings().flows.heartbeat_frequency

    assert run(seconds) is None
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: 45}):
        assert run(seconds) == 45


def test_several_batches_come_back_in_order() -> None:
    @flow(task_runner=task_runner())
    def doubling() -> list[tuple[int, int]]:
        return list(each(batch_task(double), range(5), window=2))

    assert doubling() == [(0, 0), (1, 2), (2, 4), (3, 6), (4, 8)]


def test_a_share_that_fails_is_tried_again_and_loses_nothing(
    inbox: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep, failures = pipeline.keep_evidence, [OSError("no space left")]

    def failing_once(*arguments: object) -> None:
        if failures:
            raise failures.pop()
        keep(*arguments)

    monkeypatch.setattr(pipeline, "keep_evidence", failing_once)
    monkeypatch.setattr(steps, "gather", steps.gather.with_options(retry_delay_seconds=0))
    monkeypatch.setattr(steps, "ARTICLES_A_TASK", 1)
    summary = nightly([str(inbox)], str(tmp_path / "flow"))
    assert failures == []
    assert summary.counts["articles"] == 2


def test_a_server_that_does_not_answer_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:9/api")

    def unreachable() -> None:
        raise RuntimeError("Failed to reach API at http://127.0.0.1:9/api/")

    with pytest.raises(LoadFailed, match=r"The Prefect server at http://127\.0\.0\.1:9/api does not answer"):
        run(unreachable)


@pytest.mark.parametrize("articles", [10_000, 100_000, 1_000_000, 5_000_000])
def test_a_load_of_any_size_has_at_most_20_tasks_and_one_for_each_50000_articles(articles: int) -> None:
    started = ["discover", "resolve", "build views", "check", "export"]
    for stage in ("read", "gather evidence"):
        batches = Stream(lambda: iter(range(articles // 10_000)), lambda _: 10_000)
        while not batches.is_empty():
            started.append(stage)
            batches.work_off(lambda _: None, steps.ARTICLES_A_TASK)
    assert len(started) <= 20 + articles // 50_000
