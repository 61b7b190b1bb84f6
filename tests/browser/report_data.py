"""Rows for the page at their limits: as many of each as its queries give, and text of the length that articles have."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

from warehouse.publishing import report
from warehouse.publishing.report.data import ReportData, Row
from warehouse.publishing.report.proofs import MOST_QUOTES, Mark, Proofs, Quote

QUERIES = Path(report.__file__).with_name("queries")
TODAY = dt.date(2026, 11, 1)
COUNTRIES = "VNM CHN LAO CUB JPN RUS SGP ITA NGA MEX THA POL NOR KHM MNG KWT PER IND KOR PRK".split()
KINDS = "meeting,talks,visit,reception,phone call,video talks,seminar,signing,conference".split(",")
SENTENCE = (
    "Foreign Minister {name} received on Monday the visiting delegation of the committee for external relations, and "
    "the two sides discussed how to carry out what had been agreed on trade, education, health and the protection of "
    "the environment, and to prepare the exchange of visits of leaders in the coming year."
)


def hostile() -> str:
    """Markup that runs, calls out or breaks the page, wherever it stands as markup."""
    return (
        "</script></style></template></title><script>alert(1)</script><img src=x onerror=alert(2)>"
        "<svg onload=alert(3)>\"' onmouseover='alert(4)' <!-- ]]> <iframe src=https://evil.example>"
    )


def limit_of(query: str) -> int:
    """How many rows a query gives at most."""
    return int(re.findall(r"limit (\d+)", (QUERIES / f"{query}.sql").read_text())[-1])


def full_data(suffix: str = "") -> ReportData:
    """The rows of a large warehouse, each text with a suffix."""

    def said(text: str) -> str:
        return text + suffix

    events = [_event(no, said) for no in range(limit_of("events"))]
    agreements = [_agreement(no, events, said) for no in range(limit_of("agreements"))]
    rows: dict[str, list[Row]] = {
        "counts": [_counts()],
        "events": events,
        "event_participants": [row for event in events for row in _participants(event, said)],
        "event_reports": [_report(event, no, said) for event in events for no in range(5)],
        "axes": [_axes(event, said) for event in events] + [_verified(no) for no in range(32)],
        "contradictions": [{"about": said(f"an event: its {axis}"), "contradiction_count": 900} for axis in "abcde"],
        "outlets": [_outlet(no, said) for no in range(limit_of("outlets"))],
        "activity": [_month(no, kind) for no in range(120) for kind in range(len(KINDS))],
        "country_months": [_country_month(no, month) for no in range(20) for month in range(24)],
        "country_pairs": [_country_pair(one, other) for one in range(20) for other in range(one)],
        "pairs": [_pair(no, said) for no in range(limit_of("pairs"))],
        "tenures": [_tenure(post, no, said) for post in range(limit_of("tenures")) for no in range(12)],
        "agreements": agreements,
        "stories": [_story(no, said) for no in range(limit_of("stories"))],
        "captions": [_caption(no, said) for no in range(limit_of("captions"))],
        "loads": [_load(no, said) for no in range(limit_of("loads"))],
        "rejected": [_rejected(no, said) for no in range(12)],
        "checks": [_check(no, said) for no in range(30)],
    }
    quotes = {event["event_id"]: [_quote(no, said) for no in range(MOST_QUOTES // 2)] for event in events}
    proofs = Proofs(quotes, {row["agreement_id"]: _quote(no, said) for no, row in enumerate(agreements)})
    return ReportData(rows, proofs=proofs)


def _day(no: int) -> dt.date:
    return TODAY - dt.timedelta(days=no)


def _name(no: int) -> str:
    return f"Nguyễn Văn {chr(65 + no % 26)}{chr(97 + no // 26 % 26)}nh"


def _event(no: int, said: Any) -> Row:
    return {
        "event_id": 10**15 + no,
        "subtype": said(KINDS[no % len(KINDS)]),
        "status": ("occurred", "occurred", "announced", "cancelled")[no % 4],
        "starts_on": _day(4 * no),
        "ends_on": _day(4 * no - 2),
        "date_precision": "range",
        "date_basis": "explicit",
        "mode": "in person",
        "place": said("Hanoi"),
        "place_country_code": COUNTRIES[no % 20],
        "article_count": 9,
        "outlet_count": 4,
        "parent_event_id": 10**15 + no + 1,
    }


def _participants(event: Row, said: Any) -> list[Row]:
    no = event["event_id"] % 1000
    return [
        {
            "event_id": event["event_id"],
            "participant_no": side,
            "role": role,
            "name": said(_name(no + side)),
            "office": said("head, Organization Commission of the Central Committee"),
            "country_code": COUNTRIES[(no + side) % 20],
        }
        for side, role in enumerate(("host", "visitor", "participant"), 1)
    ]


def _axes(event: Row, said: Any) -> Row:
    axes = ("source", "date", "principal", "office", "counterpart")
    proven = {f"is_{axis}_proven": (event["event_id"] + no) % 3 > 0 for no, axis in enumerate(axes)}
    return {"event_id": event["event_id"], "source": said("News Agency"), "event_count": 1, **proven}


def _report(event: Row, no: int, said: Any) -> Row:
    return {
        "event_id": event["event_id"],
        "published_on": event["starts_on"],
        "headline": said("Foreign Minister receives delegation of the committee for external relations"),
        "language": "vi",
        "source": said("News Agency"),
        "address": said(f"https://news.example/{event['event_id']}/{no}"),
    }


def _quote(no: int, said: Any) -> Quote:
    sentence = said(SENTENCE.format(name=_name(no)))
    start = sentence.index("Nguyễn")
    marks = (Mark(0, 16, "office"), Mark(start, start + 10, "principal"), Mark(start + 23, len(sentence), "type"))
    address = said("javascript:alert(5)")
    return Quote(sentence, marks, said("Foreign Minister receives delegation"), said("VNA"), _day(no), address)


def _counts() -> Row:
    names = (
        "articles stories outlets occurred announced cancelled events_without_day persons organizations countries "
        "office_observations agreements statements captions repeated_captions rejected"
    )
    counts: Row = {name: 100_000 - 1_000 * no for no, name in enumerate(names.split())}
    return counts | {"first_published_on": _day(3_600), "last_published_on": TODAY}


def _verified(no: int) -> Row:
    axes = ("source", "date", "principal", "office", "counterpart")
    proven = {f"is_{axis}_proven": bool(no >> bit & 1) for bit, axis in enumerate(axes)}
    return {"event_id": None, "event_count": 100 * no, **proven}


def _outlet(no: int, said: Any) -> Row:
    ratios = ("headline_ratio", "date_ratio", "dateline_ratio", "event_ratio", "person_ratio")
    return {"outlet": said(f"Outlet {no}"), "article_count": 2_500} | dict.fromkeys(ratios, no / 40)


def _month(no: int, kind: int) -> Row:
    month = dt.date(2016 + (no + 11) // 12, (no + 11) % 12 + 1, 1)
    return {"month_on": month, "subtype": KINDS[kind], "event_count": 1 + (no * 7 + kind * 13) % 90}


def _country_month(no: int, month: int) -> Row:
    on = dt.date(2024 + (month + 11) // 12, (month + 11) % 12 + 1, 1)
    return {"country_code": COUNTRIES[no], "total_count": 9_000 - no, "month_on": on, "event_count": 300 // (no + 1)}


def _country_pair(one: int, other: int) -> Row:
    codes = sorted((COUNTRIES[one], COUNTRIES[other]))
    return {"country_code": codes[0], "other_country_code": codes[1], "event_count": 4_000 // (one * other + 1)}


def _pair(no: int, said: Any) -> Row:
    return {
        "person_id": no // 4,
        "person": said(_name(no // 4)),
        "country_code": "VNM",
        "other_person_id": 1_000 + no % 20,
        "other_person": said(f"Anna {chr(65 + no % 20)}"),
        "other_country_code": COUNTRIES[1 + no % 19],
        "meeting_count": 400 - no,
        "remote_meeting_count": 3,
        "first_met_on": _day(3_000),
        "last_met_on": _day(no),
        "last_event_id": 10**15 + no,
    }


def _tenure(post: int, no: int, said: Any) -> Row:
    return {
        "position_id": 10**15 + post,
        "position": said(f"minister, Ministry of Affairs {post}"),
        "country_code": COUNTRIES[post % 20],
        "holder_count": 14,
        "person_id": no,
        "person": said(_name(post + no)),
        "first_observed_on": _day(3_500 - 280 * no),
        "last_observed_on": _day(3_300 - 280 * no),
        "appointed_on": _day(3_500 - 280 * no),
        "relieved_on": _day(3_250 - 280 * no),
        "article_count": 70,
    }


def _agreement(no: int, events: list[Row], said: Any) -> Row:
    return {
        "agreement_id": no,
        "kind": said("memorandum of understanding"),
        "title": said(f"memorandum of understanding on cooperation in education, number {no}"),
        "status": ("signed", "agreed", "mentioned")[no % 3],
        "signed_on": _day(5 * no),
        "parties": said("Ministry of Education and Training; Ministry of Science"),
        "party_countries": f"{COUNTRIES[no % 20]}, {COUNTRIES[(no + 1) % 20]}",
        "event_id": events[no]["event_id"],
        "event_subtype": said("signing"),
        "published_on": _day(5 * no),
    }


def _story(no: int, said: Any) -> Row:
    return {
        "headline": said(f"Foreign Minister receives delegation {no}"),
        "language": "en",
        "article_count": 12,
        "outlet_count": 7,
        "outlets": said("News Agency, Daily News, Government Portal"),
        "first_published_on": _day(no),
        "last_published_on": _day(no),
        "min_similarity_ratio": 0.83,
    }


def _caption(no: int, said: Any) -> Row:
    return {
        "text": said(SENTENCE.format(name=_name(no))),
        "photographer": said(_name(no)),
        "agency": said("VNA"),
        "occurrence_count": 40,
        "article_count": 20,
        "characters_saved_count": 9_000,
        "min_similarity_ratio": 0.97,
    }


def _load(no: int, said: Any) -> Row:
    names = ("files_seen_count", "files_new_count", "files_rejected_count", "articles_count", "events_count")
    began = dt.datetime(2026, 11, 1, 2, tzinfo=dt.UTC) - dt.timedelta(days=no)
    facts = {"started_at": began, "status": "failed" if no == 2 else "published", "message": said("No space.")}
    return facts | dict.fromkeys(names, 900) | {"seconds": 61.5, "peak_memory_bytes": 10**9, "code_version": said("1")}


def _rejected(no: int, said: Any) -> Row:
    about = {"reject_code": said(f"reason-{no}"), "content_count": 30 - no}
    return about | {"example": said(f"inbox/{no}.pdf"), "message": said("The first bytes are a PDF's.")}


def _check(no: int, said: Any) -> Row:
    about = {"name": said(f"check_{no}"), "severity": "content"}
    return about | {"failing_count": max(0, 5 - no), "message": said("Days lie in order.")}
