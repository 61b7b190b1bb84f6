"""People of one article: full names as they come up, short names by each culture's way of shortening, pronouns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.name_countries import country_of_name
from warehouse.extraction.name_runs import OF_FATHERS, NameRun
from warehouse.extraction.spellings import is_abbreviated, is_fuller, is_in_order, is_slip
from warehouse.extraction.tokens import Sentence

_FAMILY_FIRST: Final = frozenset(("CHN", "VNM", "KOR", "PRK", "TWN", "HKG", "MAC", "KHM"))
_REFERRED_BY_FIRST_WORD: Final = frozenset(("CHN", "KOR", "PRK", "TWN", "HKG", "MAC", "LAO", "THA"))
_MONTHS_AS_NAMES: Final = frozenset(("jan", "april", "may", "june", "august"))
_LONGEST_NAME: Final = 8
_LONGEST_PEDIGREE: Final = 16
"""With the names of fathers: `Turki bin Khalid bin Saud bin Abdulaziz Al Saud`."""
_OF_FATHERS: Final = frozenset(("bin", "bint", "binti", "binte", "bte", "ibn"))
_LONGEST_PLAIN: Final = 5
_PAIR: Final = 2
_INNER_STYLES: Final = frozenset(("tun", "pehin", "datuk", "dato", "haji", "hajah", "tengku", "tunku"))
"""Malay styles that stand within a name, too: `Hishammuddin Tun Hussein`."""
_VOWELS: Final = frozenset("aeiouy")
_POST_NOMINALS: Final = frozenset(
    (
        "OBE CBE MBE KBE DBE GBE KCB DCB GCB CMG DCMG KCMG GCMG CVO LVO MVO KCVO DCVO KC QC SC DSO DL FRS PhD "
        "ONZM CNZM MNZM TD MP MEP"
    ).split()
)
"""Letters of orders and ranks, and of a seat in a house, that stand behind a name and are no part of it."""
_OF_SEATS: Final = frozenset(("MP", "MEP"))


@dataclass(eq=False, slots=True, init=False)
class Person:
    """A person of the article. `words` are the folded words of the fullest name."""

    name: str
    words: tuple[str, ...]
    start: int
    end: int
    is_full: bool
    country: str | None = None
    gender: str = ""
    is_historical: bool = False
    address_country: str | None = None
    """The one country whose people are addressed so: `Shri`, `Lyonpo`."""
    is_international: bool = False
    """Holds an office of an international body and stands for no state."""
    aliases: set[str] = field(default_factory=set)
    visited: set[str] = field(default_factory=set)
    """Countries that the text tells of visits to, whenever those were: of none of them."""
    beside: str | None = None
    """The country of the city where the text lets others meet this person, who holds a national post."""
    akin: Person | None = None
    """Whom this person follows in a post, or who follows: of one country."""
    called: set[str] = field(default_factory=set)
    """Countries whose officials the text calls this person by post alone: `the Argentine foreign minister`."""
    number: int = 0

    def __init__(
        self,
        name: str,
        words: tuple[str, ...],
        start: int,
        end: int,
        is_full: bool,
        country: str | None = None,
        gender: str = "",
        is_historical: bool = False,
        address_country: str | None = None,
        is_international: bool = False,
        aliases: set[str] | None = None,
        visited: set[str] | None = None,
        beside: str | None = None,
        akin: Person | None = None,
        called: set[str] | None = None,
        number: int = 0,
    ) -> None:
        self.name = name
        self.words = words
        self.start = start
        self.end = end
        self.is_full = is_full
        self.country = country
        self.gender = gender
        self.is_historical = is_historical
        self.address_country = address_country
        self.is_international = is_international
        self.aliases = aliases if aliases is not None else set()
        self.visited = visited if visited is not None else set()
        self.beside = beside
        self.akin = akin
        self.called = called if called is not None else set()
        self.number = number


@dataclass(slots=True, init=False)
class NameRun:
    """Capitalised words that may be a person's name: tokens [i, j)."""

    i: int
    j: int
    text: str
    words: tuple[str, ...]

    def __init__(self, i: int, j: int, text: str, words: tuple[str, ...]) -> None:
        self.i = i
        self.j = j
        self.text = text
        self.words = words


_NUMERAL: Final = "IVX"
_OF_DRAFTS: Final = frozenset("would will is was has to in and , . before".split())


_DEEDS: Final = frozenset(
    (
        "step boost strengthen deepen expand enhance visit host hold sign meet attend lead discuss work "
        "cooperate help open send join train build promote increase continue push seek share support take "
        "make give launch establish set start begin end create provide review pay receive address "
        "neighbouring neighboring friends become be further raise resume accelerate advance develop tackle "
        "combat fight protect explore intensify upgrade implement"
    ).split()
)
"""What a headline in capitals says that somebody is to do."""


def read_name(s: Sentence, i: int, lowercase: Container[str]) -> NameRun | None:
    """The run of words that may name a person from token i; `lowercase`: words the article writes small.

    A title, a word that heads organisations, a month or a common word ends the run; a city or surname within does not.
    """
    if s.lows[i] == "st." or (s.low(i - 1) == "/" and s.low(i - 2)[:1].isdigit()):
        return None  # `St. Lucia` is a place, `288/QD-TTg` a decision
    if s.lows[i] == "to" and s.low(i + 1) in _DEEDS:
        return None  # `Malaysia, Brunei To Step Up Cooperation`, and not `To Lam`
    j = i
    longest = _LONGEST_NAME
    while j < len(s) and j - i < longest and _may_stand_in_name(s, j, i, lowercase):
        longest = _LONGEST_PEDIGREE if s.lows[j] in _OF_FATHERS else longest
        j += 1
    if j > i + _PAIR and s.low(j) == "'s" and _is_state(s.words[j - 1]):
        j -= 1  # `appointed Joseph Mwangi Kenya's ambassador to India`
    if i + _PAIR <= j < len(s) and s.words[j] in _OF_SEATS and _ends_name(s.words[j - 1]):
        j += 1  # `Harriet Lowe MP met`, which is also a title: `ANC MP X`
    if "TO" in s.words[i + 1 : j]:
        j = s.words.index("TO", i + 1)  # `VISIT OF PRESIDENT KWAME OWUSU TO KENYA`, `MINISTER ADAMS TO HOST`
    while j > i and s.low(j - 1) in _JOINING_PARTICLES and not s.is_capitalized(j - 1):
        j -= 1
    if j == i or (j == i + 1 and len(s.words[i]) > 1 and not s.words[i].strip(_NUMERAL)):
        return None
    if j == i + 1 and s.lows[i] == "bill" and s.low(j) in _OF_DRAFTS:
        return None  # `the Ombudsman Bill would be read`  # `the King XVI of Malaysia`
    last = j
    while last > i + _PAIR and s.words[last - 1] in _POST_NOMINALS and not s.words[i].isupper():
        last -= 1
    text = s_text(s, i, last)
    if _joins_places(text):
        return None
    words = tuple(fold_name(text).split())
    if not words or all(len(word) == 1 for word in words):
        return None
    return NameRun(i, j, text, words)


def _ends_name(word: str) -> bool:
    """A name's last word, or letters behind it: `Anna Lowe KC MP`, and not `ANNA LOWE MP`."""
    return not word.isupper() or word in _POST_NOMINALS


def name_end(s: Sentence, run: NameRun) -> int:
    """Where the name in the text ends: before letters of orders, as in `Anna Ruiz OBE`."""
    last = run.j
    while last > run.i + _PAIR and s.words[last - 1] in _POST_NOMINALS and not s.words[run.i].isupper():
        last -= 1
    return s.ends[last - 1]


def _joins_places(text: str) -> bool:
    """`the Lao Cai-Hanoi-Hai Phong railway`, `the Mong Cai-Dongxing gates`: places that a line or a gate joins."""
    if "-" not in text:
        return False
    ends = text.split("-")[-_PAIR:]
    return all(len(end) > _PAIR and gazetteer.find_place(end) is not None for end in ends)


def s_text(s: Sentence, i: int, j: int) -> str:
    """Tokens [i, j) as text, one blank where the article has any."""
    pieces = [s.words[i]]
    for k in range(i + 1, j):
        pieces.append(("" if s.starts[k] == s.ends[k - 1] else " ") + s.words[k])
    return "".join(pieces)


def _is_state(word: str) -> bool:
    return lexicon.place_names().get(fold_name(word), "").startswith("country/")


_SMALL_ARTICLES: Final = frozenset(("al", "el", "ad", "an", "ar", "as", "at", "az", "ash"))


def has_small_article(word: str) -> bool:
    """`Haitham bin Tarik al-Said`: an Arabic article in small letters, joined to the name by a hyphen."""
    if "-" not in word:
        return False
    article, _, name = word.partition("-")
    return article in _SMALL_ARTICLES and name[:1].isupper()


NAMES_LIKE_LETTERS: Final = frozenset(("Uk",))
"""A Cambodian family name; the letters of the state are capitals."""


def _is_child_of(s: Sentence, j: int) -> bool:
    """A token of `s/o` or `d/o` before a name: `Kumar s/o Rajan`, as Indians in Singapore and Malaysia write it."""
    begin = next((k for k in range(max(0, j - 2), j + 1) if s.lows[k] in ("s", "d") and s.low(k + 1) == "/"), None)
    return begin is not None and s.low(begin + 2) == "o" and s.is_capitalized(begin + 3)


def _may_stand_in_name(s: Sentence, j: int, i: int, lowercase: Container[str]) -> bool:
    word, low, is_capitalized = s.words[j], s.lows[j], s.capitals[j]
    if not is_capitalized:
        k = j + 1 if s.low(j + 1) not in _PARTICLES else j + 2
        is_particle = low in _PARTICLES and s.is_capitalized(k)
        # `Premier al-Qadri`, `Engineer al-Qadri`: read at a small letter only behind a title or a form of address
        is_particle = is_particle or (low in _PATRONYMICS and s.is_capitalized(j - 1))
        return (j > i and (is_particle or _is_child_of(s, j))) or has_small_article(word)
    if not word[0].isalpha() or low in ("mou", "mous"):
        return False
    is_he = low == "he" and j == i and (j > 0 or s.low(1) == ",")
    is_surname = is_he or (low in _MONTHS_AS_NAMES and _is_month_a_name(s, j, i)) or is_english_surname(s, j, i)
    if is_surname or _is_initial(s, j, i) or is_word_as_given(s, j, i):
        return True
    is_common = low in lexicon.common_words() and word.isascii() and word not in NAMES_LIKE_LETTERS
    if is_common or low in lexicon.org_words():
        if not _is_family_name(low):
            is_given = low in lexicon.name_words() and not word.isupper()
            if j == i and is_given:  # `Mr Christian Vogel`
                return s.is_capitalized(j + 1) and lexicon.honorifics().match([s.low(j - 1)], 0) is not None
            return j > i and (is_given or (s.kind == "body" and _goes_on_vietnamese(s, i, j)))
        if j == i and s.kind == "body" and s.low(j - 1) in _ENDS_OF_TITLES and not s.is_capitalized(j + 1):
            return len(word) > 2  # `President Moon`, `Foreign Minister Park`
        return j > i or (s.is_capitalized(j + 1) and s.low(j + 1) not in lexicon.common_words())
    if len(word) > 12 and word.isupper() and "-" not in word and j > i and not s.words[j - 1].isupper():
        return False
    if _is_headline_verb(s, j, i) or (j == i and _is_acronym(s, j)):
        return False
    return _is_part_of_name(s, j, i, lowercase)


def _is_part_of_name(s: Sentence, j: int, i: int, lowercase: Container[str]) -> bool:
    """No title, form of address or country of two, nor a word that the article writes small."""
    word, low = s.words[j], s.lows[j]
    is_royal_name = low == "sultan" and (
        j > i or s.low(j - 1) == "king" or s.low(j + 1) in _OF_FATHERS or is_given_sultan(s, j)
    )
    is_royal_name = is_royal_name or (low == "amir" and s.is_capitalized(j + 1) and s.low(j + 1) != "sheikh")
    if (lexicon.titles().match(s.lows, j) and not is_royal_name) or (
        j > i and low not in _INNER_STYLES and lexicon.honorifics().match(s.lows, j)
    ):
        return False
    if "-" in word and any(part[:1].isupper() and _is_state(part) for part in word.split("-")):
        return False
    is_first_in_sentence = j == 0 and i == 0
    return not (is_first_in_sentence and low in lowercase and not _is_family_name(low))


_BEFORE_GIVEN: Final = frozenset(
    (
        "dr dr. mr mr. eng eng. ing ing. engr engr. prof prof. amb amb. hon hon. cde comrade minister ambassador "
        "secretary general gen. governor senator captain colonel col. spokesman spokesperson commissioner"
    ).split()
)


def is_given_sultan(s: Sentence, j: int) -> bool:
    """`Energy Minister Sultan Abdi`, `with Sultan Al-Ahmadi`: his given name; `Prime Minister Sultan X` may reign."""
    if s.low(j + 1) in ("al", "bin") or s.low(j + 1).startswith(("al-", "el-")):
        return s.is_capitalized(j) and (s.is_capitalized(j + 1) or s.low(j + 1) != "al")
    is_name = s.is_capitalized(j + 1) and s.is_capitalized(j) and s.low(j + 1) != "of"
    return is_name and s.low(j - 1) in _BEFORE_GIVEN and s.low(j - 2) != "prime"


def _is_initial(s: Sentence, j: int, i: int) -> bool:
    """`S R Nathan`, `A P J Kalam`: a capital before a name, or before another capital that stands before one.

    `A` and `I` alone are words.
    """
    if len(s.words[j]) != 1:
        return False
    k = j + 1
    while s.is_capitalized(k) and len(s.words[k]) == 1:
        k += 1
    is_name = s.is_capitalized(k) and s.low(k) not in lexicon.common_words()
    # `Admiral R Hari Menon`: one letter before two names
    is_first = j == i and s.words[j] not in ("A", "I") and s.is_capitalized(k + 1) and s.kind == "body"
    is_first = is_first and lexicon.honorifics().match([s.low(j - 1)], 0) is not None
    return is_name and (k > j + 1 or (j > i and len(s.words[j - 1]) == 1) or is_first)


def _is_month_a_name(s: Sentence, j: int, i: int) -> bool:
    """`April Jones` at the beginning of a name, `Theresa May` at its end; `Tokayev May 3` is a day."""
    if j == i:
        k = j + 2 if s.low(j + 1) in ("de", "van", "den") else j + 1  # `Jan de Wit`
        return s.is_capitalized(k) and s.low(k) not in lexicon.common_words()
    is_last = j == i + 1 and s.kind == "body" and not s.words[j].isupper()
    return is_last and s.low(j + 1).isalpha() and not s.is_capitalized(j + 1)


def _goes_on_vietnamese(s: Sentence, i: int, j: int) -> bool:
    """`Hua Thi My Dung`, `Nguyen The Ky`: a syllable that looks like an English word, within a Vietnamese name."""
    families = lexicon.name_words().get(s.lows[i], ())
    if ("family", "korean") in families and j == i + 2 and s.kind == "body" and len(s.words[j]) < 4:
        return not s.is_capitalized(j + 1)
    if ("family", "vietnamese") not in families or len(s.words[j]) > 5:
        return False
    if j == i + 2 and len(s.words[j - 1]) < 7 and not s.is_capitalized(j + 1) and s.kind == "body":
        return s.low(j) not in _MONTHS_AS_NAMES and lexicon.titles().match(s.lows, j) is None
    if j > i + 1 and not s.is_capitalized(j + 1) and SYLLABLE.match(s.lows[j]) and len(s.words[j]) <= 4:
        return True
    return s.low(j - 1) in VIETNAMESE_MIDDLE or (j == i + 1 and s.is_capitalized(j + 1) and len(s.words[j + 1]) < 7)


def _is_headline_verb(s: Sentence, j: int, i: int) -> bool:
    """Headlines write verbs with a capital, too: `Ministers Hold Talks`; `Meets`, `Presents` are no names anywhere."""
    low = s.lows[j]
    if low.endswith("s") and any(form == PRESENT for form, _ in event_verbs().get(low, ())):
        return True
    if low in _PRESENT_OF_OFFICE or (low.endswith("s") and _is_verb_of_saying(low) and not _is_known(low)):
        return True
    if s.kind != "headline":
        return False
    is_verb = low in event_verbs() or low in speech_verbs() or low in _OF_OFFICE
    return is_verb and (j > i or not _is_known(low))


_PRESENT_OF_OFFICE: Final = frozenset(
    "appoints reappoints names nominates elects dismisses sacks fires swears reshuffles removes inaugurates mourns "
    "inspects unveils approves directs instructs orders celebrates applauds salutes seeks wants".split()
)
"""`President Appoints Kenyan Envoy`, in a line of capitals within a text, too."""


def _is_verb_of_saying(low: str) -> bool:
    """`Lauds`, `Urges`: the present of a verb of saying."""
    return any(form == PRESENT for form, _, _ in speech_verbs().get(low, ()))


_OF_OFFICE: Final = frozenset(
    "appointed elected named nominated sworn confirmed approved relieved dismissed resigns".split()
)


def _is_acronym(s: Sentence, j: int) -> bool:
    """`PVM Matsumoto`: capitals without a vowel before a name are no part of it, but for family names such as Ng.

    Two are initials: `KP Sharma Oli`.
    """
    word, low = s.words[j], s.lows[j]
    if not (2 < len(word) <= 5 and word.isupper() and word.isalpha()) or _VOWELS & set(low):
        return False
    return s.is_capitalized(j + 1) and not s.words[j + 1].isupper() and not _is_known(low)


def _is_known(low: str) -> bool:
    return to_ascii(low) in lexicon.name_words()


_ENDS_OF_TITLES: Final = frozenset("minister president premier speaker ambassador chancellor".split())


def _is_family_name(low: str) -> bool:
    return any(part == "family" for part, _ in lexicon.name_words().get(to_ascii(low), ()))


def looks_like_name(run: NameRun) -> bool:
    """Two or more words, the first a family or given name that we know, or the whole no place."""
    if len(run.words) < 2:
        return False
    if len(run.words) > _LONGEST_PLAIN:
        return not _OF_FATHERS.isdisjoint(run.words[1:])
    return run.words[0] in lexicon.name_words() or run.words[-1] in lexicon.name_words()


def is_place(run: NameRun) -> bool:
    """The whole run names a place."""
    return " ".join(run.words) in lexicon.place_names()


@dataclass(slots=True)
class People:
    """Who the article names so far. Short names and pronouns are looked up here."""

    found: list[Person] = field(default_factory=list)
    year: int | None = None
    """The year of the article: who died later is no person of history in it."""
    subject: Person | None = None
    """Whom a pronoun in the next sentence stands for."""
    is_subject_sure: bool = True
    topic: Person | None = None
    """Of whom the speaker of the sentence before spoke, where that was somebody else."""
    talking: Person | None = None
    """Whose words a transcript gives: no `he` or `she` of these words."""

    def add(self, run: NameRun, s: Sentence, gender: str = "") -> Person:
        """The person of a full name, new or known; a longer form of a known name replaces it."""
        person = self.find_full(run.words)
        if person is None:
            person = Person(run.text, run.words, s.starts[run.i], s.ends[run.j - 1], len(run.words) > 1)
            known = lexicon.historical_persons().get(" ".join(run.words))
            if known is not None:
                person.country, died = known
                person.is_historical = self.year is None or self.year > died
            person.country = person.country or country_of_name(person.words, person.name)
            self.found.append(person)
        elif s.kind != "headline" and is_fuller(run.words, person.words):
            person.name, person.words, person.is_full = run.text, run.words, True
            person.start, person.end = s.starts[run.i], s.ends[run.j - 1]
        person.gender = person.gender or gender
        if len(run.words) > 1:
            person.aliases.add(run.text)
        return person

    def find_full(self, words: tuple[str, ...]) -> Person | None:
        """The person of these name words in any order, or of a name that these words extend."""
        count = len(words)
        has_fathers = not OF_FATHERS.isdisjoint(words)
        # `Hamad bin Salman` is not `Salman bin Hamad`: elsewhere words may stand in any order.
        wanted = sorted(words) if count > 1 and not has_fathers else []
        for person in self.found:
            known = person.words
            if len(known) == count and (known == words or (wanted and sorted(known) == wanted)):
                return person
        if count < 2:
            return None
        given = set(words)
        for person in self.found:
            is_part = len(person.words) > 1 and ((own := set(person.words)) < given or given < own)
            if is_part and (not has_fathers or is_in_order(person.words, words)):
                return person
        joined = "".join(words)
        for person in self.found:
            if "".join(person.words) == joined or is_abbreviated(person.words, words):
                return person
        return next((p for p in self.found if not p.is_full and p.words[0] in (words[0], words[-1])), None)

    def find_short(self, words: tuple[str, ...]) -> tuple[Person | None, bool]:
        """The one person whom a short name can stand for, and whether any person could."""
        candidates: list[Person] = []
        for person in self.found:
            own = person.words
            if own == words:
                return person, True
            is_longer = len(own) > len(words) and (not words or words[0] in own)
            if is_longer and (len(words) == 1 or set(words).issubset(own)):
                candidates.append(person)
        if len(candidates) > 1:
            living = [p for p in candidates if not p.is_historical]
            candidates = living or candidates
        if len(candidates) > 1:
            fitting = [p for p in candidates if words == referring_words(p)]
            candidates = fitting or candidates
        if len(candidates) == 1 and _is_way_of_shortening(candidates[0], words):
            return candidates[0], True
        return None, bool(candidates)

    def find_misspelt(self, words: tuple[str, ...]) -> Person | None:
        """The one person whose name these words are but for a slip of the pen: `Saarinnen`, `Yerbol Sadikov`."""
        found = []
        for person in self.found:
            if person.country in _FAMILY_FIRST or person.is_historical or not person.is_full:
                continue
            own = person.words if len(words) > 1 else tuple(w for w in person.words if w[0] == words[0][0])
            if len(words) == 1 and any(is_slip(words[0], word) for word in own):
                found.append(person)
            elif len(words) == len(own) > 1:
                differing = [(a, b) for a, b in zip(words, own, strict=True) if a != b]
                if len(differing) == 1 and is_slip(*differing[0]):
                    found.append(person)
        return found[0] if len(found) == 1 else None

    def find_pronoun(self, low: str) -> Person | None:
        """Whom `he` or `she` stands for: the subject of the sentence before, where the gender does not contradict."""
        gender = "f" if low in ("she", "her", "hers", "herself") else "m"
        person = self.subject if self.subject is not self.talking else None  # who speaks is `I`
        if person is None or not self.is_subject_sure or (person.gender and person.gender != gender):
            fitting = [p for p in self.found if p.gender == gender and not p.is_historical and p is not self.talking]
            return fitting[0] if len(fitting) == 1 else None
        person.gender = person.gender or gender
        return person


def referring_words(person: Person) -> tuple[str, ...]:
    """The word by which later sentences refer to a person, by the custom of the country."""
    if person.country in _REFERRED_BY_FIRST_WORD:
        return person.words[:1]
    if person.country is None and _culture(person) in ("chinese", "korean"):
        return person.words[:1]
    return person.words[-1:]


def _culture(person: Person) -> str | None:
    cultures = {culture for part, culture in lexicon.name_words().get(person.words[0], ()) if part == "family"}
    if "vietnamese" in cultures and len(person.words) >= 3:
        return "vietnamese"
    return "chinese" if "chinese" in cultures and len(person.words) == 2 else next(iter(sorted(cultures)), None)


def may_be_of(person: Person, country: str | None) -> bool:
    """Whether a name can be one of a country whose names are told by their form; in other countries any can."""
    if country == "CHN":
        return "japanese" not in _cultures(person.words[-1]) or "chinese" in _cultures(person.words[0])
    return country != "VNM" or may_be_vietnamese(person)


def _cultures(word: str) -> set[str]:
    return {culture for part, culture in lexicon.name_words().get(word, ()) if part == "family"}


def may_be_vietnamese(person: Person) -> bool:
    """A name of syllables, the first a family name of Vietnam or one that the table does not know."""
    families = _cultures(person.words[0])
    return "vietnamese" in families or (len(person.words) != 2 and all(len(word) <= 6 for word in person.words))


def _is_way_of_shortening(person: Person, words: tuple[str, ...]) -> bool:
    """A short name is a part of the full name in its order: `Mirabal` of `Ernesto Mirabal Pons`."""
    count = len(words)
    return any(person.words[k : k + count] == words for k in range(len(person.words) - count + 1))
