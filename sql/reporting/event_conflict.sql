-- Where reports of one event differ: on its days, place, mode, status or on who was host; and articles that contradict themselves on its days.
-- Grain: event, axis and article. Only articles that state the axis are listed; a day that rests on the report's own date states none.
--   event_id: the event
--   subtype: the kind of event
--   axis: what the reports differ in: date, place, mode, status, host
--   version: what this article says
--   is_chosen: the event carries this version in core.fact_event
--   note: contradiction within the article itself; NULL where there is none
--   version_count: versions that the reports of the event give
--   article_id: the article
--   outlet: who published it
--   published_on: day of its publication
--   headline: its headline
-- Most events have reports that agree in all that they say: those cannot differ, and are left out at once.
with differently_told as (
    select event_id
    from core.fact_event_report
    group by event_id
    having bool_or(date_conflict is not null)
        or min(starts_on) < max(starts_on)
        or min(ends_on) < max(ends_on)
        or min(place_id) < max(place_id)
        or min(mode) < max(mode)
        or min(status) < max(status)
        or min(host_country_code) < max(host_country_code)
),
report as (
    select
        report.event_id,
        event.subtype,
        report.article_id,
        report.date_conflict,
        case when report.date_basis <> 'report date' and report.date_precision is distinct from 'month'
            then report.starts_on end as starts_on,
        case when report.date_basis <> 'report date' and report.date_precision is distinct from 'month'
            then report.ends_on end as ends_on,
        report.place_id,
        place.name as place,
        report.mode,
        report.status,
        report.host_country_code,
        event.starts_on as chosen_starts_on,
        event.ends_on as chosen_ends_on,
        event.place_id as chosen_place_id,
        event.mode as chosen_mode,
        event.status as chosen_status
    from core.fact_event_report as report
    join differently_told on differently_told.event_id = report.event_id
    join core.fact_event as event on event.event_id = report.event_id
    left join core.dim_place as place on place.place_id = report.place_id
),
chosen_host as (
    select event_id, min(country_code) as country_code
    from core.fact_event_participant
    where role = 'host'
    group by event_id
),
version as (
    select
        event_id,
        subtype,
        article_id,
        'date' as axis,
        starts_on || coalesce(' to ' || ends_on, '') as version,
        starts_on = chosen_starts_on and (ends_on is null or ends_on is not distinct from chosen_ends_on) as is_chosen,
        date_conflict as note
    from report
    where starts_on is not null or date_conflict is not null
    union all
    select event_id, subtype, article_id, 'place', place, place_id is not distinct from chosen_place_id, null
    from report
    where place is not null
    union all
    select event_id, subtype, article_id, 'mode', mode, mode is not distinct from chosen_mode, null
    from report
    where mode is not null
    union all
    select event_id, subtype, article_id, 'status', status, status = chosen_status, null
    from report
    union all
    select
        report.event_id,
        report.subtype,
        report.article_id,
        'host',
        report.host_country_code,
        report.host_country_code is not distinct from chosen_host.country_code,
        null
    from report
    left join chosen_host on chosen_host.event_id = report.event_id
    where report.host_country_code is not null
),
differing as (
    select event_id, axis, count(distinct version) as version_count
    from version
    group by event_id, axis
    having case axis
        -- One article gives the first day only, another the whole range: they agree.
        when 'date' then count(distinct split_part(version, ' to ', 1)) > 1
            or count(distinct version) filter (where contains(version, ' to ')) > 1
            or bool_or(note is not null)
        -- An announcement and the report of what followed agree.
        when 'status' then bool_or(version = 'cancelled') and bool_or(version = 'occurred')
        else count(distinct version) > 1
    end
)
select
    version.event_id,
    version.subtype,
    version.axis,
    version.version,
    coalesce(version.is_chosen, false) as is_chosen,
    version.note,
    differing.version_count,
    version.article_id,
    outlet.name as outlet,
    article.published_on,
    article.headline
from version
join differing on differing.event_id = version.event_id and differing.axis = version.axis
join core.fact_article as article on article.article_id = version.article_id
left join core.dim_outlet as outlet on outlet.outlet_id = article.outlet_id
