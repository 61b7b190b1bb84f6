-- Every content was found somewhere, and its location is the smallest of these places.
-- severity: structure
with seen as (
    select source_file_id, min(location) as location
    from raw.source_sighting
    group by source_file_id
)
select source_file.source_file_id, source_file.location, seen.location as smallest_sighting
from raw.source_file as source_file
left join seen on seen.source_file_id = source_file.source_file_id
where seen.location is distinct from source_file.location
