-- Agreements with their parties, signatories and the event that they came out of.
-- Grain: agreement.
--   agreement_id: the agreement
--   kind: what sort of document it is
--   title: its title as worded
--   status: how far it has come: signed, agreed, proposed, in force, mentioned
--   signed_on: day of signing
--   parties: the sides by name: organisations, else countries
--   party_countries: the sides' countries, ISO 3166-1 alpha-3
--   party_count: number of sides named
--   signatories: who signed, each with the office held that day
--   witnesses: who witnessed the signing
--   event_id: the event that it came out of; NULL where it is only mentioned
--   event_subtype: the kind of that event
--   place: where that event was held
--   article_id: the article that tells of it first
--   headline: headline of that article
--   published_on: day of publication of that article
--   url: address of that article
with country as (
    select country_code, min(name) as name
    from core.dim_place
    where kind = 'country'
    group by country_code
),
side as (
    select distinct
        party.agreement_id,
        coalesce(organization.name, country.name, party.country_code) as name,
        coalesce(party.country_code, organization.country_code) as country_code
    from core.agreement_party as party
    left join core.dim_organization as organization on organization.organization_id = party.organization_id
    left join country on country.country_code = party.country_code
),
parties as (
    select
        agreement_id,
        string_agg(name, '; ' order by name) as parties,
        count(*) as party_count
    from side
    group by agreement_id
),
party_countries as (
    select agreement_id, string_agg(country_code, ', ' order by country_code) as party_countries
    from (select distinct agreement_id, country_code from side)
    group by agreement_id
),
signing as (
    select
        event_id,
        string_agg(name || coalesce(' (' || office || ')', ''), '; ' order by participant_no)
            filter (where role = 'signatory') as signatories,
        string_agg(name, '; ' order by participant_no) filter (where role = 'witness') as witnesses
    from reporting.event_participant
    where role in ('signatory', 'witness')
    group by event_id
)
select
    agreement.agreement_id,
    agreement.kind,
    agreement.title,
    agreement.status,
    agreement.signed_on,
    parties.parties,
    party_countries.party_countries,
    coalesce(parties.party_count, 0) as party_count,
    signing.signatories,
    signing.witnesses,
    agreement.event_id,
    event.subtype as event_subtype,
    place.name as place,
    agreement.article_id,
    article.headline,
    article.published_on,
    article.url
from core.fact_agreement as agreement
join core.fact_article as article on article.article_id = agreement.article_id
left join parties on parties.agreement_id = agreement.agreement_id
left join party_countries on party_countries.agreement_id = agreement.agreement_id
left join core.fact_event as event on event.event_id = agreement.event_id
left join core.dim_place as place on place.place_id = event.place_id
left join signing on signing.event_id = agreement.event_id
