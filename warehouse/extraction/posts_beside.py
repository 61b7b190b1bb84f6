"""What stands beside a post or a name tells whose the post is: a country, a delegation's sender, a mission, a body."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from warehouse.extraction import lexicon, marks
from warehouse.extraction.appointment_verbs import VERBS
from warehouse.extraction.article_words import Countries
from warehouse.extraction.bodies_told import body_told
from warehouse.extraction.described_countries import (
    country_described,
    country_of_calling,
    country_of_service,
    country_represented,
)
from warehouse.extraction.office_complements import ComplementReader
from warehouse.extraction.office_model import Office
from warehouse.extraction.offices import OfficeReader, are_several
from warehouse.extraction.organization_model import Organization, place_organ
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.people import People, Person
from warehouse.extraction.phrase_model import HeldOffice, Mention
from warehouse.extraction.place_names import place_at
from warehouse.extraction.territories import is_of_territory, territory_at
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.unlisted_bodies import unlisted_behind_name
from warehouse.places import gazetteer

_SENT_WITH: Final = frozenset(("delegation", "side", "flotilla", "detachment", "squadron", "frigate"))
_OWNERS: Final = frozenset(("his", "her"))
_CLOSING: Final = frozenset((",", ".", ";", "in", "on", "at", "here", "today", "yesterday"))
_OF_PARTY: Final = frozenset(
    ("secretary", "deputy secretary", "national commissar", "deputy national commissar", "treasurer", "member")
)
_ASSURING: Final = frozenset("assured assures informed informs reminded reminds notified convinced briefed".split())
_GREETINGS: Final = frozenset("greetings regards wishes message letter salutations greeting messages".split())
_CONVEYED: Final = frozenset(
    "conveyed conveying conveys delivered delivering transmitted handed relayed passed".split()
)
_RULING: Final = frozenset(("ruling", "opposition", "governing"))
_BEFORE_RULING: Final = frozenset(("main", "largest", "leading", "biggest"))
_MISSIONS_OF: Final = frozenset(("embassy", "mission", "consulate"))
_HEADED: Final = frozenset(("other", "company", "ministry"))
_SENDING: Final[dict[str | None, tuple[str, ...]]] = {
    **dict.fromkeys((None, "IGO", "BUS", "EDU", "SOC"), ("international", "other", "legislature")),
    "LEG": ("legislature",),
    "MIL": ("military",),
}
"""The kinds of bodies whose delegations the holders of posts of a sector lead."""
_HEADS_OF_BODIES: Final = frozenset(("headed", "chaired", "presided"))
_GROUPS: Final = frozenset("delegation delegations mission team group members officials representatives".split())


_OF_STAFF: Final = frozenset("secretary general director officer adviser advisor counsellor manager".split())
"""How posts end that an office's staff have: `Additional Secretary`, `Director General`."""
_BELOW: Final = frozenset(("deputy", "vice", "assistant"))
_PRESIDING: Final = ("president", "chancellor")
_OF_UNIONS: Final = frozenset(
    (
        "secretary general|deputy secretary general|director general|deputy director general|executive director|"
        "executive secretary|managing director|commissioner|regional director|deputy managing director|head|deputy head"
    ).split("|")
)


@dataclass(slots=True)
class PostsBeside:
    """Reads whose a post is off the words beside it, and keeps who was named in the article."""

    organizations: OrganizationReader
    people: People
    countries: Countries
    mentions: list[Mention] = field(default_factory=list, kw_only=True)
    held: list[HeldOffice] = field(default_factory=list, kw_only=True)
    delegate: Person | None = field(default=None, kw_only=True)
    """Who leads the delegation that the article is about."""

    def _country_of_owner(self, s: Sentence, office: Office) -> str | None:
        """`delivered a letter from his head of state, X`: X is of the country of whom the sentence has named last."""
        is_conveyed = _is_conveyed(s, office.i)
        k = office.title_i - 1
        is_of_state = office.title.of in ("state", "ministry")
        here = [m for m in self.mentions if m.person and s.start <= m.start < s.starts[office.title_i]]
        is_named = (
            bool(here) and k > 0 and s.low(k) == "'s" and here[-1].end == s.ends[k - 1]
        )  # `X's foreign minister, Y`
        if not is_conveyed and not ((s.low(k) in _OWNERS or is_named) and is_of_state):
            return None
        is_thanked = len(here) > 1 and s.low(k) in _OWNERS and _is_thanked(s, k)
        owner = here[0 if is_conveyed or is_thanked else -1].person if here else None
        return owner.country if owner is not None else None

    def _country_beside(self, s: Sentence, i: int, name_i: int, before: list[Office]) -> str | None:
        """The country that the words right before a phrase at token i, or before its name, tell."""
        if before:
            owner = self._country_of_owner(s, before[0])
            owner = owner or country_of_calling(self.organizations, s, before[0].i)
        else:
            owner = country_described(self.organizations, s, name_i) or self._country_owning(s, name_i)
            owner = owner or country_of_service(self.organizations, s, name_i)
        return owner or country_represented(self.organizations, s, i - 1)

    def _lists_state(self, s: Sentence, k: int) -> bool:
        """`the ambassadors of Chad, Costa Rica and Oman`: a state at token k, and nobody."""
        country = self.organizations.country_at(s, k)
        return country is not None and s.low(country[1]) in (",", "and")

    def _hold_of_delegation(self, chain: list[Office]) -> None:
        """`The delegation comprises X (Secretary for Legal Affairs)`: of the party whose post who leads it holds."""
        if self.delegate is None or all(office.organization is not None for office in chain):
            return
        led = (h.office.organization for h in self.held if h.person is self.delegate and h.office.organization)
        party = next((body for body in led if body.kind == "party"), None)
        for office in chain if party is not None else ():
            if office.organization is None and office.title.name in _OF_PARTY and office.country is None:
                office.organization = replace(party, start=0, end=0) if party is not None else None

    def _without_comma(self, s: Sentence, j: int, offices: OfficeReader) -> list[Office]:
        """`met X Speaker of the House of Representatives of Japan, and`: X's post, told with its body right behind the
        name and closed before anybody else's name."""
        found = lexicon.titles().match(s.lows, j)
        if found is None or s.low(found[1]) not in ("of", "to") or s.kind != "body" or marks.has(s, VERBS):
            return []  # `appointed X Director of Y`: what X is to be
        last = self.organizations.last
        chain = offices.read_chain(s, j)
        if len(chain) == 1 and chain[0].j > found[1] and s.low(chain[0].j) in _CLOSING:
            return chain
        self.organizations.last = last
        return []

    def _claims(self, s: Sentence, j: int, offices: OfficeReader) -> int:
        """The token behind the post that a comma at token j opens; j where none follows."""
        last = self.organizations.last
        office = offices.read(s, j + 1) if s.low(j) == "," else None
        self.organizations.last = last
        return office.j if office is not None else j

    def _subject_in_post(self, office: Office) -> list[Person]:
        """`"It was good," X said. The Minister travels on to Y`: of several the one who spoke or acted last."""
        subject = self.people.subject if self.people.is_subject_sure else None
        if subject is None or office.organization is not None:
            return []
        own = [h.office.title.name for h in self.held if h.person is subject and not h.office.is_former]
        return [subject] if office.title.name in own else []

    def _country_owning(self, s: Sentence, k: int) -> str | None:
        """`Armenia's X`: the state whose X at token k is, named right before."""
        if s.low(k - 1) != "'s":
            return None
        found = (self.organizations.country_at(s, m) for m in range(max(0, k - 4), k - 1))
        return next((country[0] for country in found if country is not None and country[1] == k - 1), None)

    def _share_with_other(self, s: Sentence, i: int, after: list[Office]) -> None:
        """`X, Secretary of A, and Y, Secretary of B, both members of the committee`: X holds the post, too; the phrase
        that names Y begins at token i."""
        here = [m for m in self.mentions if s.start <= m.start < s.starts[i] and m.person is not None]
        for office in after:
            if s.low(office.i) == "both" and here and here[-1].person is not None:
                self.held.append(HeldOffice(here[-1].person, replace(office, more=[]), s))
            elif s.low(office.i) != "both" and are_several(s, office):
                # `X, Y and Z, members of the committee`
                for person in _listed_before(s, i, here):
                    self.held.append(HeldOffice(person, replace(office, more=[]), s))
                    person.country = person.country or office.country
        if len(after) == 1 and (body := after[0].organization) is not None and body.kind == "ministry":
            self._share_body(s, i, body)

    def _share_body(self, s: Sentence, i: int, body: Organization) -> None:
        """`X, Additional Secretary, Y, Director General, and Z, Director at the Ministry of Trade`: all are of it."""
        end = i - 1  # of what stands before `and Z`
        for held in reversed(self.held):
            office = held.office
            at = end - 1 if s.low(end - 1) == "," else end
            if held.sentence is not s or office.j != at or office.title_j != at or office.i < 1:
                return
            if s.lows[office.i - 1] != "," or office.organization is not None or office.country is not None:
                return
            is_deputy = s.low(at - 1) == "minister" and s.low(at - 2) in _BELOW
            if s.low(at - 1) not in _OF_STAFF and not is_deputy:
                return
            office.organization = replace(body, start=0, end=0)
            office.country = held.person.country = held.person.country or body.country_code()
            named = [m for m in self.mentions if m.person is held.person and m.end == s.ends[office.i - 2]]
            if not named:
                return
            end = s.starts.index(named[-1].start)

    def _led_by_party(self, s: Sentence, i: int, before: list[Office]) -> None:
        """`The African National Congress (ANC), led by Secretary General X`: of that party; the phrase begins at i."""
        office = before[0] if before and s.low(i - 1) == "by" and s.low(i - 2) in ("led", "headed") else None
        if office is None or office.organization is not None or s.low(i - 3) != "," or office.country is not None:
            return
        party = next((m.organization for m in reversed(self.mentions) if m.end <= s.starts[i - 3]), None)
        if party is not None and party.kind == "party" and party.end > s.start:
            office.organization = replace(party, start=0, end=0)
            office.country = party.country_code()

    def _country_in_bracket(self, s: Sentence, j: int) -> str | None:
        """`X (Slovak Republic)`: the state that someone in a list of envoys comes from; `X (DMK)`: that of a party."""
        country = self.organizations.country_at(s, j + 1)
        if country is not None or s.low(j) != "(" or not s.is_capitalized(j + 1):
            return country[0] if country is not None and s.low(country[1]) == ")" else None
        party = lexicon.parties().match(s.lows, j + 1)
        is_one = party is not None and s.low(party[1]) == ")" and len(party[0]) == 1
        return party[0][0].country if party is not None and is_one else None

    def _sent_by_ministry(self, s: Sentence, j: int, offices: list[Office]) -> None:
        """`a delegation of the Ministry of Justice led by Minister X`: of that ministry."""
        begin = next((k for k in range(j - 1, max(-1, j - 30), -1) if s.low(k) == "delegation"), None)
        for office in offices:
            if begin is None or office.organization is not None or "side" in s.lows[begin:j]:
                continue
            is_presiding = office.title.name in ("president", "vice president") and office.country is None
            if is_presiding or (office.title.of is None and office.title.sector in _SENDING):
                self._sent_by_body(s, begin, j, office)
            if _has_body(office):
                continue
            before = s.ends[begin - 1] if begin > 0 else -1  # `the Ministry of Justice delegation`
            named = [m for m in self.mentions if m.start >= s.starts[begin] or m.end == before]
            bodies = [m.organization for m in named if m.organization is not None]
            sent = [body for body in bodies if body.start < s.starts[j]]
            if office.title.of == "ministry":
                office.organization = next((o for o in sent if o.kind == "ministry"), None)
            elif office.country is None:
                office.organization = next((o for o in reversed(sent) if _has_such_posts(o, office)), None)

    def _headed_body(self, s: Sentence, i: int) -> Office | None:
        """`the Police Academy, headed by X`, `the Grand Committee, chaired by X`: X, named at token i, is its head; who
        heads a delegation is not."""
        at = i - 3 if s.lows[max(0, i - 3) : i - 1] == ["presided", "over"] else i - 2
        body, k = self.organizations.last, at - 1
        if s.low(at) not in _HEADS_OF_BODIES or s.low(k) != "," or body is None or body.kind not in _HEADED:
            return None
        is_group = s.low(at) == "headed" and not _GROUPS.isdisjoint(s.low_set())
        title = lexicon.titles().match(["head"], 0)
        if body.end != s.ends[k - 1] or is_group or title is None:
            return None
        span = (at, i - 1, at, i - 1, s.starts[at], s.ends[i - 2])
        return Office(title[0], replace(body, start=0, end=0), *span, s.words[at], country=body.country_code())

    def _give_body_told(self, s: Sentence, office: Office) -> None:
        """`toured the Police Academy and met the Commandant, X`: of the body told before."""
        body = body_told(s, office, self.organizations.named)
        if body is not None:
            office.organization, office.country = replace(body, start=0, end=0), body.country_code()

    def _sent_by_body(self, s: Sentence, begin: int, j: int, office: Office) -> None:
        """`a delegation from the World Bank led by Regional Director X`, `a delegation of the Lao Women's Union led by
        President X`: of that body, and of no state."""
        bodies = [m.organization for m in self.mentions if s.starts[begin] <= m.start < s.starts[j]]
        kinds = _SENDING.get(office.title.sector, _SENDING[None])
        sent = [body for body in bodies if body is not None and body.kind in kinds]
        office.organization = sent[-1] if sent and "embassy" not in sent[-1].head.lower() else None

    def _country_led(self, s: Sentence, j: int) -> str | None:
        """The country of the delegation that someone leads: named with it, or that of the organisation that sent it."""
        begin = next((k for k in range(j - 1, max(-1, j - 30), -1) if s.low(k) in _SENT_WITH), None)
        if begin is None:
            return None
        first = max(0, begin - 4)
        if "," in s.lows[first:begin]:  # `At the invitation of the Government of X, a delegation led by Y`
            first = begin - s.lows[first:begin][::-1].index(",")
        states = (k for k in range(first, j) if s.low(k - 1) != "with" and s.lows[k - 2 : k] != ["with", "the"])
        named = [found[0] for k in states if (found := self.organizations.country_at(s, k))]
        sent = [
            m.organization.country_code()
            for m in self.mentions
            if m.organization is not None
            and (s.starts[begin] <= m.start < s.starts[j] or m.end == s.ends[max(0, begin - 1)])
        ]
        return next((code for code in [*reversed(sent), *reversed(named)] if code), None)

    def _state_after(self, s: Sentence, j: int, person: Person, before: list[Office], offices: OfficeReader) -> int:
        """`Foreign Minister X of Thailand`: the country after the name is that of the posts before it."""
        k = j + 2 if s.low(j + 1) == "the" else j + 1
        country = self.organizations.country_at(s, k) if s.low(j) in ("of", "from") else None
        is_owned = country is not None and s.low(country[1]) in ("'s", "'")
        if country is not None and s.low(country[1]) in _MISSIONS_OF and s.is_capitalized(country[1]):
            return self._mission_after(s, k, person, before) or j  # `Counsellor X of the British Embassy`
        is_of_next = (
            country is not None and s.low(j) == "from" and lexicon.titles().match(s.lows, country[1]) is not None
        )
        if is_of_next:
            return j  # `received by Minister X from Chinese Ambassador Y`
        if is_owned and (s.low(j) == "from" or not _ASSURING.isdisjoint(s.lows[:j])):
            return j  # `assured President X of France's support`, `a message for X from Iran's leader`
        if country is None and s.low(j) == "from" and person.country is None and k < len(s):
            place = place_at(s, k, self.countries)
            person.country = gazetteer.country_of(place[0]) if place is not None else None
        if country is None:
            end = self._own_party_after(s, j, k, person) if s.low(j) == "of" and not before else None
            return end or self._body_after(s, j, person, before)
        past = self._body_after(s, j, person, before) if before and s.is_capitalized(country[1]) else j
        if past > country[1]:
            return past  # `President X of the Chinese People's Association for Friendship`
        person.country = person.country or country[0]
        for office in before:
            if office.country is None:
                office.country = country[0]
                offices.settle(office)
        return country[1]

    def _own_party_after(self, s: Sentence, j: int, k: int, person: Person) -> int | None:
        """`Rep. X of the main opposition Democratic Party of Korea`: past the party, whose country is hers."""
        k = k + 1 if s.low(k) in _BEFORE_RULING else k
        k = k + 1 if s.low(k) in _RULING else k
        if not s.is_capitalized(k):
            return None
        last = self.organizations.last
        found = self.organizations.read(s, k)
        if found is None or found[0].kind != "party" or found[0].country_code() is None:
            self.organizations.last = last
            return None
        party = found[0]
        self.mentions.append(Mention(party.start, party.end, "organization", "full name", organization=party))
        person.country = person.country or found[0].country_code()
        return found[1]

    def _mission_after(self, s: Sentence, k: int, person: Person, before: list[Office]) -> int | None:
        """`Minister-Counsellor X of the British Embassy in Beijing`: the mission at token k is that of the post."""
        office = before[-1] if before and before[-1].title.sector == "DIP" else None
        last = self.organizations.last
        found = self.organizations.read(s, k) if office is not None else None
        if office is None or found is None:
            self.organizations.last = last
            return None
        office.organization, office.country = found[0], office.country or found[0].country_code()
        person.country = person.country or office.country
        return found[1]

    def _body_after(self, s: Sentence, j: int, person: Person, before: list[Office]) -> int:
        """`Vice-Minister X of the International Department`: the organisation after the name is that of the post."""
        if before and before[-1].organization is not None:
            return self._party_after(s, j, person, before[-1])
        office = before[-1] if before else None
        if office is None or s.low(j) != "of" or not _ASSURING.isdisjoint(s.lows[:j]):
            return j
        if is_of_territory(office) and (end := self._territory_after(s, j, person, office)) > j:
            return end
        is_presiding = office.title.name.endswith(_PRESIDING) and office.country is None
        if not is_presiding and office.title.of not in (None, "ministry", "party", "organization", "territory"):
            return j
        last = self.organizations.last
        found = self.organizations.read(s, j + 1)
        is_union = found is not None and found[0].kind == "international"
        is_other = is_union and not (is_presiding or office.title.name in _OF_UNIONS)
        if found is not None and (s.low(found[1]) == "'s" or found[0].kind == "state" or is_other):
            self.organizations.last = last
            return j
        if found is None or is_union:
            self.organizations.last = last
            found = self._complement_after(s, j, office)
        if found is None:
            return j
        body = self.organizations.fuller(found[0])
        office.organization, office.country = body, office.country or body.country_code()
        person.country = person.country or office.country
        return found[1]

    def _complement_after(self, s: Sentence, j: int, office: Office) -> tuple[Organization, int] | None:
        """`Deputy Minister X of Agriculture`, `Inspector General X of the Bundeswehr`: what the title could be of."""
        trial = replace(office, j=j, more=[])
        ComplementReader(self.organizations).read(s, trial)
        if trial.organization is None:
            return unlisted_behind_name(s, office, j)
        if trial.j <= j + 1 or s.low(trial.j) == "'s":
            return None
        return trial.organization, trial.j

    def _party_after(self, s: Sentence, j: int, person: Person, office: Office) -> int:
        """`Politburo member X of the Communist Party of Cuba`: the party after the name is that of the organ."""
        organ = office.organization
        if organ is None or organ.within is None or s.low(j) != "of" or organ.root_party() is not None:
            return j
        last = self.organizations.last
        found = self.organizations.read(s, j + 1)
        party = found[0].root_party() if found is not None else None
        if found is None or party is None or party.is_below(organ):
            self.organizations.last = last
            return j
        organ.parent = place_organ(organ.within, organ, party)
        office.country = office.country or organ.country_code()
        person.country = person.country or office.country
        return found[1]

    def _territory_after(self, s: Sentence, j: int, person: Person, office: Office) -> int:
        """`Mayor X of Shanghai`, `Governor X of Yunnan Province`."""
        territory = territory_at(s, j + 1)
        if territory is None or s.low(territory[1]) == "'s":
            return j
        office.organization, end = territory
        office.country = office.country or office.organization.country
        person.country = person.country or office.country
        return end


def _has_body(office: Office) -> bool:
    """Asked by a call: a compiled module would go on believing what it saw before another method filled it in."""
    return office.organization is not None


def _has_such_posts(body: Organization, office: Office) -> bool:
    """`a delegation of the National Council led by Deputy Speaker X`, `of the University led by Vice Rector X`, `of the
    Police led by Inspector General X`: a post as that kind of body has it."""
    sector, of = office.title.sector, office.title.of
    if sector == "LEG" or of == "legislature":
        return body.kind == "legislature"
    if sector == "MIL":
        return body.kind == "military" or (body.kind == "other" and not _FORCES.isdisjoint(body.head.lower().split()))
    if sector == "PTY" or of == "party":
        return body.kind == "party" and of == "party"
    if sector == "EDU":
        return body.kind == "other" and not _SCHOOLS.isdisjoint(body.head.lower().split())
    is_open = of in (None, "organization") and sector in (None, "GOV", "JUD")
    return is_open and body.kind in ("other", "company") and "embassy" not in body.head.lower()


_FORCES: Final = frozenset("army navy force forces guard guards command police corps fleet gendarmerie".split())
_SCHOOLS: Final = frozenset("university college academy institute school polytechnic faculty".split())


def _listed_before(s: Sentence, i: int, here: list[Mention]) -> list[Person]:
    """The people named right before the `and` at token i - 1, joined by commas, with nothing behind their names."""
    found: list[Person] = []
    k = i - 2 if s.low(i - 2) == "," else i - 1
    for mention in reversed(here):
        if k < 1 or mention.end != s.ends[k - 1] or mention.person is None:
            break
        found.append(mention.person)
        begin = next((m for m in range(k - 1, -1, -1) if s.starts[m] == mention.start), 0)
        if s.low(begin - 1) != ",":
            break
        k = begin - 1
    return found


def _is_conveyed(s: Sentence, i: int) -> bool:
    """`conveyed to the host greetings from President X`, whose own envoy conveys them; the post begins at token i."""
    k = i - 1
    while s.low(k) in ("the", "his", "her"):
        k -= 1
    if s.low(k) not in ("from", "of") or _GREETINGS.isdisjoint(s.lows[max(0, k - 3) : k]):
        return False
    return not _CONVEYED.isdisjoint(s.lows[:k])


def _is_thanked(s: Sentence, k: int) -> bool:
    """`thanked the Prime Minister for hosting his adviser, X`: whose, at token k, is who thanks."""
    return s.low(k - 1) in _RECEIVING and s.low(k - 2) == "for"


_RECEIVING: Final = frozenset(("hosting", "receiving", "welcoming", "having", "meeting"))
