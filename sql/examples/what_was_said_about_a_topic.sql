-- What was said about cadre training, by whom, in which office?
select said_on, speaker, office, verb, text, headline
from reporting.statement_by_topic
where topic = 'cadre training'
order by said_on, statement_id, speaker_no
