-- Which stories did several outlets carry, and how alike are the copies?
select headline, article_count, outlets, first_published_on, last_published_on, min_similarity_ratio
from reporting.story
where article_count > 1
order by article_count desc, first_published_on, headline
