"""Read one article: its sentences in turn, then the article as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from warehouse.extraction.agreement_model import FoundAgreement
from warehouse.extraction.appointments import find_new_posts
from warehouse.extraction.article_statements import (
    StatementReader,
    event_of_statement,
    place_speaking_ministries,
    settle_speakers,
)
from warehouse.extraction.article_words import Countries, SmallWords
from warehouse.extraction.bare_counterparts import place_counterparts
from warehouse.extraction.bounds import Limit, PassageSpan, Repeats
from warehouse.extraction.caption_days import settle_by_captions
from warehouse.extraction.coming import is_still_to_come, settle_coming, settle_own_day
from warehouse.extraction.communiques import is_joint_document, settle_joint_speakers
from warehouse.extraction.counterparts import counterparts_apart, name_counterparts, name_titles, told_one_by_one
from warehouse.extraction.countries_beside import find_countries_beside
from warehouse.extraction.date_model import Anchors
from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.days_and_places import settle_days_and_places
from warehouse.extraction.days_before import is_of_weeks_before, is_told_back_too_far
from warehouse.extraction.days_of_titles import stay_of_title, with_stay_of_title
from warehouse.extraction.desk_places import leave_home
from warehouse.extraction.digest_items import date_by_item, is_title_of_item, items_of, past_dateline
from warehouse.extraction.encounters_unread import believed_encounters, find_unread_encounter
from warehouse.extraction.envoys_arrived import without_envoys_coming
from warehouse.extraction.envoys_of_states import add_envoys_of_states
from warehouse.extraction.event_days import choose_day, find_title_day, has_day_of_verb, has_named_day
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_places import (
    find_country_written_from,
    find_place,
    place_of_foot,
    share_places,
)
from warehouse.extraction.event_roles import drop_unnamed_sides, place_unnamed_posts, settle_roles
from warehouse.extraction.faint_reports import FaintReports
from warehouse.extraction.fellows import share_countries
from warehouse.extraction.first_person import is_letterhead
from warehouse.extraction.gathering_ends import stretch_all
from warehouse.extraction.gathering_participants import add_participants
from warehouse.extraction.gathering_speakers import add_gathering_speakers
from warehouse.extraction.greeters import add_greeters
from warehouse.extraction.guests_remembered import remember_guest, remember_leader
from warehouse.extraction.held_from_afar import as_held_from_afar
from warehouse.extraction.home_secretaries import settle_home_secretaries
from warehouse.extraction.homes import settle_people
from warehouse.extraction.journey_days import join_legs
from warehouse.extraction.kept_subjects import remember_subject
from warehouse.extraction.leaving import settle_leaving
from warehouse.extraction.led_afterwards import name_leader
from warehouse.extraction.legs_until import settle_until
from warehouse.extraction.local_committees import place_bare_organs, place_local
from warehouse.extraction.looking_back import is_round_up, looks_back
from warehouse.extraction.merging import merge_events
from warehouse.extraction.office_context import settle_hosts, without_shortened
from warehouse.extraction.only_spoken_of import DeniedReports
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.own_talks_abroad import visits_to_retreats, visits_to_talks
from warehouse.extraction.pair_after_posts import PairReader
from warehouse.extraction.pairs_unread import believed_pairs, find_unread_pair
from warehouse.extraction.parties import settle_agreements
from warehouse.extraction.party_talks import name_leaders_of_parties
from warehouse.extraction.passage_words import end_without_credit, is_for_contact, past_number
from warehouse.extraction.people import People, Person
from warehouse.extraction.phrase_model import HeldOffice, Mention, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.places_told_again import placed_again
from warehouse.extraction.posts_before_names import join_posts
from warehouse.extraction.presents_ahead import settle_present
from warehouse.extraction.press import Press, press_of
from warehouse.extraction.received_by import without_homecomings
from warehouse.extraction.regions_toured import settle_plans_given_up, without_regions
from warehouse.extraction.replies import is_parliamentary_reply
from warehouse.extraction.said_in_person import settle_message_kinds
from warehouse.extraction.sentence_events import SentenceEvents
from warehouse.extraction.signatures import read_signatures
from warehouse.extraction.signings import settle_signings
from warehouse.extraction.speeches import without_recalled
from warehouse.extraction.statements import FoundStatement
from warehouse.extraction.talks_after import goes_on_as_talks
from warehouse.extraction.tokens import Sentence, sentences
from warehouse.extraction.told_on_visits import place_on_visits
from warehouse.extraction.told_today import find_told_today
from warehouse.extraction.transcripts import heads_transcript, settle_spoken
from warehouse.extraction.travellers import follow_travellers
from warehouse.extraction.unnamed_delegations import lead_delegations
from warehouse.extraction.unnamed_visitors import name_visitors, turn_from_hosts
from warehouse.extraction.unreported import without_unreported
from warehouse.extraction.visit_end_model import VisitEnd
from warehouse.extraction.visit_ends import settle_ends
from warehouse.extraction.visit_inviters import add_inviters
from warehouse.extraction.visits import abroad, settle_legs
from warehouse.extraction.visits_lasting import settle_lasting
from warehouse.extraction.visits_left import visits_ended
from warehouse.extraction.visits_of_guests import turn_to_guests
from warehouse.extraction.visits_postponed import settle_postponed
from warehouse.extraction.visits_spoken_of import visits_spoken_of
from warehouse.extraction.visits_underway import begin_with_encounters, date_asides
from warehouse.extraction.visits_unread import believed_visits, find_unread_visit
from warehouse.extraction.ways_home import with_departures
from warehouse.extraction.within_visits import mark_visitors, settle_within_visits
from warehouse.extraction.year_hints import month_of_page, year_hint
from warehouse.extraction.yearless import forget_years, without_years
from warehouse.places import gazetteer

_READ_FIRST: Final = {"body": 0, "caption": 1, "headline": 2}
_SUM_WORDS: Final = ("separate", "receptions", "meetings")
_SUMS: Final = re.compile(r"\b(?:separate|receptions|meetings|separately)\b")


@dataclass(slots=True)
class ArticleFacts:
    """What the parse says of the article and extraction needs."""

    published_on: date | None
    dateline_on: date | None
    dateline_place: str | None
    language: str
    agency: str | None = None
    outlet: str | None = None
    may_be_reply: bool = True
    """False where the words of a parliamentary reply are known to be missing."""


@dataclass(slots=True)
class ArticleReading:
    """Everything that was read off one article."""

    people: list[Person] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    held: list[HeldOffice] = field(default_factory=list)
    events: list[FoundEvent] = field(default_factory=list)
    faint: list[FoundEvent] = field(default_factory=list)
    """Reports that are not sure: see `faint_reports`."""
    agreements: list[tuple[FoundAgreement, FoundEvent | None]] = field(default_factory=list)
    statements: list[tuple[FoundStatement, FoundEvent | None]] = field(default_factory=list)
    dateline_span: tuple[int, int] | None = None
    sentences: list[tuple[int, int]] = field(default_factory=list)
    """Where the sentences stand that were read."""


def read_article(text: str, facts: ArticleFacts, passages: Sequence[PassageSpan]) -> ArticleReading:
    """All evidence of an article: a pure function of its text and parse."""
    reader = _new_reader(text, facts)
    setting = _setting(text, facts, passages)
    told: list[FoundEvent] = []
    unread: list[FoundEvent] = []
    statements = StatementReader(reader)
    is_enough, repeats, pairs, denied = Limit(), Repeats(), PairReader(), DeniedReports(text)
    faint = FaintReports(text, setting)
    press = press_of(facts.agency, facts.outlet, facts.dateline_place, text)
    reader.home = press.home
    found = SentenceEvents(text, setting, press, reader, told)
    items = items_of(text, setting, reader.countries)
    body_start = min((p.start for p in passages if p.kind == "body"), default=-1)
    for passage in _in_reading_order(passages, text):
        if repeats.hold(passage, reader.mentions):
            continue
        end = end_without_credit(text, passage)
        start = past_dateline(items, past_number(text, passage))
        for s in sentences(text, start, end, passage.passage_no, passage.kind):
            sentence_text = text[s.start : s.end]
            if is_enough(s, told, reader.people) or is_for_contact(s, sentence_text):
                break
            phrases = _phrases(s, reader, statements)
            if statements.is_of_letter(s, phrases):
                continue
            _follow_speech(found, s, phrases, reader)
            share_countries(s, phrases)
            pairs.read(s, phrases, reader)
            find_countries_beside(s, phrases, reader.guest)
            find_new_posts(s, phrases, reader)
            events = found.read(s, phrases, sentence_text, opens_body=s.start <= body_start + 1)
            events, held = without_unreported(s, events), without_unreported(s, _unread(s, phrases, events))
            faint.read(s, phrases)
            if denied.hold(s, sentence_text, events or held) or (events and is_title_of_item(s, text)):
                events = held = []
            _carry_on(s, phrases, events, told, reader, setting)
            dated = _dated(s, events, phrases, text, setting, reader.countries)
            date_by_item(dated, items)
            told.extend(placed_again(s, phrases, told, dated))
            unread += _dated(s, held, phrases, text, setting, reader.countries)
            statement = statements.read(s, phrases, sentence_text, told, events) if passage.kind == "body" else None
            remember_subject(reader.people, s, phrases, statement, statements.is_quoted)
    read_signatures(text, passages, reader)
    told = found.unnamed_pairs.with_unnamed(found.speech.named(told, statements.found))
    if facts.may_be_reply and is_parliamentary_reply(text):
        told = unread = []
        faint.forget()
    told += found.sessions.left_open(told)
    told = without_envoys_coming(without_recalled(told, text, setting.anchors))
    reading = _whole(
        reader, setting, text, told, unread, found.agreements, statements.found, press, found.sessions.ends
    )
    reading.faint = without_years(faint.apart_from(reading.events), text, setting)
    reading.statements = statements.settled(
        reading.statements, with_stay_of_title(reading.events, setting.title_stay), text
    )
    return reading


def _follow_speech(found: SentenceEvents, s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    if s.kind == "body":
        found.speech.follow(s, phrases, reader.people)
    elif s.kind == "headline":
        found.speech.entitle(s, phrases)


def _unread(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
    """What the sentence may tell of, to be believed where the article brings nobody of these together otherwise."""
    held = [*find_unread_encounter(s, phrases, events), *find_unread_visit(s, phrases, events)]
    as_held_from_afar(s, held, [], None)
    return held or find_unread_pair(s, phrases, events)


def _carry_on(
    s: Sentence,
    phrases: list[Phrase],
    events: list[FoundEvent],
    told: list[FoundEvent],
    reader: PhraseReader,
    setting: Setting,
) -> None:
    """What a sentence adds to the events of the sentences before: inviters, participants, leaders, last days."""
    add_inviters(s, phrases, [*told, *events])
    add_greeters(s, phrases, told, events)
    remember_guest(reader, phrases, events, told, setting)
    add_participants(s, phrases, told)
    add_envoys_of_states(s, phrases, [*told, *events])
    name_leader(s, phrases, told)
    name_leaders_of_parties(s, phrases, told)
    remember_leader(reader, told)
    for event in events:
        settle_until(event, told, setting)


def _phrases(s: Sentence, reader: PhraseReader, statements: StatementReader) -> list[Phrase]:
    """The phrases of a sentence; who is quoted tells of others: `"The president is here. He has met X," Y said`."""
    silent = statements.quoting(s, reader.people.talking)
    if silent is not None:
        reader.people.talking = silent
    phrases = reader.read(s)
    if silent is not None:
        reader.people.talking = None
    join_posts(s, phrases, reader)
    return phrases


def _dated(
    s: Sentence, events: list[FoundEvent], phrases: list[Phrase], text: str, setting: Setting, countries: Countries
) -> list[FoundEvent]:
    """A sentence's events with days and places, without those that are history or lack a day that they need."""
    kept = []
    for event in events:
        is_history = False
        if event.day is None:
            event.day, is_history = choose_day(event, text, setting)
        settle_own_day(event, text, setting)
        if event.sentence is s:  # what a sentence before told has its place from there
            find_place(event, phrases, text, countries)
        if event.is_here and event.place is None and event.subtype == "visit":
            soil = gazetteer.country_of(setting.dateline_place) if event.is_noun and setting.dateline_place else None
            event.place = f"country/{soil}" if soil is not None else setting.dateline_place
            event.place_span = setting.dateline_span
            if event.place is None:
                event.place, event.place_span = place_of_foot(text)
        if event.place is None and event.subtype == "visit" and setting.dateline_place is not None:
            find_country_written_from(event, text, setting)
        settle_present(event, text, setting)
        if is_still_to_come(event, text, setting):
            event.status = "announced"
        is_without_day = (event.needs_day and not has_named_day(event)) or (
            event.is_dated and not has_day_of_verb(event, text) and not goes_on_as_talks(event, text)
        )
        if event.subtype == "reception":  # `hosted X on Monday. After the talks, …`
            goes_on_as_talks(event, text)
        is_history = is_history or is_of_weeks_before(event) or is_told_back_too_far(event, setting.anchors)
        if not is_history and not is_without_day:
            kept.append(event)
    return kept


def _in_reading_order(passages: Sequence[PassageSpan], text: str) -> list[PassageSpan]:
    """Body, captions, headline; a caption above a body without a dateline comes first: it names people in full. So does
    the line at a transcript's foot that tells whose words it gives."""
    wanted = [p for p in passages if p.kind in _READ_FIRST]
    body = next((p.passage_no for p in wanted if p.kind == "body"), None)
    opens = body is not None and all(p.kind != "dateline" for p in passages)

    has_foot = text.find("ranscript of ") > 0

    def place(passage: PassageSpan) -> tuple[int, int]:
        is_above = passage.kind == "headline" and is_letterhead(text, passage.start, passage.end)
        if is_above or (has_foot and passage.kind in _READ_FIRST and heads_transcript(text, passage.start)):
            return -2, passage.passage_no
        is_opening = opens and passage.kind == "caption" and body is not None and passage.passage_no < body
        return (-1 if is_opening else _READ_FIRST[passage.kind]), passage.passage_no

    return sorted(wanted, key=place)


def _new_reader(text: str, facts: ArticleFacts) -> PhraseReader:
    countries = Countries(text)
    day = facts.published_on or facts.dateline_on
    soil = gazetteer.country_of(facts.dateline_place) if facts.dateline_place is not None else None
    if soil is not None:
        countries.add(soil)
    people = People(year=day.year if day is not None else None)
    return PhraseReader(OrganizationReader(countries=countries), people, countries, SmallWords(text))


def _setting(text: str, facts: ArticleFacts, passages: Sequence[PassageSpan]) -> Setting:
    dateline = next((p for p in passages if p.kind == "dateline"), None)
    span = (dateline.start, dateline.end) if dateline is not None else None
    bodies = [(p.start, p.end) for p in sorted(passages, key=lambda p: p.start) if p.kind == "body"]
    anchors = Anchors(facts.published_on, facts.dateline_on)
    today = find_told_today(text, bodies[:2], anchors)
    anchors = anchors if today is None else Anchors(today, None)
    month = month_of_page(text) if anchors.day is None else None
    hinted = Anchors(anchors.published_on, anchors.dateline_on, month or year_hint(text, anchors))
    setting = Setting(hinted, facts.dateline_place, span, text, bodies[:2])
    setting.captions = [(p.start, p.end) for p in passages if p.kind == "caption"]
    titles = [(p.start, p.end) for p in passages if p.kind == "headline"]
    setting.title_day = find_title_day(text, titles, anchors)
    setting.title_stay = stay_of_title(text, titles, anchors)
    lead = text[bodies[0][0] : bodies[0][1]] if bodies else ""
    first = lead.partition(". ")[0]
    setting.is_sum = any(map(first.__contains__, _SUM_WORDS)) and _SUMS.search(first) is not None
    setting.page_month = month
    setting.looks_back = looks_back(text, bodies, setting)
    setting.is_round_up = is_round_up(text, titles)
    setting.is_joint = any(is_joint_document(text[start:end]) for start, end in titles)
    return setting


def _whole(
    reader: PhraseReader,
    setting: Setting,
    text: str,
    told: list[FoundEvent],
    unread: list[FoundEvent],
    agreements: list[FoundAgreement],
    statements: list[FoundStatement],
    press: Press,
    ends: list[VisitEnd],
) -> ArticleReading:
    place_local(reader, text, setting.dateline_place)
    place_counterparts(told, reader.held, setting.dateline_place, reader.countries)
    settle_home_secretaries(reader.held, press)
    offices = settle_people(reader.people.found, reader.held, told, press, reader.countries, text)
    place_bare_organs(reader)
    for event in told:
        name_titles(event, reader.held, reader.people.found, told)
    for event in [*told, *unread]:
        _fill_sides(event)
    told += [*believed_encounters(unread, told), *believed_visits(unread, told)]
    told += believed_pairs(unread, told)
    lead_delegations(told)
    told += visits_spoken_of(told, text) or visits_to_talks(told, text, press.home) or visits_to_retreats(told, text)
    name_counterparts(told, offices, reader.people.found)
    settle_message_kinds(told)
    _settle_guests(told, press, setting)
    events = settle_signings(
        merge_events(abroad(told_one_by_one(counterparts_apart(told)), press.home, reader.countries))
    )
    settle_days_and_places(events, reader.countries, setting, press.home, text)
    settle_by_captions(events, reader.mentions, setting)
    settle_plans_given_up(events, text)
    events = without_regions(without_homecomings(events))
    share_places(events)
    follow_travellers(events, setting)
    settle_legs([event for event in events if event.journey is not None], text)
    settle_spoken(events, text, setting.anchors)
    date_asides(events, text)
    ends = with_departures(ends)
    join_legs(events, ends, text, setting)
    settle_ends(events, ends, text)
    settle_postponed(events, reader.sentences, text)
    events += visits_ended(events, ends, reader.held)
    stretch_all(events, reader.sentences, setting, text)
    begin_with_encounters(events)
    settle_coming(events, setting)
    settle_leaving(events, setting)
    settle_lasting(events, reader.mentions, reader.sentences, setting, text)
    events = settle_within_visits(events, text, setting)
    leave_home(events, setting, press.own)
    place_unnamed_posts(events, press.home, press.own)
    for event in events:
        mark_visitors(event, events)
        settle_roles(event)
        drop_unnamed_sides(event)
    turn_from_hosts(events)
    name_visitors(events)
    settle_hosts(events, offices, told)
    add_gathering_speakers(events, statements, reader.mentions)
    reading = ArticleReading(reader.people.found, reader.mentions, without_shortened(reader.held), events)
    reading.dateline_span, reading.sentences = setting.dateline_span, reader.sentences
    reading.agreements = settle_agreements(agreements, events, reader, text, setting, press.home, press.own)
    forget_years(events, text, setting)
    _settle_statements(reading, statements, reader, setting, press)
    return reading


def _settle_statements(
    reading: ArticleReading, statements: list[FoundStatement], reader: PhraseReader, setting: Setting, press: Press
) -> None:
    """The article's statements with the events that they were made at and who made them."""
    events = reading.events
    happened = [e for e in events if e.status == "occurred" and e.subtype != "visit"] or [
        e for e in events if e.status == "occurred"
    ]
    reading.statements = [(st, event_of_statement(st, happened) if happened else None) for st in statements]
    before: list[FoundStatement] = []
    for statement, own_event in reading.statements:
        settle_speakers(statement, own_event, events, reader.held, before)
        before.append(statement)
    place_speaking_ministries(reading.statements, reader.mentions, press.home)
    if setting.is_joint:
        settle_joint_speakers(statements, events)


def _settle_guests(told: list[FoundEvent], press: Press, setting: Setting) -> None:
    """Whose visits are left open by a pronoun, and where those on a visit met others."""
    place_on_visits(told, gazetteer.country_of(setting.dateline_place) if setting.dateline_place else None)
    turn_to_guests(told, press.home)


def _fill_sides(event: FoundEvent) -> None:
    for side in event.sides:
        if side.person is not None and side.person.country is not None:
            side.country = side.person.country


def date_spans(text: str, start: int, end: int, anchors: Anchors) -> list[tuple[int, int]]:
    """Where dates stand in a span, for the evidence of a dateline's day."""
    return [(mention.start, mention.end) for mention in find_dates(text, start, end, anchors)]


def sides_of(event: FoundEvent) -> list[Side]:
    """The participants, hosts and senders first, else in the order of the text."""
    order = {"host": 0, "sender": 0}
    if event.subtype == "visit":
        order = {"visitor": 0}
    return sorted(event.sides, key=lambda side: order.get(side.role, 1))
