"""Who stood for the two sides of aid that states or bodies gave: `Ambassador X led the handover`, `Undersecretary Y,
who received the donation on behalf of the department`, `The cargo was accepted by Minister Z`, `a donation of rice from
the government, delivered at the port by Ambassador X`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.event_objects import gather_forward
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
    "consignment items relief vaccines medicines tents ambulances cargo load batch it them".split()
)
_TOOK: Final = frozenset(("received", "accepted"))
_TAKING: Final = frozenset(("receiving", "accepting"))
_GAVE: Final = frozenset(("delivered", "handed", "presented", "donated", "given"))
_VERBS: Final = WordList(_LED | _TOOK | _TAKING | _GAVE)
_HANDING: Final = WordList(_GAVE)
_WAS: Final = frozenset(("was", "were"))
_WORDS_TO_AGENT: Final = 14
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
        by = _agent_of_passive(s, k)
        role = _role_at(s, k) if by is None else "recipient" if s.lows[k] in _TOOK else "sender"
        side = next((x for x in aid.sides if x.role == role and x.person is None), None) if role is not None else None
        who = None if side is None else _who(s, phrases, k) if by is None else _named_at(s, phrases, by)
        if role is None or side is None or who is None or not _is_of(who, side, aid):
            continue
        person = who.people[0]
        person.country = who.country = person.country or side.country
        sides = [Side(person, None, person.country, role, who, s)]
        again = FoundEvent("aid", "occurred", "in person", sides, s, s.starts[k], s.ends[k], refers_back=True)
        again.reach = (s.starts[0], s.starts[who.i]) if k == 0 else None  # what X said there has days of its own
        if aid.place is not None and by is not None:
            again.place, again.place_span = aid.place, aid.place_span
        return [again]
    return []


def add_who_delivered(s: Sentence, phrases: list[Phrase], events: list[FoundEvent]) -> None:
    """Who stands for the giver of the sentence's aid: `received a donation of rice from the government of X, delivered
    at the port by Ambassador Y`. Changes the event's side."""
    aid = next((e for e in events if e.subtype == "aid" and e.status == "occurred"), None)
    if aid is None or s.kind != "body" or not _HANDING.stands_in(s):
        return
    side = next((x for x in aid.sides if x.role == "sender" and x.person is None), None)
    for k in range(2, len(s)) if side is not None else ():
        by = _agent(s, k) if s.lows[k] in _GAVE and s.low(k - 1) in (",", "and") else None
        who = _named_at(s, phrases, by) if by is not None and s.starts[k] > aid.start else None
        if side is None or who is None or not _is_of(who, side, aid):
            continue
        person = who.people[0]
        person.country = who.country = person.country or side.country
        side.person, side.organization, side.phrase = person, None, who
        return


def _agent_of_passive(s: Sentence, k: int) -> int | None:
    """The token behind `by` in `The cargo was accepted by Minister X`, `The rice was handed over on Monday by X`, of
    which token k is the verb."""
    if s.lows[k] not in _TOOK | _GAVE or s.low(k - 1) not in _WAS or _GOODS.isdisjoint(s.lows[: k - 1]):
        return None
    return _agent(s, k) if _NOT_SO.isdisjoint(s.lows[: k - 1]) and "," not in s.lows[:k] else None


def _agent(s: Sentence, k: int) -> int | None:
    near = range(k + 1, min(k + _WORDS_TO_AGENT, len(s) - 1))
    by = next((m for m in near if s.lows[m] in ("by", ",", ";", "and")), None)
    return by + 1 if by is not None and s.lows[by] == "by" else None


def _named_at(s: Sentence, phrases: list[Phrase], begin: int) -> Phrase | None:
    """The one person whom the words from a token on name, with the post before or behind the name."""
    named = [p for p in gather_forward(s, phrases, begin) if p.people]
    return named[0] if len(named) == 1 and len(named[0].people) == 1 and named[0].kind != "pronoun" else None


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
