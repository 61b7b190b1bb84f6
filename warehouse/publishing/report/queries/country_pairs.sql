-- Pairs of countries, with the events in which both took part.
select country_code, other_country_code, sum(event_count)::bigint as event_count
from reporting.country_pair_by_month
group by country_code, other_country_code
having sum(event_count) > 0
order by event_count desc, country_code, other_country_code
limit 400
