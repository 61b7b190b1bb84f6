-- Who held the posts that one person holds at a time: those with the most holders, then those most reported.
with tenure as (
    select *
    from reporting.office_tenure
    where title in (select unnest($titles)) and organization is not null and first_observed_on is not null
),
post as (
    select position_id, count(*) as holder_count, sum(article_count) as article_count
    from tenure
    group by position_id
    order by least(holder_count, 4) desc, article_count desc, position_id
    limit 120
)
select
    tenure.position_id, tenure.position, tenure.country_code, post.holder_count, tenure.person_id, tenure.person,
    tenure.first_observed_on, tenure.last_observed_on, tenure.appointed_on, tenure.relieved_on, tenure.article_count
from tenure
join post on post.position_id = tenure.position_id
qualify row_number() over (
    partition by tenure.position_id order by tenure.last_observed_on desc, tenure.person_id
) <= 12
order by tenure.position, tenure.position_id, tenure.first_observed_on, tenure.last_observed_on, tenure.person_id
