-- The events to show with their proof: the latest, and of each year those that most articles report.
with ranked as (
    select
        event_id,
        starts_on,
        row_number() over (order by starts_on desc nulls last, event_id) as recency,
        row_number() over (
            partition by year(starts_on) order by article_count desc, starts_on desc nulls last, event_id
        ) as weight
    from core.fact_event
),
chosen as (
    select event_id
    from ranked
    where recency <= 400 or (weight <= 25 and starts_on is not null)
    order by starts_on desc nulls last, event_id
    limit 800
)
select
    event.event_id, event.subtype, event.status, event.starts_on, event.ends_on, event.date_precision,
    event.date_basis, event.mode, place.name as place, place.country_code as place_country_code,
    event.article_count, event.outlet_count, event.parent_event_id
from chosen
join core.fact_event as event on event.event_id = chosen.event_id
left join core.dim_place as place on place.place_id = event.place_id
order by event.starts_on desc nulls last, event.event_id
