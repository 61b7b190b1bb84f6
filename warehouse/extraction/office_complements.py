"""What follows a title: of what it is a title, in which state, for which field of duty."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.after_names import skip_other_body
from warehouse.extraction.bodies_above import (
    SMALL_LEGISLATURES,
    read_body_above,
    read_house_of_group,
    read_ministry_behind,
    read_ministry_of_field,
)
from warehouse.extraction.bodies_beside import QUOTES, BodyBesideReader
from warehouse.extraction.bodies_led import body_abroad, mission_of_body, project_of_country, royal_body, small_forces
from warehouse.extraction.bodies_without_of import body_without_of, longer_force
from warehouse.extraction.companies_led import firm_by_kind, firm_of_country
from warehouse.extraction.countries_meant import past_country_meant, past_state_from
from warehouse.extraction.envoys import past_sender, read_envoy_field, sent_by
from warehouse.extraction.fields_of_duty import pass_tasks, past_field_in_brackets, read_field_of_duty
from warehouse.extraction.lands import land_after
from warehouse.extraction.local_parties import place_with_kind
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.office_model import Office
from warehouse.extraction.organization_model import (
    Organization,
    central_committee,
    state_of,
)
from warehouse.extraction.owners import CENTRAL_BANK, central_bank_at, leaders_body, past_leader, service_at
from warehouse.extraction.portfolios import (
    read_bracketed,
    read_charge,
    read_portfolio,
    read_small_field,
)
from warehouse.extraction.posts import past_house
from warehouse.extraction.provincial_posts import COUNCIL, place_of_council, read_charges
from warehouse.extraction.seats import is_permanent, past_other_seats, read_seat
from warehouse.extraction.second_ministries import read_second_ministry
from warehouse.extraction.small_complements import (
    HEADS,
    OWNERS_MEANT,
    is_of_party,
    is_of_section,
    organ_of_house,
    own_part,
    part_of_meant,
    pass_place,
    pass_side,
    past_owner,
    past_rider,
    place_owned,
    read_leaders_office,
    side_of_commission,
    small_body,
)
from warehouse.extraction.small_organs import HOUSES, committee_of_house, owned_organ, part_behind
from warehouse.extraction.superiors import past_superior, serves
from warehouse.extraction.territories import begins_own_office, is_of_territory, land_alone, past_kind, territory_at
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.unlisted_bodies import land_before_name, organ_of_union, past_described, unlisted_body
from warehouse.extraction.wider_bodies import rest_of_body

_ITS_COUNTRY: Final = frozenset(("country", "nation", "state"))
_PARTS_OF_FIELDS: Final = frozenset("programmes programs projects studies research services policy policies".split())
_FIELDS_HEADED: Final = frozenset(
    "foreign health education culture transport transportation energy agriculture labor labour tourism defense defence "
    "interior justice science finance economy industry industries environment".split()
)
_EUROPEAN: Final = frozenset(("union", "eu", "european"))
_ADVISERS: Final = frozenset(
    "adviser|senior adviser|special adviser|aide|assistant|special assistant|personal assistant".split("|")
)
_SERVED: Final = frozenset(("ministry", "other", "company"))
_ROYALS: Final = frozenset(("king", "queen", "prince", "princess", "sultan", "emir"))
_BEFORE_BODY: Final = frozenset(("parliamentary", "ruling", "opposition"))


@dataclass(slots=True, init=False)
class ComplementReader(BodyBesideReader):
    """Reads what follows a title with the help of the organisations that the article named so far."""

    def read(self, s: Sentence, office: Office) -> None:
        """Read on from the end of a title: the organisation, the country, a second organ, an envoy's seat."""
        self._read_complement(s, office)
        if office.organization is not None and office.organization.head.endswith("Friendship Group"):
            read_house_of_group(s, office, self.organizations)
        read_body_above(s, office, self.organizations)
        read_ministry_of_field(s, office, self.organizations)
        read_ministry_behind(s, office, self.organizations)
        read_second_ministry(s, office, self.organizations)
        office.j = skip_other_body(s, office.j) if office.organization is not None else office.j
        self._pass_superior(s, office)
        pass_side(s, office, self.organizations)
        pass_place(s, office, self.organizations)
        read_charge(s, office, self.organizations)
        read_envoy_field(s, office, self.organizations)
        pass_tasks(s, office)
        read_field_of_duty(s, office, self.organizations)
        if s.low(office.j) == "of" and office.organization is not None and office.title.of != "embassy":
            self._pass_own_state(s, office)
        office.is_cut = s.low(office.j) == "of"
        read_seat(s, office, self.organizations)

    def _pass_superior(self, s: Sentence, office: Office) -> None:
        """`Director of Cabinet of the President of Congo, X`: past whom the holder serves, and of that state."""
        begin, office.j = office.j, past_superior(s, office)
        found = (self.organizations.country_at(s, k) for k in range(begin, office.j))
        state = next((each for each in found if each is not None and each[1] == office.j), None)
        if state is not None and office.country is None:
            office.country = state[0]

    def _pass_own_state(self, s: Sentence, office: Office) -> None:
        """`Secretary of State for Business and Trade of the United Kingdom X`: the post's own state."""
        k = office.j + 2 if s.low(office.j + 1) == "the" else office.j + 1
        state = self.organizations.country_at(s, k)
        code = office.organization.country_code() if office.organization is not None else None
        if state is not None and state[0] == (code or office.country) and s.is_capitalized(state[1]):
            office.j = state[1]

    def read_led(self, s: Sentence, office: Office) -> None:
        """`who chairs the committee`: what a verb in the place of a title says is led."""
        self._read_owner(s, office, "of", office.j)

    def _read_complement(self, s: Sentence, office: Office) -> None:
        j = office.j = past_rider(s, office.j)
        is_ended = office.title.of == "state" and s.low(j + 2) == "state" and s.low(j + 3) in (",", ".", ";", ")")
        is_plain = not s.is_capitalized(j + 2) or is_ended
        if s.low(j) == "of" and s.low(j + 1) == "the" and s.low(j + 2) in _ITS_COUNTRY and is_plain:
            office.j = j + 3  # `Prime Minister of the country X`
            return
        if past_country_meant(s, office, self.organizations) or past_state_from(s, office, self.organizations):
            return
        if s.low(j) == "of" and self._read_of_the(s, office, s.lows[j + 1 : j + 3]):
            return
        if s.low(j) in ("designate", "-designate", "-elect"):
            j += 1
        j = office.j = past_field_in_brackets(s, office, j)
        word = s.low(j)
        if self._is_read_by_rank(s, office, word, j) or body_without_of(s, office, self.organizations):
            return
        if word == "," and office.organization is None and office.title.of in (None, "embassy", "ministry"):
            self._read_apposed(s, office, j + 1)
        if word == "for" and office.organization is not None and office.title.of == "ministry":
            read_portfolio(s, office, j + 1, self.organizations)
            return
        if word == "with" and office.title.of == "organization" and office.organization is None:
            word = "at"  # `a research fellow with the Institute for Security Studies`
        # `Coast Guard spokesperson for the West Philippine Sea`: a field of duty
        is_read = word in ("at", "in", "on") or (word == "for" and office.title.name == "spokesperson")
        if word not in ("of", "at", "for", "in", "to", "on") or (is_read and office.organization):
            return
        if self._read_department(s, office, j) or (word == "of" and read_leaders_office(s, office)):
            return
        if office.title.of == "ministry" and word in ("of", "for") and self._read_ministry_and_field(s, office, word):
            return
        self._read_owner(s, office, word, j + 1)
        if word == "for" and office.organization is None:
            read_small_field(s, office, j + 1)

    def _read_ministry_and_field(self, s: Sentence, office: Office, word: str) -> bool:
        """`Minister of Foreign Affairs`, `Assistant Minister of Defense for Executive Affairs`."""
        if not self._read_ministry(s, office, office.j + 1):
            return False
        if word == "of" and s.low(office.j) == "for" and s.is_capitalized(office.j + 1):
            read_portfolio(s, office, office.j + 1, self.organizations)
        return True

    def _is_read_by_rank(self, s: Sentence, office: Office, word: str, j: int) -> bool:
        """What only some titles are followed by: a subject in brackets, a second subject, whom someone serves."""
        name = office.title.name
        if name == "secretary general" and s.lows[j + 1 : j + 3] == ["foreign", "affairs"]:
            # `the Secretary-General of Foreign Affairs, Ambassador X`: the ministry's
            office.organization = Organization("Ministry of Foreign Affairs", "ministry", office.country, sector="GOV")
            office.j = j + 3
            return True
        if word == "(" and name == "permanent secretary" and office.organization is None:
            read_bracketed(s, office, j + 1, self._subject_end(s, j + 1))
            return True
        if name == COUNCIL:
            office.j = (self._subject_end(s, j + 1) or j) if word in ("for", "of") else j
            place_of_council(s, office)
            return True
        if name == "minister of state" and office.organization is None and read_charges(s, office, self.organizations):
            return True
        if word == "and" and name == "minister of state":
            return self._read_second_subject(s, office, j + 1)
        if name == "head" and word == "of" and self._reads_as_minister(s, office):
            return True
        return serves(name, word) and self._read_served(s, office, j + 1)

    def _reads_as_minister(self, s: Sentence, office: Office) -> bool:
        """`the Cuban head of Foreign Trade, X`, `head of Health X`: agencies' word for a minister, in small letters."""
        k, own = office.j + 1, office.title
        if s.words[office.j - 1] != "head" or s.low(k) not in _FIELDS_HEADED or not s.is_capitalized(k):
            return False
        end = self._subject_end(s, k, is_minister=True)
        if (
            end is None
            or s.low(end - 1) in _PARTS_OF_FIELDS
            or not (s.low(end) in (",", "of") or s.is_capitalized(end))
        ):
            return False
        office.title = lexicon.Title("minister", "GOV", "ministry", own.organization, own.country)
        if self._read_ministry(s, office, k):
            return True
        office.title = own
        return False

    def _read_served(self, s: Sentence, office: Office, k: int) -> bool:
        """`Parliamentary Secretary to the Minister of Foreign Affairs`, `Chief of Staff to the President`: the body of
        whom someone serves; k is the token after `to`."""
        i = k + 1 if s.low(k) == "the" else k
        found = lexicon.titles().match(s.lows, i) if s.is_capitalized(i) else None
        if found is None or found[0].of not in ("ministry", "state"):
            return False
        title, j = found
        served = Office(title, None, i, j, i, j, s.starts[i], s.ends[j - 1], s_text(s, i, j))
        self._read_complement(s, served)
        office.organization = served.organization
        office.country = office.country or served.country
        office.j = served.j
        if s.lows[office.j : office.j + 2] == ["and", "cabinet"]:
            office.j += 2
        return True

    def _read_second_subject(self, s: Sentence, office: Office, k: int) -> bool:
        """`Minister of State and Foreign Affairs`, `Minister of State and of Finance`: the rank, then the ministry."""
        while s.low(k) in ("of", "for", "the"):
            k += 1
        if not s.is_capitalized(k) or s.low(k) not in lexicon.ministry_subjects() or s.low(k + 1) == "minister":
            return False
        if not self._read_ministry(s, office, k):
            return False
        own = office.title
        office.title = lexicon.Title("minister", own.sector, own.of, own.organization, own.country)
        return True

    def _read_of_the(self, s: Sentence, office: Office, words: list[str]) -> bool:
        """`the President of the Republic, X`: of the one that the article is about; `of the Commission`: Europe's."""
        j = office.j
        if office.title.of != "state" or s.low(j + 3) == "of" or not s.is_capitalized(j + 2):
            return False
        if words == ["the", "republic"]:
            own = office.title
            office.title = lexicon.Title(own.name, "GOV", "state", own.organization, own.country)
        elif words == ["the", "commission"] and not _EUROPEAN.isdisjoint(s.low_set()):
            office.organization = Organization("European Commission", "international", short="EC", sector="IGO")
        else:
            return False
        office.j = j + 3
        return True

    def _read_owner(self, s: Sentence, office: Office, word: str, k: int) -> None:
        if s.low(k) == "both":
            k += 1
        begin = k = past_described(s, k)
        while (s.low(k) in ("the", "a", "an") and s.words[k] != "An") or (s.low(k) == "same" and s.low(k - 1) == "the"):
            k += 1  # `Secretary of State at the same ministry`
        if s.low(k) in ("its", "their"):
            begin = k
        if s.low(k) in _BEFORE_BODY and not s.is_capitalized(k) and s.is_capitalized(k + 1):
            begin = k = k + 1  # `chair of the parliamentary Foreign Affairs Committee`, `leads the opposition X Party`
        if self._is_read_first(s, office, word, k):
            return
        body = past_owner(s, k)
        begin, k = (body, body) if body > k else (begin, k)
        country = self.organizations.country_at(s, k)
        last = self.organizations.last
        found = self._body_meant(s, office, word, begin, k)
        found = found or (own_part(s, k + 1, last) if word == "of" and office.organization is None else None)
        is_served = found is not None and found[0].kind in _SERVED and office.title.name in _ADVISERS
        is_to_body = word == "to" and (office.title.name.endswith(("secretary", "clerk")) or is_served)
        if found is not None and (word in ("of", "at", "for", "in") or office.title.sector == "DIP" or is_to_body):
            self._read_body(s, office, word, found, has_article=begin < k)
        elif (project := project_of_country(s, k)) is not None and word == "of":
            self._attach(office, *project)
        elif country is not None:
            code, after = country
            is_led = office.title_text.endswith(("ed", "s"))
            owned = place_owned(s, office, after)
            owned = owned or side_of_commission(s, k, after, self.organizations, is_led=is_led)
            owned = owned or (firm_by_kind(s, after, code) if word == "of" else None)
            owned = owned or (firm_of_country(s, k, after, code) if not office.title.of else None)
            if owned is not None:
                owned[0].country = code
                self._attach(office, *owned)
                return
            self._read_country(
                office, word, code, past_sender(s, office.title.name, past_leader(s, office.title.name, k, after)), s
            )
        elif word == "of" and office.organization is None:
            self._read_place_or_beyond(s, office, k)
        elif (
            word == "for"
            and s.is_capitalized(k)
            and (office.title.sector in ("DIP", "IGO", None) or office.title.name == "shadow minister")
            and not office.title.of
        ):
            self._read_field(s, office, k)
        elif office.organization is None and (
            (word == "for" and (not s.is_capitalized(k) or is_of_section(office)))
            or (word == "in" and office.title.sector == "EDU")
        ):
            self._read_beyond(s, office, k)  # `a senior lecturer in Economics at the University of X`

    def _body_meant(
        self, s: Sentence, office: Office, word: str, begin: int, k: int
    ) -> tuple[Organization, int] | None:
        """The body at token k, or at the article before it: served, written small, with a royal name, or any."""
        served = body_abroad(s, k) or self._body_served(s, office, k) if word == "of" else None
        served = served or small_body(s, office, word, k, self.organizations)
        served = served or (royal_body(s, k, self.organizations) if s.low(k) in _ROYALS else None)
        last = self.organizations.last
        found = served or self.organizations.read(s, begin if s.low(k) not in ("its", "their") else k)
        if word == "of" and served is None and office.title.sector == "MIL":
            found = longer_force(s, k, self.organizations, found, last)
        if found is None and s.low(k + 1) == "'s" and s.is_capitalized(k + 2) and not s.is_capitalized(k):
            found = self.organizations.read(s, k + 2)  # `who heads the ministry's Department of Trade`
        elif found is None and s.low(k + 1) == "'s" and s.low(k) in OWNERS_MEANT and not s.is_capitalized(k):
            found = part_of_meant(s, k, self.organizations)
        return found

    def _read_place_or_beyond(self, s: Sentence, office: Office, k: int) -> None:
        """`Party chief of X`, `Governor of X`, `President of the Academy`; else what stands behind a field of duty."""
        if (firm := firm_by_kind(s, k)) is not None:
            self._attach(office, *firm)
            return
        k = past_kind(s, office, k)
        known = place_with_kind(s, k) if is_of_party(s, office) else None
        known = known or (territory_at(s, k) if is_of_territory(office) else self._named_before(s, k))
        known = known or land_before_name(s, office, k)
        known = known or (land_alone(s, k) if office.title.of == "territory" else None)
        known = known or self.organizations.region_at(s, k)
        if known is not None:
            self._attach(office, *known)
            return
        self._read_beyond(s, office, k)
        unlisted = unlisted_body(s, office, k) if office.organization is None else None
        if unlisted is not None:
            self._attach(office, *unlisted)

    def _is_read_first(self, s: Sentence, office: Office, word: str, k: int) -> bool:
        """A leader who sends an envoy, or a name in quotation marks."""
        if word == "of" and sent_by(s, office, k, self.organizations):
            return True
        if s.low(k) in QUOTES:
            self._read_quoted(s, office, k + 1)
        return s.low(k) in QUOTES

    def _body_served(self, s: Sentence, office: Office, k: int) -> tuple[Organization, int] | None:
        """`Administration of the President of X`, `governor of the central bank`."""
        if s.low(k - 1) == "the" and central_bank_at(s, k):
            return Organization(CENTRAL_BANK, "other", office.country, sector="GOV"), k + 2
        house = past_house(s, k) if office.title_text in ("headed", "heads", "chairs", "leads", "led") else None
        if house is not None:  # `has headed the upper house since 2022`
            name = "Upper House" if s.low(k) == "upper" else "Lower House"
            return Organization(name, "legislature", office.country, sector="LEG"), house
        if office.title.sector == "MIL" and s.low(k - 1) == "the":
            service = service_at(s, k) or small_forces(s, k, office.country, self.organizations)
            if service is not None:
                return service
        named = service_at(s, k) if s.low(k - 1) == "the" else None
        if named is not None and (part := part_behind(s, *named)) is not None:
            return part  # `head of the Army information office X`
        if s.low(k) in HOUSES and s.low(k) != "senate" and (committee := committee_of_house(s, k)) is not None:
            return committee
        return land_after(s, office, k) or leaders_body(s, k, self.organizations)

    def _read_body(
        self, s: Sentence, office: Office, word: str, found: tuple[Organization, int], *, has_article: bool
    ) -> None:
        org, after = found
        if word in ("to", "in") and (office.title.of == "embassy" or (office.country and is_permanent(office))):
            office.j = after
            if org.kind == "international" and office.country is not None:  # `Laos's ambassador to the UN`
                office.organization = office.organization or state_of(office.country, 0, 0)
        elif has_article or org.kind != "international" or not begins_own_office(s, after):
            # Else `Chief of Staff for European Commission President X`.
            after = past_sender(s, office.title.name, after)
            if org.kind == "international" and s.low(after) == "secretariat" and s.is_capitalized(after):
                after += 1
            # `chair of the National Assembly's foreign affairs committee`
            organ = mission_of_body(s, org, after, self.organizations) or owned_organ(s, org, after)
            organ = organ or part_behind(s, org, after) or organ_of_union(s, org, after) or rest_of_body(s, org, after)
            if organ is None and s.low(after) == "'s" and s.low(after + 1) in QUOTES:
                organ = self._named_in_quotes(s, after + 2)  # `rector of the Party's "José Martí" Higher School`
                if organ is not None and organ[0].parent is None:
                    organ[0].parent, organ[0].country = org, org.country_code()
            self._attach(office, *(organ or (org, after)))
            self._read_further(s, office)

    def _named_before(self, s: Sentence, k: int) -> tuple[Organization, int] | None:
        """`Vice President of the Academy Prof. X`: the academy that the article has named last."""
        word = s.low(k)
        is_alone = not s.is_capitalized(k + 1) or lexicon.honorifics().match(s.lows, k + 1) is not None
        if not s.is_capitalized(k) or s.low(k - 1) != "the" or word not in lexicon.org_words() or not is_alone:
            return None
        found = next((o for o in reversed(self.organizations.named) if word in o.head.lower().split()), None)
        return (found, k + 1) if found is not None else None

    def _read_further(self, s: Sentence, office: Office) -> None:
        """`member of the Politburo and the Secretariat of ...`: a second organ of the same title."""
        is_list = s.low(office.j) == "," and office.j + 1 < len(s) and lexicon.organs().match(s.lows, office.j + 1)
        if not is_list and (s.low(office.j) != "and" or s.low(office.j + 1) not in ("of", "the")):
            return
        k = office.j + 1
        while s.low(k) in ("of", "the"):
            k += 1
        if lexicon.titles().match(s.lows, k) or not s.is_capitalized(k):
            return
        last = self.organizations.last
        found = self.organizations.read(s, k)
        is_again = s.low(office.j + 1) == "of" and office.organization is not None  # `president of A and of B`
        if found is None or (
            found[0].within is None and not is_again and not found[0].is_fellow_of(office.organization)
        ):
            self.organizations.last = last
            return
        org, after = found
        office.more.append(
            Office(
                office.title,
                org,
                k,
                after,
                office.title_i,
                office.title_j,
                s.starts[k],
                s.ends[after - 1],
                office.title_text,
            )
        )
        self._share_parent(office.organization, org)
        office.j = after

    def _share_parent(self, first: Organization | None, second: Organization) -> None:
        if first is not None and first.parent is None and first.within is not None:
            party = second.root_party()
            if party is not None and not party.is_below(first):
                first.parent = central_committee(party) if first.within == "Central Committee" else party

    def _read_country(self, office: Office, word: str, code: str, after: int, s: Sentence) -> None:
        is_sent = office.title.of == "embassy" or office.title.name.endswith(
            ("trade representative", "trade commissioner")
        )
        if is_sent and word == "for" and office.country is None:
            word = "of"  # `High Commissioner for Botswana`
        if is_sent and word in ("to", "in"):
            office.seat, office.j = code, past_other_seats(s, after, self.organizations)
            return
        if word == "to" and office.title.name in _ADVISERS:
            office.country = office.country or code  # `a Senior Adviser to Iran's Foreign Minister`
            served = lexicon.titles().match(s.lows, after) if s.is_capitalized(after) else None
            if served is not None and served[0].of == "state" and office.organization is None:
                # `Diplomatic Adviser to the UAE President`
                office.organization, office.j = state_of(code, 0, 0), served[1]
        if word == "of":
            office.country = office.country or code
            office.j = after
            if office.title.name == "head" and s.low(after) in HEADS and not s.is_capitalized(after):
                office.title, office.j = HEADS[s.low(after)], after + 1
                return
            head = lexicon.org_words().get(s.low(after)) if not s.is_capitalized(after) else None
            if head is not None and head.kind == "other" and office.organization is None:
                office.organization = self._small_body(code, s.low(after))
                office.j = after + 1
            if s.low(after) in SMALL_LEGISLATURES and office.organization is None:
                house = Organization("Parliament", "legislature", code, sector="LEG")
                organ = organ_of_house(s, after + 1, self.organizations, code)
                office.organization, office.j = organ or (house, after + 1)
            if office.organization is None and (end := past_house(s, after)) is not None:
                chamber = "Upper House" if "upper" in s.lows[after:end] else "Lower House"
                office.organization = Organization(chamber, "legislature", code, sector="LEG")
                office.j = end
            if office.organization is not None and office.organization.country is None:
                office.organization.country = code

    def _small_body(self, code: str, word: str) -> Organization:
        """`President of the Lao academy`: the academy of that country that the article has named, or any."""
        known = (o for o in reversed(self.organizations.named) if word in o.head.lower().split())
        return next((o for o in known if o.country_code() == code), Organization(word.title(), "other", code))
