"""Why a content is not loaded: a short code, and a sentence that says what was found, what was expected, what to do."""

from __future__ import annotations

from dataclasses import dataclass

KINDS_EXPECTED = "articles are plain text, JSON lines or Parquet"


@dataclass(frozen=True, slots=True)
class Rejection:
    """A reason. The sentence never names the place: the same content may lie in several."""

    code: str
    message: str

    @property
    def may_pass(self) -> bool:
        """Whether the next load should try again, though neither name, size nor time changed."""
        return self.code == "unreadable"


EMPTY = Rejection("empty", "Nothing stands in it but blanks. Put the article's text in, or remove it.")


def sentence(location: str, code: str, message: str) -> str:
    """What is shown to people: `seeds/notes.pdf: not loaded (not-text). The first bytes are …`."""
    return f"{location}: not loaded ({code}). {message}"


def not_text(found: str) -> Rejection:
    """Bytes that are no text; `found` is a sentence that says what they look like."""
    return Rejection("not-text", f"{found}; {KINDS_EXPECTED}. Convert it, or move it out of the inbox.")


def too_large(byte_count: int | None, limit: int) -> Rejection:
    """One article over the limit; `byte_count` is None where reading stopped before the end."""
    size = "It has more" if byte_count is None else f"It has {byte_count:,} bytes, more"
    return Rejection(
        "too-large",
        f"{size} than the {limit:,} that one article may have. "
        "Cut it into articles, or raise the limit with COMMUNIQUE_ARTICLE_LIMIT.",
    )


def unreadable(reason: str) -> Rejection:
    """Something that is there and cannot be read now; the next load tries again."""
    return Rejection("unreadable", f"{reason}. Make it readable; the next load tries again.")


def damaged(what: str) -> Rejection:
    """A compressed file or container that breaks off or contradicts itself."""
    return Rejection("damaged", f"{what}. Make the file anew and put it in its place.")


def bad_row(reason: str) -> Rejection:
    """A row of a table that gives no article."""
    return Rejection("bad-row", f"{reason}. Correct the row; the other rows are read without it.")


def not_lines() -> Rejection:
    """A file named as JSON lines that does not begin as one."""
    return Rejection(
        "not-lines",
        "None of its first lines is a JSON object, though its name says that each line is one. "
        "Write one object a line, or name it by what it is.",
    )


def unsafe(reason: str) -> Rejection:
    """A member of an archive, or a link, that points out of its folder."""
    return Rejection("unsafe-member", f"{reason}. It was not followed; put the file itself in the inbox.")


def unpacks_too_large(limit: int) -> Rejection:
    """A compressed file or archive that unpacks to far more than text does."""
    return Rejection(
        "too-large",
        f"It unpacks to more than {limit:,} bytes, which text of its size does not; what came before was read. "
        "Unpack it yourself if it is sound.",
    )


def nested() -> Rejection:
    """An archive or a Parquet file within an archive."""
    return Rejection(
        "nested-archive", "It lies packed within an archive, and is not opened there. Unpack the outer one."
    )


def encrypted() -> Rejection:
    """A member that needs a password."""
    return Rejection("encrypted", "It is encrypted. Pack it anew without a password.")
