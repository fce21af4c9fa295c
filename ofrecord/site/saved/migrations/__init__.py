"""The tables of saved searches."""
