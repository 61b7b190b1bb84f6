from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from warehouse.errors import WrongUse
from warehouse.evaluation import read_gold
from warehouse.evaluation.soundness import faults_of
from warehouse.keys import key_of

TEXT = (
    " date 2021-03-10 Ministers meet\nVientiane (KPL) – Minister Kham Vong met Minister Jana Nova on March 9, 2021.\n"
)
GOLD = """
promise: a meeting
parse: {headline: Ministers meet, headline_basis: header, published_on: 2021-03-10}
persons:
  - {name: Kham Vong, country: LAO}
  - {name: Jana Nova, country: CZE}
events:
  - {subtype: meeting, starts_on: 2021-03-09, basis: explicit, place: [Vientiane, null],
     host: Kham Vong, visitor: Jana Nova}
"""


def write(folder: Path, gold: str, text: str = TEXT) -> Path:
    (folder / "a.txt").write_text(text, encoding="utf-8")
    (folder / "a.yaml").write_text(gold, encoding="utf-8")
    return folder


def test_a_value_is_one_choice_or_a_list_of_choices(tmp_path: Path) -> None:
    [article] = read_gold(write(tmp_path, GOLD))
    event = article.events[0]
    assert event.starts_on == (date(2021, 3, 9),)
    assert event.places == ("Vientiane", None)
    assert [(role, party.person) for role, party in event.participants] == [
        ("host", "Kham Vong"),
        ("visitor", "Jana Nova"),
    ]


def test_mode_and_status_have_the_defaults_of_the_kind(tmp_path: Path) -> None:
    [article] = read_gold(write(tmp_path, GOLD.replace("subtype: meeting", "subtype: phone call")))
    assert article.events[0].modes == ("phone",)
    assert article.events[0].statuses == ("occurred",)


def test_verbs_of_a_statement_are_one_a_list_or_left_open_by_null(tmp_path: Path) -> None:
    rows = ["verb: say, ", "verb: [say, note], ", "verb: [say, null], ", ""]
    gold = GOLD + "statements:\n" + "".join(f"  - {{by: Li Wen, {verbs}begins: Li said}}\n" for verbs in rows)
    statements = read_gold(write(tmp_path, gold))[0].statements
    assert [statement.verbs for statement in statements] == [("say",), ("say", "note"), ("say",), ()]


def test_the_article_has_the_key_that_the_warehouse_gives_it(tmp_path: Path) -> None:
    [article] = read_gold(write(tmp_path, GOLD + "metadata: {title: T, date: 2021-03-10}\n"))
    assert article.metadata == '{"date":"2021-03-10","title":"T"}'
    assert article.article_id == key_of(TEXT, article.metadata)


def test_a_folder_without_gold_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="no gold found"):
        read_gold(tmp_path)


@pytest.mark.parametrize(
    ("gold", "reason"),
    [
        ("promise: [", "not read as gold"),
        ("promise: a\nevent: []\n", "unknown keys"),
        ("parse: {}\n", "promise"),
        ("promise: a\nevents: [{subtype: talks, hosts: X}]\n", "unknown keys"),
        ("promise: a\ncovers: [events]\n", "limited to"),
        ("promise: a\nstatements: [{by: {organization: [A, B]}, begins: X}]\n", "one name"),
        ("promise: a\nstatements: [{by: [null, X], begins: X}]\n", "null; leave it out"),
        ("promise: a\nparse: {captions: [{text: [one, two]}]}\n", "text has to be words of the article"),
        ("promise: a\nstatements: [{by: X, begins: [one, two]}]\n", "begins has to be words of the article"),
        ("promise: a\nnot: [a war of 1965, 1979]\n", "not: 1979 is int"),
        ("promise: a\noffices: [{person: X, title: [minister, null]}]\n", "write optional: true if it may be none"),
    ],
)
def test_gold_that_cannot_be_read_names_its_file_and_the_reason(gold: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=reason) as raised:
        read_gold(write(tmp_path, gold))
    assert "a.yaml" in str(raised.value)


def test_every_gold_that_cannot_be_read_is_named_at_once(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write(tmp_path / name, "promise: [")
    with pytest.raises(WrongUse) as raised:
        read_gold(tmp_path)
    assert [line.count("not read as gold") for line in str(raised.value).splitlines()] == [1, 1, 0]


def test_sound_gold_has_no_faults(tmp_path: Path) -> None:
    assert faults_of(read_gold(write(tmp_path, GOLD))) == []


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (GOLD.replace("name: Jana Nova", "name: Jana Novak"), "not in the text: 'Jana Novak'"),
        (GOLD.replace("visitor: Jana Nova", "visitor: Petr Nova"), "'Petr Nova' is used and not listed"),
        (GOLD.replace("subtype: meeting", "subtype: picnic"), "subtype 'picnic'"),
        (GOLD.replace("basis: explicit, ", ""), "a day without its basis"),
        (GOLD.replace("country: CZE", "country: CZ"), "no ISO 3166-1"),
        (GOLD + "not: [a summit in 2019]\n", "not in the text: 'a summit in 2019'"),
        (GOLD.replace("basis: explicit", "basis: weekday"), "a Tuesday, a weekday that the article does not name"),
    ],
)
def test_gold_that_says_what_its_article_does_not_is_found_out(wrong: str, fault: str, tmp_path: Path) -> None:
    faults = faults_of(read_gold(write(tmp_path, wrong)))
    assert any(fault in one for one in faults)


def test_a_day_may_be_counted_back_from_a_weekday_that_the_article_names(tmp_path: Path) -> None:
    gold = GOLD.replace("subtype: meeting, starts_on: 2021-03-09, basis: explicit", "subtype: visit, basis: weekday")
    gold = gold.replace("visit, basis", "visit, starts_on: 2021-03-06, ends_on: 2021-03-09, basis")
    text = TEXT.replace("on March 9, 2021", "as his four-day visit ended on Tuesday")
    assert faults_of(read_gold(write(tmp_path, gold, text))) == []
