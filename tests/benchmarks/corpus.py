"""Any number of invented news articles, made from a seed: what the benchmarks load.

Every person is invented; countries, parties and offices are real. People, countries, offices and outlets are drawn by
Zipf's law. An event (a meeting, a visit, a call, a signing, a message, a seminar) is told by one to five articles, each
in other words; besides, 15 % of all articles are syndicated near copies (another header, a paragraph less, the last one
changed), and 30 % carry their caption twice. Sizes are those of real files: 0.5 to 9 KB, 2.3 on average. Articles come
in shards of 10,000, each a function of the seed and its number alone, so that shards can be made in any process and a
corpus of a million begins with the articles of one of a hundred thousand.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import corpus_words as words
import polars as pl

COMMON_WORDS = Path(__file__).parents[2] / "warehouse" / "knowledge" / "common_words.csv"
SHARD = 10_000
FIRST_DAY = date(2015, 1, 1)
DAYS = 3_652
PEOPLE = 40_000
CLAUSES = 100_000
COPIES, REPEATED_CAPTIONS = 0.15, 0.30
NOBODYS = 0.45
"""Share of sentences that are about nobody."""
VOCABULARY = [*words.ADJECTIVES, *words.NOUNS, *words.VERBS, *pl.read_csv(COMMON_WORDS)["word"].drop_nulls()]
REPORTS = (1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5)
"""Articles of an event in words of their own; copies come on top."""


class Article(NamedTuple):
    """An article as an outlet publishes it."""

    url: str
    published_on: date
    headline: str
    text: str


class Person(NamedTuple):
    """Somebody who makes news."""

    name: str
    office: str
    state: str
    adjective: str
    capital: str


class Outlet(NamedTuple):
    """Who publishes, and in which house style."""

    site: str
    dateline: str
    credit: str
    end: str


OUTLETS = (
    Outlet("en.vietnamplus.vn", "{place} (VNA) – ", " (Photo: VNA)", "./."),
    Outlet("english.news.cn", "{capitals}, {month} {date} (Xinhua) -- ", " (Xinhua/Xie Mingyuan)", "."),
    Outlet("en.people.cn", "{capitals}, {month} {date} (Xinhua) -- ", " (Xinhua/Rao Wenbo)", ".\n\n(Web editor: Cai)"),
    Outlet("vietnamnews.vn", "{capitals} — ", " — VNA/VNS Photo", ". — VNS"),
    Outlet("en.baochinhphu.vn", "VGP - ", " Photo: VGP/Nhat Bac", "."),
    Outlet("tass.com", "{capitals}, {month} {date}. /TASS/. ", " © Sergei Karatov/TASS", "."),
    Outlet("en.nhandan.vn", "NDO – ", " (Photo: NDO)", "."),
    Outlet("kpl.gov.la", "(KPL) ", "", "."),
    Outlet("vovworld.vn", "(VOVWORLD) - ", " (Photo: VOV)", "."),
    Outlet("plenglish.com", "{place}, {month} {date} (Prensa Latina) ", "", "."),
    Outlet("kcna.kp", "{place}, {month} {date} (KCNA) -- ", "", ". -0-"),
    Outlet("en.yna.co.kr", "{capitals}, {month} {date} (Yonhap) -- ", " (Yonhap)", ".\n(END)"),
)  # fmt: skip

LEDES = {
    "received": (
        "{host} received {guest} in {place} on {day}, highlighting the development of cooperation in {subject}.",
        "{guest} was received by {host} in {place} on {day}, where the two discussed {subject}.",
        "{host} hosted a reception in {place} on {day} for {guest}.",
    ),
    "talks": (
        "{host} held talks with {guest}, who is on an official visit to {own}, in {place} on {day}.",
        "{host} and {guest} held talks in {place} on {day} on {subject}.",
        "Talks between {host} and {guest} were held in {place} on {day}.",
    ),
    "met": (
        "{host} met with {guest} in {place} on {day}.",
        "{host} had a meeting with {guest} in {place} on {day} to discuss {subject}.",
        "{guest} met {host} in {place} on {day}, and {subject} was high on the agenda.",
    ),
    "phone": (
        "{host} held phone talks with {guest} on {day} to discuss {subject}.",
        "{host} spoke by phone with {guest} on {day}.",
    ),
    "visit": (
        "At the invitation of {host}, {guest} paid an official visit to {own} from {day} to {end}.",
        "{guest} is paying an official visit to {own} from {day} to {end} at the invitation of {host}.",
    ),
    "signing": (
        "{host} and {guest} signed {agreement} in {place} on {day}.",
        "{agreement_first} was signed in {place} on {day} by {host} and {guest}.",
    ),
    "message": (
        "{host} on {day} sent a message of congratulations to {guest}.",
        "{host} extended congratulations to {guest} on {day}.",
    ),
    "seminar": (
        "A seminar on {subject} was held in {place} on {day}, with the participation of {host} and {guest}.",
        "{host} and {guest} attended a workshop on {subject} in {place} on {day}.",
    ),
}  # fmt: skip
HEADLINES = {
    "received": ("{own} official receives guest from {other}", "{other} guest received in {place}"),
    "talks": ("{own}, {other} hold talks on closer ties", "Talks between {own} and {other} focus on {subject}"),
    "met": ("{host_family} meets {other} counterpart", "{own}, {other} officials meet in {place}"),
    "phone": ("{own}, {other} officials hold phone talks", "Phone talks on {subject}"),
    "visit": ("{other} delegation visits {own}", "{guest_family} begins visit to {own}"),
    "signing": ("{own}, {other} sign document on {subject}", "Cooperation in {subject} gets new basis"),
    "message": ("Congratulations sent to {other} leader", "{host_family} congratulates {other} official"),
    "seminar": ("Seminar promotes {own} - {other} cooperation", "Workshop on {subject} opens"),
}
KINDS = ("met", "received", "talks", "phone", "visit", "signing", "message", "seminar")
KIND_WEIGHTS = (24, 24, 20, 5, 10, 7, 5, 5)
MONTHS = "January February March April May June July August September October November December".split()
SHORT_MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()


@dataclass(frozen=True, slots=True)
class World:
    """Who and what there is to write about: made once a process."""

    people: dict[str, list[Person]]
    """By country, the best known first."""
    shares: dict[str, list[float]]
    """Running sums of how often each is written of."""
    state_shares: list[float]
    outlet_shares: list[float]
    clauses: list[str]
    """Ends of sentences that begin with who says it."""
    sentences: list[str]
    """Sentences about nobody: words at random, which compress as little as real text does."""


@cache
def world(seed: int) -> World:
    """The world of a seed."""
    chance = random.Random(f"world/{seed}")
    weights = _zipf(len(words.STATES))
    people, shares = {}, {}
    for state, weight in zip(words.STATES, weights, strict=True):
        count = max(40, round(PEOPLE * weight / sum(weights)))
        people[state[0]] = [_person(state, chance) for _ in range(count)]
        shares[state[0]] = list(accumulate(_zipf(count)))
    return World(
        people,
        shares,
        list(accumulate(weights)),
        list(accumulate(_zipf(len(OUTLETS)))),
        [_clause(chance) for _ in range(CLAUSES)],
        [_sentence(chance) for _ in range(CLAUSES)],
    )


def articles(
    shard: int, seed: int, count: int = SHARD, days: tuple[date, int] = (FIRST_DAY, DAYS), events: str = "history"
) -> list[Article]:
    """The first `count` articles of a shard.

    `days` are the first day and the number of days that events fall on; another name of `events` gives other events
    with the same people.
    """
    known, chance = world(seed), random.Random(f"{events}/{seed}/{shard}")
    found: list[Article] = []
    told: list[Told] = []
    while len(found) < count:
        event = _event(known, chance, days)
        for _ in range(REPORTS[int(chance.random() * len(REPORTS))]):
            told.append(_told(event, known, chance))
            found.append(_printed(told[-1], known, chance, f"{events}-{shard}-{len(found)}"))
            if chance.random() < COPIES / (1 - COPIES):
                original = told[-1 - int(chance.random() * min(len(told), 60))]
                found.append(_printed(_edited(original, chance), known, chance, f"{events}-{shard}-{len(found)}"))
    return found[:count]


class Event(NamedTuple):
    """What happened, and who was there."""

    kind: str
    day: date
    words: dict[str, str]
    openers: list[str]
    """Beginnings of sentences, with the names in them."""
    caption: str


class Told(NamedTuple):
    """An event in somebody's words, before an outlet prints it."""

    event: Event
    headline: str
    body: list[str]
    is_caption_repeated: bool


def _zipf(count: int) -> list[float]:
    return [1 / (rank + 3) for rank in range(count)]


def _person(state: tuple[str, str, str], chance: random.Random) -> Person:
    country, adjective, capital = state
    pick = chance.choice
    if country == "Vietnam":
        name = f"{pick(words.VIETNAMESE)} {pick(words.VIETNAMESE_MIDDLE)} {pick(words.VIETNAMESE_GIVEN)}"
    elif country == "China":
        name = f"{pick(words.CHINESE)} {pick(words.CHINESE_FIRST)}{pick(words.CHINESE_SECOND)}"
    else:
        name = f"{pick(words.WESTERN_GIVEN)} {pick(words.WESTERN_FIRST)}{pick(words.WESTERN_SECOND)}"
    offices = words.STATE_OFFICES
    if chance.random() < 0.4:
        offices = words.PARTY_OFFICES.get(country, offices)
    return Person(name, pick(offices).format(state=country, adjective=adjective), country, adjective, capital)


def _clause(chance: random.Random) -> str:
    pick = chance.choice
    first, second, third = (f"{pick(words.ADJECTIVES)} {pick(words.NOUNS)}" for _ in range(3))
    one, other, another = (f"{pick(words.VERBS)} {pick(words.NOUNS)}" for _ in range(3))
    place = f"{pick(words.PLACE_FIRST)}{pick(words.PLACE_SECOND)}"
    amount, year = chance.randint(3, 9_800), chance.randint(2016, 2035)
    return (
        f"{one}, {other} and {first} in {pick(words.SUBJECTS)}, {pick(words.CIRCUMSTANCES)}.",
        f"{one} for {second}, and {other} of {place} with {third}.",
        f"{one} and {first} worth {amount:,} million USD for {second} in {place} by {year}.",
        f"{one}, {other} and {another}, among them {first} and {third}.",
        f"{one}, {amount:,} of which are to serve {second} in {place} province from {year}.",
        f"{one} for {third} and {first}, {other} and {another}.",
    )[chance.randrange(6)]


def _sentence(chance: random.Random) -> str:
    said = chance.choices(VOCABULARY, k=chance.randint(9, 26))
    comma = chance.randrange(3, len(said) - 2)
    return f"The {' '.join(said[:comma])}, {' '.join(said[comma:])}."


def _event(known: World, chance: random.Random, days: tuple[date, int]) -> Event:
    host_state, guest_state = chance.choices(words.STATES, cum_weights=known.state_shares, k=2)
    while guest_state is host_state:
        guest_state = words.STATES[int(chance.random() * len(words.STATES))]
    host, guest = (
        chance.choices(known.people[state[0]], cum_weights=known.shares[state[0]])[0]
        for state in (host_state, guest_state)
    )
    day = days[0] + timedelta(days=int(chance.random() * days[1]))
    end = day + timedelta(days=2)
    subject = words.SUBJECTS[int(chance.random() * len(words.SUBJECTS))]
    agreement = words.AGREEMENTS[int(chance.random() * len(words.AGREEMENTS))].format(subject=subject)
    filled = {
        "host": f"{host.office} {host.name}", "guest": f"{guest.office} {guest.name}", "own": host.state,
        "other": guest.state, "place": host.capital, "capitals": host.capital.upper(), "subject": subject,
        "month": SHORT_MONTHS[day.month - 1], "date": str(day.day), "day": _named(day), "end": _named(end),
        "agreement": agreement, "agreement_first": agreement[0].upper() + agreement[1:],
        "host_family": _short(host), "guest_family": _short(guest),
    }  # fmt: skip
    names = {"host": _short(host), "guest": _short(guest), "own": host.state, "other": guest.state}
    return Event(
        chance.choices(KINDS, KIND_WEIGHTS)[0],
        day,
        filled,
        [opener.format_map(names) for opener in words.OPENERS],
        f"{filled['host']} (R) and {filled['guest']} in {host.capital}",
    )


def _named(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}"


def _short(person: Person) -> str:
    given = person.name.split()
    return given[0] if person.state == "China" else given[-1]


def _told(event: Event, known: World, chance: random.Random) -> Told:
    draw, openers, clauses = chance.random, event.openers, known.clauses
    length = min(50, max(2, int(chance.lognormvariate(2.35, 0.55))))
    sentences = [
        openers[int(draw() * len(openers))] + clauses[int(draw() * CLAUSES)]
        if draw() > NOBODYS
        else known.sentences[int(draw() * CLAUSES)]
        for _ in range(length)
    ]
    ledes, headlines = LEDES[event.kind], HEADLINES[event.kind]
    lede = ledes[int(draw() * len(ledes))].format_map(event.words)
    headline = headlines[int(draw() * len(headlines))].format_map(event.words)
    paragraphs = [" ".join(sentences[start : start + 2]) for start in range(0, length, 2)]
    body = [lede[0].upper() + lede[1:], *paragraphs]
    return Told(event, headline[0].upper() + headline[1:], body, draw() < REPEATED_CAPTIONS)


def _edited(told: Told, chance: random.Random) -> Told:
    """A near copy: a paragraph less where there are enough, and every second time another last one."""
    body = list(told.body)
    if len(body) > 4:
        del body[1 + int(chance.random() * (len(body) - 2))]
    if len(body) > 2 and chance.random() < 0.5:
        body[-1] = "The event was also attended by representatives of relevant ministries and agencies."
    return told._replace(body=body)


def _printed(told: Told, known: World, chance: random.Random, name: str) -> Article:
    event = told.event
    outlet = chance.choices(OUTLETS, cum_weights=known.outlet_shares)[0]
    published = event.day + timedelta(days=(0, 0, 1)[int(chance.random() * 3)])
    dateline = outlet.dateline.format_map(event.words)
    caption = event.caption + outlet.credit
    text = "\n".join([caption, dateline + told.body[0], *told.body[1:]]).removesuffix(".") + outlet.end
    if told.is_caption_repeated:
        text = f"{text}\n{caption}"
    return Article(f"https://{outlet.site}/news/{name}.html", published, told.headline, text)


def shard_counts(count: int) -> list[tuple[int, int]]:
    """The shards of a corpus of `count` articles, each with how many of its articles belong to it."""
    return [(number, min(SHARD, count - number * SHARD)) for number in range(-(-count // SHARD))]
