-- A pair of duplicates stands once, and no article is its own duplicate.
-- severity: structure
select duplicate.article_id, duplicate.matched_article_id
from core.fact_duplicate as duplicate
left join core.fact_duplicate as turned
    on turned.article_id = duplicate.matched_article_id and turned.matched_article_id = duplicate.article_id
where turned.article_id is not null or duplicate.article_id = duplicate.matched_article_id
