-- What occurred lies before its reports, what was signed too, and nobody publishes before 1900.
-- severity: content
with first_report as (
    select evidence.event_id, min(article.published_on) as published_on
    from core.fact_event_evidence as evidence
    join core.fact_article as article on article.article_id = evidence.article_id
    group by evidence.event_id
)
select 'core.fact_event' as table_name, event.event_id as key, event.starts_on as stated_on, first_report.published_on
from core.fact_event as event
join first_report on first_report.event_id = event.event_id
-- A day's grace: where it happened it can be tomorrow already.
where event.status = 'occurred' and event.date_precision = 'day' and event.starts_on > first_report.published_on + 1
union all
select 'core.fact_agreement', agreement.agreement_id, agreement.signed_on, article.published_on
from core.fact_agreement as agreement
join core.fact_article as article on article.article_id = agreement.article_id
where agreement.status = 'signed' and agreement.signed_on > article.published_on + 1
union all
select 'core.fact_article', article_id, published_on, published_on
from core.fact_article
where published_on < date '1900-01-01'
