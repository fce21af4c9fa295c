"""What an HTML page says of itself: in JSON-LD, in meta and time tags, in its headings."""
