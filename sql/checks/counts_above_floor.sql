-- Articles and events have not become fewer than what was last published had, less a margin of 2 and 10 in a hundred.
-- severity: structure
-- Nothing that leaves the inbox takes an article out, so a fall means lost files or a broken step; the margins leave room for
-- corrections. Run before the load writes its own row. Other rules may find other events: where the variable `code_version`
-- is set (SET VARIABLE) and differs from the last load's, the floor does not hold.
with last_load as (
    select articles_count, events_count, code_version
    from ops.load
    where status in ('published', 'rolled back', 'forgot')
    order by load_no desc nulls last, started_at desc, load_id desc
    limit 1
),
counted as (
    select 'core.fact_article' as table_name, (select count(*) from core.fact_article) as row_count,
        articles_count as last_row_count, cast(floor(articles_count * 0.98) as bigint) as floor_count
    from last_load
    where coalesce(getvariable('code_version') = code_version, true)
    union all
    select 'core.fact_event', (select count(*) from core.fact_event), events_count, cast(floor(events_count * 0.9) as bigint)
    from last_load
    where coalesce(getvariable('code_version') = code_version, true)
)
select table_name, row_count, last_row_count, floor_count
from counted
where row_count < floor_count
