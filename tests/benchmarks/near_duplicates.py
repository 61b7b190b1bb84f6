"""Near-duplicate search, its quality and speed, against datasketch and rensa on one generated corpus in one run.

    python tests/benchmarks/near_duplicates.py --articles 10000

needs `pip install datasketch rensa` beside the project. The corpus is made here from a seed: invented reports of
meetings, one in six with copies as other outlets would make them (taken over, cut, revised, respelled), and hard
negatives: the same words with other people, another day, other figures or another country. A pair is right when both
are of one report. All three get the same bodies; the peers run as their documentation shows it, word 3-shingles
made in Python, 128 permutations, a threshold of 0.5. Ours includes the signatures, the search and the verification.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

import polars as pl

from warehouse.folding import to_ascii
from warehouse.keys import key_of
from warehouse.repeats import duplicates, signatures

FAMILY = ("Nguyen", "Tran", "Le", "Pham", "Hoang", "Vu", "Dang", "Bui", "Do", "Ngo", "Duong", "Ly", "Dinh", "Truong")
MIDDLE = ("Van", "Thi", "Minh", "Quoc", "Huu", "Ngoc", "Duc", "Xuan", "Thanh", "Dinh", "Kim", "Hong", "Quang", "Bao")
GIVEN = ("Hoa", "Lam", "Binh", "Khoa", "Nhan", "Phuc", "Son", "Tam", "Uyen", "Vinh", "Yen", "An", "Cuong", "Diep")
GUEST_FAMILY = (
    "Zhou",
    "Wu",
    "Luo",
    "Khampheng",
    "Somsak",
    "Petrenko",
    "Alvarez",
    "Tanaka",
    "Kimura",
    "Okafor",
    "Rossi",
)
GUEST_GIVEN = ("Mingyuan", "Haoran", "Vilay", "Boun", "Sergei", "Lucia", "Kenji", "Yoko", "Chidi", "Marta", "Jiawei")
SIDES = ("China", "Laos", "Cuba", "Japan", "Russia", "Singapore", "Italy", "Nigeria", "Mexico", "Thailand", "Poland")
OFFICES = ("Foreign Minister", "head of the Organization Commission", "Deputy Prime Minister", "Minister of Planning")
MONTHS = ("January", "March", "April", "June", "August", "September", "November", "December")
OPENERS = (
    "{host} said that",
    "{guest} affirmed that",
    "On the same occasion, {host} noted that",
    "The two sides agreed that",
    "According to the {office},",
    "For {pronoun} part, {guest} replied that",
    "The host told the delegation that",
    "As reported by both offices,",
    "{guest} expressed the hope that",
    "In {pronoun} remarks, {host} recalled that",
    "Speaking for {side}, {guest} said that",
    "A joint note says that",
    "Asked about it, {guest} answered that",
    "",
    "",
)
QUALITIES = """practical long-term mutual regional technical scientific cultural rural maritime green digital academic
industrial monetary municipal legal parliamentary local joint annual seasonal federal coastal urban educational
vocational bilateral public private historic modern balanced reliable renewed broader closer deeper smaller larger
northern southern central eastern western early late gradual steady rapid careful open fair shared common""".split()
NOUNS = """trade training fisheries railways energy tourism customs inspection publishing theory archives sports mining
forestry taxation museums logistics coffee tea bridges schools hospitals ports markets rice rubber cotton textiles
pharmacies laboratories universities libraries newspapers broadcasters farmers workers students engineers doctors
soldiers veterans writers artists villages districts provinces cities borders rivers dams floods storms droughts
satellites aircraft ships trains roads tunnels airports tariffs loans grants savings banks insurers auditors judges
prosecutors lawmakers councils unions associations companies cooperatives investors exporters suppliers standards
patents licences visas passports quotas surveys maps statistics forecasts budgets pensions wages housing electricity
water gas coal oil solar wind batteries steel cement timber paper seeds fertilisers livestock poultry vaccines nurses
clinics teachers textbooks languages exhibitions festivals theatres films songs monuments temples parks""".split()
VERBS = """strengthens expands deepens promotes reviews coordinates accelerates renews supports widens protects
finances replaces restores connects measures describes improves examines regulates attracts reduces simplifies
prepares completes extends modernises reorganises secures balances encourages shapes""".split()
PREPOSITIONS = "for with through despite besides before after under without against among near beyond across".split()
PEERS_THRESHOLD = 0.5
PERMUTATIONS = 128


@dataclass(frozen=True, slots=True)
class Report:
    """An article of the corpus: which report it is of, its paragraphs, its day."""

    report_no: int
    paragraphs: tuple[str, ...]
    published_on: date


def corpus(count: int, seed: int) -> list[Report]:
    """About `count` articles of invented reports, their copies and their hard negatives, in mixed order."""
    chance = random.Random(seed)
    found: list[Report] = []
    report_no = 0
    while len(found) < count:
        facts = _facts(chance)
        plan = [_sentence(chance) for _ in range(chance.randint(8, 26))]
        original = Report(report_no, _written(plan, facts), facts["day"])
        found.append(original)
        if chance.random() < 1 / 6:
            found.extend(_copy(original, chance) for _ in range(chance.choice((1, 1, 1, 2, 3))))
        if chance.random() < 1 / 12:
            report_no += 1
            other = _other_facts(facts, chance)
            paragraphs = _written(plan, other)
            if paragraphs != original.paragraphs:
                found.append(Report(report_no, paragraphs, other["day"]))
        report_no += 1
    chance.shuffle(found)
    return found


def _facts(chance: random.Random) -> dict:
    numbers = [chance.randint(2, 97) for _ in range(60)]
    return {
        "host": " ".join(chance.choice(part) for part in (FAMILY, MIDDLE, GIVEN)),
        "guest": f"{chance.choice(GUEST_FAMILY)} {chance.choice(GUEST_GIVEN)}",
        "side": chance.choice(SIDES),
        "day": date(2021, 1, 1) + timedelta(days=chance.randrange(1200)),
        "numbers": numbers,
        "office": chance.choice(OFFICES),
        "pronoun": chance.choice(("his", "her")),
    }


def _sentence(chance: random.Random) -> str:
    """A sentence of some twenty words; what differs between events is left open in braces."""
    parts = [chance.choice(OPENERS), _thing(chance), chance.choice(VERBS), _thing(chance)]
    for _ in range(chance.choice((1, 2, 2, 3))):
        parts += [chance.choice(PREPOSITIONS), _thing(chance)]
    if chance.random() < 0.25:
        parts.append(chance.choice(("in {number} places", "at a cost of {amount} million USD", "by {number} percent")))
    return " ".join(part for part in parts if part) + "."


def _thing(chance: random.Random) -> str:
    quality = chance.choice(QUALITIES) if chance.random() < 0.6 else ""
    noun = chance.choice(NOUNS)
    more = f" {chance.choice(('of', 'and', 'in'))} {chance.choice(NOUNS)}" if chance.random() < 0.4 else ""
    return f"{chance.choice(('the ', 'its ', ''))}{quality} {noun}{more}".replace("  ", " ").strip()


def _written(plan: list[str], facts: dict) -> tuple[str, ...]:
    """A lede, then the planned sentences, two to a paragraph."""
    day = facts["day"]
    lede = (
        f"{facts['host']}, {facts['office']} of Vietnam, received {facts['guest']}, {facts['office']} of "
        f"{facts['side']}, in Hanoi on {day:%B} {day.day}."
    )
    numbers = iter(facts["numbers"])
    people = {name: facts[name] for name in ("host", "guest", "side", "office", "pronoun")}
    sentences = [sentence.format(number=next(numbers), amount=next(numbers) * 11, **people) for sentence in plan]
    return (lede, *(" ".join(sentences[start : start + 2]) for start in range(0, len(sentences), 2)))


def _other_facts(facts: dict, chance: random.Random) -> dict:
    """Facts of another event that the same words can tell."""
    other = _facts(chance)
    kind = chance.choice(("people", "guest", "day", "numbers", "side"))
    changed = {
        "people": ("host", "guest"),
        "guest": ("guest",),
        "day": ("day",),
        "numbers": ("numbers",),
        "side": ("side", "guest"),
    }[kind]
    while any(other[name] == facts[name] for name in changed):
        other = _facts(chance)
    return facts | {name: other[name] for name in changed}


def _copy(report: Report, chance: random.Random) -> Report:
    """What another outlet makes of a report."""
    make = chance.choice((_taken_over, _cut, _revised, _respelled, _extended))
    published = report.published_on + timedelta(days=chance.choice((0, 0, 1, 2)))
    return Report(report.report_no, tuple(make(list(report.paragraphs), chance)), published)


def _taken_over(paragraphs: list[str], chance: random.Random) -> list[str]:
    return [" ".join(paragraphs)] if chance.random() < 0.3 else paragraphs


def _cut(paragraphs: list[str], chance: random.Random) -> list[str]:
    return paragraphs[: max(3, int(len(paragraphs) * chance.uniform(0.4, 0.8)))]


def _revised(paragraphs: list[str], chance: random.Random) -> list[str]:
    """One word in twenty left out, or another put in; a sentence more or less."""
    synonyms = {"said": "stated", "also": "moreover", "agreed": "decided", "proposed": "suggested", "asked": "urged"}
    revised = []
    for paragraph in paragraphs:
        words = [synonyms.get(word, word) if chance.random() < 0.7 else word for word in paragraph.split()]
        words = [word for word in words if chance.random() > 0.03 or not word.islower()]
        revised.append(" ".join(words))
    if len(revised) > 4 and chance.random() < 0.5:
        del revised[chance.randrange(1, len(revised))]
    return revised


def _respelled(paragraphs: list[str], chance: random.Random) -> list[str]:
    spellings = (("Vietnam", "Viet Nam"), ("Hanoi", "Hà Nội"), ("Nguyen", "Nguyễn"), ("centre", "center"))
    spellings += (
        ("Tran ", "Trần "),
        ("Organization", "Organisation"),
        ("programme", "program"),
        ("percent", "per cent"),
    )
    text = "\n".join(paragraphs)
    for plain, other in spellings:
        text = text.replace(plain, other)
    return text.split("\n")


def _extended(paragraphs: list[str], chance: random.Random) -> list[str]:
    return [*paragraphs, " ".join(f"As both offices said, {_thing(chance)} has changed." for _ in range(4))]


@dataclass(frozen=True, slots=True)
class Frames:
    """The corpus as evidence frames."""

    article: pl.DataFrame
    passage: pl.DataFrame
    texts: pl.DataFrame


def frames_of(reports: list[Report]) -> Frames:
    """Articles numbered from 0, one body passage a paragraph."""
    passages: list[tuple[int, int, str, int, int, int]] = []
    for article_id, report in enumerate(reports):
        start = 0
        for number, paragraph in enumerate(report.paragraphs, 1):
            end = start + len(paragraph)
            passages.append((article_id, number, "body", start, end, key_of(paragraph)))
            start = end + 1
    names = ["article_id", "passage_no", "kind", "start_char", "end_char", "passage_hash"]
    ids = list(range(len(reports)))
    article = pl.DataFrame(
        {
            "article_id": ids,
            "published_on": [report.published_on for report in reports],
            "dateline_on": pl.Series([None] * len(ids), dtype=pl.Date),
        }
    )
    texts = pl.DataFrame({"article_id": ids, "text": ["\n".join(report.paragraphs) for report in reports]})
    return Frames(article, pl.DataFrame(passages, schema=names, orient="row"), texts)


def ours(frames: Frames) -> set[tuple[int, int]]:
    """Pairs by the warehouse's own search."""
    signed = signatures(frames.article, frames.passage, frames.texts)
    found = duplicates(signed, frames.article, frames.passage, frames.texts)
    return {_pair(*row) for row in found.select("article_id", "matched_article_id").iter_rows()}


def _shingles(text: str) -> set[str]:
    words = re.findall(r"\w+", to_ascii(text).lower())
    return {" ".join(words[start : start + 3]) for start in range(max(len(words) - 2, 1))}


def by_datasketch(frames: Frames) -> set[tuple[int, int]]:
    """Pairs by datasketch's MinHash and MinHashLSH; the candidates checked on the estimated similarity."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=PEERS_THRESHOLD, num_perm=PERMUTATIONS)
    found: set[tuple[int, int]] = set()
    hashes = []
    for number, text in enumerate(frames.texts["text"]):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([shingle.encode() for shingle in _shingles(text)])
        hashes.append(sketch)
        near = [other for other in index.query(sketch) if sketch.jaccard(hashes[other]) >= PEERS_THRESHOLD]
        found.update(_pair(number, other) for other in near)
        index.insert(number, sketch)
    return found


def by_rensa(frames: Frames) -> set[tuple[int, int]]:
    """Pairs by rensa's RMinHash and RMinHashLSH; the candidates checked on the estimated similarity."""
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=PEERS_THRESHOLD, num_perm=PERMUTATIONS, num_bands=32)
    found: set[tuple[int, int]] = set()
    hashes = []
    for number, text in enumerate(frames.texts["text"]):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=42)
        sketch.update(list(_shingles(text)))
        hashes.append(sketch)
        near = [other for other in index.query(sketch) if sketch.jaccard(hashes[other]) >= PEERS_THRESHOLD]
        found.update(_pair(number, other) for other in near)
        index.insert(number, sketch)
    return found


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)


def right_pairs(reports: list[Report]) -> set[tuple[int, int]]:
    """All pairs of articles of one report."""
    members: dict[int, list[int]] = {}
    for number, report in enumerate(reports):
        members.setdefault(report.report_no, []).append(number)
    return {pair for numbers in members.values() for pair in combinations(sorted(numbers), 2)}


@dataclass(frozen=True, slots=True)
class Score:
    """How good and how fast."""

    recall: float
    precision: float
    f1: float
    per_second: float
    seconds: float


def measured(search: Callable[[Frames], set[tuple[int, int]]], frames: Frames, right: set[tuple[int, int]]) -> Score:
    """Run a search once, clock it, compare it with what is right."""
    start = time.perf_counter()
    found = search(frames)
    seconds = time.perf_counter() - start
    hits = len(found & right)
    recall, precision = hits / max(len(right), 1), hits / max(len(found), 1)
    f1 = 2 * recall * precision / max(recall + precision, 1e-9)
    return Score(recall, precision, f1, frames.article.height / seconds, seconds)


def report_lines(scores: dict[str, Score]) -> Iterator[str]:
    """The table that goes into the README, and the ratios."""
    yield "| search | recall | precision | F1 | articles a second | ours is faster by |"
    yield "| --- | --- | --- | --- | --- | --- |"
    best = scores["ours"].per_second
    for name, score in scores.items():
        quality = f"{score.recall:.3f} | {score.precision:.3f} | {score.f1:.3f}"
        yield f"| {name} | {quality} | {score.per_second:,.0f} | {best / score.per_second:.1f} |"


def main() -> None:
    """Make the corpus, run the three, print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--only-ours", action="store_true", help="leave the peers out")
    options = parser.parse_args()
    reports = corpus(options.articles, options.seed)
    frames, right = frames_of(reports), right_pairs(reports)
    size = frames.texts["text"].str.len_bytes().mean()
    print(f"{len(reports):,} articles of {size:,.0f} bytes on average, {len(right):,} right pairs")
    ours(frames_of(corpus(200, options.seed + 1)))
    searches = {"ours": ours} | ({} if options.only_ours else {"rensa": by_rensa, "datasketch": by_datasketch})
    scores = {name: measured(search, frames, right) for name, search in searches.items()}
    for line in report_lines(scores):
        print(line)


if __name__ == "__main__":
    main()
