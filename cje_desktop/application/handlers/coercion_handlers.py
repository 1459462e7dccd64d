"""Functions that issue compulsory decisions and set their day (cưỡng chế thi hành án)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cje_desktop.application.base import Command
from cje_desktop.application.coercion import judge, words
from cje_desktop.application.coercion_facts import coercion_facts, load_coercion, slot_faults
from cje_desktop.application.commands.papers import CoerciveInput, IssueCoerciveDecision, SetCoercionDay
from cje_desktop.application.issuing import issue
from cje_desktop.application.services import CommandContext, CommandFunction
from cje_desktop.core.entities.measures import Measure
from cje_desktop.core.entities.papers import Document
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import DocumentId, MeasureId
from cje_desktop.core.law.pack import Level
from cje_desktop.core.law.preconditions import check_preconditions
from cje_desktop.core.operations import insert, update
from cje_desktop.core.values import refuse_any


def issue_coercive_decision(ctx: CommandContext, command: IssueCoerciveDecision) -> DocumentId:
    """Issue a compulsory decision: preconditions, number, paper and measure in one transaction.

    Raises:
        Refusal: a precondition blocks the decision or the day given in it, each with its article; no
            form exists; and whatever speaks against a paper.
    """
    decision = command.decision
    judged = judge(ctx, decision)
    if judged.form is None:
        raise Refusal("decision.form.none", field="measure", measure=judged.measure.label)
    wording = words(ctx.services)
    refuse_any(wording.refusals(judged.report, Level.BLOCKS_DECISION))
    if decision.planned_start is not None:
        refuse_any(wording.refusals(judged.report, Level.BLOCKS_DAY))
    document = issue(ctx, judged.order(decision, judged.form, command.signer_id))
    ctx.write(insert(_measure(ctx, decision, document)))
    return document.id


def _measure(ctx: CommandContext, decision: CoerciveInput, document: Document) -> Measure:
    return Measure(
        id=MeasureId(ctx.writing.new_id()),
        case_id=decision.case_id,
        kind=decision.measure,
        decided_on=decision.dated,
        document_id=document.id,
        line_ids=decision.line_ids,
        asset_ids=decision.asset_ids,
        session_ids=decision.session_ids,
        amount=decision.amount,
        costs=decision.costs,
        dissipation_reason=decision.dissipation_reason.strip(),
        uses_forces=decision.uses_forces,
        planned_start=decision.planned_start,
        planned_end=decision.planned_end,
    )


def set_coercion_day(ctx: CommandContext, command: SetCoercionDay) -> MeasureId:
    """Set the day of a coercion already decided.

    Raises:
        Refusal: the time is out of order or before the decision, or something blocks the day.
    """
    measure = ctx.reading.get(Measure, command.measure_id)
    refuse_any(slot_faults(command.planned_start, command.planned_end, measure.decided_on))
    planned = replace(
        measure,
        planned_start=command.planned_start,
        planned_end=command.planned_end,
        uses_forces=command.uses_forces,
    )
    services = ctx.services
    case = load_coercion(ctx.reading, measure.case_id)
    facts = coercion_facts(case, _as_input(planned), services.law)
    report = check_preconditions(measure.kind, facts, services.law)
    refuse_any(words(services).refusals(report, Level.BLOCKS_DAY))
    ctx.write(update(measure, planned))
    return measure.id


def _as_input(measure: Measure) -> CoerciveInput:
    """Return what was decided as it would be asked for again."""
    return CoerciveInput(
        case_id=measure.case_id,
        measure=measure.kind,
        dated=measure.decided_on,
        line_ids=measure.line_ids,
        asset_ids=measure.asset_ids,
        session_ids=measure.session_ids,
        amount=measure.amount,
        costs=measure.costs,
        dissipation_reason=measure.dissipation_reason,
        uses_forces=measure.uses_forces,
        planned_start=measure.planned_start,
        planned_end=measure.planned_end,
    )


COMMANDS: Mapping[type[Command[Any]], CommandFunction] = {
    IssueCoerciveDecision: issue_coercive_decision,
    SetCoercionDay: set_coercion_day,
}
