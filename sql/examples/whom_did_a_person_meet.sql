-- Whom did Truong Thi Mai meet, how often, and when last?
select
    case when person = 'Truong Thi Mai' then other_person else person end as met,
    case when person = 'Truong Thi Mai' then other_country_code else country_code end as country_code,
    meeting_count,
    first_met_on,
    last_met_on
from reporting.meeting_pair
where 'Truong Thi Mai' in (person, other_person)
order by meeting_count desc, met
