"""`communique forget`: which articles are meant, what else changes without them, and the question before it is done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl
from rich.console import Console
from rich.text import Text

from warehouse.answers.explanations import counted
from warehouse.answers.formats import printable
from warehouse.answers.rows import Row, many, one
from warehouse.errors import WrongUse
from warehouse.publishing import WarehouseFolder, open_published
from warehouse.publishing.database import DATABASE_FILE, Connection, incoming, open_for_reading, query_frame
from warehouse.publishing.tombstones import Forgotten

SHOWN = 10

# Articles with a key, of an address, of an outlet. Those that were superseded have no rows in core, only in raw.
_BY_ID = "select article_id from raw.article_text where article_id = $wanted"
_BY_URL = """
    select article_id from raw.source_file where json_extract_string(metadata, '$.url') = $wanted
    union select article_id from core.fact_article where url = $wanted
"""
_BY_OUTLET = """
    select article_id from core.fact_article join core.dim_outlet as outlet using (outlet_id)
    where lower(outlet.name) = lower($wanted)
"""
# With what was superseded at the same places (the address, else the location), and with copies of the very text.
_WITH_VERSIONS = """
    with place as (
        select
            file.article_id, file.status,
            coalesce('url ' || json_extract_string(file.metadata, '$.url'), 'at ' || sighting.location) as place
        from raw.source_file as file join raw.source_sighting as sighting using (source_file_id)
        where file.article_id is not null
    ),
    version as (
        select article_id from wanted_article
        union
        select place.article_id from place
        where place.status = 'superseded'
            and place.place in (select place from place where article_id in (select article_id from wanted_article))
    )
    select article_id from version
    union
    select copy.article_id from raw.article_text as copy
    where sha256(copy.text) in (
        select sha256(text) from raw.article_text where article_id in (select article_id from version)
    )
"""
_HASHES = """
    select
        article.article_id, sha256(any_value(article.text)) as text_sha256,
        list(distinct file.sha256 order by file.sha256) as sha256
    from raw.article_text as article
    join raw.source_file as file
        on file.article_id = article.article_id or file.source_file_id = article.source_file_id
    where article.article_id in (select article_id from wanted_article)
    group by article.article_id
"""
_ARTICLES = """
    select
        text.article_id, article.headline, outlet.name as outlet, article.published_on, file.location,
        article.article_id is null as is_superseded
    from raw.article_text as text
    join raw.source_file as file using (source_file_id)
    left join core.fact_article as article on article.article_id = text.article_id
    left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
    where text.article_id in (select article_id from wanted_article)
    order by is_superseded, article.published_on nulls last, text.article_id
"""
_CONSEQUENCES = """
    with report as (
        select event_id, bool_and(article_id in (select article_id from wanted_article)) as is_all
        from core.fact_event_report group by event_id
        having bool_or(article_id in (select article_id from wanted_article))
    ),
    person as (
        select person_id from core.fact_mention where person_id is not null
        group by person_id having bool_and(article_id in (select article_id from wanted_article))
    )
    select
        (select count(*) from report where is_all) as event_count,
        (select count(*) from report where not is_all) as weakened_event_count,
        (select count(*) from person) as person_count,
        (select count(*) from core.fact_agreement where article_id in (select article_id from wanted_article))
            as agreement_count,
        (select count(*) from core.fact_statement where article_id in (select article_id from wanted_article))
            as statement_count,
        (select count(*) from core.fact_office_observation
            where article_id in (select article_id from wanted_article)) as office_count
"""
_NEAR_COPIES = """
    select distinct other.article_id, article.headline, duplicate.similarity_ratio
    from core.fact_duplicate as duplicate
    cross join lateral (
        select unnest([duplicate.article_id, duplicate.matched_article_id]) as article_id
    ) as other
    join core.fact_article as article on article.article_id = other.article_id
    where other.article_id not in (select article_id from wanted_article)
        and (duplicate.article_id in (select article_id from wanted_article)
            or duplicate.matched_article_id in (select article_id from wanted_article))
    order by other.article_id
"""
_PLACES = """
    select distinct location from raw.source_sighting
    where source_file_id in (
        select source_file_id from raw.source_file where article_id in (select article_id from wanted_article)
    )
    order by location
"""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be forgotten: one of an article's key, an address, an outlet's name."""

    article_id: int | None = None
    url: str | None = None
    outlet: str | None = None

    def query(self) -> tuple[str, object]:
        """The query for the articles that are named, and its value. Raises WrongUse unless exactly one is given."""
        given = [
            (query, value)
            for query, value in ((_BY_ID, self.article_id), (_BY_URL, self.url), (_BY_OUTLET, self.outlet))
            if value is not None
        ]
        if len(given) != 1:
            raise WrongUse("Name what is to be forgotten by one of --article ID, --url URL and --outlet NAME.")
        return given[0]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which articles are meant, and what would change in what is published."""

    forgotten: Sequence[Forgotten]
    articles: Sequence[Row]
    """Those in the published version, superseded ones last."""
    consequences: Row
    near_copies: Sequence[Row]
    """Articles that stay and say nearly the same."""
    places: Sequence[str]
    """Where the sources lie, or lay."""
    version_count: int
    """Kept versions that have to be built anew."""


def choose(folder: str | Path, request: Request) -> Chosen:
    """Find the articles in every kept version. Raises WrongUse where there is none."""
    open_published(folder).close()
    query, wanted = request.query()
    root = WarehouseFolder(folder)
    found: dict[int, Forgotten] = {}
    versions = 0
    for path in root.versions():
        with open_for_reading(path / DATABASE_FILE) as con:
            here = _forgotten(con, query, wanted)
            versions += bool(here)
            found |= {one.article_id: _merged(one, found.get(one.article_id)) for one in here}
    if not found:
        raise WrongUse(
            f"{folder}: no article with {_said(request)} is in the warehouse, nor in a version that is kept."
        )
    with open_published(folder) as con, incoming(con, _ids(found), "wanted_article"):
        return Chosen(
            forgotten=[found[key] for key in sorted(found)],
            articles=many(con, _ARTICLES),
            consequences=one(con, _CONSEQUENCES) or {},
            near_copies=many(con, _NEAR_COPIES),
            places=[row["location"] for row in many(con, _PLACES)],
            version_count=versions,
        )


def _forgotten(con: Connection, query: str, wanted: object) -> list[Forgotten]:
    named = [row["article_id"] for row in many(con, query, wanted=wanted) if row["article_id"] is not None]
    with incoming(con, _ids(named), "wanted_article"):
        ids = query_frame(con, _WITH_VERSIONS)["article_id"].to_list()
    with incoming(con, _ids(ids), "wanted_article"):
        return [Forgotten(row["article_id"], row["text_sha256"], tuple(row["sha256"])) for row in many(con, _HASHES)]


def _merged(here: Forgotten, before: Forgotten | None) -> Forgotten:
    sha256 = tuple(sorted({*here.sha256, *(before.sha256 if before else ())}))
    return Forgotten(here.article_id, here.text_sha256, sha256)


def show_chosen(chosen: Chosen, console: Console) -> None:
    """Print what is to be forgotten and what changes without it."""
    console.print(Text(f"To be forgotten: {counted(len(chosen.forgotten), 'article')}", style="bold"))
    _show_some([_article_words(row) for row in chosen.articles], console)
    if missing := len(chosen.forgotten) - len(chosen.articles):
        console.print(f"  {counted(missing, 'more article')} only in older versions that are kept")
    console.print(Text("What changes without", style="bold"))
    for words in _consequence_words(chosen):
        console.print(Text(f"  {words}"), soft_wrap=True)
    if chosen.near_copies:
        console.print(Text("Nearly the same, and kept: name them, too, if they are to go", style="bold"))
        _show_some(
            [f"article {row['article_id']}: {row['headline'] or 'no headline'}" for row in chosen.near_copies], console
        )
    console.print(Text("Where the sources lay: the program does not touch them", style="bold"))
    _show_some(chosen.places, console)


def _article_words(row: Row) -> str:
    parts = [row["published_on"], row["outlet"], row["headline"], "superseded" if row["is_superseded"] else None]
    return f"article {row['article_id']}: " + ", ".join(str(part) for part in parts if part)


def _consequence_words(chosen: Chosen) -> list[str]:
    found = chosen.consequences
    return [
        f"{counted(found['event_count'], 'event')} that nothing else reports will be gone, "
        f"{counted(found['weakened_event_count'], 'event')} will rest on fewer reports",
        f"{counted(found['person_count'], 'person')} that nothing else names will be gone",
        f"{counted(found['agreement_count'], 'agreement')}, {counted(found['statement_count'], 'statement')} and "
        f"{counted(found['office_count'], 'office observation')} will be gone",
        f"{counted(chosen.version_count, 'version')} that {'is' if chosen.version_count == 1 else 'are'} kept will be "
        "built anew without it; keys, names and days that rested on it may change",
    ]


def _show_some(lines: Sequence[str], console: Console) -> None:
    for line in lines[:SHOWN]:
        console.print(Text(printable(f"  {line}")), soft_wrap=True)
    if len(lines) > SHOWN:
        console.print(f"  and {len(lines) - SHOWN:,} more")


def _ids(keys: Iterable[int]) -> pl.DataFrame:
    return pl.DataFrame({"article_id": sorted(keys)}, schema={"article_id": pl.Int64})


def _said(request: Request) -> str:
    if request.article_id is not None:
        return f"the key {request.article_id}"
    return f"the address {request.url}" if request.url is not None else f"the outlet {request.outlet}"
