"""Read gold: articles with what a careful reader would put into the warehouse. The form: tests/gold/README.md."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from warehouse.errors import WrongUse
from warehouse.folding import fold_name, to_ascii
from warehouse.keys import key_of
from warehouse.tables.facts import ROLES

_YAML = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The one in C takes a tenth of the time; it is missing where PyYAML was built without libyaml."""

Accepted = tuple[Any, ...]
"""The values that are accepted; None among them where nothing is."""

MODE_OF_SUBTYPE = {
    "phone call": "phone",
    "video talks": "video link",
    "congratulation message": "letter",
    "condolence message": "letter",
    "message": "letter",
}
"""The mode where gold names none; other kinds are in person, but for those in MODELESS."""

MODELESS = frozenset({"appointment", "agreement to cooperate", "aid", "award"})
"""Kinds whose mode is not compared where gold names none."""


@dataclass(frozen=True, slots=True)
class GoldCaption:
    """An occurrence of a caption."""

    text: str
    photographer: Accepted
    agency: Accepted
    repeats: Accepted


@dataclass(frozen=True, slots=True)
class GoldParse:
    """What the parse has to say of an article."""

    values: Mapping[str, Accepted]
    captions: tuple[GoldCaption, ...]
    boilerplate: tuple[str, ...]
    credits: tuple[str, ...]
    duplicate_of: tuple[str, ...]
    hard_negative_of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldPerson:
    """A person of an article; `identity` is the same wherever the same person is meant."""

    name: str
    countries: Accepted
    spellings: tuple[str, ...]
    identity: str
    is_optional: bool


@dataclass(frozen=True, slots=True)
class GoldOffice:
    """An office that the article ascribes to a person."""

    person: str
    titles: Accepted
    organizations: Accepted
    statuses: Accepted
    is_optional: bool


@dataclass(frozen=True, slots=True)
class GoldParty:
    """A person, an organisation or a country that takes part, speaks or signs."""

    person: str | None
    organization: str | None
    country: str | None

    def __str__(self) -> str:
        return self.person or self.organization or self.country or "nobody"


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event as the article tells it."""

    identity: str
    subtypes: Accepted
    statuses: Accepted
    starts_on: Accepted
    ends_on: Accepted
    precisions: Accepted
    bases: Accepted
    modes: Accepted | None
    places: Accepted
    parents: Accepted | None
    participants: tuple[tuple[str, GoldParty], ...]
    also: tuple[GoldParty, ...]
    """Parties that may be found in any role or not at all."""
    lacks: frozenset[str]
    open_axes: frozenset[str]
    """Axes that may be proven or not."""
    is_optional: bool


@dataclass(frozen=True, slots=True)
class GoldAgreement:
    """An agreement that the article tells of."""

    identity: str
    kinds: Accepted
    titles: tuple[str, ...]
    """Words of its title; several where the article names it in more than one way."""
    statuses: Accepted
    signed_on: Accepted
    parties: tuple[tuple[GoldParty, ...], ...]
    """The sides; several where more than one way to name them is accepted."""
    events: tuple[str, ...]
    is_optional: bool

    @property
    def title(self) -> str:
        """The first of its titles, to show."""
        return self.titles[0]


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A sentence in which someone says something."""

    begins: str
    speakers: tuple[GoldParty, ...]
    verbs: tuple[str, ...]
    """Verbs that are right, where the sentence has several; none where the gold does not say."""
    is_optional: bool


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its gold; `name` is its place in the folder, without ending."""

    name: str
    text: str
    metadata: str | None
    promise: str
    formats: tuple[str, ...]
    parse: GoldParse
    persons: tuple[GoldPerson, ...]
    offices: tuple[GoldOffice, ...]
    events: tuple[GoldEvent, ...]
    agreements: tuple[GoldAgreement, ...]
    statements: tuple[GoldStatement, ...]
    negatives: tuple[str, ...]
    covers_only_documents: bool
    """Whether the gold speaks of agreements and statements alone, so that nothing else is compared."""

    @property
    def article_id(self) -> int:
        """The article's key in the warehouse."""
        return key_of(self.text, self.metadata)

    def person(self, name: str) -> GoldPerson:
        """The person of that name. Raises KeyError where the gold lists none."""
        for person in self.persons:
            if person.name == name:
                return person
        raise KeyError(name)


def read_gold(folder: Path) -> list[GoldArticle]:
    """All gold articles below a folder, sorted by name. Raises WrongUse that names every one that cannot be read."""
    paths = sorted(folder.rglob("*.yaml"))
    if not paths:
        raise WrongUse(f"{folder}: no gold found; expected NAME.txt with NAME.yaml beside it.")
    articles, faults = [], []
    for path in paths:
        try:
            articles.append(_article(path, path.relative_to(folder).with_suffix("").as_posix()))
        except WrongUse as error:
            faults.append(str(error))
    if faults:
        raise WrongUse("\n".join([*faults, "The form stands in tests/gold/README.md."]))
    return articles


def _article(path: Path, name: str) -> GoldArticle:
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), _YAML)
        # Bytes, as line ends are part of an article.
        text = path.with_suffix(".txt").read_bytes().decode("utf-8")
        return article_of(name, text, raw)
    except (OSError, yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        raise WrongUse(f"{path}: not read as gold ({reason}).") from error


def article_of(name: str, text: str, raw: dict[str, Any]) -> GoldArticle:
    """An article with what `raw` expects of it, in the form of tests/gold/README.md. Raises ValueError, KeyError or
    TypeError where that is no such form."""
    metadata = raw.get("metadata")
    unknown = set(raw) - _KEYS
    if unknown:
        raise ValueError(f"unknown keys {sorted(unknown)}")
    covers = raw.get("covers")
    if covers is not None and set(covers) != _DOCUMENTS:
        raise ValueError(f"covers {covers}; all that gold can be limited to is {sorted(_DOCUMENTS)}")
    return GoldArticle(
        name=name,
        text=text,
        metadata=None if metadata is None else canonical(metadata),
        promise=raw["promise"],
        formats=tuple(raw.get("formats") or ()),
        parse=_parse(raw.get("parse") or {}),
        persons=tuple(_person(person) for person in raw.get("persons") or ()),
        offices=tuple(_office(office) for office in raw.get("offices") or ()),
        events=tuple(_event(event, f"{name}#{n}") for n, event in enumerate(raw.get("events") or (), 1)),
        agreements=tuple(_agreements(name, raw.get("agreements") or [])),
        statements=tuple(_statement(statement) for statement in raw.get("statements") or ()),
        negatives=tuple(_verbatim(words) for words in raw.get("not") or ()),
        covers_only_documents=covers is not None,
    )


_KEYS = {
    *("promise", "formats", "metadata", "parse", "persons", "offices"),
    *("events", "agreements", "statements", "not", "covers"),
}
_DOCUMENTS = frozenset({"agreements", "statements"})
_PARSE_VALUES = (
    *("headline", "headline_basis", "published_on", "dateline_place", "dateline_on"),
    *("agency", "outlet", "outlet_basis", "language"),
)
_EVENT_KEYS = {
    *("id", "subtype", "status", "starts_on", "ends_on", "precision", "basis", "mode", "place", "parent"),
    *("lacks", "open", "also", "optional", *ROLES),
}


def canonical(metadata: Mapping[str, object]) -> str:
    """Metadata as the reader keeps it: sorted keys, no blanks, values as text."""
    as_text = {name: str(value) for name, value in metadata.items()}
    return json.dumps(as_text, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def accepted(value: object) -> Accepted:
    """What is accepted for a value that gold writes alone or as a list of choices."""
    return tuple(value) if isinstance(value, list) else (value,)


def _parse(raw: dict[str, Any]) -> GoldParse:
    values = {key: accepted(raw.get(key, "en" if key == "language" else None)) for key in _PARSE_VALUES}
    unknown = set(raw) - {*_PARSE_VALUES, "captions", "boilerplate", "credits", "duplicate_of", "hard_negative_of"}
    if unknown:
        raise ValueError(f"unknown keys {sorted(unknown)} in parse")
    return GoldParse(
        values=values,
        captions=tuple(
            GoldCaption(
                _words(c, "text"),
                accepted(c.get("photographer")),
                accepted(c.get("agency")),
                accepted(c.get("repeats")),
            )
            for c in raw.get("captions") or ()
        ),
        boilerplate=tuple(raw.get("boilerplate") or ()),
        credits=tuple(raw.get("credits") or ()),
        duplicate_of=accepted(raw["duplicate_of"]) if "duplicate_of" in raw else (),
        hard_negative_of=accepted(raw["hard_negative_of"]) if "hard_negative_of" in raw else (),
    )


def _verbatim(words: object) -> str:
    if not isinstance(words, str):
        raise ValueError(f"not: {words!r} is {type(words).__name__}; expected words of the article, in quotation marks")
    return words


def _words(raw: dict[str, Any], key: str) -> str:
    if not isinstance(raw[key], str):
        raise ValueError(f"{key} has to be words of the article, and is {raw[key]!r}; one text, no list")
    return str(raw[key])


def _person(raw: dict[str, Any]) -> GoldPerson:
    name, countries = raw["name"], accepted(raw.get("country"))
    country = next((code for code in countries if code is not None), None)
    identity = raw.get("is") or name
    return GoldPerson(
        name, countries, tuple(raw.get("as") or ()), f"{fold_name(identity)} ({country})", raw.get("optional", False)
    )


def _titles(raw: Any) -> Accepted:
    titles = accepted(raw)
    if any(not isinstance(title, str) for title in titles):
        raise ValueError(f"title of an office has to be words, and is {raw!r}; write optional: true if it may be none")
    return titles


def _office(raw: dict[str, Any]) -> GoldOffice:
    return GoldOffice(
        person=raw["person"],
        titles=_titles(raw["title"]),
        organizations=accepted(raw.get("organization")),
        statuses=accepted(raw.get("status", "holds")),
        is_optional=raw.get("optional", False),
    )


def _party(raw: str | dict[str, str] | None) -> GoldParty:
    if isinstance(raw, str):
        return GoldParty(person=raw, organization=None, country=None)
    if raw is None:
        raise ValueError("a side is a name, {organization: ...} or {country: ...}, and one is null; leave it out")
    if any(not isinstance(value, str) for value in raw.values()):
        raise ValueError(f"a side has one name, and {raw} has several; other ways to name it are sides of their own")
    return GoldParty(raw.get("person"), raw.get("organization"), raw.get("country"))


def _parties(raw: Any) -> Iterator[GoldParty]:
    for one in raw if isinstance(raw, list) else [raw]:
        yield _party(one)


def _event(raw: dict[str, Any], default_identity: str) -> GoldEvent:
    unknown = set(raw) - _EVENT_KEYS
    if unknown:
        raise ValueError(f"unknown keys {sorted(unknown)} in an event")
    subtypes, ends_on = accepted(raw["subtype"]), accepted(raw.get("ends_on"))
    default_precision = "range" if ends_on[0] else "day"
    # Where the day may stay unknown, so may what is said of it.
    unknown_day: Accepted = (None,) if None in accepted(raw.get("starts_on")) else ()
    return GoldEvent(
        identity=raw.get("id", default_identity),
        subtypes=subtypes,
        statuses=accepted(raw.get("status", "occurred")),
        starts_on=accepted(raw.get("starts_on")),
        ends_on=ends_on,
        precisions=accepted(raw.get("precision", default_precision)) + unknown_day,
        bases=accepted(raw.get("basis")) + unknown_day,
        modes=_modes(raw, subtypes),
        places=accepted(raw.get("place")),
        parents=accepted(raw["parent"]) if "parent" in raw else None,
        participants=tuple((role, party) for role in ROLES if role in raw for party in _parties(raw[role])),
        also=tuple(_parties(raw.get("also") or [])),
        lacks=frozenset(raw.get("lacks") or ()),
        open_axes=_open_axes(raw, subtypes),
        is_optional=raw.get("optional", False),
    )


def _open_axes(raw: dict[str, Any], subtypes: Accepted) -> frozenset[str]:
    """Axes that gold leaves open, by itself or for want of a day, of sides, or of a named host of a visit."""
    axes = set(raw.get("open") or ())
    if None in accepted(raw.get("starts_on")):
        axes.add("date")
    if not any(role in raw for role in ROLES):
        axes |= {"principal", "office", "counterpart"}
    if "appointment" in subtypes:
        axes |= {"office", "counterpart"}
    if "visit" in subtypes and "host" not in raw:
        axes.add("counterpart")
    return frozenset(axes)


def _modes(raw: dict[str, Any], subtypes: Accepted) -> Accepted | None:
    if "mode" in raw:
        return accepted(raw["mode"])
    if any(subtype in MODELESS for subtype in subtypes):
        return None
    return tuple(MODE_OF_SUBTYPE.get(subtype, "in person") for subtype in subtypes)


def _agreements(name: str, rows: list[dict[str, Any]]) -> Iterator[GoldAgreement]:
    """Agreements; those of one kind out of one event are the same one in two articles, by their order."""
    counts: dict[str, int] = {}
    for raw in rows:
        events = tuple(accepted(raw["event"])) if "event" in raw else ()
        kinds = tuple(to_ascii(kind) for kind in accepted(raw["kind"]))  # `communiqué` and `communique` are one word
        stem = f"{events[0] if events and events[0] is not None else name}/{kinds[0]}"
        counts[stem] = counts.get(stem, 0) + 1
        yield GoldAgreement(
            identity=raw.get("id", f"{stem}/{counts[stem]}"),
            kinds=kinds,
            titles=tuple(str(title) for title in accepted(raw["title"])),
            statuses=accepted(raw["status"]),
            signed_on=accepted(raw.get("signed_on")),
            parties=tuple(
                tuple(_agreement_party(party) for party in parties)
                for key in ("parties", "or_parties")
                if key in raw
                for parties in _ways(raw[key] or [])
            )
            or ((),),
            events=events,
            is_optional=raw.get("optional", False),
        )


def _ways(raw: list[Any]) -> list[list[Any]]:
    """One way to name the parties, or several, each a list."""
    return raw if raw and all(isinstance(way, list) for way in raw) else [raw]


def _agreement_party(raw: str | dict[str, str]) -> GoldParty:
    return GoldParty(None, raw, None) if isinstance(raw, str) else _party(raw)


def _statement(raw: dict[str, Any]) -> GoldStatement:
    return GoldStatement(
        _words(raw, "begins"),
        tuple(_parties(raw["by"])),
        tuple(str(verb) for verb in accepted(raw.get("verb")) if verb is not None),
        raw.get("optional", False),
    )


def is_day(value: object) -> bool:
    """True for a day, as gold writes it."""
    return isinstance(value, date)
