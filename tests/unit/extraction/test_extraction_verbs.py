from __future__ import annotations

import pytest

from warehouse.extraction.verbs import ING, PAST, PRESENT, event_verbs, forms_of, match_pattern, speech_verbs
from warehouse.resources import knowledge


@pytest.mark.parametrize(
    ("lemma", "past"),
    [("meet", "met"), ("hold", "held"), ("pay", "paid"), ("receive", "received"), ("wrap", "wrapped"), ("say", "said")],
)
def test_the_past_of_a_verb_is_known(lemma: str, past: str) -> None:
    assert forms_of(lemma)[past] == PAST


def test_present_and_ing_forms_follow_the_spelling() -> None:
    assert forms_of("receive")["receiving"] == ING
    assert forms_of("pay")["pays"] == PRESENT
    assert forms_of("express")["expresses"] == PRESENT
    assert forms_of("have")["has"] == PRESENT


def test_a_gap_takes_a_few_words_but_no_new_clause() -> None:
    pattern = (None, frozenset(("talks",)), frozenset(("with",)))
    assert match_pattern(pattern, "held tests and began talks with".split(), 1) is None
    assert match_pattern(pattern, "held long and frank talks with".split(), 1) == 6
    assert match_pattern(pattern, "held fruitful talks with".split(), 1) == 4
    assert match_pattern(pattern, "held talks with".split(), 1) == 3


def test_the_longer_pattern_of_a_verb_is_read_first() -> None:
    lengths = [sum(part is not None for part in verb.pattern) for _, verb in event_verbs()["held"]]
    assert lengths == sorted(lengths, reverse=True)


def test_every_subtype_of_an_event_verb_is_an_event_type() -> None:
    subtypes = set(knowledge("event_verbs")["subtype"].drop_nulls())
    assert subtypes <= set(knowledge("event_types")["subtype"])


def test_verbs_of_saying_know_their_forms() -> None:
    assert {lemma for _, lemma, _ in speech_verbs()["said"]} == {"say"}
    assert {lemma for _, lemma, _ in speech_verbs()["affirmed"]} == {"affirm"}
