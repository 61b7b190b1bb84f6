-- No two events of one kind, day and mode have the same people: they would be one event counted twice.
-- severity: content
with cast_of_event as (
    select
        event.event_id,
        event.subtype,
        event.starts_on,
        event.mode,
        event.place_id,
        event.status,
        string_agg(distinct cast(participant.person_id as varchar), '|' order by cast(participant.person_id as varchar)) as people
    from core.fact_event as event
    join core.fact_event_participant as participant on participant.event_id = event.event_id
    where event.starts_on is not null and participant.person_id is not null
    group by all
    having count(distinct participant.person_id) > 1
)
select subtype, starts_on, mode, place_id, status, people, count(*) as event_count, min(event_id) as first_event_id
from cast_of_event
group by all
having count(*) > 1
