from __future__ import annotations

import pytest

from warehouse.extraction.tokens import sentences, tokenize


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, 0, len(text), 1, "body")]


def words(text: str) -> list[str]:
    return tokenize(text, 0, len(text), 1, "body", True).words


def test_a_full_stop_before_a_capital_ends_a_sentence() -> None:
    assert cut("They met. They parted.") == ["They met.", "They parted."]


@pytest.mark.parametrize(
    "text",
    ["Dr. Lena Brandt met Mr. Jan Kowal.", "The U.S. Embassy wrote.", "On Sept. 9 he left.", "So said Ma. Luz Reyes."],
)
def test_an_abbreviation_does_not_end_a_sentence(text: str) -> None:
    assert cut(text) == [text]


def test_a_quotation_mark_belongs_to_the_sentence_that_it_ends() -> None:
    assert cut("“We agree.” Then they left.") == ["“We agree.”", "Then they left."]


def test_the_end_mark_of_vietnamese_wires_ends_a_sentence() -> None:
    assert cut("They met./. They parted./.")[0].startswith("They met.")


def test_every_possessive_mark_is_read_alike() -> None:
    for mark in "'’‘`´":
        assert tokenize(f"China{mark}s offer", 0, 13, 1, "body", True).lows == ["china", "'s", "offer"]


def test_hyphens_stay_within_words_and_marks_stand_alone() -> None:
    assert words("Vice-Premier Han Seung-woo, 61") == ["Vice-Premier", "Han", "Seung-woo", ",", "61"]


def test_tokens_are_slices_of_the_text() -> None:
    text = "Earlier. Hồ Văn Ánh’s U.S. visit — 3.5 days, May 12th-15th."
    for s in sentences(text, 0, len(text), 1, "body"):
        assert [text[a:b] for a, b in zip(s.starts, s.ends, strict=True)] == s.words
        assert all(s.start <= a < b <= s.end for a, b in zip(s.starts, s.ends, strict=True))


def test_only_the_first_sentence_of_a_passage_leads_it() -> None:
    text = "One came. Two left. Three stayed."
    assert [s.is_lead for s in sentences(text, 0, len(text), 1, "body")] == [True, False, False]


def test_an_empty_passage_has_no_sentences() -> None:
    assert cut("  \n ") == []


def test_a_firm_that_is_told_to_have_done_something_ends_no_sentence() -> None:
    text = "Harbour Power Corp. said it has signed a contract with Delta Bhd. for a port."
    assert len(list(sentences(text, 0, len(text), 1, "body"))) == 1


def test_the_rank_of_a_police_officer_ends_no_sentence() -> None:
    assert len(cut("The paper was signed by Pol. Col. Kham Vong of Laos and Pol. Maj. Gen. Li Wen of China.")) == 1
