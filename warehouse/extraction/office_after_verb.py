"""The office behind a verb of appointment, past ranks, days and asides."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.lexicon import Title
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date

_BEFORE_OFFICE: Final = frozenset(
    (
        "as to be the post position posts positions of from hold serve work his her a an new acting for role duty "
        "duties title job office charge in over up role next hm its their concurrently simultaneously appointment "
        "election vacant this full-time part-time full"
    ).split()
)


def office_at(s: Sentence, reader: PhraseReader, k: int) -> Office | None:
    """The office that begins at token k, past a day, a rank and what joins them; None where none is read there."""
    offices = OfficeReader(reader.organizations)
    if s.low(k) in ("he", "she") and s.low(k - 1) == "where":
        k += 2  # `was moved to X, where she will be governor`
    if s.low(k) == "by":  # `was assigned by the Secretariat to serve as secretary`
        k = next((m for m in range(k + 1, min(k + _WORDS_OF_GIVER, len(s))) if s.lows[m] in ("as", "to")), k)
    if s.low(k) == "to" and s.low(k + 1) == "join":
        k = _past_joining(s, k)
    if s.lows[k : k + 3] in _DAY_BEFORE:
        k += 3
    if s.low(k) in ("on", "today", "yesterday", "this") or is_of_date(s.low(k)):
        k = _past_day(s, k)
    k = _past_age(s, k)
    while s.low(k) in _BEFORE_OFFICE or s.low(k) == "," or s.lows[k : k + 2] in _OWNERS:
        k += 2 if s.low(k + 1) == "'s" else 1  # `was appointed His Majesty's Ambassador to X`
    if s.low(k - 1) in ("'s", "the") and s.low(k) in _RANKS:  # `the country's eighth president`
        k += 1
    if s.low(k) == "government" and s.low(k + 1).startswith("spokes"):
        k += 1
    if s.low(k) in ("lead", "head", "chair") and s.low(k - 1) == "to":
        return _leadership(s, reader, k)
    if k >= len(s):
        return None
    begin = _past_rank(s, k)
    office = offices.read(s, begin) or offices.read(s, k)
    if office is not None and s.low(office.j) in ("coach", "coaches"):
        return None  # `was named head coach`
    owner = reader.organizations.country_at(s, k) if begin > k else None
    if office is not None and owner is not None and office.country is None:
        office.country = owner[0]  # `as Australia's next High Commissioner`
        offices.settle(office)
    return office


def _past_age(s: Sentence, k: int) -> int:
    """`appointed X, 54, Minister of Health`: the token behind the age."""
    return k + 3 if s.low(k) == s.low(k + 2) == "," and s.low(k + 1).isdigit() else k


_RANKS: Final = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth new next newest latest longtime".split()
)
_WORDS_OF_OWNER: Final = 4
_WORDS_OF_GIVER: Final = 8


def _past_rank(s: Sentence, k: int) -> int:
    """`as Singapore's fourth prime minister`, `as his new senior secretary`: the token where the post itself begins."""
    if s.low(k) == "senior":
        return k + 1
    owned = next((m for m in range(k + 1, min(k + _WORDS_OF_OWNER, len(s))) if s.lows[m] in ("'s", "'")), None)
    is_ranked = owned is not None and (s.low(owned + 1) in _RANKS or s.low(owned + 1)[:1].isdigit())
    return owned + 2 if owned is not None and is_ranked and s.is_capitalized(k) else k


_DAY_BEFORE: Final = (
    ["a", "day", "earlier"],
    ["the", "day", "before"],
    ["a", "day", "before"],
    ["earlier", "this", "week"],
)
_OWNERS: Final = (["majesty", "'s"], ["country", "'s"], ["nation", "'s"], ["party", "'s"], ["house", "'s"])
_WORDS_OF_JOINING: Final = 26


def _past_joining(s: Sentence, k: int) -> int:
    """`is assigned to join the Committee's Standing Board, and to hold the position of Secretary`: the token of `hold`;
    k where no post follows."""
    ends = range(k + 2, min(k + _WORDS_OF_JOINING, len(s)))
    return next((m for m in ends if s.lows[m] in ("hold", "serve") and s.low(m - 1) == "to"), k)


def _past_day(s: Sentence, k: int) -> int:
    """`was sworn in on Monday as minister`: the token of `as` behind the day; k where something else stands there."""
    j = k
    while s.low(j) in ("on", "in", ",", "today", "yesterday", "this", "last") or is_of_date(s.low(j)):
        j += 1
    return j if s.low(j) == "as" else k


_LONGEST_ASIDE: Final = 30


def office_after_aside(s: Sentence, reader: PhraseReader, begin: int) -> Office | None:
    """`appointed X, formerly minister of Y, as ambassador`: the office after what X was before."""
    if s.low(begin) != ",":
        return None
    ends = range(begin + 2, min(len(s), begin + _LONGEST_ASIDE))
    k = next((k for k in ends if s.lows[k] == "as" and s.low(k - 1) == ","), None)
    if k is not None:
        return office_at(s, reader, k)
    return _office_behind_former(s, reader, begin) if s.low(begin + 1) in _FORMERLY else None


_FORMERLY: Final = frozenset("former formerly previously currently ex until hitherto".split())


def _office_behind_former(s: Sentence, reader: PhraseReader, begin: int) -> Office | None:
    """`appointed X, former State Secretary of the Ministry of Y, Ambassador to Z`: the post in capitals behind the
    comma that closes what X was before."""
    for k in range(begin + 3, min(len(s), begin + _LONGEST_ASIDE)):
        is_closing = s.low(k - 1) == "," and (s.is_capitalized(k) or s.low(k) in ("the", "new"))
        office = office_at(s, reader, k) if is_closing else None
        if office is not None and not office.is_former and office.title_i <= k + _WORDS_TO_TITLE:
            return office
    return None


_WORDS_TO_TITLE: Final = 4


_OF_MEMBERS: Final = frozenset("committee committees bureau secretariat commission politburo presidium council".split())
_MEMBERSHIPS: Final = {"alternate": "alternate member", "candidate": "alternate member", "honorary": "honorary member"}


def seat_at(s: Sentence, reader: PhraseReader, k: int) -> Office | None:
    """`elected X to the Secretariat`, `to alternate membership of the Political Bureau`, `expelled X from the Central
    Committee`: a member of that organ."""
    is_past = any(low.isdigit() and len(low) == len("2016") for low in s.lows[k:])
    if s.low(k) not in _INTO or (is_past and "term" not in s.lows[k:]):
        return None  # `was elected to the Party Central Committee in 2016`
    begin = k + 2 if s.low(k + 1) == "the" else k + 1
    name = "member"
    if s.low(begin) in ("membership", "full") or s.low(begin + 1) == "membership":
        name = _MEMBERSHIPS.get(s.low(begin), name)
        begin = next((m + 1 for m in range(begin, begin + 3) if s.low(m) == "of"), begin)
        begin = begin + 1 if s.low(begin) == "the" else begin
    found = reader.organizations.read(s, begin) or _bare_organ(s, begin)
    if found is None or found[0].kind != "party organ" or _OF_MEMBERS.isdisjoint(s.lows[begin : found[1]]):
        return None
    organization, j = found
    return Office(Title(name, None, None), organization, k, j, k, j, s.starts[k], s.ends[j - 1], s_text(s, k, j))


_INTO: Final = frozenset(("to", "into", "onto", "from"))


def _bare_organ(s: Sentence, k: int) -> tuple[Organization, int] | None:
    """`the Politburo`, `the Party Central Committee` of a party that is not named."""
    begin = k + 1 if s.low(k) == "party" else k
    found = lexicon.organs().match(s.lows, begin) if s.is_capitalized(begin) else None
    if found is None or found[0].kind != "party organ":
        return None
    organ, j = found
    return Organization(organ.name, organ.kind, within=organ.within, sector="PTY"), j


def _leadership(s: Sentence, reader: PhraseReader, k: int) -> Office | None:
    """`assigned to lead the Commission`: its head."""
    found = reader.organizations.read(s, k + 1)
    if found is None:
        return None
    organization, j = found
    title = Title("head", None, None)
    return Office(title, organization, k, j, k, j, s.starts[k], s.ends[j - 1], s_text(s, k, j))
