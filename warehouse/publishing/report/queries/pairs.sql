-- The pairs of persons who met most often.
select
    person_id, person, country_code, other_person_id, other_person, other_country_code, meeting_count,
    remote_meeting_count, first_met_on, last_met_on, last_event_id
from reporting.meeting_pair
order by meeting_count desc, last_met_on desc nulls last, person_id, other_person_id
limit 400
