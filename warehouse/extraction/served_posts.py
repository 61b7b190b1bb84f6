"""Posts that someone is told to serve in or to have served in: `He worked as Ambassador to X from 2016 to 2020`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_SERVED: Final = frozenset(("served", "serves", "serving", "worked", "works", "doubles", "accredited"))
_HEADS: Final = frozenset(("heads", "chairs", "co-chairs"))
_HAS_HEADED: Final = frozenset(("headed", "chaired", "led"))
_ONCE: Final = frozenset(("previously", "formerly", "earlier", "once"))
_SUCCEEDS: Final = frozenset(("succeeds", "succeeded", "replaces", "replaced"))
_SERVING: Final = marks.of_words(lambda: _SERVED | _ONCE | _HEADS | _HAS_HEADED | _SUCCEEDS)
_BETWEEN: Final = frozenset(
    "has had have is was been also previously formerly then once earlier who , currently now later briefly formally "
    "officially thereby thus".split()
)
_NEVER: Final = frozenset(("no", "not", "never", "longer", "will", "to", "would"))
_FARTHEST: Final = 5


def find_served_posts(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """Put down the posts after `served as`: held where it is told in the present or `since` some day, else former; and
    those that someone `was previously`."""
    _find_former(s, phrases, reader)
    _find_of_career(s, phrases, reader)
    _find_ranked(s, phrases, reader)
    _find_headed(s, phrases, reader)
    _find_beside(s, phrases, reader)
    _find_predecessor(s, phrases, reader)
    _find_opening(s, phrases, reader)
    for k in marks.places(s, _SERVING):
        if s.lows[k] not in _SERVED or s.low(k + 1) != "as" or s.kind != "body":
            continue
        person = _who(s, phrases, k) or _described(s, phrases, k) or _joined(s, phrases, k)
        chain = OfficeReader(reader.organizations).read_chain(s, k + 2) if person is not None else []
        if person is None or not chain:
            continue
        following = _past_years(s, chain[-1].j)
        if s.low(following) == "and" and s.low(following + 1) == "as":
            chain += OfficeReader(reader.organizations).read_chain(s, following + 2)
        is_held = _is_held(s, k, chain[-1].j)
        known = {(h.office.title.name, _name(h)) for h in reader.held if h.person is person}
        for office in chain:
            office.is_former = not is_held
            held = HeldOffice(person, office, s)
            if (office.title.name, _name(held)) not in known:
                reader.held.append(held)


_OF_SPAN: Final = frozenset(("from", "to", "until", "between", "in", "-", "–", ",", "and"))
_OPENING_POST: Final = frozenset(("currently", "presently", "formerly", "previously", "once"))


def _past_years(s: Sentence, j: int) -> int:
    """`from 2016 to 2018`, `in 2014`: the token behind the years at token j."""
    k = j
    while s.low(k)[:1].isdigit() or (s.low(k) in _OF_SPAN and s.low(k + 1)[:1].isdigit()):
        k += 1
    return k


def _find_opening(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`Currently Ambassador of X to Y, she served as Z`: the post of whom the pronoun behind the comma means."""
    if s.kind != "body" or s.lows[0] not in _OPENING_POST:
        return
    chain = OfficeReader(reader.organizations).read_chain(s, 1)
    who = next((p for p in phrases if chain and p.kind == "pronoun" and p.i == chain[-1].j + 1), None)
    if who is None or len(who.people) != 1 or s.low(who.i - 1) != ",":
        return
    for office in chain:
        office.is_former = s.lows[0] in _ONCE
        reader.held.append(HeldOffice(who.people[0], office, s))


def _find_former(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`X, 58, a native of Hubei, was previously governor of Y`: the posts that someone held before."""
    for k in marks.places(s, _SERVING):
        if s.lows[k] not in _ONCE or s.low(k - 1) not in ("was", "were") or s.kind != "body":
            continue
        who = [p for p in subject_phrases(s, phrases, k - 1) if len(p.people) == 1]
        is_read = any(held.sentence is s and held.office.title_i > k for held in reader.held)
        chain = OfficeReader(reader.organizations).read_chain(s, k + 1) if len(who) == 1 and not is_read else []
        for office in chain:
            office.is_former = True
            reader.held.append(HeldOffice(who[0].people[0], office, s))


_CAREER: Final = WordList(("career", "been", "earlier", "previously", "formerly", "before", "prior"))
_IS_ONE: Final = frozenset(("was", "been"))
_TIMES: Final = frozenset(("years", "months", "year", "terms", "term"))
_WORDS_TO_VERB: Final = 7
_WORDS_OF_SPAN: Final = 7


def _find_of_career(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`In a long career he was Ambassador to A and High Commissioner to B`, `Earlier she was for two years India's
    ambassador to C`, `He has also been a director in D`: the posts that someone's career went through."""
    if s.kind != "body" or not _CAREER.stands_in(s):
        return
    for k in range(1, len(s)):
        if s.lows[k] not in _IS_ONE or not _is_gone_by(s, k):
            continue
        person = _who(s, phrases, k)
        begin = _past_span(s, k + 1)
        chain = OfficeReader(reader.organizations).read_chain(s, begin) if person is not None else []
        if person is None or not chain or s.low(chain[-1].j) == "since":
            continue
        reader.held[:] = [
            h for h in reader.held if h.sentence is not s or h.office.title_i < k or h.person is not person
        ]
        for office in chain:
            office.is_former = True
            reader.held.append(HeldOffice(person, office, s))
        return


_RANK: Final = WordList(("rank",))
_HOLDING: Final = frozenset(("has", "holds", "had", "held"))


def _find_ranked(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`She has the rank of Additional Secretary in the ministry`: a civil servant's post by its rank."""
    if s.kind != "body" or not _RANK.stands_in(s):
        return
    k = s.lows.index("rank") if "rank" in s.lows else 0
    verb = next((m for m in range(k - 1, max(0, k - 4), -1) if s.lows[m] in _HOLDING), None)
    person = _who(s, phrases, verb) if verb is not None and s.low(k + 1) == "of" else None
    office = OfficeReader(reader.organizations).read(s, k + 2) if person is not None else None
    if verb is None or person is None or office is None or office.organization is None or office.title.sector == "MIL":
        return
    office.is_former = s.lows[verb] in ("had", "held")
    reader.held.append(HeldOffice(person, office, s))


def _is_gone_by(s: Sentence, k: int) -> bool:
    """The verb at token k tells of what is over: `Earlier he was`, `In his career she was`, `has also been`."""
    if s.lows[k] == "been":
        return "also" in s.lows[k - 2 : k] and s.low(k - 2) in ("has", "had", "also") and "since" not in s.lows[k:]
    opening = s.lows[:k]
    is_once = s.lows[0] in _ONCE and k <= _WORDS_TO_VERB
    # `Before that, he was`, `Prior to her present appointment, she was`
    is_once = is_once or (s.lows[0] in ("before", "prior") and "," in opening and k <= _WORDS_TO_VERB + 1)
    return is_once or ("career" in opening and opening[0] in ("in", "during", "over") and k <= 2 * _WORDS_TO_VERB)


def _past_span(s: Sentence, k: int) -> int:
    """`was for nearly two years India's ambassador`: the token behind how long."""
    begin, k = k, k + 1 if s.low(k) == "," else k
    if s.low(k) not in ("for", "from", "between", "in"):
        return begin
    if s.low(k) == "for":
        end = next((m for m in range(k + 1, min(k + _WORDS_OF_SPAN, len(s))) if s.lows[m] in _TIMES), None)
    else:
        years = [
            m for m in range(k + 1, min(k + _WORDS_OF_SPAN, len(s))) if s.lows[m].isdigit() and len(s.lows[m]) == 4
        ]
        end = years[-1] if years else None
    if end is None:
        return begin
    return end + 2 if s.low(end + 1) == "," else end + 1


_WHO: Final = WordList(("who",))
_ENDS_BODY: Final = frozenset((",", ".", ";", "and", "", ")", "in", "since"))
_ALSO: Final = frozenset(("also", "currently", "now", "concurrently"))


def _find_headed(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`He also heads the Institute of Foreign Affairs`, `X has headed the academy since 2022`: what someone named
    before is the head of."""
    for k in marks.places(s, _SERVING):
        is_since = s.lows[k] in _HAS_HEADED and s.low(k - 1) == "has" and "since" in s.lows[k:]
        is_also = s.lows[k] in _HEADS and s.low(k - 1) in _ALSO
        if not (is_since or is_also) or s.kind != "body":
            continue
        person = _who(s, phrases, k - is_since)
        last = reader.organizations.last
        office = OfficeReader(reader.organizations).of_verb(s, k - is_since) if person is not None else None
        if person is None or office is None or s.low(office.j) not in _ENDS_BODY:
            reader.organizations.last = last
            continue
        held = HeldOffice(person, office, s)
        if (office.title.name, _name(held)) not in {(h.office.title.name, _name(h)) for h in reader.held}:
            reader.held.append(held)


def _find_beside(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`the politician, who is also treasurer of A`, `the minister, who is also vice chair of B`: one more post of who
    is told by a title or a description."""
    if not _WHO.stands_in(s) or s.kind != "body":
        return
    for phrase in phrases:
        k = phrase.j + 1
        if phrase.kind != "title" or len(phrase.people) > 1 or s.lows[k - 1 : k + 3] != [",", "who", "is", "also"]:
            continue
        subject = reader.people.subject if reader.people.is_subject_sure and not phrase.offices else None
        person = phrase.people[0] if phrase.people else subject
        last = reader.organizations.last
        chain = OfficeReader(reader.organizations).read_chain(s, k + 2) if person is not None else []
        if person is None or not chain:
            reader.organizations.last = last
            continue
        known = {(h.office.title.name, _name(h)) for h in reader.held if h.person is person}
        for office in chain:
            held = HeldOffice(person, office, s)
            if (office.title.name, _name(held)) not in known:
                reader.held.append(held)


def _find_predecessor(s: Sentence, phrases: list[Phrase], reader: PhraseReader) -> None:
    """`He succeeds Ms Y`, after `X was appointed Ambassador to Z`: who left the post that another was given."""
    for k in marks.places(s, _SERVING):
        if s.lows[k] not in _SUCCEEDS or s.kind != "body":
            continue
        person = _who(s, phrases, k)
        after = next((p for p in phrases if p.i == k + 1 and len(p.people) == 1 and not p.offices), None)
        given = [h for h in reader.held if h.person is person and h.office.status == "appointed"]
        if person is None or after is None or not given or given[-1].sentence is s:
            continue
        is_told = s.low(after.j) == "," and s.low(after.j + 1) == "who"
        is_left = s.lows[after.j + 2 : after.j + 6] in _RELIEVED_OF_IT or _has_served_out(s, after.j + 2)
        if is_told and not is_left:
            continue  # the clause tells what became of him
        first = next(h for h in given if h.sentence is given[-1].sentence)
        reader.held.append(HeldOffice(after.people[0], replace(first.office, status="relieved", more=[]), s))


_RELIEVED_OF_IT: Final = (
    ["was", "relieved", "of", "the"],
    ["was", "relieved", "of", "his"],
    ["was", "relieved", "of", "her"],
    ["was", "relieved", "from", "the"],
    ["was", "removed", "from", "the"],
)
"""`succeeds Y, who was relieved of the post to retire`."""
_SERVED_OUT: Final = frozenset(("completed", "finished", "ended", "concluded", "completes"))
_TERMS: Final = frozenset(("term", "tenure", "tour", "mandate", "assignment", "mission"))


def _has_served_out(s: Sentence, k: int) -> bool:
    """`who completed his term last month`, `who has ended her tour of duty`, from token k."""
    k = k + 1 if s.low(k) in ("has", "had", "recently") else k
    return s.low(k) in _SERVED_OUT and s.low(k + 1) in ("his", "her") and not _TERMS.isdisjoint(s.lows[k + 2 : k + 5])


_DESCRIBES: Final = frozenset(("is", "was"))
_WORDS_OF_DESCRIPTION: Final = 7


def _described(s: Sentence, phrases: list[Phrase], k: int) -> Person | None:
    """`X is a Portuguese diplomat who has served as`: the one told of."""
    who = next((m for m in range(k - 1, max(k - 4, 0), -1) if s.lows[m] == "who"), None)
    if who is None or not _NEVER.isdisjoint(s.lows[who:k]):
        return None
    verb = next((m for m in range(who - 1, max(who - _WORDS_OF_DESCRIPTION, 0), -1) if s.lows[m] in _DESCRIBES), None)
    if verb is None or s.low(verb + 1) not in ("a", "an"):
        return None
    told = next((p for p in phrases if p.j == verb and len(p.people) == 1), None)
    return told.people[0] if told is not None else None


_BEFORE_SERVED: Final = frozenset("earlier previously formerly most recently last also has had once later then".split())


def _joined(s: Sentence, phrases: list[Phrase], k: int) -> Person | None:
    """`She graduated from the academy and earlier worked as counselor`, `is a senior officer and most recently served
    as`: who the verb before `and` is about."""
    m = k - 1
    while s.low(m) in _BEFORE_SERVED:
        m -= 1
    if s.low(m) != "and" or k - m > _FARTHEST or (k - m == 1 and s.lows[k] not in ("served", "worked")):
        return None
    found = [p for p in subject_phrases(s, phrases, m) if p.people]
    first = [p for p in phrases if p.people and p.kind in ("person", "pronoun")][:1]
    is_one = len(first) == 1 and first[0].i <= _FARTHEST and len(first[0].people) == 1
    named = {id(person) for phrase in [*found, *first] for person in phrase.people}
    return first[0].people[0] if is_one and len(named) == 1 else None


def _name(held: HeldOffice) -> str | None:
    return held.office.organization.name() if held.office.organization is not None else None


def _who(s: Sentence, phrases: list[Phrase], k: int) -> Person | None:
    """The one person right before the verb, but for auxiliaries and adverbs; None where the verb is denied."""
    if not _NEVER.isdisjoint(s.lows[max(0, k - 2) : k]):
        return None
    for phrase in phrases:
        end = phrase.name_j if phrase.name_j <= k < phrase.j else phrase.j  # `X, who served as A, is now B`
        is_near = end <= k <= end + _FARTHEST and _BETWEEN.issuperset(s.lows[end:k])
        if is_near and len(phrase.people) == 1:
            return phrase.people[0]
    return None


def _is_held(s: Sentence, k: int, j: int) -> bool:
    """`serves as`, `is serving as`, `has served as … since 2019`."""
    if s.lows[k] in ("serves", "works", "doubles") or s.low(j) == "since":
        return True
    if s.lows[k] == "accredited":
        return not {"was", "were", "been"} & set(s.lows[max(0, k - _FARTHEST) : k])
    return s.lows[k] == "serving" and s.low(k - 1) in ("is", "currently", "now")
