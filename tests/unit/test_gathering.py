from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool

import polars as pl
import pytest

from warehouse import gathering
from warehouse.gathering import gather, gather_each


def batches(count: int) -> list[pl.DataFrame]:
    schema = {"article_id": pl.Int64, "text": pl.String, "metadata": pl.String}
    text = (
        " date 2024-05-16 Guest received\nHanoi (VNA) – Foreign Minister Le Van Khai received Lao Ambassador Anou Keo."
    )
    return [pl.DataFrame([(number, f"{text} {number}", None)], schema=schema, orient="row") for number in range(count)]


@pytest.mark.parametrize("workers", [1, 2])
def test_batches_come_back_in_order_whoever_gathers_them(workers: int) -> None:
    given = batches(6)
    found = list(gather_each(given, workers))
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

    monkeypatch.setattr(gathering, "ProcessPoolExecutor", Forbidden)
    assert [batch["article_id"][0] for batch, _ in gather_each(batches(5), 2)] == list(range(5))
