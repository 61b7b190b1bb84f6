"""`communique explain`: an event, person, organisation, position or agreement with the sentences that prove it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from warehouse.answers.citations import Citation
from warehouse.answers.explain_agreement import explain_agreement
from warehouse.answers.explain_entity import explain_organization, explain_person, explain_position
from warehouse.answers.explain_event import explain_event
from warehouse.answers.explanations import Explanation, Fact
from warehouse.answers.formats import printable
from warehouse.answers.search import FOUND_SHOWN, Found, find
from warehouse.errors import WrongUse
from warehouse.publishing.database import Connection, open_published

EXPLAINERS: dict[str, Callable[[Connection, int], Explanation | None]] = {
    "event": explain_event,
    "person": explain_person,
    "organization": explain_organization,
    "organisation": explain_organization,
    "position": explain_position,
    "office": explain_position,
    "agreement": explain_agreement,
}
_HANDLE = re.compile(r"\s*(\w+)\s*:\s*(\d+)\s*")
_MARK = "bold reverse"
# Where there are no colours, these stand around the span.
_OPENING, _CLOSING = "»", "«"
_PROVEN = {True: ("✓ ", "green"), False: ("✗ ", "red"), None: ("", "")}


def explain(folder: str | Path, words: str, console: Console | None = None) -> None:
    """Print what `words` means: one thing with its proofs, or a list where several are meant.

    Raises WrongUse where there is no such thing or nothing is found.
    """
    console = console or Console(highlight=False)
    found = explained(folder, words)
    if isinstance(found, Explanation):
        show(found, console)
    else:
        show_found(found, words, console)


def explained(folder: str | Path, words: str) -> Explanation | list[Found]:
    """The explanation of `KIND:ID`, or of what the words clearly mean; else everything that they may mean."""
    con = open_published(folder, {"enable_external_access": False})
    try:
        if handle := _HANDLE.fullmatch(words):
            return _by_key(con, handle[1].lower(), int(handle[2]))
        found = find(con, words)
        if not found:
            raise WrongUse(
                f"Nothing in the warehouse is called {words.strip()!r}. Search by names of people, organisations or "
                "places, or by kinds of events; `communique sql` looks into everything else."
            )
        return _by_key(con, found[0].kind, found[0].key) if len(found) == 1 else found
    finally:
        con.close()


def _by_key(con: Connection, kind: str, key: int) -> Explanation:
    if kind not in EXPLAINERS:
        raise WrongUse(f"There is no kind {kind}; there are {', '.join(sorted(EXPLAINERS))}.")
    # What does not fit a BIGINT cannot be a key either, and DuckDB would only say that it cannot be converted.
    explanation = EXPLAINERS[kind](con, key) if key < 1 << 63 else None
    if explanation is None:
        raise WrongUse(f"There is no {kind} {key} in the warehouse. Search by words: communique explain WORDS.")
    return explanation


def show(explanation: Explanation, console: Console) -> None:
    """Print an explanation: every fact, below it the sentences that prove it, the span marked."""
    _print(Text(printable(explanation.title), style="bold").append(f"  {explanation.handle}", style="dim"), console)
    for label, value in explanation.about:
        _print(_labelled(label, value), console)
    for section in explanation.sections:
        console.print()
        console.print(Text(section.title, style="bold underline"))
        for fact in section.facts:
            _show_fact(fact, console)


def show_found(found: list[Found], words: str, console: Console) -> None:
    """Print what words may mean, each with what to type for it."""
    console.print(Text(f"{words.strip()} may mean:"))
    for one in found[:FOUND_SHOWN]:
        line = Text(f"  {one.handle}", style="cyan")
        line.append(f"  {printable(one.name)}", style="default")
        if one.note:
            line.append(f"  {printable(one.note)}", style="dim")
        console.print(line, soft_wrap=True)
    if len(found) > FOUND_SHOWN:
        console.print("and more: add a word.")
    console.print(Text(f"Type: communique explain {found[0].handle}", style="dim"))


def _show_fact(fact: Fact, console: Console) -> None:
    sign, colour = _PROVEN[fact.is_proven]
    line = Text(sign, style=colour)
    line.append(_labelled(fact.label, fact.value))
    _print(line, console)
    # One sentence can prove several things of one fact: it is shown once with all its marks.
    for citation, marks in _by_sentence(fact):
        _print(_sentence(citation, marks, is_coloured=console.color_system is not None), console, indent=4)
        _print(_where(citation), console, indent=4)


def _print(line: Text, console: Console, indent: int = 0) -> None:
    if console.is_terminal:
        console.print(Padding(line, (0, 0, 0, indent)))
    else:
        # For programs and pipes a line stays a line.
        console.print(Text(" " * indent).append(line), soft_wrap=True)


def _labelled(label: str, value: str) -> Text:
    line = Text()
    line.append(f"{label}: ", style="dim")
    line.append(printable(value))
    return line


def _by_sentence(fact: Fact) -> list[tuple[Citation, list[tuple[int, int]]]]:
    grouped: dict[tuple[int, str], tuple[Citation, list[tuple[int, int]]]] = {}
    for citation in fact.citations:
        first, marks = grouped.setdefault((citation.article_id, citation.sentence), (citation, []))
        if citation.sentence == first.sentence:
            marks.append((citation.mark_start, citation.mark_end))
    return list(grouped.values())


def _sentence(citation: Citation, marks: list[tuple[int, int]], is_coloured: bool) -> Text:
    # Control characters become blanks one by one, so that the marks stay where they are.
    text = printable(citation.sentence).replace("\n", " ")
    shown, done = Text(), 0
    for begin, end in sorted(set(marks)):
        start = max(begin, done)
        if end <= start:
            continue
        shown.append(text[done:start])
        shown.append(text[start:end] if is_coloured else f"{_OPENING}{text[start:end]}{_CLOSING}", style=_MARK)
        done = end
    return shown.append(text[done:])


def _where(citation: Citation) -> Text:
    told = [citation.source, citation.headline, citation.published_on, citation.address]
    return Text(printable(" · ".join(str(part) for part in told if part)), style="dim italic")
