"""What an organisation's name begins with: a party, a known organ or body, a paper, or capitals with a head word."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from warehouse.extraction import lexicon, marks
from warehouse.extraction.date_model import MONTHS, WEEKDAYS, is_calendar
from warehouse.extraction.local_names import (
    ends_body,
    first_of_pair,
    is_address,
    past_holder,
    small_school,
)
from warehouse.extraction.name_runs import NAMES_LIKE_LETTERS, s_text
from warehouse.extraction.organization_ends import begins_field
from warehouse.extraction.organization_model import (
    Organization,
    ministry_name,
    party_of_country,
    spelled,
)
from warehouse.extraction.organization_runs import (
    continues_name,
    ends_in_name,
    ends_province,
    is_call_on,
    is_named_after,
    is_of_nth,
    is_ordinal,
    list_goes_on,
    lists_fields,
    names_person,
    numbered,
    past_campus,
    past_court,
    past_number,
    past_numeral,
)
from warehouse.extraction.tokens import Sentence
from warehouse.folding import fold_name
from warehouse.places import gazetteer

_WITH_ARTICLE: Final = frozenset(("treasury", "interior", "navy", "army", "environment"))
_OF_COUNTRIES: Final = frozenset(("bank", "university"))
_TELLING: Final = 4
_MEMBERS: Final = frozenset(("member", "members", "lawmaker", "lawmakers", "speaker"))
"""A name of so many words is one state's, whether or not the article names that state."""
LOCALITIES: Final = {"province": "provincial", "city": "municipal", "district": "district"}


_OF_A_FRIEND: Final = frozenset(("sisterly", "brotherly", "friendly", "fraternal"))
"""`of the sisterly Republic of Iraq`: how Gulf and other presses name a state."""
_OF_SOUTH: Final = frozenset(
    "minister ambassador president prime deputy vice foreign trade defense defence finance counterpart counterparts "
    "speaker consul embassy ministry".split()
)
_BODIES_OF_SOUTH: Final = frozenset("institute foundation university development trade-investment herald".split())
LETTERS_OF_STATES: Final = {"RA": "ARM", "RF": "RUS", "RK": "KAZ", "RB": "BLR", "RT": "TJK", "KR": "KGZ"}
"""`the RA National Assembly`, `RF Ambassador`: where the article names that state."""
_HALVES: Final = {"north": "PRK", "south": "KOR"}
_KOREA: Final = frozenset(("korea", "korean", "koreans"))
_OF_BOTH_KOREAS: Final = frozenset("peninsula war people peoples language descent wave nation unification".split())


@dataclass(slots=True)
class OrganizationHeads:
    """Reads the first part of an organisation. Keeps what the article introduced: acronyms, and the last one named."""

    acronyms: dict[str, Organization] = field(default_factory=dict)
    countries: Collection[str] = ()
    last: Organization | None = None
    ministry: Organization | None = None
    """That of the minister named last."""
    first_ministry: Organization | None = None
    """The first one that the article tells of, by its name or its minister."""
    named: list[Organization] = field(default_factory=list)
    outer: list[str] = field(default_factory=list)
    """Heads of the organisations whose parents are being read."""
    unplaced: list[Organization] = field(default_factory=list)
    """Committees of a province or city that the text leaves out."""

    def keep_ministry(self, ministry: Organization) -> None:
        """Remember a ministry for `the ministry` and `ministry spokesperson X`."""
        self.ministry, self.first_ministry = ministry, self.first_ministry or ministry

    def only_ministry(self) -> Organization | None:
        """That of the minister named last, where those of no two states have been named."""
        first, last = self.first_ministry, self.ministry
        is_one = first is not None and last is not None and first.country_code() == last.country_code()
        return last if is_one else None

    def country_at(self, s: Sentence, i: int) -> tuple[str, int] | None:
        """A country, or the adjective of one, at token i: its code and the token after it."""
        if not s.is_capitalized(i):
            is_kin = s.low(i) in _OF_A_FRIEND and s.is_capitalized(i + 1)
            return self.country_at(s, i + 1) if is_kin else None
        if i not in s.countries:
            s.countries[i] = self._look_up_country(s, i)
        return s.countries[i]

    def _look_up_country(self, s: Sentence, i: int) -> tuple[str, int] | None:
        if s.words[i] in NAMES_LIKE_LETTERS:
            return None
        if s.lows[i] == "congolese" and "COD" in self.countries:
            return "COD", i + 1  # of that one of the two that the article names otherwise
        if s.lows[i] in ("america", "american", "americans") and s.low(i - 1) in ("latin", "central", "south", "north"):
            return None
        if s.low(i + 1) == "d" and s.low(i + 3) == "ivoire":  # the apostrophe parts the words
            return "CIV", i + 4
        most = lexicon.country_lengths().get(fold_name(s.words[i]), 0)
        for length in range(min(most, len(s) - i), 0, -1):
            if s.is_capitalized(i + length - 1):
                code = gazetteer.country_by_name(" ".join(s.words[i : i + length]))
                if code is not None:
                    return None if self._is_longer_place(s, i, length) else (code, i + length)
        if (lettered := LETTERS_OF_STATES.get(s.words[i])) is not None:
            return (lettered, i + 1) if lettered in self.countries and s.is_capitalized(i + 1) else None
        if s.lows[i] in _HALVES and s.low(i - 1) == "the" and s.low(i + 1) == "'s":
            are_both = "KOR" in self.countries and "PRK" in self.countries
            return (_HALVES[s.lows[i]], i + 1) if are_both else None  # `the North's ruling party`
        return self._one_of_two_koreas(s, i) if s.lows[i] in _KOREA else None

    def _one_of_two_koreas(self, s: Sentence, i: int) -> tuple[str, int] | None:
        """`his Korean counterpart`: of that one of the two that the article names otherwise."""
        if s.low(i + 1) in _OF_BOTH_KOREAS or s.low(i - 1) in ("two", "both", "inter"):
            return None
        named = [code for code in ("KOR", "PRK") if code in self.countries]
        if len(named) > 1 and s.low(i + 1) in ("counterpart", "counterparts"):
            return named[0], i + 1  # those of the North say so of nobody
        if not named and s.low(i + 1) in _OF_SOUTH:
            return "KOR", i + 1  # the press says `North Korean` of the other, and its own says `DPRK`
        if s.lows[i] == "korea" and s.low(i + 1) in _BODIES_OF_SOUTH and s.is_capitalized(i + 1):
            return "KOR", i + 1  # `the Korea Institute for X`, of whom a text on the other one asks
        return (named[0], i + 1) if len(named) == 1 else None

    def _is_longer_place(self, s: Sentence, i: int, length: int) -> bool:
        """`Thai Binh` is a province, not Thailand's."""
        following = i + length
        if not s.is_capitalized(following):
            return False
        key = lexicon.place_names().get(fold_name(" ".join(s.words[i : following + 1])), "")
        return key.startswith(("city/", "region/"))

    def _read_head(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        if i >= len(s) or not s.is_capitalized(i):
            return None
        if not (marks.mark(s)[i] & marks.ORG_NAME or marks.has(s, marks.ORG_WORD) or s.words[i] in self.acronyms):
            return None
        return (
            self._known_party(s, i)
            or self._known_organ(s, i)
            or self._known_body(s, i)
            or self._introduced(s, i)
            or self._read_general(s, i)
        )

    def _known_party(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        if s.low(i) == "party" and s.low(i + 1) == "central":
            return None
        found = lexicon.parties().match(s.lows, i)
        if found is None:
            return None
        parties, j = found
        if s.words[i] == "PCC" and "CUB" not in self.countries and s.low(i + 1) != "central":
            return None  # the Party Central Committee
        if j == i + 1 and len(s.words[i]) <= 3 and not s.words[i].isupper():
            return None
        known = self.acronyms.get(s.words[i]) if j == i + 1 else None
        if known is not None:
            return Organization(known.head, known.kind, known.country, short=known.short, party=known.party), j
        party = self._choose_party(parties)
        if party.common_name and party.country not in self.countries:
            return None
        return (
            Organization(
                party.name,
                "party",
                party.country,
                short=party.short_name,
                party=party,
                sector="PTY",
                alternatives=parties,
            ),
            j,
        )

    def _choose_party(self, parties: tuple[lexicon.Party, ...]) -> lexicon.Party:
        """An acronym that clashes stands for the party of the article's countries, else for the table's first."""
        for party in parties:
            if len(parties) > 1 and party.country in self.countries:
                return party
        return parties[0]

    def _known_organ(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        found = lexicon.organs().match(s.lows, i)
        if found is None:
            return None
        organ, j = found
        is_named_on = s.low(j) in ("for", "on") and s.is_capitalized(j + 1) and not is_call_on(s, j)
        if is_named_on and not is_calendar(s.low(j + 1)):
            return None
        if s.low(j) == "and" and s.low(j - 2) in ("for", "of") and self._goes_on(s, j + 1):
            return None  # `Department for Organization and Cadre Policy`
        if organ.name == "Secretariat" and s.low(j) == "of" and self._is_field(s, j + 1):
            return None  # `Secretariat of Defense Industries`
        if s.words[i] == "NEC" and j == i + 1 and "ZAF" not in self.countries:
            return None  # Cambodia's and others' election committees have these letters, too
        return Organization(organ.name, organ.kind, within=organ.within, sector="PTY"), j

    def _is_field(self, s: Sentence, k: int) -> bool:
        """A field of duty in capitals at token k, and no party or organ."""
        return s.is_capitalized(k) and s.low(k) in lexicon.ministry_subjects() and not self._begins_own(s, k)

    def _goes_on(self, s: Sentence, k: int) -> bool:
        """A second field of duty, of everyday words in capitals, at token k."""
        words = lexicon.common_words()
        is_field = s.is_capitalized(k) and s.low(k) in words and (s.low(k + 1) in words or not s.is_capitalized(k + 1))
        is_own = lexicon.titles().match(s.lows, k) is not None or s.low(k + 1) in lexicon.org_words()
        return is_field and not is_own and lexicon.organs().match(s.lows, k) is None

    def _known_body(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        found = lexicon.bodies().match(s.lows, i)
        if found is None:
            return None
        body, j = found
        known = self._introduced(s, i) if j == i + 1 else None
        if known is not None and known[0].kind != "party" and known[0].head != body.name:
            return known  # `the National Planning Commission (NPC)`: its letters from here on, whoever else has them
        is_short = len(s.words[i]) <= (4 if body.kind == "ministry" else 5) and j == i + 1 and s.words[i] != body.name
        is_word = body.kind == "legislature" and body.short_name is None and self._is_house(s, i)
        if not s.is_capitalized(j - 1) or (is_short and not s.words[i].isupper() and not is_word):
            return None
        is_part = (s.is_capitalized(i - 1) and not self._ends_country(s, i)) or is_ordinal(s.low(i - 1))
        if body.name in ("Congress", "Parliament", "Senate") and i > 0 and is_part:
            return None
        if body.name == "Congress" and body.country not in self.countries:
            return Organization(body.name, body.kind, None, sector="LEG"), j  # of any state of the Americas
        is_elsewhere = body.country is not None and body.country not in self.countries
        is_elsewhere = is_elsewhere and gazetteer.country_by_name(s.words[i]) != body.country  # `U.S. Forces Korea`
        is_letters = j == i + 1 and len(s.words[i]) >= _TELLING and s.words[i].isupper()  # `JICA President X`
        if body.kind == "other" and j - i < _TELLING and is_elsewhere and not is_letters:
            return None
        if body.kind == "international" and is_named_after(s, j):
            return None  # `the Foreign Ministry's ASEAN Department`
        sector = {"legislature": "LEG", "international": "IGO"}.get(body.kind, "GOV")
        return Organization(body.name, body.kind, body.country, short=body.short_name, sector=sector), j

    def _is_house(self, s: Sentence, i: int) -> bool:
        """`the Diet`, `Russian Duma`, `Diet member X`: a house by one short word that is no abbreviation."""
        return s.low(i - 1) == "the" or s.low(i + 1) in _MEMBERS or self._ends_country(s, i)

    def _ends_country(self, s: Sentence, i: int) -> bool:
        """A country or its adjective stands right before token i: `Cambodian Senate`."""
        found = (self.country_at(s, k) for k in range(max(0, i - 4), i))
        return any(country is not None and country[1] == i for country in found)

    def _introduced(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        known = self.acronyms.get(s.words[i])
        return (known, i + 1) if known is not None else None

    def _read_general(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """A run of capitalised words that ends in, or turns on, a word that heads names of organisations."""
        head_at = self._head_of_run(s, i)
        if head_at == i + 1 and s.low(i) == "deputy":
            return None  # `Deputy Government Spokesperson X`
        if head_at is None:
            return self._newspaper(s, i) or small_school(s, i)
        if s.lows[head_at : head_at + 3] == ["cabinet", "of", "ministers"]:
            return Organization("Cabinet of Ministers", "other", sector="GOV"), head_at + 3
        if past_numeral(s, head_at + 1) > head_at + 1:
            return numbered(s, i, head_at)
        return self._embassy(s, i, head_at) or self._of_country(s, i, head_at) or self._read_run(s, i, head_at)

    def _of_country(self, s: Sentence, i: int, head_at: int) -> tuple[Organization, int] | None:
        """`the Bank of Thailand`: one word and the country are the whole name."""
        if head_at != i or s.low(i) not in _OF_COUNTRIES or s.low(i + 1) != "of":
            return None
        owner = self.country_at(s, i + 3 if s.low(i + 2) == "the" else i + 2)
        word = lexicon.org_words()[s.low(i)]
        if owner is None:
            return None
        return Organization(spelled(s_text(s, i, owner[1])), word.kind, owner[0], sector=word.sector), owner[1]

    def _embassy(self, s: Sentence, i: int, head_at: int) -> tuple[Organization, int] | None:
        """`the Indian Embassy`, `the Royal Thai Embassy`: of the country."""
        if s.low(head_at) != "embassy":
            return None
        country = self.country_at(s, i + (s.low(i) == "royal"))
        if country is None or country[1] != head_at:
            return None
        return Organization("Embassy", "other", country[0], sector="DIP"), head_at + 1

    def _read_run(self, s: Sentence, i: int, head_at: int) -> tuple[Organization, int] | None:
        country = self.country_at(s, i)
        if country is not None and country[1] == head_at + 1:
            # `Russian Federation` is the state.
            return None
        is_bare = s.low(head_at) == "ministry" and country is not None and country[1] == head_at
        if is_of_nth(s, i, head_at) or (is_bare and s.low(head_at + 1) != "of"):
            return None  # `the Permanent Secretary in the Tanzanian Ministry`: which one the text before tells
        word = lexicon.org_words()[s.low(head_at)]
        is_medal = s.low(head_at) in ("cross", "crescent") and s.low(head_at - 1) != "red"
        if word.complement == "none" or is_medal:
            return None
        if s.low(head_at) == "congress" and s.low(i) in ("party", "national") and head_at == i + 1:
            return None
        if s.low(head_at) == "party":
            country = self.country_at(s, i)
            if country is not None and country[1] == head_at:
                known = party_of_country(country[0])
                return (known, head_at + 1) if known is not None else None
        j = past_court(s, past_campus(s, i, head_at))
        is_for = s.low(head_at) == "office" and s.low(j) == "for" and s.is_capitalized(j + 1)
        is_for = is_for or (s.low(head_at) == "office" and head_at == i and begins_field(s, j))
        if word.complement == "name" or is_for:
            j = self._read_complement(s, j)
            if j > head_at + 1 and s.low(j) in LOCALITIES:
                return Organization(spelled(s_text(s, i, j)), word.kind, sector=word.sector), j + 1
        if s.low(head_at) in ("office", "bureau", "secretariat"):
            j = past_holder(s, j)
        is_office_of = s.low(i) in ("office", "embassy") and (s.low(j) == "of" or j > head_at + 1)
        if j == i + 1 and s.low(i) not in ("government", "cabinet", "presidency") and not is_office_of:
            return None
        name = spelled(s_text(s, i, j))
        kind = "ministry" if s.low(head_at) == "ministry" else word.kind
        if name.startswith("Foreign Ministry"):
            name = "Ministry of Foreign Affairs"
        name = ministry_name(name)
        if name == "State Department":  # of one state only
            return Organization("Department of State", "ministry", "USA", sector="GOV"), j
        own = country[0] if country is not None and kind == "military" else first_of_pair(s, i)  # `Pakistan Navy`
        own = own or (self._country_within(s, head_at + 2, j) if s.low(head_at) in _UNIONS else None)
        return Organization(name, kind, own, sector=word.sector), j

    def _country_within(self, s: Sentence, k: int, j: int) -> str | None:
        """`Front for Defence of Lao Motherland`: the state whose adjective the complement in tokens [k, j) holds."""
        if s.low(j) == "in":
            return None  # `Association of Chinese Students in Algeria`
        at = k if s.low(k - 1) == "of" else next((m + 1 for m in range(k, j - 2) if s.low(m) == "of"), j)
        country = self.country_at(s, at) if at < j - 1 else None
        return country[0] if country is not None and country[1] == at + 1 else None

    def _newspaper(self, s: Sentence, i: int) -> tuple[Organization, int] | None:
        """`Nhan Dan (People) newspaper`: its name without the translation."""
        k = i
        while s.is_capitalized(k) and k < i + 3:
            k += 1
        j = k + 3 if s.low(k) == "(" and s.low(k + 2) == ")" else k
        if s.low(j) not in ("newspaper", "magazine", "newspapers") or k == i:
            return None
        country = self.country_at(s, i)
        if country is not None and country[1] == k == j and s.is_capitalized(j + 1):
            end = j + 1  # `the Vietnamese newspaper Nhan Dan`
            while s.is_capitalized(end) and lexicon.titles().match(s.lows, end) is None:
                end += 1
            if end > j + 1:
                return Organization(spelled(s_text(s, j + 1, end)), "other", country[0], sector="MED"), end
        return Organization(
            f"{spelled(s_text(s, i, k))} {s.words[j].title().removesuffix('s')}", "other", sector="MED"
        ), j + 1

    def _head_of_run(self, s: Sentence, i: int) -> int | None:
        """The last token of a run of capitals from i that is a word heading names of organisations."""
        run_end = i
        head_at = None
        while run_end < len(s) and continues_name(s, run_end):
            if s.is_capitalized(run_end) and s.low(run_end) in lexicon.org_words():
                head_at = run_end
                if self._starts_part(s, run_end + 1) and s.lows[run_end] != "cabinet":  # `Cabinet Secretariat`
                    break
            run_end += 1
            is_joint = s.low(run_end) in ("and", "&") and self._joins_name(s, run_end)
            if head_at is None and (is_joint or (s.low(run_end) == "," and lists_fields(s, run_end))):
                run_end += 1
        return head_at

    def _joins_name(self, s: Sentence, i: int) -> bool:
        """`and` inside a name, as in `Political and Legal Affairs Commission`: what follows begins nothing else."""
        k = i + 1
        if not s.is_capitalized(k) or not s.is_capitalized(k + 1) or names_person(s, k):
            return False
        if self._ends_country(s, i) and self.country_at(s, k) is None:
            return False  # `UNDP Representative in Vietnam and National Police Agency Chief X`
        if s.low(k) in _MEDIA and s.low(k - 2) in _MEDIA:
            return ends_body(s, k)  # `National Radio and Television Administration`
        return not self._begins_own(s, k) and (s.low(k) in lexicon.common_words() or ends_body(s, k))

    def _starts_part(self, s: Sentence, i: int) -> bool:
        return i < len(s) and s.is_capitalized(i) and lexicon.organs().match(s.lows, i) is not None

    def _read_complement(self, s: Sentence, i: int) -> int:
        """`of Foreign Affairs`, `for Communication, Education and Mass Mobilisation`: part of the name."""
        is_place = s.low(i) == "of" and s.is_capitalized(i - 2) and ends_province(s, i + 1)
        if s.low(i) not in ("of", "for", "on") or is_place or is_call_on(s, i):
            return i  # `Public Security Department of Tay Ninh Province`: the place is read behind the name
        j = i + 1
        if s.low(i) == "for" and s.low(j) == "the" and s.is_capitalized(j + 1) and not self.country_at(s, j + 1):
            return self._read_purpose(s, j + 1)
        if s.low(j) == "the" and s.low(j + 1) in _WITH_ARTICLE:
            j += 1
        if s.low(j) == "the" or not s.is_capitalized(j) or s.low(j) in WEEKDAYS or s.low(j) in MONTHS:
            return i
        country = self.country_at(s, j)
        is_own = country is not None and s.low(country[1]) != "affairs" and not self._are_members(s, country[1])
        if (fixed := self._set_complement(s, i, j)) is not None:
            return fixed
        if is_own or lexicon.parties().match(s.lows, j) or lexicon.organs().match(s.lows, j):
            return i
        begin = end = j
        while j < len(s):
            if j > begin and (names_person(s, j) or ends_in_name(s, j) or is_address(s, j)):
                break
            if s.is_capitalized(j) and (s.low(j) == "ministers" or not lexicon.titles().match(s.lows, j)):
                j += 1
                end = j
            elif joined := self._joined(s, begin, j):
                j += joined
            else:
                break
        return past_number(s, end)

    def _set_complement(self, s: Sentence, i: int, j: int) -> int | None:
        """`Conference of Speakers`, `Council of State`, `Select Committee on China`: one word, or one state."""
        if s.low(j) in ("ministers", "speakers", "heads", "senators"):
            return j + 1 if s.low(i) == "of" else i
        if s.low(i - 1) == "council" and s.low(j) in ("state", "ministers"):
            return j + 1
        country = self.country_at(s, j) if s.low(i) == "on" else None
        return country[1] if country is not None else None

    def _joined(self, s: Sentence, begin: int, j: int) -> int:
        """How many tokens at j join one more word to the name that began at `begin`: 0 where it ends."""
        if s.low(j) in ("and", "&"):
            if s.lows[j + 1 : j + 3] == ["the", "armed"]:
                return 2  # `on Foreign Affairs, Defence and the Armed Forces`
            return int(s.is_capitalized(j + 1) and not self._begins_own(s, j + 1))
        if s.low(j) == "of":  # `Association for Victims of Agent Orange`
            if s.low(begin - 1) != "for" or not s.is_capitalized(j + 1):
                return 0
            return 1 if self._is_named_more(s, j + 1) else int(not self._begins_own(s, j + 1))
        if s.low(j) == "with":  # `Committee for Cultural Relations with Foreign Countries`
            return int(s.low(j - 1) == "relations" and s.is_capitalized(j + 1))
        if s.low(j) != ",":
            return 0
        if s.low(j + 1) == "and":  # `Commission for Information, Education, and Mass Mobilisation`
            return 2 * ("," in s.lows[begin:j] and s.is_capitalized(j + 2))
        return int(s.is_capitalized(j + 1) and list_goes_on(s, j + 1))

    def _are_members(self, s: Sentence, k: int) -> bool:
        """`Federation of Cuban Women`: whom a union unites, not the state whose union it is."""
        low = s.low(k)
        if low == "trade" and s.low(k + 1) == "unions":
            return True
        is_plural = low.endswith("s") or low in ("women", "youth", "people")
        if not s.is_capitalized(k) or not is_plural or low in lexicon.org_words():
            return False
        # `National Council of Khmer Elders`: what no table knows is no name before small letters
        is_open = not s.is_capitalized(k + 1) and low not in lexicon.name_words() and low.isalpha()
        return low in lexicon.common_words() or (is_open and s.words[k - 1].endswith(_ADJECTIVES))

    def _is_named_more(self, s: Sentence, k: int) -> bool:
        """`for Development of Cambodian Motherland`: the adjective of a country at token k, and a noun behind it."""
        country = self.country_at(s, k)
        if country is None or country[1] != k + 1 or not s.is_capitalized(k + 1):
            return False
        return s.low(k + 1) in lexicon.common_words() and not self._begins_own(s, k + 1)

    def _read_purpose(self, s: Sentence, j: int) -> int:
        """`for the Advancement of Women`: the token after the purpose that a name tells."""
        while s.is_capitalized(j) and not names_person(s, j):
            j += 1
        if s.low(j) != "of" or not s.is_capitalized(j + 1):
            return j
        country = self.country_at(s, j + 1)
        if country is None:
            j += 2
            while s.is_capitalized(j) and s.low(j) in lexicon.common_words() and not self._begins_own(s, j):
                j += 1  # `for the Promotion of International Trade`
            return j
        is_more = s.is_capitalized(country[1]) and s.low(country[1]) in lexicon.common_words()
        return country[1] + 1 if is_more else j  # `of Cambodia Motherland`

    def _begins_own(self, s: Sentence, i: int) -> bool:
        return (
            lexicon.titles().match(s.lows, i) is not None
            or lexicon.parties().match(s.lows, i) is not None
            or lexicon.organs().match(s.lows, i) is not None
            or s.low(i) in lexicon.org_words()
            or self.country_at(s, i) is not None
            # `the Ministry of Education and Training and UNICEF signed`
            or (s.words[i].isupper() and lexicon.bodies().match(s.lows, i) is not None)
        )


_MEDIA: Final = frozenset(("radio", "television", "film", "press", "publication"))
_UNIONS: Final = frozenset("front association union federation league council movement alliance committee".split())
"""Bodies that their members' country names: `of Khmer Elders`, `for Defence of Lao Motherland`."""
_ADJECTIVES: Final = ("n", "ese", "ish", "ch", "i", "er", "o", "k", "c")
