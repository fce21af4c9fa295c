"""A record as rows, so that it can be asked: inserting them, and what they say beside what was read."""
