"""Compare agreements and statements."""

from __future__ import annotations

from collections.abc import Sequence

from warehouse.evaluation.compare_events import Matches
from warehouse.evaluation.found import Core, Participant, Row
from warehouse.evaluation.gold import GoldAgreement, GoldArticle, GoldParty, GoldStatement
from warehouse.evaluation.matching import pair_up, same_party
from warehouse.evaluation.scores import Tally
from warehouse.evaluation.wording import organization_key, squeezed
from warehouse.folding import to_ascii

MEASURES = (
    "agreements",
    "agreement kind",
    "agreement status",
    "agreement parties",
    "agreement signed on",
    "agreement event",
    "statements",
    "statement speakers",
    "statement verb",
)
_SHARED_TITLE_RATIO = 0.6


def compare_agreements(core: Core, articles: Sequence[GoldArticle], matches: Matches, tally: Tally) -> None:
    """Compare the agreements; one that several articles tell of may stand in the first of them only."""
    carriers: dict[str, list[GoldArticle]] = {}
    golds: dict[str, GoldAgreement] = {}
    for article in articles:
        for gold in article.agreements:
            carriers.setdefault(gold.identity, []).append(article)
            golds.setdefault(gold.identity, gold)
    for _, group in sorted(_by_carriers(carriers).items()):
        names, identities = group
        rows = [row for name in names for row in core.agreements.get(name.article_id, [])]
        _compare_group(core, names, [golds[one] for one in identities], rows, matches, tally)
    carrying = {article.article_id for group in carriers.values() for article in group}
    for article in articles:
        if article.article_id not in carrying:
            for row in core.agreements.get(article.article_id, []):
                tally.extra("agreements", article.name, f"{row['kind']}: {row['title']} ({row['status']})")


def _by_carriers(carriers: dict[str, list[GoldArticle]]) -> dict[str, tuple[list[GoldArticle], list[str]]]:
    """Agreements grouped so that articles that share one are looked at together."""
    groups: list[tuple[dict[str, GoldArticle], list[str]]] = []
    for identity, articles in carriers.items():
        mine = {article.name: article for article in articles}
        identities = [identity]
        for group in [g for g in groups if set(g[0]) & set(mine)]:
            mine |= group[0]
            identities = group[1] + identities
            groups.remove(group)
        groups.append((mine, identities))
    return {min(mine): (list(mine.values()), identities) for mine, identities in groups}


def _compare_group(
    core: Core,
    articles: Sequence[GoldArticle],
    wanted: Sequence[GoldAgreement],
    rows: Sequence[Row],
    matches: Matches,
    tally: Tally,
) -> None:
    names = {article.article_id: article.name for article in articles}
    pairs = pair_up(wanted, rows, _likeness)
    for i, j in pairs:
        if not wanted[i].is_optional:
            tally.hit("agreements")
            _compare_agreement(core, articles[0], wanted[i], rows[j], tally)
            if not any(article.covers_only_documents for article in articles):
                _compare_event(articles, wanted[i], rows[j], matches, tally)
    for i, gold in enumerate(wanted):
        if i not in {at for at, _ in pairs} and not gold.is_optional:
            tally.missing("agreements", articles[0].name, f"{gold.kinds[0]}: {gold.title} ({gold.statuses[0]})")
    for j, row in enumerate(rows):
        if j not in {at for _, at in pairs}:
            tally.extra("agreements", names[row["article_id"]], f"{row['kind']}: {row['title']} ({row['status']})")


def _likeness(gold: GoldAgreement, row: Row) -> float:
    """How alike two agreements are: by the words of their titles; one's words may be part of the other's."""
    found = organization_key(row["title"])[0]
    ratio = max(_shared_ratio(organization_key(title)[0], found) for title in gold.titles)
    if ratio < _SHARED_TITLE_RATIO:
        return 0.0
    return (
        ratio
        + 2.0 * (_one_spelling(to_ascii(row["kind"])) in map(_one_spelling, gold.kinds))
        + 0.5 * (row["status"] in gold.statuses)
    )


def _shared_ratio(wanted: frozenset[str], found: frozenset[str]) -> float:
    return len(wanted & found) / max(1, min(len(wanted), len(found)))


def _compare_agreement(core: Core, article: GoldArticle, gold: GoldAgreement, row: Row, tally: Tally) -> None:
    text = core.slice(row["article_id"], row["start_char"], row["end_char"])
    for measure, wanted, found in (
        ("agreement kind", tuple(map(_one_spelling, gold.kinds)), _one_spelling(to_ascii(row["kind"]))),
        ("agreement status", gold.statuses, row["status"]),
        ("agreement signed on", gold.signed_on, row["signed_on"]),
    ):
        tally.check(measure, found in wanted, article.name, f"{gold.title}: {wanted}", found, text)
    parties = core.agreement_parties.get(row["agreement_id"], [])
    is_right = any(_same_parties(core, article, wanted, parties) for wanted in gold.parties)
    shown = [
        min(core.organization_names.get(party.organization_id, set()), default=party.country)
        if party.organization_id is not None
        else party.country
        for party in parties
    ]
    wanted_parties = [[str(party) for party in parties] for parties in gold.parties]
    tally.check("agreement parties", is_right, article.name, f"{gold.title}: {wanted_parties}", shown, text)


def _one_spelling(kind: str) -> str:
    """`programme` and `program`, `roadmap` and `road map` are one word each."""
    return kind.replace("programme", "program").replace("road map", "roadmap")


def _same_parties(core: Core, article: GoldArticle, wanted: Sequence[GoldParty], found: Sequence[Participant]) -> bool:
    pairs = pair_up(wanted, found, lambda w, f: float(same_party(core, article, w, f)))
    return len(pairs) == len(wanted) == len(found)


def _compare_event(
    articles: Sequence[GoldArticle], gold: GoldAgreement, row: Row, matches: Matches, tally: Tally
) -> None:
    events = {
        matches[article.name, at].event_id
        for article in articles
        for at, event in enumerate(article.events)
        if event.identity in gold.events and (article.name, at) in matches
    }
    is_of_none = not gold.events or None in gold.events
    is_right = row["event_id"] in events or (row["event_id"] is None and is_of_none)
    tally.check("agreement event", is_right, articles[0].name, f"{gold.title}: {gold.events}", row["event_id"])


def compare_statements(core: Core, article: GoldArticle, tally: Tally) -> None:
    """Compare the statements of an article: the sentences, their speakers and first verbs."""
    rows = core.statements.get(article.article_id, [])
    pairs = pair_up(article.statements, rows, _starts_alike)
    for i, j in pairs:
        gold, row = article.statements[i], rows[j]
        if gold.is_optional:
            continue
        tally.hit("statements")
        _compare_speakers(core, article, gold, row, tally)
        if gold.verbs:
            is_right = row["verb"].split(" ")[0] in {verb.split(" ")[0] for verb in gold.verbs}
            tally.check("statement verb", is_right, article.name, " or ".join(gold.verbs), row["verb"], row["text"])
    for i, gold in enumerate(article.statements):
        if i not in {at for at, _ in pairs} and not gold.is_optional:
            tally.missing("statements", article.name, gold.begins)
    for j, row in enumerate(rows):
        if j not in {at for _, at in pairs}:
            tally.extra("statements", article.name, row["verb"], row["text"])


def _starts_alike(gold: GoldStatement, row: Row) -> float:
    wanted, found = squeezed(gold.begins), squeezed(row["text"])
    return 2.0 if found.startswith(wanted) else float(wanted in found)


def _compare_speakers(core: Core, article: GoldArticle, gold: GoldStatement, row: Row, tally: Tally) -> None:
    speakers = core.speakers.get(row["statement_id"], [])
    is_right = _same_parties(core, article, gold.speakers, speakers)
    tally.check(
        "statement speakers",
        is_right,
        article.name,
        [str(party) for party in gold.speakers],
        [_speaker_in_words(core, one.person_id, one.organization_id, one.country) for one in speakers],
        row["text"],
    )


def _speaker_in_words(core: Core, person_id: int | None, organization_id: int | None, country: str | None) -> str:
    if person_id is not None:
        return min(core.person_names[person_id], default="?")
    if organization_id is not None:
        return min(core.organization_names[organization_id], default="?")
    return country or "nobody"
