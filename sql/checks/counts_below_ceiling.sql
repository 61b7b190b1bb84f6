-- Articles and events are at most ten times those of what was last published, or a thousand more: else look whether something is counted twice.
-- severity: content
with last_load as (
    select articles_count, events_count
    from ops.load
    where status in ('published', 'rolled back', 'forgot')
    order by load_no desc nulls last, started_at desc, load_id desc
    limit 1
),
counted as (
    select 'core.fact_article' as table_name, (select count(*) from core.fact_article) as row_count,
        articles_count as last_row_count
    from last_load
    union all
    select 'core.fact_event', (select count(*) from core.fact_event), events_count
    from last_load
)
select table_name, row_count, last_row_count, greatest(last_row_count * 10, last_row_count + 1000) as ceiling_count
from counted
where row_count > greatest(last_row_count * 10, last_row_count + 1000)
