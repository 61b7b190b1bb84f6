-- Who said what about which subject, with the office that the speaker held.
-- Grain: statement, speaker and topic. A statement without a topic stands once a speaker with the topic NULL.
--   topic: the subject
--   statement_id: the statement
--   speaker_no: number of the speaker in the statement
--   speaker: name of the person, else of the organisation or country that spoke
--   person_id: the speaker, where a person
--   office: title and organisation in which the same article sees the speaker; of several the first that is more than a seat in a body
--   country_code: the side that the speaker stands for, ISO 3166-1 alpha-3
--   verb: the first verb of saying
--   text: the sentence
--   audience: who was told
--   event_id: the event at which it was said
--   said_on: day of that event, else day of publication
--   article_id: the article
--   outlet: who published it
--   headline: headline of the article
with country as (
    select country_code, min(name) as name
    from core.dim_place
    where kind = 'country'
    group by country_code
),
office as (
    select observed.article_id, observed.person_id, concat_ws(', ', position.title, organization.name) as office
    from core.fact_office_observation as observed
    join core.dim_position as position on position.position_id = observed.position_id
    left join core.dim_organization as organization on organization.organization_id = position.organization_id
    where observed.status in ('holds', 'appointed')
    qualify row_number() over (
        partition by observed.article_id, observed.person_id
        -- A post says more of a person than a seat in a body does.
        order by contains(position.title, 'member'), observed.start_char, observed.position_id
    ) = 1
)
select
    topic.name as topic,
    statement.statement_id,
    speaker.speaker_no,
    coalesce(person.name, organization.name, country.name, speaker.country_code) as speaker,
    speaker.person_id,
    office.office,
    speaker.country_code,
    statement.verb,
    statement.text,
    audience.name as audience,
    statement.event_id,
    coalesce(event.starts_on, article.published_on) as said_on,
    statement.article_id,
    outlet.name as outlet,
    article.headline
from core.fact_statement as statement
join core.statement_speaker as speaker on speaker.statement_id = statement.statement_id
join core.fact_article as article on article.article_id = statement.article_id
left join core.statement_topic as statement_topic on statement_topic.statement_id = statement.statement_id
left join core.dim_topic as topic on topic.topic_id = statement_topic.topic_id
left join core.dim_person as person on person.person_id = speaker.person_id
left join core.dim_organization as organization on organization.organization_id = speaker.organization_id
left join country on country.country_code = speaker.country_code
left join core.dim_person as audience on audience.person_id = statement.audience_person_id
left join core.fact_event as event on event.event_id = statement.event_id
left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
left join office on office.article_id = statement.article_id and office.person_id = speaker.person_id
