-- A repeated passage points at the first occurrence, which is no repeat itself; every caption has exactly one first occurrence.
-- severity: structure
select 'core.fact_passage' as table_name, concat_ws('|', passage.article_id, passage.passage_no) as key,
    'points at a passage that is a repeat itself or is not there' as problem
from core.fact_passage as passage
left join core.fact_passage as original
    on original.article_id = passage.repeats_article_id and original.passage_no = passage.repeats_passage_no
where passage.repeats_article_id is not null
    and (original.article_id is null or original.repeats_article_id is not null)
union all
select 'core.dim_caption', cast(caption_id as varchar), 'has not exactly one first occurrence'
from core.fact_caption
group by caption_id
having count(*) filter (where not is_repeat) <> 1
