-- Every event on five axes: source, date, principal, office at the time, counterpart; which of them are proven, and by which sentence.
-- Grain: event. A proof is a span of this very event, from the report published first; never one of another event.
--   event_id: the event
--   subtype: the kind of event
--   status: whether it happened
--   starts_on: first or only day
--   proven_axis_count: axes proven, 0 to 5
--   is_source_proven: an agency or an outlet is known for one of its reports
--   source: agency and outlet of the first such report
--   source_article_id: that report
--   source_sentence: dateline or credit that shows it; for metadata, what came beside the text; NULL where house style shows it without a line
--   is_date_proven: the day rests on more than the report's own date, with a span
--   date_basis: on what the day rests
--   date_article_id: the article that proves the day
--   date_sentence: the sentence that proves the day
--   is_principal_proven: the host, sender or first named side has a span
--   principal: who that is, spelled out
--   principal_article_id: the article that proves the principal
--   principal_sentence: the sentence that proves the principal
--   is_office_proven: every person named in the event has a span for the office held at the time
--   office_proven_count: persons whose office has a span
--   named_count: persons named in the event
--   office_sentence: the sentences that prove the offices, in order of the participants
--   is_counterpart_proven: the other side has a span
--   counterpart: who that is, spelled out
--   counterpart_article_id: the article that proves the counterpart
--   counterpart_sentence: the sentence that proves the counterpart
with article as (
    select
        article.article_id,
        coalesce(article.published_on, date '9999-12-31') as sort_on,
        nullif(concat_ws(', ', article.agency, nullif(outlet.name, article.agency)), '') as source,
        article.outlet_basis,
        article.source_file_id
    from core.fact_article as article
    left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
),
first_source as (
    select
        report.event_id,
        min({'sort_on': article.sort_on, 'article_id': article.article_id}).article_id as article_id
    from core.fact_event_report as report
    join article on article.article_id = report.article_id
    where article.source is not null
    group by report.event_id
),
source as (
    select first_source.event_id, article.article_id, article.source, article.outlet_basis, article.source_file_id
    from first_source
    join article on article.article_id = first_source.article_id
),
-- An article shows its source in its dateline, else in a credit.
source_passage as (
    select article_id, shown.start_char, shown.end_char
    from (
        select
            article_id,
            min({'is_credit': kind = 'credit', 'start_char': start_char, 'end_char': end_char}) as shown
        from core.fact_passage
        where kind in ('dateline', 'credit')
        group by article_id
    )
),
proof as (
    select event_id, axis, participant_no, article_id, sentence_start_char, sentence_end_char
    from core.fact_event_evidence
    where is_first_proof and axis in ('date', 'principal', 'office', 'counterpart')
),
-- A sentence proves several axes, and a dateline the source and the day: each is cut out once.
place as (
    select article_id, sentence_start_char as start_char, sentence_end_char as end_char
    from proof
    union
    select article_id, start_char, end_char
    from source_passage
),
sentence as (
    select place.*, substr(kept.text, place.start_char + 1, place.end_char - place.start_char) as text
    from place
    join raw.article_text as kept on kept.article_id = place.article_id
),
cited as (
    select proof.event_id, proof.axis, proof.participant_no, proof.article_id, sentence.text as sentence
    from proof
    join sentence
        on sentence.article_id = proof.article_id
        and sentence.start_char = proof.sentence_start_char
        and sentence.end_char = proof.sentence_end_char
),
shown_source as (
    select sentence.article_id, trim(sentence.text, e' \n\t') as sentence
    from source_passage
    join sentence
        on sentence.article_id = source_passage.article_id
        and sentence.start_char = source_passage.start_char
        and sentence.end_char = source_passage.end_char
),
offices as (
    select event_id, string_agg(sentence, e'\n' order by participant_no, sentence) as sentence
    from (
        select event_id, sentence, min(participant_no) as participant_no
        from cited
        where axis = 'office'
        group by event_id, sentence
    )
    group by event_id
),
proven_participant as (
    select
        event_id,
        participant_no,
        bool_or(axis = 'principal') as is_principal,
        bool_or(axis = 'office') as has_office,
        bool_or(axis = 'counterpart') as is_counterpart
    from core.fact_event_evidence
    where axis in ('principal', 'office', 'counterpart') and participant_no is not null
    group by event_id, participant_no
),
sides as (
    select
        participant.event_id,
        string_agg(participant.name, '; ' order by participant.participant_no)
            filter (where proven.is_principal) as principal,
        string_agg(participant.name, '; ' order by participant.participant_no)
            filter (where proven.is_counterpart) as counterpart,
        count(participant.person_id) as named_count,
        count(participant.person_id) filter (where proven.has_office) as office_proven_count
    from reporting.event_participant as participant
    left join proven_participant as proven
        on proven.event_id = participant.event_id and proven.participant_no = participant.participant_no
    group by participant.event_id
),
verified as (
    select
        event.event_id,
        event.subtype,
        event.status,
        event.starts_on,
        event.date_basis,
        source.source is not null as is_source_proven,
        date_proof.article_id is not null
            and event.starts_on is not null
            and coalesce(event.date_basis <> 'report date', false) as is_date_proven,
        principal_proof.article_id is not null as is_principal_proven,
        coalesce(sides.named_count > 0 and sides.office_proven_count = sides.named_count, false) as is_office_proven,
        counterpart_proof.article_id is not null as is_counterpart_proven,
        source.source,
        source.article_id as source_article_id,
        source.outlet_basis,
        source.source_file_id,
        date_proof.article_id as date_article_id,
        date_proof.sentence as date_sentence,
        principal_proof.article_id as principal_article_id,
        principal_proof.sentence as principal_sentence,
        counterpart_proof.article_id as counterpart_article_id,
        counterpart_proof.sentence as counterpart_sentence,
        sides.principal,
        sides.counterpart,
        coalesce(sides.named_count, 0) as named_count,
        coalesce(sides.office_proven_count, 0) as office_proven_count,
        offices.sentence as office_sentence
    from core.fact_event as event
    left join source on source.event_id = event.event_id
    left join cited as date_proof on date_proof.event_id = event.event_id and date_proof.axis = 'date'
    left join cited as principal_proof on principal_proof.event_id = event.event_id and principal_proof.axis = 'principal'
    left join cited as counterpart_proof on counterpart_proof.event_id = event.event_id and counterpart_proof.axis = 'counterpart'
    left join sides on sides.event_id = event.event_id
    left join offices on offices.event_id = event.event_id
)
select
    verified.event_id,
    verified.subtype,
    verified.status,
    verified.starts_on,
    cast(verified.is_source_proven as integer)
        + cast(verified.is_date_proven as integer)
        + cast(verified.is_principal_proven as integer)
        + cast(verified.is_office_proven as integer)
        + cast(verified.is_counterpart_proven as integer) as proven_axis_count,
    verified.is_source_proven,
    verified.source,
    verified.source_article_id,
    coalesce(
        shown_source.sentence,
        case when verified.outlet_basis = 'metadata' then source_file.metadata end
    ) as source_sentence,
    verified.is_date_proven,
    verified.date_basis,
    verified.date_article_id,
    verified.date_sentence,
    verified.is_principal_proven,
    verified.principal,
    verified.principal_article_id,
    verified.principal_sentence,
    verified.is_office_proven,
    verified.office_proven_count,
    verified.named_count,
    verified.office_sentence,
    verified.is_counterpart_proven,
    verified.counterpart,
    verified.counterpart_article_id,
    verified.counterpart_sentence
from verified
left join shown_source on shown_source.article_id = verified.source_article_id
left join raw.source_file as source_file on source_file.source_file_id = verified.source_file_id
