"""Who held which office, one after another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import groupby

from warehouse.publishing.report.charts import Tenure, tenure_bar
from warehouse.publishing.report.data import ReportData, Row
from warehouse.publishing.report.markup import Markup, element, join
from warehouse.publishing.report.parts import Choice, filterable, item, paragraph, section
from warehouse.publishing.report.wording import counted, country


def offices(data: ReportData) -> Markup:
    """A timeline for each post that one person holds at a time, with a select for the post."""
    posts = [list(rows) for _, rows in groupby(data["tenures"], key=lambda row: str(row["position_id"]))]
    if not posts:
        return section("offices", "Who held an office, one after another", paragraph("No such post has been seen yet."))
    # The post with the most successions is the one that a reader sees first.
    best = max(posts, key=lambda rows: (rows[0]["holder_count"], sum(row["article_count"] for row in rows)))
    ordered = [best, *(rows for rows in posts if rows is not best)]
    choice = Choice("position", "Post", [_option(rows) for rows in ordered], is_required=True)
    timelines = element("div", *map(_timeline, ordered), class_="items posts")
    return section(
        "offices",
        "Who held an office, one after another",
        paragraph(
            "From the first to the last day on which an article sees someone in the post: open ends stay open. "
            "Upright marks are days of appointment and relief that articles report."
        ),
        filterable("posts", timelines, choices=[choice], page_size=1, search="Search holders and posts"),
    )


def _option(rows: Sequence[Row]) -> tuple[str, str]:
    place = country(rows[0]["country_code"])
    prefix = f"{place}: " if place else ""
    return str(rows[0]["position_id"]), f"{prefix}{rows[0]['position']} ({rows[0]['holder_count']})"


def _timeline(rows: Sequence[Row]) -> Markup:
    from_on = min(_days_of(rows))
    to_on = max(_days_of(rows))
    title = element("figcaption", rows[0]["position"])
    holders = element("ol", *(_holder(row, from_on, to_on) for row in rows), class_="tenures")
    ends = element("p", element("span", str(from_on)), element("span", str(to_on)), class_="ends", aria_hidden="true")
    left_out = rows[0]["holder_count"] - len(rows)
    more = (
        paragraph(f"Before them {counted(left_out, 'other holder')}: see reporting.office_tenure.")
        if left_out
        else None
    )
    return item("figure", title, ends, holders, more, data={"position": str(rows[0]["position_id"])}, class_="post")


def _days_of(rows: Iterable[Row]) -> list[dt.date]:
    names = ("first_observed_on", "last_observed_on", "appointed_on", "relieved_on")
    return [row[name] for row in rows for name in names if row[name] is not None]


def _holder(row: Row, from_on: dt.date, to_on: dt.date) -> Markup:
    first, last = row["first_observed_on"], row["last_observed_on"] or row["first_observed_on"]
    told = [f"seen {first}" if first == last else f"seen {first} to {last}"]
    told += [f"{name} {row[f'{name}_on']}" for name in ("appointed", "relieved") if row[f"{name}_on"]]
    told.append(counted(row["article_count"], "article"))
    tenure = Tenure(first, last, row["appointed_on"], row["relieved_on"])
    return element(
        "li",
        element("strong", row["person"]),
        join([" ", element("span", ", ".join(told), class_="muted")]),
        tenure_bar(tenure, from_on, to_on),
    )
