"""Data checks: each SQL file returns the rows that break what its first line promises; no row is a pass."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import duckdb

from warehouse.errors import LoadFailed
from warehouse.publishing.database import Connection, scalar, side_by_side
from warehouse.publishing.models import Model, read_models, read_tables
from warehouse.publishing.touched import Proven, only_touched

CHECKS_FOLDER = "checks"
SEVERITIES = ("structure", "content")
EXAMPLE_ROWS = 3
_CELL_LIMIT = 120

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one check found."""

    name: str
    severity: str
    promise: str
    failing_count: int
    examples: tuple[str, ...]
    """The first failing rows, as `column=value` texts."""

    @property
    def message(self) -> str:
        """The promise, and a row that breaks it."""
        return self.promise if not self.examples else f"{self.promise} Not so: {self.examples[0]}"

    @property
    def blocks(self) -> bool:
        """True where it keeps the load from being published."""
        return self.failing_count > 0 and self.severity == "structure"


class CheckFailed(LoadFailed):
    """Checks on structure failed; `results` has those of all checks."""

    def __init__(self, results: Sequence[CheckResult]) -> None:
        self.results = tuple(results)
        failed = [result for result in results if result.blocks]
        lines = [f"  {result.name}: {result.failing_count:,} rows. {_all_of(result)}" for result in failed]
        super().__init__(
            f"{len(failed)} checks on structure failed, and nothing was published; what was published before is "
            "untouched.\n" + "\n".join(lines)
        )


def run_checks(
    con: Connection, sql_folder: Path, code_version: str | None = None, proven: Proven | None = None
) -> list[CheckResult]:
    """Run every check, several side by side; the results in order of their names.

    `code_version` is the variable of that name in SQL, by which a check can leave out what new rules changed. A check
    that judges each article by itself, and that is `proven` for the others, looks at the articles touched since alone.
    Raises LoadFailed for a check that does not run or states no severity.
    """
    models = read_models(sql_folder / CHECKS_FOLDER)
    if proven is None or proven.touched.is_most(int(scalar(con, "select count(*) from core.fact_article"))):
        return side_by_side(con, [partial(_run, model, code_version, None) for model in models])
    for_touched = [model.name for model in models if model.is_each_article and model.name in proven.checks]
    tables = {name for model in models if model.name in for_touched for name in _tables_of(model)}
    with only_touched(con, proven.touched, tables) as catalog:
        catalogs = [catalog if model.name in for_touched else None for model in models]
        return side_by_side(
            con, [partial(_run, model, code_version, each) for model, each in zip(models, catalogs, strict=True)]
        )


def require_structure(results: Sequence[CheckResult]) -> None:
    """Raises CheckFailed where a check on structure has failing rows; logs those on content."""
    if any(result.blocks for result in results):
        raise CheckFailed(results)
    for result in results:
        if result.failing_count:
            logger.info("check %s: %d rows. %s", result.name, result.failing_count, result.message)


def _tables_of(model: Model) -> set[str]:
    return {f"{schema}.{table}" for schema in ("raw", "core") for table in read_tables(model.query, schema)}


def _run(model: Model, code_version: str | None, catalog: str | None, con: Connection) -> CheckResult:
    if catalog is not None:
        con.execute(f"use {catalog}")
    if code_version is not None:
        con.execute(f"set variable code_version = {_text(code_version)}")
    if model.severity not in SEVERITIES:
        raise LoadFailed(
            f"{CHECKS_FOLDER}/{model.name}.sql: its header needs a line 'severity: structure' or 'content'."
        )
    try:
        # One pass: each of the first rows says in its last column how many there are.
        cursor = con.execute(f"select *, count(*) over () from (\n{model.query}\n) limit {EXAMPLE_ROWS}")
        names = [column[0] for column in cursor.description or []][:-1]
        found = cursor.fetchall()
        rows = [row[:-1] for row in found]
        count = int(found[0][-1]) if found else 0
    except duckdb.Error as error:
        raise LoadFailed(f"{CHECKS_FOLDER}/{model.name}.sql does not run: {error}") from error
    examples = tuple(
        ", ".join(f"{name}={_cell(value)}" for name, value in zip(names, row, strict=True)) for row in rows
    )
    return CheckResult(model.name, model.severity, _promise(model), count, examples)


def _promise(model: Model) -> str:
    first = model.query.splitlines()[0].removeprefix("--").strip()
    return first if first.endswith(".") else f"{first}."


def _all_of(result: CheckResult) -> str:
    return " | ".join([result.promise, *result.examples])


def _cell(value: object) -> str:
    text = str(value)
    return text if len(text) <= _CELL_LIMIT else text[:_CELL_LIMIT] + "…"


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
