"""Statements: who says something in a sentence, by which verb, to whom, about what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from warehouse.extraction import lexicon, marks
from warehouse.extraction.people import Person
from warehouse.extraction.phrases import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import BASE, ING, PARTICIPLE, speech_verbs

_WEAK = frozenset(("invite report extend share observe consider describe brief wish welcome").split())
_LIGHT = frozenset(
    (
        "also then , further both jointly all once again has have had , strongly highly always separately later "
        "in on at for his her part meanwhile and who"
    ).split()
)
_SPEAKING_KINDS = frozenset(("person", "pronoun", "title", "group", "organization", "country"))


@dataclass(eq=False, slots=True)
class FoundStatement:
    """A sentence in which someone says something. `joint`: the speakers are the sides of the event at hand."""

    sentence: Sentence
    verb: str
    speakers: list[Person]
    joint: bool
    organization: Phrase | None = None
    country: str | None = None
    audience: Person | None = None
    topics: list[str] = field(default_factory=list)


def find_statement(s: Sentence, phrases: list[Phrase], text: str) -> FoundStatement | None:
    """The statement that a sentence makes, by its first verb of saying with a subject; None without one."""
    places = marks.places(s, marks.SPEECH_VERB)
    for k in places:
        if any(phrase.i <= k < phrase.j for phrase in phrases):
            continue
        verb = _verb_at(s, k)
        if verb is None:
            continue
        speakers = speaking_phrases(s, phrases, k)
        if not speakers or _is_courtesy_call(s, phrases, k, verb):
            continue
        return _statement(s, phrases, k, verb, speakers, text)
    return None


def _is_courtesy_call(s: Sentence, phrases: list[Phrase], k: int, verb: str) -> bool:
    """`called on the Deputy Prime Minister`: nothing is said; `called on X to ...` asks for something."""
    if verb != "call" or s.low(k + 1) not in ("on", "upon"):
        return False
    whom = next((p for p in phrases if k + 2 <= p.i <= k + 3), None)
    return whom is not None and whom.kind in ("person", "title") and s.low(whom.j) != "to"


def _verb_at(s: Sentence, k: int) -> str | None:
    for form, lemma, particles in speech_verbs().get(s.lows[k], ()):
        if form == ING or (particles and s.low(k + 1) not in particles):
            continue
        before = s.low(k - 1)
        if before in (
            "to",
            "the",
            "a",
            "his",
            "her",
            "their",
            "this",
            "be",
            "was",
            "were",
            "been",
            "is",
            "are",
            "will",
            "would",
        ):
            return None
        if form == BASE and lemma in (
            "note",
            "state",
            "hope",
            "report",
            "comment",
            "praise",
            "call",
            "share",
            "request",
            "wish",
        ):
            return None
        if form == PARTICIPLE and before in ("as", "by"):
            return None
        return f"{lemma} {next(iter(sorted(particles)))}" if lemma == "speak" else lemma
    return None


def speaking_phrases(s: Sentence, phrases: list[Phrase], k: int) -> list[Phrase]:
    """The phrases that are the subject of the verb at token k; for an inverted `said X`, the one right after."""
    inverted = _inverted(s, phrases, k)
    if inverted is not None:
        return [inverted]
    before = [p for p in phrases if p.j <= k and p.kind in _SPEAKING_KINDS]
    for index in range(len(before) - 1, -1, -1):
        phrase = before[index]
        gap = [s.low(m) for m in range(phrase.j, k)]
        if gap == [","] and _is_inverted(s, phrase, k):
            break
        if len(gap) <= 12 and all(low in _LIGHT or low.endswith("ly") for low in gap):
            if phrase.kind == "country" and s.low(phrase.j) in ("'s",):
                continue
            return _with_joined(s, before[: index + 1])
        if phrase.kind in ("person", "pronoun", "title", "group") and index == 0 and _is_apposed(s, phrase, k):
            return [phrase]
    after = next((p for p in phrases if p.i == k + 1 and p.kind in ("person", "title", "pronoun")), None)
    return [after] if after is not None and s.low(k - 1) in (",", "”", '"') else []


def _is_inverted(s: Sentence, phrase: Phrase, k: int) -> bool:
    """`met with the President, reports X`: who says so stands after the verb."""
    is_bare = phrase.kind == "person" and phrase.j == phrase.name_j
    return is_bare and s.lows[k] in ("reports", "reported", "informs", "says") and s.is_capitalized(k + 1)


_AFTER_SPEAKER = frozenset(("", ".", "in", "at", "on", "during", "after", "when", "while", ",", "with", "here"))


def _inverted(s: Sentence, phrases: list[Phrase], k: int) -> Phrase | None:
    """`..., said the spokesperson in a press release`: the phrase right after the verb ends the clause."""
    if s.low(k - 1) not in (",", "”", '"') or s.lows[k] not in ("said", "says", "added", "noted", "announced"):
        return None
    after = next((p for p in phrases if p.i == k + 1 and p.kind in ("person", "title", "pronoun")), None)
    return after if after is not None and s.low(after.j) in _AFTER_SPEAKER else None


def _is_apposed(s: Sentence, phrase: Phrase, k: int) -> bool:
    """The sentence's first phrase is still the subject: only a predicate with `and` or a comma lies between."""
    between = [s.low(m) for m in range(phrase.j, k)]
    return s.low(k - 1) in ("and", ",", "also") and len(between) <= 45 and phrase.i <= 8 and ";" not in between


def _with_joined(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """The last phrase and those joined to it by `and`, with commas before; a comma alone ends a phrase of its own
    (`During the talks with X, Y said`)."""
    found = [phrases[-1]]
    for phrase in reversed(phrases[:-1]):
        between = [s.low(m) for m in range(phrase.j, found[0].i)]
        is_joined = between in (["and"], [",", "and"]) or (len(found) > 1 and between == [","])
        if not is_joined or phrase.kind not in ("person", "title"):
            break
        found.insert(0, phrase)
    return found


def _statement(
    s: Sentence, phrases: list[Phrase], k: int, verb: str, speakers: list[Phrase], text: str
) -> FoundStatement | None:
    people = [person for phrase in speakers for person in phrase.people]
    joint = any(phrase.kind == "group" for phrase in speakers)
    organization = next((p for p in speakers if p.kind == "organization"), None)
    country = next((p.country for p in speakers if p.kind == "country"), None)
    is_country = country is not None and not people
    if is_country and verb in ("agree", "hope", "believe", "welcome", "consider", "maintain that"):
        return None
    is_named_state = is_country and speakers[0].i == 0 and speakers[0].place is not None and s.is_lead
    is_nobody = not people and not joint and organization is None and not is_named_state
    if is_nobody and (country is None or s.low(speakers[0].j) != "side") and not _names_someone(speakers):
        return None
    if verb in _WEAK and not people and not joint:
        return None
    return FoundStatement(
        s,
        verb,
        people,
        joint,
        organization,
        country if is_country else None,
        _audience(s, phrases, k, verb, people),
        _topics_at(s, text),
    )


def _names_someone(speakers: list[Phrase]) -> bool:
    return any(p.kind in ("person", "pronoun", "title") for p in speakers)


def _audience(s: Sentence, phrases: list[Phrase], k: int, verb: str, speakers: list[Person]) -> Person | None:
    if verb not in ("tell", "inform", "brief", "thank", "congratulate", "assure", "ask"):
        return None
    following = next((p for p in phrases if p.i > k and p.i - k <= 3), None)
    if following is None or len(following.people) != 1 or following.people[0] in speakers:
        return None
    return following.people[0]


def topics_of(text: str) -> list[str]:
    """The subjects whose phrases stand in a text, each once, in alphabetical order. A phrase with `*` may go on."""
    return sorted({_topic_by_phrase()[match.group(1)] for match in _topic_pattern().finditer(text.lower())})


def _topics_at(s: Sentence, text: str) -> list[str]:
    """`topics_of` the sentence's text, looked for only at the words that can begin a phrase."""
    places = marks.places(s, _TOPIC)
    lowered = text.lower() if places else text
    if len(lowered) != s.end - s.start:
        return topics_of(text)
    found: set[str] = set()
    after = 0
    for i in places:
        for piece in _PIECE.finditer(lowered, s.starts[i] - s.start, s.ends[i] - s.start):
            match = _topic_pattern().match(lowered, piece.start()) if piece.start() >= after else None
            if match is not None:
                found.add(_topic_by_phrase()[match.group(1)])
                after = match.end()
    return sorted(found)


@cache
def _topic_beginnings() -> tuple[str, ...]:
    return tuple({_PIECE.findall(phrase)[0] for phrase, _ in lexicon.topics()})


_PIECE = re.compile(r"\w+")
_TOPIC = marks.of_test(
    lambda word, _low: any(piece.startswith(_topic_beginnings()) for piece in _PIECE.findall(word.lower()))
)


@cache
def _topic_by_phrase() -> dict[str, str]:
    return {phrase.rstrip("*"): topic for phrase, topic in lexicon.topics()}


@cache
def _topic_pattern() -> re.Pattern[str]:
    """All phrases in one pass, longest first; a word ends with the phrase unless the table says that it may go on."""
    phrases = sorted((phrase for phrase, _ in lexicon.topics()), key=len, reverse=True)
    parts = [re.escape(p[:-1]) + r"(?=\w*)" if p.endswith("*") else re.escape(p) + r"(?!\w)" for p in phrases]
    return re.compile(r"(?<!\w)(" + "|".join(parts) + ")")
