"""Outlets that published at least one article."""

from __future__ import annotations

import polars as pl

from warehouse.keys import key_of
from warehouse.resources import knowledge
from warehouse.tables.dimensions import OUTLET_KINDS, DimOutlet


def dim_outlet(article: pl.DataFrame) -> pl.DataFrame:
    """`core.dim_outlet` for the outlets of `evidence.article`, with kind and country from the outlets table."""
    schema = DimOutlet.polars_schema()
    known = (
        knowledge("outlets").select("name", "kind", "country_code").unique("name", keep="first", maintain_order=True)
    )
    return (
        article.select(name="outlet")
        .drop_nulls()
        .unique()
        .join(known, on="name", how="left")
        .with_columns(
            outlet_ids("name"),
            pl.when(pl.col("kind").is_in(OUTLET_KINDS)).then("kind").alias("kind"),
        )
        .select(list(schema))
        .sort("outlet_id")
    )


def outlet_ids(column: str) -> pl.Expr:
    """`outlet_id` from a column of outlet names."""
    return pl.col(column).map_batches(_ids_of, pl.Int64).alias("outlet_id")


def _ids_of(names: pl.Series) -> pl.Series:
    # A million articles come from a few hundred outlets.
    ids = {name: outlet_id(name) for name in names.drop_nulls().unique()}
    return names.replace_strict(ids, default=None, return_dtype=pl.Int64)


def outlet_id(name: str) -> int:
    """The key of an outlet."""
    return key_of("outlet", name)
