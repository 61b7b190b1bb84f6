"""Whose a post is, by the words before its title or by what the article has named: a body, a house, a state."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.bodies_above import SMALL_LEGISLATURES
from warehouse.extraction.cabinet_titles import cabinet_secretary, is_minister
from warehouse.extraction.date_model import MONTHS, WEEKDAYS
from warehouse.extraction.delegation_words import sent_by
from warehouse.extraction.envoys import representative_of
from warehouse.extraction.lands import LANDS_BY_FIRST, land_before
from warehouse.extraction.local_parties import party_leader_of_place
from warehouse.extraction.ministry_words import owns_field
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.organization_model import Organization, spelled
from warehouse.extraction.organizations import OrganizationReader
from warehouse.extraction.owners import CENTRAL_BANK, as_subject, small_owner
from warehouse.extraction.posts import (
    DEPUTIES,
    deputy_of_house,
    secretary_before_title,
)
from warehouse.extraction.small_organs import capitalized, end_of_name
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList
from warehouse.places import gazetteer

_ANY_OF_DEPUTIES: Final = WordList(DEPUTIES)
_PARTY: Final = WordList(("party",))
_GOVERNING: Final = frozenset("with in by for against to from of on between and".split())
ARTICLES: Final = frozenset(("the", "a", "an", "its", "their", "his", "her"))
SKIPPED: Final = frozenset(
    ("the a an also current currently presently concurrently then now incumbent outgoing newly new both").split()
)
FORMER: Final = frozenset(
    "former formerly previously late ex ex- then onetime one-time hitherto erstwhile heretofore past retired".split()
)
_GONE_BY: Final = tuple(
    words.split()
    for words in (
        "until now|until recently|till now|till recently|until then|most recently|at the time|at that time|"
        "immediate past"
    ).split("|")
)
"""`X, until now deputy governor of Y`, `X, most recently head of Z`."""
_FIRST_GONE_BY: Final = frozenset(words[0] for words in _GONE_BY)
ELECTED: Final = frozenset(
    ("elected", "newly-elected", "newly-appointed", "appointed", "re-elected", "designate", "elect")
)
_HONOURABLE: Final = frozenset("honourable honorable hon hon.".split())
_RIGHT: Final = frozenset(("right", "rt", "rt.", "very", "most"))
HONOURED: Final = _HONOURABLE | {"distinguished", "esteemed", "respected", "venerable"}
"""`X, the Honourable Minister of Trade`"""
HYPHENED: Final = {
    f"{rank}-{subject}": subject.title() for rank in ("vice", "deputy") for subject in ("foreign", "defence", "defense")
}
"""`vice-foreign minister`: rank and subject in one word."""
_EXCELLENCIES: Final = frozenset(("HE", "HH", "HRH", "HM"))


def _past_letters(s: Sentence, k: int) -> int:
    """`International Relations (DIRCO) Minister X`: the token behind a ministry's letters in brackets; k for none."""
    is_letters = s.low(k) == "(" and s.low(k + 2) == ")" and s.words[k + 1].isupper()
    return k + 3 if is_letters else k


def _is_where(s: Sentence, k: int) -> bool:
    """`On May 3 in Tashkent Foreign Minister X met`: a place, and no word of a ministry's name."""
    is_place = s.low(k - 1) == "in" and k < len(s) and s.low(k) not in lexicon.ministry_subjects()
    return is_place and gazetteer.find_place(s.words[k]) is not None


_FOR_A_TIME: Final = frozenset(("acting", "caretaker", "interim", "transitional", "incoming"))
_NOT_OF_TITLE: Final = _FOR_A_TIME | {"resident", "non-resident"}
_BEFORE_TITLE: Final = (
    FORMER | SKIPPED | ELECTED | _FOR_A_TIME | {"visiting", "recently", "newly", "non-resident", "resident", "top"}
)
_AFTER_COUNTRY: Final = (_BEFORE_TITLE - ARTICLES) | {"next"}  # `While in Belarus the FM will meet`: not that country's
_RANKS: Final = frozenset(
    (
        "administrative",
        "coordinating",
        "executive",
        "deputy",
        "vice",
        "assistant",
        "standing",
        "permanent",
        "first",
        "1st",
        "second",
        "2nd",
    )
)
_NEVER_IN_SUBJECT: Final = frozenset(
    (
        "with of for to by on at in from between meanwhile earlier later separately previously additionally "
        "furthermore moreover however recently currently yesterday today receiving meeting welcoming hosting greeting "
        "thanking congratulating addressing quoting citing telling informing briefing seeing day anniversary year week "
        "accompanying joining representing replacing succeeding assisting during after before since until following "
        "under besides unlike like despite through alongside given as when while if although though because amid "
        "about against over upon behind beside within without per via including according whereas once unless "
        "will would can could should shall did does do has had is was"
    ).split()
)
_LONGEST_MINISTRY: Final = 12
"""`Public Administration, Home Affairs and Provincial Councils Minister X`: tokens before the title."""
_JOINERS: Final = frozenset(("and", "&"))
_KINDS_OF_RULE: Final = frozenset(("public", "local", "territorial", "state"))


def _past_standing(s: Sentence, i: int) -> int:
    """`BNP Acting Chairman X`, `the party's former treasurer X`: the token of the title behind such a word."""
    k = i
    # `the Cabinet appointed Joint Secretary X`, and not `the party's newly appointed secretary X`
    while (
        s.low(k) in _AFTER_COUNTRY
        and s.low(k) not in ("visiting", "appointed", "elected", "named")
        and lexicon.titles().match(s.lows, k) is None
    ):
        k += 1
    return k if k == i or lexicon.titles().match(s.lows, k) is not None else i


@dataclass(slots=True, init=False)
class OfficeOwners:
    """Reads whose a post is."""

    organizations: OrganizationReader

    def __init__(self, organizations: OrganizationReader) -> None:
        self.organizations = organizations

    def _past_modifiers(self, s: Sentence, i: int) -> tuple[int, bool, bool]:
        """The token after `the former`, `its newly elected`, `the visiting`; whether former, whether visiting."""
        is_visiting = False
        gone = next((g for g in _GONE_BY if s.lows[i : i + len(g)] == g), ()) if s.low(i) in _FIRST_GONE_BY else ()
        is_former = bool(gone)
        i += len(gone)
        while (
            (s.low(i) in SKIPPED and (s.low(i) != "new" or self.organizations.country_at(s, i) is None))
            or s.low(i) in FORMER
            or s.low(i) in ELECTED
            or s.low(i) == "visiting"
            or s.low(i) in HONOURED
            or (s.low(i) in _RIGHT and s.low(i + 1) in _HONOURABLE)
            or (s.low(i) in _NOT_OF_TITLE and lexicon.titles().match(s.lows, i) is None)
        ):
            is_former = is_former or s.low(i) in FORMER
            is_visiting = is_visiting or s.low(i) == "visiting"
            i += 1
            if s.low(i) == "-":
                i += 1
        return i, is_former, is_visiting

    def _owner(self, s: Sentence, i: int) -> tuple[Organization | None, str | None, int]:
        """An organisation or a country right before the title: `CPC Central Committee member`, `Lao President`."""
        local = party_leader_of_place(s, i) if _PARTY.stands_in(s) else None
        if local is not None:
            return local[0], local[0].country_code(), local[1]
        land = land_before(s, i) if s.low(i) in LANDS_BY_FIRST else None
        of_state = land or self._state_before(s, i)
        if of_state is not None:
            return of_state
        if s.low(i) == "party" and lexicon.titles().match(s.lows, i + 1) and not lexicon.titles().match(s.lows, i):
            return None, None, i + 1
        return self._body_before(s, i) or (None, None, i)

    def _state_before(self, s: Sentence, i: int) -> tuple[Organization | None, str | None, int] | None:
        """`Lao President`, `the Lao government's spokesperson`, `Lao central bank governor`: a state right before."""
        country = self.organizations.country_at(s, i)
        if country is None and s.low(i + 1) == "'s" and s.is_capitalized(i):
            capital = _capital_before(s, i)
            return (None, capital, i + 2) if capital is not None else None
        if country is not None:
            code, j = country
            after = j + 1 if s.low(j) in ("'s", "'") else j
            if s.low(after) == "(" and s.low(after + 2) == ")" and s.words[after + 1].isupper():
                after += 3
            if s.low(after) == "first" and s.low(after + 1) in _AFTER_COUNTRY:
                after += 1  # `Ghana's first resident ambassador`
            while s.low(after) in _AFTER_COUNTRY and not lexicon.titles().match(s.lows, after):
                after += 1
            if self._is_title(s, after):
                is_where = i == 1 and s.low(0) == "in" and after == j  # `In Ireland Minister X will lead`
                if is_where and gazetteer.find_place(" ".join(s.words[i:j])) == f"country/{code}":
                    return None, None, i
                return None, code, after
            if s.lows[after : after + 2] == ["government", "'s"] and self._is_title(s, after + 2):
                return None, code, after + 2
            if s.low(after) in SMALL_LEGISLATURES and s.low(after + 1) == "'s" and self._is_title(s, after + 2):
                return Organization("Parliament", "legislature", code, sector="LEG"), code, after + 2
            owner, _, at = small_owner(s, after, self.organizations)
            is_own = owner is not None and (owner.kind in ("ministry", "military") or owner.head.isupper())
            if owner is not None and (is_own or owner.head == CENTRAL_BANK):
                owner.country = code
                return owner, code, at
        return None

    def _body_before(self, s: Sentence, i: int) -> tuple[Organization, str | None, int] | None:
        """`CPC Central Committee member`: an organisation right before the title."""
        last = self.organizations.last
        found = self.organizations.read(s, i)
        if found is None:
            return None
        org, j = found
        after = j + 1 if s.low(j) in ("'s", "'") else j
        after = self._past_secretary_general(s, org, after)
        after = _past_standing(s, after)
        is_field = org.head == "Armed Forces" or s.low(j - 1) == "administration"
        is_field = is_field or (org.kind == "party" and s.low(after - 1) in lexicon.ministry_subjects())
        # `Armed Forces Minister X`, `Public Administration Minister X`, `Law and Justice Minister X`
        is_subject = is_field and s.low(after) == "minister"
        if after < len(s) and not s.is_capitalized(after) and (part := _small_part(s, org, after)) is not None:
            org, after = part
        elif org.kind == "ministry" and not s.is_capitalized(after):
            after = _past_section(s, after)
        is_post = lexicon.titles().match(s.lows, after) is not None or representative_of(s, after, org) is not None
        if is_subject or not is_post:
            self.organizations.last = last
            return None
        return org, org.country_code(), after

    @staticmethod
    def _past_secretary_general(s: Sentence, org: Organization, i: int) -> int:
        """`the UN Secretary-General's special representative X`: the token of the post that is X's."""
        title = lexicon.titles().match(s.lows, i) if org.kind == "international" else None
        is_owner = title is not None and title[0].name == "secretary general" and s.low(title[1]) == "'s"
        if title is None or not is_owner or lexicon.titles().match(s.lows, title[1] + 1) is None:
            return i
        return title[1] + 1

    def _house_before(self, s: Sentence, i: int) -> tuple[Organization, lexicon.Title, int] | None:
        """`State Duma deputy X`: the house, the title, and the token after it."""
        if not _ANY_OF_DEPUTIES.stands_in(s) or not s.is_capitalized(i):
            return None
        last = self.organizations.last
        found = self.organizations.read(s, i)
        title = deputy_of_house(s, found[1], found[0]) if found is not None else None
        if found is None or title is None:
            self.organizations.last = last
            return None
        house = found[0]
        if house.kind == "party" and house.country is not None:  # `Democratic Alliance MP X`
            house = self.organizations.legislature(house.country)
        return house, title, found[1] + 1

    def _state_meant(self, s: Sentence, i: int) -> str | None:
        """`Uzbekistan was represented by its Deputy Minister`: the state named last before `its`, if no organisation
        was after it."""
        last = self.organizations.last
        for k in range(i - 1, -1, -1):
            if last is not None and last.start <= s.starts[k] < last.end:
                return None
            country = self.organizations.country_at(s, k)
            if country is not None and not s.is_capitalized(country[1]):
                is_name = gazetteer.find_place(" ".join(s.words[k : country[1]])) == f"country/{country[0]}"
                return country[0] if is_name else None
        return None

    def _owner_meant(self, s: Sentence, i: int) -> tuple[Organization | None, str | None, int]:
        """Whose official `its` at token i makes the title after it: a state's, else the organisation's named last."""
        country = self._state_meant(s, i) if self._is_of_government(s, i + 1) else None
        if country is not None:
            return None, country, i + 1
        body = self._body_of_clause(s, i) or self.organizations.last
        sent = sent_by(s, i)
        if sent and body is not None and body.start < s.starts[sent] and s.low(sent + 1) in ("of", "from"):
            states = (k for k in range(sent + 2, i) if s.low(k - 1) != "with")
            country = next((c[0] for k in states if (c := self.organizations.country_at(s, k)) is not None), None)
            if country is not None:  # `a delegation of Japan's union for friendship, led by its chairman X`
                return (None, country, i + 1) if lexicon.titles().match(s.lows, i + 1) else (None, None, i)
        return (body, None, i + 1) if lexicon.titles().match(s.lows, i + 1) else (None, None, i)

    def _body_of_clause(self, s: Sentence, i: int) -> Organization | None:
        """`X sees in Y a friend, its Secretary-General A said`: X, the clause's subject, not Y behind it."""
        last = self.organizations.last
        if s.low(i - 1) != "," or last is None or last.start < s.start:
            return None
        k = bisect_left(s.starts, last.start)
        here = [o for o in self.organizations.named if s.start <= o.start < last.start and o.kind == last.kind]
        return here[0] if here and s.low(k - 1) in _GOVERNING else None

    def _is_of_government(self, s: Sentence, i: int) -> bool:
        title = lexicon.titles().match(s.lows, i)
        return title is None or title[0].of in ("state", "ministry", "embassy")

    def _is_title(self, s: Sentence, i: int) -> bool:
        return bool(
            i < len(s)
            and (
                lexicon.titles().match(s.lows, i)
                or self._ministry_before_title(s, i)
                or secretary_before_title(s, i) is not None
                or cabinet_secretary(s, i) is not None
            )
        )

    def _ministry_before_title(self, s: Sentence, i: int) -> tuple[str, lexicon.Title, int] | None:
        """`Foreign Minister`, `Deputy Foreign Minister`, `Trade Deputy Minister`: the subject, the title, the
        token after it."""
        k = i + 1 if s.low(i) == "senior" and s.low(i + 1) in _RANKS else i
        while s.low(k) in _RANKS:
            k += 1
        # `Shadow Foreign Minister X` is of no ministry.
        is_none = s.low(k) == "shadow" or (k < len(s) and s.words[k] in _EXCELLENCIES)
        # `the first Omani minister to visit`: the first of them, and of no ministry
        is_none = is_none or (k > i and s.low(i) == "first" and self.organizations.country_at(s, k) is not None)
        is_none = is_none or (k == i and _is_where(s, k))
        if is_none or (k < len(s) and lexicon.honorifics().match(s.lows, k)):
            return None
        if s.low(k) in HYPHENED and s.low(k + 1) == "minister":
            title = lexicon.titles().match([*s.lows[i:k], s.low(k).partition("-")[0], "minister"], 0)
            return (HYPHENED[s.low(k)], title[0], k + 2) if title is not None else None
        j = k
        letters = 0
        subjects = lexicon.ministry_subjects()
        while j < len(s) and j - k < _LONGEST_MINISTRY:
            letters = _past_letters(s, j) - j if j > k else 0
            if is_minister(s, j + letters, alone=i == k < j):
                break
            is_subject = s.is_capitalized(j) or s.low(j) in ("and", ",") or s.low(j) in subjects
            is_subject = is_subject or (j > k and owns_field(s, j))
            is_day = s.low(j) in WEEKDAYS or (s.low(j) in MONTHS and s.low(j - 1)[:1].isdigit())
            if not is_subject or is_day:
                return None
            if self._ends_subject(s, j, k):
                return None
            j += 1
        else:
            return None
        if j >= len(s) or j == k or s.low(j - 1) in ("and", ",", "prime", "senior") or s.low(k) in ("and", ","):
            return None
        subject, j = as_subject(s, k, j), j + letters
        if _are_of_bloc(s, k, j) or self._is_name_before(s, k, j):
            return None  # `ICT Minister, Anna Novak and Regional Cooperation Minister Peter Long`
        if j - letters - k > 1 and subjects.isdisjoint(s.lows[k:j]) and _subject_after(s, j + 1):
            return None  # `was named Minister of Finance, Leela Gopaul Minister of Health`
        end = j + 2 if s.low(j) in ("deputy", "state") else j + 3 if s.lows[j + 1 : j + 3] == _OF_STATE else j + 1
        found = lexicon.titles().match([*s.lows[i:k], *s.lows[j:end]], 0)
        if found is None or found[1] != k - i + end - j:
            return None
        return subject, found[0], end

    def _is_name_before(self, s: Sentence, k: int, j: int) -> bool:
        """Two words or more that no ministry is named by, and then `and`: the name of someone else."""
        end = next((m for m in range(k, j) if s.low(m) == "and"), k)
        known = lexicon.ministry_subjects()
        return end - k >= 2 and not any(s.low(m) in known or s.low(m) in lexicon.common_words() for m in range(k, end))

    def _ends_subject(self, s: Sentence, j: int, k: int) -> bool:
        """The word at j is none of a ministry's subject that began at k: another title, a preposition, a country."""
        subjects = lexicon.ministry_subjects()
        is_police_minister = s.low(j) in subjects and s.low(j + 1) == "minister"
        is_rule = s.low(j) == "administration" and s.low(j - 1) in _KINDS_OF_RULE
        is_body = s.low(j) in lexicon.org_words() and not is_police_minister and not is_rule
        if lexicon.titles().match(s.lows, j) or is_body or s.low(j) in _NEVER_IN_SUBJECT:
            return True
        if j > k and s.low(j) in _FOR_A_TIME and s.is_capitalized(j):
            return True  # `in Tashkent Acting Foreign Minister X met`
        if s.low(j) == "," and s.low(j - 1) in MONTHS:
            return True  # `will be ready in May, Foreign Minister X said`
        if s.low(j) == ",":
            return not _joins_subjects(s, j, k) or gazetteer.find_place(" ".join(s.words[k:j])) is not None
        return j > k and self.organizations.country_at(s, j) is not None


_OF_STATE: Final = ["of", "state"]
_SECTION_HEADS: Final = frozenset(
    ("director general", "deputy director general", "secretary general", "inspector general", "director")
)
_HEADING: Final = frozenset(("director", "secretary", "inspector", "deputy", "directors"))
_LONGEST_SECTION: Final = 6


def _past_section(s: Sentence, j: int) -> int:
    """`Foreign Ministry information and public diplomacy director general X`: the title behind a field written small;
    j where none stands there."""
    if _HEADING.isdisjoint(s.lows[j + 1 : j + _LONGEST_SECTION]):
        return j
    for k in range(j + 1, min(j + _LONGEST_SECTION, len(s))):
        title = lexicon.titles().match(s.lows, k)
        if title is not None:
            return k if title[0].name in _SECTION_HEADS and s.is_capitalized(title[1]) else j
        if s.is_capitalized(k) or not (s.low(k) in lexicon.common_words() or s.low(k) in lexicon.ministry_subjects()):
            return j
    return j


_VERBS: Final = frozenset(("headed", "led", "by", "chaired", "said", "told", "including", "with", "to", "from"))


def _small_part(s: Sentence, org: Organization, j: int) -> tuple[Organization, int] | None:
    """`Indonesian Military information center head X`, `Golkar Party advisory council chair Y`: a part of a body,
    written small before a title, and the title's token."""
    end = end_of_name(s, j)
    if end is None or org.kind in ("state", "international") or not _VERBS.isdisjoint(s.lows[j:end]):
        return None
    if any(map(s.is_capitalized, range(j, end))) or lexicon.titles().match(s.lows, end) is None:
        return None
    part = Organization(spelled(capitalized(s_text(s, j, end))), "other", parent=org, sector=org.sector)
    part.start, part.end = org.start, s.ends[end - 1]
    return part, end


def _joins_subjects(s: Sentence, j: int, k: int) -> bool:
    """The comma at token j joins subjects of one ministry of which the first begins at token k: `Trade, Industry and
    Tourism Minister X`, `Green Economy, Environment and Natural Resources Minister X`."""
    subjects, words = lexicon.ministry_subjects(), lexicon.common_words()
    if s.is_capitalized(j + 1) != s.is_capitalized(k):
        return False  # `On trade, Industry Minister X said`
    if s.low(j + 1) in subjects and (s.low(k) in subjects or s.low(k) in words):
        return True
    begin = max((m for m in range(k, j) if s.low(m) == ","), default=k - 1) + 1
    item = s.lows[begin:j]
    is_field = not subjects.isdisjoint(item) or (len(item) > 1 and s.kind == "body" and words.issuperset(item))
    if not is_field or s.low(j + 1) not in words:
        return False
    end = next((m for m in range(j + 1, k + _LONGEST_MINISTRY) if s.low(m) in ("minister", "deputy")), j)
    return end > j and not _JOINERS.isdisjoint(s.lows[j + 1 : end])


def _capital_before(s: Sentence, i: int) -> str | None:
    """`Seoul's ambassador to China`: the state whose capital stands for it before an envoy's post."""
    title = lexicon.titles().match(s.lows, i + 2)
    if title is None or title[0].sector != "DIP":
        return None
    key = gazetteer.find_place(s.words[i], ())
    code = gazetteer.country_of(key) if key is not None else None
    return code if code is not None and gazetteer.capital_of(code) == key else None


def _subject_after(s: Sentence, j: int) -> bool:
    """`of Health`, `for the Interior`: the subject of a ministry stands after the title."""
    k = j + 2 if s.low(j + 1) == "the" else j + 1
    return s.low(j) in ("of", "for") and s.low(k) in lexicon.ministry_subjects()


def _are_of_bloc(s: Sentence, k: int, j: int) -> bool:
    """`the meeting of SCO foreign ministers`, `the G20 Foreign Ministers Meet`: tokens k to j name no ministry."""
    is_bloc = j > k + 1 and len(s.words[k]) > 1 and s.words[k].isupper()
    return is_bloc and s.low(j) == "ministers" and s.low(k) not in lexicon.ministry_subjects()
