"""The data dictionary, as in `DICTIONARY.md`."""

from __future__ import annotations

from collections.abc import Sequence

from warehouse.publishing.dictionary import Entry, entries
from warehouse.publishing.report.markup import Markup, element, join
from warehouse.publishing.report.parts import filterable, folded, item, paragraph, row, section, table, texts
from warehouse.publishing.report.wording import with_code
from warehouse.publishing.views import View

_COLUMNS = texts("column", "type", "meaning")
# All of them: each is one line until it is opened.
PAGE_SIZE = 1_000


def data_dictionary(views: Sequence[View]) -> Markup:
    """A line a table or view, which opens to its columns."""
    tables = element("div", *(_entry(entry) for entry in entries(views)), class_="items tables")
    return section(
        "dictionary",
        "Data dictionary",
        paragraph("Every table and view of the database and of the Parquet files, with all columns."),
        filterable("tables", tables, page_size=PAGE_SIZE, search="Search tables and columns"),
    )


def _entry(entry: Entry) -> Markup:
    lines = (row([name, kind, with_code(meaning)], _COLUMNS) for name, kind, meaning in entry.columns)
    columns = table(f"Columns of {entry.name}", _COLUMNS, lines)
    gist = element("span", with_code(f" {entry.about.partition('. ')[0].rstrip('.')}"), class_="muted")
    return item("div", folded(join([entry.name, gist]), paragraph(with_code(entry.about)), columns))
