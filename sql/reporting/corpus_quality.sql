-- How well the articles could be read: shares of articles with headline, dateline, outlet, event and resolved persons.
-- Grain: outlet and month of publication; articles without an outlet, or without a day, stand under NULL.
--   outlet_id: the outlet
--   outlet: its name
--   month_on: first day of the month
--   article_count: articles published
--   headline_ratio: share with a headline
--   dateline_ratio: share with a place in the dateline
--   outlet_ratio: share with an outlet
--   agency_ratio: share with an agency
--   event_ratio: share that report, announce or cancel an event
--   person_ratio: share with at least one person resolved
--   resolved_mention_ratio: share of the mentions of persons that were resolved; NULL where there are none
with eventful as (
    select distinct article_id
    from core.fact_event_evidence
),
mentioned as (
    select article_id, count(*) as mention_count, count(person_id) as resolved_count
    from core.fact_mention
    where entity_kind = 'person'
    group by article_id
),
read_article as (
    select
        article.outlet_id,
        cast(date_trunc('month', article.published_on) as date) as month_on,
        article.headline is not null as has_headline,
        article.dateline_place_id is not null as has_dateline,
        article.agency is not null as has_agency,
        eventful.article_id is not null as has_event,
        coalesce(mentioned.resolved_count, 0) as resolved_count,
        coalesce(mentioned.mention_count, 0) as mention_count
    from core.fact_article as article
    left join eventful on eventful.article_id = article.article_id
    left join mentioned on mentioned.article_id = article.article_id
)
select
    read_article.outlet_id,
    outlet.name as outlet,
    read_article.month_on,
    count(*) as article_count,
    count(*) filter (where has_headline) / count(*) as headline_ratio,
    count(*) filter (where has_dateline) / count(*) as dateline_ratio,
    count(read_article.outlet_id) / count(*) as outlet_ratio,
    count(*) filter (where has_agency) / count(*) as agency_ratio,
    count(*) filter (where has_event) / count(*) as event_ratio,
    count(*) filter (where resolved_count > 0) / count(*) as person_ratio,
    sum(resolved_count) / nullif(sum(mention_count), 0) as resolved_mention_ratio
from read_article
left join core.dim_outlet as outlet on outlet.outlet_id = read_article.outlet_id
group by all
