-- Events that occurred by month and country taking part; the twenty countries with the most, the latest two years.
with attended as (
    select distinct event.event_id, date_trunc('month', event.starts_on)::date as month_on, participant.country_code
    from core.fact_event as event
    join core.fact_event_participant as participant on participant.event_id = event.event_id
    where event.status = 'occurred' and event.starts_on is not null and participant.country_code is not null
),
busiest as (
    select country_code, count(*) as total_count
    from attended
    group by country_code
    order by total_count desc, country_code
    limit 20
),
latest as (
    select coalesce(
        (select max(published_on) from core.fact_article),
        (select max(starts_on) from core.fact_event where status = 'occurred')
    ) as on_day
)
select attended.country_code, busiest.total_count, attended.month_on, count(*) as event_count
from attended
join busiest on busiest.country_code = attended.country_code
cross join latest
where attended.month_on > latest.on_day - interval 24 month and attended.month_on <= latest.on_day
group by all
order by busiest.total_count desc, attended.country_code, attended.month_on
