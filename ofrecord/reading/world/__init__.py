"""What the world looks like: countries and their people, cities, bodies, offices; as word lists, with no network."""

from ofrecord.reading.world.bodies import Body, find_body
from ofrecord.reading.world.describe import country_of, describe
from ofrecord.reading.world.gazetteer import acts_as_government, is_country, is_nationality, is_people, is_place, place_country
from ofrecord.reading.world.roles import RoleWord, find_role, sector_of

__all__ = [
    "Body",
    "RoleWord",
    "acts_as_government",
    "country_of",
    "describe",
    "find_body",
    "find_role",
    "is_country",
    "is_nationality",
    "is_people",
    "is_place",
    "place_country",
    "sector_of",
]
