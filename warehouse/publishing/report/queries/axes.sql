-- Which axes of each event shown are proven; and, without an event, how many that occurred are proven on which.
-- One query for both, because the view looks at every event's evidence.
with proven as materialized (
    select
        event_id, status, source, source_article_id, is_source_proven, is_date_proven, is_principal_proven,
        is_office_proven, is_counterpart_proven
    from reporting.event_verification
)
select
    event_id, source, source_article_id, is_source_proven, is_date_proven, is_principal_proven, is_office_proven,
    is_counterpart_proven, 1 as event_count
from proven
where event_id in (select unnest($events))
union all
select
    null, null, null, is_source_proven, is_date_proven, is_principal_proven, is_office_proven, is_counterpart_proven,
    count(*)
from proven
where status = 'occurred'
group by all
order by all
