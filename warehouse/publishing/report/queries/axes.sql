-- How many events are proven on which axes.
select
    is_source_proven, is_date_proven, is_principal_proven, is_office_proven, is_counterpart_proven,
    count(*) as event_count
from reporting.event_verification
where status = 'occurred'
group by all
order by all
