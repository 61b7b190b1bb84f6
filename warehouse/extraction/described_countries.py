"""The country of someone whom the text describes or lets speak for a state."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.after_names import skip_bracket
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.tokens import Sentence

OFFICIALS: Final = frozenset(
    "official officer leader minister diplomat guest guests host legislator side visitor visitors premier "
    "statesman stateswoman lawmaker politician parliamentarian dignitary monarch prince princess emissary negotiator "
    "delegate envoy admiral general colonel brigadier commodore marshal airman cleric prelate patriarch archbishop "
    "cardinal mufti".split()
)
LESSER_ENVOYS: Final = frozenset(("consul general", "charge d'affaires", "high commissioner"))
"""Whom `the envoy`, `the diplomat` may mean where no ambassador is named."""
RANKS: Final = frozenset("senior top chief leading high-ranking veteran former party military political".split())
CALLINGS: Final = frozenset(
    "diplomat officer bureaucrat "
    "engineer economist scholar historian journalist lawyer professor analyst expert politician lawmaker "
    "academic researcher banker businessman businesswoman author poet writer physician physicist scientist doctor "
    "surgeon prosecutor technocrat artist painter sculptor singer musician composer filmmaker photographer activist "
    "teacher "
    "legislator parliamentarian assemblyman assemblywoman sociologist demographer agronomist jurist "
    "essayist novelist playwright columnist shipbuilder soprano conductor inventor architect explorer "
    "geneticist biologist chemist botanist geologist archaeologist anthropologist astronomer mathematician "
    "psychologist virologist epidemiologist ecologist linguist philosopher theologian statistician geographer "
    "cartographer oceanographer librarian curator archivist translator interpreter editor reporter correspondent "
    "commentator blogger actor actress dancer choreographer calligrapher ceramist "
    "designer sailor mountaineer cyclist swimmer runner footballer boxer wrestler gymnast chess-player grandmaster "
    "cosmonaut astronaut taikonaut aviator nurse midwife dentist pharmacist veterinarian farmer rancher fisherman "
    "craftsman merchant entrepreneur industrialist financier philanthropist missionary monk nun priest "
    "cleric rabbi pastor dissident trade-unionist unionist environmentalist "
    "naturalist conservationist strategist pianist violinist cellist "
    "guitarist organist tenor baritone cinematographer screenwriter cartoonist illustrator chef restaurateur".split()
)
"""What someone without an office is: `appointed career diplomat X`."""
_BEFORE_NOUNS: Final = frozenset(("general", "guest", "envoy", "prince", "marshal"))
_NOUNS_OF_ALL: Final = frozenset(
    "secretary secretariat election elections staff public assembly council consul consulate manager director strike "
    "confederation union budget population amnesty debate delegates delegation regent consort worker workers of to "
    "agreement hospital inspectorate prosecutor prosecution attorney auditor federation conference congress".split()
)


def is_before_noun(s: Sentence, j: int) -> bool:
    """`the Lao general election`, `the Lao guest workers`: nobody at token j."""
    return s.low(j) in _BEFORE_NOUNS and s.low(j + 1) in _NOUNS_OF_ALL


_BODIES: Final = frozenset(("side", "sides", "government", "delegation", "people", "parliament", "team"))
_DESCRIBED: Final = (
    OFFICIALS
    | CALLINGS
    | frozenset(
        "lawmaker negotiator envoy advisor adviser politician commander general colonel captain admiral sergeant "
        "lieutenant major brigadier commodore marshal cadet "
        "mediator observer instructor trainer coach".split()
    )
)


def is_called(s: Sentence, i: int) -> bool:
    """`legislator X`, `Economist X` where a sentence begins: a calling stands before the name at token i."""
    if i == 0 or s.lows[i - 1] not in CALLINGS:
        return False
    return not s.is_capitalized(i - 1) or i == 1 or s.low(i - 2) in ("“", '"', ":")


def country_represented(organizations: OrganizationReader, s: Sentence, j: int) -> str | None:
    """`the Government of Lesotho, represented by X`, `Chile was represented by X`: the country right before."""
    if s.low(j) != "by" or s.low(j - 1) != "represented":
        return None
    j -= 1
    while s.low(j - 1) in (",", "was", "were", "is", "'s", "side"):
        j -= 1
    for k in range(max(0, j - 4), j):
        country = organizations.country_at(s, k)
        if country is not None and country[1] == j:
            return country[0]
    return None


def country_of_calling(organizations: OrganizationReader, s: Sentence, i: int) -> str | None:
    """`the Angolan physician and former Health Minister X`: the country of what else someone is."""
    if s.low(i - 1) != "and" or s.is_capitalized(i - 2) or i < 3 or s.low(i - 2) in _BODIES:
        return None
    country = organizations.country_at(s, i - 3)
    return country[0] if country is not None and country[1] == i - 2 else None


def country_described(organizations: OrganizationReader, s: Sentence, i: int) -> str | None:
    """`China's top legislator X`, `senior Chinese diplomat X`: the country that the description names."""
    if s.low(i - 1) not in _DESCRIBED:
        return None
    k = i - 2
    while s.low(k) in RANKS:
        k -= 1
    if s.low(k).isalpha() and not s.is_capitalized(k):
        k -= 1  # `U.S. trade official X`
    k = k - 1 if s.low(k) == "'s" else k
    for m in range(max(0, k - 2), k + 1):
        country = organizations.country_at(s, m)
        if country is not None and country[1] == k + 1:
            return country[0]
    return None


def country_described_behind(organizations: OrganizationReader, s: Sentence, j: int) -> tuple[str, int] | None:
    """`X, the top legislator of Vietnam, met`, `X, Vietnam's top diplomat, met`: the country, where a comma stands at
    token j, and the token behind the description."""
    k = j + 2 if s.low(j + 1) in ("the", "a", "an") else j + 1
    if s.low(j) != "," or k >= len(s):
        return None
    called = _called_behind(organizations, s, k) if k == j + 2 else None
    if called is not None:
        return called
    owner = organizations.country_at(s, k)
    if owner is not None:
        k = owner[1] + 1 if s.low(owner[1]) == "'s" else owner[1]
    found = lexicon.descriptions().match(s.lows, k) if k < len(s) else None
    if found is None:
        return None
    end = found[1]
    if owner is not None:
        return (owner[0], end) if s.low(end) == "," else None
    k = end + 2 if s.low(end + 1) == "the" else end + 1
    country = organizations.country_at(s, k) if s.low(end) in ("of", "in") and k < len(s) else None
    return (country[0], skip_bracket(s, country[1])) if country is not None else None


def _called_behind(organizations: OrganizationReader, s: Sentence, k: int) -> tuple[str, int] | None:
    """`X, a veteran Kenyan historian, said`, `X, a Chilean political scientist who`: a calling with its country behind
    the article before token k."""
    while s.low(k) in RANKS:
        k += 1
    owner = organizations.country_at(s, k) if k < len(s) else None
    if owner is None or s.low(owner[1] - 1) == "'s":
        return None
    for m in range(owner[1], owner[1] + _WORDS_TO_CALLING):
        if s.low(m) in CALLINGS and s.low(m + 1) in _BEHIND_CALLING:
            return owner[0], m + 1
        if s.is_capitalized(m) or not s.low(m).replace("-", "").isalpha():
            break
    return None


_WORDS_TO_CALLING: Final = 3
_BEHIND_CALLING: Final = frozenset(
    (",", "who", "whose", "at", "with", "based", "living", "specialising", "specializing")
)

_SOLDIERS: Final = frozenset("admiral general marshal commodore colonel captain lieutenant major commander".split())
_RANKS_OF_SOLDIERS: Final = _SOLDIERS | frozenset("vice rear brigadier air chief senior police".split())
_SERVICES: Final = frozenset(("army", "navy", "force", "forces", "guard", "police", "corps", "marines"))


def country_of_service(organizations: OrganizationReader, s: Sentence, i: int) -> str | None:
    """`US Coast Guard Rear Admiral X`: the state whose service the rank before the name at token i is one of."""
    k = i - 1
    if s.low(k) not in _SOLDIERS:
        return None
    while s.low(k) in _RANKS_OF_SOLDIERS:
        k -= 1
    if s.low(k) not in _SERVICES or not s.is_capitalized(k):
        return None
    for m in range(max(0, k - 3), k):
        country = organizations.country_at(s, m)
        if country is not None and country[1] <= k and all(map(s.is_capitalized, range(country[1], k))):
            return country[0]
    return None
