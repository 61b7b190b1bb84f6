"""The `core` dimensions: days, outlets, places, people, organisations, positions, kinds of events, topics, captions."""

from __future__ import annotations

from warehouse.tables.declare import (
    Table,
    category,
    country,
    day,
    flag,
    key,
    long_text,
    measure,
    number,
    small_number,
    string,
    surrogate,
)

OUTLET_KINDS = ("agency", "newspaper", "broadcaster", "ministry", "portal")
PLACE_KINDS = ("city", "country", "region", "venue")
ORGANIZATION_KINDS = (
    "party",
    "party organ",
    "state",
    "ministry",
    "legislature",
    "military",
    "company",
    "international",
    "other",
)
SECTORS = ("GOV", "LEG", "PTY", "MIL", "JUD", "DIP", "SOC", "EDU", "MED", "BUS", "IGO")


class DimDate(Table, schema="core", stays_small=True):
    """A day; every day from the first to the last that any fact names."""

    date_id = small_number("The day as yyyymmdd.", primary_key=True)
    date_on = day("The day.", nullable=False)
    year = small_number("Calendar year.")
    quarter = small_number("Quarter of the year, 1 to 4.")
    month = small_number("Month of the year, 1 to 12.")
    month_name = string("English name of the month.", nullable=False)
    iso_week = small_number("ISO 8601 week of the year, 1 to 53.")
    day_name = string("English name of the weekday.", nullable=False)
    is_weekend = flag("Saturday or Sunday.")


class DimOutlet(Table, schema="core", stays_small=True):
    """A publisher of articles."""

    outlet_id = surrogate("Hash of the outlet's name.")
    name = string("Name in English, as the outlet writes it.", nullable=False)
    kind = category(OUTLET_KINDS, "What sort of publisher it is.")
    country_code = country("Country of its seat, ISO 3166-1 alpha-3.")


class DimPlace(Table, schema="core", stays_small=True):
    """A place that articles name: a city, a country, a region or a venue."""

    place_id = surrogate("Hash of the place's gazetteer key, or of a venue's name and city.")
    name = string("English name.", nullable=False)
    kind = category(PLACE_KINDS, "What sort of place it is.", nullable=False)
    country_code = country("Country that it lies in, ISO 3166-1 alpha-3.")
    latitude = measure("Degrees north, WGS 84.")
    longitude = measure("Degrees east, WGS 84.")
    geonames_id = number("GeoNames key, where the gazetteer has one.", nullable=True)


class DimPerson(Table, schema="core"):
    """A person in the news, across spellings and outlets."""

    person_id = surrogate("Hash of the person's earliest evidence.")
    name = string("The name as most stories spell it.", nullable=False)
    name_ascii = string("The name without diacritics.", nullable=False)
    family_name = string("Family name by the person's own convention; NULL where not known.")
    given_name = string("Given name by the person's own convention; NULL where not known.")
    country_code = country("Country that the person's posts belong to, ISO 3166-1 alpha-3.")


class PersonAlias(Table, schema="core"):
    """A spelling under which a person stands in some article."""

    person_id = key(DimPerson, "The person.", primary_key=True)
    alias = string("The spelling.", primary_key=True)


class DimOrganization(Table, schema="core", stays_small=True):
    """An organisation: party, organ, state, ministry, legislature, company, international body."""

    organization_id = surrogate("Hash of the organisation's earliest evidence.")
    name = string("Full name, most general form.", nullable=False)
    short_name = string("Acronym or short form; NULL where none is used.")
    kind = category(ORGANIZATION_KINDS, "What sort of organisation it is.")
    country_code = country("Country whose organisation it is; NULL for international ones.")
    parent_organization_id = key(
        "core.dim_organization.organization_id", "The organisation that it is an organ of.", nullable=True
    )


class OrganizationAlias(Table, schema="core", stays_small=True):
    """A spelling under which an organisation stands in some article."""

    organization_id = key(DimOrganization, "The organisation.", primary_key=True)
    alias = string("The spelling.", primary_key=True)


class DimPosition(Table, schema="core", stays_small=True):
    """A post in an organisation, whoever holds it."""

    position_id = surrogate("Hash of the post's earliest evidence.")
    title = string("The bare post: head, member, minister.", nullable=False)
    organization_id = key(DimOrganization, "The organisation that the post is in; NULL where not known.", nullable=True)
    sector = category(SECTORS, "PLOVER sector (DIP and SOC are ours).")


class DimEventType(Table, schema="core", stays_small=True):
    """A kind of event, with its codes in CAMEO and PLOVER."""

    event_type_id = surrogate("Hash of the kind's name.")
    name = string("Our subtype: talks, meeting, visit.", nullable=False)
    cameo_code = string("CAMEO code.")
    plover_type = string("PLOVER event type.")
    plover_mode = string("PLOVER mode.")
    description = string("When this kind is used.", nullable=False)


class DimTopic(Table, schema="core", stays_small=True):
    """A subject of statements."""

    topic_id = surrogate("Hash of the topic's name.")
    name = string("Name of the subject.", nullable=False)


class DimCaption(Table, schema="core"):
    """A distinct caption, whatever the number of its occurrences."""

    caption_id = surrogate("Hash of the caption's earliest occurrence.")
    text = long_text("Its longest and best credited wording, without the credit.")
    photographer = string("Photographer named in the credit.")
    agency = string("Agency named in the credit.")
