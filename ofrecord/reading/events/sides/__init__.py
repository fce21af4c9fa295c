"""Both sides of an act: who acts and who is acted on."""
