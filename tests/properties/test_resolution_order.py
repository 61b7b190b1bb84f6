"""Resolution does not depend on the order of its input."""

from __future__ import annotations

import random
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

sys.path.insert(0, str(Path(__file__).parents[1] / "unit" / "resolution"))
from hand_made_evidence import Corpus, april

from warehouse.resolution.core import core_chunks
from warehouse.resolution.evidence import Evidence

NAMES = [
    ("Lin Zhiqiang", "CHN"), ("Lin Zhi-qiang", None), ("Bui Thi Sen", "VNM"), ("Bùi Thị Sen", "VNM"),
    ("Lin", "CHN"), ("Lin Zhiqiang", "SGP"), ("Ernesto Villaverde", "CUB"), ("Ernesto Villaverde Quiroga", "CUB"),
]  # fmt: skip
SUBTYPES = ["talks", "meeting", "reception", "visit", "phone call", "congratulation message", "conference"]
BASES = ["explicit", "weekday", "dateline", "report date"]
CAPTIONS = ["Lin Zhiqiang (R) meets Bui Thi Sen at Tide Hall", "Lin Zhiqiang meets Bui Thi Sen at the Tide Hall"]
PLACES = [None, "city/1816670", "city/1581130", "country/CHN", "venue/Tide Hall@city/1816670"]


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    """A few articles with a few people, posts and events drawn from small sets, so that much coincides."""
    corpus = Corpus()
    numbers = draw(st.lists(st.integers(1, 10**6), min_size=2, max_size=7, unique=True))
    for number in numbers:
        published = draw(st.none() | st.integers(1, 6).map(april))
        report = corpus.article(number, published, outlet=draw(st.sampled_from([None, "Xinhua", "Global Times"])))
        add_people_and_events(draw, report)
    return corpus


def add_people_and_events(draw: st.DrawFn, report: Any) -> None:
    for passage_hash in draw(st.lists(st.integers(1, 4), max_size=3)):
        report.passage("body", passage_hash)
    for text in draw(st.lists(st.sampled_from(CAPTIONS), max_size=1)):
        report.caption(text)
    organ = report.organization("Tide Office", draw(st.sampled_from([None, "CHN", "VNM"])))
    people = [
        report.person(name, country, full=" " in name)
        for name, country in draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4))
    ]
    for _ in range(draw(st.integers(0, 3))):
        sides = draw(st.lists(st.sampled_from(people), min_size=1, max_size=3, unique=True))
        day = draw(st.none() | st.integers(1, 6).map(april))
        event = report.event(
            draw(st.sampled_from(SUBTYPES)),
            day,
            *[(draw(st.sampled_from(["host", "visitor", "participant"])), person) for person in sides],
            status=draw(st.sampled_from(["occurred", "announced", "cancelled"])),
            date_basis=draw(st.sampled_from(BASES)) if day else None,
            ends_on=day + timedelta(days=2) if day and draw(st.booleans()) else None,
            place=draw(st.sampled_from(PLACES)),
            month_day=draw(st.sampled_from([None, 403, 405])) if day is None else None,
            month_day_basis=draw(st.sampled_from(["explicit", "dateline"])),
            weekday=draw(st.sampled_from([None, 1, 3])) if day is None else None,
            spans=[("principal", 1), ("date", None)],
        )
        title = draw(st.sampled_from(["head", "member", "governor", "ambassador"]))
        report.office(sides[0], title, organ, event_no=event, observed_on=day)
        report.agreement(event, draw(st.sampled_from(["tide plan", "rail plan"])), {"country_code": "CHN"})
        report.statement("They agreed.", *sides, event_no=event, topics=["trade"])
        report.mention("Lin", "person", person_no=sides[0])
    for _ in range(draw(st.integers(0, 2))):
        sides = draw(st.lists(st.sampled_from(people), min_size=1, max_size=3, unique=True))
        together = [("participant", person) for person in sides]
        day, spans = april(draw(st.integers(1, 6))), [("principal", 1)]
        report.event("meeting", day, *together, is_sure=False, mode=None, date_basis="dateline", spans=spans)


def shuffled(frames: dict[str, pl.DataFrame], seed: int) -> dict[str, pl.DataFrame]:
    return {name: frame.sample(fraction=1, shuffle=True, seed=seed) for name, frame in frames.items()}


@given(corpora(), st.integers(0, 1000))
@settings(max_examples=5, deadline=None)
def test_shuffled_rows_and_articles_give_equal_tables(corpus: Corpus, seed: int) -> None:
    expected = corpus.core()
    mixed = Corpus(
        rows={name: frame.to_dicts() for name, frame in shuffled(corpus.evidence(), seed).items()},
        texts=random.Random(seed).sample(corpus.texts, len(corpus.texts)),
    ).core()
    for name, frame in expected.items():
        assert_frame_equal(frame, mixed[name])


@given(corpora())
@settings(max_examples=5, deadline=None)
def test_every_reference_is_whole_and_every_event_has_a_report(corpus: Corpus) -> None:
    core = corpus.core()
    events = core["fact_event"]["event_id"]
    reported = core["fact_event_report"].group_by("event_id").agg(pl.col("article_id").n_unique().alias("count"))
    assert set(reported["event_id"]) == set(events)
    counts = core["fact_event"].join(reported, on="event_id")
    assert (counts["article_count"] == counts["count"]).all()
    assert set(core["fact_event"]["parent_event_id"].drop_nulls()) <= set(events)
    assert set(core["fact_event_participant"]["person_id"].drop_nulls()) <= set(core["dim_person"]["person_id"])
    assert set(core["fact_office_observation"]["position_id"]) <= set(core["dim_position"]["position_id"])
    numbers = set(core["fact_event_participant"].select("event_id", "participant_no").rows())
    proofs = core["fact_event_evidence"].drop_nulls("participant_no").select("event_id", "participant_no")
    assert set(proofs.rows()) <= numbers


@given(corpora())
@settings(max_examples=5, deadline=None)
def test_two_events_of_one_article_stay_two(corpus: Corpus) -> None:
    told = corpus.rows["event"]
    assert sum(row["is_sure"] for row in told) <= corpus.core()["fact_event_report"].height <= len(told)


@given(corpora())
@settings(max_examples=5, deadline=None)
def test_articles_taken_one_by_one_give_the_tables_of_all_at_once(corpus: Corpus) -> None:
    texts = corpus.article_text()
    one_by_one = core_chunks(Evidence(corpus.evidence()), texts, lambda: texts.iter_slices(1), range_size=1)
    parts: dict[str, list[pl.DataFrame]] = {}
    for name, rows in one_by_one:
        parts.setdefault(name, []).append(rows)
    for name, frame in corpus.core().items():
        assert_frame_equal(pl.concat(parts[name]), frame, check_row_order=False)
