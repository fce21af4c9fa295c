"""What an account does with the archive as a whole: add pages to it, take it away."""
