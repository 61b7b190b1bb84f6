-- Which outlets reported each meeting of several reports first, and how many days later did the last one follow?
select
    meeting.starts_on,
    meeting.subtype,
    coalesce(meeting.hosts || ' / ' || meeting.visitors, meeting.participants) as people,
    string_agg(distinct report.source, ', ' order by report.source) filter (where report.is_first) as first_sources,
    min(report.published_on) as first_on,
    max(report.days_after_first) as days_to_the_last
from reporting.meeting as meeting
join reporting.event_report as report on report.event_id = meeting.event_id
where meeting.article_count > 1
group by all
order by meeting.starts_on, people
