"""Organisations in a sentence: parties, their organs, ministries, legislatures, and how they hang together.

A name is read as a head with a parent: `Organization Department of the CPC Central Committee`, `CPC Central Committee's
Organization Department` and `its Organisation Department` are the same head below the same parent.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.local_names import (
    chamber_before,
    city_end,
    group_of_party,
    is_of_unnamed_place,
    keep_written,
    land_of_committee,
    of_autonomy,
    past_congress,
    place_committee,
    school_of_party,
)
from warehouse.extraction.local_parties import committee_of_party, of_chinese_place
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.organization_ends import (
    OF_SEVERAL_STATES,
    are_initials,
    begins_name,
    below_state,
    end_of_school,
    past_ordinal,
    province_end,
)
from warehouse.extraction.organization_heads import LOCALITIES, OrganizationHeads
from warehouse.extraction.organization_model import (
    STATE_KINDS,
    Organization,
    party_of_country,
    place_organ,
    spelled,
    state_of,
)
from warehouse.extraction.organization_runs import city_before_name, names_person
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer

_ARTICLES: Final = frozenset(("the", "a", "an"))
_OF_THE_REPUBLIC: Final = ["of", "the", "republic"]
_SHORT_COMMITTEES: Final = ("C.C.", "C.C", "CC")
_AFTER_PARTY: Final = frozenset(("and", ",", ";"))
_RULING: Final = frozenset(("ruling", "governing", "opposition"))
_POSSESSIVE_PRONOUNS: Final = frozenset(("its", "their", "his", "her"))
_OF_LOCALITY: Final = {
    "provincial": "provincial",
    "municipal": "municipal",
    "province": "provincial",
    "city": "municipal",
    "district": "district",
}
_CHAMBERS: Final = frozenset(("parliament", "legislature", "senate"))
"""Houses that are one state's where none is named: `of Canada` says otherwise."""
_CALLED_SHORTLY: Final = frozenset(
    "academy institute university association federation foundation front school college chamber authority".split()
)
_OF_REGIONS: Final = (" Committee", " Government", " Congress", " Office", " Department")
_WITH_FIELDS: Final = ("Committee", "Commission", "Subcommittee")
_KINDS_OF_REGION: Final = frozenset(("region", "province", "municipality", "prefecture"))


@dataclass(slots=True)
class OrganizationReader(OrganizationHeads):
    """Reads organisations off a sentence, with what they are parts of."""

    def read(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """The organisation that begins at token i, with all its parents, and the token after it."""
        start = i
        while s.low(i) in _ARTICLES and not (s.is_capitalized(i) and begins_name(s, i)):
            i += 1
        i = past_ordinal(s, i)
        i = i + 1 if s.low(i).endswith("-based") else i  # `the Prague-based Institute for International Affairs`
        found = self._read_chain(s, i) or self._local(s, i) or self._of_city(s, i) or self._named_before(s, i)
        if found is None:
            return None
        org, j = found
        if is_of_unnamed_place(org, s, i):
            self.unplaced.append(org)
        of_chinese_place(org)
        land_of_committee(org)
        org = self._in_full(s, org, i)
        if s.low(j) == "co." and s.is_capitalized(j):
            j += 3 if s.lows[j + 1 : j + 3] == [",", "ltd."] else (2 if s.low(j + 1) == "ltd." else 1)
        org.start, org.end = s.starts[start if s.low(start) not in _ARTICLES else i], s.ends[j - 1]
        self.last = org
        self.named.append(org)
        return org, j

    def _in_full(self, s: Sentence, org: Organization, i: int) -> Organization:
        """`the National Academy`, of which the text has told as `the National Academy of Politics`: that one."""
        is_short = org.kind == "other" and org.parent is None and org.party is None and org.country is None
        if not is_short or s.low(i - 1) != "the" or " " not in org.head:
            return org
        begins = (f"{org.head} of ", f"{org.head} for ")
        longer = {o.name(): o for o in self.named if o.kind == "other" and o.head.startswith(begins)}
        return replace(next(iter(longer.values()))) if len(longer) == 1 else org

    def _local(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """`the provincial Party Committee`: the committee of the province that the article is about."""
        if (low := s.low(i)) not in _OF_LOCALITY:
            return None
        j = i + 2 if s.low(i + 1) == "'s" else i + 1
        if s.low(j) == "committee" and s.low(j + 1) == "of" and s.is_capitalized(j):
            party = self._known_party(s, j + 2 + (s.low(j + 2) == "the"))
            return committee_of_party(s, _OF_LOCALITY[low], party, self.unplaced) if party else None
        head = self._read_head(s, j) if s.is_capitalized(j) else None
        if head is None or head[0].kind not in ("other", "party"):
            return None
        org, after = head
        org.head, org.party, org.kind = f"{_OF_LOCALITY[low]} {spelled(s_text(s, j, after))}", None, "other"
        self.unplaced.append(org)
        return org, after

    def _of_city(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """`Hanoi's Party Committee`: a city or region that owns a committee or a council."""
        j = next((k for k in range(i + 1, i + 4) if s.low(k) == "'s"), None)
        if j is None or not {"committee", "council"} & set(s.lows[j + 1 : j + 4]) or not s.is_capitalized(i):
            return None
        name = " ".join(s.words[i:j])
        head = self._read_head(s, j + 1) if fold_name(name) in lexicon.place_names() else None
        if head is None or head[0].kind != "other":
            return None
        head[0].head = f"{name} {head[0].head}"
        return head

    def _named_before(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """`of the commission`, `the committee's Organization Commission`: the last one named that ends or begins so."""
        low = s.low(i)
        if low not in lexicon.org_words() or s.low(i - 1) != "the":
            return None
        part = self._part_of_named(s, i) if s.low(i + 1) == "'s" and s.is_capitalized(i) else None
        if part is not None:
            return part
        if s.is_capitalized(i) and (s.low(i + 1) in ("of", "for") or not names_person(s, i + 1)):
            return self._called_shortly(s, i) if low in _CALLED_SHORTLY else None
        if low == "party":
            return None
        known = next((o for o in self._above() if low in o.head.lower().split()), None)
        if known is None:
            return None
        if s.low(i + 1) == "'s":
            head = self._read_head(s, i + 2)
            return (self._below(head[0], known.top_organ()), head[1]) if head is not None else None
        return known, i + 1

    def _part_of_named(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """`the Academy's Department of Training`, `the Commission's Department III`: a part of the one named so."""
        known = next(
            (o for o in reversed(self.named) if s.low(i) in o.head.lower().split() and o.kind != "party"), None
        )
        head = self._read_head(s, i + 2) if known is not None and s.is_capitalized(i + 2) else None
        if known is None or head is None or head[0].kind != "other" or head[0].parent is not None:
            return None
        head[0].parent = known
        return head

    def _called_shortly(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """`SLIDA and the Academy signed`: the one academy that has been named, by its first word in capitals alone."""
        if s.is_capitalized(i + 1) or s.low(i + 1) in ("of", "for"):
            return None
        low = s.low(i)
        known = {o.name(): o for o in self.named if o.kind == "other" and low in o.head.lower().split()}
        return (replace(next(iter(known.values()))), i + 1) if len(known) == 1 else None

    def fuller(self, org: Organization) -> Organization:
        """`Vice-Minister X of the International Department`: the organ of a party as it was named before."""
        if org.within is None or org.root_party() is not None:
            return org
        return next((o for o in reversed(self.named) if o.head == org.head and o.root_party() is not None), org)

    def _above(self) -> Iterator[Organization]:
        """The organisations named so far, last first, and then what they belong to."""
        yield from reversed(self.named)
        yield from (org.parent for org in reversed(self.named) if org.parent is not None)

    def _read_chain(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        i_owner = i
        head = self._known_party(s, i) if i < len(s) else None
        owner = None
        if head is None:
            owner, i = self._owner(s, i)
            head = self._read_head(s, i)
        i_owner_end = i
        if head is None:
            return None
        org, i = head
        if org.party is not None and s.low(i) == "committee" and s.is_capitalized(i):
            org, i = Organization("Party Committee", "other", org.party.country, sector="PTY"), i + 1
        elif org.party is not None and (school := school_of_party(s, i_owner_end, i, org)) is not None:
            org, i = school, i + 1
        elif org.kind == "party" and (group := group_of_party(s, i, org)) is not None:
            org, i = group
        head_end = i
        if owner is not None:
            keep_written(s, i_owner_end, i, org, owner)
            if (
                owner.kind == "state"
                and s.low(i_owner_end - 1) != "'s"
                and org.kind not in STATE_KINDS
                and org.party is None
            ):
                org.head = f"{spelled(s_text(s, i_owner, i_owner_end))} {org.head}"
            org = self._below(org, owner)
        while True:
            following = self._read_part(s, i, org)
            if following is None:
                break
            org, i = following
        is_of_republic = s.lows[i : i + 3] == _OF_THE_REPUBLIC and s.low(i + 3) != "of"
        is_of_republic = is_of_republic and (org.kind == "legislature" or org.head.lower() == "presidency")
        org, i = (org, i + 3) if is_of_republic else self._read_of(s, i, org, (i_owner_end, head_end))
        i = self._read_acronym(s, i, org)
        return org, i

    def _owner(self, s: Sentence, i: int) -> tuple[Organization | None, int]:
        """A possessive pronoun, a country or an adjective before the head."""
        low = s.low(i)
        if low in _POSSESSIVE_PRONOUNS and low in ("its", "their"):
            return (self.last.top_organ() if self.last else None), i + 1
        if low == "party" and s.low(i + 1) == "'s" and s.is_capitalized(i + 2) and not s.is_capitalized(i):
            party = next((p for o in reversed(self.named) if (p := o.root_party()) is not None), None)
            return (party, i + 2) if party is not None and self._read_head(s, i + 2) is not None else (None, i)
        if low == "party" and s.low(i + 1) == "'s" and s.is_capitalized(i) and lexicon.organs().match(s.lows, i + 2):
            return None, i + 2  # `the Party's Central Committee`
        if low == "party" and s.is_capitalized(i) and lexicon.organs().match(s.lows, i) is None:
            is_organ = s.is_capitalized(i + 1) and lexicon.organs().match(s.lows, i + 1) is not None
            return None, i + 1 if is_organ else i  # `the Party Secretariat`
        country = self.country_at(s, i)
        if country is None:
            return None, i
        code, j = country
        if s.lows[j - 1 : j + 1] == ["federation", "council"]:
            j -= 1  # `Russian Federation Council`: the chamber
        own = self._known_organ(s, i) or self._known_body(s, i)
        if own is not None and (own[0].country != code or own[0].kind == "other"):
            return None, i  # `Taiwan Affairs Office of the State Council`: China's
        after = j + 1 if s.low(j) in ("'s", "'") else j
        if s.low(after) == "party" and not s.is_capitalized(after) and s.is_capitalized(after + 1):
            party = party_of_country(code)  # `the Lao party Central Committee`
            if party is not None and self._read_head(s, after + 1) is not None:
                return party, after + 1
        if self._read_head(s, after) is None:
            return None, i
        return state_of(code, s.starts[i], s.ends[j - 1]), after

    def _read_part(self, s: Sentence, i: int, org: Organization) -> tuple[Organization, int] | None:
        """A part of what was just read: after `'s`, or side by side (`CPV Central Committee Secretariat`)."""
        i = self._read_acronym(s, i, org)
        j = i + 1 if s.low(i) in ("'s", "'") else i
        if j >= len(s) or not s.is_capitalized(j):
            return None
        if org.kind == "legislature" and s.low(j) in ("office", "secretariat") and j == i:
            return Organization(f"{org.head} {s.words[j]}", "other", org.country, sector="LEG"), j + 1
        if org.kind == "international" and s.low(j) == "commission":  # `African Union (AU) Commission`
            return Organization(f"{org.head} Commission", "international", sector="IGO"), j + 1
        is_own = org.kind in ("other", "legislature") and s.low(j) in ("central", "national")
        is_own_committee = is_own and s.low(j + 1) == "committee"
        if j == i and org.kind not in ("party", "party organ", "legislature") and not is_own_committee:
            return None
        if lexicon.titles().match(s.lows, j) and not lexicon.organs().match(s.lows, j):
            return None
        if org.kind == "party" and s.words[j] == "NEC" and s.low(j + 1) not in lexicon.org_words():
            executive = Organization("National Executive Committee", "party organ", within="party", sector="PTY")
            return self._below(executive, org), j + 1
        head = self._read_head(s, j)
        if head is None or head[0].party is not None:
            return None
        part, after = head
        keep_written(s, j, after, part, org)
        return self._below(part, org), after

    def _read_of(self, s: Sentence, i: int, org: Organization, written: tuple[int, int]) -> tuple[Organization, int]:
        """`of the CPV Central Committee`, `of Vietnam`, `of the Party Central Committee`; the head's own tokens are
        those of `written`."""
        i = self._read_acronym(s, i, org)
        if s.low(i) == "," and s.words[i - 1] in _SHORT_COMMITTEES:
            begin = i + 2 if s.low(i + 1) == "the" else i + 1
            parent = self._known_party(s, begin) or self._read_head(s, begin)  # also `C.C., Women's Union of Korea`
            return (self._below(org, parent[0]), parent[1]) if parent is not None else (org, i)
        place_committee(s, i, org)
        is_of = s.low(i) in ("of", "under", "in") and not (s.low(i) == "in" and s.low(i + 1) in _ARTICLES)
        if not is_of:
            return org, i
        j = i + 1
        while s.low(j) in _ARTICLES or (s.low(j) in _RULING and s.is_capitalized(j + 1)):
            j += 1
        j = j + 1 if s.low(j) in _POSSESSIVE_PRONOUNS and s.lows[j + 1 : j + 3] == ["party", "'s"] else j
        j = past_ordinal(s, j)
        # `member of the Political Bureau of the Party and president of the Assembly`: of the one that others tell
        autonomy = of_autonomy(s, j, org)
        is_bare_party = org.within is not None and s.low(j) == "party" and s.low(j + 1) in _AFTER_PARTY
        if s.low(i) == "in" or is_bare_party or autonomy is not None:
            return org, autonomy or (j + 1 if is_bare_party else i)
        local = self._read_locality(s, j) if org.kind == "other" and s.low(i) == "of" else None
        region = self._read_region(s, j) if local is None and org.head.endswith(_OF_REGIONS) else None
        if region is not None and s.low(i) == "of":
            org.head = f"{org.head} of {spelled(s_text(s, j, region))}"
            org.country = org.country or gazetteer.country_of(lexicon.place_names()[fold_name(s.low(j))])
            return org, region
        if local is not None:
            org.head = f"{local[0]} {org.head}"
            return org, local[1]
        country = self.country_at(s, j)
        is_government = org.kind == "state" and " " in org.head  # `Revolutionary Government of Zanzibar`
        is_open = country is None and (org.kind in ("other", "military") or is_government) and org.within is None
        end = province_end(s, j) if is_open else end_of_school(s, i, j, org)
        end = country[1] if country is not None and org.kind == "party" and org.party is None else end
        end = (
            max(city_end(s, j), past_congress(s, j), city_before_name(s, j))
            if is_open and end == j and s.low(i) == "of"
            else end
        )
        if country is not None and org.kind == "other" and s.is_capitalized(country[1]):
            # `Members' Council of Vietnam Electricity`: a company that a state's name begins
            end = country[1] + 1 if s.low(country[1]) in _COMPANIES else end
            end = country[1] + 2 if s.lows[country[1] : country[1] + 2] == ["buddhist", "sangha"] else end
        if end > j:
            org.head = f"{org.head} of {spelled(s_text(s, j, end))}"
            org.country = org.country or (country[0] if country is not None else None)
            # `Communist Party of Ghana Central Committee`, a party that no table knows
            return (self._read_part(s, end, org) if org.kind == "party" else None) or (org, end)
        self.outer.append(org.head)
        parent = self._read_chain(s, j) or chamber_before(s, j, self.named)
        self.outer.pop()
        if parent is not None:
            above, after = parent
            keep_written(s, written[0], written[1], org, above)
            if above.kind != "international" or org.kind not in ("ministry",):
                placed = self._below(org, above)
                return placed, self._past_field(s, placed, after)
        if country is not None and org.party is None:
            code, after = country
            if s.low(after) in ("parliament", "legislature") and not s.is_capitalized(after):
                return self._below(org, self.legislature(code)), after + 1
            return self._below(org, state_of(code, s.starts[j], s.ends[after - 1])), after
        return org, i

    def _past_field(self, s: Sentence, org: Organization, j: int) -> int:
        """`Standing Commission of the Council of the Republic on International Affairs`: the token after the field of a
        committee, which stands behind whose it is; its name takes the field up."""
        is_open = org.kind == "other" and org.head.endswith(_WITH_FIELDS) and s.low(j) in ("on", "for")
        end = self._read_complement(s, j) if is_open and s.is_capitalized(j + 1) else j
        if end > j:
            org.head = f"{org.head} {spelled(s_text(s, j, end))}"
        return end

    def legislature(self, code: str) -> Organization:
        """`the Lao legislature`: that country's chamber by its own name, else by that told before in the article."""
        known = next((o for o in reversed(self.named) if o.kind == "legislature" and o.country_code() == code), None)
        return known or Organization(lexicon.legislature_of(code) or "Parliament", "legislature", code, sector="LEG")

    def _read_locality(self, s: Sentence, i: int) -> tuple[str, int] | None:
        """`(the) northern province of X`: the locality whose committee it is, and the token after it."""
        k = next((k for k in range(i, min(i + 4, len(s))) if s.low(k) in LOCALITIES and not s.is_capitalized(k)), None)
        if k is None or any(s.is_capitalized(m) for m in range(i, k)):
            return None
        begin = k + 2 if s.low(k + 1) == "of" else k + 1
        for length in (3, 2, 1):
            name = " ".join(s.words[begin : begin + length])
            if s.is_capitalized(begin) and fold_name(name) in lexicon.place_names():
                return f"{name} {LOCALITIES[s.low(k)]}", begin + length
        return None

    def region_at(self, s: Sentence, k: int) -> tuple[Organization, int] | None:
        """`vice chairman of the Guangxi Zhuang Autonomous Region`: a region with a government of its own."""
        end = self._read_region(s, k)
        if end is None or "autonomous" not in s.lows[k:end]:
            return None
        country = gazetteer.country_of(lexicon.place_names()[fold_name(s.low(k))])
        region = Organization(spelled(s_text(s, k, end)), "other", country, sector="GOV")
        region.start, region.end = s.starts[k], s.ends[end - 1]
        return region, end

    def _read_region(self, s: Sentence, j: int) -> int | None:
        """`Guangxi Zhuang Autonomous Region`: the token after a region named with all its words."""
        if not lexicon.place_names().get(fold_name(s.low(j)), "").startswith("region/"):
            return None
        k = next((k for k in range(j + 1, j + 5) if s.low(k) in _KINDS_OF_REGION or not s.is_capitalized(k)), j)
        return k + 1 if s.low(k) in _KINDS_OF_REGION else None

    def _read_acronym(self, s: Sentence, i: int, org: Organization) -> int:
        """`(CPV)` after a name: it stands for it from here on, as in `the Land Transport Authority's (LTA) office`."""
        if s.low(i) == "'s" and s.low(i + 1) == "(" and s.low(i + 3) == ")" and are_initials(s.words[i + 2], org):
            org.short = org.short or s.words[i + 2]
            self.acronyms.setdefault(s.words[i + 2], org)
            return i
        if s.low(i) != "(" or s.low(i + 2) != ")":
            return i
        word = s.words[i + 1]
        if word == org.short or (org.kind == "legislature" and s.lows[i + 1] in _CHAMBERS):
            return i + 3  # `(Interpol)`, `the State Great Khural (parliament)`
        if self.outer and org.kind != "party" and word[0] == self.outer[-1][0] != org.name()[0]:
            return i  # `International Department of the CPC Central Committee (IDCPC)`
        capitals = sum(letter.isupper() for letter in word)
        if not (2 <= len(word) <= 9 and word[0].isupper() and capitals > 1) or word.startswith("MoU"):
            return i
        if gazetteer.country_by_name(word) is not None:  # `of the Democratic People's Republic of Korea (DPRK)`
            return i + 3
        party = org.root_party() if org.head == "Central Committee" and not word.endswith("CC") else None
        org = party or org  # `the C.C., Communist Party of Vietnam (CPV)`: the party's letters
        org.short = org.short or word
        self.acronyms.setdefault(word, org)
        return i + 3

    def _below(self, org: Organization, owner: Organization) -> Organization:
        """Place an organisation below its owner; organs of a Central Committee go below it, not below the party."""
        if org.kind == "international" and org.head == "Security Council" and owner.kind == "state":
            org.head, org.kind, org.country = f"{org.head} of {owner.head}", "other", owner.country
        if org.kind == "international" or (org.kind == owner.kind == "legislature" and org.head == owner.head):
            return org  # `the Cambodian delegation, led by its NA Vice Chairman`: not of the house named before
        if owner.kind == "state":
            if (of_state := below_state(org, owner)) is None:
                return org
            owner = of_state
        if owner.is_below(org) or org.head.endswith(f" of the {owner.head}"):
            return org
        if org.head in OF_SEVERAL_STATES and owner.country_code() is not None:
            org.country = owner.country_code()  # `House of Commons of the Canadian Parliament`
        party = owner.root_party()
        if party is None and org.head == "Central Committee":
            org.parent, org.kind = owner, owner.kind
        elif party is not None and org.within is not None and not owner.is_below(org):
            is_local = owner.is_local_committee()  # a province has departments and a school, too
            org.parent = owner if is_local else place_organ(org.within, owner, party)
            org.head = org.head.removeprefix("Central ") if is_local else org.head
        elif org.parent is None:
            org.parent = owner if not owner.is_below(org) else None
        else:
            top = org
            while top.parent is not None:
                top = top.parent
            if not owner.is_below(top) and top.party is None:
                top.parent = place_organ(top.within, owner, party) if party and top.within else owner
        return org


_COMPANIES: Final = frozenset(
    "airlines airways electricity railways railway post oil gas coal power telecom shipping petroleum steel".split()
)
