"""Saved searches: a question that an account keeps, by its address, with its feed."""
