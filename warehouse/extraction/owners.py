"""What an office is an office of where no capitals show it: `foreign ministry spokesperson`, `minister of trade and
industry`, `the foundation's president`, `Mayor of Kobe`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.lands import LANDS_BY_FIRST, land_before
from warehouse.extraction.military_units import unit_at
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.organization_model import Organization, ministry_for, spelled
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.small_organs import HOUSES, capitalized, committee_of_house, end_of_name
from warehouse.extraction.territories import LONGEST_PLACE, is_word, territory_before
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer

_EDITORIAL: Final = frozenset(("editor-in-chief", "editor", "deputy", "chief"))
_HEADING: Final = _EDITORIAL | {"ceo", "director", "general", "managing"}
_OF_COMPANIES: Final = frozenset(
    ("chief executive officer", "director general", "general director", "managing director")
)
_LONGEST_LETTERS: Final = 4
_COUNTRIES_OF_SEATS: Final = {
    "kremlin": "RUS",
    "white house": "USA",
    "downing street": "GBR",
    "elysee": "FRA",
    "akorda": "KAZ",
    "pentagon": "USA",
    "blue house": "KOR",
    "cheong wa dae": "KOR",
    "malacañang": "PHL",
    "malacanang": "PHL",
    "élysée": "FRA",
    "matignon": "FRA",
    "aso rock": "NGA",
    "ak orda": "KAZ",
}
_SEATS_OF_POWER: Final = {seat.split()[0]: seat for seat in _COUNTRIES_OF_SEATS}
"""Seats by their first word."""


def as_subject(s: Sentence, i: int, j: int) -> str:
    """The subject of a ministry in tokens [i, j), as a name: `Foreign Affairs and Trade`."""
    if j == i + 1 and s.words[i].isupper() and len(s.words[i]) <= _LONGEST_LETTERS and s.kind != "headline":
        return s.words[i]  # `ICT Minister`
    titled = spelled(s_text(s, i, j)).title()
    return titled.replace(" And ", " and ").replace(" Of ", " of ").replace("'S ", "'s ")


def small_subject_end(s: Sentence, i: int) -> int:
    """The token after a subject in small letters: `minister of defense and national service`, `minister of foreign
    affairs and European integration`."""
    words, j = lexicon.ministry_subjects(), i
    while s.low(j) in words or (s.low(j) in ("and", ",") and s.low(j + 1) in words):
        j += 1
    is_of_union = j > i and s.low(j) == "and" and s.low(j + 1) in _OF_UNIONS and s.low(j + 2) in _WITH_UNIONS
    return j + 3 if is_of_union else j


_OF_UNIONS: Final = frozenset(("european", "euro-atlantic", "eurasian"))
_WITH_UNIONS: Final = frozenset(("integration", "affairs", "cooperation", "matters"))


def small_owner(s: Sentence, i: int, organizations: OrganizationReader) -> tuple[Organization | None, str | None, int]:
    """The owner right before a title at token i, and the title's token: a ministry written small, what the article
    named last (`the foundation's president`), or a city or province (`San Marco Mayor X`)."""
    if s.low(i) in lexicon.ministry_subjects():
        j = small_subject_end(s, i)
        if s.low(j) == "ministry" and lexicon.titles().match(s.lows, j + 1):
            return Organization(ministry_for(as_subject(s, i, j)), "ministry", sector="GOV"), None, j + 1
    if s.low(i) in LANDS_BY_FIRST and (land := land_before(s, i)) is not None:
        return land
    if s.low(i) == "government" and s.low(i + 1) in _SPEAKING and not s.is_capitalized(i):
        return Organization("Government", "state", sector="GOV"), None, i + 1
    if central_bank_at(s, i) and lexicon.titles().match(s.lows, i + 2):
        return Organization(CENTRAL_BANK, "other", sector="GOV"), None, i + 2
    committee = committee_of_house(s, i) if s.low(i) in HOUSES else None
    if committee is not None and lexicon.titles().match(s.lows, committee[1]):
        return committee[0], None, committee[1]
    if s.low(i) in _SEATS_OF_POWER:
        seat = _seat_at(s, i)
        if seat is not None:
            return seat
    body = _service_at(s, i) or _body_named(s, i, organizations) or _letters_at(s, i)
    if body is not None:
        return body
    if s.is_capitalized(i) and not _HEADING.isdisjoint(s.lows[i + 1 : i + 1 + LONGEST_PLACE]):
        paper = _paper_at(s, i)
        if paper is not None:
            return paper
    return territory_before(s, i, organizations) or (None, None, i)


_SERVICES: Final = frozenset(("army", "navy", "air"))


def service_at(s: Sentence, i: int) -> tuple[Organization, int] | None:
    """`Political Commissar of the Navy`: one of a state's services at token i, and no longer name."""
    if s.low(i) not in _SERVICES or not s.is_capitalized(i):
        return unit_at(s, i)
    j = i + 2 if s.low(i) == "air" and s.low(i + 1) == "force" else i + 1
    if (s.low(i) == "air" and j == i + 1) or s.low(j) in ("of", "'s") or s.low(j) in lexicon.org_words():
        return None
    return Organization(s_text(s, i, j), "military", sector="MIL", start=s.starts[i], end=s.ends[j - 1]), j


def _service_at(s: Sentence, i: int) -> tuple[Organization, str | None, int] | None:
    """`Army Commander-in-Chief General X`, `Navy Commander Y`: one of a state's services, before a soldier's post."""
    if s.low(i) not in _SERVICES:
        return None
    j = i + 2 if s.low(i) == "air" and s.low(i + 1) == "force" else i + 1
    is_named = s.is_capitalized(i) and (s.low(i) != "air" or j == i + 2)
    if is_named and j < len(s) and not s.is_capitalized(j) and (part := small_part(s, i, j)) is not None:
        return part[0], None, part[1]
    title = lexicon.titles().match(s.lows, j) if is_named else None
    is_post = title is not None and (title[0].sector == "MIL" or title[0].name in ("head", "deputy head"))
    if title is None or not is_post or not s.is_capitalized(j):
        return None
    is_apposed = s.low(title[1]) == "," and s.is_capitalized(title[1] + 1)  # `The Army Commander, General X, received`
    if not (s.is_capitalized(title[1]) or is_apposed or s.low(title[1]) == "of"):
        return None
    service = Organization(s_text(s, i, j), "military", sector="MIL", start=s.starts[i], end=s.ends[j - 1])
    return service, None, j


def small_part(s: Sentence, i: int, j: int) -> tuple[Organization, int] | None:
    """`Army information office head X`: a part, written small from token j, of the service in tokens [i, j), and the
    token of the title behind it."""
    end = end_of_name(s, j)
    if end is None or any(map(s.is_capitalized, range(j, end))) or lexicon.titles().match(s.lows, end) is None:
        return None
    service = Organization(s_text(s, i, j), "military", sector="MIL", start=s.starts[i], end=s.ends[j - 1])
    part = Organization(spelled(capitalized(s_text(s, j, end))), "other", parent=service, sector="MIL")
    part.start, part.end = s.starts[i], s.ends[end - 1]
    return part, end


def _body_named(s: Sentence, i: int, organizations: OrganizationReader) -> tuple[Organization, str | None, int] | None:
    """`the foundation's president`, `Assembly spokesperson X`: the body that the article has named before."""
    first = organizations.first_ministry or _ministry_named(s, i, organizations)
    if s.low(i) == "ministry" and first is not None and lexicon.titles().match(s.lows, i + 1):
        return first, first.country, i + 1  # `ministry spokesperson X`: of the one that the article begins with
    if s.low(i) in lexicon.org_words() and s.is_capitalized(i) and lexicon.titles().match(s.lows, i + 1):
        is_chamber = s.low(i) in _CHAMBERS
        body = next((o for o in reversed(organizations.named) if s.low(i) in o.head.lower().split()), None)
        if body is None or not (is_chamber or _is_short_for(s, i, body)):
            return None
        return body, body.country_code(), i + 1
    is_again = s.low(i - 1) == "the"  # `the Academy's director`, `the Party's International Secretary`
    if s.low(i + 1) != "'s" or (s.is_capitalized(i) and not is_again) or s.low(i) not in lexicon.org_words():
        return None
    owner = _named_last(s.low(i), organizations.last) or _only_named(s.low(i), organizations)
    if s.low(i) == "ministry":
        speaks = s.low(i + 2) in _SPEAKING
        owner = first if speaks else owner or organizations.ministry or first
    is_owner = owner is not None and lexicon.titles().match(s.lows, i + 2) is not None
    return (owner, owner.country_code(), i + 2) if owner is not None and is_owner else None


def _ministry_named(s: Sentence, i: int, organizations: OrganizationReader) -> Organization | None:
    """`The Ministry of Health denied it, ministry spokesperson X said`: the one ministry that the article has named."""
    if s.low(i) != "ministry":
        return None
    found = {o.name(): o for o in organizations.named if o.kind == "ministry"}
    return next(iter(found.values())) if len(found) == 1 else None


CENTRAL_BANK: Final = "Central Bank"


def central_bank_at(s: Sentence, i: int) -> bool:
    """`central bank governor X`, `deputy governor of the central bank`: a state's bank, written small."""
    return s.low(i) == "central" and s.low(i + 1) == "bank" and not s.is_capitalized(i)


def _paper_at(s: Sentence, i: int) -> tuple[Organization, str | None, int] | None:
    """`Pasaxon Editor-in-Chief X`, `Rosenergo CEO X`: the paper that someone edits, the company that someone heads."""
    for j in range(i + 1, min(len(s), i + 1 + LONGEST_PLACE)):
        title = lexicon.titles().match(s.lows, j)
        if title is not None:
            is_company = title[0].name in _OF_COMPANIES and not any(is_word(s, k) for k in range(i, j))
            is_paper = (title[0].sector == "MED" or is_company) and j > i and lexicon.titles().match(s.lows, i) is None
            name = spelled(s_text(s, i, j))
            kind, sector = ("company", "BUS") if is_company else ("other", "MED")
            paper = Organization(name, kind, sector=sector, start=s.starts[i], end=s.ends[j - 1])
            return (paper, None, j) if is_paper else None
        if not s.is_capitalized(j):
            return None
    return None


def _seat_at(s: Sentence, i: int) -> tuple[Organization, str | None, int] | None:
    """`Kremlin Spokesman X`, `White House press secretary X`: a seat that stands for who sits there."""
    seat = _SEATS_OF_POWER[s.low(i)]
    j = i + len(seat.split())
    if " ".join(s.lows[i:j]) != seat or lexicon.titles().match(s.lows, j) is None:
        return None
    country = _COUNTRIES_OF_SEATS[seat]
    return Organization(seat.title(), "other", country, sector="GOV", start=s.starts[i], end=s.ends[j - 1]), country, j


_CHAMBERS: Final = frozenset(("assembly", "senate", "duma", "congress"))
"""`Assembly spokesperson X`, where the National Assembly has been named."""
_SERVING: Final = frozenset(("administration", "apparatus", "cabinet", "chancellery", "office", "secretariat"))
_OF_FRIENDSHIP: Final = frozenset(
    "parliamentary interparliamentary inter-parliamentary friendship cooperation parliamentarians ' 's".split()
)
_GROUPS: Final = frozenset(("group", "association", "society", "league", "alliance", "caucus", "union"))


def _friendship_group(s: Sentence, i: int) -> tuple[Organization, int] | None:
    """`the Sweden-Vietnam parliamentary friendship group`: a group by two states' names, written small."""
    k = i + 3 if s.low(i + 1) in ("-", "–") else i + 1
    pair = [s.words[i], s.words[i + 2]] if k == i + 3 else s.words[i].split("-")
    country = gazetteer.country_by_name(pair[0]) if len(pair) == 2 else None
    j = k
    while s.low(j) in _OF_FRIENDSHIP and not s.is_capitalized(j):
        j += 1
    if country is None or j == k or s.low(j) not in _GROUPS or s.is_capitalized(j):
        return None
    name = spelled(f"{s_text(s, i, k)} {s_text(s, k, j + 1).title()}".replace("'S", "'s"))
    return Organization(name, "other", country, sector="SOC", start=s.starts[i], end=s.ends[j]), j + 1


_DASHES: Final = frozenset(("-", "–", "—"))
_LONGEST_GROUP: Final = 4


def _friendship_of_two(s: Sentence, i: int, organizations: OrganizationReader) -> tuple[Organization, int] | None:
    """`the South Africa – Viet Nam Friendship Association`: two states' names of several words, or with blanks around
    the dash; the state named first is whose it is."""
    first = organizations.country_at(s, i)
    second = organizations.country_at(s, first[1] + 1) if first is not None and s.low(first[1]) in _DASHES else None
    if first is None or second is None:
        return None
    near = range(second[1], min(second[1] + _LONGEST_GROUP, len(s)))
    end = next((k for k in near if s.lows[k] in _GROUPS and s.is_capitalized(k)), None)
    if end is None or not all(s.is_capitalized(k) and s.low(k) in _OF_FRIENDSHIP for k in range(second[1], end)):
        return None
    name = f"{s_text(s, i, first[1])}-{s_text(s, first[1] + 1, end + 1)}"
    return Organization(name, "other", first[0], sector="SOC", start=s.starts[i], end=s.ends[end]), end + 1


_REGIONS: Final = frozenset(("military", "naval"))
_LEADERS: Final = ("president", "prime minister", "chancellor", "king", "vice president")


def leaders_body(s: Sentence, i: int, organizations: OrganizationReader) -> tuple[Organization, int] | None:
    """`Administration of the President of X`: the body that serves a leader, and the token after it."""
    is_group = not _GROUPS.isdisjoint(s.lows[i + 2 : i + 9])
    group = (_friendship_group(s, i) or _friendship_of_two(s, i, organizations)) if is_group else None
    if group is not None:
        return group
    if s.low(i + 1) == "region" and s.low(i) in _REGIONS and s.low(i + 2).isdigit() and s.is_capitalized(i):
        region = Organization(
            spelled(s_text(s, i, i + 3)), "military", sector="MIL", start=s.starts[i], end=s.ends[i + 2]
        )
        return region, i + 3
    if s.low(i) == "commission" and s.lows[i + 1 : i + 3] == ["of", "the"]:
        union = organizations.read(s, i + 2)
        if union is None or union[0].kind != "international":
            return None
        name = f"{union[0].name()} Commission"  # `Commission of the African Union`
        body = Organization(name, "international", sector="IGO", start=s.starts[i], end=s.ends[union[1] - 1])
        return body, union[1]
    if s.low(i) not in _SERVING or s.low(i + 1) != "of" or s.low(i + 2) != "the":
        return None
    leader = next((name for name in _LEADERS if s.lows[i + 3 : i + 3 + len(name.split())] == name.split()), None)
    if leader is None:
        return None
    end = j = i + 3 + len(leader.split())
    if s.low(j) == "of":
        begin = j + 2 if s.low(j + 1) == "the" else j + 1
        country = organizations.country_at(s, begin)
        j = country[1] if country is not None else (begin + 1 if s.low(begin) == "republic" else j)
    else:
        country = None
    name = f"{s.words[i].title()} of the {leader.title()}"
    code = country[0] if country is not None else None
    state = gazetteer.place_name(f"country/{code}") if code is not None else None
    name = f"{name} of {state}" if state is not None else name
    body = Organization(name, "other", code, sector="GOV", start=s.starts[i], end=s.ends[max(j, end) - 1])
    return body, max(j, end)


_LANDS: Final = frozenset(("island", "country", "archipelago"))
_REALMS: Final = frozenset(("kingdom", "sultanate", "emirate"))
_SERVANTS: Final = frozenset(("press secretary", "spokesperson", "spokesman", "spokeswoman"))
_ENVOYS: Final = frozenset(("envoy", "special envoy", "special representative", "personal representative"))
_SMALL_LEADERS: Final = frozenset(("president", "leader"))


def is_realm(s: Sentence, i: int) -> bool:
    """`Ambassador of Nepal to the Kingdom, X`, `to the island`: the state of the report, as it names itself."""
    is_small = s.low(i) in _LANDS and not s.is_capitalized(i)
    return (s.low(i) in _REALMS or is_small) and s.low(i - 1) == "the" and s.low(i + 1) != "of"


def past_leader(s: Sentence, title: str, k: int, j: int) -> int:
    """The token after the leader whom a speaker or envoy serves, whose country is tokens [k, j): `press secretary of
    the Belarusian president X`, `Special Envoy of the Chilean President X`."""
    is_served = title in _SERVANTS or (title in _ENVOYS and s.low(k - 1) == "the")
    if is_served and s.low(j) == "prime" and s.low(j + 1) == "minister":
        return j + 2
    return j + 1 if is_served and s.low(j) in _SMALL_LEADERS else j


_LED_BY: Final = frozenset(
    "president chairman chairperson secretary-general leader spokesperson spokesman spokeswoman".split()
)
_HEADING_BODIES: Final = frozenset(
    (
        "president|vice president|head|deputy head|governor|deputy governor|administrator|commander|deputy commander|"
        "commander-in-chief|rector|vice rector|director general|deputy director general|executive director|"
        "executive secretary|managing director|secretary general|deputy secretary general|general secretary|"
        "chief executive officer|chief executive|leader|spokesperson|commissioner|national president|"
        "president director|general manager|chief of staff|deputy chief of staff"
    ).split("|")
)
"""Posts that a body known by its letters alone may have: `RBI Governor X`."""
_NO_BODIES: Final = frozenset(("HE", "HH", "HRH", "HM", "PM", "DPM", "FM", "EX", "US", "UK", "UAE", "CEO", "VP", "MP"))


def _letters_at(s: Sentence, i: int) -> tuple[Organization, str | None, int] | None:
    """`MCA president X`, `COSAG Governor X`: letters that no table knows, as the body that someone leads, and no post
    of the state."""
    word = s.words[i] if i < len(s) else ""
    is_word = word.isupper() and word.isalpha() and 3 <= len(word) <= 6 and word not in _NO_BODIES
    if not is_word or s.kind == "headline" or (i + 1 < len(s) and s.words[i + 1].isupper()):
        return None
    is_led = s.kind == "body" and s.low(i + 1) in _LED_BY and s.words[i + 1].islower() and s.is_capitalized(i + 2)
    if not is_led and (s.is_capitalized(i + 1) or s.kind == "body"):
        title = lexicon.titles().match(s.lows, i + 1)
        is_led = title is not None and title[0].name in _HEADING_BODIES and _names_follow(s, title[1])
    if not is_led or (i > 0 and s.is_capitalized(i - 1) and not _may_precede(s, i - 1)):
        return None
    body = Organization(word, "other", start=s.starts[i], end=s.ends[i])
    return body, None, i + 1


def _names_follow(s: Sentence, k: int) -> bool:
    """A name at token k, or another post behind a comma: `SBN Governor, Minister of Trade X`."""
    return s.is_capitalized(k + 1) if s.low(k) in (",", "and") else s.is_capitalized(k)


def _may_precede(s: Sentence, k: int) -> bool:
    """`the`, or the adjective of a state: `Indonesian TNI Commander X`."""
    return s.low(k) == "the" or lexicon.country_lengths().get(fold_name(s.words[k]), 0) > 0


_SPEAKING: Final = frozenset(("spokesperson", "spokesman", "spokeswoman"))
_GROWING: Final = frozenset(
    "academy university institute association federation foundation commission fund bank".split()
)


_ONES_OF_KIND: Final = _GROWING | {"organization", "organisation", "union"}


def _is_short_for(s: Sentence, i: int, body: Organization) -> bool:
    """`Academy Director X`, after the National Academy of Politics: that one, before a post and a name in capitals."""
    is_bare = s.low(i) in _GROWING and (i == 0 or not s.is_capitalized(i - 1)) and body.kind == "other"
    title = lexicon.titles().match(s.lows, i + 1) if is_bare else None
    return title is not None and s.is_capitalized(i + 1) and s.is_capitalized(title[1])


def _only_named(word: str, organizations: OrganizationReader) -> Organization | None:
    """`the association's general secretary`: the one association that the article tells of, whatever else it has named
    since."""
    if word not in _ONES_OF_KIND:
        return None
    word = word.replace("isation", "ization")
    words = {word, f"{word}s"}  # `the organization's vice president`, of the Union of Friendship Organizations
    found = {o.name(): o for o in organizations.named if not words.isdisjoint(o.head.lower().split())}
    return next(iter(found.values())) if len(found) == 1 else None


def _named_last(word: str, last: Organization | None) -> Organization | None:
    if last is None:
        return None
    if word == "party":
        return last.root_party()
    return last if word in last.name().lower().split() else None


_AT: Final = frozenset(("at", "in", "inside"))


def is_house_of_another(s: Sentence, begin: int, i: int, owner: Organization) -> bool:
    """`received at the White House Prime Minister of X Y`: where, and not whose; a head of state or government, whose
    title stands at token i, is no house's and no ministry's."""
    before = begin - 1 if s.low(begin - 1) != "the" else begin - 2
    before = before if s.low(begin) != "the" else begin - 1
    if s.low(before) not in _AT or owner.kind not in ("other", "ministry"):
        return False
    found = lexicon.titles().match(s.lows, i)
    return found is not None and found[0].of == "state"
