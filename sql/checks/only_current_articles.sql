-- Facts stand only for articles that were loaded and not superseded by a newer version.
-- severity: content
select article.article_id, source_file.location, source_file.status
from core.fact_article as article
join raw.source_file as source_file on source_file.source_file_id = article.source_file_id
where source_file.status <> 'loaded'
