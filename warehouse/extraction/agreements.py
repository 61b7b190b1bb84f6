"""Agreements: documents that are signed, agreed, proposed, in force or mentioned, with their sides."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from warehouse.extraction import lexicon, marks
from warehouse.extraction.agreement_fields import fields_apart, words_of_field
from warehouse.extraction.agreement_model import FoundAgreement
from warehouse.extraction.agreement_names import (
    NAMED,
    SIGNED,
    is_no_document,
    is_of_year,
    is_specific,
    is_titled,
    is_told_signed_in_year,
)
from warehouse.extraction.agreement_numbered import find_numbered, find_ones
from warehouse.extraction.agreement_passives import is_negotiated
from warehouse.extraction.agreement_sides import read_sides
from warehouse.extraction.agreement_status import read_status
from warehouse.extraction.agreement_titles import end_of_title, field_past_day, quoted_end, title_start
from warehouse.extraction.agreement_verbs import Standing, presence
from warehouse.extraction.date_model import MONTHS
from warehouse.extraction.event_objects import gather_forward
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.signed_aside import is_signed_beside, signers_aside, signers_before
from warehouse.extraction.tokens import Sentence

_NO_LIST: Final = frozenset("under within with according by in as through following after since for".split())
_BULLETS: Final = frozenset(
    ("-", "•", "+", "*", "–", "—", "|", "(", ")", ".", "i", "ii", "iii", "iv", "v", "vi", "a", "an", "the")
)
_DOCUMENTS: Final = frozenset(
    "documents agreements memorandums memoranda mous instruments pacts accords deals document treaties acts".split()
)
_PREDICATES: Final = frozenset(("was", "were", "will", "would", "has", "have"))
"""Behind a title they tell of it alone: it is no item of the list before."""
_THEY_ARE: Final = frozenset("are were include included cover covered concern relate comprise provide address".split())
_ONE_MORE: Final = frozenset(("a", "an", "another", ";", "one", "two", "three", "four", "five", "six", ")"))
_POINTING: Final = frozenset(("the", "this", "these", "both", "present"))
_BARE: Final = frozenset(
    (
        "agreement",
        "memorandum",
        "memorandum of understanding",
        "mou",
        "protocol",
        "plan",
        "treaty",
        "contract",
        "joint statement",
        "declaration",
        "pact",
        "accord",
        "minutes",
        "notes",
        "document",
        "cooperation agreement",
        "cooperation plan",
        "charter",
        "convention",
        "exchange of notes",
        "arrangement",
        "letter of intent",
    )
)
_KIND: Final = marks.of_words(lambda: lexicon.agreement_kinds().first_words())
_DOCUMENT: Final = marks.of_words(lambda: _DOCUMENTS | {"signing"})


@dataclass(slots=True)
class AgreementReader:
    """Reads agreements sentence by sentence; a list of documents goes on over several."""

    day: date | None = None
    """The day of the article: what was signed in another year or month is history."""
    unnamed: list[FoundAgreement] = field(default_factory=list)
    """Documents that the sentence read last tells to be signed without naming them: `signed 14 documents`."""
    _listed: Standing | None = None
    _opener: Sentence | None = None
    """The sentence that opened the list that goes on."""

    def read(self, s: Sentence, phrases: list[Phrase], text: str) -> list[FoundAgreement]:
        """The agreements that a sentence names: what is signed or adopted, and named documents that it mentions."""
        self.unnamed = self._documents(s, phrases) if marks.places(s, _DOCUMENT) else []
        kinds = marks.places(s, _KIND)
        if not kinds and self._listed is None and not self.unnamed and s.lows[-1] != ":":
            return []
        found: list[FoundAgreement] = []
        listed = self._listed if self._listed is not None and self._goes_on(s) else None
        after = 0
        for i in kinds:
            match = lexicon.agreement_kinds().match(s.lows, i) if i >= after and not _is_verb(s, i) else None
            is_named = match is not None and not match[0]
            if match is None or (not is_named and any(p.i <= i < p.j for p in phrases) and not _is_in_capitals(s)):
                continue
            kind, after = match
            if kind in NAMED and kind != "initiative" and not s.is_capitalized(i):
                continue  # `issued a statement`, `the framework of the partnership`: most of these words
            agreement = self._agreement(s, phrases, text, (i, after, kind), listed, found) if kind else None
            if s.low(after) == "(" and s.low(after + 2) == ")":
                after += 3  # `Memorandum of Understanding (MoU)`: the letters are no second one
            if s.low(i - 1) == "(" and s.low(i + 1) == ")" and found:
                continue  # `Memorandum of Understanding on Trade (MoU)`
            if agreement is not None:
                found.append(agreement)
                after = max(after, _end_of_own(s, after, agreement.end))
        if self._listed is not None and self._opener is not None and s.kind == "body":
            found += find_numbered(s, phrases, text, self._listed, self._opener, found)
        if self.unnamed and (ones := find_ones(s, phrases, text, self.unnamed[-1])):
            at = self.unnamed[-1].start  # `Three treaties were signed: one on health`: not the sum and its parts
            found = [one for one in found if not one.start <= at < one.end] + ones
        found += [_as_bare(one) for one in self.unnamed if not found and _is_the_document(one)]
        # `Including:` on a line of its own, or a table's head, stands between a number of documents and their list.
        is_between = len(s) <= _SHORT or s.lows.count("|") > 1
        goes_on = self._listed if is_between else listed if found else None
        opened = self._standing() or _opens_list(s, found)
        self._opener = s if opened is not None else self._opener if goes_on is not None else None
        self._listed = opened or goes_on
        return found

    def _standing(self) -> Standing | None:
        """What holds for the documents that later sentences list."""
        documents = self.unnamed[-1] if self.unnamed else None
        return Standing(documents.status, documents.signers, documents.witnesses) if documents is not None else None

    def _goes_on(self, s: Sentence) -> bool:
        """The sentence lists documents told of before: an item after a dash, `The documents include ...`."""
        if s.lows[0] in _NO_LIST:
            return False
        if s.lows[0] in ("these", "there", "among", "also") or (s.lows[0] == "they" and s.low(1) in _THEY_ARE):
            return True
        if s.lows[0] in ("the", "those", "other") and not _DOCUMENTS.isdisjoint(s.lows[1:4]):
            return True
        k = 0
        while k < len(s) and k < 5 and (s.low(k) in _BULLETS or s.low(k)[:1].isdigit()):
            k += 1
        return any(lexicon.agreement_kinds().match(s.lows, m) for m in range(k, min(k + 5, len(s))))

    def _documents(self, s: Sentence, phrases: list[Phrase]) -> list[FoundAgreement]:
        """`The sides signed the following documents`, `witnessed the signing of 14 documents`."""
        at = next((k for k in range(len(s) - 1, -1, -1) if s.lows[k] in _DOCUMENTS), None)
        if at is None:
            return _ceremony(s, phrases) if "signing" in s.low_set() else []
        standing = read_status(s, phrases, at, at + 1, "agreement", self.day)
        if s.low(at - 1) == "following" and s.low(at + 1) == "for" and s.low(at + 2) in ("signature", "signing"):
            return [FoundAgreement(s, "document", "", "proposed", s.starts[at], s.ends[at])]
        if standing.status != "signed" and s.low(at + 1) not in ("signed", "inked"):
            return []
        found = FoundAgreement(s, "document", "", "signed", s.starts[at], s.ends[at])
        found.signers, found.witnesses = standing.signers, standing.witnesses
        return [found]

    def _agreement(
        self,
        s: Sentence,
        phrases: list[Phrase],
        text: str,
        at: tuple[int, int, str],
        listed: Standing | None,
        before: list[FoundAgreement],
    ) -> FoundAgreement | None:
        i, noun_j, kind = at
        j = noun_j + 3 if s.low(noun_j) == "(" and s.low(noun_j + 2) == ")" else noun_j
        begin = title_start(s, i, phrases)
        end = quoted_end(s, begin, j) or end_of_title(s, phrases, j)
        title = _title(s, phrases, text, begin, end)
        standing, is_listed = read_status(s, phrases, begin, end, kind, self.day), False
        standing, is_aside = _with_signers_aside(s, phrases, end, standing, self.day)
        is_of_other_year = self._is_of_other_year(s, j, end)
        standing = Standing("mentioned") if is_of_other_year else standing
        listed = (
            None
            if s.low(end) in _PREDICATES or is_of_other_year or standing.is_recalled or is_of_year(s, begin)
            else listed
        )
        if standing.status == "mentioned" and listed is not None and _is_next(s, before, begin):
            standing, is_listed = listed, True
        if standing.status == "mentioned" and before and _is_joined(s, before[-1], begin):
            standing = Standing(before[-1].status, before[-1].signers, before[-1].witnesses)
        if is_no_document(s, begin, i, noun_j, end, kind, standing.status, standing.is_recalled):
            return None
        if standing.status in ("mentioned", "in force") and _is_of_old(s):
            return None
        if kind == "minutes" and end == j and s.low(begin - 1) not in ("the", "of", "signed", "their", "its"):
            return None
        is_of_signers = kind == "minutes" and standing.status == "signed" and bool(standing.signers)
        is_bare = _is_of_headline(s, i, j, end) or (
            not is_of_signers
            and end == j
            and begin == i
            and s.low(begin - 1) in _POINTING
            and " ".join(s.lows[i:j]) in _BARE
            and not (standing.status == "mentioned" and _is_signed_in_year(s, j))
        )
        is_plural = _is_plural(s, i, noun_j)
        if is_plural and before and s.starts[begin] < before[-1].end:
            return None  # `five memoranda of understanding and agreements on ports`: one sum
        field_at = fields_apart(s, j, standing.status) if is_plural else None  # `two joint statements, on trade`
        if is_plural and field_at is None and (end == j or s.low(j) not in _FIELDS):
            return None
        if kind == "document" and is_plural and standing.status not in ("signed", "proposed"):
            return None
        is_told = standing.is_recalled and (bool(standing.signers) or (end > j and s.low(j) in _APART))
        is_told = is_told and is_titled(s, begin, i, j, end) and not is_plural
        if standing.status == "mentioned" and not is_told and not is_specific(s, begin, i, j, end, kind):
            return None
        if is_bare and standing.status not in ("signed", "proposed"):
            return None
        if _means_else(s, (i, noun_j, end), kind, standing):
            return None
        found = FoundAgreement(s, kind, title, standing.status, s.starts[begin], s.ends[end - 1], is_bare=is_bare)
        found.signers, found.witnesses, found.is_listed = standing.signers, standing.witnesses, is_listed
        found.is_aside, found.is_recalled = is_aside, standing.is_recalled
        found.listed_in = self._opener if is_listed else None
        found.is_of_event = _is_of_event(s, begin, standing)
        read_sides(s, phrases, found, j, end)
        field_at = None if field_at is None or field_at < end or s.low(field_at) == "covering" else field_at
        if field_at is not None or (found.field_at is not None and s.low(found.field_at) in _FIELD_WORDS and end == j):
            found.title = " ".join((title, *words_of_field(s, phrases, text, field_at or found.field_at or 0)))
        return found

    def _is_of_other_year(self, s: Sentence, j: int, end: int) -> bool:
        """`the Agreement on the River Boundary of 1993`: told by its year, not made now."""
        last = s.low(end - 1)
        is_year = len(last) == 4 and last.isdigit() and last[:2] in ("18", "19", "20")
        is_year = is_year and s.low(j) not in _CHANGING  # `a protocol amending the treaty of 1980`
        return is_year and s.low(end - 2) == "of" and self.day is not None and int(last) < self.day.year


def _is_in_capitals(s: Sentence) -> bool:
    """`MEMORANDUM OF UNDERSTANDING BETWEEN THE GOVERNMENT OF X AND`: a line in which capitals tell of no names."""
    return all(not word.isalpha() or word.isupper() for word in s.words)


def _title(s: Sentence, phrases: list[Phrase], text: str, begin: int, end: int) -> str:
    """The words of the title, with the field that a day keeps from them: `signed an agreement today on fishing`."""
    spans = [(begin, end), field_past_day(s, phrases, end)]
    return " ".join(word for span in spans if span for word in text[s.starts[span[0]] : s.ends[span[1] - 1]].split())


_FIELD_WORDS: Final = frozenset(("on", "concerning", "regarding", "covering"))


def _is_of_headline(s: Sentence, i: int, j: int, end: int) -> bool:
    """`Laos, Vietnam sign agreement`, as headlines have it: the body names which one."""
    return end == j and s.low(i - 1) in _HEADLINE_VERBS and " ".join(s.lows[i:j]) in _BARE


_HEADLINE_VERBS: Final = frozenset(("sign", "signs", "ink", "inks"))


def _is_of_event(s: Sentence, begin: int, standing: Standing) -> bool:
    """It came out of an event; what is told to have been negotiated did so only where that was agreed there."""
    if standing.status not in ("signed", "agreed", "proposed"):
        return False
    return "agreed" in s.low_set() or not is_negotiated(s, begin)


def _is_signed_in_year(s: Sentence, j: int) -> bool:
    """`Under the protocol signed by Vietnam and China in July 2022`, `signed by both last October`: one of its
    own, told by its sides and when it was."""
    if is_told_signed_in_year(s, j):
        return True
    if s.low(j) not in SIGNED or s.low(j + 1) not in ("by", "between", "in"):
        return False
    near = s.lows[j : j + _WORDS_TO_YEAR]
    is_last = any(low == "last" and (near[m + 1] in MONTHS or near[m + 1] == "year") for m, low in enumerate(near[:-1]))
    return is_last or any(low.isdigit() and len(low) == len("2022") for low in near)


_WORDS_TO_YEAR: Final = 12


def _is_the_document(documents: FoundAgreement) -> bool:
    """`The document was signed in X on Tuesday by A and B`: the one that has been told before."""
    s = documents.sentence
    return s.lows[:2] == ["the", "document"] and documents.status == "signed" and documents.start == s.starts[1]


def _as_bare(document: FoundAgreement) -> FoundAgreement:
    return replace(document, is_bare=True)


def _with_signers_aside(
    s: Sentence, phrases: list[Phrase], end: int, standing: Standing, day: date | None
) -> tuple[Standing, bool]:
    """The standing, or that of what was signed by those whom a clause of its own names; whether it was so now."""
    earlier = signers_before(s, phrases, end, day) if standing.status in ("mentioned", "signed") else []
    if earlier:
        return Standing("mentioned", earlier, is_recalled=True), False
    if standing.is_recalled and standing.signers:
        return standing, False  # `which was signed by Presidents X and Y in December 2014`
    aside = signers_aside(s, phrases, end) if standing.status in ("mentioned", "signed") else []
    if aside and is_signed_beside(s, end):
        return Standing("signed", aside, standing.witnesses or presence(s, phrases)), False
    return (Standing("signed", aside, standing.witnesses) if aside else standing), bool(aside)


def _is_next(s: Sentence, before: list[FoundAgreement], begin: int) -> bool:
    """The document is one more of the list: the first of its line, `a second`, `, MoU on X` behind one of the list."""
    if not before:
        return begin <= _WORDS_TO_ITEM or s.lows[0] in _OPENING
    if s.low(begin - 1) in _ONE_MORE:
        return True
    return before[-1].is_listed and s.low(begin - 1) in (",", "and")


_WORDS_TO_ITEM: Final = 6
_OPENING: Final = frozenset(("the", "these", "they", "there", "among", "also", "those", "other"))


def _is_joined(s: Sentence, before: FoundAgreement, begin: int) -> bool:
    """`put their signatures to the minutes and a plan of action`: the second stands as the first does."""
    k = begin - 1 if s.low(begin - 1) in ("a", "an", "the") else begin
    return before.status == "signed" and s.low(k - 1) == "and" and k > 1 and s.ends[k - 2] == before.end


def _end_of_own(s: Sentence, after: int, end: int) -> int:
    """The token up to which kinds of document belong to the title read last: `MoU on the Roadmap for talks`; but for
    another one named after `and`."""
    k, between = after, False
    while k < len(s) and s.ends[k] <= end and s.low(k) not in (",", ";"):
        if s.low(k) == "and" and not between:
            break
        between = s.low(k) == "between" or (between and s.low(k) != "and")
        k += 1
    return k


def _opens_list(s: Sentence, found: list[FoundAgreement]) -> Standing | None:
    """`In addition, the following were signed:`, `witnessed the signing of:` what stands below is signed."""
    if found or s.lows[-1] != ":" or not {"will", "would", "to"}.isdisjoint(s.lows[-_WORDS_TO_COLON:]):
        return None
    is_act = s.low(len(s) - 2) in _EXCHANGED
    is_of = s.low(len(s) - 2) == "of" or s.lows[-_WORDS_OF_LIST:-1] == ["of", "the", "following"]
    is_act = is_act or (is_of and not _SIGNING.isdisjoint(s.lows[-_WORDS_TO_COLON:]))
    is_signed = is_act or not SIGNED.isdisjoint(s.lows)
    return Standing("signed") if is_signed else None


_WORDS_TO_COLON: Final = 6
_WORDS_OF_LIST: Final = 4
_EXCHANGED: Final = frozenset(("exchanged", "inked", "initialled", "initialed"))
_SIGNING: Final = frozenset(("signing", "exchange", "inking", "presentation"))


def _ceremony(s: Sentence, phrases: list[Phrase]) -> list[FoundAgreement]:
    """`The signing took place in Hue between A and B`: of the document named before."""
    at = s.lows.index("signing")
    held = next((k for k in range(at + 1, min(at + 4, len(s))) if s.lows[k] in ("took", "held")), None)
    between = s.lows.index("between") if held is not None and "between" in s.lows[held:] else None
    if between is None or at > 1:
        return []
    signers = [p for p in gather_forward(s, phrases, between + 1) if p.people]
    return [FoundAgreement(s, "document", "", "signed", s.starts[at], s.ends[at], signers=signers, is_bare=True)]


_OLD: Final = 1945


def _is_of_old(s: Sentence) -> bool:
    """`a Treaty of Peace in 1786 that is still in force`: history, whatever holds of it."""
    return any(len(low) == 4 and low.isdigit() and 1500 < int(low) < _OLD for low in s.lows)


def _is_plural(s: Sentence, i: int, j: int) -> bool:
    """Several documents are named in one: `three agreements`, `memoranda of understanding`, no record of talks."""
    heads = (i,) if "of" in s.lows[i:j] else (i, j - 1)
    return any((low := s.low(m)) == "memoranda" or (low[-1:] == "s" and low not in _SINGULAR) for m in heads)


_SINGULAR: Final = frozenset(("minutes", "notes", "letters", "fisheries", "guidelines", "terms"))
_FIELDS: Final = frozenset(("on", "in", "covering", "concerning", "regarding", "to", "for", "about"))
_CHANGING: Final = frozenset(("amending", "extending", "renewing", "prolonging", "supplementing"))
_APART: Final = frozenset(("on", "covering", "concerning"))
_SHORT: Final = 3
_ONLY_WHERE_MADE: Final = frozenset(("certificate", "terms of reference", "addendum", "term sheet"))
_PROGRAMMES: Final = frozenset(("program", "programme", "exchange program", "exchange programme"))


def _means_else(s: Sentence, at: tuple[int, int, int], kind: str, standing: Standing) -> bool:
    """Words that mean much else: they are documents where they are signed or adopted, some only where signed."""
    i, j, end = at
    if s.low(j - 1) in _ONLY_SIGNED and not _is_of_signing(s, i, j, end, standing):
        return True
    is_loose = kind in _ONLY_WHERE_MADE or (kind == "programme" and " ".join(s.lows[i:j]) in _PROGRAMMES)
    return is_loose and standing.status not in ("signed", "agreed")


_ONLY_SIGNED: Final = frozenset(("deal", "document"))
_WHEREBY: Final = frozenset(("under", "by", "in"))
"""`signed a document under which X will provide Y`: what it lays down is told."""
_OF_DEALS: Final = frozenset("trade gas oil energy arms mining investment aviation nuclear infrastructure".split())
_ABOUT: Final = frozenset(("on", "covering", "concerning", "regarding", "for", "to", "about", "between"))


def _is_of_signing(s: Sentence, i: int, j: int, end: int, standing: Standing) -> bool:
    """`sealed a deal on the supply of wheat`, `inked a document on cooperation between`: these words alone mean much
    else, and count with what they are about."""
    is_to_be = standing.status in ("signed", "proposed")
    if j > i + 1 or (is_to_be and s.low(i - 1) in _OF_DEALS):
        return True
    is_about = (end > j and s.low(j) in _ABOUT) or (s.low(j) in _WHEREBY and s.low(j + 1) == "which")
    return is_about and is_to_be


def _is_verb(s: Sentence, i: int) -> bool:
    """`the minister notes that`, `plan to visit`: no document."""
    return s.low(i) in ("notes", "contract", "plan", "minutes") and (
        s.low(i + 1) in ("that", "the") or (s.low(i) == "plan" and s.low(i + 1) == "to" and s.low(i - 1) == "they")
    )
