"""What a load can leave as it is published: the rows of articles whose evidence means what it meant.

Rows that tell what an article says follow from its evidence, which never changes under the same rules, and from what
its numbers stand for: persons, bodies, posts, events, first occurrences. Of these a hash an article is kept in the
version that has the rows (`ops.article_meaning`). Where it is the same again, so are the rows: they need neither be
made nor compared. Where nothing is kept, or by another program, all rows are made.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from warehouse.keys import key_of
from warehouse.resolution.evidence import Evidence, Range, ranges_of

GROUPS = ("passages", "names", "events")
"""What is hashed apart, since tables depend on one or the other: `<group>_hash` in `ops.article_meaning`."""
# Other versions of the library may hash otherwise, which must not look like the same by luck.
_SEED = key_of("meaning", pl.__version__)
# Of more articles than this share it costs less to make all rows than to pick theirs.
MOST_MADE_ANEW = 0.3


@dataclass(frozen=True)
class MadeAnew:
    """Said of a table before its rows: those of these articles (`article_id`) follow, all others stand as published.

    Of an article that is gone, none follow.
    """

    articles: pl.DataFrame


@dataclass(frozen=True)
class Scope:
    """The articles whose rows have to be made; all of them where `changed` is None."""

    changed: pl.DataFrame | None = None

    def __or__(self, other: Scope) -> Scope:
        if self.changed is None or other.changed is None:
            return EVERY_ARTICLE
        return Scope(pl.concat([self.changed, other.changed]).unique("article_id"))

    def of(self, rows: pl.DataFrame) -> pl.DataFrame:
        """The rows of these articles."""
        return rows if self.changed is None else rows.join(self.changed, on="article_id", how="semi")

    def evidence(self, evidence: Evidence) -> Evidence:
        """What was read off these articles."""
        return evidence if self.changed is None else evidence.only(self.changed)

    def ranges(self, every: Sequence[Range], size: int) -> Sequence[Range]:
        """These articles in ranges; `every` are the ranges of all."""
        return every if self.changed is None else ranges_of(self.changed["article_id"], size)

    def announced(self, *tables: str) -> Iterator[tuple[str, MadeAnew]]:
        """What to say of these tables before their rows; nothing where all rows are made."""
        if self.changed is not None:
            yield from ((table, MadeAnew(self.changed)) for table in tables)


EVERY_ARTICLE = Scope()


@dataclass
class KeptMeanings:
    """The hashes of the published version, and those that a load finds."""

    published: pl.DataFrame | None = None
    """`article_id` and a hash a group; None where the published rows cannot be relied on."""
    _found: dict[str, pl.DataFrame] = field(default_factory=dict)

    def compare(self, group: str, article_ids: pl.Series, meaning: Mapping[str, pl.DataFrame]) -> Scope:
        """The articles of which something differs that the published version has, those that came, those that are gone.

        In: one of GROUPS; all articles; frames with `article_id` that say what its numbers stand for. Neither their
        order nor rows of other articles count.
        """
        column = f"{group}_hash"
        found = _hashes(article_ids, meaning).rename({"hash": column})
        self._found[group] = found
        if self.published is None:
            return EVERY_ARTICLE
        before = self.published.select("article_id", column)
        same = found.join(before, on=["article_id", column], how="semi")
        every = pl.concat([found.select("article_id"), before.select("article_id")]).unique()
        changed = every.join(same, on="article_id", how="anti").sort("article_id")
        return Scope(changed) if changed.height <= MOST_MADE_ANEW * every.height else EVERY_ARTICLE

    def table(self) -> pl.DataFrame:
        """The rows of `ops.article_meaning`; none where not all groups were compared."""
        frames = [self._found[group] for group in GROUPS if group in self._found]
        if len(frames) < len(GROUPS):
            return pl.DataFrame(schema={"article_id": pl.Int64} | {f"{group}_hash": pl.Int64 for group in GROUPS})
        first, *others = frames
        for frame in others:
            first = first.join(frame, on="article_id")
        return first.sort("article_id")


def row_hashes(rows: pl.DataFrame, kind: str) -> pl.Series:
    """A hash for each row. What is combined is hashed once more: rows that swap values must not weigh the same."""
    return rows.hash_rows(seed=_SEED).hash(seed=key_of("meaning", kind))


def _hashes(article_ids: pl.Series, meaning: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """`article_id, hash` of each article, 0 where the frames have no row of it."""
    parts = [
        rows.select("article_id").with_columns(row_hashes(rows, kind).alias("hash")) for kind, rows in meaning.items()
    ]
    found = pl.concat([part.group_by("article_id").agg(pl.col("hash").bitwise_xor()) for part in parts])
    found = found.group_by("article_id").agg(pl.col("hash").bitwise_xor())
    return (
        article_ids.unique()
        .sort()
        .alias("article_id")
        .to_frame()
        .join(found, on="article_id", how="left", maintain_order="left")
        .with_columns((pl.col("hash").fill_null(0) // 2).cast(pl.Int64))
    )
