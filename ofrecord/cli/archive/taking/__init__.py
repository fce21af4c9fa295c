"""Taking in: what is given, sorted out; and the walk that reads and stores it."""
