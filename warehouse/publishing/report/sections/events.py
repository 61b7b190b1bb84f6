"""The latest events; a click opens the sentences that prove each, with the evidence marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from warehouse.publishing.report.data import ReportData, Row
from warehouse.publishing.report.markup import Child, Markup, element, join
from warehouse.publishing.report.parts import Choice, filterable, item, options, paragraph, section
from warehouse.publishing.report.proofs import Quote
from warehouse.publishing.report.quotes import quoted
from warehouse.publishing.report.wording import counted, country, days, in_language, linked, listed

PAGE_SIZE = 25
# However long the sentences are that prove them: with all else the page stays below 5 MB.
MOST_BYTES = 2_500_000
AXES = ("source", "date", "principal", "office", "counterpart")
_MOST_NAMED = 4


def events(data: ReportData) -> Markup:
    """The list, with its filters."""
    rows = data["events"]
    title = "Latest events with their proof"
    if not rows:
        return section("events", title, paragraph("No event has been found yet."))
    participants = _by_event(data["event_participants"])
    codes = {row["event_id"]: _codes(row, participants.get(row["event_id"], [])) for row in rows}
    found = _Found(
        participants,
        _by_event([row for row in data["axes"] if row["event_id"] is not None]),
        _by_event(data["event_reports"]),
        codes,
    )
    items = _as_many_as_fit(_event(row, found, data.proofs.events.get(row["event_id"], [])) for row in rows)
    rows = rows[: len(items)]
    every = [code for row in rows for code in codes[row["event_id"]]]
    choices = [
        Choice("countries", "Country", options(every, {code: country(code) for code in every})),
        Choice("kind", "Kind", options(row["subtype"] for row in rows)),
        Choice("year", "Year", options(_year(row) for row in rows)[::-1]),
        Choice("status", "Status", options(row["status"] for row in rows)),
    ]
    counts = data["counts"][0]
    total = counts["occurred"] + counts["announced"] + counts["cancelled"]
    said = (
        f"{len(rows):,} of {counted(total, 'event')}: the latest, and of each year those that most articles report. "
        if total > len(rows)
        else ""
    )
    return section(
        "events",
        title,
        paragraph(said, "Open one to read the sentences that prove it."),
        filterable(
            "events",
            element("div", join(items[:PAGE_SIZE], "\n"), class_="items events"),
            rest=items[PAGE_SIZE:],
            choices=choices,
            page_size=PAGE_SIZE,
        ),
    )


def _as_many_as_fit(items: Iterable[Markup]) -> list[Markup]:
    fitting, size = [], 0
    for one in items:
        size += len(one.encode())
        if size > MOST_BYTES:
            break
        fitting.append(one)
    return fitting


class _Found:
    """What was found of the events, by event."""

    def __init__(
        self,
        participants: Mapping[int, list[Row]],
        axes: Mapping[int, list[Row]],
        reports: Mapping[int, list[Row]],
        codes: Mapping[int, list[str]],
    ) -> None:
        self.participants, self.axes, self.reports, self.codes = participants, axes, reports, codes


def _by_event(rows: Sequence[Row]) -> dict[int, list[Row]]:
    return {event: list(group) for event, group in groupby(rows, key=lambda row: row["event_id"])}


def _event(row: Row, found: _Found, quotes: Sequence[Quote]) -> Markup:
    event_id = row["event_id"]
    participants = found.participants.get(event_id, [])
    axes = found.axes.get(event_id, [{}])[0]
    summary = element(
        "summary",
        element("span", days(row["starts_on"], row["ends_on"], row["date_precision"]), class_="when"),
        " ",
        element("span", row["subtype"], class_="kind"),
        None if row["status"] == "occurred" else element("span", f" {row['status']}", class_=f"status {row['status']}"),
        " ",
        element("strong", _names(participants)),
        element("span", f" {row['place']}", class_="where") if row["place"] else None,
        element("span", f" {_proven(axes)}", class_="proven") if axes else None,
    )
    return item(
        "details",
        summary,
        _facts(row, participants, axes),
        quoted(quotes),
        _reports(found.reports.get(event_id, []), row["article_count"]),
        element("p", element("code", f"communique explain event:{event_id}"), " shows all of it.", class_="muted"),
        data={
            "countries": " ".join(found.codes[event_id]),
            "kind": row["subtype"],
            "year": _year(row),
            "status": row["status"],
        },
        id=f"event-{event_id}",
        class_="event",
    )


def _names(participants: Sequence[Row]) -> str:
    names = [_name(one) for one in participants]
    shown = list(dict.fromkeys(name for name in names if name))
    if len(shown) > _MOST_NAMED:
        return f"{', '.join(shown[:_MOST_NAMED])} and {len(shown) - _MOST_NAMED} more"
    return " – ".join(shown) or "unnamed sides"


def _name(one: Row) -> str:
    # A side that only its country names stands there as its code.
    return country(one["name"]) if one["name"] == one["country_code"] else one["name"] or ""


def _proven(axes: Row) -> str:
    proven = sum(bool(axes[f"is_{axis}_proven"]) for axis in AXES)
    return f"{proven} of {len(AXES)} proven"


def _facts(row: Row, participants: Sequence[Row], axes: Row) -> Markup:
    facts: list[tuple[str, Child]] = [
        (one["role"], ", ".join(part for part in (_name(one), one["office"], country(one["country_code"])) if part))
        for one in participants
    ]
    if row["place"]:
        place = row["place"]
        at = country(row["place_country_code"])
        facts.append(("place", f"{place}, {at}" if at and at != place else place))
    if row["starts_on"]:
        facts.append(("day rests on", row["date_basis"]))
    if row["mode"]:
        facts.append(("mode", row["mode"]))
    if row["parent_event_id"] is not None:
        part_of = element("a", "another event", href=f"#event-{row['parent_event_id']}", class_="to-event")
        facts.append(("part of", part_of))
    if axes:
        proven = [axis for axis in AXES if axes[f"is_{axis}_proven"]]
        open_ = [axis for axis in AXES if axis not in proven]
        facts.append(("proven", listed(proven) or "nothing"))
        if open_:
            facts.append(("not proven", listed(open_)))
        if axes["source"]:
            facts.append(("source", axes["source"]))
    entries = (element("div", element("dt", name), element("dd", value)) for name, value in facts)
    return element("dl", *entries, class_="facts")


def _reports(reports: Sequence[Row], article_count: int) -> Markup | None:
    if not reports:
        return None
    entries = (
        element(
            "li",
            join(
                [
                    str(report["published_on"] or "no day"),
                    report["source"],
                    linked(in_language(report["headline"] or "no headline", report["language"]), report["address"]),
                ],
                " · ",
            ),
        )
        for report in reports
    )
    more = article_count - len(reports)
    return join(
        [
            element("p", element("strong", "Reported by"), f" {counted(article_count, 'article')}", class_="label"),
            element("ul", *entries, element("li", f"and {more} more") if more > 0 else None, class_="reports"),
        ]
    )


def _codes(row: Row, participants: Sequence[Row]) -> list[str]:
    codes = [one["country_code"] for one in participants] + [row["place_country_code"]]
    return sorted({code for code in codes if code})


def _year(row: Row) -> str:
    return str(row["starts_on"].year) if row["starts_on"] else ""
