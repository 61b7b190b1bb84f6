"""An event with its five axes, each with the sentences that prove it."""

from __future__ import annotations

from collections.abc import Sequence

from warehouse.answers.citations import Citation, Span, cite, passage_of, span_of
from warehouse.answers.explain_agreement import agreement_facts
from warehouse.answers.explanations import Explanation, Fact, counted, days, sections, stated
from warehouse.answers.rows import Row, many, one
from warehouse.publishing.database import Connection

REPORTS_SHOWN = 20
_EVENT = """
    select
        event.subtype, event.status, event.starts_on, event.ends_on, event.date_basis, event.mode,
        event.parent_event_id, event.article_count, event.outlet_count,
        place.name as place, place.country_code as place_country, event_type.cameo_code,
        event_type.plover_type
    from core.fact_event as event
    join core.dim_event_type as event_type on event_type.event_type_id = event.event_type_id
    left join core.dim_place as place on place.place_id = event.place_id
    where event.event_id = $id
"""
_AXES = """
    select source, source_article_id, is_source_proven, is_date_proven, is_principal_proven, is_office_proven,
        is_counterpart_proven, principal, counterpart
    from reporting.event_verification
    where event_id = $id
"""
_PARTICIPANTS = """
    select participant_no, role, name, office, country_code
    from reporting.event_participant
    where event_id = $id
    order by participant_no
"""
# Of each axis, and of each participant in it, the spans in the report that was published first.
_PROOFS = """
    select evidence.axis, evidence.participant_no, evidence.article_id, evidence.start_char, evidence.end_char,
        evidence.sentence_start_char, evidence.sentence_end_char
    from core.fact_event_evidence as evidence
    join core.fact_article as article on article.article_id = evidence.article_id
    where evidence.event_id = $id
    qualify rank() over (
        partition by evidence.axis, evidence.participant_no
        order by article.published_on nulls last, evidence.article_id
    ) = 1
    order by evidence.axis, evidence.participant_no nulls last, evidence.start_char, evidence.end_char
"""
_SOURCE_PASSAGES = """
    select article_id, start_char, end_char
    from core.fact_passage
    where article_id = $article and kind in ('dateline', 'credit')
    order by kind desc, start_char
    limit 1
"""
_AGREEMENTS = """
    select agreement_id, title, status, signed_on, article_id, start_char, end_char, sentence_start_char,
        sentence_end_char
    from core.fact_agreement
    where event_id = $id
    order by start_char, agreement_id
"""
_REPORTS = f"""
    select article.published_on, concat_ws(', ', article.agency, nullif(outlet.name, article.agency)) as source,
        article.headline, coalesce(article.url, source_file.location) as address, report.status, report.date_conflict
    from (select distinct event_id, article_id from core.fact_event_evidence where event_id = $id) as cited
    join core.fact_article as article on article.article_id = cited.article_id
    left join core.fact_event_report as report
        on report.event_id = cited.event_id and report.article_id = cited.article_id
    left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
    left join raw.source_file as source_file on source_file.source_file_id = article.source_file_id
    order by article.published_on nulls last, article.article_id
    limit {REPORTS_SHOWN}
"""
_CONFLICTS = """
    select axis, version, outlet, published_on, is_chosen, note
    from reporting.event_conflict
    where event_id = $id
    order by axis, is_chosen desc, published_on nulls last, article_id
"""
_OTHER_AXES = (("type", "kind"), ("place", "place"), ("agreement", "agreement"))


def explain_event(con: Connection, event_id: int) -> Explanation | None:
    """Everything that proves an event; None where there is no such event."""
    event = one(con, _EVENT, id=event_id)
    if event is None:
        return None
    participants = many(con, _PARTICIPANTS, id=event_id)
    people = " – ".join(row["name"] for row in participants if row["name"]) or "unnamed sides"
    about = stated(
        ("status", event["status"]),
        ("mode", event["mode"]),
        ("place", ", ".join(part for part in (event["place"], event["place_country"]) if part)),
        ("codes", " ".join(part for part in (event["cameo_code"], event["plover_type"]) if part)),
        ("part of", f"event:{event['parent_event_id']}" if event["parent_event_id"] is not None else None),
        ("reported by", f"{counted(event['article_count'], 'article')}, {counted(event['outlet_count'], 'outlet')}"),
    )
    return Explanation(
        f"event:{event_id}",
        f"{event['subtype']}: {people}",
        about,
        sections(
            ("Participants", [_participant(row) for row in participants]),
            *_proofs(con, event_id, event, participants),
            ("Agreements", agreement_facts(con, many(con, _AGREEMENTS, id=event_id))),
            ("Where reports differ", _conflicts(con, event_id)),
            ("Reports", _reports(con, event_id)),
        ),
    )


def _participant(row: Row) -> Fact:
    told = [part for part in (row["name"], row["office"], row["country_code"]) if part]
    return Fact(row["role"], ", ".join(told))


def _proofs(con: Connection, event_id: int, event: Row, participants: Sequence[Row]) -> list[tuple[str, list[Fact]]]:
    """The five axes, and what else has a span of its own."""
    axes = one(con, _AXES, id=event_id) or {}
    proofs = many(con, _PROOFS, id=event_id)
    shown = [passage_of(row) for row in many(con, _SOURCE_PASSAGES, article=axes.get("source_article_id"))]
    cited = cite(con, [*map(span_of, proofs), *shown])

    def citations(axis: str) -> list[Citation]:
        return _in_first_sentences([row for row in proofs if row["axis"] == axis], cited)

    offices = [row["office"] for row in participants if row["office"]]
    day = days(event["starts_on"], event["ends_on"])
    basis = f"{day}, by {event['date_basis']}" if day and event["date_basis"] else day or "not known"
    five = [
        Fact(
            "source",
            axes.get("source") or "not known",
            [cited[span] for span in shown],
            bool(axes.get("is_source_proven")),
        ),
        Fact("date", basis, citations("date"), bool(axes.get("is_date_proven"))),
        _side("principal", axes, citations("principal")),
        Fact("office", "; ".join(offices) or "not known", citations("office"), bool(axes.get("is_office_proven"))),
        _side("counterpart", axes, citations("counterpart")),
    ]
    other = [
        Fact(label, ", ".join(dict.fromkeys(citation.marked for citation in citations(axis))), citations(axis))
        for axis, label in _OTHER_AXES
        if citations(axis)
    ]
    return [("Five axes", five), ("Other evidence", other)]


def _in_first_sentences(proofs: Sequence[Row], cited: dict[Span, Citation]) -> list[Citation]:
    """What proves an axis: of each participant every span in the first sentence that has one."""
    first: dict[int | None, str] = {}
    kept = []
    for row in proofs:
        citation = cited[span_of(row)]
        if first.setdefault(row["participant_no"], citation.sentence) == citation.sentence:
            kept.append(citation)
    return list(dict.fromkeys(kept))


def _side(axis: str, axes: Row, citations: list[Citation]) -> Fact:
    named = axes.get(axis) or ", ".join(dict.fromkeys(citation.marked for citation in citations))
    return Fact(axis, named or "not known", citations, bool(axes.get(f"is_{axis}_proven")))


def _conflicts(con: Connection, event_id: int) -> list[Fact]:
    return [
        Fact(
            row["axis"] + (" (chosen)" if row["is_chosen"] else ""),
            " · ".join(str(part) for part in (row["version"], row["note"], row["outlet"], row["published_on"]) if part),
        )
        for row in many(con, _CONFLICTS, id=event_id)
    ]


def _reports(con: Connection, event_id: int) -> list[Fact]:
    shown = ("source", "headline", "address", "status", "date_conflict")
    return [
        Fact(str(row["published_on"] or "no day"), " · ".join(row[name] for name in shown if row[name]))
        for row in many(con, _REPORTS, id=event_id)
    ]
