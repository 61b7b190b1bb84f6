"""`report/index.html`: one self-contained page on what the warehouse holds and how good it is. All text is escaped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path
from typing import Any

from warehouse.publishing.database import Connection, open_published
from warehouse.publishing.disk import write_text

REPORT_FOLDER = "report"
REPORT_FILE = "index.html"
LATEST_EVENTS = 50
_QUOTE_LIMIT = 400

_COUNTS = """
    select 'articles' as what, count(*) as count from core.fact_article
    union all select 'stories', count(distinct story_id) from core.fact_article
    union all select 'outlets', count(*) from core.dim_outlet
    union all select 'persons', count(*) from core.dim_person
    union all select 'organisations', count(*) from core.dim_organization
    union all select 'events that occurred', count(*) from core.fact_event where status = 'occurred'
    union all select 'events announced', count(*) from core.fact_event where status = 'announced'
    union all select 'events cancelled', count(*) from core.fact_event where status = 'cancelled'
    union all select 'offices observed', count(*) from core.fact_office_observation
    union all select 'agreements', count(*) from core.fact_agreement
    union all select 'statements', count(*) from core.fact_statement
    union all select 'captions', count(*) from core.dim_caption
    union all select 'captions repeated', count(*) from core.fact_caption where is_repeat
    union all select 'contents rejected', count(*) from raw.source_file where status = 'rejected'
"""
_LATEST = f"""
    with latest as (
        select event.*, event_type.name as event_kind
        from core.fact_event as event left join core.dim_event_type as event_type using (event_type_id)
        where event.status = 'occurred'
        order by starts_on desc nulls last, event_id
        limit {LATEST_EVENTS}
    ),
    people as (
        select
            participant.event_id,
            string_agg(
                coalesce(person.name, organization.name, participant.country_code)
                || case role when 'participant' then '' else ' (' || role || ')' end,
                ', ' order by participant_no
            ) as participants
        from core.fact_event_participant as participant
        left join core.dim_person as person using (person_id)
        left join core.dim_organization as organization
            on organization.organization_id = participant.organization_id
        group by participant.event_id
    ),
    proof as (
        select event_id, text[start_char + 1 : end_char] as sentence
        from core.fact_event_evidence join raw.article_text using (article_id)
        where axis = 'type'
        qualify row_number() over (partition by event_id order by article_id, start_char, end_char) = 1
    )
    select
        strftime(starts_on, '%Y-%m-%d') as day, event_kind as kind, participants, place.name as place,
        article_count as articles, sentence as proof
    from latest
    left join people using (event_id)
    left join proof using (event_id)
    left join core.dim_place as place using (place_id)
    order by starts_on desc nulls last, event_id
"""
_QUALITY = """
    select
        outlet.name as outlet, count(*) as articles,
        round(100.0 * count(headline) / count(*)) as "headline %",
        round(100.0 * count(published_on) / count(*)) as "date %",
        round(100.0 * count(dateline_place_id) / count(*)) as "dateline %",
        round(100.0 * count(*) filter (where article_id in (select article_id from core.fact_event_report)) / count(*))
            as "event %"
    from core.fact_article left join core.dim_outlet as outlet using (outlet_id)
    group by outlet.name order by articles desc, outlet.name
"""
_REJECTED = """
    select reject_code as reason, count(*) as contents, min(location) as example
    from raw.source_file where status = 'rejected' group by reject_code order by contents desc, reason
"""
_CHECKS = """
    select name as check, severity, failing_count as rows, message
    from ops.check_result
    where failing_count > 0 and load_id = (select load_id from ops.load order by started_at desc, load_id desc limit 1)
    order by name
"""
_LOADS = """
    select strftime(started_at, '%Y-%m-%d %H:%M UTC') as began, status, files_new_count as "new files",
        files_rejected_count as rejected, round(seconds, 1) as seconds, code_version as version
    from ops.load order by started_at desc, load_id desc limit 10
"""
_STYLE = """
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 72rem; padding: 1rem }
.wide { overflow-x: auto }
table { border-collapse: collapse; margin: .5rem 0 2rem }
th, td { border-bottom: 1px solid #8886; padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top }
td.n { text-align: right; font-variant-numeric: tabular-nums }
"""


def report_page(con: Connection) -> str:
    """The page as HTML, of the database behind the connection."""
    sections = [
        ("What the warehouse holds", _COUNTS, "Nothing yet."),
        ("Latest events, with the words that prove them", _LATEST, "No event has been found."),
        ("How complete the articles are, by outlet", _QUALITY, "No article has been loaded."),
        ("What was rejected", _REJECTED, "Nothing was rejected."),
        ("Checks that found something in the last load", _CHECKS, "Every check passed."),
        ("Last loads", _LOADS, "None."),
    ]
    body = "\n".join(_section(con, title, query, nothing) for title, query, nothing in sections)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # Nothing may run and nothing may be fetched, whatever an article's text holds.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>Communiqué: report</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>Communiqué: what the warehouse holds</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )


def write_report(folder: str | Path, target: Path) -> None:
    """Write the page of the published warehouse to a file. Raises WrongUse where nothing has been published."""
    with open_published(folder) as con:
        write_text(target, report_page(con))


def _section(con: Connection, title: str, query: str, nothing: str) -> str:
    cursor = con.execute(query)
    names = [column[0] for column in cursor.description or []]
    rows = cursor.fetchall()
    content = _table(names, rows) if rows else f"<p>{escape(nothing)}</p>"
    return f"<section>\n<h2>{escape(title)}</h2>\n{content}\n</section>"


def _table(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    body = "\n".join("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in rows)
    return f'<div class="wide"><table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table></div>'


def _cell(value: Any) -> str:
    if value is None:
        return "<td></td>"
    if isinstance(value, int | float):
        return f'<td class="n">{value:,.10g}</td>'
    if isinstance(value, dt.date):
        return f"<td>{value.isoformat()}</td>"
    text = str(value)
    return f"<td>{escape(text if len(text) <= _QUOTE_LIMIT else text[:_QUOTE_LIMIT] + '…')}</td>"
