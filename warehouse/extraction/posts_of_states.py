"""Posts that cannot be one person's: those of two states."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.office_model import Office
from warehouse.extraction.phrase_model import HeldOffice
from warehouse.extraction.posts_ended import past_ended_clause
from warehouse.extraction.tokens import Sentence


def are_of_two_states(office: Office, other: Office) -> bool:
    """Nobody holds a state's post in two countries."""
    codes = {office.country, other.country}
    return None not in codes and len(codes) > 1 and {office.title.of, other.title.of} <= _OF_STATES


def are_of_two_countries(office: Office, other: Office) -> bool:
    """Posts of two countries, beside each other: `Speaker of the Parliament of Serbia and French Minister`."""
    codes = {office.country or _body_country(office), other.country or _body_country(other)}
    return None not in codes and len(codes) > 1


def _body_country(office: Office) -> str | None:
    return office.organization.country_code() if office.organization is not None else None


_PRESIDING: Final = frozenset(("chairman", "chairwoman", "chair", "president", "chairperson", "head"))


def who_preside(held: list[HeldOffice], office: Office) -> list[HeldOffice]:
    """`the Speaker`, told before as the chairman of a parliament: who presides over one."""
    if office.title.name != "speaker" or office.organization is not None:
        return []
    return [
        one
        for one in held
        if one.office.title.name in _PRESIDING
        and one.office.organization is not None
        and one.office.organization.kind == "legislature"
        and office.country in (None, one.person.country or one.office.country)
    ]


def own_posts(
    before: list[Office], after: list[Office], is_apposed: bool, i: int, name_i: int
) -> tuple[list[Office], int]:
    """The posts before a name that are its bearer's, and where his phrase begins: `at the invitation of the Prime
    Minister of Japan, Mr. X, Prime Minister of Laos, paid`: X is of Laos alone."""
    is_of_other = is_apposed and bool(before and after) and are_of_two_states(before[-1], after[0])
    return ([], name_i) if is_of_other else (before, i)


_OF_STATES: Final = frozenset(("state", "ministry"))


def of_one_state(s: Sentence, chain: list[Office]) -> list[Office]:
    """`X, Prime Minister of Japan, the President of Laos, Y, paid`: the second post is no more X's."""
    for number in range(1, len(chain)):
        if s.low(chain[number - 1].j) == "," and are_of_two_states(chain[number - 1], chain[number]):
            return chain[:number]
        if s.low(chain[number - 1].j) == "and" and _is_of_another(chain[number - 1], chain[number]):
            return chain[:number]
    return chain


def _is_of_another(office: Office, other: Office) -> bool:
    """`X, Principal Secretary of Foreign Affairs of Kenya and Special Envoy of the Chinese Government, Y`: of two
    governments, and so of two people."""
    bodies = (office.organization, other.organization)
    are_governments = all(body is not None and body.kind in _GOVERNMENTS for body in bodies)
    return are_governments and are_of_two_countries(office, other)


_GOVERNMENTS: Final = frozenset(("ministry", "state", "government"))


def is_inviting(s: Sentence, i: int) -> bool:
    """`At the invitation of Prime Minister X, the President of Chile, Y, paid`, `Invited by X, Y paid`: the post after
    X is of who comes."""
    is_opening = s.low(i - 1) == "by" and s.lows[0] == "invited"
    return is_opening or (s.low(i - 1) in ("of", "from") and s.low(i - 2) == "invitation")


_IN_CAPACITY: Final = frozenset(("capacity", "capacities", "role"))
_ON_TRIP: Final = frozenset(("on", "in", "during", "making", "paying", "for"))
_OWN: Final = frozenset(("his", "her", "their"))
_NUMBERED: Final = frozenset("first second third fourth fifth sixth maiden inaugural latest last final".split())
_TRIPS: Final = frozenset(
    "trip visit tour journey travel stop week day days month months year meeting appearance engagement".split()
)
_LONGEST_TRIP: Final = 14
_SERVING: Final = frozenset(("serves", "works", "doubles"))
_CLAUSES: Final = frozenset(("is", "was", "also"))


_BEHIND_NAMES: Final = frozenset(
    (
        "IAS IPS IFS IRS IAAS EGH CBS EBS MGH OGW EBH MP MPP MLA MNA MEP KC QC SC PC OBE CBE MBE KBE DBE GBE CMG KCMG "
        "DCMG GCMG GCON CFR CON OFR MFR AO AM AC FSS PhD Esq"
    ).split()
)
"""Letters of services, orders and houses between a name and its post."""


def past_clause(s: Sentence, k: int) -> int:
    """`X, who is also Minister`, `X, in his capacity as Chair`, `X, on her first trip as Minister`, `X, IAS, Director`:
    where the post begins."""
    while s.words[k : k + 1] and s.words[k] in _BEHIND_NAMES and s.low(k + 1) == ",":
        k += 2
    if s.low(k) == "who" and s.low(k + 1) in _CLAUSES:
        return k + 2
    if (ended := past_ended_clause(s, k)) > k:
        return ended
    if s.low(k) == "who" and s.low(k + 1) in _SERVING and s.low(k + 2) == "as":
        return k + 3
    if s.low(k) == "in" and s.low(k + 2) in _IN_CAPACITY and s.low(k + 3) == "as":
        return k + 4
    return _past_first_trip(s, k)


def _past_first_trip(s: Sentence, k: int) -> int:
    """`X, on her first trip to Kenya as Prime Minister`, `X, in his first week as Minister`: the token after `as`."""
    if s.low(k) not in _ON_TRIP or s.low(k + 1) not in _OWN:
        return k
    for end in range(k + 3, min(k + _LONGEST_TRIP, len(s) - 1)):
        if s.lows[end] in (",", ";", "."):
            return k
        if s.lows[end] == "as":
            told = s.lows[k + 2 : end]
            return end + 1 if not _NUMBERED.isdisjoint(told) and not _TRIPS.isdisjoint(told) else k
    return k


def has_clause(s: Sentence, k: int) -> bool:
    """`X, who is also Minister`, `X, in his capacity as Chair`: a post stands behind a clause at token k."""
    begin = past_clause(s, k)
    return begin > k and (s.low(begin - 1) == "as" or s.low(begin) == "also")


def without_rank(held: list[Office]) -> list[Office]:
    """`Ambassador X, Assistant Foreign Minister`, `the Head of the Press Office, Counsellor Y`: the posts without a
    diplomat's bare rank, where there is another."""
    if len(held) < 2:
        return held
    is_abroad = any(office.title.of == "embassy" and not _is_bare_rank(office) for office in held)
    heads = any(_is_head_of_part(office) for office in held[:-1]) and not is_abroad
    ranks = [o for o in held if _is_bare_ambassador(o) or _is_of_clergy(o) or (heads and _is_bare_rank(o))]
    posts = [office for office in held if not any(office is rank for rank in ranks)]
    return posts if any(not office.is_former for office in posts) else held


_RANKS: Final = frozenset(("counselor", "counsellor", "minister-counsellor", "minister", "secretary", "consul"))
_HEADING: Final = frozenset(("head", "deputy head", "director", "director general", "chief"))


def _is_of_clergy(office: Office) -> bool:
    """`Archbishop X, Apostolic Nuncio`: an archbishop of no see that is told."""
    return office.title.name in _CLERGY and office.organization is None and office.j == office.title_j


_CLERGY: Final = frozenset(("archbishop", "bishop", "auxiliary bishop"))


def _is_bare_rank(office: Office) -> bool:
    is_bare = office.j == office.title_j and office.country is None and office.organization is None
    return is_bare and office.title.name in _RANKS


def _is_head_of_part(office: Office) -> bool:
    """Who heads a part of a foreign ministry, as Latin American ministries tell of theirs."""
    body = office.organization
    return office.title.name in _HEADING and body is not None and body.kind in ("other", "ministry")


def _is_bare_ambassador(office: Office) -> bool:
    is_bare = office.j == office.title_j and office.country is None and office.organization is None
    return is_bare and office.title.name == "ambassador" and office.seat is None


def is_unnamed_envoy(s: Sentence, first: Office, last: Office) -> bool:
    """`X, member of the Secretariat, and the Peruvian ambassador to Japan`: with its own article, behind a post that
    has none, the envoy is somebody else, who may be named next."""
    has_article = s.low(last.i) == "the" and s.lows[last.i - 2 : last.i] == [",", "and"]
    return has_article and s.low(first.i) != "the" and last.title.of == "embassy" and first.title.of != "embassy"
