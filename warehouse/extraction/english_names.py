"""Names of people that are common English words, too: `Ambassador Philip Green`, `Minister Christian Vogel`, `Deputy
Minister Welcome Ndaba`.

Reviewed lists of such words: where none of them stands, a common word ends a name (`Minister Vong Monday`).
"""

from __future__ import annotations

from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.tokens import Sentence

_SURNAMES: Final = frozenset(
    "gold day young green white black king north west major small strong good page hall english french dean pope "
    "marshall cross silver winter law read banks hill justice just fair peace star easter long short little best wise "
    "sharp power price rich poor free gray grey blue cook fields wood woods stone rivers ford love hope bright noble "
    "case cash".split()
)
_FORMS_OF_ADDRESS: Final = frozenset(("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr."))
_APPOSED: Final = frozenset(("the", "a", "an", "who"))
_WORDS_OF_NAME: Final = 3
_OF_RANK: Final = frozenset(
    "minister president premier secretary ambassador chancellor commissioner governor senator general colonel captain "
    "director chairman chairwoman chairperson speaker spokesman spokeswoman spokesperson mayor envoy representative "
    "administrator advisor adviser officer congressman congresswoman professor king lord lady baroness sir dame "
    "undersecretary counsellor counselor deputy mp".split()
)


_GIVEN: Final = frozenset(
    "christian charity given welcome trust peace victory sunday friday christmas easter freedom royal star "
    "independence".split()
)


def is_word_as_given(s: Sentence, j: int, i: int) -> bool:
    """Whether the common word at token j begins a name: behind a title or a form of address, or before what tells who
    it is, and always before another capital that is no everyday word."""
    if j != i or s.lows[j] not in _GIVEN or s.kind == "headline":
        return False
    if not s.is_capitalized(j + 1) or s.low(j + 1) in lexicon.common_words() or s.low(j + 1) in lexicon.org_words():
        return False
    title = s.low(i - 1)
    if title in _OF_RANK or lexicon.honorifics().match([title], 0) is not None:
        return True
    return s.low(j + 2) == "," and (s.low(j + 3) in _APPOSED or lexicon.titles().match(s.lows, j + 3) is not None)


def is_english_surname(s: Sentence, j: int, i: int) -> bool:
    """Whether the common word at token j ends the name that begins at token i: behind a title or a form of address, or
    before what tells who it is, and never before another capital."""
    if j - i > _WORDS_OF_NAME or s.kind == "headline" or s.lows[j] not in _SURNAMES:
        return False
    if j == i:
        return s.low(j - 1) in _FORMS_OF_ADDRESS and not s.is_capitalized(j + 1)  # `Mr Green said`
    before = s.lows[j - 1]
    is_given = len(before) > 1 and before not in lexicon.common_words() and before not in lexicon.org_words()
    if not (is_given or (j > i + 1 and s.words[j - 1][:1].isupper())) or s.is_capitalized(j + 1):
        return False
    title = s.low(i - 1)
    if title in _OF_RANK or lexicon.honorifics().match([title], 0) is not None:
        return True
    return s.low(j + 1) == "," and (s.low(j + 2) in _APPOSED or lexicon.titles().match(s.lows, j + 2) is not None)
