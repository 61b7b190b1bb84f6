-- The text of every statement is what stands at its span.
-- severity: structure
-- each: article
select statement.statement_id, statement.article_id, statement.text,
    substr(kept.text, statement.start_char + 1, statement.end_char - statement.start_char) as text_at_span
from core.fact_statement as statement
join raw.article_text as kept on kept.article_id = statement.article_id
where statement.text <> substr(kept.text, statement.start_char + 1, statement.end_char - statement.start_char)
