-- What was rejected, by reason.
select reject_code, count(*) as content_count, min(location) as example, min(reject_message) as message
from raw.source_file
where status = 'rejected'
group by reject_code
order by content_count desc, reject_code
