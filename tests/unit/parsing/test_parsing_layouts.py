"""One article in each layout: what the parse makes of it, passage by passage."""

from __future__ import annotations

import datetime as dt
import json

import polars as pl
import pytest

from warehouse.parsing import parse
from warehouse.places.gazetteer import place_name

SAID = (
    "The two sides agreed to step up the exchange of delegations and to train more young officials together next year."
)
LONG = (
    f"{SAID} They also looked at ways to make border trade easier, and asked their staff to draw up a plan by autumn."
)


class Article:
    """One parsed article, with its passages as (kind, text)."""

    def __init__(self, text: str, metadata: dict[str, str] | None = None) -> None:
        frame = pl.DataFrame(
            {"article_id": [1], "text": [text], "metadata": [json.dumps(metadata) if metadata else None]},
            schema={"article_id": pl.Int64, "text": pl.String, "metadata": pl.String},
        )
        parsed = parse(frame)
        self.rejects = parsed.rejects.rows(named=True)
        rows = parsed.evidence["article"].rows(named=True)
        self.row = rows[0] if rows else {}
        spans = parsed.evidence["passage"].select("kind", "start_char", "end_char").iter_rows()
        self.passages = [(kind, text[start:end]) for kind, start, end in spans]
        self.captions = parsed.evidence["caption"].rows(named=True)
        self.conflicts = parsed.evidence["date_conflict"]["message"].to_list()

    def texts(self, kind: str) -> list[str]:
        return [text for passage_kind, text in self.passages if passage_kind == kind]

    @property
    def place(self) -> str | None:
        return place_name(self.row["dateline_place"]) if self.row["dateline_place"] else None


@pytest.mark.parametrize(
    ("opening", "place", "day", "agency"),
    [
        ("BEIJING, July 18 (Xinhua) -- ", "Beijing", 18, "Xinhua"),
        ("BEIJING (Xinhua) — ", "Beijing", None, "Xinhua"),
        ("Beijing (Xinhua) – ", "Beijing", None, "Xinhua"),
        ("Hanoi (VNA) – ", "Hanoi", None, "VNA"),
        ("Hanoi (VNA) - ", "Hanoi", None, "VNA"),
        ("Hanoi, (VNA) – ", "Hanoi", None, "VNA"),
        ("HÀ NỘI — ", "Hanoi", None, None),
        ("HÀ NỘI – ", "Hanoi", None, None),
        ("HÀ NỘI - ", "Hanoi", None, None),
        ("HCM CITY — ", "Ho Chi Minh City", None, None),
        ("QUẢNG NINH — ", "Quang Ninh", None, None),
        ("VIETNAM, July 18 - HÀ NỘI — ", "Hanoi", 18, None),
        ("VIETNAM, July 18 -\nHÀ NỘI — ", "Hanoi", 18, None),
        ("Beijing, July 18th—", "Beijing", 18, None),
        ("Pyongyang, July 18 (KCNA) -- ", "Pyongyang", 18, "KCNA"),
        ("HAVANA, Cuba, Jul 18 (ACN) ", "Havana", 18, "ACN"),
        ("Havana, Jul 18 (Prensa Latina) ", "Havana", 18, "Prensa Latina"),
        ("SOCHI, July 18. /TASS/. ", "Sochi", 18, "TASS"),
        ("Ulaanbaatar /MONTSAME/. ", "Ulan Bator", None, "Montsame"),
        ("Vientiane (KPL) ", "Vientiane", None, "KPL"),
        ("MOSCOW. July 18 (Interfax) - ", "Moscow", 18, "Interfax"),
        ("SEOUL, July 18 (Yonhap) -- ", "Seoul", 18, "Yonhap"),
        ("HANOI (Reuters) - ", "Hanoi", None, "Reuters"),
        ("HANOI, Vietnam (AP) — ", "Hanoi", None, "AP"),
        ("TOKYO, Jul 18, 2022, Kyodo News. ", "Tokyo", 18, "Kyodo"),
        ("BEIJING: ", "Beijing", None, None),
        ("BEIJING -- ", "Beijing", None, None),
        ("July 18 (UPI) -- ", None, 18, "UPI"),
        ("(VNA) – ", None, None, "VNA"),
        ("Hanoi (VNA) –\n", "Hanoi", None, "VNA"),
        ("PRAGUE, 18 July (CTK) - ", "Prague", 18, "CTK"),
        ("SANAA, July 18 (Saba) -- ", "Sanaa", 18, "Saba"),
        ("AKP Phnom Penh, July 18, 2022 — ", "Phnom Penh", 18, "AKP"),
        ("– ", None, None, None),
        ("ST. PETERSBURG, Russia, July 18 (Xinhua) -- ", "Saint Petersburg", 18, "Xinhua"),
        ("UNITED NATIONS, July 18 (Xinhua) -- ", "New York City", 18, "Xinhua"),
        ("Phnom Penh (FN), July 18 – ", "Phnom Penh", 18, "FN"),
        ("HÀ NỘI—", "Hanoi", None, None),
        ("XI'AN, July 18 (Xinhua) -- ", "Xi'an", 18, "Xinhua"),
        ("HANOI, July 18 (Viet Nam News/ANN): ", "Hanoi", 18, "Viet Nam News/ANN"),
    ],
)
def test_a_dateline_is_cut_from_the_body_with_its_place_day_and_agency(
    opening: str, place: str | None, day: int | None, agency: str | None
) -> None:
    article = Article(f" date 2022-07-19 Two parties hold talks\n\n{opening}{SAID}\n{LONG}")
    assert article.texts("headline") == ["Two parties hold talks"]
    assert article.texts("body") == [SAID, LONG]
    assert "".join(" ".join(article.texts("dateline")).split()) == "".join(opening.split())
    assert article.place == place
    assert article.row["dateline_on"] == (dt.date(2022, 7, day) if day else None)
    assert article.row["agency"] == agency


@pytest.mark.parametrize(
    "line",
    [
        "The People's Harmony Party (PHP) – founded in 1951 – has sent a delegation to the north for ten days.",
        "AFP: What do you say to the reports that the two ministers will meet in the autumn, and where will they meet?",
        "Vietnam - China relations have grown in the past years, and both sides want them to grow further in the next.",
        "Lan (35) - a teacher from the delta - told the guests that her school needs more books, and more teachers.",
    ],
)
def test_a_sentence_that_opens_like_a_dateline_stays_whole(line: str) -> None:
    article = Article(f"Two parties hold talks\n{line}\n{LONG}")
    assert article.texts("dateline") == []
    assert article.texts("body") == [line, LONG]


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


@pytest.mark.parametrize(
    ("slot", "basis"),
    [
        (" date 2022-07-19 Two parties hold talks", "header"),
        ("Two parties hold talks", "body"),
        (" date 2022-07-19 Making news\nTwo parties hold talks", "body"),
        (" date 2022-07-19 Back to Main page\nTwo parties hold talks", "body"),
        ("Menu Content\nSubmit Release\nTwo parties hold talks", "body"),
        ("Home »\nTwo parties hold talks", "body"),
        ("Home | News | Politics\nTwo parties hold talks", "body"),
        ("Home > Politics\nTwo parties hold talks", "body"),
        (" date 2022-07-19 \n\n\nTwo parties hold talks", "body"),
        ("Minister Le An and his guest at the talks (Photo: VNA)\nTwo parties hold talks", "body"),
        ("Home>>Xinhua) 09:59, July 19, 2022\nTwo parties hold talks", "body"),
    ],
)
def test_the_headline_is_found_in_or_behind_the_title_slot(slot: str, basis: str) -> None:
    article = Article(f"{slot}\n\n{SAID}\n{LONG}")
    assert (article.row["headline"], article.row["headline_basis"]) == ("Two parties hold talks", basis)
    assert article.texts("body") == [SAID, LONG]


@pytest.mark.parametrize(
    "slot",
    [
        f" date 2022-07-19 {SAID}",
        f" date 2022-07-19 Hanoi (VNA) – {SAID}",
        f" date 2022-07-19 Minister Le An and his guest at the talks (Photo: VNA)\n{SAID}",
        f"{SAID}",
    ],
)
def test_without_a_title_the_headline_is_null(slot: str) -> None:
    article = Article(f"{slot}\n{LONG}")
    assert article.row["headline"] is None
    assert article.row["headline_basis"] is None


def test_a_syndicator_names_the_title_and_its_source_in_the_footer() -> None:
    article = Article(
        f"Minister Le An and his guest. — VNA/VNS Photo Minh Long HÀ NỘI — {SAID} {LONG} … Read full this story\n"
        "Two parties hold talks have 328 words, post on vietnamnews.vn at July 19, 2022. This is a cached page."
    )
    assert (article.row["headline"], article.row["headline_basis"]) == ("Two parties hold talks", "footer")
    assert article.row["published_on"] == dt.date(2022, 7, 19)
    assert (article.row["outlet"], article.row["outlet_basis"]) == ("Viet Nam News", "credit")
    assert article.texts("body") == [f"{SAID} {LONG}"]
    assert article.texts("boilerplate")[0] == "… Read full this story"


def test_a_title_beside_the_text_is_the_headline_and_the_text_proves_it_where_it_has_it() -> None:
    beside = {"title": "Two parties hold talks", "date": "2022-07-19", "url": "https://en.vietnamplus.vn/a.vnp"}
    alone = Article(f"Hanoi (VNA) – {SAID}", beside)
    assert (alone.row["headline"], alone.row["headline_basis"]) == ("Two parties hold talks", "metadata")
    assert alone.row["published_on"] == dt.date(2022, 7, 19)
    assert (alone.row["outlet"], alone.row["outlet_basis"]) == ("VietnamPlus", "metadata")
    assert alone.row["url"] == "https://en.vietnamplus.vn/a.vnp"
    assert alone.row["agency"] == "VNA"
    both = Article(f"Two Parties Hold Talks\n{SAID}", beside)
    assert (both.row["headline"], both.row["headline_basis"]) == ("Two Parties Hold Talks", "body")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f" date 2022-07-19 Two parties hold talks\n{SAID}", dt.date(2022, 7, 19)),
        (f" date 2022-07 Two parties hold talks\n{SAID}", None),
        (f" date 2022-07 Two parties hold talks\nXinhua) 09:59, July 19, 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f" date 2022-07 Two parties hold talks\n08/07/2022\n{SAID}", dt.date(2022, 7, 8)),
        (f"Two parties hold talks\nJuly 19, 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n( 2022.07.19 )\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nTuesday, 19/07/2022 09:59 (GMT+07:00)\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n08/05/2022\n{SAID}", None),
        (f"Two parties hold talks\n08/05/2022 10:00 (GMT+7)\n{SAID}", dt.date(2022, 5, 8)),
        (f"Two parties hold talks\n2022-07-19 19:30\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n19 July 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n(Global Times) 08:15, July 19, 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nUpdate: July, 19/2022 - 16:40\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nBy Zhou Ming (People's Daily) 10:20, July 19, 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n16:40 | 19/07/2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nUpdated 22:15, 19-Jul-2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nLast updated: July 19, 2022 10:15\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nREADOUT\nJULY 19, 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n{SAID}\n19 JULY 2022", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n08.05.2022 / 14:32\n{SAID}", dt.date(2022, 5, 8)),
        (f"Two parties hold talks\n19.07.2022 \n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n19 July 2022 17:05\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n19 July 2022 17:05 1631-19-07-2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nJuly 19, 2022 20:12\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\n2022/07/19\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nPress Release, 19th of July 2022\n{SAID}", dt.date(2022, 7, 19)),
        (f"Two parties hold talks\nPUBLISHED DATE: 08/05/2022 (IST)\n{SAID}", None),
        (f"Two parties hold talks\nFrom 2 and 3 July 2022\n{SAID}", None),
        (f"Two parties hold talks\n{LONG}\nRelated News\nTwo others meet\nJuly 19, 2022", None),
        (f"Two parties hold talks\n{SAID}", None),
    ],
)
def test_the_day_of_publication_comes_from_the_best_evidence_or_is_null(text: str, expected: dt.date | None) -> None:
    assert Article(text).row["published_on"] == expected


def test_a_stamp_of_writing_beats_a_header_that_it_contradicts_and_the_contradiction_is_kept() -> None:
    stamp = "Written: 2022-07-21 11:08:22Updated: 2022-07-22 16:40:46"
    article = Article(f" date 2022-07-19 Two parties hold talks\n{stamp}\n{SAID}")
    assert article.row["published_on"] == dt.date(2022, 7, 21)
    assert article.texts("boilerplate") == [stamp]
    assert len(article.conflicts) == 1
    agreeing = Article(f" date 2022-07-21 Two parties hold talks\n{stamp}\n{SAID}")
    assert agreeing.row["published_on"] == dt.date(2022, 7, 21)
    assert agreeing.conflicts == []


def test_a_bare_date_long_after_the_header_is_reported_and_the_header_kept() -> None:
    article = Article(f" date 2022-07-19 Two parties hold talks\n25/10/2022 09:59 (GMT+07:00)\n{SAID}")
    assert article.row["published_on"] == dt.date(2022, 7, 19)
    assert len(article.conflicts) == 1
    for stamp in ("20/07/2022 09:59 (GMT+07:00)", "July 10, 2022", "08/05/2022"):
        near = Article(f" date 2022-07-19 Two parties hold talks\n{stamp}\n{SAID}")
        assert near.row["published_on"] == dt.date(2022, 7, 19)
        assert near.conflicts == []


def test_a_dateline_around_new_year_lies_in_the_year_that_brings_it_nearest_to_the_publication() -> None:
    article = Article(f" date 2023-01-01 Two parties hold talks\nBEIJING, Dec. 31 (Xinhua) -- {SAID}")
    assert article.row["dateline_on"] == dt.date(2022, 12, 31)


def test_a_dateline_without_any_year_around_has_no_day() -> None:
    assert Article(f"BEIJING, July 18 (Xinhua) -- {SAID}").row["dateline_on"] is None
    past = f"BEIJING, July 18 (Xinhua) -- The plan was signed on July 20, 2018. {SAID}"
    assert Article(past).row["dateline_on"] is None


def test_a_visit_announced_with_its_year_dates_the_dateline_before_it() -> None:
    plans = "Minister Le An will be in Beijing from Jan. 2 to 5, 2023, a spokesman announced on Thursday."
    assert Article(f"BEIJING, Dec. 29 (Xinhua) -- {plans}").row["dateline_on"] == dt.date(2022, 12, 29)
    assert Article(f"BEIJING, July 18 (Xinhua) -- {plans}").row["dateline_on"] is None


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
        ("Photo: Minh Long / VNA", "Minh Long", "VNA"),
        ("Photo: VGP/Minh Long", "Minh Long", "VGP"),
        ("[Photo by Zhou Ming/Xinhua]", "Zhou Ming", "Xinhua"),
        ("[Photo/Xinhua]", None, "Xinhua"),
        ("REUTERS/Ana Petrova", "Ana Petrova", "Reuters"),
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


@pytest.mark.parametrize(
    ("end", "kind", "outlet", "agency"),
    [
        ("(Web editor: Pan Lin, Wu Yan)", "credit", "People's Daily Online", None),
        ("— VNS", "credit", "Viet Nam News", None),
        ("-VNA", "credit", None, "VNA"),
        ("NDO", "credit", "Nhan Dan Online", None),
        ("Source: VNA", "credit", "Vietnam News Agency", "VNA"),
        ("(VNA)", "credit", None, "VNA"),
        ("(END)", "boilerplate", None, None),
        ("-- End --", "boilerplate", None, None),
        ("jrr/iff/npg/mpp", "credit", None, None),
        ("By Minh Chau – Translated by Thu Ha", "credit", None, None),
    ],
)
@pytest.mark.parametrize("glue", ["\n", " "])
def test_an_end_mark_is_cut_off_whether_on_its_own_line_or_behind_the_last_sentence(
    end: str, kind: str, outlet: str | None, agency: str | None, glue: str
) -> None:
    article = Article(f"Two parties hold talks\n{LONG}\n{SAID}{glue}{end}")
    assert article.texts("body") == [LONG, SAID]
    assert article.texts(kind) == [end]
    assert (article.row["outlet"], article.row["agency"]) == (outlet, agency)


@pytest.mark.parametrize(
    ("opening", "outlet"),
    [
        ("(VOVWORLD) - ", "VOVWORLD"),
        ("(VOVworld) –", "VOVWORLD"),
        ("VGP - ", "Viet Nam Government Portal"),
        ("NDO – ", "Nhan Dan Online"),
        ("SGGPO - ", "Sai Gon Giai Phong"),
    ],
)
def test_an_outlet_may_show_itself_in_the_dateline(opening: str, outlet: str) -> None:
    article = Article(f"Two parties hold talks\n{opening}{SAID}")
    assert (article.row["outlet"], article.row["outlet_basis"]) == (outlet, "dateline")
    assert article.texts("body") == [SAID]


def test_a_dateline_agency_alone_shows_no_outlet() -> None:
    article = Article(f"Two parties hold talks\nHanoi (VNA) – {SAID}")
    assert (article.row["outlet"], article.row["outlet_basis"]) == (None, None)


@pytest.mark.parametrize(
    "heading", ["Related News", "Feedback", "Others", "Other news", "Chia sẻ", "Source\nComment (0)", "Leave a Reply"]
)
def test_a_tail_is_boilerplate_to_the_end_but_its_credits_are_kept(heading: str) -> None:
    article = Article(f"Two parties hold talks\n{SAID}\n{heading}\nOther ministers meet\n(Web editor: Pan Lin)")
    assert article.texts("body") == [SAID]
    assert article.texts("boilerplate") == [*heading.split("\n"), "Other ministers meet"]
    assert article.texts("credit") == ["(Web editor: Pan Lin)"]


def test_a_tail_heading_that_lost_its_line_end_is_found() -> None:
    article = Article(f"Two parties hold talks\n{SAID[:-1]}./.Related News\nOther ministers meet")
    assert article.texts("body") == [f"{SAID[:-1]}./."]
    assert article.texts("boilerplate") == ["Related News", "Other ministers meet"]


def test_links_and_advertisements_in_the_midst_do_not_end_the_article() -> None:
    article = Article(
        f"Two parties hold talks\n{SAID}\nAdvertisement\n{LONG}\nRELATED\nOther ministers meet\n{LONG}\n"
        "Also Read: More talks"
    )
    assert article.texts("body") == [SAID, LONG, LONG]
    assert article.texts("boilerplate") == ["Advertisement", "RELATED", "Other ministers meet", "Also Read: More talks"]


def test_a_page_word_between_paragraphs_is_a_subheading() -> None:
    article = Article(f"World\nTwo parties hold talks\n{SAID}\nEconomy\n{LONG}")
    assert article.texts("body") == [SAID, "Economy", LONG]
    assert article.texts("boilerplate") == ["World"]


def test_markup_is_boilerplate_and_what_it_encloses_is_not() -> None:
    article = Article(f"<p>Two parties hold talks</p>\n<br/>\n<p>{SAID}</p>\nIMG_2041.jpg\n| --- |\n{LONG}")
    assert article.row["headline"] == "Two parties hold talks"
    assert article.texts("body") == [SAID, LONG]


def test_a_table_that_is_no_caption_keeps_its_text() -> None:
    article = Article(f"Two parties hold talks\n{SAID}\n| Country | Trade in 2021 | Trade in 2022 |\n{LONG}")
    assert "Country | Trade in 2021 | Trade in 2022" in " ".join(text for _, text in article.passages)


def test_the_headline_that_stands_again_is_a_headline_again() -> None:
    article = Article(f" date 2022-07-19 Two parties hold talks\nTwo parties hold talks\n{SAID}")
    assert article.texts("headline") == ["Two parties hold talks"] * 2
    assert article.texts("body") == [SAID]


def test_a_ministry_statement_keeps_questions_and_answers_as_body_and_its_signature_as_credit() -> None:
    lines = [
        "AFP: What is your comment on the visit?",
        f"Zhou Ming: {SAID}",
        "Q: Do you have anything to add?",
        "A: No.",
    ]
    title = "Foreign Ministry Spokesperson's Remarks on the Visit"
    article = Article("\n".join([title, "2022-07-19 19:30", *lines, "Ministry of Foreign Affairs"]))
    assert article.row["headline"] == "Foreign Ministry Spokesperson's Remarks on the Visit"
    assert article.row["published_on"] == dt.date(2022, 7, 19)
    assert article.texts("body") == lines
    assert article.texts("credit") == ["Ministry of Foreign Affairs"]
    assert article.row["outlet"] is None


@pytest.mark.parametrize(
    ("before", "after", "outlet", "basis"),
    [
        ("", ". . . . .\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE", "Ministry of Foreign Affairs of Singapore", "credit"),
        ("", "Ministry of Foreign Affairs of the Lao PDR", "Ministry of Foreign Affairs of Laos", "credit"),
        ("", "MINISTRY OF FOREIGN AFFAIRS", None, None),
        ("", "ISSUED BY DIRCO", "Department of International Relations and Cooperation of South Africa", "credit"),
        ("19.07.2022\nEEAS Press Team", "", "European External Action Service", "credit"),
        (
            "READOUT\nOFFICE OF THE SPOKESPERSON\nJULY 19, 2022\nThe below is attributable to Spokesperson Ana Lee:",
            "",
            "U.S. Department of State",
            "house style",
        ),
        ("Office of the Spokesperson", "", None, None),
        ("19 July 2022 17:05 1631-19-07-2022", "", "Ministry of Foreign Affairs of Russia", "house style"),
        ("19 July 2022 17:05", "", None, None),
        (
            "( 2022.07.27 )\nBeijing, July 18th—",
            "",
            "International Department of the CPC Central Committee",
            "house style",
        ),
        ("( 2022.07.27 )\nBeijing, July 18 (Xinhua) --", "", None, None),
        ("EAM met a guest.", "New Delhi\nJuly 19, 2022", "Ministry of External Affairs of India", "house style"),
        ("The minister met a guest.", "New Delhi\nJuly 19, 2022", None, None),
        ("The Ministry of Foreign Affairs of Singapore said so.", "", None, None),
        ("2022-07-19 12:36", "", None, None),
    ],
)
def test_a_ministrys_page_is_known_by_its_signature_or_layout_and_never_by_what_it_is_about(
    before: str, after: str, outlet: str | None, basis: str | None
) -> None:
    article = Article(f"Two sides hold talks\n{before}\n{LONG}\n{after}")
    assert (article.row["outlet"], article.row["outlet_basis"]) == (outlet, basis)
    assert LONG in article.texts("body")


def test_the_address_and_the_enquiries_of_a_statement_are_residue_and_its_issuer_a_credit() -> None:
    enquiries, address = "Media enquiries: Ms An Le, 082 555 0100", ["12 Long Road", "Pretoria"]
    issued = "Issued by the Department of International Relations and Cooperation, 19 July 2022"
    article = Article("\n".join(["Two sides hold talks", SAID, enquiries, issued, *address]))
    assert article.texts("body") == [SAID]
    assert article.texts("boilerplate") == [enquiries, *address]
    assert article.texts("credit") == [issued]
    assert article.row["published_on"] == dt.date(2022, 7, 19)
    assert article.row["byline"] is None


def test_a_first_sentence_that_ends_in_today_and_its_date_is_body() -> None:
    sentence = "Minister Le An hosted her counterpart for talks in Pretoria today, 19 July 2022."
    assert Article(f"Two sides hold talks\n{sentence}\n{LONG}").texts("body") == [sentence, LONG]


def test_a_place_and_date_line_of_a_statement_is_its_dateline() -> None:
    article = Article(f"Statement on the Visit\nHanoi, 26 April 2023\n{SAID}\n{LONG}")
    assert (article.place, article.row["dateline_on"]) == ("Hanoi", dt.date(2023, 4, 26))
    assert article.row["published_on"] is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SAID, "en"),
        (
            "Chiều 18/7, tại Hà Nội, đồng chí đã tiếp đoàn đại biểu của nước bạn đang ở thăm và làm việc với các ban.",
            "vi",
        ),
        ("两党代表团十八日在首都举行会谈，就加强干部培训合作交换了意见。", "zh"),
        (
            "Las dos partes acordaron fortalecer la cooperación entre sus partidos y los intercambios de delegaciones.",
            "es",
        ),
        (
            "Les deux parties ont convenu de renforcer la coopération entre leurs partis et les échanges.",
            "fr",
        ),
        ("Стороны договорились укреплять сотрудничество между партиями и обмениваться делегациями.", "ru"),
        ("Trưởng ban Lê Văn Ân said that the two parties would meet again in Hà Nội at the end of the year.", "en"),
        ("Xyz Qwe", "und"),
    ],
)
def test_the_language_is_that_of_the_body(text: str, language: str) -> None:
    assert Article(f" date 2022-07-19 \n{text}\n").row["language"] == language


@pytest.mark.parametrize("text", ["", "  \n \n", "Menu\nHome\n2022-07-19", "<br/>\n| --- |", " date 2022-07-19 "])
def test_what_has_neither_headline_nor_body_nor_caption_is_rejected_with_a_sentence(text: str) -> None:
    (reject,) = Article(text).rejects
    assert reject["reject_code"] == "no-article"
    assert "Neither a headline" in reject["reject_message"]


def test_words_are_counted_in_body_and_captions() -> None:
    article = Article(
        "Two parties hold talks\nMinister at work (Photo: VNA)\nOne two  three\tfour five six, seven said so."
    )
    assert article.row["word_count"] == 5 + 9


def test_an_agency_behind_the_only_line_is_a_credit_and_no_caption() -> None:
    article = Article(f"Hanoi (VNA) – {LONG} {SAID} (VNA)")
    assert article.passages == [("dateline", "Hanoi (VNA) –"), ("body", f"{LONG} {SAID}"), ("credit", "(VNA)")]


def test_a_caption_behind_the_text_of_one_line_is_cut_off_at_its_sentence() -> None:
    caption = "Minister Le An and his guest at the talks. (Photo: VNA)"
    article = Article(f"Hanoi (VNA) – {LONG} {SAID} {caption[:-13].strip()} (Photo: VNA)")
    assert article.texts("caption") == [caption]
    assert article.texts("body") == [f"{LONG} {SAID}"]


def test_the_full_day_of_a_wire_is_its_publication() -> None:
    article = Article(f"Ministers agree on talks\n\nTOKYO, Nov 18, 2024, Kyodo News.\n\n{SAID}\n{LONG}")
    assert article.row["published_on"] == dt.date(2024, 11, 18)


def test_the_day_of_another_calendar_before_a_datelines_day_is_passed_over() -> None:
    text = f"Minister Receives Envoy\n\nRiyadh, Muharram 14, 1446, July 20, 2024, SPA -- {SAID}\n{LONG}"
    article = Article(text)
    assert (article.place, article.row["dateline_on"]) == ("Riyadh", dt.date(2024, 7, 20))


@pytest.mark.parametrize(
    ("before", "place"),
    [("ANKARA\n\n", "Ankara"), ("Hanoi.– ", "Hanoi"), ("ANKARA. KAZINFORM ", "Ankara")],
)
def test_datelines_of_a_place_alone_with_a_point_or_with_an_agency_and_no_dash(before: str, place: str) -> None:
    article = Article(f" date 2023-05-10 Two sides sign documents\n\n{before}{SAID}\n{LONG}")
    assert article.place == place
    assert article.texts("body")[0] == SAID


def test_an_issuer_above_the_title_is_not_the_headline() -> None:
    article = Article(f"Ministry of Commerce & Industry\n\nTalks on trade with Chile held\n\n{SAID}\n{LONG}")
    assert article.row["headline"] == "Talks on trade with Chile held"
    alone = Article(f"Ministry of Commerce & Industry\n\n{SAID}\n{LONG}")
    assert alone.row["headline"] == "Ministry of Commerce & Industry"


def test_a_captions_label_and_number_are_not_its_text() -> None:
    article = Article(f"Minister visits Hanoi\n\n{SAID}\n{LONG}\nPhoto Caption 2: Minister An Long at the talks")
    assert [caption["text"] for caption in article.captions] == ["Minister An Long at the talks"]
