"""Pairs of reports that an earlier load compared, kept as verdicts on pairs of texts are.

Whether two reports tell of one event follows from what both say, and from whom and what their numbers stand for. Of all
that a report has a hash; a pair of which both have the hash that they had is not looked for again. Whoever is new,
or is understood otherwise since, is compared with all others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import polars as pl

from warehouse import fingerprints
from warehouse.repeats import KeptVerdicts
from warehouse.resolution.growth import row_hashes

EVENT_PAIRS = {
    "report_hash": pl.Int64(),
    "other_hash": pl.Int64(),
    "by_day": pl.Boolean(),
    "sureness": pl.Int32(),
    "differs_in_kind": pl.Boolean(),
    "days_apart": pl.Int64(),
    "differs_in_city": pl.Boolean(),
    "is_other_vaguer": pl.Boolean(),
}
"""A pair that matches, the earlier report first; and a row without `other_hash` for each report that was compared."""
_KIND = "event_pairs"
_SEQ, _OTHER = pl.col("seq"), pl.col("other")


@dataclass(frozen=True)
class Compared:
    """What is known before any pair is looked for."""

    kept: KeptVerdicts
    hashes: pl.DataFrame
    """`seq, hash` of each report."""
    pairs: pl.DataFrame | None = None
    """The pairs that match, of reports that are as they were; None where nothing is known."""
    changed: pl.DataFrame | None = None
    """`seq` of the reports that have to be compared; all of them where it is None."""

    @classmethod
    def of(cls, kept: KeptVerdicts, reports: Mapping[str, pl.DataFrame]) -> Compared:
        """In: frames with `seq` that say what each report tells, without what matters by its place alone."""
        if kept.folder is None:
            return cls(kept, pl.DataFrame(schema={"seq": pl.Int64, "hash": pl.Int64}))
        hashes = _hashes(reports)
        known = kept.read(_KIND, EVENT_PAIRS)
        if known.is_empty() or hashes["hash"].n_unique() < hashes.height:
            return cls(kept, hashes)
        compared = known.filter(pl.col("other_hash").is_null()).select(hash="report_hash")
        pairs = (
            known.join(hashes.select("seq", report_hash="hash"), on="report_hash")
            .join(hashes.select(other="seq", other_hash="hash"), on="other_hash")
            .with_columns(vaguer=pl.when("is_other_vaguer").then(_OTHER).otherwise(_SEQ))
        )
        return cls(kept, hashes, pairs, hashes.join(compared, on="hash", how="anti").select("seq"))

    def keep(self, pairs: pl.DataFrame) -> None:
        """Keep what is found now: all pairs that match, as `matching_pairs` gives them."""
        if self.kept.folder is None:
            return
        hashes = self.hashes.select("seq", "hash")
        found = (
            pairs.join(hashes.rename({"hash": "report_hash"}), on="seq")
            .join(hashes.select(other="seq", other_hash="hash"), on="other")
            .with_columns(is_other_vaguer=pl.col("vaguer") == _OTHER)
        )
        frames = [rows.select(_columns_of(rows)) for rows in (hashes.select(report_hash="hash"), found)]
        self.kept.write(_KIND, pl.concat(frames))


def _columns_of(rows: pl.DataFrame) -> list[pl.Expr]:
    return [
        (pl.col(name) if name in rows.columns else pl.lit(None)).cast(dtype).alias(name)
        for name, dtype in EVENT_PAIRS.items()
    ]


def _hashes(reports: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Another program may judge otherwise: its hashes are others."""
    program = fingerprints.code_version()
    parts = [
        rows.select("seq", hash=row_hashes(rows.drop("seq"), f"{name} of a report, {program}"))
        for name, rows in reports.items()
    ]
    found = pl.concat(parts).group_by("seq").agg(pl.col("hash").bitwise_xor())
    return found.select("seq", (pl.col("hash") // 2).cast(pl.Int64))
