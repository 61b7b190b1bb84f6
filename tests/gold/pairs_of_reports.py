"""Two short reports of one encounter by two houses, as gold articles: what outlets tell differently is to become one.

A line of a file in `pairs` is a pair: `id`, `houses`, `texts` (two), `people` (`key, country` and how the texts `a` and
`b` call them, the fullest name first) and `events` (as in the gold, sides by key; `in`: which of the texts tell it;
`lost`: which tells it without a day that its reader could know).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from warehouse.evaluation.gold import GoldArticle, article_of

_ROLES = ("host", "visitor", "participant", "sender", "recipient", "signatory", "witness", "appointee", "also")
_BASES = ["explicit", "weekday", "dateline", "report date", None]


def read_pairs(folder: Path) -> list[GoldArticle]:
    """The articles of all pairs of a folder's files, those of a pair beside each other."""
    return [
        article
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        for article in _articles(json.loads(line))
    ]


def _articles(pair: dict[str, Any]) -> Iterator[GoldArticle]:
    for which, text, house in zip("ab", pair["texts"], pair["houses"], strict=True):
        named = {person["key"]: person.get(which) or [] for person in pair["people"]}
        countries = {person["key"]: person["country"] for person in pair["people"]}
        raw = {
            "promise": house,
            "persons": [
                {"name": forms[0], "as": forms[1:], "country": countries[key], "is": f"{pair['id']}-{key}"}
                for key, forms in named.items()
                if forms
            ],
            "events": [
                _event(event, f"{pair['id']}-{number}", which, named, countries)
                for number, event in enumerate(pair["events"])
                if which in event["in"]
            ],
        }
        yield article_of(f"{pair['id']}{which}", text.rstrip() + "\n", raw)


def _event(
    event: dict[str, Any], key: str, which: str, named: dict[str, list[str]], countries: dict[str, str | None]
) -> dict[str, Any]:
    found = {name: value for name, value in event.items() if name not in ("in", "lost", *_ROLES)}
    for role in _ROLES:
        sides = [_side(side, named, countries) for side in _listed(event.get(role))]
        sides = [side for side in sides if side is not None and (role != "also" or isinstance(side, str))]
        if sides:
            found[role] = list({str(side): side for side in sides}.values())
    for name in ("starts_on", "ends_on"):
        if name in found:
            found[name] = [_day(value) for value in _listed(found[name])] or None
    if event.get("lost") == which:
        found.pop("ends_on", None)
        found["starts_on"] = [*_listed(found.get("starts_on")), None]
    days = {"basis": _BASES, "precision": ["day", "range", "month", None]} if found.get("starts_on") else {}
    return {**found, "id": key, "open": ["source", "office", "date", "principal", "counterpart"], **days}


def _side(side: Any, named: dict[str, list[str]], countries: dict[str, str | None]) -> Any:
    """Whom a text does not name is its country there."""
    if not isinstance(side, str):
        return side
    if named[side]:
        return named[side][0]
    return {"country": countries[side]} if countries[side] else None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _day(value: Any) -> Any:
    return date.fromisoformat(value) if isinstance(value, str) and len(value) == len("2024-05-22") else value
