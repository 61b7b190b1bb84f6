"""Stories that several articles tell, and captions that are printed again."""

from __future__ import annotations

from warehouse.publishing.report.data import ReportData, Row
from warehouse.publishing.report.markup import Markup, element, join
from warehouse.publishing.report.parts import dates, filterable_table, numbers, paragraph, row, section, texts
from warehouse.publishing.report.wording import counted, day, in_language, number, share, shortened

_STORY = [
    *texts("headline"),
    *numbers("articles", "outlets"),
    *texts("carried by"),
    *dates("first", "last"),
    *numbers("alike"),
]
_CAPTION = [*texts("caption", "credit"), *numbers("printed", "articles", "characters saved", "alike")]


def repeats(data: ReportData) -> Markup:
    """Two tables."""
    return section("repeats", "Stories and repeated captions", _stories(data), _captions(data))


def _stories(data: ReportData) -> Markup:
    if not data["stories"]:
        return paragraph("No story is told by more than one article.")
    counts = data["counts"][0]
    said = f"{counted(counts['articles'], 'article')} tell {counted(counts['stories'], 'story', 'stories')}."
    table = filterable_table(
        "stories", "Stories that most outlets carry", _STORY, [_story(one) for one in data["stories"]], page_size=15
    )
    return join([element("h3", "Stories"), paragraph(said), table])


def _story(one: Row) -> Markup:
    cells = [
        in_language(one["headline"] or "no headline", one["language"]),
        number(one["article_count"]),
        number(one["outlet_count"]),
        shortened(one["outlets"]),
        day(one["first_published_on"]),
        day(one["last_published_on"]),
        share(one["min_similarity_ratio"]),
    ]
    return row(cells, _STORY)


def _captions(data: ReportData) -> Markup:
    if not data["captions"]:
        return paragraph("No caption is printed more than once.")
    counts = data["counts"][0]
    said = (
        f"{counted(counts['captions'], 'caption')}; {number(counts['repeated_captions'])} times one is printed again."
    )
    lines = [_caption(one) for one in data["captions"]]
    table = filterable_table("captions", "Captions that are printed most often", _CAPTION, lines, page_size=15)
    return join([element("h3", "Repeated captions"), paragraph(said), table])


def _caption(one: Row) -> Markup:
    cells = [
        shortened(one["text"]),
        ", ".join(part for part in (one["photographer"], one["agency"]) if part),
        number(one["occurrence_count"]),
        number(one["article_count"]),
        number(one["characters_saved_count"]),
        share(one["min_similarity_ratio"]),
    ]
    return row(cells, _CAPTION)
