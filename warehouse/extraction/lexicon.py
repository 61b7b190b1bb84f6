"""The words that the parser knows, from the knowledge tables, found by longest match over tokens."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from typing import Final, Generic, TypeVar

import polars as pl

from warehouse.extraction.tokens import tokenize
from warehouse.folding import fold_name
from warehouse.places import gazetteer
from warehouse.resources import knowledge

Value = TypeVar("Value")
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """A title: its bare form, PLOVER sector, and what it is a title of (`party`, `state`, `ministry`, `embassy`).

    `organization` and `country` are those of a post that only one body or one country has.
    """

    name: str
    sector: str | None
    of: str | None
    organization: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """A political party. `central_organs`: it has a Central Committee with a Political Bureau. `common_name`: parties
    of other countries are called so too."""

    name: str
    short_name: str | None
    country: str
    central_organs: bool
    common_name: bool = False


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ known by name; `within` is `party`, `Central Committee` or another organ."""

    name: str
    kind: str
    within: str | None


@dataclass(frozen=True, slots=True)
class Body:
    """A legislature or international body known by name."""

    name: str
    short_name: str | None
    kind: str
    country: str | None


@dataclass(frozen=True, slots=True)
class OrgWord:
    """A word that heads names of organisations."""

    kind: str
    sector: str | None
    complement: str


class PhraseTable(Generic[Value]):
    """Phrases of lower-case tokens with a value each; `match` finds the longest one at a place."""

    def __init__(self) -> None:
        self._alone: dict[str, Value] = {}
        self._longer: dict[str, dict[str, list[tuple[list[str], int, Value]]]] = {}
        """By the first word and the second: the words after these two, how many words in all, the value."""

    def add(self, phrase: str, value: Value) -> None:
        """Add a phrase; the first value given for it stays."""
        words = list(tokens_of(phrase))
        by_second = self._longer.setdefault(words[0], {})
        if len(words) == 1:
            self._alone.setdefault(words[0], value)
            return
        entries = by_second.setdefault(words[1], [])
        if all(rest != words[2:] for rest, _, _ in entries):
            entries.append((words[2:], len(words), value))
            entries.sort(key=lambda entry: -entry[1])

    def first_words(self) -> Collection[str]:
        """The words at which a phrase can begin."""
        return self._longer.keys()

    def match(self, lows: list[str], i: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that begins at token i, and the token after it; none past the end."""
        if i >= len(lows):
            return None
        low = lows[i]
        by_second = self._longer.get(low)
        if by_second is None:
            return None
        if by_second and i + 1 < len(lows):
            entries = by_second.get(lows[i + 1])
            for rest, count, value in entries if entries is not None else []:
                if not rest or lows[i + 2 : i + count] == rest:
                    return value, i + count
        return (self._alone[low], i + 1) if low in self._alone else None


class _Kept:
    """The tables that every sentence asks for, once read: to compiled code an attribute of its own class costs a
    thirtieth of a call of a cached function."""

    titles: PhraseTable[Title] | None = None
    parties: PhraseTable[tuple[Party, ...]] | None = None
    organs: PhraseTable[Organ] | None = None
    bodies: PhraseTable[Body] | None = None
    descriptions: PhraseTable[tuple[str, str]] | None = None
    org_words: dict[str, OrgWord] | None = None
    honorifics: PhraseTable[str] | None = None
    common_words: frozenset[str] | None = None
    ministry_subjects: frozenset[str] | None = None
    name_words: dict[str, set[tuple[str, str]]] | None = None
    place_names: dict[str, str] | None = None
    country_lengths: dict[str, int] | None = None


_KEPT: Final = _Kept()


@cache
def tokens_of(phrase: str) -> Phrase:
    """A phrase as the tokenizer cuts it, in lower case; abbreviations are told by their capitals."""
    phrase = phrase.title()
    return tuple(tokenize(phrase, 0, len(phrase), 1, "body", False).lows)


def _aliases(row: dict[str, str | None]) -> list[str]:
    return [alias for alias in (row.get("aliases") or "").split("|") if alias]


def titles() -> PhraseTable[Title]:
    """Titles, singular and plural."""
    if _KEPT.titles is None:
        _KEPT.titles = _read_titles()
    return _KEPT.titles


_COUNTED: Final = ("minister", "secretary", "chief")
"""Whose plural is told in front of `of`; heads of state and chiefs of staff at large are others' words for many."""


def _read_titles() -> PhraseTable[Title]:
    table: PhraseTable[Title] = PhraseTable()
    of_one = {row["phrase"]: row for row in knowledge("posts_of_one").iter_rows(named=True)}
    for row in knowledge("titles").iter_rows(named=True):
        own = of_one.get(row["phrase"], {})
        title = Title(row["title"], row["sector"], row["of"], own.get("organization"), own.get("country_code"))
        table.add(row["phrase"], title)
        table.add(row["phrase"] + "s", title)
        if row["phrase"].endswith("secretary"):
            table.add(row["phrase"].removesuffix("y") + "ies", title)
        rank, _, rest = row["phrase"].partition(" of ")
        if rest and rank.endswith(_COUNTED):
            ranks = f"{rank.removesuffix('y')}ies" if rank.endswith("secretary") else f"{rank}s"
            table.add(f"{ranks} of {rest}", title)  # `Ministers of State`
        for plural in _plurals(row["phrase"]):
            table.add(plural, title)
        if row["phrase"].startswith(("vice ", "deputy ")):
            table.add(row["phrase"].replace(" ", "-", 1), title)  # `vice-speaker`
    return table


_BEHIND_NOUN: Final = (" general", "-general", " extraordinary and plenipotentiary", " designate", "-designate")


def _plurals(phrase: str) -> list[str]:
    """`consuls general`, `ambassadors extraordinary and plenipotentiary`: where the noun stands first."""
    return [
        f"{phrase.removesuffix(end).removesuffix('y')}{'ies' if phrase.removesuffix(end).endswith('y') else 's'}{end}"
        for end in _BEHIND_NOUN
        if phrase.endswith(end)
    ]


def parties() -> PhraseTable[tuple[Party, ...]]:
    """Parties by name, acronym and alias; an acronym that clashes has several, in the order of the table."""
    if _KEPT.parties is None:
        _KEPT.parties = _read_parties()
    return _KEPT.parties


def _read_parties() -> PhraseTable[tuple[Party, ...]]:
    by_phrase: dict[str, list[Party]] = {}
    for row in knowledge("parties").iter_rows(named=True):
        flags = (row["central_organs"] == "yes", row["common_name"] == "yes")
        party = Party(row["name"], row["short_name"], row["country_code"], *flags)
        for phrase in {row["name"], row["short_name"], *_aliases(row)} - {None}:
            by_phrase.setdefault(phrase, []).append(party)
            if " " not in phrase and not party.central_organs:  # `the FRELIMO Party`; the CPC Party School is a school
                by_phrase.setdefault(f"{phrase} Party", []).append(party)
    table: PhraseTable[tuple[Party, ...]] = PhraseTable()
    for phrase, found in by_phrase.items():
        table.add(phrase, tuple(found))
    return table


@cache
def party_by_country() -> dict[str, Party]:
    """The party with central organs of each country that has one."""
    rows = knowledge("parties").iter_rows(named=True)
    return {
        row["country_code"]: Party(row["name"], row["short_name"], row["country_code"], True)
        for row in rows
        if row["central_organs"] == "yes"
    }


def organs() -> PhraseTable[Organ]:
    """Party organs by name and alias."""
    if _KEPT.organs is None:
        _KEPT.organs = _read_organs()
    return _KEPT.organs


def _read_organs() -> PhraseTable[Organ]:
    table: PhraseTable[Organ] = PhraseTable()
    for row in knowledge("organs").iter_rows(named=True):
        for phrase in (row["name"], *_aliases(row)):
            table.add(phrase, Organ(row["name"], row["kind"], row["within"]))
            table.add(phrase.replace("ization", "isation"), Organ(row["name"], row["kind"], row["within"]))
    return table


@cache
def organ_names_by_country() -> dict[tuple[str, str], str]:
    """(name of an organ, country of its party) to the name that this party's organ of the same concern has."""
    rows = [row for row in knowledge("organs").iter_rows(named=True) if row["concern"]]
    return {
        (row["name"], other["country_code"]): other["name"]
        for row in rows
        for other in rows
        if other["concern"] == row["concern"] and other["name"] != row["name"]
    }


def bodies() -> PhraseTable[Body]:
    """Legislatures, international bodies and bodies of one state by name, acronym and alias."""
    if _KEPT.bodies is None:
        _KEPT.bodies = _read_bodies()
    return _KEPT.bodies


@cache
def _only_legislatures() -> dict[str, str]:
    rows = knowledge("legislatures").filter(pl.col("only_one") == "yes")
    return dict(rows.select("country_code", "name").iter_rows())


def legislature_of(country: str) -> str | None:
    """The one chamber of a country's parliament by the name that the country gives it; None for all others."""
    return _only_legislatures().get(country)


_DOTTED: Final = {"UN": "U.N."}
_SPELLINGS: Final = (
    ("United Nations ", ("UN ", "U.N. ")),
    ("African Union ", ("AU ",)),
    ("Organization", ("Organisation",)),
    ("Organisation", ("Organization",)),
    ("Programme", ("Program",)),
    ("Centre", ("Center",)),
    ("Stabilization", ("Stabilisation",)),
)
"""How else houses write words of names of bodies."""


def _spellings(name: str) -> list[str]:
    found = [name]
    for word, others in _SPELLINGS if "Commissioner" not in name else ():  # `the UN High Commissioner` is a post
        found += [each.replace(word, other) for each in found if word in each for other in others]
    return found


def _read_bodies() -> PhraseTable[Body]:
    table: PhraseTable[Body] = PhraseTable()
    for row in knowledge("legislatures").iter_rows(named=True):
        short = next((alias for alias in _aliases(row) if alias.isupper()), None)
        for phrase in (row["name"], *_aliases(row)):
            table.add(phrase, Body(row["name"], short, "legislature", row["country_code"]))
    for row in knowledge("international_bodies").iter_rows(named=True):
        dotted = _DOTTED.get(row["short_name"])  # as Reuters and AP write it
        for phrase in {*_spellings(row["name"]), row["short_name"], dotted} - {None}:
            table.add(phrase, Body(row["name"], row["short_name"], "international", None))
    for row in knowledge("state_bodies").iter_rows(named=True):
        for phrase in (row["name"], *_aliases(row)):
            table.add(phrase, Body(row["name"], None, "other", row["country_code"]))
    for row in knowledge("ministry_bynames").iter_rows(named=True):
        table.add(row["byname"], Body(row["organization"], None, "ministry", row["country_code"]))
    return table


def descriptions() -> PhraseTable[tuple[str, str]]:
    """What a leader is called by the post: phrase to (title, sector)."""
    if _KEPT.descriptions is None:
        _KEPT.descriptions = _read_descriptions()
    return _KEPT.descriptions


def _read_descriptions() -> PhraseTable[tuple[str, str]]:
    table: PhraseTable[tuple[str, str]] = PhraseTable()
    for row in knowledge("descriptions").iter_rows(named=True):
        table.add(row["phrase"], (row["title"], row["sector"]))
    return table


def org_words() -> dict[str, OrgWord]:
    """Words that head names of organisations, in lower case."""
    if _KEPT.org_words is None:
        _KEPT.org_words = _read_org_words()
    return _KEPT.org_words


def _read_org_words() -> dict[str, OrgWord]:
    rows = knowledge("org_words").iter_rows(named=True)
    return {row["word"]: OrgWord(row["kind"] or "other", row["sector"], row["complement"]) for row in rows}


def honorifics() -> PhraseTable[str]:
    """Forms of address and ranks, with the gender that they tell (`m`, `f` or empty)."""
    if _KEPT.honorifics is None:
        _KEPT.honorifics = _read_honorifics()
    return _KEPT.honorifics


def _read_honorifics() -> PhraseTable[str]:
    table: PhraseTable[str] = PhraseTable()
    for row in knowledge("honorifics").iter_rows(named=True):
        table.add(row["word"], row["gender"] or "")
    return table


@cache
def honorific_countries() -> PhraseTable[str]:
    """Forms of address that one country's people have (`Shri`, `Lyonpo`), with its code."""
    table: PhraseTable[str] = PhraseTable()
    for row in knowledge("honorifics").filter(pl.col("country_code").is_not_null()).iter_rows(named=True):
        table.add(row["word"], row["country_code"])
    return table


@cache
def historical_persons() -> dict[str, tuple[str | None, int]]:
    """People who are dead, by folded name, with their country and the year in which they died."""
    rows = knowledge("historical_persons").iter_rows(named=True)
    return {fold_name(row["name"]): (row["country_code"], int(row["died"])) for row in rows}


def common_words() -> frozenset[str]:
    """Words that are written with a capital in such texts without being part of a person's name."""
    if _KEPT.common_words is None:
        _KEPT.common_words = _read_common_words()
    return _KEPT.common_words


def _read_common_words() -> frozenset[str]:
    return frozenset(knowledge("common_words")["word"])


def ministry_subjects() -> frozenset[str]:
    """Words of which names of ministries are made, in lower case: they count where a text writes them small."""
    if _KEPT.ministry_subjects is None:
        _KEPT.ministry_subjects = _read_ministry_subjects()
    return _KEPT.ministry_subjects


def _read_ministry_subjects() -> frozenset[str]:
    return frozenset(knowledge("ministry_subjects")["word"])


def name_words() -> dict[str, set[tuple[str, str]]]:
    """Folded family or given names with their (part, culture)."""
    if _KEPT.name_words is None:
        _KEPT.name_words = _read_name_words()
    return _KEPT.name_words


def _read_name_words() -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for row in knowledge("name_words").iter_rows(named=True):
        found.setdefault(fold_name(row["word"]), set()).add((row["part"], row["culture"]))
    return found


def place_names() -> dict[str, str]:
    """Folded place name to place key, for names that may stand for a place in running text."""
    if _KEPT.place_names is None:
        _KEPT.place_names = _read_place_names()
    return _KEPT.place_names


def _read_place_names() -> dict[str, str]:
    return gazetteer.place_names()


def country_lengths() -> dict[str, int]:
    """First word of a country's names, folded, to the most words that a name with it has."""
    if _KEPT.country_lengths is None:
        _KEPT.country_lengths = _read_country_lengths()
    return _KEPT.country_lengths


def _read_country_lengths() -> dict[str, int]:
    found: dict[str, int] = {}
    for name in gazetteer.country_names():
        words = name.split()
        for count in (1, 2, 3):
            first = " ".join(words[:count])
            found[first] = max(found.get(first, 0), len(words))
    return found


@cache
def topics() -> list[tuple[str, str]]:
    """(phrase in lower case, topic), in the order of the table."""
    rows = knowledge("topics").iter_rows(named=True)
    return [(row["phrase"], row["topic"]) for row in rows]


@cache
def agreement_kinds() -> PhraseTable[str]:
    """Kinds of documents that two sides sign, by phrase."""
    table: PhraseTable[str] = PhraseTable()
    for row in knowledge("agreement_kinds").iter_rows(named=True):
        table.add(row["phrase"], row["kind"] or "")
    return table
