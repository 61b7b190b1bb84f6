"""The Parquet export: every `core` table and `reporting` view, byte for byte the same for the same rows.

Tables that grow with the text are folders by publication year. A file whose rows, declaration and way of writing have
not changed since the published version is linked, not written again.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from warehouse.publishing import ddl
from warehouse.publishing.database import Connection, more_memory, side_by_side
from warehouse.publishing.disk import link_file, sha256_of
from warehouse.publishing.parquet import FORMAT, ROW_GROUP_ROWS, Layout, write_parquet
from warehouse.publishing.views import View, from_files, named_views
from warehouse.tables import tables_of
from warehouse.tables.declare import Table

PARQUET_FOLDER = "parquet"
UNKNOWN_YEAR = "__HIVE_DEFAULT_PARTITION__"
TIMES_THE_MEMORY = 1.5
"""Sorting a large view beside others wants more memory than anything before it; what runs out of it is done twice."""
ROWS_A_PASS = 8_000_000
"""Rows of a table that grows which are sorted at once: those of all years, unless they would fill the memory."""
_YEAR = "year(article.published_on)"
_YEAR_COLUMN = "exported_year"

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """One Parquet file of a version."""

    path: str
    """Below `parquet/`, with slashes."""
    table: str
    """`schema.table`."""
    year: str | None
    """The publication year of a file of a growing table; the partition's name for an unknown one."""
    row_count: int
    byte_count: int
    sha256: str
    fingerprint: str | None
    """Of rows, declaration and way of writing; None for a view, which is written every time."""

    def as_json(self) -> dict[str, Any]:
        """For the version's own description."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class _Earlier:
    """What the published version holds, by path."""

    folder: Path | None
    files: Mapping[str, ExportedFile]

    def same(self, path: str, fingerprint: str) -> ExportedFile | None:
        """The published file of that path, where it has that fingerprint."""
        file = self.files.get(path)
        return file if self.folder and file and file.fingerprint == fingerprint else None

    def byte_count(self, path: str) -> int:
        """Size of the published file of that path, 0 where there is none."""
        return self.files[path].byte_count if path in self.files else 0


def export_all(
    con: Connection,
    target: Path,
    views: Sequence[View],
    earlier_folder: Path | None,
    earlier: Iterable[ExportedFile],
    beside: Callable[[Connection], None] | None = None,
) -> list[ExportedFile]:
    """Write `target/parquet/`; gives its files, sorted by path.

    `earlier_folder` is the `parquet` folder of the published version and `earlier` its files, which may be linked.
    `beside` is run when the views are written, at the same time as tables: what else is written from these rows.
    """
    folder = target / PARQUET_FOLDER
    published = _Earlier(earlier_folder, {file.path: file for file in earlier})
    with more_memory(con, TIMES_THE_MEMORY):
        files = [
            *_export_views(con, folder, views, published),
            *side_by_side(con, _tasks_beside(folder, published, beside)),
        ]
    return sorted(chain.from_iterable(files), key=lambda file: file.path)


def _export_views(
    con: Connection, folder: Path, views: Sequence[View], published: _Earlier
) -> Iterator[list[ExportedFile]]:
    """Each view is computed once: others, and what is written beside, read its file."""
    # What takes longest begins first, as far as the published version tells.
    largest_first = sorted(views, key=lambda view: -published.byte_count(_file_of(view)))
    read_by_others = {name for view in views for name in named_views(view.model.query)}
    first = [view for view in largest_first if view.name in read_by_others]
    rest = [view for view in largest_first if view not in first]
    yield from side_by_side(con, [partial(_export_view, folder, view, f"from {view.sql_name}") for view in first])
    queries = [from_files(view.model.query, folder) for view in rest]
    yield from side_by_side(con, [partial(_export_view, folder, *each) for each in zip(rest, queries, strict=True)])


def _tasks_beside(
    folder: Path, published: _Earlier, beside: Callable[[Connection], None] | None
) -> list[Callable[[Connection], list[ExportedFile]]]:
    return [
        *([] if beside is None else [partial(_without_files, beside)]),
        *(partial(_export_table, folder, table, published) for table in tables_of("core")),
    ]


def _without_files(task: Callable[[Connection], None], con: Connection) -> list[ExportedFile]:
    task(con)
    return []


def layout_of_table(table: type[Table]) -> Layout:
    """How a declared table is laid out in a file."""
    facts = table.column_facts()
    return Layout(
        name=table.sql_name(),
        about=table.about(),
        types={fact.name: fact.sql_type for fact in facts},
        descriptions={fact.name: fact.description for fact in facts},
        required=frozenset(fact.name for fact in facts if not fact.is_nullable),
        order=_day_first({fact.name: fact.sql_type for fact in facts}, table.stands_by),
    )


def layout_of_view(view: View) -> Layout:
    """How a view is laid out in a file: sorted by its day, by its keys, then by all its columns: it has no key stated.

    Keys first, the article's before the others: what comes out of one article stands together and packs better.
    """
    return Layout(
        name=view.sql_name,
        about=view.model.about,
        types=view.types,
        descriptions=view.model.columns,
        required=frozenset(),
        order=_day_first(view.types, [*_keys_of(view.types), *view.types]),
    )


def _keys_of(types: Mapping[str, str]) -> list[str]:
    keys = [name for name, kind in types.items() if kind == "BIGINT" and name.endswith("_id")]
    return sorted(keys, key=lambda name: name != "article_id")


def _day_first(types: Mapping[str, str], order: Iterable[str]) -> tuple[str, ...]:
    """The order with the first day before it, where there is one: keys are hashes, and people filter by day.

    So each row group holds a stretch of days, and a reader that wants some days passes over the others.
    """
    day = [name for name, kind in types.items() if kind == "DATE"][:1]
    return tuple(dict.fromkeys([*day, *order]))


def _export_table(folder: Path, table: type[Table], published: _Earlier, con: Connection) -> list[ExportedFile]:
    layout = layout_of_table(table)
    columns = ", ".join(f"rows.{ddl.quoted(name)}" for name in layout.types)
    source, year = _source_of(table)
    sums = con.execute(
        f"select {year} as year, count(*), bit_xor(hash({columns})), sum(hash({columns})::hugeint) "
        f"from {source} group by all order by 1 nulls last"
    ).fetchall()
    files, others = [], {}
    for value, *sum_of_rows in sums or [(None, 0, 0, 0)]:
        path, _ = _place_of(table, value)
        fingerprint = _fingerprint(table, *sum_of_rows)
        if same := published.same(path, fingerprint):
            assert published.folder is not None
            # An earlier try, which ran out of memory, may have linked it already.
            (folder / path).unlink(missing_ok=True)
            link_file(published.folder / path, folder / path)
            files.append(same)
        else:
            others[value] = fingerprint
    for values in _passes({value: count for value, count, *_ in sums or [(None, 0)] if value in others}):
        which = "" if len(values) == len(sums) else f"where {_is_one_of(year, values)}"
        query = f"select {year} as {_YEAR_COLUMN}, {columns} from {source} {which}"
        rows = _rows(con, query, (_YEAR_COLUMN, *layout.order))
        files += _written_by_year(folder, table, rows, {value: others[value] for value in values})
    return files


def _passes(row_counts: Mapping[int | None, int]) -> Iterator[list[int | None]]:
    """The years in lists, each of which is read and sorted at once: of few rows or of one year."""
    together: list[int | None] = []
    for value, row_count in row_counts.items():
        if together and sum(row_counts[known] for known in together) + row_count > ROWS_A_PASS:
            yield together
            together = []
        together.append(value)
    if together:
        yield together


def _is_one_of(year: str, values: Iterable[int | None]) -> str:
    return " or ".join(f"{year} is not distinct from {'null' if value is None else value}" for value in values)


def _written_by_year(
    folder: Path, table: type[Table], rows: Iterable[pa.RecordBatch], fingerprints: Mapping[int | None, str]
) -> list[ExportedFile]:
    """Write the files of some years out of their rows, which come year by year, in the order of `fingerprints`."""
    layout, coming = layout_of_table(table), groupby(_cut_by_year(rows), key=itemgetter(0))
    files = []
    for value, fingerprint in fingerprints.items():
        path, name = _place_of(table, value)
        _, pieces = next(coming, (value, ()))
        row_count = write_parquet(folder / path, (piece for _, piece in pieces), layout)
        files.append(_described(folder, path, layout, row_count, year=name, fingerprint=fingerprint))
    return files


def _cut_by_year(rows: Iterable[pa.RecordBatch]) -> Iterator[tuple[int | None, pa.RecordBatch]]:
    for batch in rows:
        runs, start = pc.run_end_encode(batch.column(_YEAR_COLUMN)), 0
        for value, end in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
            yield value, batch.slice(start, end - start)
            start = end


def _export_view(folder: Path, view: View, query: str, con: Connection) -> list[ExportedFile]:
    """`query` gives the view's rows."""
    layout, path = layout_of_view(view), _file_of(view)
    row_count = write_parquet(folder / path, _rows(con, query, layout.order), layout)
    return [_described(folder, path, layout, row_count, year=None, fingerprint=None)]


def _file_of(view: View) -> str:
    return f"{view.name}.parquet"


def _rows(con: Connection, query: str, order: Iterable[str]) -> Iterator[pa.RecordBatch]:
    """A query's rows in this order; no ties that differ, since it is a key or all columns.

    They come piece by piece: the database, which may use the disk for it, sorts them, and no table is in memory whole.
    """
    by = ", ".join(f"{ddl.quoted(name)} nulls last" for name in order)
    yield from con.sql(f"select * from (\n{query}\n) order by {by}").to_arrow_reader(ROW_GROUP_ROWS)


def _described(
    folder: Path, path: str, layout: Layout, row_count: int, *, year: str | None, fingerprint: str | None
) -> ExportedFile:
    target = folder / path
    return ExportedFile(
        path=path,
        table=layout.name,
        year=year,
        row_count=row_count,
        byte_count=target.stat().st_size,
        sha256=sha256_of(target),
        fingerprint=fingerprint,
    )


def _source_of(table: type[Table]) -> tuple[str, str]:
    """The FROM clause that gives a table's rows as `rows`, and the expression of their publication year."""
    source = f"{table.sql_name()} as rows"
    if not table.grows_with_text:
        return source, "null"
    if "article_id" not in table.polars_schema():
        source += " left join core.fact_statement as statement on statement.statement_id = rows.statement_id"
        return f"{source} left join core.fact_article as article on article.article_id = statement.article_id", _YEAR
    return f"{source} left join core.fact_article as article on article.article_id = rows.article_id", _YEAR


def _place_of(table: type[Table], year: int | None) -> tuple[str, str | None]:
    if not table.grows_with_text:
        return f"{table.sql_table}.parquet", None
    name = UNKNOWN_YEAR if year is None else f"{year:04d}"
    return f"{table.sql_table}/year={name}/part-0.parquet", name


def _fingerprint(table: type[Table], *sums: object) -> str:
    # DuckDB's hash() is compared only with what the same DuckDB gave, hence its version.
    stated = [FORMAT, duckdb.__version__, ddl.fingerprint(table), *map(str, sums)]
    return hashlib.sha256("\n".join(stated).encode()).hexdigest()
