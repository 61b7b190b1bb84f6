"""Cells of tables that are darker the more they count; the number stands in them, too."""

from __future__ import annotations

from math import ceil, log1p

from warehouse.publishing.report.markup import Markup, element
from warehouse.publishing.report.wording import number

LEVELS = 5


def weight_cell(weight: int | None, most: int) -> Markup:
    """A cell for a count; empty for none, struck out where there can be none."""
    if weight is None:
        return element("td", class_="self")
    return element("td", number(weight) if weight else None, class_=f"h{level(weight, most)}")


def level(count: int, most: int) -> int:
    """How dark a cell is, 0 for none to LEVELS for the largest count.

    The scale is logarithmic: beside a country that takes part in everything the others still differ from each other.
    """
    return ceil(LEVELS * log1p(count) / log1p(max(most, LEVELS)))
