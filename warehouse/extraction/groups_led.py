"""Who leads a delegation that a verb governs: `received a delegation of the Party led by X`, `the delegation of Speaker
X`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

_SENT: Final = frozenset(("delegation", "delegations", "group", "mission", "team", "representation"))


def leader_of_group(s: Sentence, phrases: list[Phrase], j: int) -> list[Phrase] | None:
    """`a delegation of ... led by X`: X stands for the delegation."""
    for k in range(j, min(j + 10, len(s))):
        if any(p.i <= k < p.j for p in phrases if p.kind == "person"):
            return None
        is_of_members = s.low(k) in _MEMBERS and s.low(k + 1) in ("of", "from") and not _LED.isdisjoint(s.low_set())
        if s.low(k) in _SENT and (own := _led_by_owner(s, phrases, k)) is not None:
            return [own]
        if is_of_members or s.low(k) in _SENT:
            for m in range(k + 1, min(k + 60, len(s))):
                if (begin := _past_led_by(s, m)) is not None:
                    leaders = [p for p in phrases if p.i >= begin and p.kind == "person"]
                    return leaders[:1] or None
                if s.lows[m] in _HEADED_BY and (leader := _head_named_at(s, phrases, m)) is not None:
                    return [leader]
                if s.low(m) in (".", ";"):
                    break
            return None
        if s.low(k) in (",", "."):
            return None
    return None


def _led_by_owner(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`the delegation of Speaker X` at token k: X, who leads it."""
    begin = k + 3 if s.low(k + 2) == "the" else k + 2
    owner = next((p for p in phrases if p.i in (k + 2, begin) and p.kind == "person" and len(p.people) == 1), None)
    is_owner = s.low(k + 1) == "of" and owner is not None and bool(owner.offices) and s.low(owner.j) != "'s"
    return owner if is_owner else None


_MEMBERS: Final = frozenset(
    (
        "members representatives officials delegates lawmakers legislators executives leaders leadership cadres "
        "parliamentarians deputies senators ministers officers experts businesspeople entrepreneurs"
    ).split()
)
"""`received members of the Alliance led by its Chairman X`"""
_LED: Final = frozenset(("led", "headed"))


_HEADED_BY: Final = frozenset(("under", "with"))
_HEADS: Final = frozenset(("head", "leader", "chief"))


def _head_named_at(s: Sentence, phrases: list[Phrase], m: int) -> Phrase | None:
    """`a delegation under X`, `under the leadership of X`, `with X as its head`: X, behind token m."""
    is_office = s.lows[m + 1 : m + 4] in (["the", "leadership", "of"], ["the", "headship", "of"])
    begin = m + 4 if is_office else m + 1
    leader = next((p for p in phrases if begin <= p.i <= begin + 1 and p.kind == "person" and p.people), None)
    if leader is None or s.lows[m] == "under":
        return leader
    end = leader.j + 2 if s.low(leader.j + 1) in ("its", "the", "their") else leader.j + 1
    return leader if s.low(leader.j) == "as" and s.low(end) in _HEADS else None


def _past_led_by(s: Sentence, m: int) -> int | None:
    """The token after `led by`, `chaired by`, `presided over by` at token m; None for other words."""
    if s.low(m) in ("led", "headed", "chaired") and s.low(m + 1) == "by":
        return m + 2
    return m + 3 if s.lows[m : m + 3] == ["presided", "over", "by"] else None
