"""Compare people and offices: who is in an article, which spellings are one person, who holds which office."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from warehouse.evaluation.found import Core, Row
from warehouse.evaluation.gold import GoldArticle, GoldOffice
from warehouse.evaluation.matching import pair_up, pairs_sharing, same_person
from warehouse.evaluation.scores import Tally, choices
from warehouse.evaluation.wording import same_organization, same_title
from warehouse.folding import fold_name

MEASURES = ("persons", "person country", "person linking", "offices", "office status", "office observed on")
_FULL = ("full name", "alias")


def compare_persons(core: Core, article: GoldArticle, tally: Tally) -> None:
    """Compare the persons that an article names in full, and their countries."""
    rows = [row for row in core.mentions.get(article.article_id, []) if row["person_id"] is not None]
    found = sorted({row["person_id"] for row in rows})
    wanted = [person.name for person in article.persons]
    pairs = pair_up(wanted, found, lambda name, one: float(same_person(core, article, name, one)))
    for i, j in pairs:
        if article.persons[i].is_optional:
            continue
        tally.hit("persons")
        country = core.person_countries.get(found[j])
        gold = article.person(wanted[i]).countries
        told = " or ".join(map(str, gold))
        tally.check("person country", country in gold, article.name, f"{wanted[i]} {told}", country)
    for i, name in enumerate(wanted):
        if i not in {at for at, _ in pairs} and not article.persons[i].is_optional:
            tally.missing("persons", article.name, name)
    for j, one in enumerate(found):
        if j not in {at for _, at in pairs}:
            first = next(row for row in rows if row["person_id"] == one)
            tally.extra("persons", article.name, first["text"], _around(article, first))


def _around(article: GoldArticle, row: Row) -> str:
    return article.text[max(0, row["start_char"] - 40) : row["end_char"] + 40]


def compare_linking(core: Core, articles: Sequence[GoldArticle], tally: Tally) -> None:
    """Compare which spellings, over all articles, are one person: every pair of two spellings counts."""
    items = [
        (person.identity, _person_of(core, article, spelling), article.name, spelling)
        for article in articles
        for person in article.persons
        if not person.is_optional
        for spelling in (person.name, *person.spellings)
    ]
    for i, j in pairs_sharing([identity for identity, *_ in items], [person for _, person, *_ in items]):
        one, other = items[i], items[j]
        is_wanted, is_found = one[0] == other[0], one[1] is not None and one[1] == other[1]
        pair = f"{one[3]} = {other[3]} ({other[2]})"
        if is_wanted and is_found:
            tally.hit("person linking")
        elif is_wanted:
            tally.missing("person linking", one[2], pair)
        elif is_found:
            tally.extra("person linking", one[2], pair)


def _person_of(core: Core, article: GoldArticle, spelling: str) -> int | None:
    """The person whom most mentions of this spelling in the article were resolved to."""
    folded = fold_name(spelling)
    mentions = [row for row in core.mentions.get(article.article_id, []) if row["person_id"] is not None]
    counts = Counter(row["person_id"] for row in mentions if _means(row["text"], folded))
    if not counts:  # `Deputy Minister Li`: the mention is the name at its end
        ends = {at.end(): at.start() for at in re.finditer(re.escape(spelling), article.text)}
        counts.update(row["person_id"] for row in mentions if ends.get(row["end_char"], math.inf) <= row["start_char"])
    return min(counts, key=lambda one: (-counts[one], one)) if counts else None


def _means(text: str, folded: str) -> bool:
    """True for the spelling itself, with an honorific before it or not, here or there; `X, Jr.` is `X Jr.`."""
    shorter, longer = sorted((fold_name(text.replace(",", "")), folded.replace(",", "")), key=len)
    return shorter == longer or (longer.endswith(f" {shorter}") and len(longer) - len(shorter) <= len("comrade "))


def compare_offices(core: Core, article: GoldArticle, tally: Tally) -> None:
    """Compare the offices that an article ascribes to people."""
    found = core.offices.get(article.article_id, [])
    wanted = list(article.offices)
    pairs = pair_up(wanted, found, lambda gold, row: _likeness(core, article, gold, row))
    for i, j in pairs:
        gold, row = wanted[i], found[j]
        text = core.slice(article.article_id, row["start_char"], row["end_char"])
        if gold.is_optional:
            continue
        tally.hit("offices")
        about = f"{gold.person}, {gold.titles[0]}"
        is_right = row["status"] in gold.statuses
        tally.check("office status", is_right, article.name, f"{about}: {choices(gold.statuses)}", row["status"], text)
        days = _days_of(article, gold) if row["status"] != "former" else {None}
        if days is not None:
            day = row["observed_on"]
            tally.check("office observed on", day in days, article.name, f"{about}: {choices(days)}", day, text)
    matched = {i for i, _ in pairs}
    for i, gold in enumerate(wanted):
        if i not in matched and not gold.is_optional:
            tally.missing("offices", article.name, f"{gold.person}, {gold.titles[0]}, {gold.organizations[0]}")
    for j, row in enumerate(found):
        if j not in {at for _, at in pairs}:
            text = core.slice(article.article_id, row["start_char"], row["end_char"])
            tally.extra("offices", article.name, _office_in_words(core, row), text)


def _likeness(core: Core, article: GoldArticle, gold: GoldOffice, row: Row) -> float:
    if not same_person(core, article, gold.person, row["person_id"]):
        return 0.0
    position = core.positions[row["position_id"]]
    if not same_title(gold.titles, position["title"]):
        return 0.0
    if not _organization_is_right(core, gold, position):
        return 0.0
    return 1.0 + (row["status"] in gold.statuses)


def _organization_is_right(core: Core, gold: GoldOffice, position: Row) -> bool:
    organization_id = position["organization_id"]
    if organization_id is None:
        return None in gold.organizations
    names = core.organization_names[organization_id]
    country = core.organization_countries.get(organization_id)
    return any(
        wanted is not None and same_organization(wanted, names, country, position["title"])
        for wanted in gold.organizations
    )


def _office_in_words(core: Core, row: Row) -> str:
    position = core.positions[row["position_id"]]
    person = min(core.person_names[row["person_id"]], default="")
    names = sorted(core.organization_names.get(position["organization_id"], set()), key=lambda name: (len(name), name))
    return f"{person}, {position['title']}, {names[-1] if names else None} ({row['status']})"


def _days_of(article: GoldArticle, gold: GoldOffice) -> set[date | None] | None:
    """The days on which the office is seen, by the contract; None where its events leave it open."""
    sides = [party for event in article.events for party in event.also]
    sides += [party for event in article.events if event.is_optional for _, party in event.participants]
    events = [
        event
        for event in article.events
        if not event.is_optional and any(party.person == gold.person for _, party in event.participants)
    ]
    days = {tuple(event.starts_on) for event in events}
    is_open = any(party.person == gold.person for party in sides)
    if is_open or len(days) > 1 or any("occurred" not in event.statuses for event in events):
        return None
    if days and next(iter(days)) != (None,):
        return set(next(iter(days)))
    values = article.parse.values
    on_dateline = set(values["dateline_on"])
    return on_dateline if None not in on_dateline else on_dateline | set(values["published_on"])
