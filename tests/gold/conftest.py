"""The gold set, evaluated once a run, and its scores at the end of the run's output."""

from __future__ import annotations

from pathlib import Path

import pytest

from warehouse.evaluation import Evaluation, GoldArticle, evaluate_core, read_gold
from warehouse.evaluation.evaluate import core_of
from warehouse.evaluation.report import score_lines

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
    for line in score_lines(found):
        terminalreporter.write_line(line)
