"""Checks of people who sign in."""

import re
from collections.abc import Iterator, Sequence

from cje_desktop.application.permissions import Role
from cje_desktop.application.ports import Reading
from cje_desktop.core.entities.office import User
from cje_desktop.core.errors import Refusal
from cje_desktop.core.values import name_faults

_LOGIN = re.compile(r"[a-z0-9][a-z0-9._-]{1,31}")


def user_faults(
    reading: Reading, login: str, full_name: str, roles: Sequence[str], at: str = ""
) -> Iterator[Refusal]:
    """Find faults of a new user: the name to sign in with, the full name, the roles."""
    shown = login.strip()
    if not _LOGIN.fullmatch(shown):
        yield Refusal("user.login.shape", field=f"{at}login", value=login)
    elif reading.count(User, login=shown):
        yield Refusal("user.login.known", field=f"{at}login", value=login)
    yield from name_faults(full_name, f"{at}full_name")
    yield from role_faults(roles, f"{at}roles")


def role_faults(roles: Sequence[str], field: str) -> Iterator[Refusal]:
    """Find that somebody has no role, or one that does not exist."""
    if not roles:
        yield Refusal("user.role.none", field=field)
    known = {role.value for role in Role}
    for role in roles:
        if role not in known:
            yield Refusal("code.unknown", field=field, value=role)
