"""Parts of states with a president, a premier or ministers of their own: `Republika Srpska`, `Scotland`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.tokens import Sentence

_LANDS: Final = {
    "republika srpska": "BIH", "kurdistan region": "IRQ", "kurdistan regional government": "IRQ",
    "iraqi kurdistan": "IRQ", "zanzibar": "TZA", "puntland": "SOM", "tatarstan": "RUS", "bougainville": "PNG",
    "gagauzia": "MDA", "adjara": "GEO", "catalonia": "ESP", "bavaria": "DEU", "flanders": "BEL", "wallonia": "BEL",
    "karakalpakstan": "UZB", "nakhchivan": "AZE", "scotland": "GBR", "wales": "GBR", "northern ireland": "GBR",
    "bashkortostan": "RUS", "chechnya": "RUS", "dagestan": "RUS", "buryatia": "RUS", "yakutia": "RUS", "tuva": "RUS",
    "victoria": "AUS",
}  # fmt: skip
_BY_ADJECTIVE: Final = {
    "scottish": ("Scotland", "GBR"), "welsh": ("Wales", "GBR"), "catalan": ("Catalonia", "ESP"),
    "bavarian": ("Bavaria", "DEU"), "flemish": ("Flanders", "BEL"), "walloon": ("Wallonia", "BEL"),
    "victorian": ("Victoria", "AUS"), "tasmanian": ("Tasmania", "AUS"),
}  # fmt: skip
LANDS_BY_FIRST: Final = frozenset(name.split()[0] for name in _LANDS) | frozenset(_BY_ADJECTIVE)
_HEADING: Final = frozenset(
    ("first minister", "deputy first minister", "prime minister", "deputy prime minister", "president", "head")
)


def land_before(s: Sentence, i: int) -> tuple[Organization, str | None, int] | None:
    """`Republika Srpska President X`, `Scottish First Minister Y`: no president of the state around."""
    named = _BY_ADJECTIVE.get(s.lows[i])
    if named is not None:
        title = lexicon.titles().match(s.lows, i + 1)
        is_post = title is not None and (title[0].name in _HEADING or title[0].name == "minister-president")
        if not is_post or not s.is_capitalized(i) or s.low(i + 1) == "president":
            return None
        return (
            Organization(named[0], "other", named[1], sector="GOV", start=s.starts[i], end=s.ends[i]),
            named[1],
            i + 1,
        )
    for name, country in _LANDS.items():
        j = i + len(name.split())
        title = lexicon.titles().match(s.lows, j) if s.lows[i:j] == name.split() else None
        if title is not None and (name != "victoria" or s.low(j) == "premier"):
            land = Organization(s_text(s, i, j), "other", country, sector="GOV", start=s.starts[i], end=s.ends[j - 1])
            return land, country, j
    return None


def land_after(s: Sentence, office: Office, k: int) -> tuple[Organization, int] | None:
    """`First Minister of Scotland`, `head of the Republic of Tatarstan`: the land that is named at token k."""
    k = k + 2 if s.low(k) == "republic" and s.low(k + 1) == "of" else k
    if s.low(k) not in LANDS_BY_FIRST or not s.is_capitalized(k) or office.title.name not in _HEADING:
        return None
    for name, country in _LANDS.items():
        j = k + len(name.split())
        is_here = s.lows[k:j] == name.split() and (name != "victoria" or s.low(office.title_j - 1) == "premier")
        if is_here and s.low(j) != "'s" and not _goes_on(s, j):
            land = Organization(s_text(s, k, j), "other", country, sector="GOV", start=s.starts[k], end=s.ends[j - 1])
            return land, j
    return None


def _goes_on(s: Sentence, j: int) -> bool:
    """`President of the Scotland Football Association`: more of a body's name."""
    while s.is_capitalized(j):
        if s.low(j) in lexicon.org_words():
            return True
        j += 1
    return False
