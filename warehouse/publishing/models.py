"""SQL models: a bare SELECT a file, documented by its header comment. Here they are read and put in order.

A header's first line says what a row is, `Grain:` and other lines follow, and each indented line `name: meaning`
explains a column. A check's header has a line `severity: structure` or `severity: content`, and a line
`each: article` where what it says of an article depends on the rows of that article alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import sqlglot
from sqlglot import exp

from warehouse.errors import LoadFailed

_COLUMN_LINE = re.compile(r" {2,}(\w+): (.+)")
_SEVERITY_LINE = re.compile(r" *severity: *(\w+) *")
_EACH_LINE = re.compile(r" *each: *article *")


@dataclass(frozen=True, slots=True)
class Model:
    """One SQL file."""

    name: str
    about: str
    """What a row is and the grain: the header without its column lines."""
    columns: dict[str, str]
    """Meaning of each column, as far as the header explains it."""
    severity: str | None
    """Of a check: `structure` or `content`."""
    query: str
    """The file as it is, its comments included."""
    is_each_article: bool = False
    """Of a check: True where it judges each article by the rows of that article alone."""


def read_models(folder: Path) -> list[Model]:
    """The models of one folder, by name."""
    return [read_model(path) for path in sorted(folder.glob("*.sql"))]


def read_model(path: Path) -> Model:
    """Read one file. Raises LoadFailed where it has no header comment."""
    text = path.read_text(encoding="utf-8")
    about, columns, severity, is_each_article = [], {}, None, False
    for line in _header(text):
        if column := _COLUMN_LINE.fullmatch(line):
            columns[column[1]] = column[2]
        elif stated := _SEVERITY_LINE.fullmatch(line):
            severity = stated[1]
        elif _EACH_LINE.fullmatch(line):
            is_each_article = True
        elif line.strip():
            about.append(line.strip())
    if not about:
        raise LoadFailed(f"{path}: the model has no header comment; say in it what a row is.")
    return Model(path.stem, " ".join(about), columns, severity, text.strip().rstrip(";"), is_each_article)


def in_order(models: Sequence[Model], schema: str = "reporting") -> list[Model]:
    """The models so that each stands after those of the same schema that it reads. LoadFailed for a circle."""
    names = {model.name for model in models}
    needs = {model.name: read_tables(model.query, schema) & names for model in models}
    ordered: list[Model] = []
    waiting = list(models)
    while waiting:
        done = {model.name for model in ordered}
        ready = [model for model in waiting if needs[model.name] <= done]
        if not ready:
            circle = ", ".join(model.name for model in waiting)
            raise LoadFailed(f"{schema}: these views read each other in a circle: {circle}.")
        ordered += ready
        waiting = [model for model in waiting if model not in ready]
    return ordered


def read_tables(query: str, schema: str) -> set[str]:
    """Names of the tables and views of one schema that a query reads."""
    return {table for of, table in _tables_of(query) if of == schema}


# Kept, since checks ask for two schemas and a served process loads each night: a model takes a hundredth of a second.
@cache
def _tables_of(query: str) -> frozenset[tuple[str, str]]:
    tree = sqlglot.parse_one(query, dialect="duckdb")
    return frozenset((table.db, table.name) for table in tree.find_all(exp.Table))


def _header(text: str) -> Iterable[str]:
    for line in text.splitlines():
        if not line.startswith("--"):
            return
        yield line.removeprefix("--").rstrip()
