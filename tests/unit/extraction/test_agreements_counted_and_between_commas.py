"""Documents whose field stands between commas, and those told again by their number."""

from __future__ import annotations

import pytest
from one_article import read

TWO = (
    "An MoU on inland waterways was signed today between the Inland Waterways Authority of India and the Vietnam "
    "Inland Waterways Administration. Another MoU, on digital port systems, was signed between the Nehru Port "
    "Authority and Saigon Port Corporation."
)


def test_a_field_between_commas_is_of_the_document_and_its_sides_are_its_own() -> None:
    agreements = [agreement for agreement, _ in read(TWO, place="Mumbai").agreements]
    assert [sorted(body.head for body in one.organizations) for one in agreements] == [
        ["Inland Waterways Authority", "Vietnam Inland Waterways Administration"],
        ["Nehru Port Authority", "Saigon Port Corporation"],
    ]
    assert "digital port systems" in agreements[1].title


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The first MoU was signed by Vijay Pathak, chairman of the Authority.", 2),
        ("The second MoU was signed by Le Van An, director of the corporation.", 2),
        ("The latter MoU was signed by Le Van An, director of the corporation.", 2),
        ("A third MoU on shipbuilding was signed by Vietnam and India.", 3),
    ],
)
def test_a_document_told_by_its_number_is_one_of_those_before(sentence: str, count: int) -> None:
    assert len(read(TWO, sentence, place="Mumbai").agreements) == count


def test_the_first_of_a_kind_that_no_two_were_told_of_is_its_own() -> None:
    [(agreement, _)] = read("Vietnam and Laos signed the first protocol on sharks in Hanoi on Monday.").agreements
    assert agreement.kind == "protocol"
