-- Which meetings were part of which visit or conference?
select
    parent.starts_on as visit_starts_on,
    parent.ends_on as visit_ends_on,
    parent.subtype as part_of,
    meeting.starts_on,
    meeting.subtype,
    coalesce(meeting.hosts || ' / ' || meeting.visitors, meeting.participants) as people,
    meeting.agreements
from reporting.meeting as meeting
join core.fact_event as parent on parent.event_id = meeting.parent_event_id
order by visit_starts_on, parent.event_id, meeting.starts_on, meeting.event_id
