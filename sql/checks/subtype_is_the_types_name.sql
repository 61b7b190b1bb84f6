-- The subtype of an event is the name of its type; phone calls, video talks and letters have no place.
-- severity: structure
select event.event_id, event.subtype, event_type.name as type_name, event.mode, event.place_id
from core.fact_event as event
join core.dim_event_type as event_type on event_type.event_type_id = event.event_type_id
where event.subtype <> event_type.name
    or (event.mode in ('video link', 'phone', 'letter') and event.place_id is not null)
