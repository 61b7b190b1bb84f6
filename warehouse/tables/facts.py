"""The `core` facts: articles and their passages, captions, mentions, offices, events, agreements, statements."""

from __future__ import annotations

from typing import Any

import polars as pl

from warehouse.tables.declare import (
    Table,
    category,
    country,
    day,
    flag,
    hashed,
    key,
    long_text,
    number,
    ordinal,
    ratio,
    rule,
    sentence_rule,
    sentence_span,
    span,
    span_rule,
    string,
    surrogate,
)
from warehouse.tables.dimensions import (
    DimCaption,
    DimEventType,
    DimOrganization,
    DimOutlet,
    DimPerson,
    DimPlace,
    DimPosition,
    DimTopic,
)
from warehouse.tables.raw import SourceFile

HEADLINE_BASES = ("header", "body", "footer", "metadata")
OUTLET_BASES = ("credit", "dateline", "house style", "metadata")
PASSAGE_KINDS = ("header", "headline", "dateline", "body", "caption", "credit", "boilerplate")
ENTITY_KINDS = ("person", "organization", "place", "position")
RESOLUTIONS = ("full name", "short name", "alias", "pronoun", "unresolved")
OFFICE_STATUSES = ("holds", "appointed", "relieved", "former")
EVENT_STATUSES = ("occurred", "announced", "cancelled")
DATE_PRECISIONS = ("day", "month", "range")
DATE_BASES = ("explicit", "weekday", "dateline", "report date")
MODES = ("in person", "video link", "phone", "letter")
ROLES = ("host", "visitor", "participant", "signatory", "sender", "recipient", "witness", "appointee")
AXES = ("type", "date", "place", "principal", "office", "counterpart", "agreement")
AGREEMENT_STATUSES = ("signed", "agreed", "proposed", "in force", "mentioned")


class FactArticle(Table, schema="core"):
    """An article in its current version."""

    article_id = surrogate("The article version; its text stands in raw.article_text.")
    source_file_id = key(SourceFile, "The content that it was read from.")
    url = string("Address that the source states for it.")
    headline = string("The headline; NULL where the article shows none.")
    headline_basis = category(HEADLINE_BASES, "Where the headline was read.")
    published_on = day("Day of publication by the best evidence; NULL where not known.")
    outlet_id = key(DimOutlet, "Who published it; NULL where the text does not show it.", nullable=True)
    outlet_basis = category(OUTLET_BASES, "On what the outlet rests.")
    agency = string("Agency that wrote it.")
    byline = string("Writers, translators or editors, as worded.")
    dateline_place_id = key(DimPlace, "Place of the dateline.", nullable=True)
    dateline_on = day("Day of the dateline, only where it names one.")
    language = string("ISO 639-1 code of the body, `und` where it cannot be told.", nullable=False)
    word_count = number("Words in body and captions.")
    story_id = hashed("Hash of the story's earliest article: articles that are near copies share it.")
    is_story_representative = flag("This article stands for its story.")


class FactPassage(Table, schema="core", grows_with_text=True):
    """A maximal run of one kind within a line of an article; together they cover every non-blank character once."""

    article_id = key(FactArticle, "The article.", primary_key=True)
    passage_no = ordinal("Number of the passage in its article, in order of the text.", primary_key=True)
    kind = category(PASSAGE_KINDS, "What the passage is.", nullable=False)
    start_char, end_char = span("Where it stands.")
    passage_hash = hashed("Hash of the text folded in blanks, quotes and case.")
    repeats_article_id = key(FactArticle, "Article of the first occurrence that this one repeats.", nullable=True)
    repeats_passage_no = ordinal("Passage of the first occurrence that this one repeats.", nullable=True)

    span_order = span_rule()

    @rule("a repeat names both the article and the passage that it repeats")
    def repeat_is_whole(cls: type[Any]) -> pl.Expr:
        return pl.col("repeats_article_id").is_null() == pl.col("repeats_passage_no").is_null()


class FactCaption(Table, schema="core"):
    """One occurrence of a caption in an article."""

    caption_id = key(DimCaption, "The distinct caption that stands here.")
    article_id = key(FactArticle, "The article that carries it.", primary_key=True)
    passage_no = ordinal("Which passage of the article it is.", primary_key=True)
    start_char, end_char = span("Where it stands, its credit included.")
    is_repeat = flag("An earlier occurrence exists, in this article or another.")
    repeat_scope = category(["article", "corpus"], "Where the earlier occurrence stands; NULL for the first.")
    similarity_ratio = ratio(
        "Share of shared word 3-shingles with the caption's chosen wording; 1 for equal after folding.", nullable=False
    )

    span_order = span_rule()

    @rule("a first occurrence has no scope, a repeat has one")
    def scope_of_repeats(cls: type[Any]) -> pl.Expr:
        return pl.col("is_repeat") == pl.col("repeat_scope").is_not_null()


class FactDuplicate(Table, schema="core"):
    """A verified pair of near or exactly duplicate articles, once, the later one first."""

    article_id = key(FactArticle, "The later article.", primary_key=True)
    matched_article_id = key(FactArticle, "The earlier article.", primary_key=True)
    kind = category(["exact", "near"], "Equal after folding, or nearly so.", nullable=False)
    measure = category(["jaccard", "containment"], "What similarity_ratio measures.", nullable=False)
    similarity_ratio = ratio("Similarity of folded word 3-shingles of the body text without repeats.", nullable=False)


class FactMention(Table, schema="core", grows_with_text=True):
    """A name in a text."""

    article_id = key(FactArticle, "The article.", primary_key=True)
    mention_no = ordinal("Number of the mention in its article, in order of the text.", primary_key=True)
    start_char, end_char = span("Where it stands.")
    text = string("The words at that span.", nullable=False)
    entity_kind = category(ENTITY_KINDS, "What is named.", nullable=False)
    person_id = key(DimPerson, "The person meant.", nullable=True)
    organization_id = key(DimOrganization, "The organisation meant.", nullable=True)
    place_id = key(DimPlace, "The place meant.", nullable=True)
    position_id = key(DimPosition, "The position meant.", nullable=True)
    resolution = category(RESOLUTIONS, "How the words were resolved.", nullable=False)

    span_order = span_rule()


class FactOfficeObservation(Table, schema="core"):
    """Someone seen in a post by an article."""

    person_id = key(DimPerson, "The holder.", primary_key=True)
    position_id = key(DimPosition, "The post.", primary_key=True)
    article_id = key(FactArticle, "The article that says so.", primary_key=True)
    observed_on = day("Day of being seen; never a beginning or an end; NULL for `former`.")
    status = category(OFFICE_STATUSES, "What the article says of the tenure.", primary_key=True)
    title_text = string("The title as worded.", nullable=False)
    start_char, end_char = span("Where the office stands.")
    sentence_start_char, sentence_end_char = sentence_span()

    span_order = span_rule()
    in_sentence = sentence_rule()


class FactEvent(Table, schema="core"):
    """Something that happened or was announced, once, however many articles report it."""

    event_id = surrogate("Hash of the event's earliest evidence.")
    event_type_id = key(DimEventType, "The kind of event.")
    subtype = string("Name of the kind.", nullable=False)
    status = category(EVENT_STATUSES, "Whether it happened.", nullable=False)
    starts_on = day("First or only day.")
    ends_on = day("Last day; NULL for a single day.")
    date_precision = category(DATE_PRECISIONS, "How exact the days are.")
    date_basis = category(DATE_BASES, "On what the days rest.")
    mode = category(MODES, "How the sides were together.")
    place_id = key(
        DimPlace,
        "Where people were together: the city, where one is known, also of a hall; NULL for phone, video and letters.",
        nullable=True,
    )
    parent_event_id = key("core.fact_event.event_id", "The visit or conference that it was part of.", nullable=True)
    article_count = number("Articles that report it.")
    outlet_count = number("Distinct outlets that report it; articles without an outlet count for none.")
    first_article_id = key(FactArticle, "The report published first; an unknown day of publication is last.")

    @rule("an event does not end before it starts")
    def days_in_order(cls: type[Any]) -> pl.Expr:
        return pl.col("ends_on").is_null() | (pl.col("ends_on") >= pl.col("starts_on"))


class FactEventParticipant(Table, schema="core"):
    """Someone in an event."""

    event_id = key(FactEvent, "The event.", primary_key=True)
    participant_no = ordinal("Number of the participant in the event.", primary_key=True)
    person_id = key(DimPerson, "The person; NULL for a side without a named person.", nullable=True)
    organization_id = key(DimOrganization, "The organisation that takes part or is stood for.", nullable=True)
    position_id = key(DimPosition, "The office held at the time.", nullable=True)
    country_code = country("The side that the participant stands for, ISO 3166-1 alpha-3.")
    role = category(ROLES, "What the participant is in the event.", nullable=False)


class FactEventReport(Table, schema="core"):
    """What one article says of an event, before its reports are brought together in fact_event."""

    event_id = key(FactEvent, "The event.", primary_key=True)
    article_id = key(FactArticle, "The article that reports it.", primary_key=True)
    status = category(EVENT_STATUSES, "Whether it happened, by this article.", nullable=False)
    starts_on = day("First or only day, by this article.")
    ends_on = day("Last day, by this article; NULL for a single day.")
    date_precision = category(DATE_PRECISIONS, "How exact this article's days are.")
    date_basis = category(DATE_BASES, "On what this article's days rest.")
    mode = category(MODES, "How the sides were together, by this article.")
    place_id = key(
        DimPlace, "Where people were together, by this article: the hall, where it names one.", nullable=True
    )
    host_country_code = country("Whose side received, by this article; NULL where it tells no host from a visitor.")
    date_conflict = string("Contradiction within this article about the event's days; NULL where there is none.")


class FactEventEvidence(Table, schema="core"):
    """A span that proves one axis of an event."""

    event_id = key(FactEvent, "The event.")
    article_id = key(FactArticle, "The article that proves it.")
    axis = category(AXES, "What the span proves.", nullable=False)
    participant_no = ordinal("The participant that it is about, where it is about one.", nullable=True)
    start_char, end_char = span("Where the proof stands.")
    sentence_start_char, sentence_end_char = sentence_span()
    is_first_proof = flag(
        "The first proof of its axis, in order of publication, article and place; of offices each participant's first."
    )

    span_order = span_rule()
    in_sentence = sentence_rule()


class FactAgreement(Table, schema="core"):
    """Something signed, adopted or agreed."""

    agreement_id = surrogate("Hash of the agreement's earliest evidence.")
    event_id = key(FactEvent, "The event that it came out of.", nullable=True)
    kind = string("What sort of document it is: memorandum of understanding, plan, joint statement.", nullable=False)
    title = string("Title as worded.", nullable=False)
    status = category(AGREEMENT_STATUSES, "How far it has come.", nullable=False)
    signed_on = day("Day of signing.")
    article_id = key(FactArticle, "The article that tells of it first.")
    start_char, end_char = span("Where it stands.")
    sentence_start_char, sentence_end_char = sentence_span()

    span_order = span_rule()
    in_sentence = sentence_rule()


class AgreementParty(Table, schema="core"):
    """A side of an agreement."""

    agreement_id = key(FactAgreement, "The agreement.")
    organization_id = key(DimOrganization, "The organisation; NULL where only a country is named.", nullable=True)
    country_code = country("The country, ISO 3166-1 alpha-3.")


class FactStatement(Table, schema="core", grows_with_text=True, stands_by=("article_id", "start_char", "statement_id")):
    """Something someone said: one sentence and set of speakers."""

    statement_id = surrogate("Hash of article and place of the sentence.")
    article_id = key(FactArticle, "The article.")
    event_id = key(FactEvent, "The event at which it was said.", nullable=True)
    audience_person_id = key(DimPerson, "Who was told.", nullable=True)
    verb = string("The first verb of saying, as its base form.", nullable=False)
    text = long_text("The sentence.")
    start_char, end_char = span("Where it stands.")

    span_order = span_rule()


class StatementSpeaker(Table, schema="core", grows_with_text=True):
    """Who made a statement."""

    statement_id = key(FactStatement, "The statement.", primary_key=True)
    speaker_no = ordinal("Number of the speaker in the statement.", primary_key=True)
    person_id = key(DimPerson, "The speaker, where a person.", nullable=True)
    organization_id = key(DimOrganization, "The speaker, where an organisation.", nullable=True)
    country_code = country("The side that the speaker stands for, ISO 3166-1 alpha-3.")


class StatementTopic(Table, schema="core", grows_with_text=True, stands_by=("topic_id", "statement_id")):
    """A subject of a statement."""

    statement_id = key(FactStatement, "The statement.", primary_key=True)
    topic_id = key(DimTopic, "The subject.", primary_key=True)
