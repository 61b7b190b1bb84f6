"""Compare the parse: headline, dates, dateline, agency, outlet, captions and their repeats, boilerplate, duplicates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from warehouse.evaluation.found import Core, Row
from warehouse.evaluation.gold import GoldArticle, GoldCaption
from warehouse.evaluation.matching import pair_up
from warehouse.evaluation.scores import Tally, choices
from warehouse.evaluation.wording import same_name, same_place, squeezed

MEASURES = (
    "headline",
    "headline basis",
    "published on",
    "dateline place",
    "dateline on",
    "agency",
    "outlet",
    "outlet basis",
    "language",
    "captions",
    "caption repeats",
    "caption photographer",
    "caption agency",
    "boilerplate",
    "credits",
    "duplicates",
)
_LONGEST_CREDIT = 80


def compare_parse(core: Core, article: GoldArticle, tally: Tally) -> None:
    """Compare what the parse says of one article."""
    found = core.articles.get(article.article_id)
    if found is None and _may_be_rejected(article):
        return
    if found is None:
        tally.missing("headline", article.name, "an article", article.text[:80])
        return
    values = _values(core, found)
    for key, accepted in article.parse.values.items():
        value = values[key]
        is_right = _place_is_right(core, found, accepted) if key == "dateline_place" else value in accepted
        tally.check(key.replace("_", " "), is_right, article.name, choices(accepted), value)
    _compare_captions(core, article, tally)
    _compare_lines(core, article, "boilerplate", article.parse.boilerplate, tally)
    _compare_lines(core, article, "credits", article.parse.credits, tally)


def _may_be_rejected(article: GoldArticle) -> bool:
    """True for a page that holds nothing of an article's own."""
    return None in article.parse.values["headline"] and not (article.parse.captions or article.statements)


def _values(core: Core, found: Row) -> Row:
    place = core.places.get(found["dateline_place_id"])
    return {**found, "outlet": core.outlets.get(found["outlet_id"]), "dateline_place": place[0] if place else None}


def _place_is_right(core: Core, found: Row, accepted: Sequence[str | None]) -> bool:
    place = core.places.get(found["dateline_place_id"])
    if place is None:
        return None in accepted
    return any(wanted is not None and same_place(wanted, *place) for wanted in accepted)


def _compare_captions(core: Core, article: GoldArticle, tally: Tally) -> None:
    rows = core.caption_rows.get(article.article_id, [])
    texts = [core.slice(article.article_id, row["start_char"], row["end_char"]) for row in rows]
    wanted = list(article.parse.captions)

    def likeness(gold: GoldCaption, at: int) -> float:
        # Captions are matched in order: of equal ones, the first with the first.
        return 1000.0 - at if _is_caption(gold.text, texts[at]) else 0.0

    pairs = pair_up(wanted, range(len(rows)), likeness)
    for gold_at, row_at in pairs:
        gold, row, text = wanted[gold_at], rows[row_at], texts[row_at]
        tally.hit("captions")
        _compare_repeat(article, gold, row, text, tally)
        caption = core.captions.get(row["caption_id"], {})
        if gold.repeats == (None,):
            _compare_credit(article, gold, caption, text, tally)
    for at, gold in enumerate(wanted):
        if at not in {gold_at for gold_at, _ in pairs}:
            tally.missing("captions", article.name, gold.text)
    for at, text in enumerate(texts):
        if at not in {row_at for _, row_at in pairs}:
            tally.extra("captions", article.name, text)


def _compare_credit(article: GoldArticle, gold: GoldCaption, caption: Row, text: str, tally: Tally) -> None:
    name = caption.get("photographer")
    is_right = (name is None and None in gold.photographer) or any(
        wanted is not None and name is not None and same_name(wanted, [name]) for wanted in gold.photographer
    )
    tally.check("caption photographer", is_right, article.name, choices(gold.photographer), name, text)
    agency = caption.get("agency")
    tally.check("caption agency", agency in gold.agency, article.name, choices(gold.agency), agency, text)


def _compare_repeat(article: GoldArticle, gold: GoldCaption, row: Row, text: str, tally: Tally) -> None:
    found = row["repeat_scope"]
    if found in gold.repeats:
        if found:
            tally.hit("caption repeats")
    elif found and any(gold.repeats):
        tally.check("caption repeats", False, article.name, choices(gold.repeats), found, text)
    elif any(gold.repeats):
        tally.missing("caption repeats", article.name, choices(gold.repeats), text)
    else:
        tally.extra("caption repeats", article.name, found, text)


def _is_caption(wanted: str, found: str) -> bool:
    """True where the found words are the wanted caption, with its credit behind or not; "…" leaves the end open."""
    folded, found = squeezed(wanted), squeezed(found)
    if folded.endswith("…"):
        return found.startswith(folded.removesuffix("…").rstrip())
    return found.startswith(folded.rstrip(" .")) and len(found) - len(folded) <= _LONGEST_CREDIT


def _compare_lines(core: Core, article: GoldArticle, measure: str, lines: Sequence[str], tally: Tally) -> None:
    kind = measure.removesuffix("s")
    for line in lines:
        at = _where_it_stands(article.text, line)
        kinds = {
            row["kind"]
            for row in core.passages.get(article.article_id, [])
            if row["start_char"] < at + len(line) and row["end_char"] > at
        }
        tally.check(measure, kinds == {kind}, article.name, kind, ", ".join(sorted(kinds)), line)


def compare_duplicates(core: Core, articles: Sequence[GoldArticle], tally: Tally) -> None:
    """Compare the near copies among all articles: declared pairs, and no other."""
    names = {article.article_id: article.name for article in articles}
    wanted = _pairs_of_copies(articles)
    found = {frozenset((names[one], names[other])) for one, other in core.duplicates if one in names and other in names}
    for pair in sorted(wanted | found, key=sorted):
        first, second = sorted(pair)
        if pair in wanted and pair in found:
            tally.hit("duplicates")
        elif pair in wanted:
            tally.missing("duplicates", first, second)
        else:
            tally.extra("duplicates", first, second)


def _pairs_of_copies(articles: Sequence[GoldArticle]) -> set[frozenset[str]]:
    """Declared pairs, and all pairs among the copies of one article."""
    groups: dict[str, set[str]] = {}
    for article in articles:
        for original in article.parse.duplicate_of:
            group = groups.setdefault(original, {original})
            group.add(article.name)
    return {frozenset((one, other)) for group in groups.values() for one in group for other in group if one < other}


def _where_it_stands(text: str, line: str) -> int:
    """Where a line begins: a whole line, the last of them, before words of one (`KPL` opens the text, too)."""
    found = [match.start() for match in re.finditer(rf"(?m)^\s*{re.escape(line)}\s*$", text)]
    at = found[-1] if found else text.find(line)
    return text.find(line, at)
