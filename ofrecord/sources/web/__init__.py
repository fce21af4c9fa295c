"""The web: pages and feeds by their addresses, politely and within limits. The only room with network."""

from ofrecord.sources.web.client import Client, Fetched, is_address
from ofrecord.sources.web.pages import feed_addresses, feed_links, read_addresses

__all__ = ["Client", "Fetched", "feed_addresses", "feed_links", "is_address", "read_addresses"]
