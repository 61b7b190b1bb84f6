"""The gold set, evaluated once a run, and its scores at the end of the run's output."""

from __future__ import annotations

from pathlib import Path

import pytest

from warehouse.evaluation import Evaluation, GoldArticle, Score, evaluate_core, read_gold
from warehouse.evaluation.evaluate import core_of

GOLD_FOLDER = Path(__file__).parent
_EVALUATION = pytest.StashKey[Evaluation]()


@pytest.fixture(scope="session")
def gold() -> list[GoldArticle]:
    return read_gold(GOLD_FOLDER)


@pytest.fixture(scope="session")
def evaluation(gold: list[GoldArticle], pytestconfig: pytest.Config) -> Evaluation:
    found = evaluate_core(gold, core_of(gold))
    pytestconfig.stash[_EVALUATION] = found
    return found


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    found = config.stash.get(_EVALUATION, None)
    if found is None:
        return
    terminalreporter.section(f"gold: {found.article_count} articles")
    terminalreporter.write_line(f"{'measure':24}{'precision':>10}{'recall':>10}{'F1':>10}{'right':>8}{'wanted':>8}")
    for score in found.scores:
        terminalreporter.write_line(_row(score))


def _row(score: Score) -> str:
    figures = "".join(f"{figure:>10}" for figure in map(_shown, (score.precision, score.recall, score.f1)))
    return f"{score.measure:24}{figures}{score.right:>8}{score.wanted:>8}"


def _shown(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.3f}"
