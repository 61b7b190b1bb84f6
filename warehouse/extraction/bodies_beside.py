"""The body of a title that stands behind a comma, in quotation marks or behind a field of duty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.companies_led import PAPERS, company_at, has_kind_behind, past_kind
from warehouse.extraction.ministry_complements import MinistryReader
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import Organization, place_organ
from warehouse.extraction.portfolios import is_alone
from warehouse.extraction.small_complements import is_of_section, past_small_field, small_ministry
from warehouse.extraction.tokens import Sentence

_BODIES: Final = ("ministry", "other", "international", "legislature", "military", "company", "state")
_GOVERNMENT_OF: Final = ["government", "of"]
_OF_STATES: Final = frozenset(("ministry", "other"))
_BEHIND: Final = frozenset("were was will has had is are said told spoke met held today also attended signed".split())
_ENDS_APPOSITION: Final = frozenset((",", ".", ";", ")", "and", "in", ""))
_LONGEST_QUOTED: Final = 6
QUOTES: Final = frozenset(('"', "“", "”", "«", "»"))


@dataclass(slots=True, init=False)
class BodyBesideReader(MinistryReader):
    """Reads the bodies that do not stand right behind `of`."""

    def _attach(self, office: Office, org: Organization, after: int) -> None:
        if office.organization is not None and office.organization.parent is None:
            own, party = office.organization, org.root_party()
            if org.kind == "party" and party is not None and own.within is not None:
                own.parent = place_organ(own.within, own, party)  # `Politburo member of the Party of X`
            elif org.kind != "state" and not org.is_below(own):
                own.parent = org
        else:
            office.organization = org
        office.country = office.country or org.country_code()
        office.j = after

    def _read_quoted(self, s: Sentence, office: Office, k: int) -> None:
        """`chairman of "A Just Russia"`: a party's name in quotation marks; `rector of the "José Martí" Higher School`:
        a body's own name in them."""
        last = self.organizations.last
        found = self.organizations.read(s, k)
        if found is not None and s.low(found[1]) in QUOTES:
            self._attach(office, found[0], found[1] + 1)
            return
        self.organizations.last = last
        named = self._named_in_quotes(s, k)
        if named is not None:
            self._attach(office, *named)

    def _named_in_quotes(self, s: Sentence, k: int) -> tuple[Organization, int] | None:
        """`"José Martí" Higher School`, `"Ho Chi Minh" Institute of the Party`: the body whose own name stands in
        quotation marks from token k on, with its kind behind them."""
        end = next((m for m in range(k + 1, min(k + _LONGEST_QUOTED, len(s))) if s.low(m) in QUOTES), None)
        if end is None or not s.is_capitalized(k):
            return None
        found = self.organizations.read(s, end + 1)
        if found is None or found[0].kind not in ("other", "company"):
            return None
        body = found[0]
        own = Organization(
            f"{s_text(s, k, end)} {body.head}", body.kind, body.country, parent=body.parent, sector=body.sector
        )
        own.start, own.end = s.starts[k], body.end or s.ends[found[1] - 1]
        return own, found[1]

    def _read_apposed(self, s: Sentence, office: Office, k: int) -> None:
        """`Chargé d'Affaires, Embassy of Laos`: the organisation stands after a comma."""
        if not s.is_capitalized(k) or not s.is_capitalized(office.title_i) or office.title.sector in ("LEG", "PTY"):
            return
        last = self.organizations.last
        found = self.organizations.read(s, k)
        is_right = found is not None and found[0].kind in (("ministry",) if office.title.of == "ministry" else _BODIES)
        # `X, Joint Secretary, Department of Agriculture, and Y`
        is_right = is_right or (office.title.of == "ministry" and s.low(k) == "department" and s.low(k + 1) == "of")
        # `Minister of State, Ministry of Home Affairs X`, `Secretary, Ministry of Textiles Shri X`
        is_of_department = office.title.name == "secretary" and s.low(k) in ("department", "ministry")
        is_before_name = found is not None and (office.title.of == "ministry" or is_of_department)
        is_before_name = is_before_name and found is not None and s.is_capitalized(found[1])
        # `X, Director, National Physical Laboratory were present`: a verb behind the body of who stands before the post
        is_before_name = is_before_name or (s.low(office.i - 1) == "," and s.low(found[1] if found else k) in _BEHIND)
        if found is None or not is_right or not (is_before_name or s.low(found[1]) in _ENDS_APPOSITION):
            self.organizations.last = last
            return
        state = self._state_behind(s, *found)
        if state is not None:
            office.country = found[0].country = state[0]
        self._attach(office, found[0], state[1] if state is not None else found[1])

    def _state_behind(self, s: Sentence, body: Organization, after: int) -> tuple[str, int] | None:
        """`Director, Department of Fisheries, Government of India`, `Secretary, Ministry of Agriculture, Bhutan`: the
        state and the token after it."""
        if s.low(after) != "," or body.kind not in _OF_STATES:
            return None
        k = next((m + 1 for m in range(after + 1, after + 4) if s.lows[m : m + 2] == _GOVERNMENT_OF), after)
        state = self.organizations.country_at(s, k + 2 if s.low(k + 1) == "the" else k + 1)
        return state if state is not None and s.low(state[1]) in _ENDS_APPOSITION else None

    def _read_field(self, s: Sentence, office: Office, k: int) -> None:
        """`High Representative for Foreign Affairs of the European Union`, `Director-General for Energy at the European
        Commission`: a field of duty before the organisation."""
        end = self._subject_end(s, k)
        if end is None or (s.low(k + 1) == "affairs" and not s.is_capitalized(k + 1)):
            return  # `special envoy for Asian affairs X`: an envoy's field
        office.j = end
        if s.low(end) in ("of", "at") and office.organization is None:
            last = self.organizations.last
            found = self.organizations.read(s, end + 1)
            if found is not None and found[0].kind in ("international", "state", "ministry", "party", "party organ"):
                self._attach(office, *found)
            else:
                self.organizations.last = last
        if office.title.name == "high representative" and office.organization is None and s.low(k) == "foreign":
            body = lexicon.bodies().match(["european", "union"], 0)
            office.organization = (
                Organization("European Union", "international", short="EU", sector="IGO") if body else None
            )

    def _read_beyond(self, s: Sentence, office: Office, k: int) -> None:
        """`Secretary of Organization of the PCC Central Committee`: a field of duty stands before the organisation;
        `under secretary for trade at the Department of Commerce` says so with `at`."""
        if office.title.sector == "BUS" or (
            office.title.of is None
            and (
                is_alone(s, k)
                or ((s.low(k - 1) != "the" or s.low(k) in PAPERS) and past_kind(s, k) > k)
                or has_kind_behind(s, k)
            )
        ):
            company = company_at(s, office, k)
            if company is not None:
                self._attach(office, *company)
            return
        following = past_small_field(s, k)
        last = self.organizations.last
        found = self.organizations.read(s, following + 1) if following is not None else None
        if found is None and following is not None and s.low(following) == "at" and s.low(following + 1) == "the":
            found = small_ministry(s, following + 2, self.organizations.only_ministry())
        is_party = found is not None and (found[0].root_party() is not None or found[0].kind == "party organ")
        is_section = found is not None and found[0].kind == "ministry" and is_of_section(office)
        is_told = is_party or is_section or (found is not None and s.low(following or 0) == "at")
        if found is None or not is_told:
            self.organizations.last = last
            return
        self._attach(office, *found)
