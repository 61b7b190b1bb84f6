"""Countries by month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import groupby

from warehouse.publishing.report.data import ReportData, Row
from warehouse.publishing.report.markup import Markup, element, join
from warehouse.publishing.report.parts import paragraph, said_to_readers, scrolling, section, titled
from warehouse.publishing.report.sections.heat import weight_cell
from warehouse.publishing.report.wording import country, number

_CAPTION = "Events that a country took part in, by month"


def countries_by_month(data: ReportData) -> Markup:
    """A row a country, a column a month."""
    rows = data["country_months"]
    if not rows:
        return section("countries", "Countries by month", paragraph("No event with a day and a country yet."))
    months = _months([row["month_on"] for row in rows])
    most = max(row["event_count"] for row in rows)
    lines = [_line(code, list(group), months, most) for code, group in groupby(rows, lambda row: row["country_code"])]
    table = element(
        "table",
        titled(f"{_CAPTION}; “all” counts every month there is"),
        element("thead", _years(months), element("tr", *map(_month, months))),
        element("tbody", join(lines, "\n")),
        class_="heat",
    )
    return section("countries", "Countries by month", scrolling(_CAPTION, table, starts_at_end=True))


def _months(found: Sequence[dt.date]) -> list[dt.date]:
    months, month = [], min(found)
    while month <= max(found):
        months.append(month)
        month = (month.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
    return months


def _years(months: Sequence[dt.date]) -> Markup:
    years = [(year, len(list(group))) for year, group in groupby(months, lambda month: month.year)]
    heads = (element("th", str(year), scope="colgroup", colspan=count, class_="year") for year, count in years)
    return element(
        "tr",
        element("th", "country", scope="col", rowspan=2, class_="corner"),
        element("th", "all", scope="col", rowspan=2, class_="n"),
        *heads,
    )


def _month(month: dt.date) -> Markup:
    said = said_to_readers(f"{month:%Y-%m}")
    return element("th", element("span", f"{month:%m}", aria_hidden="true"), said, scope="col")


def _line(code: str, rows: Sequence[Row], months: Sequence[dt.date], most: int) -> Markup:
    counts = {row["month_on"]: row["event_count"] for row in rows}
    cells = (weight_cell(counts.get(month, 0), most) for month in months)
    total = element("td", number(rows[0]["total_count"]), class_="n")
    return element("tr", element("th", country(code), scope="row"), total, *cells)
