"""What a post is of where the words after it are small or lean on what stands before: `spokesperson for the unification
ministry`, `director of its Africa Operations`, `first secretary of the Party in X`, `governor of the province`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.local_parties import place_with_kind
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, ministry_for, party_of_country, spelled
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.owners import as_subject, small_subject_end
from warehouse.extraction.portfolios import past_article
from warehouse.extraction.posts import leaders_office
from warehouse.extraction.small_organs import capitalized, end_of_name, owned_organ
from warehouse.extraction.territories import land_alone, past_kind, territory_at
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer

_LEVELS: Final = frozenset(("provincial", "municipal", "district"))
_KINDS: Final = frozenset("province prefecture region state county district".split())
_LONGEST_PLACE: Final = 3
_JOINING: Final = frozenset(("and", "&", "of", "for"))
_LONGEST_FIELD: Final = 8
_NEAR_FIELD: Final = 4
_AFTER_PLACE: Final = frozenset((",", "and", ".", ";", "(", ""))


HEADS: Final = {
    "government": lexicon.Title("prime minister", "GOV", "state"),
    "state": lexicon.Title("president", None, "state"),
}
"""`the head of the North Korean government, X`."""


def small_ministry(s: Sentence, k: int, known: Organization | None) -> tuple[Organization, int] | None:
    """`for the unification ministry`, `of the ministry`: a ministry written small from token k; `known`: the one that
    the article named last."""
    is_bare = not s.is_capitalized(k) or (s.low(k - 1) == "the" and not s.is_capitalized(k + 1))
    if s.low(k) == "ministry" and is_bare and s.low(k + 1) not in ("of", "for", "in"):
        return (known, k + 1) if known is not None else None
    if s.low(k) not in lexicon.ministry_subjects() or s.is_capitalized(k):
        return None
    j = small_subject_end(s, k)
    if s.low(j) != "ministry":
        return None
    body = Organization(ministry_for(as_subject(s, k, j)), "ministry", sector="GOV")
    body.start, body.end = s.starts[k], s.ends[j]
    return body, j + 1


def own_part(s: Sentence, k: int, owner: Organization | None) -> tuple[Organization, int] | None:
    """`Director General of its Africa Operations`, `head of its foreign relations committee`: a part, from token k, of
    the body that the article named last."""
    if owner is None or owner.kind in ("state", "ministry") or s.low(k - 1) not in ("its", "their"):
        return None
    end = k
    while s.is_capitalized(end) or (end > k and s.low(end) in _JOINING and s.is_capitalized(end + 1)):
        end += 1
    small = end_of_name(s, k) if end == k else None
    if small is None and end < k + 2:
        return None
    end = small or end
    part = Organization(spelled(capitalized(s_text(s, k, end))), "other", parent=owner, sector=owner.sector)
    part.start, part.end = s.starts[k], s.ends[end - 1]
    return part, end


OWNERS_MEANT: Final = {
    "party": "party",
    "ministry": "ministry",
    "parliament": "legislature",
    "legislature": "legislature",
}


def part_of_meant(s: Sentence, k: int, organizations: OrganizationReader) -> tuple[Organization, int] | None:
    """`who heads the party's research commission on foreign affairs`: a part, written small, of the party, ministry or
    house at token k, which the article named before."""
    kind = OWNERS_MEANT[s.low(k)]
    owner = next((o for o in reversed(organizations.named) if o.kind == kind), None)
    owner = owner or (organizations.ministry if kind == "ministry" else None)
    owner = owner or Organization(s.low(k).capitalize(), kind)
    return owned_organ(s, owner, k + 1)


def party_in_place(s: Sentence, k: int) -> tuple[Organization, int] | None:
    """`first secretary of the Party in Matanzas`: the party's committee of that place; k is the token of `Party`."""
    if s.low(k) != "party" or s.low(k + 1) not in ("in", "for"):
        return None
    begin = next((m for m in range(k + 2, min(k + 6, len(s))) if s.is_capitalized(m)), k + 2)
    return place_with_kind(s, begin)


def whole_party(s: Sentence, k: int) -> tuple[Organization, int] | None:
    """`First Secretary of the Party and President of the Republic`: of the one party's Central Committee."""
    if not s.is_capitalized(k) or s.low(k - 1) != "the" or s.low(k + 1) not in _AFTER_PLACE:
        return None
    found = lexicon.organs().match(["central", "committee"], 0)
    if found is None:
        return None
    organ = found[0]
    return Organization(organ.name, organ.kind, within=organ.within, sector="PTY"), k + 1


def territory_meant(
    s: Sentence, office: Office, k: int, organizations: OrganizationReader
) -> tuple[Organization, int] | None:
    """`Secretary of the Yunnan Provincial Committee and governor of the province`: the one that the sentence names,
    else the one that the article is about."""
    low = s.low(k)
    if low not in _KINDS or s.low(k - 1) != "the" or s.is_capitalized(k) or s.low(k + 1) not in _AFTER_PLACE:
        return None
    for i in range(office.i - 1, -1, -1):
        for length in range(_LONGEST_PLACE, 0, -1):
            if not all(s.is_capitalized(m) for m in range(i, min(i + length, len(s)))):
                continue
            name = " ".join(s.words[i : i + length])
            key = lexicon.place_names().get(fold_name(name), "")
            if key.startswith("region/"):
                text = f"{name} {low.capitalize()}"
                land = Organization(text, "other", gazetteer.country_of(key), sector="GOV")
                land.start, land.end = s.starts[i], s.ends[i + length - 1]
                return land, k + 1
    land = Organization(low, "other", sector="GOV")
    organizations.unplaced.append(land)
    return land, k + 1


def past_small_field(s: Sentence, k: int) -> int | None:
    """`secretary of Organization and Cadre Policy of the Central Committee`: the `of` or `at` behind a field of duty
    that begins at token k; None where none follows, or only beyond a comma or what someone does."""
    for m in range(k, min(k + _LONGEST_FIELD, len(s))):
        low = s.lows[m]
        if low in ("of", "at"):
            return m
        is_near = m < k + _NEAR_FIELD
        if not is_near and (not low.isalpha() or low in ("by", "and") or low.endswith("ed")):
            return None
        if low in (",", "by"):
            return None
    return None


def place_owned(s: Sentence, office: Office, j: int) -> tuple[Organization, int] | None:
    """`Governor of Russia's Arkhangelsk Oblast`, `Party chief of Vietnam's Quang Ninh province`, `Chief Minister of the
    Indian state of Kerala`, `the head of Turkey's space agency`."""
    land = past_kind(s, office, j)
    if land > j:
        return territory_at(s, land) or land_alone(s, land)
    if s.low(j) != "'s":
        return None
    if is_of_party(s, office):
        return place_with_kind(s, j + 1)
    if office.title.of == "territory":
        return territory_at(s, j + 1)
    return _agency_of_state(s, j + 1) if office.title.of in (None, "organization") else None


def _agency_of_state(s: Sentence, k: int) -> tuple[Organization, int] | None:
    """`head of Turkey's defence industries agency, X`: a body of the state written small, before a name."""
    end = end_of_name(s, k)
    if end is None or any(map(s.is_capitalized, range(k, end))):
        return None
    if not s.is_capitalized(end + 1 if s.low(end) == "," else end):
        return None
    name = spelled(capitalized(s_text(s, k, end)))
    return Organization(name, "other", sector="GOV", start=s.starts[k], end=s.ends[end - 1]), end


def is_of_party(s: Sentence, office: Office) -> bool:
    """`Party secretary of X`, `deputy Party secretary of X`, where X is a place."""
    return "party" in s.lows[max(0, office.title_i - 1) : office.title_j]


_BODIES_OF_STATES: Final = frozenset(("organization", "organisation", "bloc", "grouping", "alliance"))


def _body_of_states(s: Sentence, k: int, organizations: OrganizationReader) -> tuple[Organization, int] | None:
    """`as Secretary General of the organisation`: the one body of states that the article has named."""
    if s.is_capitalized(k):
        return None
    named = {o.name(): o for o in organizations.named if o.kind == "international"}
    return (next(iter(named.values())), k + 1) if len(named) == 1 else None


def _organ_of(s: Sentence, k: int, organizations: OrganizationReader) -> tuple[Organization, int] | None:
    """`chair of the foreign relations committee of the National Assembly`: an organ written small, and whose it is."""
    end = end_of_name(s, k)
    if end is None or s.low(end) not in ("of", "in") or any(map(s.is_capitalized, range(k, end))):
        return None
    last = organizations.last
    begin = end + 2 if s.low(end + 1) == "the" else end + 1
    found = organizations.read(s, begin) if s.is_capitalized(begin) else None
    if found is None or found[0].kind not in ("legislature", "party", "military"):
        organizations.last = last
        return None
    name = spelled(capitalized(s_text(s, k, end)))
    organ = Organization(name, "other", parent=found[0], sector=found[0].sector)
    organ.start, organ.end = s.starts[k], s.ends[found[1] - 1]
    return organ, found[1]


def _part_of_place(s: Sentence, k: int, organizations: OrganizationReader) -> tuple[Organization, int] | None:
    """`director of the provincial foreign affairs office`: a part, written small, of the government of the province
    that the article is about."""
    end = end_of_name(s, k + 1)
    if end is None or any(map(s.is_capitalized, range(k, end))) or s.low(end) == "of":
        return None
    part = Organization(f"{s.low(k)} {spelled(capitalized(s_text(s, k + 1, end)))}", "other", sector="GOV")
    part.start, part.end = s.starts[k], s.ends[end - 1]
    organizations.unplaced.append(part)
    return part, end


def small_body(
    s: Sentence, office: Office, word: str, k: int, organizations: OrganizationReader
) -> tuple[Organization, int] | None:
    """A body in small words behind `word`, or one that what stands before tells."""
    is_to_ministry = word == "to" and office.title.name.endswith("secretary") and s.low(k) == "ministry"
    if office.organization is not None or not (word in ("of", "for", "at") or is_to_ministry):
        return None
    if word == "of" and not s.is_capitalized(k) and (organ := _organ_of(s, k, organizations)) is not None:
        return organ
    if word == "of" and s.low(k) in _BODIES_OF_STATES and s.low(k - 1) == "the" and s.low(k + 1) != "of":
        return _body_of_states(s, k, organizations)
    if word == "of" and office.title.of == "territory":
        return territory_meant(s, office, k, organizations)
    if word == "of" and office.title.name.endswith("secretary") and s.low(k) in _LEVELS and s.low(k + 1) == "committee":
        # `Secretary of the provincial committee`
        committee = Organization(f"{s.low(k)} Party Committee", "other", sector="PTY")
        is_of_party = s.lows[k + 2 : k + 5] == ["of", "the", "party"] and s.low(k + 5) != "in"
        end = k + 5 if is_of_party else k + 2
        committee.start, committee.end = s.starts[k], s.ends[end - 1]
        organizations.unplaced.append(committee)
        return committee, end
    if s.low(k) in _LEVELS and s.low(k - 1) == "the" and (part := _part_of_place(s, k, organizations)) is not None:
        return part
    if word == "of" and office.title.name.endswith("secretary") and s.low(k) == "party":
        return party_in_place(s, k) or whole_party(s, k)
    known = organizations.first_ministry if office.title.name == "spokesperson" else organizations.ministry
    if office.title.of == "ministry":
        return small_ministry(s, k, organizations.only_ministry()) if word == "at" else None
    return small_ministry(s, k, known)


def read_leaders_office(s: Sentence, office: Office) -> bool:
    """`Head of the President's Office X`."""
    house = leaders_office(s, past_article(s, office.j + 1))
    if house is None:
        return False
    office.organization, office.j = house
    office.organization.country = office.country
    return True


_OF_SECTIONS: Final = frozenset(
    ("director general", "deputy director general", "head", "deputy head", "director", "deputy director")
)


def is_of_section(office: Office) -> bool:
    """`director general of Bilateral Affairs of the Foreign Ministry`: who leads a section of a ministry."""
    return office.title.name in _OF_SECTIONS


_RIDERS: Final = (
    ("(", "independent", "charge", ")"),
    ("a", ".", "i", "."),
    ("(", "a", ".", "i", ".", ")"),
    ("ad", "interim"),
    ("(", "ad", "interim", ")"),
    ("ad-interim",),
    ("(", "mainland", ")"),
    ("(", "zanzibar", ")"),
)


def past_rider(s: Sentence, j: int) -> int:
    """`Minister of State (Independent Charge)`, `Chargé d'Affaires a.i.`, `Vice Chairman (Mainland) of the CCM`: the
    token after what rides on a title; j elsewhere."""
    return next((j + len(words) for words in _RIDERS if tuple(s.lows[j : j + len(words)]) == words), j)


_OWNERS: Final = frozenset(("president", "premier", "minister", "king", "emperor", "sultan", "government", "country"))


def past_owner(s: Sentence, k: int) -> int:
    """`head of the president's National Security Bureau`, `of the prime minister's Delivery Unit`: the token of the
    body behind who it serves; k elsewhere."""
    j = k + 1 if s.low(k) == "prime" else k
    is_owner = s.low(j) in _OWNERS and not s.is_capitalized(j) and s.low(j + 1) == "'s"
    return j + 2 if is_owner and s.is_capitalized(j + 2) else k


_SIDES: Final = frozenset(
    ("side", "part", "section", "sub-committee", "subcommittee", "sub-commission", "half", "chapter")
)
_COMMISSIONS: Final = frozenset(("commission", "committee", "council"))


def side_of_commission(
    s: Sentence, i: int, j: int, organizations: OrganizationReader, *, is_led: bool
) -> tuple[Organization, int] | None:
    """`chairman of the Russian part of the Intergovernmental Commission`, `heads the Cuban side of the joint
    committee`: a state's side, the state in tokens [i, j), of a body of two. `is_led`: a verb tells of it."""
    if s.low(j) not in _SIDES:
        return None
    side = Organization(spelled(s_text(s, i, j + 1)), "other", sector="GOV")
    side.start, side.end = s.starts[i], s.ends[j]
    k = j + 3 if s.low(j + 2) == "the" else j + 2
    if s.low(j + 1) != "of":
        return (side, j + 1) if s.low(j) not in ("part", "half") and not is_led else None  # `who led the Nepali side`
    last = organizations.last
    found = organizations.read(s, k) if s.is_capitalized(k) else None
    if found is None:
        organizations.last = last
        found = _small_commission(s, k)
    if found is None:
        return None
    side.parent = found[0]
    return side, found[1]


def pass_side(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`co-chairman of the Intergovernmental Commission from the Russian side X`: of that state; past those words."""
    if s.low(office.j) not in ("from", "on", "for") or s.low(office.j + 1) != "the":
        return
    country = organizations.country_at(s, office.j + 2)
    if country is not None and s.low(country[1]) in ("side", "part"):
        office.country, office.j = country[0], country[1] + 1


_OFFICES_ABROAD: Final = frozenset(
    (
        "representation office mission bureau delegation branch embassy association society community chamber union "
        "federation fund foundation council project group"
    ).split()
)


_OF_PARTY: Final = (["of", "the", "party", "in"], ["of", "the", "party", "of"])


def _place_committee_of_party(s: Sentence, office: Office, body: Organization, place: tuple[Organization, int]) -> None:
    """`first secretary of the Provincial Committee of the Party in Matanzas`: that province's, not the report's."""
    committee, end = place
    name, kind = s_text(s, office.j + 4, end), body.head.split()[0].lower()
    party = committee.root_party() or (party_of_country(committee.country) if committee.country is not None else None)
    if kind in ("provincial", "municipal") and party is not None:
        head = spelled(f"{name} {kind.title()} Committee")
        office.organization = Organization(head, "other", committee.country, parent=party, sector="PTY")
        office.organization.start, office.organization.end = body.start, s.ends[end - 1]
        office.country = office.country or committee.country
    office.j = end


def pass_place(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`Head of the Trade Representation of Belarus in Vietnam X`: past where a state's office abroad is, before a name
    or a comma."""
    body = office.organization
    if body is not None and body.party is not None and office.title.of == "party" and s.low(office.j) == "in":
        # `first secretary of the PCC in the province of Villa Clara`
        k = office.j + 2 if s.low(office.j + 1) == "the" else office.j + 1
        k = k + 2 if s.low(k) in _KINDS and s.low(k + 1) == "of" else k
        place = place_with_kind(s, k)
        if place is not None and place[0].country == body.country:
            office.organization, office.j = place
        return
    if (
        body is not None and s.lows[office.j : office.j + 4] in _OF_PARTY
    ):  # `of the Provincial Committee of the Party in`
        place = place_with_kind(s, office.j + 4)
        if place is not None:
            _place_committee_of_party(s, office, body, place)
        return
    if body is None or s.low(office.j) != "in" or body.kind not in ("other", "company"):
        return
    if _OFFICES_ABROAD.isdisjoint(body.head.lower().split()):
        return
    k = office.j + 2 if s.low(office.j + 1) == "the" else office.j + 1
    country = organizations.country_at(s, k)
    lengths = (n for n in (3, 2, 1) if gazetteer.find_place(" ".join(s.words[k : k + n]), ()) is not None)
    end = country[1] if country is not None else k + next(lengths, 0)
    if end > k and (s.is_capitalized(end) or s.low(end) == ","):
        office.j = end


def _small_commission(s: Sentence, k: int) -> tuple[Organization, int] | None:
    """`the bilateral intergovernmental commission`, `the Vietnam-Laos joint committee`: a body written small."""
    for m in range(k, min(k + _NEAR_FIELD, len(s))):
        if s.lows[m] in _COMMISSIONS:
            body = Organization(spelled(s_text(s, k, m + 1)), "other", sector="GOV")
            body.start, body.end = s.starts[k], s.ends[m]
            return body, m + 1
        if not s.words[m].replace("-", "").isalpha():
            return None
    return None


def organ_of_house(
    s: Sentence, j: int, organizations: OrganizationReader, country: str
) -> tuple[Organization, int] | None:
    """`chair of the Cuban parliament's Committee on Economic Affairs`: the committee behind the `'s` at token j."""
    if s.low(j) not in ("'s", "'"):
        return None
    house = organizations.legislature(country)
    if not s.is_capitalized(j + 1):
        return owned_organ(s, house, j)
    last = organizations.last
    found = organizations.read(s, j + 1)
    if found is None or found[0].kind != "other" or found[0].parent is not None:
        organizations.last = last
        return None
    found[0].parent = house
    return found
