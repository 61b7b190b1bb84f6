"""Charts: marks as long as their numbers, scales that hold them, days where they belong."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from warehouse.publishing.report.charts import Series, Tenure, stacked_bars, tenure_bar
from warehouse.publishing.report.sections.heat import level


def bars(svg: str) -> list[tuple[str, float, float]]:
    found = re.findall(r'class="mark (s\d)" x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="([\d.]+)"', svg)
    return [(series, float(y), float(height)) for series, y, height in found]


def test_bars_are_as_tall_as_their_values_and_stand_on_each_other() -> None:
    (_, low_y, low_height), (_, high_y, high_height) = bars(
        stacked_bars("Events", ["2024-01"], [Series("talks", (10,)), Series("visits", (30,))])
    )
    assert high_height == pytest.approx(3 * low_height, abs=0.2)
    assert high_y + high_height == pytest.approx(low_y, abs=0.2)


def test_a_value_of_nothing_has_no_mark() -> None:
    svg = stacked_bars("Events", ["2024-01", "2024-02"], [Series("talks", (0, 1)), Series("visits", (0, 0))])
    assert [series for series, _, _ in bars(svg)] == ["s1"]


@pytest.mark.parametrize("tallest", [1, 4, 5, 21, 999, 123_456])
def test_the_scale_holds_the_tallest_bar_with_few_lines(tallest: int) -> None:
    svg = stacked_bars("Events", ["2024"], [Series("talks", (tallest,))])
    ticks = [int(value.replace(",", "")) for value in re.findall(r'text-anchor="end" class="tick">([\d,]+)<', svg)]
    assert max(ticks) >= tallest
    assert 2 <= len(ticks) <= 5


def test_every_mark_says_its_number() -> None:
    svg = stacked_bars("Events", ["2024-01"], [Series("talks", (1_234,))])
    assert "<title>2024-01: 1,234 talks</title>" in svg


def test_a_tenure_lies_between_its_days() -> None:
    first, last = dt.date(2024, 1, 1), dt.date(2024, 1, 11)
    svg = tenure_bar(Tenure(dt.date(2024, 1, 6), last, dt.date(2024, 1, 6), None), first, last)
    assert 'x="500" y="4" width="500"' in svg
    assert 'x="500" width="4" height="20" class="appointed"' in svg
    assert "relieved" not in svg


def test_a_tenure_of_one_day_can_be_seen() -> None:
    on = dt.date(2024, 1, 1)
    width = re.search(r'y="4" width="(\d+)"', tenure_bar(Tenure(on, on, None, None), on, on))
    assert width is not None and int(width[1]) > 0


def test_cells_grow_darker_with_their_counts_and_the_largest_is_darkest() -> None:
    levels = [level(count, 300) for count in (0, 1, 8, 22, 120, 300)]
    assert levels == sorted(levels)
    assert (levels[0], levels[-1]) == (0, 5)
    assert level(1, 1) < 5
