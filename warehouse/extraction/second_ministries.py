"""Posts in several ministries: `Minister of State in the Ministry of Foreign Affairs and the Ministry of Health X`,
`Minister of State, Ministry of Foreign Affairs and Ministry of Health, X`."""

from __future__ import annotations

from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.tokens import Sentence


def read_second_ministry(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """Read on behind the first ministry of a post, or behind the comma where two stand; the second is one more post of
    the same title. Nothing where the words behind them do not go on with a name."""
    if office.title.of != "ministry" or s.low(office.j) not in ("and", "&", ","):
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
    if not more or not (s.is_capitalized(j) or (s.low(j) == "," and s.is_capitalized(j + 1))):
        organizations.last = last
        return
    office.organization, office.j = first, j
    for body, i, end in more:
        start, stop = s.starts[i], s.ends[end - 1]
        office.more.append(
            Office(office.title, body, i, end, office.title_i, office.title_j, start, stop, office.title_text)
        )
