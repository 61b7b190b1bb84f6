"""Whose a title without a name can be: of several, of any, sent, serving, of another ministry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import NameRun, s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import HeldOffice
from warehouse.extraction.posts_apposed import is_definite
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

APPOINTED: Final = frozenset(("appointed", "named", "elected", "nominated", "reappointed", "re-elected"))
OPENING: Final = 3


def is_of_several(s: Sentence, office: Office) -> bool:
    """`met with the heads of the delegations`: nobody who is called a head elsewhere."""
    is_bare = office.country is None and s.low(office.i) == "the" and s.low(office.j) == "of"
    names = office.title.name.split()
    words = s.lows[office.title_i : office.title_j] if is_bare and not s.is_capitalized(office.title_i) else []
    return any(low.endswith("s") and low[:-1] in names for low in words)


def is_of_any(s: Sentence, i: int, office: Office) -> bool:
    """`the first visit by an Australian foreign minister in seven years`: of whoever held the post."""
    is_any = s.low(i) == "a" or s.low(i - 1) in ("a", "an")
    return is_any and office.title.of in ("ministry", "state")


def is_dateline(s: Sentence, run: NameRun) -> bool:
    """`talks with the Chinese Premier, Ha Noi, August 22`: where a picture was taken, and when."""
    return s.low(run.j) == "," and gazetteer.find_place(run.text) is not None


def is_given(s: Sentence, i: int) -> bool:
    """The post at token i is what someone named before it was given: `was appointed Minister`."""
    k = i - 1
    while s.low(k) in ("the", "new"):
        k -= 1
    if s.low(k) == "as" or s.low(i) == "the":
        k = k - 1 if s.low(k) == "as" else k
        if s.low(k) == "in" and s.low(k - 1) == "sworn":
            return True
    return s.low(k) in APPOINTED and s.low(k - 1) in ("was", "were", "been", "is", "are")


def opens(s: Sentence, i: int, office: Office) -> bool:
    """`the governor of X, Y`, `, governor of X, Y`, `the departmental governor of X, Y`: its own article."""
    return s.low(i - 1) in (",", "and", "with") or (is_definite(s, office) and s.low(i - 1) != "'s")


_SERVING: Final = frozenset(
    "assistant adviser advisor aide counsellor counselor office cabinet secretariat bureau spouse".split()
)


def serving_at(s: Sentence, office: Office) -> int | None:
    """The token that makes the name after an office that of who serves its holder: `Aide to the Russian President X`.

    Before an adjective of a country only a post in capitals does: `an aide to the Russian president X` may be either.
    """
    k = office.title_i - 1
    if s.low(k) != "the":
        k = office.i - 1 if s.low(office.i) != "the" else office.i
        if office.country is None or s.low(k) != "the" or not s.is_capitalized(k - 2):
            return None
    return k - 2 if s.low(k - 1) in ("to", "of") and s.low(k - 2) in _SERVING else None


def office_of_serving(s: Sentence, served: Office, k: int) -> list[Office]:
    """The post of who serves another: an adviser's, of the other's state."""
    found = lexicon.titles().match(s.lows, k)
    if found is None or served.country is None or found[1] != k + 1:
        return []
    title = lexicon.Title(found[0].name, "GOV", "state")
    return [
        replace(
            served,
            title=title,
            i=k,
            title_i=k,
            title_j=k + 1,
            start=s.starts[k],
            title_text=s_text(s, k, k + 1),
            more=[],
        )
    ]


def leads_instead(office: Office, held: Office) -> bool:
    """`the Foreign Minister`, `the Minister for Asia` is no prime minister, though `the Minister` may be one."""
    is_of_ministry = office.organization is not None and office.organization.kind == "ministry"
    is_of_field = is_of_ministry or (office.title.name == "minister" and office.j > office.title_j)
    return is_of_field and "prime" in held.title.name and "prime" not in office.title.name


_ABROAD: Final = frozenset(("foreign", "external", "international"))

_LITTLE: Final = frozenset(("ministry", "department", "of", "and", "the", "for", "national", "public", "general"))


def is_of_other_ministry(office: Office, held: Office) -> bool:
    """`the Minister of Defence` is not the Minister of Health who was named before."""
    one, other = office.organization, held.organization
    if one is None or other is None or one.kind != "ministry" or other.kind != "ministry" or one.head == other.head:
        return False
    words, others = set(one.head.lower().split()) - _LITTLE, set(other.head.lower().split()) - _LITTLE
    are_abroad = not _ABROAD.isdisjoint(words) and not _ABROAD.isdisjoint(others)
    return bool(words and others) and words.isdisjoint(others) and not are_abroad


def own_offices(s: Sentence, i: int, chain: list[Office]) -> list[Office]:
    """Without those of others: `Meeting with the Lao Mayor, Prime Minister X`, `on behalf of its leaders, Head X`, `In
    light of the passing of the President of Y, Minister X`."""
    if len(chain) < 2:
        return chain
    is_other = s.lows[chain[0].title_j - 1].endswith("leaders") or (0 < i <= OPENING and s.lows[0].endswith("ing"))
    is_other = is_other or (i < _FAR_OPENING and not _PASSINGS.isdisjoint(s.lows[max(0, i - 3) : i]))
    return chain[:1] if is_other and s.low(chain[0].j) == "," else chain


_FAR_OPENING: Final = 10

_PASSINGS: Final = frozenset("passing death demise assassination funeral illness resignation inauguration".split())

_GATHERINGS: Final = frozenset(("meeting", "retreat", "conference", "summit", "forum", "consultation", "dialogue"))


def is_of_gathering(s: Sentence, office: Office) -> bool:
    """`ASEAN Foreign Ministers' Meeting`, `a foreign ministers' meeting`, `Ministers Responsible for Trade Meeting`:
    the title is part of a gathering's name."""
    j = office.j
    is_of_many = s.low(j) in ("'", "’") and s.low(j - 1).endswith("s")
    if "ministers" in s.lows[office.title_i : office.title_j]:
        named = range(office.title_j, min(j + 1, len(s)))
        if any(s.lows[k] in _GATHERINGS and s.is_capitalized(k) for k in named):
            return True
    return s.low(j) in ("'", "'s") and s.low(j + 1) in _GATHERINGS and (s.is_capitalized(j + 1) or is_of_many)


_CALLED: Final = frozenset(("outgoing", "incoming"))
_WORDS_TO_TITLE: Final = 3


def bearers_called(s: Sentence, office: Office, held: Sequence[HeldOffice]) -> list[Person]:
    """`The outgoing ambassador said`, of two ambassadors: the one who was introduced as outgoing."""
    word = s.low(office.title_i - 1) if office.title_i > 0 else ""
    if word not in _CALLED or office.country is not None:
        return []
    called = {
        id(one.person): one.person
        for one in held
        if one.office.title.name == office.title.name
        and word in one.sentence.lows[max(0, one.office.title_i - _WORDS_TO_TITLE) : one.office.title_i]
    }
    return list(called.values()) if len(called) == 1 else []
