from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool

import polars as pl
import pytest

from warehouse import gathering, workers
from warehouse.gathering import gather, gather_each


def batches(count: int) -> list[pl.DataFrame]:
    schema = {"article_id": pl.Int64, "text": pl.String, "metadata": pl.String}
    text = (
        " date 2024-05-16 Guest received\nHanoi (VNA) – Foreign Minister Le Van Khai received Lao Ambassador Anou Keo."
    )
    return [pl.DataFrame([(number, f"{text} {number}", None)], schema=schema, orient="row") for number in range(count)]


@pytest.mark.parametrize("count", [1, 2])
def test_batches_come_back_in_order_whoever_gathers_them(count: int) -> None:
    given = batches(6)
    found = list(gather_each(given, count))
    assert [batch["article_id"][0] for batch, _ in found] == list(range(6))
    for batch, gathered in found:
        assert gathered.evidence["mention"].equals(gather(batch).evidence["mention"])


def test_without_processes_every_batch_is_gathered_here_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Forbidden:
        def __init__(self, *_: object, **__: object) -> None:
            self.left = 1

        def __enter__(self) -> Forbidden:
            return self

        def __exit__(self, *_: object) -> None:
            return None

        def submit(self, *_: object) -> None:
            raise BrokenProcessPool

    monkeypatch.setattr(workers, "ProcessPoolExecutor", Forbidden)
    assert [batch["article_id"][0] for batch, _ in gather_each(batches(5), 2)] == list(range(5))


def test_a_text_on_which_the_rules_fail_is_refused_and_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = pl.concat(batches(7))
    real = gathering.extract

    def failing(accepted: pl.DataFrame, parsed: dict[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
        if 3 in accepted["article_id"]:
            raise IndexError("list index out of range")
        return real(accepted, parsed)

    monkeypatch.setattr(gathering, "extract", failing)
    found = gather(texts)
    assert found.rejects["article_id"].to_list() == [3]
    assert found.rejects["reject_code"].to_list() == ["rules-failed"]
    assert "IndexError" in found.rejects["reject_message"][0]
    monkeypatch.undo()
    others = gather(texts.filter(pl.col("article_id") != 3))
    for name, frame in others.evidence.items():
        assert found.evidence[name].equals(frame), name


def test_running_out_of_memory_is_no_fault_of_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(gathering, "extract", exhausted)
    with pytest.raises(MemoryError):
        gather(batches(1)[0])
