"""An HTML page to its story: trafilatura's body, checked block by block, and what the page says of itself."""

from ofrecord.reading.page.html.align import align
from ofrecord.reading.page.html.find import find_in_html

__all__ = ["align", "find_in_html"]
