"""Credentials of object stores from a Prefect block, for a team that keeps them there and not in the environment."""

from __future__ import annotations

import os
from typing import Any

from prefect.blocks.system import Secret

from warehouse.errors import WrongUse

BLOCK = "COMMUNIQUE_CREDENTIALS_BLOCK"


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
