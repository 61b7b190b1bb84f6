"""How good it is: what is proven, what contradicts itself, how completely articles could be read."""

from __future__ import annotations

from warehouse.publishing.report.charts import bar
from warehouse.publishing.report.data import ReportData, Row
from warehouse.publishing.report.markup import Child, Markup, element, join
from warehouse.publishing.report.parts import Column, numbers, paragraph, row, section, table, texts
from warehouse.publishing.report.wording import counted, number, share

AXES = {
    "source": "Source: which agency or outlet says so",
    "date": "Date: on which day, by more than the report's own date",
    "principal": "Principal: the host, the sender or who is named first",
    "office": "Office at the time: of everyone named",
    "counterpart": "Counterpart: the other side",
}
_RATIOS = {
    "headline_ratio": "headline",
    "date_ratio": "day",
    "dateline_ratio": "dateline",
    "event_ratio": "event",
    "person_ratio": "person",
}


def quality(data: ReportData) -> Markup:
    """Axes, contradictions, outlets."""
    return section("quality", "How good it is", _axes(data), _contradictions(data), _outlets(data))


def _axes(data: ReportData) -> Markup:
    rows = [one for one in data["axes"] if one["event_id"] is None]
    total = sum(one["event_count"] for one in rows)
    if not total:
        return paragraph("No event has been found yet.")
    columns = [*texts("axis"), *numbers("events proven", "share"), Column("")]
    lines = []
    for axis, label in AXES.items():
        proven = sum(one["event_count"] for one in rows if one[f"is_{axis}_proven"])
        lines.append(row([label, number(proven), share(proven / total), bar(proven / total)], columns))
    whole = sum(one["event_count"] for one in rows if all(one[f"is_{axis}_proven"] for axis in AXES))
    return join(
        [
            paragraph(
                f"Of {counted(total, 'event')} that occurred, {number(whole)} ({share(whole / total)}) "
                f"{'is' if whole == 1 else 'are'} proven on all five axes, each by words of an article that "
                "reports this very event."
            ),
            table("Events that occurred, by what is proven of them", columns, lines),
        ]
    )


def _contradictions(data: ReportData) -> Markup:
    if not data["contradictions"]:
        return paragraph("No two articles contradict each other.")
    columns = [*texts("about"), *numbers("contradictions")]
    lines = (row([one["about"], number(one["contradiction_count"])], columns) for one in data["contradictions"])
    return join(
        [
            element("h3", "Where articles contradict each other"),
            paragraph(
                "Nothing is decided in silence: ",
                element("code", "reporting.office_conflict"),
                " and ",
                element("code", "reporting.event_conflict"),
                " name both articles of each.",
            ),
            table("Contradictions, by what they are about", columns, lines),
        ]
    )


def _outlets(data: ReportData) -> Markup | None:
    if not data["outlets"]:
        return None
    columns = [*texts("outlet"), *numbers("articles", *_RATIOS.values())]
    return join(
        [
            element("h3", "How completely articles could be read"),
            table(
                "Share of an outlet's articles in which each was found",
                columns,
                (row(_cells(one), columns) for one in data["outlets"]),
            ),
        ]
    )


def _cells(one: Row) -> list[Child]:
    return [one["outlet"] or "no outlet known", number(one["article_count"]), *(share(one[name]) for name in _RATIOS)]
