"""Statements: who says something in a sentence, by which verb, to whom, about what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.people import Person
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.press_services import press_service
from warehouse.extraction.saying_verbs import BEING, bidding_before, is_courtesy_call, verb_at
from warehouse.extraction.speakers import (
    QUOTES,
    UNNAMED,
    is_attribution,
    seat_before,
    small_body,
    speaking_phrases,
    subject_of_participle,
)
from warehouse.extraction.statement_topics import topics_at
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import PARTICIPLE, PAST, speech_verbs
from warehouse.extraction.word_lists import WordList

_QUOTES: Final = WordList(('"', "”"))
_WEAK: Final = frozenset(("invite report extend share observe consider describe brief wish welcome").split())
_OF_COUNTRIES: Final = frozenset(
    ("agree", "hope", "believe", "attach", "welcome", "consider", "maintain", "state", "share", "extend")
)
"""A country that does so is told of by whoever speaks; it says nothing itself."""
_ONLY_AFTER: Final = frozenset(("conclude", "continue", "quip", "read"))
"""What these say stands before them: `..., he concluded`."""
_WRITTEN: Final = frozenset(("that", "in", "on", ":", '"', "“", "«"))
_OF_BOTH: Final = frozenset(("agree", "confirm", "concur"))
_TOLD: Final = frozenset(("tell", "inform", "brief", "thank", "congratulate", "assure", "ask"))
_ACCORDING: Final = marks.of_words(lambda: ("according",))
_JOINING: Final = frozenset(("and", "while", "whereas", "but"))


@dataclass(eq=False, slots=True, init=False)
class FoundStatement:
    """A sentence in which someone says something. `joint`: the speakers are the sides of the event at hand."""

    sentence: Sentence
    verb: str
    speakers: list[Person]
    joint: bool
    organization: Organization | None = None
    country: str | None = None
    audience: Person | None = None
    topics: list[str] = field(default_factory=list)
    described: Phrase | None = None
    """`the Lao official`, `the ambassadors`, `the two ministers`: who that is, the article as a whole tells."""
    more_organizations: list[Organization] = field(default_factory=list)
    """Those that speak together with `organization`."""
    more_countries: list[str] = field(default_factory=list)
    """Those that speak together with `country`."""

    def __init__(
        self,
        sentence: Sentence,
        verb: str,
        speakers: list[Person],
        joint: bool,
        organization: Organization | None = None,
        country: str | None = None,
        audience: Person | None = None,
        topics: list[str] | None = None,
        described: Phrase | None = None,
        more_organizations: list[Organization] | None = None,
        more_countries: list[str] | None = None,
    ) -> None:
        self.sentence = sentence
        self.verb = verb
        self.speakers = speakers
        self.joint = joint
        self.organization = organization
        self.country = country
        self.audience = audience
        self.topics = topics if topics is not None else []
        self.described = described
        self.more_organizations = more_organizations if more_organizations is not None else []
        self.more_countries = more_countries if more_countries is not None else []


@dataclass(unsafe_hash=True, slots=True, init=False)
class _Saying:
    """A verb of saying at token k with its subject."""

    k: int
    verb: str
    phrases: list[Phrase]
    is_attribution: bool
    is_participle: bool

    def __init__(
        self,
        k: int,
        verb: str,
        phrases: list[Phrase],
        is_attribution: bool,
        is_participle: bool,
    ) -> None:
        self.k = k
        self.verb = verb
        self.phrases = phrases
        self.is_attribution = is_attribution
        self.is_participle = is_participle


def find_statement(
    s: Sentence, phrases: list[Phrase], text: str, before: list[FoundStatement]
) -> FoundStatement | None:
    """The statement that a sentence makes; None without a verb of saying that has a subject.

    `..., X said` at its end tells who says all of it; else the first verb of saying counts, with those who go on
    speaking in the same sentence (`A hoped ..., and B invited ...`). `before`: what was said so far.
    """
    sayings = _sayings(s, phrases, before)
    if marks.has(s, _ACCORDING) or (s.low(2) in _VIEWS and _in_view(s) is not None):
        told = _according(s, phrases, text, before, sayings)
        if told is not None or not sayings:
            return told
    if not sayings:
        return None
    saying = _chosen(s, sayings)
    found = _statement(s, phrases, saying, text)
    if found is not None and not saying.is_attribution and found.speakers:
        _add_others(s, found, sayings[1:])
    return found


def _chosen(s: Sentence, sayings: list[_Saying]) -> _Saying:
    """Who says it at the sentence's end, unless someone named has said it before without a quotation; a participle
    only where no finite verb of the same clause follows (`X, expressing his thanks, said`)."""
    first = sayings[0]
    is_named = first.phrases[0].kind in ("person", "title") and any(p.people for p in first.phrases)
    if not is_named or _QUOTES.stands_in(s) or _ends_with_body(sayings):
        first = next((one for one in reversed(sayings) if one.is_attribution and not _is_press(one, is_named)), first)
    if first.is_participle:
        return next((one for one in sayings if not one.is_participle and s.low(one.k - 1) == ","), first)
    return first


def _is_press(saying: _Saying, is_named: bool) -> bool:
    """`X said trade was growing, reported the agency`: X says it."""
    return is_named and saying.verb == "report" and saying.phrases[0].kind == "organization"


_LATEST_AGENT: Final = 9


def _passive(s: Sentence, phrases: list[Phrase], k: int) -> list[_Saying]:
    """`The good ties were highlighted in Hanoi by X`: X says it."""
    if "by" not in s.lows[k + 1 : k + _LATEST_AGENT] or s.low(k - 2) in ("which", "that"):
        return []
    lemmas = [
        lemma for form, lemma, more in speech_verbs().get(s.lows[k], ()) if form in (PAST, PARTICIPLE) and not more
    ]
    agent = next((p for p in phrases if k < p.i <= k + _LATEST_AGENT and p.kind in ("person", "title")), None)
    if not lemmas or lemmas[0] in _WEAK | _TOLD or agent is None or not agent.people:
        return []
    is_by = s.low(agent.i - 1) == "by" or (s.low(agent.i - 1) == "the" and s.low(agent.i - 2) == "by")
    return [_Saying(k, lemmas[0], [agent], False, False)] if is_by else []


def _ends_with_body(sayings: list[_Saying]) -> bool:
    """`X and Y agreed to meet again, the ministry said`: the ministry tells of what both did; what one said, X says."""
    first, last = sayings[0], sayings[-1]
    return first.verb in _OF_BOTH and last.is_attribution and last.phrases[0].kind == "organization"


def _sayings(s: Sentence, phrases: list[Phrase], before: list[FoundStatement]) -> list[_Saying]:
    found: list[_Saying] = []
    for k in marks.places(s, marks.SPEECH_VERB):
        if any(phrase.i <= k < phrase.j for phrase in phrases):
            continue
        verb, is_participle = verb_at(s, k)
        if verb is None:
            is_passive = s.low(k - 1) in BEING or (s.low(k - 2) in BEING and s.low(k - 1).endswith("ly"))
            found += _passive(s, phrases, k) if is_passive else []
            continue
        at = bidding_before(s, k) if verb == "welcome" else k
        speakers = [] if is_participle else press_service(s, phrases, k)
        if not speakers:
            speakers = subject_of_participle(s, phrases, k) if is_participle else speaking_phrases(s, phrases, at)
        if not speakers:
            speakers = seat_before(s, k) or (_same_body(s, k, before) if before else [])
        if speakers and not is_courtesy_call(s, phrases, k, verb):
            ends = not is_participle and is_attribution(s, phrases, k, speakers)
            if not ends and (verb in _ONLY_AFTER or (verb == "write" and s.low(k + 1) not in _WRITTEN)):
                continue  # `X concluded his visit`, `X wrote a book`
            if verb in ISSUING and (s.low(k + 2) != "following" or sum(len(p.people) for p in speakers) != 1):
                continue  # what several people issue is a document
            found.append(_Saying(k, verb, speakers, ends, is_participle))
    return found


ISSUING: Final = frozenset(("issue", "release"))
"""`issued the following statement:`"""
_SMALL_BODIES: Final = frozenset(("ministry", "embassy", "mission", "government", "department", "office", "agency"))
_PAPERS: Final = frozenset("statement communique release readout announcement notice bulletin".split())


def _same_body(s: Sentence, k: int, before: list[FoundStatement]) -> list[Phrase]:
    """`It recalls that`, `..., the ministry added`, `the statement reads`: the organisation or country that spoke last,
    before whatever people have said since, where the words name a kind of body."""
    is_official = s.low(k - 1) in UNNAMED and s.low(k - 2) in _SMALL_BODIES
    k = k - 1 if is_official else k
    low = s.low(k - 1)
    previous = before[-1]
    if low == "it" and (k <= 2 or s.low(k - 2) == "," or s.low(k - 2) in QUOTES):
        return _as_phrase(previous, k - 1, k) if not previous.speakers else []
    if s.low(k - 2) == "press" and low in ("service", "office"):
        low, k = "statement", k - 1  # of the body that spoke, as its papers are
    if s.low(k - 2) not in ("the", "a") or (low not in _SMALL_BODIES and low not in _PAPERS):
        return []
    low = "embassy" if low == "mission" else low
    bodies = [found.organization for found in reversed(before) if found.organization is not None]
    body = next((one for one in bodies if low in _PAPERS or _is_called(one, low)), None)
    if body is not None and low == "department" and body.head.startswith("Ministry"):
        head = body.head.replace("Ministry", "Department", 1)  # as it calls itself
        body = Organization(head, body.kind, body.country_code(), sector=body.sector, start=body.start, end=body.end)
    return [Phrase("organization", k - 1, k, organization=body, name_j=k)] if body is not None else []


def _is_called(body: Organization, low: str) -> bool:
    """`the department` may be a ministry, too."""
    return (
        low == body.kind
        or low in body.head.lower().split()
        or (low == "department" and body.head.startswith("Ministry"))
    )


def _as_phrase(previous: FoundStatement, i: int, j: int) -> list[Phrase]:
    """The organisation or country that spoke in a statement, at tokens [i, j)."""
    if previous.organization is not None:
        return [Phrase("organization", i, j, organization=previous.organization, name_j=j)]
    if previous.country is not None:
        return [Phrase("country", i, j, country=previous.country, place=f"country/{previous.country}", name_j=j)]
    return []


def _add_others(s: Sentence, found: FoundStatement, later: list[_Saying]) -> None:
    """`A hoped ..., and B invited ...`: both speak in the sentence."""
    for saying in later:
        first = saying.phrases[0]
        is_pair = first.kind == "group" and s.low(first.i) in ("both", "the") and s.low(first.i - 1) == "and"
        if is_pair and saying.verb in _OF_BOTH and found.speakers:
            found.joint = True  # `X welcomed the move, and both leaders agreed`
        if first.kind == "person" and _answers(s, first.j, saying.k):
            found.speakers += [person for person in first.people if person not in found.speakers]
        if first.kind not in ("person", "title") or s.low(first.i - 1) not in _JOINING:
            continue
        if s.low(first.i - 2) in (",", ";") or s.low(first.i - 1) != "and":
            people = [person for phrase in saying.phrases for person in phrase.people]
            found.speakers += [person for person in people if person not in found.speakers]


def _answers(s: Sentence, j: int, k: int) -> bool:
    """`X conveyed greetings to Y, who in turn commended`, `Y, who for her part thanked`: Y, whose name ends at token j,
    speaks by the verb at token k."""
    between = [low for low in s.lows[j:k] if low != ","]
    return s.low(j) == "," and between[:1] == ["who"] and " ".join(between[1:]) in _IN_TURN


_IN_TURN: Final = frozenset(("in turn", "in his turn", "in her turn", "for his part", "for her part", "in return"))


def _according(
    s: Sentence, phrases: list[Phrase], text: str, before: list[FoundStatement], sayings: list[_Saying]
) -> FoundStatement | None:
    """`According to X, ...`, `..., according to him`: X says what the sentence tells. Where it tells of someone
    who speaks, only a person who opens it counts: `The two condemned the launch, according to the ministry`."""
    k = next((k for k, low in enumerate(s.lows) if low == "according" and s.low(k + 1) == "to"), None)
    k = _in_view(s) if k is None else k
    if k is None or (sayings and k > 0):
        return None
    phrase = next((p for p in phrases if p.i in (k + 2, k + 3) and p.kind in ("person", "title", "organization")), None)
    people = list(phrase.people) if phrase is not None else []
    previous = before[-1] if before else None
    if s.low(k + 2) in ("him", "her") and previous is not None and len(previous.speakers) == 1:
        people = list(previous.speakers)
    body = phrase.organization if phrase is not None and not people else None
    if sayings and not people:
        return None
    if body is None and not people:
        ends = (j for j in range(k + 3, min(k + 9, len(s) + 1)) if s.low(j - 1) in _SMALL_BODIES)
        end = next((j for j in ends if s.low(j) != "of" or not s.is_capitalized(j - 1)), k)
        found = small_body(s, phrases, end) if end > k else None
        said = [found] if found is not None else _same_body(s, end, before) if end > k and before else []
        body = said[0].organization if said else None
    if not people and body is None:
        return None
    return FoundStatement(s, "say", people, False, body, topics=topics_at(s, text))


_VIEWS: Final = frozenset(("view", "opinion", "words", "eyes", "judgment", "judgement", "estimation", "assessment"))
_IN_VIEW: Final = 2


def _in_view(s: Sentence) -> int | None:
    """Where `to` of `According to` would stand in `In the view of X, the result could have been better`."""
    is_view = s.lows[0] == "in" and s.low(1) == "the" and s.low(2) in _VIEWS and s.low(3) == "of"
    return _IN_VIEW if is_view else None


def _statement(s: Sentence, phrases: list[Phrase], saying: _Saying, text: str) -> FoundStatement | None:
    verb, speakers = saying.verb, saying.phrases
    people = [person for phrase in speakers for person in phrase.people]
    joint = any(phrase.kind == "group" for phrase in speakers)
    bodies = [p.organization for p in speakers if p.kind == "organization" and p.organization is not None]
    body = bodies[0] if bodies else None
    countries = [p.country for p in speakers if p.kind == "country" and p.country is not None]
    country = countries[0] if countries else None
    is_country = country is not None and not people and body is None
    is_side = is_country and s.low(speakers[0].j) == "side"
    if is_country and not is_side and (verb in _OF_COUNTRIES or not _opens(s, speakers[0])):
        return None
    if not people and not joint and body is None and not is_country and not _names_someone(speakers):
        return None
    described = next((p for p in speakers if p.kind in ("title", "group")), None)
    if verb in _WEAK and not people and described is None and not saying.is_attribution:
        return None
    return FoundStatement(
        s,
        verb,
        people,
        joint,
        body if not people else None,
        country if is_country else None,
        _audience(s, phrases, saying.k, verb, people),
        topics_at(s, text),
        described,
        bodies[1:] if not people else [],
        countries[1:] if is_country else [],
    )


def _opens(s: Sentence, phrase: Phrase) -> bool:
    """A country by name at the beginning of a sentence: `South Africa calls on all parties`."""
    return phrase.place is not None and phrase.i <= 2


def _names_someone(speakers: list[Phrase]) -> bool:
    return any(p.kind in ("person", "pronoun", "title") for p in speakers)


def _audience(s: Sentence, phrases: list[Phrase], k: int, verb: str, speakers: list[Person]) -> Person | None:
    if verb not in _TOLD:
        return None
    following = next((p for p in phrases if p.i > k and p.i - k <= 3), None)
    if following is None or len(following.people) != 1 or following.people[0] in speakers:
        return None
    return following.people[0]
