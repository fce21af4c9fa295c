"""Our own quality floor."""
