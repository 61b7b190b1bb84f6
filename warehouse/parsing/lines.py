"""From lines to pieces: what a line is by itself, cut where one kind ends and another begins."""

from __future__ import annotations

import re
from typing import Final

from warehouse.parsing.captions import (
    CAPTION_LABEL,
    LONGEST_CAPTION,
    CreditSpan,
    credit_spans,
    ends_as_caption,
    picture_number,
    reads_as_caption,
)
from warehouse.parsing.datelines import Dateline, find_glued_dateline, match_dateline
from warehouse.parsing.issuers import ISSUER
from warehouse.parsing.line_footers import (
    LOOK_AHEAD,
    WORDS_POSTED,
    before_glued_heading,
    find_footer,
    footer_start,
    is_title,
    last_sentence,
    opens_anew,
)
from warehouse.parsing.open_datelines import match_open_dateline
from warehouse.parsing.openings import row_of
from warehouse.parsing.page_notes import is_day_without_year, is_long_note
from warehouse.parsing.page_stamps import page_stamps
from warehouse.parsing.pieces import END_MARK, Draft
from warehouse.parsing.sources import is_known_token
from warehouse.parsing.stamps import dates_beside, names_writer, read_stamps
from warehouse.parsing.styles import combined, styles
from warehouse.parsing.wording import is_running_text, page_word_role

_LONGEST_WHOLE_LINE: Final = 320
_LONGEST_CREDIT_LINE: Final = 170
_LONGEST_BREADCRUMB: Final = 60
# Characters behind a credit that tell what follows it; tags and bars before a line that are taken off.
_LONGEST_DATELINE: Final = 110
_LONGEST_UNTIL_PHOTO: Final = 200
# It may name the printed title, too.
_IN_PRINT: Final = "A version of "
_MOST_PREFIXES: Final = 12
# After a bracket with an agency a dash makes the two a dateline.
_DASHES: Final = "-–—―:"
_PREFIX_STARTS: Final = "!|<&lhH\u200b\u200c\u200d\u2060\ufeff"
_SUFFIX_ENDS: Final = ("|", ">", "&nbsp;", "rightdel", "![]()")
# Words of the page that stand between lines of the article and are neither its menu nor its tail.
_LABEL_ROLES: Final = ("line", "caption label")
# A dateline may follow a standfirst of this many sentences.
_SENTENCES_BEFORE_DATELINE: Final = 2
_LONGEST_DAY, _WORDS_OF_TITLE = 24, 6


def read_line(draft: Draft, start: int, line: str, *, may_be_caption: bool) -> None:
    """Add the pieces of one line (no blanks at its ends) to the draft.

    `may_be_caption` says that the line holds a word that captions have: without it no look at captions is taken.
    """
    if len(line) > _LONGEST_WHOLE_LINE and is_long_note(line):
        draft.add_line(start, line, "boilerplate")
        return
    if not may_be_caption and _is_plain(draft, line):
        draft.add_line(start, line, "body" if is_running_text(line) else None)
        return
    if draft.line_no == 0:
        start, line = _take_header(draft, start, line)
    start, line, is_picture = _take_prefixes(draft, start, line)
    line, suffix_start, suffix = _cut_suffix(line, start)
    line, day_start, day = _cut_day(draft, line, start)
    if line and not _whole_line(draft, start, line):
        _read_text(draft, start, line, may_be_caption=may_be_caption, is_picture=is_picture)
    if day:
        _is_stamp(draft, day_start, day)
    if suffix:
        draft.add(suffix_start, suffix, "boilerplate")


def _is_plain(draft: Draft, line: str) -> bool:
    """True for a long line in the midst of the body with no sign of anything else: most lines are, and cost least."""
    return (
        draft.body_count > 0
        and len(line) > _LONGEST_CREDIT_LINE
        and line[0] not in _PREFIX_STARTS
        and line[-1] not in "|>;"
        and "./." not in line[:-3]
        and not _may_have_footer(line)
        and match_dateline(line, body_has_begun=_has_begun(draft), is_first_text=False) is None
        and (len(line) > _LONGEST_WHOLE_LINE or not _is_junk(line))
    )


# Whoever speaks in a sentence is of the news: `Comments expressed on the border stayed friendly, said Minister X.`
_STOPS: Final = (".", '"', "”")
_TOLD: Final = re.compile(r"\b(?:said|told|added|stressed|noted)\b")


def _is_junk(line: str) -> bool:
    return row_of("junk line", line) is not None and (line[-1] not in _STOPS or _TOLD.search(line) is None)


def _may_have_footer(line: str) -> bool:
    """A look for what stands in every syndicator's footer: without it no pattern is tried."""
    return ("full " in line and ("ead full " in line or "ead the full " in line)) or WORDS_POSTED in line


def _has_begun(draft: Draft) -> bool:
    return draft.has_dateline or draft.body_count > _SENTENCES_BEFORE_DATELINE


def _take_header(draft: Draft, start: int, line: str) -> tuple[int, str]:
    for style in styles("header"):
        match = style.regex.match(line)
        if match:
            month, day = match["month"], match["day"]
            draft.header = (int(match["year"]), int(month) if month else None, int(day) if day else None)
            draft.add(start, line[: match.end()], "header")
            return _after(start, line, match.end())
    return start, line


def _after(start: int, line: str, cut: int) -> tuple[int, str]:
    """The line from `cut` on without its leading blanks, and where that begins."""
    rest = line[cut:].lstrip()
    return start + len(line) - len(rest), rest


def _take_prefixes(draft: Draft, start: int, line: str) -> tuple[int, str, bool]:
    """Take off breadcrumbs, image links, table bars and tags; True where a picture stood there."""
    is_picture = False
    is_top = draft.body_count == 0
    for _ in range(_MOST_PREFIXES):
        found = _prefix(line, is_top)
        if found is None:
            break
        cut, name = found
        draft.add(start, line[:cut], "boilerplate")
        start, line = _after(start, line, cut)
        is_picture = is_picture or name in {"image link", "table bar", "column classes"}
    return start, line, is_picture


def _prefix(line: str, is_top: bool) -> tuple[int, str] | None:
    """The length of what stands before a line's text, and its style's name."""
    if not line or not (line[0] in _PREFIX_STARTS or (is_top and _may_be_breadcrumb(line))):
        return None
    for style in styles("prefix"):
        match = style.regex.match(line) if is_top or style.applies == "any" else None
        if match and match.end() > 0:
            return match.end(), style.name
    return None


def _may_be_breadcrumb(line: str) -> bool:
    opening = line[:_LONGEST_BREADCRUMB]
    return ">>" in opening or "»" in opening or "›" in opening


def _cut_suffix(line: str, start: int) -> tuple[str, int, str]:
    if line.endswith(_SUFFIX_ENDS):
        window = max(0, len(line) - LOOK_AHEAD)
        for style in styles("suffix"):
            match = style.regex.search(line, window)
            if match:
                return line[: match.start()].rstrip(), start + match.start(), line[match.start() :]
    return line, start, ""


def _cut_day(draft: Draft, line: str, start: int) -> tuple[str, int, str]:
    """`Ambassador of Cuba on courtesy call to the Speaker |14 May 2021`: a title, and the day behind its bar. The day
    is part of a title that has more of them: `Written Reply | Ministry of X | 14 May 2021`."""
    bar = line.rfind("|", max(0, len(line) - _LONGEST_DAY)) if draft.body_count == 0 else -1
    if bar < 0 or len(line[:bar].split()) < _WORDS_OF_TITLE or read_stamps(line, start):
        return line, start, ""
    day_start, day = _after(start, line, bar + 1)
    if "|" in line[:bar]:
        draft.stamps.extend(read_stamps(day, day_start))
        return line, start, ""
    return (line[:bar].rstrip(), day_start, day) if read_stamps(day, day_start) else (line, start, "")


def _whole_line(draft: Draft, start: int, line: str) -> bool:
    """Add the line as one piece where it is one thing: furniture, a stamp, a credit, a rest of markup."""
    if len(line) > _LONGEST_WHOLE_LINE:
        return False
    role = page_word_role(line)
    if role is not None:
        draft.add(start, line, "boilerplate" if role in _LABEL_ROLES else None, role)
        return True
    if _is_stamp(draft, start, line):
        return True
    if row_of("end mark", line) is not None:
        draft.add(start, line, "boilerplate", END_MARK)
        return True
    if _is_junk(line):
        draft.add(start, line, "boilerplate")
        return True
    if len(line) <= _LONGEST_CREDIT_LINE and row_of("issuer line", line) is not None:
        draft.add(start, line, "credit", ISSUER)
        draft.stamps.extend(dates_beside(line, start))
        return True
    if (len(line) <= _LONGEST_CREDIT_LINE or line.startswith(_IN_PRINT)) and _is_credit_line(line):
        draft.add(start, line, "credit", "credit line")
        draft.stamps.extend(dates_beside(line, start))
        return True
    if is_day_without_year(draft, line):
        draft.add(start, line, "boilerplate", "stamp")
        return True
    if stamps := page_stamps(draft, start, line):
        draft.stamps.extend(stamps)
        draft.add(start, line, "boilerplate", "stamp")
        return True
    return False


def _is_stamp(draft: Draft, start: int, line: str) -> bool:
    stamps = read_stamps(line, start)
    if not stamps:
        return False
    draft.stamps.extend(stamps)
    if names_writer(line):
        draft.add(start, line, "credit", "credit line")
    else:
        draft.add(start, line, "boilerplate", "stamp")
    return True


def _is_credit_line(line: str) -> bool:
    style = row_of("credit line", line)
    if style is None:
        return False
    return not (style.name == "By X – Translated by Y" and line.endswith(".") and len(line) > 60)


def _read_text(draft: Draft, start: int, line: str, *, may_be_caption: bool, is_picture: bool) -> None:
    """A line that is not one thing as a whole: captions, dateline, text, and a syndicator's footer after them."""
    cut = footer_start(line) if _may_have_footer(line) else len(line)
    text = line[:cut].rstrip()
    if text and (may_be_caption or is_picture):
        _read_captions(draft, start, text, is_picture=is_picture)
    elif text:
        _read_body(draft, start, text)
    if cut < len(line):
        _read_footer(draft, *_after(start, line, cut))


def _read_footer(draft: Draft, start: int, line: str) -> None:
    """Add a footer's pieces: the title that it names is the headline's evidence, all else boilerplate."""
    cut = combined("cut").match(line)
    begin = cut.end() if cut else 0
    footer = find_footer(line, begin)
    if footer is None:
        draft.add(start, line, "boilerplate", "cut" if cut else "")
        return
    title_end = footer.end("title")
    draft.add(start, line[:begin], "boilerplate")
    title = draft.add(start + begin, line[begin:title_end], "headline", "footer")
    draft.footer_title = title.text if title else None
    draft.footer_site = footer["site"]
    draft.footer_stamps = dates_beside(footer["rest"], start + footer.start("rest"))
    draft.add(start + title_end, line[title_end:], "boilerplate")


def _read_captions(draft: Draft, start: int, line: str, *, is_picture: bool) -> None:
    """Cut a line at its photo credits: what stands before one is a caption, what stands after the last is read anew."""
    label = CAPTION_LABEL.match(line)
    if label is not None:
        draft.add(start, label.group(), "boilerplate", "caption label")
        start, line = _after(start, line, label.end())
        is_picture = True
    numbered = picture_number(line)
    if numbered is not None:
        title = line[: numbered.start()].strip()
        is_label = page_word_role(title) == "caption label"
        draft.add(start, title, "boilerplate" if is_label else None, "" if is_label else "picture title")
        draft.add(start + numbered.start(), numbered.group(), "boilerplate", "picture number")
        start, line = _after(start, line, numbered.end())
        is_picture = True
        if not line:
            return
    cursor = 0
    for credit in credit_spans(line):
        if credit.start >= cursor and _is_photo_credit(draft, line, cursor, credit):
            cursor = _add_caption(draft, start, line, cursor, credit)
    rest_start, rest = _after(start, line, cursor)
    if not rest:
        return
    is_mark = rest[0] == "(" and is_known_token(rest.strip("(). "))  # `(Pool photo)(Kyodo)`
    if draft.pieces and cursor and (is_mark or not any(character.isalnum() for character in rest)):
        _extend_last(draft, rest_start, rest)
    elif cursor == 0 and _is_bare_caption(line, is_picture):
        draft.add(start, line, "caption", "bare")
    else:
        _read_body(draft, rest_start, rest, is_glued=cursor > 0)


def _is_bare_caption(line: str, is_picture: bool) -> bool:
    if match_dateline(line, body_has_begun=False) is not None:
        return False
    return reads_as_caption(line) or (is_picture and len(line) <= LONGEST_CAPTION)


def _is_photo_credit(draft: Draft, line: str, cursor: int, credit: CreditSpan) -> bool:
    """Rule out brackets and words that only look like a photo credit: those of datelines and of running text."""
    rest = line[credit.end : credit.end + LOOK_AHEAD].strip(" .|")
    before = line[cursor : credit.start].strip()
    if credit.applies == "open at end":
        return not rest
    if credit.applies == "open":
        return not rest or opens_anew(rest)
    opening = line[cursor : credit.end + LOOK_AHEAD].lstrip()
    may_be_dateline = len(before) < _LONGEST_DATELINE or credit.applies == "bracket at end"
    if may_be_dateline and (dateline := match_dateline(opening, body_has_begun=False)) is not None:
        # The bracket stands in the dateline, or behind the text that the dateline opens.
        return dateline.end < len(before) and credit.applies == "bracket"
    if credit.applies == "bracket":
        return rest != "" or not _is_source_of_text(draft, before, line[credit.start :])
    if rest and (rest[0] in _DASHES or not opens_anew(rest)):
        return False
    before_body = draft.body_count == 0
    return not before or before_body or reads_as_caption(before) or ends_as_caption(before, before_body=False)


def _is_source_of_text(draft: Draft, before: str, credit: str) -> bool:
    """`They signed a plan. (Source: Cubadebate)`: behind a whole sentence of the text it says whose report it is."""
    is_sentence_of_text = draft.body_count > 0 and before.endswith((".", ".”", '."')) and is_running_text(before)
    return is_sentence_of_text and credit[1:].startswith(_OF_SOURCE) and not reads_as_caption(before)


_OF_SOURCE: Final = ("Source", "SOURCE", "News source")


def _add_caption(draft: Draft, start: int, line: str, cursor: int, credit: CreditSpan) -> int:
    """Add the caption that ends with a credit, and what of the line stands before it; return where the credit ends."""
    before = line[cursor : credit.start]
    rest = line[credit.end : credit.end + LOOK_AHEAD]
    # A full stop or a table's bar after the last credit is the caption's.
    end = len(line) if len(rest) < LOOK_AHEAD and not rest.strip(".| ") else credit.end
    if not any(character.isalnum() for character in before):
        if cursor and draft.pieces and draft.pieces[-1].kind == "caption":
            _extend_last(draft, start + cursor, line[cursor:end])
        else:
            draft.add(start + cursor, line[cursor:end], "credit", "photo credit")
        return end
    begin = cursor
    dateline = match_dateline(before.strip(), body_has_begun=draft.body_count > 0)
    if dateline is not None or len(before) > LONGEST_CAPTION:
        begin = cursor + last_sentence(before)
        _read_body(draft, start + cursor, line[cursor:begin])
    elif cursor == 0 and (glued := find_glued_dateline(before)) is not None and glued[0] > 0:
        begin = cursor + glued[0]
        _read_body(draft, start, line[:begin])
    draft.add(start + begin, line[begin:end], "caption")
    return end


def _extend_last(draft: Draft, start: int, text: str) -> None:
    last = draft.pieces[-1]
    stripped = text.rstrip()
    last.text = last.text + " " * (start - last.end) + stripped
    last.end = start + len(stripped)


def _read_body(draft: Draft, start: int, line: str, *, is_glued: bool = False) -> None:
    """Text with a dateline before it or in it, or a caption by its end, or text and nothing else."""
    line_start, line = _after(start, line.rstrip(), 0)
    if not line:
        return
    begun = _has_begun(draft)
    dateline = match_dateline(line, body_has_begun=begun, is_first_text=draft.body_count == 0)
    if dateline is not None and draft.body_count > 0 and is_title(line, dateline):
        dateline = None
    if dateline is None and draft.body_count == 0 and not draft.has_dateline:
        dateline = match_open_dateline(line)
    if dateline is not None:
        _add_dateline(draft, line_start, line, dateline)
        return
    if (
        (draft.line_no == 0 or is_glued or "photo" in line[:_LONGEST_UNTIL_PHOTO])
        and not begun
        and (glued := find_glued_dateline(line)) is not None
        and glued[0] > 0
    ):
        cut, inner = glued
        before = line[:cut].rstrip()
        if reads_as_caption(before):
            draft.add(line_start, before, "caption", "bare")
        else:
            _add_text(draft, line_start, before)
        _add_dateline(draft, line_start + cut, line[cut:], inner)
        return
    _add_text(draft, line_start, line)


def _add_dateline(draft: Draft, start: int, line: str, dateline: Dateline) -> None:
    piece = draft.add(start, line[: dateline.end], "dateline")
    if piece is not None:
        piece.dateline = dateline
    # A place may follow on the same line or the next: `VIETNAM, May 13 -`, then `HÀ NỘI —`.
    draft.has_dateline = dateline.place is not None or dateline.mark is not None
    rest_start, rest = _after(start, line, dateline.end)
    if not rest:
        return
    following = match_dateline(rest, body_has_begun=False) if dateline.place is None else None
    if following is not None and following.place is None:
        following = None
    if following is None and dateline.month is None:
        following = match_open_dateline(rest)  # `NAIROBI – 14 November 2023. The minister …`
    if following is not None:
        _add_dateline(draft, rest_start, rest, following)
        return
    if is_known_token(rest.strip(" -–—.")) is False:
        _add_text(draft, rest_start, rest, is_body=True)
    else:
        draft.add(rest_start, rest, "credit", "end credit")


def _add_text(draft: Draft, start: int, text: str, *, is_body: bool = False) -> None:
    """Text that is body by what stands before it, or that the article as a whole decides on."""
    if not is_body and draft.body_count == 0 and ends_as_caption(text, before_body=True):
        draft.add(start, text, "caption", "bare")
        return
    end = before_glued_heading(text)
    draft.add_line(start, text[:end], "body" if is_body or is_running_text(text[:end]) else None)
    if end < len(text):
        heading_start, heading = _after(start, text, end)
        draft.add(heading_start, heading, None, page_word_role(heading) or "")
