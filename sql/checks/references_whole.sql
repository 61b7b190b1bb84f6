-- Every reference names a row that is there.
-- severity: structure
select 'raw.source_file.article_id' as reference, child.article_id as missing_key, count(*) as row_count
from raw.source_file as child
anti join raw.article_text as parent on parent.article_id = child.article_id
where child.article_id is not null
group by child.article_id
union all
select 'raw.source_sighting.source_file_id' as reference, child.source_file_id as missing_key, count(*) as row_count
from raw.source_sighting as child
anti join raw.source_file as parent on parent.source_file_id = child.source_file_id
where child.source_file_id is not null
group by child.source_file_id
union all
select 'raw.article_text.source_file_id' as reference, child.source_file_id as missing_key, count(*) as row_count
from raw.article_text as child
anti join raw.source_file as parent on parent.source_file_id = child.source_file_id
where child.source_file_id is not null
group by child.source_file_id
union all
select 'core.person_alias.person_id' as reference, child.person_id as missing_key, count(*) as row_count
from core.person_alias as child
anti join core.dim_person as parent on parent.person_id = child.person_id
where child.person_id is not null
group by child.person_id
union all
select 'core.dim_organization.parent_organization_id' as reference, child.parent_organization_id as missing_key, count(*) as row_count
from core.dim_organization as child
anti join core.dim_organization as parent on parent.organization_id = child.parent_organization_id
where child.parent_organization_id is not null
group by child.parent_organization_id
union all
select 'core.organization_alias.organization_id' as reference, child.organization_id as missing_key, count(*) as row_count
from core.organization_alias as child
anti join core.dim_organization as parent on parent.organization_id = child.organization_id
where child.organization_id is not null
group by child.organization_id
union all
select 'core.dim_position.organization_id' as reference, child.organization_id as missing_key, count(*) as row_count
from core.dim_position as child
anti join core.dim_organization as parent on parent.organization_id = child.organization_id
where child.organization_id is not null
group by child.organization_id
union all
select 'core.fact_article.source_file_id' as reference, child.source_file_id as missing_key, count(*) as row_count
from core.fact_article as child
anti join raw.source_file as parent on parent.source_file_id = child.source_file_id
where child.source_file_id is not null
group by child.source_file_id
union all
select 'core.fact_article.outlet_id' as reference, child.outlet_id as missing_key, count(*) as row_count
from core.fact_article as child
anti join core.dim_outlet as parent on parent.outlet_id = child.outlet_id
where child.outlet_id is not null
group by child.outlet_id
union all
select 'core.fact_article.dateline_place_id' as reference, child.dateline_place_id as missing_key, count(*) as row_count
from core.fact_article as child
anti join core.dim_place as parent on parent.place_id = child.dateline_place_id
where child.dateline_place_id is not null
group by child.dateline_place_id
union all
select 'core.fact_passage.article_id' as reference, child.article_id as missing_key, count(*) as row_count
from core.fact_passage as child
anti join core.fact_article as parent on parent.article_id = child.article_id
where child.article_id is not null
group by child.article_id
union all
select 'core.fact_passage.repeats_article_id' as reference, child.repeats_article_id as missing_key, count(*) as row_count
from core.fact_passage as child
anti join core.fact_article as parent on parent.article_id = child.repeats_article_id
where child.repeats_article_id is not null
group by child.repeats_article_id
union all
select 'core.fact_caption.caption_id' as reference, child.caption_id as missing_key, count(*) as row_count
from core.fact_caption as child
anti join core.dim_caption as parent on parent.caption_id = child.caption_id
where child.caption_id is not null
group by child.caption_id
union all
select 'core.fact_caption.article_id' as reference, child.article_id as missing_key, count(*) as row_count
from core.fact_caption as child
anti join core.fact_article as parent on parent.article_id = child.article_id
where child.article_id is not null
group by child.article_id
union all
select 'core.fact_duplicate.article_id' as reference, child.article_id as missing_key, count(*) as row_count
from core.fact_duplicate as child
anti join core.fact_article as parent on parent.article_id = child.article_id
where child.article_id is not null
group by child.article_id
union all
select 'core.fact_duplicate.matched_article_id' as reference, child.matched_article_id as missing_key, count(*) as row_count
from core.fact_duplicate as child
anti join core.fact_article as parent on parent.article_id = child.matched_article_id
where child.matched_article_id is not null
group by child.matched_article_id
union all
select 'core.fact_mention.article_id' as reference, child.article_id as missing_key, count(*) as row_count
from core.fact_mention as child
anti join core.fact_article as parent on parent.article_id = child.article_id
where child.article_id is not null
group by child.article_id
union all
select 'core.fact_mention.person_id' as reference, child.person_id as missing_key, count(*) as row_count
from core.fact_mention as child
anti join core.dim_person as parent on parent.person_id = child.person_id
where child.person_id is not null
group by child.person_id
union all
select 'core.fact_mention.organization_id' as reference, child.organization_id as missing_key, count(*) as row_count
from core.fact_mention as child
anti join core.dim_organization as parent on parent.organization_id = child.organization_id
where child.organization_id is not null
group by child.organization_id
union all
select 'core.fact_mention.place_id' as reference, child.place_id as missing_key, count(*) as row_count
from core.fact_mention as child
anti join core.dim_place as parent on parent.place_id = child.place_id
where child.place_id is not null
group by child.place_id
union all
select 'core.fact_mention.position_id' as reference, child.position_id as missing_key, count(*) as row_count
from core.fact_mention as child
anti join core.dim_position as parent on parent.position_id = child.position_id
where child.position_id is not null
group by child.position_id
union all
select 'core.fact_office_observation.person_id' as reference, child.person_id as missing_key, count(*) as row_count
from core.fact_office_observation as child
anti join core.dim_person as parent on parent.person_id = child.person_id
where child.person_id is not null
group by child.person_id
union all
select 'core.fact_office_observation.position_id' as reference, child.position_id as missing_key, count(*) as row_count
from core.fact_office_observation as child
anti join core.dim_position as parent on parent.position_id = child.position_id
where child.position_id is not null
group by child.position_id
union all
select 'core.fact_office_observation.article_id' as reference, child.article_id as missing_key, count(*) as row_count
from core.fact_office_observation as child
anti join core.fact_article as parent on parent.article_id = child.article_id
where child.article_id is not null
group by child.article_id
union all
select 'core.fact_event.event_type_id' as reference, child.event_type_id as missing_key, count(*) as row_count
from core.fact_event as child
anti join core.dim_event_type as parent on parent.event_type_id = child.event_type_id
where child.event_type_id is not null
group by child.event_type_id
union all
select 'core.fact_event.place_id' as reference, child.place_id as missing_key, count(*) as row_count
from core.fact_event as child
anti join core.dim_place as parent on parent.place_id = child.place_id
where child.place_id is not null
group by child.place_id
union all
select 'core.fact_event.parent_event_id' as reference, child.parent_event_id as missing_key, count(*) as row_count
from core.fact_event as child
anti join core.fact_event as parent on parent.event_id = child.parent_event_id
where child.parent_event_id is not null
group by child.parent_event_id
union all
select 'core.fact_event.first_article_id' as reference, child.first_article_id as missing_key, count(*) as row_count
from core.fact_event as child
anti join core.fact_article as parent on parent.article_id = child.first_article_id
where child.first_article_id is not null
group by child.first_article_id
union all
select 'core.fact_event_participant.event_id' as reference, child.event_id as missing_key, count(*) as row_count
from core.fact_event_participant as child
anti join core.fact_event as parent on parent.event_id = child.event_id
where child.event_id is not null
group by child.event_id
union all
select 'core.fact_event_participant.person_id' as reference, child.person_id as missing_key, count(*) as row_count
from core.fact_event_participant as child
anti join core.dim_person as parent on parent.person_id = child.person_id
where child.person_id is not null
group by child.person_id
union all
select 'core.fact_event_participant.organization_id' as reference, child.organization_id as missing_key, count(*) as row_count
from core.fact_event_participant as child
anti join core.dim_organization as parent on parent.organization_id = child.organization_id
where child.organization_id is not null
group by child.organization_id
union all
select 'core.fact_event_participant.position_id' as reference, child.position_id as missing_key, count(*) as row_count
from core.fact_event_participant as child
anti join core.dim_position as parent on parent.position_id = child.position_id
where child.position_id is not null
group by child.position_id
union all
select 'core.fact_event_report.event_id' as reference, child.event_id as missing_key, count(*) as row_count
from core.fact_event_report as child
anti join core.fact_event as parent on parent.event_id = child.event_id
where child.event_id is not null
group by child.event_id
union all
select 'core.fact_event_report.article_id' as reference, child.article_id as missing_key, count(*) as row_count
from core.fact_event_report as child
anti join core.fact_article as parent on parent.article_id = child.article_id
where child.article_id is not null
group by child.article_id
union all
select 'core.fact_event_report.place_id' as reference, child.place_id as missing_key, count(*) as row_count
from core.fact_event_report as child
anti join core.dim_place as parent on parent.place_id = child.place_id
where child.place_id is not null
group by child.place_id
union all
select 'core.fact_event_evidence.event_id' as reference, child.event_id as missing_key, count(*) as row_count
from core.fact_event_evidence as child
anti join core.fact_event as parent on parent.event_id = child.event_id
where child.event_id is not null
group by child.event_id
union all
select 'core.fact_event_evidence.article_id' as reference, child.article_id as missing_key, count(*) as row_count
from core.fact_event_evidence as child
anti join core.fact_article as parent on parent.article_id = child.article_id
where child.article_id is not null
group by child.article_id
union all
select 'core.fact_agreement.event_id' as reference, child.event_id as missing_key, count(*) as row_count
from core.fact_agreement as child
anti join core.fact_event as parent on parent.event_id = child.event_id
where child.event_id is not null
group by child.event_id
union all
select 'core.fact_agreement.article_id' as reference, child.article_id as missing_key, count(*) as row_count
from core.fact_agreement as child
anti join core.fact_article as parent on parent.article_id = child.article_id
where child.article_id is not null
group by child.article_id
union all
select 'core.agreement_party.agreement_id' as reference, child.agreement_id as missing_key, count(*) as row_count
from core.agreement_party as child
anti join core.fact_agreement as parent on parent.agreement_id = child.agreement_id
where child.agreement_id is not null
group by child.agreement_id
union all
select 'core.agreement_party.organization_id' as reference, child.organization_id as missing_key, count(*) as row_count
from core.agreement_party as child
anti join core.dim_organization as parent on parent.organization_id = child.organization_id
where child.organization_id is not null
group by child.organization_id
union all
select 'core.fact_statement.article_id' as reference, child.article_id as missing_key, count(*) as row_count
from core.fact_statement as child
anti join core.fact_article as parent on parent.article_id = child.article_id
where child.article_id is not null
group by child.article_id
union all
select 'core.fact_statement.event_id' as reference, child.event_id as missing_key, count(*) as row_count
from core.fact_statement as child
anti join core.fact_event as parent on parent.event_id = child.event_id
where child.event_id is not null
group by child.event_id
union all
select 'core.fact_statement.audience_person_id' as reference, child.audience_person_id as missing_key, count(*) as row_count
from core.fact_statement as child
anti join core.dim_person as parent on parent.person_id = child.audience_person_id
where child.audience_person_id is not null
group by child.audience_person_id
union all
select 'core.statement_speaker.statement_id' as reference, child.statement_id as missing_key, count(*) as row_count
from core.statement_speaker as child
anti join core.fact_statement as parent on parent.statement_id = child.statement_id
where child.statement_id is not null
group by child.statement_id
union all
select 'core.statement_speaker.person_id' as reference, child.person_id as missing_key, count(*) as row_count
from core.statement_speaker as child
anti join core.dim_person as parent on parent.person_id = child.person_id
where child.person_id is not null
group by child.person_id
union all
select 'core.statement_speaker.organization_id' as reference, child.organization_id as missing_key, count(*) as row_count
from core.statement_speaker as child
anti join core.dim_organization as parent on parent.organization_id = child.organization_id
where child.organization_id is not null
group by child.organization_id
union all
select 'core.statement_topic.statement_id' as reference, child.statement_id as missing_key, count(*) as row_count
from core.statement_topic as child
anti join core.fact_statement as parent on parent.statement_id = child.statement_id
where child.statement_id is not null
group by child.statement_id
union all
select 'core.statement_topic.topic_id' as reference, child.topic_id as missing_key, count(*) as row_count
from core.statement_topic as child
anti join core.dim_topic as parent on parent.topic_id = child.topic_id
where child.topic_id is not null
group by child.topic_id
