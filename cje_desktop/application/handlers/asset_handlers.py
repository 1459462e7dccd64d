"""Registers assets of a case."""

from collections.abc import Iterator

from cje_desktop.application.commands.casework import RegisterAsset
from cje_desktop.application.services import CommandContext
from cje_desktop.core.entities.cases import Case
from cje_desktop.core.entities.measures import Asset
from cje_desktop.core.entities.people import Person
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import AssetId
from cje_desktop.core.operations import insert
from cje_desktop.core.values import (
    amount_faults,
    area_faults,
    area_tenths,
    many_lines,
    one_line,
    refuse_any,
    required_faults,
)


def register_asset(ctx: CommandContext, command: RegisterAsset) -> AssetId:
    """Register an asset; areas are kept in tenths of a m²."""
    case = ctx.reading.get(Case, command.case_id)
    refuse_any(_faults(ctx, command))
    asset = Asset(
        id=AssetId(ctx.writing.new_id()),
        case_id=case.id,
        kind=command.kind,
        description=many_lines(command.description),
        owner_id=command.owner_id,
        holder=one_line(command.holder),
        address=one_line(command.address),
        old_address=one_line(command.old_address),
        map_sheet=one_line(command.map_sheet),
        parcel=one_line(command.parcel),
        area_tenths=area_tenths(command.area, "area"),
        certificate_area_tenths=area_tenths(command.certificate_area, "certificate_area"),
        land_type=one_line(command.land_type),
        certificate_serial=one_line(command.certificate_serial),
        certificate_book_number=one_line(command.certificate_book_number),
        attached_assets=many_lines(command.attached_assets),
        account_number=one_line(command.account_number),
        account_holder=one_line(command.account_holder),
        mortgagee=one_line(command.mortgagee),
        value=command.value,
    )
    ctx.write(insert(asset))
    return asset.id


def _faults(ctx: CommandContext, command: RegisterAsset) -> Iterator[Refusal]:
    yield from required_faults(command.description, "description")
    yield from area_faults(command.area, "area")
    yield from area_faults(command.certificate_area, "certificate_area")
    if command.value is not None:
        yield from amount_faults(command.value, "value")
    if command.owner_id is not None and not ctx.reading.count(Person, id=command.owner_id):
        yield Refusal("person.unknown", field="owner_id", person=str(command.owner_id))
