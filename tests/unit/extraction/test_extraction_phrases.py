from __future__ import annotations

from one_article import read

TEXT = "Polish President Anna Novak held talks with Kenyan President Daniel Otieno in Warsaw on Tuesday."


def test_every_name_is_a_mention_of_its_kind() -> None:
    kinds = {(TEXT[m.start : m.end], m.kind) for m in read(TEXT).mentions}
    assert {("Anna Novak", "person"), ("Daniel Otieno", "person"), ("Warsaw", "place")} <= kinds


def test_a_pronoun_and_a_short_name_are_mentions_of_the_person() -> None:
    reading = read(TEXT, "Novak said that trade is growing. She thanked Otieno.")
    resolved = {(m.resolution, m.person.name) for m in reading.mentions if m.kind == "person" and m.person}
    assert {("full name", "Anna Novak"), ("short name", "Anna Novak"), ("pronoun", "Anna Novak")} <= resolved


def test_an_honorific_is_no_part_of_a_name() -> None:
    reading = read("Mr. Daniel Otieno, president of Kenya, met Ms Anna Novak, president of Poland, on Tuesday.")
    assert [person.name for person in reading.people] == ["Daniel Otieno", "Anna Novak"]


def test_names_in_a_list_are_all_people() -> None:
    reading = read(
        "Chinese Premier Gao Shilin met Polish President Anna Novak, Kenyan President Daniel Otieno and "
        "Lao Prime Minister "
        "Khamsing Phommachan on Tuesday."
    )
    assert len(reading.people) == 4
