"""Everything between a file's bytes and a table: plain functions on frames."""
