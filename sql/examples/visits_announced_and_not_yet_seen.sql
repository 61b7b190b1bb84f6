-- Which visits were announced and have not been seen to take place?
select
    event.starts_on,
    event.ends_on,
    place.name as place,
    string_agg(participant.name, '; ' order by participant.participant_no) as people,
    event.article_count
from core.fact_event as event
left join core.dim_place as place on place.place_id = event.place_id
left join reporting.event_participant as participant on participant.event_id = event.event_id
where event.subtype = 'visit' and event.status = 'announced'
group by event.event_id, event.starts_on, event.ends_on, place.name, event.article_count
order by event.starts_on, people
