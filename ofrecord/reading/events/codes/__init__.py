"""CAMEO codes: what the words under a code and the code over it make of it."""
