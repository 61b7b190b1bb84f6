"""Verbs of saying: where one stands, and what looks like one and is none."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.described_speech import ratifies_stand
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import BASE, ING, PARTICIPLE, PAST, speech_verbs

BEING: Final = frozenset(("is", "are", "was", "were", "be", "been"))

_NO_SUBJECT: Final = frozenset("to the a his her their this be was were been is are will would".split())

_NOUNS_TOO: Final = frozenset(
    "note state hope report comment praise call share request wish claim remark reply".split()
)

_WELCOMES: Final = frozenset(("ceremony", "ceremonies", "reception", "dinner", "banquet", "lunch", "party", "event"))

_SHARED: Final = frozenset("views opinions perspectives experience experiences information insights".split())

_WORDS_TO_WHOM: Final = 6

_AIMS: Final = frozenset(("discuss", "exchange", "introduce", "present", "brief", "bid", "review", "deliver", "convey"))
"""`called on the Speaker to discuss ties`: a visit's aim, and nothing that is asked for."""


def is_courtesy_call(s: Sentence, phrases: list[Phrase], k: int, verb: str) -> bool:
    """`called on the Deputy Prime Minister`, `welcomed President X`: nothing is said; `called on X to ...` asks for
    something."""
    if verb == "welcome" and s.lows[k] == "welcome":
        return s.low(k + 1) in _WELCOMES
    if verb == "welcome" and s.lows[k] == "welcomed":
        return any(p.kind == "person" and p.i == k + 1 and s.low(p.j) != "'s" for p in phrases)
    if verb == "share":  # `and shared views on the region`
        return s.low(k + 1) in _SHARED and s.low(k + 2) in ("on", "about", "with", "regarding")
    if verb != "call" or s.low(k + 1) not in ("on", "upon"):
        return False
    if s.low(k + 2) in ("him", "her", "them"):
        return s.low(k + 3) != "to"
    if s.low(k + 2) == "and":
        return s.low(k + 3) in ("was", "met", "were", "held")  # `called on and was hosted to lunch by X`
    near = (p for p in phrases if k + 2 <= p.i <= k + _WORDS_TO_WHOM)
    whom = next((p for p in near if all(s.is_capitalized(m) for m in range(k + 3, p.i))), None)
    if whom is None or whom.kind not in ("person", "title"):
        return False
    return s.low(whom.j) != "to" or s.low(whom.j + 1) in _AIMS


def verb_at(s: Sentence, k: int) -> tuple[str | None, bool]:
    """The lemma of the verb of saying at token k, and whether it is a participle: `met X, saying that`."""
    before = s.low(k - 1)
    for form, lemma, particles in speech_verbs().get(s.lows[k], ()):
        is_told = not particles or s.low(k + 1) in particles or before in particles - {"of", "on", "for", "to"}
        if not is_told and not (lemma == "ratify" and ratifies_stand(s, k + 1)):
            continue
        if not _is_whole(s, k, lemma):
            continue
        if form == ING:
            is_quoted = before == "as" and "quoted" in s.low_set()
            is_begun = before == "by" and s.low(k - 2) in _FRAMES_OF_SPEECH  # `began by saying that`
            if (before not in (",", "also") and not is_quoted and not is_begun) or lemma == "cite":
                continue
            return lemma, True
        if form in (PAST, PARTICIPLE) and s.low(k - 2) in BEING and (before == "also" or before.endswith("ly")):
            return None, False  # `They are also believed to have met`
        if before in _NO_SUBJECT or (form == BASE and lemma in _NOUNS_TOO) or _are_states(s, k):
            return None, False
        if form == PARTICIPLE and before in ("as", "by"):
            return None, False
        if lemma == "go" and s.low(k + 2) == "to":
            return s.low(k + 3), False  # `went on to say that`
        if lemma == "take":
            return s.low(k + 4), False  # `took the occasion to ask`
        if lemma == "give":
            return _GIVEN_WORD[s.low(_given_word(s, k))], False
        if lemma == "speak" and s.low(k + 1) in ("in", "out"):
            return lemma, False
        return f"{lemma} {next(iter(sorted(particles)))}" if lemma == "speak" else lemma, False
    return None, False


_FRAMES_OF_SPEECH: Final = frozenset(
    "began begins started starts opened opens concluded concludes ended ends closed closes finished responded replied "
    "continued followed answered".split()
)

_CHANCES: Final = frozenset(("occasion", "opportunity", "chance"))

_FOR_OR_AGAINST: Final = frozenset("favour favor support defence defense against for on".split())

_GOES_ON: Final = frozenset("say add stress explain note state praise thank describe call recall emphasize".split())

_OFFERED: Final = frozenset(
    "condolences sympathies sympathy congratulations thanks gratitude apologies assurances".split()
)

_NOT_SOUGHT: Final = frozenset(("to", "medical", "legal", "consular"))
_SOUGHT: Final = frozenset(
    "cooperation co-operation support assistance help understanding collaboration voice backing advice guidance "
    "intervention".split()
)
"""`sought Nepal's cooperation in opening the port`"""

_REPORTED: Final = frozenset(
    "report reports claim claims allegation allegations accusation accusations rumour rumours rumor rumors criticism "
    "speculation suggestion suggestions concerns fears notion assertion assertions groundless baseless".split()
)

_WORDS_TO_OBJECT: Final = 6

_WORDS_TO_REPORT: Final = 12

_REFERRED: Final = frozenset(("as", "in", "by", "above", "earlier", "here"))
"""`referred to as the capital`, `the pact referred to in the note`"""

_FORMATS: Final = frozenset(
    "format formats session sessions composition meeting meetings talks negotiations consultations family families "
    "range period deadline version".split()
)
"""`talks in narrow and extended formats`"""

_CALLED: Final = frozenset(("it", "this", "them"))
_CALLED_SO: Final = frozenset(("a", "an", "the", "one", "his", "her", "their", "“", '"'))

_USED: Final = frozenset("ask thank invite express congratulate urge reaffirm affirm call stress note convey".split())

_PARTING: Final = frozenset(("goodbye", "farewell", "hello", "good-bye", "prayers"))


_GIVEN_WORD: Final = {
    "assurance": "assure", "assurances": "assure", "guarantee": "guarantee", "guarantees": "guarantee",
    "pledge": "pledge", "promise": "promise", "undertaking": "undertake", "word": "promise",
}  # fmt: skip
_WORDS_TO_GIVEN: Final = 5


def _given_word(s: Sentence, k: int) -> int:
    """Where the word stands in `gave an assurance that`, `gave his guests his word that`; 0 where nobody gives one."""
    near = range(k + 1, min(k + _WORDS_TO_GIVEN + 1, len(s)))
    return next((m for m in near if s.lows[m] in _GIVEN_WORD and s.low(m + 1) in ("that", "of", "to")), 0)


_BIDDING: Final = frozenset(("bade", "bid", "bids"))
_WORDS_TO_WELCOME: Final = 7


def bidding_before(s: Sentence, k: int) -> int:
    """The token of `bade` in `X bade the guests welcome`, of which `welcome` stands at token k; k without one."""
    return next((m for m in range(k - 1, max(-1, k - _WORDS_TO_WELCOME), -1) if s.lows[m] in _BIDDING), k)


def _is_whole(s: Sentence, k: int, lemma: str) -> bool:
    """`The Party, he went on, wishes`, `X took the occasion to ask`: of `go` and `take` all of the words."""
    if lemma == "go":
        is_aside = s.low(k + 2) == "," and s.low(k - 2) == ","
        return is_aside or (s.low(k + 2) == "to" and s.low(k + 3) in _GOES_ON)
    if lemma == "say":
        return s.low(k + 1) not in _PARTING
    if lemma in ("speak", "call"):
        return _is_spoken(s, k) if lemma == "speak" else _is_called(s, k)
    if lemma == "make":
        clear = k + 2 if s.low(k + 1) == "it" else k + 1
        return s.low(clear) == "clear" and s.low(clear + 1) in ("that", "to", "his", "her", "its", "their", "he", "she")
    if lemma == "offer":
        noun = next((m for m in range(k + 1, k + _WORDS_TO_OBJECT) if s.low(m) in _OFFERED), None)
        return noun is not None and s.low(noun + 1) in ("for", "on", "over")
    if lemma in ("give", "seek"):
        return _given_word(s, k) > 0 if lemma == "give" else _is_support_sought(s, k)
    if lemma == "refer":
        return s.low(k + 1) == "to" and s.low(k + 2) not in _REFERRED
    if lemma == "extend":
        return s.low(k + 1) not in _FORMATS
    if lemma in ("dismiss", "rebuff"):
        following = s.lows[k + 1 : k + _WORDS_TO_REPORT]
        return not _REPORTED.isdisjoint(following) or "as" in following[:1]
    return lemma != "take" or (s.low(k + 2) in _CHANCES and s.low(k + 3) == "to" and s.low(k + 4) in _USED)


def _is_spoken(s: Sentence, k: int) -> bool:
    """`spoke in favour of`, `spoke about the fact that`; not `received X, with whom she spoke about rice`."""
    if s.low(k + 1) in ("in", "out"):
        return s.low(k + 2) in _FOR_OR_AGAINST
    return s.low(k + 1) != "about" or s.low(k - 2) != "whom"


def _is_called(s: Sentence, k: int) -> bool:
    """`called for talks`, `called it the largest grant`, not `called it off`, `called it a day`."""
    if s.low(k + 1) in ("for", "on", "upon") or _CALLED.isdisjoint((s.low(k + 1), s.low(k - 1))):
        return True
    return s.low(k + 1) in _CALLED and s.low(k + 2) in _CALLED_SO and s.low(k + 3) != "day"


def _is_support_sought(s: Sentence, k: int) -> bool:
    """`sought Nepal's cooperation in opening the port`, not `sought medical assistance`, `sought to assist`."""
    near = range(k + 1, k + _WORDS_TO_OBJECT)
    return any(s.low(m) in _SOUGHT and s.low(m - 1) not in _NOT_SOUGHT for m in near)


def _are_states(s: Sentence, k: int) -> bool:
    """`the Parties and States`, `the heads of the two states`: a noun, unless what is said follows."""
    return s.lows[k] == "states" and s.low(k + 1) not in ("that", ",", ":", '"', "“")
