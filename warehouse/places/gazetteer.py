"""Look up places: a name to its key, a key to its country and to its row in `core.dim_place`.

Keys: `city/<geonames id>`, `country/<alpha-3>`, `region/<name>`, `venue/<name>@<key of its city or country>`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache, lru_cache
from typing import Final

import polars as pl

from warehouse.folding import fold_name, to_ascii
from warehouse.keys import key_of
from warehouse.places import names
from warehouse.resources import knowledge
from warehouse.tables.dimensions import DimPlace

# The tagger knows cities of this many people; smaller ones are found by `find_place` where the text says it is a place.
_POPULATION_FOR_TAGGER: Final = 150_000
# Short names are words, acronyms and surnames in most languages.
_LETTERS_FOR_TAGGER: Final = 5


def find_place(name: str, countries: Collection[str] = ()) -> str | None:
    """The key of the place that a name stands for, or None.

    In: a name as written (`HÀ NỘI`, `Havana, Cuba`, `Washington, D.C.`); alpha-3 codes of countries that the text is
    about. Order: curated spellings, countries, capitals, cities of those countries, regions, the most populous city.
    """
    return _find(fold_name(name), countries) or _find_with_country(name, countries)


def small_city(name: str, countries: Collection[str]) -> str | None:
    """The key of a city of any size in one of the countries that a text is about, for a name that follows `in`."""
    candidates = names.city_names().get(fold_name(name), ())
    return next((key for key, country_code in candidates if country_code in countries), None)


@lru_cache(maxsize=20_000)
def country_of(place_key: str) -> str | None:
    """The alpha-3 code of the country that a place lies in; None where it is in none, in several, or unknown."""
    kind, _, rest = place_key.partition("/")
    if kind == "country":
        return rest
    if kind == "venue":
        return country_of(rest.rpartition("@")[2])
    if kind == "region":
        return names.regions().get(fold_name(rest), (None, None))[1]
    return _city_countries().get(place_key)


def capital_of(country_code: str) -> str | None:
    """The place key of a country's capital (`the Venezuelan capital`)."""
    return names.capital_of(country_code)


@lru_cache(maxsize=50_000)
def country_by_name(name: str) -> str | None:
    """Alpha-3 of a country by its name, long name, acronym, adjective or people: `Lao`, `DPRK`, `Vietnamese`."""
    folded = fold_name(name)
    found = names.country_by_folded_name()
    return found.get(folded) or found.get(folded.removeprefix("the ").removesuffix(" s")) or _by_form_of_state(folded)


@lru_cache(maxsize=4_000)
def country_of_house(name: str) -> str | None:
    """Alpha-3 of the state that the name of an office ends with: `Ministry of Foreign Affairs of Denmark`, `Office of
    the President of the Republic of Finland`, `Statistics Norway`; None for other names."""
    before, of, state = name.rpartition(" of ")
    if not of and name.startswith("Statistics "):
        before, state = "Statistics", name.removeprefix("Statistics ")
    if not before:
        return None
    return country_by_name(state)


_FORMS_OF_STATE: Final = re.compile(
    r"(?:the )?(?:(?:federal|federative|democratic|socialist|islamic|arab|co operative|hashemite) )*"
    r"(?:republic|kingdom|state|sultanate|principality|commonwealth|union|emirate) of (?:the )?"
)


@cache
def _by_form_of_state(folded: str) -> str | None:
    """`Republic of France`: a form of state before a name that we know as a country's."""
    match = _FORMS_OF_STATE.match(folded)
    key = names.country_places().get(folded[match.end() :]) if match is not None else None
    return key.removeprefix("country/") if key is not None else None


def country_names() -> Collection[str]:
    """All folded names, long names and adjectives of countries."""
    return names.country_by_folded_name().keys()


@cache
def place_names() -> dict[str, str]:
    """Folded name to place key for a tagger: countries, capitals, large cities, regions; no words or surnames."""
    stopped = {fold_name(name) for name in knowledge("place_stopwords")["name"]}
    large = set(names.cities().filter(pl.col("population") >= _POPULATION_FOR_TAGGER)["place_key"])
    own_names = dict(names.cities().select("place_key", "folded").iter_rows())
    known = large | names.capital_keys()
    tagged = {
        folded: candidates[0][0]
        for folded, candidates in names.city_names().items()
        if candidates[0][0] in known
        and own_names[candidates[0][0]] == folded
        and (len(folded) >= _LETTERS_FOR_TAGGER or candidates[0][0] in names.capital_keys())
    }
    tagged |= {folded: key for folded, (key, _) in names.regions().items() if folded not in tagged}
    tagged |= names.country_places() | names.aliases()
    return {folded: key for folded, key in sorted(tagged.items()) if folded not in stopped}


def place_rows(keys: Iterable[str]) -> pl.DataFrame:
    """Rows of `core.dim_place` for place keys, each once, sorted by `place_id`. Unknown cities are left out."""
    wanted = sorted(set(keys))
    rows = [_own_row(key) for key in wanted if not key.startswith("city/")]
    city_keys = [key for key in wanted if key.startswith("city/")]
    cities = (
        names.cities()
        .filter(pl.col("place_key").is_in(city_keys))
        .select(
            pl.col("place_key").map_elements(place_id, pl.Int64).alias("place_id"),
            pl.col("name").map_elements(to_ascii, pl.String),
            pl.lit("city").alias("kind"),
            "country_code",
            "latitude",
            "longitude",
            "geonames_id",
        )
    )
    schema = DimPlace.polars_schema()
    return pl.concat([pl.DataFrame(rows, schema=schema, orient="row"), cities.cast(pl.Schema(schema))]).sort("place_id")


def place_id(place_key: str) -> int:
    """The key of a place in `core.dim_place`."""
    return key_of("place", place_key)


def place_name(place_key: str) -> str | None:
    """The English name of a place, or None where the key is unknown."""
    kind, _, rest = place_key.partition("/")
    if kind == "country":
        return names.country_names().get(rest)
    if kind == "venue":
        return rest.rpartition("@")[0]
    if kind == "region":
        return rest
    name = _city_display_names().get(place_key)
    return to_ascii(name) if name else None


def _own_row(key: str) -> tuple[object, ...]:
    kind = key.partition("/")[0]
    return (place_id(key), place_name(key) or key, kind, country_of(key), None, None, None)


def _find(folded: str, countries: Collection[str]) -> str | None:
    if not folded:
        return None
    own = names.aliases().get(folded) or names.country_places().get(folded)
    if own:
        return own
    candidates = names.city_names().get(folded, [])
    if candidates and candidates[0][0] in names.capital_keys():
        return candidates[0][0]
    region = names.regions().get(folded)
    if (
        region
        and region[1] in countries
        and all(code != region[1] or _is_former_name(key, folded) for key, code in candidates[:1])
    ):
        # The island of Bali where the text is of Indonesia, whatever town of India has its name; Vietnam's province of
        # Quang Nam, whatever town there once was called so.
        return region[0]
    for key, country_code in candidates:
        if country_code in countries:
            return key
    if region:
        return region[0]
    return candidates[0][0] if candidates else None


@cache
def _own_city_names() -> dict[str, str]:
    return dict(names.cities().select("place_key", "folded").iter_rows())


def _is_former_name(key: str, folded: str) -> bool:
    """A city is found by another name than its own."""
    return _own_city_names().get(key) != folded


def _find_with_country(name: str, countries: Collection[str]) -> str | None:
    """`Havana, Cuba`, `the city of Vinh`, `Vinh city`: the part before the comma, its country as a hint."""
    first, comma, rest = name.partition(",")
    if comma:
        code = country_by_name(rest.rpartition(",")[2])
        return _find(fold_name(first), [*countries, code] if code else countries)
    folded = fold_name(name)
    for prefix in ("the city of ", "city of ", "the "):
        folded = folded.removeprefix(prefix)
    for suffix in (" city", " province", " prefecture", " region", " autonomous region", " municipality"):
        folded = folded.removesuffix(suffix)
    return _find(folded, countries)


@cache
def _city_countries() -> dict[str, str]:
    return dict(names.cities().select("place_key", "country_code").iter_rows())


@cache
def _city_display_names() -> dict[str, str]:
    return dict(names.cities().select("place_key", "name").iter_rows())
