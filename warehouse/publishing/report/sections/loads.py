"""Load health: the last loads, what was rejected and why, what the checks found."""

from __future__ import annotations

from warehouse.publishing.report.data import ReportData, Row
from warehouse.publishing.report.markup import Markup, element, join
from warehouse.publishing.report.parts import folded, numbers, paragraph, row, section, table, texts
from warehouse.publishing.report.wording import counted, number, shortened

_LOAD = [
    *texts("began (UTC)", "status"),
    *numbers("files seen", "new", "rejected", "articles", "events", "seconds", "memory, MB"),
    *texts("version"),
]
_REJECTED = [*texts("reason"), *numbers("files"), *texts("example", "what to do")]
_CHECK = [*texts("check", "severity"), *numbers("rows"), *texts("what it means")]


def loads(data: ReportData) -> Markup:
    """Three tables."""
    return section("loads", "Load health", _loads(data), _rejected(data), _checks(data))


def _loads(data: ReportData) -> Markup:
    return table("The last loads", _LOAD, map(_load, data["loads"]))


def _load(one: Row) -> Markup:
    memory = one["peak_memory_bytes"]
    status = one["status"]
    message = element("small", f" {shortened(one.get('message'))}") if one.get("message") else None
    cells = [
        f"{one['started_at']:%Y-%m-%d %H:%M}",
        join([element("span", status, class_=f"load {status}"), message]),
        *(
            number(one[f"{name}_count"] or 0)
            for name in ("files_seen", "files_new", "files_rejected", "articles", "events")
        ),
        "" if one["seconds"] is None else f"{one['seconds']:,.1f}",
        "" if memory is None else number(round(memory / 1e6)),
        one["code_version"],
    ]
    return row(cells, _LOAD)


def _rejected(data: ReportData) -> Markup:
    if not data["rejected"]:
        return paragraph("No file was rejected.")
    lines = (
        row([one["reject_code"], number(one["content_count"]), shortened(one["example"]), one["message"]], _REJECTED)
        for one in data["rejected"]
    )
    return table("Files rejected, by reason", _REJECTED, lines)


def _checks(data: ReportData) -> Markup:
    failing = [one for one in data["checks"] if one["failing_count"]]
    passed = [one["name"] for one in data["checks"] if not one["failing_count"]]
    found = table("What the checks of the last load found", _CHECK, map(_check, failing)) if failing else None
    names = element("ul", *(element("li", element("code", name)) for name in passed))
    said = folded(f"{counted(len(passed), 'check')} passed", names) if passed else None
    return join([element("h3", "Checks"), found, said])


def _check(one: Row) -> Markup:
    return row([one["name"], one["severity"], number(one["failing_count"]), shortened(one["message"])], _CHECK)
