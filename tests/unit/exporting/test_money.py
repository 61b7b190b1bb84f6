"""FollowTheMoney entities, held against that format's own library."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from followthemoney import model

from warehouse.errors import WrongUse
from warehouse.publishing import open_published

Export = Callable[..., Path]
Entities = list[dict[str, Any]]


def read(folder: Path) -> Entities:
    return [json.loads(line) for line in (folder / "entities.ftm.json").read_text(encoding="utf-8").splitlines()]


def problems(entities: Entities) -> list[str]:
    """Where entities are not what the library's model says: schema, properties, values, references."""
    schemata = {entity["id"]: model.get(entity["schema"]) for entity in entities}
    found = []
    for entity in entities:
        schema = schemata[entity["id"]]
        if schema is None:
            found.append(f"{entity['schema']}: no such schema")
            continue
        model.get_proxy(entity, cleaned=False)
        found += [f"{schema.name} lacks {name}" for name in schema.required if not entity["properties"].get(name)]
        for name, values in entity["properties"].items():
            prop = schema.get(name)
            if prop is None or prop.stub:
                found.append(f"{schema.name} has no property {name}")
            elif prop.range is not None:
                targets = [schemata.get(value) for value in values]
                found += [f"{schema.name}.{name} points nowhere" for target in targets if target is None]
                found += [
                    f"{schema.name}.{name} points to a {target.name}"
                    for target in targets
                    if target is not None and not target.is_a(prop.range)
                ]
            else:
                found += [f"{schema.name}.{name}: {value!r}" for value in values if prop.type.clean(value) != value]
    return found


@pytest.mark.parametrize("is_without_text", [False, True])
def test_the_library_s_model_accepts_every_entity_as_it_stands(exported: Export, is_without_text: bool) -> None:
    assert problems(read(exported("ftm", is_without_text=is_without_text))) == []


def test_the_model_would_notice_a_wrong_entity() -> None:
    wrong = {"id": "a", "schema": "Person", "properties": {"country": ["Vietnam", "VNM"], "shoe": ["43"]}}
    event = {"id": "b", "schema": "Event", "properties": {"name": ["talks"], "organizer": ["c"], "startDate": ["May"]}}
    assert len(problems([wrong, event])) == 6


def test_entities_are_sorted_by_their_ids_which_are_prefixed_keys_of_the_warehouse(
    exported: Export, samples: Path
) -> None:
    entities = read(exported("ftm"))
    ids = [entity["id"] for entity in entities]
    assert ids == sorted(set(ids))
    with open_published(samples) as con:
        persons = [key for (key,) in con.execute("select person_id from core.dim_person").fetchall()]
    assert {f"communique-person-{key}" for key in persons} == {
        entity["id"] for entity in entities if entity["schema"] == "Person"
    }


def test_every_person_post_event_and_report_is_there_once(exported: Export, samples: Path) -> None:
    counted = Counter(entity["schema"] for entity in read(exported("ftm")))
    counts = {
        "Person": "core.dim_person",
        "Organization": "core.dim_organization",
        "Position": "core.dim_position",
        "Event": "core.fact_event",
        "Article": "core.fact_article",
        "Occupancy": "(select distinct person_id, position_id from core.fact_office_observation)",
    }
    with open_published(samples) as con:
        for schema, rows in counts.items():
            assert counted[schema] == con.execute(f"select count(*) from {rows}").fetchall()[0][0], schema
    assert counted["Documentation"] > counted["Event"]


def test_a_succession_is_two_occupancies_with_the_days_that_reports_name(exported: Export) -> None:
    entities = {entity["id"]: entity["properties"] for entity in read(exported("ftm"))}
    held = {
        entities[properties["holder"][0]]["name"][0]: properties
        for properties in entities.values()
        if "post" in properties
        and entities[properties["post"][0]]["name"] == ["head, Organization Commission of the CPV Central Committee"]
    }
    assert held["Le Thi Hoai Thu"]["endDate"] == held["Pham Duc Khai"]["startDate"] == ["2024-08-15"]
    assert held["Le Thi Hoai Thu"]["date"][0] == "2024-04-18"
    assert held["Le Thi Hoai Thu"]["status"] == ["ended"]
    assert held["Pham Duc Khai"]["status"] == ["unknown"]


def test_single_tables_of_it_cannot_be_asked_for(exported: Export) -> None:
    with pytest.raises(WrongUse, match="made of several tables"):
        exported("ftm", tables=["meeting"])
