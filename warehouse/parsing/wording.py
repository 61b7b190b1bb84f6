"""What a line sounds like: a headline, a sentence, a word of a page's furniture."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from warehouse.folding import fold
from warehouse.parsing.styles import LOWER, UPPER
from warehouse.resources import knowledge

LONGEST_HEADLINE: Final = 280
# Words of a title that ends in dots, and of one that is not in title case; more are a standfirst.
_LONGEST_CUT: Final = 16
_LONGEST_PLAIN: Final = 30
_LONGEST_WORD_LINE: Final = 60
_ENDING_SIGNS: Final = ".。．'\"”’»)]"
_STOPS: Final = ".。．"
_CLOSING: Final = "'\"”’»)]"
_SHORT_WORDS: Final = ("Jr.", "Sr.", "Co.", "Ltd.", "Inc.", "Corp.", "No.", "St.", "Dr.", "Mr.", "etc.", "vs.")
_ABBREVIATION_END: Final = re.compile(
    r"(?:\b(?:[A-Z]\.){1,4}|\b(?:Jr|Sr|Co|Ltd|Inc|Corp|No|St|Dr|Mr|etc|vs)\.|\.\.\.)['\"”’)]*$"
)
_INNER_STOP: Final = re.compile(rf"[{LOWER}\d)”\"]{{2}}[.!?]['\"”)]*\s+['\"“(]?[{UPPER}]")
_LIST_ITEM: Final = re.compile(r"^(?:[-•*+–—]\s|\(?\d{1,2}[.)]\s?|\([a-z]\)\s|[IVX]{1,4}\.\s|[a-z]\)\s)")
_MENU: Final = re.compile(r"[|>»›→•·/]|\s{2,}")
_BLANKS: Final = re.compile(r"\s{3}")
_LONGEST_MENU: Final = 160
_COUNT: Final = re.compile(r"\s?\(\d{1,5}\)\s*$")
"""`Comments (3)` in a menu."""
_NO_LETTERS: Final = re.compile(r"\W+")
_ASCII_SIGNS: Final = bytes(code for code in range(128) if _NO_LETTERS.match(chr(code)))
_OPENING: Final = 40
_SCRIPTS_WITHOUT_BLANKS: Final = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def is_sentence(text: str) -> bool:
    """True for a line that ends as sentences end, abbreviations and dots of omission left out."""
    if text[-1] not in _ENDING_SIGNS:
        return False
    end = text[-14:]
    bare = end.rstrip(_CLOSING)
    if not bare or bare[-1] not in _STOPS:
        return False
    # Before the full stop of an abbreviation stands a capital, another full stop, or one of few words.
    before = bare[-2:-1]
    may_be_short = bare[-1] == "." and (before == "." or before.isupper() or bare.endswith(_SHORT_WORDS))
    return not may_be_short or _ABBREVIATION_END.search(end) is None


def is_headline_like(text: str) -> bool:
    """True for a line that can be a title: of a title's length, no sentence, no list item, no running text."""
    if len(text) > LONGEST_HEADLINE:
        return False
    words = text.split()
    return _has_title_form(text, words) and _reads_as_title(text, words)


def _has_title_form(text: str, words: list[str]) -> bool:
    """First and last sign of a title, and letters."""
    if not any(character.isalpha() for character in text):
        return False
    if _LIST_ITEM.match(text) or text[-1] in ",;:，；：":
        return False
    if len(words) < 2 and not (_SCRIPTS_WITHOUT_BLANKS.search(text) and len(text) > 4):
        return False
    return not text[0].islower() or any(character.isupper() for character in words[0])


def _reads_as_title(text: str, words: list[str]) -> bool:
    """No sentence, no two sentences, no text that is cut off, and not longer than plain titles are."""
    if len(words) > _LONGEST_CUT and text.endswith(("...", "…")):
        return False
    if len(words) > _LONGEST_CUT and text.endswith(".") and _has_plain_words(words):
        return False  # a sentence, though its last word is an abbreviation: `during her visit to Washington, D.C.`
    if len(words) > _LONGEST_PLAIN and not _is_title_case(words):
        return False
    if is_sentence(text):
        # `Minister X visited Hanoi from 13 to 15 June 2023.`: no title ends with a day or a year and a full stop.
        is_dated = text[-1] == "." and text[-2:-1].isdigit()
        return not is_dated and len(words) <= 14 and _INNER_STOP.search(text) is None and _is_title_case(words)
    return len(words) <= 16 or _INNER_STOP.search(text) is None


_SMALL_VERBS: Final = frozenset("is are was were will has have had met left made gave took held".split())


def has_small_verb(text: str) -> bool:
    """True for a line with a verb that a title in title case would have with a capital: `is`, `will`, `arrived`."""
    return any(word in _SMALL_VERBS or (word.endswith("ed") and word.islower()) for word in text.split())


def is_running_text(text: str) -> bool:
    """True for a paragraph: a sentence that is no title, or more than a title can hold."""
    return len(text) > LONGEST_HEADLINE or (is_sentence(text) and not is_headline_like(text))


def _has_plain_words(words: list[str]) -> bool:
    """Two words or more that a title in title case would have with a capital."""
    found = 0
    for word in words:
        if len(word) > 3 and word.islower() and word.isalpha():
            if found:
                return True
            found = 1
    return False


def _is_title_case(words: list[str]) -> bool:
    long_words = [word for word in words if len(word) > 3 and word[0].isalpha()]
    capitals = sum(1 for word in long_words if word[0].isupper())
    return len(long_words) >= 2 and capitals >= 0.8 * len(long_words)


def page_word_role(line: str) -> str | None:
    """`navigation`, `line`, `block` or `tail` for a line that is a word of the page's furniture, else None."""
    if len(line) > _LONGEST_WORD_LINE:
        return _menu_role(line) if len(line) <= _LONGEST_MENU and _may_be_menu(line) else None
    role = _page_words().get(_word_key(line))
    if role is None and line.endswith(")") and _COUNT.search(line) is not None:
        role = _page_words().get(_word_key(_COUNT.sub("", line)))
        role = role if role == "tail" else None  # `Leave a comment (14)`
    return _menu_role(line) if role is None and _MENU.search(line) else role


def _may_be_menu(line: str) -> bool:
    """What stands between the words of a menu, one of its signs or three blanks, of whatever kind."""
    if "|" in line or "•" in line or "·" in line or "   " in line:
        return True
    return not line.isprintable() and _BLANKS.search(line) is not None


def _menu_role(line: str) -> str | None:
    """`navigation` for words of the page side by side: `Legal notice • Contact • Sitemap`."""
    parts = [_role_of_part(_COUNT.sub("", part)) for part in _MENU.split(line) if part.strip()]
    if parts and all(parts):
        return "navigation"
    return "navigation" if _is_pager(line) else None


def _role_of_part(part: str) -> str | None:
    """That of the word itself, or of a label and its word: `Section: Politics`."""
    role = _page_words().get(_word_key(part))
    label, colon, word = part.partition(":")
    is_labelled = role is None and colon and _word_key(word) in _page_words()
    return _page_words().get(_word_key(label)) if is_labelled else role


def _is_pager(line: str) -> bool:
    """`« first ‹ previous 1 2 3 next › last »`: numbers of pages, and nothing but words beside them."""
    words = _PAGER_WORD.findall(line.lower())
    is_all = all(word.isdigit() or word in _TO_PAGES or word in ("page", "pages", "of") for word in words)
    return is_all and not _TO_PAGES.isdisjoint(words) and any(map(str.isdigit, words))


_PAGER_WORD: Final = re.compile(r"\w+")
_TO_PAGES: Final = frozenset("first previous prev next last older newer".split())


@cache
def _page_words() -> dict[str, str]:
    rows = knowledge("navigation_words").select("phrase", "role").iter_rows()
    return {_word_key(phrase): role for phrase, role in rows}


def _word_key(line: str) -> str:
    return fold(line).strip(" .…:\"'»>›<«|-–*#•+[]()/")


def core_words(text: str) -> str:
    """Letters and digits of a text, folded: equal for wordings that differ in blanks, quotes, brackets and commas."""
    if text.isascii():
        # Signs are left out of bytes many times faster than out of characters.
        return text.encode().translate(None, _ASCII_SIGNS).decode().lower()
    return _NO_LETTERS.sub("", text).casefold()


def has_core_words(text: str, wanted: str) -> bool:
    """True where these are the `core_words` of a text; its beginning tells of most texts that they are not."""
    return wanted.startswith(core_words(text[:_OPENING])) and core_words(text) == wanted
