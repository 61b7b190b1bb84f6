"""By whom, when and before whom documents were signed that a sentence before has told of: `A signed for Vietnam and B
for Laos`, `The ceremony was witnessed by X`, `Representing the two sides were A and B`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.agreement_model import FoundAgreement
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

WITNESSED: Final = WordList(("witnessed",))
SIGNING: Final = frozenset(("signed", "inked", "initialled", "initialed", "sign"))
_TWO: Final = 2
_LOOKED_ON: Final = (["looked", "on"], ["looking", "on"], ["stood", "by"])


def _looked_on(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`Mr A and Ms B looked on.`: before whom the signing was that was told before."""
    k = next((k for k in range(1, len(s) - 1) if s.lows[k : k + 2] in _LOOKED_ON), None)
    if k is None or s.low(k + 2) not in (".", "as", "at", "during"):
        return None
    sides = [Side(o, None, o.country, "witness", p, s) for p in subject_phrases(s, phrases, k) for o in p.people]
    return FoundEvent("signing", "occurred", "in person", sides, s, s.starts[k], s.ends[k + 1]) if sides else None


def _signed_for(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`A signed on behalf of Vietnam, and B for Laos`, `A put pen to paper for the Kenyan side and B for the Tanzanian
    one`, `A and B signed for their governments`: by whom the documents were signed that were told before."""
    k = next((k for k in range(1, len(s)) if s.lows[k] in SIGNING or _is_put(s, k)), len(s))
    j = k + 4 if s.lows[k : k + 4] == _PEN else k + 3 if s.low(k) in _APPENDING else past_object(s, k + 1)
    if not is_for(s, j):
        return None
    subjects = [p for p in subject_phrases(s, phrases, k) if p.people]
    if s.low(j + 1 if s.low(j) == "for" else j + 3) in _BOTH and sum(len(p.people) for p in subjects) == _TWO:
        sides = [Side(o, None, o.country, "signatory", p, s) for p in subjects for o in p.people]
        return FoundEvent("signing", "occurred", "in person", sides, s, s.starts[k], s.ends[k])
    first = subjects[:1]
    second = [p for p in phrases if p.people and p.i > j and is_for(s, _past_verb(s, p.j))][:1]
    if not first or not second:
        return None
    for signer, at in ((first[0], j), (second[0], _past_verb(s, second[0].j))):
        state = next((p for p in phrases if p.kind == "country" and at < p.i <= at + _WORDS_TO_STATE), None)
        for person in signer.people if state is not None and len(signer.people) == 1 else ():
            person.country = person.country or (state.country if state is not None else None)
    sides = [Side(o, None, o.country, "signatory", p, s) for p in (*first, *second) for o in p.people]
    return FoundEvent("signing", "occurred", "in person", sides, s, s.starts[k], s.ends[k])


_BOTH: Final = frozenset(("the", "their", "both", "two"))
"""`A and B signed on behalf of the two countries`, `for their respective governments`."""


def _signed_by_sides(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`It was signed on behalf of the Omani side by A and from the Belgian side by B`, `on the Qatari side, by A, and
    on the Peruvian side by B`, `for the Union by A and for Chile by B`: one signer for each of two sides."""
    k = next((k for k in s.places_of("signed") if s.low(k - 1) in ("was", "were")), None)
    signers: list[Phrase] = []
    bodies = 0
    begin = 0
    for by in s.places_of("by") if k is not None else ():
        signer = next((p for p in phrases if by < p.i <= by + _WORDS_TO_NAME and len(p.people) == 1), None)
        told = [p for p in phrases if begin <= p.i < by and not p.people and (p.country or p.organization)]
        if by < (k or 0) or signer is None:
            continue
        if not told or not _is_side(s, told[-1].i):
            behind = [p for p in phrases if signer.j < p.i <= signer.j + _WORDS_TO_STATE and not p.people]
            told = [p for p in behind if (p.country or p.organization) and _is_side(s, p.i)][:1]
            told = [p for p in told if _TO_SIDE.issuperset(s.lows[signer.j : p.i])]
            if not told:  # `by A on the Kenyan side and by B on the Peruvian side`
                continue
        side, begin, person = told[-1], max(signer.j, told[-1].j), signer.people[0]
        if side.organization is None:
            person.country = signer.country = side.country
        bodies += side.organization is not None
        signers.append(signer)
    if k is None or len(signers) != _TWO or (not bodies and len({p.country for p in signers}) != _TWO):
        return None
    sides = [Side(p.people[0], None, p.people[0].country, "signatory", p, s) for p in signers]
    return FoundEvent("signing", "occurred", "in person", sides, s, s.starts[k], s.ends[k])


_WORDS_TO_NAME: Final = 6


def _is_side(s: Sentence, i: int) -> bool:
    """`for the Union`, `on behalf of Laos`, `on the Qatari side`: the name at token i is for whom somebody signed."""
    return s.low(i - 2 if s.low(i - 1) == "the" else i - 1) in _FOR


_FOR: Final = frozenset(("of", "for", "from", "on"))
_TO_SIDE: Final = _FOR | {"the", "behalf"}
_SIGNERS: Final = frozenset(("signatories", "signers", "signatures", "signature"))
_ANY_OF_SIGNERS: Final = WordList(_SIGNERS)
_ARE: Final = frozenset(("were", "are", "was"))
_BEARING: Final = frozenset("bears bear bore bearing carries carry carried carrying".split())
_WORDS_TO_WERE: Final = 8


def _signatories(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`The signatories (of the plan) were A and B`, `A and B were the signatories`, `The signatures were put by A and
    B`, `The plan bears the signatures of A and B`: by whom it was signed."""
    k = next(k for k, low in enumerate(s.lows) if low in _SIGNERS)
    if s.low(k - 1) == "the" and s.low(k - 2) in _ARE and k > _TWO:
        people = [p for p in subject_phrases(s, phrases, k - 2) if p.people]
    elif not _BEARING.isdisjoint(s.lows[max(0, k - 2) : k]) and s.low(k + 1) == "of":
        people = [p for p in gather_forward(s, phrases, k + 2) if p.people]
    elif k <= 1 or s.low(k - 1) == "'s":
        begin = next((m + 1 for m in range(k + 1, min(k + _WORDS_TO_WERE, len(s))) if s.lows[m] in _ARE), len(s))
        if s.lows[k] == "signatures":
            begin = next((m + 1 for m in range(begin, min(begin + _WORDS_TO_BY, len(s))) if s.lows[m] == "by"), len(s))
        people = [p for p in gather_forward(s, phrases, begin) if p.people]
    else:
        return None
    sides = [Side(o, None, o.country, "signatory", p, s) for p in people for o in p.people]
    if len(sides) < _TWO:
        return None
    return FoundEvent("signing", "occurred", "in person", sides, s, s.starts[k], s.ends[k])


_WORDS_TO_BY: Final = 7
_WORDS_TO_STATE: Final = 4
_PEN: Final = ["put", "pen", "to", "paper"]


_APPENDING: Final = frozenset(("appended", "affixed", "put"))
_AGAIN: Final = frozenset(("signed", "did", "initialled", "initialed", "inked"))


def _is_put(s: Sentence, k: int) -> bool:
    """`put pen to paper`, `appended her signature` at token k."""
    if s.lows[k] not in _APPENDING:
        return False
    return s.lows[k : k + 4] == _PEN or (s.low(k + 1) in ("his", "her") and s.low(k + 2) in ("signature", "name"))


def _past_verb(s: Sentence, j: int) -> int:
    """The token behind `, signed` of `while Y, Minister of Z, signed for South Africa`."""
    k = j + 1 if s.low(j) == "," else j
    return past_object(s, k + 1) if s.low(k) in _AGAIN else j


def past_object(s: Sentence, j: int) -> int:
    """The token behind `it`, `the agreement`, `the two memoranda` at token j; j itself where neither stands there."""
    if s.low(j) in ("it", "them", "so"):
        return j + 1
    for k in range(j + 1, min(j + _WORDS_OF_OBJECT, len(s))) if s.low(j) in _OF_OBJECT else ():
        match = lexicon.agreement_kinds().match(s.lows, k)
        if match is not None or s.lows[k] in DOCUMENTS:
            return match[1] if match is not None else k + 1
    return j


_OF_OBJECT: Final = frozenset(("the", "both", "this", "these", "all"))
_WORDS_OF_OBJECT: Final = 4


def is_for(s: Sentence, j: int) -> bool:
    """`for`, `on behalf of` at token j."""
    return s.low(j) == "for" or s.lows[j : j + 3] == ["on", "behalf", "of"]


DOCUMENTS: Final = frozenset(
    "signing ceremony documents document agreement agreements memorandum mou accord deal plan protocol text texts "
    "papers paper pact treaty contract contracts memoranda instruments".split()
)
_TOLD: Final = frozenset(("signed", "witnessed", "held", "attended", "inked", "initialled", "initialed", "place"))
_ROLES: Final = {"witnessed": "witness", "attended": "witness"} | dict.fromkeys(SIGNING, "signatory")
_PUT: Final = WordList(("looked", "looking", "stood", "signed", "inked", "initialled", "initialed", "pen", "signature"))
_WORDS_TO_VERB: Final = 7


def find_signing_again(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """`The documents were signed on Thursday in X`, `The ceremony was witnessed by Y`: when, where and before whom the
    signing was that was told before."""
    if WITNESSED.stands_in(s) and s.kind == "body" and any(e.subtype == "signing" for e in told):
        seen = _witnessed(s, phrases)
        if seen is not None:
            return [seen]
    if _ATTENDED.stands_in(s) and s.kind == "body" and told and told[-1].subtype == "signing":
        attended = _attended(s, phrases)
        if attended is not None:
            return [attended]
    if s.kind == "body" and _PUT.stands_in(s):
        looked = _looked_on(s, phrases) if any(e.subtype == "signing" for e in told) else None
        again = looked or _signed_for(s, phrases) or _signed_by_sides(s, phrases)
        if not told and again is not None and not _are_of_two_states(again):
            again = None
        if again is not None:
            return [again]
    named = _signatories(s, phrases) if s.kind == "body" and _ANY_OF_SIGNERS.stands_in(s) else None
    is_plain = s.lows[0] == "the" and s.low(1) in _SIGNERS and s.low(2) in _ARE
    if named is not None and (is_plain or any(e.subtype == "signing" for e in told) or _are_of_two_states(named)):
        return [named]
    is_it = s.lows[0] in ("it", "they") and s.low(1) in _STOOD and s.low(2) in SIGNING and s.low(3) == "by"
    if s.kind != "body" or not (is_it or (s.low(0) == "the" and not DOCUMENTS.isdisjoint(s.lows[1:4]))):
        return []
    k = next((k for k in range(2, min(_WORDS_TO_VERB, len(s))) if s.lows[k] in _TOLD), None)
    is_told = k is not None and s.low(k - 1) in ("was", "were", "took") and not is_for(s, k + 1)
    if k is None or not is_told or not any(e.subtype == "signing" for e in told):
        return []  # `The MoU was signed on behalf of A by X`: by whom, `signed_for_sides` tells
    by = [p for p in gather_forward(s, phrases, k + 2) if p.people] if s.low(k + 1) == "by" else []
    if s.low(k + 1) == "by" and (s.lows[k] not in _ROLES or not by):
        return []
    role = _ROLES.get(s.lows[k], "witness")
    if role == "signatory" and sum(len(p.people) for p in by) < _TWO and s.lows[1] not in DOCUMENTS:
        return []  # `The financing agreement was signed by X`: one of several documents
    sides = [Side(person, None, person.country, role, p, s) for p in by for person in p.people]
    return [FoundEvent("signing", "occurred", "in person", sides, s, s.starts[k], s.ends[k])]


def _are_of_two_states(signing: FoundEvent) -> bool:
    """Two signers of two countries: a signing, whatever the text has told before."""
    codes = {side.country for side in signing.sides}
    return len(codes) == len(signing.sides) == _TWO and None not in codes


_STOOD: Final = frozenset(("were", "was"))
_REPRESENTED: Final = WordList(("represented", "representing", "signing"))
_STANDING: Final = frozenset(("represented", "signed"))
_NEAR: Final = 4
_ENCOUNTERS: Final = frozenset("meeting talks conference session summit forum visit delegation negotiations".split())


def find_signers_represented(
    s: Sentence, phrases: list[Phrase], agreements: list[FoundAgreement], told: list[FoundEvent]
) -> list[FoundEvent]:
    """`The signing ceremony of the agreement took place on May 15. Representing the two sides were Ministers A and B`,
    `Signing for the ministry was A, while the firm was represented by its president B`: who signed what the sentence
    before names."""
    last = agreements[-1] if agreements and _REPRESENTED.stands_in(s) and s.kind == "body" else None
    if last is None or last.status != "signed" or any(p.people for p in last.signers):
        return []
    signers = _standing_for(s, phrases)
    if not signers or sum(len(p.people) for p in signers) > _TWO:
        return []
    is_signing_told = bool(told) and told[-1].subtype == "signing"
    is_two = sum(len(p.people) for p in signers) == _TWO and s.lows[0] in ("representing", "signing")
    if not is_two and (not _ENCOUNTERS.isdisjoint(s.low_set()) or not 0 <= s.start - last.sentence.end <= _NEAR):
        return []
    at = (s, s.starts[0], s.ends[0]) if is_signing_told else (last.sentence, last.start, last.end)
    sides = [Side(o, None, o.country or p.country, "signatory", p, s) for p in signers for o in p.people]
    sides += [Side(o, None, o.country, "witness", p, last.sentence) for p in last.witnesses for o in p.people]
    return [FoundEvent("signing", "occurred", "in person", sides, *at)]


def _standing_for(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """Who stood for the sides: behind `Representing them were`, behind `was represented by`, before `represented`."""
    found: list[Phrase] = []
    if s.lows[0] in ("representing", "signing"):
        verb = next((k for k in range(1, len(s)) if s.lows[k] in _STOOD), len(s))
        found = [p for p in gather_forward(s, phrases, verb + 1) if p.people]
    is_passive = False
    for k in (
        k for k, low in enumerate(s.lows) if low in ("by", "represented") or (low == "signed" and is_for(s, k + 1))
    ):
        if s.lows[k] == "by" and (is_passive or s.low(k - 1) == "represented"):
            is_passive = True  # `Guyana was represented by A and Canada by B`
            found += [p for p in phrases if k < p.i <= k + 2 and p.people and p not in found]
        elif s.lows[k] in _STANDING and s.low(k + 1) not in ("by", "to") and s.low(k - 1) not in _STOOD:
            found += [p for p in subject_phrases(s, phrases, k) if p.people and p not in found]
    return found


_WORDS_TO_SIGNING: Final = 4


def _witnessed(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`President X witnessed the signing`: before whom the signing was that was told before."""
    k = s.lows.index("witnessed")
    after = s.lows[k + 1 : k + 1 + _WORDS_TO_SIGNING]
    watching = [p for p in subject_phrases(s, phrases, k) if p.people]
    if not watching or after[:1] != ["the"] or "signing" not in after or "of" in s.lows[k + 1 :]:
        return None
    sides = [Side(person, None, person.country, "witness", p, s) for p in watching for person in p.people]
    return FoundEvent("signing", "occurred", "in person", sides, s, s.starts[k], s.ends[k])


_ATTENDED: Final = WordList(("attended",))
_AT_SIGNING: Final = frozenset(("ceremony", "signing"))
_PAST_CEREMONY: Final = frozenset((".", ",", "", "and", "as", "from", "on", "today", "yesterday"))


def _attended(s: Sentence, phrases: list[Phrase]) -> FoundEvent | None:
    """`Deputy Minister X and Ambassador Y attended the ceremony`: before whom what the sentence before tells of was."""
    k = s.lows.index("attended")
    noun = k + 3 if s.lows[k + 2 : k + 3] == ["signing"] and s.low(k + 3) == "ceremony" else k + 2
    if s.low(k + 1) not in ("the", "this") or s.low(noun) not in _AT_SIGNING or s.low(noun + 1) not in _PAST_CEREMONY:
        return None
    watching = [p for p in subject_phrases(s, phrases, k) if p.people]
    sides = [Side(person, None, person.country, "witness", p, s) for p in watching for person in p.people]
    return FoundEvent("signing", "occurred", "in person", sides, s, s.starts[k], s.ends[k]) if sides else None
