"""People: who is who across articles. Pure comparison; the archive keeps what is decided."""

from ofrecord.people.compare import Verdict, compare
from ofrecord.people.profile import Profile, profile_of

__all__ = ["Profile", "Verdict", "compare", "profile_of"]
