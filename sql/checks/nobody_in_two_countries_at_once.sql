-- Nobody is in two countries on one day, unless the reports' contradiction is shown in reporting.event_conflict.
-- severity: content
with presence as (
    select distinct participant.person_id, event.event_id, event.starts_on, place.country_code
    from core.fact_event as event
    join core.fact_event_participant as participant on participant.event_id = event.event_id
    join core.dim_place as place on place.place_id = event.place_id
    where event.status = 'occurred'
        and event.mode = 'in person'
        and event.ends_on is null
        and event.date_precision = 'day'
        -- A day that rests on the report's own date is no claim that it was that day.
        and event.date_basis <> 'report date'
        and participant.person_id is not null
        and place.country_code is not null
),
shown as (
    select distinct event_id
    from reporting.event_conflict
    where axis in ('date', 'place')
)
select
    presence.person_id,
    min(person.name) as person,
    presence.starts_on,
    string_agg(distinct presence.country_code, ', ' order by presence.country_code) as countries,
    string_agg(distinct cast(presence.event_id as varchar), ', ' order by cast(presence.event_id as varchar)) as events
from presence
join core.dim_person as person on person.person_id = presence.person_id
anti join shown on shown.event_id = presence.event_id
group by presence.person_id, presence.starts_on
having count(distinct presence.country_code) > 1
