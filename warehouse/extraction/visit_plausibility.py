"""Whether a sentence that seems to tell of a visit does: no moves home, no posts taken up, no sites looked at."""

from __future__ import annotations

from typing import Final

from warehouse.extraction.date_model import WEEKDAYS
from warehouse.extraction.event_model import Trigger
from warehouse.extraction.event_subjects import is_of_delegation
from warehouse.extraction.phrase_model import Phrase
from warehouse.extraction.tokens import Sentence
from warehouse.places import gazetteer

_IN: Final = (frozenset(("in",)),)
_LONGEST_TOWN: Final = 2
_LANDS: Final = frozenset(("country", "island", "archipelago", "kingdom", "sultanate", "capital"))
_AFTER_COUNTRY: Final = frozenset(
    ", . for on from between until till through since as at this today yesterday last earlier with and".split()
) | {""}
_REASONS: Final = frozenset(("due", "owing", "thanks", "prior", "according"))
_MOVING: Final = (
    "arriv",
    "head",
    "go",
    "went",
    "com",
    "cam",
    "reach",
    "work",
    "land",
    "touch",
    "alight",
    "fl",
    "jet",
    "journey",
    "continu",
)
_WORDS_TO_ALSO: Final = 10
_CALLINGS: Final = frozenset(
    "engineer teacher tourist veteran singer actor actress student farmer nurse pensioner traveller backpacker "
    "footballer pianist violinist painter novelist blogger retiree volunteer".split()
)
_SHOWS: Final = frozenset("fair expo exhibition museum university hospital stadium mosque zoo festival airshow".split())
_WORDS_OF_SHOW: Final = 4
_SITES: Final = frozenset(
    "school academy university institute college museum library hospital laboratory factory company".split()
)
_TEAMS: Final = frozenset(("team", "group", "contingent", "party"))
_POSTS: Final = frozenset(("post", "posting", "duties", "tenure", "assignment", "mission"))
_TAKING_UP: Final = frozenset("take taking assume assuming begin beginning start starting".split())
GATHERINGS: Final = frozenset(
    (
        "summit session meeting meetings conference forum assembly segment congress dialogue retreat symposium council "
        "commission committee inauguration celebrations ceremony funeral summits sessions conferences"
    ).split()
)


_BEFORE_DAYS: Final = frozenset(("from", "on", "between"))


def town_in(s: Sentence, phrases: list[Phrase], j: int) -> Phrase | None:
    """The region or country of a town at token j that no gazetteer lists: `visited Xanadu in Inner Mongolia`, `visited
    Xanadu, China from`."""
    k = next((k for k in range(j, j + _LONGEST_TOWN + 1) if not s.is_capitalized(k)), j)
    if k > j and s.low(k) == ",":
        country = next((p for p in phrases if p.i in (k + 1, k + 2)), None)
        is_dated = country is not None and (s.low(country.j) in _BEFORE_DAYS or s.low(country.j + 1) in _BEFORE_DAYS)
        return country if is_dated and country is not None and country.kind == "country" and country.place else None
    if k == j or s.low(k) != "in":
        return None
    region = next((p for p in phrases if p.j > j), None)
    is_place = region is not None and region.kind in ("place", "country") and region.place is not None
    return region if is_place and region is not None and k < region.i <= k + 2 else None


def _is_near_place(s: Sentence, trigger: Trigger, objects: list[Phrase]) -> bool:
    """A bare `visit` has its place right after it: who visits a school pays no visit to a country."""
    if not objects or objects[0].kind not in ("place", "country"):
        return False
    if objects[0].kind == "country" and _is_adjective(s, objects[0]):
        return False
    is_near = objects[0].i - trigger.j <= 1 or _is_called_town(s, trigger.j, objects[0].i)
    return is_near or town_in(s, objects[:1], trigger.j) is not None


_TOWNS: Final = frozenset("province city town region island prefecture municipality district county capital".split())
_MOST_WORDS_OF_TOWN: Final = 7


def _is_called_town(s: Sentence, j: int, i: int) -> bool:
    """`visited the northern province of X`, `visited the central port city X`: from token j to the name at token i."""
    between = s.lows[j:i]
    if not between or len(between) > _MOST_WORDS_OF_TOWN or between[0] != "the" or _TOWNS.isdisjoint(between):
        return False
    return between[-1] in _TOWNS or (between[-1] == "of" and between[-2] in _TOWNS)


def _is_adjective(s: Sentence, phrase: Phrase) -> bool:
    """`visited Spanish troops at the base`: the country is not where they went."""
    named = " ".join(s.words[phrase.i : phrase.j])
    is_followed = s.low(phrase.j).isalpha() and not s.is_capitalized(phrase.j) and s.low(phrase.j).endswith("s")
    return is_followed and gazetteer.find_place(named) is None


def _is_at_airport(s: Sentence, trigger: Trigger) -> bool:
    """`arrived at the Wattay International Airport, Vientiane`, `at Wattay International Airport on May 3`."""
    near = s.lows[trigger.j : trigger.j + 7]
    if "airport" not in near:
        return False
    after = near[near.index("airport") + 1 : near.index("airport") + 2]
    if after in ([","], ["in"]) or (after == ["on"] and "international" in near):
        return True
    is_by_name = any(s.is_capitalized(k) for k in range(trigger.j, trigger.j + near.index("airport")))
    return is_by_name and (after in (["on"], ["this"], ["yesterday"], ["today"], ["late"], ["early"], ["."]))


def _is_the_country(s: Sentence, j: int) -> bool:
    """`who is currently visiting the country`, `arrived on the island on Monday`: that of the dateline."""
    after = s.low(j + 2)
    is_told = s.low(j) in ("the", "this") and s.low(j + 1) in _LANDS and not s.is_capitalized(j + 1)
    return is_told and (after in _AFTER_COUNTRY or after in WEEKDAYS)


_SERVICE: Final = frozenset(("duty", "office", "service"))


def _is_of_service(s: Sentence, trigger: Trigger) -> bool:
    """`is ending his tour of duty in X`, `will leave X after his tour of duty`: an envoy's, and no visit."""
    if s.low(trigger.j) in _SERVICE and s.low(trigger.j - 1) == "of":
        return True
    is_leaving = s.lows[trigger.i].startswith(("leav", "left", "depart"))
    return is_leaving and "duty" in s.low_set() and "tour" in s.low_set()


def is_plausible_visit(s: Sentence, trigger: Trigger, subjects: list[Phrase], objects: list[Phrase]) -> bool:
    """Someone came, and to a place: `arrived at noon` and a school that was visited tell of no visit to a country."""
    verb = trigger.verb
    needs_place = verb.object_kind == "place" and (not verb.pattern or s.lows[trigger.i].startswith(_MOVING))
    if s.low(trigger.j - 1) in ("attend", "participate") and s.lows[trigger.i].startswith(("leav", "left", "depart")):
        return bool(subjects) and not {"in", "at"}.isdisjoint(s.lows[trigger.j :])
    is_helping = s.low(trigger.j - 2) == "continue" and s.low(trigger.j) != "the" and not s.is_capitalized(trigger.j)
    if s.low(trigger.j - 1) == "to" and (is_helping or s.low(trigger.j - 2) in _REASONS):
        return False  # `put off the trip due to the conflict in X`, `will continue to help X`
    own = s.lows[trigger.i : trigger.j]
    is_begun_by = "by" in own and "invitation" not in own
    is_at_leisure = not _AT_LEISURE.isdisjoint(s.low_set()) and _is_at_leisure(s, trigger.j)
    if (
        is_at_leisure
        or is_begun_by
        or (own[0].startswith("attend") and _is_of_thing(s, trigger.j))
        or _is_after_visit(s, trigger, own)
        or _is_of_service(s, trigger)
        or _takes_up_post(s, trigger)
        or _is_private(s, subjects)
    ):
        return False  # `will start his visit by paying respects to X`
    if s.lows[trigger.i].startswith(("pay", "paid", "pays")) and _is_site(s, objects):
        return False
    is_placed = _is_near_place(s, trigger, objects) or _is_at_airport(s, trigger) or _is_the_country(s, trigger.j)
    is_invited = own[-1] == "in" and own[0].startswith("accept")  # `an invitation to attend the forum in May`
    is_mission = "mission" in own and own[-1] in ("to", "in")  # `is on a mission to end hunger`
    if (needs_place or is_invited or is_mission or verb.pattern == _IN) and not is_placed:
        return False
    if not verb.pattern and objects and (s.low(objects[0].j) in ("–", "-", "—") or _is_named_after(s, objects[0])):
        return False  # `visited the Vietnam – Moscow complex`
    is_of_team = not _TEAMS.isdisjoint(s.lows[trigger.i : trigger.j])
    is_homeward = s.low(trigger.j) == "home" and s.low(trigger.j - 1) == "for"
    if is_homeward or (is_of_team and not _is_near_place(s, trigger, objects)):
        return False  # `will leave for home tomorrow`, `will lead a team of experts to draft the plan for X`
    if s.lows[trigger.i] in ("led", "leads", "lead") and (not objects or objects[0].kind not in ("place", "country")):
        # `led a delegation to bid farewell to X` is none.
        return s.low(trigger.j - 1) == "visit" or _leads_to_gathering(s, trigger)
    if not objects and {"that", "also"} <= set(s.lows[trigger.j : trigger.j + _WORDS_TO_ALSO]):
        return False  # `kicking off a tour of Asia that will also take her to X`
    return any(p.kind in ("person", "title", "pronoun", "organization") or is_of_delegation(s, p) for p in subjects)


_OCCASIONS: Final = frozenset(("inauguration", "enthronement", "coronation", "funeral"))
_WHOSE: Final = frozenset("president president-elect king queen prime emperor pope sultan emir leader minister".split())


def _is_of_thing(s: Sentence, j: int) -> bool:
    """`attended the inauguration of the exhibition`, told by the verb that ends at token j: of nobody, and at home."""
    if s.low(j - 1) not in _OCCASIONS or s.low(j) != "of":
        return False
    near = range(j + 1, min(j + 4, len(s)))
    return not any(s.is_capitalized(k) or s.lows[k] in _WHOSE for k in near)


_TRIPS: Final = frozenset(("visit", "visits", "trip", "tour"))
_AFTER: Final = frozenset(("following", "after", "before"))
_WORDS_OF_VISIT: Final = 6
_ON_LEAVE: Final = frozenset(("on", "of", "annual", "medical", "home", "personal"))


def _is_after_visit(s: Sentence, trigger: Trigger, own: list[str]) -> bool:
    """`was on leave, following a working visit to X`, `made a speech after his visit to X`: the verb tells of something
    else than of the visit; not so where its row says so, `returned after a visit to X`."""
    near = own[-_WORDS_OF_VISIT:]
    if own[0] == "leave" and s.low(trigger.i - 1) in _ON_LEAVE:
        return True  # `will be on leave, following a visit to X`
    if _TRIPS.isdisjoint(near) or _AFTER.isdisjoint(near):
        return False
    if any(part is not None and not _AFTER.isdisjoint(part) for part in trigger.verb.pattern):
        return False
    after = next(k for k in range(len(near) - 1, -1, -1) if near[k] in _AFTER)
    return not _TRIPS.isdisjoint(near[after:]) and "," not in near[after:]


_AT_LEISURE: Final = frozenset(("capacity", "holiday", "vacation", "holidaying"))
_WORDS_OF_STAY: Final = 10


def _is_at_leisure(s: Sentence, j: int) -> bool:
    """`who is in X in a private capacity`, `in his personal capacity`, `on holiday`, behind the verb that ends at token
    j: on no visit of a state."""
    near = s.lows[j : j + _WORDS_OF_STAY]
    k = next((k for k, low in enumerate(near) if low in _AT_LEISURE), 0)
    if near[k : k + 1] == ["capacity"]:
        return k > 1 and near[k - 1] in ("private", "personal")
    return k > 0 and (near[k] == "holidaying" or near[k - 1] in ("on", "private", "family", "his", "her"))


def _is_private(s: Sentence, subjects: list[Phrase]) -> bool:
    """`Retired engineer X arrived in Y to see the battlefield`: a traveller without an office."""
    first = subjects[0] if len(subjects) == 1 else None
    if first is not None and not first.people and s.low(first.j - 1) == "ambassador" and s.low(first.i) == "the":
        return True  # `The Ambassador will be in X on 4 May`: where he is posted, and nobody is named
    return first is not None and not first.offices and s.low(first.i - 1) in _CALLINGS


def _is_named_after(s: Sentence, phrase: Phrase) -> bool:
    """`visited the Abu Dhabi International Book Fair`: the fair, which has its name from the town."""
    near = s.lows[phrase.j : phrase.j + _WORDS_OF_SHOW]
    show = next((n for n, low in enumerate(near) if low in _SHOWS), None)
    return show is not None and all(s.is_capitalized(k) for k in range(phrase.j, phrase.j + show + 1))


def _is_site(s: Sentence, objects: list[Phrase]) -> bool:
    """`paid a visit to the Party School`: a place seen on a stay that other sentences tell of, as `visited` does."""
    site = objects[0] if objects else None
    return site is not None and site.kind == "organization" and not _SITES.isdisjoint(s.lows[site.i : site.j])


_SUCCEEDING: Final = frozenset(("succeeded", "replaced", "successor", "replacement"))


def _takes_up_post(s: Sentence, trigger: Trigger) -> bool:
    """`The new Ambassador arrived in X to take up his post`, `will be succeeded by X, who will arrive in Y in May`: who
    comes to stay is on no visit."""
    if "who" in s.lows[max(0, trigger.i - 6) : trigger.i] and not _SUCCEEDING.isdisjoint(s.lows[: trigger.i]):
        return True
    if s.low(trigger.j - 1) in ("for", "to") and s.low(trigger.j) in _OWN and s.low(trigger.j + 1) in _STATIONS:
        return True  # `ambassadors who were departing for their postings`
    if _POSTS.isdisjoint(s.lows):
        return False
    post = next((k for k in range(trigger.j, len(s)) if s.lows[k] in _POSTS), 0)
    before = s.lows[max(trigger.j, post - 5) : post]
    return (
        not _TAKING_UP.isdisjoint(before[-4:]) and "since" not in before
    )  # `her first visit since taking up her post`


_OWN: Final = frozenset(("his", "her", "their", "new"))
_STATIONS: Final = frozenset("post posts posting postings mission missions assignment assignments station".split())


def _leads_to_gathering(s: Sentence, trigger: Trigger) -> bool:
    """`will lead the delegation to the 17th Summit of the Movement in Margarita Island, Venezuela`."""
    after = s.lows[trigger.j :]
    noun = next((k for k, low in enumerate(after[:10]) if low in GATHERINGS), None)
    return noun is not None and not {"in", "at"}.isdisjoint(after[noun:])
