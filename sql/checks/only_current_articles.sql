-- Facts stand for exactly the articles that were loaded and not superseded by a newer version.
-- severity: structure
with loaded as (
    select article_id
    from raw.source_file
    where status = 'loaded' and article_id is not null
)
select article.article_id, 'no loaded content gives it' as problem
from core.fact_article as article
anti join loaded on loaded.article_id = article.article_id
union all
select distinct loaded.article_id, 'it was loaded and is not there'
from loaded
anti join core.fact_article as article on article.article_id = loaded.article_id
