-- Which axes of the events shown are proven.
select
    event_id, source, source_article_id, is_source_proven, is_date_proven, is_principal_proven, is_office_proven,
    is_counterpart_proven
from reporting.event_verification
where event_id in (select unnest($events))
order by event_id
