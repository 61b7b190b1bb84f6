"""Who met whom: countries and persons as tables of who with whom, and all pairs to search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from warehouse.publishing.report.data import ReportData, Row
from warehouse.publishing.report.markup import Child, Markup, element, join
from warehouse.publishing.report.parts import (
    Column,
    dates,
    filterable_table,
    numbers,
    paragraph,
    row,
    said_to_readers,
    scrolling,
    section,
    texts,
    titled,
)
from warehouse.publishing.report.sections.heat import weight_cell
from warehouse.publishing.report.wording import country, day, number

COUNTRIES_SHOWN = 18
PERSONS_SHOWN = 18

Pair = tuple[str, str]


def encounters(data: ReportData) -> Markup:
    """Two adjacency tables and the pairs."""
    if not data["country_pairs"] and not data["pairs"]:
        return section("who", "Who met whom", paragraph("No meeting of two sides has been found yet."))
    return section("who", "Who met whom", _by_country(data["country_pairs"]), _by_person(data["pairs"]))


def _by_country(rows: Sequence[Row]) -> Markup | None:
    if not rows:
        return None
    weights = {(one["country_code"], one["other_country_code"]): one["event_count"] for one in rows}
    shown = _most_connected(weights, COUNTRIES_SHOWN)
    return join(
        [
            element("h3", "By country"),
            _adjacency("Events in which two countries took part", shown, weights, country),
        ]
    )


def _by_person(rows: Sequence[Row]) -> Markup | None:
    if not rows:
        return None
    weights = {(_key(one["person_id"]), _key(one["other_person_id"])): one["meeting_count"] for one in rows}
    named = {_key(one["person_id"]): (one["country_code"] or "", one["person"]) for one in rows}
    named |= {_key(one["other_person_id"]): (one["other_country_code"] or "", one["other_person"]) for one in rows}
    # One country's people stand together, so that the meetings of two countries make a block.
    shown = sorted(_most_connected(weights, PERSONS_SHOWN), key=lambda key: (*named[key], key))

    def name(key: str) -> str:
        code, person = named[key]
        return f"{person} ({code})" if code else person

    columns = [*texts("person", "met"), *numbers("meetings", "by phone or video"), *dates("first", "latest")]
    return join(
        [
            element("h3", "By person"),
            paragraph("Meetings, talks, receptions and calls of people on different sides; those who met most often."),
            _adjacency("Meetings of two persons", shown, weights, name),
            filterable_table(
                "pairs", "Pairs of persons by number of meetings", columns, [_pair(one, columns) for one in rows]
            ),
        ]
    )


def _key(person_id: int) -> str:
    return str(person_id)


def _pair(one: Row, columns: Sequence[Column]) -> Markup:
    cells: list[Child] = [
        _person(one["person"], one["country_code"]),
        _person(one["other_person"], one["other_country_code"]),
        number(one["meeting_count"]),
        number(one["remote_meeting_count"]),
        day(one["first_met_on"]),
        _event_link(day(one["last_met_on"]) or "no day", one["last_event_id"]),
    ]
    return row(cells, columns)


def _person(name: str, code: str | None) -> Markup:
    return join([name, element("small", f" {country(code)}") if code else None])


def _event_link(text: str, event_id: int) -> Markup:
    return element("a", text, href=f"#event-{event_id}", class_="to-event")


def _most_connected(weights: Mapping[Pair, int], most: int) -> list[str]:
    """Whoever is in the strongest pairs, by how much each was in all of them: nobody without a partner shown."""
    chosen: list[str] = []
    for pair in sorted(weights, key=lambda pair: (-weights[pair], pair)):
        missing = [one for one in dict.fromkeys(pair) if one not in chosen]
        if len(chosen) + len(missing) > most:
            break
        chosen += missing
    totals: Counter[str] = Counter()
    for pair, weight in weights.items():
        for one in pair:
            totals[one] += weight
    return sorted(chosen, key=lambda one: (-totals[one], one))


def _adjacency(caption: str, shown: Sequence[str], weights: Mapping[Pair, int], name: Callable[[str], str]) -> Markup:
    """A table of who with whom: rows are numbered, and columns go by those numbers, so that it stays narrow."""
    between = {frozenset(pair): weight for pair, weight in weights.items()}
    most = max((between.get(frozenset((one, other)), 0) for one in shown for other in shown if one != other), default=1)
    head = [
        element(
            "th", element("span", str(no), aria_hidden="true"), said_to_readers(name(one)), scope="col", title=name(one)
        )
        for no, one in enumerate(shown, 1)
    ]
    lines = []
    for no, one in enumerate(shown, 1):
        cells = (
            weight_cell(None if one == other else between.get(frozenset((one, other)), 0), most) for other in shown
        )
        number_of = element("span", f"{no} ", class_="no", aria_hidden="true")
        lines.append(element("tr", element("th", number_of, name(one), scope="row"), *cells))
    return scrolling(
        caption,
        element(
            "table",
            titled(f"{caption}. The columns are those of the rows' numbers."),
            element("thead", element("tr", element("td", class_="corner"), *head)),
            element("tbody", join(lines, "\n")),
            class_="heat",
        ),
    )
