"""Who stood for the two sides of aid that states or bodies gave: `Ambassador X led the handover`, `Undersecretary Y,
who received the donation on behalf of the department`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_subjects import subject_phrases
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_HANDOVERS: Final = frozenset(
    "handover hand-over handing-over turnover turn-over donation distribution presentation delivery".split()
)
_LED: Final = frozenset("led headed spearheaded presided graced oversaw represented".split())
_GOODS: Final = frozenset(
    "donation donations aid assistance goods supplies rice food equipment vehicles gift keys cheque shipment "
    "consignment items relief vaccines medicines tents ambulances them it".split()
)
_TOOK: Final = frozenset(("received", "accepted"))
_TAKING: Final = frozenset(("receiving", "accepting"))
_VERBS: Final = WordList(_LED | _TOOK | _TAKING)
_NOT_SO: Final = frozenset("will not never would could should had was were be been".split())
_WORDS_OF_OBJECT: Final = 6
_WORDS_TO_NAME: Final = 26
_STOPS: Final = frozenset((",", ";", ".", "by", "from", "of"))


def find_aid_stood_for(s: Sentence, phrases: list[Phrase], told: list[FoundEvent]) -> list[FoundEvent]:
    """The aid told last with whoever the sentence tells to have stood for one side of it; the same event, to be merged.

    In: `told`, the events of the sentences before; only aid in whose side nobody is named yet takes a name.
    """
    if not told or told[-1].subtype != "aid" or s.kind != "body" or not _VERBS.stands_in(s):
        return []
    aid = next((e for e in reversed(told) if e.subtype == "aid" and len(e.sides) > 1), None)
    if aid is None or aid.status != "occurred":
        return []
    for k in range(0 if s.lows[0] in _TAKING else 1, len(s)):
        role = _role_at(s, k)
        side = next((x for x in aid.sides if x.role == role and x.person is None), None) if role is not None else None
        who = _who(s, phrases, k) if side is not None else None
        if role is None or side is None or who is None or not _is_of(who, side, aid):
            continue
        person = who.people[0]
        person.country = who.country = person.country or side.country
        sides = [Side(person, None, person.country, role, who, s)]
        again = FoundEvent("aid", "occurred", "in person", sides, s, s.starts[k], s.ends[k], refers_back=True)
        again.reach = (s.starts[0], s.starts[who.i]) if k == 0 else None  # what X said there has days of its own
        return [again]
    return []


def _role_at(s: Sentence, k: int) -> str | None:
    """For which side somebody stands by the verb at token k: who leads the handing over gives, who receives takes."""
    low = s.lows[k]
    is_taking = low in _TOOK or (low in _TAKING and k == 0)
    if (low not in _LED and not is_taking) or not _NOT_SO.isdisjoint(s.lows[max(0, k - 3) : k]):
        return None
    goods = _HANDOVERS if low in _LED else _GOODS
    for m in range(k + 1, min(k + _WORDS_OF_OBJECT, len(s))):
        if s.lows[m] in _STOPS:
            return None
        if s.lows[m] in goods:
            return "sender" if low in _LED else "recipient"
    return None


def _who(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """The one person before the verb at token k: its subject, or whom `, who received` tells of; behind the comma where
    the sentence begins with `Receiving the goods at the store, X said`."""
    if k == 0:
        named = next((p for p in phrases if len(p.people) == 1 and s.low(p.i - 1) in (",", "the")), None)
        return named if named is not None and named.kind == "person" and named.i <= _WORDS_TO_NAME else None
    j = k - 1
    if s.low(j) == "who":
        j -= s.low(j - 1) == ","
        j -= 1
        found = [p for p in phrases if len(p.people) == 1 and p.j == j + 1]
    else:
        found = [p for p in subject_phrases(s, phrases, k) if p.people]
    return found[0] if len(found) == 1 and len(found[0].people) == 1 and found[0].kind != "pronoun" else None


def _is_of(who: Phrase, side: Side, aid: FoundEvent) -> bool:
    """Whoever stands for a side is of no other state, and no one whom the event has already."""
    country = who.people[0].country
    known = [x.person for x in aid.sides if x.person is not None]
    return country in (None, side.country) and all(person is not who.people[0] for person in known)
