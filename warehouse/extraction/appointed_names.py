"""Names that stand with a post given, taken or left: `the appointment of X`, `elected X president`, `X, whom the King
named minister`."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.appointment_verbs import appointment_verbs, given_forms
from warehouse.extraction.counterpart_phrases import POSSESSIVES
from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.name_runs import NameRun
from warehouse.extraction.offices import OfficeReader
from warehouse.extraction.portfolios_model import gets_portfolio, is_passed_to
from warehouse.extraction.succession_words import is_to_succeed
from warehouse.extraction.title_phrases import TitlePhrases
from warehouse.extraction.tokens import Sentence

OF_OFFICE: Final = frozenset(
    (
        "elect appoint nominate confirm confirmed release released "
        "elected re-elected reelected appointed reappointed assigned relieved named sworn nominated promoted "
        "designated tapped inaugurated resigned retired removed dismissed serves "
        "appointing electing naming nominating appoints elects names nominates "
        "served worked stepped steps resigns retires quit succeeds succeeded"
    ).split()
)
"""After a name these tell of someone: `X was sworn in as minister`."""
BEFORE_POST: Final = frozenset(
    "be the a an its his her new post position office duties duty of as responsibilities appointment".split()
)
_WORDS_TO_NAMED: Final = 9
_BEFORE_NAMED: Final = frozenset(
    "as the a an on earlier new to post of position by in oath office into over from his her".split()
)
_ITS: Final = (["country", "'s"], ["nation", "'s"])
_BEFORE_FOLLOWER: Final = frozenset(("is", "be", "with", "to"))
_FOLLOWERS: Final = frozenset("successor replacement place replaced confidence oath replace replacing".split())
_AFTER_GIVEN: Final = frozenset(("as", "to", "the", ",", "from", "of", "for", "in", "its", "their", "his", "her"))
_TO_LEAD: Final = frozenset(("lead", "head", "chair"))
SWEARING: Final = frozenset(("swore", "swears", "swear", "swearing"))
_NAMING: Final = frozenset("elected appointed reappointed named nominated designated".split())
_OF_PEOPLE: Final = frozenset("appointment nomination election reappointment resignation dismissal removal".split())
_GIVEN_OFFICE: Final = _OF_PEOPLE | frozenset(
    "candidacy candidature designation transfer relief cessation promotion assignment credentials credence letters "
    "letter accreditation swearing-in oath".split()
)
_LISTING: Final = frozenset((",", ";", "and", "while"))
_STANDING_IN: Final = frozenset(("deputy", "predecessor", "successor"))
_OWNERS: Final = POSSESSIVES | {"its", "their"}
_UPON: Final = frozenset(("on", "upon", "over", "for", "following"))
_TAKING_OFFICE: Final = _OF_PEOPLE | {"re-election", "reelection", "re-appointment", "inauguration", "assumption"}
LONGEST_ASIDE: Final = 16


class AppointedNames(TitlePhrases):
    """Makes names sure by the words for appointments beside them."""

    def _is_office(self, s: Sentence, k: int, offices: OfficeReader) -> bool:
        """`X is (currently) Minister of Y`: a post with its body stands at token k."""
        last = self.organizations.last
        office = offices.read(s, k) if k < len(s) else None
        self.organizations.last = last
        return office is not None and office.organization is not None

    def _is_body(self, s: Sentence, k: int) -> bool:
        """`to head the Audit Office`: a body stands at token k."""
        last = self.organizations.last
        found = self.organizations.read(s, k)
        self.organizations.last = last
        return found is not None

    def _is_appointed_next(self, s: Sentence, run: NameRun, offices: OfficeReader) -> bool:
        """`A was named minister of X, B minister of Y`: the verb is not said again."""
        before = s.lows[: run.i]
        if s.low(run.i - 1) not in _LISTING or (OF_OFFICE.isdisjoint(before) and _GIVEN_OFFICE.isdisjoint(before)):
            return False
        last = self.organizations.last
        office = offices.read(s, run.j + 1 if s.low(run.j) in ("as", "to") else run.j)
        self.organizations.last = last
        return office is not None

    def _is_of_appointment(self, s: Sentence, run: NameRun, offices: OfficeReader) -> bool:
        """`the appointment of X`, `X's candidacy`, `X, whom the President named`, `X, named minister a day earlier`."""
        if s.low(run.i - 1) == "of" and s.low(run.i - 2) in _GIVEN_OFFICE:
            return s.low(run.i - 2) in _OF_PEOPLE or self._is_any_office(s, run.j + 1, offices)
        if s.low(run.i - 1) in _BEFORE_FOLLOWER and (s.low(run.i - 2) in _FOLLOWERS or s.low(run.i - 3) in _FOLLOWERS):
            return True  # `His successor is X`, `Taking his place is X`, `replaced him with X`
        if s.lows[run.i - 2 : run.i] == ["will", "be"] and s.kind == "body" and "next" in s.lows[: run.i]:
            return any(lexicon.titles().match(s.lows, k) is not None for k in range(run.i - 2))
        if s.low(run.j) == "as" and s.low(run.j + 1) in _OWNERS and s.low(run.j + 2) in ("successor", "replacement"):
            return s.kind == "body"  # `presented X as his successor`
        low, after = s.low(run.j), s.low(run.j + 1)
        if low in _UPON and after in _OWNERS and s.low(run.j + 2) in _TAKING_OFFICE and s.kind == "body":
            return True  # `congratulations for X upon her election as`
        if low in ("'s", "'") and s.kind == "body":
            return after in _GIVEN_OFFICE
        if low != "," or s.kind != "body":
            return False
        if after == "who":
            k = next((k for k in range(run.j + 2, run.j + _WORDS_TO_NAMED) if s.low(k) in appointment_verbs()), None)
            return k is not None and self._is_any_office(s, k + 1, offices)
        if after == "whom":
            return not given_forms().isdisjoint(s.lows[run.j + 2 : run.j + _WORDS_TO_NAMED])
        return after in given_forms() and self._is_any_office(s, run.j + 2, offices)

    def _is_any_office(self, s: Sentence, k: int, offices: OfficeReader) -> bool:
        """A post stands at token k, past days and `as`."""
        while k < len(s) and (s.lows[k] in _BEFORE_NAMED or is_calendar(s.lows[k])):
            k += 1
        last = self.organizations.last
        office = offices.read(s, k) if k < len(s) else None
        self.organizations.last = last
        return office is not None

    def _is_given_post(self, s: Sentence, run: NameRun, offices: OfficeReader) -> bool:
        """`The Council appointed X as head of the mission`, `Her deputy X`: the words before the name make it sure."""
        k = run.i - 1
        if s.low(k) == ",":  # `appointed Wednesday, under the law, X as minister`
            k = next((m for m in range(k - 2, max(0, k - LONGEST_ASIDE), -1) if s.lows[m] == ","), k + 1) - 1
        while s.low(k) in ("today", "yesterday", "on") or is_calendar(s.low(k)):
            k -= 1  # `appointed today X ambassador`
        if s.low(k) == "'s":  # `elected Mexico's X president`
            state = next((m for m in range(k - 1, max(-1, k - 4), -1) if self._ends_state(s, m, k)), k + 1)
            k = state - 1
        before = s.low(k)
        before = "sworn" if before == "in" and s.low(run.i - 2) in SWEARING else before  # `swore in X as minister`
        if before in _STANDING_IN and s.low(run.i - 2) in _OWNERS:
            return True
        if is_passed_to(s, run.i) or gets_portfolio(s, run.j):
            return True
        is_title_next = s.is_capitalized(run.j) and before in _NAMING  # `appointed X Ambassador to India`
        is_decided = before in OF_OFFICE or before in given_forms()
        if not is_decided or s.kind == "headline":
            return False
        if is_to_succeed(s, run.j):
            return True
        is_title_next = is_title_next or lexicon.titles().match(s.lows, run.j) is not None
        if not is_title_next and s.low(run.j) not in _AFTER_GIVEN:
            return False
        if s.low(run.j) == s.low(run.j + 2) == "," and s.low(run.j + 1).isdigit():
            return self._is_any_office(s, run.j + 3, offices)  # `appointed X, 54, Minister of Health`
        k = run.j if is_title_next else run.j + 1
        while s.low(k) in BEFORE_POST or s.lows[k : k + 2] in _ITS:
            k += 2 if s.lows[k : k + 2] in _ITS else 1
        if s.low(k) in _TO_LEAD and s.low(k - 1) == "to":
            return self._is_body(s, k + 1)
        if s.low(run.j) in ("to", "into", "from") and lexicon.organs().match(s.lows, k + (s.low(k) == "party")):
            return s.is_capitalized(k)  # `elected X to the Secretariat`
        last = self.organizations.last
        office = offices.read(s, k)
        self.organizations.last = last
        return office is not None

    def _ends_state(self, s: Sentence, k: int, end: int) -> bool:
        country = self.organizations.country_at(s, k)
        return country is not None and country[1] == end
