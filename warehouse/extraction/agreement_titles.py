"""Where the title of an agreement begins and ends."""

from __future__ import annotations

from functools import cache
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.agreement_names import NAMED
from warehouse.extraction.agreement_pairs import and_of_pair
from warehouse.extraction.date_model import MONTHS, WEEKDAYS
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.verbs import PAST, speech_verbs

_LONGEST_MODIFIER: Final = 6
_NOT_IN_TITLE: Final = frozenset(
    (
        "the a an of on in and to for with this that these those its their his her two three four five several "
        "other some any both implement implementing signed new following such under by from as between following "
        "sign signs signing ink inked inks concluded conclude concludes exchange exchanged exchanges adopt adopted "
        "issue issued issues release released approve approved including include includes namely also witnessed "
        "sealed seal reached reach were was are is about regarding another or finalise finalize finalised finalized "
        "present proposed outstanding pending draft negotiate negotiating current existing initialled initialed agreed "
        "no"
    ).split()
)
_INTO_TITLE: Final = frozenset(
    (
        "on between for of in to with regarding about concerning covering aimed aiming establishing extending amending "
        "renewing prolonging governing supplementing"
    ).split()
)
_BREAKS: Final = frozenset(
    (
        "; . : , which that who signed inked concluded initialled initialed sealed "
        "during after before while was were has have had will would is are be by "
        'could should yesterday today here there when where amid alongside following under worth -- – — ( ) | / " “ ” '
        "together effectively including reached until entered enters entering took takes came comes"
    ).split()
)
_AFTER_AND: Final = frozenset(
    (
        "a an the another one two three four five several will to also agreed promised he she they both it "
        "undertook exchanged signed witnessed discussed issued adopted agree held pledged affirmed expressed said"
    ).split()
)
_ACTS: Final = frozenset("signed exchanged adopted issued endorsed inked initialled witnessed".split())
"""After `and` they are what was done next, even after `between A`."""
_OF_OBJECT: Final = frozenset("the their its his her an a officials ministers".split())
"""After `and directed` they begin what another act was about."""
_NO_FIELD: Final = _NOT_IN_TITLE - {"exchange", "issue"}
_LONGEST_FIELD: Final = 6
_CALENDAR: Final = frozenset(WEEKDAYS) | frozenset(MONTHS)
_DASHES: Final = frozenset(("–", "—", "-"))


def title_start(s: Sentence, i: int, phrases: list[Phrase]) -> int:
    """Modifiers before the kind belong to it: `cadre training cooperation plan`, `Trade and Labour Agreement`."""
    begin = i
    first = max((p.j for p in phrases if p.people and p.kind == "person" and p.j <= i), default=0)
    while begin > first and begin > i - _LONGEST_MODIFIER:
        low = s.low(begin - 1)
        if low == "and" and _joins_fields(s, begin - 1, i, phrases):
            begin -= 2
            continue
        if low == "in" and s.low(begin - 2) == "trade" and s.is_capitalized(begin):
            begin -= 2  # `Trade in Services Agreement`
            continue
        if low in _UNITS and s.low(begin - 2) == "-":
            break  # `a 10-year pact`
        if _is_sum(s, begin - 1):
            break  # `a 300-million-euro contract`: what it is worth
        if low in _DASHES and begin > 1 and s.is_capitalized(begin) and s.is_capitalized(begin - 2):
            begin -= 1  # `Canada–United States–Mexico Agreement`: its sides
            continue
        if _is_year(s, begin - 1) and s.low(begin - 2) in _DASHES and _is_year(s, begin - 3):
            return begin - 3  # `the 2021-2025 cooperation agreement`
        if not low.replace("-", "").isalpha() or low in _NOT_IN_TITLE:
            break
        begin -= 1
    return begin


_FIELDS: Final = frozenset(
    (
        "trade economic economy investment commercial partnership cooperation technical technological technology "
        "scientific science cultural culture educational education defence defense security customs tax labour labor "
        "friendship solidarity transport tourism energy agricultural maritime judicial military"
    ).split()
)
_SUM_UNITS: Final = frozenset(("million", "billion", "trillion", "mln", "bln"))


def _joins_fields(s: Sentence, k: int, i: int, phrases: list[Phrase]) -> bool:
    """The `and` at token k stands within a name before the kind at token i: `Enhanced Partnership and Cooperation
    Agreement`, `trade and investment agreement`; no `Kenya and Rwanda Agreement`, no `protocol and trade agreement`."""
    if k < 1 or k + 1 > i or any(p.i < k <= p.j for p in phrases) or s.lows[k - 1] in _NOT_IN_TITLE:
        return False
    match = lexicon.agreement_kinds().match(s.lows, k - 1)
    if match is not None and match[0] not in NAMED:
        return False
    if s.is_capitalized(i) and s.is_capitalized(k + 1) and s.is_capitalized(k - 1):
        return k > 1 or s.lows[0] in _FIELDS
    return s.lows[k - 1] in _FIELDS and (s.lows[k + 1] in _FIELDS or s.lows[i] in _FIELDS)


def _is_sum(s: Sentence, k: int) -> bool:
    """`300-million-euro`, `US$20 million`, `million USD` at token k."""
    parts = s.low(k).split("-")
    return not _SUM_UNITS.isdisjoint(parts) or (s.low(k) in _CURRENCIES and s.low(k - 1) in _SUM_UNITS)


_UNITS: Final = frozenset(("year", "month", "day", "point", "page", "article", "nation"))
_CURRENCIES: Final = frozenset("usd eur euro euros dollar dollars yen yuan rmb won rupees pounds francs".split())


def end_of_title(s: Sentence, phrases: list[Phrase], j: int) -> int:
    """The token after the title: what follows the kind up to the end of the clause, without place and day."""
    if (aside := _end_of_field_aside(s, j)) is not None:
        return aside
    if _is_year(s, j) and s.low(j + 1) in _INTO_TITLE:
        j += 1  # `Cooperation Plan 2025 between A and B`
    if s.low(j) in ("signed", "inked") and "between" in s.lows[j : j + 6]:
        j = s.lows.index("between", j)
    if (
        s.low(j) not in _INTO_TITLE
        or _begins_day(s, j)
        or _begins_adjunct(s, j)
        or _begins_other(s, phrases, j)
        or not _OF_NO_TITLE.isdisjoint(s.lows[j + 1 : j + 3])
    ):
        return j
    if _begins_side(s, phrases, j):
        return j
    k = j + 1
    while k < len(s) and not _stops(s, phrases, k):
        k += 1
    return _without_place(s, phrases, j, k)


_LONGEST_ASIDE: Final = 14
_PREDICATES: Final = frozenset(("was", "were", "has", "will", "is"))


def _end_of_field_aside(s: Sentence, j: int) -> int | None:
    """`Another MoU, on digital port systems, was signed`: the comma behind the field between commas."""
    if s.low(j) != "," or s.low(j + 1) not in ("on", "concerning", "regarding") or _begins_day(s, j + 1):
        return None
    end = next((m for m in range(j + 2, min(j + _LONGEST_ASIDE, len(s))) if s.lows[m] == ","), None)
    return end if end is not None and s.low(end + 1) in _PREDICATES else None


def field_past_day(s: Sentence, phrases: list[Phrase], j: int) -> tuple[int, int] | None:
    """Where `on air services` stands in `signed an agreement today on air services`, of a title that ends at j."""
    if s.low(j) == "here":
        j += 1
    k = j + 1 if s.low(j) in ("on", "this") else j
    if s.low(k) not in _DAYS or (k == j and s.low(k) in WEEKDAYS and not s.is_capitalized(k)):
        return None
    k = k + 2 if s.low(k + 1) in _PARTS else k + 1
    if s.low(k) not in _OF_FIELD or _begins_day(s, k) or not _OF_NO_TITLE.isdisjoint(s.lows[k + 1 : k + 3]):
        return None
    end = end_of_title(s, phrases, k)
    return (k, end) if end > k + 1 else None


_DAYS: Final = frozenset((*WEEKDAYS, "today", "yesterday"))
_OF_FIELD: Final = frozenset(("on", "concerning", "regarding", "covering"))


def _is_year(s: Sentence, k: int) -> bool:
    low = s.low(k)
    return low[:4].isdigit() and low[:2] in ("19", "20") and len(low) in (4, 9)


def _stops(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    low = s.low(k)
    if any(p.i < k < p.j for p in phrases):
        return False
    if low == "," and s.low(k + 1) == "and" and _is_between(s, phrases, k + 1):
        return False
    if low in ("that", "those") and s.low(k + 1) == "of":
        return False
    if low == "," and _is_list_of_fields(s, k, s.low(k - 2) == ","):
        return False
    if low in _BREAKS:
        return not _is_abbreviation_bracket(s, k) and not (low in _DASHES and _is_within_name(s, k))
    if low == "and":
        following = s.low(k + 1)
        is_past = following.endswith("ed") and not s.is_capitalized(k + 1)
        if _begins_document(s, k + 1):
            return True
        if following in _ACTS:
            return True
        is_other_act = following in _AFTER_AND or (is_past and (following in _said() or s.low(k + 2) in _OF_OBJECT))
        return is_other_act and not _is_between(s, phrases, k)
    if low.endswith("ed") and s.low(k + 1) in _OF_OBJECT and not s.is_capitalized(k):
        return True  # `an agreement on artifacts in Korea underscored the efforts`
    is_adverb = low.endswith("ly") and low not in _NO_ADVERB and not s.is_capitalized(k)
    is_adverb = is_adverb and s.low(k - 1) not in _INTO_TITLE  # `a plan on jointly building a road`
    return is_adverb or _begins_adjunct(s, k) or _begins_day(s, k) or _begins_other(s, phrases, k)


def _is_within_name(s: Sentence, k: int) -> bool:
    """`the North–South corridor`, `2024 – 2027`: a dash between words without blanks, or between two years."""
    is_tight = 0 < k < len(s) - 1 and s.ends[k - 1] == s.starts[k] and s.ends[k] == s.starts[k + 1]
    return is_tight or (_is_year(s, k - 1) and _is_year(s, k + 1))


def _begins_document(s: Sentence, k: int) -> bool:
    """`a letter of intent on X`, `minutes of the session` after `and`: the next document, even after `between A`."""
    k = k + 1 if s.low(k) == "of" else k
    first = k + 1 if s.low(k) in ("a", "an", "the", "another") else k
    for m in range(first, first + (3 if first > k else 2)):
        match = lexicon.agreement_kinds().match(s.lows, m)
        if match is not None:
            is_one = s.low(m) in _ONE_DOCUMENT or not (s.low(m) + " " + s.low(match[1] - 1)).endswith("s")
            # `and intergovernmental agreements on X`: several of another kind, told by more than their kind
            return bool(match[0]) and (is_one or m > first == k) and s.low(match[1]) in _INTO_TITLE
        if s.low(m) in _INTO_TITLE or not s.low(m).isalpha():
            return False
    return False


@cache
def _said() -> frozenset[str]:
    """Past forms of the verbs of saying: after `and` one begins another predicate."""
    return frozenset(low for low, readings in speech_verbs().items() if any(form == PAST for form, _, _ in readings))


def _begins_adjunct(s: Sentence, k: int) -> bool:
    """`at a ceremony`, `in the presence of`, `in accordance with`, `on behalf of`: no more of the title."""
    low, following = s.low(k), s.low(k + 1)
    if low == "in":
        is_occasion = following in ("a", "the", "his", "her") and s.low(k + 2) in _OCCASIONS
        return is_occasion or following in ("accordance", "line", "keeping", "presence")
    if low == "on":
        return not _OF_NO_TITLE.isdisjoint(s.lows[k + 1 : k + 3])
    if low == "to" and following in ("this", "that") and s.low(k + 2) in ("effect", "end"):
        return True
    return (low == "at" and following in ("a", "an", "the", "his", "her")) or (
        low == "as" and following in ("well", "follows")
    )


def _is_list_of_fields(s: Sentence, k: int, is_within: bool = False) -> bool:
    """`on education, energy and forestry`: only small words up to an `and` and one after it."""
    for m in range(k + 1, min(k + _LONGEST_FIELD, len(s) - 1)):
        low = s.low(m)
        if low == "and" and (m > k + 1 or is_within):
            return s.low(m + 1).isalpha() and not s.is_capitalized(m + 1) and s.low(m + 1) not in _AFTER_AND
        if low == ",":
            return m > k + 1 and _is_list_of_fields(s, m, True)
        if not low.isalpha() or s.is_capitalized(m) or low in _BREAKS or low in _NO_FIELD or low.endswith("ing"):
            return False
    return False


def _begins_side(s: Sentence, phrases: list[Phrase], j: int) -> bool:
    """`signed the agreement for Malaysia`, `signed an agreement in Havana to`: for whom and where it was signed."""
    if s.low(j) not in ("for", "in"):
        return False
    phrase = next((p for p in phrases if p.i in (j + 1, j + 2) and p.kind in ("country", "place")), None)
    if phrase is None or (s.low(j) == "in") != (phrase.kind == "place"):
        return False
    return phrase.j >= len(s) or not (s.is_capitalized(phrase.j) or s.low(phrase.j) in _DASHES)


_NO_ADVERB: Final = frozenset("supply family assembly ally monopoly anomaly friendly".split())
_OF_NO_TITLE: Final = frozenset(("behalf", "sidelines", "margins", "fringes", "fringe", "occasion"))
_ONE_DOCUMENT: Final = frozenset(("minutes", "notes"))
_OCCASIONS: Final = frozenset(
    "ceremony presence talks meeting event occasion headquarters same capital framework sidelines end peace great "
    "presidential early".split()
)


def _is_abbreviation_bracket(s: Sentence, k: int) -> bool:
    """`(MoIT)` inside a title."""
    return (s.low(k) == "(" and s.low(k + 2) == ")") or (s.low(k) == ")" and s.low(k - 2) == "(")


def _is_between(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    """The `and` of `between A and B`: no other one stands between, but for those inside of names."""
    before = next((m for m in range(k - 1, max(-1, k - 40), -1) if s.lows[m] == "between"), None)
    if before is not None and "and" in s.lows[before:k] and and_of_pair(s, phrases, before + 1) == k:
        return True
    for m in range(k - 1, max(-1, k - 40), -1):
        if s.low(m) == "and" and not any(p.i < m < p.j for p in phrases):
            return False
        if s.low(m) == "between":
            return s.low(m + 1) not in ("both", "their") and s.lows[m + 1 : m + 3] != ["the", "two"]
    return False


def _begins_day(s: Sentence, k: int) -> bool:
    """`on Tuesday`, `on May 3`, `this afternoon`, `Wednesday`: when it was signed."""
    low, following = s.low(k), s.low(k + 1).rstrip(".")
    if low == "on":
        return following in _CALENDAR or following[:1].isdigit()
    if low == "in":
        return (following in MONTHS and following != "may") or (
            following[:1].isdigit() and len(following) == 4 and s.low(k + 2) not in ("-", "–")
        )
    return (low in WEEKDAYS and s.is_capitalized(k)) or (low in ("this", "late", "early") and following in _PARTS)


_PARTS: Final = frozenset(("morning", "afternoon", "evening", "week", "month", "year", *WEEKDAYS))


def _begins_other(s: Sentence, phrases: list[Phrase], k: int) -> bool:
    """`with his counterpart X`: who signed with whom."""
    if s.low(k) != "with":
        return False
    following = next((p for p in phrases if p.i in (k + 1, k + 2)), None)
    is_about = following is not None and following.kind == "country" and s.low(following.j) in ("on", "concerning")
    if is_about and following is not None and s.low(following.j + 1) not in _CALENDAR:
        return False  # `the agreement with Laos on air services`
    return (following is not None and following.kind in ("person", "title", "organization", "country")) or s.low(
        k + 1
    ) in ("his", "her", "their", "its")


_NO_END: Final = frozenset(("in", "at", "on", "for", "and", "the", "as", "of", "to", "’", "'", "”", '"'))


def quoted_end(s: Sentence, begin: int, j: int) -> int | None:
    """The token that closes the quotation marks before the title: `“Memorandum on Training, Research and Archives”`."""
    close = _CLOSING.get(s.low(begin - 1)) if begin > 0 else None
    if close is None:
        return None
    end = next((k for k in range(j, min(len(s), begin + _LONGEST_QUOTED)) if s.lows[k] == close), None)
    return end - 1 if end is not None and end > j and s.lows[end - 1] in (".", ",") else end


_CLOSING: Final = {"“": "”", '"': '"', "‘": "’", "«": "»"}
_LONGEST_QUOTED: Final = 60


def _without_place(s: Sentence, phrases: list[Phrase], j: int, end: int) -> int:
    """Without `in Maputo` at its end: a city tells where it was signed."""
    for phrase in phrases:
        if phrase.kind == "place" and phrase.j == end and (phrase.place or "").startswith("city/"):
            i = phrase.i - 1
            # `for the Project for Improvement of Water Supply in Thakhek`: where the works are.
            is_of_works = "Project" in s.words[j:i] and s.is_capitalized(i - 1) and s.low(phrase.i - 3) != "in"
            if s.low(i) in ("in", "at") and i > j and not is_of_works:
                return i
    while end > j + 1 and s.low(end - 1) in _NO_END:
        end -= 1
    return end
