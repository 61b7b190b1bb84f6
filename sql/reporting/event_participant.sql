-- Who took part in each event, spelled out: name, office held that day, side.
-- Grain: event and participant.
--   event_id: the event
--   participant_no: number of the participant in the event
--   role: what the participant is in the event (host, visitor, participant, sender, recipient, signatory, witness, appointee)
--   name: the person's name; for a side without a named person its organisation, else its country
--   person_id: the person; NULL for a side without a named person
--   person: the person's name
--   organization_id: the organisation that takes part or is stood for
--   organization: the organisation's name
--   position_id: the office that the event's reports give the person; where they give none, one that another report saw held that day
--   office: the same office in words, title and organisation
--   sector: PLOVER sector of the office
--   country_code: the side that the participant stands for, ISO 3166-1 alpha-3
with seen_that_day as (
    select office.person_id, office.observed_on, office.position_id
    from core.fact_office_observation as office
    join core.dim_position as position on position.position_id = office.position_id
    where office.status in ('holds', 'appointed') and office.observed_on is not null
    qualify row_number() over (
        partition by office.person_id, office.observed_on
        -- A post says more of a person than a seat in a body does.
        order by contains(position.title, 'member'), office.article_id, office.start_char, office.position_id
    ) = 1
),
country as (
    select country_code, min(name) as name
    from core.dim_place
    where kind = 'country'
    group by country_code
),
participant as (
    select
        participant.event_id,
        participant.participant_no,
        participant.role,
        participant.person_id,
        participant.organization_id,
        participant.country_code,
        coalesce(participant.position_id, seen_that_day.position_id) as position_id
    from core.fact_event_participant as participant
    join core.fact_event as event on event.event_id = participant.event_id
    left join seen_that_day
        on seen_that_day.person_id = participant.person_id and seen_that_day.observed_on = event.starts_on
)
select
    participant.event_id,
    participant.participant_no,
    participant.role,
    coalesce(person.name, organization.name, country.name, participant.country_code) as name,
    participant.person_id,
    person.name as person,
    participant.organization_id,
    organization.name as organization,
    participant.position_id,
    nullif(concat_ws(', ', position.title, employer.name), '') as office,
    position.sector,
    participant.country_code
from participant
left join core.dim_person as person on person.person_id = participant.person_id
left join core.dim_organization as organization on organization.organization_id = participant.organization_id
left join core.dim_position as position on position.position_id = participant.position_id
left join core.dim_organization as employer on employer.organization_id = position.organization_id
left join country on country.country_code = participant.country_code
