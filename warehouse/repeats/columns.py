"""Columns of texts as the bytes of all of them, one after another."""

from __future__ import annotations

from typing import cast

import numpy as np
import numpy.typing as npt
import polars as pl
import pyarrow as pa


def utf8_of(texts: pl.Series) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.int64]]:
    """The bytes of all texts, one after another, and where each begins and the last one ends."""
    if texts.is_empty():
        return np.zeros(0, dtype=np.uint8), np.zeros(1, dtype=np.int64)
    _, offsets, values = texts.rechunk().to_arrow().buffers()
    places = np.frombuffer(offsets, dtype=np.int64)[: len(texts) + 1]
    return np.frombuffer(values or b"", dtype=np.uint8)[: places[-1]], places


def texts_from(content: npt.NDArray[np.uint8] | bytes, offsets: npt.NDArray[np.int64]) -> pl.Series:
    """Texts from what `utf8_of` gives."""
    buffers = [None, pa.py_buffer(offsets), pa.py_buffer(content)]
    found = pl.from_arrow(pa.Array.from_buffers(pa.large_string(), offsets.size - 1, buffers))
    return cast(pl.Series, found)
