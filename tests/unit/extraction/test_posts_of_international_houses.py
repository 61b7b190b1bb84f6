"""Posts of which one body alone has one: those of the European Union, the United Nations, the OSCE and NATO."""

from __future__ import annotations

import pytest
from one_article import read


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("High Representative of the EU for Foreign Affairs", "high representative", "European Union"),
        ("United Nations High Commissioner for Refugees", "high commissioner for refugees",
         "United Nations High Commissioner for Refugees"),
        ("OSCE High Commissioner on National Minorities", "high commissioner on national minorities",
         "Organization for Security and Co-operation in Europe"),
        ("Special Representative of the Secretary-General for Haiti", "special representative", "United Nations"),
        ("Supreme Allied Commander Europe", "supreme allied commander europe", "North Atlantic Treaty Organization"),
        ("Advisor to His Majesty the King", "adviser", None),
    ],
)  # fmt: skip
@pytest.mark.parametrize("text", ["Minister Aina Selvik met {post} Tarbin Kelvorat.",
                                  "Minister Aina Selvik met Tarbin Kelvorat, {post}, on Monday."])  # fmt: skip
def test_the_post_tells_the_body_before_the_name_and_behind_it(
    text: str, post: str, title: str, body: str | None
) -> None:
    held = [h.office for h in read(text.format(post=post)).held if h.person.name == "Tarbin Kelvorat"]
    assert [(o.title.name, o.organization.name() if o.organization else None) for o in held] == [(title, body)]
