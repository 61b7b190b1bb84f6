"""How an agreement stands by its sentence: signed, agreed, proposed, in force or only mentioned; and who signed it."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.agreement_denied import is_only_claimed
from warehouse.extraction.agreement_force import is_in_force
from warehouse.extraction.agreement_history import is_history
from warehouse.extraction.agreement_participles import by_participle, is_adopted_aside
from warehouse.extraction.agreement_passives import LAWS, TALKS, is_seen_ahead, passive_after
from warehouse.extraction.agreement_planned import status_of_ceremony
from warehouse.extraction.agreement_verbs import Standing, forms, presence, signing_verbs
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.signed_before import is_signed_before, who_had_signed
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import PAST, PRESENT, match_pattern, speech_verbs

_NO_SIGNING: Final = frozenset(("signing", "signature", "conclusion", "exchange", "inking"))
_ISSUE: Final = forms("adopt", "issue", "release", "approve", "endorse") | {"adoption"}
_ANNOUNCE: Final = frozenset(("announced", "announce", "announces"))
_ADOPT: Final = forms("adopt", "endorse", "approve")
_WITNESS: Final = forms("witness", "oversee", "attend", "preside") | {"saw", "oversaw", "witnesses"}
_PROPOSING: Final = (
    forms("propose", "suggest", "negotiate", "finalise", "finalize", "accelerate", "draft", "prepare")
    | forms("expedite", "pursue", "explore", "draw", "formulate", "elaborate")
    | {"negotiations", "negotiation", "draft", "towards", "toward"}
)
_PLANNED: Final = frozenset(("will", "scheduled", "expected", "set", "due"))
_EARLY: Final = frozenset("early speedy soon swift upcoming possible forthcoming prompt".split())
_FUTURE: Final = frozenset(("will", "would", "should", "could", "might", "shall"))
_PAST_TIMES: Final = frozenset(("since", "anniversary", "years", "previously", "earlier"))
_MODIFIED: Final = frozenset(
    ("the", "their", "a", "this", "these", "recently", "newly", "previously", "already", "its", "of")
)
_OTHER_VERBS: Final = forms("discuss", "review", "implement", "mention", "continue", "base", "recall", "support")
_DOCUMENTS: Final = frozenset("documents agreements memorandums memoranda mous instruments pacts accords deals".split())
_ISSUED_KINDS: Final = (
    "joint statement",
    "joint declaration",
    "joint communiqué",
    "declaration",
    "plan",
    "programme",
    "roadmap",
    "minutes",
    "charter",
    "communique",
    "initiative",
    "framework",
    "statement",
    "consensus",
    "guidelines",
    "terms of reference",
)


_ISSUED: Final = frozenset(("issued", "adopted", "released"))
_WORDS_TO_ISSUED: Final = 4
_CONDITIONS: Final = frozenset(("if", "should", "were", "had", "unless"))


def _is_condition(s: Sentence) -> bool:
    """`If the pact is signed`, `Had it been signed`, `Even if`."""
    return s.lows[0] in _CONDITIONS or s.low(1) in ("if", "unless")


def read_status(s: Sentence, phrases: list[Phrase], begin: int, end: int, kind: str, day: date | None) -> Standing:
    """The standing of the agreement whose title has the tokens [begin, end)."""
    before = _verb_before(s, begin, kind)
    if is_only_claimed(s, begin) or _is_condition(s) or {"could", "might"} & set(s.lows[end : end + 3]):
        return Standing("supposed")
    if is_in_force(s, begin, end):
        return Standing("in force")
    # `should have met X before the pact with Y was signed`: no news of the pact.
    is_known = s.lows[max(0, begin - 2) : begin] == ["before", "the"]
    passive = passive_after(s, phrases, begin, end) if not is_known else Standing("mentioned")
    if before is not None and before[1] in ("signed", "witnessed"):
        k, what = before
        if "instruments" in s.lows[k + 1 : begin] and "ratification" in s.lows[k + 1 : begin]:
            return Standing("in force", _subjects(s, phrases, k))  # `exchanged instruments of ratification of`
        if is_history(s, k, end, day):
            signers = _subjects(s, phrases, k) if what == "signed" else []
            others = _with_whom(s, phrases, k, True) if what == "signed" else []
            signers = [*signers, *others] if signers else others[:1]  # `we signed an agreement with the Secretariat`
            return Standing("mentioned", signers, is_recalled=True)
        return _signed(s, phrases, k, what)
    at = next((m for m in (end, end + 1, *range(begin + 1, end)) if s.low(m) in ("signed", "inked")), None)
    told = by_participle(s, phrases, min(at, end) if at is not None else end, day) if at is not None else None
    if told is not None:
        return told
    if passive is not None and not (passive.status == "proposed" and before is not None and before[1] == "agreed"):
        at = next((k for k in range(end, len(s)) if s.lows[k] in signing_verbs()), end)
        is_past = passive.status != "proposed" and is_history(s, begin, max(end, at), day)
        return Standing("mentioned", passive.signers, is_recalled=True) if is_past else passive
    if before is not None and before[1] != "other":
        is_past = before[1] == "agreed" and is_history(s, before[0], end, day)
        return Standing("mentioned" if is_past else before[1], _subjects(s, phrases, before[0]))
    return Standing(_by_title(s, begin, end, kind))


def _by_title(s: Sentence, begin: int, end: int, kind: str) -> str:
    """The status that no verb gives: by `signed between` in the title, `a joint statement issued`, `the draft of`."""
    if begin <= 1 and end >= len(s) - 1 and _is_signed_between(s, begin, end):
        return "signed"  # `MoU signed between X and Y on fishing`, the line of a list
    is_one = kind.startswith("joint ") and s.low(begin - 1) == "a"
    if is_one and not _ISSUED.isdisjoint(s.lows[end : end + _WORDS_TO_ISSUED]):
        return "agreed"  # `In a joint communiqué released after the talks`
    if kind in _ISSUED_KINDS and is_adopted_aside(s, end):
        return "agreed"
    is_draft = "draft" in s.lows[max(0, begin - 2) : end] or s.lows[end : end + 3] == ["is", "ready", "for"]
    return "proposed" if is_draft else "mentioned"


def _is_signed_between(s: Sentence, begin: int, end: int) -> bool:
    """The title goes on with `signed between` right behind its kind."""
    k = next((k for k in range(begin, min(end, begin + _WORDS_OF_KIND)) if s.lows[k] == "signed"), None)
    return k is not None and s.low(k + 1) == "between"


_WORDS_OF_KIND: Final = 6


def _verb_before(s: Sentence, begin: int, kind: str) -> tuple[int, str] | None:
    """The nearest word before the title that governs it, and the status that it gives."""
    for k in range(begin - 1, -1, -1):
        low = s.lows[k]
        if _passes_over(s, k, begin):
            continue
        if low in _NO_SIGNING or _signs(s, k, begin) or (low == "presentation" and s.low(k - 2) in _WITNESS):
            return _signing_at(s, k, begin)
        if low in _ISSUE or (low in _ANNOUNCE and kind.startswith("joint ") and begin - k <= 2):
            if _is_ahead(s, k):
                is_named = kind in _ISSUED_KINDS and s.is_capitalized(begin)
                return k, "proposed" if is_named and low in _ADOPT else "other"
            return (k, "agreed") if kind in _ISSUED_KINDS else (k, "other")
        if low == "agreed" and _agrees_on(s, k) and begin - k < 12:
            return k, "agreed"
        if low == "reached" and begin - k <= 2 and s.low(k + 1) in ("a", "an", "another"):
            return k, "other" if _is_ahead(s, k) else "agreed"
        if low == "draft" and begin - k <= (3 if s.low(k + 1) == "of" else 2):
            return k, "proposed"  # `discussed the draft Agreement on X`
        if low == "force" and s.low(k - 1) == "into":
            return k, "other"  # `work toward an early entry into force of`
        if low in _PROPOSING:
            return k, _as_pursued(s, k)
        if low in (";", ".", "accordance", "pursuant") or low in _OTHER_VERBS or low in _said() or _frames(s, k):
            return k, "other"
    return None


def _frames(s: Sentence, k: int) -> bool:
    """`explored prospects in the light of the Agreement`, `seek more trade within the framework of the Treaty`, `on the
    basis of`, `in line with`: by a document that is there."""
    is_of = s.lows[k] in _FRAMES and s.low(k + 1) == "of" and s.low(k - 1) in ("the", "in", "on")
    return is_of or (s.lows[k] == "line" and s.low(k + 1) == "with" and s.low(k - 1) == "in")


_FRAMES: Final = frozenset(("light", "framework", "basis", "context", "terms", "spirit"))


def _agrees_on(s: Sentence, k: int) -> bool:
    """`agreed on a plan`, `agreed the text`, `agreed to a work programme`; not `agreed to sign`."""
    return s.low(k + 1) in ("on", "upon", "a", "the") or (s.low(k + 1) == "to" and s.low(k + 2) in ("a", "an", "the"))


def _passes_over(s: Sentence, k: int, begin: int) -> bool:
    """The word at token k stands for nothing of its own between the verb and the title that begins at `begin`."""
    low = s.lows[k]
    if low in ("exchange", "exchanges"):
        return _is_noun(s, k, begin)
    if low == "conclusion":
        return s.low(k + 1) == ","  # `In conclusion, a joint statement was adopted`
    if low == ";":
        return not _DOCUMENTS.isdisjoint(s.lows[:k]) or _begins_item(s, k + 1)
    # `signed what they called a treaty on trade`
    return low in _CALLED and "what" in s.lows[max(0, k - _WORDS_TO_CALLED) : k]


def _is_noun(s: Sentence, k: int, begin: int) -> bool:
    """`a programme of cultural exchanges and a protocol on`: no act of exchanging what the title names."""
    if s.low(k + 1) in ("with", "views", "opinions", "of"):
        return False
    return s.lows[k] == "exchange" or not _EXCHANGED.issuperset(s.lows[k + 1 : begin])


_CALLED, _WORDS_TO_CALLED = frozenset(("called", "described", "termed", "is", "was")), 4
_ITEM: Final = 5


def _begins_item(s: Sentence, i: int) -> bool:
    """`; and the Memorandum of Understanding on X`: the next document of a list."""
    return any(lexicon.agreement_kinds().match(s.lows, k) for k in range(i, min(i + _ITEM, len(s))))


def _as_pursued(s: Sentence, k: int) -> str:
    """What is negotiated or wished for is none yet; what two sides agreed to draw up, or did negotiate, is proposed."""
    near = s.lows[max(0, k - _WORDS_TO_END) : k]
    if s.lows[k] in TALKS and not _ENDED.isdisjoint(near) and not _is_ahead(s, k) and _EARLY.isdisjoint(near):
        return "proposed"  # `welcomed the conclusion of the negotiations on X`
    return "proposed" if "agreed" in s.lows[max(0, k - 5) : k] or _is_ahead(s, k) else "supposed"


_WORDS_TO_END: Final = 4
_DIRECTED: Final = frozenset(("directed", "instructed", "tasked", "mandated", "ordered", "agreed"))
_ENDED: Final = frozenset("concluded completed finalised finalized conclusion completion".split())
_WORDS_TO_DOCUMENT: Final = 5
_HOW_LONG, _WORDS_OF_LENGTH = frozenset(("for", "by", "until")), 8
"""`extended for three years a labour agreement`"""
_NEAR_ONLY: Final = forms("strike", "renew", "extend", "prolong", "establish")


def _signs(s: Sentence, k: int, begin: int) -> bool:
    """A verb of signing stands at token k, before a document that begins at `begin`: alone, or with its words."""
    for pattern in signing_verbs().get(s.lows[k], ()):
        if not pattern:
            long = k + 2 if s.low(k + 1) == "," else k + 1
            is_near = begin - k <= 2 or (s.low(long) in _HOW_LONG and begin - long < _WORDS_OF_LENGTH)
            return is_near or s.lows[k] not in _NEAR_ONLY
        j = match_pattern(pattern, s.lows, k + 1)
        if j is not None and j <= begin <= j + _WORDS_TO_DOCUMENT:
            return True
    return False


@cache
def _said() -> frozenset[str]:
    """Forms of verbs of saying that tell of a clause of its own; those that are nouns too are left out."""
    forms = {low for low, readings in speech_verbs().items() for form, _, _ in readings if form in (PAST, PRESENT)}
    return frozenset(
        forms - {"agreed", "notes", "states", "reports", "hopes", "calls", "requests", "comments", "extended"}
    )


def _as_named(s: Sentence, k: int) -> str:
    """What `the signing`, `the conclusion` of a document says of it: that it was, will be or should be."""
    near = set(s.lows[max(0, k - 6) : k])
    if s.low(k - 1) in ("without", "not") or not _FAILING.isdisjoint(s.lows[max(0, k - 4) : k]):
        return "other"
    if (off := status_of_ceremony(s, k)) is not None:
        return off
    if _is_ahead(s, k) or not _APPROVED.isdisjoint(near) or not _PLANNED.isdisjoint(s.lows[max(0, k - 14) : k]):
        return "proposed"
    if not near.isdisjoint(_EARLY | _PROPOSING):
        return "supposed"
    at = next((m for m in range(k - 1, max(-1, k - 7), -1) if s.lows[m] == "earlier"), None)
    if at is not None and (at == 0 or (s.low(at - 1) == "had" and s.low(at + 1) not in ("this", "in"))):
        return "witnessed"  # `Earlier, X attended the signing`, `had earlier witnessed`: on the same day
    return "other" if near & _PAST_TIMES else "witnessed"


_APPROVED: Final = frozenset("agreed approved authorised authorized cleared approval".split())
_FAILING: Final = frozenset(("refused", "declined", "ruled", "rejected", "opposed"))


def _signing_at(s: Sentence, k: int, begin: int) -> tuple[int, str]:
    if is_signed_before(s, k):
        return k, "signed"
    if s.lows[k] in _NO_SIGNING or s.lows[k] == "presentation":
        return k, _as_named(s, k)
    if s.low(k - 1) == "to" and ("ceremony" in s.lows[max(0, k - 4) : k] or _is_of_ceremony(s, k)):
        return k, "witnessed"
    if _is_other_act(s, k, begin):
        return k, "other"
    if _is_ahead(s, k) or is_seen_ahead(s, k):
        return k, "proposed"
    return k, "other" if s.low(k - 1) in ("not", "n't", "never", "without") else "signed"


def _is_other_act(s: Sentence, k: int, begin: int) -> bool:
    """The verb at token k says nothing of the signing of the document that begins at token `begin`."""
    low, previous = s.lows[k], s.low(k - 1)
    if previous in _MODIFIED and low in ("signed", "inked", "sealed", "concluded") and begin - k <= 3:
        return True
    if low in ("concluded", "conclude", "concludes") and s.low(k + 1) in ("the", "its", "their", "his"):
        is_order = previous == "to" and not _DIRECTED.isdisjoint(s.lows[max(0, k - _WORDS_TO_END) : k])
        return not is_order or begin - k > _WORDS_TO_END  # `directed ministers to conclude the outstanding treaty`
    if previous == "to" and not _FAILING.isdisjoint(s.lows[max(0, k - 2) : k]):
        return True  # `refused to sign`
    if low in _forms_of_sign() and not LAWS.isdisjoint(s.lows[k + 1 : begin]):
        return True  # `signed a decree ratifying the agreement`
    if low == "signed" and previous in _OTHER_VERBS:
        return True  # `implement signed agreements on`
    if not low.startswith("exchange") or (s.low(k + 1) == "with" and s.low(begin) in _NOTES):
        return False
    return not _EXCHANGED.issuperset(s.lows[k + 1 : _first_document(s, k + 1, begin)])


@cache
def _forms_of_sign() -> frozenset[str]:
    return forms("sign")


def _first_document(s: Sentence, i: int, begin: int) -> int:
    """The token at which the first document behind a verb begins: `exchanged an MoU on X, an MoU on Y`."""
    kinds = lexicon.agreement_kinds()
    return next((k for k in range(i, min(begin, i + _ITEM)) if (m := kinds.match(s.lows, k)) and m[0]), begin)


def _is_of_ceremony(s: Sentence, k: int) -> bool:
    """`A ceremony was held in X on Tuesday to sign`, no `will be held`."""
    before = s.lows[max(0, k - _WORDS_FROM_CEREMONY) : k]
    return "ceremony" in before and ("was" in before or "took" in before) and _FUTURE.isdisjoint(before)


_WORDS_FROM_CEREMONY: Final = 12
_NOTES: Final = frozenset(("notes", "letters", "diplomatic", "instruments"))
_BASES: Final = frozenset(("sign", "ink", "conclude", "exchange", "adopt", "issue"))
_EXCHANGED: Final = frozenset(
    "instruments ratification of a an the two three four of on for signed documents document copies texts".split()
)


def _is_ahead(s: Sentence, k: int) -> bool:
    """What the word at token k says is still to come: `will sign`, `agreed to sign`."""
    near = s.lows[max(0, k - 4) : k]
    if "may" in s.words[max(0, k - 4) : k]:  # as the text writes it: `on May 3` is no wish
        return True
    if s.lows[k] in _BASES and not _WISHING.isdisjoint(s.lows[max(0, k - 8) : k]):
        return True  # `suggested that the two countries sign an agreement`
    if near[-1:] == ["and"] and s.lows[k] in _BASES:
        near, far = s.lows[max(0, k - 12) : k], set(s.lows[max(0, k - 24) : k])
        return "to" in near or not far.isdisjoint(_FUTURE | _PLANNED)  # `arrived to meet lawmakers and sign a pact`
    return bool(_FUTURE & set(near)) or near[-1:] == ["to"] or near[-2:-1] == ["to"]


_WISHING: Final = frozenset(
    "suggested suggests proposed proposes recommended recommends requested urged asked insisted demanded".split()
)


def _signed(s: Sentence, phrases: list[Phrase], k: int, what: str) -> Standing:
    if what == "signed":
        passive = s.low(k + 1) == "by"
        own = who_had_signed(s, phrases, k) if is_signed_before(s, k) else []
        signers = gather_forward(s, phrases, k + 2) if passive else own or _subjects(s, phrases, k)
        present = [p for p in presence(s, phrases) if all(p is not signer for signer in signers)]
        others = _opening_with(s, phrases, k) or _with_whom(s, phrases, k)
        others = [p for p in others if all(p is not one for one in own)]
        return Standing("signed", signers + others, present)
    at = next((m for m in range(k - 1, max(-1, k - 9), -1) if s.lows[m] in _WITNESS), None)
    if at is not None and s.lows[at] in ("witness", "oversee") and not _PLANNED.isdisjoint(s.lows[:at]):
        return Standing("proposed")  # `is scheduled to hold talks and witness the signing of`
    by = _after_by(s, phrases, k)
    if by:  # `They witnessed the signing of a plan by Ministers A and B`
        return Standing("signed", by, subject_phrases(s, phrases, at) if at is not None else presence(s, phrases))
    between = s.lows.index("between", k) + 1 if at is None and "between" in s.lows[k:] else None
    if between is not None:
        people = [p for p in gather_forward(s, phrases, between) if p.people]
        return Standing("signed", people if len(people) > 1 else [], presence(s, phrases))
    return Standing("signed", [], subject_phrases(s, phrases, at) if at is not None else [])


def _after_by(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """`with the signing of the minutes by A and B`: two people at least."""
    if "by" not in s.lows[k + 2 :]:
        return []
    signers = [p for p in gather_forward(s, phrases, s.lows.index("by", k + 2) + 1) if p.people]
    return signers if len(signers) > 1 else []


def _subjects(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """Who signs: the subject, with the organisations or countries joined to it by `and` or commas."""
    found = (
        subject_phrases(s, phrases, k)
        or [p for p in phrases if p.j <= k and p.kind in ("organization", "country") and not _governed(s, p)][-1:]
    )
    if found and found[0].people:
        return _with_first_of_two(s, phrases, found)
    if s.low(k - 1) == "governments" and s.low(k - 2) in ("both", "two"):
        return [Phrase("group", k - 2, k)]
    if not found:
        return found
    for phrase in phrases:  # `Malaysia and Uzbekistan today signed`
        is_next = found[-1].j < phrase.i and phrase.j <= k and phrase.kind in ("organization", "country")
        if is_next and set(s.lows[found[-1].j : phrase.i]) <= {",", "and", "&", "the"}:
            found.append(phrase)
    for phrase in reversed([p for p in phrases if p.j <= found[0].i]):
        between = s.lows[phrase.j : found[0].i]
        if phrase.kind == "place" and "and" in between and len(found) == 1:
            continue
        if phrase.kind not in ("organization", "country") or ("and" not in between and len(found) == 1):
            break
        if between == [","] and _governed(s, phrase):
            break  # `In Austria, Hungary and Serbia signed`
        if not set(between) <= {",", "and", "the", "of", "province", *_words_of_places(s, phrases, phrase, found[0])}:
            break
        found.insert(0, phrase)
    return found


def _with_first_of_two(s: Sentence, phrases: list[Phrase], found: list[Phrase]) -> list[Phrase]:
    """`Minister X and WHO Representative Y signed`: also who stands before the body of the second."""
    body = next((p for p in phrases if p.organization is not None and p.j == found[0].i), None)
    if body is None or s.low(body.i - 1) != "and":
        return found
    return [*(p for p in phrases if p.people and p.j == body.i - 1), *found]


def _words_of_places(s: Sentence, phrases: list[Phrase], first: Phrase, last: Phrase) -> set[str]:
    return {s.lows[k] for p in phrases if p.kind == "place" and first.j <= p.i < last.i for k in range(p.i, p.j)}


def _governed(s: Sentence, phrase: Phrase) -> bool:
    return s.low(phrase.i - 1) in ("in", "at", "to", "with", "by", "from", "under", "during", "of")


def _with_whom(s: Sentence, phrases: list[Phrase], k: int, states_too: bool = False) -> list[Phrase]:
    """`signed an agreement on X with his counterpart Y`; of what was signed in earlier days also `with Thailand`."""
    for m in range(k + 1, len(s)):
        if s.lows[m] in (";", "."):
            break
        if s.lows[m] == "with":
            found = gather_forward(s, phrases, m + 1)
            if found and found[0].i <= m + 2:
                return [p for p in found if p.people or p.organization is not None or states_too]
    return []


def _opening_with(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """`With President X, she signed a memorandum`: the other side is told first."""
    if s.lows[0] != "with":
        return []
    other = next((p for p in phrases if p.i in (1, 2)), None)
    is_side = other is not None and bool(other.people) and other.j < k and s.low(other.j) == ","
    return [other] if other is not None and is_side else []
