-- The text of every mention is what stands at its span.
-- severity: structure
-- each: article
select mention.article_id, mention.mention_no, mention.start_char, mention.end_char, mention.text,
    substr(kept.text, mention.start_char + 1, mention.end_char - mention.start_char) as text_at_span
from core.fact_mention as mention
join raw.article_text as kept on kept.article_id = mention.article_id
where mention.text <> substr(kept.text, mention.start_char + 1, mention.end_char - mention.start_char)
