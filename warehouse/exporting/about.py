"""What an export says of itself: `datapackage.json` for programs, `README.md` for people."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polars as pl

from warehouse.answers.formats import keys_as_text
from warehouse.exporting.source import ExportTable, Published
from warehouse.publishing.disk import sha256_of, write_text

MARK = "datapackage.json"
README = "README.md"
MEDIA_TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ftm": "application/x-ndjson",
    "parquet": "application/vnd.apache.parquet",
}
_CARRIED = ("$schema", "profile", "title", "created", "version", "load_id", "licenses")
_FORMATS = {
    "csv": "CSV (RFC 4180, UTF-8): NULL is an empty cell. Where a program guesses types, say that keys are text.",
    "xlsx": "One Excel workbook; its first sheet says what every column means. Instants are UTC.",
    "ftm": "FollowTheMoney entities, one JSON object a line, sorted by id. Captions and statements are not in it.",
    "parquet": "Parquet (zstd), sorted, with descriptions in the files. Keys are 64-bit numbers.",
}
_KEYS = "Keys (`*_id`, `*_hash`) are 64-bit numbers from hashes, written as text, since spreadsheets round beyond 2^53."
_WITHOUT_TEXT = """\
This is the edition **without text**, for those who may not pass texts on. It holds facts, names, posts, days, places,
spans and the addresses of the articles. It holds nothing that an article worded: no text, headline, byline, sentence,
caption, statement, mention or title as worded. Who has the articles finds the words at `start_char` to `end_char`."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: for each table the files (below the export) that hold it."""

    form: str
    is_without_text: bool
    is_safe: bool
    tables: Sequence[ExportTable]
    files: dict[str, Sequence[str]]
    """Paths by table; for FollowTheMoney the one file under the empty name."""
    notes: Sequence[str] = field(default=())


def write_about(folder: Path, published: Published, written: Written) -> None:
    """Write both files into the export."""
    write_text(folder / README, _readme(published, written))
    package: dict[str, Any] = {key: published.package[key] for key in _CARRIED if key in published.package}
    package["name"] = "communique-export"
    package["is_without_text"] = written.is_without_text
    package["resources"] = _resources(folder, published, written)
    write_text(folder / MARK, json.dumps(package, ensure_ascii=False, indent=1) + "\n")


def _resources(folder: Path, published: Published, written: Written) -> list[dict[str, Any]]:
    stated = {resource["path"]: resource for resource in published.package["resources"]}
    if written.form == "ftm":
        (path,) = written.files[""]
        return [{"name": "entities", **_file(folder, path, written.form)}]
    found = []
    for table in written.tables:
        for number, path in enumerate(written.files[table.name]):
            source = stated[table.paths[number]]
            is_whole = written.form != "parquet"
            resource = {
                "name": table.short_name if is_whole else source["name"],
                **_file(folder, path, written.form),
                "description": table.about,
                "rows": table.row_count if is_whole else source["rows"],
                "schema": _schema(source["schema"], table, written),
            }
            if written.form == "xlsx":
                resource["dialect"] = {"excel": {"sheet": table.short_name}}
            found.append(resource)
    return _with_whole_references(found)


def _file(folder: Path, path: str, form: str) -> dict[str, Any]:
    return {
        "path": path,
        "format": "jsonl" if form == "ftm" else form,
        "mediatype": MEDIA_TYPES[form],
        "encoding": "utf-8",
        "byte_count": (folder / path).stat().st_size,
        "hash": f"sha256:{sha256_of(folder / path)}",
    }


def _schema(stated: dict[str, Any], table: ExportTable, written: Written) -> dict[str, Any]:
    """The published schema without the columns that are withheld; keys as text where they are written so."""
    as_text = set() if written.form == "parquet" else _columns_as_text(table)
    kept = set(table.schema.names)
    fields = [
        {**field, "type": "string"} if field["name"] in as_text else field
        for field in stated["fields"]
        if field["name"] in kept
    ]
    schema = {**stated, "fields": fields}
    if not set(stated.get("primaryKey", ())) <= kept:
        del schema["primaryKey"]
    schema["foreignKeys"] = [key for key in stated.get("foreignKeys", ()) if set(key["fields"]) <= kept]
    return schema


def _columns_as_text(table: ExportTable) -> set[str]:
    before = pl.DataFrame(pl.from_arrow(table.schema.empty_table()))
    after = keys_as_text(before)
    return {name for name in before.columns if before[name].dtype != after[name].dtype}


def _with_whole_references(resources: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Keys that point to a table that is not part of the export are not stated."""
    names = {resource["name"] for resource in resources} | {""}
    for resource in resources:
        schema = resource["schema"]
        schema["foreignKeys"] = [key for key in schema["foreignKeys"] if key["reference"]["resource"] in names]
    return resources


def _readme(published: Published, written: Written) -> str:
    package = published.package
    parts = [
        f"# {package['title']}",
        f"Exported by Communiqué {package['version']} from the load of {package['created']}. {_FORMATS[written.form]}",
    ]
    if written.form != "parquet":
        parts.append(_KEYS)
    if written.is_safe:
        parts.append("Texts that a spreadsheet would run as a formula begin with an apostrophe.")
    parts += written.notes
    if written.is_without_text:
        parts.append(_WITHOUT_TEXT)
        parts.append(_withheld(written.tables))
    if written.form != "ftm":
        parts.append(_listed(written))
    parts += [f"Licence: {one['title']}." for one in package["licenses"]]
    return "\n\n".join(part for part in parts if part) + "\n"


def _withheld(tables: Sequence[ExportTable]) -> str:
    """Which columns of which tables are left out."""
    lines = [f"- {table.name}: {', '.join(table.withheld)}" for table in tables if table.withheld]
    return "Columns left out:\n\n" + "\n".join(lines) if lines else ""


def _listed(written: Written) -> str:
    lines = ["| table | rows | file | what a row is |", "| --- | ---: | --- | --- |"]
    for table in written.tables:
        files = written.files[table.name]
        where = f"`{files[0]}`" if len(files) == 1 else f"`{table.short_name}/` ({len(files)} files)"
        lines.append(f"| {table.name} | {table.row_count:,} | {where} | {table.about.replace('|', '/')} |")
    return "\n".join(lines)
