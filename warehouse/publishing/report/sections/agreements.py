"""Agreements, each with the sentence that tells of it."""

from __future__ import annotations

from warehouse.publishing.report.data import ReportData, Row
from warehouse.publishing.report.markup import Child, Markup, element, join
from warehouse.publishing.report.parts import Choice, dates, filterable_table, options, paragraph, row, section, texts
from warehouse.publishing.report.quotes import quoted
from warehouse.publishing.report.wording import counted, countries, country, day, shortened

_COLUMNS = [*texts("agreement", "kind", "status"), *dates("signed"), *texts("parties", "came out of")]


def agreements(data: ReportData) -> Markup:
    """A table of the latest."""
    rows = data["agreements"]
    if not rows:
        return section("agreements", "Agreements", paragraph("No agreement has been found yet."))
    on_page = {one["event_id"] for one in data["events"]}
    codes = [code for one in rows for code in _codes(one)]
    choices = [
        Choice("countries", "Country", options(codes, {code: country(code) for code in codes})),
        Choice("status", "Status", options(one["status"] for one in rows)),
        Choice("year", "Year", options(_year(one) for one in rows)[::-1]),
    ]
    total = data["counts"][0]["agreements"]
    said = f"The latest {len(rows)} of {counted(total, 'agreement')}." if total > len(rows) else None
    lines = [_line(one, data, on_page) for one in rows]
    table = filterable_table("agreements", "Agreements, the latest first", _COLUMNS, lines, choices=choices)
    return section("agreements", "Agreements", paragraph(said) if said else None, table)


def _line(one: Row, data: ReportData, on_page: set[int]) -> Markup:
    quote = data.proofs.agreements.get(one["agreement_id"])
    title = shortened(one["title"])
    name: Child = element("details", element("summary", title), quoted([quote])) if quote else title
    event = one["event_subtype"]
    if one["event_id"] in on_page:
        event = element("a", event, href=f"#event-{one['event_id']}", class_="to-event")
    parties = join([shortened(one["parties"]), element("small", f" {countries(one['party_countries'])}")])
    data_ = {"countries": " ".join(_codes(one)), "status": one["status"], "year": _year(one)}
    return row([name, one["kind"], one["status"], day(one["signed_on"]), parties, event], _COLUMNS, data_)


def _codes(one: Row) -> list[str]:
    return [code for code in (one["party_countries"] or "").split(", ") if code]


def _year(one: Row) -> str:
    on = one["signed_on"] or one["published_on"]
    return str(on.year) if on else ""
