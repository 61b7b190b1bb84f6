"""The bodies of the articles that have to be compared, kept in a file: together they would not fit in memory."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
import polars as pl

from warehouse.repeats.bodies import IS_SPOKEN, compared_passages, texts_of_passages
from warehouse.repeats.columns import texts_from, utf8_of

_PLACES_SCHEMA = {"article_id": pl.Int64, "start": pl.Int64, "length": pl.Int64}


@dataclass(frozen=True, slots=True)
class KeptBodies:
    """Bodies by the rank of their article."""

    _file: IO[bytes]
    _places: pl.DataFrame

    def of(self, ranks: pl.Series) -> pl.DataFrame:
        """`rank, body` of some articles, sorted by rank; those with neither body nor captions have no row."""
        wanted = self._places.join(ranks.unique().alias("rank").to_frame(), on="rank", how="semi").sort("rank")
        handle = self._file.fileno()
        bodies = [os.pread(handle, length, start) for start, length in wanted.select("start", "length").iter_rows()]
        ends = np.cumsum(wanted["length"].to_numpy())
        return wanted.select("rank").with_columns(body=texts_from(b"".join(bodies), np.concatenate([[0], ends])))


@contextmanager
def kept_bodies(
    passages: pl.LazyFrame, texts: Iterable[pl.DataFrame], ranked: pl.DataFrame, folder: Path | None = None
) -> Iterator[KeptBodies]:
    """The bodies of some articles, in a temporary file that goes when the block ends.

    In: `evidence.passage`; the texts of all articles, in frames `article_id, text`, each read once; `article_id, rank`
    of those to be compared; where the file is to be, if not among the system's temporary ones, which may be in memory.
    """
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    compared = _compared(passages, ranked)
    with tempfile.TemporaryFile(prefix="communique-bodies-", dir=folder) as file:
        end, places = 0, [pl.DataFrame(schema=_PLACES_SCHEMA)]
        for batch in texts:
            bodies = texts_of_passages(compared, batch.join(ranked, on="article_id", how="semi"))
            content, offsets = utf8_of(bodies["body"])
            file.write(content.data)
            starts, lengths = pl.Series(offsets[:-1] + end), pl.Series(np.diff(offsets))
            end += int(offsets[-1])
            places.append(bodies.select("article_id").with_columns(start=starts, length=lengths))
        file.flush()
        ordered = pl.concat(places).join(ranked, on="article_id").select("rank", "start", "length").sort("rank")
        yield KeptBodies(file, ordered)


def bodies_at_once(passages: pl.LazyFrame, texts: Iterable[pl.DataFrame], ranked: pl.DataFrame) -> pl.DataFrame:
    """`rank, body` of articles few enough to be held together, sorted by rank, without a file. In: as `kept_bodies`."""
    compared = _compared(passages, ranked)
    found = [texts_of_passages(compared, batch.join(ranked, on="article_id", how="semi")) for batch in texts]
    bodies = pl.concat(found) if found else pl.DataFrame(schema={"article_id": pl.Int64, "body": pl.String})
    return bodies.join(ranked, on="article_id").select("rank", "body").sort("rank")


def _compared(passages: pl.LazyFrame, ranked: pl.DataFrame) -> pl.DataFrame:
    spans = passages.filter(IS_SPOKEN).join(ranked.select("article_id").lazy(), on="article_id", how="semi")
    return compared_passages(spans.collect())
