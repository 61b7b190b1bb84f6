"""Turn readings of articles into the evidence tables."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

import polars as pl

from warehouse.extraction.agreement_events import day_of
from warehouse.extraction.article import ArticleFacts, ArticleReading, date_spans, sides_of
from warehouse.extraction.date_model import Anchors
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.frame_values import same_day, seat_rank, sector_of, stands_in, status_of
from warehouse.extraction.meals_beside import table_of
from warehouse.extraction.organization_model import Organization, folded
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice, Mention
from warehouse.extraction.row_frames import COLUMNS_OF_TUPLES, frame_of_rows, frame_of_tuples
from warehouse.extraction.sentence_spans import SentenceSpans
from warehouse.tables import evidence

TABLES: Final = (
    evidence.Person,
    evidence.PersonName,
    evidence.Organization,
    evidence.Mention,
    evidence.Office,
    evidence.Event,
    evidence.EventParticipant,
    evidence.EventSpan,
    evidence.DateConflict,
    evidence.Agreement,
    evidence.AgreementParty,
    evidence.Statement,
    evidence.StatementSpeaker,
    evidence.StatementTopic,
)


_OF_MINISTERS: Final = ("minister", "minister of state")


def _follows_rank(held: HeldOffice) -> bool:
    """`Ambassador X, Director General for Africa`: the first name of X in that sentence has the rank before it."""
    s, name = held.sentence, held.person.start
    return any(s.starts[k] == name and s.low(k - 1) == "ambassador" for k in range(1, len(s)))


class EvidenceRows:
    """Collects rows of all evidence tables, article by article."""

    def __init__(self) -> None:
        self.rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.tuples: dict[str, list[tuple[Any, ...]]] = {name: [] for name in COLUMNS_OF_TUPLES}

    def frames(self) -> dict[str, pl.DataFrame]:
        """One frame a table, in the declared schema, in the order of the articles."""
        found: dict[str, pl.DataFrame] = {}
        for table in TABLES:
            name, schema = table.sql_table, table.polars_schema()
            columns = COLUMNS_OF_TUPLES.get(name)
            if columns is None:
                found[name] = frame_of_rows(self.rows[name], schema)
            else:
                found[name] = frame_of_tuples(self.tuples[name], columns, schema)
        return found

    def add(self, article_id: int, text: str, facts: ArticleFacts, reading: ArticleReading) -> None:
        """Append the rows of one article."""
        _ArticleRows(self, article_id, text, facts, reading).write()


class _ArticleRows:
    def __init__(
        self,
        collected: EvidenceRows,
        article_id: int,
        text: str,
        facts: ArticleFacts,
        reading: ArticleReading,
    ) -> None:
        self.collected, self.rows = collected, collected.rows
        self.article_id, self.text, self.facts, self.reading = article_id, text, facts, reading
        self.sentences = SentenceSpans(text, reading.sentences, reading.dateline_span)
        self.organizations: dict[str, int] = {}
        self.numbered: dict[int, int] = {}
        """The numbers of organisations by their identity: their names are made once."""
        self.office_no: dict[tuple[int, str, int | None, str], int] = {}

    def write(self) -> None:
        self._people()
        self._events_numbered()
        self._offices()
        self._mentions()
        self._events()
        self._agreements()
        self._statements()

    def _append(self, table: str, **values: Any) -> None:
        values["article_id"] = self.article_id
        self.rows[table].append(values)

    def _append_proof(self, table: str, start: int, end: int, **values: Any) -> None:
        """A row with a span and the sentence that it stands in."""
        sentence_start, sentence_end = self.sentences.around(start, end)
        self._append(
            table,
            start_char=start,
            end_char=end,
            sentence_start_char=sentence_start,
            sentence_end_char=sentence_end,
            **values,
        )

    def _people(self) -> None:
        for number, person in enumerate(sorted(self.reading.people, key=lambda p: p.start), start=1):
            person.number = number
            self._append(
                "person",
                person_no=number,
                name=person.name,
                country_code=person.country,
                is_full_name=person.is_full,
                start_char=person.start,
                end_char=person.end,
            )
            for alias in sorted(person.aliases | ({person.name} if person.is_full else set())):
                self._append("person_name", person_no=number, alias=alias)

    def _organization(self, org: Organization | None) -> int | None:
        """The number of an organisation of the article, by its canonical name; parents come before their organs."""
        if org is None:
            return None
        same = self.numbered.get(id(org))
        if same is not None:
            return same
        name = folded(org)
        known = self.organizations.get(name)
        if known is not None:
            self.numbered[id(org)] = known
            return known
        parent_no = self._organization(org.parent)
        number = len(self.organizations) + 1
        self.organizations[name] = self.numbered[id(org)] = number
        start, end = self._place_of(org)
        own_name = org.name()
        self._append(
            "organization",
            organization_no=number,
            name=own_name,
            short_name=org.short if org.short != own_name else None,
            kind=org.kind,
            country_code=org.country_code(),
            parent_no=parent_no,
            start_char=start,
            end_char=end,
        )
        return number

    def _place_of(self, org: Organization) -> tuple[int, int]:
        if org.end > org.start:
            return org.start, org.end
        for mention in self.reading.mentions:
            if mention.organization is not None and stands_in(org, mention.organization):
                return mention.start, mention.end
        held = self.reading.held[0].office if self.reading.held else None
        return (held.start, held.end) if held is not None else (0, 1)

    def _events_numbered(self) -> None:
        for number, event in enumerate(sorted(self.reading.events, key=lambda e: (e.start, e.end, e.subtype)), start=1):
            event.number = number
        for number, event in enumerate(self.reading.faint, start=len(self.reading.events) + 1):
            event.number = number

    def _offices(self) -> None:
        number = 0
        body_first = sorted(
            self.reading.held, key=lambda h: (h.sentence.kind != "body", h.office.start, h.office.title_i)
        )
        for held in body_first:
            if held.office.organization is None and (self._said_more_fully(held) or self._is_rank(held)):
                continue
            if held.office.title.name == "ambassador" and self._is_minister(held):
                continue
            if held.sentence.kind == "headline" and self._shortened_in_headline(held):
                continue
            organization_no = self._organization(held.office.organization)
            status = status_of(held)
            key = (held.person.number, held.office.title.name, organization_no, status)
            if key in self.office_no:
                continue
            number += 1
            self.office_no[key] = number
            event = self._event_of(held.person)
            self._append_proof(
                "office",
                held.office.start,
                held.office.end,
                office_no=number,
                person_no=held.person.number,
                title=held.office.title.name,
                title_text=held.office.title_text,
                organization_no=organization_no,
                sector=sector_of(held.office),
                status=status,
                observed_on=None if status == "former" else self._observed_on(event),
                event_no=event.number if event is not None and status != "former" else None,
                is_caption=held.sentence.kind == "caption",
            )

    def _said_more_fully(self, held: HeldOffice) -> bool:
        """`Minister X` where the article elsewhere says of what."""
        title = held.office.title.name
        others = [h.office for h in self.reading.held if h.person is held.person and h is not held]
        return any(
            set(title.split()) <= set(o.title.name.split()) and (o.organization or len(o.title.name) > len(title))
            for o in others
        )

    def _is_rank(self, held: HeldOffice) -> bool:
        """`the Director-General, Ambassador X`: a diplomat's rank beside a post; `ambassador to Y` is one."""
        office = held.office
        if office.title.name != "ambassador" or office.country is not None or office.seat is not None:
            return False
        return any(h.person is held.person and h is not held and h.sentence is held.sentence for h in self.reading.held)

    def _is_minister(self, held: HeldOffice) -> bool:
        """`Ambassador X noted` of whom the article has named as minister: a rank kept from former days."""
        if held.office.seat is not None or held.office.title_text.lower() != "ambassador":
            return False
        held_too = [h for h in self.reading.held if h.person is held.person and h is not held]
        others = [h.office for h in held_too if not h.office.is_former]
        if any(o.title.of == "ministry" and o.title.name.endswith(_OF_MINISTERS) for o in others):
            return True
        # `Ambassador X, Director General for Africa`, and then `Ambassador X`, but of no mission
        posted = {h.sentence.start for h in (held, *held_too) if h.office.title.name == "ambassador"}
        is_introduced = any(h.sentence.start not in posted and _follows_rank(h) for h in held_too)
        return is_introduced and all(o.title.of != "embassy" for o in others if o.title.name != "ambassador")

    def _shortened_in_headline(self, held: HeldOffice) -> bool:
        """`Deputy PM X` of a headline is the permanent deputy prime minister of the body."""
        words = set(held.office.title.name.split())
        organization = held.office.organization
        others = [h.office for h in self.reading.held if h.person is held.person and h.sentence.kind == "body"]
        return any(
            words < set(o.title.name.split()) and o.organization is not None and organization is not None
            and o.organization.name() == organization.name()
            for o in others
        )  # fmt: skip

    def _event_of(self, person: Person) -> FoundEvent | None:
        own = [e for e in self.reading.events if any(side.person is person for side in e.sides)]
        return next((e for e in own if e.status == "occurred"), None)

    def _observed_on(self, event: FoundEvent | None) -> Any:
        if event is not None and event.starts_on is not None:
            return event.starts_on
        return self.facts.dateline_on or self.facts.published_on

    def _mentions(self) -> None:
        spans: set[tuple[int, int, str]] = set()
        found: list[tuple[int, int, str, Mention | HeldOffice]] = []
        for m in self.reading.mentions:
            span = (m.start, m.end, m.kind)
            if span not in spans:
                spans.add(span)
                found.append((m.start, m.end, m.kind, m))
        for held in self.reading.held:
            span = (held.office.start, held.office.end, "position")
            if span not in spans:
                spans.add(span)
                found.append((held.office.start, held.office.end, "position", held))
        # No two have one span and kind, so that no two sources are ever compared.
        found.sort()
        for number, (start, end, kind, source) in enumerate(found, start=1):
            person_no = title = place = None
            if isinstance(source, HeldOffice):
                organization_no = self._organization(source.office.organization)
                title, resolution = source.office.title.name, "full name"
            else:
                person_no = source.person.number if source.person is not None else None
                organization_no = self._organization(source.organization)
                place, resolution = source.place, source.resolution
            named = (self.text[start:end], kind, resolution, person_no, organization_no, title, place)
            self.collected.tuples["mention"].append((self.article_id, number, start, end, *named))

    def _events(self) -> None:
        conflict_no = 0
        sure = len(self.reading.events)
        for event in sorted([*self.reading.events, *self.reading.faint], key=lambda e: e.number):
            self._append(
                "event",
                event_no=event.number,
                is_sure=event.number <= sure,
                subtype=event.subtype,
                status=event.status,
                starts_on=event.starts_on,
                ends_on=event.ends_on,
                date_precision=event.precision,
                date_basis=event.basis,
                month_day=event.month_day,
                month_day_basis=event.month_day_basis,
                weekday=event.weekday,
                mode=event.mode,
                place=event.place if event.mode == "in person" else None,
                parent_event_no=event.parent.number if event.parent is not None else None,
                subject=event.subject or table_of(event),
                start_char=event.sentence.start,
                end_char=event.sentence.end,
            )
            self._participants(event)
            for message, start, end in event.conflicts:
                conflict_no += 1
                self._append(
                    "date_conflict",
                    conflict_no=1000 + conflict_no,
                    event_no=event.number,
                    message=message,
                    start_char=start,
                    end_char=end,
                )

    def _participants(self, event: FoundEvent) -> None:
        spans: list[tuple[str, int | None, int, int]] = []
        for told in (event, *event.others):
            spans.append(("type", None, told.start, told.end))
            if told.day is not None and same_day(told, event):
                spans.append(("date", None, told.day.start, told.day.end))
            if told.place_span is not None and event.mode == "in person":
                spans.append(("place", None, *told.place_span))
        spans.extend(self._dateline_spans(event))
        for number, side in enumerate(sides_of(event), start=1):
            office_no = self._office_of(side, event)
            self._append(
                "event_participant",
                event_no=event.number,
                participant_no=number,
                person_no=side.person.number if side.person is not None else None,
                organization_no=self._organization(side.organization),
                office_no=office_no,
                country_code=side.country,
                role=side.role,
            )
            spans.extend(self._side_spans(event, side, number, office_no))
        unique = sorted(dict.fromkeys(spans), key=lambda span: (span[0], span[1] or 0, span[2], span[3]))
        for span_no, (axis, participant_no, start, end) in enumerate(unique, start=1):
            of_event = (self.article_id, event.number, span_no, axis, participant_no)
            self.collected.tuples["event_span"].append((*of_event, start, end, *self.sentences.around(start, end)))

    def _dateline_spans(self, event: FoundEvent) -> list[tuple[str, int | None, int, int]]:
        span = self.reading.dateline_span
        if event.basis != "dateline" or span is None or self.facts.dateline_on is None:
            return []
        anchors = Anchors(self.facts.published_on, self.facts.dateline_on)
        return [("date", None, *day) for day in date_spans(self.text, *span, anchors)]

    def _side_spans(
        self, event: FoundEvent, side: Side, number: int, office_no: int | None
    ) -> list[tuple[str, int | None, int, int]]:
        axis = "principal" if number == 1 else "counterpart"
        spans: list[tuple[str, int | None, int, int]] = []
        for told in (event, *event.others):
            for known in told.sides:
                is_same = known.person is side.person and (side.person is not None or known is side)
                if is_same and known.phrase is not None:
                    s, phrase = known.sentence, known.phrase
                    spans.append((axis, number, s.starts[phrase.name_i], s.ends[phrase.name_j - 1]))
        if side.person is not None:
            own = [h for h in self.reading.held if h.person is side.person and self._number_of(h) == office_no]
            spans.extend(("office", number, h.office.start, h.office.end) for h in own if office_no is not None)
        return spans

    def _number_of(self, held: HeldOffice) -> int | None:
        """The office row that tells of this office; the same office told again has the first one's."""
        organization_no = self._organization(held.office.organization)
        return self.office_no.get((held.person.number, held.office.title.name, organization_no, status_of(held)))

    def _office_of(self, side: Side, event: FoundEvent) -> int | None:
        """The office that the participant takes part in: the first that is more than a seat in a body."""
        if side.person is None:
            return None
        held = [h for h in self.reading.held if h.person is side.person and status_of(h) != "former"]
        is_other = {h: side.role == "appointee" and h.office.status == "holds" for h in held}
        ranked = sorted(
            held, key=lambda h: (is_other[h], seat_rank(h.office), h.sentence.kind != "body", h.office.start)
        )
        return next((number for h in ranked if (number := self._number_of(h)) is not None), None)

    def _agreements(self) -> None:
        for number, (agreement, event) in enumerate(self.reading.agreements, start=1):
            self._append_proof(
                "agreement",
                agreement.start,
                agreement.end,
                agreement_no=number,
                event_no=event.number if event is not None else None,
                kind=agreement.kind,
                title=agreement.title,
                status=agreement.status,
                signed_on=day_of(agreement, event),
            )
            parties: list[tuple[int | None, str | None]] = [
                (self._organization(org), org.country_code()) for org in agreement.organizations
            ]
            parties.extend((None, code) for code in agreement.countries)
            for party_no, (organization_no, code) in enumerate(dict.fromkeys(parties), start=1):
                self._append(
                    "agreement_party",
                    agreement_no=number,
                    party_no=party_no,
                    organization_no=organization_no,
                    country_code=code,
                )

    def _statements(self) -> None:
        ordered = sorted(self.reading.statements, key=lambda pair: pair[0].sentence.start)
        for number, (statement, event) in enumerate(ordered, start=1):
            s = statement.sentence
            event_no = event.number if event is not None else None
            audience_no = statement.audience.number if statement.audience is not None else None
            said = self.text[s.start : s.end]
            self.collected.tuples["statement"].append(
                (self.article_id, number, event_no, audience_no, statement.verb, said, s.start, s.end)
            )
            self._speakers(number, statement)
            for topic in statement.topics:
                self.collected.tuples["statement_topic"].append((self.article_id, number, topic))

    def _speakers(self, number: int, statement: Any) -> None:
        speakers: list[tuple[int | None, int | None, str | None]] = [
            (person.number, None, person.country) for person in statement.speakers
        ]
        if statement.organization is not None and not statement.speakers:
            for organization in (statement.organization, *statement.more_organizations):
                speakers.append((None, self._organization(organization), organization.country_code()))
        if not speakers and statement.country is not None:
            speakers += [(None, None, code) for code in (statement.country, *statement.more_countries)]
        rows = self.collected.tuples["statement_speaker"]
        for speaker_no, (person_no, organization_no, code) in enumerate(dict.fromkeys(speakers), start=1):
            rows.append((self.article_id, number, speaker_no, person_no, organization_no, code))
