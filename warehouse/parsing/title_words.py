"""Which line above the text is its title: the one whose words the text takes up, as it does not a page's own."""

from __future__ import annotations

import re
from typing import Final

from warehouse.folding import fold
from warehouse.parsing.pieces import Piece
from warehouse.parsing.title_days import is_title_of_briefing
from warehouse.parsing.wording import is_headline_like
from warehouse.places import gazetteer

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
# Words of titles and of pages alike, which say nothing of either.
_COMMON: Final = frozenset(
    "with from that this have will been were their about into over after before more than also which what when where "
    "news press release releases statement statements home page official website ministry foreign affairs government "
    "republic state office department international latest other information media".split()
)
# A menu's sign, and what only a page says of itself: the text may have its words, too (`Website of the Republic of X`).
_CAPITALS: Final = r"(?:[A-Z][\w.&,-]*|of|the|and)"
_OF_PAGE: Final = re.compile(
    r"[|»›]|\b(?i:website|portal|navigation|homepage|menu|languages?|english|skip to)\b"
    rf"|^(?:(?:U\.?S\.?|The) )?(?:Department|Ministry|Office) of {_CAPITALS}(?: {_CAPITALS}){{0,6}}$"
    rf"|^(?:The )?(?:Deputy |Assistant |Federal )?(?:Minister|Secretary of State) (?:for|of) {_CAPITALS}"
    rf"(?: {_CAPITALS}){{0,6}}$"
    r"|^(?:The )?(?:Prime Minister|Secretary|President)$|^(?:10|No\.? ?10) Downing"
)
# Parts of a state and of a paper: a line of nothing else, with countries, is a section's or an issuer's.
SECTIONS: Final = frozenset(
    "activities affairs africa agency america americas and asean asia assembly authority bilateral bureau "
    "business cabinet central chamber commission committee communication communications communist congress "
    "cooperation council coverage defence democratic department digital diplomacy directorate division economy "
    "education eu europe external federal finance focus for foreign front general government health home "
    "immigration in industry information inter interior international investment justice kingdom labour latest "
    "liberation media meetings ministry mission nation national news of office online organization pacific "
    "parliament parliamentary party people's people’s permanent politics portal presidency presidential press "
    "prime procedures progressive public regional relations releases republic revolutionary royal science "
    "secretariat secretary security senate service socialist society special sport sports state statements "
    "south north east west african asian european "
    "strategic the top trade union unit united wing workers workers' world".split()
)
# `Presidential Strategic Communications Unit (PSCU)`
_ACRONYM: Final = re.compile(r"\s\([A-Z]{2,8}\)$")
# `Angola Press Agency (Luanda)`
_SEAT: Final = re.compile(r"\s\([A-Z][a-z]+(?: [A-Z][a-z]+)?\)$")
_LONGEST_SECTION: Final = 8
_LONGEST_OF_PAGE: Final = 7
_PARTS: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# `signs` and `signed` are one word: what they begin with.
_STEM: Final = 5
_MOST_LINES: Final = 12
_ENOUGH_TEXT: Final = 1_000
_FEWEST: Final = 2
_SURE: Final = 3
_DATED: Final = 3
# A standfirst is longer.
_LONGEST_DATED: Final = 110


def title_by_words(pieces: list[Piece], first: int | None) -> int | None:
    """Where the title stands among the pieces of an article: at `first`, the first line that can be one, unless the
    text takes up no word of it and two or more of a later line's; None where neither is."""
    begin = next((n for n, p in enumerate(pieces) if p.kind in ("body", "dateline")), len(pieces))
    open_lines = [
        number
        for number, piece in enumerate(pieces[:begin])
        if piece.kind is None
        and piece.role in ("", "picture title")
        and piece.text[-1] != "?"
        and is_headline_like(piece.text)
    ][:_MOST_LINES]
    if not any(number != first for number in open_lines):
        return first
    briefing = next((number for number in open_lines if is_title_of_briefing(pieces[number].text)), None)
    if briefing is not None:
        return briefing  # the text has the words of its items' titles
    text = _words(_opening(pieces[begin:]))
    shared = {number: len(_words(pieces[number].text) & text) for number in open_lines}
    dated = _dated_title(pieces, shared, first) if first is not None and text else None
    if dated is not None:
        return dated
    if first is not None and (not text or (shared.get(first, 1) and not _is_of_page(pieces[first].text))):
        return first
    if first is not None and _is_in_slot(pieces, first):
        return first
    doubled = _doubled(pieces, open_lines)
    if doubled is not None and not shared.get(first or 0, 0):
        return doubled
    most = max(shared.values())
    own = shared.get(first, 0) if first is not None else 0
    if most < max(_FEWEST, own + 1):
        return first
    # A standfirst below the title has more words that the text takes up, being longer.
    fewest = max(_FEWEST, own + 1, min(_SURE, (most + 1) // 2))
    return next(number for number in open_lines if shared[number] >= fewest)


_FEWEST_IN_SLOT: Final = 5


def _is_in_slot(pieces: list[Piece], first: int) -> bool:
    """A title behind the header's date, which is its place, and no house's or section's words."""
    piece = pieces[first]
    is_slot = piece.line_no == 0 and pieces[0].kind == "header" and len(piece.text.split()) >= _FEWEST_IN_SLOT
    return is_slot and not _is_of_page(piece.text) and not is_house(piece.text)


def _doubled(pieces: list[Piece], open_lines: list[int]) -> int | None:
    """The first line above the text that stands there twice, as titles do above and below the page's day."""
    seen: dict[str, int] = {}
    for number in open_lines:
        text = pieces[number].text
        if text in seen and seen[text] + 1 < number:
            return seen[text]
        seen.setdefault(text, number)
    return None


def _dated_title(pieces: list[Piece], shared: dict[int, int], first: int) -> int | None:
    """A later line right above the page's day with twice as many words that the text takes up, or more: the first line
    is other news."""
    fewest = max(_DATED, 2 * shared.get(first, 0))
    for number, words in shared.items():
        is_dated = number + 1 < len(pieces) and pieces[number + 1].role == "stamp"
        is_short = len(pieces[number].text) <= _LONGEST_DATED and ". " not in pieces[number].text
        if number > first and words >= fewest and is_dated and is_short:
            return number
    return None


def _is_of_page(text: str) -> bool:
    """`Portuguese | English`, `Website of the Republic of Poland`, `Ministry of Defence`, `South Africa`, `THE
    PRESIDENCY`, `International Relations & Cooperation`, `TÜRKİYE, WORLD`, `Finnish Government`."""
    found = _OF_PAGE.search(text)
    # `… discuss Black Sea navigation in Antalya`: a long title may hold such a word.
    is_found = found is not None and not (found.group().islower() and len(text.split()) > _LONGEST_OF_PAGE)
    return is_found or gazetteer.country_by_name(text) is not None or is_of_sections(text)


# What a house's name ends with, as no title does.
_HOUSES: Final = frozenset(
    "agency authority bundestag bureau committee duma embassy government house knesset ministry office offices online "
    "parliament party presidency riksdag secretariat seimas sejm storting union unit website".split()
)


def is_house(text: str) -> bool:
    """`Seychelles News Agency`, `FEDERAL MINISTRY OF FOREIGN AFFAIRS`, `German Bundestag`: nothing but the parts of a
    house's name, and the house behind them or before an `of`."""
    text = _SEAT.sub("", _ACRONYM.sub("", text))
    words = [word.lower() for word in _PARTS.findall(text)]
    if not 1 < len(words) <= _LONGEST_SECTION or text[-1] in ".!?:":
        return False
    own = [word for word in words if gazetteer.country_by_name(word) is None]
    heads = (*own[-1:], words[words.index("of") - 1]) if "of" in words[1:] else own[-1:]
    return any(head in _HOUSES for head in heads) and is_of_sections(text)


def is_of_sections(text: str) -> bool:
    """True for a line of nothing but a state's and a paper's parts and countries."""
    words = _PARTS.findall(_ACRONYM.sub("", text))
    return len(words) <= _LONGEST_SECTION and all(
        word.lower() in SECTIONS or word.lower() in _HOUSES or gazetteer.country_by_name(word) is not None
        for word in words
    )


def _opening(pieces: list[Piece]) -> str:
    text = ""
    for piece in pieces:
        if piece.kind in ("body", "dateline"):
            text += f" {piece.text}"
        if len(text) > _ENOUGH_TEXT:
            break
    return text[:_ENOUGH_TEXT]


def _words(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(fold(text).lower()) if word not in _COMMON}


_SHORTEST_TITLE: Final = 20
_MOST_TO_TITLE: Final = 6


def is_title_of_site(pieces: list[Piece], number: int) -> bool:
    """`Ministers meet in Hanoi - Example Department`: what a browser shows, with the title itself in a later line."""
    text = pieces[number].text
    if " - " not in text and " | " not in text:
        return False
    later = [piece.text for piece in pieces[number + 1 : number + _MOST_TO_TITLE] if piece.kind is None]
    return any(len(title) >= _SHORTEST_TITLE and text.startswith((f"{title} - ", f"{title} | ")) for title in later)


def is_between_menus(pieces: list[Piece], number: int) -> bool:
    """`Home`, `Prime Minister Ann Lee`, `Press release` and the title: the page's path in lines."""
    if not 0 < number < len(pieces) - 2 or pieces[number - 1].role != "navigation":
        return False
    after, title = pieces[number + 1], pieces[number + 2]
    return after.role == "navigation" and title.kind is None and not title.role and is_headline_like(title.text)
