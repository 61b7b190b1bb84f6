-- Who met whom how often: pairs of people on different sides of talks, meetings, receptions and calls that occurred.
-- Grain: pair of persons, once, the smaller key first. A visit is left out: its meetings are events of their own; so are events of many (PLOVER mode multilateral).
--   person_id: one of the two
--   person: the name
--   country_code: the person's country, ISO 3166-1 alpha-3
--   other_person_id: the other
--   other_person: the other's name
--   other_country_code: the other's country, ISO 3166-1 alpha-3
--   meeting_count: events in which they met
--   remote_meeting_count: of these, by phone or video
--   first_met_on: day of the first
--   last_met_on: day of the latest
--   last_event_id: the latest such event
with met as (
    select event.event_id, event.starts_on, event.mode
    from core.fact_event as event
    join core.dim_event_type as event_type on event_type.event_type_id = event.event_type_id
    where event.status = 'occurred'
        and event.mode is distinct from 'letter'
        and event.subtype <> 'visit'
        and event_type.plover_type = 'CONSULT'
        and event_type.plover_mode is distinct from 'multilateral'
),
side_count as (
    select event_id, count(distinct country_code) as country_count
    from core.fact_event_participant
    group by event_id
),
attendance as (
    select distinct met.event_id, met.starts_on, met.mode, side_count.country_count, participant.person_id,
        participant.role, participant.country_code
    from met
    join core.fact_event_participant as participant on participant.event_id = met.event_id
    join side_count on side_count.event_id = met.event_id
    where participant.person_id is not null and participant.role in ('host', 'visitor', 'participant')
),
pair as (
    select distinct one.event_id, one.starts_on, one.mode, one.person_id, other.person_id as other_person_id
    from attendance as one
    join attendance as other on other.event_id = one.event_id and other.person_id > one.person_id
    where one.country_code <> other.country_code
        or (one.role <> other.role and 'participant' not in (one.role, other.role))
        or (one.role = 'participant' and other.role = 'participant' and one.country_count < 2)
)
select
    pair.person_id,
    person.name as person,
    person.country_code,
    pair.other_person_id,
    other_person.name as other_person,
    other_person.country_code as other_country_code,
    count(*) as meeting_count,
    count(*) filter (where pair.mode in ('phone', 'video link')) as remote_meeting_count,
    min(pair.starts_on) as first_met_on,
    max(pair.starts_on) as last_met_on,
    max({'starts_on': pair.starts_on, 'event_id': pair.event_id}).event_id as last_event_id
from pair
join core.dim_person as person on person.person_id = pair.person_id
join core.dim_person as other_person on other_person.person_id = pair.other_person_id
group by all
