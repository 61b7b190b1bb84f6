from __future__ import annotations

from datetime import date

import polars as pl
import pytest
from repeats_corpus import Corpus

from warehouse.keys import key_of
from warehouse.repeats import CaptionTables, caption_tables
from warehouse.tables.dimensions import DimCaption
from warehouse.tables.facts import FactCaption

TALKS = (
    "Li Wenbo, head of the party school of the Central Committee, holds talks with Tran Thi Lan, permanent member of "
    "the Secretariat, in Beijing, capital of China, April 26, 2023. (Xinhua/Zhou Ming)"
)
RECEPTION = "Party General Secretary Pham Van Tho (R) receives Lao Prime Minister Khamla Vongsa (Photo: VNA)"
WORKSHOP = "Delegates pose for a group photo at the fifth theory workshop in Vientiane on March 9, 2021. Photo: VNA"
OFFICE = "Yang Jiechao, director of the office for foreign affairs, meets Kenji Tanaka in Tokyo, Japan, May 8, 2021."
HANDSHAKE = "Foreign Minister Maria Hernandez shakes hands with Nguyen Van Phuong before talks in Havana on July 2"


def tables(*captions: str) -> CaptionTables:
    corpus = Corpus()
    for number, caption in enumerate(captions, 1):
        corpus.add(number, ("caption", caption))
    return caption_tables(corpus.caption, corpus.article)


@pytest.mark.parametrize(
    ("caption", "repeat"),
    [
        (TALKS, TALKS.replace("(Xinhua/Zhou Ming)", "(Photo: VNA)")),
        (TALKS, TALKS.replace("school of the", "school, of the")),
        (
            TALKS,
            TALKS.replace("Li Wenbo,", "Li Wenbo (L),").replace("Tran Thi Lan,", "Tran Thi Lan (second from right),"),
        ),
        (TALKS, TALKS.replace("Tran Thi Lan", "Trần Thị Lan")),
        (TALKS, TALKS.replace("holds", "held")),
        (TALKS, "Parties boost ties hinh anh 1 " + TALKS),
        (TALKS, TALKS.replace(", permanent member of the Secretariat,", "")),
        (TALKS, TALKS.split(", in Beijing", maxsplit=1)[0] + "."),
        (RECEPTION, RECEPTION.replace("(Photo: VNA)", "(File photo)")),
        (RECEPTION, RECEPTION.replace(" (R)", "").replace("Photo", "Source")),
        (RECEPTION, RECEPTION.replace("Vongsa", "Vongsa in Hanoi on May 3.")),
        (WORKSHOP, WORKSHOP.replace("fifth", "5th")),
        (WORKSHOP, WORKSHOP.replace("Delegates", "Participants")),
        (OFFICE, OFFICE.replace("Jiechao", "Jechao")),
        (HANDSHAKE, HANDSHAKE.replace("Hernandez", "Hernández (fifth from left)")),
    ],
)
def test_another_wording_of_a_caption_is_its_repeat(caption: str, repeat: str) -> None:
    found = tables(caption, repeat)
    assert found.dim_caption.height == 1
    assert found.fact_caption["is_repeat"].to_list() == [False, True]


def test_pictures_of_two_photographers_are_two_unless_nearly_the_same() -> None:
    opening = TALKS.replace("holds talks with", "and").replace(", in Beijing", ", attend the opening, in Beijing")
    assert tables(TALKS, opening.replace("Zhou Ming", "Wang Fei")).dim_caption.height == 2
    assert tables(TALKS, TALKS.replace("Zhou Ming", "Wang Fei")).dim_caption.height == 1


@pytest.mark.parametrize(
    ("caption", "other"),
    [
        (TALKS, TALKS.replace("Tran Thi Lan", "Pham Thi Hue")),
        (TALKS, TALKS.replace("Tran Thi Lan", "Tran Thi Lam")),
        (TALKS, TALKS.replace("April 26", "April 27")),
        (TALKS, TALKS.replace("April 26", "June 26")),
        (TALKS, TALKS.replace("2023", "2024")),
        (TALKS, TALKS.replace("Beijing, capital of China", "Hanoi, capital of Vietnam")),
        (RECEPTION, RECEPTION.replace("Lao Prime Minister Khamla Vongsa", "Cambodian Prime Minister Sok Dara")),
        (RECEPTION, RECEPTION.replace("Vongsa", "Vongsa and Defence Minister Boun Sisavath")),
        (WORKSHOP, WORKSHOP.replace("fifth", "sixth")),
        (OFFICE, OFFICE.replace("Jiechao", "Jiahui")),
        (HANDSHAKE, HANDSHAKE.replace("Hernandez", "Fernandez")),
        (HANDSHAKE, HANDSHAKE.replace("Phuong", "Phung")),
        ("At the talks (Photo: VNA)", "At the talks of the two ministers (Photo: VNA)"),
        (
            "A worker checks solar panels at a farm in Ninh Binh.",
            "A worker checks wind turbines at a site in Ninh Binh.",
        ),
    ],
)
def test_a_caption_of_another_event_is_no_repeat_however_alike(caption: str, other: str) -> None:
    found = tables(caption, other)
    assert found.dim_caption.height == 2
    assert found.fact_caption["is_repeat"].to_list() == [False, False]


def test_the_tables_fit_their_declarations() -> None:
    found = tables(TALKS, TALKS, RECEPTION)
    assert DimCaption.is_valid(found.dim_caption)
    assert FactCaption.is_valid(found.fact_caption)


def test_no_captions_give_empty_tables() -> None:
    found = tables()
    assert found.dim_caption.is_empty()
    assert found.fact_caption.is_empty()


def test_the_longest_wording_represents_the_caption_with_a_credit_from_where_there_is_one() -> None:
    found = tables(TALKS.split(", in Beijing", maxsplit=1)[0], TALKS.replace(" (Xinhua/Zhou Ming)", ""), TALKS)
    caption = found.dim_caption.row(0, named=True)
    assert caption["text"].endswith("April 26, 2023.")
    assert (caption["photographer"], caption["agency"]) == ("Zhou Ming", "Xinhua")


def test_similarity_is_measured_against_the_chosen_wording() -> None:
    cut = TALKS.split(", in Beijing", maxsplit=1)[0]
    found = tables(cut, TALKS).fact_caption.sort("article_id")
    assert found["similarity_ratio"].to_list() == [pytest.approx(20 / 28), 1.0]


def test_the_first_by_publication_is_the_original_unknown_days_last() -> None:
    corpus = Corpus()
    corpus.add(1, ("caption", TALKS), published=None)
    corpus.add(2, ("caption", TALKS), published=date(2024, 5, 9))
    corpus.add(3, ("caption", TALKS), published=date(2024, 5, 1))
    found = caption_tables(corpus.caption, corpus.article)
    assert dict(found.fact_caption.select("article_id", "is_repeat").iter_rows()) == {1: True, 2: True, 3: False}
    assert found.dim_caption["caption_id"].to_list() == [key_of("caption", 3, 0)]


def test_scope_is_article_where_any_earlier_occurrence_stands_in_the_same_article() -> None:
    corpus = Corpus()
    corpus.add(1, ("caption", TALKS), published=date(2024, 5, 1))
    corpus.add(2, ("caption", TALKS), "Body.", ("caption", TALKS), published=date(2024, 5, 2))
    found = caption_tables(corpus.caption, corpus.article).fact_caption
    assert found["repeat_scope"].to_list() == [None, "corpus", "article"]


def test_later_articles_leave_the_keys_of_captions_as_they_were() -> None:
    corpus = Corpus().add(1, ("caption", TALKS), published=date(2024, 5, 1))
    before = caption_tables(corpus.caption, corpus.article).dim_caption["caption_id"]
    corpus.add(2, ("caption", "Parties boost ties hinh anh 1 " + TALKS), published=date(2024, 5, 3))
    after = caption_tables(corpus.caption, corpus.article).dim_caption["caption_id"]
    assert before.equals(after)


def test_a_crowd_of_captions_on_one_template_stays_apart() -> None:
    people = [f"{family} Van {given}" for family in ("Tran", "Le", "Vu") for given in ("Hoa", "Son", "Tam", "Yen")]
    found = tables(*(TALKS.replace("Tran Thi Lan", person) for person in people))
    assert found.dim_caption.height == len(people)
    assert found.fact_caption.filter(pl.col("is_repeat")).is_empty()
