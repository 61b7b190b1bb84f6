"""Gatherings and gifts that outlets tell by other words, and who stands for whom in them."""

from __future__ import annotations

from typing import Any

from hand_made_evidence import Corpus, april

HANOI = "city/1581130"


def _events(corpus: Corpus) -> list[dict[str, Any]]:
    return corpus.core()["fact_event"].sort("starts_on", "event_id").to_dicts()


def test_a_seminar_that_two_outlets_call_otherwise_is_one_where_one_person_attended_both_in_one_city() -> None:
    corpus = Corpus()
    told = [("theory seminar", 9, HANOI), ("workshop on social management", 9, HANOI), ("harbour dues", 8, HANOI)]
    for number, (subject, day, place) in enumerate(told, start=1):
        report = corpus.article(number, april(10))
        speaker = report.person("Lin Dexiu", "CHN")
        report.event("seminar", april(day), ("participant", speaker), place=place, subject=subject)
    assert sorted(event["article_count"] for event in _events(corpus)) == [1, 2]


def test_aid_of_a_government_is_what_its_ambassador_hands_over() -> None:
    corpus = Corpus()
    for number, is_named in ((1, False), (2, True)):
        report = corpus.article(number, april(10))
        government = report.organization("Government of China", "CHN", "state")
        sender = (
            report.person("Lin Dexiu", "CHN") if is_named else {"country_code": "CHN", "organization_no": government}
        )
        recipient = report.person("Bui Thi Sen", "VNM") if is_named else {"country_code": "VNM"}
        sides = [
            {"role": role, **side} if isinstance(side, dict) else (role, side)
            for role, side in (("sender", sender), ("recipient", recipient))
        ]
        report.event("aid", april(9), *sides, place=HANOI)
    assert [event["article_count"] for event in _events(corpus)] == [2]


def test_conferences_are_one_by_their_subject() -> None:
    corpus = Corpus()
    subjects = ["Third Delta Water Forum", "the third Delta Water Forum", "Coral Reef Symposium"]
    for number, subject in enumerate(subjects, start=1):
        report = corpus.article(number, april(10))
        report.event("conference", april(9), {"role": "host", "country_code": "VNM"}, place=HANOI, subject=subject)
    assert sorted(event["article_count"] for event in _events(corpus)) == [1, 2]
