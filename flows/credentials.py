"""Credentials: from a Prefect block, for a team that keeps them there; and kept out of what Prefect keeps of a run."""

from __future__ import annotations

import os
from typing import Any

from prefect.blocks.system import Secret

from warehouse.errors import WrongUse
from warehouse.reading.stores import shown_uri

BLOCK = "COMMUNIQUE_CREDENTIALS_BLOCK"
_hidden: dict[str, str] = {}


def hide(seeds: list[str]) -> list[str]:
    """The seeds without passwords and signatures, for the parameters of a flow, which Prefect keeps and shows.

    `reveal` gives the whole ones back, in this process only.
    """
    for seed in seeds:
        if (shown := shown_uri(seed)) != seed:
            _hidden[shown] = seed
    return [shown_uri(seed) for seed in seeds]


def reveal(seeds: list[str]) -> list[str]:
    """The seeds as they were before `hide`."""
    return [_hidden.get(seed, seed) for seed in seeds]


def require_open(seeds: list[str]) -> None:
    """Raises WrongUse for a seed with a password or signature: a schedule keeps its parameters in the open."""
    for seed in seeds:
        if seed.startswith("http") and shown_uri(seed) != seed:
            raise WrongUse(
                f"{shown_uri(seed)}: this address was given with a password or signature, which a schedule would keep "
                f"in the open. Put credentials into the environment or the Secret block that {BLOCK} names."
            )


def storage_options() -> dict[str, dict[str, Any]] | None:
    """What the Secret block named by COMMUNIQUE_CREDENTIALS_BLOCK holds: options of fsspec by protocol, `{"s3": {…}}`.

    None where no block is named: the environment's own credentials count then. Raises WrongUse, without the block's
    content, where there is no such block or it holds something else.
    """
    name = os.environ.get(BLOCK)
    if not name:
        return None
    try:
        # The static type allows for async callers; here it is a call like any other.
        held: Any = Secret.load(name).get()  # type: ignore[union-attr]
    except ValueError as error:
        raise WrongUse(
            f"{BLOCK} names {name}, but Prefect has no Secret block of that name. Make it, or unset {BLOCK}."
        ) from error
    if not isinstance(held, dict) or not all(isinstance(options, dict) for options in held.values()):
        raise WrongUse(
            f'The Secret block {name} has to hold options by protocol, such as {{"s3": {{"key": …, "secret": …}}}}.'
        )
    return held
