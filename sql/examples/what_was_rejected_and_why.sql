-- Which files were rejected, and why?
select reject_code, count(*) as file_count, min(location) as for_example, min(reject_message) as reason
from raw.source_file
where status = 'rejected'
group by reject_code
order by file_count desc, reject_code
