"""The `raw` tables: what was read is merged in; nothing is ever taken out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import numpy as np
import polars as pl

from warehouse.publishing.database import Connection, incoming, query_frame, scalar, transaction

# Of one content that a batch holds in several places, the row of the smallest location stands for it.
_FILES = """
    select * exclude (text) from {contents}
    qualify row_number() over (partition by source_file_id order by location) = 1
"""
_SIGHTINGS = """
    select source_file_id, location, max(modified_at) as modified_at
    from {contents} group by source_file_id, location
"""
_ARTICLES = """
    select article_id, min(source_file_id) as source_file_id, any_value(text) as text
    from {contents} where article_id is not null group by article_id
"""
# A content that reading refused before (a limit, a bad disk) and now gives an article. One whose article is known was
# refused by what the article says, which reading knows nothing of: `set_source_files` decides on that.
_NEWLY_READABLE = """
    update raw.source_file as known
    set status = 'loaded', encoding = file.encoding, metadata = file.metadata, byte_count = file.byte_count,
        article_id = file.article_id, reject_code = null, reject_message = null
    from ({files}) as file
    where known.source_file_id = file.source_file_id and known.reject_code is not null and file.reject_code is null
        and not exists (from raw.article_text as article where article.article_id = file.article_id)
"""
_NEW_FILES = """
    insert into raw.source_file by name
    select
        source_file_id, sha256, file_name, location, byte_count, encoding, metadata, article_id,
        if(reject_code is null, 'loaded', 'rejected') as status, reject_code, reject_message
    from ({files}) as file
    where not exists (from raw.source_file as known where known.source_file_id = file.source_file_id)
    order by source_file_id
"""
_LATER_SIGHTINGS = """
    update raw.source_sighting as known set modified_at = seen.modified_at
    from ({sightings}) as seen
    where known.source_file_id = seen.source_file_id and known.location = seen.location
        and (seen.modified_at > known.modified_at or known.modified_at is null and seen.modified_at is not null)
"""
_NEW_SIGHTINGS = """
    insert into raw.source_sighting by name
    select * from ({sightings}) as seen
    where not exists (
        from raw.source_sighting as known
        where known.source_file_id = seen.source_file_id and known.location = seen.location
    )
    order by source_file_id, location
"""
_SMALLER_FILES_OF_ARTICLES = """
    update raw.article_text as known set source_file_id = article.source_file_id
    from ({articles}) as article
    where known.article_id = article.article_id and article.source_file_id < known.source_file_id
"""
_NEW_ARTICLES = """
    insert into raw.article_text by name
    select * from ({articles}) as article
    where not exists (from raw.article_text as known where known.article_id = article.article_id)
    order by article_id
"""
_NEW_COUNTS = """
    select
        count(distinct source_file_id) as new_count,
        count(distinct source_file_id) filter (where reject_code is not null) as rejected_count
    from {contents} as content
    where not exists (from raw.source_file as known where known.source_file_id = content.source_file_id)
"""
# What a batch would change, counted without changing it: a batch of nothing new must not begin a new version.
_UNKNOWN = """
    select count(*) from {contents} as content
    where not exists (
        from raw.source_sighting as known
        where known.source_file_id = content.source_file_id and known.location = content.location
            and (known.modified_at >= content.modified_at or content.modified_at is null)
    ) or content.article_id is not null and not exists (
        from raw.article_text as known
        where known.article_id = content.article_id and known.source_file_id <= content.source_file_id
    )
"""


_FILES_SEEN = """
    insert into ops.file_seen by name
    select distinct source_file_id, $load_id as first_load_id, $seen_at as first_seen_at
    from {contents} as content
    where not exists (from ops.file_seen as known where known.source_file_id = content.source_file_id)
    order by source_file_id
"""


@dataclass(frozen=True, slots=True)
class Appended:
    """What a batch of contents brought."""

    seen_count: int
    """Contents and places in the batch."""
    new_count: int
    """Contents never seen before, rejected ones among them."""
    rejected_count: int
    """New contents that are rejected."""
    forgotten: pl.DataFrame = field(default_factory=pl.DataFrame)
    """What was in the batch and stays out, because it was forgotten on request."""


def brings_news(con: Connection, contents: pl.DataFrame) -> bool:
    """True where `append_contents` would change a row."""
    with incoming(con, contents) as view:
        return bool(scalar(con, _UNKNOWN.format(contents=view)))


def append_contents(con: Connection, contents: pl.DataFrame, load_id: int, seen_at: dt.datetime) -> Appended:
    """Merge what was read (a frame in CONTENT_SCHEMA) into the raw tables and ops.file_seen, in one transaction.

    Whatever the order and number of batches, the rows end the same: the latest time of each sighting, for each article
    the smallest of the contents that give it. Which version of an article stands is decided on all rows, later.
    """
    with incoming(con, contents) as view:
        parts = {
            "contents": view,
            "files": _FILES.format(contents=view),
            "sightings": _SIGHTINGS.format(contents=view),
            "articles": _ARTICLES.format(contents=view),
        }
        new_count, rejected_count = con.execute(_NEW_COUNTS.format(**parts)).fetchall()[0]
        with transaction(con):
            for statement in (
                _NEWLY_READABLE,
                _NEW_FILES,
                _LATER_SIGHTINGS,
                _NEW_SIGHTINGS,
                _SMALLER_FILES_OF_ARTICLES,
                _NEW_ARTICLES,
            ):
                con.execute(statement.format(**parts))
            con.execute(_FILES_SEEN.format(**parts), {"load_id": load_id, "seen_at": seen_at})
    return Appended(contents.height, int(new_count), int(rejected_count))


_DECIDED = ("file_name", "location", "article_id", "status", "reject_code", "reject_message")


def set_source_files(con: Connection, decided: pl.DataFrame) -> int:
    """Write the decided columns (place, status, rejection) of source files that differ from the stored; gives how many.

    In: rows of raw.source_file, of all or of some of the files.
    """
    differing = " or ".join(f"known.{name} is distinct from decided.{name}" for name in _DECIDED)
    with incoming(con, decided.select("source_file_id", *_DECIDED)) as view:
        rows = con.execute(
            f"update raw.source_file as known set {', '.join(f'{name} = decided.{name}' for name in _DECIDED)} "
            f"from {view} as decided where known.source_file_id = decided.source_file_id and ({differing})"
        ).fetchall()
    return int(rows[0][0]) if rows else 0


def differing_source_files(con: Connection, decided: pl.DataFrame) -> int:
    """How many rows `set_source_files` would change."""
    differing = " or ".join(f"known.{name} is distinct from decided.{name}" for name in _DECIDED)
    with incoming(con, decided.select("source_file_id", *_DECIDED)) as view:
        return int(
            scalar(
                con,
                f"select count(*) from raw.source_file as known join {view} as decided using (source_file_id) "
                f"where {differing}",
            )
        )


def kept_articles(con: Connection, article_ids: pl.Series) -> pl.DataFrame:
    """`article_id, row_no, byte_count` of the named articles in the order in which they are kept.

    `row_no` is the place in the table, `byte_count` the bytes of what each was read from.
    """
    with incoming(con, article_ids.alias("article_id").to_frame()) as view:
        return query_frame(
            con,
            "select article_id, article.rowid as row_no, coalesce(file.byte_count, 0) as byte_count "
            f"from {view} as wanted join raw.article_text as article using (article_id) "
            "join raw.source_file as file using (source_file_id) order by row_no",
        )


def batches_of(byte_counts: pl.Series, most: Callable[[int], int], most_bytes: int) -> Iterator[tuple[int, int]]:
    """Begin and end of batches of so many bytes at most, or of one, and of as many as `most` says of those left."""
    ends = np.cumsum(byte_counts.to_numpy())
    start = 0
    while start < len(ends):
        before = int(ends[start - 1]) if start else 0
        within = int(np.searchsorted(ends, before + most_bytes, side="right"))
        past = max(start + 1, min(start + most(len(ends) - start), within))
        yield start, past
        start = past


def article_texts(con: Connection, articles: pl.DataFrame) -> pl.DataFrame:
    """Text and metadata of articles (`article_id, row_no`), sorted by article: what the parse takes
    (`article_id, text, metadata`).

    Only the rows between the first and the last are looked at: whoever asks for all articles in parts asks for
    neighbours, since each part would else read every text there is.
    """
    rows = articles["row_no"].to_numpy()
    first, last = int(rows.min()), int(rows.max())
    with incoming(con, articles.select("article_id")) as view:
        return query_frame(
            con,
            f"select article_id, article.text, file.metadata from {view} as wanted "
            f"join (from raw.article_text where rowid between {first} and {last}) as article using (article_id) "
            "join raw.source_file as file using (source_file_id) order by article_id",
        )
