"""Bare posts of those who signed for two bodies told before: `The Ministry of X and the University of Y signed a plan.
The signatures were put by Permanent Secretary A and Rector B`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.agreement_model import FoundAgreement
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.phrase_model import HeldOffice
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_TWO: Final = 2
_NEAR: Final = 6
_WORDS_TO_BODY: Final = 6
_OF_BODIES: Final = frozenset(("ministry", "company", "other", "international", "party", "legislature", "party organ"))
_OF_ANY: Final = frozenset((None, "state", "ministry", "party"))
"""What a title is of by its words: the rest (embassies, courts) tells of its own body."""
_WORDS_OF_KIND: Final = {"firm": "company", "company": "company", "ministry": "ministry", "party": "party"}
_LIGHT: Final = frozenset("of the and for in on a an & de ltd inc national".split()) | {""}


def place_signers(
    s: Sentence, events: list[FoundEvent], agreements: list[FoundAgreement], reader: PhraseReader
) -> None:
    """Give those who signed, by the sentence, the bodies of the document told in the sentence before: each the one that
    stands beside, else in the order of the text."""
    signing = next((e for e in events if e.subtype == "signing"), None)
    sides = [x for x in signing.sides if x.person and x.sentence is s and x.role == "signatory"] if signing else []
    if not sides or len(sides) > _TWO:
        return
    held = [_bare_post(side, s, reader) for side in sides]
    if all(held) and len(sides) == _TWO:
        _share_states(sides, _states_before(s, agreements))
    bodies = _bodies_before(s, agreements) if any(held) else []
    bodies = _as_mentioned(s, bodies, sides)
    if len(bodies) != len(sides):
        return
    _forget_shared_country(sides, held, bodies)
    pairs = list(zip(sides, held, bodies, strict=True))
    if any(one is not None and not _may_hold(one, side, body) for side, one, body in pairs):
        return
    for side, one, body in pairs:
        if one is None or side.person is None:
            continue
        one.office.organization = body
        one.office.country = side.country = side.person.country = side.person.country or _country_of(body)


def _bare_post(side: Side, s: Sentence, reader: PhraseReader) -> HeldOffice | None:
    """The one post that the sentence gives to somebody of whom no other is told, where it names no body."""
    held = [h for h in reader.held if h.person is side.person]
    if len(held) != 1 or held[0].sentence is not s or held[0].office.is_former or held[0].office.is_cut:
        return None
    return held[0] if held[0].office.organization is None and held[0].office.title.of in _OF_ANY else None


def _forget_shared_country(sides: list[Side], held: list[HeldOffice | None], bodies: list[Organization]) -> None:
    """Two bare posts were taken for those of the country named last: their bodies are of two."""
    codes = {body.country_code() for body in bodies}
    if all(held) and len(codes) == _TWO and None not in codes and len({side.country for side in sides}) == 1:
        for side, one in zip(sides, held, strict=True):
            if side.person is not None and one is not None:
                side.country = side.person.country = one.office.country = None


def _share_states(sides: list[Side], codes: list[str]) -> None:
    """`Peru and Chile signed a plan. It was signed by Ministers A and B`: A is of the state told first, where nothing
    else tells the two apart."""
    if len(codes) == _TWO and len({side.country for side in sides}) == 1:
        for side, code in zip(sides, codes, strict=True):
            if side.person is not None:
                side.country = side.person.country = code


def _states_before(s: Sentence, agreements: list[FoundAgreement]) -> list[str]:
    """The two states that signed what the sentence before tells of, in the order of the text."""
    last = _last_before(s, agreements)
    signers = last.signers if last is not None else []
    codes = [p.country for p in signers if p.kind == "country" and p.country is not None]
    return codes if len(signers) == _TWO else []


def _last_before(s: Sentence, agreements: list[FoundAgreement]) -> FoundAgreement | None:
    """What the sentence before told to be signed: of several documents the first whose signers it names."""
    before = [one for one in agreements if one.sentence is not s and one.status == "signed" and not one.is_bare]
    last = [one for one in before if one.sentence is before[-1].sentence and 0 <= s.start - one.sentence.end <= _NEAR]
    return next((one for one in last if len(one.signers) == _TWO or len(one.organizations) == _TWO), None)


def _bodies_before(s: Sentence, agreements: list[FoundAgreement]) -> list[Organization]:
    """The two bodies that signed what the sentence before tells of, in the order of the text."""
    last = _last_before(s, agreements)
    if last is None:
        return []
    signed = [p.organization for p in last.signers if p.organization is not None and not p.people]
    found = signed if len(signed) == _TWO else last.organizations
    if len(found) != _TWO or any(body.kind not in _OF_BODIES for body in found):
        return []
    return sorted(found, key=lambda body: body.start)


def _as_mentioned(s: Sentence, bodies: list[Organization], sides: list[Side]) -> list[Organization]:
    """The bodies that the sentence comes back to (`for the ministry`, `Northfield was represented by`), in its order;
    else both."""
    if len(bodies) != _TWO:
        return []
    inside = {k for side in sides if side.phrase is not None for k in range(side.phrase.i, side.phrase.j)}
    until = max(inside, default=0) + _WORDS_TO_BODY  # farther on stands before whom they signed
    found: list[tuple[int, Organization]] = []
    for body, other in (bodies, bodies[::-1]):
        own = _words(body) - _words(other) - _LIGHT
        own |= {word for word, kind in _WORDS_OF_KIND.items() if kind == body.kind != other.kind}
        at = next((k for k in range(min(len(s), until)) if s.lows[k] in own and k not in inside), None)
        if at is not None:
            found.append((at, body))
    found.sort(key=lambda one: one[0])
    if len(found) == 1 and len(sides) == _TWO and (first := sides[0].phrase) is not None and found[0][0] < first.i:
        return [found[0][1], *(body for body in bodies if body is not found[0][1])]  # `Representing the bank was A`
    return [body for _, body in found] if len(found) == len(sides) else bodies if not found else []


def _words(body: Organization) -> set[str]:
    return {*body.name().lower().split(), (body.short or "").lower()}


def _may_hold(one: HeldOffice, side: Side, body: Organization) -> bool:
    """`Permanent Secretary` is of a ministry, and of the country that is known of who signed."""
    if one.office.title.of in ("ministry", "party") and body.kind not in (one.office.title.of, "party organ"):
        return False
    code = body.country_code()
    return side.country is None or code is None or side.country == code


def _country_of(body: Organization) -> str | None:
    """The body's country, or that whose capital its name begins with: `Budapest Technology Agency`."""
    if body.kind == "international":
        return None
    first = body.head.split(" ", 1)[0]
    place = gazetteer.find_place(first)
    code = gazetteer.country_of(place) if place is not None else None
    is_capital = code is not None and gazetteer.capital_of(code) == place
    return body.country_code() or (code if is_capital else None)
