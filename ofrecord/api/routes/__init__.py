"""What can be called: questions, records, reviews."""
