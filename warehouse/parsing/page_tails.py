"""What stands below the text without a heading: other news behind an end mark, a house that tells of itself."""

from __future__ import annotations

import re
from typing import Final

from warehouse.parsing.ends import has_agency_s_mark
from warehouse.parsing.pieces import END_MARK, Piece
from warehouse.parsing.wording import core_words, is_headline_like, is_sentence

_MOST_TITLES: Final = 40
# A writer's name is shorter than a title.
_FEWEST_WORDS: Final = 5
_END_SIGNS: Final = ("(END)", "[END]", "(End)", "(Ends)", "-0-", "-30-", "./.")
_VIETNAMESE_END: Final = "./."
_LONGEST_OF_HOUSE: Final = 700
PARAGRAPH: Final = 200
"""Letters of a paragraph: no block of links has one so long."""
_SENTENCE: Final = 60
# Words of the page between a heading and the text under it.
_MOST_FURNITURE: Final = 6


def resumption(pieces: list[Piece], index: int) -> int:
    """Where the article goes on after a block of links in its midst: at a paragraph, at two sentences in a row, as
    teasers with their titles between them never stand, or at the last one, closed by an agency's mark or a credit; the
    end where none follows."""
    for number in range(index + 1, len(pieces)):
        piece = pieces[number]
        if piece.kind not in (None, "body") or piece.role:
            continue
        if has_agency_s_mark(piece.text):
            return number
        is_last = number + 1 < len(pieces) and pieces[number + 1].role == "credit line"
        if piece.kind == "body" and (
            is_last or len(piece.text) >= PARAGRAPH or _are_sentences(pieces[number : number + 2])
        ):
            return number
    return len(pieces)


def _are_sentences(pieces: list[Piece]) -> bool:
    """Two sentences of an article's length, none of them cut off as a teaser is."""
    return len(pieces) > 1 and all(
        piece.kind == "body" and len(piece.text) >= _SENTENCE and not piece.text.endswith(("...", "…"))
        for piece in pieces
    )


def is_tail(pieces: list[Piece], index: int) -> bool:
    """Whether the page ends at the heading of that number (`Related news`, `Comments`): the text stands above it."""
    follows = pieces[index + 1 :]
    before = [piece for piece in pieces[:index] if piece.kind in ("body", "dateline", "caption")]
    if before:
        is_standfirst = len(before) == 1 and before[0].kind == "body" and len(before[0].text) < PARAGRAPH
        # `Comments (0)` may stand between a standfirst and the text.
        return not (is_standfirst and _opens_text(follows))
    if any(piece.kind == "dateline" for piece in follows):
        return False
    long_paragraphs = sum(piece.kind == "body" and len(piece.text) >= PARAGRAPH for piece in follows)
    has_title = any(piece.kind is None and not piece.role.startswith("nav") for piece in pieces[:index])
    return has_title or long_paragraphs < 2


def _opens_text(pieces: list[Piece]) -> bool:
    """An article's text begins right there, words of the page aside: its dateline, or a long paragraph and another."""
    number = 0
    while number < len(pieces) and number < _MOST_FURNITURE and _is_furniture(pieces[number]):
        number += 1
    if pieces[number : number + 1] and pieces[number].kind == "dateline":
        number += 1
    texts = pieces[number : number + 2]
    return len(texts) > 1 and len(texts[0].text) >= PARAGRAPH and all(piece.kind == "body" for piece in texts)


def _is_furniture(piece: Piece) -> bool:
    return piece.kind in ("boilerplate", "credit", "caption") or piece.role in ("navigation", "tail", "block")


def mark_behind_end(pieces: list[Piece]) -> None:
    """Titles behind the mark that ends the article, nothing but titles and signs to the last line: other news. Changes
    the kinds.

    `(END)`, then `-` and `Culture minister opens museum` in turns, as a page's list of links is scraped.
    """
    if _make_rest_furniture(pieces):
        return
    begin, titles = len(pieces), 0
    while begin > 0 and not _is_end(pieces[begin - 1]) and _may_be_link(pieces[begin - 1]):
        begin -= 1
        titles += pieces[begin].kind is None
    if titles == 0 or titles > _MOST_TITLES or begin == 0:
        return
    before = pieces[begin - 1]
    if not _is_end(before):
        return
    may_be_writer = before.text.endswith(_VIETNAMESE_END)
    for piece in pieces[begin:]:
        if piece.kind is None and not (may_be_writer and len(piece.text.split()) < _FEWEST_WORDS):
            piece.kind, piece.role = "boilerplate", "in tail"


def _make_rest_furniture(pieces: list[Piece]) -> bool:
    """Below the last line that is nothing but an end mark no short line is text, unless another report follows there.

    Out: whether there is such a line.
    """
    end = next((number for number in range(len(pieces) - 1, 0, -1) if pieces[number].role == END_MARK), 0)
    rest = pieces[end + 1 :]
    if end == 0 or any(piece.kind in ("dateline", "caption") for piece in rest):
        return False
    if any(len(piece.text) >= PARAGRAPH for piece in rest):
        return False
    for piece in rest:
        if piece.kind in (None, "body"):
            piece.kind, piece.role = "boilerplate", "in tail"
    return True


def _is_end(piece: Piece) -> bool:
    return piece.role == END_MARK or piece.text.endswith(_END_SIGNS)


def _may_be_link(piece: Piece) -> bool:
    """A title, or what no text holds; a page's words and blocks have rules of their own."""
    if piece.kind is not None:
        return piece.kind in ("boilerplate", "credit")
    return not piece.role and is_headline_like(piece.text) and not is_sentence(piece.text)


# `Since 1947 the national news service has served …`, `The Example Times is an independent online newspaper`
_OF_HOUSE: Final = re.compile(
    r"(?:(?:Since|Founded|Established|Launched|Set up)\b[^.]{0,30}\b(?:19|20)\d\d\b.{0,90}"
    r"|(?:The |An? )?[A-Z][^.]{2,70}?\s(?:is|was|has been|are|publishes|provides)\s.{0,60}|About [A-Z].{0,60})"
    r"\b(?:news (?:agency|service|portal|site|website|wire|outlet|channel|network|organi[sz]ation|platform|source)|"
    r"newspaper|daily|broadcaster|publication|media (?:house|group|outlet|organi[sz]ation)|news organi[sz]ations|"
    r"newsletter|morning briefing)\b"
)
_OF_MEDIA: Final = ("news agenc", "newspaper", "broadcaster", "journalis", "the press", "media ")
_FEWEST_PARAGRAPHS: Final = 2


_NEIGHBOUR: Final = re.compile(r"(?i:(?:previous|prev|next|older|newer) (?:article|post|story|news))\W*$")
_TEASER_ENDS: Final = ("»", "›", "→", "More", "MORE", "more", "eading")
_OF_TEASER: Final = ("ead more", "ead More", "EAD MORE", "ontinue ", " More")


def mark_titles_of_teasers(pieces: list[Piece]) -> None:
    """Titles below the text above a teaser (`The north has two camps,… Read more »`), and words below the stamp that
    says when the page was updated: furniture. Changes the kinds."""
    last = len(pieces) - 1
    while last > 0 and pieces[last].kind != "body":
        last -= 1
    may_follow = any(piece.kind == "body" for piece in pieces[: last + 1])
    is_below = False
    for number in range(last + 1, len(pieces)):
        piece = pieces[number]
        if piece.role == "stamp" and piece.text[:1] in "UuLlPpM":
            is_below = may_follow
        elif piece.kind is None and not piece.role and may_follow and _NEIGHBOUR.match(pieces[number - 1].text):
            piece.kind, piece.role = "boilerplate", "in tail"
        elif piece.kind is None and not piece.role and may_follow:
            after = pieces[number + 1 : number + 2]
            if is_below or (after and _is_teaser(after[0])):
                piece.kind, piece.role = "boilerplate", "in tail"


def _is_teaser(piece: Piece) -> bool:
    return (
        piece.kind == "boilerplate"
        and piece.text.endswith(_TEASER_ENDS)
        and any(words in piece.text[-20:] for words in _OF_TEASER)
    )


_FEWEST_SENTENCES: Final = 2


def _mark_house_above(pieces: list[Piece]) -> None:
    """The same in the page's first line, above a title: `The Islands' Press Agency was founded as a news agency`."""
    first, after = pieces[0], pieces[1:2]
    if first.kind != "body" or not after or after[0].kind is not None or after[0].role:
        return
    if _OF_HOUSE.match(first.text) is not None and is_headline_like(after[0].text) and not is_sentence(after[0].text):
        first.kind, first.role = "boilerplate", "house"


def mark_second_article(pieces: list[Piece], headline: str | None) -> None:
    """Below the text a title that stands twice, as over a picture and over its own text: from there on the page is
    another article's. Changes the kinds."""
    wanted = core_words(headline) if headline else ""
    first: dict[str, int] = {}
    sentences = 0
    for number, piece in enumerate(pieces):
        if piece.kind == "body" and is_sentence(piece.text):
            sentences += 1
        elif piece.kind is None and not piece.role and sentences >= _FEWEST_SENTENCES and _is_long_title(piece.text):
            words = core_words(piece.text)
            if words != wanted and words in first:
                for later in pieces[first[words] :]:
                    later.kind, later.role, later.dateline = "boilerplate", "in tail", None
                return
            first.setdefault(words, number)


def _is_long_title(text: str) -> bool:
    """A title, and no report's dateline: those of a digest are alike."""
    is_title = len(text.split()) >= _FEWEST_WORDS and text[-1] not in "-–—:/" and not text[-1].isdigit()
    return is_title and is_headline_like(text) and not is_sentence(text)


def mark_house_words(pieces: list[Piece]) -> None:
    """The last paragraph, with furniture beside it, in which a house tells what it is. Changes the kind.

    Where the article is about media themselves the paragraph may be its last sentence, and stays.
    """
    if not pieces:
        return
    _mark_house_above(pieces)
    number = len(pieces) - 1
    while number > 0 and (pieces[number].kind == "boilerplate" or pieces[number].role in ("tail", "block")):
        number -= 1
    last = pieces[number]
    if last.kind != "body" or len(last.text) > _LONGEST_OF_HOUSE:
        return
    if number == len(pieces) - 1 and (number == 0 or pieces[number - 1].kind != "boilerplate"):
        return
    if _OF_HOUSE.match(last.text) is None:
        return
    before = [piece.text for piece in pieces[:number] if piece.kind in ("body", "headline", None)]
    if len(before) < _FEWEST_PARAGRAPHS or any(word in text for text in before for word in _OF_MEDIA):
        return
    last.kind, last.role = "boilerplate", "house"
