"""Roles that the article gives a person: before the name, beside it, or by "is"."""

from ofrecord.reading.names.roles.find import find_roles

__all__ = ["find_roles"]
