-- Who has been seen as head of a department of the CPC Central Committee, one after another?
select organization, person, first_observed_on, last_observed_on, article_count
from reporting.office_tenure
where title = 'head' and organization ilike '%department of the CPC Central Committee'
order by organization, first_observed_on
