-- Contradictions between articles about offices: two people in one post at a time, or a post held after it was left.
-- Grain: contradiction: position, person, kind. A holder is set against the one before who is seen in the post last.
--   kind: `two holders`: both are seen in a post that one person holds at a time; `seen after relief`: held after the person was relieved of it; `seen after former`: held after an article called the person a former holder
--   position_id: the post
--   position: title and organisation
--   person_id: the person whose holding of the post is in question
--   person: that person's name
--   other_person_id: who holds the post by other articles; NULL where the contradiction is about one person
--   other_person: that person's name
--   overlap_starts_on: first day of the contradiction
--   overlap_ends_on: last day of the contradiction
--   article_id: an article that sees the person in the post in those days
--   other_article_id: an article that contradicts it
with post as (
    select
        position.position_id,
        concat_ws(', ', position.title, organization.name) as position,
        -- Posts with one holder at a time, as warehouse/knowledge/exclusive_posts.csv lists them.
        organization.organization_id is not null
            and position.title in (
                'president', 'prime minister', 'general secretary', 'first secretary', 'head', 'minister',
                'foreign secretary', 'secretary of state', 'speaker', 'secretary general', 'supreme leader',
                'king', 'queen', 'sultan', 'emir', 'emperor', 'crown prince', 'governor', 'governor general',
                'mayor', 'ambassador', 'high commissioner', 'charge d''affaires', 'consul general',
                'permanent representative', 'rector', 'chancellor', 'chief justice', 'prosecutor general',
                'attorney general', 'chief of the general staff', 'commander-in-chief', 'chief executive officer',
                'editor-in-chief'
            ) as has_one_holder
    from core.dim_position as position
    left join core.dim_organization as organization on organization.organization_id = position.organization_id
),
observation as (
    select position_id, person_id, article_id, observed_on, status
    from core.fact_office_observation
    where status in ('holds', 'appointed') and observed_on is not null
),
tenure as (
    select
        position_id,
        person_id,
        min({'observed_on': observed_on, 'article_id': article_id}) as first_seen,
        max({'observed_on': observed_on, 'article_id': article_id}) as last_seen,
        min(observed_on) filter (where status = 'appointed') as appointed_on
    from observation
    where position_id in (select position_id from post where has_one_holder)
    group by position_id, person_id
),
against_earlier as (
    select
        *,
        max({'last_seen': last_seen, 'person_id': person_id}) over (
            partition by position_id
            order by first_seen.observed_on, person_id
            rows between unbounded preceding and 1 preceding
        ) as earlier
    from tenure
),
two_holders as (
    select
        'two holders' as kind,
        position_id,
        person_id,
        earlier.person_id as other_person_id,
        first_seen.observed_on as overlap_starts_on,
        least(last_seen.observed_on, earlier.last_seen.observed_on) as overlap_ends_on,
        first_seen.article_id as article_id,
        earlier.last_seen.article_id as other_article_id
    from against_earlier
    where earlier.last_seen.observed_on > first_seen.observed_on
        -- On the day of a handover both are seen in the post.
        or (earlier.last_seen.observed_on = first_seen.observed_on and appointed_on is distinct from first_seen.observed_on)
),
left_post as (
    select
        'seen after relief' as kind,
        position_id,
        person_id,
        max({'left_on': observed_on, 'article_id': article_id}) as said
    from core.fact_office_observation
    where status = 'relieved' and observed_on is not null
    group by position_id, person_id
    union all
    select
        'seen after former' as kind,
        office.position_id,
        office.person_id,
        min({'left_on': article.published_on, 'article_id': article.article_id}) as said
    from core.fact_office_observation as office
    join core.fact_article as article on article.article_id = office.article_id
    where office.status = 'former' and article.published_on is not null
    group by office.position_id, office.person_id
),
held_after_leaving as (
    select
        left_post.kind,
        left_post.position_id,
        left_post.person_id,
        cast(null as bigint) as other_person_id,
        min(observation.observed_on) as overlap_starts_on,
        max(observation.observed_on) as overlap_ends_on,
        min({'observed_on': observation.observed_on, 'article_id': observation.article_id}).article_id as article_id,
        any_value(left_post.said.article_id) as other_article_id
    from left_post
    join observation
        on observation.position_id = left_post.position_id
        and observation.person_id = left_post.person_id
        and observation.observed_on > left_post.said.left_on
    group by left_post.kind, left_post.position_id, left_post.person_id
    having not bool_or(observation.status = 'appointed')
),
conflict as (
    select * from two_holders
    union all
    select * from held_after_leaving
)
select
    conflict.kind,
    conflict.position_id,
    post.position,
    conflict.person_id,
    person.name as person,
    conflict.other_person_id,
    other_person.name as other_person,
    conflict.overlap_starts_on,
    conflict.overlap_ends_on,
    conflict.article_id,
    conflict.other_article_id
from conflict
join post on post.position_id = conflict.position_id
join core.dim_person as person on person.person_id = conflict.person_id
left join core.dim_person as other_person on other_person.person_id = conflict.other_person_id
