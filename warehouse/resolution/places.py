"""Places that the evidence names."""

from __future__ import annotations

import polars as pl

from warehouse.places.gazetteer import place_rows


def dim_place(evidence: dict[str, pl.DataFrame]) -> pl.DataFrame:
    """`core.dim_place` for datelines, events and mentions, and for the city or country of each venue."""
    named = pl.concat(
        [
            evidence["article"].select(place="dateline_place"),
            evidence["event"].select("place"),
            evidence["mention"].select("place"),
        ]
    )
    keys = named["place"].drop_nulls().unique()
    # A venue whose city the article does not show ends with its @.
    around = keys.filter(keys.str.starts_with("venue/")).str.extract(r"@([^@]+)$")
    return place_rows(pl.concat([keys, around]).drop_nulls().unique().sort().to_list())
