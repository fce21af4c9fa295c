"""The pages, each a thin view of a question."""
