-- Every story has exactly one article that stands for it.
-- severity: structure
select story_id, count(*) as article_count, count(*) filter (where is_story_representative) as representative_count
from core.fact_article
group by story_id
having count(*) filter (where is_story_representative) <> 1
