-- The passages of an article cover every character that is not blank, once.
-- severity: structure
-- each: article
with passage as (
    select article_id, start_char, end_char
    from core.fact_passage
    union all
    -- The end of the text, so that what follows the last passage is looked at too.
    select kept.article_id, length(kept.text), length(kept.text)
    from raw.article_text as kept
    join core.fact_article as article on article.article_id = kept.article_id
),
placed as (
    select
        article_id,
        start_char,
        end_char,
        coalesce(max(end_char) over (
            partition by article_id order by start_char, end_char rows between unbounded preceding and 1 preceding
        ), 0) as covered_to
    from passage
),
gap as (
    select placed.article_id, placed.covered_to as start_char, placed.start_char as end_char,
        substr(kept.text, placed.covered_to + 1, placed.start_char - placed.covered_to) as text
    from placed
    join raw.article_text as kept on kept.article_id = placed.article_id
    where placed.start_char > placed.covered_to
)
select article_id, start_char, covered_to as end_char, 'two passages cover it' as problem
from placed
where start_char < covered_to
union all
select article_id, start_char, end_char, 'no passage covers it'
from gap
-- Blanks of all kinds: those of ASCII, the next-line character, and Unicode's separators.
where regexp_matches(text, '[^\s\v\x{1c}-\x{1f}\x{85}\p{Z}]')
