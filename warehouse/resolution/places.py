"""Places that the evidence names."""

from __future__ import annotations

import polars as pl

from warehouse.places.gazetteer import place_rows
from warehouse.resolution.evidence import Evidence


def dim_place(evidence: Evidence) -> pl.DataFrame:
    """`core.dim_place` for datelines, events and mentions, and for the city or country of each venue."""
    named = [
        evidence.scan(table).select(place=column).drop_nulls().unique().collect()["place"]
        for table, column in (("article", "dateline_place"), ("event", "place"), ("mention", "place"))
    ]
    keys = pl.concat(named).unique()
    # A venue whose city the article does not show ends with its @.
    around = keys.filter(keys.str.starts_with("venue/")).str.extract(r"@([^@]+)$")
    return place_rows(pl.concat([keys, around]).drop_nulls().unique().sort().to_list())
