"""What a load says of what it changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_warehouse import begin, load

from warehouse.keys import key_of
from warehouse.publishing import changes, open_published

LATER = {"in/a.txt": "2024-03-05 Anna spoke."}
EARLIER = {"in/b.txt": "2023-01-02 Anna spoke."}
LAST_LOAD = "(select load_id from ops.load order by started_at desc limit 1)"


def last_changes(root: Path, table: str) -> list[tuple[str, str]]:
    with open_published(root) as con:
        return con.execute(
            f"select key, change from ops.row_change where load_id = {LAST_LOAD} and table_name = $1 "
            "order by change, key",
            [table],
        ).fetchall()


def test_a_load_lists_the_rows_that_it_adds(root: Path, models: Path) -> None:
    begin(root, models, LATER)

    article = key_of("2024-03-05 Anna spoke.", None)
    assert last_changes(root, "core.fact_article") == [(str(article), "added")]
    assert last_changes(root, "core.fact_mention") == [(f"{article}|1", "added")]


def test_a_key_that_earlier_evidence_changes_is_mapped_to_the_new_one(root: Path, models: Path) -> None:
    begin(root, models, LATER, EARLIER)

    old = key_of("person", key_of("2024-03-05 Anna spoke.", None))
    new = key_of("person", key_of("2023-01-02 Anna spoke.", None))
    with open_published(root) as con:
        moved = con.execute("select table_name, old_key, new_key from ops.key_change").fetchall()
    assert moved == [("core.dim_person", old, new)]
    assert last_changes(root, "core.dim_person") == [(str(new), "added"), (str(old), "gone")]


def test_a_row_of_the_same_key_with_another_value_is_changed(root: Path, models: Path) -> None:
    begin(root, models, LATER, EARLIER)

    mention = f"{key_of('2024-03-05 Anna spoke.', None)}|1"
    assert (mention, "changed") in last_changes(root, "core.fact_mention")


def test_tables_that_stay_as_they_are_list_nothing(root: Path, models: Path) -> None:
    begin(root, models, LATER, {"in/c.txt": "2024-05-06 Anna spoke."})

    assert last_changes(root, "core.dim_person") == []


def test_a_rebuild_of_the_same_rows_lists_nothing(root: Path, models: Path) -> None:
    begin(root, models, LATER)
    load(root, {}, models, anew=True)

    assert last_changes(root, "core.fact_article") == []


def test_more_changes_than_anyone_would_copy_are_one_row(
    root: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "TOO_MANY_CHANGES", 1)
    load(root, LATER | EARLIER, models)

    assert last_changes(root, "core.fact_article") == [("*", "changed")]
    assert len(last_changes(root, "core.dim_person")) == 1


def test_several_keys_of_one_table_may_change_in_one_load(root: Path, models: Path) -> None:
    begin(
        root, models, LATER | {"in/d.txt": "2024-03-05 Bert spoke."}, EARLIER | {"in/e.txt": "2023-01-02 Bert spoke."}
    )

    with open_published(root) as con:
        assert con.execute("select count(*), count(distinct new_key) from ops.key_change").fetchall() == [(2, 2)]
