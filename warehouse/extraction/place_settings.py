"""Where a place stands that is an encounter's own: right behind those who met, behind a day of theirs, at the front of
what somebody told."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import is_calendar
from warehouse.extraction.event_model import FoundEvent
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.extraction.word_lists import WordList

_WHERE: Final = WordList(("where",))
_TOOK_PLACE: Final = frozenset(
    "took takes take taken place was were been held has have being is are began begun started opened ended concluded "
    "resumed wrapped up".split()
)
_OF_SETTING: Final = _TOOK_PLACE | frozenset(
    "on in at the of , sidelines margins sideline morning afternoon evening night early late today yesterday here "
    "headquarters ministry office palace presidential foreign state hotel a capital regional summit forum conference "
    "session meeting annual international occasion framework within dialogue margin fringes fringe parliament "
    "government ministerial organised organized conducted arranged".split()
)
_FRONTING: Final = frozenset("on in at during".split())

TOWNS: Final = frozenset(
    "city town township village municipality capital port province prefecture county district resort island".split()
)
_WORDS_OF_TOWN: Final = 5
_LANDS: Final = frozenset(("country", "province", "region", "state", "nation"))


def before_article(s: Sentence, i: int) -> int:
    """The token before a place and its article, or before the smaller place that leads to it (`in Tunxi, Anhui`)."""
    if (town := _before_town(s, i)) is not None:
        return town
    k = i - 2 if s.low(i - 1) in ("the", "central", "downtown", "capital") else i - 1
    k = k - 1 if s.low(i - 1) == "capital" and s.low(k) == "the" else k
    if s.low(k) == "," and s.is_capitalized(k - 1):
        k -= 1
        while s.is_capitalized(k):
            k -= 1
    return k


def _before_town(s: Sentence, i: int) -> int | None:
    """`in the northern port city of X`, `in China's southern city of X`, `in the border town X`: the token before the
    article, or before the country, that opens what the place is."""
    is_apposed = s.low(i - 1) == "," and s.low(i - 2) in TOWNS  # `in the country's second city, X`
    k = i - 2 if is_apposed or s.low(i - 1) == "of" else i - 1
    if s.low(k) not in TOWNS:
        return None
    for m in range(k - 1, max(0, k - _WORDS_OF_TOWN), -1):
        low = s.lows[m]
        if low in ("the", "its", "their"):
            return m - 1
        if low in ("'s", "’s"):
            first = m - 1
            if s.low(first) in _LANDS and s.low(first - 1) == "the":
                return first - 2
            while s.is_capitalized(first):
                first -= 1
            return first - 1 if s.low(first) == "the" else first
        if low in ("in", "at", "to"):
            return m
        if not low.replace("-", "").isalpha() and low != ",":
            return None
    return None


ATTENDING: Final = frozenset(("attending", "participating", "joining"))
_MARGINS: Final = frozenset("sidelines sideline margins margin fringes fringe framework".split())
_HELD: Final = frozenset(
    "held place hosted convened opened opens kicked underway began begins runs concluded concludes ended ends".split()
)
_WORDS_TO_ATTENDED: Final = 16


def is_beside_what_is_held(s: Sentence, k: int) -> bool:
    """`met X on the sidelines of the summit, which opened on Monday in Y`: the clause at token k tells where."""
    return not _MARGINS.isdisjoint(s.lows[max(0, k - _WORDS_TO_ATTENDED) : k]) and not _HELD.isdisjoint(
        s.lows[k : k + _WORDS_OF_TOWN + 1]
    )


def end_of_where(s: Sentence, event: FoundEvent) -> int | None:
    """`was in A from 4 to 6 June, where he met X, and in B from 7 June`: the comma where what was done in A ends."""
    if not _WHERE.stands_in(s) or event.subtype == "visit":
        return None
    if not any(s.lows[k] == "where" and s.starts[k] < event.start for k in range(len(s))):
        return None
    after = (k for k in range(len(s) - 4) if s.starts[k] >= event.end and s.lows[k : k + 2] == [",", "and"])
    for k in after:  # `, and in B from`, `, and B from`, `, and the Republic of B from`
        j = k + 2 + (s.lows[k + 2] in ("in", "to"))
        j += s.low(j) == "the"
        if s.is_capitalized(j) and not _OF_DAYS.isdisjoint(s.lows[j + 1 : j + 5]):
            return k
    return None


_OF_DAYS: Final = frozenset(("from", "on"))


def is_attended(s: Sentence, place: Phrase) -> bool:
    """`X, who is attending the summit in Y, met Z`: where X is, in the clause on X before the verb."""
    who = next((k for k in range(place.i - 1, max(0, place.i - _WORDS_TO_ATTENDED), -1) if s.lows[k] == "who"), None)
    is_there = who is not None and s.low(who + 1) in ("is", "was") and not ATTENDING.isdisjoint(s.lows[who : who + 5])
    is_there = is_there or (who is not None and place.kind == "place" and "arrived" in s.lows[who + 1 : who + 4])
    if who is None:  # `X, attending the summit in Y, met Z`
        comma = next((k for k in range(place.i - 1, max(0, place.i - _WORDS_TO_ATTENDED), -1) if s.lows[k] == ","), 0)
        who = comma
        is_there = comma > 0 and not ATTENDING.isdisjoint(s.lows[comma + 1 : comma + 3]) and s.low(place.j) == ","
    return is_there and s.low(place.i - 1) == "in" and "," not in s.lows[who + 1 : place.i]


def is_of_setting_after(event: FoundEvent, place: Phrase) -> bool:
    """`talks between A and B took place on Monday in C`: nothing but a setting stands between the two who met and the
    place."""
    s = event.sentence
    ends = [side.phrase.j for side in event.sides if side.phrase is not None and side.sentence is s]
    before = [j for j in ends if j <= place.i]
    return bool(before) and all(is_of_setting(s, k) for k in range(max(before), place.i))


def is_set_behind(s: Sentence, event: FoundEvent, place: Phrase) -> bool:
    """`conferred on the occasion of the Lake Summit in C`, `conferred at the palace in C`: nothing but a setting stands
    between the words that tell of the event, or the last one who took part, and the place."""
    first = next((k for k in range(len(s)) if s.starts[k] >= event.end), len(s))
    ends = [side.phrase.j for side in event.sides if side.phrase is not None and side.sentence is s]
    begin = max([first, *[j for j in ends if j <= place.i]])
    return begin < place.i and all(is_of_setting(s, k) for k in range(begin, place.i))


def is_of_setting(s: Sentence, k: int) -> bool:
    """Token k is one of the words that tell when and on what occasion, or a name."""
    low = s.lows[k]
    return low in _OF_SETTING or is_calendar(low) or low[:1].isdigit() or s.is_capitalized(k)


def end_of_opening(event: FoundEvent) -> int:
    """The comma that ends `Receiving A, the premier of B, in C on Monday, May 13, D said`: not one of the words that
    say who A is, nor one before a place or within a day."""
    s = event.sentence
    met = [side.phrase for side in event.sides if side.phrase is not None and side.sentence is s]
    for k in range(1, len(s)):
        if s.lows[k] != "," or s.starts[k] < event.end or any(p.i <= k < p.j - 1 for p in met):
            continue
        is_behind_one = any(p.j in (k, k + 1) for p in met) and s.low(k + 1) in _FRONTING
        if not is_behind_one and not is_calendar(s.low(k + 1)):
            return k
    return len(s)


def is_after_day_of_person(s: Sentence, phrases: list[Phrase], k: int, end: int) -> bool:
    """`were discussed by A and B on Monday in C`, `conferred on Monday in C`: a person, or what tells of the event and
    ends at the character `end`, and a day stand before the preposition at token k."""
    m = k
    while m > 0 and (is_calendar(s.lows[m - 1]) or s.lows[m - 1][:1].isdigit() or s.lows[m - 1] == "on"):
        m -= 1
    return m < k and (s.starts[m] - end == 1 or any(p.people and p.j == m for p in phrases))


def opens_what_is_told(s: Sentence, event: FoundEvent, place: Phrase) -> bool:
    """`announced that in C on Monday, A and B met`, `According to the ministry, in C on Monday, A met B`: the place
    opens the clause that tells of the event."""
    opener = "," if s.lows[0] == "according" else "that"
    that = next((k for k in range(1, place.i) if s.lows[k] == opener), None)
    if that is None or s.low(that + 1) not in _FRONTING or s.starts[place.i] > event.start:
        return False
    comma = next((k for k in range(place.j, len(s)) if s.lows[k] == ","), len(s))
    return all(is_of_setting(s, k) for k in range(that + 1, comma)) and s.starts[min(comma, len(s) - 1)] < event.start


_IN_DAYS: Final = frozenset(
    (
        *", on from to and until between - – today yesterday tomorrow this last morning afternoon evening".split(),
        "night",
    )
)


def is_right_before(s: Sentence, j: int, where: int) -> bool:
    """`visited X on Wednesday, where he met Y`, `X from 3 to 5 May, where`: nothing but days stand between the place
    and `where`."""
    return all(s.lows[k] in _IN_DAYS or is_calendar(s.lows[k]) or s.lows[k][:1].isdigit() for k in range(j, where))


def past_region(s: Sentence, j: int) -> int:
    """The token behind the region that a town is in: `travelled to Kunming, Yunnan Province, where`."""
    k = j + 1
    while k < min(j + _WORDS_OF_REGION, len(s)) and s.is_capitalized(k) and s.lows[k] not in _REGIONS:
        k += 1
    is_region = s.low(j) == "," and k > j + 1 and s.low(k) in _REGIONS
    return k + 1 if is_region else j


_WORDS_OF_REGION: Final = 4
_REGIONS: Final = frozenset("province state prefecture county region oblast district".split())


LEADING_ON: Final = frozenset(("and", "to"))
_SPEAKING_OF: Final = frozenset(
    "discuss discussed review reviewed coordinate exchanged prepare talk talked spoke assess assessed".split()
)
_BOTH: Final = frozenset(("they", "both", "the", "two", "sides", "ministers", "leaders", "parties", "also", "then"))


def opens_subject(s: Sentence, k: int) -> bool:
    """`met X to discuss the summit in Y`, `met X and the two discussed the war in Y`: a place of what was spoken of."""
    m = k + 1
    while m < k + _WORDS_TO_SPEAKING and s.low(m) in _BOTH:
        m += 1
    return s.low(m) in _SPEAKING_OF


_WORDS_TO_SPEAKING: Final = 4


def is_there(event: FoundEvent) -> bool:
    """`X also met Y there on Tuesday`: where that was of which the text has told before."""
    s = event.sentence
    if "there" not in s.low_set() or event.subtype == "visit" or event.status != "occurred":
        return False
    k = s.lows.index("there")
    return s.starts[k] >= event.end and (s.low(k + 1) in ("on", ".", ",") or is_calendar(s.low(k + 1)))


_AT_IT: Final = frozenset(("at", "during"))
_OCCASIONS: Final = frozenset(
    "forum seminar conference workshop summit symposium congress event ceremony function talks meeting reception "
    "session dialogue expo festival".split()
)


def is_at_it(event: FoundEvent, previous: FoundEvent) -> bool:
    """`At the forum, X and Y signed a memorandum`: where the forum was of which the text has told right before."""
    s = event.sentence
    if s.low(0) not in _AT_IT or event.subtype == "visit" or event.status != "occurred" or s is previous.sentence:
        return False
    k = 2 if s.low(1) in ("the", "this", "that") else 1
    k = k + 1 if s.low(k) in ("same", "joint") else k
    is_closed = s.low(k + 1) in (",", "between", "with")
    return previous.subtype != "visit" and s.low(k) in _OCCASIONS and is_closed


_SAME_PLACES: Final = frozenset(("city", "town", "capital", "venue"))


def place_as_before(s: Sentence, events: list[FoundEvent], told: list[FoundEvent]) -> None:
    """`which A and B co-chaired in the same city`: where the event told last was."""
    k = next((k for k in s.places_of("same") if s.low(k + 1) in _SAME_PLACES and s.low(k - 2) in ("in", "at")), None)
    last = next((event for event in reversed(told) if event.place is not None), None)
    if k is None or last is None:
        return
    for event in events:
        if event.place is None and event.subtype != "visit" and event.mode == "in person":
            event.place, event.place_span = last.place, (s.starts[k - 1], s.ends[k + 1])


_WORDS_TO_TOWN: Final = 7


def is_in_town(s: Sentence, phrases: list[Phrase], j: int) -> bool:
    """`discussed trade with his counterpart X during talks in Astana`, `in the neighbouring country's capital Astana`:
    a town behind the noun that ends before token j tells of one meeting, not of how the two deal with each other."""
    return s.low(j) == "in" and any(p.kind == "place" and j < p.i <= j + _WORDS_TO_TOWN for p in phrases)
