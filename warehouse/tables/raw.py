"""The `raw` schema: what came in, kept as it came."""

from __future__ import annotations

from warehouse.tables.declare import Table, category, instant, key, long_text, number, string, surrogate


class SourceFile(Table, schema="raw"):
    """One distinct content ever seen: a file, a member of an archive or a row of a table."""

    source_file_id = surrogate("Hash of the content (first 8 bytes of sha256, sign bit cleared).")
    sha256 = string("sha256 of the content, in hexadecimal.", nullable=False)
    file_name = string("Last part of the location.", nullable=False)
    location = string("Where the content lies; the smallest of its sightings.", nullable=False)
    byte_count = number("Size of the content in bytes.")
    encoding = string("Encoding that the bytes were read in; NULL where they are no text.")
    metadata = string("JSON object of what came beside the text (url, title, dates); NULL where nothing did.")
    status = category(
        ["loaded", "rejected", "superseded"],
        "`loaded`: its article stands in core; `superseded`: a newer version does; `rejected`: see reject_code.",
        nullable=False,
    )
    article_id = key(
        "raw.article_text.article_id", "The article version that the content gives; NULL where rejected.", nullable=True
    )
    reject_code = string("Short name of the reason for the rejection; NULL where not rejected.")
    reject_message = string("The reason in a sentence: what, where, what was expected, what to do.")


class SourceSighting(Table, schema="raw"):
    """One content and place where it was found."""

    source_file_id = key(SourceFile, "The content.", primary_key=True)
    location = string("The place: path or URI; archive members and table rows after `#`.", primary_key=True)
    modified_at = instant("The source's own update or modification time; the latest seen there for this content.")


class ArticleText(Table, schema="raw"):
    """One version of an article, with the text that all offsets point into."""

    article_id = surrogate("Hash of text and metadata: each version of an article has its own.")
    source_file_id = key(
        SourceFile, "The content that it was read from; the smallest key where several give this text."
    )
    text = long_text("The text as kept: decoded, NFC, line ends as line feeds.")
