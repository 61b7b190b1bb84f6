-- How completely the articles of each outlet could be read.
select
    outlet,
    sum(article_count)::bigint as article_count,
    sum(headline_ratio * article_count) / sum(article_count) as headline_ratio,
    sum(article_count) filter (where month_on is not null) / sum(article_count) as date_ratio,
    sum(dateline_ratio * article_count) / sum(article_count) as dateline_ratio,
    sum(event_ratio * article_count) / sum(article_count) as event_ratio,
    sum(person_ratio * article_count) / sum(article_count) as person_ratio
from reporting.corpus_quality
group by outlet_id, outlet
order by article_count desc, outlet nulls last
limit 40
