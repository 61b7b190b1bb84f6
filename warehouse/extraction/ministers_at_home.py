"""Ministers of whose ministry only the place tells: `At the Ministry of Construction, Minister X received Y`; and
diplomats beside the embassy whose staff somebody meets."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, mission_of
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_MINISTRY: Final = WordList(("ministry",))
_SEATS: Final = frozenset(("headquarters", "office", "offices", "building", "hall", "premises"))
_MINISTERS: Final = frozenset(("minister", "deputy minister", "standing deputy minister", "first deputy minister"))
_RECEIVING: Final = frozenset("received receives receive met meets reception hosted welcomed chaired held".split())


def place_at_ministries(s: Sentence, phrases: list[Phrase]) -> None:
    """Give the one minister of a sentence without a ministry the one at which it tells that he received somebody; none
    where a second minister or another ministry is named."""
    if s.kind != "body" or not _MINISTRY.stands_in(s) or _RECEIVING.isdisjoint(s.low_set()):
        return
    ministries = [p.organization for p in phrases if p.organization is not None and p.organization.kind == "ministry"]
    bare = [o for p in phrases if len(p.people) == 1 for o in p.offices if o.title.name in _MINISTERS]
    if len(ministries) != 1 or len(bare) != 1 or not _is_bare(bare[0]):
        return
    at = next(p for p in phrases if p.organization is ministries[0])
    holder = next(p for p in phrases if bare[0] in p.offices)
    if at.kind == "organization" and _is_at(s, at.i) and _is_of(holder, ministries[0]):
        bare[0].organization = ministries[0]


def place_at_embassies(s: Sentence, phrases: list[Phrase]) -> None:
    """`met with the staff of the Russian Embassy and handed a diploma to Counsellor X`: X is of that embassy."""
    if s.kind != "body" or not _STAFF.stands_in(s) or not _EMBASSY.stands_in(s):
        return
    embassies = [p for p in phrases if p.kind in ("organization", "country") and _is_embassy(s, p)]
    at = embassies[0] if len(embassies) == 1 else None
    if at is None or at.country is None:
        return
    for phrase in phrases:
        bare = [o for o in phrase.offices if o.title.name in _DIPLOMATS and _is_bare(o)]
        if phrase.i < at.j or len(phrase.people) != 1 or not bare or phrase.people[0].country not in (None, at.country):
            continue
        for office in bare:
            office.organization = at.organization or mission_of("ambassador", at.country)
        phrase.people[0].country = phrase.country = at.country


def _is_embassy(s: Sentence, phrase: Phrase) -> bool:
    return phrase.country is not None and "embassy" in s.lows[phrase.i : phrase.j + 1]


_STAFF: Final = WordList(("staff", "personnel", "diplomats", "employees", "team"))
_EMBASSY: Final = WordList(("embassy",))
_DIPLOMATS: Final = frozenset(
    ("counselor", "minister-counsellor", "attaché", "first secretary", "second secretary", "third secretary", "consul")
)


def _is_bare(office: Office) -> bool:
    return office.organization is None and not office.is_former and not office.is_cut


def _is_of(holder: Phrase, ministry: Organization) -> bool:
    return ministry.country in (None, holder.country) or holder.country is None


def _is_at(s: Sentence, i: int) -> bool:
    """`at the Ministry`, `at the headquarters of the Ministry`, whose name begins at token i or behind its article."""
    k = i - 1 if s.low(i - 1) != "the" else i - 2
    if s.low(k) == "of" and s.low(k - 1) in _SEATS:
        k = k - 2 if s.low(k - 2) != "the" else k - 3
    return s.low(k) == "at"
