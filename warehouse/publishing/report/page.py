"""The page, made from the rows of one database; the same rows give the same bytes, but for the loads' own facts.

Nothing is fetched, and no script runs but the one of `assets/`, whose hash the page's own policy names: text of
articles is text, whatever it holds.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from warehouse.publishing.database import Connection
from warehouse.publishing.report.data import ReportData, read_data
from warehouse.publishing.report.markup import Markup, element, join
from warehouse.publishing.report.parts import paragraph
from warehouse.publishing.report.sections.activity import activity
from warehouse.publishing.report.sections.agreements import agreements
from warehouse.publishing.report.sections.countries import countries_by_month
from warehouse.publishing.report.sections.dictionary import data_dictionary
from warehouse.publishing.report.sections.encounters import encounters
from warehouse.publishing.report.sections.events import events
from warehouse.publishing.report.sections.holdings import holdings
from warehouse.publishing.report.sections.loads import loads
from warehouse.publishing.report.sections.offices import offices
from warehouse.publishing.report.sections.quality import quality
from warehouse.publishing.report.sections.repeats import repeats
from warehouse.publishing.report.wording import listed
from warehouse.publishing.views import View

TITLE = "Communiqué: who met whom"
_ASSETS = Path(__file__).with_name("assets")
_SECTIONS: tuple[tuple[str, str, Callable[[ReportData], Markup]], ...] = (
    ("holds", "What it holds", holdings),
    ("quality", "Quality", quality),
    ("time", "Over time", activity),
    ("who", "Who met whom", encounters),
    ("offices", "Offices", offices),
    ("countries", "Countries", countries_by_month),
    ("agreements", "Agreements", agreements),
    ("events", "Latest events", events),
    ("repeats", "Stories", repeats),
    ("loads", "Load health", loads),
)


def report_page(con: Connection, views: Sequence[View], exported: Path | None = None) -> str:
    """The page of the database behind the connection; `views` are those that its dictionary explains, `exported` is the
    folder of their files, where these are written."""
    return render(read_data(con, exported), views)


def render(data: ReportData, views: Sequence[View]) -> str:
    """The page of these rows."""
    sections = [build(data) for _, _, build in _SECTIONS]
    links = [(name, title) for name, title, _ in _SECTIONS] + [("dictionary", "Dictionary")]
    navigation = element(
        "nav",
        element("ul", *(element("li", element("a", title, href=f"#{name}")) for name, title in links)),
        aria_label="Sections",
    )
    header = element(
        "header",
        element("h1", "Communiqué"),
        paragraph(
            "Who met whom, in which office, when, where, and what they signed: each fact with the words that prove it."
        ),
        navigation,
    )
    body = element(
        "body",
        element("a", "Skip to the content", href="#main", class_="skip"),
        "\n",
        header,
        "\n",
        element("noscript", paragraph("Without scripts the tables are here, but cannot be searched or filtered.")),
        _missing(data),
        element("main", join([*sections, data_dictionary(views)], "\n"), id="main", tabindex=-1),
        "\n",
        element("script", _script()),
    )
    return f'<!doctype html>\n<html lang="en">\n{_head()}\n{body}\n</html>\n'


def _missing(data: ReportData) -> Markup | None:
    if not data.missing_views:
        return None
    names = listed([f"reporting.{name}" for name in data.missing_views])
    return paragraph(f"This warehouse was built without {names}; what they would show is missing here.", class_="note")


def _head() -> Markup:
    policy = (
        f"default-src 'none'; script-src '{_hash(_script())}'; style-src '{_hash(_style())}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", TITLE),
        element("style", _style()),
    )


@cache
def _style() -> Markup:
    return Markup((_ASSETS / "page.css").read_text(encoding="utf-8"))


@cache
def _script() -> Markup:
    return Markup((_ASSETS / "page.js").read_text(encoding="utf-8"))


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
