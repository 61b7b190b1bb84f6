"""The agreements of an article: told once each, with the event that they came out of and their sides."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.agreement_events import (
    is_of_later_event,
    is_of_other_day,
    is_of_visit,
    last_day,
    meant_by,
    of_most_people,
    of_rank,
    planned_beside,
    signing_day,
    without_days_before,
)
from warehouse.extraction.agreement_model import FoundAgreement
from warehouse.extraction.agreement_retold import told_once
from warehouse.extraction.agreement_sides import name_sides
from warehouse.extraction.agreement_unions import (
    country_of,
    from_signers,
    is_of_many,
    states_that_adopt,
    three_states,
    unions_named,
    with_union,
    with_union_beside,
)
from warehouse.extraction.communiques import pair_of
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.named_parties import all_parties_named, body_of, body_of_person, parties_named
from warehouse.extraction.organization_model import (
    MISSIONS,
    Organization,
    foreign_ministry,
    of_country,
    party_of_country,
)
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.speakers import event_of_pair
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_BODIES: Final = (
    r"(?:[\w-]+ ){0,2}?(?:agenc|commission|department|ministr|organi[sz]ation|union|bod|committee|board|academ|"
    r"school|associat|institut|universit|front|federation|legislature|parliament|assembl|house|senate|council|"
    r"court|procurac)"
)
_BETWEEN_BODIES: Final = re.compile(rf"\b(?:the two|both|their|the) {_BODIES}", re.IGNORECASE)
_OF_BODIES: Final = re.compile(rf"\b(?:the two|both|their) {_BODIES}", re.IGNORECASE)
_FOREIGN_MINISTRIES: Final = re.compile(
    r"\b(?:two|both|respective)\s(?:countries['’]\s)?foreign\s(?:affairs\s)?ministries", re.I
)
_OF_SCHOOLS: Final = re.compile(
    r"\b(?:the two|both|their|the) (?:[\w-]+ ){0,2}?(?:academ|school|institut|universit|associat|union|front)",
    re.IGNORECASE,
)
_BETWEEN_PARTIES: Final = re.compile(r"\b(?:the two|both|their|the) parties\b", re.IGNORECASE)
_PAIR: Final = re.compile(r"\b(?:[A-Z]\w+ )?[A-Z][\w.]+(?:\s?[-–]\s?(?:[A-Z]\w+ )?[A-Z][\w.]+)+")
_DASH: Final = re.compile(r"\s?[-–]\s?")
SIGNED_AT: Final = frozenset(
    ("talks", "meeting", "video talks", "phone call", "signing", "visit", "reception", "seminar", "conference", "award")
)


def settle_agreements(
    found: list[FoundAgreement],
    events: list[FoundEvent],
    reader: PhraseReader,
    text: str,
    setting: Setting,
    home: str | None,
    own: str | None = None,
) -> list[tuple[FoundAgreement, FoundEvent | None]]:
    """Each document once, with its event and its sides. `home` and `own` of the press: `Press`."""
    settled: list[tuple[FoundAgreement, FoundEvent | None]] = []
    for agreement in told_once(found, text):
        event = _event_of(agreement, events, text, setting, reader)
        agreement.signed_on = signing_day(agreement, text, setting) or last_day(agreement, event)
        if agreement.signed_on is None and settled and event is not None and event is settled[-1][1]:
            agreement.signed_on = _day_of_the_last(agreement, settled[-1][0])
        if event is not None and (is_of_other_day(agreement, event) or _is_of_many_before(agreement, event)):
            event = None
        settle_parties(agreement, event, events, reader, text, setting.dateline_place)
        name_sides(agreement)
        _share_sides(agreement, [one for one, _ in settled], text)
        _add_press_and_soil(agreement, event, own, setting.dateline_place)
        if len(agreement.organizations) + len(agreement.countries) < 2:
            _add_home_party(agreement, reader, home)
        if agreement.status == "mentioned" and not agreement.organizations and not agreement.countries:
            continue
        settled.append((agreement, None if is_of_later_event(agreement, event, text) else event))
    return settled


def _add_press_and_soil(
    agreement: FoundAgreement, event: FoundEvent | None, own: str | None, dateline_place: str | None
) -> None:
    """Of two people whose countries nothing tells: the agency's country and the one that it writes from."""
    soil = gazetteer.country_of(dateline_place) if dateline_place else None
    if event is None or agreement.organizations or own is None or soil in (own, None):
        return
    if event.subtype == "conference":  # many adopted it
        return
    if len(event.sides) > 1 and len(agreement.countries) < _BOTH and {*agreement.countries} <= {own, soil}:
        agreement.countries = [own, soil]


def _day_of_the_last(agreement: FoundAgreement, last: FoundAgreement) -> date | None:
    """`X and Y also signed`: on the day of what was told before as signed."""
    is_also = "also" in agreement.sentence.low_set() and agreement.status == last.status == "signed"
    return last.signed_on if is_also else None


def _told_beside(agreement: FoundAgreement, event: FoundEvent | None, reader: PhraseReader) -> bool:
    """The sides of what is recalled with its signers, of what a union and a state share, and of what many adopted:
    those that the sentence names, or none."""
    if agreement.is_recalled and from_signers(agreement):
        return True
    if not agreement.is_of_event and with_union_beside(agreement, reader):
        return True
    if three_states(agreement, reader):
        return True
    if not is_of_many(agreement):
        return False
    agreement.countries = states_that_adopt(agreement, reader)
    return bool(agreement.countries) or event is None or event.subtype in ("conference", "seminar")


def _share_sides(agreement: FoundAgreement, before: list[FoundAgreement], text: str) -> None:
    """`The two countries' agreement on X`, an item of a list: of those who made the one told before."""
    if agreement.organizations or agreement.countries or not before:
        return
    s, known = agreement.sentence, before if agreement.is_listed else before[-1:]
    if agreement.is_listed or s is known[-1].sentence or _OF_BOTH.search(text, s.start, s.end):
        agreement.countries = next(([*one.countries] for one in reversed(known) if len(one.countries) == _BOTH), [])


_BOTH: Final = 2
_OF_BOTH: Final = re.compile(r"\b(?:the two|both|two) (?:countries|sides|nations|states|governments)\b", re.IGNORECASE)


def _of_signers(agreement: FoundAgreement, own: FoundEvent, candidates: list[FoundEvent]) -> FoundEvent:
    """`On Monday A received B, and on Tuesday C and D exchanged notes`: the signing of C and D, where nobody who signed
    was at what the sentence tells before."""
    named = {id(p) for phrase in agreement.signers for p in phrase.people}
    if not named or any(id(side.person) in named for e in (own, *own.others) for side in e.sides):
        return own
    signed = [e for e in candidates if e.sentence is agreement.sentence and e.subtype == "signing"]
    return next((e for e in signed if named <= {id(side.person) for side in e.sides}), own)


def _event_of(
    agreement: FoundAgreement, events: list[FoundEvent], text: str, setting: Setting, reader: PhraseReader
) -> FoundEvent | None:
    """The event that a document came out of: told in its sentence, or the last one before with those who signed."""
    if not agreement.is_of_event:
        return None
    statuses = ("occurred", "announced") if agreement.status == "proposed" else ("occurred",)
    happened = [e for e in events if e.status in statuses and e.subtype in SIGNED_AT]
    ahead = planned_beside(agreement, happened)
    if ahead is not None:
        return ahead
    visits = [e for e in happened if e.subtype == "visit" and e.sentence.start < agreement.sentence.start]
    if visits and not agreement.signers and is_of_visit(agreement, text):
        return visits[-1]
    candidates = [e for e in happened if e.subtype != "visit"] or happened
    ranked = of_rank(agreement.listed_in or agreement.sentence, [e for e in happened if e.start < agreement.start])
    if ranked and not agreement.signers:
        candidates = ranked
    own = [
        e
        for e in candidates
        if any(t.sentence is agreement.sentence and t.start < agreement.start for t in (e, *e.others))
    ]
    own = own or [e for e in candidates if e.sentence is agreement.signed_in and e.is_noun]
    if own:  # `A and B signed a pact. It was initialled by C and D at the end of talks between the two`
        return _of_signers(agreement, own[-1], candidates)
    before = [e for e in candidates if e.sentence.start <= agreement.start]
    if (
        agreement.status == "agreed"
    ):  # `At the end of the lunch, a joint statement was adopted`: not by those who signed
        before = [e for e in before if e.subtype != "signing"] or before
    is_beside = _BESIDE.stands_in(agreement.sentence)
    ceremony = [e for e in before if is_beside and e.subtype == "signing" and e.start == agreement.start]
    before = without_days_before(agreement.listed_in, before)
    before = meant_by(agreement.listed_in or agreement.sentence, before, text, setting)
    named = {id(p) for phrase in (*agreement.signers, *agreement.witnesses) for p in phrase.people}
    # `In the margins of the meeting, C and D signed`: by others than those who met
    fitting = of_most_people(before, named) or ceremony
    two_sided = [e for e in before if len(countries_of(e.sides)) == 2]
    s = agreement.sentence
    pair = Phrase("group", 0, next((k for k in range(len(s)) if s.starts[k] >= agreement.start), 0))
    told = [] if fitting else [event_of_pair(pair, s, before, reader.held)]
    by_title = [event for event in told if event is not None]
    main = _of_main_pair(before, events) if setting.is_joint else []
    return next((few[-1] for few in (fitting, main, by_title, two_sided, before) if few), next(iter(candidates), None))


_BESIDE: Final = WordList(("margins", "margin", "sidelines", "sideline", "fringes", "fringe"))


def _of_main_pair(before: list[FoundEvent], events: list[FoundEvent]) -> list[FoundEvent]:
    """Of a joint document's events those of the two people whose document it is."""
    pair = {id(person) for person in pair_of(events)}
    return [e for e in before if pair and pair <= {id(side.person) for side in e.sides}]


def _is_of_many_before(agreement: FoundAgreement, event: FoundEvent) -> bool:
    """What a gathering adopted before the text goes on to those who met aside."""
    return is_of_many(agreement) and len(event.sides) == _BOTH and event.start > agreement.end


def settle_parties(
    agreement: FoundAgreement,
    event: FoundEvent | None,
    events: list[FoundEvent],
    reader: PhraseReader,
    text: str,
    dateline_place: str | None = None,
) -> None:
    """Set the sides of an agreement whose title does not name both: those who signed, else those of the event."""
    if len(agreement.organizations) + len(agreement.countries) > 1 or _from_pair(agreement):
        return
    if _told_beside(agreement, event, reader):
        return
    source = event or _told_before(agreement, events, reader)
    signing = _signing_bodies(agreement, reader)
    pairs = signing if len(signing) > 1 else [(s.country, body_of(s, reader)) for s in _of_source(source)]
    codes = _codes(pairs) or _codes(signing)
    bodies = [body for _, body in pairs if body is not None and not body.head.startswith(tuple(MISSIONS))]
    if with_union(agreement, [*bodies, *(body for _, body in signing if body is not None)], codes):
        return
    if len(codes) < 2 and source is not None:
        around = [*codes, *countries_of(source.sides), *soil_of(source)]
        codes = list(dict.fromkeys(around))[:2]
    if len(codes) < 2:
        everyone = countries_of([side for e in events for side in e.sides]) + [
            code for e in events for code in soil_of(e)
        ]
        codes = list(dict.fromkeys([*codes, *everyone])) if len({*codes, *everyone}) == 2 else codes
    if len(codes) < 2:
        named = list(dict.fromkeys([*codes, *_named_in(agreement, reader)]))
        codes = named if len(named) == 2 else codes
    if len(codes) > 1 and any(body is not None and body.kind == "international" for _, body in signing):
        codes = codes[:1]  # `the EU Ambassador and the Finance Minister signed`
        with_union(agreement, [body for _, body in signing if body is not None], codes)
    if len(codes) == 1 and agreement.is_of_event and event is not None and dateline_place is not None:
        soil = gazetteer.country_of(dateline_place)  # where it was signed, where nothing else tells the other side
        codes = [*codes, soil] if soil and soil not in codes else codes
    unions = unions_named(reader) if len(bodies) < _BOTH else []
    if unions and "BEL" in codes and len(codes) == _BOTH and not any(p.country == "BEL" for p in reader.people.found):
        codes = [code for code in codes if code != "BEL"]  # where the Union meets
    if with_union(agreement, unions, codes):
        return
    if agreement.countries and not agreement.organizations and not {*codes} - {*agreement.countries}:
        codes = [*codes, agreement.beside] if agreement.beside is not None else codes
    _choose(agreement, codes, bodies, reader, text)
    _place_other(agreement, codes)


def _named_in(agreement: FoundAgreement, reader: PhraseReader) -> list[str]:
    """The two countries of which the agreement's sentence speaks, else the two of which the article does."""
    told = [s for s in (agreement.sentence, agreement.signed_in) if s is not None]
    named = [m for m in reader.mentions if any(s.start <= m.start < s.end for s in told)]
    for mentions in ([m for m in named if (m.place or "").startswith("country/")], named, reader.mentions):
        codes = list(dict.fromkeys(code for m in mentions if (code := country_of(m)) is not None))
        if len(codes) == 2:
            return codes
    return []


def _place_other(agreement: FoundAgreement, codes: list[str]) -> None:
    """Of two bodies the one that names no country is the other side's."""
    if len(agreement.organizations) != 2 or len(codes) != 2:
        return
    owned = [body.country_code() for body in agreement.organizations]
    for at, body in enumerate(agreement.organizations):
        other = owned[1 - at]
        if owned[at] is None and other in codes and body.kind in ("ministry", "legislature") and body.parent is None:
            code = codes[1 - codes.index(other)]
            agreement.organizations[at] = Organization(
                body.head, body.kind, code, sector=body.sector, start=body.start, end=body.end
            )


def _codes(pairs: list[tuple[str | None, Organization | None]]) -> list[str]:
    found = [code or (body.country_code() if body is not None else None) for code, body in pairs]
    return list(dict.fromkeys(code for code in found if code))


def _choose(
    agreement: FoundAgreement, codes: list[str], bodies: list[Organization], reader: PhraseReader, text: str
) -> None:
    """Countries, parties or bodies: by the title's words, else by what those who signed stand for."""
    half = [*agreement.organizations]
    if agreement.countries and not half:
        others = [code for code in codes if code not in agreement.countries]
        agreement.countries = [*others[:1], *agreement.countries]
        return
    sentence = text[agreement.sentence.start : agreement.sentence.end]
    parties = [party for body in bodies if (party := body.root_party()) is not None]
    is_of_bodies = len(bodies) > 1 and _OF_BODIES.search(sentence) is not None
    bodies = bodies if agreement.is_of_event or is_of_bodies else []
    if _FOREIGN_MINISTRIES.search(agreement.title) and len(codes) > 1:
        agreement.organizations, agreement.countries = [foreign_ministry(code) for code in codes[:2]], []
        return
    if half and codes:
        agreement.countries = [c for c in codes if c not in {o.country_code() for o in half}][:1]
        return
    if _BETWEEN_PARTIES.search(agreement.title) or (parties and _BETWEEN_PARTIES.search(sentence)):
        found = [party_of_country(code) for code in codes] if len(codes) > 1 else parties_named(reader)
        named = [party for party in (found if all(found) else parties) if party is not None]
        agreement.organizations = named if len(named) > 1 else parties_named(reader)
    elif len(bodies) > 1 and _are_meant(agreement.title, bodies, sentence):
        agreement.organizations = parties[:2] if _are_unlike(bodies) and len(parties) > 1 else _alike(bodies[:2])
    elif len(bodies) > 1 and agreement.signers and all(p.kind == "organization" for p in agreement.signers):
        agreement.organizations = parties[:2] if _are_unlike(bodies) and len(parties) > 1 else bodies
    elif len(bodies) > 1 and all(_signs_for_itself(body) for body in bodies[:2]):
        is_of_parties = len(parties) > 1 and (_are_unlike(bodies) or _speak_for_parties(bodies))
        agreement.organizations = parties[:2] if is_of_parties else bodies[:2]
    elif len(codes) > 1 or (bodies and codes and all(body.kind in ("ministry", "state") for body in bodies)):
        agreement.countries = codes
    elif len(bodies) > 1:
        agreement.organizations = bodies[:2]


def _are_meant(title: str, bodies: list[Organization], sentence: str) -> bool:
    """`the two ministries`, `both academies`: the bodies that signed, unless ministries sign for their academies."""
    kinds = {body.kind for body in bodies[:2]}
    if kinds == {"state"} or (kinds <= {"ministry", "state"} and _OF_SCHOOLS.search(title)):
        return False
    return bool(_BETWEEN_BODIES.search(title) or _OF_BODIES.search(sentence))


def _alike(bodies: list[Organization]) -> list[Organization]:
    """Where one side's ministry is named and of the other only the state, its ministry, too."""
    ministry = next((body for body in bodies if body.kind == "ministry"), None)
    return [
        (of_country(ministry, body.country) or body) if ministry and body.kind == "state" and body.country else body
        for body in bodies
    ]


def _are_unlike(bodies: list[Organization]) -> bool:
    """A party on one side, one of its organs on the other: the parties are the sides."""
    return {body.kind for body in bodies[:2]} == {"party", "party organ"}


_WHOLE_PARTY: Final = re.compile(
    r"\b(?:international|external|foreign relations|general council|national executive|ideolog|secretariat|politburo)\b"
    r"|^central committee$",
    re.IGNORECASE,
)


def _speak_for_parties(bodies: list[Organization]) -> bool:
    """The international department of one party and the general council of another: the parties are the sides."""
    are_organs = all(body.kind == "party organ" for body in bodies[:2])
    return are_organs and any(_WHOLE_PARTY.search(body.head) for body in bodies[:2])


def _signs_for_itself(body: Organization) -> bool:
    """Ministries and heads of state sign for the country; parties, legislatures, unions and schools for themselves."""
    return body.kind in ("party", "party organ", "legislature", "company", "international", "other")


def _told_before(agreement: FoundAgreement, events: list[FoundEvent], reader: PhraseReader) -> FoundEvent | None:
    """The last event told before with most of the people that the agreement's sentence names."""
    occurred = [e for e in events if e.status == "occurred"] or events
    before = [e for e in occurred if e.sentence.start <= agreement.start and len(countries_of(e.sides)) > 1]
    if len(before) < 2:
        return before[0] if before else next(iter(occurred), None)
    s = agreement.sentence
    named = {id(m.person) for m in reader.mentions if m.person is not None and s.start <= m.start < s.end}
    shared = [len(named & {id(side.person) for side in e.sides if side.person is not None}) for e in before]
    return next(e for e, count in zip(reversed(before), reversed(shared), strict=True) if count == max(shared))


def _of_source(source: FoundEvent | None) -> list[Side]:
    return [side for side in source.sides if side.role != "witness"] if source is not None else []


def countries_of(sides: list[Side]) -> list[str]:
    """The countries that the sides stand for, each once."""
    return list(dict.fromkeys(side.country for side in sides if side.country))


def soil_of(event: FoundEvent) -> list[str]:
    """The countries on whose soil an event and its visit were."""
    places = [e.place.rpartition("@")[2] for e in (event, event.parent) if e is not None and e.place]
    codes = [gazetteer.country_of(place) for place in places if place]
    return [code for code in codes if code]


def _signing_bodies(agreement: FoundAgreement, reader: PhraseReader) -> list[tuple[str | None, Organization | None]]:
    """Country and body of each of those who signed, or looked on as it was signed."""
    found: list[tuple[str | None, Organization | None]] = []
    for phrase in agreement.signers or agreement.witnesses:
        for person in phrase.people:
            found.append((person.country, body_of_person(person, reader)))
        if not phrase.people and (phrase.kind in ("organization", "country") or _stands_for_state(phrase)):
            found.append((phrase.country, phrase.organization))
    return found + [(None, body) for body in agreement.bodies]


def _stands_for_state(phrase: Phrase) -> bool:
    """`the ministers of France`: a post whose holder is not named."""
    return phrase.kind == "title" and phrase.country is not None


def _from_pair(agreement: FoundAgreement) -> bool:
    """`Japan-EU Economic Partnership Agreement`, `Canada–United States–Mexico Agreement`: all sides stand in it."""
    for chain in _PAIR.findall(agreement.title):
        found = [_named_side(name) for name in _DASH.split(chain)]
        sides = [side for side in found if side is not None]
        if len(sides) == len(found):
            agreement.countries = [side for side in sides if isinstance(side, str)]
            agreement.organizations = [side for side in sides if not isinstance(side, str)]
            return True
    return False


def _named_side(name: str) -> str | Organization | None:
    """A country's code or an international body; of two words the second alone, or the first where more follow."""
    first, _, last = name.partition(" ")
    for words in (name, last, first):
        place = gazetteer.find_place(words) if words else None
        code = gazetteer.country_by_name(words) if words else None
        if code is None and place is not None and place.startswith("country/"):
            code = gazetteer.country_of(place)  # `Korea`
        if code is not None:
            return code
        match = lexicon.bodies().match([words.lower()], 0) if words and not words.istitle() else None
        if match is not None:
            return Organization(match[0].name, match[0].kind, short=match[0].short_name, sector="IGO")
    return None


def _add_home_party(agreement: FoundAgreement, reader: PhraseReader, home: str | None) -> None:
    """`between the two Parties` where the article names one: the other is that of the country whose press it is."""
    own = party_of_country(home) if home is not None and _BETWEEN_PARTIES.search(agreement.title) else None
    named = all_parties_named(reader)
    if own is not None and len(named) == 1 and named[0].name() != own.name():
        agreement.organizations, agreement.countries = [own, named[0]], []
