-- No article waits for another try: what took too long or too much memory to read is deferred, and tried by each load.
-- severity: content
select source_file_id, location, reject_message
from raw.source_file
where reject_code = 'deferred'
