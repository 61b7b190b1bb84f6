"""Posts in several ministries: `Minister of State in the Ministry of Foreign Affairs and the Ministry of Health X`,
`Minister of State, Ministry of Foreign Affairs and Ministry of Health, X`, `Minister of State for Law and Health X`."""

from __future__ import annotations

from functools import cache
from typing import Final

from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, ministry_for
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.tokens import Sentence

_SINGAPORE: Final = frozenset(
    (
        "Communications and Information|Culture, Community and Youth|Defense|Digital Development and Information|"
        "Education|Finance|Foreign Affairs|Health|Home Affairs|Law|Manpower|National Development|"
        "Social and Family Development|Sustainability and the Environment|Trade and Industry|Transport"
    ).split("|")
)
"""Whose junior ministers serve in two ministries each: no other names tell where one ends."""
_OF_TWO: Final = frozenset(
    "minister of state|senior minister of state|parliamentary secretary|senior parliamentary secretary|minister".split(
        "|"
    )
)
_MINISTRY: Final = "Ministry of "


def _part_ministries(office: Office, organizations: OrganizationReader) -> None:
    """`Senior Minister of State for Foreign Affairs and National Development X`: two ministries told as one subject."""
    body = office.organization
    if body is None or " and " not in body.head or office.title.name not in _OF_TWO:
        return
    subject = body.head.removeprefix(_MINISTRY)
    at = subject.find(" and ")
    while at > 0:
        first, second = ministry_for(subject[:at]), ministry_for(subject[at + 5 :])
        if {first.removeprefix(_MINISTRY), second.removeprefix(_MINISTRY)} <= _SINGAPORE:
            # Asked last: what countries a text names takes as long as to read a sentence.
            if (office.country or body.country) != "SGP" and "SGP" not in organizations.countries:
                return
            body.head = first
            other = Organization(second, "ministry", body.country, sector="GOV")
            span = (office.i, office.j, office.title_i, office.title_j, office.start, office.end)
            office.more.append(Office(office.title, other, *span, office.title_text))
            return
        at = subject.find(" and ", at + 1)


def read_second_ministry(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """Read on behind the first ministry of a post, or behind the comma where two stand; the second is one more post of
    the same title. Nothing where the words behind them do not go on with a name."""
    if office.title.of == "ministry":
        _part_ministries(office, organizations)
    if office.title.of != "ministry" or s.low(office.j) not in ("and", "&", ","):
        return
    if s.low(office.j) == "and" and s.low(office.j + 1) == "for":
        _read_for_another(s, office)
        return
    first, j = office.organization, office.j
    last = organizations.last
    if first is None and s.low(j) == "," and s.low(j + 1) == "ministry":
        found = organizations.read(s, j + 1)
        first, j = (found[0], found[1]) if found is not None and found[0].kind == "ministry" else (None, j)
    if first is None or first.kind != "ministry":
        organizations.last = last
        return
    more: list[tuple[Organization, int, int]] = []
    while s.low(j) in ("and", "&"):
        k = j + 2 if s.low(j + 1) == "the" else j + 1
        found = organizations.read(s, k) if s.low(k) == "ministry" and s.is_capitalized(k) else None
        if found is None or found[0].kind != "ministry":
            break
        more.append((found[0], k, found[1]))
        j = found[1]
    is_apposed = office.organization is None and s.low(office.j) == ","
    is_apposed = is_apposed or (
        office.title.name in _OF_TWO and s.low(office.title_j) == "," and s.low(office.j) == "and"
    )
    is_apposed = is_apposed and s.low(j) in (",", ".", ";")
    if not more or not (s.is_capitalized(j) or is_apposed or (s.low(j) == "," and s.is_capitalized(j + 1))):
        organizations.last = last
        return
    office.organization, office.j = first, j
    for body, i, end in more:
        start, stop = s.starts[i], s.ends[end - 1]
        office.more.append(
            Office(office.title, body, i, end, office.title_i, office.title_j, start, stop, office.title_text)
        )


def _read_for_another(s: Sentence, office: Office) -> None:
    """`Minister of State for Defence and for Manpower X`: both, where a name follows the second."""
    i = office.j + 2
    for subject in _by_length():
        words = subject.replace(",", " ,").lower().split()
        end = i + len(words)
        if s.lows[i:end] == words and s.is_capitalized(end):
            body = Organization(ministry_for(subject), "ministry", office.country, sector="GOV")
            span = (i, end, office.title_i, office.title_j, s.starts[i], s.ends[end - 1])
            office.more.append(Office(office.title, body, *span, office.title_text))
            office.j = end
            return


@cache
def _by_length() -> list[str]:
    return sorted({"Defence", *_SINGAPORE}, key=len, reverse=True)
