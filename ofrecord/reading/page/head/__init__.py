"""What stands at the head of a story: headline, stamp, byline, dateline."""
