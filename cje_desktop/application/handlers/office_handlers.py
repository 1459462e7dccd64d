"""Carries out the commands that set up the office."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from cje_desktop.application.base import Command
from cje_desktop.application.commands.office import (
    AddSeries,
    AddSigner,
    AddUser,
    EditUser,
    FoundOffice,
    LeaseNumbers,
    SetLetterhead,
)
from cje_desktop.application.handlers.found_handlers import found_office, profile_row, unit_faults
from cje_desktop.application.handlers.user_checks import role_faults, user_faults
from cje_desktop.application.permissions import Permission, allowed
from cje_desktop.application.services import CommandContext, CommandFunction
from cje_desktop.application.signers import BY_DELEGATION, CAPACITIES, PREFIXES
from cje_desktop.core.entities.office import (
    NumberBlock,
    NumberSeries,
    Signer,
    Unit,
    UnitProfile,
    User,
)
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import RowId, SeriesId, SignerId, UserId
from cje_desktop.core.operations import insert, update
from cje_desktop.core.values import name_faults, one_line, refuse_any, required_faults


def add_user(ctx: CommandContext, command: AddUser) -> UserId:
    """Add a person who signs in."""
    refuse_any(user_faults(ctx.reading, command.login, command.full_name, command.roles))
    user = User(
        id=UserId(ctx.writing.new_id()),
        unit_id=ctx.services.store.identity.unit_id,
        login=command.login.strip(),
        full_name=one_line(command.full_name),
        roles=command.roles,
        rank=one_line(command.rank),
    )
    ctx.write(insert(user))
    return user.id


def edit_user(ctx: CommandContext, command: EditUser) -> UserId:
    """Change a user; somebody who may set up the office must remain."""
    old = ctx.reading.get(User, command.user_id)
    new = replace(
        old,
        full_name=one_line(command.full_name),
        roles=command.roles,
        rank=one_line(command.rank),
        active=command.active,
    )
    refuse_any(
        (
            *name_faults(command.full_name, "full_name"),
            *role_faults(command.roles, "roles"),
            *_nobody_left_faults(ctx, new),
        )
    )
    if new != old:
        ctx.write(update(old, new))
    return old.id


def _nobody_left_faults(ctx: CommandContext, changed: User) -> Iterator[Refusal]:
    others = (user for user in ctx.reading.find(User, unit_id=changed.unit_id) if user.id != changed.id)
    if not any(user.active and allowed(user.roles, Permission.OFFICE_SETUP) for user in (*others, changed)):
        yield Refusal("user.last_admin", field="active", name=changed.full_name)


def set_letterhead(ctx: CommandContext, command: SetLetterhead) -> RowId:
    """Set the letterhead of a unit from a day on; one of the same day is changed."""
    ctx.reading.get(Unit, command.unit_id)
    refuse_any(unit_faults(command.profile, "profile"))
    known = ctx.reading.find(UnitProfile, unit_id=command.unit_id, valid_from=command.valid_from)
    row = known[-1].id if known else ctx.writing.new_id()
    made = profile_row(RowId(row), command.unit_id, command.profile)
    profile = replace(made, valid_from=command.valid_from)
    if not known:
        ctx.write(insert(profile))
    elif known[-1] != profile:
        ctx.write(update(known[-1], profile))
    return profile.id


def add_signer(ctx: CommandContext, command: AddSigner) -> SignerId:
    """Add a line to the signer table."""
    ctx.reading.get(Unit, command.unit_id)
    refuse_any(_signer_faults(command))
    signer = Signer(
        id=SignerId(ctx.writing.new_id()),
        unit_id=command.unit_id,
        full_name=one_line(command.full_name),
        user_id=command.user_id,
        capacity=command.capacity,
        prefix=command.prefix,
        position_lines=tuple(one_line(line) for line in command.position_lines),
        form_ids=command.form_ids,
        valid_from=command.valid_from,
        valid_to=command.valid_to,
        basis=one_line(command.basis),
    )
    ctx.write(insert(signer))
    return signer.id


def _signer_faults(command: AddSigner) -> Iterator[Refusal]:
    yield from name_faults(command.full_name, "full_name")
    if command.capacity not in CAPACITIES:
        yield Refusal("code.unknown", field="capacity", value=command.capacity)
    if command.prefix not in PREFIXES:
        yield Refusal("code.unknown", field="prefix", value=command.prefix)
    if not any(line.strip() for line in command.position_lines):
        yield Refusal("value.required", field="position_lines")
    if command.valid_to is not None and command.valid_to < command.valid_from:
        yield Refusal("signer.dates", field="valid_to", first=command.valid_from, last=command.valid_to)
    if command.prefix == BY_DELEGATION and not command.basis.strip():
        yield Refusal("signer.basis", field="basis", name=command.full_name)


def add_series(ctx: CommandContext, command: AddSeries) -> SeriesId:
    """Open a number series."""
    ctx.reading.get(Unit, command.owner_unit_id)
    refuse_any((*required_faults(command.kind, "kind"), *required_faults(command.symbol, "symbol")))
    series = NumberSeries(
        id=SeriesId(ctx.writing.new_id()),
        owner_unit_id=command.owner_unit_id,
        kind=command.kind.strip(),
        symbol=one_line(command.symbol),
        year_basis=command.year_basis,
    )
    ctx.write(insert(series))
    return series.id


def lease_numbers(ctx: CommandContext, command: LeaseNumbers) -> RowId:
    """Record a block of numbers; two blocks of one series and period never share a number."""
    series = ctx.reading.get(NumberSeries, command.series_id)
    ctx.reading.get(Unit, command.unit_id)
    refuse_any(_lease_faults(ctx, command))
    block = NumberBlock(
        id=RowId(ctx.writing.new_id()),
        series_id=series.id,
        unit_id=command.unit_id,
        period=command.period,
        first=command.first,
        last=command.last,
    )
    ctx.write(insert(block))
    return block.id


def _lease_faults(ctx: CommandContext, command: LeaseNumbers) -> Iterator[Refusal]:
    if not 1 <= command.first <= command.last:
        yield Refusal("number.block.order", field="last")
        return
    for block in ctx.reading.find(NumberBlock, series_id=command.series_id, period=command.period):
        if block.first <= command.last and command.first <= block.last:
            yield Refusal("number.block.overlap", field="first", first=block.first, last=block.last)
    taken = ctx.reading.last_number(command.series_id, command.period, command.first, command.last)
    if taken is not None:
        yield Refusal("number.block.used", field="first", number=taken)


COMMANDS: Mapping[type[Command[Any]], CommandFunction] = {
    FoundOffice: found_office,
    AddUser: add_user,
    EditUser: edit_user,
    SetLetterhead: set_letterhead,
    AddSigner: add_signer,
    AddSeries: add_series,
    LeaseNumbers: lease_numbers,
}
