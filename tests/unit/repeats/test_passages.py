from __future__ import annotations

from datetime import date

import polars as pl
from repeats_corpus import Corpus

from warehouse.repeats import caption_tables, passage_table
from warehouse.tables.facts import FactPassage

CAPTION = "Li Wenbo meets Tran Thi Lan in Hanoi on May 2, 2024. (Photo: VNA)"


def table(corpus: Corpus) -> pl.DataFrame:
    captions = caption_tables(corpus.caption, corpus.article).fact_caption
    return passage_table(corpus.passage, corpus.article, captions)


def repeats(found: pl.DataFrame) -> dict[tuple[int, int], tuple[int, int]]:
    rows = found.filter(pl.col("repeats_article_id").is_not_null())
    names = ("article_id", "passage_no", "repeats_article_id", "repeats_passage_no")
    return {(article, number): (first, first_no) for article, number, first, first_no in rows.select(names).iter_rows()}


def test_a_passage_points_to_the_first_of_its_wording_within_the_article() -> None:
    found = table(Corpus().add(1, ("headline", "Two sides meet"), "two  sides meet", "Something else."))
    FactPassage.validate(found)
    assert repeats(found) == {(1, 2): (1, 1)}


def test_a_passage_points_to_the_first_of_its_wording_in_the_corpus_by_publication() -> None:
    corpus = Corpus()
    corpus.add(1, "The same paragraph.", published=None)
    corpus.add(2, "The same paragraph.", published=date(2024, 5, 3))
    corpus.add(3, "Other.", "the same paragraph.", published=date(2024, 5, 1))
    assert repeats(table(corpus)) == {(1, 1): (3, 2), (2, 1): (3, 2)}


def test_a_near_repeat_of_a_caption_points_to_its_first_occurrence() -> None:
    corpus = Corpus().add(
        1, ("caption", CAPTION), "Body.", ("caption", CAPTION.replace("(Photo: VNA)", "(File photo)"))
    )
    assert repeats(table(corpus)) == {(1, 3): (1, 1)}


def test_every_passage_is_in_the_table_once() -> None:
    corpus = Corpus().add(1, "One.", "Two.", "One.").add(2, ("caption", CAPTION), "Two.")
    assert table(corpus).select("article_id", "passage_no").rows() == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]
