"""Names of people: forms for comparison, likeness of two spellings, family and given name by convention."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

import polars as pl

from warehouse.folding import fold_name
from warehouse.resolution.readings import are_read_alike, written_otherwise
from warehouse.resources import knowledge

# A typing error or another transliteration is told from another name only where the word is long enough.
_LETTERS_FOR_LIKENESS = 5
_LETTERS_FOR_TWO_EDITS = 7
_LETTERS_FOR_ENDING = 4
_CONSONANTS_FOR_SOUND = 3
_FINAL_I = re.compile(r"(?:(?<=e)[yij]|[iy]?[yij])$")


def name_forms(names: pl.Series) -> pl.DataFrame:
    """Forms of the distinct names for comparison.

    Out: `name`, `name_key` (folded words in code-point order, so that order does not matter), `run` (all letters in
    one, for hyphens, blanks and transliterations that differ), sorted by `name`.
    """
    distinct = names.drop_nulls().unique().sort()
    words = [name_words(name) for name in distinct]
    return pl.DataFrame(
        {
            "name": distinct,
            "name_key": [" ".join(sorted(set(each))) for each in words],
            "run": ["".join(map(transliterated, each)) for each in words],
        },
        schema={"name": pl.String, "name_key": pl.String, "run": pl.String},
    )


_AZERBAIJANI = str.maketrans("Əə", "Aa")
"""As `Əliyev` is written in English, whatever the letter looks like."""


def name_words(name: str) -> list[str]:
    """The folded words of a name, without initials in the middle (`John F. Kennedy`) and without doubled words."""
    words = fold_name(name.translate(_AZERBAIJANI)).split()
    inner = [word for word in words[1:-1] if len(word) > 1]
    return list(dict.fromkeys([*words[:1], *inner, *words[-1:]] if len(words) > 2 else words))


def transliterated(word: str) -> str:
    """A folded word in one of the ways to write Slavic names in Latin letters: `Andrey` and `Andrei`, `Yevgeny`."""
    if len(word) < _LETTERS_FOR_ENDING:
        return word
    word = _FINAL_I.sub("i", word)
    return (word[1:] if word.startswith("ye") else word).replace("ks", "x")


@lru_cache(maxsize=100_000)
def are_alike(one_key: str, other_key: str) -> bool:
    """Two name keys can be spellings of one name: parts left out, an initial, words spelled nearly alike."""
    one, other = set(one_key.split()), set(other_key.split())
    smaller, larger = sorted((one, other), key=len)
    if len(smaller) < 2:
        return False
    if smaller < larger or are_read_alike(one, other):
        return True
    only_one, only_other = sorted(one - other), sorted(other - one)
    spelling, common = _spelling_of(one, other), one & other
    parts = [[word for word in only if word not in _PARTICLES] for only in (only_one, only_other)]
    if len(parts[0]) != len(parts[1]) or not _PARTICLES.isdisjoint([*only_one, *only_other]):
        for fewer, more in ((only_one, only_other), (only_other, only_one)):
            common = common | _written_apart(fewer, more, spelling)
    fewer, more = sorted((only_one, only_other), key=len)
    return _answer_each_other(fewer, more, common, spelling)


def begin_alike(one_key: str, other_key: str) -> bool:
    """Two name keys share a word that is no initial, and as many others that begin with the same sounds."""
    one, other = set(one_key.split()), set(other_key.split())
    firsts = [sorted(sounds(word)[0][:1] for word in words) for words in (one - other, other - one)]
    return firsts[0] == firsts[1] and any(len(word) >= _LETTERS_IN_COMMON for word in one & other)


_LETTERS_IN_COMMON = 3


def _written_apart(words: list[str], others: list[str], spelling: Callable[[str], str]) -> set[str]:
    """Take out of both lists what is one word here and two there: `Abdulrahman` and `Abdel Rahman`, `Heechul` and
    `Hee-chul`. Returns the words that were one."""
    found: set[str] = set()
    for word in [each for each in words if len(each) >= _LETTERS_FOR_LIKENESS]:
        parts = [part for part in others if len(part) > 1]
        pairs = [(one, other) for one in parts for other in parts if one != other and word[0] == one[0]]
        pair = next((each for each in pairs if _is_joined(word, "".join(each), spelling)), None)
        if pair is not None:
            found.add(word)
            words.remove(word)
            for each in pair:
                others.remove(each)
    return found


def _is_joined(word: str, joined: str, spelling: Callable[[str], str]) -> bool:
    if word == joined:
        return True
    if spelling is korean_syllable:
        return korean_syllable(word) == korean_syllable(joined)
    return spelling is not str and _is_variant(word, joined)


def _answer_each_other(fewer: list[str], more: list[str], common: set[str], spelling: Callable[[str], str]) -> bool:
    """Each of the fewer words is a spelling of another one of the more. At least two words of a name answer each
    other, and one that is long or equal in both; but for particles such as `bin`."""
    if len(fewer) > _MOST_SPELLED_OTHERWISE:
        return False
    left, is_sure = list(more), any(word not in _PARTICLES and len(word) > 1 for word in common)
    of_one_sound = len(fewer) > 1 and spelling is not str
    for word in fewer:
        found = next((each for each in left if _are_spellings(word, each, spelling)), None)
        if found is None:
            return False
        left.remove(found)
        is_sure = is_sure or (len(fewer) > 1 and min(len(word), len(found)) >= _LETTERS_FOR_LIKENESS)
        of_one_sound = of_one_sound and min(len(word), len(found)) > 2 and spelling(word) == spelling(found)
    return (is_sure or of_one_sound or spelling is korean_syllable) and len(fewer) + len(common - _PARTICLES) > 1


def is_spelled_in(word: str, others: list[str]) -> bool:
    """A word of a name is one of these, or another spelling of one: `Chaudhary` of `bilawal chaudhry`."""
    spelling = _spelling_of({word}, set(others))
    return any(
        word == other or (min(len(word), len(other)) > 1 and _are_spellings(word, other, spelling)) for other in others
    )


def _spelling_of(one: set[str], other: set[str]) -> Callable[[str], str]:
    """How short words of these names are brought to one form: Chinese and Vietnamese ones are always spelled so."""
    korean, fixed = _families("korean") | _MORE_KOREAN, _families("chinese") | _families("vietnamese")
    if not korean.isdisjoint(one) and not korean.isdisjoint(other):
        return korean_syllable
    if not fixed.isdisjoint(one | other):
        return str
    are_syllables = len(one) == len(other) == _SYLLABLES and all(
        len(_VOWELS.findall(word)) == 1 for word in one | other
    )
    return korean_syllable if are_syllables else short_form


def _are_spellings(word: str, other: str, spelling: Callable[[str], str]) -> bool:
    if word in _SONS and other in _SONS:
        return True
    word, other = (_one_spelling().get(each, each) for each in (word, other))
    return (
        word == other
        or _is_typed_otherwise(word, other, spelling)
        or _is_genitive(word, other)
        or _is_initial(word, other)
        or _sound_alike(word, other, is_fixed=spelling is str)
        or (spelling is not str and _without_umlauts(word) == _without_umlauts(other))
        or spelling(word) == spelling(other)
        or (spelling is korean_syllable and _northern(word, other))
        or (spelling is short_form and _in_french(word) == _in_french(other))
    )


_SONS = frozenset(("bin", "ben", "ibn"))
_PARTICLES = frozenset("al el bin ibn bint binti de da do dos das del dela delos van von der den la le y e".split())
# More words that are spelled in two ways are two names.
_MOST_SPELLED_OTHERWISE = 3
# A Korean name: a family's and two more.
_SYLLABLES = 3
# Families whose names are words, or others' names, too: where names are compared they are read so, elsewhere not.
_MORE_KOREAN = frozenset(
    "ban pan bang pang byun byeon pyun pyon bong cha chae chai cheon chi ji chin jin choo chu chung do doh eom um "
    "eum gil kil gong kong ha hur heo huh hyun in jeon joh joo koo gu ku kwok ma mah maeng min myung na nah ra rah "
    "no noh paik pi pyo seok sok seol sul seong sung song suh tak tae wi won yeo yuh yeom yom yi yim rhee rhim gwon "
    "gim".split()
)
_SHORT_FORMS = (
    ("gh", "g"), ("dj", "d"), ("ph", "f"), ("qu", "k"), ("q", "k"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"),
    ("y", "i"), ("o", "u"), ("e", "i"),
)  # fmt: skip
_LETTERS_FOR_FRENCH = 4
_LAST_H = re.compile(r"(?<=[aeiou])h$")
_FINAL_QUE = re.compile(r"q(?:ue)?$")
_FINAL_JA = re.compile(r"(?<=[a-z])j(?=ae?$)")
_INNER_AI = re.compile(r"a[iy](?=[^aeiouy])")
_FINAL_H = re.compile(r"(?<=[aeiou])h(?=[^aeiou]|$)")
_KOREAN_LETTERS = (
    ("wh", "hw"), ("ck", "k"), ("ch", "j"), ("sh", "s"), ("eo", "u"), ("eu", "u"), ("ou", "u"), ("oo", "u"),
    ("wu", "u"), ("ui", "i"), ("ee", "i"), ("ae", "e"), ("ai", "e"), ("k", "g"), ("t", "d"), ("p", "b"), ("r", "l"),
)  # fmt: skip


@cache
def short_form(word: str) -> str:
    """`Omar` and `Umar`, `Ohno` and `Ono`, `Aly` and `Ali`: one form of what is too short to be told by consonants."""
    word = _FINAL_H.sub("", f"s{word[1:]}" if word.startswith("x") else word)
    word = _INNER_AI.sub("ei", word)  # `Saif`, `Seif`
    word = _FINAL_JA.sub("i", _FINAL_QUE.sub("k", word))  # `Ishaque`, `Ishaq`; `Katja`, `Katya`
    for spelling, sound in _SHORT_FORMS:
        word = word.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", word)


@cache
def korean_syllable(word: str) -> str:
    """`Keun` and `Geun`, `Sung` and `Seong`: a syllable of a Korean name in one of the ways to write it."""
    word = _FINAL_H.sub("", word)
    for spelling, sound in _KOREAN_LETTERS:
        word = word.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", word)


def _northern(word: str, other: str) -> bool:
    """`Chol` and `Cheol`, `Yong` and `Young`: the vowel that the north writes with one letter."""
    return any(
        "eo" not in one
        and ("eo" in two or "ou" in two)
        and korean_syllable(one.replace("o", "eo")) == korean_syllable(two)
        for one, two in ((word, other), (other, word))
    )


@cache
def _in_french(word: str) -> str:
    """`Cheikh` and `Sheikh`, `Choukri` and `Shukri`: as the French write Arabic and African names."""
    return short_form(word.replace("ch", "sh")) if len(word) >= _LETTERS_FOR_FRENCH else word


@cache
def sounds(word: str) -> tuple[str, ...]:
    """A word of a name reduced to what most of its spellings have in common, to look for like names by: one form, or
    two where its first letter is read in two ways (`Joandry` as `Yoandry`, and as `Dzhoandry`)."""
    word = _without_umlauts(word)
    read = _with_first_y(word)
    return (_sound(word),) if read == word else (_sound(word), _sound(read))


def _sound(word: str) -> str:
    word = _LAST_H.sub("", _one_spelling().get(word, word))
    consonants = _consonants(word) if len(word) >= _LETTERS_FOR_LIKENESS else ""
    if len(consonants) >= _CONSONANTS_FOR_SOUND and len(_VOWELS.findall(word)) > 1:
        # `Khamsing` and `Khamsinh`, `Phommavong` and `Phommavongsa`: names differ in their ends.
        return (consonants[0] + consonants[1:].replace("h", ""))[:_CONSONANTS_FOR_SOUND]
    return korean_syllable(short_form(word.replace("eo", "u").replace("eu", "u")))  # `Deok`, `Duk`


def _with_first_y(word: str) -> str:
    """`Joandry` as `Yoandry`, `Jusuf` as `Yusuf`; so `Wichai` as `Vichai`."""
    if len(word) < _LETTERS_FOR_ENDING or word[1] not in "aeiou":
        return word
    if word[0] == "j" and word[1] != "i":
        return f"y{word[1:]}"
    return f"v{word[1:]}" if word[0] == "w" else word


@cache
def _families(culture: str) -> frozenset[str]:
    rows = knowledge("name_words").filter(pl.col("part") == "family", pl.col("culture") == culture)
    return frozenset(fold_name(word) for word in rows["word"])


# How German, French and older English texts write the sounds of Slavic and Turkic names; longer spellings first.
_SOUNDS = (
    ("shch", "s"), ("tsch", "c"), ("tch", "c"), ("dsch", "z"), ("dzh", "z"), ("dj", "z"), ("zh", "z"), ("sch", "s"),
    ("sh", "s"), ("ch", "c"), ("kh", "h"), ("gh", "g"), ("th", "t"), ("ph", "f"), ("ff", "v"), ("f", "v"), ("w", "v"),
    ("q", "k"), ("j", "z"), ("x", "ks"),
)  # fmt: skip
_HARD_C = re.compile(r"ch(?=r)|c(?=[aoulrt]|$)")
_VOWEL_LETTERS = frozenset("aeiou")
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")


def _sound_alike(one: str, other: str, *, is_fixed: bool) -> bool:
    """`Zhanuzakov` and `Dschanusakow`, `Tareen` and `Tarin`: words of the same three consonants or more."""
    if min(len(one), len(other)) < _LETTERS_FOR_LIKENESS:
        return False
    is_of_other_vowel = _differ_in_last_vowel(transliterated(one), transliterated(other))
    if is_of_other_vowel or (one[0] in _VOWEL_LETTERS) != (other[0] in _VOWEL_LETTERS):
        return False  # `Bounmy`, `Bounma`; `Ahmed`, `Hamad`
    # `Wenxi` and `Wensi`, `Lifang` and `Lifeng` are two names in Chinese.
    if is_fixed and _VOWELS.findall(one) != _VOWELS.findall(other):
        return False
    ones, others = ((each,) if is_fixed else written_otherwise(each) for each in (one, other))
    readings = {_consonants(each) for each in ones}
    return any(len(each) >= _CONSONANTS_FOR_SOUND and each in readings for each in map(_consonants, others))


@cache
def _consonants(word: str) -> str:
    word = f"s{word[1:]}" if word.startswith("x") else word  # `Xayalath`, `Sayalath`
    word = f"z{word[2:]}" if word.startswith("dh") else word  # `Al Dhaheri`, `Al Zaheri`
    word = f"g{word[1:]}" if word.startswith("hr") else word  # `Hrytsenko`, `Gritsenko`
    word = _HARD_C.sub("k", word)  # `Constantinos`, `Konstantinos`
    for spelling, sound in _SOUNDS:
        word = word.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", word).replace("z", "s"))


@cache
def _one_spelling() -> dict[str, str]:
    """`Suh` and `Seo`, `Mohd` and `Mohamad`: words that differ in most of their letters."""
    return dict(knowledge("name_spellings").select("word", "same_as").iter_rows())


_GENITIVES = ("iin", "yn", "giin")


def _is_genitive(one: str, other: str) -> bool:
    """`Dorj` and `Dorjiin`: the father's name of a Mongolian with and without the ending that says `of`."""
    shorter, longer = sorted((one, other), key=len)
    is_stem = len(shorter) >= _LETTERS_FOR_ENDING and longer.startswith(shorter)
    return is_stem and longer[len(shorter) :] in _GENITIVES


_INITIAL_SOUNDS = frozenset(("sh", "ch", "ts", "kh", "ya", "yu", "yo", "dz", "zh"))


def _is_initial(one: str, other: str) -> bool:
    """`B` of `B.Tsogtgerel` and `Batbold`, `Sh` of `Sh.Odonbaatar` and `Shijeekhuu`."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and (len(shorter) == 1 or shorter in _INITIAL_SOUNDS)


_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))


@cache
def _without_umlauts(word: str) -> str:
    """`Joerg` as `Jorg`, for `Jörg`: German and Nordic letters are written as two where a newsroom has none."""
    if len(word) < _LETTERS_FOR_ENDING:
        return word
    for written, letter in _UMLAUTS:
        word = word.replace(written, letter)
    return word


def _is_typed_otherwise(word: str, other: str, spelling: Callable[[str], str]) -> bool:
    """`Yimin` and `Yiming`, `Bounmy` and `Bounma` are two names: where each syllable is spelled in one way, and where
    names differ in their last vowels."""
    one, two = (transliterated(_with_first_y(each)) for each in (word, other))
    if spelling is str and min(len(one), len(two)) < _LETTERS_FOR_TWO_EDITS:
        return one == two
    return not _differ_in_last_vowel(one, two) and _is_variant(one, two)


def _differ_in_last_vowel(one: str, other: str) -> bool:
    is_same = one[:-1] == other[:-1] and one[-1:] != other[-1:]
    return is_same and {one[-1:], other[-1:]} <= _LAST_VOWELS


_LAST_VOWELS = frozenset("aiou")


def _is_variant(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    if shorter < _LETTERS_FOR_LIKENESS or one[0] != other[0]:
        return False
    return edit_distance(one, other) <= (2 if shorter >= _LETTERS_FOR_TWO_EDITS else 1)


def edit_distance(one: str, other: str) -> int:
    """Letters to insert, delete or replace to turn one word into the other (Levenshtein)."""
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row]
        for column, other_letter in enumerate(other, start=1):
            replaced = above[column - 1] + (letter != other_letter)
            current.append(min(above[column] + 1, current[-1] + 1, replaced))
        above = current
    return above[-1]


@cache
def _orders() -> dict[str, str | None]:
    return dict(knowledge("name_orders").select("country_code", "order").iter_rows())


@cache
def _family_words() -> frozenset[str]:
    """Folded family names that stand in the table of name words."""
    words = knowledge("name_words").filter(pl.col("part") == "family")["word"]
    return frozenset(fold_name(word) for word in words)


def family_and_given(name: str, country_code: str | None) -> tuple[str | None, str | None]:
    """Family and given name by the convention of the person's country; (None, None) where it is not known.

    Words in capitals beside others that are not are the family name. Conventions: knowledge table `name_orders`.
    """
    words = name.split()
    if len(words) < 2:
        return None, None
    capitals = [word for word in words if len(word) > 1 and word.isupper()]
    if capitals and len(capitals) < len(words):
        return " ".join(capitals), " ".join(word for word in words if word not in capitals)
    order = _orders().get(country_code or "")
    if order == "family last":
        return words[-1], " ".join(words[:-1])
    if order == "two family names":
        return _two_family_names(words)
    if order in ("family first", "family first middle"):
        return _family_first(words, order)
    return _by_known_family_name(words)


def _two_family_names(words: list[str]) -> tuple[str | None, str | None]:
    families = 1 if len(words) == 2 else 2
    return " ".join(words[-families:]), " ".join(words[:-families])


def _family_first(words: list[str], order: str) -> tuple[str, str]:
    given = words[1:]
    return words[0], given[-1] if order == "family first middle" else " ".join(given)


def _by_known_family_name(words: list[str]) -> tuple[str | None, str | None]:
    """Where both orders are in use: the end that is a known family name while the other end is not."""
    first, last = (fold_name(words[end]) in _family_words() for end in (0, -1))
    if first and not last:
        return words[0], " ".join(words[1:])
    if last and not first:
        return words[-1], " ".join(words[:-1])
    return None, None


def countries_of_two_family_names() -> list[str]:
    """Where people have a father's and a mother's family name, of which reports leave out the second."""
    return sorted(code for code, order in _orders().items() if order == "two family names")


def are_one_with_two_families(one: list[str], other: list[str]) -> bool:
    """`Rosa Elena Matos` and `Rosa Matos Cárdenas`: two given names and the father's there, one given name and both
    family names here. Words as `name_words` gives them."""
    if len(one) != _GIVEN_AND_TWO or len(other) != _GIVEN_AND_TWO or one[0] != other[0]:
        return False
    return one[-1] == other[1] or other[-1] == one[1]


_GIVEN_AND_TWO = 3
