"""Places and countries: names to keys, keys to rows."""
