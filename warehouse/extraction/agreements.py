"""Agreements: documents that are signed, agreed, proposed, in force or mentioned, with their sides."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from warehouse.extraction import lexicon, marks
from warehouse.extraction.organizations import Organization
from warehouse.extraction.people import Person
from warehouse.extraction.phrases import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import forms_of

_SIGN = frozenset(form for lemma in ("sign", "ink", "conclude", "exchange") for form in forms_of(lemma))
_ISSUE = frozenset(form for lemma in ("adopt", "issue", "release", "approve") for form in forms_of(lemma))
_WITNESS = frozenset(forms_of("witness")) | {"oversaw", "attended"}
_FUTURE = frozenset(("will", "to", "would", "should", "could", "soon"))
_GENERIC = frozenset(
    ("agreements", "plans", "contracts", "treaties", "conventions", "protocols", "declarations", "charter")
)
_END_OF_TITLE = re.compile(
    r"\s*(?:,|;|\.(?:\s|$)|\bwhich\b|\bthat was\b|\bsigned\b|\band (?:agreed|promised|will|to)\b|\bduring\b|\bafter\b"
    r"|\b[a-z]+(?:ive|ful|al|ous|ent|er)ly\b|\beffectively\b"
    r"|\bwhile\b|\bas well as\b|\bin the presence\b|\bwas\b|\bwere\b|\bhas\b|\bhave\b|\bwill\b|\bat (?:a|the)\b"
    r"|\bon (?:Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b)"
)


@dataclass(eq=False, slots=True)
class FoundAgreement:
    """An agreement as one sentence tells of it."""

    sentence: Sentence
    kind: str
    title: str
    status: str
    start: int
    end: int
    organizations: list[Organization] = field(default_factory=list)
    countries: list[str] = field(default_factory=list)
    is_between_sides: bool = False
    signatories: list[Person] = field(default_factory=list)
    witnesses: list[Person] = field(default_factory=list)
    is_of_event: bool = False


_KIND = marks.of_words(lambda: lexicon.agreement_kinds().first_words())


def find_agreements(s: Sentence, phrases: list[Phrase], text: str) -> list[FoundAgreement]:
    """The agreements that a sentence names: what is signed or adopted in it, and named documents that it mentions."""
    found: list[FoundAgreement] = []
    after = 0
    for i in marks.places(s, _KIND):
        if i < after or any(p.i <= i < p.j for p in phrases):
            continue
        match = lexicon.agreement_kinds().match(s.lows, i)
        if match is None:
            continue
        kind, j = match
        if s.low(j) == "(" and s.low(j + 2) == ")":
            j += 3
        agreement = _read(s, phrases, text, i, j, kind)
        if agreement is not None:
            found.append(agreement)
        after = j
    return found


def _read(s: Sentence, phrases: list[Phrase], text: str, i: int, j: int, kind: str) -> FoundAgreement | None:
    begin = _title_start(s, i)
    status = _status(s, begin, j, kind)
    if status is None:
        return None
    end = _title_end(text, s, j, status)
    title = text[s.starts[begin] : end]
    agreement = FoundAgreement(s, kind, " ".join(title.split()), status, s.starts[begin], end)
    if status == "mentioned" and not _is_specific(s, begin, i, j, title):
        return None
    _read_sides(s, phrases, agreement)
    agreement.is_of_event = status in ("signed", "agreed")
    return agreement


def _title_start(s: Sentence, i: int) -> int:
    """Modifiers before the kind belong to the title: `cadre training cooperation plan`."""
    begin = i
    while begin > 0 and begin > i - 6:
        low = s.low(begin - 1)
        if not low.replace("-", "").isalpha() or low in _NOT_IN_TITLE or low in _SIGN or low in _ISSUE:
            break
        begin -= 1
    return begin


_NOT_IN_TITLE = frozenset(
    (
        "the a an of on in and to for with this that these those its their his her two three four five several "
        "other some any both implement implementing signed new following such under by from as between following"
    ).split()
)


def _status(s: Sentence, begin: int, j: int, kind: str) -> str | None:
    before = [s.low(k) for k in range(max(0, begin - 9), begin)]
    after = [s.low(k) for k in range(j, min(len(s), j + 14))]
    signing = [k for k, low in enumerate(before) if low in _SIGN or low in ("signing", "signature")]
    rest = s.lows[j:]
    was_signed = any(
        low in ("signed", "inked")
        and {"was", "were", "been"} & set(rest[max(0, k - 3) : k])
        and "to" not in rest[max(0, k - 3) : k]
        for k, low in enumerate(rest)
    )
    if signing or was_signed or "signing" in before:
        if any(
            low in _FUTURE or low in ("propose", "proposed", "not")
            for low in before[max(0, (signing or [0])[-1] - 3) : (signing or [0])[-1] or 1]
        ):
            return "proposed"
        if kind in ("plan",) and signing and before[signing[-1]] in ("concluded", "conclude"):
            return "mentioned"
        return "signed"
    if any(low in _ISSUE for low in before) and kind in (
        "joint statement",
        "joint declaration",
        "plan",
        "minutes",
        "charter",
    ):
        return "agreed"
    if "agreed" in before and "on" in before[before.index("agreed") :]:
        return "agreed"
    if any(low in ("proposed", "propose", "suggested", "negotiate", "negotiating", "negotiations") for low in before):
        return "proposed"
    if any(low in ("effect", "force") for low in after[:8]) and any(
        low in ("took", "takes", "came", "comes", "entered", "in") for low in after[:8]
    ):
        return "in force"
    return "mentioned"


def _is_specific(s: Sentence, begin: int, i: int, j: int, title: str) -> bool:
    """A document that is only mentioned counts where the text names it: modifiers, capitals or its sides."""
    if s.low(j - 1) in _GENERIC or (s.low(j - 1).endswith("s") and s.low(j - 1) != "minutes"):
        return False
    modifiers = i - begin
    following = s.low(j)
    has_scope = following in ("between", "on") or (following == "for" and s.low(j + 1)[:1].isdigit())
    is_named = any(s.is_capitalized(k) for k in range(i, j)) and modifiers >= 1
    is_plan = lexicon.agreement_kinds().match(s.lows, i) is not None and s.low(j - 1) in (
        "plan",
        "programme",
        "program",
        "roadmap",
    )
    if is_plan:
        has_period = following == "for" and (s.low(j + 1)[:1].isdigit() or s.low(j + 2)[:1].isdigit())
        return ((modifiers >= 1 or j - i > 1) and (following == "between" or has_period)) or is_named
    return (modifiers >= 1 and has_scope) or is_named or (has_scope and s.low(begin - 1) == "the")


def _title_end(text: str, s: Sentence, j: int, status: str) -> int:
    start = s.ends[j - 1]
    if s.low(j) not in ("on", "between", "for", "of", "in", "to", "with", "regarding", "about"):
        return start
    match = _END_OF_TITLE.search(text, start, s.end)
    end = match.start() if match else s.end
    return start + len(text[start:end].rstrip(" .,;/"))


def _read_sides(s: Sentence, phrases: list[Phrase], agreement: FoundAgreement) -> None:
    """Who the sides are: `between A and that of B`, `between the two Parties`, or those who signed."""
    within = [p for p in phrases if s.starts[p.i] >= agreement.start and s.starts[p.i] < agreement.end]
    between = next(
        (k for k in range(len(s)) if s.low(k) == "between" and agreement.start <= s.starts[k] < agreement.end), None
    )
    if between is None:
        return
    after = [p for p in within if p.i > between]
    organizations = [p for p in after if p.kind == "organization" and p.organization is not None]
    for index, phrase in enumerate(organizations[:2]):
        organization = phrase.organization
        if organization is None:
            continue
        if index == 1 and _is_that_of(s, phrase.i) and organizations[0].organization is not None:
            first = organizations[0].organization
            organization = Organization(
                first.head, first.kind, parent=organization, within=first.within, sector=first.sector,
                start=s.starts[phrase.i], end=s.ends[phrase.j - 1],
            )  # fmt: skip
        agreement.organizations.append(organization)
    if not agreement.organizations:
        agreement.countries = [p.country for p in after if p.kind == "country" and p.country][:2]
    agreement.is_between_sides = (
        not agreement.organizations and not agreement.countries and any(p.kind == "group" for p in after)
    )


def _is_that_of(s: Sentence, i: int) -> bool:
    k = i
    while s.low(k - 1) == "the":
        k -= 1
    if s.low(k) == "the" and s.low(k - 1) == "of":
        k -= 0
    return (s.low(k - 1) == "of" and s.low(k - 2) in ("that", "those")) or (
        s.low(k - 1) in ("its",) and s.low(k) == "counterpart"
    )
