-- On which axis do events lack proof most often, by kind of event?
select
    subtype,
    count(*) as event_count,
    count(*) filter (where not is_source_proven) as without_source_count,
    count(*) filter (where not is_date_proven) as without_date_count,
    count(*) filter (where not is_principal_proven) as without_principal_count,
    count(*) filter (where not is_office_proven) as without_office_count,
    count(*) filter (where not is_counterpart_proven) as without_counterpart_count
from reporting.event_verification
where status = 'occurred'
group by subtype
order by event_count desc, subtype
