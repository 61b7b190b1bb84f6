-- How often did Vietnam meet each country, year by year?
select
    year(month_on) as year,
    case when country_code = 'VNM' then other_country_code else country_code end as country_code,
    sum(event_count) as event_count,
    sum(in_person_count) as in_person_count,
    sum(remote_count) as remote_count
from reporting.country_pair_by_month
where 'VNM' in (country_code, other_country_code)
group by all
order by year, event_count desc, country_code
