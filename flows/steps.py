"""The steps of the flows as Prefect tasks: retries where a retry can help, progress, artifacts. What they do lies in
`warehouse.pipeline`."""

from __future__ import annotations

import flows.settings  # noqa: F401, I001 - before Prefect, which reads its settings when imported

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

from prefect import task
from prefect.artifacts import create_markdown_artifact, create_progress_artifact, create_table_artifact
from prefect.artifacts import update_progress_artifact
from prefect.cache_policies import NO_CACHE

from warehouse import pipeline
from warehouse.gathering import gather_batch

Item = TypeVar("Item")
Result = TypeVar("Result")
