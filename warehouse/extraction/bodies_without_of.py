"""Bodies right behind a post, without `of`, as the press of South Asia and many forces write: `Chairman Senate Standing
Committee on X`, `Governor State Bank of Pakistan`, `Commander Kenya Navy`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, spelled
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.territories import territory_at
from warehouse.extraction.tokens import Sentence

_WRITING_SO: Final = frozenset(("PAK", "IND", "BGD", "NPL", "LKA", "NGA", "GHA"))
"""Where the press does: South Asia and West Africa."""
_WITHOUT_OF: Final = frozenset(
    (
        "head|deputy head|governor|lieutenant governor|chief minister|director general|deputy director general|"
        "secretary|additional secretary|vice chancellor|managing director|commander|deputy commander|speaker|"
        "deputy speaker|"
        "inspector general|chief justice|rector|registrar|commissioner|chief commissioner|director|deputy director|"
        "general officer commanding|air officer commanding|corps commander|commandant|member|chief secretary|"
        "president|vice president|secretary general|general secretary|chief of staff|commanding officer|principal|dean|"
        "permanent secretary|deputy permanent secretary"
    ).split("|")
)
_OPEN_BEHIND: Final = frozenset((",", "(", ";", "and", "who", "."))


def body_without_of(s: Sentence, office: Office, organizations: OrganizationReader) -> bool:
    """`Chairman Senate Standing Committee on X`, `Governor State Bank of Pakistan Y`, `Chief Minister Punjab Z`, as the
    press of South Asia writes: the body right behind the title, with the holder's name or a comma behind it."""
    j = office.j
    is_open = office.organization is None and j == office.title_j and s.is_capitalized(j) and s.kind == "body"
    if not is_open or office.title.name not in _WITHOUT_OF:
        return False
    is_apposed = s.low(office.i - 1) == "," and office.i == office.title_i  # `X, Commander Kenya Navy, met`
    if not is_apposed and _WRITING_SO.isdisjoint(organizations.countries):
        return False
    last = organizations.last
    found = territory_at(s, j) if office.title.of == "territory" else None
    found = found or organizations.read(s, j)
    found = found or _force_without_of(s, office)
    is_apart = found is not None and found[0].kind not in ("party", "state", "international")
    is_open = found is not None and (s.low(found[1]) in _OPEN_BEHIND or (s.is_capitalized(found[1]) and not is_apposed))
    if found is None or not is_apart or not is_open:
        organizations.last = last
        return False
    office.organization, office.j = found
    if office.title.of == "territory":
        office.organization.country = None  # India and Pakistan have a Punjab each
    office.country = office.country or office.organization.country_code()
    return True


_FORCES: Final = frozenset(
    "command corps fleet area navy army force forces guard guards brigade division squadron flotilla coast base".split()
)
_WORDS_OF_FORCE: Final = 5


def _force_without_of(s: Sentence, office: Office) -> tuple[Organization, int] | None:
    """`Commander Southern Command, X`, `Commander Coast`: a force in capitals up to a word for one, and then a comma
    or a rank."""
    if office.title.sector != "MIL":
        return None
    k = end = office.j
    while s.is_capitalized(k) and k < office.j + _WORDS_OF_FORCE and lexicon.honorifics().match(s.lows, k) is None:
        k += 1
        end = k if s.low(k - 1) in _FORCES else end
    if end == office.j or (end < k and s.is_capitalized(end)):
        return None
    if s.low(end) == "of" and s.is_capitalized(end + 1):  # `Commander Royal Air Force of Oman`
        end += 2
    force = Organization(spelled(s_text(s, office.j, end)), "military", sector="MIL")
    force.start, force.end = s.starts[office.j], s.ends[end - 1]
    return force, end


_CLOSING: Final = frozenset((",", ".", ";", ")", "(", "and", "", "on", "in", "met", "said", "who", "at"))


def force_at(s: Sentence, k: int, organizations: OrganizationReader) -> tuple[Organization, int] | None:
    """`Commander of the Hellenic Fleet`, `of the Republic of Fiji Navy`, `of the Iranian Army's Navy`: a force that no
    table has, with the state before it, up to a comma or a rank; at token k."""
    state = organizations.country_at(s, k) if s.is_capitalized(k) else None
    j = end = state[1] if state is not None else k
    begin = j
    while j < begin + _WORDS_OF_FORCE and (s.is_capitalized(j) or (s.low(j) == "'s" and s.is_capitalized(j + 1))):
        if lexicon.honorifics().match(s.lows, j) is not None or lexicon.titles().match(s.lows, j) is not None:
            break
        j += 1
        end = j if s.low(j - 1) in _FORCES else end
    is_ranked = lexicon.honorifics().match(s.lows, end) is not None if end < len(s) else False
    if end == begin or not (is_ranked or s.low(end) in _CLOSING):
        return None
    if state is None and end < begin + 2:
        return None  # `of the Army`
    force = Organization(spelled(s_text(s, k, end)), "military", state[0] if state is not None else None, sector="MIL")
    force.start, force.end = s.starts[k], s.ends[end - 1]
    return force, end


def longer_force(
    s: Sentence,
    k: int,
    organizations: OrganizationReader,
    found: tuple[Organization, int] | None,
    last: Organization | None,
) -> tuple[Organization, int] | None:
    """The force at token k, where its words go on behind the body that was `found` there; `last`: the one before."""
    force = force_at(s, k, organizations)
    if force is None or (found is not None and found[1] >= force[1]):
        return found
    organizations.last = last
    return force
