-- Stories: groups of articles that are copies or near copies of each other, each with the article that stands for it.
-- Grain: story; an article without a copy is a story of one.
--   story_id: the story
--   headline: headline of the representative
--   article_id: the representative
--   article_count: articles of the story
--   outlet_count: distinct outlets that carried it
--   outlets: their names
--   articles: keys of its articles in order of publication
--   first_published_on: day of the first of them
--   last_published_on: day of the latest of them
--   min_similarity_ratio: smallest similarity of a verified pair within the story; NULL for a story of one
--   mean_similarity_ratio: mean similarity of those pairs
with article as (
    select article.*, outlet.name as outlet
    from core.fact_article as article
    left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
),
grouped as (
    select
        story_id,
        count(*) as article_count,
        count(distinct outlet_id) as outlet_count,
        string_agg(cast(article_id as varchar), ', ' order by published_on nulls last, article_id) as articles,
        min(published_on) as first_published_on,
        max(published_on) as last_published_on,
        min(article_id) filter (where is_story_representative) as article_id
    from article
    group by story_id
),
publisher as (
    select story_id, string_agg(outlet, '; ' order by outlet) as outlets
    from (select distinct story_id, outlet from article where outlet is not null)
    group by story_id
),
similarity as (
    select
        article.story_id,
        min(duplicate.similarity_ratio) as min_similarity_ratio,
        -- Rounded: a sum of fractions depends on the order of adding.
        round(avg(duplicate.similarity_ratio), 6) as mean_similarity_ratio
    from core.fact_duplicate as duplicate
    join core.fact_article as article on article.article_id = duplicate.article_id
    join core.fact_article as matched on matched.article_id = duplicate.matched_article_id
    where matched.story_id = article.story_id
    group by article.story_id
)
select
    grouped.story_id,
    representative.headline,
    grouped.article_id,
    grouped.article_count,
    grouped.outlet_count,
    publisher.outlets,
    grouped.articles,
    grouped.first_published_on,
    grouped.last_published_on,
    similarity.min_similarity_ratio,
    similarity.mean_similarity_ratio
from grouped
left join core.fact_article as representative on representative.article_id = grouped.article_id
left join publisher on publisher.story_id = grouped.story_id
left join similarity on similarity.story_id = grouped.story_id
