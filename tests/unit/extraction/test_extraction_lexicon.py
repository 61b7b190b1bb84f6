from __future__ import annotations

import pytest

from warehouse.extraction import lexicon


def lows(text: str) -> list[str]:
    return text.lower().split()


def test_the_longest_phrase_at_a_place_wins() -> None:
    table: lexicon.PhraseTable[int] = lexicon.PhraseTable()
    table.add("prime minister", 1)
    table.add("prime minister designate", 2)
    assert table.match(lows("the Prime Minister designate spoke"), 1) == (2, 4)
    assert table.match(lows("the Prime Minister spoke"), 1) == (1, 3)
    assert table.match(lows("the Prime number"), 1) is None


def test_the_first_value_of_a_phrase_stays() -> None:
    table: lexicon.PhraseTable[int] = lexicon.PhraseTable()
    table.add("head", 1)
    table.add("head", 2)
    assert table.match(["head"], 0) == (1, 1)


@pytest.mark.parametrize("wording", ["head", "director", "chairwoman", "chairman"])
def test_head_chair_and_director_are_one_title(wording: str) -> None:
    found = lexicon.titles().match([wording], 0)
    assert found is not None and found[0].name == "head"


def test_two_parties_share_the_acronym_of_the_chinese_and_the_cuban() -> None:
    found = lexicon.parties().match(["cpc"], 0)
    assert found is not None
    assert {party.country for party in found[0]} == {"CHN", "CUB"}
