"""Plain local files: one content each."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass

from warehouse.reading.contents import Contents
from warehouse.reading.pieces import reason_of
from warehouse.reading.rejections import too_large, unreadable

_READ_ONLY = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC


@dataclass(frozen=True, slots=True)
class FilePiece:
    """A local file that is one article."""

    location: str
    modified_at: int | None
    byte_count: int
    path: str

    row_count = 1

    def read_into(self, contents: Contents) -> None:
        """Add the file's bytes, or the reason why there are none."""
        limit = contents.settings.article_limit
        if self.byte_count > limit:
            rejection = too_large(self.byte_count, limit)
            contents.reject_place(self.location, self.modified_at, self.byte_count, rejection)
            return
        try:
            content = read_file(self.path, self.byte_count, limit)
        except OSError as error:
            rejection = unreadable(reason_of(error))
            contents.reject_place(self.location, self.modified_at, self.byte_count, rejection)
            return
        if len(content) > limit:
            contents.reject_place(self.location, self.modified_at, len(content), too_large(None, limit))
        else:
            contents.add_bytes(self.location, self.modified_at, content)


def read_file(path: str, expected: int, limit: int) -> bytes:
    """A file's bytes, up to one more than `limit`. Raises OSError, also where the path is no regular file."""
    descriptor = os.open(path, _READ_ONLY)
    try:
        # One byte more than expected: a short answer then says that this was the end.
        content = os.read(descriptor, expected + 1)
        if len(content) <= expected and content:
            return content
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError("it is no file")
        parts = [content]
        while content and sum(map(len, parts)) <= limit:
            content = os.read(descriptor, 1 << 20)
            parts.append(content)
        return b"".join(parts)
    finally:
        os.close(descriptor)
