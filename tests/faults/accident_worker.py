"""Loaded into a Dask worker (`dask worker --preload`): some texts kill the process that reads them."""

from __future__ import annotations

from functools import partial
from typing import Any

from accidents import gather_or_die

from warehouse import deferral, shards

shards_module: Any = shards
shards_module.gather_guarded = partial(deferral.gather_guarded, work=gather_or_die)
