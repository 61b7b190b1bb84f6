"""Who the sides of an agreement are by its sentence: named in its title, or beside the signing."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from warehouse.extraction import lexicon
from warehouse.extraction.agreement_firms import bodies_to_sign, firms_bound, firms_that_signed
from warehouse.extraction.agreement_model import FoundAgreement
from warehouse.extraction.agreement_names import SIGNED
from warehouse.extraction.agreement_pairs import and_of_pair
from warehouse.extraction.name_runs import s_text
from warehouse.extraction.organization_model import Organization
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_ENDS_SIDE: Final = frozenset(
    "on for in regarding about concerning to , ; . during at aimed aiming with signed".split()
)

_CLOSED: Final = frozenset(("”", '"', "’", "»"))


def read_sides(s: Sentence, phrases: list[Phrase], agreement: FoundAgreement, j: int, end: int) -> None:
    """Who the sides are by the title: `between A and that of B`, `between the two Parties`."""
    agreement.bodies = _bodies_of_signers(s, phrases, agreement.signers)
    last = end
    between = next((k for k in range(j, end) if s.low(k) == "between"), None)
    if between is not None and _is_way(s, phrases, between):
        between = None
    if between is None and s.low(end) in _CLOSED and s.low(end + 1) == "between":
        between, end = end + 1, len(s)  # `signed the "Cooperation Plan for 2024-2026" between A and B`
    if between is None:
        # `an MoU on trade was signed between the Ministry of A and the Ministry of B on …`
        between = next((m for k in range(end, min(end + 4, len(s))) if (m := _signed_between(s, phrases, k))), None)
        agreement.is_signed_between = between is not None
        end = len(s)
    if between is None and s.lows[last : last + 2] == [",", "between"]:
        between, end = last + 1, _end_of_aside(s, phrases, last + 2)  # `The first MoU, between A and B, covers`
    if between is None and _read_bound(s, phrases, agreement, last):
        return
    if between is None:
        agreement.organizations = (
            _spelled_signers(s, phrases, j)
            or _joined_signers(s, phrases, j)
            or firms_that_signed(s, phrases, j)
            or bodies_to_sign(s, phrases, j)
        )
        if not agreement.organizations:
            _read_other_side(s, phrases, agreement, j, last)
        return
    after = [p for p in phrases if between < p.i < end]
    sides, behind = _sides_between(s, phrases, between + 1, end)
    if len(sides) == 2:
        agreement.organizations = sides
        agreement.field_at = behind if agreement.is_signed_between else None
    else:
        agreement.countries = [code for p in after if (code := _state(p)) is not None][:2]
        bodies = [p.organization for p in after if p.kind == "organization" and p.organization is not None]
        if bodies and len(agreement.countries) < 2:
            agreement.organizations = bodies[:2]
            agreement.countries = agreement.countries[:1] if len(bodies) == 1 else []
    agreement.is_between_sides = (
        not agreement.organizations and not agreement.countries and any(p.kind == "group" for p in after)
    )


_WAYS: Final = frozenset(
    "transport transportation flights traffic line lines route routes railway ferry shipping link links road highway "
    "bridge pipeline cable corridor".split()
)


def _is_way(s: Sentence, phrases: list[Phrase], between: int) -> bool:
    """`an agreement on maritime transport between X and Y`, two ports: what is joined, and who signs for no state."""
    if s.low(between - 1) not in _WAYS or not s.is_capitalized(between + 1):
        return False
    first = next((p for p in phrases if between < p.i <= between + 2), None)
    end = between + 2 if first is None else first.j  # `on shipping between X Lines and the Y Authority`: two who sign
    return s.low(end) == "and" and (first is None or first.kind == "place")


_WHICH: Final = (["under", "which"], ["by", "which"], ["through", "which"], ["in", "which"])
_BINDING: Final = frozenset("will are shall agree agreed undertake undertook commit committed pledge pledged".split())
_WORDS_TO_BINDING: Final = 22


def _read_bound(s: Sentence, phrases: list[Phrase], agreement: FoundAgreement, k: int) -> bool:
    """`an MoU under which A and B are to build a port`, `an agreement whereby A and B will`: two whom it binds, behind
    the title that ends at token k."""
    begin = k + 2 if s.lows[k : k + 2] in _WHICH else k + 1 if s.low(k) == "whereby" else 0
    near = range(begin, min(begin + _WORDS_TO_BINDING, len(s))) if begin else ()
    verb = next((m for m in near if s.lows[m] in _BINDING and not any(p.i <= m < p.j for p in phrases)), 0)
    words = s.lows[begin:verb]
    if "and" not in words or "," in words:
        return False
    bound = [p for p in phrases if begin <= p.i and p.j <= verb and (p.organization is not None or _state(p))]
    if len(bound) > 1 and bound[0].i <= begin + 1 and bound[-1].j == verb:
        agreement.organizations = [p.organization for p in bound if p.organization is not None]
        agreement.countries = [code for p in bound if p.organization is None and (code := _state(p)) is not None]
        return True
    agreement.organizations = firms_bound(s, phrases, begin, verb)
    return bool(agreement.organizations)


_RANKS: Final = frozenset("general national royal central federal state supreme".split())
_LONGEST_ASIDE: Final = 30


def _end_of_aside(s: Sentence, phrases: list[Phrase], k: int) -> int:
    """The comma that ends what stands between two commas from token k on, outside of names."""
    ends = range(k, min(k + _LONGEST_ASIDE, len(s)))
    return next((m for m in ends if s.lows[m] == "," and not any(p.i <= m < p.j for p in phrases)), k)


def _bodies_of_signers(s: Sentence, phrases: list[Phrase], signers: list[Phrase]) -> list[Organization]:
    """`WHO Representative X`, `the World Bank's country director` among those who signed: the international body."""
    found: list[Organization] = []
    for signer in signers:
        if signer.kind not in ("person", "title") or signer.country is not None:
            continue
        beside = next((p for p in phrases if p.organization is not None and p.j == signer.i), None)
        own = beside.organization if beside is not None else None
        k = signer.i + 1 if s.low(signer.i) == "the" else signer.i
        match = lexicon.bodies().match(s.lows, k) if own is None and signer.kind == "title" else None
        if match is not None:
            own = Organization(match[0].name, match[0].kind, short=match[0].short_name, sector="IGO")
        if own is not None and own.kind == "international":
            found.append(own)
    return found


def _state(phrase: Phrase) -> str | None:
    """The country that a phrase names, or for which its capital stands: `between Ankara and Damascus`."""
    if phrase.kind == "country":
        return phrase.country
    code = gazetteer.country_of(phrase.place) if phrase.kind == "place" and phrase.place else None
    return code if code is not None and gazetteer.capital_of(code) == phrase.place else None


def _read_other_side(s: Sentence, phrases: list[Phrase], agreement: FoundAgreement, j: int, end: int) -> None:
    """`the free trade agreement with Ecuador`: one side, of the other the article tells elsewhere."""
    other = next((p for p in phrases if j < p.i < end and "with" in s.lows[max(j, p.i - 2) : p.i]), None)
    if other is not None and other.kind == "country" and other.country:
        agreement.countries = [other.country]
        before = [p.country for p in phrases if p.j <= j and p.country and p.country != other.country]
        agreement.beside = before[-1] if before else None
    elif other is not None and other.kind == "organization" and other.organization is not None:
        agreement.organizations = [other.organization]


def _signed_between(s: Sentence, phrases: list[Phrase], k: int) -> int | None:
    """The token of `between` in `signed between A and B`, `signed here on Monday between`, where bodies follow it."""
    if s.low(k) not in SIGNED:
        return None
    m = next((m for m in range(k + 1, min(k + 8, len(s))) if s.lows[m] == "between"), None)
    if m is None or any(p.people and m < p.i <= m + 3 for p in phrases):
        return None
    return m


def _spelled_signers(s: Sentence, phrases: list[Phrase], j: int) -> list[Organization]:
    """`Sunrise Pharma signed an agreement with Delta Mills`: two names that no table knows, or none."""
    k = next((k for k in range(min(j, 8, len(s) - 1), 0, -1) if s.lows[k] in SIGNED), None)
    w = next((m for m in range(j, min(j + 12, len(s))) if s.lows[m] == "with"), None)
    if k is None or w is None or not s.is_capitalized(w + 1):
        return []
    until = k - 1 if s.low(k - 1) in ("has", "have") else k
    first, begun = _spelled_side(s, phrases, 1 if s.lows[0] == "the" else 0, until)
    second, after = _spelled_side(s, phrases, w + 1, len(s))
    spans = ((0, until), (w + 1, after))
    if first is None or second is None or begun < until or not all(s.is_capitalized(m) for m in range(1, until)):
        return []
    people = [p for p in phrases if p.kind not in ("place", "organization")]
    is_known = any(p.i < end and start < p.j for p in people for start, end in spans)
    return [] if is_known else [first, second]


def _joined_signers(s: Sentence, phrases: list[Phrase], j: int) -> list[Organization]:
    """`The Institute of A and the Cuban company B also signed`: two sides of which one is a firm; else none."""
    k = next((k for k in range(min(j, _LONGEST_SUBJECT, len(s) - 1), 1, -1) if s.lows[k] in SIGNED), None)
    if k is None or _FIRMS.isdisjoint(s.lows[:k]):
        return []
    until = k
    while until > 1 and s.lows[until - 1] in _BEFORE_SIGNED:
        until -= 1
    first, after = _joined_side(s, phrases, 0, until)
    if first is None or s.low(after) != "and":
        return []
    second, after = _joined_side(s, phrases, after + 1, until)
    return [first, second] if second is not None and after == until else []


_LONGEST_SUBJECT: Final = 30
_FIRMS: Final = frozenset(("company", "firm", "corporation", "group", "manufacturer", "airline", "bank"))
_BEFORE_SIGNED: Final = frozenset(("also", "jointly", "then", "have", "has", "had"))


def _joined_side(s: Sentence, phrases: list[Phrase], i: int, until: int) -> tuple[Organization | None, int]:
    """The organisation at token i, or the firm that its country introduces, and the token after it."""
    k = i + 1 if s.low(i) == "the" else i
    phrase = next((p for p in phrases if p.i in (i, k) and p.j > k), None)
    if phrase is None or phrase.organization is not None:
        return (phrase.organization, phrase.j) if phrase is not None else (None, i)
    j = phrase.j + 1
    if phrase.kind != "country" or s.low(phrase.j) not in _FIRMS:
        return None, i
    last = j
    while last < until and s.is_capitalized(last):
        last += 1
    if last == j:
        return None, i
    return Organization(s_text(s, j, last), "company", phrase.country, start=s.starts[j], end=s.ends[last - 1]), last


def _sides_between(s: Sentence, phrases: list[Phrase], i: int, end: int) -> tuple[list[Organization], int]:
    """The two organisations of `between A and B` and the token after them: as read, or as spelled with capitals; none
    where one is a country."""
    first, k = _side_at(s, phrases, i, end)
    while k < end and s.low(k) == ",":
        k += 1
    at = and_of_pair(s, phrases, i)
    is_state = any(p.kind == "country" and p.i in (i, i + 1) and s.low(p.j) == "and" for p in phrases)
    if at is not None and at != k and not is_state and (first is None or s.low(k) in ("and", "&")):
        first, k = _whole_side(s, phrases, i, at), at  # `the Council for Culture and the Arts (CCA) and the Board`
        end = max(end, min(len(s), at + _LONGEST_SIDE))
    if first is None or s.low(k) not in ("and", "&"):
        return [], k
    second, after = _side_at(s, phrases, k + 1, end, like=first)
    return ([first, second] if second is not None else []), after


_LONGEST_SIDE: Final = 16


def _whole_side(s: Sentence, phrases: list[Phrase], i: int, end: int) -> Organization | None:
    """All words up to the `and` of the pair, without article, letters in brackets and a country behind a comma."""
    begin = i + 1 if s.low(i) in ("the", "a", "an") else i
    last = next((m for m in range(begin + 1, end) if s.low(m) in ("(", ",")), end)
    while last > begin and not s.is_capitalized(last - 1):
        last -= 1
    if last <= begin or not s.is_capitalized(begin):
        return None
    here = [p for p in phrases if begin - 1 <= p.i <= begin and p.j >= last]
    known = next((p.organization for p in here if p.organization is not None), None)
    country = next((p.country for p in phrases if p.kind == "country" and begin <= p.i < end), None)
    return known or Organization(s_text(s, begin, last), "other", country, start=s.starts[begin], end=s.ends[last - 1])


def _side_at(
    s: Sentence, phrases: list[Phrase], i: int, end: int, like: Organization | None = None
) -> tuple[Organization | None, int]:
    """The organisation at token i and the token after it. `that of B` is B's organ like the first side's."""
    is_that_of = s.low(i) in ("that", "those") and s.low(i + 1) == "of"
    is_counterpart = s.low(i) == "its" and "counterpart" in s.lows[i + 1 : i + 4]
    k = i + 2 if is_that_of else i
    while s.low(k) in ("the", "a", "an"):
        k += 1
    phrase = next((p for p in phrases if p.i in (k, k - 1) and p.j > k and p.kind in ("organization", "country")), None)
    if any(p.i == k and _state(p) and p.kind == "place" and not s.is_capitalized(p.j) for p in phrases):
        return None, k
    part = next((p for p in phrases if p.i == k + 1 and p.kind == "organization"), None) if phrase is None else None
    is_part = part is not None and s.low(k) in _RANKS and not s.is_capitalized(part.j)
    if is_part and part is not None and part.organization is not None:
        ranked = replace(part.organization, head=f"{s.words[k]} {part.organization.head}", start=s.starts[k])
        return ranked, part.j  # `the General Department of Customs and Excise`, of which the table has a part
    if phrase is not None and phrase.kind == "country" and s.low(phrase.j) == "'s" and s.is_capitalized(phrase.j + 1):
        body, j = _spelled_side(s, phrases, phrase.j + 1, end)
        if body is not None and body.country is None:
            body.country = phrase.country
        return body, j
    if is_counterpart and like is not None:
        owner = next((p for p in phrases if k <= p.i < end and p.country), None)
        return (_counterpart(s, like, owner), end) if owner is not None else (None, end)
    if phrase is not None and is_that_of and like is not None:
        return _counterpart(s, like, phrase), phrase.j
    if phrase is not None and not s.is_capitalized(phrase.j):
        after = _past_country(s, phrases, phrase.j)
        return _of_state_behind(phrase, phrases, after), after if phrase.organization is not None else phrase.j
    return _spelled_side(s, phrases, k, end)


def _told_apart(sides: list[Organization]) -> list[Organization]:
    """`the Supreme Court of A and that of B`: two bodies of one name are called by their states."""
    codes = [body.country_code() for body in sides]
    if len(sides) != _TWO or sides[0].name() != sides[1].name() or None in codes or codes[0] == codes[1]:
        return sides
    return [
        replace(body, head=f"{body.head} of {gazetteer.place_name(f'country/{code}')}")
        for body, code in zip(sides, codes, strict=True)
    ]


_TWO: Final = 2


_GOVERNMENTS: Final = ("Government", "Royal Government", "Revolutionary Government")


_UNIONS_SERVICE: Final = "European External Action Service"


def _whole_union(body: Organization) -> Organization:
    """The union, where its diplomatic service or a part of that signed; the body whose office in a country signed."""
    if body.head.endswith(" Office"):
        words = list(lexicon.tokens_of(body.head))
        known = lexicon.bodies().match(words, 0)
        if known is not None and known[1] < len(words) and known[0].kind in ("international", "other"):
            own = known[0]
            return Organization(own.name, own.kind, own.country, short=own.short_name, start=body.start, end=body.end)
    top = body
    while top.parent is not None:
        top = top.parent
    if top.head != _UNIONS_SERVICE:
        return body
    return Organization("European Union", "international", short="EU", sector="IGO", start=body.start, end=body.end)


def name_sides(agreement: FoundAgreement) -> None:
    """Two bodies of one name by their states; `the Royal Government of X and the Bank of Y signed`: the state; who
    serves the European Union abroad signs for it."""
    agreement.organizations = [_whole_union(body) for body in _told_apart(agreement.organizations)]
    for body in [one for one in agreement.organizations if one.kind == "state" and one.head.startswith(_GOVERNMENTS)]:
        code = body.country_code()
        if code is not None:
            agreement.organizations = [one for one in agreement.organizations if one is not body]
            agreement.countries = [*agreement.countries, code]


def _of_state_behind(phrase: Phrase, phrases: list[Phrase], after: int) -> Organization | None:
    """`the Chamber of Commerce of Laos`: the body, of that state where nothing else tells whose it is."""
    body = phrase.organization
    state = next((p for p in phrases if p.kind == "country" and phrase.j < p.i and p.j == after), None)
    if body is None or state is None or body.country_code() is not None or body.kind == "international":
        return body
    return Organization(
        body.head, body.kind, state.country, within=body.within, sector=body.sector, start=body.start, end=body.end
    )


def _past_country(s: Sentence, phrases: list[Phrase], j: int) -> int:
    """The token after `of Singapore` or `in Laos`, or after the body above, where that follows an organisation."""
    if s.low(j) in _BELOW:  # `the Diplomatic Institute at Qatar's Ministry of Foreign Affairs`
        above = [p for p in phrases if p.i in (j + 1, j + 2) and p.kind in ("organization", "title", "country")]
        return max((p.j for p in above), default=j)
    if s.low(j) not in ("of", "in", "from"):
        return j
    return next((p.j for p in phrases if p.kind in ("country", "place") and p.i in (j + 1, j + 2)), j)


def _counterpart(s: Sentence, like: Organization, owner: Phrase) -> Organization:
    """The same organ of another party or country."""
    start, end = s.starts[owner.i], s.ends[owner.j - 1]
    if owner.organization is None:
        return Organization(like.head, like.kind, owner.country, sector=like.sector, start=start, end=end)
    return Organization(
        like.head, like.kind, parent=owner.organization, within=like.within, sector=like.sector, start=start, end=end
    )


_BELOW: Final = frozenset(("at", "under", "within"))
_LEGAL_FORMS: Final = frozenset(("jsc", "pjsc", "ojsc", "cjsc", "llc", "llp", "sjsc"))
"""They stand before a firm's name and are no part of it: `JSC Samruk-Energy`."""


def _spelled_side(s: Sentence, phrases: list[Phrase], k: int, end: int) -> tuple[Organization | None, int]:
    """A side that no table knows: its words with capitals up to `and` or what the agreement is on."""
    if s.low(k) in _LEGAL_FORMS and s.is_capitalized(k + 1):
        k += 1
    j = k
    while j < end and s.low(j) not in _ENDS_SIDE and (s.low(j) != "and" or (s.is_capitalized(j + 1) and j == k)):
        if s.low(j) == "and":
            break
        j += 1
    bracket = next((m for m in range(k + 1, j) if s.low(m) == "("), j)  # `Vietnam Electricity (EVN)`
    last = bracket
    while last > k and not s.is_capitalized(last - 1):
        last -= 1
    if last <= k or not s.is_capitalized(k):
        return None, j
    country = next((p.country for p in phrases if p.kind == "country" and k <= p.i < j), None)
    return Organization(s_text(s, k, last), "other", country, start=s.starts[k], end=s.ends[last - 1]), j
