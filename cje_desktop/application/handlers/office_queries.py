"""Answers the questions about the office."""

from collections.abc import Mapping
from typing import Any

from cje_desktop.application.base import Query
from cje_desktop.application.code_lists import is_list
from cje_desktop.application.event_kinds import event_kinds, event_label
from cje_desktop.application.numbers import LAST_NUMBER, period_of, ranges
from cje_desktop.application.queries.office import (
    Code,
    ListCodes,
    ListSeries,
    ListSigners,
    ListUsers,
    OfficeView,
    SeriesView,
    ShowOffice,
)
from cje_desktop.application.services import Context, QueryFunction
from cje_desktop.application.signers import signers_for
from cje_desktop.application.units import issuing_unit, profile_on
from cje_desktop.core.case_file import CaseState
from cje_desktop.core.entities.office import NumberBlock, NumberSeries, Signer, Unit, User
from cje_desktop.core.errors import Refusal
from cje_desktop.core.law.basis import Language
from cje_desktop.core.law.codes import SessionOutcome

_SHORT_NAMES = (("Phòng Thi hành án dân sự", "Phòng"), ("Thi hành án dân sự", "THADS"))
"""Long beginnings of names of units, and how the rail shortens them."""


def show_office(ctx: Context, _: ShowOffice) -> OfficeView:
    """Return whose program this is, with the letterhead of today."""
    identity, today = ctx.services.store.identity, ctx.services.clock.today()
    unit = ctx.reading.get(Unit, identity.unit_id)
    issuing = issuing_unit(ctx.reading, unit.id)
    profile = profile_on(ctx.reading, unit.id, today)
    above = profile_on(ctx.reading, issuing.id, today)
    name = unit.code if profile is None else profile.name
    return OfficeView(
        unit_id=unit.id,
        kind=unit.kind,
        code=unit.code,
        name=name,
        short_name=short_name(name),
        issuing_unit_id=issuing.id,
        issuing_name=issuing.code if above is None else above.name,
        place="" if profile is None else profile.place,
        practice=unit.practice,
        today=today,
        superior_line="" if profile is None else profile.superior_line,
        body_line="" if profile is None else profile.body_line,
        account="" if profile is None else profile.account,
        procuracy="" if profile is None else profile.procuracy,
    )


def short_name(name: str) -> str:
    """Return the name of a unit as the rail has room for it: ``Phòng khu vực 2``."""
    for long, short in _SHORT_NAMES:
        if name.lower().startswith(long.lower()):
            rest = name[len(long) :].partition(" - ")[0].strip()
            return f"{short} {rest}".strip()
    return name


def list_users(ctx: Context, query: ListUsers) -> tuple[User, ...]:
    """Return the users of this unit, those of a role when one is asked for."""
    users = ctx.reading.find(User, unit_id=ctx.services.store.identity.unit_id)
    return tuple(user for user in users if not query.role or query.role in user.roles)


def list_signers(ctx: Context, query: ListSigners) -> tuple[Signer, ...]:
    """Return who may sign a form on a day, or the whole table."""
    unit_id = ctx.services.store.identity.unit_id
    if query.form_id:
        form = ctx.services.forms.form(query.form_id, query.on)
        return signers_for(ctx.reading, form, unit_id, query.on)
    return ctx.reading.find(Signer, unit_id=(unit_id, issuing_unit(ctx.reading, unit_id).id))


def list_series(ctx: Context, _: ListSeries) -> tuple[SeriesView, ...]:
    """Return the series this unit draws from, as they stand in the period of today."""
    unit_id = ctx.services.store.identity.unit_id
    units = (unit_id, issuing_unit(ctx.reading, unit_id).id)
    return tuple(_series_view(ctx, each) for each in ctx.reading.find(NumberSeries, owner_unit_id=units))


def _series_view(ctx: Context, series: NumberSeries) -> SeriesView:
    identity = ctx.services.store.identity
    period = period_of(series.year_basis, ctx.services.clock.today())
    blocks = ctx.reading.find(NumberBlock, series_id=series.id, period=period)
    allowed = ranges(series, blocks, identity)
    taken = [ctx.reading.last_number(series.id, period, first, last) for first, last in allowed]
    unbounded = any(last == LAST_NUMBER for _, last in allowed)
    left = sum(
        last - (first - 1 if number is None else number)
        for (first, last), number in zip(allowed, taken, strict=True)
    )
    return SeriesView(
        series=series,
        blocks=tuple(block for block in blocks if block.unit_id == identity.unit_id),
        last=max((number for number in taken if number is not None), default=None),
        left=None if unbounded else left,
    )


def list_codes(ctx: Context, query: ListCodes) -> tuple[Code, ...]:
    """Return a code list of the law pack, or one the application adds: events, measures, states.

    Raises:
        Refusal: ``code.no_list``.
    """
    book, messages = ctx.services.law, ctx.services.messages
    language = Language(messages.language)
    if query.codes == "event_kinds":
        return tuple(Code(code=kind, label=event_label(book, messages, kind)) for kind in event_kinds(book))
    if query.codes == "measures":
        return tuple(
            Code(code=each.code, label=each.name.in_language(language)) for each in book.pack.measures
        )
    if query.codes == "case_states":
        return tuple(
            Code(code=each.value, label=messages.sentence(f"case.state.{each.value}").text)
            for each in CaseState
        )
    if not is_list(query.codes):
        raise Refusal("code.no_list", field="codes", value=query.codes)
    return tuple(
        Code(
            code=each.code,
            label=each.name.in_language(language),
            is_failure=isinstance(each, SessionOutcome) and each.is_failure,
            needs_agreement=isinstance(each, SessionOutcome) and each.needs_agreement,
        )
        for each in book.codes(query.codes)
    )


QUERIES: Mapping[type[Query[Any]], QueryFunction] = {
    ShowOffice: show_office,
    ListUsers: list_users,
    ListSigners: list_signers,
    ListSeries: list_series,
    ListCodes: list_codes,
}
