-- The latest agreements.
select
    agreement.agreement_id, agreement.kind, agreement.title, agreement.status, agreement.signed_on, agreement.parties,
    agreement.party_countries, agreement.event_id, agreement.event_subtype, agreement.published_on,
    fact.article_id, fact.start_char, fact.end_char, fact.sentence_start_char, fact.sentence_end_char
from reporting.agreement as agreement
join core.fact_agreement as fact on fact.agreement_id = agreement.agreement_id
order by coalesce(agreement.signed_on, agreement.published_on) desc nulls last, agreement.agreement_id
limit 200
