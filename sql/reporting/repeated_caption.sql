-- Captions that stand more than once, within an article or across articles, and what marking them saves.
-- Grain: caption with two or more occurrences.
--   caption_id: the caption
--   text: its chosen wording, without the credit
--   photographer: photographer named in the credit
--   agency: agency named in the credit
--   occurrence_count: occurrences
--   article_count: articles that carry it
--   repeat_in_article_count: repeats within one article
--   repeat_in_corpus_count: repeats of a caption of an earlier article
--   characters_saved_count: characters of the repeats, which need not be read again
--   min_similarity_ratio: smallest similarity of an occurrence with the chosen wording
--   first_article_id: the article with the first occurrence
--   first_published_on: day of publication of that article
with occurrence as (
    select caption.*, article.published_on
    from core.fact_caption as caption
    join core.fact_article as article on article.article_id = caption.article_id
),
counted as (
    select
        caption_id,
        count(*) as occurrence_count,
        count(distinct article_id) as article_count,
        count(*) filter (where repeat_scope = 'article') as repeat_in_article_count,
        count(*) filter (where repeat_scope = 'corpus') as repeat_in_corpus_count,
        cast(coalesce(sum(end_char - start_char) filter (where is_repeat), 0) as bigint) as characters_saved_count,
        min(similarity_ratio) as min_similarity_ratio,
        min(article_id) filter (where not is_repeat) as first_article_id,
        min(published_on) filter (where not is_repeat) as first_published_on
    from occurrence
    group by caption_id
    having count(*) > 1
)
select
    counted.caption_id,
    caption.text,
    caption.photographer,
    caption.agency,
    counted.occurrence_count,
    counted.article_count,
    counted.repeat_in_article_count,
    counted.repeat_in_corpus_count,
    counted.characters_saved_count,
    counted.min_similarity_ratio,
    counted.first_article_id,
    counted.first_published_on
from counted
join core.dim_caption as caption on caption.caption_id = counted.caption_id
