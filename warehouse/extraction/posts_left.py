"""Posts that a sentence on who leaves or gets one does not name: `X, who had run the ministry, was relieved of his
duties`, `sacked Foreign Minister X`, `Y was appointed in his place`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice, Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.succession_words import PLACES_OF_ANOTHER, SUCCEEDING, is_in_place_of_another
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import Pattern
from warehouse.extraction.visits import is_of_date
from warehouse.folding import fold_name

_SACKED: Final = frozenset(
    "dismissed sacked fired ousted dismisses sacks fires relieved dropped drops axed ditched removed removes".split()
)
_POSTS: Final = frozenset(
    (
        "post position office duties job role posts positions responsibilities functions portfolio cabinet government"
    ).split()
)
_OWNERS: Final = frozenset(("his", "her", "the", "their", "this", "that", "all", "same", "said"))
_BEFORE_DUTIES: Final = frozenset("his her official ministerial cabinet government current the".split())
_WHEN: Final = frozenset(
    ("on", "in", "after", "over", "amid", "following", "by", "for", "today", "yesterday", "late", "at", "with")
)
_ENDS: Final = frozenset((".", ",", ";", "and", "", '"', "“"))
_LONGEST_ASIDE: Final = 12
_REACH: Final = 400
_WORDS_TO_WHO: Final = 6


_STEPS: Final = frozenset(("step", "stepped", "steps", "stand", "stood", "quit", "quits"))
_AT_LEAVING: Final = _WHEN | frozenset(". , ; and at due because citing voluntarily early with as to".split())
_OF_GOVERNMENT: Final = frozenset(("government", "cabinet", "sack", "boot", "axe"))
_ONLY_FROM: Final = frozenset("recall recalled recalling recalls release released releasing exonerated".split())
_OF_OBJECT: Final = (frozenset(("as",)), frozenset(("new",)))
_WITH_THINGS: Final = frozenset(("relieved", "removed", "removes"))
"""What is told as often of things: `the obstacles were removed`."""
_ONLY_NEXT: Final = frozenset(("dropped", "drops", "axed", "ditched"))


def leaves_post(s: Sentence, i: int, j: int) -> bool:
    """`resigned`, `has stepped down at his own request`, `leaves the government`, told by tokens [i, j): who `retired`
    may only have left the room, who `stepped down from` something the tram."""
    if any(low.startswith("resign") for low in s.lows[i:j]):
        return True
    is_end = s.low(j) in _AT_LEAVING or is_of_date(s.low(j))
    return is_end and (s.lows[i] in _STEPS or s.low(j - 1) in _OF_GOVERNMENT)


def is_plainly_told(s: Sentence, i: int, who: Phrase, pattern: Pattern) -> bool:
    """`recalled X from his post`, `dropped Minister X`, `ratified X as president`; not `recalled Minister X's words`,
    `dropped charges against X`, `approved the cessation of X as ambassador`."""
    if s.lows[i] in _ONLY_FROM and not pattern:
        return s.low(who.j) in ("from", "of")
    if pattern and pattern[-1] in _OF_OBJECT:
        return "of" not in s.lows[i : who.i]
    return s.lows[i] not in _ONLY_NEXT or who.i == i + 1


def office_left(s: Sentence, reader: PhraseReader, person: Person, verb: str, begin: int) -> Office | None:
    """`was relieved of his duties`, `was removed from the post`, `was sacked on Friday`: the post that the one named
    held, or the one told of nobody named just before: `fired his defense minister. X was relieved of his duties`."""
    k = begin + 1 if s.low(begin) in ("of", "from") else begin
    while s.low(k) in _OWNERS:
        k += 1
    is_of_post = k > begin and s.low(k) in _POSTS and s.low(k + 1) not in ("of", "as")
    is_sacked = verb in _SACKED and verb not in _WITH_THINGS and _is_end(s, begin)
    is_bare = is_sacked or (verb == "replaced" and s.low(begin) == "by")
    if not is_of_post and not is_bare:
        return None
    held = [h.office for h in reader.held if h.person is person and not h.office.is_former]
    if held:  # `Minister X was replaced`, of whose ministry the text has told
        return next(
            (o for o in reversed(held) if o.organization is not None and o.title.name == held[-1].title.name), held[-1]
        )
    former = [h.office for h in reader.held if h.person is person]
    if former and is_of_post:  # `X, former Minister of Health, was relieved of the post`
        return replace(former[-1], is_former=False, more=[])
    is_told = is_of_post and "who" not in s.lows[max(0, begin - _WORDS_TO_WHO) : begin]
    left = reader.left or (_given_before(s, reader, person) if is_told else None)
    return replace(left.office, more=[]) if left is not None and s.start - left.sentence.end < _REACH else None


def _given_before(s: Sentence, reader: PhraseReader, person: Person) -> HeldOffice | None:
    """`X was appointed governor. Y was relieved of the post`: the one given to somebody else just before."""
    given = (h for h in reversed(reader.held) if h.office.status == "appointed" and h.person is not person)
    last = next(given, None)
    return last if last is not None and last.sentence is not s else None


def _is_end(s: Sentence, k: int) -> bool:
    return s.low(k) in _ENDS or s.low(k) in _WHEN or is_of_date(s.low(k))


def office_of_dismissed(s: Sentence, phrase: Phrase, verb: str, begin: int) -> Office | None:
    """`President A sacked Foreign Minister X`, `fired his interior minister, X`, `relieved Minister X of his duties`:
    the post before the name."""
    named = [o for o in phrase.offices if o.title_i < phrase.name_i]
    if not named:
        return None
    if s.low(begin) in ("of", "from") and s.low(begin + 1) in _OWNERS:
        k = begin + 2
        while s.low(k) in _BEFORE_DUTIES:
            k += 1
        return named[0] if s.low(k) in _POSTS and s.low(k + 1) not in ("of", "as") else None
    is_replaced = verb == "replaced" and s.low(begin) == "with"
    return named[0] if is_replaced or (verb in _SACKED and _is_end(s, begin)) else None


def note_left(s: Sentence, phrases: list[Phrase], reader: PhraseReader, i: int) -> None:
    """Remember whose post is told to be vacant where no name is: `on Friday fired his defense minister and`."""
    subject = next((p for p in phrases if p.people and p.j <= i), None)
    k = i + 2 if s.low(i + 1) in _OWNERS else i + 1
    if subject is None or s.lows[i] not in _SACKED or any(p.people and i < p.i <= k for p in phrases):
        return
    office = OfficeReader(reader.organizations).read(s, k) if k < len(s) else None
    following = office.j + 1 if office is not None and s.low(office.j) == "," else k
    if office is None or s.is_capitalized(office.j) or s.is_capitalized(following):
        return
    person = subject.people[0]
    office.country = office.country or person.country
    reader.left = HeldOffice(person, office, s)


def office_of_predecessor(s: Sentence, reader: PhraseReader, begin: int) -> Office | None:
    """`X was relieved of the post of minister, and Y was appointed in his place`, `named Y, a diplomat, to replace
    him`, `appointed Y to the post`: the post that was left last."""
    is_told = s.lows[:3] in PLACES_OF_ANOTHER[:4]
    end = begin
    if s.low(begin) == ",":
        end = (
            next((k for k in range(begin + 1, min(begin + _LONGEST_ASIDE, len(s))) if s.lows[k] == ","), begin - 1) + 1
        )
    if not is_told and not is_in_place_of_another(s, end):
        return _office_of_replaced(s, reader, end)
    left = [h for h in reader.held if h.office.status == "relieved" and s.start - h.sentence.end < _REACH]
    return replace(left[-1].office, status="appointed", more=[]) if left else None


_WORDS_TO_REPLACED: Final = 8


def _office_of_replaced(s: Sentence, reader: PhraseReader, k: int) -> Office | None:
    """`was appointed to replace Y`, `named X to succeed Foreign Minister Y`: the post that the text tells Y to hold, or
    to have left."""
    if s.low(k) != "to" or s.low(k + 1) not in SUCCEEDING:
        return None
    behind = s.lows[k + 2 : k + 2 + _WORDS_TO_REPLACED]
    end = next((m for m, low in enumerate(behind) if low in _ENDS or low in _WHEN), len(behind))
    named = frozenset(fold_name(" ".join(behind[:end])).split())
    posts = [h.office for h in reader.held if not named.isdisjoint(h.person.words) and not h.office.is_former]
    left = [office for office in posts if office.status == "relieved"] or posts
    return replace(left[-1], status="appointed", more=[]) if left else None


def office_like_left(reader: PhraseReader, office: Office, s: Sentence) -> Office:
    """`fired his defense minister. Y was named acting minister`: of the ministry whose post was told to be vacant."""
    left = reader.left
    is_bare = office.organization is None and not office.is_cut
    if is_bare and office.title.of not in ("state", "embassy") and s.low(office.j) in _ENDS:
        same = next((h for h in reversed(reader.held) if h.office.status == "relieved"), None)
        if same is not None and same.office.title.name == office.title.name and s.start - same.sentence.end < _REACH:
            body, country = same.office.organization, office.country or same.office.country
            return replace(office, organization=body, country=country)  # `Y has been appointed Chairperson`
    is_bare = is_bare and office.title.of == "ministry"
    if not is_bare or left is None or s.start - left.sentence.end > _REACH or left.office.title.of != "ministry":
        return office
    return replace(office, organization=left.office.organization, country=office.country or left.office.country)


_REPLACING: Final = frozenset(("replacing", "succeeding"))
_IN_SUCCESSION: Final = (["in", "succession", "to"], ["in", "place", "of"])


def past_succession(s: Sentence, j: int) -> int | None:
    """The token behind `, replacing`, `in succession to` or `in place of` that stands right after a post that ends at
    token j; None where no such words do."""
    k = j + 1 if s.low(j) == "," else j
    if k > j and s.low(k) in _REPLACING:
        return k + 1
    return k + 3 if s.lows[k : k + 3] in _IN_SUCCESSION else None
