"""Charts and the map, drawn on the server as SVG, each mark a link to its sentences."""

from ofrecord.site.charts.series import BROAD, NARROW, Chart, draw
from ofrecord.site.charts.world import Map, draw_map

__all__ = ["BROAD", "NARROW", "Chart", "Map", "draw", "draw_map"]
