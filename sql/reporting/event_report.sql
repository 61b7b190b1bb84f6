-- Who reported which event, and who first.
-- Grain: event and article.
--   event_id: the event
--   subtype: the kind of event
--   status: whether it happened, by this report
--   starts_on: first or only day of the event
--   article_id: the report
--   source: the outlet that published it, else the agency that wrote it
--   published_on: day of its publication
--   is_first: no other report of the event was published on an earlier day; several of one day share it
--   days_after_first: days from the first report to this one; NULL where the day of publication is not known
--   headline: its headline
--   url: its address
select
    report.event_id,
    event.subtype,
    report.status,
    event.starts_on,
    report.article_id,
    coalesce(outlet.name, article.agency) as source,
    article.published_on,
    coalesce(article.published_on = min(article.published_on) over by_event, false) as is_first,
    article.published_on - min(article.published_on) over by_event as days_after_first,
    article.headline,
    article.url
from core.fact_event_report as report
join core.fact_event as event on event.event_id = report.event_id
join core.fact_article as article on article.article_id = report.article_id
left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
window by_event as (partition by report.event_id)
