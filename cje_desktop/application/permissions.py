"""Who may do what, as a table; checked in the command, not only in the window."""

from collections.abc import Iterable, Mapping
from enum import StrEnum


class Role(StrEnum):
    """Roles of the people of an office and a province."""

    OFFICER = "officer"
    """Chấp hành viên."""
    CLERK = "clerk"
    """Thư ký, văn thư."""
    CASHIER = "cashier"
    """Kế toán, thủ quỹ."""
    STOREKEEPER = "storekeeper"
    """Thủ kho."""
    CHIEF = "chief"
    """Trưởng phòng khu vực, Chấp hành viên trưởng; Trưởng THADS tỉnh."""
    PROVINCE = "province"
    """Cán bộ tổng hợp của THADS tỉnh."""
    ADMIN = "admin"
    """Quản trị."""


class Permission(StrEnum):
    """What a command or query needs."""

    READ = "read"
    INTAKE = "intake"
    ASSIGN = "assign"
    CASE_WORK = "case_work"
    """Sessions, verification, assets, events of a case."""
    SERVE = "serve"
    ISSUE = "issue"
    """Issue papers: take a number and freeze the bytes."""
    DECIDE = "decide"
    """Issue compulsory and security decisions."""
    MONEY = "money"
    EXPORT = "export"
    CONSOLIDATE = "consolidate"
    """Import and acknowledge bundles at the province."""
    OFFICE_SETUP = "office_setup"
    """Users, signers, series, letterheads."""
    MAINTAIN = "maintain"
    """Backup, restore, rebuild, check."""
    NOBODY_SIGNED_IN = "nobody_signed_in"
    """Allowed before anybody has signed in."""


_P = Permission
GRANTS: Mapping[Role, frozenset[Permission]] = {
    Role.OFFICER: frozenset(
        {_P.READ, _P.INTAKE, _P.CASE_WORK, _P.SERVE, _P.ISSUE, _P.DECIDE, _P.MONEY, _P.EXPORT}
    ),
    Role.CLERK: frozenset({_P.READ, _P.INTAKE, _P.SERVE, _P.ISSUE, _P.EXPORT}),
    Role.CASHIER: frozenset({_P.READ, _P.MONEY}),
    Role.STOREKEEPER: frozenset({_P.READ}),
    Role.CHIEF: frozenset(
        {_P.READ, _P.INTAKE, _P.ASSIGN, _P.CASE_WORK, _P.SERVE, _P.ISSUE, _P.DECIDE, _P.EXPORT}
        | {_P.OFFICE_SETUP, _P.MAINTAIN}
    ),
    Role.PROVINCE: frozenset({_P.READ, _P.CONSOLIDATE, _P.EXPORT, _P.MAINTAIN}),
    Role.ADMIN: frozenset({_P.OFFICE_SETUP, _P.MAINTAIN, _P.EXPORT}),
}


def allowed(roles: Iterable[str], permission: Permission) -> bool:
    """Tell whether one of the roles grants the permission; unknown roles grant nothing."""
    if permission is Permission.NOBODY_SIGNED_IN:
        return True
    known = {role.value: role for role in Role}
    return any(permission in GRANTS[known[role]] for role in roles if role in known)
