"""Envoys: whom they are sent by and for what, and the standing missions that diplomats head."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.posts import begins_post
from warehouse.extraction.subjects import name_after_subject
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer

ENVOYS: Final = frozenset(
    (
        "envoy|special envoy|personal envoy|deputy special envoy|special representative|deputy special representative|"
        "personal representative|trade envoy|climate envoy|plenipotentiary envoy|plenipotentiary representative|"
        "special coordinator|deputy special coordinator"
    ).split("|")
)
_AIDES: Final = frozenset(
    (
        "assistant|special assistant|adviser|special adviser|senior adviser|aide|presidential adviser|"
        "sectoral vice president"
    ).split("|")
)
_IN_DISTRICTS: Final = frozenset(("plenipotentiary representative", "plenipotentiary envoy"))
_SENDERS: Final = frozenset(
    "president|prime minister|king|queen|sultan|emir|emperor|crown prince|chancellor|secretary general".split("|")
)
_STYLES: Final = frozenset("his her their majesty highness royal serene excellency the".split())
"""`Special Envoy of His Majesty the King`."""
_FIELD: Final = frozenset(("for", "on", "to"))
_ENDS_FIELD: Final = frozenset(
    "affairs issue issues question process matters conflict relations policy change countries region".split()
)
_LONGEST_FIELD: Final = 10
_MISSIONS: Final = frozenset(("delegation", "mission"))
_HEADS: Final = frozenset(("head", "deputy head"))
_OF_EUROPE: Final = ("EU", "European Union")


def of_sender(s: Sentence, title: lexicon.Title, j: int) -> tuple[lexicon.Title, int] | None:
    """`the UN Secretary-General's Special Envoy X`: after a leader's title that ends at token j, the envoy's title and
    the token after it."""
    if s.low(j) != "'s" or title.name not in _SENDERS:
        return None
    found = lexicon.titles().match(s.lows, j + 1)
    return found if found is not None and found[0].name in ENVOYS else None


def representative_of(s: Sentence, i: int, body: Organization | None) -> tuple[lexicon.Title, int] | None:
    """`World Health Organization (WHO) Representative to Liberia`: whom an international body, read before token i,
    sends."""
    if body is None or body.kind != "international" or s.low(i) != "representative" or not s.is_capitalized(i):
        return None
    return lexicon.Title("representative", "IGO", None), i + 1


def sent_by(s: Sentence, office: Office, k: int, organizations: OrganizationReader) -> bool:
    """Give an envoy `of the President of Uzbekistan`, `of the UN Secretary-General` the state or body that sends; True
    where the words at token k tell one."""
    if office.title.name not in ENVOYS:
        return False
    is_styled = s.low(k) in ("his", "her") and s.low(k + 1) in _STYLES
    while is_styled and s.low(k) in _STYLES:
        k += 1
    leader = lexicon.titles().match(s.lows, k)
    is_of_union = office.organization is not None and office.organization.kind == "international"
    if leader is not None and is_of_union and leader[0].name == "secretary general" and s.low(leader[1]) != "of":
        office.j = leader[1]  # `the UN Special Representative of the Secretary-General, X`
        return True
    if leader is None or leader[0].name not in _SENDERS or s.low(leader[1]) != "of":
        is_whole = is_styled or (office.title.name in _IN_DISTRICTS and s.low(leader[1] if leader else k) == "in")
        is_whole = is_whole and leader is not None and leader[0].name in _SENDERS
        office.j = leader[1] if is_whole and leader is not None else office.j
        return is_whole
    at = leader[1] + 2 if s.low(leader[1] + 1) == "the" else leader[1] + 1
    country = organizations.country_at(s, at)
    if country is not None:
        office.country, office.j = office.country or country[0], country[1]
        return True
    found = organizations.read(s, at)
    if found is None or found[0].kind != "international":
        return False
    office.organization, office.j = found
    return True


def past_leader(s: Sentence, envoy: Office, organizations: OrganizationReader) -> int:
    """`Special Envoy of the Prime Minister of Japan`, `of President`: the token after the leader's title and state,
    where the leader's name would stand; 0 where the post is no envoy's of a leader."""
    k = envoy.title_j
    if envoy.title.name not in ENVOYS or s.low(k) != "of":
        return 0
    k += 1
    while s.low(k) in _STYLES:
        k += 1
    leader = lexicon.titles().match(s.lows, k)
    if leader is None or leader[0].name not in _SENDERS:
        return 0
    end = leader[1]
    if s.low(end) != "of":
        return end
    country = organizations.country_at(s, end + 2 if s.low(end + 1) == "the" else end + 1)
    return country[1] if country is not None else 0


def past_sender(s: Sentence, title: str, j: int) -> int:
    """`Special Representative of the UN Secretary-General`, `of the Chinese Government`: the token after who leads
    the body or state that ends at token j."""
    if title not in ENVOYS:
        return j
    if s.low(j) == "government":
        return j + 1
    leader = lexicon.titles().match(s.lows, j)
    return leader[1] if leader is not None and leader[0].name == "secretary general" else j


def read_envoy_field(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """Move past `for Yemen`, `on Eurasian Affairs`, `on the Middle East issue`, where the name follows or a comma."""
    j = office.j
    is_aide = office.title.name in _AIDES and s.low(j) in ("on", "for")
    if office.title.name in _IN_DISTRICTS and s.low(j) == "in":
        _pass_district(s, office)
        return
    if not is_aide and (office.title.name not in ENVOYS or s.low(j) not in _FIELD):
        return
    k = j + 2 if s.low(j + 1) == "the" else j + 1
    end = _past_states(s, k, organizations) or _past_words(s, k)
    if end is not None and (s.low(end) in _ENDS_FIELD):
        end += 1
    is_joined = end is not None and s.low(end) == "and" and begins_post(s, end + 1)
    if end is not None and (is_joined or s.is_capitalized(end) or s.low(end) in (",", ".", "", ")")):
        office.j = end


def _pass_district(s: Sentence, office: Office) -> None:
    """`Plenipotentiary Representative of the President in the Far Eastern Federal District, X`, `in Osh region X`."""
    k = office.j + 2 if s.low(office.j + 1) == "the" else office.j + 1
    j = k
    while s.is_capitalized(j) and j < k + _LONGEST_DISTRICT and s.low(j - 1) not in _DISTRICTS:
        j += 1
    j += s.low(j) in _DISTRICTS
    if j > k and s.low(j - 1) in _DISTRICTS:
        office.j = j


_DISTRICTS: Final = frozenset(("district", "region", "oblast", "province"))
_LONGEST_DISTRICT: Final = 5


def read_states_served(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`World Bank Country Director for Vietnam, Cambodia and Laos X`: past the states, where the name follows."""
    end = _past_states(s, office.j + 2 if s.low(office.j + 1) == "the" else office.j + 1, organizations)
    if end is not None and s.is_capitalized(end):
        office.j = end


def past_duty(s: Sentence, j: int) -> int:
    """`Special Assistant to the Prime Minister on Foreign Affairs X`: the token after the field at token j; j where no
    field stands there or no name follows it."""
    end = _past_words(s, j + 1) if s.low(j) in ("on", "for") else None
    return end if end is not None and s.is_capitalized(end) else j


def _past_states(s: Sentence, k: int, organizations: OrganizationReader) -> int | None:
    """The token after states joined by commas and `and` at token k; None where another word goes on."""
    country = organizations.country_at(s, k)
    while country is not None:
        k = country[1]
        m = k + 1 if s.low(k) in (",", "and") else k
        m = m + 1 if s.low(m) in ("and", "the") else m
        country = organizations.country_at(s, m) if m > k else None
        if country is None:
            return k
    return None


def _past_words(s: Sentence, k: int) -> int | None:
    """The token after a field in capitals, or in small words that end with `affairs`."""
    j = k
    while s.is_capitalized(j) and not lexicon.honorifics().match(s.lows, j) and j < k + _LONGEST_FIELD:
        j += 1
        if s.low(j) == "and" and s.is_capitalized(j + 1) and begins_post(s, j + 1):
            return j  # `for the Middle East and Africa and Deputy Foreign Minister X`
        following = j + 1 if s.low(j) in ("and", "of", "in", "&") else j
        j = following if s.is_capitalized(following) else j
    if j > k:
        place = _past_named(s, k, j)
        while place is not None and s.low(place) in ("and", ","):
            joined = _past_named(s, place + 1, j)
            if joined is None:
                break
            place = joined  # `for the Middle East and Africa`
        affairs = next((m + 1 for m in range(k, j) if s.low(m) in _ENDS_FIELD), None)
        return place or affairs or name_after_subject(s, k, j)
    end = next((m for m in range(k, min(k + 4, len(s))) if s.low(m) in _ENDS_FIELD), None)
    return end + 1 if end is not None and all(s.low(m).isalpha() for m in range(k, end)) else None


def _past_named(s: Sentence, k: int, end: int) -> int | None:
    """The token after the longest name of a place that begins at token k."""
    return next((m for m in range(end, k, -1) if fold_name(" ".join(s.words[k:m])) in lexicon.place_names()), None)


def standing_mission(
    s: Sentence, title: lexicon.Title, j: int, organizations: OrganizationReader
) -> tuple[Organization, int] | None:
    """`Head of the EU Delegation to Vietnam`, `Deputy Head of the Mission of Ukraine to NATO`: a mission that stays, of
    the European Union in a state or of a state at a body, and the token after it; j is the token after the title."""
    if title.name not in _HEADS or s.low(j) != "of":
        return None
    word = next((k for k in range(j + 1, min(j + 7, len(s))) if s.low(k) in _MISSIONS), None)
    if word is None:
        return None
    k = j + 2 if s.low(j + 1) == "the" else j + 1
    k = word if s.lows[k:word] == ["permanent"] else k  # `Head of the Permanent Mission of Vietnam to the UN`
    is_permanent = s.low(word - 1) == "permanent"
    owner = _owner_of_mission(s, word + 1, organizations) if k == word else _owner_before(s, k, word, organizations)
    if owner is None or s.low(owner[2]) != "to":
        return None
    name, country, to = owner
    at = to + 2 if s.low(to + 1) == "the" else to + 1
    seat = organizations.country_at(s, at) if country is None else None
    last = organizations.last
    body = organizations.read(s, at) if seat is None else None
    organizations.last = last
    is_told = s.is_capitalized(word) or is_permanent
    if seat is None and (body is None or body[0].kind != "international" or not is_told):
        return None
    end = seat[1] if seat is not None else (body[1] if body is not None else at)
    to_whom = gazetteer.place_name(f"country/{seat[0]}") if seat is not None else (body[0].name() if body else "")
    kind = f"Permanent {s.words[word].title()}" if is_permanent else s.words[word].title()
    head = f"{kind} of {'the ' if country is None else ''}{name} to {to_whom}"
    mission = Organization(head, "other", country, sector="DIP", start=s.starts[k], end=s.ends[end - 1])
    return mission, end


def _owner_before(
    s: Sentence, k: int, word: int, organizations: OrganizationReader
) -> tuple[str, str | None, int] | None:
    """`EU Delegation`, `Vietnamese Delegation`: the owner's name, its country, the token after the mission's word."""
    if " ".join(s.words[k:word]) in _OF_EUROPE:
        return "European Union", None, word + 1
    country = organizations.country_at(s, k)
    if country is None or (country[1] != word and s.low(country[1]) not in ("'s", "permanent")):
        return None
    return gazetteer.place_name(f"country/{country[0]}") or country[0], country[0], word + 1


def _owner_of_mission(s: Sentence, j: int, organizations: OrganizationReader) -> tuple[str, str | None, int] | None:
    """`Delegation of the European Union`, `Mission of Ukraine`: the same, of the words after the mission's word."""
    if s.low(j) != "of":
        return None
    k = j + 2 if s.low(j + 1) == "the" else j + 1
    for name in _OF_EUROPE:
        end = k + len(name.split())
        if " ".join(s.words[k:end]) == name:
            return "European Union", None, end
    country = organizations.country_at(s, k)
    if country is None:
        return None
    return gazetteer.place_name(f"country/{country[0]}") or country[0], country[0], country[1]


_KINDS_OF_PLACE: Final = frozenset(("province", "city"))


def _past_place(s: Sentence, k: int) -> int | None:
    """`Thanh Hoa province`, `Hanoi`: the token after a place at token k."""
    length = next((n for n in (3, 2, 1) if fold_name(" ".join(s.words[k : k + n])) in lexicon.place_names()), 0)
    if length == 0:
        return None
    return k + length + (s.low(k + length) in _KINDS_OF_PLACE)


_OF_LOCALITY: Final = frozenset(("province", "city", "provincial", "municipal", "'s", "the"))


def deputies_delegation(s: Sentence, title: lexicon.Title, j: int) -> tuple[Organization, int] | None:
    """`head of the province's National Assembly deputies' delegation X`: Vietnam's deputies of a province, where the
    name follows or a comma; j is the token after the title."""
    if title.name not in _HEADS or s.low(j) != "of":
        return None
    k = j + 1
    while s.low(k) in _OF_LOCALITY:
        k += 1
    place = _past_place(s, k) if s.is_capitalized(k) else None
    k = place if place is not None and s.low(place) == "national" else k
    if s.lows[k : k + 2] != ["national", "assembly"]:
        return None
    end = next((m for m in range(k + 2, min(k + 5, len(s))) if s.low(m) == "delegation"), None)
    place = _past_place(s, end + 2) if end is not None and s.low(end + 1) == "of" else None
    end = place - 1 if place is not None else end
    if end is None or not (s.is_capitalized(end + 1) or s.low(end + 1) in (",", ".", "and")):
        return None
    body = Organization("National Assembly Delegation", "other", sector="LEG", start=s.starts[k], end=s.ends[end])
    return body, end + 1
