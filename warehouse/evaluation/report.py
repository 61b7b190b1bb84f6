"""An evaluation as text: the table of scores, and the errors behind them, one a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from warehouse.evaluation.evaluate import Evaluation
from warehouse.evaluation.scores import Score

_HEADER = f"{'measure':24}{'precision':>10}{'recall':>10}{'F1':>10}{'right':>8}{'wanted':>8}"


def score_lines(evaluation: Evaluation) -> Iterator[str]:
    """The table of scores, its header first; `-` where nothing was wanted or found."""
    yield _HEADER
    for score in evaluation.scores:
        yield _row(score)


def problem_lines(evaluation: Evaluation, measures: Sequence[str] = ()) -> Iterator[str]:
    """Every error with the words that it is about, measure by measure; of `measures` alone where some are named."""
    for problem in evaluation.problems:
        if not measures or problem.measure in measures:
            yield problem.sentence()


def _row(score: Score) -> str:
    figures = "".join(f"{figure:>10}" for figure in map(_shown, (score.precision, score.recall, score.f1)))
    return f"{score.measure:24}{figures}{score.right:>8}{score.wanted:>8}"


def _shown(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.3f}"
