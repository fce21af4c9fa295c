"""A record as one self-contained HTML file: the article with its facts marked, and the lists of them beside it."""

from ofrecord.export.html.page import to_html

__all__ = ["to_html"]
