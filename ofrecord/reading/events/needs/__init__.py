"""What an entry of the lexicon may need besides its words."""
