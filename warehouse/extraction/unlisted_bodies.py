"""Bodies that a post is of and whose names hold no word that names of bodies turn on: `Inspector General of the
Bundeswehr`, `Chief of the Amiri Diwan`, `Chairman of the Sughd region`; and organs of unions of states."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, spelled
from warehouse.extraction.organization_runs import names_person
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer

_JOINING: Final = frozenset("of for and & de del di da la du des et y e".split())
_ARTICLES: Final = frozenset(("the", "la", "le", "los", "las"))
_CLOSING: Final = frozenset((",", ";", ")", "(", ".", ""))
_KINDS_OF_LAND: Final = frozenset("region province oblast district county governorate state territory velayat".split())
_OF_STATES: Final = frozenset(("president", "vice president"))
_POSTS: Final = frozenset(
    (
        "secretary general|deputy secretary general|general secretary|director general|head|deputy head|member|"
        "executive director|executive secretary|coordinator|inspector general|prefect|commander|deputy commander|"
        "president|vice president|honorary president|secretary|founder|co-founder|leader|national president|"
        "editor-in-chief|deputy editor-in-chief|rector|vice rector|spokesperson|chief executive"
    ).split("|")
)
_PARTICLES: Final = frozenset("al el bin bint ibn abu ben van von de da dos del".split())
_LONGEST: Final = 9
_PAIR: Final = 2
_SHORTEST: Final = 3


def unlisted_body(s: Sentence, office: Office, k: int) -> tuple[Organization, int] | None:
    """The body named in capitals at token k behind `of`, up to what closes it or to the name of who has the post."""
    if (
        not _may_head(office)
        or s.kind != "body"
        or not s.is_capitalized(k)
        or lexicon.honorifics().match(s.lows, k) is not None
    ):
        return None
    is_definite = s.low(k - 1) == "the"
    is_other = lexicon.titles().match(s.lows, k) is not None or lexicon.honorifics().match(s.lows, k) is not None
    if is_other or (not is_definite and _is_plain(s, k)):
        return None
    j = _end_of_capitals(s, k)
    is_party = is_definite and s.low(j) == "party" and not names_person(s, k)  # `Chairman of the White Rus party`
    if (s.low(j) in _KINDS_OF_LAND or is_party) and not s.is_capitalized(j):
        return _body(s, k, j + 1), j + 1
    if s.low(j) not in _CLOSING:
        is_one_word = j == k + 3 and not _is_plain(s, k) and s.low(k) not in lexicon.org_words()
        j = _before_name(s, k, j) if is_definite or is_one_word else k
    if j == k or not s.words[j - 1][0].isalnum() or s.low(j - 1) in _JOINING:
        return None
    is_person = names_person(s, k) or (j == k + 1 and _is_plain(s, k))
    return None if is_person else (_body(s, k, j), j)


_SIDES: Final = frozenset(
    (
        "northern southern eastern western central northeastern northwestern southeastern southwestern coastal port "
        "north-eastern north-western south-eastern south-western capital neighboring neighbouring border"
    ).split()
)
_KINDS: Final = frozenset("city province region state municipality county prefecture oblast district town".split())
_LONGEST_DESCRIPTION: Final = 5


def past_described(s: Sentence, k: int) -> int:
    """`Mayor of the northern Chinese city of Tianjin`, `President of the 79th session of the UN General Assembly`: the
    token of the place or body behind what it is said to be; k elsewhere."""
    at = k + 1 if s.low(k) == "the" else k
    if s.low(at)[:1].isdigit() and s.lows[at + 1 : at + 3] == ["session", "of"]:
        return at + 3
    if s.low(at) not in _SIDES or s.is_capitalized(at):
        return k
    end = next((m for m in range(at, min(at + _LONGEST_DESCRIPTION, len(s))) if s.low(m) in _KINDS), None)
    is_place = end is not None and s.low(end + 1) == "of" and not s.is_capitalized(end) and s.is_capitalized(end + 2)
    return end + 2 if end is not None and is_place else k


def unlisted_behind_name(s: Sentence, office: Office, j: int) -> tuple[Organization, int] | None:
    """`Inspector General X of the Bundeswehr met`: the same behind the name, `of` at token j, before a verb."""
    k = j + 2
    if not _may_head(office) or s.low(j + 1) != "the" or s.kind != "body" or not s.is_capitalized(k):
        return None
    end = _end_of_capitals(s, k)
    is_plain = end == k + 1 and _is_plain(s, k)
    is_ended = s.low(end) in _CLOSING or s.low(end) in _VERBS
    return (_body(s, k, end), end) if is_ended and not is_plain and not names_person(s, k) else None


_VERBS: Final = frozenset(
    "said met was is will has had and who told visited attended led received called paid held arrived".split()
)


def _may_head(office: Office) -> bool:
    if office.organization is not None or office.country is not None or office.title.name not in _POSTS:
        return False
    return office.title.of in (None, "organization", "party") or office.title.name in _OF_STATES


def land_before_name(s: Sentence, office: Office, k: int) -> tuple[Organization, int] | None:
    """`Lieutenant Governor of Ladakh X`, `met Governor of Alexandria X and Y`: a land that no table knows, before the
    name of who heads it."""
    if office.title.of != "territory" or s.kind != "body" or s.low(office.i - 1) == "," or not s.is_capitalized(k):
        return None
    j = _end_of_capitals(s, k)
    name = _before_name(s, k, j) if s.low(j) not in (",", ";", "(") else k
    return (_body(s, k, name), name) if name > k and s.words[k].isalpha() else None


def _is_plain(s: Sentence, k: int) -> bool:
    low = s.low(k)
    return low in lexicon.common_words() or low in lexicon.ministry_subjects()


def _end_of_capitals(s: Sentence, k: int) -> int:
    """The token after capitals joined by small words of names: `Organisation Internationale de la Francophonie`."""
    j = k
    while j < min(k + _LONGEST, len(s)):
        if s.is_capitalized(j):
            if j > k and (lexicon.honorifics().match(s.lows, j) or lexicon.titles().match(s.lows, j)):
                return j
            j += 1
            continue
        if j == k or s.low(j) not in _JOINING:
            return j
        at = j + 2 if s.low(j + 1) in _ARTICLES else j + 1
        is_own = s.low(j) in ("and", "&") and (not _is_plain(s, at) or lexicon.titles().match(s.lows, at))
        if not s.is_capitalized(at) or is_own:
            return j
        j = at
    return j


def _before_name(s: Sentence, k: int, j: int) -> int:
    """The token where the name of who has the post begins in the capitals [k, j); k where none can be told."""
    name = next((m for m in range(k + 1, j - 1) if names_person(s, m)), None)
    if name is None and j - k >= _SHORTEST:
        name = j - _PAIR
        name = name - 1 if s.low(j - _PAIR) in _PARTICLES and name - 1 > k else name
    if name is None or any(_is_plain(s, m) or s.low(m) in lexicon.org_words() for m in range(name, j)):
        return k
    if any(not s.is_capitalized(m) for m in range(name, j)):
        return k
    return name


def _body(s: Sentence, k: int, j: int) -> Organization:
    name = s_text(s, k, j)
    if s.low(j - 1) in _KINDS_OF_LAND:
        name = f"{s_text(s, k, j - 1)} {s.words[j - 1].capitalize()}"
    key = lexicon.place_names().get(fold_name(s_text(s, k, j - 1)), "") if s.low(j - 1) in _KINDS_OF_LAND else ""
    body = Organization(spelled(name), "other", gazetteer.country_of(key) if key else None)
    body.start, body.end = s.starts[k], s.ends[j - 1]
    return body


_OF_UNIONS: Final = ("general assembly", "military committee", "peace and security council", "human rights council")
_OF_ONE_WORD: Final = frozenset(("foundation", "institute", "university", "fund", "institutions"))
_REGIONAL: Final = frozenset(
    "regional country liaison representative sub-regional integrated support peacebuilding".split()
)
_SEATS: Final = frozenset(("for", "in"))


def organ_of_union(s: Sentence, union: Organization, j: int) -> tuple[Organization, int] | None:
    """`President of the UN General Assembly`, `Director of the WIPO Regional Office for Asia`: the organ in capitals
    right behind the union's name, which ends at token j."""
    if union.kind != "international" or not s.is_capitalized(j):
        return None
    name = next((name for name in _OF_UNIONS if s.lows[j : j + len(name.split())] == name.split()), None)
    end = j + len(name.split()) if name is not None else j
    if s.low(j) in _OF_ONE_WORD and s.low(j + 1) not in ("of", "for", "on"):
        end = j + 1  # `Executive Director of the ASEAN Foundation`
    is_regional = s.low(j) in _REGIONAL and s.low(j + 1) in ("office", "centre", "center", "mission")
    if name is None and (is_regional or (s.low(j) == "office" and s.low(j + 1) in _SEATS)):
        end = j + 2 if is_regional else j + 1  # `Head of the WHO Office in Laos`
        at = end + 2 if s.low(end + 1) == "the" else end + 1
        if s.low(end) in _SEATS and s.is_capitalized(at):
            end = end_of_place(s, at)
    if end == j:
        return None
    organ = Organization(f"{union.head} {s_text(s, j, end)}", "international", sector="IGO")
    organ.start, organ.end = union.start or s.starts[j], s.ends[end - 1]
    return organ, end


def end_of_place(s: Sentence, k: int) -> int:
    """The token after a part of the world, a state or a town at token k."""
    names = lexicon.place_names()
    for length in (4, 3, 2, 1):
        text = " ".join(s.words[k : k + length])
        if not s.is_capitalized(k + length - 1):
            continue  # a full stop or the sentence's end, which folding drops
        if fold_name(text) in names or gazetteer.country_by_name(text) is not None:
            return k + length
    j = k
    while s.is_capitalized(j) and not names_person(s, j) and j < k + _SHORTEST:
        if s.low(j) not in _WORLD:
            return j if j > k else k + 1
        j += 2 if s.low(j + 1) == "and" and (s.low(j + 2) == "the" or s.low(j + 2) in _WORLD) else 1
        j = j + 1 if s.low(j) == "the" else j
    return j


_WORLD: Final = frozenset(
    "asia pacific africa europe america americas latin caribbean middle east west central south north eastern western "
    "southern northern south-east southeast mediterranean".split()
)
