"""A small published warehouse: talks in Vientiane told by two outlets, a call, an agreement, a rejected file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

from warehouse.publishing import database, views
from warehouse.resources import sql_folder

HERE = Path(__file__).parent
# The rows are read and filled in like those of the SQL cases.
sys.path.insert(0, str(HERE.parents[1] / "sql"))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from sql_cases import fill

    root = tmp_path_factory.mktemp("published")
    version = root / "versions" / "first"
    version.mkdir(parents=True)
    con = database.open_for_building(version / database.DATABASE_FILE)
    database.create_tables(con)
    con.execute("create schema if not exists reporting")
    views.build_views(con, sql_folder())
    fill(con, yaml.safe_load((HERE / "warehouse.yaml").read_text(encoding="utf-8")))
    con.close()
    (root / "current").symlink_to("versions/first")
    return root
