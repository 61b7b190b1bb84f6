-- Who headed the Organization Commission of the CPV Central Committee in April 2023, and by which report?
select
    person.name as person,
    office.title_text,
    office.observed_on,
    article.headline,
    coalesce(outlet.name, article.agency) as source,
    article.url
from core.fact_office_observation as office
join core.dim_person as person on person.person_id = office.person_id
join core.dim_position as position on position.position_id = office.position_id
join core.dim_organization as organization on organization.organization_id = position.organization_id
join core.fact_article as article on article.article_id = office.article_id
left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
where position.title = 'head'
    and organization.name = 'Organization Commission of the CPV Central Committee'
    and office.status in ('holds', 'appointed')
    and office.observed_on between date '2023-04-01' and date '2023-04-30'
order by office.observed_on, person.name
