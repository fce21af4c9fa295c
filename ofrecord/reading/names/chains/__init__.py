"""Spots gathered into names: "Mr. al-Kadhimi" and "Mustafa al-Kadhimi" are one."""

from ofrecord.reading.names.chains.find import find_drafts

__all__ = ["find_drafts"]
