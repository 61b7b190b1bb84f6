-- Where do reports contradict each other, on events and on offices?
select 'event' as about, axis as kind, headline, version as detail, published_on as day
from reporting.event_conflict
union all
select 'office', kind, position, concat_ws(' and ', person, other_person), overlap_starts_on
from reporting.office_conflict
order by about, kind, headline, day
