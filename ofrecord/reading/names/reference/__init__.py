"""Who is meant by "the prime minister", "the company", "he" and "her"; none where it is not safe to say."""

from ofrecord.reading.names.reference.find import find_references

__all__ = ["find_references"]
