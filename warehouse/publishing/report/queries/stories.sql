-- The stories that most outlets and articles carry.
select
    story.headline, article.language, story.article_count, story.outlet_count, story.outlets,
    story.first_published_on, story.last_published_on, story.min_similarity_ratio
from reporting.story as story
join core.fact_article as article on article.article_id = story.article_id
where story.article_count > 1
order by story.outlet_count desc, story.article_count desc, story.first_published_on nulls last, story.story_id
limit 60
