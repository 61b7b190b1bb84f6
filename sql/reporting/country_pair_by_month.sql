-- Events by month and pair of countries.
-- Grain: month and pair of countries, once, in alphabetical order of their codes. A month is that of the event's first day.
--   month_on: first day of the month; NULL for events without a day
--   country_code: one of the two sides, ISO 3166-1 alpha-3
--   other_country_code: the other side, ISO 3166-1 alpha-3
--   event_count: events that occurred
--   in_person_count: of these, with people in one place
--   remote_count: of these, by phone or video
--   message_count: of these, by letter or telegram
--   announced_count: events announced, not yet seen to occur
--   cancelled_count: events cancelled
--   article_count: articles that report the events; an article of two events counts twice
with side as (
    select distinct event_id, country_code
    from core.fact_event_participant
    where country_code is not null
),
pair as (
    select one.event_id, one.country_code, other.country_code as other_country_code
    from side as one
    join side as other on other.event_id = one.event_id and other.country_code > one.country_code
)
select
    cast(date_trunc('month', event.starts_on) as date) as month_on,
    pair.country_code,
    pair.other_country_code,
    count(*) filter (where event.status = 'occurred') as event_count,
    count(*) filter (where event.status = 'occurred' and event.mode = 'in person') as in_person_count,
    count(*) filter (where event.status = 'occurred' and event.mode in ('phone', 'video link')) as remote_count,
    count(*) filter (where event.status = 'occurred' and event.mode = 'letter') as message_count,
    count(*) filter (where event.status = 'announced') as announced_count,
    count(*) filter (where event.status = 'cancelled') as cancelled_count,
    cast(sum(event.article_count) as bigint) as article_count
from pair
join core.fact_event as event on event.event_id = pair.event_id
group by all
