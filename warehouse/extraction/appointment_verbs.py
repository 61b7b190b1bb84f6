"""The verbs by which posts are given and taken, from their table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from warehouse.extraction import marks, verbs
from warehouse.extraction.verbs import Pattern
from warehouse.resources import knowledge


@dataclass(frozen=True, slots=True)
class AppointmentVerb:
    """A row of the appointment verbs: the words that follow it, the status that it gives to the office, and whether
    the office is given to someone (`was named`) or taken (`took over as`)."""

    form: str
    pattern: Pattern
    is_relief: bool
    is_taken: bool


@cache
def appointment_verbs() -> dict[str, list[AppointmentVerb]]:
    """Verb forms, those with the most words first."""
    found: dict[str, list[AppointmentVerb]] = {}
    for row in knowledge("appointment_verbs").iter_rows(named=True):
        lemmas, *words = row["phrase"].split()
        for lemma in lemmas.split("|"):
            for form, name in verbs.forms_of(lemma).items():
                verb = AppointmentVerb(
                    name, verbs.pattern_of(words), row["status"] == "relieved", row["voice"] == "taken"
                )
                found.setdefault(form, []).append(verb)
    for entries in found.values():
        entries.sort(key=lambda verb: -len(verb.pattern))
    return found


VERBS: Final = marks.of_words(lambda: appointment_verbs().keys())
