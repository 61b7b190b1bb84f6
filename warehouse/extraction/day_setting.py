"""What the days of an article are read against: its anchors, its lead, its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from warehouse.extraction.date_model import Anchors, DateMention
from warehouse.extraction.dates import find_dates

_NOT_OF_EVENT: Final = re.compile(
    r"\b(?:anniversary|since|until|before|birthday|founding|established|signed|"
    r"adopted|issued|elected|dated|passed away|died|by|ahead of|prior to|run-up to|"
    r"(?<!his )(?<!her )(?<!their )returns?(?: home| back)?(?: to [A-Z]\w+)?)"
    r"[\s(,]*(?:on |in |of )?(?:the )?$",
    re.IGNORECASE,
)
# The pattern is tried at each of some thirty letters: one of these stands in whatever it finds.
_SIGNS_OF_OTHERS: Final = (
    *("annivers", "since", "until", "before", "birthday", "founding", "established", "signed", "adopted", "issued"),
    *("elected", "dated", "passed", "died", "by", "ahead", "prior", "run-up", "return"),
)


def is_day_of_other(before: str) -> bool:
    """The words before a day tell that it is of something else: `signed on`, `the anniversary of`."""
    low = before.lower()
    for sign in _SIGNS_OF_OTHERS:
        if sign in low:
            return _NOT_OF_EVENT.search(before) is not None
    return False


@dataclass(slots=True)
class Setting:
    """What the article as a whole tells: its days, the dateline's place and where those stand in the text."""

    anchors: Anchors
    dateline_place: str | None
    dateline_span: tuple[int, int] | None
    text: str = ""
    leads: Sequence[tuple[int, int]] = ()
    """The body's first passages."""
    captions: Sequence[tuple[int, int]] = ()
    is_sum: bool = False
    """The body's first sentence speaks of several meetings."""
    title_day: DateMention | None = None
    """The full date in the headline of an article that shows no other day of its own: `PM call with X: 5 May 2021`."""
    title_stay: DateMention | None = None
    """The first and the last day of a visit that the headline names."""
    page_month: date | None = None
    """The first day of the month that the page's header gives where nothing gives a day."""
    looks_back: bool = False
    """It opens on a day long past and shows no day of its own: what it tells without a day is of that time."""
    is_round_up: bool = False
    """The news of a week, a month or a year by its title: what it tells without a day is of no day that is known."""
    is_joint: bool = False
    """A joint statement or communiqué by its title."""
    _lead_days: list[DateMention | None] = field(default_factory=list)

    def lead_day(self) -> DateMention | None:
        """The day that the body's first sentence names for all that it sums up; few articles need it."""
        if not self._lead_days:
            self._lead_days.append(_find_lead_day(self.text, self.leads, self))
        return self._lead_days[0]


_DEATH: Final = re.compile(
    r"\b(?:passing|deaths?|demise|killed|crash|(?:earth)?quakes?|accident|who died|assassination|floods?|flooding"
    r"|landslides?|mudslides?|typhoon|hurricane|cyclone|tornado|storm|fires?|blaze|explosions?|blasts?|shootings?"
    r"|(?:terror(?:ist)?|bomb) attacks?|bombings?|stampede|collapse|collision|derailment|tragedy|disaster|eruption"
    r"|sinking|shipwreck)\b"
)
_STRUCK: Final = re.compile(
    r"\b(?:that|which|who|where|when|as)\b[^.;]{0,60}?\b(?:killed|kills|claimed|struck|hit|left|devastated|injured|wounded"
    r"|crashed|sank|capsized|died|drowned|collapsed|derailed|ripped|swept|jolted|rocked|shook|exploded|erupted|perished)\b"
    r"[^.;]{0,80}$"
)
"""`over the earthquake that killed more than 2,000 people on Friday night`, however near the day of the report is."""


_DISASTER: Final = re.compile(
    r"['’]s (?:[\w-]+ ){0,4}?(?:explosions?|blasts?|crash|(?:earth)?quakes?|attacks?|fires?|floods?|flooding|collision|"
    r"accident|disaster|storm|cyclone|hurricane|typhoon|landslides?|mudslides?|tragedy|killings?|shootings?|bombings?|"
    r"collapse|eruption|massacre|stampede|derailment)\b"
)


def is_after_death(mention: DateMention, text: str, begin: int, setting: Setting) -> bool:
    """`the quake on May 3`: behind a word of death or disaster since `begin`, two days or more before the report;
    `over Monday's mine explosion`."""
    if _DISASTER.match(text, mention.end) is not None or _STRUCK.search(text[begin : mention.start]) is not None:
        return True
    anchor = setting.anchors.day
    if mention.kind != "explicit" or mention.starts_on is None or anchor is None:
        return False
    is_before = (anchor - mention.starts_on).days > 1
    return is_before and _DEATH.search(text, begin, mention.start) is not None


def _find_lead_day(text: str, passages: Sequence[tuple[int, int]], setting: Setting) -> DateMention | None:
    """The one day in the first sentence or paragraph of a body that is near enough to be that of its news."""
    for start, end in passages:
        for mention in find_dates(text, start, end, setting.anchors):
            if mention.kind == "relative" and mention.word == "today":
                return None  # `decided on changes that take effect today`: the report's own day
            is_named = mention.kind in ("explicit", "weekday") or _is_of_decision(text[start : mention.start], mention)
            is_day = is_named and mention.starts_on and mention.ends_on is None
            is_other = is_day_of_other(text[max(start, mention.start - 24) : mention.start])
            is_other = is_other or is_after_death(mention, text, start, setting)
            if is_day and not is_other and _is_recent(mention, setting):
                return mention
    return None


def _is_of_decision(before: str, mention: DateMention) -> bool:
    """`The decisions on personnel work were announced yesterday morning`: the day of all that they decide."""
    return mention.word == "yesterday" and "decision" in before and before.rstrip().endswith("ed")


def _is_recent(mention: DateMention, setting: Setting) -> bool:
    anchor, day = setting.anchors.day, mention.starts_on
    return anchor is None or (day is not None and -1 <= (anchor - day).days <= 7)
