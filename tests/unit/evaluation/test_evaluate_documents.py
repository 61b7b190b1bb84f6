"""The comparison of captions, lines, copies, agreements and statements, on core tables made by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from warehouse.evaluation import Evaluation, GoldArticle, evaluate_core, read_gold
from warehouse.tables import TABLES

CAPTION = "Kham Vong meets Jana Nova in Vientiane. (KPL/Noy)"
LINES = [CAPTION, "Kham Vong said ties are good.", "They signed a memorandum on trade.", CAPTION, "Related News"]
TEXT = "\n".join(LINES)
GOLD = """
promise: what stands around an event
parse:
  captions:
    - {text: Kham Vong meets Jana Nova in Vientiane., photographer: Noy, agency: KPL}
    - {text: Kham Vong meets …, photographer: Noy, agency: KPL, repeats: article}
  boilerplate: [Related News]
persons:
  - {name: Kham Vong, country: LAO}
agreements:
  - {kind: memorandum of understanding, title: memorandum on trade, status: signed, signed_on: 2021-03-09,
     parties: [{country: LAO}, {country: CZE}]}
statements:
  - {by: Kham Vong, verb: say, begins: Kham Vong said ties}
"""


@pytest.fixture
def articles(tmp_path: Path) -> list[GoldArticle]:
    for name, text, gold in (("a", TEXT, GOLD), ("b", TEXT + "\n", "promise: a copy\nparse: {duplicate_of: a}\n")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.yaml").write_text(gold, encoding="utf-8")
    return read_gold(tmp_path)


def frame(table: str, *rows: dict[str, object]) -> pl.DataFrame:
    schema = TABLES[f"core.{table}"].polars_schema()
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)


def place_of(line: int) -> dict[str, object]:
    start = sum(len(one) + 1 for one in LINES[:line])
    return {"start_char": start, "end_char": start + len(LINES[line])}


def core_for(articles: list[GoldArticle]) -> dict[str, pl.DataFrame]:
    first, second = (article.article_id for article in articles)
    kinds = ["caption", "body", "body", "caption", "boilerplate"]
    caption = {"caption_id": 5, "article_id": first, "similarity_ratio": 1.0}
    return {
        "dim_person": frame("dim_person", {"person_id": 1, "name": "Kham Vong", "country_code": "LAO"}),
        "dim_caption": frame(
            "dim_caption", {"caption_id": 5, "text": CAPTION[:39], "photographer": "Noy", "agency": "KPL"}
        ),
        "fact_article": frame("fact_article", *({"article_id": one, "language": "en"} for one in (first, second))),
        "fact_passage": frame(
            "fact_passage",
            *(
                {"article_id": first, "passage_no": line + 1, "kind": kind, **place_of(line)}
                for line, kind in enumerate(kinds)
            ),
        ),
        "fact_caption": frame(
            "fact_caption",
            caption | {"passage_no": 1, "is_repeat": False} | place_of(0),
            caption | {"passage_no": 4, "is_repeat": True, "repeat_scope": "article"} | place_of(3),
        ),
        "fact_duplicate": frame("fact_duplicate", {"article_id": second, "matched_article_id": first}),
        "fact_mention": frame(
            "fact_mention",
            {"article_id": first, "mention_no": 1, "text": "Kham Vong", "person_id": 1, "start_char": 0, "end_char": 9},
        ),
        "fact_agreement": frame(
            "fact_agreement",
            {"agreement_id": 3, "kind": "memorandum of understanding", "title": "memorandum on trade", **place_of(2)}
            | {"status": "signed", "signed_on": date(2021, 3, 9), "article_id": first},
        ),
        "agreement_party": frame(
            "agreement_party", *({"agreement_id": 3, "country_code": code} for code in ("CZE", "LAO"))
        ),
        "fact_statement": frame(
            "fact_statement",
            {"statement_id": 2, "article_id": first, "verb": "say", "text": LINES[1], **place_of(1)},
        ),
        "statement_speaker": frame("statement_speaker", {"statement_id": 2, "speaker_no": 1, "person_id": 1}),
    }


def f1(evaluation: Evaluation, measure: str) -> float | None:
    return evaluation.score(measure).f1


MEASURES = ("captions", "caption repeats", "caption photographer", "boilerplate", "duplicates", "agreements")


def test_tables_that_say_what_gold_says_have_no_errors(articles: list[GoldArticle]) -> None:
    found = evaluate_core(articles, core_for(articles))
    assert found.problems == []
    for measure in (*MEASURES, "agreement parties", "statements", "statement speakers"):
        assert f1(found, measure) == 1.0, measure


def test_a_repeat_that_is_not_marked_is_missing(articles: list[GoldArticle]) -> None:
    core = core_for(articles)
    captions = core["fact_caption"].with_columns(is_repeat=pl.lit(False), repeat_scope=pl.lit(None, pl.String))
    [problem] = evaluate_core(articles, core | {"fact_caption": captions}).problems
    assert (problem.measure, problem.kind) == ("caption repeats", "missing")


def test_boilerplate_taken_for_body_is_wrong(articles: list[GoldArticle]) -> None:
    core = core_for(articles)
    passages = core["fact_passage"].with_columns(kind=pl.col("kind").replace("boilerplate", "body"))
    assert f1(evaluate_core(articles, core | {"fact_passage": passages}), "boilerplate") == 0.0


def test_a_copy_that_is_not_found_is_missing(articles: list[GoldArticle]) -> None:
    core = core_for(articles)
    [problem] = evaluate_core(articles, core | {"fact_duplicate": core["fact_duplicate"].clear()}).problems
    assert (problem.measure, problem.kind) == ("duplicates", "missing")


def test_an_agreement_with_one_side_only_has_wrong_parties(articles: list[GoldArticle]) -> None:
    core = core_for(articles)
    parties = core["agreement_party"].head(1)
    [problem] = evaluate_core(articles, core | {"agreement_party": parties}).problems
    assert problem.measure == "agreement parties"


def test_a_statement_without_its_speaker_is_found_with_wrong_speakers(articles: list[GoldArticle]) -> None:
    core = core_for(articles)
    found = evaluate_core(articles, core | {"statement_speaker": core["statement_speaker"].clear()})
    assert f1(found, "statements") == 1.0
    assert f1(found, "statement speakers") == 0.0
    assert found.problems[0].text == LINES[1]


def test_gold_that_covers_documents_only_asks_for_nothing_else(tmp_path: Path) -> None:
    gold = f"covers: [agreements, statements]\n{GOLD}"
    for name, text in (("a", TEXT), ("b", TEXT + "\n")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.yaml").write_text(gold if name == "a" else "promise: a copy\n", encoding="utf-8")
    evaluation = evaluate_core(articles := read_gold(tmp_path), core_for(articles))
    assert f1(evaluation, "agreements") == f1(evaluation, "statement speakers") == 1.0
    assert evaluation.score("captions").wanted == evaluation.score("duplicates").wanted == 0


@pytest.mark.parametrize(
    ("titles", "expected"), [("[treaty on fishing, memorandum on trade]", 1.0), ("treaty on fishing", 0.0)]
)
def test_any_of_an_agreements_titles_is_right(tmp_path: Path, titles: str, expected: float) -> None:
    gold = f"covers: [agreements, statements]\n{GOLD}".replace("title: memorandum on trade", f"title: {titles}")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(gold, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT + "\n", encoding="utf-8")
    (tmp_path / "b.yaml").write_text("promise: a copy\n", encoding="utf-8")
    articles = read_gold(tmp_path)
    assert f1(evaluate_core(articles, core_for(articles)), "agreements") == expected
