-- Which events are proven on all five axes, and by which sentences?
select event_id, subtype, starts_on, principal, counterpart, date_sentence, office_sentence, source_sentence
from reporting.event_verification
where status = 'occurred' and proven_axis_count = 5
order by starts_on desc, event_id
