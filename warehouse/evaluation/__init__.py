"""Evaluation: what the pipeline makes of articles whose content is known: precision, recall, F1, error by error."""

from __future__ import annotations

from warehouse.evaluation.evaluate import Evaluation, evaluate, evaluate_core
from warehouse.evaluation.gold import GoldArticle, read_gold
from warehouse.evaluation.scores import Problem, Score

__all__ = ["Evaluation", "GoldArticle", "Problem", "Score", "evaluate", "evaluate_core", "read_gold"]
