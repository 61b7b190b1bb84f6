-- The latest loads.
select started_at, status, files_seen_count, files_new_count, files_rejected_count, articles_count, events_count,
    seconds, peak_memory_bytes, code_version
from ops.load
order by load_no desc nulls last, started_at desc, load_id desc
limit 10
