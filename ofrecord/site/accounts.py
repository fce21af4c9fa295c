"""Accounts: four groups, from who may read to who may do everything, made when the site opens its archive."""

from collections.abc import Mapping

from ofrecord.errors import OfRecordError

REVIEW = ("add_verdict", "add_article")  # judge facts, add pages
DECIDE = ("add_decision",)  # who is who
MODERATE = ("change_comment", "add_closing", "delete_comment")
ADMINISTER = ("add_user", "change_user", "delete_user", "view_user")
GROUPS: Mapping[str, tuple[str, ...]] = {
    "reader": (),
    "reviewer": REVIEW,
    "editor": REVIEW + DECIDE + MODERATE,
    "admin": REVIEW + DECIDE + MODERATE + ADMINISTER,
}


def make_groups() -> None:
    """Make permissions and groups where they are missing; run again, nothing changes."""
    from django.apps import apps
    from django.contrib.auth.management import create_permissions
    from django.contrib.auth.models import Group, Permission

    for app in apps.get_app_configs():
        create_permissions(app, verbosity=0)
    for name, codes in GROUPS.items():
        group, _ = Group.objects.get_or_create(name=name)
        wanted = Permission.objects.filter(codename__in=codes)
        if set(group.permissions.values_list("pk", flat=True)) != set(wanted.values_list("pk", flat=True)):
            group.permissions.set(wanted)


def keep_account(name: str, group: str, password: str) -> bool:
    """Make an account in a group or change it, in the archive that is open; True where it is new.

    Raises OfRecordError where the password is too weak.
    """
    from django.contrib.auth.models import Group, User
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    try:
        validate_password(password)
    except ValidationError as fault:
        raise OfRecordError(" ".join(fault.messages)) from fault
    user, made = User.objects.get_or_create(username=name)
    user.set_password(password)
    user.is_staff = user.is_superuser = False
    user.save()
    user.groups.set([Group.objects.get(name=group)])
    return made
