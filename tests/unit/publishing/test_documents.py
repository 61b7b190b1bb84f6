"""Dictionary and report: complete, from the declarations, and harmless whatever articles hold."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from small_warehouse import load

from warehouse.publishing import open_published
from warehouse.publishing.report import report_page, write_report
from warehouse.tables import tables_of

HOSTILE = "<script>alert(1)</script>"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href")]


def test_the_dictionary_explains_every_table_view_and_column(root: Path, models: Path) -> None:
    load(root, {}, models)

    text = (root / "DICTIONARY.md").read_text()
    sections = dict(zip(*[iter(re.split(r"^### (.+)$", text, flags=re.MULTILINE)[1:])] * 2, strict=True))
    for table in [table for schema in ("raw", "core", "ops") for table in tables_of(schema)]:
        for fact in table.column_facts():
            assert re.search(
                rf"^\| {fact.name} \| {fact.sql_type}.*\| \S.* \|$", sections[table.sql_name()], re.MULTILINE
            )
    assert (
        "| mean_length | DOUBLE | mean length of the person's articles, in characters |"
        in sections["reporting.person_day"]
    )


def test_the_report_counts_what_is_there(root: Path, models: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke.", "in/b.txt": "2024-03-06 Bert spoke.", "in/c.txt": ""}, models)

    page = (root / "report/index.html").read_text()
    assert '<td>persons</td><td class="n">2</td>' in page
    assert '<td>empty</td><td class="n">1</td><td>in/c.txt</td>' in page


def test_hostile_text_stays_text_in_the_report(root: Path, models: Path) -> None:
    load(root, {f"in/{HOSTILE}": ""}, models)

    page = (root / "report/index.html").read_text()
    tags = Tags()
    tags.feed(page)
    assert HOSTILE not in page
    assert "&lt;script&gt;" in page
    assert "script" not in tags.tags


def test_the_report_fetches_nothing(root: Path, models: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)
    tags = Tags()
    with open_published(root) as con:
        tags.feed(report_page(con))

    assert tags.addresses == []


def test_the_report_can_be_written_elsewhere(root: Path, models: Path, tmp_path: Path) -> None:
    load(root, {"in/a.txt": "2024-03-05 Anna spoke."}, models)
    write_report(root, tmp_path / "new" / "page.html")

    assert "<h1>" in (tmp_path / "new" / "page.html").read_text()
