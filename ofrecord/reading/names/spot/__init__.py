"""Where names stand in the text: the model's entities, the lists, titles and deeds, brought to agree."""

from ofrecord.reading.names.spot.find import find_spots

__all__ = ["find_spots"]
