"""Checks of the house that no ready tool makes."""
