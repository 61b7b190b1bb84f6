"""What goes on with, joins or ends a run of capitals that names an organisation."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.local_names import is_rank, list_of_fields_ends
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.organization_model import Organization, spelled
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer

PARTS: Final = frozenset(("department", "division", "bureau", "desk", "section", "unit", "directorate"))
_LONGEST_LIST: Final = 9
_SONS: Final = frozenset(("bin", "bint", "binti", "ibn"))


def names_person(s: Sentence, i: int) -> bool:
    """A family name that we know, with more capitals after it, or a son's: the holder's name, not more of the
    organisation."""
    if s.low(i + 1) in _SONS and s.is_capitalized(i) and s.is_capitalized(i + 2):
        return True  # `the Ministry of Foreign Affairs Nasser bin Saleh`
    parts = lexicon.name_words().get(fold_name(s.low(i)), ())
    is_word = s.low(i) in lexicon.common_words() and s.low(i + 1) in lexicon.common_words()
    return bool(parts) and s.is_capitalized(i) and s.is_capitalized(i + 1) and not is_word


def lists_fields(s: Sentence, i: int) -> bool:
    """`Foreign Affairs, Defence and Trade Committee`: the comma at token i joins fields that one body is named by."""
    k, fields = i + 1, lexicon.ministry_subjects()
    if s.low(i - 1) not in fields and s.low(i - 1) != "affairs":
        return False
    while s.is_capitalized(k) and k < i + _LONGEST_LIST and s.low(k) not in lexicon.org_words():
        joins = s.low(k + 1) == "," or (s.low(k + 1) in ("and", "&") and s.is_capitalized(k + 2))
        if s.low(k) not in fields and not joins and s.low(k) not in lexicon.common_words():
            return False
        k += 2 if joins else 1
    lead = s.lows[i:k]
    return s.low(k) in lexicon.org_words() and s.is_capitalized(k) and ("and" in lead or "&" in lead)


def ends_in_name(s: Sentence, j: int) -> bool:
    """Two words or three that are no common ones end the run of capitals: a person's name after an organisation's."""
    k = j
    while s.is_capitalized(k) and k < j + 5:
        is_word = s.low(k) in lexicon.common_words() or s.low(k) in lexicon.org_words()
        is_word = is_word or s.low(k) in lexicon.ministry_subjects() or s.low(k).endswith(_ABSTRACT)
        if is_word or not s.words[k].replace("-", "").replace("'", "").isalpha():
            return False
        k += 1
    return 2 <= k - j <= 4 and _is_known_word(s, j - 1) and not s.is_capitalized(k)


_ABSTRACT: Final = ("tion", "tions", "sion", "ments", "ology", "ologies", "ness", "istics", "omics", "ities")
"""Endings of words that no person is called by."""


def _is_known_word(s: Sentence, k: int) -> bool:
    is_word = any(
        s.low(k) in words for words in (lexicon.common_words(), lexicon.org_words(), lexicon.ministry_subjects())
    )
    # `University of Havana Anna Ruiz`
    names = (s.low(k), " ".join(s.lows[k - 1 : k + 1]))
    is_place = any(lexicon.place_names().get(fold_name(name), "").startswith(("city/", "region/")) for name in names)
    return is_word or is_place or s.low(k).endswith(_ABSTRACT)


def is_ordinal(low: str) -> bool:
    """`14th`, `first`: the number of a term or session."""
    return low[:1].isdigit() or low.endswith(("first", "second", "third", "fourth", "fifth"))


_SCHOOLS: Final = frozenset(("academy", "university"))


def past_campus(s: Sentence, i: int, head_at: int) -> int:
    """`China Executive Leadership Academy Pudong`, `Vietnam National University Hanoi`: the token after the town that a
    name of several words ends with."""
    j = head_at + 1
    if s.low(head_at) not in _SCHOOLS or head_at < i + 2 or not s.is_capitalized(j) or s.is_capitalized(j + 1):
        return j
    is_town = lexicon.place_names().get(fold_name(s.words[j]), "").startswith(("city/", "region/"))
    return j + 1 if is_town and s.low(j + 1) != "'s" else j


def town_of_campus(s: Sentence, i: int, j: int) -> str | None:
    """The town that the name of the school in tokens [i, j) ends with, where it is taught."""
    if j < i + 4 or s.low(j - 2) not in _SCHOOLS:
        return None
    key = lexicon.place_names().get(fold_name(s.words[j - 1]), "")
    return key if key.startswith("city/") else None


_UNITS: Final = frozenset(("regiment", "brigade", "battalion", "squadron"))
_COURTS_OF: Final = frozenset("appeal appeals cassation justice auditors accounts audit arbitration".split())


def past_court(s: Sentence, j: int) -> int:
    """`Court of Appeal`, `Supreme Court of Justice`: the token after what the court at token j - 1 is for."""
    is_court = s.low(j - 1) == "court" and s.low(j) == "of" and s.low(j + 1) in _COURTS_OF
    return j + 2 if is_court and s.is_capitalized(j + 1) else j


def city_before_name(s: Sentence, j: int) -> int:
    """`People's Court of Hanoi X`: the token after a city or region at token j that a known family name follows; j
    elsewhere."""
    for length in (3, 2, 1):
        end = j + length
        if end < len(s) and names_person(s, end) and all(s.is_capitalized(k) for k in range(j, end)):
            key = lexicon.place_names().get(fold_name(" ".join(s.words[j:end])), "")
            if key.startswith(("city/", "region/")):
                return end
    return j


_WITH_NUMBERS: Final = frozenset(("region", "corps", "zone", "district"))


def past_number(s: Sentence, j: int) -> int:
    """`Political Department of Military Region 7`: the token after the number that ends a name at token j."""
    return j + 1 if s.low(j).isdigit() and s.low(j - 1) in _WITH_NUMBERS and s.is_capitalized(j - 1) else j


_OF_HOUSES: Final = frozenset(("committee", "commission"))
_NUMBERED: Final = _OF_HOUSES | {"department"}
_NUMERALS: Final = frozenset("I II III IV V VI VII VIII IX X XI XII XIII XIV XV".split())
_VERBS_OF_I: Final = frozenset("have had am was will would lead led chair head represent work served mentioned".split())


def past_numeral(s: Sentence, j: int) -> int:
    """`Commission XI of the House of Representatives`, `Military Hospital 175`, `High School No. 12`: the token after a
    body's number; j where none stands."""
    if s.low(j - 1) in _COUNTED and s.is_capitalized(j - 1):
        k = j + 1 if s.low(j) in _NUMBER_SIGNS else j
        if s.low(k).isdigit() and len(s.lows[k]) <= _LONGEST_NUMBER and s.low(k + 1) not in _OF_NUMBERS:
            return k + 1
    if s.low(j - 1) not in _NUMBERED or s.words[j : j + 1] == [] or s.words[j] not in _NUMERALS:
        return j
    return j if s.words[j] == "I" and s.low(j + 1) in _VERBS_OF_I else j + 1


_COUNTED: Final = frozenset("hospital school division regiment brigade battalion squadron".split())
_NUMBER_SIGNS: Final = frozenset(("no.", "no", "number", "nr.", "№", "#"))
_LONGEST_NUMBER: Final = 4
_OF_NUMBERS: Final = frozenset("million billion thousand hundred percent per % - – ,000".split())


def numbered(s: Sentence, i: int, head_at: int) -> tuple[Organization, int]:
    """`Commission XI`, `House Commission XI`, `Military Hospital 175`: a body with its number behind the token
    `head_at`, and the token after it."""
    j = past_numeral(s, head_at + 1)
    if s.low(head_at) in _COUNTED:
        word = lexicon.org_words()[s.low(head_at)]
        return Organization(spelled(s_text(s, i, j)), word.kind, sector=word.sector), j
    is_of_house = s.lows[i:head_at] == ["house"]
    house = Organization("House of Representatives", "legislature", sector="LEG") if is_of_house else None
    begin = head_at if is_of_house else i
    return Organization(spelled(s_text(s, begin, j)), "other", parent=house, sector="LEG"), j


def is_of_nth(s: Sentence, i: int, head_at: int) -> bool:
    """`the 20th National Congress`: a gathering; `the Third Asian Department`, `the Fifth Committee of the Assembly`
    are bodies."""
    is_nth_part = s.low(head_at) in PARTS and head_at > i + 1
    is_nth_part = is_nth_part or (s.low(head_at) in _OF_HOUSES and s.low(head_at + 1) == "of" and head_at <= i + 2)
    is_nth_part = is_nth_part or s.low(head_at) in _UNITS  # `the 324th Division`, `the Third Army Corps`
    is_congress = s.low(head_at) == "congress" and any(is_ordinal(low) for low in s.lows[i:head_at])
    return is_congress or (is_ordinal(s.low(i)) and not is_nth_part)


def continues_name(s: Sentence, i: int) -> bool:
    """The token at i is one more of a name's: in capitals, or joining such words."""
    low = s.low(i)
    if s.is_capitalized(i):
        if is_rank(s, i):
            return False
        is_board = low == "members" and s.low(i + 1) == "'" and s.low(i + 2) in ("council", "board")
        return (
            is_board
            or lexicon.titles().match(s.lows, i) is None
            or low in ("general", "deputy", "head", "member", "chief")
        )
    if low in ("provincial", "municipal", "city", "district") and s.is_capitalized(i + 1):
        return True
    if low in ("'s", "'") and s.is_capitalized(i + 1):
        return s.low(i - 1) in ("people", "women", "workers", "farmers", "veterans", "children", "writers", "men") or (
            low == "'" and s.low(i - 1).endswith("s") and s.low(i + 1) in lexicon.org_words()
        )
    if low in ("–", "-"):
        return all(gazetteer.country_by_name(s.words[k]) for k in (i - 1, i + 1) if 0 <= k < len(s)) and i + 1 < len(s)
    return False


def list_goes_on(s: Sentence, i: int) -> bool:
    """After a comma inside a name: one or two capitalised words and then `and` or another comma in the same name."""
    if list_of_fields_ends(s, i):
        return True
    for j in (i + 1, i + 2):
        if s.low(j) == "," and s.low(j + 1) == "and" and s.is_capitalized(j + 2) and s.low(i) in lexicon.common_words():
            return lexicon.titles().match(s.lows, j + 2) is None and s.low(j + 2) in lexicon.common_words()
        if s.lows[j : j + 3] == ["and", "the", "armed"]:
            return True  # `on Foreign Affairs, Defence and the Armed Forces`
        if s.low(j) == "and" and s.is_capitalized(j + 1):
            if j == i + 2 and not _is_known_word(s, i) and not _is_known_word(s, i + 1):
                return False  # `the Academy of Music, Rui Falcao and Wu Jian`
            return lexicon.titles().match(s.lows, j + 1) is None and s.low(i) not in lexicon.org_words()
        if not s.is_capitalized(j):
            return False
    return False


_OF_PROVINCES: Final = frozenset(("province", "prefecture", "county", "district", "oblast", "aimag"))


def ends_province(s: Sentence, j: int) -> bool:
    """`Tay Ninh Province`, `Quang Ninh province`: a place of two words or three with its kind, from token j on."""
    for k in (j + 2, j + 3):
        if s.low(k) in _OF_PROVINCES:
            return all(s.is_capitalized(m) for m in range(j, k))
    return False


def is_named_after(s: Sentence, j: int) -> bool:
    """`ASEAN Department`, `EU Affairs Division`: what follows a body's name at token j makes it a ministry's part."""
    at = j + 1 if s.low(j) == "affairs" else j
    if s.low(j) in _SCHOOLS_OF_BODIES and s.is_capitalized(j):
        return True
    is_longer = s.low(at + 1) in ("of", "for") and s.is_capitalized(at + 2)  # `UN Department of Peace Operations`
    return s.low(at) in PARTS and s.is_capitalized(at) and not is_longer


_SCHOOLS_OF_BODIES: Final = frozenset("institute academy university college school foundation association".split())
"""`Asian Development Bank Institute`: a body of its own."""


_CALLS: Final = frozenset(("call", "calls", "called", "calling"))
_WORDS_TO_CALL: Final = 8


def is_call_on(s: Sentence, k: int) -> bool:
    """`paid a call at the Ministry on X`: the `on` at token k belongs to the call, and to no body's name."""
    return s.low(k) == "on" and not _CALLS.isdisjoint(s.lows[max(0, k - _WORDS_TO_CALL) : k])
