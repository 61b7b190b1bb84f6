"""Meetings and other events over time."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence

from warehouse.publishing.report.charts import SERIES_SHOWN, Series, legend, stacked_bars
from warehouse.publishing.report.data import ReportData
from warehouse.publishing.report.markup import Markup, element, join
from warehouse.publishing.report.parts import folded, numbers, paragraph, row, scrolling, section, table, texts
from warehouse.publishing.report.wording import counted, number

MONTHS_SHOWN = 36
YEARS_SHOWN = 40
_OTHER = "other"


def activity(data: ReportData) -> Markup:
    """Events by month, and by year where there are several."""
    undated = data["counts"][0]["events_without_day"]
    said = (
        f"{counted(undated, 'event')} without a known day {'is' if undated == 1 else 'are'} left out."
        if undated
        else None
    )
    if not data["activity"]:
        return section("time", "Meetings over time", paragraph("No event with a known day yet."))
    kinds = _kinds(data)
    months, years = _months(data), _years(data)
    charts = [_chart(f"Events by month, {months[0]} to {months[-1]}", "month", data, kinds, months, _month_of)]
    if len(years) > 1:
        charts.append(_chart("Events by year", "year", data, kinds, years, _year_of))
    return section("time", "Meetings over time", paragraph(said) if said else None, *charts)


def _kinds(data: ReportData) -> list[str]:
    """The kinds that have a colour of their own: the most frequent ones."""
    tally: Counter[str] = Counter()
    for one in data["activity"]:
        tally[one["subtype"]] += one["event_count"]
    kinds = sorted(tally, key=lambda kind: (-tally[kind], kind))
    return kinds if len(kinds) <= SERIES_SHOWN else kinds[: SERIES_SHOWN - 1]


def _chart(
    title: str,
    unit: str,
    data: ReportData,
    kinds: Sequence[str],
    labels: Sequence[str],
    label_of: Callable[[dt.date], str],
) -> Markup:
    counts: Counter[tuple[str, str]] = Counter()
    for one in data["activity"]:
        kind = one["subtype"] if one["subtype"] in kinds else _OTHER
        counts[kind, label_of(one["month_on"])] += one["event_count"]
    named = [*kinds, _OTHER] if any(kind == _OTHER for kind, _ in counts) and _OTHER not in kinds else list(kinds)
    series = [Series(kind, tuple(counts[kind, label] for label in labels)) for kind in named]
    columns = [*texts(unit), *numbers(*named, "all")]
    lines = []
    for no, label in enumerate(labels):
        values = [one.values[no] for one in series]
        lines.append(row([label, *map(number, values), number(sum(values))], columns))
    figure = element(
        "figure", legend(series), scrolling(title, stacked_bars(title, labels, series), starts_at_end=True)
    )
    return join([element("h3", title), figure, folded(f"The numbers by {unit}", table(title, columns, lines))])


def _months(data: ReportData) -> list[str]:
    """The latest months, without gaps: to the last publication, or the last event where no publication has a day."""
    dated = [one["month_on"] for one in data["activity"]]
    published = data["counts"][0]["last_published_on"]
    last = min(max(dated), published.replace(day=1)) if published else max(dated)
    first = min(*dated, last)
    month, months = last, list[str]()
    while month >= first and len(months) < MONTHS_SHOWN:
        months.append(_month_of(month))
        month = (month - dt.timedelta(days=1)).replace(day=1)
    return months[::-1]


def _years(data: ReportData) -> list[str]:
    years = {one["month_on"].year for one in data["activity"]}
    return [str(year) for year in range(max(min(years), max(years) - YEARS_SHOWN + 1), max(years) + 1)]


def _month_of(month: dt.date) -> str:
    return f"{month:%Y-%m}"


def _year_of(month: dt.date) -> str:
    return str(month.year)
