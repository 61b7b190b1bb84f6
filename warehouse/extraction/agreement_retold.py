"""Documents told several times in an article: each once, with what the later words say of its standing."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.agreement_model import FoundAgreement
from warehouse.folding import fold_name

_TITLES_ARE_ONE: Final = 0.6
_OF_PAIR: Final = re.compile(r"^agreement between the two \w+$", re.IGNORECASE)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b|^(?:the )?(?:first|second|third|fourth|fifth)\b")
_LIGHT: Final = frozenset("a an the of on in for and to between with two both its their".split())
_OF_ALL: Final = frozenset(
    "agreement agreements memorandum understanding mou cooperation field fields protocol plan treaty".split()
)
"""Words that titles share whatever they are about: `agreement on customs cooperation`, `agreement on tourism`."""
_OF_NEW: Final = frozenset("enhanced modernised modernized upgraded revised".split())
_LETTERS: Final = re.compile(r"\s?\(([A-Z][\w-]{1,11})\)")
_IN_FORCE: Final = (
    r"(?:entered|enters|came|comes|took|takes|put) (?:in|into )?(?:force|effect)|in (?:force|effect) since"
)
_TO_BE_SIGNED: Final = r"(?:will|would|is (?:expected|due|set|scheduled|slated) to|is to) be (?:signed|inked|concluded)"


def told_once(found: list[FoundAgreement], text: str) -> list[FoundAgreement]:
    """Without those told again: the same kind with words of the same title, or only `the agreement`."""
    kept: list[FoundAgreement] = []
    alone = next((one for one in found if one.is_bare and one.title and _has_two_signers(one)), None)
    for agreement in found:
        known = next((k for k in reversed(kept) if _is_same(k, agreement)), None) or _nth(kept, agreement)
        if known is None:
            if not agreement.is_bare:
                kept.append(agreement)
            continue
        if known.status == "supposed" and agreement.status != "mentioned":
            known.status, known.is_of_event = agreement.status, agreement.is_of_event
        known.signers, known.witnesses = known.signers or agreement.signers, known.witnesses or agreement.witnesses
        if agreement.status == "signed":
            known.signed_in = known.signed_in or agreement.sentence
        if not known.organizations and not known.countries:
            known.organizations, known.countries = agreement.organizations, agreement.countries
        if agreement.status == "signed" and known.status in ("mentioned", "agreed", "proposed"):
            known.status, known.is_of_event = "signed", True
    if not kept and alone is not None:
        kept.append(alone)  # `The agreement, signed on Tuesday by A and B, allows`: nothing names it
    for one in kept:
        _settle_by_letters(one, text)
    return [one for one in kept if one.status != "supposed" and not _is_sum(one, kept)]


_ORDINAL: Final = re.compile(r"(?:the )?(first|second|third|former|latter) [\w ]{3,30}$", re.IGNORECASE)
_PLACES: Final = {"first": 0, "former": 0, "second": 1, "third": 2, "latter": -1}


def _nth(kept: list[FoundAgreement], agreement: FoundAgreement) -> FoundAgreement | None:
    """`The first MoU was signed by X`, of several that were told: that one of them."""
    told = _ORDINAL.match(agreement.title)
    same = [one for one in kept if one.kind == agreement.kind and one.start < agreement.start] if told else []
    if told is None or len(same) < _SEVERAL or len(agreement.title.split()) > len(agreement.kind.split()) + 1:
        return None
    place = _PLACES[told.group(1).lower()]
    return same[place] if place < len(same) else None


_SEVERAL: Final = 2


def _has_two_signers(agreement: FoundAgreement) -> bool:
    return agreement.status == "signed" and len(agreement.people()) > 1


def _is_sum(agreement: FoundAgreement, others: list[FoundAgreement]) -> bool:
    """`three documents on trade, culture and youth`, of which the ones that follow are named one by one."""
    if agreement.kind != "document" and not agreement.title.lower().startswith(_SUMS):
        return False
    kinds = {agreement.kind} if agreement.kind != "document" else {one.kind for one in others}
    later = [one for one in others if one.start > agreement.start and one.kind in kinds]
    return sum(one.status == agreement.status for one in later) > 1


_SUMS: Final = ("memoranda", "memorandums", "mous", "agreements", "protocols", "contracts", "pacts")


def _is_same(known: FoundAgreement, again: FoundAgreement) -> bool:
    if again.is_bare:
        is_of_kind = known.kind == again.kind or again.kind in ("document", "agreement")
        # `met to sign an agreement on roads. The agreement was signed in the presence of …`
        is_carried_out = known.status == "proposed" and again.status == "signed"
        return is_of_kind and (is_carried_out or known.status in ("signed", "mentioned", "supposed"))
    if known.kind != again.kind or known.sentence is again.sentence:
        return False
    if again.is_recalled and again.status == "mentioned" and known.status == "signed" and not again.title[:1].isupper():
        return False  # `signed a loan agreement. The first phase was financed under a loan agreement signed in 2016`
    if again.is_listed and known.listed_in is again.listed_in:
        return False  # two items of one list
    if again.kind == "agreement" and known.status == "signed" and _OF_PAIR.search(again.title):
        return known.start < again.start
    words = [set(fold_name(a.title).split()) - _LIGHT for a in (known, again)]
    periods = [set(_YEAR.findall(a.title)) for a in (known, again)]
    if all(periods) and periods[0].isdisjoint(periods[1]):
        return False
    if len((words[0] ^ words[1]) & _OF_NEW) == 1 and not again.title.islower():
        return False  # `the Enhanced Partnership and Cooperation Agreement`, and the one before it
    telling = [own - _OF_ALL for own in words]
    if all(telling) and telling[0].isdisjoint(telling[1]):
        return False
    fewer = min(len(words[0]), len(words[1]))
    return len(words[0] & words[1]) >= _TITLES_ARE_ONE * fewer if fewer > 1 else words[0] == words[1]


def _settle_by_letters(agreement: FoundAgreement, text: str) -> None:
    """`the Economic Partnership Agreement (EPA)`, and later `The EPA came into force`, `The EPA will be signed in May`:
    how it stands."""
    if agreement.status not in ("mentioned", "supposed"):
        return
    letters = _LETTERS.search(agreement.title) or _LETTERS.match(text, agreement.end)
    if letters is None:
        return
    name = re.escape(letters.group(1))
    if re.compile(rf"\b{name}\b[^.;\n]{{0,110}}?\b(?:{_IN_FORCE})").search(text, agreement.end):
        agreement.status = "in force"
    elif re.compile(rf"\b{name}\b[^.;,\n]{{0,40}}? (?:{_TO_BE_SIGNED})").search(text, agreement.end):
        agreement.status, agreement.is_of_event = "proposed", True
