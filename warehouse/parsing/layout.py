"""The article as a whole: which piece is the headline, where the tail begins, what repeats a caption, what is body."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from warehouse.parsing.captions import LONGEST_CAPTION, credit_spans
from warehouse.parsing.datelines import merge_datelines
from warehouse.parsing.ends import has_end, mark_teasers, split_ends
from warehouse.parsing.issuers import ISSUER, settle_issuers
from warehouse.parsing.lines import read_line
from warehouse.parsing.mastheads import names_office
from warehouse.parsing.open_datelines import unmark_chronology
from warehouse.parsing.page_days import mark_day_at_foot
from warehouse.parsing.page_heads import mark_contacts, mark_doubled, mark_page_heads, mark_places_of_pages
from warehouse.parsing.page_tails import (
    PARAGRAPH,
    is_tail,
    mark_behind_end,
    mark_house_words,
    mark_second_article,
    mark_titles_of_teasers,
    resumption,
)
from warehouse.parsing.pieces import Draft, Piece
from warehouse.parsing.sources import outlet_by_name
from warehouse.parsing.styles import combined
from warehouse.parsing.title_words import is_between_menus, is_house, is_of_sections, is_title_of_site, title_by_words
from warehouse.parsing.wording import core_words, has_core_words, has_small_verb, is_headline_like, is_sentence
from warehouse.parsing.writers import mark_writers
from warehouse.places.gazetteer import country_by_name, find_place

_LONGEST_TITLE_REPEAT: Final = 300
_LONGEST_UNCREDITED: Final = 450
# How much a caption's repeat without its credit may differ in length, in letters.
_LENGTH_SLACK: Final = 40
# No article has more lines: the rest of a list or table is kept as it is.
_MOST_LINES: Final = 3_000
_MOST_HEADINGS: Final = 20
# Words of a page's foot that its menu has as well, and how many sentences of an article follow a menu.
_MENU: Final = re.compile(
    r"(?i:about(?: us)?|contacts?(?: us)?|links|feedback|comments?|others?|imprint|data protection|legal .{3,20}|"
    r"sitemap|(?:privacy|cookies?)(?: policy| notice)?|terms .{3,20}|follow us.{0,30}|stay connected|popular|"
    r"trending.{0,6}|most (?:read|viewed|popular|visited)|editor.?s.? (?:picks?|choice)|more (?:news|stories)|topics|"
    r"source|hot topics|advertise|sponsored.{0,12}|recommended|photo gallery video|latest stories|top news today)\W*$"
)
_FEWEST_SENTENCES: Final = 2
# Below these one title is enough to be other news.
_OTHER_NEWS: Final = re.compile(
    r"(?i:(?:latest|recent|more|other|top) (?:news|stories|articles|releases)|more from .{2,40}|see also|read also)\W*$"
)
# Below a menu's word one line may be a picture's title; two are a list of other news.
_FEWEST_TITLES: Final = 2
# A line whose end is another line repeats that only where it is no word or two.
_SHORTEST_TITLE: Final = 20
# `Foreign trade  BRICS  exports  China`
_KEYWORDS: Final = re.compile(r"\s{2,}")
# A word of the page, or a few with a colon behind them.
_LONGEST_LABEL: Final = 40
# A title that ends in a full stop.
_LONGEST_STOPPED: Final = 160
# Letters that a caption and its repeat share from the beginning, for a quick look.
_OPENING: Final = 30


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline and where it was read: `header`, `body`, `footer`, `metadata`."""

    text: str
    basis: str


def lay_out(lines: list[tuple[int, str, bool]], title: str | None) -> tuple[Draft, Headline | None]:
    """Read an article's lines into pieces that all have a kind, and find its headline.

    In: the lines that are not blank as (start, text without blanks at its ends, may hold a caption); the title that
    came beside the text, if any. Every non-blank character of the lines is in exactly one piece.
    """
    draft = Draft()
    for number, (start, line, may_be_caption) in enumerate(lines):
        draft.line_no = number
        if number < _MOST_LINES:
            read_line(draft, start, line, may_be_caption=may_be_caption)
        else:
            draft.add_line(start, line, "body")
    _mark_tail(draft.pieces)
    _mark_under_cut(draft.pieces)
    mark_day_at_foot(draft)
    unmark_chronology(draft.pieces)
    headline = _find_headline(draft, title)
    mark_second_article(draft.pieces, headline.text if headline else None)
    mark_page_heads(draft.pieces)
    mark_writers(draft.pieces)
    mark_places_of_pages(draft.pieces)
    mark_contacts(draft.pieces)
    _settle_captions(draft.pieces)
    settle_issuers(draft.pieces)
    _settle_rest(draft.pieces)
    mark_teasers(draft.pieces)
    draft.pieces = _merged(split_ends(draft.pieces))
    return draft, headline


def _mark_tail(pieces: list[Piece]) -> None:
    """From a tail's heading on, everything but credits is boilerplate, unless the article itself still follows."""
    headings = [index for index, piece in enumerate(pieces) if piece.role in ("tail", "block")]
    if headings:
        _mark_menu(pieces, headings)
    for index in headings[:_MOST_HEADINGS]:
        piece = pieces[index]
        if piece.role == "block" and (resumes := resumption(pieces, index)) < len(pieces):
            _make_boilerplate(pieces[index:resumes])
        elif piece.role in ("tail", "block") and is_tail(pieces, index):
            _make_boilerplate(pieces[index:])
            break
    _mark_titles_at_end(pieces)
    mark_behind_end(pieces)
    mark_house_words(pieces)
    mark_titles_of_teasers(pieces)


def _mark_menu(pieces: list[Piece], headings: list[int]) -> None:
    """`About us`, `Contact us` above an article of two sentences or more: words of a page's foot, here of its menu."""
    first = next((n for n, piece in enumerate(pieces) if piece.kind in ("body", "dateline", "caption")), len(pieces))
    menu = [index for index in headings if index <= first and _MENU.match(pieces[index].text)]
    if not menu:
        return
    # Counted from the end once: a page may hold as many headings as lines.
    places = [n for n, piece in enumerate(pieces) if piece.kind == "body" and is_sentence(piece.text)]
    for index in menu:
        if len(places) - bisect_right(places, index) >= _FEWEST_SENTENCES:
            pieces[index].role = "navigation"


def _mark_titles_at_end(pieces: list[Piece]) -> None:
    """`Latest News`, `Politics` below the text and nothing behind it but titles, under more such words, too: other
    news, as in a tail."""
    heading, titles = len(pieces), 0
    for number in range(len(pieces) - 1, -1, -1):
        piece = pieces[number]
        if (piece.kind is None and piece.role == "navigation") or piece.text.startswith(("More from ", "More From ")):
            heading = number
        elif piece.kind is None and not piece.role:
            titles += 1
            if titles > _MOST_HEADINGS or not is_headline_like(piece.text) or is_sentence(piece.text):
                break
        elif piece.kind != "boilerplate":
            break
    titles = sum(1 for piece in pieces[heading:] if piece.kind is None and not piece.role)
    if titles == 0 or (titles < _FEWEST_TITLES and _OTHER_NEWS.match(pieces[heading].text) is None):
        return
    if any(piece.kind == "body" for piece in pieces[:heading]):
        _make_boilerplate(pieces[heading:])


def _mark_under_cut(pieces: list[Piece]) -> None:
    """Titles of other news between `Read full this story` and the syndicator's last line are boilerplate."""
    cut = next((index for index, piece in enumerate(pieces) if piece.role == "cut"), len(pieces))
    end = next((index for index, piece in enumerate(pieces) if piece.role == "footer"), 0)
    for piece in pieces[cut + 1 : end]:
        is_title = len(piece.text) < PARAGRAPH and piece.text[-1] not in '.!?”"'
        if piece.kind in (None, "body") and is_title:
            piece.kind, piece.role = "boilerplate", "in tail"


def _make_boilerplate(pieces: list[Piece]) -> None:
    for piece in pieces:
        is_kept = piece.kind in ("credit", "header") and piece.role != "photo credit"  # `© Kyodo` below other news
        if not is_kept and piece.role != "footer":
            piece.kind, piece.role, piece.dateline = "boilerplate", "in tail", None


def _find_headline(draft: Draft, title: str | None) -> Headline | None:
    """The title slot's text where it is a title, else the first title after it, the footer's, the metadata's."""
    if title and outlet_by_name(title) is not None:
        title = None  # `Rodong Sinmun`: the name of the site
    found = _stated_title(draft.pieces, title) if title else _title_in_text(draft)
    if found is None and draft.footer_title:
        found = Headline(draft.footer_title, "footer")
    if found is None and title:
        found = Headline(title, "metadata")
    if found is not None:
        _mark_repeats(draft.pieces, found.text)
    return found


def _stated_title(pieces: list[Piece], title: str) -> Headline:
    """The title that came with the row: where the text has it too, the text is its evidence."""
    wanted = core_words(title)
    for piece in pieces:
        if piece.kind in (None, "body", "caption") and wanted and has_core_words(piece.text, wanted):
            return _take_headline(piece, pieces[0].kind == "header")
    return Headline(title, "metadata")


def _title_in_text(draft: Draft) -> Headline | None:
    """The first text before the body that can be a title, or a later one whose words the text takes up instead."""
    pieces = draft.pieces
    number = title_by_words(pieces, _first_title(pieces))
    if number is None:
        return None
    for piece in pieces[:number]:
        if piece.kind is None and piece.role == "":
            piece.kind, piece.role = "boilerplate", "above the title"
    return _take_headline(pieces[number], pieces[0].kind == "header")


def _first_title(pieces: list[Piece]) -> int | None:
    """The first text before the body that can be a title; furniture, stamps, credits and captions are passed over."""
    for number, piece in enumerate(pieces):
        if piece.kind in ("header", "boilerplate", "credit", "caption") or piece.role in (
            "navigation",
            "tail",
            "block",
        ):
            continue
        if _is_place_of_office(piece) and _has_title_below(pieces, number):
            continue
        if piece.kind is not None:
            return number if _is_stopped_title(pieces, number) else None
        if _is_issuer_heading(piece, pieces[number + 1 :]):
            piece.kind, piece.role = "boilerplate", "issuer heading"
            continue
        following = next((later for later in pieces[number + 1 :] if later.kind in (None, "body", "dateline")), None)
        is_above = is_title_of_site(pieces, number) or is_between_menus(pieces, number)
        if is_above or _is_path_to(piece, following):
            piece.kind, piece.role = "boilerplate", "navigation"
            continue
        if _is_city_of_country(piece.text) or (_is_label(piece.text) and _has_title_below(pieces, number)):
            piece.kind, piece.role = "boilerplate", "above the title"
            continue
        if _opens_statement(piece, pieces[number + 1 :]):
            piece.kind = "body"
            return None
        return number if _can_be_title(piece, following, pieces, number) else None
    return None


def _opens_statement(piece: Piece, later: list[Piece]) -> bool:
    """`Foreign Minister X is in Y for an Official Visit.` above a ministry's signature: no title, though its nouns have
    capitals."""
    if piece.text[-1] != "." or not is_sentence(piece.text) or not has_small_verb(piece.text):
        return False
    return any(other.role == ISSUER for other in later)


def _is_stopped_title(pieces: list[Piece], number: int) -> bool:
    """`Telephone conversation with the King of X.` above the day of its publication: a title with a full stop."""
    piece, following = pieces[number], pieces[number + 1 : number + 2]
    is_first = piece.kind == "body" and len(piece.text) <= _LONGEST_STOPPED and piece.text[-1] == "."
    if not is_first or not following or following[0].role != "stamp" or following[0].line_no == piece.line_no:
        return False
    return is_headline_like(piece.text[:-1]) and any(later.kind == "body" for later in pieces[number + 2 :])


def _is_path_to(piece: Piece, following: Piece | None) -> bool:
    """`HomePress ReleasesMinisters Meet in Hanoi` above `Ministers Meet in Hanoi`: the path down to the title."""
    return (
        following is not None
        and len(following.text) >= _SHORTEST_TITLE
        and len(piece.text) > len(following.text)
        and piece.text.endswith(following.text)
    )


def _is_label(text: str) -> bool:
    """`Malawi`, `example.com`, `Kindly share this story:`: a word alone, or a few before a colon, are no title."""
    if len(text) > _LONGEST_LABEL:
        return False
    is_word = " " not in text and text[-1].isalnum() and (text[0].isupper() or "." in text)
    return is_word or (text[-1] in ":：" and text[0].isupper())


def _is_city_of_country(text: str) -> bool:
    """`New Delhi, India` between the page's day and the text."""
    city, comma, country = text.partition(", ") if len(text) <= _LONGEST_LABEL else (text, "", "")
    return bool(comma) and country_by_name(country) is not None and find_place(city) is not None


def _is_place_of_office(piece: Piece) -> bool:
    """`ABUJA` below a ministry's name and above the title."""
    return piece.dateline is not None and piece.dateline.style == "PLACE alone"


def _has_title_below(pieces: list[Piece], number: int) -> bool:
    """A line that can be a title between that piece and the text."""
    for piece in pieces[number + 1 :]:
        if piece.kind in ("body", "dateline"):
            return False
        if piece.kind is None and not piece.role and is_headline_like(piece.text):
            return True
    return False


def _is_issuer_heading(piece: Piece, later: list[Piece]) -> bool:
    """`Ministry of Commerce & Industry` above the title: the issuer that a press office of many files it under."""
    text = piece.text
    is_heading = combined("issuer heading").match(text) is not None or outlet_by_name(text) is not None
    if not is_heading and not names_office(text) and not is_house(text):
        return False
    following = next((other for other in later if other.kind is None and other.role != "navigation"), None)
    return following is not None and is_headline_like(following.text)


def _can_be_title(piece: Piece, following: Piece | None, pieces: list[Piece], number: int) -> bool:
    if piece.role == "picture title":
        # A picture's title is the headline where nothing else is: the page shows it over the picture.
        return is_headline_like(piece.text) and not any(later.kind is None for later in pieces[number + 1 : number + 4])
    if following is not None and following.kind != "dateline" and following.text[:1].islower():
        return False
    return is_headline_like(piece.text)


def _take_headline(piece: Piece, has_header: bool) -> Headline:
    """Make the piece the headline; its basis is `header` where it stands in the slot behind the header's date."""
    basis = "header" if piece.line_no == 0 and has_header else "body"
    piece.kind = "headline"
    return Headline(piece.text, basis)


def _mark_repeats(pieces: list[Piece], headline: str) -> None:
    """The headline that stands again, alone or as the title of a picture, is a headline again."""
    wanted = core_words(headline)
    for piece in pieces:
        if piece.kind is None and len(piece.text) <= _LONGEST_TITLE_REPEAT and has_core_words(piece.text, wanted):
            piece.kind, piece.role = "headline", "repeat"


def _settle_captions(pieces: list[Piece]) -> None:
    """Picture titles, lines before a photo credit, and repeats of captions without their credit are captions."""
    for piece in pieces:
        if piece.role == "picture title" and piece.kind is None:
            piece.kind = "caption"
    mark_doubled(pieces)
    body_has_begun = False
    for previous, piece in pairwise(pieces):
        is_caption = piece.role == "photo credit" and _is_uncredited_caption(previous, body_has_begun)
        if is_caption and not _is_only_text(previous, pieces):
            previous.kind, previous.role = "caption", "credit follows"
        elif previous.role == "caption label" and piece.kind in (None, "body") and len(piece.text) <= LONGEST_CAPTION:
            piece.kind, piece.role = "caption", "bare"
        body_has_begun = body_has_begun or previous.kind in ("body", "dateline")
    _mark_caption_repeats(pieces)


def _mark_caption_repeats(pieces: list[Piece]) -> None:
    """A line with a caption's words, its credit left out or changed, is that caption again."""
    known: dict[str, list[str]] = {}
    for piece in pieces:
        if piece.kind == "caption":
            words = known.setdefault(piece.text[:_OPENING].casefold(), [])
            if len(words) < _MOST_HEADINGS:
                words.append(_caption_words(piece.text))
    for piece in pieces if known else []:
        is_open = piece.kind is None or (piece.kind == "body" and len(piece.text) <= LONGEST_CAPTION)
        wordings = known.get(piece.text[:_OPENING].casefold()) if is_open else None
        if wordings and _repeats_one(core_words(piece.text), wordings):
            piece.kind, piece.role = "caption", "bare"


def _is_only_text(piece: Piece, pieces: list[Piece]) -> bool:
    """The one paragraph of a short report, with a picture's credit under it, is no caption."""
    return is_sentence(piece.text) and not any(_is_text(other) for other in pieces if other is not piece)


# `…, Kazinform News Agency learned from the press service`: a report's first sentence, whatever picture follows it.
_REPORTED: Final = re.compile(r"\b(?:reports|reported|cites|learned from|informs)\b")


def _is_uncredited_caption(piece: Piece, body_has_begun: bool) -> bool:
    """A line before a credit on its own: short, not the title nor a paper's name, and in the midst of the body no
    sentence."""
    is_open = piece.kind is None or (piece.kind == "body" and not body_has_begun)
    is_short = is_open and len(piece.text) <= _LONGEST_UNCREDITED and piece.line_no > 0 and not has_end(piece.text)
    return is_short and _REPORTED.search(piece.text) is None and outlet_by_name(piece.text) is None


@lru_cache(maxsize=1_000)
def _caption_words(text: str) -> str:
    """A caption's letters without its credits."""
    for credit in reversed(credit_spans(text)):
        text = text[: credit.start] + text[credit.end :]
    return core_words(text)


def _repeats_one(words: str, known: list[str]) -> bool:
    return len(words) > 20 and any(
        abs(len(words) - len(caption)) <= _LENGTH_SLACK and (words.startswith(caption) or caption.startswith(words))
        for caption in known
        if len(caption) > 20
    )


def _settle_rest(pieces: list[Piece]) -> None:
    """Words of the page before and after the text are boilerplate, in its midst subheadings; all else is body."""
    texts = [number for number, piece in enumerate(pieces) if _is_text(piece)]
    first, last = (texts[0], texts[-1]) if texts else (0, -1)
    for number, piece in enumerate(pieces):
        if piece.kind is not None:
            continue
        if not piece.role and number < first and _is_end_of_path(pieces[number - 1], piece):
            piece.kind, piece.role = "boilerplate", "navigation"
            continue
        if number > last >= 0 and not piece.role and _is_foot(piece.text):
            piece.kind, piece.role = "boilerplate", "foot"
            continue
        if piece.role in ("navigation", "tail", "block"):
            piece.kind = "body" if piece.role == "navigation" and first < number < last else "boilerplate"
        else:
            piece.kind = "body"


def _is_end_of_path(before: Piece, piece: Piece) -> bool:
    """`Bilateral Relations` behind `Home » News »`."""
    return before.line_no == piece.line_no and before.kind == "boilerplate" and before.text.endswith(("»", ">", "›"))


def _is_foot(text: str) -> bool:
    """`Qatar Slovenia`, `GNLM`, `ekathimerini.com`: countries and sections, a word alone, a house, below the text."""
    if "  " in text and text[-1].isalnum() and len(_KEYWORDS.split(text)) > _FEWEST_TITLES:
        return True
    if len(text) > _LONGEST_LABEL or text[-1] in ":：" or text.startswith("For "):
        return False  # `For the Republic of Namibia`: who signed
    text = text.lstrip("•*-– ") or text
    return " " not in text or is_of_sections(text) or outlet_by_name(text) is not None


def _is_text(piece: Piece) -> bool:
    return piece.kind == "body" or (
        piece.kind is None and piece.role not in ("navigation", "tail", "block") and is_sentence(piece.text)
    )


def _merged(pieces: list[Piece]) -> list[Piece]:
    """Neighbours of one kind on one line as one piece; captions stay apart, each with its own credit."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last is None or last.line_no != piece.line_no or last.kind != piece.kind or piece.kind == "caption":
            found.append(piece)
            continue
        last.text = f"{last.text}{' ' * (piece.start - last.end)}{piece.text}"
        last.end = piece.end
        if last.dateline is not None and piece.dateline is not None:
            last.dateline = merge_datelines(last.dateline, piece.dateline)
    return found
