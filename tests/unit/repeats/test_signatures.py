from __future__ import annotations

import polars as pl
from repeats_corpus import Corpus

from warehouse.repeats import signatures
from warehouse.repeats.candidates import candidate_pairs
from warehouse.repeats.grouping import stars
from warehouse.tables.evidence import Signature

LEDE = "Tran Thi Lan, head of the external commission, received Li Wenbo of the party school in Hanoi on Thursday."
SECOND = "She praised what the schools of both sides had done for young teachers since their first summer course."
THIRD = "The guest proposed that libraries lend each other rare books and that translators spend a year abroad."
FOURTH = "Rivers, dams and the care for fish took up the second half of an hour that all present called useful."


def signed(corpus: Corpus) -> pl.DataFrame:
    return signatures(corpus.article, corpus.passage, corpus.text)


def shared(found: pl.DataFrame, one: int, other: int) -> int:
    left, right = found.filter(pl.col("article_id") == one), found.filter(pl.col("article_id") == other)
    return left.join(right, on="band_hash").height


def test_signatures_fit_their_declaration() -> None:
    found = signed(Corpus().add(1, LEDE, SECOND, THIRD).add(2, "Short."))
    Signature.validate(found)
    assert found["article_id"].unique().sort().to_list() == [1, 2]


def test_a_signature_depends_on_its_article_alone() -> None:
    together = signed(Corpus().add(1, LEDE, SECOND).add(2, THIRD, FOURTH).add(3, FOURTH, LEDE))
    apart = [signed(Corpus().add(1, LEDE, SECOND)), signed(Corpus().add(3, FOURTH, LEDE).add(2, THIRD, FOURTH))]
    assert together.equals(pl.concat(apart).sort("article_id", "band_no"))


def test_line_breaks_case_and_punctuation_leave_the_signature_as_it_is() -> None:
    found = signed(Corpus().add(1, LEDE, SECOND, THIRD).add(2, f"{LEDE} {SECOND}".upper(), THIRD.replace(".", " !")))
    one, other = found.partition_by("article_id")
    assert one["band_hash"].equals(other["band_hash"])


def test_a_part_shares_phrases_with_the_whole() -> None:
    found = signed(Corpus().add(1, LEDE, SECOND, THIRD, FOURTH).add(2, SECOND, THIRD).add(3, FOURTH))
    assert shared(found, 1, 2) >= 2
    assert shared(found, 2, 3) == 0


def test_repeated_passages_captions_and_boilerplate_are_left_out() -> None:
    plain = Corpus().add(1, LEDE, SECOND)
    decorated = Corpus().add(
        1, ("headline", "A title"), LEDE, ("caption", FOURTH), SECOND, LEDE, ("boilerplate", THIRD)
    )
    assert signed(plain).equals(signed(decorated))


def test_an_article_without_body_is_known_by_its_captions() -> None:
    found = signed(Corpus().add(1, ("caption", LEDE), ("caption", LEDE), ("caption", SECOND)).add(2, LEDE, SECOND))
    one, other = found.partition_by("article_id")
    assert one["band_hash"].equals(other["band_hash"])


def keys(*rows: tuple[int, int, int, int]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=["rank", "hash", "hubs", "weight"], orient="row")


def test_one_band_or_two_phrases_make_candidates() -> None:
    band = candidate_pairs(keys((0, 7, 32, 2), (5, 7, 32, 2)))
    phrase = candidate_pairs(keys((0, 7, 8, 1), (5, 7, 8, 1)))
    phrases = candidate_pairs(keys((0, 7, 8, 1), (5, 7, 8, 1), (0, 9, 8, 1), (5, 9, 8, 1)))
    assert band.rows() == phrases.rows() == [(5, 0)]
    assert phrase.rows() == []


def test_a_crowded_bucket_pairs_its_members_with_its_earliest_only() -> None:
    crowd = keys(*((rank, 7, 3, 2) for rank in range(100)))
    pairs = candidate_pairs(crowd)
    assert pairs["other"].max() == 2
    assert pairs.height == 99 + 98 + 97


def test_later_members_leave_the_pairs_of_earlier_ones_as_they_were() -> None:
    rows = [(rank, 7, 3, 2) for rank in range(40)]
    before, after = candidate_pairs(keys(*rows[:20])), candidate_pairs(keys(*rows))
    assert before.equals(after.filter(pl.col("one") < 20))


def test_groups_are_not_chained() -> None:
    chain = pl.DataFrame({"one": [2, 3, 4], "other": [1, 2, 3], "weight": [0.9, 0.8, 0.9]})
    preference = pl.DataFrame({"node": [1, 2, 3, 4], "preference": [0, 1, 2, 3]})
    assert dict(stars(chain, preference).iter_rows()) == {1: 1, 2: 1, 3: 3, 4: 3}


def test_a_member_goes_to_the_centre_that_it_is_most_like() -> None:
    pairs = pl.DataFrame({"one": [3, 3], "other": [1, 2], "weight": [0.6, 0.9]})
    preference = pl.DataFrame({"node": [1, 2, 3], "preference": [0, 1, 2]})
    assert dict(stars(pairs, preference).iter_rows())[3] == 2
