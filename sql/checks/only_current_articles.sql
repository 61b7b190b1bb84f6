-- Facts stand for exactly the articles that were loaded and not superseded by a newer version.
-- severity: structure
select article.article_id, 'no loaded content gives it' as problem
from core.fact_article as article
anti join raw.source_file as source_file
    on source_file.article_id = article.article_id and source_file.status = 'loaded'
union all
select distinct source_file.article_id, 'it was loaded and is not there'
from raw.source_file as source_file
anti join core.fact_article as article on article.article_id = source_file.article_id
where source_file.status = 'loaded' and source_file.article_id is not null
