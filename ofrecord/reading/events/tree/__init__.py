"""What is asked of a parsed paragraph more than once."""
