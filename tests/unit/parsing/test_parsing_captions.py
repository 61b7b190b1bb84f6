"""Captions: what is one, with or without its credit, and what its credit names."""

from __future__ import annotations

import pytest
from parsed_article import LONG, SAID, Article


@pytest.mark.parametrize(
    ("glued", "headline", "opening"),
    [
        (
            "Two parties hold talks hinh anh 1Minister Le An (R) and his guest (Photo: VNA)Hanoi (VNA) – ",
            True,
            "Hanoi (VNA) –",
        ),
        ("Two parties hold talksHanoi (VNA) – ", True, "Hanoi (VNA) –"),
        ("Two parties hold talks HÀ NỘI — ", True, "HÀ NỘI —"),
        ("Minister Le An and his guest. — VNA/VNS Photo Minh LongHÀ NỘI — ", False, "HÀ NỘI —"),
        ("Minister Le An and his guest. — VNA/VNS Photo Minh Long HÀ NỘI — ", False, "HÀ NỘI —"),
        ("Minister Le An and his guest. (Photo: VNA) Hanoi (VNA) – ", False, "Hanoi (VNA) –"),
    ],
)
def test_headline_caption_dateline_and_body_on_one_line_are_told_apart(
    glued: str, headline: bool, opening: str
) -> None:
    article = Article(f" date 2022-07-19 {glued}{SAID}\n{LONG}")
    assert article.texts("headline") == (["Two parties hold talks"] if headline else [])
    assert article.texts("dateline") == [opening]
    assert article.texts("body") == [SAID, LONG]
    assert len(article.captions) == glued.count("guest")
    assert article.place == "Hanoi"


def test_a_labelled_caption_and_a_ministrys_photo_credit_are_told_from_the_body() -> None:
    article = Article(
        f"Two parties hold talks\n{SAID}\nPhoto caption:\nMinister Le An at lunch, 18 July 2022\n"
        "Photo Credit: Ministry of Foreign Affairs, Utopia"
    )
    (caption,) = article.captions
    assert caption["text"] == "Minister Le An at lunch, 18 July 2022"
    assert (caption["photographer"], caption["agency"]) == (None, "Ministry of Foreign Affairs, Utopia")
    assert article.texts("body") == [SAID]


def test_the_label_of_a_gallery_is_no_caption_of_it() -> None:
    article = Article(" date 2022-07-19 In photo: - ảnh 1 Minister Le An visits the port (Photo: SGGP)")
    assert [caption["text"] for caption in article.captions] == ["Minister Le An visits the port"]
    assert article.texts("boilerplate") == ["In photo: - ảnh 1"]


def test_the_last_paragraph_before_a_lone_photo_credit_stays_body() -> None:
    article = Article(f"Two parties hold talks\nHÀ NỘI — {SAID}\nThey will meet again. — VNS\nPhoto: example.vn")
    assert article.captions == []
    assert article.texts("body") == [SAID, "They will meet again."]


@pytest.mark.parametrize(
    ("credit", "photographer", "agency"),
    [
        ("(Xinhua/Zhou Ming)", "Zhou Ming", "Xinhua"),
        ("(Photo: VNA)", None, "VNA"),
        ("(Source: VNA)", None, "VNA"),
        ("(Photo: SGGP)", None, "SGGP"),
        ("— VNA/VNS Photo Lâm Khánh", "Lâm Khánh", "VNA"),
        ("— VNS Photo", None, "VNS"),
        ("Photo: Minh Long / VNA", "Minh Long", "VNA"),
        ("Photo: Minh Long, VNA", "Minh Long", "VNA"),
        ("Photo: VGP/Minh Long", "Minh Long", "VGP"),
        ("[Photo by Zhou Ming/Xinhua]", "Zhou Ming", "Xinhua"),
        ("[Photo/Xinhua]", None, "Xinhua"),
        ("REUTERS/Ana Petrova", "Ana Petrova", "Reuters"),
        ("Author: Zhou Ming", "Zhou Ming", None),
        ("© Pyotr Sokolov/TASS", "Pyotr Sokolov", "TASS"),
        ("(AP Photo/Ana Petrova)", "Ana Petrova", "AP"),
        ("(KCNA via Reuters)", None, "KCNA"),
        ("(Xinhua)", None, "Xinhua"),
        ("(Photo: internet)", None, None),
    ],
)
def test_a_credit_makes_a_caption_and_names_photographer_and_agency(
    credit: str, photographer: str | None, agency: str | None
) -> None:
    line = f"Minister Le An (L) and his guest at the talks. {credit}"
    article = Article(f"Two parties hold talks\n{line}\nHanoi (VNA) – {SAID}\n{LONG}")
    assert article.texts("caption") == [line]
    (caption,) = article.captions
    assert caption["text"] == "Minister Le An (L) and his guest at the talks."
    assert caption["folded_text"] == "minister le an and his guest at the talks"
    assert (caption["photographer"], caption["agency"]) == (photographer, agency)


@pytest.mark.parametrize(
    "line",
    [
        "Minister Le An (fifth and sixth from right) and the delegates",
        "In photo: delegates at the opening",
        "Illustrative image",
        "The hall of the talks (File photo)",
        "This photo taken on May 3, 2022 shows the hall of the talks.",
        "Le An meets Zhou Ming in Beijing, capital of China, July 18, 2022.",
        "leftcenterrightdel Minister Le An and his guest at the talks",
        "![]() | Minister Le An and his guest at the talks",
    ],
)
def test_a_caption_without_a_credit_is_known_by_how_it_is_marked(line: str) -> None:
    article = Article(f"Two parties hold talks\n{line}\nHanoi (VNA) – {SAID}\n{LONG}")
    assert len(article.texts("caption")) == 1
    assert article.texts("body") == [SAID, LONG]


def test_a_credit_on_its_own_line_belongs_to_the_caption_before_it() -> None:
    article = Article(
        f"Two parties hold talks\nMinister Le An and his guest at the talks\nPhoto: Minh Long / VNA\nHÀ NỘI — {SAID}"
    )
    assert article.texts("caption") == ["Minister Le An and his guest at the talks"]
    assert article.texts("credit") == ["Photo: Minh Long / VNA"]
    assert (article.captions[0]["photographer"], article.captions[0]["agency"]) == ("Minh Long", "VNA")


def test_a_gallery_of_near_equal_captions_has_no_body_and_no_headline() -> None:
    lines = [f"Minister Le An lays a wreath in Vientiane{end} (Photo: VNA)" for end in (".", "", ".", "!")]
    article = Article(" date 2022-07-19 " + "\n".join(lines))
    assert article.texts("caption") == lines
    assert article.texts("body") == []
    assert article.row["headline"] is None


def test_a_caption_that_stands_again_without_its_credit_is_a_caption_again() -> None:
    caption = "Minister Le An shakes hands with Zhou Ming, head of the guest delegation, before the talks"
    article = Article(f"Two parties hold talks\n{caption} (Photo: VNA)\nHanoi (VNA) – {SAID}\n{caption}\n{LONG}")
    assert article.texts("caption") == [f"{caption} (Photo: VNA)", caption]


def test_the_lede_that_resembles_a_caption_stays_body() -> None:
    article = Article(
        " date 2022-07-19 Two parties hold talks\n"
        "Li Ming, head of the Organization Department, holds talks with Le An, in Beijing, July 18, 2022. (Xinhua)\n"
        "BEIJING, July 18 (Xinhua) -- Li Ming, head of the Organization Department, held talks with Le An on Monday."
    )
    assert article.texts("body") == ["Li Ming, head of the Organization Department, held talks with Le An on Monday."]
    assert len(article.captions) == 1


def test_a_table_that_is_no_caption_keeps_its_text() -> None:
    article = Article(f"Two parties hold talks\n{SAID}\n| Country | Trade in 2021 | Trade in 2022 |\n{LONG}")
    assert "Country | Trade in 2021 | Trade in 2022" in " ".join(text for _, text in article.passages)


def test_a_line_that_tells_of_a_file_photo_is_a_caption_below_the_text_too() -> None:
    line = "Foreign Minister Han Seo-jun in a file photo. (Yonhap)"
    article = Article(f"Two parties hold talks\nSEOUL, July 18 (Yonhap) -- {SAID}\n{LONG}\n{line}")
    assert article.texts("caption") == [line]


def test_an_agency_s_mark_behind_a_caption_s_credit_is_the_caption_s() -> None:
    line = "Minister Iwata (R) shakes hands with Minister Vilay in Tokyo on July 18, 2022. (Pool photo)(Kyodo)"
    article = Article(f"Two parties hold talks\n{SAID}\n{line}\n{LONG}")
    assert (article.texts("caption"), article.texts("dateline")) == ([line], [])


def test_a_caption_with_licensing_rights_behind_its_credit_is_one() -> None:
    line = (
        "[1/2]The ministers in Tokyo, Japan, July 18, 2022. REUTERS/Kim Park/Pool/File Photo Acquire Licensing Rights"
    )
    article = Article(f"Two parties hold talks\n{line}\nTOKYO, July 18 (Reuters) - {SAID}\n{LONG}")
    assert article.texts("caption") == [line]


def test_a_sentence_in_the_present_tense_with_a_house_s_letters_above_the_text_is_a_caption() -> None:
    line = "The Speaker shakes hands with the Vice Chairwoman of the assembly yesterday. NA"
    article = Article(f"Two parties hold talks\n{line}\n{SAID}\n{LONG}")
    assert article.texts("caption") == [line]
    below = Article(f"Two parties hold talks\n{SAID}\n{LONG}\nThe Speaker meets them again on Monday. NA")
    assert below.texts("caption") == []


def test_a_photographer_behind_two_hyphens_and_photo_is_one() -> None:
    article = Article(f"Two parties hold talks\nThe two exchange the signed papers.  --Photo Kongphat\n{SAID}\n{LONG}")
    assert article.captions[0]["photographer"] == "Kongphat"


def test_a_report_s_first_sentence_above_a_photo_s_credit_is_no_caption() -> None:
    told = "President Sadykov has received the minister today, Example Agency learned from the press service."
    article = Article(f"Two parties hold talks\n14:07, 21 May 2025\n{told}\nPhoto credit: Akorda\n{SAID}\n{LONG}")
    assert told in article.texts("body")


def test_a_photo_by_courtesy_of_an_embassy_credits_the_line_before() -> None:
    line = "Ethiopian President Abera Tesfu receives minister Rui Lopes"
    article = Article(f"Two parties hold talks\n21 May 2025\n{line}\nPhoto: Courtesy of the Embassy\n{SAID}\n{LONG}")
    assert article.texts("caption") == [line]


def test_a_line_twice_in_a_row_is_a_picture_s_title_and_caption() -> None:
    line = "Minister Le An and Minister Kham Vong"
    article = Article(f"Two parties hold talks\n{line}\n{line}\n{SAID}\n{LONG}")
    assert article.texts("caption") == [line, line]
    sentence = "Minister Le An met Minister Kham Vong in Riyadh on Thursday."
    article = Article(f"Two parties hold talks\n{sentence} SPA\n{sentence} SPA\n{SAID}\n{LONG}")
    assert article.texts("caption") == [f"{sentence} SPA"] * 2
    assert Article(f"Two parties hold talks\n{SAID}\n{SAID}\n{LONG}").texts("caption") == []
    row = "60 days after ratification"
    assert Article(f"Two parties hold talks\n{SAID}\n{row}\n{row}\n{LONG}").texts("caption") == []


def test_a_source_in_brackets_behind_the_last_sentence_makes_no_caption_of_it() -> None:
    article = Article(f"Two parties hold talks\nHavana, July 18 (ACN) {SAID}\n{LONG} (Source: Example)")
    assert article.texts("body") == [SAID, LONG]


def test_a_dateline_glued_to_an_archive_photo_opens_the_text() -> None:
    article = Article(
        f"Two parties hold talks\n\nViktor Kozlov. An archive photoMINSK, 23 July (BelTA) – {SAID}\n{LONG}"
    )
    assert article.texts("caption") == ["Viktor Kozlov. An archive photo"]
    assert (article.row["agency"], article.place) == ("BelTA", "Minsk")


def test_an_agency_behind_the_only_line_is_a_credit_and_no_caption() -> None:
    article = Article(f"Hanoi (VNA) – {LONG} {SAID} (VNA)")
    assert article.passages == [("dateline", "Hanoi (VNA) –"), ("body", f"{LONG} {SAID}"), ("credit", "(VNA)")]


def test_a_caption_behind_the_text_of_one_line_is_cut_off_at_its_sentence() -> None:
    caption = "Minister Le An and his guest at the talks. (Photo: VNA)"
    article = Article(f"Hanoi (VNA) – {LONG} {SAID} {caption[:-13].strip()} (Photo: VNA)")
    assert article.texts("caption") == [caption]
    assert article.texts("body") == [f"{LONG} {SAID}"]


def test_a_captions_label_and_number_are_not_its_text() -> None:
    article = Article(f"Minister visits Hanoi\n\n{SAID}\n{LONG}\nPhoto Caption 2: Minister An Long at the talks")
    assert [caption["text"] for caption in article.captions] == ["Minister An Long at the talks"]


@pytest.mark.parametrize("agency", ["CMG", "CFP", "VCG"])
def test_an_agency_behind_a_stroke_after_the_full_stop_credits_a_picture(agency: str) -> None:
    article = Article(
        f" date 2024-05-22 Two parties meet\nCGTN\nScholars at the opening in Guiyang, May 21, 2024. /{agency}\n"
        f"{SAID}\n\n{LONG}"
    )
    assert [(caption["text"], caption["agency"]) for caption in article.captions] == [
        ("Scholars at the opening in Guiyang, May 21, 2024.", agency)
    ]
    assert article.texts("body") == [SAID, LONG]


@pytest.mark.parametrize("credit", ["ANTARA/Budi Pratama/rwa", "ANTARA FOTO/Budi Pratama/foc/aa"])
def test_the_editors_letters_are_no_part_of_a_credit(credit: str) -> None:
    article = Article(
        f"Minister visits Jakarta\n\nMinister An Long at the talks in Jakarta. {credit}\n\n{SAID}\n{LONG}"
    )
    [caption] = article.captions
    assert (caption["photographer"], caption["agency"]) == ("Budi Pratama", "Antara")


def test_a_pool_takes_no_photo() -> None:
    line = "Minister Iwata (R) shakes hands with Minister Vilay in Tokyo on July 18, 2022. (Pool photo) (Yonhap)"
    (caption,) = Article(f"Two parties hold talks\n{SAID}\n{line}\n{LONG}").captions
    assert (caption["photographer"], caption["agency"]) == (None, "Yonhap")


@pytest.mark.parametrize("credit", ["(Pool photo) (Kyodo)", "(Kyodo)", "(Photo: VNA)"])
def test_the_label_of_a_caption_with_its_credit_is_no_part_of_it(credit: str) -> None:
    words = "Minister Iwata (R) and Minister Vilay shake hands in Tokyo on July 18, 2022."
    (caption,) = Article(f"Two parties hold talks\n{SAID}\n{LONG}\nPhoto: {words} {credit}").captions
    assert caption["text"] == words


def test_a_paper_s_name_above_a_credit_is_no_caption() -> None:
    article = Article(f"Two parties hold talks\n{SAID}\n{LONG}\nPasaxon\n(Text and photo: Khamla)")
    assert article.captions == []


def test_a_name_twice_in_a_biography_s_box_is_no_caption() -> None:
    article = Article(f"Two parties hold talks\n{SAID}\nSukhorukov\nSukhorukov\n{LONG}")
    assert article.captions == []


@pytest.mark.parametrize("label", ["File Photo: ", "File photo: "])
def test_what_a_file_photo_shows_is_no_photographer(label: str) -> None:
    words = "Foreign Minister Le An Khoa at a press conference in Hanoi."
    credit = "Photo courtesy of the Vietnamese Foreign Ministry"
    (caption,) = Article(f"Two parties hold talks\n{SAID}\n{label}{words} {credit}\n{LONG}").captions
    assert caption["text"].endswith(words)
    assert caption["photographer"] is None
