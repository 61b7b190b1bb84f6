"""The articles that a load touched, so that what is true of each article by itself is looked at for those alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import polars as pl

from warehouse.publishing import ddl
from warehouse.publishing.changes import PUBLISHED
from warehouse.publishing.database import Connection, incoming, scalar
from warehouse.tables import TABLES
from warehouse.tables.declare import Table

ARTICLE = "article_id"
_CATALOG = "touched"


@dataclass(slots=True)
class TouchedArticles:
    """Articles of which a load writes, changes or takes out a row of `core`."""

    _parts: list[pl.Series] = field(default_factory=list)
    is_all: bool = False
    """True where it wrote all anew: then nothing is proven by what was published."""

    def add(self, rows: pl.DataFrame) -> None:
        """The articles of these rows, where they have any."""
        if not self.is_all and ARTICLE in rows.columns and not rows.is_empty():
            self._parts.append(rows[ARTICLE].unique())

    def is_most(self, article_count: int) -> bool:
        """True where so many were touched that to pick them costs more than to take all."""
        return self.is_all or 3 * self.articles().len() > article_count

    def articles(self) -> pl.Series:
        """Them, each once."""
        return pl.concat([pl.Series(ARTICLE, [], dtype=pl.Int64), *self._parts]).unique()


@dataclass(frozen=True, slots=True)
class Proven:
    """What need not be looked at again: checks that the published version passed, of the articles not touched since."""

    checks: frozenset[str]
    touched: TouchedArticles


def has_article(table: type[Table]) -> bool:
    """True for a table each of whose rows belongs to an article."""
    return ARTICLE in table.polars_schema()


@contextmanager
def only_touched(con: Connection, touched: TouchedArticles, tables: Iterable[str]) -> Iterator[str]:
    """A catalog in which these tables (`schema.table`) have the rows of touched articles alone; gives its name.

    A query in it names tables as it does elsewhere, and finds no others. It is seen by all connections to the database,
    for as long as the block lasts. Articles whose text came with this load are touched, too.
    """
    main = ddl.quoted(str(scalar(con, "select current_database()")))
    con.execute(f"attach ':memory:' as {_CATALOG}")
    try:
        with incoming(con, touched.articles().to_frame()) as view:
            con.execute(
                f"create table {_CATALOG}.main.articles as from {view} union "
                f"(select {ARTICLE} from raw.article_text except select {ARTICLE} from {PUBLISHED}.raw.article_text)"
            )
        for name in sorted(tables):
            con.execute(f"create schema if not exists {_CATALOG}.{TABLES[name].sql_schema}")
            # Copied, not a view: a join of two views would read both tables whole before it picks articles.
            con.execute(
                f"create table {_CATALOG}.{name} as "
                f"from {main}.{name} where {ARTICLE} in (from {_CATALOG}.main.articles)"
            )
        yield _CATALOG
    finally:
        con.execute(f"detach {_CATALOG}")
