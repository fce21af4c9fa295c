"""Charts drawn on the server as SVG, each mark a link to its sentence."""

from ofrecord.site.charts.series import Chart, draw

__all__ = ["Chart", "draw"]
