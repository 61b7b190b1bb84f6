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
with first_source as (
    select
        report.event_id,
        min({
            'sort_on': coalesce(article.published_on, date '9999-12-31'),
            'article_id': article.article_id
        }).article_id as article_id
    from core.fact_event_report as report
    join core.fact_article as article on article.article_id = report.article_id
    where article.agency is not null or article.outlet_id is not null
    group by report.event_id
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
-- The sentences that hold an event's first proofs, each with what it proves; and where its source is shown.
place as (
    select
        event_id,
        article_id,
        sentence_start_char as start_char,
        sentence_end_char as end_char,
        false as shows_source,
        bool_or(axis = 'date') as proves_date,
        bool_or(axis = 'principal') as proves_principal,
        bool_or(axis = 'counterpart') as proves_counterpart,
        bool_or(axis = 'office') as proves_office,
        min(participant_no) filter (where axis = 'office') as office_no
    from core.fact_event_evidence
    where is_first_proof and axis in ('date', 'principal', 'office', 'counterpart')
    group by event_id, article_id, sentence_start_char, sentence_end_char
    union all
    select
        first_source.event_id,
        first_source.article_id,
        source_passage.start_char,
        source_passage.end_char,
        true,
        false,
        false,
        false,
        false,
        null
    from first_source
    left join source_passage on source_passage.article_id = first_source.article_id
),
cited as (
    select place.*, substr(kept.text, place.start_char + 1, place.end_char - place.start_char) as sentence
    from place
    join raw.article_text as kept on kept.article_id = place.article_id
),
axes as (
    select
        event_id,
        max(article_id) filter (where shows_source) as source_article_id,
        -- A dateline ends with the blank before the text.
        trim(max(sentence) filter (where shows_source), e' \n\t') as source_sentence,
        max(article_id) filter (where proves_date) as date_article_id,
        max(sentence) filter (where proves_date) as date_sentence,
        max(article_id) filter (where proves_principal) as principal_article_id,
        max(sentence) filter (where proves_principal) as principal_sentence,
        max(article_id) filter (where proves_counterpart) as counterpart_article_id,
        max(sentence) filter (where proves_counterpart) as counterpart_sentence,
        -- A list that is sorted once made: faster than an aggregate with an order of its own.
        array_to_string(
            list_transform(
                list_sort(
                    list({'no': office_no, 'start': start_char, 'sentence': sentence}) filter (where proves_office)
                ),
                lambda one: one.sentence
            ),
            e'\n'
        ) as office_sentence
    from cited
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
named as (
    select
        participant.event_id,
        participant.participant_no,
        participant.name,
        participant.person_id,
        proven.is_principal,
        proven.has_office,
        proven.is_counterpart
    from reporting.event_participant as participant
    left join proven_participant as proven
        on proven.event_id = participant.event_id and proven.participant_no = participant.participant_no
),
sides as (
    select
        event_id,
        array_to_string(
            list_transform(
                list_sort(list({'no': participant_no, 'name': name}) filter (where is_principal)), lambda one: one.name
            ),
            '; '
        ) as principal,
        array_to_string(
            list_transform(
                list_sort(list({'no': participant_no, 'name': name}) filter (where is_counterpart)), lambda one: one.name
            ),
            '; '
        ) as counterpart,
        count(person_id) as named_count,
        count(person_id) filter (where has_office) as office_proven_count
    from named
    group by event_id
),
verified as (
    select
        event.event_id,
        event.subtype,
        event.status,
        event.starts_on,
        event.date_basis,
        axes.* exclude (event_id),
        axes.source_article_id is not null as is_source_proven,
        axes.date_article_id is not null
            and event.starts_on is not null
            and coalesce(event.date_basis <> 'report date', false) as is_date_proven,
        axes.principal_article_id is not null as is_principal_proven,
        coalesce(sides.named_count > 0 and sides.office_proven_count = sides.named_count, false) as is_office_proven,
        axes.counterpart_article_id is not null as is_counterpart_proven,
        sides.principal,
        sides.counterpart,
        coalesce(sides.named_count, 0) as named_count,
        coalesce(sides.office_proven_count, 0) as office_proven_count
    from core.fact_event as event
    left join axes on axes.event_id = event.event_id
    left join sides on sides.event_id = event.event_id
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
    nullif(concat_ws(', ', article.agency, nullif(outlet.name, article.agency)), '') as source,
    verified.source_article_id,
    coalesce(
        verified.source_sentence,
        case when article.outlet_basis = 'metadata' then source_file.metadata end
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
left join core.fact_article as article on article.article_id = verified.source_article_id
left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
left join raw.source_file as source_file on source_file.source_file_id = article.source_file_id
