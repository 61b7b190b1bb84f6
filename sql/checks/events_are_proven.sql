-- Every event has a span that proves its kind, and its counts of articles and outlets are those of its evidence.
-- severity: structure
with report as (
    select
        evidence.event_id,
        count(*) filter (where evidence.axis = 'type') as type_span_count,
        count(distinct evidence.article_id) as article_count,
        count(distinct article.outlet_id) as outlet_count
    from core.fact_event_evidence as evidence
    join core.fact_article as article on article.article_id = evidence.article_id
    group by evidence.event_id
)
select
    event.event_id,
    event.subtype,
    coalesce(report.type_span_count, 0) as type_span_count,
    event.article_count,
    report.article_count as proven_article_count,
    event.outlet_count,
    report.outlet_count as proven_outlet_count
from core.fact_event as event
left join report on report.event_id = event.event_id
where coalesce(report.type_span_count, 0) = 0
    or event.article_count <> report.article_count
    or event.outlet_count <> report.outlet_count
