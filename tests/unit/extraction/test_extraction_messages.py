"""Messages told over several sentences."""

from __future__ import annotations

from one_article import read


def test_who_got_the_messages_is_shown_where_the_earlier_sentence_names_them() -> None:
    first = (
        "Leaders of several legislatures have on this occasion sent messages of congratulations to Luong Van Dat over "
        "his election as Chairman of the Vietnamese National Assembly."
    )
    second = "The well-wishers are Lao President Bounsy Keovilay; and Cambodian Senate President Chea Vuthy."
    reading = read(first, second)
    text = f"{first}\n{second}\n"
    spans = {
        text[side.sentence.starts[side.phrase.name_i] : side.sentence.ends[side.phrase.name_j - 1]]
        for event in reading.events
        for told in (event, *event.others)
        for side in told.sides
        if side.phrase is not None and side.role == "recipient"
    }
    assert spans == {"Luong Van Dat"}
