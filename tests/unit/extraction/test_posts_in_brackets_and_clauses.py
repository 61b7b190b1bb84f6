"""Posts in brackets and behind dashes, in clauses and lists, of bodies named a sentence before; posts that ended."""

from __future__ import annotations

import pytest
from one_article import offices, read

Held = set[tuple[str, str, str | None]]


def held(*lines: str, place: str | None = None) -> Held:
    return {(person, title, body) for person, title, body, _ in offices(read(*lines, place=place))}


@pytest.mark.parametrize(
    "text",
    [
        "The talks were attended by Zhai Ruo (Minister of Health) and Qiao Lan (Rector of the University of Jos).",
        "The course was led by Zhai Ruo – Minister of Health – and Qiao Lan – Rector of the University of Jos.",
        "Present were Zhai Ruo, Minister of Health; and Qiao Lan, Rector of the University of Jos.",
    ],
)
def test_posts_stand_in_brackets_behind_dashes_and_behind_commas(text: str) -> None:
    assert held(text) == {
        ("Zhai Ruo", "minister", "Ministry of Health"),
        ("Qiao Lan", "rector", "University of Jos"),
    }


@pytest.mark.parametrize("bracket", ["(left)", "(second from right)", "(a friend of the President of Peru)", "(56)"])
def test_other_brackets_hold_no_post(bracket: str) -> None:
    assert not held(f"Anna Ruiz {bracket} said that talks were over.")


@pytest.mark.parametrize("clause", ["who is also", "in his capacity as", "concurrently"])
def test_a_clause_behind_a_post_tells_another(clause: str) -> None:
    found = held(f"Zhai Ruo, Minister of Health, {clause} Rector of the University of Jos, opened the course.")
    assert {title for _, title, _ in found} == {"minister", "rector"}


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("The Institute for Peace and its president Zhai Ruo denied it.", "president", "Institute for Peace"),
        (
            "The Ministry of Health denied it, ministry spokesperson Zhai Ruo said.",
            "spokesperson",
            "Ministry of Health",
        ),
        (
            "The Ministry of Health held a course on Monday. The ministry's spokesperson, Zhai Ruo, opened it.",
            "spokesperson",
            "Ministry of Health",
        ),
    ],
)
def test_a_body_named_before_is_that_of_the_post(text: str, title: str, body: str) -> None:
    ((name, what, whose),) = held(text)
    assert (name, what) == ("Zhai Ruo", title) and (whose or "").startswith(body)


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Zhai met with ex-Energy Minister Anna Ruiz on Monday.", {"minister"}),
        ("Zhai met with ex-Rector of the University of Havana Anna Ruiz on Monday.", {"rector"}),
        ("It was then-President Anna Ruiz who went there.", {"president"}),
        ("He met with former Prime Minister and Foreign Minister Anna Ruiz.", {"prime minister", "minister"}),
    ],
)
def test_posts_that_ended_are_former(text: str, posts: set[str]) -> None:
    found = offices(read(text))
    assert {(title, status) for _, title, _, status in found} == {(title, "former") for title in posts}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("President of the Lao Federation of Trade Unions", "president", "Lao Federation of Trade Unions"),
        ("Chief of the National Assembly Office", "head", "National Assembly Office"),
        ("Minister of State, Ministry of Home Affairs", "minister of state", "Ministry of Home Affairs"),
        ("Minister of the Revolutionary Armed Forces", "minister", "Ministry of Revolutionary Armed Forces"),
        ("Executive Mayor of the City of Johannesburg", "executive mayor", "Johannesburg"),
        ("chair of the parliamentary Foreign Affairs Committee", "head", "Foreign Affairs Committee"),
        ("Deputy Chief of the General Staff Department", "deputy head", "General Staff Department"),
        ("Supervisor General of the King Salman Relief Center", "supervisor general", "King Salman Relief Center"),
        ("WHO Representative in Laos", "representative", "World Health Organization"),
    ],
)
def test_a_post_is_read_with_all_words_of_its_body(post: str, title: str, body: str) -> None:
    ((name, what, whose),) = held(f"Talks went on for hours. The meeting was opened by {post} Dmitri Kuznetsov.")
    assert (name, what) == ("Dmitri Kuznetsov", title)
    assert whose is not None and whose.startswith(body)


def test_the_day_before_a_minister_is_no_part_of_the_ministry() -> None:
    found = held("On the occasion of the National Day, Foreign Minister Anna Ruiz sent a message.")
    assert {body for _, _, body in found} <= {None, "Ministry of Foreign Affairs"}


@pytest.mark.parametrize("verb", ["stepped down as", "resigned as"])
def test_who_left_a_post_is_known_by_the_verb(verb: str) -> None:
    found = offices(read(f"Anna Ruiz {verb} First Minister of Wales on Monday."))
    assert {(who, title, status) for who, title, _, status in found} == {("Anna Ruiz", "first minister", "relieved")}


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("Zhai Ruo, the Peruvian ambassador to the United Nations, spoke.", "ambassador", "Peru"),
        ("Zhai Ruo, who heads the ministry's Department of Trade, spoke.", "head", "Department of Trade"),
        ("They met at the Academy of Sciences, where Vice President Zhai Ruo spoke.", "vice president", "Academy of"),
        ("Zhai Ruo, Political Commissar of the Navy, spoke.", "political commissar", "Navy"),
        ("Zhai Ruo, vice chairman of the Guangxi Zhuang Autonomous Region, spoke.", "deputy head", "Guangxi Zhuang"),
        ("Zhai Ruo, editor-in-chief of the Vietnamese newspaper Tien Len, spoke.", "editor-in-chief", "Tien Len"),
        ("Sugar Group head Zhai Ruo spoke.", "head", "Sugar Group"),
        ("Zhai Ruo, chair of the China Sugar Group Co., Ltd., spoke.", "head", "China Sugar Group"),
        ("Minister of People's Power for Health Zhai Ruo spoke.", "minister", "Ministry of Health"),
        (
            "Director General for American and European Affairs Zhai Ruo spoke in Indonesia.",
            "director general",
            "Director",
        ),
    ],
)
def test_what_someone_is_of_stands_beside_the_post_in_many_ways(text: str, post: str, body: str) -> None:
    ((name, what, whose),) = held(text)
    assert (name, what) == ("Zhai Ruo", post) and (whose or "").startswith(body)


def test_a_standing_committee_is_that_of_the_body_told_next() -> None:
    post = "member of the Standing Committee and secretary-general of the CPC Yunnan Provincial Committee"
    bodies = {title: body for _, title, body in held(f"Zhai Ruo, {post}, spoke.")}
    assert (bodies["member"] or "").startswith("Standing Committee of the Yunnan Provincial Committee")


def test_the_provincial_committee_is_the_one_that_was_named() -> None:
    found = offices(
        read(
            "Vu Trong Ky, deputy secretary of the Lang Son Provincial Party Committee, was assigned by the Secretariat "
            "to serve as secretary of the provincial committee."
        )
    )
    assert ("Vu Trong Ky", "secretary", "Lang Son Provincial Party Committee", "appointed") in found


def test_the_deputies_of_a_body_may_all_be_named_behind_a_comma() -> None:
    found = held("The deputy directors of the National Museum, Zhai Ruo and Qiao Lan, came along.")
    assert {(name, title) for name, title, _ in found} == {("Zhai Ruo", "deputy head"), ("Qiao Lan", "deputy head")}


@pytest.mark.parametrize(
    ("text", "post", "body"),
    [
        ("Zhai Ruo, who serves as Rector of the University of Jos, spoke.", "rector", "University of Jos"),
        ("Zhai Ruo is currently Rector of the University of Jos.", "rector", "University of Jos"),
        ("Zhai Ruo, head of the Association for Victims of Floods, spoke.", "head", "Association for Victims of"),
        ("Accompanying Interior Minister Zhai Ruo was a doctor.", "minister", "Ministry of Interior"),
        ("It will be ready in May, Interior Minister Zhai Ruo said.", "minister", "Ministry of Interior"),
    ],
)
def test_clauses_and_the_words_before_leave_the_body_its_name(text: str, post: str, body: str) -> None:
    ((name, what, whose),) = held(text)
    assert (name, what) == ("Zhai Ruo", post) and (whose or "").startswith(body)


def test_two_posts_of_one_firm_share_its_name() -> None:
    found = held("Zhai Ruo, Chairman and General Director of Sugar Group, spoke.")
    assert {(title, body) for _, title, body in found} == {
        ("head", "Sugar Group"),
        ("director general", "Sugar Group"),
    }
