-- Every event that people held, spelled out for readers: who met whom, in which office, when, where, and what came of it.
-- Grain: event that occurred with people together, in a room or by wire; messages and appointments are none.
--   event_id: the event
--   subtype: the kind of event: talks, meeting, reception, visit, phone call
--   starts_on: first or only day
--   ends_on: last day; NULL for a single day
--   date_precision: how exact the days are
--   date_basis: on what the days rest
--   mode: how the sides were together
--   place: where; NULL for phone and video
--   place_country_code: country of the place, ISO 3166-1 alpha-3
--   hosts: who received, each with the office held that day
--   visitors: who came, each with the office held that day
--   participants: who took part where no host is told from a visitor, and signatories and witnesses
--   host_countries: sides of the hosts, ISO 3166-1 alpha-3
--   visitor_countries: sides of the visitors, ISO 3166-1 alpha-3
--   countries: all sides, ISO 3166-1 alpha-3
--   agreements: titles of what was signed, adopted or agreed there
--   parent_event_id: the visit or conference that it was part of
--   article_count: articles that report it
--   outlet_count: distinct outlets that report it
--   outlets: their names
--   first_article_id: the article that reported it first
--   headline: headline of that article
--   first_reported_on: day of publication of that article
with held as (
    select event.*
    from core.fact_event as event
    join core.dim_event_type as event_type on event_type.event_type_id = event.event_type_id
    where event.status = 'occurred'
        and event.mode is distinct from 'letter'
        and event_type.plover_type in ('CONSULT', 'COOPERATE', 'SUPPORT')
),
named as (
    select event_id, participant_no, role, country_code, name || coalesce(' (' || office || ')', '') as name_and_office
    from reporting.event_participant
),
-- Lists that are sorted once made: faster than aggregates with an order of their own.
sides as (
    select
        event_id,
        array_to_string(
            list_transform(
                list_sort(list({'no': participant_no, 'name': name_and_office}) filter (where role = 'host')), lambda one: one.name
            ),
            '; '
        ) as hosts,
        array_to_string(
            list_transform(
                list_sort(list({'no': participant_no, 'name': name_and_office}) filter (where role = 'visitor')), lambda one: one.name
            ),
            '; '
        ) as visitors,
        array_to_string(
            list_transform(
                list_sort(list({'no': participant_no, 'name': name_and_office}) filter (where role not in ('host', 'visitor'))), lambda one: one.name
            ),
            '; '
        ) as participants
    from named
    group by event_id
),
side_countries as (
    select
        event_id,
        array_to_string(list_sort(list(distinct country_code) filter (where role = 'host')), ', ') as host_countries,
        array_to_string(list_sort(list(distinct country_code) filter (where role = 'visitor')), ', ')
            as visitor_countries,
        array_to_string(list_sort(list(distinct country_code)), ', ') as countries
    from core.fact_event_participant
    where country_code is not null
    group by event_id
),
agreement as (
    select event_id, string_agg(title, '; ' order by start_char, agreement_id) as agreements
    from core.fact_agreement
    where event_id is not null
    group by event_id
),
publisher as (
    select report.event_id, array_to_string(list_sort(list(distinct outlet.name)), '; ') as outlets
    from core.fact_event_report as report
    join core.fact_article as article on article.article_id = report.article_id
    join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
    group by report.event_id
)
select
    held.event_id,
    held.subtype,
    held.starts_on,
    held.ends_on,
    held.date_precision,
    held.date_basis,
    held.mode,
    place.name as place,
    place.country_code as place_country_code,
    sides.hosts,
    sides.visitors,
    sides.participants,
    side_countries.host_countries,
    side_countries.visitor_countries,
    side_countries.countries,
    agreement.agreements,
    held.parent_event_id,
    held.article_count,
    held.outlet_count,
    publisher.outlets,
    held.first_article_id,
    first_report.headline,
    first_report.published_on as first_reported_on
from held
left join core.dim_place as place on place.place_id = held.place_id
left join sides on sides.event_id = held.event_id
left join side_countries on side_countries.event_id = held.event_id
left join agreement on agreement.event_id = held.event_id
left join core.fact_article as first_report on first_report.article_id = held.first_article_id
left join publisher on publisher.event_id = held.event_id
