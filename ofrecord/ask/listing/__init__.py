"""Listing what answers: the newest first, each thing told once a story."""
