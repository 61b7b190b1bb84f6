-- The articles that report the events shown, the first five of each.
select
    cited.event_id, article.published_on, article.headline, article.language,
    nullif(concat_ws(', ', article.agency, nullif(outlet.name, article.agency)), '') as source,
    coalesce(article.url, source_file.location) as address
from (
    select distinct event_id, article_id
    from core.fact_event_evidence
    where event_id in (select unnest($events))
) as cited
join core.fact_article as article on article.article_id = cited.article_id
left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
left join raw.source_file as source_file on source_file.source_file_id = article.source_file_id
qualify row_number() over (
    partition by cited.event_id order by article.published_on nulls last, article.article_id
) <= 5
order by cited.event_id, article.published_on nulls last, article.article_id
