"""What a page prints of itself, made comparable: its address, its days, its sentences."""
