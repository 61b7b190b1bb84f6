"""What the tests of reading share: one way to read everything at a place."""

from __future__ import annotations

import pickle
from pathlib import Path

import polars as pl

from warehouse.reading import Settings, discover, read_batch
from warehouse.reading.discovery import SIGHTING_SCHEMA

NOTHING_KNOWN = pl.DataFrame(schema=SIGHTING_SCHEMA)


def read(place: Path | str, settings: Settings | None = None, **bounds: int) -> pl.DataFrame:
    """All contents at a place, each batch pickled as for another process."""
    found = discover([str(place)], NOTHING_KNOWN, settings)
    frames = [read_batch(pickle.loads(pickle.dumps(batch))) for batch in found.batches(**bounds)]
    return pl.concat(frames) if frames else pl.DataFrame(schema={"location": pl.String})


def texts(contents: pl.DataFrame, below: Path | str) -> dict[str, str | None]:
    """Text, or the code of the rejection, by location below a folder."""
    start = len(str(below)) + 1
    rows = contents.select("location", "text", "reject_code").iter_rows()
    return {location[start:]: text if code is None else f"!{code}" for location, text, code in rows}
