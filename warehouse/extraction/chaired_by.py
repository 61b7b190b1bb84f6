"""Sessions told by who chairs them, after the verb: `The third session was held in X, chaired by A and B`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.called_off import is_cancelled
from warehouse.extraction.chairing import is_of_union, place_beside_union
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.event_sides import as_sides
from warehouse.extraction.event_status import is_to_be
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_CHAIRED: Final = frozenset("chaired co-chaired cochaired presided co-presided led co-led headed".split())
_CHAIRS: Final = frozenset(
    "chair chairmanship chairship chairpersonship chairwomanship co-chairmanship co-chairship co-chairpersonship "
    "co-chair presidency co-presidency".split()
)
_IN_CHAIR: Final = frozenset(
    "presiding co-presiding chairing co-chairing cochairing chair chairs co-chairs co-chairmen co-chairpersons".split()
)
_CHAIRING: Final = marks.of_words(lambda: _CHAIRED | _CHAIRS | _IN_CHAIR)
_JOINT_BODIES: Final = frozenset(
    "session meeting consultation consultations dialogue commission committee talks round council".split()
)
_NOT_TOLD: Final = WordList(("could", "might", "never", "recalls", "recalled", "recalling"))


def find_chaired_by(s: Sentence, phrases: list[Phrase]) -> list[FoundEvent]:
    """`The third session of the joint committee was held in X, chaired by A and B`: talks of the two."""
    if not marks.has(s, _CHAIRING) or _NOT_TOLD.stands_in(s) or "may" in s.words:
        return []
    k = next((k for k in marks.places(s, _CHAIRING) if _chairs_from(s, k) is not None), None)
    begin = _chairs_from(s, k) if k is not None else None
    if k == 0 and s.lows[k] in ("led", "headed") and "delegation" in s.low_set():
        return []  # `Led by X, the delegation included Y`
    if k is None or begin is None or _JOINT_BODIES.isdisjoint(s.lows[: k or len(s)]):
        return []
    chairs = [p for p in gather_forward(s, phrases, begin) if p.people]
    apart = _begin_of_another(s, k)
    body = next(m for m, low in enumerate(s.lows) if low in _JOINT_BODIES and m >= apart)
    place_beside_union(s, chairs, body)
    sides = as_sides(s, chairs, "participant")
    countries = {side.country for side in sides}
    near = set(
        s.lows[max(0, k - _WORDS_TO_TO) : k]
    )  # `to be co-chaired by`; not `from May 28 to 29 under the chair of`
    is_told = len(countries) > 1 or (len(sides) > 1 and None in countries)
    is_told = is_told or is_of_union(chairs)
    if "to" in near or len(sides) < 2 or not is_told or not _OTHER_TIME.isdisjoint(s.lows[:3]):
        return []
    status = "announced" if is_to_be(s, k) else "occurred"
    if is_cancelled(" ".join(s.lows)):
        status = "cancelled"
    first, last = min(body, k), max(body + 1, begin) - 1
    event = FoundEvent("talks", status, "in person", sides, s, s.starts[first], s.ends[last])
    if apart > 0:
        event.reach = (s.starts[apart], s.end)
    return [event]


def _begin_of_another(s: Sentence, k: int) -> int:
    """`was preceded by a meeting of officials on 11 May, and by a ministerial meeting on Friday, co-chaired by`: of the
    second, from its `by` on, those chair who are named behind token k; 0 where there is one."""
    if "preceded" not in s.lows[:k]:
        return 0
    by = next((m for m in range(k - 1, 0, -1) if s.lows[m] == "by" and s.low(m - 1) == "and"), 0)
    return by if not _JOINT_BODIES.isdisjoint(s.lows[by:k]) else 0


_WORDS_TO_BY: Final = 8
_WORDS_TO_TO: Final = 2
_BREAKS: Final = frozenset((",", ";", "and", "which", "who"))
"""None of them stands between: `was co-chaired today in Brussels by`."""
_OTHER_TIME: Final = frozenset("previous earlier last recent next upcoming future first past failed".split())


def _chairs_from(s: Sentence, k: int) -> int | None:
    """Where those are named who chair by the word at token k: `chaired by A`, `under the joint chair of A`, `with A
    presiding`; None where the word tells of no one."""
    if s.lows[k] in _CHAIRED and "by" in s.lows[k : k + _WORDS_TO_BY]:
        by = s.lows.index("by", k)
        return by + 1 if _BREAKS.isdisjoint(s.lows[k:by]) else None
    if s.lows[k] in _CHAIRS and s.low(k + 1) == "of" and "under" in s.lows[max(0, k - 4) : k]:
        return k + 2
    if s.lows[k] in _IN_CHAIR and "with" in s.lows[:k] and s.low(k - 1) != "to":
        return k - s.lows[:k][::-1].index("with")
    return None
