"""Lines of the page around an article: mottoes, menus, counters, sharing, other news, rights, and who wrote it."""

from __future__ import annotations

import pytest
from parsed_article import LONG, SAID, Article

_TITLE = "Two parties hold talks"


@pytest.mark.parametrize(
    "line",
    [
        "Official voice of the Communist Party of Cuba Central Committee",
        "OFFICIAL VOICE OF THE COMMUNIST PARTY OF CUBA CENTRAL COMMITTEE",
        "Organ of the Central Committee of the Lao People's Revolutionary Party",
        "Events → News",
        "Home → News → Politics",
        "Listen to this article",
        "3 min read",
        "Font Size A- A A+",
        "Top > Countries & Regions > Asia",
        "UNION OF ISLANDS                UNION DES ILES",
        "Home > Press > Press Releases > Minister’s Meeting with the Secretary, 18 July",
        "Go to the main site",
        "Home  Office of the Spokesperson  Press Releases  …  Two parties meet in the capital",
        "Recommended #envoys #talks",
        "Harbour Online logo",
        "There were 1,509 press releases posted in the last 24 hours and 356,645 in the last 365 days.",
        "Topic | Tonga-Fiji relations",
        "Theme: Politics",
        "Close photo mode",
        "+ ↺ − 16 px",
        "December 19",
        "25 Jan. 10:00",
        "Thursday, Nov. 17, 17:21",
        "• 1 of 5 Frequently Asked Questions on Passports",
        "28 February, 11:39 Share on social media:",
    ],
)
def test_what_stands_over_the_title_is_the_page_s(line: str) -> None:
    article = Article(f" date 2022-07-19 {line}\n{_TITLE}\n\n{SAID}\n{LONG}")
    assert article.row["headline"] == _TITLE
    assert line in article.texts("boilerplate")


@pytest.mark.parametrize(
    "line",
    [
        "Share | Print | Comments (3)",
        "Share Tweet Email",
        "Facebook | Twitter | Line",
        "Direct link: en.example.ru/d/72418",
        "Sputnik, a news agency. All rights reserved.",
        "Khmer Times © 2023",
        "Views 231 | Comments 0",
        "No Comments",
        "FCDO media enquiries",
        "【Print】 【Close】",
        "Download the press release (PDF)",
        "Kingdom of Tonga — Example News Agency",
        "Your email address will not be published.",
        "Write a Comment Write a Comment",
        "Serving the nation since 1947 by providing an objective flow of news to the people.",
        "The Presidential Media Division is fully responsible for publicising the activities of the President.",
        "hide",
        "27-29, Lime Tree Marg, New Delhi 110 001",
        "Powered by WordPress",
        "Subscribe to news",
        "Contents are licensed under Creative Commons Attribution 4.0",
        "Contact the editors: news@example.la",
        "Got a news tip? Write to us at news@example.la",
        "Read this article in Lao",
        "Previous: Rice price falls again",
        "Phonpapao Village, Unit 32, Sisattanak District, Vientiane",
        "-0-",
        "Comment Here",
        "Mời quý độc giả theo dõi Example.VN trên",
        "If you find out orthographic mistake in the text, please select it and press Ctrl + Enter.",
        "Cancel anytime. No ads. Auto-renewal.",
        "For More News And Analysis About Tonga Follow Example-Press",
        "1 HOUR AGO",
        "4:12 PM (GMT-0400)",
        "Example News on Twitter",
        "Other news: Provinces discuss border checkpoint",
        "Date: 19/07/2022 | Source: Example.kp (En) | Read original version at source",
        "Unofficial translation from Russian",
        "11:52 AM MYT",
        "Click to share on X (Opens in new window)",
        "How did you feel after reading this news?",
        "Previous news Next news",
        "Stay up-to-date with more news on Example's WhatsApp channel",
        "Newspaper Advertisement | Subscription | Contact us",
        "Tonga, Nukualofa, 0002, Taufa Street 22",
        "Foreign trade  Tonga  exports  Fiji",
        "Our Standards: The Thomson Reuters Trust Principles., opens new tab",
        "Tel: (856-21) 336042; 336043; 336048;",
        "Newsroom Tel: (856-21) 336042, 336043",
        "News desk phone: +960 330 1234",
        "Advertising Fax: 021 217 594",
        "Khmer Times / Khmer Times Share:",
        "The news is published in French, Arabic",
        "Dorotheenstr. 84",
        "More From: Example House",
        "(For the latest news of Tonga, please follow us on Facebook)",
        "prev  prev  1 2 3 4 5 6 7 8 9 10 next",
        "[Copyright The Example Press, Ltd.]",
        "To read a full story, please click here to find out how to subscribe.",
        f"EIN Presswire does not exercise editorial control over content provided. {'It is a distributor. ' * 15}",
        "This post has been read 9289 times!",
        "263 total views today",
        "This is an unofficial English version of an Arabic report. To view the official Arabic text, click here.",
        "This post was syndicated from Example Post. Click here to read the full text on the original website.",
        "© Example Media Group Provided by SyndiGate Media Inc. (Syndigate.info).",
        "Prev Outcome of the Policy Consultation with Tonga",
        "Images of the visit are available on the ministry’s Flickr account.",
        "Stay informed with the Example – your source for credible journalism. Subscribe now",
        "Attachment: Photos. END.",
        "Attached file: photo1.jpg",
        "Attached Files: statement.hwp, photo2.png",
        "Email Print 1873",
        "Back to Japan-Tonga Relations",
        "west africa|hunger|Sahel",
        "You can share this post!",
        "This text available in Հայերեն and Русский",
        "Close Search Window",
        "• malaysiang",
        f"Copyright © 2022 Example Press. All rights reserved. {'To ask for leave to print it, write to us. ' * 9}",
        "Suggest to a friend: Print",
        "Add comment",
        "#Parties #Talks",
        "DISCLAIMER: The Ministry is not responsible for what other sites hold.",
        "Terms & Conditions | Privacy Policy | Hyperlinking Policy",
        "First and last name are required.",
        "A phone number is required.",
        "The email is invalid.",
        "A message is required.",
        "Contact the President",
        "(* This is a provisional translation. The date above is that of the original press release in Japanese.)",
        "This is an unofficial translation of the statement made in Lao.",
        "This was published under the 2010 to 2015 Conservative and Liberal Democrat coalition government",
        "This news article was published under the 2015 to 2016 Cameron Conservative government",
        "MENAFN19072022000117011021ID1104455667",
        "Kaynak: Example News",
        "This news has been read 52 times in total",
        "This story was viewed 1,204 times in all.",
        "UYARI: Küfür içeren ve büyük harfle yazılmış yorumlar onaylanmaz.",
        "ADD A COMMENT TO THE NEWS",
        "Lasu komentarion",
        "Ĉiuj kampoj bezonatas",
        "captcha challenge",
        "This is an English summary of a report in Arabic. To view the Arabic text, click here.",
        "This is a translation of an article in French. Read the full text here.",
        "0 112",
    ],
)
def test_what_stands_below_the_text_is_the_page_s(line: str) -> None:
    article = Article(f"{_TITLE}\n\n{SAID}\n{LONG}\n{line}")
    assert article.texts("boilerplate") == [line.strip()]
    assert article.texts("body") == [SAID, LONG]


@pytest.mark.parametrize("heading", ["Latest News", "Top stories", "Politics", "In other news"])
def test_titles_behind_a_heading_of_the_menu_at_the_end_are_other_news(heading: str) -> None:
    article = Article(f"{_TITLE}\n\n{SAID}\n{LONG}\n{heading}\nMinister opens fair\nParty chiefs meet in Hanoi")
    assert article.texts("body") == [SAID, LONG]


def test_titles_under_several_headings_at_the_end_are_other_news() -> None:
    tail = ["NATION", "POLITICS", "Coalition agrees on free schools", "SPORTS", "Referee retires after 25-year career"]
    article = Article("\n".join([_TITLE, SAID, LONG, *tail, "Copyright © 2022 Example Press"]))
    assert article.texts("body") == [SAID, LONG]


def test_a_title_behind_more_from_a_section_is_no_text() -> None:
    page = [_TITLE, SAID, LONG, "Share on", "More from Diplomacy", "Tonga takes part in meeting of undersecretaries"]
    assert Article("\n".join(page)).texts("body") == [SAID, LONG]


def test_a_heading_of_the_text_keeps_what_it_stands_over() -> None:
    article = Article(f"{_TITLE}\n\n{SAID}\nPolitics\n{LONG}\n{SAID}")
    assert article.texts("body") == [SAID, "Politics", LONG, SAID]


@pytest.mark.parametrize(
    "line",
    [
        "Editor/Wang Mu",
        "Reporter/Li Ling, Chen Bo",
        "Web Editors/Wang Mu",
        "Somsack Vong | Vientiane Times",
        "ACN | news@example.cu",
        "Translation: Ana Lopez",
        "Report and photos: Somsack Vong",
        "Taken from Cubadebate",
        "With information from ACN",
        "KT/AKP",
        "AKP - KT",
        "Agence Kampuchea Presse",
        "B.Ariunzaya",
        "Kyung-Ho Seo seo@example.com",
        "Harbour Bulletin / News Desk",
        "First published in: Harbour Bulletin",
        "=FRESH NEWS",
        "mf/ jch/",
        "Example Press writer Mary Ellis in Suva contributed to this report.",
        "Featured photo via Facebook/Gabor Nagy",
        "Source - Harbour Bulletin",
        "Sources – Harbour Bulletin and others",
    ],
)
def test_who_wrote_or_translated_it_is_a_credit(line: str) -> None:
    article = Article(f"{_TITLE}\n\n{SAID}\n{LONG}\n{line}")
    assert article.texts("credit") == [line]


def test_the_mark_of_a_house_names_it_beside_a_photographer() -> None:
    article = Article(f"{_TITLE}\n\nThe minister and his guest at the ministry. (KT/Chor Vann)\n{SAID}\n{LONG}")
    assert article.texts("caption") == ["The minister and his guest at the ministry. (KT/Chor Vann)"]


def test_an_item_of_a_list_is_no_copyright() -> None:
    item = "(c) Action Plan on Fisheries for 2025-2027."
    article = Article(
        f"Ministers sign three documents\n\n{LONG}\n\nThey signed:\n\n(a) Pact on Ports;\n\n{item}\n\n{LONG}"
    )
    assert item in article.texts("body")


@pytest.mark.parametrize(
    "line",
    [
        "Comments expressed by both sides on the border stayed friendly, said Lao Foreign Minister Kham Vong.",
        "All materials from the talks in Hanoi are at the disposal of both parliaments, Tran Hoa said on Monday.",
        "Visit Vietnam and see it, Kham Vong told the press on X after he met Tran Hoa in Hanoi on Monday.",
        "Was the meeting in Hanoi useful?",
        "Photos of the old border stones are available to historians of both sides, Kham Vong said on Monday.",
        "Stay tuned to each other's needs, Kham Vong told his guests, for the latest talks had shown how it pays.",
        "Back to back talks on the border and on trade in Hanoi",
        "Did you discuss the article?",
        "This news has been welcomed in both capitals for the third time in total silence, Kham Vong said on Monday.",
        "This is a summary of a talk in Hanoi, said Kham Vong.",
    ],
)
def test_what_someone_says_or_is_asked_is_no_furniture_of_the_page(line: str) -> None:
    article = Article(f"Ministers sign pact on ports\n\n{SAID}\n\n{line}\n\n{LONG}")
    assert line not in article.texts("boilerplate")


def test_one_title_behind_other_news_at_the_end_is_no_text() -> None:
    article = Article(f" date 2022-07-19 {_TITLE}\n\n{SAID}\n{LONG}\nLatest news\nA decree on holidays has been signed")
    assert "A decree on holidays has been signed" not in article.texts("body")


@pytest.mark.parametrize("begin", ["", " date 2024-06-06 "])
def test_a_title_with_a_full_stop_above_the_day_of_its_publication_is_the_headline(begin: str) -> None:
    title = "Telephone conversation with the King of Tonga."
    article = Article(f"{begin}{title}\nPublished on 6 June 2024\n\n{SAID}\n{LONG}")
    assert article.row["headline"] == title


def test_a_sentence_that_opens_the_text_is_no_headline() -> None:
    article = Article(f"The President spoke by telephone with the King of Tonga on 6 June.\n\n{SAID}\n{LONG}")
    assert article.row["headline"] is None


def test_a_weekday_and_day_over_an_agenda_stay_its_heading() -> None:
    article = Article(f"{_TITLE}\n\nMonday, 22 May\n{SAID}\n{LONG}")
    assert "Monday, 22 May" in article.texts("body")


def test_a_day_in_the_midst_of_the_text_stays_its_heading() -> None:
    article = Article(f"{_TITLE}\n\n{SAID}\nJuly 18\n{LONG}")
    assert "July 18" in article.texts("body")


def test_links_in_the_midst_of_short_paragraphs_do_not_end_the_text() -> None:
    links = ["Rice price falls again", "Museum opens night tours"]
    article = Article("\n".join([_TITLE, SAID, "Read more", *links, SAID, SAID]))
    assert article.texts("body") == [SAID, SAID, SAID]


@pytest.mark.parametrize("end", [" (ANI)", "\nburs-abc/def\n"])
def test_the_last_sentence_behind_links_stays_text_where_its_end_shows(end: str) -> None:
    page = [_TITLE, f"New Delhi, July 18 (ANI): {SAID}", LONG, "Also Read:", "Menon to visit Japan", f"He left.{end}"]
    article = Article("\n".join(page))
    assert article.texts("body") == [SAID, LONG, "He left."]


def test_titles_under_the_links_to_neighbours_are_none_of_the_text() -> None:
    links = ["Previous Article", "Minister opens school", "Next Article", "Price of rice falls"]
    assert Article("\n".join([_TITLE, SAID, LONG, *links])).texts("body") == [SAID, LONG]


def test_teasers_with_their_titles_below_other_news_are_none_of_the_text() -> None:
    teasers = ["Rice price falls again", "The price of rice fell by a tenth in the past week, traders said on Monday."]
    article = Article("\n".join([_TITLE, SAID, LONG, "Read more", *teasers, *teasers]))
    assert article.texts("body") == [SAID, LONG]


def test_a_heading_of_comments_between_a_standfirst_and_the_text_does_not_end_it() -> None:
    standfirst = "Ministers of both sides met in the old town of the capital."
    article = Article(f"{_TITLE}\n{standfirst}\nComments (0)\nShare\n{LONG}\n{SAID}\nComments (0)\nRice price falls")
    assert article.texts("body") == [standfirst, LONG, SAID]


def test_another_report_s_teaser_is_no_dateline() -> None:
    teaser = "MOSCOW: Bridge over the river to open in the autumn"
    article = Article(f"{_TITLE}\n{SAID}\n{LONG}\n{teaser}\nLeave a Reply")
    assert article.place is None


@pytest.mark.parametrize(
    "line", ["More reforms are required.", "Visas are required.", "The translation is provisional."]
)
def test_a_short_sentence_is_no_error_of_a_form(line: str) -> None:
    assert line in " ".join(Article(f"{_TITLE}\n\n{LONG}\n\n{line}\n\n{SAID}\n").texts("body"))


@pytest.mark.parametrize("bar", [" |", " | ", "|"])
def test_a_day_behind_the_titles_bar_is_the_articles(bar: str) -> None:
    title = "Ambassador of Cuba on courtesy call to the Speaker"
    article = Article(f"{title}{bar}14 May 2021\n\n{SAID}\n{LONG}")
    assert article.row["headline"] == title
    assert str(article.row["published_on"]) == "2021-05-14"


def test_a_day_behind_the_bar_of_a_short_line_is_no_titles() -> None:
    article = Article(f"{_TITLE}\nNews | 14 May 2021\n\n{SAID}\n{LONG}")
    assert article.row["headline"] == _TITLE


@pytest.mark.parametrize(
    "line",
    [
        "(MENAFN- Jordan News Agency)",
        "(C) UPND MEDIA TEAM",
        "(Prensa Latina) by Diego Solano",
        "Tunis Afrique Presse (Tunis)",
    ],
)
def test_lines_of_houses_that_only_name_them_are_credits(line: str) -> None:
    assert line in Article(f"{_TITLE}\n\n{SAID}\n{LONG}\n\n{line}").texts("credit")


def test_names_of_a_state_house_from_right_to_left_stand_in_a_caption() -> None:
    caption = "R-L; President Ibrahim Waziri and Minister Mehmet Tuna at the State House, Abuja."
    article = Article(f"{_TITLE}\n\n{SAID}\n{LONG}\n{caption} PHOTO; FEMI ADE. MAR 15 2022")
    assert [text.partition(" PHOTO")[0] for text in article.texts("caption")] == [caption]
