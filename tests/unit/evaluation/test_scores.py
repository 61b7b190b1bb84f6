from __future__ import annotations

from datetime import date

from warehouse.evaluation.matching import pair_up, pairs_sharing
from warehouse.evaluation.scores import Problem, Score, Tally, choices


def test_precision_recall_and_f1_come_from_the_counts() -> None:
    score = Score("events", right=3, found=4, wanted=6)
    assert score.precision == 0.75
    assert score.recall == 0.5
    assert score.f1 == 0.6


def test_nothing_wanted_and_nothing_found_has_no_score() -> None:
    assert Score("events", 0, 0, 0).f1 is None


def test_a_tally_counts_misses_extras_and_wrong_values_and_keeps_their_words() -> None:
    tally = Tally()
    tally.hit("events")
    tally.missing("events", "a", "talks")
    tally.extra("events", "a", "visit", "paid a visit")
    tally.check("event place", False, "a", "Hanoi", "Hue", "in Hanoi")
    [events, place] = tally.scores(["events"])
    assert (events.right, events.found, events.wanted) == (1, 2, 2)
    assert (place.right, place.found, place.wanted) == (0, 1, 1)
    assert tally.problems[1] == Problem("events", "a", "extra", None, "visit", "paid a visit")
    assert tally.problems[2].sentence() == "a: event place wrong; wanted Hanoi; found Hue | in Hanoi"


def test_pairs_are_one_to_one_and_the_most_alike_come_first() -> None:
    likeness = {("a", "x"): 1.0, ("a", "y"): 3.0, ("b", "y"): 2.0, ("b", "x"): 0.0}
    assert pair_up(["a", "b"], ["x", "y"], lambda w, f: likeness[w, f]) == [(0, 1)]
    assert pair_up(["a", "b"], ["y", "x"], lambda w, f: 1.0) == [(0, 0), (1, 1)]


def test_two_things_are_a_pair_once_where_they_share_a_key_of_the_same_kind() -> None:
    assert pairs_sharing(["a", "b", "a", "a"], [1, 1, 1, None]) == [(0, 1), (0, 2), (0, 3), (1, 2), (2, 3)]
    assert pairs_sharing([None, None], ["x", "y"], ["y", "x"]) == []


def test_values_that_are_accepted_are_told_in_the_same_order_in_every_run() -> None:
    assert choices({None, date(2024, 5, 2), date(2023, 2, 6)}) == "2023-02-06 or 2024-05-02 or none"
