"""Reports that nobody disputes are brought together at once, as they would be one pair after the other."""

from __future__ import annotations

import sys
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal
from test_resolution_order import corpora

sys.path.insert(0, str(Path(__file__).parents[1] / "unit" / "resolution"))
from hand_made_evidence import Corpus

from warehouse.resolution import event_merging
from warehouse.resolution.clusters import components, components_of

NODES = st.integers(0, 30)


@settings(deadline=None)
@given(st.lists(st.tuples(NODES, NODES), max_size=40))
def test_components_of_many_pairs_are_those_of_one_pair_after_the_other(drawn: list[tuple[int, int]]) -> None:
    pairs = pl.DataFrame(drawn, schema={"seq": pl.Int64, "other": pl.Int64}, orient="row")
    nodes = pl.concat([pairs["seq"], pairs["other"]])
    assert_frame_equal(components_of(pairs), components(nodes, pairs))


@settings(max_examples=5, deadline=None)
@given(corpora())
def test_what_is_undisputed_is_what_pairs_joined_one_after_the_other_give(drawn: Corpus) -> None:
    assert_same_events(drawn)


@pytest.mark.slow
@pytest.mark.timeout(1800)
@settings(max_examples=2000, deadline=None)
@given(corpora())
def test_very_much_that_is_undisputed(drawn: Corpus) -> None:
    assert_same_events(drawn)


def assert_same_events(drawn: Corpus) -> None:
    found = drawn.core()
    with pytest.MonkeyPatch.context() as patch:
        none = pl.DataFrame(schema={"seq": pl.Int64, "cluster": pl.Int64})
        patch.setattr(event_merging, "_undisputed", lambda *_frames: none)
        expected = drawn.core()
    for name in ("fact_event", "fact_event_report", "fact_event_participant"):
        assert_frame_equal(found[name], expected[name])
