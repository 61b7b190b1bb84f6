"""What tells of a gathering that it took place, is none, or is another's."""

from __future__ import annotations

import re
from typing import Final

from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.gathering_names import OF_LETTERS, subtypes_of_gatherings
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.visits import is_of_date

_HAPPENED: Final = (
    r"(?P<happened>opened|was(?: also| jointly| officially| formally)? (?:opened|inaugurated)|(?:had )?preceded|"
    r"(?:was|were)(?: also| jointly| recently| later| successfully| officially)? held|"
    r"was organi[sz]ed|was co-organi[sz]ed|was co-hosted|was hosted|"
    r"kicked off|concluded|wrapped up|took place|closed|was closed|"
    r"ended|opens|concludes|takes place|is held|is being held|"
    r"was convened|convened|was launched|was inaugurated|was staged|drew to a close|"
    r"came to (?:a close|an end)|got under way|ran(?= (?:in|at|from|on)\b)|brought together|gathered|attracted|"
    r"brought(?=\s[^.;]{3,150}\stogether\b)|"
    r"is under way|convenes|kicks off|begins|starts|was co-organized|was jointly organi[sz]ed|"
    r"runs(?= (?:from|until|through))|"
    r"is underway|got underway|started|began|commenced|commences|will be held|will take place|"
    r"will open|is scheduled to be held|is to be held|"
    r"will(?: also)? be (?:organi[sz]ed|hosted|convened|arranged|staged|conducted|run|held)|"
    r"(?:due |set |scheduled )?to be (?:held|hosted|convened|organi[sz]ed)|"
    r"is scheduled to take place|has been postponed|was postponed|was cancelled|has been cancelled)"
)

_TOLD_AFTER: Final = re.compile(
    r"(?:\s(?:in|at|from|of|with)\s[^.;,]{2,60}(?=,\s(?:co-|jointly\s)?(?:sponsored|organi[sz]ed|hosted|arranged|held|convened|run)\s))?"
    rf"(?:,[^,]{{0,160}}(?:,[^,]{{0,120}})?,)?\s*(?:(?:[^.;,]|{OF_LETTERS}){{0,40}}?)\b" + _HAPPENED + r"\b"
)

_HELD_ASIDE: Final = re.compile(
    r",?\s+(?P<happened>(?:co-)?(?:held|hosted|organi[sz]ed|convened|staged|taught|conducted|delivered)"
    r"(?=,?\s(?:by|in|on|at|here|jointly|today|yesterday|(?-i:[A-Z])\w+day)\b)|being held)"
    r"|(?:,?\s+which|\s+that)\s+(?:was\s+)?(?P<opened>opened|kicked off|got under way|began|started|held|took place"
    r"|ran|concluded|closed)\b"
)
"""`at a workshop held by X on Tuesday`, `at a course that opened on Monday`: where the sentence says when it was."""

_AT_ITS_END: Final = re.compile(
    r"\b(?:at the (?P<verb>end|close|conclusion) of|certificates?\b[^.;]{0,50}\b(?P<after>after|following|upon)"
    r"(?: completing| finishing| attending)?) (?:an?|the|its|their)\s+$"
)

_ON_DAY: Final = (
    r"(?:,?\s+(?:also|online|virtually|remotely|in\s+person|today|yesterday|this\s+(?:morning|afternoon|evening|week)|(?:on\s+)?\w{3,6}day"
    r"(?:\s+(?:morning|afternoon|evening))?|(?:on|from)\s+[^.;,\s]{1,12}(?:\s[^.;,\s]{1,12}){1,4}),?)?"
)
"""`took part on 13-15 December in`, `is taking part today in`."""
_SOME: Final = (
    r"(?:\d+|an?\s+(?:\d+-member\s+)?group|(?:[\w-]+\s+)?(?:officers|cadres|officials|teachers|diplomats|judges|students))\b"
    r"[^.;]{0,80}?\sfor"
)
"""`will host 22 officers of the Navy for a course`."""
_DAY_AHEAD: Final = (
    r"(?:(?:on|tomorrow|today|later|next|this)(?:,?\s(?:\w{3,6}day|\d{1,4}|(?-i:[A-Z])[a-z]{2,8}\.?|week|month|year|morning"
    r"|afternoon|evening)\b)*,?\s+)?"
)
"""`will tomorrow, Wednesday, 25 May 2022, address`."""
_ATTENDED: Final = re.compile(
    r"\b(?P<verb>(?P<will>(?:will|would|(?:is|are)\s+(?:(?:due|set|scheduled|expected|slated|also)\s+)?to|plans\s+to)\s+)"
    rf"{_DAY_AHEAD}(?:(?:also|jointly)\s+)?(?:attend|address|chair|co-chair|open|host\s+{_SOME}|host|co-host|join|hold|convene|(?:co-)?organi[sz]e|"
    r"represent\s+[^.;,]{2,60}?\s+at|accompany\s+[^.;]{2,80}?\s+(?:to|at)|"
    rf"take\s+part{_ON_DAY}\s+(?:in|at)|"
    r"(?:speak|(?:deliver|give|make)\s+(?:(?:an?|the|his|her)\s+)?(?:[\w-]+\s+)?(?:speech|remarks|address|keynote|lecture))"
    r"(?:\s+(?:(?:via|by)\s+video(?:\s+(?:link|conference|message))?|virtually|online|remotely))?\s+at|"
    rf"participate{_ON_DAY}\s+(?:in|at))|"
    r"represent(?:ed|s)\s+[A-Z][\w’']+(?:\s+[A-Z]\w+)?\s+at|"
    r"(?:was|were|is|are)\s+present\s+(?:[^.;,]{2,24}\s)?at|attend(?:ed|s)|address(?:ed|es)|chair(?:ed|s)|co-chair(?:ed|s)|open(?:ed|s)|host(?:ed|s)|co-host(?:ed|s)|join(?:ed|s)|"
    r"(?<!who )(?<!which )(?:is|are)\s+(?:(?:also|currently|now|jointly)\s+)?"
    rf"(?:(?:taking\s+part|participating){_ON_DAY}\s+(?:in|at)|"
    r"attending|holding|hosting|organi[sz]ing|running|conducting|delivering)|"
    r"saw(?=\s+the\s+(?:opening|closing|launch)\s+of\s)|"
    r"(?:is|are)\s+in\s+(?:the\s+)?[\w’'-]+\s+to\s+(?:run|conduct|hold|deliver|teach|give)|"
    r"attend(?=\s)|complet(?:ed|es)|finish(?:ed|es)|beg(?:an|ins)|start(?:ed|s)|commenc(?:ed|es)|graduat(?:ed|es)(?:\s+(?:on\s+)?\w+day)?(?:\s+from)?|launch(?:ed|es)|inaugurat(?:ed|es)|conclud(?:ed|es)|clos(?:ed|es)|"
    r"organi[sz](?:ed|es)|co-organi[sz](?:ed|es)|(?:jointly\s+)?held|holds|conven(?:ed|es)|stag(?:ed|es)|kick(?:ed|s)\s+off|"
    r"(?:ceremony\s+was\s+held|(?:held|organi[sz]ed|hosted)\s+an?\s+(?:\w+\s+)?ceremony)\s[^.;,]{0,60}?"
    r"\bto\s+(?:open|close|launch|conclude)|"
    r"(?:was|were)\s+(?:followed|preceded)\s+by|facilitat(?:ed|es)|moderat(?:ed|es)|(?<=\bafter\s)(?:opening|closing|inaugurating|launching)|"
    r"(?:led|headed|leads|heads)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:group|team)\s+(?:of\s+[^.;,]{2,40}?\s)?to|"
    rf"host(?:ed|s)\s+{_SOME}|"
    r"(?:presented|handed(?:\s+(?:out|over))?|awarded|gave|distributed|conferred)\s+(?:the\s+)?certificates\s+to\s+(?:the\s+)?"
    r"(?:[\w-]+\s+)?(?:participants|graduates|trainees|students|attendees)\s+(?:of|in|from)|"
    r"(?:opened|inaugurated|launched|chaired|closed)\s+(?:jointly\s+|together\s+)?with\s+[^.;]{3,120}?,?(?=\s+(?:an?|the)\s+$)|"
    r"(?-i:Opening|Addressing|Closing|Speaking\s+at)|wrap(?:ped|s)\s+up|curtain\s+(?:fell|rose|came\s+down|went\s+up)\s+on|"
    r"(?:gather|assembl|converg)(?:ed|e|es|s)\s+[^.;]{0,60}?\b(?:for|at)|"
    r"(?:deliver(?:ed|s)|ma[dk]es?|gave|gives)\s+(?:(?:an?|the|his|her)\s+)?(?:[\w-]+\s+)?(?:speech|remarks|address|keynote)\s+at|"
    rf"(?:(?:took|takes)\s+part|participat(?:ed|es)){_ON_DAY}\s+(?:in|at)|"
    rf"(?:was|were)\s+(?:speaking|delivering\s+(?:an?|the)\s+[\w\s]{{3,30}}?){_ON_DAY}"
    r"(?:\s+(?:here|in\s+(?-i:[A-Z])[\w'’-]+))?"
    r"\s+(?:at|during)(?:\s+the\s+(?:start|beginning|end|close)\s+of)?|(?:was|were)\s+addressing|"
    r"sp(?:oke|eaks)(?:\s+(?:on\s+)?(?:\w+day|today))?\s+at|(?:took|takes)\s+the\s+floor\s+at|told(?=\s+an?\s)|(?:presid(?:ed|es)\s+over|officiat(?:ed|es)(?:\s+at)?)(?:\s+the\s+(?:opening|closing|closure|launch)(?:\s+ceremony)?\s+of)?)"
    r"(?:(?:\s+(?:here|in\s+(?-i:[A-Z])[\w'’ -]{2,24}?))?\s+(?:on\s+\w{3,6}day,?\s*|on\s+)"
    r"(?-i:[A-Z])[a-z]{2,8}\.?\s+\d{1,2}(?:,\s*\d{4})?,?"
    r"|\s+(?:here|in\s+(?-i:[A-Z])[\w'’ -]{2,24}?)(?:\s+(?:on\s+)?(?:\w{3,6}day|today|yesterday))?,?"
    r"|(?:\s+(?:up)?on\s+invitation,?)|,?\s+(?:on\s+)?(?:\w{3,6}day|today|yesterday)(?:\s+in\s+[A-Z][\w-]+)?,?)?(?:\s+(?:and\s+)?(?:address|addressed|deliver(?:ed)?\s+[\w\s]{3,30}?\s+at))?"
    r"(?:\s+(?:the\s+|an\s+|a\s+)?(?:(?:opening|closing|inaugural|launch(?:ing)?)(?:\s+(?:ceremony|plenary|session|meeting))?(?:\s+meeting)?\s+(?:of|for)"
    r"|ceremony\s+to\s+(?:open|close|launch|conclude)|ceremony\s+(?:to\s+mark|marking|for)\s+the\s+(?:opening|closing|conclusion|start|end|launch)\s+of))?"
    r"(?:\s+(?:a|an|the)\s+(?:[\w-]+\s+){0,2}?(?:round|session|edition|meeting|sitting)\s+of)?"
    r"(?:,\s+(?:together|jointly|along)\s+with\s+[^.;]{3,160},)?(?:\s+(?:together\s+)?with\s+(?:his|her|their)\s+(?:[\w-]+\s+)?(?:hosts?|guests?|counterparts?))?"
    r"(?:\s+(?:an?|the|its|their)|(?<=\bceremony of))\s+$"
)

_OTHER_CLAUSE: Final = frozenset("which that who with on in at to from for under as where during".split())

_COUNTED: Final = re.compile(r"(?:the|this) [\w-]+-(?:day|week|month|hour|year)(?:-long)?")
_OF_THINGS: Final = frozenset(("class", "course"))
"""`a class`, `a course` of people only where it is said for whom."""


def is_told(match: re.Match[str], told: list[FoundEvent]) -> bool:
    """`The course, which started on Monday, ends on Friday`, `The two-week course`: the one for cadres told before."""
    before = match.group("before").strip().lower()
    is_pointed = before in ("the", "this")
    if not is_pointed and _COUNTED.fullmatch(before) is not None:
        is_pointed = not match.string.startswith(
            ",", match.end()
        )  # `The 12-day course, which opened on`: its first day
    return is_pointed and any(event.subtype == "training course" for event in told)


_LASTING: Final = re.compile(r"-(?:day|week|month|year)(?:-long)?\b", re.IGNORECASE)
_NUMBERED: Final = (" No ", " No. ")

_OF_TRAINING: Final = ("training", "refresher", "short", "language", "study", "building")


def is_of_things(match: re.Match[str]) -> bool:
    """`a class of ships`, `in the course of the day`, not `a training course`, `a class (on relief) for officials`,
    `Basic Course No 3`."""
    if match.string.startswith(_NUMBERED, match.end("noun")):
        return False
    if match.group("noun").lower() not in _OF_THINGS or match.group("before").lower().rstrip().endswith(_OF_TRAINING):
        return False
    before = match.group("before").lower()
    if _LASTING.search(before) is not None and not before.startswith(("the ", "this ")):
        return False  # `a three-week peacekeeping course`; `The 12-day course` is one told before
    about = f"{match.group('about') or ''} "
    is_taught = _TAUGHT_BY.match(match.string, match.end("noun")) is not None
    return " for " not in about and _TO_TEACH.match(about) is None and not is_taught


_TAUGHT_BY: Final = re.compile(
    r"[^.;,]{0,60}? (?:conducted|taught|delivered|given|run|organi[sz]ed) by (?:the |an? )?[A-Z]"
)
"""`a course on mine clearance conducted by a NATO team`: taught to people, too."""

_NUMBER: Final = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|annual|regular|next"
    r"|extraordinary|[XVI]+)\b",
    re.IGNORECASE,
)


def is_of_any_number(match: re.Match[str]) -> bool:
    """`a meeting of ministers of A and B`: encounters of whoever they are; `the 9th Meeting of Heads of X` is one of
    a row."""
    return match.group("noun").lower().startswith("meeting of ") and _NUMBER.search(match.group("before")) is None


_TO_TEACH: Final = re.compile(
    r"\s+to (?:help |further )?(?:improve|train|equip|update|raise|enhance|upgrade|foster|teach|instruct)\b"
)
"""`opened a class to help improve skills`."""

_OF_TWO: Final = re.compile(
    r"\b(?:strategic|political(?! part)|rights|economic|bilateral|partnership|energy|consular|ministerial|defen[cs]e"
    r"|policy|trade|joint|their|2\+2)\b",
    re.IGNORECASE,
)

_OPENED: Final = re.compile(
    r"(?:(?:will|would|(?:is|are) (?:\w+ )?to|plans to) )?(?:also )?(?:open|kick|clos|conclud|wrap|got|get|began|begin"
    r"|start|address|inaugurat|attend|t(?:ake|akes|ook) part|particip|speak|spoke at|deliver|was (?:open|launch))",
    re.I,
)


def is_dialogue_of_many(match: re.Match[str], verb: str) -> bool:
    """`The third Manila Dialogue opened`: a gathering by its name; `held a political dialogue`: talks of two."""
    name = match.group("before").split()
    is_named = match.group("noun") == "Dialogue" and any(word[:1].isupper() for word in name)
    is_between = " between " in f" {match.group('about') or ''}"
    return (
        is_named
        and not is_between
        and _OF_TWO.search(match.group("before")) is None
        and _OPENED.match(verb) is not None
    )


def telling_verb(text: str, s: Sentence, match: re.Match[str]) -> tuple[str, int, int, bool] | None:
    """(status, start and end of the verb, whether people before it attended)."""
    after = _TOLD_AFTER.match(text, _past_list(text, s, match), s.end)
    is_aside = after is not None and _RELATIVES.search(text, match.start("noun"), after.start("happened")) is not None
    if after is not None and not is_aside:
        return _told_after(after)
    attended = _ATTENDED.search(_before(text, s, match))
    if attended is not None and s.kind == "caption" and _OPENING_OF.search(attended.group()):
        attended = None
    if attended is not None and (attended.group("verb") != "attend" or s.kind == "caption"):
        status = "announced" if attended.group("will") else "occurred"
        return status, s.start + attended.start("verb"), s.start + attended.end("verb"), True
    if after is not None and text.startswith(_THAT, match.end()):
        return None  # `learned it at a course that opened in X on Monday`: one aside
    return _told_after(after) if after is not None else _spoken_at(text, s, match)


_THAT: Final = (" that ", " which ")


def _past_list(text: str, s: Sentence, match: re.Match[str]) -> int:
    """`A conference of the parties of X, Y and Z opened`, `A course for officials from X, Y and Z began`: the end of
    the list whose first comma or `from` ends the match."""
    about = (match.group("about") or "").split()
    is_of_many = about[:1] in _OF_SEVERAL or (about[-1:] != [] and about[-1][:1].isupper() and "for" in about)
    if not is_of_many:
        return match.end()
    rest = _REST_OF_LIST.match(text, match.end(), s.end)
    return rest.end() if rest is not None else match.end()


_OF_SEVERAL: Final = (["of"], ["between"], ["bringing"], ["for"])
_NAME: Final = r"(?:the )?[A-Z][\w’'-]+(?: (?:of )?[A-Z][\w’'-]+){0,3}"
_REST_OF_LIST: Final = re.compile(rf"(?: from {_NAME})?(?:, {_NAME}){{1,8}},? and {_NAME}(?= [a-z])")


def _spoken_at(text: str, s: Sentence, match: re.Match[str]) -> tuple[str, int, int, bool] | None:
    """`X made the call at a seminar on trade held in Y on Monday`: where it was said; only on a day that is named."""
    held = _HELD_THERE.match(text, match.end(), s.end)
    is_said = held is not None and _SPOKEN_AT.search(_before(text, s, match)) is not None
    if held is None or not is_said or not any(map(is_of_date, s.lows)):
        return None
    return "occurred", held.start("held"), held.end("held"), True


_SPOKEN_AT: Final = re.compile(
    r"\b(?:said|stated|stressed|noted|affirmed|announced|emphasi[sz]ed|told|called|made|urged|declared|pledged|spoke)\b"
    r"(?:(?!\b(?:will|would|that)\b)[^.;])*\bat\s+(?:an?|the)\s+$"
)

_HELD_THERE: Final = re.compile(
    r"\s+(?P<held>held|organi[sz]ed|hosted|convened)\s+(?:here|in|on|at|by|today|yesterday|\w+day)\b"
)


def verb_aside(text: str, s: Sentence, match: re.Match[str]) -> tuple[str, int, int, bool] | None:
    """`discussed it at a workshop held by X`, `got certificates at the end of (after) their training course`."""
    aside = _HELD_ASIDE.match(text, match.end(), s.end)
    if aside is not None:
        group = "happened" if aside.group("happened") else "opened"
        return "occurred", aside.start(group), aside.end(group), False
    ended = _AT_ITS_END.search(_before(text, s, match))
    if ended is None:
        return None
    word = "verb" if ended.group("verb") else "after"
    return "occurred", s.start + ended.start(word), s.start + ended.end(word), False


_OPENING_OF: Final = re.compile(r"\b(?:opening|closing) of\s+\w+\s+$")
"""`X addresses the opening of the seminar` under a picture: the body tells of the seminar."""

_RELATIVES: Final = re.compile(r"\b(?:which|that)\s")


def _told_after(after: re.Match[str]) -> tuple[str, int, int, bool]:
    """`addressed a colloquium that was held by X`: what the main clause tells comes first, else what follows."""
    return _status(after.group("happened")), after.start("happened"), after.end("happened"), False


def _before(text: str, s: Sentence, match: re.Match[str]) -> str:
    """The sentence up to what the gathering is called, with its article; the end of a word that the pattern took for
    one (`the ceremony o|f Language Course 3`) is the sentence's."""
    begin = match.start("noun") - len(match.group("before"))
    while s.start < begin < match.start("noun") and text[begin].isalnum() and text[begin - 1].isalnum():
        begin += 1
    is_cut = begin > match.start("noun") - len(match.group("before")) and text[begin].isspace()
    return text[s.start : begin + 1 if is_cut else begin] + _article(match)


def _article(match: re.Match[str]) -> str:
    first = re.match(r"(?:the|a|an|its|their)\s+", match.group("before"), re.IGNORECASE)
    return first.group().lower() if first else ""


def _status(word: str) -> str:
    if "postponed" in word or "cancelled" in word:
        return "cancelled"
    return "announced" if word.startswith(_TO_COME) else "occurred"


_TO_COME: Final = ("will", "is scheduled", "is to", "to ", "due", "set", "scheduled")


def is_main(s: Sentence, who: int, end: int) -> bool:
    """`A and B, who has arrived in X, attended the forum`: a comma ends the clause right before the verb."""
    last = max((k for k in range(who, len(s)) if s.lows[k] == "," and s.starts[k] < end), default=0)
    return last > who + 1 and s.low(who - 1) == "," and s.low(last + 1) in _MAIN_VERBS


_MAIN_VERBS: Final = frozenset("attended attend opened addressed chaired co-chaired took joined participated".split())


def is_seat_of_course(s: Sentence, phrase: Phrase, noun: str) -> bool:
    """`A training course opened at the Academy of Y`: the school gives it."""
    k = phrase.i - 1 if s.low(phrase.i - 1) != "the" else phrase.i - 2
    is_at = s.low(k) == "at" or (s.low(phrase.i) == "the" and s.low(phrase.i - 1) == "at")
    return is_at and subtypes_of_gatherings().get(noun.lower().replace("’", "'")) == "training course"


def another_clause(s: Sentence, phrases: list[Phrase], begin: int, end: int) -> bool:
    """A word of another clause stands between two characters, outside of names and posts (`State Secretary at X`)."""
    named = {k for p in phrases for k in range(p.i, p.j)}
    within = [k for k in range(len(s)) if s.lows[k] in _OTHER_CLAUSE and k not in named and begin <= s.starts[k] < end]
    return any(not _joins_organizer(s, k) for k in within)


_PARTNERS: Final = frozenset("partnership cooperation collaboration coordination association conjunction".split())


def _joins_organizer(s: Sentence, k: int) -> bool:
    """`organised by A together with B`, `in partnership with B`: the `in` or `with` at token k leads to one more."""
    if s.lows[k] == "in":
        return s.low(k + 1) in _PARTNERS and s.low(k + 2) == "with"
    return s.lows[k] == "with" and (s.low(k - 1) in _PARTNERS or s.low(k - 1) in ("together", "jointly", "along"))


_TRAINEES: Final = frozenset(
    "heads officials cadres members leaders executives staff officers secretaries diplomats judges prosecutors "
    "inspectors employees specialists managers trainers".split()
)

_WORDS_TO_TRAINEES: Final = 6


def are_trained(s: Sentence, phrase: Phrase, match: re.Match[str]) -> bool:
    """`a training course for 30 heads of the Party's organizations will be held`, `for 20 officers of the Customs
    Committee`: whose people it is for."""
    if phrase.organization is None:
        return False
    if subtypes_of_gatherings().get(match.group("noun").lower().replace("’", "'")) != "training course":
        return False
    before = s.lows[max(0, phrase.i - _WORDS_TO_TRAINEES) : phrase.i]
    return s.starts[phrase.i] > match.start() and "for" in before and not _TRAINEES.isdisjoint(before)
