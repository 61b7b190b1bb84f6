"""A warehouse small enough to build in a moment: one line an article, one name a line, two views, two checks.

An article reads `2024-03-05 Anna spoke.`: its day, then the person that it names.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import subprocess
from collections.abc import Collection, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl

from warehouse.keys import key_of, key_of_bytes
from warehouse.publishing import Version, WarehouseFolder
from warehouse.publishing.forgetting import FORGETTING, complete
from warehouse.publishing.loads import LoadCounts
from warehouse.publishing.tombstones import Forgotten, set_tombstones, text_sha256
from warehouse.tables import TABLES

CODE_VERSION = "1.2.3"
RULES = "rules-a"
NOON = dt.datetime(2024, 6, 1, 12, tzinfo=dt.UTC)

MODELS = {
    "reporting/person_day.sql": """-- Persons and the days on which articles name them.
-- Grain: person and article.
--   person: the name
--   article_id: the article
--   published_on: its day
--   mean_length: mean length of the person's articles, in characters
select
    person.name as person, article_id, published_on,
    avg(end_char) over (partition by person.person_id) as mean_length
from core.fact_mention join core.dim_person as person using (person_id) join core.fact_article using (article_id)
join (select article_id, max(end_char) as length from core.fact_passage group by all) using (article_id)
""",
    "reporting/another_look.sql": """-- Persons, by how often they are named. Built after what it reads, by any name.
--   person: the name
--   article_count: articles that name the person
select person, count(*) as article_count from reporting.person_day group by person
""",
    "checks/names_are_no_numbers.sql": """-- No person is called by a number.
-- severity: structure
select person_id, name from core.dim_person where regexp_matches(name, '^[0-9]+$')
""",
    "checks/names_are_short.sql": """-- Names have less than twelve letters.
-- severity: content
select name from core.dim_person where length(name) >= 12
""",
}


def write_models(folder: Path, models: Mapping[str, str] = MODELS) -> Path:
    """Write the SQL models below a folder; gives it."""
    for name, text in models.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def contents_of(texts: Mapping[str, str], modified_at: dt.datetime = NOON) -> pl.DataFrame:
    """What reading would give for these texts by location; an empty text is a rejected content."""
    from warehouse.reading.contents import CONTENT_SCHEMA

    return pl.DataFrame([_content(*item, modified_at) for item in texts.items()], schema=CONTENT_SCHEMA)


def _content(location: str, text: str, modified_at: dt.datetime) -> dict[str, Any]:
    content = text.encode()
    return {
        "source_file_id": key_of_bytes(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "file_name": location.rsplit("/", 1)[-1],
        "location": location,
        "modified_at": modified_at,
        "byte_count": len(content),
        "encoding": "utf-8" if text else None,
        "metadata": None,
        "article_id": key_of(text, None) if text else None,
        "text": text or None,
        "reject_code": None if text else "empty",
        "reject_message": None if text else "The file is empty.",
    }


def rows_of(table: str, rows: list[dict[str, Any]]) -> pl.DataFrame:
    """A frame of a declared table; columns that a row leaves out are NULL."""
    schema = TABLES[table].polars_schema()
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema, orient="row")


def core_of(texts: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """The core tables of all articles (`article_id, source_file_id, text`)."""
    articles = []
    for row in texts.iter_rows(named=True):
        day, name = row["text"].split(" ")[:2]
        articles.append({**row, "published_on": dt.date.fromisoformat(day) if day != "undated" else None, "name": name})
    articles.sort(key=lambda a: (a["published_on"] or dt.date.max, a["article_id"]))
    first_of: dict[str, dict[str, Any]] = {}
    for article in articles:
        first_of.setdefault(article["name"], article)
    persons = {name: key_of("person", first["article_id"]) for name, first in first_of.items()}
    return {
        "fact_article": rows_of("core.fact_article", [_article_row(article) for article in articles]),
        "fact_passage": rows_of("core.fact_passage", [_passage_row(article) for article in articles]),
        "fact_mention": rows_of("core.fact_mention", [_mention_row(article, persons) for article in articles]),
        "dim_person": rows_of(
            "core.dim_person",
            [{"person_id": key, "name": name, "name_ascii": name} for name, key in persons.items()],
        ),
    }


def _article_row(article: dict[str, Any]) -> dict[str, Any]:
    return article | {
        "language": "en",
        "word_count": len(article["text"].split()),
        "story_id": article["article_id"],
        "is_story_representative": True,
    }


def _passage_row(article: dict[str, Any]) -> dict[str, Any]:
    span = {"start_char": 0, "end_char": len(article["text"])}
    key = {"article_id": article["article_id"], "passage_no": 1}
    return {**key, "kind": "body", **span, "passage_hash": key_of(article["text"])}


def _mention_row(article: dict[str, Any], persons: dict[str, int]) -> dict[str, Any]:
    start = article["text"].index(" ") + 1
    return {
        "article_id": article["article_id"],
        "mention_no": 1,
        "start_char": start,
        "end_char": start + len(article["name"]),
        "text": article["name"],
        "entity_kind": "person",
        "person_id": persons[article["name"]],
        "resolution": "full name",
    }


def fill(version: Version, texts: Mapping[str, str], models: Path) -> None:
    """Everything that a load does between discovery and publishing, for these texts by location."""
    appended = version.append_contents(contents_of(texts))
    version.take_over_unfinished()
    for batch in version.missing_evidence(version.unread_articles()):
        version.append_evidence({"article": evidence_of(batch)}, batch["article_id"])
    if not version.is_begun:
        return
    core = core_of(version.raw("article_text"))
    version.replace_core(core.items())
    version.record_load(LoadCounts(len(texts), appended.new_count, articles_count=core["fact_article"].height))
    version.build_views(models)
    version.run_checks(models)
    version.export(models)


def evidence_of(articles: pl.DataFrame) -> pl.DataFrame:
    """An evidence row an article: its language."""
    return rows_of(
        "evidence.article", [{"article_id": key, "language": "en", "word_count": 1} for key in articles["article_id"]]
    )


def load(root: Path, texts: Mapping[str, str], models: Path, *, rules: str = RULES, anew: bool = False) -> None:
    """One load of these texts; a forgetting that was cut short is completed before, as by any load."""
    folder = WarehouseFolder(root)
    with folder.next_version(CODE_VERSION, rules, anew=anew, before=lambda: _complete(folder, models)) as version:
        fill(version, texts, models)


_FOLDER = TemporaryDirectory()
_BEGUN: dict[tuple[object, ...], Path] = {}
"""Warehouses of this process by the nights that they hold."""


def begin(root: Path, models: Path, *nights: Mapping[str, str]) -> None:
    """Put a warehouse at `root` that holds these nights, for tests of what comes next: loaded once, then copied."""
    sql = tuple((path.relative_to(models).as_posix(), path.read_bytes()) for path in sorted(models.rglob("*.*")))
    kind = (*(tuple(texts.items()) for texts in nights), sql)
    if kind not in _BEGUN:
        _BEGUN[kind] = Path(_FOLDER.name) / str(len(_BEGUN))
        for texts in nights:
            load(_BEGUN[kind], texts, models)
    # Not by `shutil`, which makes files of their own of those that two versions share.
    subprocess.run(["cp", "-a", _BEGUN[kind], root], check=True)


def forget(root: Path, texts: Collection[str], models: Path) -> None:
    """Forget the articles that have these texts."""
    folder = WarehouseFolder(root)
    hashes = [(key_of(text, None), text_sha256(text)) for text in texts]
    with folder.held(FORGETTING):
        tombstones = [Forgotten(article_id, sha256, (sha256,)) for article_id, sha256 in hashes]
        set_tombstones(root, tombstones, "asked for", NOON.date())
        _complete(folder, models)


def _complete(folder: WarehouseFolder, models: Path) -> None:
    complete(folder, (CODE_VERSION, RULES), lambda version: fill(version, {}, models))


def parquet_bytes(root: Path) -> dict[str, bytes]:
    """The published Parquet files by path."""
    folder = (root / "parquet").resolve()
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.parquet"))}
