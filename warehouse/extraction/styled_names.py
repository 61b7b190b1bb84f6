"""A name with what stands before it: forms of address, styles, peers' ranks, ships that bear a name."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.after_names import skip_bracket
from warehouse.extraction.described_countries import CALLINGS, is_called
from warehouse.extraction.name_runs import OF_FATHERS, NameRun, read_name, with_seat_of_peer
from warehouse.extraction.namesakes import lends_name
from warehouse.extraction.person_clauses import is_excellency
from warehouse.extraction.posts_beside import PostsBeside
from warehouse.extraction.styles import StyleBook, common_word_as_name
from warehouse.extraction.tokens import Sentence

_HIS: Final = frozenset(("H.", "H"))
_STYLES_APART: Final = frozenset(("excellency", "prof", "prof.", "professor", "academician"))
_ARAB_STYLES: Final = frozenset(("sheikh", "sheikha", "shaikh", "shaikha", "sayyid", "sayyida"))
_MALAY_STYLES: Final = frozenset(("haji", "hajah", "hajjah", "awang", "dayang"))
_WORDS_TO_FATHER: Final = 5
_HULLS: Final = frozenset(("MV", "USS", "HMS", "HMAS", "HMCS", "INS", "RSS", "KRI", "USNS"))
_SHIPS: Final = frozenset("ship vessel ferry frigate destroyer warship cruiser tanker corvette liner yacht".split())
_PEERS: Final = frozenset(("lord", "lady", "baroness"))
_ARAB_PARTICLES: Final = frozenset(("al", "bin", "bint", "ibn"))
_RESIDENT: Final = frozenset(
    (
        "resident residing based accredited non-resident concurrently with residence residency seated concurrent "
        "part-time acting retd rtd ret retired"
    ).split()
)
_LONGEST_ASIDE: Final = 9
"""`Lao Ambassador to Bangladesh (resident in New Delhi) X`"""


@dataclass(slots=True)
class StyledNames(PostsBeside):
    """Reads names with their forms of address, and keeps who was styled how in the article."""

    lowercase: Container[str] = ()
    styles: StyleBook = field(default_factory=StyleBook, kw_only=True)

    def _honorific(self, s: Sentence, k: int) -> tuple[int, str]:
        gender = ""
        while k < len(s):
            if is_excellency(s, k) or (s.lows[k] == "]" and s.is_capitalized(k + 1)):
                k += 1  # `[Deputy Prime Minister] X`: what a press adds to spoken words
                continue
            if s.words[k] in _HIS and s.words[k + 1 : k + 2] in (["E."], ["E"], ["e."]):
                k += 2
                continue
            is_addressed = s.lows[k] in _ARAB_STYLES and lexicon.honorifics().match(s.lows, k + 1) is not None
            if is_addressed or (s.words[k] in _ARAB_STYLES and s.is_capitalized(k + 1)):
                k += 1  # `sheikh X`, in small letters, `Sheikh Dr X`
                continue
            if s.lows[k] in _MALAY_STYLES and not OF_FATHERS.isdisjoint(s.lows[k + 2 : k + _WORDS_TO_FATHER]):
                k += 1  # `Haji Zulkarnain bin Haji Damit`; `Haji Zulkarnain Metali` is known by all of it
                continue
            found = lexicon.honorifics().match(s.lows, k)
            is_aside = found is None and (s.is_capitalized(k + 1) or s.low(k + 1) in _RESIDENT) and s.low(k) == "("
            after_bracket = skip_bracket(s, k) if is_aside else k
            if k < after_bracket <= k + _LONGEST_ASIDE:
                k = after_bracket
                continue
            if found is None or s.low(k) == s.low(k + 1):  # `Tun Tun Oo`: a name that says it twice
                return k, gender
            gender, k = found[0] or gender, found[1]
            if s.low(k) == "," and s.low(k - 1) in _STYLES_APART and lexicon.honorifics().match(s.lows, k + 1):
                k += 1  # `His Excellency, Mr. X`, `Prof., Dr. X`
        return k, gender

    def _name_run(self, s: Sentence, k: int) -> NameRun | None:
        if k >= len(s) or s.words[k] in _HULLS or (s.low(k - 2) in _SHIPS and s.words[k - 1].isupper()):
            return None  # `the cruise ship MS Westerdam`
        run = read_name(s, k, self.lowercase) or common_word_as_name(s, k, self.people.found)
        if run is not None and run.words[0] in _ARAB_STYLES and len(run.words) > 1:
            run = self._without_style(s, run)
        if run is not None and run.words[0] in _PEERS and len(run.words) > 1:
            run = self._of_peer(s, run)
        if run is not None and len(run.words) > 2 and run.words[0] in CALLINGS and is_called(s, run.i + 1):
            run = read_name(s, run.i + 1, self.lowercase) or run  # `Economist X cautioned`
        return None if run is not None and lends_name(s, run.j) else run

    def _of_peer(self, s: Sentence, run: NameRun) -> NameRun:
        """`Lord David Calder`, or `Lord Calder` after `David Calder`: his name; else the peer is known by all of it."""
        rest = read_name(s, run.i + 1, self.lowercase)
        if rest is None or rest.j != run.j:
            return run
        if len(rest.words) == 1 and s.low(run.j) == "of" and s.is_capitalized(run.j + 1):
            return with_seat_of_peer(s, run)
        return rest if rest.j - rest.i > 1 or self.people.find_short(rest.words)[0] is not None else run

    def _without_style(self, s: Sentence, run: NameRun) -> NameRun:
        """`Sheikh Hamad bin Rashid`, then `Sheikh Hamad`: an Arab's style; elsewhere Sheikh is a name of its own."""
        rest = read_name(s, run.i + 1, self.lowercase)
        if rest is None or rest.j != run.j:
            return run
        is_arab = not _ARAB_PARTICLES.isdisjoint(rest.words) or self.people.find_short(rest.words)[0] is not None
        return rest if is_arab else run
