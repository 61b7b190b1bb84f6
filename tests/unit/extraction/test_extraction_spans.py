"""Spans of the evidence tables lie in the text, and mentions say what stands there."""

from __future__ import annotations

from functools import cache

import polars as pl
import pytest

from warehouse.extraction import extract
from warehouse.parsing import parse

TEXTS = {
    1: " date 2024-05-16 Senior CPC official meets Vietnamese guest\n\nXinhua) 09:59, May 16, 2024\n\n"
    "BEIJING, May 15 (Xinhua) -- Zhou Wenhai, head of the International Department of the Communist "
    "Party of China (CPC) "
    "Central Committee, held talks with Le Quang Dung, head of the Organization Commission of the Communist Party of "
    "Vietnam (CPV) Central Committee, in Beijing on Wednesday.\n\nZhou said that China is ready to deepen ties with "
    "Vietnam.\n\nFor his part, Dung said that trade is growing.\n\nFollowing the talks, the two "
    "sides signed a memorandum "
    "of understanding on cooperation between the Organization Department of the CPC Central "
    "Committee and that of the CPV "
    "Central Committee.\n\n(Web editor: Fang Yulin, Bai Meng)",
    2: " date 2024-05-17 Deputy Minister receives Lao ambassador\nHÀ NỘI — Deputy Foreign Minister Nguyễn Minh Tâm on "
    "Thursday received Lao Ambassador Sengphet Vongsa. 😀\nThe two sides agreed to boost “cadre training”. — VNS",
    3: "Nothing of note.",
    4: " date 2024-05-18 Bonjour\nLe président a rencontré la ministre des Affaires étrangères à "
    "Paris, où ils ont parlé.",
}


@cache
def evidence() -> dict[str, pl.DataFrame]:
    articles = pl.DataFrame(
        {"article_id": list(TEXTS), "text": list(TEXTS.values()), "metadata": [None] * len(TEXTS)},
        schema={"article_id": pl.Int64, "text": pl.String, "metadata": pl.String},
    )
    return extract(articles.select("article_id", "text"), parse(articles).evidence)


SPANNED = (
    "person",
    "organization",
    "mention",
    "office",
    "event",
    "event_span",
    "agreement",
    "statement",
    "date_conflict",
)


@pytest.mark.parametrize("table", SPANNED)
def test_every_span_lies_in_its_text_and_is_not_empty(table: str) -> None:
    for row in evidence()[table].iter_rows(named=True):
        assert 0 <= row["start_char"] < row["end_char"] <= len(TEXTS[row["article_id"]]), row


def test_a_mention_is_the_text_at_its_span() -> None:
    mentions = evidence()["mention"]
    assert mentions.height > 10
    for row in mentions.iter_rows(named=True):
        assert row["text"] == TEXTS[row["article_id"]][row["start_char"] : row["end_char"]]
        assert row["text"] == row["text"].strip()


def test_offsets_count_code_points_beyond_marks_and_emoji() -> None:
    [row] = evidence()["statement"].filter(pl.col("article_id") == 2).iter_rows(named=True)
    assert TEXTS[2][row["start_char"] : row["end_char"]].startswith("The two sides agreed")


def test_the_evidence_of_an_axis_names_what_it_proves() -> None:
    spans = evidence()["event_span"].filter(pl.col("article_id") == 1)
    cited = {(axis, TEXTS[1][a:b]) for axis, a, b in spans.select("axis", "start_char", "end_char").iter_rows()}
    assert {
        ("date", "Wednesday"),
        ("place", "Beijing"),
        ("principal", "Zhou Wenhai"),
        ("counterpart", "Le Quang Dung"),
    } <= cited


def test_every_reference_between_evidence_rows_is_there() -> None:
    found = evidence()
    people = set(found["person"].select("article_id", "person_no").iter_rows())
    for table in ("office", "mention", "event_participant", "statement_speaker"):
        cited = found[table].filter(pl.col("person_no").is_not_null()).select("article_id", "person_no")
        assert set(cited.iter_rows()) <= people, table
    organizations = set(found["organization"].select("article_id", "organization_no").iter_rows())
    for table in ("office", "mention", "event_participant", "agreement_party"):
        cited = found[table].filter(pl.col("organization_no").is_not_null()).select("article_id", "organization_no")
        assert set(cited.iter_rows()) <= organizations, table


def test_an_article_in_another_language_gives_no_evidence() -> None:
    assert all(4 not in frame["article_id"].to_list() for frame in evidence().values())


def test_every_frame_is_sorted_and_of_the_declared_schema() -> None:
    from warehouse.extraction.frames import TABLES

    for table in TABLES:
        frame = evidence()[table.sql_table]
        assert frame.schema == table.polars_schema()
        assert frame["article_id"].is_sorted()
