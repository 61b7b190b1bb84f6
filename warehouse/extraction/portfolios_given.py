"""Ministries that someone gets without a word of appointment: `The finance portfolio goes to X`, `X was handed the
health docket`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.lexicon import Title
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, ministry_for
from warehouse.extraction.owners import as_subject
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.portfolios_model import GETTING, PASSING, PORTFOLIOS, is_passed_to
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.extraction.years_ago import is_years_ago

_ANY_OF_PORTFOLIOS: Final = WordList(PORTFOLIOS)
_HANDING: Final = frozenset("handed gave gives hands assigned entrusted passed allocated".split())
_KEEPING: Final = frozenset(("retains", "retained"))
_DENYING: Final = WordList("not never no might could would if should reportedly likely".split())
_WORDS_TO_VERB: Final = 5
_BETWEEN: Final = frozenset("has had was is been were be also now meanwhile then who , he she".split())
_LONGEST_SUBJECT: Final = 6


def find_portfolios_given(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """An appointment for each ministry that is told to go to someone, or that someone is told to get."""
    found: list[FoundEvent] = []
    if s.kind != "body" or not _ANY_OF_PORTFOLIOS.stands_in(s) or _DENYING.stands_in(s) or "may" in s.words:
        return found
    for k, low in enumerate(s.lows):
        is_owner = s.low(k + 1) in ("'s", "’s")  # `was handed the Foreign Ministry's note of protest`
        office = _office(s, reader, k) if low in PORTFOLIOS and not is_owner else None
        got = _who(s, phrases, k, office.i) if office is not None else None
        if office is None or got is None:
            continue
        person, at = got
        if "ago" in s.low_set() and is_years_ago(s, at):
            continue
        office.status, office.country = "appointed", office.country or person.people[0].country
        reader.held.append(HeldOffice(person.people[0], office, s))
        person.people[0].country = person.people[0].country or office.country
        if s.lows[at] not in _KEEPING:
            side = Side(person.people[0], None, person.people[0].country, "appointee", person, s)
            found.append(FoundEvent("appointment", "occurred", None, [side], s, s.starts[at], s.ends[at]))
        else:
            office.status = "holds"
    return found


def _office(s: Sentence, reader: PhraseReader, k: int) -> Office | None:
    """The post of who heads the ministry whose subject ends right before token k: `the foreign affairs portfolio`."""
    subjects = lexicon.ministry_subjects()
    i = k
    while i > 0 and k - i < _LONGEST_SUBJECT and (s.low(i - 1) in subjects or (s.low(i - 1) == "and" and i < k)):
        i -= 1
    if i == k or s.low(i) == "and":
        return None
    name = ministry_for(as_subject(s, i, k).title().replace(" And ", " and "))
    country, title = _of_givers(reader, name)
    organization = Organization(name, "ministry", country, sector="GOV")
    span = (i, k + 1, i, k + 1, s.starts[i], s.ends[k])
    return Office(title, organization, *span, s_text(s, i, k + 1), country=country)


def _of_givers(reader: PhraseReader, name: str) -> tuple[str | None, Title]:
    """The state whose ministers the article is about, and how who heads this ministry is called where it says so."""
    minister = Title("minister", "GOV", "ministry")
    for held in reversed(reader.held):
        office = held.office
        organization = office.organization
        if office.title.of == "ministry" and organization is not None and organization.head == name:
            return organization.country_code() or held.person.country, office.title
    givers = (h for h in reversed(reader.held) if h.office.title.of in ("state", "ministry"))
    codes = (h.office.country or h.person.country for h in givers)
    return next((code for code in codes if code is not None), None), minister


def _who(s: Sentence, phrases: list[Phrase], k: int, i: int) -> tuple[Phrase, int] | None:
    """Who gets the portfolio at tokens [i, k], with the verb's token."""
    for phrase in phrases:
        if len(phrase.people) != 1:
            continue
        if phrase.i > k and is_passed_to(s, phrase.i) and phrase.i - k <= _WORDS_TO_VERB:
            return phrase, next(m for m in range(phrase.i - 1, k, -1) if s.lows[m] in PASSING)
        if phrase.i == k + 2 and s.low(k + 1) == "to" and s.low(i - 2) in _HANDING:
            return phrase, i - 2  # `handed the defence portfolio to X`
        verb = next((m for m in range(phrase.j, i) if s.lows[m] in GETTING), None)
        if verb is not None and i - verb <= _WORDS_TO_VERB and _BETWEEN.issuperset(s.lows[phrase.j : verb]):
            return phrase, verb
    return None
