"""The events of one sentence: by its verbs, by gatherings and documents, by nouns, by what was told before."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.agreed_ahead import find_agreed_ahead
from warehouse.extraction.agreed_there import find_agreed_there
from warehouse.extraction.agreement_model import FoundAgreement
from warehouse.extraction.agreements import AgreementReader
from warehouse.extraction.aid_arrivals import find_aid_arrived, is_of_things_given
from warehouse.extraction.aid_donors import add_donors
from warehouse.extraction.aid_given_there import find_aid_given
from warehouse.extraction.aid_handed_over import find_aid_handed_over, find_aid_passed_on
from warehouse.extraction.aid_received import find_aid_received
from warehouse.extraction.aid_stood_for import add_who_delivered, find_aid_stood_for
from warehouse.extraction.aid_told import find_aid_told
from warehouse.extraction.aimed_talks import AimedTalksReader
from warehouse.extraction.appointments import find_appointments
from warehouse.extraction.arrivals_unplaced import find_arrival_unplaced
from warehouse.extraction.attendance import find_attendance
from warehouse.extraction.audiences import find_audiences, find_handed_over
from warehouse.extraction.awards_told_again import as_handed_over
from warehouse.extraction.bidden_to_meet import give_sides_bidden
from warehouse.extraction.bodies_met import find_bodies_met
from warehouse.extraction.calls_paid import find_call_paid
from warehouse.extraction.ceremonies import CeremonyReader
from warehouse.extraction.chairing import find_chaired
from warehouse.extraction.day_of_visit import find_day_of_visit
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.days_respectively import give_days_respectively
from warehouse.extraction.delegations_sent import DelegationReader
from warehouse.extraction.embassy_calls import find_embassy_call
from warehouse.extraction.embassy_receptions import find_reception_attended
from warehouse.extraction.envoys_listed import EnvoyList
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.events import find_events
from warehouse.extraction.events_beside import with_meetings
from warehouse.extraction.first_person import SpeakerReader
from warehouse.extraction.framed_visits import find_framed_visit
from warehouse.extraction.gatherings import find_gatherings, without_told
from warehouse.extraction.grief_told import find_grief_told
from warehouse.extraction.groups_coming import find_group_coming
from warehouse.extraction.guests_here import add_those_among, find_guest_here
from warehouse.extraction.headed_visits import find_headed_visit
from warehouse.extraction.heads_of_delegations import find_heads_met
from warehouse.extraction.held_from_afar import as_held_from_afar
from warehouse.extraction.hosted_and_attended import find_hosted_and_attended
from warehouse.extraction.hosted_groups import find_hosted_group
from warehouse.extraction.joint_sessions import JointSessionReader
from warehouse.extraction.journey_legs import keep_days_apart
from warehouse.extraction.legs_aside import find_legs_aside
from warehouse.extraction.legs_behind import find_legs_behind
from warehouse.extraction.letters_delivered import find_letter_delivered
from warehouse.extraction.listed_messages import ListedMessageReader
from warehouse.extraction.meals_attended import find_meal_attended
from warehouse.extraction.mediations import find_mediation
from warehouse.extraction.meetings_spoken_of import find_meeting_spoken_of
from warehouse.extraction.message_sides import keep_message_of_opening
from warehouse.extraction.messages import MessageReader, feeling_told, is_sent_at_home
from warehouse.extraction.met_aside import find_met_aside
from warehouse.extraction.met_while_telling import find_met_while_telling
from warehouse.extraction.ministers_at_home import place_at_embassies, place_at_ministries
from warehouse.extraction.new_envoys import EnvoyReader, add_presenters
from warehouse.extraction.next_envoys import find_next_envoy
from warehouse.extraction.noun_meetings import find_noun_meetings
from warehouse.extraction.old_days import find_old_days
from warehouse.extraction.opening_passives import find_opened
from warehouse.extraction.own_visits_off import find_own_visit_off
from warehouse.extraction.pairs_met import find_pair_met
from warehouse.extraction.pairs_named_later import PairsNamedLater
from warehouse.extraction.passives import find_given
from warehouse.extraction.people import People, Person
from warehouse.extraction.people_listed import PeopleListed
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.place_settings import place_as_before
from warehouse.extraction.posts_of_signers import place_signers
from warehouse.extraction.preceding_talks import find_preceding
from warehouse.extraction.press import Press
from warehouse.extraction.programmes import ProgrammeReader, put_on_programme
from warehouse.extraction.recalled import find_recalled
from warehouse.extraction.received_by import find_received_by
from warehouse.extraction.separate_receptions import told_by_each
from warehouse.extraction.signed_before import date_signed_before
from warehouse.extraction.signed_for_sides import find_signed_for
from warehouse.extraction.signers_named import find_signers_represented, find_signing_again
from warehouse.extraction.signings import date_by_document, find_signings, without_talks_of_others
from warehouse.extraction.speaking_there import add_conveners, date_by_words_spoken
from warehouse.extraction.speeches import without_asked
from warehouse.extraction.stays_told import find_stay_before, find_stays
from warehouse.extraction.stays_where import find_stay_where
from warehouse.extraction.stopovers import find_stopover
from warehouse.extraction.talks_after import find_pair_before_talks, find_talks_of_visit
from warehouse.extraction.talks_before import find_talks_before
from warehouse.extraction.talks_between import date_by_sentence_before, find_talks_between
from warehouse.extraction.talks_held import find_talks_held
from warehouse.extraction.talks_off import find_talks_off
from warehouse.extraction.talks_they_held import find_talks_they_held
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.told_after_talks import find_told_after_talks
from warehouse.extraction.told_destinations import find_told_destinations
from warehouse.extraction.told_from_afar import find_told_from_afar
from warehouse.extraction.told_in_two import HalfToldReader
from warehouse.extraction.told_of_one import find_with_one
from warehouse.extraction.told_on_visits import settle_on_visit
from warehouse.extraction.tours_taking import find_tour_taking
from warehouse.extraction.trainees_sent import find_trainees_sent
from warehouse.extraction.transcripts import find_talk_abroad
from warehouse.extraction.unworded import find_unworded
from warehouse.extraction.visit_nouns import find_visit_nouns
from warehouse.extraction.visits import of_visits, without_ways_home
from warehouse.extraction.visits_around import find_visits_around
from warehouse.extraction.visits_aside import find_visit_while, find_visits_aside
from warehouse.extraction.visits_at_end import find_visit_at_end
from warehouse.extraction.visits_ending import find_visit_ending
from warehouse.extraction.visits_here import place_in_the_country
from warehouse.extraction.visits_of_those_met import find_visits_of_those_met
from warehouse.extraction.visits_off import TripsOffReader, find_visits_off, place_off
from warehouse.extraction.with_each_guest import find_with_each_guest
from warehouse.extraction.with_whom import find_with_whom
from warehouse.extraction.word_lists import WordList
from warehouse.extraction.wreaths_of_pairs import find_wreath_of_pair
from warehouse.places import gazetteer


class SentenceEvents:
    """Reads an article's sentences in turn; keeps what its readers have to remember from one to the next."""

    def __init__(self, text: str, setting: Setting, press: Press, reader: PhraseReader, told: list[FoundEvent]) -> None:
        self.text = text
        self.setting = setting
        self.press = press
        self.reader = reader
        self.told = told
        """The events of the sentences before; whoever reads the article adds to it."""
        self.documents = AgreementReader(setting.anchors.day)
        self.programme = ProgrammeReader(text, setting.anchors)
        self.envoys = EnvoyReader(reader)
        self.envoy_list = EnvoyList()
        self.speech = SpeakerReader()
        self.messages = MessageReader()
        self.listed_messages = ListedMessageReader()
        self.ceremonies = CeremonyReader()
        self.sessions = JointSessionReader()
        self.trips_off = TripsOffReader()
        self.half_told = HalfToldReader()
        self.people_listed = PeopleListed()
        self.unnamed_pairs = PairsNamedLater()
        self.delegations = DelegationReader()
        self.aimed = AimedTalksReader()
        self.feeling: str | None = None
        """What the sentence before tells that was felt or wished."""
        self.before: list[Phrase] = []
        self.sentence: Sentence | None = None
        """The sentence of the body before, with its phrases."""
        self.agreements: list[FoundAgreement] = []
        """The documents of the sentences read so far."""

    def read(self, s: Sentence, phrases: list[Phrase], sentence_text: str, *, opens_body: bool) -> list[FoundEvent]:
        """The events that a sentence tells of, with sides and status; days and places come later."""
        add_presenters(s, phrases, self.told)
        add_those_among(s, phrases, self.told)
        place_at_ministries(s, phrases)
        place_at_embassies(s, phrases)
        events = self._by_verbs(s, phrases, sentence_text)
        events = [e for e in self._by_things(s, phrases, events) if not is_sent_at_home(e, self._soil())]
        if (feeling := self.feeling) is not None:
            for event in events:
                event.subtype = feeling if event.subtype == "message" else event.subtype
        self.feeling = feeling_told(s)
        if any(e.subtype == "award" for e in events):
            events = as_handed_over(s, events, self.told)
        if not events and not self.told and s.kind == "body" and opens_body:
            events = find_unworded(s, phrases)
        if events and all(e.subtype == "conference" for e in events):
            # `The signing took place on Monday on the margins of the summit, which was held in X`
            events = [*find_signing_again(s, phrases, self.told), *events]
        events = events or self.envoy_list.read(s, phrases) or self._told_again(s, phrases)
        if events and self.agreements:
            place_signers(s, events, self.agreements, self.reader)
        if all(e.subtype == "signing" for e in events):  # `A and B agreed to do X as they signed Y. In their talks, …`
            events += find_pair_before_talks(s, phrases, self.text)
        events = give_sides_bidden(s, events, self.before, self.sentence, self.told)
        events = events or find_talks_of_visit(s, self.told)
        events += self._beside(s, phrases, events)
        events += self.aimed.read(s, phrases, events, self.told, self.text, self.setting)
        if events and "same" in s.low_set():
            place_as_before(s, events, self.told)
        events = told_by_each(s, phrases, events, self.before, self.sentence)
        session = self.sessions.session
        as_held_from_afar(s, events, self.told, session.event if session is not None else None)
        if s.kind == "body":
            self.before, self.sentence = phrases, s
            if events and opens_body:
                keep_message_of_opening(s, events)
        place_in_the_country(s, events)
        visits = self._visits(s, phrases, sentence_text, events)
        if events:
            settle_on_visit(s, phrases, [*visits, *events], self.told)
        if events and self.told:
            put_on_programme(s, events, self.told, self.text)
        give_days_respectively([*events, *visits], self.text, self.setting)
        return [*visits, *events] if any(visit.place is None for visit in visits) else [*events, *visits]

    def _by_verbs(self, s: Sentence, phrases: list[Phrase], sentence_text: str) -> list[FoundEvent]:
        is_asked = s.words[-1] == "?" and s.kind == "body"
        found = [] if is_asked else of_visits(find_events(s, phrases, sentence_text), s, phrases)
        found = without_asked(found, s)
        keep_days_apart(found)
        events = self.speech.take_part(found, s, self.press.home or self.press.own)
        if s.kind != "headline":
            gatherings = without_told(find_gatherings(s, phrases, self.text, self.told), events)
            gatherings = date_by_words_spoken(gatherings, s, self.sentence, self.setting)
            add_conveners(gatherings, s, phrases)
            # `hosted a summit with X of A`: nobody was hosted on a visit.
            events = [
                e for e in events if e.subtype != "visit" or not any(g.start <= e.start < g.end for g in gatherings)
            ]
            events += [
                *gatherings,
                *find_appointments(s, phrases, self.reader),
                *find_next_envoy(s, phrases, self.reader),
                *find_attendance(s, phrases, events, self.text, self.press.home, self.told),
            ]
        return events

    def _by_things(self, s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
        """With ceremonies, documents that were signed, messages that were sent, things that were given."""
        held = self.ceremonies.read(s, phrases, events, self.told, self.messages.told_recipients())
        events = without_ways_home(events, self.press.home) + held
        add_donors(s, phrases, events)
        if s.kind != "headline":
            signed = self.documents.read(s, phrases, self.text)
            self.agreements.extend(signed)
            signings = find_signings([*signed, *self.documents.unnamed], self.told)
            if signings:
                date_by_document(signings, self.agreements, self.text, self.setting)
                date_signed_before(signings, self.told, self.setting)
            events += with_meetings(s, events, signings)
            events = without_talks_of_others(s, events, signed, self.told)
        if s.lows[0] == "they" and s.low(2) == "received":
            events = [e for e in events if not is_of_things_given(e, self.told)]
        events = events + self.messages.read(s, phrases, alone=all(e.is_dated for e in events))
        if arrived := find_aid_arrived(s, phrases):
            return [*arrived, *(e for e in events if e.subtype not in ("visit", "aid"))]
        add_who_delivered(s, phrases, events)
        events = events or find_given(s, phrases) or find_embassy_call(s, phrases) or self._told_aside(s, phrases)
        return [*events, *find_aid_given(s, phrases, events, self.told, self._soil())]

    def _told_aside(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        return find_call_paid(s, phrases) or self._told_by_bodies(s, phrases)

    def _told_by_bodies(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        """What a state or a body did, whoever stands for it: its condolences, its aid."""
        soil = self._soil()
        aid = find_aid_told(s, phrases, soil) or find_aid_handed_over(s, phrases, soil)
        aid = aid or find_aid_received(s, phrases, soil)
        return find_grief_told(s, phrases) or aid or find_letter_delivered(s, phrases)

    def _told_again(self, s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
        """More of what was told before, or of whom it was told."""
        return (
            find_headed_visit(s, phrases, self.text, self.setting)
            or find_recalled(s, phrases, self.text, self.setting, self.told)
            or find_signing_again(s, phrases, self.told)
            or find_signed_for(s, phrases, self.told)
            or find_signers_represented(s, phrases, self.agreements, self.told)
            or find_with_one(s, phrases, self.told)
            or find_aid_passed_on(s, phrases, self.told)
            or find_aid_stood_for(s, phrases, self.told)
            or find_received_by(s, phrases, self.told)
            or find_handed_over(s, phrases, self.told)
        )

    def _beside(self, s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
        """Sessions that were chaired, meetings told by a noun, events told over several sentences, programmes."""
        by_noun = find_opened(s, phrases, events) or find_noun_meetings(s, phrases, self.told, events, self._soil())
        return [
            *(
                find_chaired(s, phrases, events)
                or find_hosted_and_attended(s, phrases, events)
                or find_with_each_guest(s, phrases, self.told, events)
                or find_pair_met(s, phrases, self.told, self.reader.held, events)
            ),
            *by_noun,
            *self.sessions.read(s, phrases, events, self.text, self.setting),
            *self.envoys.read(s, phrases, events, self.text, self.setting),
            *self.half_told.read(s, phrases, events, self.text, self.setting),
            *self.people_listed.read(s, phrases, events, self.text, self.setting),
            *self.unnamed_pairs.read(s, phrases, events, self.told, self.reader, self.text, self.setting),
            *self.programme.read(s, phrases, events),
            *find_talks_before(s, phrases, events),
            *date_by_sentence_before(find_talks_between(s, phrases), self.reader.sentences, self.text, self.setting),
            *self._aside(s, phrases, events),
            *find_talks_held(s, phrases, events),
            *find_talks_off(s, phrases, [*events, *by_noun], self.told),
            *(find_reception_attended(s, phrases, events) or find_meal_attended(s, phrases, events, self.told)),
            *find_heads_met(s, phrases, events),
            *find_agreed_there(s, phrases, events),
            *find_agreed_ahead(s, phrases, events, self.told),
            *find_preceding(s, phrases, self.told, self.text, self.setting),
            *self.listed_messages.read(s, phrases, events, self.told),
            *find_wreath_of_pair(s, phrases, self.told, events),
            *find_bodies_met(s, self.told, events, self.reader),
            *find_trainees_sent(s, phrases, events, self.press.home or self._soil()),
        ]

    @staticmethod
    def _aside(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> list[FoundEvent]:
        """Encounters that a clause or a phrase mentions on its way."""
        if s.kind != "body" or not any(phrase.people or phrase.kind == "country" for phrase in phrases):
            return []
        return (
            find_told_after_talks(s, phrases, events)
            or find_talks_they_held(s, phrases, events)
            or find_with_whom(s, phrases, events)
            or find_met_aside(s, phrases, events)
            or find_met_while_telling(s, phrases, events)
            or find_audiences(s, phrases, events)
            or find_meeting_spoken_of(s, phrases, events)
            or find_mediation(s, phrases, events)
            or find_told_from_afar(s, phrases, events)
        )

    def _soil(self) -> str | None:
        """The country that the article is written in."""
        place = self.setting.dateline_place
        return gazetteer.country_of(place) if place is not None else None

    def _visits(
        self, s: Sentence, phrases: list[Phrase], sentence_text: str, events: list[FoundEvent]
    ) -> list[FoundEvent]:
        """Visits that stand as a noun, are off, or are told aside."""
        visits = (
            find_old_days(s, self.told)
            or find_talk_abroad(s, phrases, self.press.home or self.press.own)
            or find_hosted_group(s, phrases, self.told, events, self.press.home or self.press.own, self.setting)
            or find_framed_visit(s, phrases, self.told, events, self.setting)
            or find_visit_while(s, phrases, events)
            or find_visits_of_those_met(s, phrases, self.told, events)
            or find_visit_nouns(s, phrases, sentence_text, self.told, events, _whose(s, self.reader.people))
            or find_visits_off(s, phrases, sentence_text, events)
            or find_own_visit_off(s, phrases, self.told, events)
            or find_visits_aside(s, phrases, self.told, events)
            or find_arrival_unplaced(s, phrases, self.told, events, self._soil())
            or find_visit_ending(s, phrases, self.told, events)
            or find_stopover(s, phrases, events)
            or find_stay_where(s, phrases, events)
            or find_day_of_visit(s, phrases, self.text, self.setting, self.told)
            or find_stays(s, phrases, self.told)
        )
        visits += find_stay_before(s, phrases, events)
        visits += find_guest_here(
            s, phrases, self.told, [*events, *visits], self.press.home or self.press.own, self.setting
        )
        visits += find_legs_behind(s, phrases, [*events, *visits]) or find_legs_aside(s, phrases, [*events, *visits])
        visits += find_tour_taking(s, phrases, [*events, *visits])
        visits += find_group_coming(s, phrases, [*events, *visits], self.press.home or self.press.own)
        visits += find_told_destinations(s, phrases, self.told, [*events, *visits], _whose(s, self.reader.people))
        if all(visit.is_mention for visit in visits) and not any(event.subtype == "visit" for event in self.told):
            visits = visits + find_visit_at_end(s, phrases, self.setting, events)
        visits += find_visits_around(s, phrases, [*events, *visits], self.text, self.setting)
        visits += self.delegations.read(s, phrases, [*events, *visits], self.text, self.setting)
        if visits or events:
            place_off(s, phrases, [*events, *visits])
        return visits + self.trips_off.read(s, phrases, sentence_text, [*events, *visits])


def _whose(s: Sentence, people: People) -> Person | None:
    """Whom `his` or `her` before a noun for a visit stands for: the subject of the sentence before."""
    if not _TRIPS.stands_in(s):
        return None
    owner = next((low for low in ("his", "her") if low in s.low_set()), None)
    return people.find_pronoun("he" if owner == "his" else "she") if owner is not None else None


_TRIPS: Final = WordList(("visit", "trip", "tour", "journey", "swing"))
