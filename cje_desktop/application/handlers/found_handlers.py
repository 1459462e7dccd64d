"""Founds an office or a province: the first transaction of a store."""

import re
from collections.abc import Iterator

from cje_desktop.application.commands.office import FoundOffice, UnitInput
from cje_desktop.application.handlers.user_checks import user_faults
from cje_desktop.application.numbers import FILE_KIND, period_of
from cje_desktop.application.services import CommandContext
from cje_desktop.application.settings import DECISION_YEAR
from cje_desktop.core.entities.office import (
    Device,
    NumberBlock,
    NumberSeries,
    Unit,
    UnitKind,
    UnitProfile,
    User,
    YearBasis,
)
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import RowId, SeriesId, UnitId, UserId
from cje_desktop.core.operations import Operation, insert
from cje_desktop.core.values import (
    EARLIEST,
    many_lines,
    name_faults,
    one_line,
    refuse_any,
    required_faults,
)

_CODE = re.compile(r"[A-Z0-9]{1,8}(-[A-Z0-9]{1,8})?")
DECISION_KIND = "QD"
DECISION_SYMBOL = "QĐ-THADS"
_OWN_KINDS = (("GM", "GM"), ("BB", "BB"), ("TB", "TB"), ("CV", "CV"))


def found_office(ctx: CommandContext, command: FoundOffice) -> UserId:
    """Write the first transaction of a store."""
    if ctx.reading.count(Unit):
        raise Refusal("office.founded")
    refuse_any(_faults(ctx, command))
    identity = ctx.services.store.identity
    office = command.kind is UnitKind.OFFICE and command.working is not None
    issuing = UnitId(command.issuing.unit_id or ctx.writing.new_id()) if office else identity.unit_id
    operations: list[Operation] = [*_unit(ctx, command, command.issuing, issuing, None)]
    if command.working is not None and office:
        operations += _unit(ctx, command, command.working, identity.unit_id, issuing)
    operations += _series(ctx, command, issuing)
    device = Device(
        id=identity.device_id,
        unit_id=identity.unit_id,
        name=one_line(command.device_name),
        signing_key=command.signing_key,
    )
    user = User(
        id=UserId(ctx.writing.new_id()),
        unit_id=identity.unit_id,
        login=command.user.login.strip(),
        full_name=one_line(command.user.full_name),
        roles=command.user.roles,
        rank=one_line(command.user.rank),
    )
    ctx.write(*operations, insert(device), insert(user))
    return user.id


def _faults(ctx: CommandContext, command: FoundOffice) -> Iterator[Refusal]:
    if command.kind is UnitKind.OFFICE and command.working is None:
        yield Refusal("office.working_missing", field="working")
    yield from unit_faults(command.issuing, "issuing")
    if command.working is not None:
        yield from unit_faults(command.working, "working")
    user = command.user
    yield from user_faults(ctx.reading, user.login, user.full_name, user.roles, at="user.")
    first, last = command.decision_numbers or (1, 1)
    if not 1 <= first <= last:
        yield Refusal("number.block.order", field="decision_numbers")


def unit_faults(unit: UnitInput, at: str) -> Iterator[Refusal]:
    """Find faults of a unit and its letterhead."""
    if not _CODE.fullmatch(unit.code):
        yield Refusal("office.code", field=f"{at}.code", value=unit.code)
    yield from name_faults(unit.name, f"{at}.name")
    for name, value in (
        ("superior_line", unit.superior_line),
        ("body_line", unit.body_line),
        ("place", unit.place),
    ):
        yield from required_faults(value, f"{at}.{name}")


def _unit(
    ctx: CommandContext, command: FoundOffice, given: UnitInput, unit_id: UnitId, parent: UnitId | None
) -> Iterator[Operation]:
    own_kind = UnitKind.OFFICE if parent is not None else UnitKind.PROVINCE
    yield insert(
        Unit(id=unit_id, kind=own_kind, code=given.code, parent_id=parent, practice=command.practice)
    )
    # The first letterhead holds from the start, so that papers of the past find one too.
    yield insert(profile_row(RowId(ctx.writing.new_id()), unit_id, given))


def profile_row(row: RowId, unit_id: UnitId, given: UnitInput) -> UnitProfile:
    """Return the first letterhead of a unit, valid from the beginning."""
    return UnitProfile(
        id=row,
        unit_id=unit_id,
        valid_from=EARLIEST,
        name=one_line(given.name),
        superior_line=one_line(given.superior_line),
        body_line=one_line(given.body_line),
        place=one_line(given.place),
        address=one_line(given.address),
        head_title=one_line(given.head_title),
        account=many_lines(given.account),
        procuracy=one_line(given.procuracy),
    )


def _series(ctx: CommandContext, command: FoundOffice, issuing: UnitId) -> Iterator[Operation]:
    """Open the standard series: decisions are the issuing unit's, the rest the working unit's own."""
    today = ctx.services.clock.today()
    unit_id = ctx.services.store.identity.unit_id
    basis = YearBasis(DECISION_YEAR.default)
    decisions = NumberSeries(
        id=SeriesId(ctx.writing.new_id()),
        owner_unit_id=issuing,
        kind=DECISION_KIND,
        symbol=DECISION_SYMBOL,
        year_basis=basis,
    )
    yield insert(decisions)
    if command.decision_numbers is not None:
        first, last = command.decision_numbers
        row, period = RowId(ctx.writing.new_id()), period_of(basis, today)
        yield insert(
            NumberBlock(
                id=row, series_id=decisions.id, unit_id=unit_id, period=period, first=first, last=last
            )
        )
    suffix = "" if command.working is None else "-" + command.working.code.rpartition("-")[2]
    for kind, word in (*_OWN_KINDS, (FILE_KIND, "")):
        yield insert(
            NumberSeries(
                id=SeriesId(ctx.writing.new_id()),
                owner_unit_id=unit_id,
                kind=kind,
                symbol=f"{word}-THADS{suffix}" if word else "",
                year_basis=YearBasis.CALENDAR,
            )
        )
