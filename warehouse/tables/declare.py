"""Declare a table once: types, checks, comments, DDL, dictionary and data package come from the class.

A table is a class below `Table`; its docstring is the table's description, each column states its own. The class is a
dataframely schema, so `TableClass.validate(frame)` checks types, NULLs, keys, categories and rules of a Polars frame.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass
from functools import cache
from types import new_class
from typing import Any, ClassVar

import dataframely as dy
import polars as pl

SQL_TYPES: dict[type[dy.Column], str] = {
    dy.Int64: "BIGINT",
    dy.Int32: "INTEGER",
    dy.Float64: "DOUBLE",
    dy.Bool: "BOOLEAN",
    dy.String: "VARCHAR",
    dy.Date: "DATE",
    dy.Datetime: "TIMESTAMPTZ",
}


@dataclass(frozen=True)
class ColumnFacts:
    """What a column says of itself, for whoever writes DDL, dictionaries or data packages."""

    name: str
    sql_type: str
    dtype: pl.DataType
    description: str
    is_nullable: bool
    is_primary_key: bool
    references: str | None
    """`schema.table.column` of the key that this column points to, or None."""
    categories: tuple[str, ...]
    is_long_text: bool
    """True where it holds sentences or whole texts, which are packed harder than words."""


class Table(dy.Schema):
    """Base of all declared tables. `schema` is the DuckDB schema (`raw`, `core`, `ops`, `evidence`)."""

    sql_schema: ClassVar[str]
    sql_table: ClassVar[str]
    grows_with_text: ClassVar[bool]
    """True where the Parquet export is a folder partitioned by publication year."""
    stays_small: ClassVar[bool]
    """True where it hardly grows with the articles: then the database holds its key, too, by an index."""
    stands_by: ClassVar[tuple[str, ...]]
    """Columns by which its rows are sorted where they are kept and exported: the key where nothing else is stated."""

    def __init_subclass__(
        cls,
        schema: str,
        grows_with_text: bool = False,
        stays_small: bool = False,
        stands_by: tuple[str, ...] = (),
        **kw: Any,
    ) -> None:
        super().__init_subclass__(**kw)
        if not (cls.__doc__ or "").strip():
            raise TypeError(f"table {cls.__name__} has no description; write a docstring that says what a row is")
        cls.sql_schema = schema
        cls.sql_table = snake_case(cls.__name__)
        cls.grows_with_text = grows_with_text
        cls.stays_small = stays_small
        cls.stands_by = stands_by or tuple(cls.primary_key()) or tuple(cls.columns())

    @classmethod
    def sql_name(cls) -> str:
        """`schema.table`, as SQL writes it."""
        return f"{cls.sql_schema}.{cls.sql_table}"

    @classmethod
    def about(cls) -> str:
        """What a row is, in one paragraph."""
        return " ".join((cls.__doc__ or "").split())

    @classmethod
    def column_facts(cls) -> list[ColumnFacts]:
        """The columns in order, with type, description, key and categories."""
        return [facts_of(name, column) for name, column in cls.columns().items()]

    @classmethod
    def polars_schema(cls) -> dict[str, pl.DataType]:
        """Column names and Polars types, in order: what a frame for this table looks like."""
        return {name: column.dtype for name, column in cls.columns().items()}

    @classmethod
    def empty(cls) -> pl.DataFrame:
        """A frame of this table with no rows."""
        return pl.DataFrame(schema=cls.polars_schema())

    @classmethod
    @cache
    def without_key(cls) -> type[Table]:
        """The same declaration, but that a key may come twice: for rows of which is known that none does.

        To look for two rows of one key is most of what checking a large table costs.
        """
        columns = {name: copy(column) for name, column in cls.columns().items() if column.primary_key}
        for column in columns.values():
            column.primary_key = False
        stated = {"schema": cls.sql_schema, "stays_small": cls.stays_small, "stands_by": cls.stands_by}
        return new_class(cls.__name__, (cls,), stated, lambda body: body.update({"__doc__": cls.__doc__, **columns}))


def facts_of(name: str, column: dy.Column) -> ColumnFacts:
    """Read a column's declaration. Raises TypeError for a type that no table here may have."""
    sql_type = SQL_TYPES.get(type(column))
    if sql_type is None:
        raise TypeError(f"column {name} has type {type(column).__name__}, which has no SQL type here")
    extra = column.metadata or {}
    return ColumnFacts(
        name=name,
        sql_type=sql_type,
        dtype=column.dtype,
        description=column.description or "",
        is_nullable=column.nullable,
        is_primary_key=column.primary_key,
        references=extra.get("references"),
        categories=tuple(extra.get("categories", ())),
        is_long_text=bool(extra.get("is_long_text", False)),
    )


def snake_case(name: str) -> str:
    """`FactOfficeObservation` to `fact_office_observation`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def described(description: str) -> str:
    """The description, or TypeError where there is none: an undescribed column cannot be declared."""
    if not description.strip():
        raise TypeError("a column needs a description")
    return description


def surrogate(description: str) -> dy.Int64:
    """The table's own BIGINT key: a hash of content or evidence, never negative."""
    return dy.Int64(primary_key=True, min=0, description=described(description))


def key(target: type[Table] | str, description: str, *, primary_key: bool = False, nullable: bool = False) -> dy.Int64:
    """A reference to another table's key, given as its class or, for a class not yet defined, `schema.table.column`."""
    references = target if isinstance(target, str) else f"{target.sql_name()}.{target.primary_key()[0]}"
    return dy.Int64(
        primary_key=primary_key,
        nullable=nullable,
        min=0,
        description=described(description),
        metadata={"references": references},
    )


def hashed(description: str, *, primary_key: bool = False, nullable: bool = False) -> dy.Int64:
    """A BIGINT from a hash that points to no table (a grouping, a content hash, a key that is gone)."""
    return dy.Int64(primary_key=primary_key, nullable=nullable, min=0, description=described(description))


def ordinal(description: str, *, primary_key: bool = False, nullable: bool = False) -> dy.Int32:
    """A number within its article or event, from 1."""
    return dy.Int32(primary_key=primary_key, nullable=nullable, min=1, description=described(description))


def span(description: str) -> tuple[dy.Int32, dy.Int32]:
    """`start_char, end_char`: zero-based, half-open, in code points of `raw.article_text.text`."""
    tail = "zero-based, in code points of raw.article_text.text"
    return (
        dy.Int32(nullable=False, min=0, description=f"{described(description)} First character, {tail}."),
        dy.Int32(nullable=False, min=1, description=f"{description} One past the last character, {tail}."),
    )


def sentence_span() -> tuple[dy.Int32, dy.Int32]:
    """`sentence_start_char, sentence_end_char`: the sentence around a proof, in the same code points as its span."""
    about = "the sentence that holds the span, or of the several that it reaches over; a dateline stands for itself"
    tail = "zero-based, in code points of raw.article_text.text"
    return (
        dy.Int32(nullable=False, min=0, description=f"First character of {about}; {tail}."),
        dy.Int32(nullable=False, min=1, description=f"One past the last character of {about}; {tail}."),
    )


def number(description: str, *, nullable: bool = False) -> dy.Int64:
    """A count, or another whole number that is not negative."""
    return dy.Int64(nullable=nullable, min=0, description=described(description))


def small_number(description: str, *, primary_key: bool = False, nullable: bool = False) -> dy.Int32:
    """A small whole number (a year, a month, yyyymmdd)."""
    return dy.Int32(primary_key=primary_key, nullable=nullable, description=described(description))


def ratio(description: str, *, nullable: bool = True) -> dy.Float64:
    """A share from 0 to 1."""
    return dy.Float64(nullable=nullable, min=0.0, max=1.0, description=described(description))


def measure(description: str, *, nullable: bool = True) -> dy.Float64:
    """A real number with its unit in the description."""
    return dy.Float64(nullable=nullable, description=described(description))


def flag(description: str, *, nullable: bool = False) -> dy.Bool:
    """True or false."""
    return dy.Bool(nullable=nullable, description=described(description))


def string(description: str, *, primary_key: bool = False, nullable: bool = True) -> dy.String:
    """Text; NULL where not known, never empty."""
    return dy.String(primary_key=primary_key, nullable=nullable and not primary_key, description=described(description))


def long_text(description: str) -> dy.String:
    """A sentence or a whole text; never NULL."""
    return dy.String(nullable=False, description=described(description), metadata={"is_long_text": True})


def category(values: Iterable[str], description: str, *, primary_key: bool = False, nullable: bool = True) -> dy.String:
    """Text from a fixed list."""
    allowed = tuple(values)
    return dy.String(
        primary_key=primary_key,
        nullable=nullable and not primary_key,
        check={"is_listed": lambda column: column.is_in(allowed)},
        description=described(description),
        metadata={"categories": allowed},
    )


def country(description: str) -> dy.String:
    """ISO 3166-1 alpha-3, NULL where not known."""
    return dy.String(nullable=True, regex=r"^[A-Z]{3}$", description=described(description))


def day(description: str, *, primary_key: bool = False, nullable: bool = True) -> dy.Date:
    """A calendar day."""
    return dy.Date(primary_key=primary_key, nullable=nullable and not primary_key, description=described(description))


def instant(description: str, *, nullable: bool = True) -> dy.Datetime:
    """A moment, in UTC."""
    return dy.Datetime(nullable=nullable, time_zone="UTC", time_unit="us", description=described(description))


def rule(sentence: str) -> Callable[[Callable[[Any], pl.Expr]], Any]:
    """A check over several columns of a row; the sentence says what holds, for the dictionary and for errors."""

    def mark(function: Callable[[Any], pl.Expr]) -> Any:
        function.__doc__ = sentence
        return dy.rule()(function)

    return mark


def span_rule() -> Any:
    """Every span ends after it starts."""
    return rule("a span ends after it starts")(lambda cls: pl.col("end_char") > pl.col("start_char"))


def sentence_rule() -> Any:
    """Every proof lies in its sentence."""
    begins = pl.col("sentence_start_char") <= pl.col("start_char")
    ends = pl.col("end_char") <= pl.col("sentence_end_char")
    return rule("the sentence holds the span")(lambda cls: begins & ends)
