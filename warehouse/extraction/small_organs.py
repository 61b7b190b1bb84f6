"""Organs whose names the text writes small, or only in part with capitals, behind their owner: `the Democratic Party's
policy research council`, `the National Assembly's foreign affairs committee`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, spelled
from warehouse.extraction.tokens import Sentence

_MOST_WORDS: Final = 7
_JOINING: Final = frozenset(("and", "of", "for", "on", "&"))
_HEADS: Final = frozenset(
    (
        "committee bureau council department commission board office division directorate section subcommittee panel "
        "secretariat headquarters unit center centre agency"
    ).split()
)
_ON_BOARDS: Final = frozenset(
    "experts trustees patrons advisers advisors directors governors elders honor honour".split()
)
_OWNERS: Final = frozenset(("party", "ministry", "legislature", "state", "other", "international", "party organ"))


def owned_organ(s: Sentence, owner: Organization, j: int) -> tuple[Organization, int] | None:
    """The organ behind the owner's `'s` at token j, and the token after it; None where the words end in no organ.

    A house needs no `'s`: `the Senate foreign relations committee`.
    """
    is_told = s.low(j) in lexicon.ministry_subjects() or (s.low(j) in _COMMITTEES and s.low(j + 1) in ("on", "for"))
    is_house = owner.kind == "legislature" and is_told and not s.is_capitalized(j)
    if (s.low(j) not in ("'s", "'") and not is_house) or owner.kind not in _OWNERS:
        return None
    j = j - 1 if is_house else j
    end = end_of_name(s, j + 1)
    if end is None:
        return None
    head = capitalized(s_text(s, j + 1, end))
    organ = Organization(spelled(head), "other", parent=owner, sector=owner.sector)
    organ.start, organ.end = owner.start or s.starts[j + 1], s.ends[end - 1]
    return organ, end


_FORCES: Final = frozenset(("forces", "police", "guard", "army", "navy", "military"))


def part_behind(s: Sentence, owner: Organization, j: int) -> tuple[Organization, int] | None:
    """`head of the Indonesian Military information center X`, `of the Army press office, Y`: a part written small right
    behind a service or a police, before the name."""
    is_force = owner.kind == "military" or not _FORCES.isdisjoint(owner.head.lower().split())
    if j >= len(s) or s.is_capitalized(j) or not is_force:
        return None
    end = end_of_name(s, j)
    is_small = end is not None and not any(map(s.is_capitalized, range(j, end)))
    if end is None or not is_small or not (s.low(end) == "," or s.is_capitalized(end)):
        return None
    part = Organization(spelled(capitalized(s_text(s, j, end))), "other", parent=owner, sector=owner.sector)
    part.start, part.end = owner.start or s.starts[j], s.ends[end - 1]
    return part, end


_BODIES: Final = frozenset(
    "group committee subcommittee commission council department division section board agency association union "
    "federation secretariat directorate office bureau panel caucus".split()
)
_LONGEST_SMALL: Final = 4
_MOST_OF_NAME: Final = 4


def pass_small_body(s: Sentence, office: Office, named: Sequence[Organization]) -> None:
    """`the head of the friendship group X`, `members of the Committee X and Y`: the post ends behind a body that is
    named by no more than what it is, where a full name follows; it is the one of that kind that has been named."""
    k = office.j + 2
    if office.organization is not None or office.title.of not in (None, "organization", "state"):
        return
    if office.j != office.title_j or s.lows[office.j : k] not in (["of", "the"], ["of", "this"]):
        return
    end = next((m for m in range(k, min(k + _LONGEST_SMALL, len(s))) if s.low(m) in _BODIES), None)
    if end is not None and not any(map(s.is_capitalized, range(k, end))) and _is_full_name(s, end + 1):
        office.j = end + 1
        known = {id(body): body for body in named if body.head.lower().split()[-1:] == [s.low(end)]}
        known |= {id(body): body for body in named if f"{s.lows[end]} on " in body.head.lower()}
        if end == k and len({body.name() for body in known.values()}) == 1:
            office.organization = replace(next(iter(known.values())), start=0, end=0)
            office.country = office.country or office.organization.country_code()


def _is_full_name(s: Sentence, k: int) -> bool:
    """Two to four words in capitals, none of them everyday, a place or a post, and no more capitals."""
    j = k
    while s.is_capitalized(j):
        low = s.low(j)
        is_word = low in lexicon.common_words() or low in lexicon.ministry_subjects() or low in lexicon.place_names()
        if is_word or low in lexicon.org_words() or lexicon.titles().match(s.lows, j) is not None:
            return False
        j += 1
    return k + 1 < j <= k + _MOST_OF_NAME


def capitalized(name: str) -> str:
    """A name written small, with the capitals of a name."""
    return " ".join(w if w in _JOINING else w[:1].upper() + w[1:] for w in name.split())


def committee_of_house(s: Sentence, i: int) -> tuple[Organization, int] | None:
    """`Senate finance committee chair X`, `who chairs parliament's trade committee`: a committee that is written small
    behind its house at token i, and the token after it."""
    at = i + 2 if s.low(i + 1) == "'s" else i + 1
    if s.low(at) not in lexicon.ministry_subjects() or s.is_capitalized(at):
        return None
    end = end_of_name(s, at)
    if end is None or s.low(end - 1) not in _COMMITTEES:
        return None
    name = spelled(capitalized(s_text(s, at, end)))
    organ = Organization(name, "other", sector="LEG")
    if s.low(i) == "senate":
        organ.parent = Organization("Senate", "legislature", sector="LEG")
    elif s.low(i) == "house":
        organ.head = f"House {name}"
    organ.start, organ.end = s.starts[i], s.ends[end - 1]
    return organ, end


HOUSES: Final = frozenset(("senate", "house", "parliament", "legislature"))
_COMMITTEES: Final = frozenset(("committee", "subcommittee", "panel"))


def small_field_end(s: Sentence, i: int) -> int:
    """The token after the subjects that a committee is for, from token i on."""
    words, j = lexicon.ministry_subjects(), i
    while s.low(j) in words or (s.low(j) in ("and", ",") and s.low(j + 1) in words):
        j += 1
    return j


def end_of_name(s: Sentence, i: int) -> int | None:
    """The token after an organ's head word, where only words of a name stand before it."""
    if _HEADS.isdisjoint(s.lows[i : i + _MOST_WORDS]):
        return None
    for k in range(i, min(i + _MOST_WORDS, len(s))):
        low = s.lows[k]
        if low in _HEADS and s.low(k + 1) in ("on", "for"):
            at = k + 3 if s.is_capitalized(k + 2) else k + 2  # `committee on European integration`
            if s.low(at) in lexicon.ministry_subjects():
                return small_field_end(s, at)  # `the ANC's subcommittee on international relations`
        if low == "board" and s.low(k + 1) == "of" and s.low(k + 2) in _ON_BOARDS:
            return k + 3
        if low in _HEADS and k > i and s.low(k + 1) not in _HEADS:
            return k + 1
        is_word = low.replace("-", "").isalpha() and lexicon.titles().match(s.lows, k) is None
        if not (low in _JOINING and k > i) and not is_word:
            return None
    return None
