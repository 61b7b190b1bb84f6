"""Bodies that a place, a party or a plain word is part of the name of: `the Swapo Party School`, `the Mella party
school`, `Chamber of Commerce of X`, `the Provincial People's Council`, `of the Assembly`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.organization_model import Organization, spelled
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer

_SCHOOLS: Final = frozenset("school academy institute college university foundation".split())
_SMALL_SCHOOLS: Final = _SCHOOLS | frozenset("hospital museum centre center".split())
_KINDS_OF_SCHOOL: Final = frozenset(
    "party military naval police medical technical agricultural state national diplomatic political law".split()
)
_LONGEST_NAME: Final = 4
_CHAMBERS: Final = frozenset("assembly parliament senate duma congress knesset majlis".split())
_LONGEST_PLACE: Final = 3
_AFTER_PLACE: Final = frozenset(
    (",", ".", ";", ")", "(", "", "and", "said", "in", "on", "at", "to", "for", "with", "has")
)
_AUTONOMIES: Final = frozenset(("republic", "region", "county", "district"))
_LOCAL: Final = frozenset(("provincial", "municipal"))


def school_of_party(s: Sentence, begin: int, j: int, party: Organization) -> Organization | None:
    """`the Swapo Party School`: the body whose last word is token j, behind its party's name from token `begin`."""
    if s.low(j) not in _SCHOOLS or not s.is_capitalized(j):
        return None
    return Organization(spelled(s_text(s, begin, j + 1)), "other", party.country_code(), sector="EDU")


_GROUPS: Final = frozenset("group caucus faction fraction bloc club".split())
_OF_PARLIAMENT: Final = frozenset("parliamentary legislative bundestag duma senate assembly parliament".split())


def group_of_party(s: Sentence, j: int, party: Organization) -> tuple[Organization, int] | None:
    """`the SPD parliamentary group`, `the MPP's caucus`: the party's members of a parliament as a body of it, behind
    its name that ends before token j, and the token after it."""
    j = j + 2 if s.low(j) == "/" and s.is_capitalized(j + 1) else j  # `the CDU/CSU group`
    k = j + 1 if s.low(j) in ("'s", "’s") else j
    is_told = s.low(k) in _OF_PARLIAMENT
    k = k + 1 if is_told else k
    if s.low(k) not in _GROUPS or (s.low(k) in ("group", "club", "bloc") and not (is_told or s.low(k + 1) == "in")):
        return None
    return Organization("Parliamentary Group", "party organ", parent=party, within="party", sector="PTY"), k + 1


def small_school(s: Sentence, i: int) -> tuple[Organization, int] | None:
    """`the Mella party school`, `the Frunze military academy`: capitals and then a school in small letters."""
    k = i
    while s.is_capitalized(k) and k < i + _LONGEST_NAME:
        if lexicon.titles().match(s.lows, k) or s.low(k) in lexicon.common_words():
            return None
        k += 1
    j = k + 1 if s.low(k) in _KINDS_OF_SCHOOL else k
    if k == i or s.low(j) not in _SMALL_SCHOOLS or s.is_capitalized(j):
        return None
    if j == k and k == i + 1:
        return None  # `the Lima school`: any of a city's
    return Organization(spelled(s_text(s, i, j + 1)), "other", sector="EDU"), j + 1


def city_end(s: Sentence, j: int) -> int:
    """The token after a city or region at token j that ends a body's name, `Chamber of Commerce of X`; j elsewhere."""
    for length in range(_LONGEST_PLACE, 0, -1):
        end = j + length
        if end > len(s) or s.is_capitalized(end) or not all(s.is_capitalized(k) for k in range(j, end)):
            continue
        key = lexicon.place_names().get(fold_name(" ".join(s.words[j:end])), "")
        if key.startswith(("city/", "region/")) and s.low(end) in _AFTER_PLACE:
            return end
    return j


def past_congress(s: Sentence, j: int) -> int:
    """`Sub-committee for Personnel of the 14th National Party Congress`: the token after a gathering by its number at
    token j, which a committee is named by; j elsewhere."""
    if not s.low(j)[:1].isdigit():
        return j
    k = next((k for k in range(j + 1, min(j + 5, len(s))) if s.low(k) == "congress"), j)
    return k + 1 if k > j and all(s.is_capitalized(m) for m in range(j + 1, k + 1)) else j


def of_autonomy(s: Sentence, j: int, org: Organization) -> int | None:
    """`Government of the Autonomous Republic of Adjara`, `the MPP Committee of Dornogobi aimag`: the token after the
    republic, region or area that begins at token j, of which the body is; None elsewhere."""
    if org.head.endswith("Committee") and s.low(j - 1) == "of" and (end := end_of_area(s, j)) > j:
        org.head = f"{org.head} of {spelled(s_text(s, j, end))}"
        return end
    is_autonomous = s.low(j) == "autonomous" and s.low(j + 1) in _AUTONOMIES and s.is_capitalized(j + 1)
    if not is_autonomous or org.kind not in ("state", "legislature", "other"):
        return None
    end = j + 4 if s.low(j + 2) == "of" and s.is_capitalized(j + 3) else j + 2
    org.head = f"{org.head} of {spelled(s_text(s, j - 1 if s.low(j - 1) == 'the' else j, end))}"
    org.kind = "other" if org.kind == "state" else org.kind
    return end


def chamber_before(s: Sentence, j: int, named: list[Organization]) -> tuple[Organization, int] | None:
    """`Committee of the Assembly`: the chamber that the article has named last by that word."""
    is_bare = s.low(j) in _CHAMBERS and s.low(j - 1) == "the" and not s.is_capitalized(j + 1) and s.low(j + 1) != "of"
    if not is_bare:
        return None
    found = (o for o in reversed(named) if o.kind == "legislature" and s.low(j) in o.head.lower().split())
    chamber = next(found, None)
    return (chamber, j + 1) if chamber is not None else None


def keep_written(s: Sentence, i: int, j: int, org: Organization, owner: Organization) -> None:
    """`International Relations Committee of the Assembly`: a party's organ by its name, but a chamber's, as written in
    tokens [i, j)."""
    if org.within is not None and owner.kind == "legislature":
        org.head, org.within, org.kind, org.sector = spelled(s_text(s, i, j)), None, "other", "LEG"


def is_of_unnamed_place(org: Organization, s: Sentence, i: int) -> bool:
    """`the Provincial People's Council`: the committee or council of a province that the text does not say."""
    is_local = s.low(i) in _LOCAL and s.is_capitalized(i) and s.low(i - 1) == "the" and org.kind == "other"
    is_local = is_local and " of " not in org.head  # `the Municipal Council of Beira` is named in full
    if is_local:
        org.head = f"{s.low(i)} {org.head.partition(' ')[2]}"
    return is_local


def ends_body(s: Sentence, k: int) -> bool:
    """`Asian and Oceanian Affairs Bureau`, `Pepper and Spice Association`: right behind the word at token k, or behind
    a common one, stands the word that heads the body's name."""
    is_common = s.low(k + 1) in lexicon.common_words() or s.low(k + 1) in lexicon.ministry_subjects()
    j = k + 2 if is_common and s.low(k + 1) not in lexicon.org_words() else k + 1
    return s.is_capitalized(j) and s.low(j) in lexicon.org_words()


def first_of_pair(s: Sentence, i: int) -> str | None:
    """`Laos-Vietnam Friendship Association` is Lao: the country named first is whose it is."""
    pair = s.words[i].split("-") if "-" in s.words[i] else []
    if s.low(i + 1) in ("–", "-") and i + 2 < len(s):
        pair = [s.words[i], s.words[i + 2]]
    codes = [gazetteer.country_by_name(name) for name in pair]
    return codes[0] if len(codes) == 2 and all(codes) else None


_ADDRESSES: Final = frozenset(
    (
        "dr prof mr mrs ms eng hon gen col amb brig maj capt lt adv rev sheikh comrade commodore professor sir dame "
        "shri smt dato datuk dasho lyonpo"
    ).split()
)
_RANKS_OF_TWO: Final = frozenset(
    "vice rear lieutenant major brigadier senior colonel air police army field corps lt. maj. brig. sen. col.".split()
)
_ENDS_OF_RANKS: Final = frozenset(("admiral", "general", "marshal", "lieutenant", "colonel", "captain"))
_MOST_FIELDS: Final = 5
_LONGEST_FIELD: Final = 3


def is_address(s: Sentence, j: int) -> bool:
    """`Ministry of Industry and Commerce Dr X`: a form of address, shortened or not, ends a body's name."""
    return s.words[j][-1] == "." or (s.low(j) in _ADDRESSES and s.is_capitalized(j + 1)) or is_rank(s, j)


def is_rank(s: Sentence, j: int) -> bool:
    """`Ministry of Defense Vice Admiral X`: a rank of two words at token j, before no more of a body's name as in
    `Army General Staff`, `Police General Hospital`."""
    if s.low(j) not in _RANKS_OF_TWO or s.low(j + 1) not in _ENDS_OF_RANKS:
        return False
    if s.low(j) in ("police", "army") and s.low(j - 1) not in lexicon.org_words():
        return False  # `of the National Police General X`
    k = j + 2
    while s.low(k) in _ENDS_OF_RANKS:
        k += 1
    return s.is_capitalized(k) and s.low(k) not in lexicon.org_words() and s.low(k) not in lexicon.common_words()


def list_of_fields_ends(s: Sentence, i: int) -> bool:
    """`International Cooperation, Information and Media` from token i, behind a comma: fields that end with `and` and
    one more."""
    k = i
    for _ in range(_MOST_FIELDS):
        begin = k
        while s.is_capitalized(k) and k < begin + _LONGEST_FIELD and _is_field(s, k):
            k += 1
        if k == begin:
            return False
        if s.low(k) == "and":
            end = k + 3 if s.low(k + 2) == "cooperation" else k + 2  # `, Scientific and Technical Cooperation`
            return (
                s.is_capitalized(k + 1)
                and _is_field(s, k + 1)
                and (end > k + 2 or not s.is_capitalized(end) or _is_name(s, end))
            )
        if s.low(k) != ",":
            return False
        k += 1
    return False


def _is_name(s: Sentence, k: int) -> bool:
    """`on International Relations, Defense and Security Anna Ruiz`: two words that are no common ones."""
    both = (s.low(k), s.low(k + 1))
    is_word = any(low in lexicon.common_words() or low in lexicon.org_words() for low in both)
    return s.is_capitalized(k) and s.is_capitalized(k + 1) and not is_word and not _is_field(s, k)


def _is_field(s: Sentence, k: int) -> bool:
    is_title = lexicon.titles().match(s.lows, k) is not None
    return not is_title and (s.low(k) in lexicon.ministry_subjects() or s.low(k) in lexicon.common_words())


_COMMITTEES: Final = frozenset(("Provincial Committee", "Municipal Committee", "Provincial Party Committee"))


_OF_CITIES: Final = (
    " Party Committee",
    " People's Committee",
    " People's Council",
    " Municipal Council",
    " Provincial Council",
    " City Council",
    " Provincial Government",
    " Municipal Government",
    " Provincial Administration",
    " Capital Administration",
)
_KINDS_OF_PLACE: Final = frozenset(
    "Provincial Municipal City Province Capital Regional District provincial municipal".split()
)


def land_of_committee(org: Organization) -> None:
    """`Vientiane Capital Party Committee`, `Hanoi People's Council`: of the country of its city or province."""
    is_open = org.kind == "other" and org.country is None and org.parent is None
    if not is_open or not org.head.endswith(_OF_CITIES):
        return
    ending = next((words for words in _OF_CITIES if org.head.endswith(words)), None)
    if ending is None:
        return
    name = org.head.removesuffix(ending)
    first, _, kind = name.rpartition(" ")
    key = gazetteer.find_place(name, ()) or (gazetteer.find_place(first, ()) if kind in _KINDS_OF_PLACE else None)
    org.country = gazetteer.country_of(key) if key is not None else None


def place_committee(s: Sentence, i: int, org: Organization) -> None:
    """`PCC Provincial Committee in Matanzas`: the committee of the place that is named behind it at token i."""
    if s.low(i) != "in" or org.head not in _COMMITTEES or not s.is_capitalized(i + 1):
        return
    end = i + 1
    while s.is_capitalized(end) and end <= i + _LONGEST_PLACE:
        end += 1
    if not s.is_capitalized(end) and s.low(end) in _AFTER_PLACE:
        org.head = f"{s_text(s, i + 1, end)} {org.head}"


_AREAS: Final = frozenset("aimag soum oblast voivodeship raion viloyat krai province district".split())


def end_of_area(s: Sentence, j: int) -> int:
    """`the MPP Committee of Dornogobi aimag`: the token behind an area at token j that no table lists; j elsewhere."""
    k = j
    while s.is_capitalized(k) and k - j < _LONGEST_PLACE:
        k += 1
    is_area = k > j and s.low(k) in _AREAS and fold_name(" ".join(s.words[j:k])) not in lexicon.place_names()
    return k + 1 if is_area else j


_HOLDERS: Final = frozenset("president premier speaker governor chancellor chairperson chairman commissioner".split())


def past_holder(s: Sentence, j: int) -> int:
    """`Office of the President`, `Office of the Deputy Prime Minister`: the token after whom it serves; j elsewhere."""
    if s.low(j) != "of" or s.low(j + 1) != "the":
        return j
    k = j + 3 if s.low(j + 2) in ("deputy", "vice") else j + 2
    if s.low(k) == "prime" and s.low(k + 1) == "minister":
        return k + 2
    return k + 1 if s.low(k) in _HOLDERS and s.is_capitalized(k) else j
