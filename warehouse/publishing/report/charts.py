"""Charts as SVG that is part of the page: seen without scripts, in the page's colours, with a title on every mark.

Not Vega-Lite: its bundle alone is 900 KB, and it runs only where a page lets strings be evaluated as scripts
(`unsafe-eval`), which a page that shows other people's texts must not.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from warehouse.publishing.report.markup import Markup, element, join

SERIES_SHOWN = 6
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 8, 10, 26
_HEIGHT = 260
_WIDTH, _LEAST_STEP, _MOST_STEP, _LABEL_WIDTH = 1000, 18, 72, 60
_LINES = 4


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of a chart: its name and a value for each bar."""

    name: str
    values: tuple[int, ...]


def legend(series: Sequence[Series]) -> Markup:
    """What the colours mean."""
    entries = (
        element("li", element("span", class_=f"swatch s{no}", aria_hidden="true"), one.name)
        for no, one in enumerate(series, 1)
    )
    return element("ul", *entries, class_="legend")


def stacked_bars(title: str, labels: Sequence[str], series: Sequence[Series]) -> Markup:
    """Bars of stacked values. The table beside it says the same to those who cannot see it."""
    step = min(max(_WIDTH // max(len(labels), 1), _LEAST_STEP), _MOST_STEP)
    width = _LEFT + _RIGHT + step * len(labels)
    tallest = max((sum(column) for column in zip(*(one.values for one in series), strict=True)), default=0)
    tick = _nice_step(tallest)
    top = tick * -(-max(tallest, 1) // tick)
    scale = (_HEIGHT - _TOP - _BOTTOM) / top
    marks: list[Markup] = [_grid_line(value, scale, width) for value in range(0, top + 1, tick)]
    every = -(-_LABEL_WIDTH // step)
    for no, label in enumerate(labels):
        left = _LEFT + no * step
        marks += _stack(label, left + step * 0.12, step * 0.76, [one.values[no] for one in series], series, scale)
        if no % every == 0:
            marks.append(
                element("text", label, x=_short(left + step / 2), y=_HEIGHT - 8, text_anchor="middle", class_="tick")
            )
    return element(
        "svg",
        element("title", title),
        *marks,
        width=width,
        height=_HEIGHT,
        role="img",
        aria_label=f"{title}. The numbers stand in the table below.",
        class_="chart",
    )


def bar(part: float) -> Markup:
    """A bar in a table's cell, for a share from 0 to 1 that the row states in words."""
    return element(
        "svg",
        element("rect", width=100, height=10, class_="rail"),
        element("rect", width=_short(100 * part), height=10, class_="s1"),
        viewBox="0 0 100 10",
        preserveAspectRatio="none",
        aria_hidden="true",
        class_="bar",
    )


@dataclass(frozen=True, slots=True)
class Tenure:
    """The days from which and until which someone is seen in a post."""

    first_on: dt.date
    last_on: dt.date
    appointed_on: dt.date | None
    relieved_on: dt.date | None


def tenure_bar(tenure: Tenure, from_on: dt.date, to_on: dt.date) -> Markup:
    """A tenure on the line of all days of its post: seen from first to last, upright marks for what is reported."""
    days = max((to_on - from_on).days, 1)

    def at(on: dt.date) -> float:
        return 1000 * (on - from_on).days / days

    start, end = at(tenure.first_on), at(tenure.last_on)
    marks = [
        element("rect", y=9, width=1000, height=2, class_="rail"),
        element("rect", x=_short(min(start, 994)), y=4, width=_short(max(end - start, 6)), height=12, class_="s1"),
    ]
    for on, name in ((tenure.appointed_on, "appointed"), (tenure.relieved_on, "relieved")):
        if on is not None:
            marks.append(element("rect", x=_short(min(at(on), 996)), width=4, height=20, class_=name))
    return element(
        "svg",
        *marks,
        viewBox="0 0 1000 20",
        preserveAspectRatio="none",
        aria_hidden="true",
        class_="tenure",
    )


def _stack(
    label: str, left: float, width: float, values: Sequence[int], series: Sequence[Series], scale: float
) -> list[Markup]:
    marks, base = [], float(_HEIGHT - _BOTTOM)
    for no, (value, one) in enumerate(zip(values, series, strict=True), 1):
        if value:
            base -= value * scale
            marks.append(
                element(
                    "rect",
                    element("title", f"{label}: {value:,} {one.name}"),
                    class_=f"mark s{no}",
                    x=_short(left),
                    y=_short(base),
                    width=_short(width),
                    height=_short(value * scale),
                )
            )
    return marks


def _grid_line(value: int, scale: float, width: int) -> Markup:
    y = _short(_HEIGHT - _BOTTOM - value * scale)
    return join(
        [
            element("line", x1=_LEFT, x2=width - _RIGHT, y1=y, y2=y, class_="grid"),
            element("text", f"{value:,}", x=_LEFT - 6, y=y, dy="0.32em", text_anchor="end", class_="tick"),
        ]
    )


def _nice_step(tallest: int) -> int:
    """The least of 1, 2, 5, 10, … that needs no more than a few lines."""
    size = 1
    while True:
        for step in (size, 2 * size, 5 * size):
            if step * _LINES >= tallest:
                return step
        size *= 10


def _short(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
