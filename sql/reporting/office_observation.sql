-- Who is seen in which post, on which day, by which report.
-- Grain: person, post, article and status. A day of being seen is no beginning and no end of holding the post.
--   person_id: who is seen
--   person: that person's name
--   position_id: the post
--   position: title and organisation
--   title: the bare title of the post
--   organization: the organisation that the post is in
--   country_code: country of the organisation, ISO 3166-1 alpha-3
--   status: holds, appointed, relieved, former
--   observed_on: the day; NULL for a former holder
--   title_text: the title as the article words it
--   article_id: the report
--   source: the outlet that published it, else the agency that wrote it
--   published_on: day of its publication
--   headline: its headline
--   url: its address
--   start_char: where the office stands in its text: first character, zero-based, in code points
--   end_char: one past the last character
select
    office.person_id,
    person.name as person,
    office.position_id,
    concat_ws(', ', position.title, organization.name) as position,
    position.title,
    organization.name as organization,
    organization.country_code,
    office.status,
    office.observed_on,
    office.title_text,
    office.article_id,
    coalesce(outlet.name, article.agency) as source,
    article.published_on,
    article.headline,
    article.url,
    office.start_char,
    office.end_char
from core.fact_office_observation as office
join core.dim_person as person on person.person_id = office.person_id
join core.dim_position as position on position.position_id = office.position_id
left join core.dim_organization as organization on organization.organization_id = position.organization_id
join core.fact_article as article on article.article_id = office.article_id
left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
