"""Run the pipeline on gold articles, in memory, and compare what it makes of them with what was wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from warehouse.evaluation import compare_documents, compare_events, compare_parse, compare_people
from warehouse.evaluation.found import Core
from warehouse.evaluation.gold import GoldArticle, read_gold
from warehouse.evaluation.scores import Problem, Score, Tally

MEASURES = (
    *compare_parse.MEASURES,
    *compare_people.MEASURES,
    *compare_events.MEASURES,
    *compare_documents.MEASURES,
)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Scores by measure, and every single error with the words that it is about."""

    article_count: int
    scores: list[Score]
    problems: list[Problem]

    def score(self, measure: str) -> Score:
        """The score of a measure; an empty one where nothing was wanted or found."""
        return next((score for score in self.scores if score.measure == measure), Score(measure, 0, 0, 0))

    def problems_of(self, measure: str) -> list[Problem]:
        """The errors of one measure, in order of the articles."""
        return [problem for problem in self.problems if problem.measure == measure]


def evaluate(gold_folder: Path) -> Evaluation:
    """Evaluate the pipeline on a folder of gold. Raises WrongUse where the gold cannot be read."""
    articles = read_gold(gold_folder)
    return evaluate_core(articles, core_of(articles))


def core_of(articles: Sequence[GoldArticle]) -> dict[str, pl.DataFrame]:
    """The core tables that the pipeline makes of gold articles, without any file or database."""
    # Here, as whoever only compares given tables needs no pipeline.
    from warehouse.gathering import gather  # noqa: PLC0415
    from warehouse.resolution import build_core  # noqa: PLC0415

    texts = pl.DataFrame(
        {
            "article_id": [article.article_id for article in articles],
            "text": [article.text for article in articles],
            "metadata": [article.metadata for article in articles],
        },
        schema={"article_id": pl.Int64, "text": pl.String, "metadata": pl.String},
    )
    article_text = texts.select("article_id", source_file_id=pl.col("article_id"), text=pl.col("text"))
    core: dict[str, pl.DataFrame] = build_core(gather(texts).evidence, article_text)
    return core


def evaluate_core(articles: Sequence[GoldArticle], core: Mapping[str, pl.DataFrame]) -> Evaluation:
    """Compare core tables (frames by table name) with gold.

    Events are matched within their article by compatible kind and a participant in common, the same day first; offices
    by person, title and organisation; agreements by the words of their titles; statements by their sentence.
    """
    tally = Tally()
    found = Core(core, {article.article_id: article.text for article in articles})
    covered = [article for article in articles if not article.covers_only_documents]
    for article in covered:
        compare_parse.compare_parse(found, article, tally)
        compare_people.compare_persons(found, article, tally)
        compare_people.compare_offices(found, article, tally)
    for article in articles:
        compare_documents.compare_statements(found, article, tally)
    compare_parse.compare_duplicates(found, covered, tally)
    compare_people.compare_linking(found, covered, tally)
    matches = compare_events.compare_events(found, covered, tally)
    compare_documents.compare_agreements(found, articles, matches, tally)
    problems = sorted(tally.problems, key=lambda problem: (_order(problem.measure), problem.article))
    return Evaluation(len(articles), tally.scores(MEASURES), problems)


def _order(measure: str) -> int:
    return MEASURES.index(measure) if measure in MEASURES else len(MEASURES)
