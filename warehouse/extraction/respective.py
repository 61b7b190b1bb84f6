"""Posts that a list gives to the people before it one by one: `X, Y and Z, ministers of health, labour and trade,
respectively`, `X and Y, ambassadors of Chile and Peru`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.local_parties import place_with_kind
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, ministry_for, of_country
from warehouse.extraction.owners import as_subject
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_RESPECTIVELY: Final = WordList(("respectively",))
_LED: Final = WordList(("led",))
_WHOSE: Final = WordList(("whose",))
_JOINING: Final = frozenset((",", "and", "&"))
_PAIR: Final = 2


def hold_respectively(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """Give each of the people before a title in the plural what the list after it has for him or her."""
    is_told = _RESPECTIVELY.stands_in(s)
    people = _people_before_title(s, phrases) if is_told or s.kind == "body" else []
    if len(people) < _PAIR:
        return
    office = people[-1].offices[-1]
    if is_told:
        end = s.lows.index("respectively")
        parts = _parts(s, office.title_j + 1, end) if s.low(office.title_j) in ("of", "to", "for") else []
    else:
        parts = _states_of(s, office, reader)
        end = parts[-1][1] if parts else 0
    if len(parts) != len(people):
        return
    offices = [_office_for(s, office, first, last, reader) for first, last in parts]
    if any(each is None for each in offices):
        return
    end += is_told
    phrases[:] = [p for p in phrases if not people[-1].j <= p.i < end]
    people[-1].j = max(people[-1].j, end)
    own = {id(phrase.people[0]) for phrase in people}
    reader.held[:] = [h for h in reader.held if h.sentence is not s or id(h.person) not in own]
    for phrase, each in zip(people, offices, strict=True):
        if each is not None:
            person = phrase.people[0]
            reader.held.append(HeldOffice(person, each, s))
            person.country = phrase.country = each.country or person.country


def hold_of_body_before(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`the Ministry of Health, whose head, X, signed`: X is head of the body named before."""
    if _LED.stands_in(s):
        _hold_of_led(s, phrases, reader)
    if not _WHOSE.stands_in(s):
        return
    for held in reader.held:
        office = held.office
        if held.sentence is not s or office.organization is not None or s.low(office.title_i - 1) != "whose":
            continue
        at = office.title_i - 1
        before = next((p for p in reversed(phrases) if p.organization is not None and at - 2 <= p.j <= at), None)
        if before is not None:
            office.organization = before.organization
            held.person.country = held.person.country or before.country


_VISITING: Final = WordList("visited visits toured tours inspected visit tour".split())
_AT_BODIES: Final = frozenset(
    (
        "president|vice president|rector|vice rector|vice chancellor|deputy vice-chancellor|director|deputy director|"
        "head|deputy head|dean|vice dean|principal|vice principal|provost|general manager|deputy general manager|"
        "director general|deputy director general|chief executive|chief executive officer|managing director|"
        "executive director|registrar|commandant|deputy commandant|curator|chief curator|museum director"
    ).split("|")
)
_WORDS_TO_BODY: Final = 4
_BEFORE_HOST: Final = frozenset("the its university school academy institute museum company".split())


def hold_of_body_visited(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`The delegation visited X University. Vice President Y met the guests`: Y, with whom a sentence begins, is vice
    president of what the sentence before tells to have been visited."""
    if s.kind != "body":
        return
    if reader.visited is not None:
        for held in reader.held:
            office = held.office
            is_bare = held.sentence is s and office.organization is None and office.country is None
            if (
                is_bare
                and _receives(s, office.title_i)
                and office.title.name in _AT_BODIES
                and _is_only_post(held, reader)
            ):
                office.organization = replace(reader.visited, start=0, end=0)
                held.person.country = held.person.country or reader.visited.country_code()
    reader.visited = None
    if not _VISITING.stands_in(s):
        return
    for phrase in phrases:
        body = phrase.organization if phrase.kind == "organization" else None
        if body is None or body.kind not in ("other", "company") or body.sector in ("DIP", "PTY", "GOV"):
            continue
        if not _VISITS.isdisjoint(s.lows[max(0, phrase.i - _WORDS_TO_BODY) : phrase.i]):
            reader.visited = body
            return


_VISITS: Final = frozenset("visited visits toured tours inspected visit tour".split())


def _receives(s: Sentence, k: int) -> bool:
    """`Vice President Y met the guests`, `They were taken round by the Deputy Director, Y`: the post's title at token
    k."""
    at = k - 1 if s.low(k - 1) == "the" else k
    return _BEFORE_HOST.issuperset(s.lows[:k]) or (
        at > 0 and s.low(at - 1) == "by" and s.low(at - 2) not in ("led", "headed")
    )


def _is_only_post(held: HeldOffice, reader: PhraseReader) -> bool:
    return not any(other.person is held.person and other is not held for other in reader.held)


def _hold_of_led(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`The X Party, led by Secretary General Y, received`: Y is secretary general of that party."""
    for held in reader.held:
        office = held.office
        at = office.title_i - 1
        if held.sentence is not s or office.organization is not None or s.low(at) != "by" or s.low(at - 1) != "led":
            continue
        before = next((p for p in reversed(phrases) if p.organization is not None and at - 3 <= p.j < at), None)
        body = before.organization if before is not None else None
        if body is not None and body.kind == "party" and office.title.of in (None, "party"):
            office.organization = body
            held.person.country = held.person.country or body.country_code()


def _people_before_title(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """Those named in one list, of whom the last is followed by the title in the plural."""
    last = next((p for p in phrases if p.offices and len(p.people) == 1 and _is_plural_after(s, p)), None)
    if last is None or last.kind != "person":
        return []
    named = [p for p in phrases if p.kind == "person" and len(p.people) == 1]
    run = [last]
    for phrase in reversed(named[: named.index(last)]):
        if any(s.lows[k] not in _JOINING for k in range(phrase.j, run[0].i)):
            break
        run.insert(0, phrase)
    return run


def _is_plural_after(s: Sentence, phrase: Phrase) -> bool:
    office = phrase.offices[-1]
    return office.title_i > phrase.name_i and s.low(office.title_j - 1).endswith("s")


def _parts(s: Sentence, i: int, end: int) -> list[tuple[int, int]]:
    """The token spans of a list's parts, without articles."""
    parts: list[tuple[int, int]] = []
    begin = i
    for k in range(i, end + 1):
        if k == end or s.lows[k] in _JOINING:
            while begin < k and s.lows[begin] in ("the", "of", "to", "for"):
                begin += 1
            if begin < k:
                parts.append((begin, k))
            begin = k + 1
    return parts


def _states_of(s: Sentence, office: Office, reader: PhraseReader) -> list[tuple[int, int]]:
    """The spans of the states in `X and Y, ministers of health of A and B,`, where they end what stands beside the
    names: each of those named is of one."""
    k = next((k for k in range(office.title_j, office.j) if reader.organizations.country_at(s, k) is not None), None)
    found: list[tuple[int, int]] = []
    while k is not None and (state := reader.organizations.country_at(s, k)) is not None:
        found.append((k, state[1]))
        k = state[1]
        while s.low(k) in _JOINING or (s.low(k) in ("the", "of") and k > state[1]):
            k += 1
        k = k if k > state[1] else None
    is_envoys = office.title.of == "embassy"
    is_ended = bool(found) and (s.low(found[-1][1]) in _ENDS or (is_envoys and s.low(found[-1][1]) in ("to", "in")))
    return found if is_ended and s.low(found[0][0] - 1) in ("of", "the") else []


_ENDS: Final = frozenset((",", ".", ";", "", ")"))


def _secretary_of_place(s: Sentence, office: Office, first: int, last: int) -> Office | None:
    """`secretaries of the provincial Party committees of A and B, respectively`: of the place that ends the part."""
    begin = last
    while begin > first and s.is_capitalized(begin - 1):
        begin -= 1
    found = place_with_kind(s, begin) if begin < last else None
    if found is None:
        return None
    committee = found[0]
    return replace(office, country=committee.country, organization=committee, more=[], start=s.starts[first])


def _office_for(s: Sentence, office: Office, first: int, last: int, reader: PhraseReader) -> Office | None:
    """The same title for one part of the list: a country, or the subject of a ministry."""
    country = reader.organizations.country_at(s, first)
    if country is not None and country[1] == last:
        body = office.organization
        own = of_country(body, country[0]) if body is not None else None
        return replace(office, country=country[0], organization=own, more=[], start=s.starts[first])
    if office.title.name.endswith("secretary") and "committees" in s.lows[office.title_j : last]:
        return _secretary_of_place(s, office, first, last)
    subject = as_subject(s, first, last)
    if office.title.of != "ministry" or lexicon.ministry_subjects().isdisjoint(s.lows[first:last]):
        return None
    own = Organization(ministry_for(subject), "ministry", office.country, sector="GOV")
    return replace(office, organization=own, more=[], start=s.starts[first])
