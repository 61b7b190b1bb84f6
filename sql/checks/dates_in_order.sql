-- What lasts does not end before it starts, a matched article is not later than its copy, and a former office has no day.
-- severity: structure
select 'core.fact_event' as table_name, cast(event_id as varchar) as key, starts_on as earlier_on, ends_on as later_on
from core.fact_event
where ends_on < starts_on
union all
select 'core.fact_event_report', concat_ws('|', event_id, article_id), starts_on, ends_on
from core.fact_event_report
where ends_on < starts_on
union all
select
    'core.fact_duplicate',
    concat_ws('|', duplicate.article_id, duplicate.matched_article_id),
    matched.published_on,
    article.published_on
from core.fact_duplicate as duplicate
join core.fact_article as article on article.article_id = duplicate.article_id
join core.fact_article as matched on matched.article_id = duplicate.matched_article_id
where matched.published_on > article.published_on
    or (matched.published_on is null and article.published_on is not null)
union all
select 'core.fact_office_observation', concat_ws('|', person_id, position_id, article_id), observed_on, null
from core.fact_office_observation
where status = 'former' and observed_on is not null
