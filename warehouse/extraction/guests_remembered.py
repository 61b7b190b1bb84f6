"""The guest whom later sentences mean without a name."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.day_setting import Setting
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.phrases import PhraseReader
from warehouse.extraction.travellers import name_travellers
from warehouse.places import gazetteer


def remember_guest(
    reader: PhraseReader, phrases: list[Phrase], events: list[FoundEvent], told: list[FoundEvent], setting: Setting
) -> None:
    """Whom `the guest` and `the host` mean from now on: by their roles, else by whose soil the text is written on."""
    name_travellers(events, told, reader.held)
    if not events:
        return
    soil = gazetteer.country_of(setting.dateline_place) if setting.dateline_place else None
    for event in events:
        came = [side.person for side in event.sides if side.person is not None and side.role == "visitor"]
        if event.subtype == "visit" and event.status != "cancelled" and len(came) == 1:
            reader.came = came[0]
        reader.has_envoys = reader.has_envoys or event.subtype == "credentials"
        if event.subtype.endswith("message") and reader.guest is not None:
            continue  # `The guest conveyed the greetings of X to Y`: neither of them is there
        for side in event.sides:
            is_guest = side.role == "visitor" or (side.role == "recipient" and not _gives(reader.guest, event))
            if side.person is not None and is_guest:
                reader.guest = side.person
            elif side.person is not None and side.role in ("host", "sender"):
                reader.host = side.person
        people = [side.person for side in event.sides if side.person is not None]
        if soil is not None and event.mode == "in person" and event.status == "occurred" and len(people) == _TWO:
            there = _soil_named(phrases, event) or soil
            at_home = [x.person for x in event.sides if x.person is not None and x.country == there]
            at_home = at_home or [
                person for person in people if person.country is None
            ]  # `The minister met her X peer`
            if len(at_home) == 1 and all(side.role == "participant" for side in event.sides):
                reader.likely_host = at_home[0]
                # A torn sentence may name one person twice.
                reader.likely_guest = next((person for person in people if person is not at_home[0]), None)


def remember_leader(reader: PhraseReader, told: list[FoundEvent]) -> None:
    """`X hosted a delegation of Y. It was led by Z. Today, the delegation laid a wreath`: Z, who was named after the
    event that he came to."""
    if reader.guest is None and told and told[-1].subtype in _ENCOUNTERS:
        came = [side.person for side in told[-1].sides if side.role == "visitor"]
        reader.guest = came[0] if len(came) == 1 else None


_ENCOUNTERS: Final = frozenset(("talks", "meeting", "reception"))
_TWO: Final = 2


def _soil_named(phrases: list[Phrase], event: FoundEvent) -> str | None:
    """`met X of Vietnam in Hanoi`, in a report written elsewhere: the country of the place, where it is one side's."""
    sides = {side.country for side in event.sides}
    return next(
        (p.country for p in phrases if p.kind == "place" and p.country is not None and p.country in sides), None
    )


def _gives(guest: Person | None, event: FoundEvent) -> bool:
    """The guest decorates somebody: who came is still the guest."""
    senders = (side.person for side in event.sides if side.role == "sender")
    return guest is not None and event.subtype in ("award", "aid") and any(person is guest for person in senders)
