"""Stamps of pages whose article is English and whose frame is not, and captions with a label of their own."""

from __future__ import annotations

import datetime as dt

import pytest
from parsed_article import LONG, SAID, Article

from warehouse.parsing.layout import lay_out
from warehouse.parsing.stamps import read_stamps

DAY = dt.date(2023, 3, 16)


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Publié le : jeudi, 16 mars 2023 17:21", "written"),
        ("Dernière modification le jeudi, 16 mars 2023 18:05", "updated"),
        ("Publicado: 16 de marzo de 2023", "written"),
        ("Publicado em: quinta-feira, 16 de março de 2023", "written"),
        ("Dipublikasikan: Kamis, 16 Maret 2023", "written"),
        ("Mise à jour le 16/03/2023", "updated"),
        ("jeudi 16 mars 2023", None),
        ("Published in Mar 16, 2023 11:32 AM", "written"),
        ("Publish- March 16, 2023, 08:12 PM", "written"),
        ("Last modification 16.03.2023", "updated"),
        ("This page was last updated on 16 Mar 2023", "updated"),
        ("16. Mar. 2023, 15:40", None),
        ("16 March، 2023", None),
        ("16/03/23 14:12, Bishkek – Example news agency", None),
        ("March 16, 2023 3:12 PM UTC Updated 2 hours ago", None),
        ("Example Desk | Kathmandu | Created: 16-03-2023 17:58 IST", "written"),
        ("Ministry of Trade press release · 16 March 2023 · release tracker", None),
        ("Prime Minister's Office news release | 16 March 2023 | archive", None),
        ("Office of the President media statement • 16 March 2023", None),
    ],
)
def test_a_stamp_in_another_language_is_a_stamp(line: str, label: str | None) -> None:
    [stamp] = read_stamps(line, 0)
    assert (stamp.resolve(None), stamp.label) == (DAY, label)


@pytest.mark.parametrize(
    "line",
    [
        "March 16, 2023 – Halifax, Nova Scotia – Global Affairs Canada",
        "March 16, 2023 - Ottawa - Department of Fisheries",
        "KYODO NEWS - Mar 16, 2023 - 09:05 | World, All",
        "Selin Yılmaz  |16.03.2023 - Update : 17.03.2023",
        "Selin Yılmaz and Omar Khan | 16.03.2023",
        "Szeged Today 2023.03.16.",
        "News | 16 March 2023 | Ministry of Trade",
        "Nairobi • 16 March 2023",
        "Jane Doe - March 16, 2023 10:22 am",
        "March 16, 2023 by Staff Reporter",
        "The Coast Standard | 16 March 2023, 08:30",
        "Delta Tribune (Mar 16, 2023)",
        "Highland Times, Thursday 16 March 2023",
        "16 March 2023 21:10 New Delhi, India",
    ],
)
def test_a_day_beside_its_place_and_issuer_is_a_stamp(line: str) -> None:
    [stamp] = read_stamps(line, 0)
    assert stamp.resolve(None) == DAY


@pytest.mark.parametrize(
    ("head", "foot", "day"),
    [
        ("16.03.2023 / 15:10 | Updated 17.03.2023 / 09:12", "", DAY),
        ("16 March 2023", "Last updated: 17 March 2023", DAY),
        ("Updated: 16 March 2023", "Friday, 17 March 2023", DAY),
        ("Updated: 17 March 2023\nPublished: 16 March 2023", "", DAY),
        ("Last updated: 16 March 2023", "", DAY),
    ],
)
def test_a_page_that_was_updated_later_is_of_its_first_day(head: str, foot: str, day: dt.date) -> None:
    text = "The two sides agreed to step up the exchange of delegations and to train more officials next year."
    assert Article(f"Two parties agree\n{head}\n{text}\n{text}\n{foot}").row["published_on"] == day


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("Bern, 16.03.2023 -", "Bern"),
        ("GENEVA (16 March 2023) –", "Geneva"),
        ("Washington, DC – March 16, 2023:", "Washington"),
        ("16 March 2023, Rome –", "Rome"),
        ("ASHGABAT, 16 March 2023 –", "Ashgabat"),
        ("Baku, March 16, 2023, AZERTAC", "Baku"),
        ("\u200b\u200bRome, 16 March 2023 –", "Rome"),
    ],
)
def test_a_dateline_with_its_whole_day_dates_a_page_without_a_stamp(dateline: str, place: str) -> None:
    text = "The two sides agreed to step up the exchange of delegations and to train more officials next year."
    article = Article(f"Two parties agree\n\n{dateline} {text}\n{text}")
    assert (article.row["published_on"], article.row["dateline_on"]) == (DAY, DAY)
    assert article.place is not None and article.place.startswith(place)


@pytest.mark.parametrize(
    "line", ["Coast Media Summit, 16 March 2023", "President opens Star on 16 March 2023", "Jane Doe - 16 March 2023"]
)
def test_a_title_with_its_day_is_no_stamp(line: str) -> None:
    assert read_stamps(line, 0) == []


def test_a_sentence_with_a_foreign_month_is_none() -> None:
    assert read_stamps("The newspaper of 16 mars 2023 was on the table", 0) == []


@pytest.mark.parametrize("label", ["Photo Caption 1:", "Photo caption:", "Caption:"])
def test_the_label_of_a_caption_is_no_part_of_it(label: str) -> None:
    caption = "Minister An Long's call on Prime Minister Tran Van Son in Hanoi, 6 February 2023"
    lines = ["Minister An Long visits Hanoi", "Minister An Long met Tran Van Son in Hanoi today.", f"{label} {caption}"]
    starts = [sum(len(line) + 1 for line in lines[:number]) for number in range(len(lines))]
    draft, _ = lay_out([(start, line, "aption" in line) for start, line in zip(starts, lines, strict=True)], None)
    assert {piece.text: piece.kind for piece in draft.pieces}[caption] == "caption"


@pytest.mark.parametrize(
    "line",
    ["[ Suggest to a Friend ] [ Print ]", "Join our WhatsApp Channel and get the latest news."],
)
def test_links_of_the_page_are_no_text(line: str) -> None:
    body = "The minister of the neighbouring country arrived on Tuesday and was received by the President at noon."
    draft, _ = lay_out([(0, body, False), (len(body) + 1, line, False)], None)
    assert [piece.kind for piece in draft.pieces] == ["body", "boilerplate"]


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("Ministry of Foreign Affairs, Singapore, 16 March 2023", "Ministry of Foreign Affairs of Singapore"),
        ("MINISTRY OF FOREIGN AFFAIRS, SINGAPORE, 16 MARCH 2023", "Ministry of Foreign Affairs of Singapore"),
        ("Ministry of External Affairs, New Delhi – March 16, 2023", None),
        ("Department of Foreign Affairs | Pretoria | 16 March 2023", None),
        (
            "Ministry of Foreign Affairs of Sri Lanka, Colombo, 16 March 2023",
            "Ministry of Foreign Affairs of Sri Lanka",
        ),
    ],
)
def test_the_foot_of_a_statement_in_one_line_gives_its_day_and_its_ministry(foot: str, outlet: str | None) -> None:
    article = Article(f"Minister Le An will visit Kenya tomorrow.\n\nShe will be accompanied by officials.\n\n{foot}")
    assert (article.row["published_on"], article.row["outlet"]) == (DAY, outlet)
    assert article.texts("credit") == [foot]


def test_a_sentence_on_a_ministry_is_no_foot() -> None:
    said = "Ministry of Foreign Affairs officials will meet their guests in the town on 16 March 2023"
    article = Article(f"Minister Le An will visit Kenya tomorrow.\n\n{said}")
    assert (article.row["published_on"], article.texts("credit")) == (None, [])


@pytest.mark.parametrize(
    ("stamp", "told", "day"),
    [
        ("15:32 | 09/05/2024", "on May 9", dt.date(2024, 5, 9)),
        ("05/09/2024 15:32", "on May 9", dt.date(2024, 5, 9)),
        ("09/05/2024", "on 7 May", dt.date(2024, 5, 9)),
        ("09/05/2024", "on September 5", dt.date(2024, 9, 5)),
        ("09/05/2024", "this week", None),
        ("09/05/2024", "on May 20", None),
    ],
)
def test_a_day_in_figures_is_read_as_the_text_tells_it(stamp: str, told: str, day: dt.date | None) -> None:
    text = f"President receives ambassador\n\n{stamp}\n\nHanoi - President Le Trung Kien {told} received a guest."
    assert Article(text).row["published_on"] == day


@pytest.mark.parametrize(
    ("house", "day"),
    [
        ("Hanoi (VNA)", dt.date(2024, 5, 9)),
        ("Vientiane (KPL)", dt.date(2024, 5, 9)),
        ("Manila (PNA)", None),
        ("Washington (AP)", None),
        ("Hanoi", None),
    ],
)
def test_a_day_in_figures_is_read_as_the_house_s_country_writes_it(house: str, day: dt.date | None) -> None:
    text = (
        f"President receives ambassador\n\n09/05/2024\n\n{house} - President Le Trung Kien received a guest this week."
    )
    assert Article(text).row["published_on"] == day


@pytest.mark.parametrize("line", ["Tuesday, 05/03/2024", "Tue 05/03/2024 10:11", "05-03-2024, Tuesday"])
def test_a_weekday_beside_figures_tells_which_of_them_is_the_day(line: str) -> None:
    article = Article(f"President receives ambassador\n\n{line}\n\nPresident Le Trung Kien received a guest.")
    assert article.row["published_on"] == dt.date(2024, 3, 5)


@pytest.mark.parametrize(
    "line",
    [
        "Published on 16/03/2023 - 15:12 By Lúcia Moura - Reporter from Agência Brasil - Brasília",
        "Omar Khan / The Coast Times   March 16, 2023",
        "By Omar Khan  16 March 2023",
        "Omar Khan, Jakarta | Thu, March 16, 2023",
        "Omar Khan - 16 March 2023",
        "For immediate release: 16 March 2023",
        "Press Release No. 112/2023 | 16 March 2023",
        "POLITICS 16 March 2023 10:11",
        "State House, Nairobi, 16 March 2023",
        "News ID: 85409912 - 16 March 2023 - 11:10",
        "March 16, 2023 3 MIN READ",
        "Published: 16 March 2023 | 09:41:22 am   Author: Press Team | team@example.cu",
        "Posted in Press Releases | 16 March 2023 | Release No: 98/2023",
    ],
)
def test_a_day_with_names_and_numbers_around_it_below_the_title_is_the_page_s(line: str) -> None:
    article = Article(f"President receives ambassador\n\n{line}\n\nPresident Le Trung Kien received a guest on Monday.")
    assert article.row["published_on"] == DAY
    assert article.row["headline"] == "President receives ambassador"


@pytest.mark.parametrize(
    "line",
    [
        "Minister Le An visits Kenya, 16 March 2023",
        "Talks between Le An and Omar Khan, 16 March 2023",
        "Le An and Omar Khan in Nairobi, March 16, 2023 (Photo: VNA)",
        "Le An posted to Nairobi, March 16, 2023",
    ],
)
def test_a_second_title_or_a_caption_with_its_day_is_no_stamp(line: str) -> None:
    article = Article(f"President receives ambassador\n\n{line}\n\nPresident Le Trung Kien received a guest on Monday.")
    assert line not in article.texts("boilerplate")


@pytest.mark.parametrize("day", ["Juche112.3.16.", "2023.03.16."])
def test_the_day_above_a_wire_s_digest_is_the_day_of_its_pieces(day: str) -> None:
    text = "Pyongyang, March 16 (KCNA) -- Ri Sun Ok received a guest."
    row = Article(f"www.kcna.kp ({day})\n\nPresident Receives Guest\n\n{text}").row
    assert (row["published_on"], row["dateline_on"]) == (DAY, DAY)


def test_a_news_sites_line_above_an_agencys_report_is_its_day_and_its_dateline_has_a_country_in_brackets() -> None:
    text = "General News of Wednesday, 25 May 2022\n\nSource: GNA\n\nGhana signs three pacts\n\n"
    article = Article(f"{text}Pretoria, (South Africa), May 24, GNA - {SAID}\n{LONG}")
    assert article.row["published_on"] == dt.date(2022, 5, 25)
    assert article.row["dateline_on"] == dt.date(2022, 5, 24)
