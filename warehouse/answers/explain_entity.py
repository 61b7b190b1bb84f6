"""People, organisations and positions, each with the sentences that prove what is said of them."""

from __future__ import annotations

from collections.abc import Sequence

from warehouse.answers.citations import cite, span_of
from warehouse.answers.explain_agreement import agreement_facts
from warehouse.answers.explanations import Explanation, Fact, days, sections, stated
from warehouse.answers.rows import Row, many, one
from warehouse.publishing.database import Connection

OFFICES_SHOWN = 40
EVENTS_SHOWN = 20

_PERSON = "select name, country_code, family_name, given_name from core.dim_person where person_id = $id"
_SPELLINGS = "select alias from core.person_alias where person_id = $id and alias <> $name order by alias"
# Of each post and status one line: the days of being seen, and the report that saw it last.
_OFFICES = f"""
    select
        office.status, office.person_id, person.name as person, office.position_id,
        concat_ws(', ', position.title, organization.name) as position,
        min(office.observed_on) over same_office as first_on,
        max(office.observed_on) over same_office as last_on,
        count(*) over same_office as report_count,
        office.article_id, office.start_char, office.end_char, office.sentence_start_char, office.sentence_end_char
    from core.fact_office_observation as office
    join core.dim_person as person on person.person_id = office.person_id
    join core.dim_position as position on position.position_id = office.position_id
    left join core.dim_organization as organization on organization.organization_id = position.organization_id
    where {{whose}} = $id
    window same_office as (partition by office.person_id, office.position_id, office.status)
    qualify row_number() over (
        partition by office.person_id, office.position_id, office.status
        order by office.observed_on desc nulls last, office.article_id
    ) = 1
    order by first_on nulls last, position, person, status
    limit {OFFICES_SHOWN}
"""
_EVENTS = f"""
    select event.event_id, event.subtype, event.status, event.starts_on, event.ends_on, place.name as place,
        string_agg(other.name, ', ' order by other.participant_no) as others
    from (select distinct event_id from core.fact_event_participant where {{whose}} = $id) as own
    join core.fact_event as event on event.event_id = own.event_id
    left join core.dim_place as place on place.place_id = event.place_id
    left join reporting.event_participant as other
        on other.event_id = event.event_id and other.{{whose}} is distinct from $id
    group by all
    order by event.starts_on desc nulls last, event.event_id
    limit {EVENTS_SHOWN}
"""
_ORGANIZATION = """
    select organization.name, organization.short_name, organization.kind, organization.country_code,
        parent.organization_id as parent_id, parent.name as parent
    from core.dim_organization as organization
    left join core.dim_organization as parent on parent.organization_id = organization.parent_organization_id
    where organization.organization_id = $id
"""
_ORGANIZATION_SPELLINGS = """
    select alias from core.organization_alias where organization_id = $id and alias <> $name order by alias
"""
_POSITION = """
    select position.title, position.sector, organization.organization_id, organization.name as organization
    from core.dim_position as position
    left join core.dim_organization as organization on organization.organization_id = position.organization_id
    where position.position_id = $id
"""
_AGREEMENTS_OF = """
    select distinct agreement.agreement_id, agreement.title, agreement.status, agreement.signed_on,
        agreement.article_id, agreement.start_char, agreement.end_char, agreement.sentence_start_char,
        agreement.sentence_end_char
    from core.agreement_party as party
    join core.fact_agreement as agreement on agreement.agreement_id = party.agreement_id
    where party.organization_id = $id
    order by agreement.signed_on nulls last, agreement.agreement_id
"""


def explain_person(con: Connection, person_id: int) -> Explanation | None:
    """A person with the offices held and the events taken part in; None where there is no such person."""
    person = one(con, _PERSON, id=person_id)
    if person is None:
        return None
    spellings = [row["alias"] for row in many(con, _SPELLINGS, id=person_id, name=person["name"])]
    offices = many(con, _OFFICES.format(whose="office.person_id"), id=person_id)
    return Explanation(
        f"person:{person_id}",
        person["name"],
        stated(
            ("country", person["country_code"]),
            ("family name", person["family_name"]),
            ("given name", person["given_name"]),
            ("also spelt", ", ".join(spellings)),
        ),
        sections(("Offices", _seen(con, offices, "position")), ("Events", _events(con, "person_id", person_id))),
    )


def explain_organization(con: Connection, organization_id: int) -> Explanation | None:
    """An organisation with who holds its posts, its agreements and events; None where there is no such one."""
    organization = one(con, _ORGANIZATION, id=organization_id)
    if organization is None:
        return None
    spellings = many(con, _ORGANIZATION_SPELLINGS, id=organization_id, name=organization["name"])
    holders = many(con, _OFFICES.format(whose="position.organization_id"), id=organization_id)
    parent = f"{organization['parent']} (organization:{organization['parent_id']})" if organization["parent"] else None
    return Explanation(
        f"organization:{organization_id}",
        organization["name"],
        stated(
            ("kind", organization["kind"]),
            ("country", organization["country_code"]),
            ("short name", organization["short_name"]),
            ("part of", parent),
            ("also spelt", ", ".join(row["alias"] for row in spellings)),
        ),
        sections(
            ("Positions and holders", _seen(con, holders, "both")),
            ("Agreements", agreement_facts(con, many(con, _AGREEMENTS_OF, id=organization_id))),
            ("Events", _events(con, "organization_id", organization_id)),
        ),
    )


def explain_position(con: Connection, position_id: int) -> Explanation | None:
    """A post with everyone seen holding it; None where there is no such post."""
    position = one(con, _POSITION, id=position_id)
    if position is None:
        return None
    holders = many(con, _OFFICES.format(whose="office.position_id"), id=position_id)
    organization = (
        f"{position['organization']} (organization:{position['organization_id']})" if position["organization"] else None
    )
    return Explanation(
        f"position:{position_id}",
        ", ".join(part for part in (position["title"], position["organization"]) if part),
        stated(("organisation", organization), ("sector", position["sector"])),
        sections(("Holders", _seen(con, holders, "person"))),
    )


def _seen(con: Connection, rows: Sequence[Row], named: str) -> list[Fact]:
    """Who was seen in which post: one fact a post, person and status."""
    cited = cite(con, [span_of(row) for row in rows])
    handles = {
        "position": lambda row: f"{row['position']} (position:{row['position_id']})",
        "person": lambda row: f"{row['person']} (person:{row['person_id']})",
        "both": lambda row: f"{row['position']}: {row['person']} (person:{row['person_id']})",
    }
    return [
        Fact(
            " ".join(part for part in (row["status"], days(row["first_on"], row["last_on"])) if part),
            handles[named](row) + (f", {row['report_count']} reports" if row["report_count"] > 1 else ""),
            [cited[span_of(row)]],
        )
        for row in rows
    ]


def _events(con: Connection, whose: str, key: int) -> list[Fact]:
    return [
        Fact(
            days(row["starts_on"], row["ends_on"]) or "no day",
            " · ".join(
                part for part in (row["subtype"], row["others"], row["place"], _unless_occurred(row["status"])) if part
            )
            + f" (event:{row['event_id']})",
        )
        for row in many(con, _EVENTS.format(whose=whose), id=key)
    ]


def _unless_occurred(status: str) -> str | None:
    return None if status == "occurred" else status
