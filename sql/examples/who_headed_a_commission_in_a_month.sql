-- Who headed the Organization Commission of the CPV Central Committee in April 2024, and by which report?
select person, status, observed_on, source, published_on, headline, title_text, url
from reporting.office_observation
where position = 'head, Organization Commission of the CPV Central Committee'
    and observed_on between date '2024-04-01' and date '2024-04-30'
order by observed_on, published_on, article_id
