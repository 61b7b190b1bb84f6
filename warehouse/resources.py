"""Where the files that ship with the program lie: SQL models and knowledge tables. The only place that knows."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import polars as pl

_PACKAGE = Path(__file__).resolve().parent


def sql_folder() -> Path:
    """The folder of the SQL models: inside the package in a wheel, beside it in a checkout."""
    shipped = _PACKAGE / "sql"
    return shipped if shipped.is_dir() else _PACKAGE.parent / "sql"


def knowledge_folder() -> Path:
    """The folder of the reviewed knowledge tables."""
    return _PACKAGE / "knowledge"


@cache
def knowledge(name: str) -> pl.DataFrame:
    """A knowledge table by its file name without ending; all columns are text, empty cells are NULL."""
    return pl.read_csv(knowledge_folder() / f"{name}.csv", infer_schema=False)
