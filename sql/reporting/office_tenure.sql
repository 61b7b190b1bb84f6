-- First and last day on which each person is seen in each position.
-- Grain: person and position. Days of being seen are no beginnings and no ends: an office may have been held before and after.
--   person_id: the holder
--   person: the holder's name
--   position_id: the post
--   position: title and organisation
--   title: the bare title of the post
--   organization: the organisation that the post is in
--   country_code: country of the organisation, ISO 3166-1 alpha-3
--   first_observed_on: first day on which an article sees the person in the post
--   last_observed_on: last such day; not an end
--   appointed_on: day of the appointment, where one is reported; else the beginning is open
--   relieved_on: day of the latest relief, where one is reported; else the end is open
--   article_count: articles that say so
with seen as (
    select
        person_id,
        position_id,
        min(observed_on) filter (where status in ('holds', 'appointed')) as first_observed_on,
        max(observed_on) filter (where status in ('holds', 'appointed')) as last_observed_on,
        min(observed_on) filter (where status = 'appointed') as appointed_on,
        max(observed_on) filter (where status = 'relieved') as relieved_on,
        count(distinct article_id) as article_count
    from core.fact_office_observation
    where status in ('holds', 'appointed', 'relieved')
    group by person_id, position_id
)
select
    seen.person_id,
    person.name as person,
    seen.position_id,
    concat_ws(', ', position.title, organization.name) as position,
    position.title,
    organization.name as organization,
    organization.country_code,
    seen.first_observed_on,
    seen.last_observed_on,
    seen.appointed_on,
    seen.relieved_on,
    seen.article_count
from seen
join core.dim_person as person on person.person_id = seen.person_id
join core.dim_position as position on position.position_id = seen.position_id
left join core.dim_organization as organization on organization.organization_id = position.organization_id
