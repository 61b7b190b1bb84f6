from __future__ import annotations

import polars as pl
import pytest

from warehouse.extraction import extract
from warehouse.extraction.sentence_spans import SentenceSpans
from warehouse.parsing import parse

TEXT = "LIMA, May 2 — Ana met Luis. They talked.\n  No sentence was read here \nDone."
READ = [(14, 27), (28, 40), (70, 75)]
DATELINE = (0, 14)

CASES = {
    "within a sentence": ("They", "They talked."),
    "at a sentence's very beginning": ("Ana", "Ana met Luis."),
    "at a sentence's very end": ("Luis.", "Ana met Luis."),
    "in the dateline": ("May 2", "LIMA, May 2 —"),
    "over two sentences": ("Luis. They", "Ana met Luis. They talked."),
    "in a line that was not read": ("sentence", "No sentence was read here"),
    "the last of all": ("Done.", "Done."),
}


@pytest.mark.parametrize("name", CASES)
def test_a_span_is_given_the_whole_sentence_around_it(name: str) -> None:
    words, sentence = CASES[name]
    start = TEXT.index(words)
    begin, end = SentenceSpans(TEXT, READ, DATELINE).around(start, start + len(words))
    assert TEXT[begin:end] == sentence


def test_the_offices_and_axes_of_an_article_carry_their_sentences() -> None:
    text = (
        " date 2024-05-16 Talks in Beijing\n\nBEIJING, May 15 (Xinhua) -- Zhou Wenhai, head of the International "
        "Department of the Communist Party of China (CPC) Central Committee, held talks with Dr. Le Quang Dung, head "
        "of the Organization Commission of the Communist Party of Vietnam (CPV) Central Committee, in Beijing on "
        "Wednesday.\n\nFollowing the talks, the two sides signed a memorandum of understanding on training."
    )
    lead = text[text.index("Zhou Wenhai") : text.index("\n\nFollowing")]
    articles = pl.DataFrame(
        {"article_id": [1], "text": [text], "metadata": [None]},
        schema={"article_id": pl.Int64, "text": pl.String, "metadata": pl.String},
    )
    found = extract(articles.select("article_id", "text"), parse(articles).evidence)

    def sentences(table: str) -> set[str]:
        spans = found[table].select("sentence_start_char", "sentence_end_char").iter_rows()
        return {text[start:end] for start, end in spans}

    assert sentences("event_span") == {lead}
    assert sentences("office") == {lead}
    assert sentences("agreement") == {text[text.index("Following") :]}
