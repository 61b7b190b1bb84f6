"""Scores and the errors behind them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field


def choices(accepted: Iterable[object]) -> str:
    """The values that are accepted, in words and always in the same order."""
    return " or ".join(sorted("none" if value is None else str(value) for value in accepted))


@dataclass(frozen=True, slots=True)
class Problem:
    """One difference between what was found and what was wanted."""

    measure: str
    article: str
    kind: str
    """`missing`, `extra` or `wrong`."""
    wanted: str | None
    found: str | None
    text: str
    """The words of the article that it is about."""

    def sentence(self) -> str:
        """The problem on one line."""
        parts = [f"{self.article}: {self.measure} {self.kind}"]
        if self.wanted is not None:
            parts.append(f"wanted {self.wanted}")
        if self.found is not None:
            parts.append(f"found {self.found}")
        return "; ".join(parts) + (f" | {' '.join(self.text.split())}" if self.text else "")


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the wanted were found, and how many of the found were wanted."""

    measure: str
    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float | None:
        """Share of what was found that is right; None where nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of what was wanted that was found; None where nothing was wanted."""
        return self.right / self.wanted if self.wanted else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where nothing was wanted or found."""
        total = self.found + self.wanted
        return 2 * self.right / total if total else None


@dataclass(slots=True)
class Tally:
    """Counts as comparisons go on; `hit`, `missing`, `extra` for things, `check` for the values of matched things."""

    _right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _found: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _wanted: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    problems: list[Problem] = field(default_factory=list)

    def hit(self, measure: str) -> None:
        """Something wanted was found."""
        self._right[measure] += 1
        self._found[measure] += 1
        self._wanted[measure] += 1

    def missing(self, measure: str, article: str, wanted: object, text: str = "") -> None:
        """Something wanted was not found."""
        self._wanted[measure] += 1
        self.problems.append(Problem(measure, article, "missing", str(wanted), None, text))

    def extra(self, measure: str, article: str, found: object, text: str = "") -> None:
        """Something was found that nobody wanted."""
        self._found[measure] += 1
        self.problems.append(Problem(measure, article, "extra", None, str(found), text))

    def check(self, measure: str, is_right: bool, article: str, wanted: object, found: object, text: str = "") -> None:
        """A value of something matched; a wrong one counts as one wanted and one found."""
        if is_right:
            self.hit(measure)
            return
        self._wanted[measure] += 1
        self._found[measure] += 1
        self.problems.append(Problem(measure, article, "wrong", str(wanted), str(found), text))

    def scores(self, order: Iterable[str]) -> list[Score]:
        """All scores: the measures of `order` first, others after them by name."""
        known = [*order]
        others = sorted({*self._wanted, *self._found} - {*known})
        return [Score(m, self._right[m], self._found[m], self._wanted[m]) for m in [*known, *others]]
