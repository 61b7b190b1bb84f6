"""Talks of two bodies that earlier sentences made known: `Earlier on the same day, the two inspection commissions held
talks`, `The external relations commissions of the two Parties met on May 3`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.named_parties import body_of_person
from warehouse.extraction.organization_model import Organization, central_committee, of_country, party_of_country
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date
from warehouse.extraction.word_lists import WordList

_BODIES: Final = (
    r"(?:commissions|committees|departments|ministries|inspectorates|academies|fronts|unions|agencies|parties"
    r"|delegations|boards|offices|sectors|legislatures|parliaments|courts|federations|associations)"
)
_TALKS: Final = re.compile(
    r"(?P<opener>(?:earlier|also|later)(?: (?:on )?(?:the same day|that day|in the day|today))? ?,? "
    r"|on the same day ,? |the same day ,? )?"
    rf"(?:(?:the two|both) (?:[a-z-]+ (?:and )?){{0,4}}?{_BODIES}|the (?:[a-z-]+ (?:and )?){{0,4}}?{_BODIES}"
    r" of (?:the two|both) (?:parties|countries|states|nations|sides)) "
    r"(?:also )?(?:held|had|conducted|convened) (?:(?!the |regular |annual |many |several |periodic )[a-z-]+ ){0,3}?"
    r"(?P<noun>talks|meeting|working session)\b"
)
_HELD: Final = WordList(("held", "had", "conducted", "convened"))
_PAIR: Final = WordList(("two", "both"))
_NEAR: Final = 6
"""`held talks in Hanoi on May 3`: how far the day may be."""
_PLURALS: Final = {"ies": "y", "s": ""}
_ENCOUNTERS: Final = ("reception", "meeting", "talks", "visit")


def find_bodies_met(
    s: Sentence, told: Sequence[FoundEvent], known: Sequence[FoundEvent], reader: PhraseReader
) -> list[FoundEvent]:
    """The talks of the bodies of the two countries of which the last event told has guests and hosts, at most one; none
    where this sentence tells of an encounter besides (`known`)."""
    if s.kind != "body" or not told or not _HELD.stands_in(s) or not _PAIR.stands_in(s):
        return []
    match = _TALKS.match(" ".join(s.lows))
    if match is None or any(e.sides and e.subtype in _ENCOUNTERS for e in known):
        return []
    words = match.group().split()
    if match.group("opener") is None and not any(is_of_date(low) for low in s.lows[len(words) : len(words) + _NEAR]):
        return []
    verb = next(k for k in range(len(words) - 1, -1, -1) if words[k] in ("held", "had", "conducted", "convened"))
    event = next((e for e in reversed(told) if e.status == "occurred" and e.subtype in _ENCOUNTERS), None)
    codes = list(dict.fromkeys(x.country for x in event.sides if x.country)) if event is not None else []
    if event is None or len(codes) != len(("host", "guest")):
        return []
    noun = next((word for word in reversed(words[:verb]) if re.fullmatch(_BODIES, word) and word != "parties"), None)
    known_body = _body_told(event, _singular(noun), reader) if noun is not None else None
    sides = [Side(None, _of(known_body, code), code, "participant", None, s) for code in codes]
    subtype = "meeting" if match.group("noun") == "meeting" else "talks"
    return [FoundEvent(subtype, "occurred", "in person", sides, s, s.starts[verb], s.ends[len(words) - 1])]


def _singular(noun: str) -> str:
    """`commission` of `commissions`, `ministry` of `ministries`."""
    return next(noun.removesuffix(end) + new for end, new in _PLURALS.items() if noun.endswith(end))


def _body_told(event: FoundEvent, noun: str, reader: PhraseReader) -> Organization | None:
    """The body of one of the sides that is called so: the guest's commission, the ministry that the guest heads."""
    for side in event.sides:
        body = side.organization or (body_of_person(side.person, reader) if side.person is not None else None)
        if body is not None and noun in body.head.lower().split():
            return body
    return None


def _of(body: Organization | None, country: str) -> Organization | None:
    """The body of this country that answers to the one told; None where only its country is known."""
    if body is None or body.country == country:
        return body
    root = body.root_party()
    party = party_of_country(country) if root is not None else None
    if party is not None and body.kind == "party organ":
        return Organization(body.head, body.kind, country, central_committee(party), within=body.within, sector="PTY")
    return of_country(body, country)
