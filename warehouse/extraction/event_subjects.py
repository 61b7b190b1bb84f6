"""Who does what a verb says: the phrases before it."""

from __future__ import annotations

from typing import Final

from warehouse.extraction import marks
from warehouse.extraction.asides import before_aside
from warehouse.extraction.delegation_subjects import DELEGATIONS, GROUPS, delegation_of, with_delegation
from warehouse.extraction.delegation_words import LED, is_under_leadership
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.subject_gaps import (
    TELLS,
    are_of_headline,
    before_plan,
    begin_of_title,
    is_along,
    is_gap,
    is_joined,
    is_party,
    opens_clause,
    past_stay,
)
from warehouse.extraction.subjects_apposed import STYLES, envoy_of, is_of_apposed
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_WHICH: Final = WordList(("which",))
_ENVOY: Final = WordList(("envoy", "representative", "emissary"))
_LEADING: Final = frozenset(("leading", "heading"))
_WORDS_OF_LED: Final = 14
"""`Delegates of the party led by X`: as far from the sentence's beginning."""


def subject_phrases(s: Sentence, phrases: list[Phrase], i: int) -> list[Phrase]:
    """Who does what the verb at token i says: the phrases that end right before it, else the sentence's first ones."""
    before = [p for p in phrases if p.j <= i and p.kind != "place"]
    if not before:
        return []
    before = _under_which(s, _of_clause_said(s, before, i), i)
    if not before:
        return []
    if _ENVOY.stands_in(s) and (sent := envoy_of(s, before)) is not None:
        return [sent]
    if _LED_BY.stands_in(s) and (both := _with_led_delegation(s, before, i)):
        return both
    if _ACCOMPANYING.stands_in(s) and (guest := _with_company(s, before, i)) is not None:
        return [guest]
    if _PLANES.stands_in(s) and (flown := _on_board(s, before, i)) is not None:
        return [flown]
    if s.low(i - 1) == "being" and (wished := _congratulated(s, before, i)) is not None:
        return [wished]
    listed = _verb_of_list(s, before, i) if s.low(i - 1) == "," else None
    found = subject_phrases(s, phrases, listed) if listed is not None else _of_verb(s, phrases, before, i)
    return found[-1:] if len(found) > 1 and _is_of_one(s, i) else found


_WISHED: Final = WordList("congratulated congratulates congratulating commended felicitated praised hailed".split())


def _congratulated(s: Sentence, before: list[Phrase], i: int) -> Phrase | None:
    """`X congratulated Y on her work and on the honour of being awarded the Order`: Y."""
    wish = next((k for k in range(i - 2, -1, -1) if s.lows[k] in _WISHED.words), None)
    named = next((p for p in before if p.i > wish), None) if wish is not None else None
    return named if named is not None and named.people else None


_PLANES: Final = WordList("plane aircraft airplane aeroplane jet helicopter".split())
_BEFORE_FLOWN: Final = frozenset(("with", "of", "carrying"))
_WORDS_TO_LANDING: Final = 5


def _on_board(s: Sentence, before: list[Phrase], i: int) -> Phrase | None:
    """`X's plane landed`, `A plane with X on board touched down`, `The plane of X landed`: X."""
    phrase = before[-1] if before[-1].people else None
    if phrase is None or i - phrase.j > _WORDS_TO_LANDING:
        return None
    if s.low(phrase.j) == "'s":
        return phrase if s.low(phrase.j + 1) in _PLANES.words else None
    near = s.lows[max(0, phrase.i - 2) : phrase.i]
    is_flown = near[-1:] != [] and near[-1] in _BEFORE_FLOWN and near[0] in _PLANES.words
    return phrase if is_flown and all(low in _ABOARD for low in s.lows[phrase.j : i]) else None


_ABOARD: Final = frozenset(("on", "board", "aboard", "has", "had", "just"))
_ACCOMPANYING: Final = WordList(("accompanying",))
_WORDS_TO_WHO: Final = 4
_COMPANY: Final = frozenset(("delegation", "entourage", "team"))


def _with_company(s: Sentence, before: list[Phrase], i: int) -> Phrase | None:
    """`X received Y, Minister of Z, and his accompanying delegation, who are visiting the country`: Y."""
    who = next((k for k in range(i - 1, max(0, i - _WORDS_TO_WHO), -1) if s.lows[k] == "who"), None)
    company = who - 2 if who is not None and s.low(who - 1) == "," else -1
    if who is None or s.low(company) not in _COMPANY or s.low(company - 1) != "accompanying":
        return None
    return next((p for p in reversed(before) if p.j <= company and len(p.people) == 1 and p.kind == "person"), None)


_LED_BY: Final = WordList(LED)
_WORDS_OF_GROUP: Final = 12


def _with_led_delegation(s: Sentence, before: list[Phrase], i: int) -> list[Phrase]:
    """`X, head of the department, and a delegation of the party led by Y, head of its commission, met`: X and Y."""
    leader = before[-1]
    is_led = s.low(leader.i - 1) == "by" and s.low(leader.i - 2) in LED and len(leader.people) == 1
    if not is_led or i - leader.j > _WORDS_TO_VERB:
        return []
    k = next(
        (k for k in range(leader.i - 3, max(0, leader.i - _WORDS_OF_GROUP - 3), -1) if s.lows[k] in DELEGATIONS), 0
    )
    a = next((m for m in range(k - 1, max(0, k - _WORDS_TO_AND), -1) if s.lows[m] == "and"), 0) if k else 0
    own = next((p for p in reversed(before[:-1]) if len(p.people) == 1 and p.j in (a, a - 1)), None) if a else None
    return [own, leader] if own is not None and s.low(a + 1) in ("a", "the") else []


_WORDS_TO_VERB, _WORDS_TO_AND = 4, 6


def _is_of_one(s: Sentence, i: int) -> bool:
    """`X and his counterpart Y, who is in Russia`, `who has arrived`, `who is visiting`: Y alone, as the verb tells."""
    who = i - 1 if s.low(i - 1) == "who" else i - 2
    return s.low(who) == "who" and s.low(who + 1) in _SINGULAR


_SINGULAR: Final = frozenset(("is", "was", "has"))


def _of_verb(s: Sentence, phrases: list[Phrase], before: list[Phrase], i: int) -> list[Phrase]:
    """Who does what the verb at token i says, of the phrases before it."""
    subject = before_aside(s, before, i)
    if subject is not None:
        return _gather_backward(s, before[: subject + 1])
    for index in range(len(before) - 1, -1, -1):
        phrase = before[index]
        house = _past_house(s, phrase) if s.low(phrase.j) in ("'s", "'") else phrase.j
        if s.low(phrase.j) in ("'s", "'") and house == phrase.j:  # `as President X's special envoy, will visit`
            continue
        named = before[index - 1] if phrase.kind == "organization" and index > 0 else None
        if named is not None and named.people and named.j == phrase.i - (s.low(phrase.i - 1) == ","):
            continue  # `X, Ministry of Foreign Affairs, met`: where X works
        is_led_or_served = not _LEADING.isdisjoint(s.lows[max(0, phrase.i - 8) : phrase.i])
        is_led_or_served = is_led_or_served or is_of_apposed(s, before[:index], phrase)
        if phrase.kind == "organization" and (is_led_or_served or _is_of_post(s, before[:index], phrase)):
            continue  # `X, leading a delegation of the ministry, arrived`
        is_leader = s.low(phrase.i - 1) == "by" and s.low(phrase.i - 2) in LED | {"made"}
        is_leader = is_leader or is_under_leadership(s, phrase.i)
        is_of_house = _are_lawmakers_of(s, phrase)
        is_free = (
            is_leader or is_of_house or "who" in s.lows[phrase.j : i] or _word_before(s, phrase) not in _BEFORE_OBJECT
        )
        is_free = is_free or (index > 0 and phrase.kind == "person" and _is_beside(s, before[index - 1], phrase))
        if "and" in s.lows[phrase.j : i] and any(p.people or p.offices for p in before[:index]):
            break
        is_companion = _is_companion(s, phrase) and "who" not in s.lows[phrase.j : i]
        end = past_delegation(s, phrase) if house == phrase.j else house
        if is_free and not is_companion and is_gap(s, phrases, end, before_plan(s, phrase, i)):
            if phrase.kind == "country" and end == phrase.j and not (is_of_house or _stands_for_side(s, phrase)):
                continue
            if index and (partner := _joined_as_consort(s, phrase)):
                return _of_verb(s, phrases, before[:index], partner)
            if end > phrase.j and (leader := with_delegation(s, before[:index], phrase)) >= 0:
                return _gather_backward(s, before[: leader + 1])
            others = [
                p for p in before[index + 1 :] if p.kind == "country" and phrase.kind == "title" and phrase.country
            ]
            return [*_gather_backward(s, before[: index + 1]), *others]
    opening = _past_opening_clause(s, before)
    for index, phrase in enumerate(before):
        is_subject = (
            phrase.i >= opening
            and (phrase.kind in ("person", "pronoun", "group", "title") or _is_delegation_of_body(s, phrase))
            and s.low(phrase.j) not in ("'s", "'")
        )
        is_led = s.low(phrase.i - 1) == "by" and s.low(phrase.i - 2) in LED and phrase.i <= _WORDS_OF_LED
        if is_subject and (is_led or s.low(phrase.i - 1) not in ("with", "by", "of", "to", "for", "as")):
            return gather_forward(s, before[index:], phrase.i) or [phrase]
    return delegation_of(s, before, i)


_BEFORE_MAIN: Final = frozenset(("after", "once"))
_HAD: Final = frozenset(("had", "have", "has"))


def _past_opening_clause(s: Sentence, before: list[Phrase]) -> int:
    """`After the ministers had signed, X held talks with Y and later laid a wreath`: where the main clause begins; 0
    for no such clause."""
    had = next((k for k, low in enumerate(s.lows) if low in _HAD), 0) if s.low(0) in _BEFORE_MAIN else 0
    return next((p.i for p in before if had and p.i > had and s.low(p.i - 1) == "," and p.people), 0)


def _is_beside(s: Sentence, first: Phrase, phrase: Phrase) -> bool:
    """`X, together with his counterpart Y, met Z`: Y, beside X."""
    return bool(first.people and phrase.people) and is_along([s.low(k) for k in range(first.j, phrase.i)])


def _past_house(s: Sentence, phrase: Phrase) -> int:
    """The comma after `Speaker X of Iraq's parliament, who was received`: the owner is X's country, and not X."""
    if phrase.kind != "person" or not phrase.name_i < phrase.name_j < phrase.j:
        return phrase.j
    near = range(phrase.j + 2, min(phrase.j + _WORDS_OF_HOUSE, len(s)))
    return next((k for k in near if s.lows[k] == "," and s.low(k + 1) in ("who", "and")), phrase.j)


_WORDS_OF_HOUSE: Final = 6
_CONSORTS: Final = frozenset(("wife", "husband", "spouse", "consort", "lady", "gentleman"))


def _joined_as_consort(s: Sentence, phrase: Phrase) -> int:
    """The token of `and` in `The President, X, and the First Lady, Madam Y, will visit`, `President X and his wife Y`,
    where Y begins with the phrase: X came, and Y along; 0 where no such words stand before it."""
    k = phrase.i - 2 if s.low(phrase.i - 1) == "," else phrase.i - 1
    if len(phrase.people) != 1 or s.low(k) not in _CONSORTS:
        return 0
    k = k - 2 if s.low(k - 1) == "first" else k - 1
    k = k - 1 if s.low(k) in ("the", "his", "her") else k
    return k if s.low(k) == "and" and k > 0 else 0


def _verb_of_list(s: Sentence, before: list[Phrase], i: int) -> int | None:
    """`X called on A, met B and spoke`: the verb of which A is the object, since no comma parts a bare name from its
    verb at token i; None where the name stands in apposition, or where no verb is before it."""
    last = before[-1]
    is_bare = len(last.people) == 1 and last.kind == "person" and last.name_j == last.j == i - 1
    if not is_bare or "," in s.lows[last.i - 1 : last.name_i] or not _ASIDE.isdisjoint(s.lows[:i]):
        return None
    first = next((p for p in before if p.people and p.j < last.i and s.low(p.i - 1) not in _BEFORE_OBJECT), None)
    if first is None:
        return None
    verbs_between = [k for k in marks.places(s, marks.EVENT_VERB) if first.j <= k < last.i]
    is_direct = bool(verbs_between) and "," not in s.lows[verbs_between[-1] : last.i]
    return verbs_between[-1] if is_direct else None


_ASIDE: Final = frozenset(("who", "which", "while", "when", "after", "before", "where", "accompanied", "led"))


def _is_delegation_of_body(s: Sentence, phrase: Phrase) -> bool:
    """`The EU delegation, which included officials of the Commission, was received`, where a sentence opens so."""
    return phrase.kind == "organization" and phrase.i <= 1 and past_delegation(s, phrase) > phrase.j


def is_of_delegation(s: Sentence, phrase: Phrase) -> bool:
    """`a delegation of Hungary`, `a delegation from the Ministry of X`, `a Lao party delegation`."""
    if past_delegation(s, phrase) > phrase.j:
        return True
    k = phrase.i - 2 if s.low(phrase.i - 1) == "the" or s.low(phrase.i) == "the" else phrase.i - 1
    k = phrase.i - 1 if s.low(phrase.i) == "the" else k
    return s.low(k) in ("of", "from") and s.low(_before_coming(s, k)) in DELEGATIONS


_CAME: Final = frozenset("come came coming arrived arriving visiting travelled traveled travelling traveling".split())
_THAT_HAD: Final = frozenset("that which who has had have just recently was is".split())


def _before_coming(s: Sentence, k: int) -> int:
    """The token before `from` at token k, and before what says that those came: `a delegation that has come from X`."""
    k -= 1
    if s.low(k) in _CAME:
        k -= 1
        while s.low(k) in _THAT_HAD:
            k -= 1
    return k


def _is_of_post(s: Sentence, before: list[Phrase], body: Phrase) -> bool:
    """`X, Minister of State in the Prime Minister's Office and in the Ministry of Foreign Affairs, will visit`: a
    second body where X works."""
    k = body.i - 1 if s.low(body.i - 1) != "the" else body.i - 2
    begin = k - 1 if s.low(k) in ("in", "at", "of", "for") and s.low(k - 1) == "and" else k
    if s.low(begin) != "and" or s.low(body.j) != ",":
        return False
    named = next((p for p in reversed(before) if p.people or p.kind in ("organization", "title")), None)
    if named is None or (named.j != begin and s.lows[named.j : begin] not in (["'s", "office"], ["office"])):
        return False
    owner = named if named.people else next((p for p in reversed(before) if p.people), None)
    return owner is not None and "," in s.lows[owner.name_j : named.j]


def _under_which(s: Sentence, before: list[Phrase], i: int) -> list[Phrase]:
    """`X spoke of the pact under which forty journalists have travelled`: who stands before the clause did not."""
    if not _WHICH.stands_in(s):
        return before
    k = next((k for k in range(i - 1, 1, -1) if s.lows[k] == "which"), 0)
    return [p for p in before if p.i > k] if s.low(k - 1) in _BY_MEANS else before


_BY_MEANS: Final = frozenset(("under", "through", "via"))


def _of_clause_said(s: Sentence, before: list[Phrase], i: int) -> list[Phrase]:
    """`The envoy X said Y is scheduled to meet Z`, `disclosed that Y met Z`: who is named after the verb of saying."""
    if not marks.has(s, marks.SPEECH_VERB):
        return before
    for k in range(i - 1, 0, -1):
        if s.lows[k] in TELLS:
            begin = k + 2 if s.low(k + 1) == "that" else k + 1
            if s.lows[k] == "informed" and "that" in s.lows[k:i]:  # `X informed Y that he will visit Z`
                begin = s.lows.index("that", k) + 1
            said = [p for p in before if p.i >= begin]
            first = said[0] if said and said[0].people and said[0].i <= begin + 1 else None
            is_of_others = s.lows[k] == "said" and s.low(begin) in _OTHERS and s.low(begin + 1) in ("of", "from")
            return said if first is not None or is_of_others else before
    return before


_OTHERS: Final = frozenset("envoys ambassadors diplomats representatives leaders ministers officials delegates".split())
"""`Spokesman X said that envoys of Y and Z paid a courtesy call on W`: X paid none."""


_BEFORE_OBJECT: Final = frozenset(("in", "at", "to", "of", "from", "with", "by"))
_SENT: Final = frozenset(
    ("delegation", "delegations", "mission", "group", "team", "representatives", "members", "leaders")
)


def _word_before(s: Sentence, phrase: Phrase) -> str:
    """The word before a phrase and its form of address: `with` of `with His Majesty the King`.

    `of` before an owner with its article: in `Premier X of the Cabinet sent` the Cabinet sends nothing.
    """
    k = phrase.i - 2 if s.low(phrase.i - 1) in ("the", ",") else phrase.i - 1
    if phrase.kind == "organization" and s.low(k) == "of":
        return s.low(k - 1) if s.low(k - 1) in GROUPS else "of"  # `A delegation of United Russia will visit`
    if s.low(k) not in STYLES:
        is_owner = phrase.kind == "organization" and s.low(k) == "of" and s.low(k - 1) not in _SENT
        return "of" if is_owner else s.low(phrase.i - 1)
    while s.low(k) in STYLES or s.low(k) in ("his", "her", "their", "royal"):
        k -= 1
    return s.low(k)


def _is_companion(s: Sentence, phrase: Phrase) -> bool:
    """`X, accompanied by Y, will visit`: Y only comes along."""
    near = s.lows[max(0, phrase.i - 12) : phrase.i]
    if "accompanied" not in near:
        return False
    after = near[near.index("accompanied") :]
    return "by" in after and (len(after) <= 6 or "," not in after)


def _stands_for_side(s: Sentence, phrase: Phrase) -> bool:
    is_clause = s.low(phrase.i - 1) == "that" and s.low(phrase.j) in ("had", "has")
    return s.low(phrase.j) in ("side", "delegation", "leaders", "and") or phrase.i == 0 or is_clause


_OFFICIAL: Final = frozenset(
    "party parliamentary government governmental high-level high-ranking senior state official ministerial military "
    "defence defense visiting joint large congressional presidential legislative senatorial bipartisan cross-party "
    "multi-party".split()
)


_LAWMAKERS: Final = frozenset("lawmakers parliamentarians legislators mps".split())
_SENT_BY_PARTY: Final = frozenset(("officials", "cadres", "delegates"))
_OPENS_SUBJECT: Final = frozenset(("", ",", "and", "while", "when", "that"))


def _are_lawmakers_of(s: Sentence, phrase: Phrase) -> bool:
    """`On the same day, the parliamentarians of Armenia met with X`: they stand for the country."""
    k = phrase.i - 2 if s.low(phrase.i - 1) == "of" else -1
    if phrase.kind != "country" or s.low(k) not in _LAWMAKERS:
        return False
    return s.low(k - 1) in ("the", "several", "visiting") and s.low(k - 2) in _OPENS_SUBJECT


def past_delegation(s: Sentence, phrase: Phrase) -> int:
    """The token after `A Lao Ministry of Health delegation`, `A Cuban party delegation`; else the phrase's end."""
    if phrase.kind not in ("organization", "country"):
        return phrase.j
    k = phrase.j
    if s.low(k) in (_LAWMAKERS if phrase.kind == "country" else _SENT_BY_PARTY if is_party(phrase) else ()):
        return k + 1  # `Armenian lawmakers met`, `The ZANU-PF officials will hold talks`
    while s.low(k) in _OFFICIAL or (s.low(k) == "and" and s.low(k + 1) in _OFFICIAL):
        k += 1
    return past_stay(s, k + 1) if s.low(k) in DELEGATIONS else phrase.j


def _gather_backward(s: Sentence, phrases: list[Phrase]) -> list[Phrase]:
    """The last phrase and those joined to it by commas and `and`."""
    found = [phrases[-1]]
    for phrase in reversed(phrases[:-1]):
        if phrase.kind == "country" and s.low(phrase.j) == "'s" and found[0].i == phrase.j + 1:
            continue  # `President X and Uganda's Y`
        if phrase.kind == "country" and s.low(phrase.j) in _AT_TABLE and found[0].i <= phrase.j + 2:
            continue  # `Minister X and his Polish host, Y`
        begin = begin_of_title(s, found[0], phrase.j)
        between = [s.low(k) for k in range(phrase.j, begin)]
        if between == [";", "and"] and phrase.name_j < phrase.j:
            between = [",", "and"]  # `A, minister of X; and B, minister of Y, signed`
        if is_along(between) and found[0].people:
            between = ["and"]  # `A, together with B, met C`
        is_of_parties = between in (["and"], ["and", "the"]) and is_party(phrase) and is_party(found[0])
        is_he = between in (["and"], ["and", "the"]) and phrase.kind == "pronoun" and opens_clause(s, phrases, phrase)
        is_somebody = phrase.kind in ("person", "title") or is_of_parties or is_he
        if not between or not is_joined(between) or not is_somebody:
            break
        if "and" not in between and len(found) == 1 and not are_of_headline(s, phrase, found[0]):
            break
        found.insert(0, phrase)
    return found


_AT_TABLE: Final = frozenset(("host", "guest"))
