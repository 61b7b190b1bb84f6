"""What an article's pieces say of it as a whole: day of publication, dateline, agency, outlet, writers."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from warehouse.parsing.agencies import OF_PICTURES, agency_of, of_page
from warehouse.parsing.datelines import Dateline, merge_datelines
from warehouse.parsing.dates import full_dates, iso_day, make_date, nearest_year
from warehouse.parsing.house_marks import lines_of_rights, named_owner, named_source, names_source, own_mark_outlet
from warehouse.parsing.issuers import ISSUER, issuing_outlet
from warehouse.parsing.mastheads import masthead_outlet
from warehouse.parsing.page_days import (
    below_number,
    below_title_first,
    day_beside_tail,
    day_in_year_of_text,
    day_of_address,
    day_of_signature,
    days_of_weather,
)
from warehouse.parsing.pieces import Draft, Piece
from warehouse.parsing.sources import (
    house_country,
    outlet_by_name,
    outlet_of_address,
    outlet_shown_by,
)
from warehouse.parsing.stamps import Stamp
from warehouse.parsing.swapped_days import (
    day_by_country,
    day_by_dateline,
    day_by_text,
    day_by_weekday,
    day_of_most_countries,
)
from warehouse.parsing.title_days import stamps_of_title
from warehouse.parsing.writers import WRITER

_URL_FIELDS: Final = ("url", "link", "canonical_url")
_TITLE_FIELDS: Final = ("title", "headline")
_DATE_FIELDS: Final = (
    "date",
    "published_on",
    "published_at",
    "published",
    "datePublished",
    "date_published",
    "pubDate",
)
_OUTLET_FIELDS: Final = ("outlet", "source", "publisher", "site", "site_name", "sitename")
_WRITER_FIELDS: Final = ("author", "authors", "byline")
# Days by which a dateline may be ahead of the publication: time zones, and nothing else.
_AHEAD: Final = 1
# Days by which a page's bare date may be behind its header: a later one is of another version or page.
_BEHIND: Final = 1
_OPENING: Final = 600
_PLANS: Final = ("will", "is to", "are to", "to be held", "scheduled", "slated", "due to")
_PLANNED: Final = re.compile(r"\b(?:will|is to|are to|to be held|scheduled|slated|due to)\b")
# The second day of `Sept. 2 to 5, 2022`.
_RANGE_END: Final = re.compile(r"(?<=\d)\s?(?:to|and|[-–])\s?\d{1,2}(?=,?\s(?:19|20)\d\d)")
# Days between a report and what it announces: further off, the year would be a guess.
_PLANNED_AHEAD: Final = 60
# A stamp may lie this many days from the middle of the month that a dayless header names.
_AROUND_A_MONTH: Final = 47


@dataclass(frozen=True, slots=True)
class Stated:
    """What came beside the text, by the names that such fields go under."""

    url: str | None = None
    title: str | None = None
    published_on: dt.date | None = None
    outlet: str | None = None
    writers: str | None = None


@dataclass(slots=True)
class Facts:
    """The article's own columns, and contradictions among their evidence as (message, start, end)."""

    published_on: dt.date | None = None
    dateline_place: str | None = None
    dateline_on: dt.date | None = None
    agency: str | None = None
    outlet: str | None = None
    outlet_basis: str | None = None
    byline: str | None = None
    conflicts: list[tuple[str, int, int]] = field(default_factory=list)


_NOTHING_STATED: Final = Stated()


def read_metadata(metadata: str | None) -> Stated:
    """The stated facts of a metadata object; nothing where there is none or it is no object."""
    if not metadata:
        return _NOTHING_STATED
    try:
        values = json.loads(metadata)
    except ValueError:
        return Stated()
    if not isinstance(values, dict):
        return Stated()
    return Stated(
        url=_first(values, _URL_FIELDS),
        title=_first(values, _TITLE_FIELDS),
        published_on=iso_day(_first(values, _DATE_FIELDS)),
        outlet=_first(values, _OUTLET_FIELDS),
        writers=_first(values, _WRITER_FIELDS),
    )


def _first(values: dict[str, object], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = values.get(name)
        if value is not None and str(value).strip():
            return str(value).strip()
    return None


def read_facts(draft: Draft, stated: Stated) -> Facts:
    """The facts of an article whose pieces all have their kind."""
    facts = Facts()
    dateline, piece = _dateline(draft.pieces)
    _whose(facts, draft, stated, dateline, piece)
    is_of_update = _publication(facts, draft, stated, dateline)
    if dateline is not None and piece is not None:
        facts.dateline_place = dateline.place
        facts.dateline_on = _dateline_day(facts, draft, dateline, piece)
        is_undated = facts.published_on is None or (
            is_of_update and facts.dateline_on is not None and facts.dateline_on < facts.published_on
        )
        is_of_header = draft.header is None or _is_within_month(draft.header, dateline)
        if is_undated and is_of_header and dateline.year is not None:
            # No page and no row says a day: a wire's full one is the day on which it went out, an office's above or
            # before its text (`Astana, 24 October 2024`) that of the release.
            facts.published_on = facts.dateline_on
    if facts.dateline_on is None and (signed := day_of_signature(draft, facts.published_on)) is not None:
        facts.dateline_on = signed
    return facts


def _is_within_month(header: tuple[int, int | None, int | None], dateline: Dateline) -> bool:
    """A header that lacks its day, and a dateline's full date in its month."""
    year, month, day = header
    return day is None and month is not None and (dateline.year, dateline.month) == (year, month)


def _whose(facts: Facts, draft: Draft, stated: Stated, dateline: Dateline | None, piece: Piece | None) -> None:
    """Agency, outlet and writers."""
    credits_ = [
        piece.text for piece in draft.pieces if piece.kind == "credit" and piece.role not in ("photo credit", ISSUER)
    ]
    stamps = [piece.text for piece in draft.pieces if piece.role == "stamp"]
    facts.agency = of_page(agency_of(dateline, credits_, stamps), draft.pieces)
    facts.outlet, facts.outlet_basis = _outlet(draft, stated, dateline, piece, credits_, stamps)
    if facts.outlet is None and (dateline is None or dateline.mark is None):
        facts.outlet, facts.outlet_basis = issuing_outlet(draft.pieces) or (None, None)
    if facts.outlet is None and (masthead := masthead_outlet(draft.pieces)) is not None:
        facts.outlet, facts.outlet_basis = masthead, "credit"
    if facts.outlet is None:
        facts.outlet, facts.outlet_basis = own_mark_outlet(draft.pieces) or (None, None)
    if facts.outlet is None and (owner := named_owner(lines_of_rights(draft.pieces))) is not None:
        facts.outlet, facts.outlet_basis = owner, "credit"
    alone = [piece.text for piece in draft.pieces if piece.role == WRITER]
    facts.byline = _byline(credits_, alone) or stated.writers


def _publication(facts: Facts, draft: Draft, stated: Stated, dateline: Dateline | None) -> bool:
    """The header's day, or the row's; a labelled stamp that contradicts it wins; without it the text's own stamps.

    Out: whether all that the page says is when it was updated.
    """
    year, month, day = draft.header or (None, None, None)
    full = make_date(year, month, day) if year and month and day else None
    full = full or (stated.published_on if not draft.header else None)
    near = full or (make_date(year, month, 15) if year and month else None)
    stamps = _own_stamps(draft) or ([] if full else stamps_of_title(draft.pieces))
    stamps = below_number(draft, stamps) if full else below_title_first(draft, stamps)
    labelled = _labelled_day(stamps, near)
    if labelled is not None and labelled[0] != full:
        if full is not None:
            stamp = labelled[1]
            message = f"The header says {full}, the page's own stamp {labelled[0]}; the stamp was taken."
            facts.conflicts.append((message, stamp.start, stamp.end))
        facts.published_on = labelled[0]
        return labelled[1].label == "updated"
    if full is not None:
        facts.conflicts.extend(_later_stamps(stamps, full))
    texts = [piece.text for piece in draft.pieces if piece.kind in ("headline", "body", "dateline")]
    facts.published_on = (
        full
        or _day_of_stamps([*stamps, *draft.footer_stamps], near, year)
        or stated.published_on
        or _day_of_end_mark(draft)
        or (day_by_dateline(stamps, dateline.month, dateline.day) if dateline is not None else None)
        or day_by_text(stamps, (piece.text for piece in draft.pieces if piece.kind in ("body", "dateline")))
        or day_by_country(stamps, house_country(facts.outlet, facts.agency))
        or day_by_weekday(stamps, texts)
        or day_of_most_countries(stamps, texts)
        or day_of_address(stated.url)
    )
    return False


def _day_of_end_mark(draft: Draft) -> dt.date | None:
    """The day in the mark that closes an article, or stands above it: `-0- (Juche111.10.7.)`, `www.kcna.kp
    (2025.09.12.)`."""
    marks = [piece.text for piece in draft.pieces if piece.kind == "boilerplate"]
    marks = [text for text in marks if "(Juche" in text or ".kp (20" in text]
    found = full_dates(marks[-1]) if marks else []
    return found[0].resolve(None) if found else None


def _own_stamps(draft: Draft) -> list[Stamp]:
    """The article's stamps: those in its tail are other articles', one beside the weather is the reader's."""
    if not draft.stamps:
        return []
    tail = [(piece.start, piece.end) for piece in draft.pieces if piece.role == "in tail"]
    tail += days_of_weather(draft)
    tail += [(piece.start, piece.end) for piece, after in pairwise(draft.pieces) if _tells_when_and_where(piece, after)]
    return [stamp for stamp in draft.stamps if not any(start <= stamp.start < end for start, end in tail)]


def _tells_when_and_where(piece: Piece, after: Piece) -> bool:
    """`Date: 6 July`, and `Time:` or `Venue:` in the next line: the press is invited to something to come."""
    return piece.text.startswith("Date") and after.text.startswith(("Time", "Venue", "Place"))


def _later_stamps(stamps: list[Stamp], header: dt.date) -> list[tuple[str, int, int]]:
    """The first bare stamp that lies after the header's day by more than time zones and a night's work explain."""
    for stamp in stamps:
        day = stamp.resolve(header)
        if day is not None and (day - header).days > _BEHIND:
            message = f"The header says {header}, a date on a line of its own {day}; the header was kept."
            return [(message, stamp.start, stamp.end)]
    return []


def _labelled_day(stamps: list[Stamp], near: dt.date | None) -> tuple[dt.date, Stamp] | None:
    for label in ("written", "updated"):
        for number, stamp in enumerate(stamps):
            day = stamp.resolve(near) if stamp.label == label else None
            if day is not None:
                return (label == "updated" and _bare_before(stamps[:number], day)) or (day, stamp)
    return None


def _bare_before(stamps: list[Stamp], updated: dt.date) -> tuple[dt.date, Stamp] | None:
    """`31 January 2024` above `Last updated: 1 February 2024`: the day without a label is that of the writing."""
    for stamp in stamps:
        day = stamp.resolve(updated) if stamp.label is None else None
        if day is not None and day <= updated:
            return day, stamp
    return None


def _day_of_stamps(stamps: list[Stamp], near: dt.date | None, year: int | None) -> dt.date | None:
    """The first bare stamp's day that fits what the header still says."""
    for stamp in stamps:
        day = stamp.resolve(near)
        if (
            day is not None
            and (near is None or abs((day - near).days) <= _AROUND_A_MONTH)
            and (near is not None or year is None or day.year == year)
        ):
            return day
    return None


def _dateline(pieces: list[Piece]) -> tuple[Dateline | None, Piece | None]:
    """The first dateline, with what one right after it adds."""
    found: Dateline | None = None
    where: Piece | None = None
    for number, piece in enumerate(pieces):
        if piece.kind == "dateline" and piece.dateline is not None:
            is_bare = piece.dateline.month is None and piece.dateline.mark is None
            if is_bare and _is_below_text(pieces, number):
                break  # `TEMA` below the text is a word of the page
            if found is not None:
                return merge_datelines(found, piece.dateline), where
            found, where = piece.dateline, piece
        elif found is not None and piece.kind == "body":
            break
    return found, where


def _is_below_text(pieces: list[Piece], number: int) -> bool:
    """All of the text stands before the piece of that number."""
    has_text_behind = any(later.kind == "body" for later in pieces[number:])
    return not has_text_behind and any(earlier.kind == "body" for earlier in pieces[:number])


def _dateline_day(facts: Facts, draft: Draft, dateline: Dateline, piece: Piece) -> dt.date | None:
    """The dateline's day; a year that it lacks is the one that brings it nearest to the publication."""
    if dateline.month is None or dateline.day is None:
        return None
    if dateline.year is not None:
        day = make_date(dateline.year, dateline.month, dateline.day)
    else:
        near = facts.published_on or _around_header(draft)
        day = (
            nearest_year(dateline.month, dateline.day, near)
            if near
            else _dated_by_text(draft.pieces, dateline.month, dateline.day)
        )
        if day is None and (beside := day_beside_tail(draft, dateline.month, dateline.day)) is not None:
            day, facts.published_on = beside
    if day and facts.published_on and (day - facts.published_on).days > _AHEAD:
        message = f"The dateline says {day}, after the publication on {facts.published_on}."
        facts.conflicts.append((message, piece.start, piece.end))
    return day


def _dated_by_text(pieces: list[Piece], month: int, day: int) -> dt.date | None:
    """A dateline's day with the year that nothing but captions, or the first sentence's plans, show."""
    return (
        _same_day_in_captions(pieces, month, day)
        or _before_plans(pieces, month, day)
        or day_in_year_of_text(pieces, month, day)
    )


def _planned(opening: str) -> re.Match[str] | None:
    """The first words of a plan: looked for where one of them begins, whatever stands before it."""
    begins = [at for words in _PLANS if (at := opening.find(words)) >= 0]
    return _PLANNED.search(opening, min(begins)) if begins else None


def _before_plans(pieces: list[Piece], month: int, day: int) -> dt.date | None:
    """The day in the year of the first paragraph's date where that is planned for the weeks after it."""
    opening = next((piece.text for piece in pieces if piece.kind == "body"), "")
    planned = _planned(opening[:_OPENING])
    plans = _RANGE_END.sub("", opening[planned.end() : _OPENING]) if planned is not None else ""
    readings = full_dates(plans)
    if len(readings) != 1 or (date := readings[0].resolve(None)) is None:
        return None
    found = [
        candidate
        for year in (date.year - 1, date.year)
        if (candidate := make_date(year, month, day)) and 0 <= (date - candidate).days <= _PLANNED_AHEAD
    ]
    return found[0] if found else None


def _same_day_in_captions(pieces: list[Piece], month: int, day: int) -> dt.date | None:
    """The full date of a caption that is of the dateline's day: it has the year that nothing else shows."""
    for piece in pieces:
        if piece.kind == "caption":
            for reading in full_dates(piece.text):
                date = reading.resolve(None)
                if date is not None and (date.month, date.day) == (month, day):
                    return date
    return None


def _around_header(draft: Draft) -> dt.date | None:
    year, month, _ = draft.header or (None, None, None)
    return make_date(year, month, 15) if year and month else None


def _outlet(
    draft: Draft,
    stated: Stated,
    dateline: Dateline | None,
    piece: Piece | None,
    credits_: list[str],
    stamps: list[str],
) -> tuple[str | None, str | None]:
    """Who published it, and what shows it: the house's own marks, what came beside the text, a named source."""
    own_marks = [text for text in credits_ if not names_source(text)]
    sources = [text for text in credits_ if names_source(text)]
    opening = [piece.text] if piece is not None else []
    mark = [dateline.mark] if dateline is not None and dateline.mark else []
    pictures = [piece.text[-_PHOTO_CREDIT:] for piece in draft.pieces if piece.kind == "caption"]
    house = _first_shown("house style", [*credits_, *opening, *pictures])
    signed = _first_shown("credit", own_marks, agencies_too=False)
    shown = (
        # A house's editors may stand below another's report; where they agree the mark says it outright.
        (signed if signed == house else None, "credit"),
        (house, "house style"),
        (signed or _first_shown("credit", stamps, agencies_too=False), "credit"),
        (_first_shown("dateline", mark), "dateline"),
        (_stated_outlet(stated), "metadata"),
        (_first_shown("credit", sources) or _first_address(map(_source_address, sources)), "credit"),
        (_first_address([draft.footer_site or ""]), "credit"),
        (_first_shown("credit", lines_of_rights(draft.pieces), agencies_too=False), "credit"),
        (named_source([*sources, *filter(names_source, stamps)]), "credit"),
    )
    return next(((name, basis) for name, basis in shown if name), (None, None))


# Characters at a caption's end that hold its credit.
_PHOTO_CREDIT: Final = 50


def _first_shown(shows_by: str, texts: list[str], *, agencies_too: bool = True) -> str | None:
    found = (outlet_shown_by(shows_by, text, agencies_too=agencies_too) for text in texts)
    return next((name for name in found if name), None)


def _first_address(addresses: Iterable[str]) -> str | None:
    return next((name for address in addresses if (name := outlet_of_address(address))), None)


def _stated_outlet(stated: Stated) -> str | None:
    """The outlet of the row: its address's, else its source field by name, else as the field says."""
    if stated.url and (name := outlet_of_address(stated.url)):
        return name
    if stated.outlet:
        return outlet_by_name(stated.outlet) or outlet_of_address(stated.outlet) or stated.outlet
    return None


def _source_address(text: str) -> str:
    address = re.search(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+", text)
    return address.group() if address else ""


_OF_WRITERS: Final = re.compile(
    r":|\b(?:[Bb]y|BY)\s|\b(?:[Rr]eport(?:er)?|[Dd]esk|[Cc]orrespondent|[Ww]riter|[Ee]ditor)s?$"
)


def _byline(credits_: list[str], alone: list[str]) -> str | None:
    """Writers, translators and editors as worded, brackets aside; sources and end marks are none.

    `alone`: those of the credits that are nothing but names.
    """
    found = [
        text.strip("()[] ")
        for text in credits_
        if text in alone
        or (
            not names_source(text)
            and OF_PICTURES.match(text) is None
            and _OF_WRITERS.search(text)
            and not re.fullmatch(r"[\W\d]*", text)
        )
    ]
    return "; ".join(dict.fromkeys(found)) or None
