-- A person holds posts of one country; international organisations count for none.
-- severity: content
select
    office.person_id,
    min(person.name) as person,
    string_agg(distinct organization.country_code, ', ' order by organization.country_code) as countries
from core.fact_office_observation as office
join core.dim_person as person on person.person_id = office.person_id
join core.dim_position as position on position.position_id = office.position_id
join core.dim_organization as organization on organization.organization_id = position.organization_id
where organization.country_code is not null
group by office.person_id
having count(distinct organization.country_code) > 1
