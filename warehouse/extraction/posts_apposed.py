"""Names in apposition behind a post of which no table knows all words: `the director of studies at the school, X`,
`the president of the Chamber of Commerce of Y, Z`, `the first secretary of the Party in Y, Z`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.described_countries import CALLINGS, RANKS
from warehouse.extraction.name_runs import NameRun, is_place
from warehouse.extraction.office_model import Office
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import event_verbs, speech_verbs

_JOINING: Final = frozenset("of for in at on within".split())
_WITHIN: Final = _JOINING | frozenset("the and a an his her its their 's ' & de del du da dos do la el los y e".split())
_NEVER: Final = frozenset(
    (
        "who whom whose which that to by with from after before during between was were is are has had have will would "
        "also not when where while as he she they it both two three"
    ).split()
)
_LONGEST: Final = 14
_CLOSING: Final = frozenset((",", ".", ";", ")", "", "and", "("))


def past_unread(s: Sentence, office: Office, k: int) -> int:
    """The comma after words that go on from a post at token k, before what may be its holder's name; k elsewhere."""
    if s.low(k) in _BEFORE_FIELD and office.organization is not None:
        return _past_field_clause(s, k)
    is_noun = (
        office.organization is not None
        and s.words[k : k + 1] != []
        and (s.words[k].islower() or s.low(k) in _OF_FIRMS)
        and s.low(k) != "and"
    )
    # `the head of the Office of X to Y, Z`
    is_sent = s.low(k) == "to" and s.is_capitalized(k + 2 if s.low(k + 1) == "the" else k + 1)
    is_sent = is_sent and office.organization is not None and office.title.of != "state"
    if (s.low(k) not in _JOINING and not is_noun and s.low(k) != "(" and not is_sent) or not is_definite(s, office):
        return k
    k_read = past_that_country(s, k)
    if k_read > k and s.low(k_read) == ",":
        return k_read if s.is_capitalized(k_read + 1) and s.is_capitalized(k_read + 2) else k
    within = False
    for j in range(k, min(k + _LONGEST, len(s))):
        low = s.lows[j]
        within = low == "(" or (within and s.low(j - 1) != ")")
        if within:
            continue  # `the head of the UN Mission in South Sudan (UNMISS), X`
        if low == ",":
            return j if (is_noun or j > k + 1) and s.is_capitalized(j + 1) and s.is_capitalized(j + 2) else k
        if lexicon.titles().match(s.lows, j):
            return k
        if low in _WITHIN or s.is_capitalized(j) or (j == k and is_sent):
            continue
        is_word = low.replace("-", "").isalpha() and low not in _NEVER and not low.endswith("ed")
        if not is_word or low in event_verbs() or low in speech_verbs():
            return k
    return k


_OF_FIRMS: Final = frozenset("group corporation company holding holdings network fund".split())
"""Behind a body's name that is known without them: `the president of the African Development Bank Group, X`."""
_COUNTRIES_MEANT: Final = frozenset("country nation state republic kingdom island territory city capital".split())


def past_that_country(s: Sentence, k: int) -> int:
    """`the Cuban ambassador in that country, X`, `to our country`, `to the Caribbean nation`: the token behind where an
    envoy is, which the text names elsewhere; k where no such words stand."""
    is_seat = s.low(k) in ("in", "to") and s.low(k + 1) in _POINTING
    j = k + 2
    while is_seat and j < k + _LONGEST_POINTED and s.low(j) not in _COUNTRIES_MEANT and s.low(j) not in _CLOSING:
        j += 1
    return j + 1 if is_seat and s.low(j) in _COUNTRIES_MEANT else k


_POINTING: Final = frozenset(("that", "this", "the", "our", "said"))
_LONGEST_POINTED: Final = 6


_BEFORE_FIELD: Final = frozenset((",", "overseeing", "handling", "covering"))
_DEALING: Final = frozenset("deals handles covers oversees supervises".split())
_CHARGED: Final = (["in", "charge"], ["responsible", "for"], ["dealing", "with"])


def _past_field_clause(s: Sentence, k: int) -> int:
    """`the president of the Assembly's Fifth Committee, which deals with health, X`, `, in charge of human rights, X`:
    the comma behind what the body does; k elsewhere."""
    begin = k + 1 if s.low(k) == "," else k
    is_clause = s.low(begin) == "which" and s.low(begin + 1) in _DEALING
    if not (is_clause or s.lows[begin : begin + 2] in _CHARGED or (begin == k and s.low(k) != ",")):
        return k
    for j in range(begin + 2, min(begin + _LONGEST, len(s))):
        if s.low(j) == "," and s.is_capitalized(j + 1) and s.is_capitalized(j + 2):
            return j
        if s.low(j) in (".", ";") or (s.low(j) in event_verbs() and j > begin + 2):
            return k
    return k


def is_definite(s: Sentence, office: Office) -> bool:
    """`the secretary`, `The Swapo Party's secretary`, `the departmental governor`: a post of one holder."""
    if s.low(office.i) in ("the", "its", "their") or s.low(office.i - 1) in ("the", "'s"):
        return True
    if s.low(office.title_i - 1) == "'s":
        return True
    return s.low(office.i - 2) == "the" and s.words[office.i - 1].isalpha() and not s.is_capitalized(office.i - 1)


def is_behind_post(s: Sentence, i: int) -> bool:
    """`The secretary for Asia and the Pacific, X`, however little of the words is known: a post with its article stands
    before the comma that the name at token i follows."""
    if s.low(i - 1) != ",":
        return False
    for k in range(i - 2, max(-1, i - _LONGEST), -1):
        if s.lows[k] in (",", ";"):
            return False
        if s.lows[k] == "the" and lexicon.titles().match(s.lows, k + 1) is not None:
            return True
    return False


def closes_apposition(s: Sentence, run: NameRun) -> bool:
    """A name of two words or more, and no place, that a comma or the sentence's end closes."""
    return len(run.words) > 1 and s.low(run.j) in _CLOSING and not is_place(run)


_TOGETHER: Final = frozenset(
    "hold discuss meet review talk explore sign exchange agree confer speak address vow pledge stress".split()
)


def acts_with_next(s: Sentence, j: int) -> bool:
    """`Okello, UAE Foreign Minister hold phone talks`, as headlines join two: the post is another's, of whom the verb
    in the plural at token j tells too."""
    return s.kind == "headline" and s.low(j) in _TOGETHER


_AHEAD_OF_VERB: Final = frozenset("will would has had have is was also then today yesterday".split())


def opens_clause(s: Sentence, j: int, office: Office) -> bool:
    """`In a statement signed by X, the President prayed`: behind the comma at token j a bare title is who the clause is
    about, and no post of X; nor is `with Minister X, a ministry spokesperson said`."""
    is_speaker = s.low(j + 1) in ("a", "an") and office.title.name in _SPEAKERS
    is_bare = is_speaker or (office.j == office.title_j and s.low(j + 1) == "the" and office.title_i == j + 2)
    verb = s.low(office.j)
    is_past = verb.endswith("ed") and verb not in _OF_HOLDERS and not s.is_capitalized(office.j)
    return is_bare and (is_past or verb in _AHEAD_OF_VERB or verb in speech_verbs())


_SPEAKERS: Final = frozenset(("spokesperson", "spokesman", "spokeswoman"))
_OF_HOLDERS: Final = frozenset("elected appointed named nominated designated based accredited".split())


_LONGEST_CALLING: Final = 3


def past_calling(s: Sentence, j: int) -> int:
    """`Ambassador to Chile and senior career diplomat X`: the token after what else the holder of a post is called."""
    k = j + 1
    while k <= j + _LONGEST_CALLING and (s.low(k) in RANKS or s.low(k) == "career"):
        k += 1
    is_called = s.low(j) == "and" and s.low(k) in CALLINGS and s.is_capitalized(k + 1)
    return k + 1 if is_called else j


_EMPLOYED: Final = CALLINGS | frozenset("official staffer functionary specialist aide cadre delegate attorney".split())
_OF_BODIES: Final = frozenset(("of", "at", "in", "for", "with", "from"))


def is_employed(s: Sentence, j: int) -> bool:
    """`Maria Sandoval Ruiz, official of the Department of Trade`, `, a senior researcher at the institute`: behind a
    name that ends at token j."""
    k = j + 2 if s.low(j + 1) in ("a", "an", "the") else j + 1
    k = k + 1 if s.low(k) in RANKS else k
    return s.low(j) == "," and s.low(k) in _EMPLOYED and s.low(k + 1) in _OF_BODIES


def past_rank(s: Sentence, office: Office, j: int) -> int:
    """`Foreign Ministry Spokesman Ambassador X`, `Foreign Minister Senator X`: the token after a diplomat's rank, or a
    seat in the senate, between a post and the name."""
    is_rank = s.low(j) in _DIPLOMATS and s.is_capitalized(j) and s.is_capitalized(j + 1)
    return j + 1 if is_rank and office.title.name != "ambassador" else j


_DIPLOMATS: Final = frozenset(("ambassador", "ambassadors", "senator", "sen."))
