-- Events by month and kind.
-- Grain: month and kind of event. A month is that of the event's first day.
--   month_on: first day of the month; NULL for events without a day
--   subtype: the kind of event
--   event_count: events that occurred
--   announced_count: events announced, not yet seen to occur
--   cancelled_count: events cancelled
--   person_count: distinct persons in the events that occurred
--   country_count: distinct sides in the events that occurred
--   article_count: articles that report the events; an article of two events counts twice
with activity as (
    select event_id, cast(date_trunc('month', starts_on) as date) as month_on, subtype, status, article_count
    from core.fact_event
),
involved as (
    select
        activity.month_on,
        activity.subtype,
        count(distinct participant.person_id) as person_count,
        count(distinct participant.country_code) as country_count
    from activity
    join core.fact_event_participant as participant on participant.event_id = activity.event_id
    where activity.status = 'occurred'
    group by activity.month_on, activity.subtype
),
counted as (
    select
        month_on,
        subtype,
        count(*) filter (where status = 'occurred') as event_count,
        count(*) filter (where status = 'announced') as announced_count,
        count(*) filter (where status = 'cancelled') as cancelled_count,
        cast(sum(article_count) as bigint) as article_count
    from activity
    group by month_on, subtype
)
select
    counted.month_on,
    counted.subtype,
    counted.event_count,
    counted.announced_count,
    counted.cancelled_count,
    coalesce(involved.person_count, 0) as person_count,
    coalesce(involved.country_count, 0) as country_count,
    counted.article_count
from counted
left join involved
    on involved.month_on is not distinct from counted.month_on and involved.subtype = counted.subtype
