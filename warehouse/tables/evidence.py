"""The `evidence` tables: what is read off one article, and depends on that article and the rules alone.

They are kept as Parquet beside the database, a folder a table. Numbers ending in `_no` count within their article; the
same number in two articles means nothing. Resolution turns them into the keys of `core`.
"""

from __future__ import annotations

import dataframely as dy

from warehouse.tables.declare import (
    Table,
    category,
    country,
    day,
    flag,
    hashed,
    number,
    ordinal,
    sentence_rule,
    sentence_span,
    small_number,
    span,
    span_rule,
    string,
    surrogate,
)
from warehouse.tables.dimensions import ORGANIZATION_KINDS
from warehouse.tables.facts import (
    AGREEMENT_STATUSES,
    AXES,
    DATE_BASES,
    DATE_PRECISIONS,
    ENTITY_KINDS,
    EVENT_STATUSES,
    HEADLINE_BASES,
    MODES,
    OFFICE_STATUSES,
    OUTLET_BASES,
    PASSAGE_KINDS,
    RESOLUTIONS,
    ROLES,
)

AT_TABLE = "banquet"
"""The subject of a reception that is told as a meal."""
AT_WORKING_TABLE = "working banquet"
"""The same told as a working meal, which another report may tell as talks."""
PLACE_KEY = (
    "Gazetteer key: `city/<geonames id>`, `country/<alpha-3>`, `region/<name>`, or `venue/<name>@<key of its city>`."
)


def article() -> dy.Int64:
    """The article that a row of evidence was read off."""
    return surrogate("The article version.")


class Article(Table, schema="evidence"):
    """What the parse says of an article as a whole."""

    article_id = article()
    url = string("Address stated by the source.")
    headline = string("The headline.")
    headline_basis = category(HEADLINE_BASES, "Where the headline was read.")
    published_on = day("Day of publication by the best evidence.")
    outlet = string("Name of the outlet, as in the outlets table.")
    outlet_basis = category(OUTLET_BASES, "On what the outlet rests.")
    agency = string("Agency that wrote it.")
    byline = string("Writers, translators or editors, as worded.")
    dateline_place = string("Place of the dateline. " + PLACE_KEY)
    dateline_on = day("Day of the dateline, only where it names one.")
    language = string("ISO 639-1 code, `und` where it cannot be told.", nullable=False)
    word_count = number("Words in body and captions.")


class Passage(Table, schema="evidence"):
    """A maximal run of one kind within a line."""

    article_id = article()
    passage_no = ordinal("Number in order of the text.", primary_key=True)
    kind = category(PASSAGE_KINDS, "What the passage is.", nullable=False)
    start_char, end_char = span("Where it stands.")
    passage_hash = hashed("Hash of the text folded in blanks, quotes and case.")

    span_order = span_rule()


class Caption(Table, schema="evidence"):
    """An occurrence of a caption: one passage of kind `caption`, its own credit in brackets within the passage."""

    article_id = article()
    passage_no = ordinal("The caption's passage.", primary_key=True)
    start_char, end_char = span("Where it stands, its credit included.")
    text = string("The caption without its credit.", nullable=False)
    folded_text = string("The same folded in blanks, quotes, case, diacritics and photo markers.", nullable=False)
    photographer = string("Photographer named in the credit.")
    agency = string("Agency named in the credit.")


class Signature(Table, schema="evidence"):
    """A hash of an article's body, by which its near copies are found: they share at least one."""

    article_id = article()
    band_no = ordinal(
        "1: all words; 2 to 11: bands of a MinHash; from 12: the smallest hashes of phrases.", primary_key=True
    )
    band_hash = hashed("The hash; by a function that is written out in the program, so that it lasts.")


class Person(Table, schema="evidence"):
    """A person of an article."""

    article_id = article()
    person_no = ordinal("Number of the person in the article.", primary_key=True)
    name = string("The fullest name that the article gives.", nullable=False)
    country_code = country("Country whose posts the person holds, by the article.")
    is_full_name = flag("The name has family and given name.")
    start_char, end_char = span("First mention under this name.")


class PersonName(Table, schema="evidence"):
    """A spelling of a full name of a person in an article."""

    article_id = article()
    person_no = ordinal("The person.", primary_key=True)
    alias = string("The spelling.", primary_key=True)


class Organization(Table, schema="evidence"):
    """An organisation of an article, in canonical wording."""

    article_id = article()
    organization_no = ordinal("Number of the organisation in the article.", primary_key=True)
    name = string("Canonical name: `Organization Department of the CPC Central Committee`.", nullable=False)
    short_name = string("Acronym or short form.")
    kind = category(ORGANIZATION_KINDS, "What sort of organisation it is.")
    country_code = country("Country whose organisation it is.")
    parent_no = ordinal("The organisation of this article that it is an organ of.", nullable=True)
    start_char, end_char = span("First mention.")


class Mention(Table, schema="evidence"):
    """A name, title or resolved pronoun in the text."""

    article_id = article()
    mention_no = ordinal("Number in order of the text.", primary_key=True)
    start_char, end_char = span("Where it stands.")
    text = string("The words at that span.", nullable=False)
    entity_kind = category(ENTITY_KINDS, "What is named.", nullable=False)
    person_no = ordinal("The person meant.", nullable=True)
    organization_no = ordinal("The organisation meant, or that the position is in.", nullable=True)
    title = string("The bare title, for a position.")
    place = string(PLACE_KEY)
    resolution = category(RESOLUTIONS, "How the words were resolved.", nullable=False)

    span_order = span_rule()


class Office(Table, schema="evidence"):
    """An office ascribed to a person by the text."""

    article_id = article()
    office_no = ordinal("Number in order of the text.", primary_key=True)
    person_no = ordinal("The holder.")
    title = string("The bare post: head, member, minister.", nullable=False)
    title_text = string("The title as worded.", nullable=False)
    organization_no = ordinal("The organisation that the post is in.", nullable=True)
    sector = string("PLOVER sector of the post.")
    status = category(OFFICE_STATUSES, "What the text says of the tenure.", nullable=False)
    observed_on = day(
        "The article's day for it: its event's, else the dateline's, else publication; NULL for `former`."
    )
    event_no = ordinal("The event whose participant carries it.", nullable=True)
    is_caption = flag("It stands in a caption.")
    start_char, end_char = span("Where it stands.")
    sentence_start_char, sentence_end_char = sentence_span()

    span_order = span_rule()
    in_sentence = sentence_rule()


class Event(Table, schema="evidence"):
    """An event that the article reports, announces or says to be cancelled."""

    article_id = article()
    event_no = ordinal("Number of the event in the article.", primary_key=True)
    subtype = string("Name of the kind, as in the event types table.", nullable=False)
    status = category(EVENT_STATUSES, "Whether it happened.", nullable=False)
    starts_on = day("First or only day.")
    ends_on = day("Last day; NULL for a single day.")
    date_precision = category(DATE_PRECISIONS, "How exact the days are.")
    date_basis = category(DATE_BASES, "On what the days rest.")
    month_day = small_number(
        "Month and day (618 for June 18) of its first day, where nothing tells the year.", nullable=True
    )
    month_day_basis = category(DATE_BASES, "On what month and day rest.")
    weekday = small_number("Day of the week (1 for Monday), where nothing tells the year.", nullable=True)
    mode = category(MODES, "How the sides were together.")
    place = string(PLACE_KEY)
    parent_event_no = ordinal("The visit or conference of this article that it was part of.", nullable=True)
    is_sure = flag(
        "The words tell that it took place. False: they only name people together, on which no fact rests unless "
        "another article tells it surely."
    )
    subject = string("What tells apart events without named persons: name of a conference, award, course; a banquet.")
    start_char, end_char = span("The sentence that tells of it first.")


class EventParticipant(Table, schema="evidence"):
    """Someone in an event of an article."""

    article_id = article()
    event_no = ordinal("The event.", primary_key=True)
    participant_no = ordinal("Number in the event.", primary_key=True)
    person_no = ordinal("The person.", nullable=True)
    organization_no = ordinal("The organisation.", nullable=True)
    office_no = ordinal("The office held at the time.", nullable=True)
    country_code = country("The side that the participant stands for.")
    role = category(ROLES, "What the participant is in the event.", nullable=False)


class EventSpan(Table, schema="evidence"):
    """A span that proves one axis of an event."""

    article_id = article()
    event_no = ordinal("The event.", primary_key=True)
    span_no = ordinal("Number in the event.", primary_key=True)
    axis = category(AXES, "What the span proves.", nullable=False)
    participant_no = ordinal("The participant that it is about.", nullable=True)
    start_char, end_char = span("Where the proof stands.")
    sentence_start_char, sentence_end_char = sentence_span()

    span_order = span_rule()
    in_sentence = sentence_rule()


class DateConflict(Table, schema="evidence"):
    """A contradiction inside one article: a weekday that does not fit its date, a header that a line corrects."""

    article_id = article()
    conflict_no = ordinal("Number in the article.", primary_key=True)
    event_no = ordinal("The event whose day is contradicted; NULL for the article's own.", nullable=True)
    message = string("What contradicts what.", nullable=False)
    start_char, end_char = span("Where the contradiction stands.")


class Agreement(Table, schema="evidence"):
    """Something signed, adopted, agreed, proposed or mentioned."""

    article_id = article()
    agreement_no = ordinal("Number in the article.", primary_key=True)
    event_no = ordinal("The event that it came out of.", nullable=True)
    kind = string("What sort of document it is.", nullable=False)
    title = string("Title as worded.", nullable=False)
    status = category(AGREEMENT_STATUSES, "How far it has come.", nullable=False)
    signed_on = day("Day of signing.")
    start_char, end_char = span("Where it stands.")
    sentence_start_char, sentence_end_char = sentence_span()

    in_sentence = sentence_rule()


class AgreementParty(Table, schema="evidence"):
    """A side of an agreement."""

    article_id = article()
    agreement_no = ordinal("The agreement.", primary_key=True)
    party_no = ordinal("Number in the agreement.", primary_key=True)
    organization_no = ordinal("The organisation.", nullable=True)
    country_code = country("The country.")


class Statement(Table, schema="evidence"):
    """A sentence in which someone says something."""

    article_id = article()
    statement_no = ordinal("Number in the article.", primary_key=True)
    event_no = ordinal("The event at which it was said.", nullable=True)
    audience_person_no = ordinal("Who was told.", nullable=True)
    verb = string("The first verb of saying, as its base form.", nullable=False)
    text = string("The sentence.", nullable=False)
    start_char, end_char = span("The sentence.")


class StatementSpeaker(Table, schema="evidence"):
    """Who made a statement."""

    article_id = article()
    statement_no = ordinal("The statement.", primary_key=True)
    speaker_no = ordinal("Number in the statement.", primary_key=True)
    person_no = ordinal("The speaker, where a person.", nullable=True)
    organization_no = ordinal("The speaker, where an organisation.", nullable=True)
    country_code = country("The side that the speaker stands for.")


class StatementTopic(Table, schema="evidence"):
    """A subject of a statement."""

    article_id = article()
    statement_no = ordinal("The statement.", primary_key=True)
    topic = string("Name of the subject, as in the topics table.", primary_key=True)
