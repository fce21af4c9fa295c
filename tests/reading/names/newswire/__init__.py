"""Short articles of our own with every name marked, and how well the room finds them."""
