"""Compare events: what happened, of which kind, when, where, between whom, in how many reports, and how well proven."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from warehouse.evaluation.found import Core, FoundEvent, Participant
from warehouse.evaluation.gold import Accepted, GoldArticle, GoldEvent, GoldParty
from warehouse.evaluation.matching import likeness, pair_up, pairs_sharing, same_party
from warehouse.evaluation.scores import Tally, choices
from warehouse.evaluation.wording import same_place

MEASURES = (
    "events",
    "events on the day",
    "event subtype",
    "event status",
    "event date",
    "event end",
    "event precision",
    "event date basis",
    "event mode",
    "event place",
    "event parent",
    "participants",
    "participant roles",
    "event merging",
    "five axes",
    "negatives",
)
_CEREMONIES = frozenset({"award", "aid", "training course", "wreath laying", "credentials", "appointment"})
_CEREMONIAL = {"host": "sender", "participant": "sender", "visitor": "recipient"}
AXES = ("source", "date", "principal", "office", "counterpart")

Matches = dict[tuple[str, int], FoundEvent]
"""The event found for the n-th gold event of an article."""


def compare_events(core: Core, articles: Sequence[GoldArticle], tally: Tally) -> Matches:
    """Compare the events of all articles; returns which was matched with which."""
    matches: Matches = {}
    for article in articles:
        _match(core, article, matches, tally)
    reports = _reports(articles)
    found = _found_events(articles, matches)
    for article in articles:
        for at, gold in enumerate(article.events):
            event = matches.get((article.name, at))
            if event is not None and not gold.is_optional:
                _compare_values(core, article, gold, event, reports[gold.identity], tally)
                _compare_parent(article, gold, event, found, tally)
    _compare_merging(articles, matches, tally)
    _compare_axes(core, articles, matches, tally)
    return matches


def _match(core: Core, article: GoldArticle, matches: Matches, tally: Tally) -> None:
    found = core.events_of.get(article.article_id, [])
    pairs = pair_up(article.events, found, lambda gold, event: likeness(core, article, gold, event))
    for i, j in pairs:
        gold, event = article.events[i], found[j]
        matches[article.name, i] = event
        if gold.is_optional:
            continue
        tally.hit("events")
        text = core.event_text(article.article_id, event.event_id)
        is_right = event.starts_on in gold.starts_on
        tally.check("events on the day", is_right, article.name, _in_words(gold), _found_in_words(event), text)
    for i, gold in enumerate(article.events):
        if (article.name, i) not in matches and not gold.is_optional:
            tally.missing("events", article.name, _in_words(gold))
            tally.missing("events on the day", article.name, _in_words(gold))
    for j, event in enumerate(found):
        if j not in {at for _, at in pairs}:
            text = core.event_text(article.article_id, event.event_id)
            tally.extra("events", article.name, _found_in_words(event), text)
            tally.extra("events on the day", article.name, _found_in_words(event), text)
            _compare_negatives(core, article, event, tally)


def _compare_negatives(core: Core, article: GoldArticle, event: FoundEvent, tally: Tally) -> None:
    """An event that nobody wanted and whose proof lies in words that gold says are none."""
    text = core.event_text(article.article_id, event.event_id)
    for words in article.negatives:
        if words in text or (text and text in words):
            tally.extra("negatives", article.name, _found_in_words(event), words)


def _reports(articles: Sequence[GoldArticle]) -> dict[str, list[GoldEvent]]:
    reports: dict[str, list[GoldEvent]] = defaultdict(list)
    for article in articles:
        for gold in article.events:
            reports[gold.identity].append(gold)
    return reports


def _accepted(reports: Sequence[GoldEvent], attribute: str) -> set[object]:
    """What is accepted of an event's value: what any of its reports accepts; None only where no report knows better."""
    values: list[Accepted] = [getattr(report, attribute) for report in reports]
    accepted = {value for choices in values for value in choices}
    if None in accepted and any(None not in choices for choices in values):
        accepted.discard(None)
    return accepted


def _statuses(reports: Sequence[GoldEvent]) -> set[object]:
    accepted = _accepted(reports, "statuses")
    return {"occurred"} if len(reports) > 1 and "occurred" in accepted else accepted


def _compare_values(
    core: Core, article: GoldArticle, gold: GoldEvent, event: FoundEvent, reports: Sequence[GoldEvent], tally: Tally
) -> None:
    text = core.event_text(article.article_id, event.event_id)
    about = _in_words(gold)
    for measure, wanted, value in (
        ("event subtype", _accepted(reports, "subtypes"), event.subtype),
        ("event status", _statuses(reports), event.status),
        ("event date", _accepted(reports, "starts_on"), event.starts_on),
        ("event end", _accepted(reports, "ends_on"), event.ends_on),
        ("event precision", _accepted(reports, "precisions"), event.precision),
        ("event date basis", _accepted(reports, "bases"), event.basis),
    ):
        shown = f"{about}: {choices(wanted)}"
        tally.check(measure, value in wanted, article.name, shown, value, text)
    if gold.modes is not None:
        tally.check(
            "event mode", event.mode in gold.modes, article.name, f"{about}: {choices(gold.modes)}", event.mode, text
        )
    places = _accepted(reports, "places")
    is_right = event.place is None if places == {None} else _is_place(event, places)
    tally.check("event place", is_right, article.name, f"{about}: {choices(places)}", _place_in_words(event), text)
    _compare_participants(core, article, gold, event, reports, tally)


def _place_in_words(event: FoundEvent) -> str:
    return f"{event.place[0]} ({event.place[1] or 'no country'})" if event.place else "none"


def _is_place(event: FoundEvent, places: set[object]) -> bool:
    if event.place is None:
        return None in places
    return any(isinstance(wanted, str) and same_place(wanted, *event.place) for wanted in places)


def _compare_participants(
    core: Core, article: GoldArticle, gold: GoldEvent, event: FoundEvent, reports: Sequence[GoldEvent], tally: Tally
) -> None:
    """Participants and their roles; one whom only another report of the event names is not held against it."""
    wanted = list(gold.participants)
    found = list(event.participants)

    def alike(one: tuple[str, GoldParty], other: Participant) -> float:
        role, party = one
        return 1.0 + (role == other.role) if same_party(core, article, party, other) else 0.0

    text = core.event_text(article.article_id, event.event_id)
    pairs = pair_up(wanted, found, alike)
    for i, j in pairs:
        role, party = wanted[i]
        roles = {r for report in reports for r, p in report.participants if str(p) == str(party)} | {role}
        tally.hit("participants")
        is_right = bool(_same_roles(roles, event.subtype) & _same_roles({found[j].role}, event.subtype))
        tally.check("participant roles", is_right, article.name, f"{party}: {role}", found[j].role, text)
    for i, (role, party) in enumerate(wanted):
        if i not in {at for at, _ in pairs}:
            tally.missing("participants", article.name, f"{party} ({role}) in {_in_words(gold)}", text)
    if len(reports) == 1:
        for j, other in enumerate(found):
            is_allowed = any(same_party(core, article, party, other) for party in gold.also) or (
                # A visit without a named host has its country for one, which gold does not repeat.
                "visit" in gold.subtypes and "host" not in dict(gold.participants) and other.person_id is None
            )
            if j not in {at for _, at in pairs} and not is_allowed:
                shown = f"{_party_in_words(core, other)} ({other.role}) in {_in_words(gold)}"
                tally.extra("participants", article.name, shown, text)


def _same_roles(roles: set[str], subtype: str) -> set[str]:
    """Roles as they are compared: for ceremonies the contract does not say who is host and who is sender."""
    if subtype.endswith("message") and "participant" in roles:
        # Greetings exchanged have a sender and a recipient on each side.
        return {*roles, "sender", "recipient"}
    if subtype not in _CEREMONIES:
        return roles
    return {_CEREMONIAL.get(role, role) for role in roles}


def _party_in_words(core: Core, found: Participant) -> str:
    if found.person_id is not None:
        return min(core.person_names[found.person_id], default="?")
    if found.organization_id is not None:
        return min(core.organization_names[found.organization_id], default="?")
    return str(found.country)


def _found_events(articles: Sequence[GoldArticle], matches: Matches) -> dict[str, set[int]]:
    """The events found for each gold event, over all articles that tell of it."""
    found: dict[str, set[int]] = defaultdict(set)
    for article in articles:
        for at, gold in enumerate(article.events):
            if (article.name, at) in matches:
                found[gold.identity].add(matches[article.name, at].event_id)
    return found


def _compare_parent(
    article: GoldArticle, gold: GoldEvent, event: FoundEvent, found: dict[str, set[int]], tally: Tally
) -> None:
    if gold.parents is None:
        return
    wanted = {one for parent in gold.parents if parent is not None for one in found.get(parent, ())}
    is_right = event.parent_id in wanted or (event.parent_id is None and None in gold.parents)
    tally.check("event parent", is_right, article.name, f"{_in_words(gold)}: {gold.parents}", event.parent_id)


def _compare_merging(articles: Sequence[GoldArticle], matches: Matches, tally: Tally) -> None:
    """Every pair of reports in two articles: are they of one event, and were they found to be?"""
    items = [
        (gold.identity, matched.event_id if (matched := matches.get((article.name, at))) else None, article.name)
        for article in articles
        for at, gold in enumerate(article.events)
        if not gold.is_optional
    ]
    for i, j in pairs_sharing([identity for identity, *_ in items], [event_id for _, event_id, _ in items]):
        one, other = items[i], items[j]
        if one[2] == other[2]:
            continue
        is_wanted = one[0] == other[0]
        is_found = one[1] is not None and one[1] == other[1]
        if is_wanted and is_found:
            tally.hit("event merging")
        elif is_wanted:
            tally.missing("event merging", one[2], f"{one[0]} with {other[2]}")
        elif is_found:
            tally.extra("event merging", one[2], f"{one[0]} = {other[0]} ({other[2]})")


def _compare_axes(core: Core, articles: Sequence[GoldArticle], matches: Matches, tally: Tally) -> None:
    """Of the events that occurred, once each: are exactly the axes proven that its reports can prove?"""
    reports: dict[str, list[GoldEvent]] = defaultdict(list)
    first: dict[str, tuple[GoldArticle, FoundEvent]] = {}
    for article in articles:
        for at, gold in enumerate(article.events):
            if gold.is_optional or "occurred" not in gold.statuses:
                continue
            reports[gold.identity].append(gold)
            if (article.name, at) in matches:
                first.setdefault(gold.identity, (article, matches[article.name, at]))
    for identity, (article, event) in sorted(first.items()):
        proven = _proven(core, event)
        lacking = frozenset(AXES).intersection(*(gold.lacks | gold.open_axes for gold in reports[identity]))
        unsure = lacking.intersection(frozenset().union(*(gold.open_axes for gold in reports[identity])))
        wanted = (set(AXES) - lacking) | (proven & unsure)
        text = core.event_text(article.article_id, event.event_id)
        tally.check("five axes", proven == wanted, article.name, f"{identity}: {sorted(wanted)}", sorted(proven), text)


def _proven(core: Core, event: FoundEvent) -> set[str]:
    """The axes that the core tables prove of an event."""
    rows = core.proofs.get(event.event_id, [])
    proven = {row["axis"] for row in rows} & {"date", "principal", "counterpart"}
    reporting = (core.articles[article_id] for article_id in core.articles_of.get(event.event_id, ()))
    if any(article["agency"] or article["outlet_id"] for article in reporting):
        proven.add("source")
    named = {one.number for one in event.participants if one.person_id is not None}
    seen = {row["participant_no"] for row in rows if row["axis"] == "office"}
    if named <= seen and (named or seen):
        proven.add("office")
    if event.basis in (None, "report date"):
        proven.discard("date")
    return proven


def _in_words(gold: GoldEvent) -> str:
    parties = ", ".join(str(party) for _, party in gold.participants)
    return f"{gold.subtypes[0]} {gold.statuses[0]} {gold.starts_on[0]} ({parties})"


def _found_in_words(event: FoundEvent) -> str:
    return f"{event.subtype} {event.status} {event.starts_on} {event.place[0] if event.place else ''}".strip()
