"""Visits of groups that a ministry holds for them: `The Ministry is hosting a study visit by 11 Ambassadors`, `MFA will
host eight Permanent Representatives on a familiarisation visit from 3 to 5 May`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction.dates import find_dates
from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent, Side
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_HOSTS: Final = frozenset(
    "host hosts hosted hosting organise organises organised organising organize organizes organized organizing "
    "arrange arranges arranged arranging conduct conducts conducted conducting".split()
)
_VISITS: Final = frozenset(("visit", "visits", "trip", "tour", "programme", "program"))
_ANY_OF_VISITS: Final = WordList(_VISITS)
_OF_VISIT: Final = frozenset(
    "a an the its study familiarisation familiarization working orientation annual special introductory official "
    "another first second third fourth fifth nth week-long day-long".split()
)
_GUESTS: Final = frozenset(
    "ambassadors commissioners diplomats envoys officials parliamentarians legislators lawmakers representatives heads "
    "consuls counsellors journalists editors leaders mayors governors delegates fellows".split()
)
_FOR: Final = frozenset(("by", "for", "of"))
_PLANNED: Final = frozenset(("will", "to", "shall"))
_DENYING: Final = frozenset("not never would could might if whether proposed offered wants hopes".split())
_RUNS: Final = frozenset(("runs", "run", "ran", "lasts", "last", "lasted", "takes", "take", "took", "held", "spans"))
_WORDS_TO_VISIT: Final = 6
_WORDS_TO_GUESTS: Final = 9
_WORDS_OF_GUESTS: Final = 26
_WORDS_TO_RUN: Final = 6
_WORDS_OF_NAME: Final = 12
_JOINING: Final = frozenset(("-", "–", "'", "'s", "’", "and", "of"))
_KINDS: Final = frozenset(("study", "exchange", "familiarisation", "familiarization", "orientation", "visitors"))


def find_hosted_group(
    s: Sentence,
    phrases: list[Phrase],
    told: list[FoundEvent],
    here: list[FoundEvent],
    home: str | None,
    setting: Setting,
) -> list[FoundEvent]:
    """The visit of the group to `home`, whose ministry writes, or to where it is told to go; the next
    sentence may have its days."""
    if s.kind != "body" or any(event.subtype == "visit" for event in here):
        return []
    if not _ANY_OF_VISITS.stands_in(s) or (s.low(0) in ("the", "this") and s.low(1) in _VISITS | _OF_VISIT):
        _date(s, told, setting)
        return []
    k = next((k for k, low in enumerate(s.lows) if low in _HOSTS), None)
    if k is None or not _DENYING.isdisjoint(s.lows[max(0, k - 4) : k]) or "may" in s.words[:k]:
        return []
    if s.lows[:2] != ["the", "ministry"] and not any(_is_of_state(p, k) for p in phrases):
        return []
    noun = _visit_for(s, k) or _guests_on_visit(s, k) or _named_visit(s, k)
    if noun is None or any(p.people and p.kind == "person" and k < p.i for p in phrases):
        return []
    near = [p for p in phrases if noun < p.i <= noun + _WORDS_OF_GUESTS and s.low(p.i - 1) == "to"]
    # `ambassadors accredited to the Association in Jakarta` have come from there.
    stop = next((p for p in near if p.country is not None and s.low(p.i - 2) not in _ACCREDITED), None)
    soil = stop.country if stop is not None else home
    if soil is None or home not in (None, soil):
        return []
    sides = [Side(None, None, _sender(s, phrases, k, soil), "visitor", None, s)]
    sides.append(Side(None, None, soil, "host", None, s))
    is_ahead = not _PLANNED.isdisjoint(s.lows[max(0, k - 3) : k]) or s.lows[k].endswith(("host", "hosts", "e", "es"))
    visit = FoundEvent(
        "visit", "announced" if is_ahead else "occurred", "in person", sides, s, s.starts[k], s.ends[noun]
    )
    visit.place = stop.place if stop is not None and stop.place is not None else f"country/{soil}"
    visit.is_underway = s.lows[k].endswith("ing")
    return [visit]


_ACCREDITED: Final = frozenset(("accredited", "ambassadors", "ambassador", "representatives"))


def _is_of_state(subject: Phrase, k: int) -> bool:
    """A ministry, a state or a minister, told before the verb at token k: schools and firms host groups, too."""
    body = subject.organization
    is_state = subject.kind == "country" or bool(subject.people) or (body is not None and body.kind == "ministry")
    return subject.j <= k and is_state


def _visit_for(s: Sentence, k: int) -> int | None:
    """The token of `visit` in `a study visit by 11 Ambassadors`, behind the verb at token k."""
    noun = next((m for m in range(k + 1, min(k + _WORDS_TO_VISIT, len(s))) if s.lows[m] in _VISITS), None)
    if noun is None or s.low(noun + 1) not in _FOR or not all(_is_of_visit(s, m) for m in range(k + 1, noun)):
        return None
    return noun if _has_guests(s, noun + 2, noun + 2 + _WORDS_TO_GUESTS) else None


def _named_visit(s: Sentence, k: int) -> int | None:
    """The token of `Visit` in `the 2nd Xanadu-Caribbean Exchange Visit (XCEV) from 16 to 19 May`, `a High Level Study
    Visit for the Caribbean States`, which is a programme's name, behind the verb at token k."""
    near = range(k + 2, min(k + _WORDS_OF_NAME, len(s)))
    noun = next((m for m in near if s.lows[m] == "visit" and s.is_capitalized(m)), None)
    if noun is None or _KINDS.isdisjoint(s.lows[k + 1 : noun]):
        return None
    if not all(s.is_capitalized(m) or _is_of_visit(s, m) or s.lows[m] in _JOINING for m in range(k + 1, noun)):
        return None
    j = noun + 4 if s.low(noun + 1) == "(" and s.low(noun + 3) == ")" else noun + 1
    is_dated = s.low(j) in ("from", "on", "between") and s.low(j + 1)[:1].isdigit()
    return noun if is_dated or (s.low(j) == "for" and "from" in s.lows[j : j + _WORDS_TO_GUESTS]) else None


def _guests_on_visit(s: Sentence, k: int) -> int | None:
    """The token of `visit` in `eight Ambassadors on a study visit`, behind the verb at token k."""
    noun = next((m for m in range(k + 2, min(k + _WORDS_OF_GUESTS, len(s))) if s.lows[m] in _VISITS), None)
    reach = 0 if noun is None else max(k, noun - (_WORDS_OF_NAME if s.is_capitalized(noun) else _WORDS_TO_VISIT))
    on = next((m for m in range(noun - 1, reach, -1) if s.lows[m] in ("on", "for", "under")), None) if noun else None
    if noun is None or on is None:
        return None
    is_named = s.is_capitalized(noun)
    if not all(_is_of_visit(s, m) or (is_named and _is_in_name(s, m)) for m in range(on + 1, noun)):
        return None
    return noun if _has_guests(s, k + 1, on) else None


def _is_in_name(s: Sentence, m: int) -> bool:
    """A word of `the 3rd Xanadu-Thailand Leaders' Programme`."""
    return s.is_capitalized(m) or s.lows[m] in _JOINING


def _is_of_visit(s: Sentence, m: int) -> bool:
    low = s.lows[m]
    return low in _OF_VISIT or low[:1].isdigit() or low.endswith("-day")


def _has_guests(s: Sentence, begin: int, end: int) -> bool:
    """A number of people of a post stands there, or a group of them."""
    at = next((m for m in range(begin, min(end, len(s))) if s.lows[m] in _GUESTS), None)
    return at is not None and all(s.lows[m] not in (".", ",", "to", "with") for m in range(begin, at))


def _sender(s: Sentence, phrases: list[Phrase], k: int, soil: str) -> str | None:
    """The one country that the group is from; None where it is of several or where nothing tells."""
    named = {p.country for p in phrases if p.i > k and p.country is not None and s.low(p.i - 1) != "in"} - {soil}
    return named.pop() if len(named) == 1 else None


def _date(s: Sentence, told: list[FoundEvent], setting: Setting) -> None:
    """`The programme runs from 3 to 5 May`: the days of the group's visit that the sentence before told without any."""
    last = told[-1] if told else None
    if _STAYS.stands_in(s):
        _date_stay(s, told, setting)
    if last is None or last.subtype != "visit" or any(side.person is not None for side in last.sides):
        return
    if not any(s.lows[m] in _RUNS for m in range(1, min(_WORDS_TO_RUN, len(s)))):
        return
    told_in = last.sentence
    if any(d.kind == "explicit" for d in find_dates(setting.text, told_in.start, told_in.end, setting.anchors)):
        return
    days = [d for d in find_dates(setting.text, s.start, s.end, setting.anchors) if d.kind == "explicit"]
    last.day = days[0] if len(days) == 1 else last.day


_STAYS: Final = WordList(("until", "till", "arrival", "arrived"))


def _date_stay(s: Sentence, told: list[FoundEvent], setting: Setting) -> None:
    """`The Ambassadors are in X until 5 May`, `on the evening of their arrival on 3 May`: the last and the first day of
    the one group's visit that the text has told before."""
    visit = next((e for e in reversed(told) if e.subtype == "visit"), None)
    is_of_group = visit is not None and visit.is_underway and all(side.person is None for side in visit.sides)
    anchor = setting.anchors.day
    if visit is None or not is_of_group or anchor is None or s.start - visit.sentence.end > _FAR:
        return
    for day in find_dates(setting.text, s.start, s.end, setting.anchors):
        if day.kind != "explicit" or day.starts_on is None or day.ends_on is not None:
            continue
        before = setting.text[max(s.start, day.start - _NEAR) : day.start]
        known = visit.day if visit.day is not None and visit.day.kind == "explicit" else None
        if before.endswith(("until ", "till ")) and day.starts_on > anchor:
            first = known.starts_on if known is not None else anchor
            visit.day = replace(day, starts_on=first, ends_on=day.starts_on)
        elif before.endswith(("arrival on ", "arrived on ")) and day.starts_on <= anchor:
            last = known.ends_on if known is not None else None
            visit.day = replace(day, ends_on=last)


_FAR: Final = 600
_NEAR: Final = 14
