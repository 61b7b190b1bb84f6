"""Resolution: from the evidence of all articles to the tables of `core`, whatever the order of the rows."""
