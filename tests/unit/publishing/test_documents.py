"""The dictionary: complete, from the declarations."""

from __future__ import annotations

import re
from pathlib import Path

from small_warehouse import load

from warehouse.tables import tables_of


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
