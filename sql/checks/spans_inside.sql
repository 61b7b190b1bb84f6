-- Every span, and every sentence of a proof, starts before it ends and lies within the text of its article.
-- severity: structure
-- each: article
with spans as (
    select 'core.fact_passage' as table_name, article_id, start_char, end_char from core.fact_passage
    union all
    select 'core.fact_caption' as table_name, article_id, start_char, end_char from core.fact_caption
    union all
    select 'core.fact_mention' as table_name, article_id, start_char, end_char from core.fact_mention
    union all
    select 'core.fact_office_observation' as table_name, article_id, start_char, end_char from core.fact_office_observation
    union all
    select 'core.fact_event_evidence' as table_name, article_id, start_char, end_char from core.fact_event_evidence
    union all
    select 'core.fact_agreement' as table_name, article_id, start_char, end_char from core.fact_agreement
    union all
    select 'core.fact_statement' as table_name, article_id, start_char, end_char from core.fact_statement
    union all
    select 'core.fact_office_observation, sentence', article_id, sentence_start_char, sentence_end_char
    from core.fact_office_observation
    union all
    select 'core.fact_event_evidence, sentence', article_id, sentence_start_char, sentence_end_char
    from core.fact_event_evidence
    union all
    select 'core.fact_agreement, sentence', article_id, sentence_start_char, sentence_end_char
    from core.fact_agreement
),
-- The furthest span of an article shows whether any goes too far, so the texts are joined once an article.
furthest as (
    select table_name, article_id, min(start_char) as start_char, max(end_char) as end_char, bool_or(end_char <= start_char) as is_empty
    from spans
    group by table_name, article_id
),
-- Their lengths alone: all texts in a join are more than the memory holds.
kept as (
    select article_id, length(text) as character_count from raw.article_text
)
select furthest.table_name, furthest.article_id, furthest.start_char, furthest.end_char, kept.character_count
from furthest
left join kept on kept.article_id = furthest.article_id
where furthest.is_empty or furthest.start_char < 0 or kept.article_id is null or furthest.end_char > kept.character_count
