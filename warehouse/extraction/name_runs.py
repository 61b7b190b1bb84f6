"""Names as they stand in a text: which words in a row make one, and where it ends."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.english_names import is_english_surname, is_word_as_given
from warehouse.extraction.name_countries import SYLLABLE, VIETNAMESE_MIDDLE
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import PRESENT, event_verbs, speech_verbs
from warehouse.folding import fold_name, to_ascii
from warehouse.places import gazetteer

OF_FATHERS: Final = frozenset(("bin", "bint", "binti", "binte", "bte", "ibn"))
_PARTICLES: Final = frozenset(
    (
        "al bin bint binti binte bte ibn abu el de da dos das del dela delos della di do du la le las los van von der "
        "den ter ould wa y e zu oglu oghlu ogly uulu uly kyzy kizi gizi qizi"
    ).split()
)

_PATRONYMICS: Final = frozenset("oglu oghlu ogly uulu uly kyzy kizi gizi qizi".split())
"""Behind a father's name: `Sadyr Temir uulu`; a Turkic name may end with them."""

_JOINING_PARTICLES: Final = _PARTICLES - _PATRONYMICS
"""A name goes on behind them, and none ends with them."""

_MONTHS_AS_NAMES: Final = frozenset(("jan", "april", "may", "june", "august"))

_LONGEST_NAME: Final = 8

_LONGEST_PEDIGREE: Final = 16
"""With the names of fathers: `Turki bin Khalid bin Saud bin Abdulaziz Al Saud`."""

_LONGEST_PLAIN: Final = 5

_PAIR: Final = 2

_INNER_STYLES: Final = frozenset(
    (
        "tun pehin datuk dato haji hajah hajji hajjah hj hj. tengku tunku ibu bapak awang dayang major mufti maulana "
        "ato cardinal pastor bishop sergeant lt"
    ).split()
)
"""Styles that stand within a name, too: `Hishammuddin Tun Hussein`; and names that are ranks: `Anna Major`."""

_VOWELS: Final = frozenset("aeiouy")

_POST_NOMINALS: Final = frozenset(
    (
        "OBE CBE MBE KBE DBE GBE CH CB KCB DCB GCB CMG DCMG KCMG GCMG CVO LVO MVO KCVO DCVO KC QC SC DSO DSM DSC DFC "
        "AFC DL FRS PhD ONZM CNZM MNZM GNZM KNZM DNZM QSO AC AO AM OAM PSM CSC OC OQ OJ OD CD CBSI GCL BEM MC PC JP TD "
        "RSP USP WWV RWP VSV PVSM UYSM AVSM SYSM VSM YSM VC PSC NDC MSc MBA LLB EBS MGH CBS EGH OGW GCFR GCON CFR OFR "
        "MFR OON ADC NI HI TNI MP MEP MLA MLC MHA MHK MSP MPP MPA MK MNA MHR ndc psc afwc"
    ).split()
)
"""Letters of orders and ranks, and of a seat in a house, that stand behind a name and are no part of it."""
_OF_SEATS: Final = frozenset("MP MEP MLA MLC MHA MHK MSP MPP MPA MNA MHR".split())
_OF_STAFF_COLLEGES: Final = frozenset("psc ndc ndu afwc awc rcds fwc pscn qhd mni".split())
"""Small letters that South Asia's and Nigeria's officers write behind those of their orders: `Perera RSP ndc`."""


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
        "combat fight protect explore intensify upgrade implement undertake embark depart travel arrive return chair "
        "draw finalise finalize forge jointly co-host co-chair organise organize import export negotiate renew ratify "
        "reopen revive restart exempt waive abolish facilitate bolster elevate diversify streamline simplify introduce "
        "conduct consider convene exchange improve coordinate collaborate partner"
    ).split()
)
"""What a headline in capitals says that somebody is to do."""


def read_name(s: Sentence, i: int, lowercase: Container[str]) -> NameRun | None:
    """The run of words that may name a person from token i; `lowercase`: words the article writes small.

    A title, a word that heads organisations, a month or a common word ends the run; a city or surname within does not.
    """
    if s.lows[i] == "st." or (s.low(i - 1) == "/" and s.low(i - 2)[:1].isdigit()):
        return None  # `St. Lucia` is a place, `288/QD-TTg` a decision
    if s.lows[i] == "to" and (s.low(i + 1) in _DEEDS or (i + 1 < len(s) and _is_state(s.words[i + 1]))):
        return None  # `Malaysia, Brunei To Step Up Cooperation`, `VISIT TO MALAYSIA`, and not `To Lam`
    j = i
    longest = _LONGEST_NAME
    while j < len(s) and j - i < longest and _may_stand_in_name(s, j, i, lowercase):
        longest = _LONGEST_PEDIGREE if s.lows[j] in OF_FATHERS else longest
        j += 1
    if j > i + 1 and _is_state(s.words[j - 1]) and _is_beside_name(s, i, j):
        j -= 1
    if i + _PAIR <= j < len(s) and s.words[j] in _OF_SEATS and _ends_name(s.words[j - 1]):
        j += 1  # `Harriet Lowe MP met`, which is also a title: `ANC MP X`
    while i + _PAIR <= j < len(s) and s.words[j] in _OF_STAFF_COLLEGES:
        j += 1
    if "TO" in s.words[i + 1 : j]:
        j = s.words.index("TO", i + 1)  # `VISIT OF PRESIDENT KWAME OWUSU TO KENYA`, `MINISTER ADAMS TO HOST`
    while j > i and s.low(j - 1) in _JOINING_PARTICLES and not s.is_capitalized(j - 1):
        j -= 1
    if j == i or (j == i + 1 and len(s.words[i]) > 1 and not s.words[i].strip(_NUMERAL)):
        return None
    if j == i + 1 and s.lows[i] == "bill" and s.low(j) in _OF_DRAFTS:
        return None  # `the Ombudsman Bill would be read`  # `the King XVI of Malaysia`
    last = _before_letters(s, i, j)
    text = s_text(s, i, last)
    if _joins_places(text):
        return None
    words = tuple(fold_name(text).split())
    if not words or all(len(word) == 1 for word in words):
        return None
    is_junior = last == j > i + 1 and s.low(j) == "," and s.low(j + 1) in _JUNIOR  # `Harold Coleman, Jr. met`
    return NameRun(i, j + 2, f"{text} {s.words[j + 1]}", words) if is_junior else NameRun(i, j, text, words)


_JUNIOR: Final = frozenset(("jr.", "jr", "sr.", "sr"))


_TELLING: Final = frozenset("told tells informed assured reminded assures telling".split())
_OF_VERB: Final = frozenset("was is has had will would stood stands remained could can seeks sees saw wants".split())


def _is_beside_name(s: Sentence, i: int, j: int) -> bool:
    """The state right before token j is no part of the name that begins at token i: `appointed Joseph Mwangi Kenya's
    ambassador`, `told Novak Serbia valued the stance of his country`."""
    low = s.low(j)
    is_verb = low in _OF_VERB or (low.isalpha() and low.endswith("ed") and not s.is_capitalized(j))
    return (low == "'s" and j > i + _PAIR) or (is_verb and s.low(i - 1) in _TELLING)


def _ends_name(word: str) -> bool:
    """A name's last word, or letters behind it: `Anna Lowe KC MP`, and not `ANNA LOWE MP`."""
    return not word.isupper() or word in _POST_NOMINALS


def name_end(s: Sentence, run: NameRun) -> int:
    """Where the name in the text ends: before letters of orders, as in `Anna Ruiz OBE`."""
    return s.ends[_before_letters(s, run.i, run.j) - 1]


def _before_letters(s: Sentence, i: int, j: int) -> int:
    """The token behind the name that begins at i, before the letters of orders that end at j."""
    while j > i + _PAIR and (
        s.words[j - 1] in _POST_NOMINALS or s.words[j - 1] in _OF_STAFF_COLLEGES or _are_letters(s.words[j - 1])
    ):
        if not any(word[1:].islower() for word in s.words[i : j - 1] if word not in _OF_STAFF_COLLEGES):
            break  # `ANNA LOWE KC`, all in capitals
        j -= 1
    return j


_LONGEST_LETTERS: Final = 5
_VOWELS_OF_NAMES: Final = frozenset("AEIOUY")


def _are_letters(word: str) -> bool:
    """`Perera RSP`, `Shahidan TLDM`: capitals that no name is, since they have no vowel; Ng has none in capitals."""
    is_word = 1 < len(word) <= _LONGEST_LETTERS and word.isascii() and word.isalpha() and word.isupper()
    return is_word and _VOWELS_OF_NAMES.isdisjoint(word) and word != "NG"


_LONGEST_SEAT: Final = 3


def with_seat_of_peer(s: Sentence, run: NameRun) -> NameRun:
    """`Lord Harwick of Wem`, `Baroness Pell of Upper Norwood`: a peer is known by the place, too."""
    j = run.j + 1
    while j < min(run.j + 1 + _LONGEST_SEAT, len(s)) and s.is_capitalized(j) and s.words[j].isalpha():
        j += 1
    if _is_state(s.words[j - 1]):
        return run
    text = s_text(s, run.i, j)
    return NameRun(run.i, j, text, tuple(fold_name(text).split()))


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
        is_elided = low.startswith(("d'", "d’"))  # `Jeanne d'Arc Uwera`
        return (j > i and (is_particle or is_elided or _is_child_of(s, j))) or has_small_article(word)
    is_deed_ahead = low == "to" and j > i and s.low(j + 1) in _DEEDS  # `Malaysia, Brunei To Step Up Cooperation`
    is_no = low in ("no", "no.") and not _is_no_a_name(s, j, i)
    if not word[0].isalpha() or low in ("mou", "mous") or is_no or is_deed_ahead:
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
    if _is_heading_beside(s, i, j):
        return False
    if _is_headline_verb(s, j, i) or (j == i and _is_acronym(s, j)):
        return False
    return _is_part_of_name(s, j, i, lowercase)


_LONGEST_SURNAME: Final = 12
_BEHIND_NAME: Final = frozenset(", ( ) and".split())


def _is_heading_beside(s: Sentence, i: int, j: int) -> bool:
    """`Li Wen COMMUNICATIONS`: a long word in capitals that a heading has beside a name. `Mr. Shuhrat RAHMATILLAYEV,
    Chairperson` is a family name in capitals: behind a form of address, or where the name ends at a comma."""
    word = s.words[j]
    is_long = len(word) > _LONGEST_SURNAME and word.isupper() and "-" not in word
    if not is_long or j == i or s.words[j - 1].isupper():
        return False
    is_addressed = i > 0 and lexicon.honorifics().match([s.low(i - 1)], 0) is not None
    return not (is_addressed or (s.kind == "body" and s.low(j + 1) in _BEHIND_NAME))


def _is_no_a_name(s: Sentence, j: int, i: int) -> bool:
    """`Vice Minister of Foreign Affairs No Gyu Sang`: behind the capital of a title, before a given name."""
    given = s.words[j + 1] if j + 1 < len(s) else ""
    is_given = s.is_capitalized(j + 1) and given[:2].isalpha() and not given[:2].isupper()
    if j != i or s.words[j] != "No" or not is_given or s.kind == "headline":
        return False
    is_titled = s.is_capitalized(j - 1) and s.lows[j - 1].isalpha() if j > 0 else False
    return is_titled and s.low(j + 1) not in lexicon.common_words()


def _is_part_of_name(s: Sentence, j: int, i: int, lowercase: Container[str]) -> bool:
    """No title, form of address or country of two, nor a word that the article writes small."""
    word, low = s.words[j], s.lows[j]
    is_royal_name = low == "sultan" and (
        j > i or s.low(j - 1) == "king" or s.low(j + 1) in OF_FATHERS or is_given_sultan(s, j)
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
    is_verb = low in event_verbs() or low in speech_verbs() or low in _OF_OFFICE or low in _OF_HEADLINES
    is_verb = is_verb or (low in _DEEDS and not s.words[j].isupper())
    return is_verb and (j > i or not _is_known(low))


_OF_HEADLINES: Final = frozenset(
    "expected slated scheduled due likely set weigh weighs mull mulls eye eyes vow vows pledge pledges tout touts hail "
    "hails slam slams woo woos court courts jet jets wrap wraps wind winds kick kicks ink inks urge urges stress back "
    "backs bid bids mark marks grace graces witness witnesses swap swaps head heads fly flies touch touches call calls "
    "pay pays hold holds lead leads sit sits air airs list lists await awaits plan plans wish wishes thank thanks "
    "praised lauded hailed briefed updated toured graced witnessed bids arriving departing leaving visiting meeting "
    "hosting holding paying seeking heading".split()
)
"""What headlines with capitals tell of those who hold a post: `President Expected in Astana`."""

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
        return not OF_FATHERS.isdisjoint(run.words[1:])
    return run.words[0] in lexicon.name_words() or run.words[-1] in lexicon.name_words()


def is_place(run: NameRun) -> bool:
    """The whole run names a place."""
    return " ".join(run.words) in lexicon.place_names()
