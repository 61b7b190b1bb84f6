"""Fields of duty in capitals between a title and the body: `Managing Director for Asia and the Pacific at the EEAS`,
`Director for African Affairs, National Security Council`, `Deputy Director-General: Asia and the Middle East`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.envoys import past_duty
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, ministry_for, spelled
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.owners import as_subject, small_subject_end
from warehouse.extraction.posts import begins_post
from warehouse.extraction.small_organs import pass_small_body
from warehouse.extraction.subjects import name_after_subject
from warehouse.extraction.tokens import Sentence

_LONGEST_FIELD: Final = 12
_WITHIN: Final = frozenset(("and", "the", "of", "&", ","))
_AT: Final = frozenset(("at", "in", "within", "with"))
_BODIES: Final = frozenset(("ministry", "other", "international", "legislature", "state", "military"))
_ENDS_BODY: Final = frozenset((",", ".", ";", ")", "and", "", "in", "on", "met", "said"))
_OTHERS: Final = frozenset(("embassy", "state", "party", "territory"))
_OF_SECTION: Final = frozenset(
    "director general|deputy director general|head|deputy head|chief director|national director"
    "|deputy national director|regional director|deputy regional director|executive director".split("|")
)


def read_field_of_duty(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """The body behind the field of duty of a title that has none yet."""
    is_for_party = office.organization is None and _read_party(s, office, organizations)
    if is_for_party or _read_section(s, office, organizations) or _is_field_of_state(s, office):
        return
    pass_small_body(s, office, organizations.named)
    is_open = office.organization is None
    if office.title.name == "spokesperson" and s.low(office.j) == ("on" if is_open else "for"):
        # `Opposition Spokesman on Foreign Affairs X`
        office.j = past_duty(s, office.j) if is_open else _past_words(s, office.j + 1, organizations)
        return
    if office.organization is not None and office.organization.kind == "party":
        _pass_branch(s, office)
        return
    if office.organization is None and s.low(office.j) == "'s" and not _RULING.isdisjoint(_words_at(s, office.j + 1)):
        _read_ruling(s, office, organizations)
        return
    is_of_one = office.organization is None and s.lows[office.j : office.j + 2] == ["of", "the"]
    if is_of_one and not _RULING.isdisjoint(_words_at(s, office.j + 2)):
        _read_ruling(s, office, organizations)  # `floor leader of the main opposition People Power Party`
        return
    if office.organization is None and s.low(office.j) == "of" and office.title.name in _OF_SECTION:
        _pass_section(s, office, organizations)
        return
    is_junior = office.title.name.endswith(("assistant secretary", "under secretary"))
    if (
        office.organization is not None
        or office.title.of in _OTHERS
        or (office.title.of == "ministry" and not is_junior)
    ):
        return
    j = office.j
    if s.low(j) == ":" and office.title.name in _OF_SECTION and s.kind == "body":
        past = _past_field(s, j + 1) or j
        office.j = next((k for k in range(j, past) if s.low(k) == ","), past)
        return
    is_after = "for" in s.lows[office.title_j : j]
    if is_after and s.low(j) in (
        "and",
        "affairs",
    ):  # `for Asia and the Pacific at the ministry`, of which only the first word has been read
        begin = office.title_j + s.lows[office.title_j : j].index("for") + 1
        j = max(j + 1 if s.low(j) == "affairs" else j, _past_field(s, begin) or j)
    end = _past_field(s, j + 1) if s.low(j) == "for" else (j if is_after else None)
    while end is not None:
        if _read_body(s, office, end, organizations):
            return
        # `for Asia, Ministry of Foreign Affairs`: the field ends at a comma within it
        end = next((k for k in range(end - 1, j, -1) if s.low(k) == ","), None) if s.low(j) == "for" else None
    if s.low(j) == "for" and office.title.name in _OF_SECTION:
        _pass_affairs(s, office, j + 1, organizations)


_RULING: Final = frozenset(("ruling", "governing", "opposition", "co-ruling"))
_BEFORE_RULING: Final = frozenset(("main", "largest", "leading", "biggest", "newly", "long"))
_NAMES_OF_PARTIES: Final = frozenset("congress alliance front movement union league coalition rally".split())


def _words_at(s: Sentence, k: int) -> list[str]:
    """The word at token k, and the one after `main` or `largest`."""
    return s.lows[k : k + 2] if s.low(k) in _BEFORE_RULING else s.lows[k : k + 1]


def _read_ruling(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`the General Secretary of Mozambique's ruling Frelimo Party, X`, `chairman of Ghana's opposition National
    Democratic Congress`: the party behind its country."""
    last = organizations.last
    k = next(k for k in range(office.j + 1, office.j + 4) if s.low(k) in _RULING)
    found = organizations.read(s, k + 1)
    is_party = found is not None and found[0].kind == "party"
    if found is not None and not is_party and s.low(found[1] - 1) in _NAMES_OF_PARTIES and found[1] > k + 2:
        name = spelled(s_text(s, k + 1, found[1]))
        found = Organization(name, "party", office.country, sector="PTY"), found[1]
        is_party = True
    if found is not None and is_party:
        office.organization, office.j = found
        office.country = office.country or found[0].country_code()
    else:
        organizations.last = last


def _is_field_of_state(s: Sentence, office: Office) -> bool:
    """`Deputy Prime Minister for International Cooperation Affairs X`, `for Economy X`: the field before the name."""
    k = j = office.j + 1
    is_of_ministry = office.organization is not None and office.organization.kind == "ministry"
    is_of_state = office.title.of == "state" or (is_of_ministry and office.title.of == "ministry")
    if not is_of_state or s.low(office.j) != "for" or not s.is_capitalized(k):
        return False
    while s.is_capitalized(j) or (j > k and s.low(j) in ("and", ",", "of") and s.is_capitalized(j + 1)):
        at = j if s.is_capitalized(j) else j + 1
        if lexicon.honorifics().match(s.lows, at) is not None or lexicon.titles().match(s.lows, at) is not None:
            break
        if s.low(j) == "," and s.low(at) not in lexicon.ministry_subjects() and s.low(at) not in lexicon.common_words():
            break
        j += 1
    is_field = s.low(k) in lexicon.ministry_subjects() or s.low(k) in lexicon.common_words()
    office.j = name_after_subject(s, k, j) if is_field and j > k else office.j
    return True


def _pass_affairs(s: Sentence, office: Office, k: int, organizations: OrganizationReader) -> None:
    """`Director General for American and European Affairs X`: the field that ends before a name; in Indonesia a
    directorate of its own."""
    j = k
    while s.is_capitalized(j) or (j > k and s.low(j) in ("and", ",") and s.is_capitalized(j + 1)):
        j += 1
        if s.low(j - 1) == "affairs":
            break
    if j == k or s.low(j - 1) != "affairs" or not s.is_capitalized(j):
        return
    office.j = j
    if office.title.name == "director general" and "IDN" in organizations.countries:
        name = f"Directorate General for {s_text(s, k, j)}"
        office.organization = Organization(spelled(name), "other", sector="GOV")


def _past_words(s: Sentence, k: int, organizations: OrganizationReader) -> int:
    """`Coast Guard spokesperson for the West Philippine Sea Commodore X`: the token after everyday words and countries
    in capitals, with which no name begins."""
    j = k + 1 if s.low(k) == "the" else k
    while s.is_capitalized(j) and lexicon.honorifics().match(s.lows, j) is None:
        country = organizations.country_at(s, j)
        if country is None and s.low(j) not in lexicon.common_words() and s.low(j) not in lexicon.ministry_subjects():
            break
        j = country[1] if country is not None else j + 1
        is_joined = s.low(j) in ("and", "&") and s.is_capitalized(j + 1)
        j += is_joined and (s.low(j + 1) in lexicon.common_words() or s.low(j + 1) in lexicon.ministry_subjects())
    return j


_WITHIN_TASKS: Final = frozenset((",", "and", "with", "of", "&"))


def pass_tasks(s: Sentence, office: Office) -> None:
    """`Minister in the Presidency for Women, Youth and Persons with Disabilities X`: the tasks, which are no name."""
    if s.low(office.title_j - 1) != "presidency" or s.low(office.j) != "for":
        return
    k = office.j + 1
    while s.is_capitalized(k):
        k += 1
        while s.is_capitalized(k) and (s.low(k) in lexicon.common_words() or s.low(k) in lexicon.ministry_subjects()):
            k += 1
        office.j = k
        while s.low(k) in _WITHIN_TASKS:
            k += 1
        if k == office.j or s.lows[office.j : k] == [","]:
            is_name = k > office.j and s.is_capitalized(k) and s.low(k + 1) not in _WITHIN_TASKS
            if k == office.j or is_name:
                return


_HEADS_SECTION: Final = frozenset(("head", "director", "chief", "general", "commissioner", "coordinator"))
_OF_FIELDS: Final = frozenset(
    (*_OF_SECTION, "national director", "regional director", "commissioner", "commissioner general", "coordinator",
     "national coordinator", "deputy director", "inspector general")
)  # fmt: skip
"""Posts that are of an everyday word in capitals: `Commissioner of Customs X`."""


def _read_section(s: Sentence, office: Office, organizations: OrganizationReader) -> bool:
    """`the ANC's Head of International Relations X`, `Head of International Relations of the ANC`: the section of a
    party, by everyday words in capitals; of no body told, the words before a name."""
    body = office.organization
    is_of_party = body is not None and body.kind == "party"
    if office.title.name not in _OF_FIELDS or s.low(office.title_j) != "of" or not (is_of_party or body is None):
        return False
    begin = office.title_j + 1
    end = _past_words(s, begin, organizations)
    is_headed = s.low(office.title_j - 1) in _HEADS_SECTION and s.low(begin) != "the"
    if end == begin or not is_headed or not _NO_SECTION.isdisjoint(s.lows[begin:end]):
        return False
    if any(lexicon.titles().match(s.lows, k) for k in range(begin, end)):
        return False
    is_before_name = s.is_capitalized(end) and s.is_capitalized(end + 1)
    if body is None:
        return _pass_field(s, office, end, organizations)
    is_owned = office.j <= begin and (is_before_name or s.low(end) == ",")
    if not is_owned and (office.j <= end or s.low(end) != "of"):
        return False
    name = spelled(s_text(s, begin, end))
    office.organization = Organization(name, "party organ", parent=body, within="party", sector="PTY")
    office.organization.start, office.organization.end = s.starts[begin], s.ends[end - 1]
    office.j = max(office.j, end)
    return True


def _pass_field(s: Sentence, office: Office, end: int, organizations: OrganizationReader) -> bool:
    """`National Director of Planning X`, `Director General of Customs of Gabon, X`: past the field that ends at token
    `end`, and past the state, where a name follows."""
    at = end + 2 if s.low(end + 1) == "the" else end + 1
    state = organizations.country_at(s, at) if s.low(end) == "of" else None
    past = state[1] if state is not None else end
    is_apposed = state is not None and s.low(past) == "," and s.is_capitalized(past + 1)
    if not is_apposed and not (s.is_capitalized(past) and s.is_capitalized(past + 1)):
        return False
    office.country, office.j = office.country or (state[0] if state is not None else None), past
    return True


def past_field_in_brackets(s: Sentence, office: Office, j: int) -> int:
    """`Additional Secretary (Indo-Pacific) in the Ministry`, `Joint Secretary (South), Ministry of Finance`: the token
    after the field; j where no body follows."""
    if s.low(j) in _QUOTES and office.title.name in _UNITS:
        shut = next((k for k in range(j + 2, min(j + _LONGEST_FIELD, len(s))) if s.low(k) in _QUOTES), j - 1)
        return shut + 1  # `Head of Unit "Visa Policy" in the European Commission`
    if s.low(j) != "(":
        return j
    if s.words[j + 1 : j + 3] == [_initials(s, office), ")"] and s.low(j + 3) in ("of", "for"):
        return j + 3  # `Minister of State (MOS) for Foreign Affairs`
    end = next((k for k in range(j + 2, min(j + _LONGEST_FIELD, len(s))) if s.low(k) == ")"), None)
    if end is None or not s.is_capitalized(j + 1) or office.organization is not None or office.title.of == "state":
        return j
    if office.title.name.endswith("foreign secretary") and s.is_capitalized(end + 1):
        return end + 1  # `Additional Foreign Secretary (Asia Pacific) X`
    is_followed = s.low(end + 1) in ("in", "of", "at") or (
        s.low(end + 1) == "," and office.title.of == "ministry" and s.low(end + 2) in lexicon.org_words()
    )
    return end + 1 if is_followed else j


def _initials(s: Sentence, office: Office) -> str:
    """`MOS`, `PS`: the first letters of a title of several words, as it is written."""
    words = s.lows[office.title_i : office.title_j]
    return "".join(word[0] for word in words if word[0].isalpha()).upper() if len(words) > 1 else ""


_QUOTES: Final = frozenset(('"', "“", "”", "«", "»"))
_UNITS: Final = frozenset(("head of unit", "deputy head of unit"))
_BRANCHES: Final = frozenset(("mainland", "zanzibar"))
_NO_SECTION: Final = frozenset("delegation mission state government office cabinet diplomacy staff party".split())


def _pass_branch(s: Sentence, office: Office) -> None:
    """`Deputy Secretary General of Chama Cha Mapinduzi (CCM) - Mainland, X`: the branch belongs to the title."""
    if s.low(office.j) in ("-", "–", "(") and s.low(office.j + 1) in _BRANCHES:
        office.j += 3 if s.low(office.j) == "(" else 2
    elif s.low(office.j) in ("for", "in") and not s.is_capitalized(office.j + 1):
        office.j = _past_small_task(s, office.j)


_LONGEST_TASK: Final = 7
_IN_TASK: Final = frozenset(("and", "of", "for", "in", "charge", "the", "&"))


def _past_small_task(s: Sentence, j: int) -> int:
    """`MPLA secretary for international relations X`, `in charge of organisation X`: the token of the name, where what
    the post in a party is for stands in small letters before it; j where it does not."""
    k = j + 1
    while k < j + _LONGEST_TASK and not s.is_capitalized(k) and (s.low(k) in _IN_TASK or _is_task(s.low(k))):
        k += 1
    return k if k > j + 1 and s.is_capitalized(k) and s.low(k - 1) not in _IN_TASK else j


def _is_task(low: str) -> bool:
    return low in lexicon.ministry_subjects() or low in _TASKS


_TASKS: Final = frozenset(
    "international relations affairs organisation organization organizing mobilization mobilisation information "
    "publicity propaganda ideology external foreign legal women youth finance administration cooperation media "
    "communication communications publicity discipline training research security".split()
)


def _pass_section(s: Sentence, office: Office, organizations: OrganizationReader) -> None:
    """`the Director of Presidential Communications, Ms X`: a section that no table lists, before a form of address; or
    `Director General for Bilateral Affairs of the Ministry, X`: of that of the minister named before."""
    if s.lows[office.j + 1 : office.j + 3] == ["the", "ministry"] and s.low(office.j + 3) != "of":
        office.organization, office.j = organizations.only_ministry(), office.j + 3
        return
    end = _past_field(s, office.j + 1)
    past = next((k for k in range(office.j + 1, end + 1) if s.low(k) == ","), None) if end is not None else None
    if past is None or s.low(past - 1) in _NO_SECTION:
        return
    if lexicon.honorifics().match(s.lows, past + 1) is not None and s.is_capitalized(past + 2):
        office.j = past


def _read_party(s: Sentence, office: Office, organizations: OrganizationReader) -> bool:
    """`Vice President for International Affairs of the United Socialist Party`, `Director for Asia and the Pacific of
    the Labour Organization`, of which `for Asia` has been read: the party or body behind the field of duty."""
    j = office.j
    if s.low(j) in ("and", "of") and "for" in s.lows[office.title_j : j]:
        j = office.title_j + s.lows[office.title_j : j].index("for")
    if s.low(j) != "for":
        return False
    end = _past_field(s, j + 1)
    for k in range(j + 2, end + 1 if end is not None else 0):
        if s.low(k) != "of":
            continue
        last = organizations.last
        found = organizations.read(s, k + 2 if s.low(k + 1) == "the" else k + 1)
        is_section = found is not None and (found[0].kind == "ministry" or "Department of " in found[0].head)
        if found is not None and (is_section or found[0].kind in ("party", "party organ", "international")):
            office.organization, office.j = found
            office.country = office.country or found[0].country_code()
            return True
        organizations.last = last
    return False


def _read_body(s: Sentence, office: Office, end: int, organizations: OrganizationReader) -> bool:
    is_at = s.low(end) in _AT
    at = end + 2 if s.low(end + 1) == "the" else end + 1
    if is_at and s.low(at) in lexicon.ministry_subjects() and not s.is_capitalized(at):
        j = small_subject_end(s, at)  # `director general for Asia and Pacific affairs at the foreign ministry`
        if s.low(j) == "ministry":
            office.organization = Organization(ministry_for(as_subject(s, at, j)), "ministry", sector="GOV")
            office.j = j + 1
            return True
    if not is_at and (s.low(end) != "," or not s.is_capitalized(end + 1)):
        return False
    last = organizations.last
    found = organizations.read(s, end + 1) or (_letters_at(s, at) if is_at else None)
    if found is None or found[0].kind not in _BODIES or (not is_at and s.low(found[1]) not in _ENDS_BODY):
        organizations.last = last
        return False
    body, office.j = found
    office.organization = body
    office.country = office.country or body.country_code()
    return True


def _letters_at(s: Sentence, k: int) -> tuple[Organization, int] | None:
    """`Deputy for Social Statistics at BPS, X`: letters that no table knows, before a comma or a name."""
    word = s.words[k] if k < len(s) else ""
    is_word = word.isupper() and word.isalpha() and _SHORTEST <= len(word) <= _LONGEST_LETTERS
    if not is_word or not (s.low(k + 1) == "," or s.is_capitalized(k + 1)):
        return None
    return Organization(word, "other", start=s.starts[k], end=s.ends[k]), k + 1


_SHORTEST: Final = 3
_LONGEST_LETTERS: Final = 6


def _past_field(s: Sentence, k: int) -> int | None:
    """The token after words in capitals that `and`, `of` and `the` join; None where none begin at token k."""
    k = k + 1 if s.low(k) == "the" else k
    if not s.is_capitalized(k):
        return None
    j = k
    while j < min(k + _LONGEST_FIELD, len(s)):
        if s.is_capitalized(j) or (s.low(j) == "affairs" and s.is_capitalized(j - 1)):
            j += 1
            continue
        following = next((m for m in range(j, j + 3) if s.low(m) not in _WITHIN), j)
        if following == j or not s.is_capitalized(following):
            break
        if s.low(j) == "," and s.low(following - 1) not in ("and", ","):
            break
        if s.low(following - 1) == "and" and begins_post(s, following):
            break  # `Special Envoy for Asian Affairs and Deputy Foreign Minister X`
        j = following
    return j
