"""Messages that stand as a noun: `In a message sent to X, Y ...`, `a message from X was sent to Y`."""

from __future__ import annotations

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_sides import as_sides, gather_forward, joined_by_and
from warehouse.extraction.phrases import Phrase
from warehouse.extraction.tokens import Sentence

_NOUNS = frozenset("message messages letter letters telegram cable".split())
_SENT = frozenset("sent cabled delivered addressed conveyed".split())
_WISHES = frozenset("congratulations congratulation congratulatory greeting greetings".split())
_GRIEF = frozenset("condolence condolences sympathy sympathies".split())


def find_message_nouns(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """The message of a sentence in which it is a noun with its sender and its recipient; at most one."""
    if s.kind != "body" or _NOUNS.isdisjoint(s.lows) or _SENT.isdisjoint(s.lows):
        return []
    i = next(k for k, low in enumerate(s.lows) if low in _NOUNS)
    sent = next((k for k in range(i + 1, len(s)) if s.low(k) in _SENT), None)
    if sent is None or s.low(sent + 1) != "to":
        return []
    recipients = joined_by_and(s, [p for p in gather_forward(s, phrases, sent + 2) if p.people])
    if not recipients:
        return []
    if s.low(0) == "in" and i <= 4 and sent == i + 1:
        following = [p for p in phrases if p.people and p.i >= recipients[-1].j and s.low(p.i - 1) == ","]
        senders = following[:1]
    elif "from" in s.lows[i:sent] and {"was", "were"} & set(s.lows[i:sent]):
        senders = [p for p in gather_forward(s, phrases, s.lows.index("from", i) + 1) if p.people and p.j <= sent]
    else:
        return []
    if not senders:
        return []
    sides = as_sides(s, senders, "sender") + as_sides(s, recipients, "recipient")
    return [FoundEvent(_kind(s), "occurred", "letter", sides, s, s.starts[i], s.ends[sent])]


def _kind(s: Sentence) -> str:
    if _WISHES & set(s.lows):
        return "congratulation message"
    return "condolence message" if _GRIEF & set(s.lows) else "message"
