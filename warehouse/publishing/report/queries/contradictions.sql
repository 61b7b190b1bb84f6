-- Where articles contradict each other, by what it is about.
select 'an office: ' || kind as about, count(*) as contradiction_count
from reporting.office_conflict
group by kind
union all
select 'an event: its ' || axis, count(distinct event_id)
from reporting.event_conflict
group by axis
order by about
