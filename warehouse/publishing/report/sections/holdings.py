"""What the warehouse holds."""

from __future__ import annotations

from warehouse.publishing.report.data import ReportData
from warehouse.publishing.report.markup import Markup, element
from warehouse.publishing.report.parts import paragraph, section
from warehouse.publishing.report.wording import number

_FIGURES = (
    ("articles", "articles"),
    ("stories", "stories, each told by one article or more"),
    ("outlets", "outlets"),
    ("occurred", "events that occurred"),
    ("announced", "events announced, not yet seen"),
    ("cancelled", "events cancelled"),
    ("persons", "persons"),
    ("organizations", "organisations"),
    ("countries", "countries taking part"),
    ("office_observations", "sightings of someone in an office"),
    ("agreements", "agreements"),
    ("statements", "statements"),
    ("captions", "captions"),
    ("repeated_captions", "captions printed again"),
    ("rejected", "files rejected, with a reason"),
)


def holdings(data: ReportData) -> Markup:
    """The figures."""
    counts = data["counts"][0]
    tiles = (
        element("div", element("dt", label), element("dd", number(counts[name])), class_="tile")
        for name, label in _FIGURES
    )
    first, last = counts["first_published_on"], counts["last_published_on"]
    when = f"Articles published from {first} to {last}." if first else "No article with a known day yet."
    return section("holds", "What the warehouse holds", paragraph(when), element("dl", *tiles, class_="tiles"))
