"""Posts told by `as` behind what gives or ends them: `presented his credentials to B as Ambassador of X`, `the end of
her tenure as Consul General`; and posts in the plural of those whom a list names with their states."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon, marks
from warehouse.extraction.office_after_verb import office_at
from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_LETTERS: Final = frozenset("credentials credence accreditation accrediting accredits accredited commission".split())
_TIMES: Final = frozenset(
    "tenure term duties duty mission mandate tour assignment service functions stint posting work role".split()
)
_ANCHORS: Final = _LETTERS | _TIMES
_ANCHOR: Final = marks.of_words(lambda: _ANCHORS)
_AS: Final = WordList(("as",))
_RELIEVED: Final = frozenset(
    "relieved relieves relieve relieving removed removes dismissed dismisses released discharged suspended".split()
)
_OWNERS: Final = frozenset(("his", "her"))
_FARTHEST: Final = 24
_FARTHEST_TIME: Final = 4


def find_posts_accredited(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """Put down who holds the post behind `as`, where nobody holds it yet by the sentence."""
    if not marks.has(s, _ANCHOR) or not _AS.stands_in(s) or s.kind != "body":
        return
    for k in marks.places(s, _ANCHOR):
        if s.lows[k] not in _ANCHORS:
            continue
        if s.lows[k] in _TIMES and not _RELIEVED.isdisjoint(s.lows[:k]):
            continue  # `relieved X of his duties as minister`: told by who reads appointments
        reach = _FARTHEST if s.lows[k] in _LETTERS else _FARTHEST_TIME
        at = next((m for m in range(k + 1, min(k + reach, len(s) - 1)) if s.lows[m] == "as"), None)
        holder = _holder(s, phrases, k, at) if at is not None else None
        if at is None or holder is None or any(p.people and p.i > at and p.i <= at + 1 for p in phrases):
            continue
        office = office_at(s, reader, at + 1)
        if office is None or (s.lows[k] in _LETTERS and office.title.of != "embassy"):
            continue
        person = holder.people[0]
        if any(h.person is person and h.office.title.name == office.title.name for h in reader.held):
            continue
        reader.held.append(HeldOffice(person, office, s))
        person.country = holder.country = person.country or office.country


def _holder(s: Sentence, phrases: list[Phrase], k: int, at: int) -> Phrase | None:
    """Whose letters or time, told by the noun at token k, those are: who stands right before `as` or the noun, or who
    the sentence is about where the noun is `his` or `her`."""
    people = [p for p in phrases if len(p.people) == 1 and p.i < at]
    behind = next((p for p in people if p.j == at and p.i > k and s.low(p.i - 1) in ("of", "accrediting")), None)
    if behind is not None and not behind.offices and behind.kind == "person":
        return behind
    owned = [p for p in people if p.j in (k - 1, k - 3) and s.low(p.j) in ("'s", "'")]
    if owned:
        return owned[-1]
    owner = next((m for m in range(k, max(0, k - _WORDS_TO_OWNER), -1) if s.lows[m] in _OWNERS), None)
    if owner is None and s.lows[k] != "accrediting":
        return None
    clause = next((m for m in range(k - 1, max(0, k - _WORDS_TO_CLAUSE), -1) if s.lows[m] == "who"), None)
    told = [p for p in people if clause is not None and p.j <= clause and p.kind == "person"]
    subject = told[-1] if told else people[0] if people and people[0].i <= _FIRST else None
    if subject is None or subject.kind != "person":
        return None
    return None if subject.offices and not told and s.low(owner or 0) != s.low(k - 1) else subject


_WORDS_TO_CLAUSE: Final = 9
_WORDS_TO_OWNER: Final = 5
"""`her formal Letter of Credence`"""
_FIRST: Final = 16
"""Tokens before the subject: `In a ceremony held this morning at the official residence, Her Excellency Ms. X`."""


_SEVERAL: Final = WordList(
    (
        "ambassadors envoys commissioners consuls ministers presidents premiers chancellors speakers kings leaders "
        "governors secretaries representatives attachés counsellors nuncios"
    ).split()
)
_LISTING: Final = frozenset((",", "and", ";", "&"))
_RANKS: Final = frozenset(("deputy", "vice", "assistant"))
_PAIR: Final = 2
_OF_STATES: Final = frozenset(("embassy", "state", "ministry"))


def find_posts_listed(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`Three new ambassadors were received by the King: X of A, Y of B and Z of C`, `the ambassadors are X (A) and Y
    (B)`: the post in the plural is of each whom the list names with a state."""
    if not _SEVERAL.stands_in(s) or s.kind != "body":
        return
    for group in _lists_of_states(s, phrases):
        office = _plural_before(s, group[0].offices[0].title_i + 1 if group[0].offices else group[0].i, reader)
        if office is None:
            continue
        for phrase in group:
            person, code = phrase.people[0], phrase.country
            of_none = [
                h for h in reader.held if h.person is person and h.sentence is s and h.office.organization is None
            ]
            reader.held[:] = [h for h in reader.held if h not in of_none]
            if code is not None and not any(h.person is person and h.sentence is s for h in reader.held):
                reader.held.append(HeldOffice(person, reader.of_state(office, code), s))


def _lists_of_states(s: Sentence, phrases: list[Phrase]) -> list[list[Phrase]]:
    """People who stand in a list, each with a state behind the name and no post of his own; the first may have one in
    the plural."""
    found: list[list[Phrase]] = []
    for phrase in phrases:
        is_of_state = phrase.kind == "person" and len(phrase.people) == 1 and phrase.country is not None
        if not is_of_state or phrase.name_j >= phrase.j:
            continue
        last = found[-1][-1] if found else None
        is_joined = last is not None and all(low in _LISTING for low in s.lows[last.j : phrase.i])
        if is_joined and not phrase.offices:
            found[-1].append(phrase)
        elif not phrase.offices or _is_plural(s, phrase.offices):
            found.append([phrase])
    return [group for group in found if len(group) >= _PAIR]


def _is_plural(s: Sentence, offices: list[Office]) -> bool:
    one = len(offices) == 1 and offices[0].organization is None and offices[0].country is None
    return one and any(low.endswith("s") for low in s.lows[offices[0].title_i : offices[0].title_j])


def _plural_before(s: Sentence, i: int, reader: PhraseReader) -> Office | None:
    """The last post in the plural before token i that a state can have; none for `guests X of A and Y of B`."""
    if s.low(i - 1).endswith("s") and s.low(i - 1).isalpha() and lexicon.titles().match(s.lows, i - 1) is None:
        return None
    for k in range(i - 1, -1, -1):
        found = lexicon.titles().match(s.lows, k)
        if found is None or found[0].of not in _OF_STATES or not any(low.endswith("s") for low in s.lows[k : found[1]]):
            continue
        begin = k - 1 if s.low(k - 1) in lexicon.ministry_subjects() else k
        begin = begin - 1 if begin < k and s.low(begin - 1) in _RANKS else begin
        last = reader.organizations.last
        offices = OfficeReader(reader.organizations)
        office = offices.read(s, begin) or offices.read(s, k)
        reader.organizations.last = last
        return office if office is not None and office.country is None else None
    return None
