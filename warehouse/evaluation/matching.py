"""When something found is what gold wants: parties, events, agreements. Matching is one to one, best pairs first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from itertools import combinations
from typing import TypeVar

from warehouse.evaluation.found import Core, FoundEvent, Participant
from warehouse.evaluation.gold import GoldArticle, GoldEvent, GoldParty
from warehouse.evaluation.wording import organization_key, same_name, same_organization, same_place

Wanted = TypeVar("Wanted")
Found = TypeVar("Found")

_COMPATIBLE = (
    {"talks", "meeting", "reception", "phone call", "video talks", "credentials", "conference", "seminar"},
    {"training course", "seminar", "conference"},
    {"visit"},
    {"congratulation message", "condolence message", "message"},
    {"signing", "agreement to cooperate"},
)
"""Kinds that may be matched with one another; whether the kind is right is scored apart."""


def compatible(wanted: str, found: str) -> bool:
    """True where events of these kinds may be the same one."""
    return wanted == found or any({wanted, found} <= group for group in _COMPATIBLE)


def pairs_sharing(*keys: Sequence[Hashable | None]) -> list[tuple[int, int]]:
    """Every two positions that share a key of one kind, once, in their order; None is shared by none."""
    groups: dict[tuple[int, Hashable], list[int]] = defaultdict(list)
    for kind, column in enumerate(keys):
        for at, key in enumerate(column):
            if key is not None:
                groups[kind, key].append(at)
    return sorted({pair for group in groups.values() for pair in combinations(group, 2)})


def pair_up(
    wanted: Sequence[Wanted], found: Sequence[Found], likeness: Callable[[Wanted, Found], float]
) -> list[tuple[int, int]]:
    """Pairs of positions, each used once, the most alike first; a likeness of 0 is no pair. Ties: the earlier ones."""
    scored = [(-likeness(w, f), i, j) for i, w in enumerate(wanted) for j, f in enumerate(found)]
    used_wanted: set[int] = set()
    used_found: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for score, i, j in sorted(scored):
        if score < 0 and i not in used_wanted and j not in used_found:
            used_wanted.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return sorted(pairs)


def same_party(core: Core, article: GoldArticle, wanted: GoldParty, found: Participant) -> bool:
    """True where the found side is the wanted person, organisation or country."""
    if wanted.person is not None:
        return found.person_id is not None and same_person(core, article, wanted.person, found.person_id)
    if found.person_id is not None:
        return _is_named_by_another(core, article, wanted, found)
    if wanted.organization is not None:
        if found.organization_id is None:
            return False
        names = core.organization_names[found.organization_id]
        return same_organization(wanted.organization, names, core.organization_countries.get(found.organization_id))
    return found.country == wanted.country and _is_state(core, found)


def _is_named_by_another(core: Core, article: GoldArticle, wanted: GoldParty, found: Participant) -> bool:
    """True where the article tells a side by its country or body alone, and another report of the event who it was."""
    if any(row["person_id"] == found.person_id for row in core.mentions.get(article.article_id, [])):
        return False
    person_id = found.person_id
    if wanted.organization is not None:
        return person_id is not None and _has_post_in(core, wanted.organization, person_id)
    country = found.country or (core.person_countries.get(person_id) if person_id is not None else None)
    return country == wanted.country


def _has_post_in(core: Core, organization: str, person_id: int) -> bool:
    """True where some article gives the person a post in the organisation, or in one whose name has its name."""
    rows = (row for held in core.offices.values() for row in held if row["person_id"] == person_id)
    bodies = {core.positions[row["position_id"]]["organization_id"] for row in rows} - {None}
    for body in bodies:
        names = core.organization_names[body]
        if same_organization(organization, names, core.organization_countries.get(body)):
            return True
        if any(organization.casefold() in name.casefold() for name in names):
            return True
    return False


def _is_state(core: Core, found: Participant) -> bool:
    """True where the side is a country itself: no organisation, or one whose name says no more than the country."""
    if found.organization_id is None:
        return True
    return any(not organization_key(name)[0] for name in core.organization_names[found.organization_id])


def same_person(core: Core, article: GoldArticle, wanted: str, person_id: int) -> bool:
    """True where the person has the wanted name, or another that gold gives to the same person of the article."""
    names = core.person_names[person_id]
    gold = next((person for person in article.persons if person.name == wanted), None)
    spellings = (wanted,) if gold is None else (wanted, *gold.spellings)
    return any(same_name(spelling, names) for spelling in spellings)


def common_participants(core: Core, article: GoldArticle, wanted: GoldEvent, found: FoundEvent) -> int:
    """How many participants a wanted and a found event have in common, in whatever roles."""
    parties = [party for _, party in wanted.participants]
    return len(pair_up(parties, found.participants, lambda w, f: float(same_party(core, article, w, f))))


def likeness(core: Core, article: GoldArticle, wanted: GoldEvent, found: FoundEvent) -> float:
    """How alike two events are; 0 where they cannot be the same one.

    Kinds have to be compatible and a participant common (where gold names any); of several the day decides, then who
    took part, then the kind, and the place between the legs of a journey of which only the days of the whole are told.
    """
    if not any(compatible(subtype, found.subtype) for subtype in wanted.subtypes):
        return 0.0
    common = common_participants(core, article, wanted, found)
    if wanted.participants and not common and not wanted.is_optional:
        return 0.0
    same_day = found.starts_on in wanted.starts_on
    there = same_day and found.place is not None and any(w and same_place(w, *found.place) for w in wanted.places)
    return 1.0 + 8.0 * same_day + 3.0 * common + 2.0 * (found.subtype in wanted.subtypes) + 1.0 * there
