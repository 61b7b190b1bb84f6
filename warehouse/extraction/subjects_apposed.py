"""Who is the subject where a post in apposition names others: `X, Special Envoy of President Z of Y, will visit`, `X,
Under-Secretary in the Ministry of Foreign Affairs of Y, will visit`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence

STYLES: Final = frozenset(("majesty", "majesties", "highness", "excellency", "h.m.", "h.r.h.", "h.h.", "h.e."))
_SENDERS: Final = frozenset(("president", "prime", "king", "queen", "emir", "sultan", "premier", "chancellor"))
_WORDS_TO_SENDER: Final = 4


def envoy_of(s: Sentence, before: list[Phrase]) -> Phrase | None:
    """`X, Special Envoy of the President of Y, His Excellency Z, will visit`: X, as Z is the President, and the last
    one named before the verb; None where the sentence does not begin so."""
    if len(before) < 2 or len(before[0].people) != 1 or before[0].i > 1 or len(before[-1].people) != 1:
        return None
    first, last = before[0], before[-1]
    k = next((k for k in range(first.i, last.i) if s.lows[k] in ("envoy", "representative", "emissary")), 0)
    near = s.lows[k + 2 : k + 2 + _WORDS_TO_SENDER]
    is_sent = (
        k > 0 and s.low(k + 1) in ("of", "to") and not _SENDERS.isdisjoint(near) and "and" not in s.lows[k : last.i]
    )
    between = [p for p in before[1:-1] if len(p.people) == 1]
    comma = last.i - 1
    while s.low(comma) in STYLES or s.low(comma) in ("his", "her", "the", "he", "h.e."):
        comma -= 1
    is_apposed = s.low(comma) == "," and not between and k > first.name_j - 1 and s.low(last.j) == ","
    return first if is_sent and is_apposed else None


_OF_POST: Final = frozenset("for of the in at and to on , - ' 's &".split())
_WORDS_OF_POST: Final = 12


def is_of_apposed(s: Sentence, before: list[Phrase], body: Phrase) -> bool:
    """`X, Under-Secretary for Asia in the Ministry of Foreign Affairs of Y, will visit`: where X serves, whose country
    it is."""
    owner = before[-1] if before and body.kind == "organization" else None
    if owner is None:
        return False
    k = body.i - 2 if s.low(body.i - 1) == "the" else body.i - 1
    is_in = s.low(k) in ("in", "at") or s.low(k - 1) in ("in", "at")  # `in the Polish Ministry`
    if len(owner.people) != 1 or not owner.offices or not is_in or s.low(body.j) != "," or s.low(owner.name_j) != ",":
        return False
    between = range(owner.name_j + 1, body.i)
    if len(between) > _WORDS_OF_POST or not all(s.is_capitalized(m) or s.lows[m] in _OF_POST for m in between):
        return False
    country = body.organization.country_code() if body.organization is not None else None
    owner.people[0].country = owner.people[0].country or country
    return True


_GROUPS: Final = frozenset("delegation delegates group team mission and ; officials representatives between".split())
_WORDS_TO_WHO: Final = 5
_WORDS_OF_APPOSED: Final = 16


def bearer_apposed(s: Sentence, phrases: list[Phrase], verb: int, subjects: list[Phrase]) -> list[Phrase]:
    """`General X, Commanding General of the Y Army, who arrived on Monday`: X came, and not the body that the post
    behind the name is of, whether the post is known or not."""
    body = subjects[0] if len(subjects) == 1 and subjects[0].kind == "organization" else None
    if body is None:
        return subjects
    who = next((k for k in range(verb - 1, max(0, verb - _WORDS_TO_WHO), -1) if s.lows[k] == "who"), None)
    if who is None or body.j not in (who, who - 1):
        return subjects
    bearer = next((p for p in reversed(phrases) if p.kind == "person" and p.people and p.j <= body.i), None)
    if bearer is None or len(bearer.people) != 1 or body.i - bearer.j > _WORDS_OF_APPOSED:
        return subjects
    between = s.lows[bearer.j : body.i]
    if between[:1] not in ([","], ["with"]) or not _GROUPS.isdisjoint(between):
        return subjects
    code = body.country or (body.organization.country_code() if body.organization is not None else None)
    bearer.country = bearer.country or bearer.people[0].country or code
    return [bearer]
