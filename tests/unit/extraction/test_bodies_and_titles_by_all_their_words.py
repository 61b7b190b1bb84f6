"""Bodies whose names begin with another's, titles of every kind, forms of address before names."""

from __future__ import annotations

import pytest
from one_article import offices, read

Held = set[tuple[str, str, str | None]]


def held(*lines: str, place: str | None = None) -> Held:
    return {(person, title, body) for person, title, body, _ in offices(read(*lines, place=place, agency=None))}


@pytest.mark.parametrize(
    ("post", "title", "body"),
    [
        ("The head of the OAS Electoral Observation Mission,", "head", "OAS Electoral Observation Mission"),
        ("The head of the EU Election Observation Mission,", "head", "EU Election Observation Mission"),
        ("The president of the African Development Bank Group,", "president", "African Development Bank Group"),
        ("The Director of the UNESCO San José Office,", "head", "UNESCO San José Office"),
        ("The Director of the UNESCO Nairobi Office", "head", "UNESCO Nairobi Office"),
        ("The Head of the OSCE Centre in Ashgabat, Ambassador", "head", "OSCE Center in Ashgabat"),
        ("The President of the IPU Committee on Human Rights,", "president", "IPU Committee on Human Rights"),
        ("The Director of the WIPO Academy", "head", "WIPO Academy"),
        ("The Speaker of the ECOWAS Parliament,", "speaker", "ECOWAS Parliament"),
        ("OSCE Parliamentary Assembly President", "president", "OSCE Parliamentary Assembly"),
        ("The UNFPA Representative,", "representative", "United Nations Population Fund"),
        (
            "The Force Commander of the UN Interim Security Force for Abyei (UNISFA), Major General",
            "force commander",
            "United Nations Interim Security Force for Abyei",
        ),
    ],
)
def test_a_body_is_named_by_all_its_words(post: str, title: str, body: str) -> None:
    ((name, what, whose),) = held(f"Talks went on for hours. {post} Oumarou Kabore met journalists on Monday.")
    assert (name, what) == ("Oumarou Kabore", title)
    assert whose is not None and whose.startswith(body)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Secretary-General of ASEAN Ismail Bank said so.", "Association of Southeast Asian Nations"),
        ("The Secretary-General of NATO Jens Holm said so.", "North Atlantic Treaty Organization"),
        ("The Director-General of the WTO, Ana Ruiz, and Minister Jan Park said so.", "World Trade Organization"),
    ],
)
def test_what_stands_behind_a_body_and_is_somebody_is_no_part_of_its_name(text: str, body: str) -> None:
    assert body in {whose for _, title, whose in held(text) if title != "minister"}


@pytest.mark.parametrize(
    ("post", "title"),
    [
        ("Deputy Chief of Defence Forces", "deputy chief of the defense forces"),
        ("Vice Chief of the Defence Force", "vice chief of the defense force"),
        ("Sector Commander", "sector commander"),
        ("Contingent Commander", "contingent commander"),
        ("Second-in-Command", "second-in-command"),
        ("Naval Attaché", "naval attaché"),
        ("Commercial Attaché", "commercial attaché"),
        ("Defence Adviser", "defense adviser"),
        ("Second Deputy Speaker", "second deputy speaker"),
        ("Permanent Observer", "permanent observer"),
        ("Chief Curator", "chief curator"),
        ("Chief Negotiator", "chief negotiator"),
        ("Transitional Leader", "transitional leader"),
        ("Government Councillor", "government councillor"),
        ("Humanitarian Coordinator", "humanitarian coordinator"),
        ("Permanent Under-Secretary of State", "permanent under-secretary of state"),
        ("Commanding General", "commanding general"),
    ],
)
def test_a_title_is_read_by_all_its_words(post: str, title: str) -> None:
    assert ("Oumarou Kabore", title) in {(name, what) for name, what, _ in held(f"{post} Oumarou Kabore said so.")}


@pytest.mark.parametrize(
    "form",
    [
        "Monsignor", "Msgr.", "His Eminence Cardinal", "the Most Hon.", "the Most Reverend", "Ndugu", "Pengiran",
        "Hajah", "Haji", "Mufti", "Ayatollah", "Hojjatoleslam", "Admiral TNI", "Air Force Gen.", "Marine Corps Gen.",
        "Navy Rear Adm.", "Air Commodore", "Rev. Fr.", "Major",
    ],
)  # fmt: skip
def test_a_form_of_address_is_no_part_of_a_name(form: str) -> None:
    found = held(f"The Speaker, {form} Oumarou Kabore, met journalists on Monday.")
    assert {name for name, _, _ in found} == {"Oumarou Kabore"}


@pytest.mark.parametrize(
    "post",
    [
        "Chargé d’Affaires a.i. of Peru,",
        "Chargé d’Affaires (a.i.) of Peru,",
        "Chargé d’Affaires ad interim of Peru,",
        "Chargé d'Affaires a.i. of the Republic of Peru in Minsk,",
    ],
)
def test_who_leads_a_mission_for_a_time_is_its_charge_d_affaires(post: str) -> None:
    found = held(f"Minister Ivan Petrov received the {post} Rohan Kabore, on Monday.")
    assert ("Rohan Kabore", "charge d'affaires", "Embassy of Peru") in found


@pytest.mark.parametrize(
    ("who", "body"),
    [
        ("the World Health Organization (WHO) Representative to Liberia", "World Health Organization"),
        ("the newly appointed UNICEF Representative in Liberia", "United Nations Children's Fund"),
        ("African Development Bank Country Representative", "African Development Bank"),
    ],
)
def test_whom_an_international_body_sends_is_its_representative(who: str, body: str) -> None:
    ((_, title, whose),) = {h for h in held(f"Dr Ana Kabore, {who}, presented her letters.") if h[0] == "Ana Kabore"}
    assert title.endswith("representative") and whose is not None and whose.startswith(body)
