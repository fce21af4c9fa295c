"""Sources: from outside to pages."""
