from __future__ import annotations

import polars as pl
import pytest

from warehouse import gathering
from warehouse.gathering import gather


def batches(count: int) -> list[pl.DataFrame]:
    schema = {"article_id": pl.Int64, "text": pl.String, "metadata": pl.String}
    text = (
        " date 2024-05-16 Guest received\nHanoi (VNA) – Foreign Minister Le Van Khai received Lao Ambassador Anou Keo."
    )
    return [pl.DataFrame([(number, f"{text} {number}", None)], schema=schema, orient="row") for number in range(count)]


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
