from __future__ import annotations

import polars as pl

from warehouse.repeats.shingles import HashSets, jaccard, lasting, runs_of, whole_texts
from warehouse.repeats.words import marked_words_of, words_of


def hashes(text: str) -> list[int]:
    return words_of(pl.Series([text])).hashes.tolist()


def test_hashes_that_are_stored_stay_what_they_were() -> None:
    # Evidence on disk holds these: another value here means that all signatures have to be made anew.
    assert hashes("Hanoi, May 2: internationalisation") == [
        17462211104605829678,
        10599306181094203758,
        10213945700117904845,
        4234988841607735270,
    ]


def test_case_diacritics_quotes_and_dashes_do_not_change_words() -> None:
    assert hashes("HÀ NỘI — Đỗ’s “visit”") == hashes("ha noi - do's 'visit'")


def test_words_of_one_text_do_not_depend_on_the_texts_beside_it() -> None:
    together = words_of(pl.Series(["one two", None, "", "Trần Thị Lan", "three"]))
    alone = [words_of(pl.Series([text])).hashes.tolist() for text in ("one two", "Trần Thị Lan", "three")]
    assert together.hashes.tolist() == [value for values in alone for value in values]
    assert together.text_no.tolist() == [0, 0, 3, 3, 3, 4]


def test_characters_of_scripts_without_blanks_are_words_of_their_own() -> None:
    assert len(hashes("越中两党 hold 会谈")) == 7


def test_words_that_differ_only_behind_many_letters_have_other_hashes() -> None:
    assert hashes("a" * 9 + "b") != hashes("a" * 9 + "c")
    assert hashes("a" * 16) != hashes("a" * 17)


def test_marks_tell_capitals_numbers_and_first_words() -> None:
    _, marks = marked_words_of(pl.Series(["The 3 sides met. Then Lan left", "lan went"]))
    assert marks.is_capital.tolist() == [True, False, False, False, True, True, False, False, False]
    assert marks.is_number.tolist()[1] is True
    assert marks.is_first.tolist() == [True, False, False, False, True, False, False, True, False]


def test_two_short_words_joined_have_the_hash_of_the_one_word() -> None:
    _, marks = marked_words_of(pl.Series(["in Ha Noi"]))
    assert marks.joined.tolist()[1] == hashes("hanoi")[0]


def test_shared_shingles_are_those_that_both_texts_have() -> None:
    texts = ["the two sides met in May", "two sides met in June", "the"]
    words = words_of(pl.Series(texts))
    sets = HashSets.of(*runs_of(words.hashes, words.text_no, 3), count=3)
    measured = jaccard(sets, pl.DataFrame({"one": [0, 0, 2], "other": [1, 2, 2]}))
    assert sets.sizes.tolist() == [4, 3, 1]
    assert measured["jaccard_ratio"].to_list() == [2 / 5, 0.0, 1.0]
    assert measured["containment_ratio"].to_list() == [2 / 3, 0.0, 1.0]


def test_a_whole_text_has_another_hash_when_its_words_change_places() -> None:
    words = words_of(pl.Series(["host meets guest", "guest meets host", "Host meets guest."]))
    found, owners = whole_texts(words.hashes, words.text_no)
    assert owners.tolist() == [0, 1, 2]
    assert found[0] == found[2] != found[1]
    assert min(lasting(found).tolist()) >= 0
