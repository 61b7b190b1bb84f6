"""Parsing: an article's text into passages of known kind, and what they say of the article as a whole."""

from __future__ import annotations

from warehouse.parsing.articles import Parsed, parse

__all__ = ["Parsed", "parse"]
