-- The captions that are printed most often.
select text, photographer, agency, occurrence_count, article_count, characters_saved_count, min_similarity_ratio
from reporting.repeated_caption
where occurrence_count > 1
order by occurrence_count desc, characters_saved_count desc, caption_id
limit 60
