-- Every axis of an event that is proven has one first proof, of the offices each participant, and the first report is one of its reports.
-- severity: structure
with proven as (
    select
        event_id,
        axis,
        case when axis = 'office' then participant_no end as participant_no,
        count(*) filter (where is_first_proof) as first_count
    from core.fact_event_evidence
    group by all
)
select event_id, axis, participant_no, first_count, null as first_article_id
from proven
where first_count <> 1
union all
select event.event_id, null, null, null, event.first_article_id
from core.fact_event as event
anti join core.fact_event_report as report
    on report.event_id = event.event_id and report.article_id = event.first_article_id
