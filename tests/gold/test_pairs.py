"""What two outlets tell of one encounter is one event, and whom they spell differently one person."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pairs_of_reports import read_pairs

from warehouse.evaluation import Evaluation, GoldArticle, evaluate_core
from warehouse.evaluation.evaluate import core_of
from warehouse.evaluation.report import score_lines

FLOORS = {
    "events": 0.93,
    "event subtype": 0.97,
    "event status": 0.97,
    "event place": 0.94,
    "participant roles": 0.94,
    "person linking": 0.97,
    "event merging": 0.84,
}


@pytest.fixture(scope="module")
def pairs() -> list[GoldArticle]:
    return read_pairs(Path(__file__).parent / "pairs")


@pytest.fixture(scope="module")
def evaluated(pairs: list[GoldArticle]) -> Evaluation:
    return evaluate_core(pairs, core_of(pairs))


@pytest.fixture
def evaluation(evaluated: Evaluation, record_property: Callable[[str, object], None]) -> Evaluation:
    titles = (*FLOORS, "events on the day", "person country", "measure")
    lines = [line for line in score_lines(evaluated) if line.startswith(titles)]
    record_property("gold scores", [f"pairs: {evaluated.article_count} reports", *lines])
    return evaluated


def test_each_pair_names_its_people_as_the_texts_have_them(pairs: list[GoldArticle]) -> None:
    texts = {article.name: " ".join(article.text.split()) for article in pairs}
    spellings = [(article.name, name) for article in pairs for person in article.persons for name in person.spellings]
    assert len(pairs) >= 500
    assert [(name, spelling) for name, spelling in spellings if " ".join(spelling.split()) not in texts[name]] == []


@pytest.mark.parametrize("measure", FLOORS)
def test_two_reports_of_one_encounter_reach_the_floor(measure: str, evaluation: Evaluation) -> None:
    score = evaluation.score(measure)
    problems = "\n".join(problem.sentence() for problem in evaluation.problems_of(measure))
    assert score.f1 is not None
    assert score.f1 >= FLOORS[measure], problems


@pytest.mark.parametrize("measure", ["event merging", "person linking"])
def test_what_is_two_is_not_made_one(measure: str, evaluation: Evaluation) -> None:
    score = evaluation.score(measure)
    assert score.precision is not None
    assert score.precision >= 0.99
