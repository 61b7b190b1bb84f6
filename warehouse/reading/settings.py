"""What can be set about reading: limits, and which columns of a table hold what. Defaults, or the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from warehouse.errors import WrongUse

ARTICLE_LIMIT = 5_000_000


@dataclass(frozen=True, slots=True)
class Columns:
    """The names under which a table's row may hold each thing; the first one that the row has is taken."""

    text: tuple[str, ...] = ("text", "body", "content", "articleBody")
    url: tuple[str, ...] = ("url", "link", "source_url")
    title: tuple[str, ...] = ("title", "headline")
    date: tuple[str, ...] = ("date", "published", "published_at", "date_published", "datePublished")
    updated: tuple[str, ...] = ("updated", "updated_at", "modified", "date_modified", "dateModified")

    @classmethod
    def parse(cls, text: str) -> Columns:
        """From `text=body|content,url=link`; what is not named keeps its default. Raises WrongUse."""
        known = {item.name for item in fields(cls)}
        chosen: dict[str, tuple[str, ...]] = {}
        for part in filter(None, (part.strip() for part in text.split(","))):
            name, _, columns = part.partition("=")
            names = tuple(filter(None, (column.strip() for column in columns.split("|"))))
            if name.strip() not in known or not names:
                raise WrongUse(
                    f"COMMUNIQUE_COLUMNS: {part!r} is no mapping. Write for example text=body|content,url=link; "
                    f"what can be mapped is {', '.join(sorted(known))}."
                )
            chosen[name.strip()] = names
        return cls(**chosen)


@dataclass(frozen=True, slots=True)
class Settings:
    """Limits and mappings of one load; travels with every batch."""

    article_limit: int = ARTICLE_LIMIT
    """Bytes that one article may have."""
    columns: Columns = field(default_factory=Columns)
    unpacked_ratio: int = 200
    """How many times its size a compressed file may unpack to; text rarely passes 20, a bomb has a thousand."""
    unpacked_floor: int = 100_000_000
    """Bytes that any compressed file may unpack to, whatever its size."""

    def unpacked_limit(self, packed_bytes: int) -> int:
        """Bytes that a compressed file of this size may unpack to before reading stops."""
        return self.unpacked_floor + self.unpacked_ratio * packed_bytes


def settings_from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Settings with what `COMMUNIQUE_ARTICLE_LIMIT` and `COMMUNIQUE_COLUMNS` say. Raises WrongUse."""
    limit = environment.get("COMMUNIQUE_ARTICLE_LIMIT", str(ARTICLE_LIMIT))
    if not limit.isdecimal() or int(limit) == 0:
        raise WrongUse(f"COMMUNIQUE_ARTICLE_LIMIT: {limit!r} is no number of bytes. Write for example 5000000.")
    return Settings(article_limit=int(limit), columns=Columns.parse(environment.get("COMMUNIQUE_COLUMNS", "")))
