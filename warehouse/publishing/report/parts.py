"""What the sections are made of: tables, lists that can be filtered, scrolling regions, sections themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from warehouse.publishing.report.markup import Child, Markup, element, join


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    title: str
    style: str | None = None
    """Class of its cells: `n` numbers, `d` days, which never wrap."""


def numbers(*titles: str) -> list[Column]:
    """Columns of numbers."""
    return [Column(title, "n") for title in titles]


def dates(*titles: str) -> list[Column]:
    """Columns of days."""
    return [Column(title, "d") for title in titles]


def texts(*titles: str) -> list[Column]:
    """Columns of text."""
    return [Column(title) for title in titles]


@dataclass(frozen=True, slots=True)
class Choice:
    """A select that filters a list by a key of its items."""

    key: str
    label: str
    options: Sequence[tuple[str, str]]
    """Value and text of each."""
    is_required: bool = False
    """True where one is always chosen; else all are shown at first."""


def section(name: str, title: str, *children: Child) -> Markup:
    """A section of the page, with its heading."""
    heading = element("h2", title, id=f"{name}-title")
    return element("section", heading, "\n", *children, id=name, aria_labelledby=f"{name}-title")


def paragraph(*children: Child, class_: str | None = None) -> Markup:
    """A paragraph."""
    return element("p", *children, class_=class_)


def scrolling(label: str, *children: Child, starts_at_end: bool = False) -> Markup:
    """What may be wider than the page scrolls by itself, with the keyboard, too; of times the latest show."""
    return element("div", *children, class_="wide", tabindex=0, role="region", aria_label=label, data_end=starts_at_end)


def row(cells: Sequence[Child], columns: Sequence[Column], data: Mapping[str, str] | None = None) -> Markup:
    """A table's row, its first cell the heading; `data` is what filters look at."""
    first, *rest = cells
    return element(
        "tr",
        element("th", first, scope="row"),
        *(element("td", cell, class_=column.style) for cell, column in zip(rest, columns[1:], strict=True)),
        **_data(data),
    )


def table(caption: str, columns: Sequence[Column], rows: Iterable[Markup]) -> Markup:
    """A table in a scrolling region."""
    head = (element("th", column.title, scope="col", class_=column.style) for column in columns)
    return scrolling(
        caption,
        element(
            "table",
            titled(caption),
            element("thead", element("tr", *head)),
            "\n",
            element("tbody", "\n", join(rows, "\n"), "\n", class_="items"),
        ),
    )


def titled(caption: str) -> Markup:
    """A table's caption, which stays in sight where the table is scrolled sideways."""
    return element("caption", element("span", caption))


def filterable(
    noun: str,
    shown: Markup,
    *,
    rest: Sequence[Markup] = (),
    choices: Sequence[Choice] = (),
    page_size: int,
    search: str | None = "Search",
) -> Markup:
    """A list or table whose items (`.items` within `shown`) a reader can search and filter.

    `rest` are items that show up by filtering or asking for more: until then they cost the browser nothing.
    """
    controls = [_search(search)] if search else []
    controls += [_select(choice) for choice in choices]
    return element(
        "div",
        element("div", *controls, class_="filters", role="search", aria_label=f"Filter the {noun}"),
        element("p", class_="count", role="status", aria_live="polite"),
        "\n",
        shown,
        element("template", join(rest, "\n")) if rest else None,
        element("button", "Show more", type="button", class_="more", hidden=True),
        class_="filterable",
        data_noun=noun,
        data_page=page_size,
    )


def filterable_table(
    noun: str,
    caption: str,
    columns: Sequence[Column],
    rows: Sequence[Markup],
    *,
    choices: Sequence[Choice] = (),
    page_size: int = 20,
) -> Markup:
    """A table that can be searched; its first rows are there without scripts."""
    shown = table(caption, columns, rows[:page_size])
    if len(rows) <= page_size // 2:
        return shown
    return filterable(noun, shown, rest=rows[page_size:], choices=choices, page_size=page_size)


def options(values: Iterable[str], names: Mapping[str, str] | None = None) -> list[tuple[str, str]]:
    """The options of a select with how often each occurs, by name."""
    tally = Counter(value for value in values if value)
    named = ((value, (names or {}).get(value, value)) for value in tally)
    return [(value, f"{name} ({tally[value]})") for value, name in sorted(named, key=lambda pair: (pair[1], pair[0]))]


def item(tag: str, *children: Child, data: Mapping[str, str] | None = None, **attributes: str | None) -> Markup:
    """An element with what filters look at."""
    return element(tag, *children, **attributes, **_data(data))


def folded(summary: Child, *children: Child) -> Markup:
    """Something that opens on a click."""
    return element("details", element("summary", summary), *children)


def said_to_readers(text: str) -> Markup:
    """Text for those who listen to the page."""
    return element("span", text, class_="heard")


def _search(label: str) -> Markup:
    return element("label", element("span", label), element("input", type="search", data_filter="text"))


def _select(choice: Choice) -> Markup:
    first = [] if choice.is_required else [element("option", "all", value="")]
    given = (element("option", text, value=value) for value, text in choice.options)
    return element(
        "label",
        element("span", choice.label),
        element("select", *first, *given, data_filter=choice.key, data_required=choice.is_required),
    )


def _data(data: Mapping[str, str] | None) -> dict[str, str]:
    return {f"data_{key}": value for key, value in (data or {}).items()}
