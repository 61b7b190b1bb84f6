from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from repeats_corpus import Corpus

from warehouse.keys import key_of
from warehouse.repeats import bodies, duplicates, signatures, stories
from warehouse.tables.facts import FactDuplicate

BODY = (
    "Tran Thi Lan, head of the external commission of Vietnam, received Li Wenbo, rector of the party school of China, "
    "in Hanoi on May 2.",
    "Lan praised what the schools of both sides had done for 120 young teachers since their first course in 2019.",
    "Li Wenbo proposed that libraries lend each other rare books and that 15 translators spend a year abroad.",
    "Rivers, dams and the care for fish took up the second half of an hour that all present called useful.",
    "The host thanked Beijing for 3 million USD in equipment, which reached the northern provinces before the floods.",
    "Both agreed to name a contact for each faculty, to meet every spring, and to keep records that anyone may read.",
)


def found_pairs(corpus: Corpus) -> pl.DataFrame:
    signed = signatures(corpus.article, corpus.passage, corpus.text)
    return duplicates(signed, corpus.article, corpus.passage, corpus.text)


def pair_of(one: tuple[str, ...], other: tuple[str, ...], **days: date | None) -> pl.DataFrame:
    return found_pairs(Corpus().add(1, *one).add(2, *other, **days))


def changed(old: str, new: str) -> tuple[str, ...]:
    assert old in " ".join(BODY)
    return tuple(line.replace(old, new) for line in BODY)


def test_pairs_fit_their_declaration_and_name_the_later_article_first() -> None:
    corpus = Corpus().add(1, *BODY, published=date(2024, 5, 4)).add(2, *BODY, published=date(2024, 5, 2))
    pairs = found_pairs(corpus)
    FactDuplicate.validate(pairs)
    assert pairs.rows() == [(1, 2, "exact", "jaccard", 1.0)]


@pytest.mark.parametrize(
    "copy",
    [
        (" ".join(BODY),),
        tuple(line.upper() for line in BODY),
        changed("Tran Thi Lan", "Trần Thị Lan"),
        (BODY[0], *BODY),
    ],
    ids=["on one line", "in capitals", "with diacritics", "lede repeated"],
)
def test_equal_after_folding_is_exact(copy: tuple[str, ...]) -> None:
    assert pair_of(BODY, copy)["kind"].to_list() == ["exact"]


@pytest.mark.parametrize(
    "copy",
    [
        changed("praised", "spoke highly of"),
        changed("Vietnam", "Viet Nam"),
        changed("Hanoi", "Hà Nội"),
        changed("May 2", "Thursday"),
        changed("Lan praised", "The host praised"),
        (*BODY, "In June the commission will send 40 librarians to Kunming, its spokesman Le Van Tam said."),
        (*BODY[:4], *BODY[5:]),
        BODY[::-1],
    ],
)
def test_what_another_outlet_makes_of_a_report_is_its_near_copy(copy: tuple[str, ...]) -> None:
    pairs = pair_of(BODY, copy)
    assert pairs.select("kind", "measure").rows() == [("near", "jaccard")]
    assert 0.4 <= pairs["similarity_ratio"][0] < 1


def test_a_cut_report_is_contained_in_the_whole_one() -> None:
    pairs = pair_of(BODY, BODY[:2])
    assert pairs.select("kind", "measure").rows() == [("near", "containment")]
    assert pairs["similarity_ratio"][0] == 1.0


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Li Wenbo", "Wu Haoran"),
        ("Tran Thi Lan", "Pham Van Tho"),
        ("May 2", "May 9"),
        ("May 2", "July 2"),
        ("China", "Laos"),
        ("120 young", "85 young"),
        ("3 million", "9 million"),
        ("2019", "2021"),
    ],
)
def test_the_same_words_of_other_people_days_figures_or_countries_are_no_copy(old: str, new: str) -> None:
    assert pair_of(BODY, changed(old, new)).is_empty()


def test_equal_words_under_datelines_of_other_days_are_no_copy() -> None:
    corpus = Corpus()
    corpus.add(1, *BODY[1:], published=date(2024, 3, 5), dateline=date(2024, 3, 4))
    corpus.add(2, *BODY[1:], published=date(2024, 3, 12), dateline=date(2024, 3, 11))
    assert found_pairs(corpus).is_empty()


def test_an_outlet_that_posts_days_later_still_has_a_copy() -> None:
    corpus = Corpus()
    corpus.add(1, *BODY, published=date(2024, 5, 3), dateline=date(2024, 5, 2))
    corpus.add(2, *BODY, published=date(2024, 5, 12))
    assert found_pairs(corpus).height == 1


def test_articles_that_share_a_paragraph_of_background_are_no_copies() -> None:
    other = (
        "Storms cut the road to the dam for a week, and engineers from three districts worked in shifts to clear it.",
        "Farmers brought their seedlings to higher ground, as they had after the great flood of their fathers' time.",
        BODY[3],
        "By Sunday the first lorries passed, loaded with rice, blankets and a piano that nobody could account for.",
    )
    assert pair_of(BODY, other).is_empty()


def test_a_line_that_is_all_an_article_has_makes_no_copy() -> None:
    assert pair_of(("Read more on our page today.",), ("Read more on our page today!",)).height == 1
    assert pair_of(("Read more on our page today.", BODY[0]), ("Read more on our page today.", BODY[3])).is_empty()


def test_copies_are_one_story_that_the_longest_represents_with_the_key_of_the_earliest() -> None:
    corpus = Corpus()
    corpus.add(1, *BODY, published=date(2024, 5, 3))
    corpus.add(2, *BODY[:3], published=date(2024, 5, 2))
    corpus.add(3, *changed("praised", "spoke highly of"), published=date(2024, 5, 4))
    corpus.add(4, *changed("Li Wenbo", "Wu Haoran"), published=date(2024, 5, 2))
    found = stories(corpus.article, found_pairs(corpus))
    assert found.filter(pl.col("story_id") == key_of("story", 2))["article_id"].to_list() == [1, 2, 3]
    assert found.filter(pl.col("is_story_representative"))["article_id"].to_list() == [3, 4]
    assert found.filter(pl.col("article_id") == 4)["story_id"].to_list() == [key_of("story", 4)]


def test_every_member_of_a_story_is_a_verified_copy_of_its_representative() -> None:
    corpus = Corpus().add(1, *BODY[:4]).add(2, *BODY[1:5]).add(3, *BODY[2:6]).add(4, *BODY)
    pairs = found_pairs(corpus)
    found = stories(corpus.article, pairs)
    verified = {frozenset(row) for row in pairs.select("article_id", "matched_article_id").iter_rows()}
    centres = dict(found.filter(pl.col("is_story_representative")).select("story_id", "article_id").iter_rows())
    for article_id, story_id in found.select("article_id", "story_id").iter_rows():
        assert article_id == centres[story_id] or frozenset((article_id, centres[story_id])) in verified


def test_many_exact_copies_cost_pairs_in_proportion_and_stay_one_story() -> None:
    corpus = Corpus()
    for number in range(200):
        corpus.add(number, *BODY)
    pairs = found_pairs(corpus)
    assert pairs.height < 200 * 64
    assert stories(corpus.article, pairs)["story_id"].n_unique() == 1


def test_a_near_copy_is_found_through_a_later_reprint_of_an_article_that_is_too_old_to_be_one_report() -> None:
    near = changed("120 young teachers", "young teachers")
    corpus = (
        Corpus()
        .add(1, *BODY, published=date(2024, 1, 4))
        .add(2, *BODY, published=date(2024, 5, 4))
        .add(3, *near, published=date(2024, 5, 5))
    )
    assert found_pairs(corpus).select("article_id", "matched_article_id", "kind").rows() == [(3, 2, "near")]


def test_articles_without_a_day_are_compared_with_all_others() -> None:
    near = changed("120 young teachers", "young teachers")
    corpus = Corpus().add(1, *BODY, published=date(2024, 1, 4)).add(2, *near, published=None)
    assert found_pairs(corpus)["kind"].to_list() == ["near"]


def test_bodies_of_long_texts_are_those_of_short_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = pl.DataFrame({"article_id": [3, 1, 2], "text": ["Thủ tướng\nmet\nhim", "a\nbé", "none compared"]})
    compared = pl.DataFrame(
        [(1, 0, 0, 1), (1, 1, 2, 4), (3, 0, 0, 9), (3, 2, 14, 17), (4, 0, 0, 1)],
        schema=["article_id", "passage_no", "start_char", "end_char"],
        orient="row",
    )
    short = bodies.texts_of_passages(compared, texts)
    assert short.rows() == [(1, "a\nbé"), (3, "Thủ tướng\nhim")]
    for longest in (0, 6):
        monkeypatch.setattr(bodies, "_LONG", longest)
        assert bodies.texts_of_passages(compared, texts).equals(short)
