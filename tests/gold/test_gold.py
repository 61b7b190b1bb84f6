"""The rules against the gold set: floors that a change may not fall below, and the soundness of the gold itself."""

from __future__ import annotations

import pytest

from warehouse.evaluation import Evaluation, GoldArticle
from warehouse.evaluation.soundness import faults_of

# Floors, with a margin below what is reached, so that one article more or less does not fail the run. What a measure
# reached stands in the run's summary; a floor is raised when the rules have moved well above it.
FLOORS = {
    "headline": 0.97,
    "published on": 0.97,
    "dateline place": 0.97,
    "dateline on": 0.97,
    "agency": 0.95,
    "outlet": 0.95,
    "captions": 0.91,
    "caption repeats": 0.94,
    "boilerplate": 0.95,
    "duplicates": 0.95,
    "persons": 0.92,
    "person linking": 0.92,
    "offices": 0.87,
    "events": 0.83,
    "event subtype": 0.95,
    "event status": 0.95,
    "event date": 0.94,
    "event mode": 0.96,
    "event place": 0.93,
    "participant roles": 0.91,
    "event merging": 0.85,
    "five axes": 0.90,
    "agreements": 0.80,
    "statements": 0.92,
    "statement speakers": 0.87,
}


def test_the_gold_says_nothing_that_its_articles_do_not(gold: list[GoldArticle]) -> None:
    assert faults_of(gold) == []


def test_there_are_at_least_130_articles_with_as_many_layouts_as_styles(gold: list[GoldArticle]) -> None:
    styles = {article.name.split("/")[0] for article in gold}
    assert len(gold) >= 130
    assert len(styles) >= 10
    assert len({feature for article in gold for feature in article.formats}) >= 60


@pytest.mark.parametrize("measure", FLOORS)
def test_the_rules_reach_the_floor(measure: str, evaluation: Evaluation) -> None:
    score = evaluation.score(measure)
    problems = "\n".join(problem.sentence() for problem in evaluation.problems_of(measure))
    assert score.f1 is not None
    assert score.f1 >= FLOORS[measure], problems


def test_no_background_history_or_wish_is_taken_for_an_event(evaluation: Evaluation) -> None:
    assert [problem.sentence() for problem in evaluation.problems_of("negatives")] == []


def test_no_hard_negative_is_taken_for_a_copy(gold: list[GoldArticle], evaluation: Evaluation) -> None:
    pairs = {frozenset((article.name, other)) for article in gold for other in article.parse.hard_negative_of}
    merged = {frozenset((problem.article, problem.found or "")) for problem in evaluation.problems_of("duplicates")}
    assert pairs
    assert not pairs & merged
