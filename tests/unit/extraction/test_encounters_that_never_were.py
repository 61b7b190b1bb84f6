"""What is avoided, doubted, denied, only prepared or told by rumour: no encounter, no appointment, no visit."""

from __future__ import annotations

import pytest
from one_article import read, told

A, B = "Norwegian Foreign Minister Aina Selvik", "Senegalese Foreign Minister Mamadou Sarr"


@pytest.mark.parametrize(
    "text",
    [
        f"Analysts say a meeting between {A} and {B} is unlikely.",
        f"The ministry ruled out a meeting between {A} and {B}.",
        f"Preparations are under way for a meeting between {A} and {B}.",
        f"{A} is open to a meeting with {B}.",
        f"{A} avoided meeting {B} on Monday.",
        f"{A} skipped a meeting with {B} on Monday.",
        f"According to unconfirmed reports, {A} may have met {B} on Monday.",
        f"The ministry dismissed reports of a meeting between {A} and {B}.",
        f"{A} has visited Senegal many times.",
    ],
)
def test_nothing_happened(text: str) -> None:
    assert told(read(text, "Fish prices in both countries rose by a tenth last year.")) == []


def test_who_had_the_pleasure_of_hosting_somebody_hosted_them() -> None:
    assert told(read(f"{A} had the pleasure of hosting {B} in Oslo on Monday.")) == [("visit", "occurred")]
