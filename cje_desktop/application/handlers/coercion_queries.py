"""Functions that answer whether, and how, a compulsory decision can be issued."""

from collections.abc import Mapping
from typing import Any

from cje_desktop.application.base import Query
from cje_desktop.application.case_facts import load_file
from cje_desktop.application.coercion import Judged, form_of, judge, words
from cje_desktop.application.coercion_facts import amount_left, failed_sessions
from cje_desktop.application.commands.papers import CoerciveInput
from cje_desktop.application.papers import preview
from cje_desktop.application.queries.papers import (
    CheckCoercion,
    CoercionCheck,
    CoercionMeasure,
    CoercionStart,
    FailedSession,
    PaperPreview,
    StartCoercion,
)
from cje_desktop.application.services import Context, QueryFunction
from cje_desktop.core.entities.sessions import Session
from cje_desktop.core.law.pack import MeasureKind
from cje_desktop.core.words import date_short


def check_coercion(ctx: Context, query: CheckCoercion) -> CoercionCheck:
    """Tell what stands in the way of a decision, and how it would look."""
    judged = judge(ctx, query.decision)
    return CoercionCheck(
        measure=judged.measure,
        conditions=words(ctx.services).conditions(judged.report),
        may_decide=judged.form is not None and not judged.report.blocks_decision,
        may_act=query.decision.planned_start is None or not judged.report.blocks_day,
        preview=_preview(ctx, judged, query.decision) if query.with_preview else None,
    )


def _preview(ctx: Context, judged: Judged, decision: CoerciveInput) -> PaperPreview | None:
    return None if judged.form is None else preview(ctx, judged.order(decision, judged.form))


def start_coercion(ctx: Context, query: StartCoercion) -> CoercionStart:
    """Tell what can be decided in a case today."""
    services, file = ctx.services, load_file(ctx.reading, query.case_id)
    return CoercionStart(
        measures=_measures(ctx),
        assets=file.assets,
        failed_sessions=tuple(
            FailedSession(session_id=str(each.id), on=each.on, label=_label(ctx, each))
            for each in failed_sessions(file, services.law)
        ),
        amount_left=amount_left(file),
        now=services.clock.now(),
    )


def _measures(ctx: Context) -> tuple[CoercionMeasure, ...]:
    services, today = ctx.services, ctx.services.clock.today()
    regime, wording = services.law.regime_of(today), words(services)
    return tuple(
        wording.measure(each.code, regime, form_of(services, each.code, today))
        for each in services.law.pack.measures
        if each.kind is MeasureKind.COERCIVE and services.law.measure_article(each.code, regime) is not None
    )


def _label(ctx: Context, session: Session) -> str:
    language = words(ctx.services).language
    kinds = {each.code: each.name.in_language(language) for each in ctx.services.law.codes("session_kinds")}
    return f"{kinds.get(session.kind, session.kind)} {date_short(session.on)}"


QUERIES: Mapping[type[Query[Any]], QueryFunction] = {
    CheckCoercion: check_coercion,
    StartCoercion: start_coercion,
}
