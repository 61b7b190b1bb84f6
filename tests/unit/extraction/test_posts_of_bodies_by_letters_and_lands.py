"""Posts of bodies known by their letters, of parts of states, of services and firms; posts that a list behind two names
or lines at a letter's foot give; names of ministers that only some states have."""

from __future__ import annotations

import pytest
from one_article import offices, read

Held = set[tuple[str, str, str | None]]


def held(*lines: str, place: str | None = None, agency: str | None = None) -> Held:
    return {(person, title, body) for person, title, body, _ in offices(read(*lines, place=place, agency=agency))}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("COSAG President", "president", "COSAG"),
        ("TNK Commander General", "commander", "TNK"),
        ("Indonesian TNK Commander General", "commander", "TNK"),
        ("JICA President", "president", "Japan International Cooperation Agency"),
        ("IDCPC Minister", "minister", "International Department of the CPC Central Committee"),
        ("Army Commander-in-Chief General", "commander-in-chief", "Army"),
        ("Air Force Chief Air Marshal", "head", "Air Force"),
        ("Scottish First Minister", "first minister", "Scotland"),
        ("Victorian Premier", "prime minister", "Victoria"),
        ("Head of the Republic of Tatarstan", "head", "Tatarstan"),
        ("Salavan Provincial Governor", "governor", "Salavan Province"),
        ("Foreign Affairs Undersecretary", "under secretary", "Department of Foreign Affairs"),
        ("Chairman of the Members' Council of Vietnam Railways", "head", "Members' Council of Vietnam Railways"),
        ("Chief Executive Officer of Rosenergo", "chief executive officer", "Rosenergo"),
        ("Philippine Coast Guard spokesperson for the West Philippine Sea", "spokesperson", "Philippine Coast"),
    ],
)
def test_what_stands_before_or_in_a_post_tells_the_body(post: str, title: str, body: str) -> None:
    ((name, what, whose),) = held(f"Talks went on for hours. {post} Dmitri Kuznetsov said so on Monday.")
    assert (name, what) == ("Dmitri Kuznetsov", title)
    assert whose is not None and whose.startswith(body)


@pytest.mark.parametrize("text", ["FM President Anna Ruiz said so.", "PM Chairman Anna Ruiz said so."])
def test_letters_that_stand_for_posts_are_no_bodies(text: str) -> None:
    assert not {body for _, _, body in held(text)} & {"FM", "PM"}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("First Minister of Scotland", "first minister", "Scotland"),
        ("Premier of Victoria", "prime minister", "Victoria"),
        ("the U.S. secretary of defense", "secretary", "Department of Defense"),
        ("president director of state oil company Nusantara Energi", "president director", "Nusantara Energi"),
        ("head of the ANC's subcommittee on international relations", "head", "Subcommittee on International"),
        ("director of the Third Asian Department of the Russian Foreign Ministry", "head", "Third Asian Department"),
        ("Director of the Department of Asia, Ministry of Foreign Affairs", "head", "Department of Asia of the"),
        ("Chairman of the People's Committee of Da Nang city", "head", "People's Committee of Da Nang"),
        ("Seoul's ambassador to China", "ambassador", "Embassy of South Korea"),
    ],
)
def test_what_follows_a_post_behind_a_name_tells_the_body(post: str, title: str, body: str) -> None:
    ((name, what, whose),) = held(f"Talks went on for hours. Dmitri Kuznetsov, {post}, said so on Monday.")
    assert (name, what) == ("Dmitri Kuznetsov", title)
    assert whose is not None and whose.startswith(body)


@pytest.mark.parametrize(
    "text",
    [
        "Also there were Nurbol Iskakov and Aigul Kasenov, secretaries of the Security Council.",
        "Nurbol Iskakov and Aigul Kasenov, both secretaries of the Security Council, came along.",
        "The talks were joined by secretaries of the Security Council Nurbol Iskakov and Aigul Kasenov.",
    ],
)
def test_a_post_in_the_plural_is_of_all_who_are_named_beside_it(text: str) -> None:
    assert {(who, title) for who, title, _ in held(text)} == {
        ("Nurbol Iskakov", "secretary"),
        ("Aigul Kasenov", "secretary"),
    }


def test_secretaries_of_several_committees_are_each_of_their_own() -> None:
    text = (
        "He met Vu Trong Ky and Ngo Van Lam, secretaries of the provincial Party committees of Lang Son and Quang Ninh"
    )
    assert held(f"{text}, respectively.") == {
        ("Vu Trong Ky", "secretary", "Lang Son Provincial Party Committee"),
        ("Ngo Van Lam", "secretary", "Quang Ninh Provincial Party Committee"),
    }


@pytest.mark.parametrize(
    "foot",
    [
        ("Bounmy Keola", "President of the National Academy of Politics"),
        ("President of the National Academy of Politics", "Bounmy Keola"),
        ("Bounmy Keola", "President of the National Academy of Politics", "Vientiane, May 3, 2024"),
    ],
)
def test_who_signs_a_letter_holds_the_post_on_the_line_beside(foot: tuple[str, ...]) -> None:
    found = held("I extend my warmest congratulations on the National Day.", *foot)
    assert found == {("Bounmy Keola", "president", "National Academy of Politics")}


def test_lines_of_a_name_and_of_more_than_a_post_are_no_signature() -> None:
    found = held("The talks are over.", "Bounmy Keola", "President of the National Academy of Politics resigns")
    assert not found


@pytest.mark.parametrize("post", ["Federal Chancellor", "DFA Secretary", "State Councilor"])
def test_a_post_that_the_press_s_own_state_does_not_have_is_none_of_its(post: str) -> None:
    reading = read(f"Premier Anong Srisa met with {post} Ruth Vane on Monday.", place="Nairobi")
    (person,) = (p for p in reading.people if p.name == "Ruth Vane")
    assert person.country != "KEN"


def test_a_post_of_one_body_and_of_another_is_held_in_both() -> None:
    text = "Esteban Lazos, president of the National Assembly of People's Power and of the Council of State, came."
    assert {(title, body) for _, title, body in held(text, place="Havana")} == {
        ("president", "National Assembly of People's Power of Cuba"),
        ("president", "Council of State"),
    }


def test_a_post_goes_on_behind_the_place_of_a_party_s_committee() -> None:
    text = (
        "Alejandra Pinedo, first secretary of the Provincial Committee of the Party in Holguin and member of the "
        "Central Committee of the PCC, came."
    )
    assert {title for _, title, _ in held(text, place="Havana")} == {"first secretary", "member"}


@pytest.mark.parametrize("tasks", ["Women, Youth and Persons with Disabilities", "Electricity,"])
def test_the_tasks_of_a_minister_in_the_presidency_are_no_name(tasks: str) -> None:
    text = f"The Minister in the Presidency for {tasks} Sindisiwe Chikunga, opened it."
    assert {who for who, _, _ in held(text, place="Pretoria")} == {"Sindisiwe Chikunga"}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("The President of the RA National Assembly", "president", "National Assembly of Armenia"),
        ("RA NA President", "president", "National Assembly of Armenia"),
        ("RA Foreign Minister", "minister", "Ministry of Foreign Affairs of Armenia"),
        ("The RA Minister of Defence", "minister", "Ministry of Defense of Armenia"),
        ("RA Prime Minister", "prime minister", "Armenia"),
        ("RF Ambassador", "ambassador", "Embassy of Russia"),
    ],
)
def test_letters_of_a_state_that_the_text_names_are_its_name(post: str, title: str, body: str) -> None:
    found = held("The Republic of Armenia and Russia will go on.", f"{post} Alen Petrosyan said so on Monday.")
    assert ("Alen Petrosyan", title, body) in found


def test_letters_of_a_state_that_the_text_does_not_name_stay_letters() -> None:
    assert "Tajikistan" not in {body for _, _, body in held("RT President Alan Morrow said so.")}


_OF_TRADE = "Ministry of Trade of Kenya"


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("Ann Odera, Additional Secretary, and Paul Kimani, Director at the Ministry of Trade of Kenya, came.", True),
        ("Ms Ann Odera, Deputy Minister and Mr Paul Kimani, Director of the Ministry of Trade of Kenya, came.", True),
        ("Ann Odera, Director General, and Paul Kimani, Adviser at the Ministry of Trade of Kenya, came.", True),
        ("Ann Odera, President, and Paul Kimani, Director at the Ministry of Trade of Kenya, came.", False),
        ("Ann Odera, Secretary General of ASEAN, and Paul Kimani, Director at the Ministry of Trade, came.", False),
        ("Ann Odera, Permanent Secretary, and Paul Kimani, Director of the Asia Department, came.", False),
    ],
)
def test_the_ministry_behind_the_last_of_two_posts_is_that_of_both(text: str, shared: bool) -> None:
    bodies = {name: body for name, _, body in held("Trade with Kenya grew.", text)}
    assert (bodies.get("Ann Odera") == _OF_TRADE) == shared


def test_the_ministry_behind_the_last_of_three_posts_is_that_of_all() -> None:
    found = held(
        "Ann Odera, Deputy Minister, Jane Mutua, Director General, and Paul Kimani, Director of the Ministry of Trade "
        "of Kenya, took part."
    )
    assert {body for _, _, body in found} == {_OF_TRADE}
    assert len(found) == 3


def test_a_general_secretary_of_a_named_party_is_of_that_one_by_his_title_alone() -> None:
    found = held(
        "Li Wen sent his regards to To Linh, General Secretary of the Communist Party of Vietnam.",
        "General Secretary To Linh thanked him.",
    )
    assert {(title, body) for name, title, body in found if name == "To Linh"} == {
        ("general secretary", "Communist Party of Vietnam")
    }
