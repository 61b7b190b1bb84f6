-- Which outlets reported each meeting of several reports first, and how many days later did the last one follow?
with report as (
    select distinct evidence.event_id, article.published_on, coalesce(outlet.name, article.agency) as source
    from core.fact_event_evidence as evidence
    join core.fact_article as article on article.article_id = evidence.article_id
    left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
),
reported as (
    select event_id, min(published_on) as first_on, max(published_on) as last_on
    from report
    group by event_id
)
select
    meeting.starts_on,
    meeting.subtype,
    coalesce(meeting.hosts || ' / ' || meeting.visitors, meeting.participants) as people,
    string_agg(distinct report.source, ', ' order by report.source) as first_sources,
    reported.first_on,
    reported.last_on - reported.first_on as days_to_the_last
from reporting.meeting as meeting
join reported on reported.event_id = meeting.event_id
join report on report.event_id = meeting.event_id and report.published_on = reported.first_on
where meeting.article_count > 1
group by all
order by meeting.starts_on, people
