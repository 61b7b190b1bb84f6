-- What each outlet covers, and how soon: articles, events, events that it reported first.
-- Grain: outlet and month of publication; articles without an outlet, or without a day, stand under NULL.
--   outlet_id: the outlet
--   outlet: its name
--   outlet_kind: agency, newspaper, broadcaster, ministry, portal
--   country_code: country of its seat, ISO 3166-1 alpha-3
--   month_on: first day of the month
--   article_count: articles published
--   event_count: distinct events that occurred and that these articles report
--   first_reported_count: of these, events that no other article reported on an earlier day; outlets of the same day share the first report
--   mean_days_to_report: mean days from the event's last day to publication; reports before the event and events without a day are left out
with article as (
    select article_id, outlet_id, published_on, cast(date_trunc('month', published_on) as date) as month_on
    from core.fact_article
),
report as (
    select distinct evidence.event_id, evidence.article_id, article.outlet_id, article.published_on, article.month_on,
        coalesce(event.ends_on, event.starts_on) as happened_on
    from core.fact_event_evidence as evidence
    join core.fact_event as event on event.event_id = evidence.event_id
    join article on article.article_id = evidence.article_id
    where event.status = 'occurred'
),
earliest as (
    select event_id, min(published_on) as first_published_on
    from report
    group by event_id
),
covered as (
    select
        report.outlet_id,
        report.month_on,
        count(distinct report.event_id) as event_count,
        count(distinct report.event_id)
            filter (where report.published_on = earliest.first_published_on) as first_reported_count,
        round(avg(report.published_on - report.happened_on)
            filter (where report.published_on >= report.happened_on), 3) as mean_days_to_report
    from report
    join earliest on earliest.event_id = report.event_id
    group by report.outlet_id, report.month_on
),
published as (
    select outlet_id, month_on, count(*) as article_count
    from article
    group by outlet_id, month_on
)
select
    published.outlet_id,
    outlet.name as outlet,
    outlet.kind as outlet_kind,
    outlet.country_code,
    published.month_on,
    published.article_count,
    coalesce(covered.event_count, 0) as event_count,
    coalesce(covered.first_reported_count, 0) as first_reported_count,
    covered.mean_days_to_report
from published
left join covered
    on covered.outlet_id is not distinct from published.outlet_id
    and covered.month_on is not distinct from published.month_on
left join core.dim_outlet as outlet on outlet.outlet_id = published.outlet_id
