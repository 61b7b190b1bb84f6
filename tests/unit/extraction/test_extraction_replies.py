"""Replies to questions in a parliament are told by their form."""

from __future__ import annotations

import re

import polars as pl
import pytest

from warehouse.extraction.replies import has_words_of_reply, is_parliamentary_reply
from warehouse.resources import knowledge


@pytest.mark.parametrize(
    "text",
    [
        "UNSTARRED QUESTION NO.512\n\nWill the Minister of External Affairs be pleased to state:\n\nANSWER\n(a) Yes.",
        "(a) to (c) The Minister visited Kenya on 3 May.",
        "(a)&(b) The Minister visited Kenya on 3 May.",
        "QUESTION FOR WRITTEN REPLY\n\nMs A B Cele to ask the Minister",
        "QUESTION\n\nMr Tan: To ask the Minister for Foreign Affairs what was discussed.\n\nREPLY\n\n1 We met.",
        "Minister's Written Reply to Parliamentary Question\n\nThe Minister visited Kenya.",
        "To ask His Majesty's Government what discussions they have had.",
        "Members have asked about the Prime Minister's trip.\n\nHe went to Hainan in March.",
        "Several Members have filed cuts on our ties. I visited Kenya twice last year.",
        "The question was on Kenya. My written answer is as follows.\n\nThe Minister visited Kenya on 3 May.",
        "1 Member of Parliament Mr Devan Rao asked the Minister for Foreign Affairs how ties grow. 2 He saw Kenya.",
        "Nominated Member of Parliament Asst Prof Lydia Ong asked the Minister for Foreign Affairs about Kenya.",
        "1. Dr Ong Wee Kiat asked the Prime Minister about the Summit. 2. He was in Kenya from 3 to 5 May.",
        "Senator Fiona Blake asked the Minister for Foreign Affairs how many visits were planned.",
        "Deputy Aoife Ryan asked the Minister for Foreign Affairs his plans to visit Kenya.",
        "In reply to a question from Member of Parliament Ms Ong on Kenya, the Ministry said that he was there in May.",
        "Written reply by the Minister for Foreign Affairs to the question by Ms Ong on Kenya\n\nHe was there in May.",
        "Oral Reply by Minister Lim to Parliamentary Questions on Africa\n\n1 I visited Kenya in February.",
        "Deputy Ryan asked the Minister for Foreign Affairs if he will make a statement on the matter.",
        "DELHI: The Minister visited nine countries. Replying to a written question in the Lok Sabha, he gave details.",
        "The trips furthered ties, the Minister told the Rajya Sabha in a written reply.",
        "3 March 2022\n\n2 Mdm Deputy Chair, last month the President visited Beijing.",
        "Mr Speaker, Sir, the Minister met his counterpart last week.",
        "QUESTION Dr Tan Kok LeongTo ask the Minister for Foreign Affairs what was discussed. REPLY 1 We met.",
        "Question\nWhat came of the Minister's visit?\nAnswer\nThe Minister visited Kenya from 3 to 5 May.",
        "1 This was addressed in our reply to a similar Question No. 59. 2 The Minister visited Kenya.",
        "Mr Tan Kok Leong asked the Minister for Foreign Affairs about Kenya.\nThe Minister visited Kenya on 3 May.",
        "Leader of the House Ms Ng: Thank you, Chair.\n\nMinister Lim: I visited Kenya in March.",
        "Mr Tan (East): Chairman, I have two clarifications for the Minister.\n\nMs Lim: I visited Kenya in March.",
        "Supplementary Questions\n\nMs Lim: The President visited Kenya in March.",
        "QUESTION Ms Lim asked the Minister for Foreign Affairs how many. REPLY When I was in Cairo, I asked.",
        "Dr Tan Kok Leong: May I ask the Minister whether he met him in May? Ms Lim: I will visit Kenya.",
        "Assoc Prof Tan: Sir, can I ask whether the Minister raised it in Nairobi? Ms Lim: I met him on 3 May.",
        "Mr Tan: Will the Minister of State tell us what was said in Nairobi? 2 Ms Lim: He was here on 3 May.",
        "The visit is planned for May. I thank Dr Tan for his supplementary question. The Minister visited Kenya.",
        "Sir, Members have asked about our ties with Kenya. The President visited Nairobi on 3 May.",
        "Chairman, Sir, let me turn to our ties with Africa. I will be visiting Kenya in May.",
        "1 Let me address Question Nos 4 to 7 together. 2 The Minister visited Kenya from 3 to 5 May.",
        "I propose to take Questions 14 and 15 together. I visited Kenya on 3 May.",
        "Senator Hall: My question is to the Minister for Foreign Affairs. Senator Reed: I met him in Nairobi.",
        "I met the President in Nairobi, as my right hon. Friend knows.",
        "Committee of Supply Debate. I will be visiting Kenya from 3 to 5 May.",
        "14 Sep 2021\n\nMr Tan Kok asked the Minister for Foreign Affairs why.\n\nDr Lim: I was in Kenya on 3 May.",
        "14 Sep 2021\n\nMr Tan: I thank the Minister for his answer. Did he go?\n\nDr Lim: I flew to Nairobi on 3 May.",
        "Ms Ong: Sir, what did the Minister bring from Nairobi? Did the Minister go?\n\nDr Lim: I was there on 3 May.",
        "3 May 2021\n\nIn response to questions by the following Members:\n\nMs Ong\n\nI was in Nairobi on 3 May.",
        "3 May 2021\n\nMr Deputy Speaker, the Prime Minister visited Nairobi on 1 May.",
        "3 May 2021\n\nSir, the Prime Minister visited Nairobi.\n\nMINISTRY OF FOREIGN AFFAIRS",
        "3 May 2021\n\n1 Tuan Pengerusi.\n\n[Mr Chairman.]\n\n2 I visited Nairobi on 1 May.",
        "3 May 2021\n\nREPLY\n\nThe Prime Minister visited Nairobi.",
        "The President came in May. My Ministry will keep Members informed. I will visit Kenya next.",
    ],
)
def test_forms_of_several_parliaments(text: str) -> None:
    assert is_parliamentary_reply(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Minister will visit Kenya on 3 May.\n\n(a) Talks with the President; and (b) a forum.",
        "Reporters wanted to ask the Minister about the visit.",
        "Question: Will the Minister visit Kenya? Spokesperson: She will be there on 3 May.",
        "The minister told parliament in a written reply that the Prime Minister visited Kenya.",
        "The two sides asked the ministers (of trade) to meet again.",
        "Party members have asked the President to visit Kenya on 3 May.",
        "The Minister visited Kenya on 3 May. Her answer was as follows: she would come again.",
        "The question is whether the Minister will visit Kenya.\n\nThe answer came on 3 May, when she left.",
        "The reporter asked the Minister for Foreign Affairs about Kenya. She will be there on 3 May, she said.",
        "Question: May I ask the Minister whether she will visit Kenya? Minister: I will be there on 3 May.",
        "Journalist: Minister, may I ask whether you will visit Kenya? Minister: I will be there on 3 May.",
        "The Minister, speaking at the Committee of Supply debate, said the President would visit Kenya on 3 May.",
        "The Minister thanked Members of the House for their support. She leaves for Kenya on 3 May.",
        "3 May 2021\n\nReporter: Did the Minister meet him?\n\nMinister: I met him in Nairobi on 3 May.",
        "Mr Tan asked about Kenya, and the President said that she would be there on 3 May.",
        "Will the Minister visit Kenya? She will be there on 3 May, an aide said.",
    ],
)
def test_news_and_briefings_are_none(text: str) -> None:
    assert not is_parliamentary_reply(text)


def test_the_words_that_a_form_is_looked_for_by_stand_in_its_example() -> None:
    rows = list(knowledge("reply_forms").iter_rows(named=True))
    looked_for = pl.DataFrame({"text": [row["example"] for row in rows]}).select(has_words_of_reply(pl.col("text")))
    shown = [re.search(row["pattern"], row["example"].lower(), re.MULTILINE) is not None for row in rows]
    assert sum(shown) > len(rows) // 2
    found = zip(rows, shown, looked_for["text"], strict=True)
    assert [row["example"] for row, is_shown, is_found in found if is_shown and not is_found] == []
