"""Those who are appointed together and named in a list: `Nine ministers were sworn in, including A and B`, `The new
ministers are:` with a line for each, `the following appointments: A as X and B as Y`, `Four secretaries took the oath.
They are A (Mines) and B (Health)`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import lexicon, marks
from warehouse.extraction.appointments_joined import as_given
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_after_verb import office_at
from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.organization_model import Organization, ministry_for, spelled
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence

_POSTS: Final = frozenset(
    "ministers secretaries ambassadors governors judges members officials deputies commissioners directors "
    "envoys".split()
)
_NOUNS: Final = frozenset(("appointments", "nominations", "nominees", "appointees"))
_SEVERAL: Final = marks.of_words(lambda: _POSTS | _NOUNS | {"cabinet"})
_APPOINTED: Final = _NOUNS | frozenset(
    "appointed named nominated inducted sworn swearing oath appointing naming swore elected appointment".split()
)
_NAMING: Final = frozenset(("including", "namely", "are", ":"))
_DENYING: Final = frozenset(("not", "no", "will", "would", "former", "who"))
_OFFICES: Final = frozenset(("state", "ministry", "embassy"))
_FIRST_OF_LINE: Final = 3
_OPENS_LIST: Final = frozenset(("they", "these", "those", "the", "among"))
_IS: Final = frozenset(("are", "were", "include", "included"))
_WORDS_TO_IS: Final = 6
_OPENS_POST: Final = frozenset(("as", "to", "–", "—", "-", ":"))


def find_listed(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """An appointment for each whom a sentence lists with a post, or whom a line below such a sentence names."""
    if reader.lists_appointed and s.kind == "body":
        listed = [p for p in phrases if _is_named(p)]
        if listed and listed[0].i < _FIRST_OF_LINE:
            return _appointments(s, listed[:1])
        reader.lists_appointed = False
    told, reader.listed_post = reader.listed_post if s.kind == "body" else None, None
    if s.kind != "body":
        return []
    if told is not None and s.low(0) in _OPENS_LIST:
        return _of_post_told(s, phrases, reader, told)
    if s.low(0) in _ALSO and (verb := _inverted(s)) is not None:
        told = next((h.office for h in reversed(reader.held) if h.office.status == "appointed"), None)
        phrases = [p for p in phrases if p.i > verb]
        if told is not None:
            return _of_post_told(s, phrases, reader, told)
    return _told_of_several(s, phrases, reader) if marks.has(s, _SEVERAL) and _DENYING.isdisjoint(s.lows) else []


def _told_of_several(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> list[FoundEvent]:
    """Those whom a sentence lists that has a word for several posts; the reader is told what the next ones may list."""
    colon = next((k for k in range(len(s)) if s.lows[k] == ":"), None)
    if colon is not None and not _NOUNS.isdisjoint(s.lows[:colon]):
        reader.lists_appointed = colon == len(s) - 1
        return _behind_colon(s, phrases, reader, colon)
    if _POSTS.isdisjoint(s.lows):
        return []
    if colon is not None and 0 < colon < len(s) - 1 and (each := _of_each(s, phrases, reader, colon)):
        return each
    if colon is not None and 0 < colon < len(s) - 1 and (each := _of_following(s, phrases, reader, colon)):
        return each
    if colon == len(s) - 1 and ("new" in s.lows or not _APPOINTED.isdisjoint(s.lows)):
        reader.lists_appointed = True
        return []
    told_at = next((k for k in range(len(s)) if s.lows[k] in _APPOINTED), len(s))
    begin = next((k for k in range(told_at, len(s)) if s.lows[k] in _NAMING), None)
    noun = next(k for k in range(len(s)) if s.lows[k] in _POSTS)
    if begin is None or noun > told_at or s.low(begin - 1) in _APPOINTED:
        reader.listed_post = _post_of_several(s, phrases, reader, noun, told_at)
        return []
    return _appointments(s, [p for p in phrases if p.i > begin and _is_named(p)])


_ALSO: Final = frozenset(("also", "likewise"))


def _inverted(s: Sentence) -> int | None:
    """`Also sworn in were A and B`: the token of `were`."""
    if _APPOINTED.isdisjoint(s.lows[1:3]):
        return None
    return next((k for k in range(2, min(5, len(s))) if s.lows[k] in ("was", "were")), None)


def _of_each(s: Sentence, phrases: list[Phrase], reader: PhraseReader, colon: int) -> list[FoundEvent]:
    """`appointed three ambassadors: A to Japan and B to China`: each of those behind the colon."""
    k = colon - 1
    told = next((m for m in range(k - 1, max(-1, k - _WORDS_TO_NOUN), -1) if s.lows[m] in _APPOINTED), None)
    post = OfficeReader(reader.organizations).read(s, k) if s.lows[k] in _POSTS and told is not None else None
    if post is None:
        return []
    found = []
    for phrase in phrases:
        if phrase.i > colon and len(phrase.people) == 1:
            office = replace(post, status="appointed", more=[])
            country = reader.organizations.country_at(s, phrase.j + 1) if s.low(phrase.j) == "to" else None
            office.seat = country[0] if country is not None else None
            found.append(as_given(s, reader, [phrase], office, (phrase.i, phrase.j), "occurred"))
    return found


_PERSONS: Final = frozenset(("persons", "people", "individuals", "following"))


def _of_following(s: Sentence, phrases: list[Phrase], reader: PhraseReader, colon: int) -> list[FoundEvent]:
    """`has appointed the following persons as members of the commission: A, B and C`: the post of each of them."""
    told = next((m for m in range(colon) if s.lows[m] in _APPOINTED), None)
    listed = next((p for p in phrases if p.i < colon < p.j and p.kind == "person"), None)
    if told is None or listed is None or told > listed.i or _PERSONS.isdisjoint(s.lows[told : listed.i]):
        return []
    found = []
    for person in listed.people:
        given = [h.office for h in reader.held if h.person is person and h.sentence is s and h.office.status == "holds"]
        for office in given:
            office.status = "appointed"
        side = Side(person, None, person.country, "appointee", listed, s)
        if given:
            found.append(FoundEvent("appointment", "occurred", None, [side], s, s.starts[told], s.ends[told]))
    return found


def _behind_colon(s: Sentence, phrases: list[Phrase], reader: PhraseReader, colon: int) -> list[FoundEvent]:
    """`the following appointments: A as Director of X; and B as Chairman of Y`."""
    found = []
    for phrase in phrases:
        if phrase.i < colon or len(phrase.people) != 1:
            continue
        office = office_at(s, reader, phrase.j + 1) if s.low(phrase.j) in _OPENS_POST else None
        if office is not None:
            office.status = "appointed"
            found.append(as_given(s, reader, [phrase], office, (phrase.i, phrase.j), "occurred"))
        elif _is_named(phrase):
            found += _appointments(s, [phrase])
    return found


def _post_of_several(s: Sentence, phrases: list[Phrase], reader: PhraseReader, noun: int, told: int) -> Office | None:
    """`Four permanent secretaries took the oath`, `presented decisions appointing three ambassadors`: the post of each,
    where nobody is named who got it."""
    if told >= len(s) or noun - told > _WORDS_TO_NOUN:
        return None
    if s.low(told - 1) == "newly" or noun == told + 1:
        return None  # `Two newly appointed ambassadors presented their letters`
    first, last = min(noun, told), max(noun, told)
    if any(p.people and first <= p.i < last + 2 for p in phrases) or (
        noun < told and any(p.people and p.j <= told for p in phrases)
    ):
        return None
    offices = OfficeReader(reader.organizations)
    return (offices.read(s, noun - 1) if noun else None) or offices.read(s, noun)


_WORDS_TO_NOUN: Final = 5


def _of_post_told(s: Sentence, phrases: list[Phrase], reader: PhraseReader, told: Office) -> list[FoundEvent]:
    """`They are A (Mines) and B (Health)`, after how many got such a post: each of those whom the sentence names."""
    verb = next((k for k in range(1, min(_WORDS_TO_IS, len(s))) if s.lows[k] in _IS or s.lows[k] == "was"), None)
    found: list[FoundEvent] = []
    for phrase in phrases if verb is not None else ():
        if len(phrase.people) != 1 or phrase.i <= (verb or 0):
            continue
        if _is_named(phrase):
            found += _appointments(s, [phrase])
            continue
        office = _with_field(s, phrase, replace(told, status="appointed", more=[]))
        office.i = office.title_i = phrase.i
        office.j = office.title_j = phrase.j
        office.start, office.end = s.starts[phrase.i], s.ends[phrase.j - 1]
        found.append(as_given(s, reader, [phrase], office, (phrase.i, phrase.j), "occurred"))
    return found


def _with_field(s: Sentence, phrase: Phrase, office: Office) -> Office:
    """`A (Mines)`, of whom the text says that he is a minister: of that ministry."""
    k = phrase.name_j
    if s.low(k) != "(" or office.title.of != "ministry" or s.low(k + 1) not in lexicon.ministry_subjects():
        return office
    end = next((m for m in range(k + 1, len(s)) if s.lows[m] == ")"), k + 2)
    name = ministry_for(spelled(s_text(s, k + 1, end)))
    office.organization = Organization(name, "ministry", office.country, sector="GOV")
    return office


def _is_named(phrase: Phrase) -> bool:
    return len(phrase.people) == 1 and any(office.title.of in _OFFICES for office in phrase.offices)


def _appointments(s: Sentence, listed: list[Phrase]) -> list[FoundEvent]:
    found = []
    for phrase in listed:
        person = phrase.people[0]
        given = [o for o in phrase.offices if o.title.of in _OFFICES and not o.is_former and o.status == "holds"]
        for office in given:
            office.status = "appointed"
        side = Side(person, None, person.country, "appointee", phrase, s)
        span = (s.starts[phrase.i], s.ends[phrase.j - 1])
        if given:
            found.append(FoundEvent("appointment", "occurred", None, [side], s, *span))
    return found
