-- What the checks of the latest load found.
select name, severity, failing_count, message
from ops.check_result
where load_id = (
    select check_result.load_id
    from ops.check_result as check_result
    join ops.load as load on load.load_id = check_result.load_id
    order by load.load_no desc nulls last, load.started_at desc, load.load_id desc
    limit 1
)
order by failing_count = 0, severity desc, name
