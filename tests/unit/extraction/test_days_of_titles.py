"""Days of a visit that only the title names; talks whose name holds letters in brackets; talks of all together."""

from __future__ import annotations

from datetime import date

import pytest
from one_article import read


@pytest.mark.parametrize(
    "headline",
    [
        "Working Visit by Minister Anna Ruiz to Lima, 14 to 16 May 2024",
        "Press Statement: Official Visit of Minister Anna Ruiz to Lima, 14-16 May 2024",
    ],
)
@pytest.mark.parametrize("text", ["concluded her working visit to Lima today", "wrapped up her visit to Lima today"])
def test_a_visit_told_at_its_end_has_the_days_of_the_title(headline: str, text: str) -> None:
    reading = read(f"Foreign Minister Anna Ruiz of Chile {text}.", headline=headline)
    (visit,) = (event for event in reading.events if event.subtype == "visit")
    assert (visit.starts_on, visit.ends_on) == (date(2024, 5, 14), date(2024, 5, 16))


@pytest.mark.parametrize("letters", ["", " (AU)", " (GER)"])
def test_letters_in_brackets_do_not_end_the_name_of_talks(letters: str) -> None:
    reading = read(
        "On 14 May, Vice Foreign Minister Gao Mingde of China held the tenth round of China-Germany"
        f"{letters} strategic consultations with German Foreign Minister Jan Vogel in Berlin."
    )
    assert [(e.subtype, e.starts_on) for e in reading.events] == [("talks", date(2024, 5, 14))]


@pytest.mark.parametrize(
    ("verb", "count"),
    [("hosted the talks with", 1), ("held talks with", 2)],
)
def test_the_talks_that_someone_hosts_are_those_of_all(verb: str, count: int) -> None:
    reading = read(
        f"Japanese Foreign Minister Kenji Hoshi {verb} his U.S. and South Korean counterparts, Laura Penn and Han Joon "
        "Seo, in Tokyo on Tuesday."
    )
    assert sum(event.subtype == "talks" for event in reading.events) == count
