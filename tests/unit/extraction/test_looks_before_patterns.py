"""A look before a costly pattern hides nothing that the pattern would find."""

from __future__ import annotations

import importlib
import random
from collections.abc import Sequence
from typing import Any

import pytest

from warehouse.extraction import called_off, day_setting, only_spoken_of, passage_words
from warehouse.extraction.bounds import PassageSpan
from warehouse.extraction.tokens import tokenize
from warehouse.resources import knowledge

_OFF = (
    "The visit talks was were has had have been will not to be called off postponed cancelled put re-scheduled to "
    "postpone skip take place no longer go ahead abandoned dropped backed out of forced his trip Postponed , . now "
    "never able visit rescheduled visiting"
).split()
_OTHERS = "the since Until before his return to Kenya signed on by ahead of prior run-up ( , in of anniversary".split()
_CLAIMS = (
    "The newspaper Newspapers dailies weekly media media-backed agency reported said had it claimed alleging unnamed "
    "officials sources According to the local website . met X"
).split()
_CAPTIONS = "President X meets Y ( ) [ ] . — - VNA Photo Photo: by /Xinhua AFP AFP/ Photos Photographers at X".split()


def _texts(words: Sequence[str], most: int, number: int = 600) -> list[str]:
    chance = random.Random(7)
    return [" ".join(chance.choices(words, k=chance.randint(1, most))) for _ in range(number)]


def test_what_is_off_is_found_at_the_words_that_can_tell_it() -> None:
    def is_off_everywhere(text: str) -> bool:
        found = called_off._CANCELLING.finditer(text)
        return any(not called_off._DENIED.search(text[: match.start()]) for match in found)

    texts = _texts(_OFF, 14)
    assert [called_off._is_off(text) for text in texts] == [is_off_everywhere(text) for text in texts]
    assert sum(map(is_off_everywhere, texts)) > 100


def test_days_of_others() -> None:
    texts = _texts(_OTHERS, 5)
    everywhere = [day_setting._NOT_OF_EVENT.search(text) is not None for text in texts]
    assert [day_setting.is_day_of_other(text) for text in texts] == everywhere
    assert any(everywhere) and not all(everywhere)


def test_whatever_claims_has_a_word_of_claims() -> None:
    texts = [text for text in _texts(_CLAIMS, 12) if only_spoken_of._CLAIMED.search(text) is not None]
    assert len(texts) > 100
    for text in texts:
        s = tokenize(text, 0, len(text), 1, "body", True)
        assert only_spoken_of._OF_CLAIMS.stands_in(s) or "-" in text, text


def test_credits_at_the_end_of_captions() -> None:
    def end_by_search(text: str) -> int:
        may_end = "Photo" in text or text.rstrip().rstrip(".").rstrip()[-1:] in (")", "]")
        match = passage_words._CREDIT.search(text) if may_end else None
        if match is not None and match.start() > 10:
            return match.start()
        return passage_words._end_before_house(text)

    texts = _texts(_CAPTIONS, 16)
    ends = [passage_words.end_without_credit(text, PassageSpan(1, "caption", 0, len(text), 0)) for text in texts]
    assert ends == [end_by_search(text) for text in texts]
    assert sum(end < len(text) for end, text in zip(ends, texts, strict=True)) > 50


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("For more information, please call X.", True),
        ("Media enquiries: X", True),
        ("CONTACT: X", True),
        ("For years they met.", False),
        ("Mediation goes on.", False),
    ],
)
def test_addresses(text: str, is_found: bool) -> None:
    assert passage_words.is_for_contact(tokenize(text, 0, len(text), 1, "body", True), text) == is_found


def test_patterns_of_a_texts_beginning_have_no_alternative_elsewhere() -> None:
    parser: Any = importlib.import_module("re._parser")
    patterns = [pattern for pattern in knowledge("reply_forms")["pattern"] if pattern.startswith(r"\A")]
    assert patterns
    for pattern in patterns:
        assert str(parser.parse(pattern)[0][0]) == "AT", pattern
