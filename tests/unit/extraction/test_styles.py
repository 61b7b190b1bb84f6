"""Forms of address that stand for whoever was introduced with them."""

from __future__ import annotations

from one_article import read

RIYADH = "His Royal Highness Prince Talal bin Saud, Crown Prince of Saudi Arabia, received President Jean Okou of Togo."
PHNOM_PENH = "Cambodian Interior Minister Samdech Krolahom Sok Vannak met Thai Minister Anan Thepsuwan."


def _events(text: list[str]) -> list[tuple[str, list[str]]]:
    events = read(*text, place="Riyadh").events
    return [(e.subtype, [side.person.name for side in e.sides if side.person]) for e in events]


def test_a_royal_highness_without_a_name_is_who_was_introduced_so() -> None:
    told = _events([RIYADH, "In a separate cable, His Royal Highness congratulated President Ama Kofi of Ghana."])
    assert ("congratulation message", ["Talal bin Saud", "Ama Kofi"]) in told


def test_a_cambodian_style_alone_stands_for_its_bearer() -> None:
    told = _events([PHNOM_PENH, "Samdech Krolahom later received Ambassador of Peru Luis Arrieta."])
    assert ("reception", ["Sok Vannak", "Luis Arrieta"]) in told


def test_an_excellency_is_anybodys_style() -> None:
    told = _events(
        [
            "H.E. Sok Vannak, Minister of Interior of Cambodia, met H.E. Luis Arrieta, Ambassador of Peru.",
            "His Excellency congratulated President Ama Kofi of Ghana.",
        ]
    )
    assert [kind for kind, _ in told] == ["meeting"]
