"""Whether gold is sound: what it cites stands in the article, what it refers to is there, values are of the lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pycountry

from warehouse.evaluation.compare_events import AXES
from warehouse.evaluation.gold import GoldArticle, GoldEvent, is_day
from warehouse.evaluation.wording import squeezed
from warehouse.resources import knowledge
from warehouse.tables.facts import (
    AGREEMENT_STATUSES,
    DATE_BASES,
    DATE_PRECISIONS,
    EVENT_STATUSES,
    HEADLINE_BASES,
    MODES,
    OFFICE_STATUSES,
    OUTLET_BASES,
)


def faults_of(articles: Sequence[GoldArticle]) -> list[str]:
    """Everything that is wrong with the gold itself, a sentence each; none where it is sound."""
    faults = [f"{article.name}: {fault}" for article in articles for fault in _faults(article)]
    return faults + list(_faults_between(articles))


def _faults(article: GoldArticle) -> Iterator[str]:
    yield from _uncited(article)
    yield from _unlisted(article)
    yield from _unknown_persons(article)
    for event in article.events:
        yield from _event_faults(article, event)
    known = {event.identity for event in article.events}
    for agreement in article.agreements:
        if not set(agreement.events) - {None} <= known:
            yield f"agreement of {agreement.events}, which is no event of the article"


def _uncited(article: GoldArticle) -> Iterator[str]:
    """Words that gold cites and the article does not have."""
    text = squeezed(article.text + " " + (article.metadata or ""))
    cited = [*(value for value in article.parse.values["headline"] if value)]
    cited += [caption.text for caption in article.parse.captions]
    cited += [*article.parse.boilerplate, *article.parse.credits, *article.negatives]
    cited += [statement.begins for statement in article.statements]
    cited += [spelling for person in article.persons for spelling in (person.name, *person.spellings)]
    for words in cited:
        if squeezed(words).removesuffix("…").rstrip() not in text:
            yield f"not in the text: {words!r}"
    for line in [*article.parse.boilerplate, *article.parse.credits]:
        if line not in article.text:
            yield f"not letter for letter in the text: {line!r}"


def _unlisted(article: GoldArticle) -> Iterator[str]:
    values = article.parse.values
    checks: list[tuple[str, Sequence[object], Sequence[str]]] = [
        ("headline basis", values["headline_basis"], HEADLINE_BASES),
        ("outlet basis", values["outlet_basis"], OUTLET_BASES),
        *(("office status", office.statuses, OFFICE_STATUSES) for office in article.offices),
        *(("agreement status", agreement.statuses, AGREEMENT_STATUSES) for agreement in article.agreements),
    ]
    for what, found, allowed in checks:
        for value in found:
            if value is not None and value not in allowed:
                yield f"{what} {value!r} is none of {', '.join(allowed)}"
    codes = {country.alpha_3 for country in pycountry.countries}
    for person in article.persons:
        for code in person.countries:
            if code is not None and code not in codes:
                yield f"{person.name} has country {code!r}, which is no ISO 3166-1 alpha-3 code"
    for key in ("published_on", "dateline_on"):
        if any(value is not None and not is_day(value) for value in values[key]):
            yield f"{key} is not a day"


def _unknown_persons(article: GoldArticle) -> Iterator[str]:
    known = {person.name for person in article.persons}
    used = {office.person for office in article.offices}
    used |= {party.person for event in article.events for _, party in event.participants if party.person}
    used |= {party.person for statement in article.statements for party in statement.speakers if party.person}
    for name in sorted(used - known):
        yield f"{name!r} is used and not listed under persons"


def _event_faults(article: GoldArticle, event: GoldEvent) -> Iterator[str]:
    subtypes = set(knowledge("event_types")["subtype"])
    checks: list[tuple[str, Sequence[object], Sequence[str] | set[str]]] = [
        ("subtype", event.subtypes, subtypes),
        ("status", event.statuses, EVENT_STATUSES),
        ("basis", event.bases, DATE_BASES),
        ("precision", event.precisions, DATE_PRECISIONS),
        ("mode", event.modes or (), MODES),
        ("lacks", (*event.lacks, *event.open_axes), AXES),
    ]
    for what, found, allowed in checks:
        for value in found:
            if value is not None and value not in allowed:
                yield f"{event.identity}: {what} {value!r} is none of {', '.join(sorted(allowed))}"
    if event.bases == ("weekday",) and not event.is_optional:
        # `wrapped up a four-day visit on Thursday` names the day from which the first one is counted back.
        is_end_named = any(is_day(value) and f"{value:%A}" in article.text for value in event.ends_on)
        for value in event.starts_on:
            if is_day(value) and f"{value:%A}" not in article.text and not is_end_named:
                yield f"{event.identity}: {value} is a {value:%A}, a weekday that the article does not name"
    for value in (*event.starts_on, *event.ends_on):
        if value is not None and not is_day(value):
            yield f"{event.identity}: {value!r} is not a day"
    if any(is_day(value) for value in event.starts_on) and not any(event.bases):
        yield f"{event.identity}: a day without its basis"


def _faults_between(articles: Sequence[GoldArticle]) -> Iterator[str]:
    names = {article.name for article in articles}
    events = {event.identity for article in articles for event in article.events} | {None}
    ids: dict[int, str] = {}
    for article in articles:
        for other in (*article.parse.duplicate_of, *article.parse.hard_negative_of):
            if other not in names:
                yield f"{article.name}: refers to {other}, which is no article"
        for event in article.events:
            if event.parents is not None and not set(event.parents) <= events:
                yield f"{article.name}: {event.identity} has parent {event.parents}, which is no event"
        twin = ids.setdefault(article.article_id, article.name)
        if twin != article.name:
            yield f"{article.name}: the same text as {twin}"
