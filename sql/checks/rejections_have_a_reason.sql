-- A rejected content says why in a code and a sentence; what was not rejected has neither.
-- severity: structure
select source_file_id, location, status, reject_code, reject_message
from raw.source_file
where (status = 'rejected') <> (reject_code is not null and reject_message is not null)
    or (status <> 'rejected' and (reject_code is not null or reject_message is not null))
