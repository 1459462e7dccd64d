"""Numbers of papers and files: which series, which block, which next (dãy số; Đ. 15 NĐ 30/2020).

A series belongs to one unit. Its owner numbers freely, past what it has leased to others; another unit
draws only from the blocks leased to it, and an exhausted block refuses.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from cje_desktop.application.ports import Reading, StoreIdentity
from cje_desktop.application.services import CommandContext
from cje_desktop.application.units import unit_for
from cje_desktop.core.entities.office import NumberBlock, NumberSeries, NumberUse, YearBasis
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import DocumentId, NumberUseId, UnitId
from cje_desktop.core.operations import insert
from cje_desktop.core.values import file_text
from cje_desktop.core.words import document_number

FILE_KIND = "HS"
"""Kind of the series of file numbers (số thụ lý hồ sơ)."""
LAST_NUMBER = 999_999_999
_STATISTICAL_YEAR_BEGINS = 10


def period_of(basis: YearBasis, on: date) -> int:
    """Return the year in which the numbering period of a day begins; the statistical year on 1 October."""
    before = basis is YearBasis.STATISTICAL and on.month < _STATISTICAL_YEAR_BEGINS
    return on.year - 1 if before else on.year


def series_of(reading: Reading, owner: UnitId, kind: str) -> NumberSeries:
    """Return the series of a kind of paper in a unit; the last opened when there were several.

    Raises:
        Refusal: ``number.no_series``.
    """
    found = reading.find(NumberSeries, owner_unit_id=owner, kind=kind)
    if not found:
        raise Refusal("number.no_series", field="form_id", kind=kind)
    return found[-1]


def ranges(
    series: NumberSeries, blocks: Iterable[NumberBlock], identity: StoreIdentity
) -> tuple[tuple[int, int], ...]:
    """Return the ranges of numbers this computer may take from, lowest first, both ends included.

    Blocks leased to this unit (and to this computer or to none by name) come before what an owner has kept.
    """
    ordered = sorted(blocks, key=lambda block: block.first)
    own = tuple(
        (block.first, block.last)
        for block in ordered
        if block.unit_id == identity.unit_id and block.device_id in (None, identity.device_id)
    )
    if own or series.owner_unit_id != identity.unit_id:
        return own
    return tuple(_gaps(ordered))


def _gaps(blocks: Iterable[NumberBlock]) -> Iterator[tuple[int, int]]:
    start = 1
    for block in blocks:
        if start < block.first:
            yield start, block.first - 1
        start = max(start, block.last + 1)
    yield start, LAST_NUMBER


def next_number(reading: Reading, series: NumberSeries, identity: StoreIdentity, on: date) -> int:
    """Return the next number of a series on a day.

    Raises:
        Refusal: ``number.exhausted`` when the block is used up, ``number.no_block`` when there is none.
    """
    period = period_of(series.year_basis, on)
    allowed = ranges(series, reading.find(NumberBlock, series_id=series.id, period=period), identity)
    if not allowed:
        raise Refusal("number.no_block", field="dated", kind=series.kind, symbol=series.symbol, period=period)
    for first, last in allowed:
        taken = reading.last_number(series.id, period, first, last)
        if taken is None or taken < last:
            return first if taken is None else taken + 1
    raise Refusal(
        "number.exhausted", field="dated", kind=series.kind, symbol=series.symbol, last=allowed[-1][1]
    )


def take_number(
    ctx: CommandContext, kind: str, issuer: str, on: date, document_id: DocumentId | None = None
) -> tuple[NumberUse, str]:
    """Take the next number of a kind of paper, and return its use and the number as printed.

    ``issuer`` is ``province`` or ``office``, as a form says whose series it takes. The use is written in
    the same transaction: if the paper is not issued, the number is not taken.

    Raises:
        Refusal: ``number.no_series``, ``number.no_block`` or ``number.exhausted``.
    """
    identity = ctx.services.store.identity
    owner = unit_for(ctx.reading, identity.unit_id, issuer)
    series = series_of(ctx.reading, owner.id, kind)
    number = next_number(ctx.reading, series, identity, on)
    use = _use(ctx, series, number, on, document_id)
    return use, document_number(number, series.symbol)


def take_file_number(ctx: CommandContext, on: date, given: tuple[int, int] | None) -> tuple[int, int]:
    """Take a file number of the working unit and return number and year.

    ``given`` is the number and year of a running file that is taken over.

    Raises:
        Refusal: ``number.no_series``, ``number.no_block`` or ``number.exhausted``.
    """
    identity = ctx.services.store.identity
    series = series_of(ctx.reading, identity.unit_id, FILE_KIND)
    if given is None:
        year = period_of(series.year_basis, on)
        given = next_number(ctx.reading, series, identity, on), year
    number, year = given
    _use(ctx, series, number, on, None, year)
    return number, year


def _use(
    ctx: CommandContext,
    series: NumberSeries,
    number: int,
    on: date,
    document_id: DocumentId | None,
    period: int | None = None,
) -> NumberUse:
    use = NumberUse(
        id=NumberUseId(ctx.writing.new_id()),
        series_id=series.id,
        period=period_of(series.year_basis, on) if period is None else period,
        number=number,
        taken_on=on,
        document_id=document_id,
    )
    ctx.write(insert(use))
    return use


def number_as_written(series: NumberSeries, use: NumberUse) -> str:
    """Return a number taken as its register writes it: ``05/QĐ-THADS``, or ``0231/2026`` for a file."""
    if series.kind == FILE_KIND:
        return file_text(use.number, use.period)
    return document_number(use.number, series.symbol)
