"""Who signs at the foot of a letter: a name and a post, each on a line of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from warehouse.extraction.bounds import PassageSpan
from warehouse.extraction.name_runs import NameRun, is_place
from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.phrase_model import HeldOffice
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence, sentences

_LINES: Final = 8
_LONGEST_LINE: Final = 160
_LONGEST_FIRST: Final = 48
_ENDS_SENTENCE: Final = frozenset('.?!:;"”')
_PAIR: Final = 2


def read_signatures(text: str, passages: Sequence[PassageSpan], reader: PhraseReader) -> None:
    """Give the names on lines of their own near the text's end the posts on the lines beside them."""
    bodies = [p for p in passages if p.kind == "body"][-_LINES:]
    lines = [p if p.end - p.start <= _LONGEST_LINE and text[p.end - 1] not in _ENDS_SENTENCE else None for p in bodies]
    k = 0
    while k + 1 < len(lines):
        first, second = lines[k], lines[k + 1]
        if first is None or second is None or min(first.end - first.start, second.end - second.start) > _LONGEST_FIRST:
            k += 1
            continue
        read = _signed(text, first, second, reader) or _signed(text, second, first, reader)
        k += _PAIR if read else 1


def _signed(text: str, name: PassageSpan, post: PassageSpan, reader: PhraseReader) -> bool:
    """Whether the one line is a name of two words or more and nothing else, and the other one the name's posts."""
    if name.end - name.start > _LONGEST_FIRST:
        return False
    named = _only_sentence(text, name)
    told = _only_sentence(text, post)
    if named is None or told is None:
        return False
    run = _name(named, reader)
    chain = _posts(told, reader) if run is not None else []
    if run is None or not chain:
        return False
    known = reader.people.find_full(run.words)
    phrase = reader._person(named, 0, run, [], OfficeReader(reader.organizations), "")
    person = known or (phrase.people[0] if phrase is not None and phrase.people else None)
    if person is None:
        return False
    for office in chain:
        reader.held.append(HeldOffice(person, office, told))
        body = office.organization.country_code() if office.organization is not None else None
        person.country = person.country or office.country or body
    return True


def _only_sentence(text: str, line: PassageSpan) -> Sentence | None:
    found = list(sentences(text, line.start, line.end, line.passage_no, line.kind))
    return found[0] if len(found) == 1 else None


def _name(s: Sentence, reader: PhraseReader) -> NameRun | None:
    begin, _ = reader._honorific(s, 0)
    run = reader._name_run(s, begin) if s.is_capitalized(begin) else None
    if run is None or run.j != len(s) or len(run.words) < _PAIR or is_place(run):
        return None
    return run


def _posts(s: Sentence, reader: PhraseReader) -> list[Office]:
    """The posts that make up the whole line."""
    last = reader.organizations.last
    chain = OfficeReader(reader.organizations).read_chain(s, 0)
    if not chain or chain[-1].j != len(s) or chain[0].title.sector == "MED":
        reader.organizations.last = last
        return []
    return chain
