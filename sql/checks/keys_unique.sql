-- Every key stands once in its table.
-- severity: structure
select 'raw.source_file' as table_name, cast(source_file_id as varchar) as key, count(*) as row_count
from raw.source_file
group by source_file_id
having count(*) > 1
union all
select 'raw.source_sighting' as table_name, concat_ws('|', source_file_id, location) as key, count(*) as row_count
from raw.source_sighting
group by source_file_id, location
having count(*) > 1
union all
select 'raw.article_text' as table_name, cast(article_id as varchar) as key, count(*) as row_count
from raw.article_text
group by article_id
having count(*) > 1
union all
select 'core.dim_date' as table_name, cast(date_id as varchar) as key, count(*) as row_count
from core.dim_date
group by date_id
having count(*) > 1
union all
select 'core.dim_outlet' as table_name, cast(outlet_id as varchar) as key, count(*) as row_count
from core.dim_outlet
group by outlet_id
having count(*) > 1
union all
select 'core.dim_place' as table_name, cast(place_id as varchar) as key, count(*) as row_count
from core.dim_place
group by place_id
having count(*) > 1
union all
select 'core.dim_person' as table_name, cast(person_id as varchar) as key, count(*) as row_count
from core.dim_person
group by person_id
having count(*) > 1
union all
select 'core.person_alias' as table_name, concat_ws('|', person_id, alias) as key, count(*) as row_count
from core.person_alias
group by person_id, alias
having count(*) > 1
union all
select 'core.dim_organization' as table_name, cast(organization_id as varchar) as key, count(*) as row_count
from core.dim_organization
group by organization_id
having count(*) > 1
union all
select 'core.organization_alias' as table_name, concat_ws('|', organization_id, alias) as key, count(*) as row_count
from core.organization_alias
group by organization_id, alias
having count(*) > 1
union all
select 'core.dim_position' as table_name, cast(position_id as varchar) as key, count(*) as row_count
from core.dim_position
group by position_id
having count(*) > 1
union all
select 'core.dim_event_type' as table_name, cast(event_type_id as varchar) as key, count(*) as row_count
from core.dim_event_type
group by event_type_id
having count(*) > 1
union all
select 'core.dim_topic' as table_name, cast(topic_id as varchar) as key, count(*) as row_count
from core.dim_topic
group by topic_id
having count(*) > 1
union all
select 'core.dim_caption' as table_name, cast(caption_id as varchar) as key, count(*) as row_count
from core.dim_caption
group by caption_id
having count(*) > 1
union all
select 'core.fact_article' as table_name, cast(article_id as varchar) as key, count(*) as row_count
from core.fact_article
group by article_id
having count(*) > 1
union all
select 'core.fact_passage' as table_name, concat_ws('|', article_id, passage_no) as key, count(*) as row_count
from core.fact_passage
group by article_id, passage_no
having count(*) > 1
union all
select 'core.fact_caption' as table_name, concat_ws('|', article_id, passage_no) as key, count(*) as row_count
from core.fact_caption
group by article_id, passage_no
having count(*) > 1
union all
select 'core.fact_duplicate' as table_name, concat_ws('|', article_id, matched_article_id) as key, count(*) as row_count
from core.fact_duplicate
group by article_id, matched_article_id
having count(*) > 1
union all
select 'core.fact_mention' as table_name, concat_ws('|', article_id, mention_no) as key, count(*) as row_count
from core.fact_mention
group by article_id, mention_no
having count(*) > 1
union all
select 'core.fact_office_observation' as table_name, concat_ws('|', person_id, position_id, article_id, status) as key, count(*) as row_count
from core.fact_office_observation
group by person_id, position_id, article_id, status
having count(*) > 1
union all
select 'core.fact_event' as table_name, cast(event_id as varchar) as key, count(*) as row_count
from core.fact_event
group by event_id
having count(*) > 1
union all
select 'core.fact_event_participant' as table_name, concat_ws('|', event_id, participant_no) as key, count(*) as row_count
from core.fact_event_participant
group by event_id, participant_no
having count(*) > 1
union all
select 'core.fact_event_report' as table_name, concat_ws('|', event_id, article_id) as key, count(*) as row_count
from core.fact_event_report
group by event_id, article_id
having count(*) > 1
union all
select 'core.fact_agreement' as table_name, cast(agreement_id as varchar) as key, count(*) as row_count
from core.fact_agreement
group by agreement_id
having count(*) > 1
union all
select 'core.fact_statement' as table_name, cast(statement_id as varchar) as key, count(*) as row_count
from core.fact_statement
group by statement_id
having count(*) > 1
union all
select 'core.statement_speaker' as table_name, concat_ws('|', statement_id, speaker_no) as key, count(*) as row_count
from core.statement_speaker
group by statement_id, speaker_no
having count(*) > 1
union all
select 'core.statement_topic' as table_name, concat_ws('|', statement_id, topic_id) as key, count(*) as row_count
from core.statement_topic
group by statement_id, topic_id
having count(*) > 1
