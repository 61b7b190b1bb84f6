"""What earlier loads found out about pairs of texts, kept beside the evidence: to read two texts against each other
costs more than everything else that is done with them, and its outcome never changes while the rules stay the same."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import polars as pl

NEAR_COPIES = {
    "article_id": pl.Int64(),
    "other_article_id": pl.Int64(),
    "measure": pl.String(),
    "similarity_ratio": pl.Float64(),
}
"""Two articles, the later first; `measure` is NULL where they are no near copies."""
CAPTIONS = {
    "text_key": pl.Int64(),
    "other_text_key": pl.Int64(),
    "jaccard_ratio": pl.Float64(),
    "is_part": pl.Boolean(),
    "is_repeat": pl.Boolean(),
}
"""Two wordings by the keys of their texts, and whether what they say lets one be a repeat of the other."""


@dataclass(frozen=True, slots=True)
class KeptVerdicts:
    """Verdicts on pairs, a Parquet file a kind, in a folder for one set of rules. Without a folder nothing is kept."""

    folder: Path | None = None

    def read(self, name: str, schema: dict[str, pl.DataType]) -> pl.DataFrame:
        """What is kept of a kind; nothing where another program wrote it otherwise."""
        path = self._path(name)
        if path is None or not path.exists():
            return pl.DataFrame(schema=schema)
        rows = pl.read_parquet(path, hive_partitioning=False)
        return rows if rows.schema == pl.Schema(schema) else pl.DataFrame(schema=schema)

    def write(self, name: str, rows: pl.DataFrame) -> None:
        """Keep these instead of what is kept of the kind. Other versions may share the old file: it is not changed."""
        path = self._path(name)
        if path is None:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}.part")
        rows.sort(rows.columns[:2]).write_parquet(beside, compression="zstd", compression_level=1)
        beside.replace(path)

    def _path(self, name: str) -> Path | None:
        return self.folder / f"{name}.parquet" if self.folder else None


NOTHING_KEPT = KeptVerdicts()
