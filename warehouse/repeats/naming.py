"""What many texts name, as sets of hashes: who cannot be the same is seen without reading them one by one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
import polars as pl

from warehouse.places.names import country_by_folded_name
from warehouse.repeats.contradictions import LEDE_WORDS, SAME_NAMES, SAME_NUMBERS
from warehouse.repeats.shingles import HashSets
from warehouse.repeats.words import Flags, Hashes, Marks, Numbers, Words, mix, words_of
from warehouse.resources import knowledge

_STEP = np.uint64(0x9E3779B97F4A7C15)
_LOWER = np.uint64(48)


@dataclass(frozen=True, slots=True)
class Naming:
    """Sets of hashes, one a text."""

    words: HashSets
    """All words that are a name in some text, and a few others: only names are looked for among them."""
    names: HashSets
    """Capitalised words, common ones and lone first words of sentences left out; countries in one form."""
    lede_names: HashSets
    joined_names: HashSets
    """Neighbouring words of names written as one."""
    numbers: HashSets
    days: HashSets
    """Months with a day."""
    months: HashSets
    weekdays: HashSets


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What the sets say of pairs of texts: contradictions for certain, and pairs to be read closely."""

    contradict: Flags
    is_doubtful: Flags


def naming_of(words: Words, marks: Marks, count: int) -> Naming:
    """What each of `count` texts names, from `marked_words_of` these texts."""
    hashes, months, weekdays = _meanings(words.hashes, marks)
    is_name = _are_names(hashes, marks)
    is_name[months] = is_name[weekdays] = False
    names, numbers = np.flatnonzero(is_name), np.flatnonzero(marks.is_number)
    begins = np.searchsorted(words.text_no, np.arange(count))
    lede = names[names - begins[words.text_no[names]] < LEDE_WORDS]
    together = names[:-1][names[1:] == names[:-1] + 1]
    together = together[marks.joined[together] != 0]
    joined = _replaced(marks.joined[together], _lexicon().countries, _lexicon().codes)
    days, day_owners = _days(hashes, words, marks, months)
    asked = np.flatnonzero(_uppers(hashes[names], joined)[hashes >> _LOWER])

    def sets(values: Hashes, owners: Numbers) -> HashSets:
        return HashSets.of(values, owners, count=count)

    return Naming(
        words=sets(hashes[asked], words.text_no[asked]),
        names=sets(hashes[names], words.text_no[names]),
        lede_names=sets(hashes[lede], words.text_no[lede]),
        joined_names=sets(joined, words.text_no[together]),
        numbers=sets(hashes[numbers], words.text_no[numbers]),
        days=sets(days, day_owners),
        months=sets(hashes[months], words.text_no[months]),
        weekdays=sets(hashes[weekdays], words.text_no[weekdays]),
    )


def verdicts(naming: Naming, ones: Numbers, others: Numbers) -> Verdicts:
    """Judge pairs of texts by what they name; the rules are those of `articles_contradict`, on sets."""
    contradict = np.zeros(ones.size, dtype=np.bool_)
    for sets in (naming.days, naming.months, naming.weekdays):
        both = (sets.sizes[ones] > 0) & (sets.sizes[others] > 0)
        contradict |= both & (sets.found_in(ones, sets, others) == 0)
    only_one, only_other = _names_beyond(naming, ones, others), _names_beyond(naming, others, ones)
    names_differ = _both(only_one, only_other)
    sizes = naming.names.sizes
    smaller_is_one = sizes[ones] <= sizes[others]
    smaller = np.where(smaller_is_one, sizes[ones], sizes[others])
    missing = np.where(smaller_is_one, only_one, only_other)
    contradict |= names_differ & (smaller - missing < SAME_NAMES * smaller)
    numbers = naming.numbers
    shared = numbers.found_in(ones, numbers, others)
    fewer = np.minimum(numbers.sizes[ones], numbers.sizes[others])
    numbers_differ = shared < fewer
    contradict |= numbers_differ & (shared < SAME_NUMBERS * fewer)
    contradict |= _ledes_differ(naming, ones, others)
    return Verdicts(contradict, ~contradict & (names_differ | numbers_differ))


def _names_beyond(naming: Naming, ones: Numbers, others: Numbers) -> Numbers:
    """How many words of names the others have in no form. A name that they write as one word takes two away."""
    return _beyond(naming, naming.names, ones, others)


def _ledes_differ(naming: Naming, ones: Numbers, others: Numbers) -> Flags:
    lede = naming.lede_names
    return _both(_beyond(naming, lede, ones, others), _beyond(naming, lede, others, ones))


def _both(one: Numbers, other: Numbers) -> Flags:
    return np.asarray((one > 0) & (other > 0), dtype=np.bool_)


def _beyond(naming: Naming, names: HashSets, ones: Numbers, others: Numbers) -> Numbers:
    found = names.found_in(ones, naming.words, others) + names.found_in(ones, naming.joined_names, others)
    as_one = naming.joined_names.found_in(ones, naming.words, others)
    beyond: Numbers = np.maximum(names.sizes[ones] - found - 2 * as_one, 0)
    return beyond


def _meanings(hashes: Hashes, marks: Marks) -> tuple[Hashes, Numbers, Numbers]:
    """Words in one form where several mean the same, and the places of months and weekdays among them."""
    lexicon = _lexicon()
    hashes, meant = hashes.copy(), lexicon.meaningful.likely(hashes, np.flatnonzero(marks.is_capital))
    for keys, values in ((lexicon.forms, lexicon.meanings), (lexicon.countries, lexicon.codes)):
        hashes[meant] = _replaced(hashes[meant], keys, values)
    is_month, is_weekday = (np.isin(hashes[meant], words) for words in (lexicon.months, lexicon.weekdays))
    return hashes, meant[is_month], meant[is_weekday]


def _are_names(hashes: Hashes, marks: Marks) -> Flags:
    """Capitalised words that are neither common nor the first of a sentence without a second capital."""
    follows = np.append(marks.is_capital[1:] & ~marks.is_first[1:], False)[: hashes.size]
    is_name: Flags = marks.is_capital & (~marks.is_first | follows)
    common = _lexicon().common
    is_name[common.found(hashes, common.likely(hashes, np.flatnonzero(is_name)))] = False
    return is_name


def _days(hashes: Hashes, words: Words, marks: Marks, months: Numbers) -> tuple[Hashes, Numbers]:
    """Months together with the number after or before them."""
    if not months.size:
        return hashes[months], words.text_no[months]
    after, before = np.minimum(months + 1, hashes.size - 1), np.maximum(months - 1, 0)
    is_after = marks.is_number[after] & (after > months)
    numbers = np.where(is_after, after, before)
    is_day = marks.is_number[numbers] & (words.text_no[numbers] == words.text_no[months])
    return mix(hashes[months] * _STEP + hashes[numbers])[is_day], words.text_no[months][is_day]


def _uppers(*words: Hashes) -> Flags:
    """Which upper sixteen bits there are among some hashes."""
    found = np.zeros(1 << 16, dtype=np.bool_)
    for hashes in words:
        found[hashes >> _LOWER] = True
    return found


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """A few words to be looked for among many, of which hardly any is one of them."""

    words: Hashes
    """Sorted."""
    uppers: Flags
    """Which upper sixteen bits they have."""

    @classmethod
    def of(cls, *words: Hashes) -> _Vocabulary:
        together = np.unique(np.concatenate(words))
        return cls(together, _uppers(together))

    def likely(self, hashes: Hashes, places: Numbers) -> Numbers:
        """Those of some places of an array at which one of the words stands, and few others."""
        is_likely: Flags = self.uppers[hashes[places] >> _LOWER]
        return places[is_likely]

    def found(self, hashes: Hashes, places: Numbers) -> Numbers:
        """Those of some places of an array at which one of the words stands."""
        nearest = np.minimum(np.searchsorted(self.words, hashes[places]), self.words.size - 1)
        is_found: Flags = self.words[nearest] == hashes[places]
        return places[is_found]


@dataclass(frozen=True, slots=True)
class _Lexicon:
    meaningful: _Vocabulary
    """All that is not what it seems, and months and weekdays."""
    forms: Hashes
    meanings: Hashes
    countries: Hashes
    codes: Hashes
    months: Hashes
    weekdays: Hashes
    common: _Vocabulary


@cache
def _lexicon() -> _Lexicon:
    rows = knowledge("repeat_words")
    meant = rows.filter(pl.col("meaning").is_not_null())
    countries = {name: code for name, code in country_by_folded_name().items() if name.isalnum()}
    forms, meanings = _sorted(hashes_of(meant["word"].to_list()), hashes_of(meant["meaning"].to_list()))
    names, codes = _sorted(hashes_of(list(countries)), hashes_of([f"country {code}" for code in countries.values()]))

    def of_kind(kind: str) -> Hashes:
        return hashes_of(rows.filter(pl.col("kind") == kind)["word"].to_list())

    months, weekdays = of_kind("month"), of_kind("weekday")
    common = np.concatenate([hashes_of(knowledge("common_words")["word"].to_list()), of_kind("common")])
    common = common[~np.isin(common, names)]
    meaningful = _Vocabulary.of(forms, names, months, weekdays)
    return _Lexicon(meaningful, forms, meanings, names, codes, months, weekdays, _Vocabulary.of(common))


def hashes_of(words: list[str]) -> Hashes:
    """Hashes of single words, as `words_of` gives them; of several words, the first one's mixed with the rest."""
    found = words_of(pl.Series(words, dtype=pl.String))
    result = np.zeros(len(words), dtype=np.uint64)
    for text_no, value in zip(found.text_no.tolist(), found.hashes.tolist(), strict=True):
        step = np.array([value], dtype=np.uint64)
        result[text_no] = step[0] if not result[text_no] else mix(result[text_no : text_no + 1] * _STEP + step)[0]
    return result


def _sorted(keys: Hashes, values: Hashes) -> tuple[Hashes, Hashes]:
    order = np.argsort(keys, kind="stable")
    return keys[order], values[order]


def _replaced(hashes: Hashes, keys: Hashes, values: Hashes) -> Hashes:
    """The hashes, those among the keys (sorted) replaced by their values."""
    places = np.minimum(np.searchsorted(keys, hashes), keys.size - 1)
    return np.where(keys[places] == hashes, values[places], hashes)
