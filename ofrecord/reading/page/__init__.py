"""From page to article: clean text, headline, time of publication, and the way back to the page as it came."""

from ofrecord.reading.page.find import find_article, find_article_with_origins

__all__ = ["find_article", "find_article_with_origins"]
