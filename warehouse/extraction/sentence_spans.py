"""The sentence that a span stands in, so that whoever reads the span need not cut the text again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable


class SentenceSpans:
    """Where the sentences of one article begin and end, as the evidence step read them."""

    def __init__(self, text: str, read: Iterable[tuple[int, int]], dateline: tuple[int, int] | None) -> None:
        """In: the sentences that were read, in any order, none over another; the dateline, which stands for itself."""
        self._text = text
        spans = sorted(read)
        if dateline is not None:
            start, end = dateline
            insort(spans, (start, start + len(text[start:end].rstrip())))
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Begin and end of the sentence that holds a span, of the several that it reaches over, else of its line."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end) - 1
        if first > last:
            return self._line_around(start, end)
        return min(start, self._starts[first]), max(end, self._ends[last])

    def _line_around(self, start: int, end: int) -> tuple[int, int]:
        begin = self._text.rfind("\n", 0, start) + 1
        stop = self._text.find("\n", end)
        line = self._text[begin : stop if stop >= 0 else len(self._text)]
        begin += len(line) - len(line.lstrip())
        return min(start, begin), max(end, begin + len(line.strip()))
