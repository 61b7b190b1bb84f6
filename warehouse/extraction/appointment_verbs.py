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


@cache
def given_forms() -> frozenset[str]:
    """The forms of verbs that need no more words to give somebody a post or to take it: `named`, `appointing`."""
    found = appointment_verbs().items()
    return frozenset(form for form, entries in found if any(_needs_none(e) for e in entries)) - _NONE


def _needs_none(verb: AppointmentVerb) -> bool:
    """No more words than `as`, which stands behind the name."""
    return not verb.is_taken and (not verb.pattern or verb.pattern == (None, frozenset(("as",))))


_NONE: Final = frozenset("made make makes making replace replaces replaced replacing confirm confirms".split())
"""What stands before other names as often."""
VERBS: Final = marks.of_words(lambda: appointment_verbs().keys())
