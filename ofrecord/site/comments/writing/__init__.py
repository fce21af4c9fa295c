"""What the writer of a comment meets: the form, the limits, the letters, the words as they will look."""
