"""The gold set, evaluated once a run, and its scores at the end of the run's output."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from warehouse.evaluation import Evaluation, GoldArticle, evaluate_core, read_gold
from warehouse.evaluation.evaluate import core_of
from warehouse.evaluation.report import score_lines

GOLD_FOLDER = Path(__file__).parent
_SCORES = "gold scores"


@pytest.fixture(scope="session")
def gold() -> list[GoldArticle]:
    return read_gold(GOLD_FOLDER)


@pytest.fixture(scope="session")
def evaluated(gold: list[GoldArticle]) -> Evaluation:
    return evaluate_core(gold, core_of(gold))


@pytest.fixture
def evaluation(evaluated: Evaluation, record_property: Callable[[str, object], None]) -> Evaluation:
    # With the test's report, since the process that runs the tests is not the one that writes the summary.
    record_property(_SCORES, [f"gold: {evaluated.article_count} articles", *score_lines(evaluated)])
    return evaluated


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    scores = (lines for report in reports for name, lines in report.user_properties if name == _SCORES)
    for title, lines in {lines[0]: lines[1:] for lines in scores}.items():
        terminalreporter.section(title)
        for line in lines:
            terminalreporter.write_line(line)
