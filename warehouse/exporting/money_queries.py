"""The queries that make FollowTheMoney entities: one row an entity, its id first, one column a property.

Ids are prefixed keys of the warehouse, so they are as stable as those; compound ones are those of the grain, joined.
Days of being seen in a post are `date`; `startDate` and `endDate` stand only where an appointment or a relief is
reported. `{words}` is what the edition without text replaces.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entity:
    """One sort of entity."""

    schema: str
    query: str
    counted: str
    """A table with one row an entity, for the progress bar."""
    worded: frozenset[str] = field(default=frozenset())
    """Properties that an article worded: left out of the edition without text."""


EVIDENCE_WORDS = "substring(text.text, span.start_char + 1, span.end_char - span.start_char)"

_ARTICLE = """
    select
        'communique-article-' || article.article_id as id,
        article.headline as title,
        article.byline as author,
        article.published_on as "publishedAt",
        coalesce(outlet.name, article.agency) as publisher,
        article.url as "sourceUrl"
    from core.fact_article as article
    left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
    order by id
"""
_PERSON = """
    select
        'communique-person-' || person.person_id as id,
        person.name,
        list(alias.alias order by alias.alias) filter (where alias.alias <> person.name) as alias,
        person.given_name as "firstName",
        person.family_name as "lastName",
        person.country_code as country
    from core.dim_person as person
    left join core.person_alias as alias on alias.person_id = person.person_id
    group by all
    order by id
"""
_ORGANIZATION = """
    select
        'communique-organization-' || organization.organization_id as id,
        organization.name,
        list(alias.alias order by alias.alias) filter (where alias.alias <> organization.name) as alias,
        organization.kind as "legalForm",
        organization.country_code as country,
        'communique-organization-' || organization.parent_organization_id as parent
    from core.dim_organization as organization
    left join core.organization_alias as alias on alias.organization_id = organization.organization_id
    group by all
    order by id
"""
_POSITION = """
    select
        'communique-position-' || position.position_id as id,
        concat_ws(', ', position.title, organization.name) as name,
        'communique-organization-' || position.organization_id as organization,
        organization.country_code as country
    from core.dim_position as position
    left join core.dim_organization as organization on organization.organization_id = position.organization_id
    order by id
"""
_OCCUPANCY = """
    with seen as (
        select
            office.person_id,
            office.position_id,
            list(distinct office.observed_on order by office.observed_on)
                filter (where office.observed_on is not null) as days,
            list(distinct article.url order by article.url) filter (where article.url is not null) as urls,
            bool_and(office.status = 'former') as is_former
        from core.fact_office_observation as office
        join core.fact_article as article on article.article_id = office.article_id
        group by office.person_id, office.position_id
    )
    select
        concat_ws('-', 'communique-occupancy', seen.person_id, seen.position_id) as id,
        'communique-person-' || seen.person_id as holder,
        'communique-position-' || seen.position_id as post,
        seen.days as date,
        tenure.appointed_on as "startDate",
        tenure.relieved_on as "endDate",
        case when tenure.relieved_on is not null or seen.is_former then 'ended' else 'unknown' end as status,
        seen.urls as "sourceUrl"
    from seen
    left join reporting.office_tenure as tenure
        on tenure.person_id = seen.person_id and tenure.position_id = seen.position_id
    order by id
"""
_EVENT = """
    with side as (
        select
            event_id,
            list(distinct participant_key order by participant_key) filter (where role <> 'host') as involved,
            list(distinct participant_key order by participant_key) filter (where role = 'host') as hosts,
            list(distinct country_code order by country_code) filter (where country_code is not null) as countries,
            string_agg(distinct name, ' / ' order by name) as names
        from (
            select
                participant.event_id,
                participant.role,
                participant.country_code,
                coalesce(
                    'communique-person-' || participant.person_id,
                    'communique-organization-' || participant.organization_id
                ) as participant_key,
                coalesce(person.name, organization.name, participant.country_code) as name
            from core.fact_event_participant as participant
            left join core.dim_person as person on person.person_id = participant.person_id
            left join core.dim_organization as organization
                on organization.organization_id = participant.organization_id
        )
        group by event_id
    )
    select
        'communique-event-' || event.event_id as id,
        concat_ws(', ', event.subtype, place.name, event.starts_on) || coalesce(': ' || side.names, '') as name,
        if(event.date_precision = 'month', strftime(event.starts_on, '%Y-%m'), null) as date,
        if(event.date_precision = 'month', null, event.starts_on) as "startDate",
        if(event.date_precision = 'month', null, coalesce(event.ends_on, event.starts_on)) as "endDate",
        place.name as location,
        list_filter(side.hosts, lambda key: key is not null) as organizer,
        list_filter(side.involved, lambda key: key is not null) as involved,
        side.countries as country,
        list_distinct([event.subtype, event.status, event.mode]) as keywords,
        event.event_id::varchar as "recordId"
    from core.fact_event as event
    left join core.dim_place as place on place.place_id = event.place_id
    left join side on side.event_id = event.event_id
    order by id
"""
# What an article reports of an event, and which of its words see a person in a post.
_DOCUMENTATION = """
    with report as (
        select
            concat_ws('-', 'communique-documentation-event', report.event_id, report.article_id) as id,
            'communique-article-' || report.article_id as document,
            'communique-event-' || report.event_id as entity,
            list(
                distinct concat(span.axis, ' ', span.start_char, '-', span.end_char)
                order by concat(span.axis, ' ', span.start_char, '-', span.end_char)
            ) filter (where span.axis is not null) as spans,
            list_sort(list(distinct {words})) as words,
            report.status as role,
            report.article_id
        from core.fact_event_report as report
        left join core.fact_event_evidence as span
            on span.event_id = report.event_id and span.article_id = report.article_id
        left join raw.article_text as text on text.article_id = span.article_id
        group by report.event_id, report.article_id, report.status
    ),
    office as (
        select
            concat_ws('-', 'communique-documentation-office', span.person_id, span.position_id, span.article_id) as id,
            'communique-article-' || span.article_id as document,
            'communique-person-' || span.person_id as entity,
            list(
                concat(span.status, ' ', span.start_char, '-', span.end_char) order by span.status
            ) as spans,
            list_sort(list(distinct {words})) as words,
            concat_ws(', ', position.title, organization.name) as role,
            span.article_id
        from core.fact_office_observation as span
        join core.dim_position as position on position.position_id = span.position_id
        left join core.dim_organization as organization on organization.organization_id = position.organization_id
        left join raw.article_text as text on text.article_id = span.article_id
        group by span.person_id, span.position_id, span.article_id, position.title, organization.name
    ),
    documented as (from report union all from office)
    select
        documented.id,
        documented.document,
        documented.entity,
        documented.role,
        documented.spans as "recordId",
        documented.words as summary,
        article.published_on as date,
        article.url as "sourceUrl"
    from documented
    join core.fact_article as article on article.article_id = documented.article_id
    order by documented.id
"""

ENTITIES = (
    Entity("Article", _ARTICLE, "core.fact_article", frozenset({"title", "author"})),
    Entity("Person", _PERSON, "core.dim_person"),
    Entity("Organization", _ORGANIZATION, "core.dim_organization"),
    Entity("Position", _POSITION, "core.dim_position"),
    Entity("Occupancy", _OCCUPANCY, "(select distinct person_id, position_id from core.fact_office_observation)"),
    Entity("Event", _EVENT, "core.fact_event"),
    Entity(
        "Documentation",
        _DOCUMENTATION,
        "(select event_id, article_id, null from core.fact_event_report union all "
        "select distinct person_id, position_id, article_id from core.fact_office_observation)",
        frozenset({"summary"}),
    ),
)
