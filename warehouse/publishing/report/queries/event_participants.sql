-- Who took part in the events shown.
select event_id, participant_no, role, name, office, country_code
from reporting.event_participant
where event_id in (select unnest($events))
order by event_id, participant_no
