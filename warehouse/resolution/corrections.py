"""Curated corrections: what a person decided against the rules, applied in every load.

`knowledge/corrections.csv`, one decision a row, each with `reason` and `decided_on` (YYYY-MM-DD). Keys are never cited,
since they can change: people and organisations by name and country (no country: any), reports by `article` (its URL or
headline; empty: any article) and a `quotation` from it that stands within the sentence meant.

| action | cites |
| --- | --- |
| `same person` | `name, country_code` and `other_name, other_country_code` are one person |
| `different people` | the `name` of `article`, `quotation` is not whom else the rules take it for |
| `same organization` | `other_name` is another name of `name` |
| `not an event` | what `article` says in `quotation` is no event; `name`, where given, is the subtype meant |
| `same event` | `article, quotation` and `other_article, other_quotation` tell of one event |
"""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from warehouse.errors import WrongUse
from warehouse.folding import fold
from warehouse.resolution.evidence import Evidence, Texts
from warehouse.resolution.names import name_forms
from warehouse.resources import knowledge

ACTIONS = {
    "same person": ["name", "other_name"],
    "different people": ["name", "quotation"],
    "same organization": ["name", "other_name"],
    "not an event": ["quotation"],
    "same event": ["quotation", "other_quotation"],
}
COLUMNS = [
    "action", "name", "country_code", "other_name", "other_country_code",
    "article", "quotation", "other_article", "other_quotation", "reason", "decided_on",
]  # fmt: skip
_EVENT = ["article_id", "event_no"]


@dataclass(frozen=True)
class Corrections:
    """The corrections that concern the evidence at hand, in terms of its numbers."""

    same_person: pl.DataFrame
    """`correction_no, name, country_code, other_name, other_country_code`."""
    different_people: pl.DataFrame
    """`article_id, person_no`."""
    same_organization: pl.DataFrame
    """`name, other_name`."""
    not_an_event: pl.DataFrame
    """`article_id, event_no`."""
    same_event: pl.DataFrame
    """`article_id, event_no, article_id_other, event_no_other`."""


def listed_corrections(table: pl.DataFrame | None = None) -> pl.DataFrame:
    """The corrections table with `correction_no` (its line in the file), checked.

    Raises WrongUse for an unknown action, or for a row without what its action cites, a reason and a day.
    """
    rows = knowledge("corrections") if table is None else table
    missing = [name for name in COLUMNS if name not in rows.columns]
    if missing:
        raise WrongUse(
            f"corrections.csv has no column {', '.join(missing)}; its first line must be {','.join(COLUMNS)}."
        )
    rows = rows.select(COLUMNS).cast(pl.String).with_row_index("correction_no", 2)
    for row in rows.iter_rows(named=True):
        _check(row)
    return rows.with_columns(pl.col("correction_no").cast(pl.Int64))


def _check(row: dict[str, str | None]) -> None:
    where = f"corrections.csv, line {row['correction_no']}"
    if row["action"] not in ACTIONS:
        raise WrongUse(f"{where}: the action is {row['action']!r}; it must be one of {', '.join(ACTIONS)}.")
    needed = [*ACTIONS[row["action"]], "reason", "decided_on"]
    empty = [name for name in needed if not row[name]]
    if empty:
        raise WrongUse(
            f"{where}: {', '.join(empty)} is empty; a correction {row['action']!r} needs {', '.join(needed)}."
        )


def locate_corrections(rows: pl.DataFrame, evidence: Evidence, texts: Texts) -> Corrections:
    """Find what the corrections cite in the evidence; what is not there (yet) is passed over.

    In: `listed_corrections`; the evidence; the articles' texts, which are read only where something is quoted.
    """
    cited = _cited(rows, evidence, texts, "article", "quotation")
    other = _cited(rows, evidence, texts, "other_article", "other_quotation")
    same = _of(rows, "same event").select("correction_no")
    concerned = pl.col("article_id").is_in(pl.concat([cited["article_id"], other["article_id"]]).unique().implode())
    event = evidence.sure().read("event", ["subtype", "start_char", "end_char"], where=concerned)
    person = evidence.read("person", ["name"], where=concerned)
    events = _events_at(same.join(cited, on="correction_no"), event)
    other_events = _events_at(same.join(other, on="correction_no"), event)
    return Corrections(
        same_person=_of(rows, "same person").select(
            "correction_no", "name", "country_code", "other_name", "other_country_code"
        ),
        different_people=_people_at(_of(rows, "different people"), cited, person),
        same_organization=_of(rows, "same organization").select("name", "other_name"),
        not_an_event=_not_events(_of(rows, "not an event"), cited, event),
        same_event=events.join(other_events, on="correction_no", suffix="_other").select(
            *_EVENT, "article_id_other", "event_no_other"
        ),
    )


def _of(rows: pl.DataFrame, action: str) -> pl.DataFrame:
    return rows.filter(pl.col("action") == action)


def _cited(rows: pl.DataFrame, evidence: Evidence, texts: Texts, citation: str, quotation: str) -> pl.DataFrame:
    """`correction_no, article_id, from_char, to_char` of each quotation that stands in a cited article."""
    schema = {"correction_no": pl.Int64, "article_id": pl.Int64, "from_char": pl.Int64, "to_char": pl.Int64}
    wanted = rows.drop_nulls(quotation)
    if wanted.is_empty():
        return pl.DataFrame(schema=schema)
    titles = evidence.read("article", ["url", "headline"])
    found: list[tuple[int, int, int, int]] = []
    for batch in texts():
        told = titles.join(batch, on="article_id")
        for row in wanted.iter_rows(named=True):
            name = row[citation]
            is_cited = pl.lit(True) if not name else (pl.col("url") == name) | (_folded("headline") == fold(name))
            # The text is looked at first: few hold the quotation, and a headline costs more to fold.
            hits = told.filter(pl.col("text").str.contains(row[quotation], literal=True)).filter(is_cited)
            found += [
                (row["correction_no"], article_id, start, start + len(row[quotation]))
                for article_id, text in hits.select("article_id", "text").iter_rows()
                for start in [text.index(row[quotation])]
            ]
    return pl.DataFrame(found, schema=schema, orient="row").sort("correction_no", "article_id")


def _folded(column: str) -> pl.Expr:
    return pl.col(column).map_elements(fold, pl.String)


def _events_at(cited: pl.DataFrame, event: pl.DataFrame) -> pl.DataFrame:
    return (
        cited.join(event, on="article_id")
        .filter(pl.col("start_char") < pl.col("to_char"), pl.col("end_char") > pl.col("from_char"))
        .select("correction_no", *_EVENT, "subtype")
        .sort("correction_no", *_EVENT)
    )


def _not_events(rows: pl.DataFrame, cited: pl.DataFrame, event: pl.DataFrame) -> pl.DataFrame:
    found = _events_at(rows.select("correction_no").join(cited, on="correction_no"), event)
    return (
        found.join(rows.select("correction_no", "name"), on="correction_no")
        .filter(pl.col("name").is_null() | (pl.col("name") == pl.col("subtype")))
        .select(_EVENT)
        .unique()
    )


def _people_at(rows: pl.DataFrame, cited: pl.DataFrame, person: pl.DataFrame) -> pl.DataFrame:
    if rows.is_empty():
        return pl.DataFrame(schema={"article_id": pl.Int64, "person_no": pl.Int32})
    keyed = person.join(name_forms(person["name"]), on="name")
    wanted = rows.join(name_forms(rows["name"]), on="name").select("correction_no", "name_key")
    return (
        wanted.join(cited.select("correction_no", "article_id"), on="correction_no")
        .join(keyed, on=["article_id", "name_key"])
        .select("article_id", "person_no")
        .unique()
    )
