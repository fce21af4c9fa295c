"""Comments: readers' remarks on an article, a passage or a fact; held until moderated, addresses never shown."""
