"""A text scrape to its story: lines weighed one by one, the story found among them."""

from ofrecord.reading.page.scrape.find import find_in_scrape

__all__ = ["find_in_scrape"]
