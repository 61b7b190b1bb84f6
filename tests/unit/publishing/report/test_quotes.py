"""Sentences with their evidence marked: every mark where its span is, whatever overlaps."""

from __future__ import annotations

from warehouse.publishing.report import proofs
from warehouse.publishing.report.proofs import Mark, Quote
from warehouse.publishing.report.quotes import marked, quoted


def test_a_mark_says_what_it_proves() -> None:
    shown = marked("Anna met Bert on Monday.", [Mark(0, 4, "principal"), Mark(17, 23, "date")])
    assert shown == ("<mark>Anna<small> principal</small></mark> met Bert on <mark>Monday<small> date</small></mark>.")


def test_marks_that_overlap_are_told_apart_at_their_ends() -> None:
    shown = marked("Minister Anna spoke", [Mark(0, 13, "principal"), Mark(0, 8, "office")])
    assert shown == "<mark>Minister<small> office</small></mark><mark> Anna<small> principal</small></mark> spoke"


def test_two_proofs_by_the_same_words_are_one_mark() -> None:
    assert marked("Hanoi", [Mark(0, 5, "place"), Mark(0, 5, "source")]) == (
        "<mark>Hanoi<small> place, source</small></mark>"
    )


def test_hostile_words_stay_words_within_and_outside_of_a_mark() -> None:
    shown = marked("<script>a</script><b>", [Mark(0, 9, "date")])
    assert shown == "<mark>&lt;script&gt;a<small> date</small></mark>&lt;/script&gt;&lt;b&gt;"


def test_a_sentence_without_end_is_cut_around_its_marks() -> None:
    sentence = "x" * 1_000 + "Anna" + "y" * 5_000
    cut, marks = proofs._cut(sentence, [Mark(1_000, 1_004, "principal")])
    assert len(cut) < proofs.LONGEST_QUOTE
    assert cut[marks[0].start : marks[0].end] == "Anna"
    assert cut.startswith("…x") and cut.endswith("y…")


def test_only_an_address_of_the_web_becomes_a_link() -> None:
    def shown(address: str) -> str:
        return str(quoted([Quote("Anna spoke.", (), "News", "VNA", None, address)]))

    assert '<a href="https://news.example/1" rel="noopener noreferrer">News</a>' in shown("https://news.example/1")
    assert "href" not in shown("javascript:alert(1)")
    assert "href" not in shown("inbox/a.txt")
