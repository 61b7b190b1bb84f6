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
        evidence.event_id,
        min({'sort_on': article.sort_on, 'article_id': article.article_id}).article_id as article_id
    from core.fact_event_evidence as evidence
    join article on article.article_id = evidence.article_id
    where article.source is not null
    group by evidence.event_id
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
-- The first span of each axis; of the offices, the first of each participant.
proof as (
    select event_id, axis, participant_no, span.article_id, span.start_char, span.end_char
    from (
        select
            evidence.event_id,
            evidence.axis,
            case when evidence.axis = 'office' then evidence.participant_no end as participant_no,
            min({
                'sort_on': article.sort_on,
                'article_id': evidence.article_id,
                'start_char': evidence.start_char,
                'end_char': evidence.end_char
            }) as span
        from core.fact_event_evidence as evidence
        join article on article.article_id = evidence.article_id
        where evidence.axis in ('date', 'principal', 'office', 'counterpart')
        group by all
    )
),
-- The part of an article that holds its proofs of an event, cut out once for all of them, with room for whole sentences.
part as (
    select
        cited.event_id,
        cited.article_id,
        cited.part_start,
        substr(kept.text, cited.part_start + 1, cited.part_end - cited.part_start) as text
    from (
        select
            event_id,
            article_id,
            greatest(min(start_char) - 600, 0) as part_start,
            max(end_char) + 600 as part_end
        from proof
        group by event_id, article_id
    ) as cited
    join raw.article_text as kept on kept.article_id = cited.article_id
),
-- Sentences end at a line's end, or at a blank after a full stop that belongs to no abbreviation or initial. That blank
-- becomes a mark (unit separator), one character for one, so that places in the text stay.
marked as (
    select
        *,
        regexp_replace(
            regexp_replace(
                text,
                '\b(Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sen|Adm|Capt|Brig|Jr|St|Rep|Gov|Hon|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug'
                || '|Sept?|Oct|Nov|Dec|H\.E|[A-Z])\.',
                '\1,',
                'g'
            ),
            '([.!?]["”’)\]]*)\s|\n',
            '\1' || chr(31),
            'g'
        ) as marked_text
    from part
),
placed as (
    select
        proof.event_id,
        proof.axis,
        proof.participant_no,
        proof.article_id,
        marked.text,
        proof.start_char - marked.part_start as span_start,
        proof.end_char - marked.part_start as span_end,
        marked.marked_text
    from proof
    join marked on marked.event_id = proof.event_id and marked.article_id = proof.article_id
),
cited as (
    select
        event_id,
        axis,
        participant_no,
        article_id,
        trim(
            substr(
                text,
                span_start - length(string_split(left(marked_text, span_start), chr(31))[-1]) + 1,
                length(string_split(left(marked_text, span_start), chr(31))[-1])
                + span_end - span_start
                + length(split_part(substr(marked_text, span_end + 1), chr(31), 1))
            ),
            e' \n\t'
        ) as sentence
    from placed
),
axes as (
    select
        event_id,
        max(article_id) filter (where axis = 'date') as date_article_id,
        max(sentence) filter (where axis = 'date') as date_sentence,
        max(article_id) filter (where axis = 'principal') as principal_article_id,
        max(sentence) filter (where axis = 'principal') as principal_sentence,
        max(article_id) filter (where axis = 'counterpart') as counterpart_article_id,
        max(sentence) filter (where axis = 'counterpart') as counterpart_sentence
    from cited
    where axis <> 'office'
    group by event_id
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
participant_axis as (
    select distinct event_id, axis, participant_no
    from core.fact_event_evidence
    where axis in ('principal', 'office', 'counterpart') and participant_no is not null
),
sides as (
    select
        participant.event_id,
        string_agg(participant.name, '; ' order by participant.participant_no)
            filter (where participant_axis.axis = 'principal') as principal,
        string_agg(participant.name, '; ' order by participant.participant_no)
            filter (where participant_axis.axis = 'counterpart') as counterpart,
        count(distinct participant.participant_no) filter (where participant.person_id is not null) as named_count,
        count(*) filter (where participant_axis.axis = 'office' and participant.person_id is not null)
            as office_proven_count
    from reporting.event_participant as participant
    left join participant_axis
        on participant_axis.event_id = participant.event_id
        and participant_axis.participant_no = participant.participant_no
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
        axes.date_article_id is not null
            and event.starts_on is not null
            and coalesce(event.date_basis <> 'report date', false) as is_date_proven,
        axes.principal_article_id is not null as is_principal_proven,
        coalesce(sides.named_count > 0 and sides.office_proven_count = sides.named_count, false) as is_office_proven,
        axes.counterpart_article_id is not null as is_counterpart_proven,
        source.source,
        source.article_id as source_article_id,
        source.outlet_basis,
        source.source_file_id,
        axes.date_article_id,
        axes.date_sentence,
        axes.principal_article_id,
        axes.principal_sentence,
        axes.counterpart_article_id,
        axes.counterpart_sentence,
        sides.principal,
        sides.counterpart,
        coalesce(sides.named_count, 0) as named_count,
        coalesce(sides.office_proven_count, 0) as office_proven_count,
        offices.sentence as office_sentence
    from core.fact_event as event
    left join source on source.event_id = event.event_id
    left join axes on axes.event_id = event.event_id
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
        trim(
            substr(kept.text, source_passage.start_char + 1, source_passage.end_char - source_passage.start_char),
            e' \n\t'
        ),
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
left join source_passage on source_passage.article_id = verified.source_article_id
left join raw.article_text as kept on kept.article_id = verified.source_article_id
left join raw.source_file as source_file on source_file.source_file_id = verified.source_file_id
