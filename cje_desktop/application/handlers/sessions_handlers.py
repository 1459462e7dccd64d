"""Carries out the commands about sessions and agreements."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import zip_longest
from typing import Any, TypeVar

from cje_desktop.application.base import Command
from cje_desktop.application.code_lists import code_faults
from cje_desktop.application.commands.sessions import (
    AgreementInput,
    AttendanceInput,
    CancelSession,
    InstalmentInput,
    PlanSession,
    RecordAgreement,
    RecordSession,
)
from cje_desktop.application.handlers.session_checks import (
    agreement_faults,
    attendance_faults,
    cases_faults,
    outcome_of,
    session_faults,
)
from cje_desktop.application.ports import Reading
from cje_desktop.application.services import CommandContext, CommandFunction
from cje_desktop.core.entities.base import Entity
from cje_desktop.core.entities.cases import ObligationLine
from cje_desktop.core.entities.sessions import (
    Agreement,
    Attendance,
    Instalment,
    Presence,
    Session,
    SessionCase,
    SessionState,
)
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import AgreementId, CaseId, RowId, SessionId, UserId
from cje_desktop.core.operations import Operation, insert, remove, update
from cje_desktop.core.values import (
    future_faults,
    hour_faults,
    many_lines,
    one_line,
    refuse_any,
    required_faults,
)

E = TypeVar("E", bound=Entity)


def plan_session(ctx: CommandContext, command: PlanSession) -> SessionId:
    """Plan a session; a planned day may lie ahead."""
    refuse_any(
        (
            *cases_faults(ctx.reading, command.case_ids, command.on),
            *code_faults(ctx.services.law, "session_kinds", command.kind, "kind"),
            *hour_faults(command.starts_at, "starts_at"),
            *required_faults(command.starts_at, "starts_at"),
            *required_faults(command.place, "place"),
            *attendance_faults(command.invited, "invited"),
        )
    )
    session = Session(
        id=SessionId(ctx.writing.new_id()),
        kind=command.kind,
        state=SessionState.PLANNED,
        on=command.on,
        starts_at=command.starts_at,
        place=one_line(command.place),
        officer_id=command.officer_id or _signed_in(ctx),
        subject=many_lines(command.subject),
    )
    ctx.write(insert(session))
    _link_cases(ctx, session.id, command.case_ids)
    _write_attendance(ctx, session.id, command.invited)
    return session.id


def record_session(ctx: CommandContext, command: RecordSession) -> SessionId:
    """Record how a session went; what was planned is filled in, what was recorded is changed."""
    old = _to_be_recorded(ctx.reading, command)
    services = ctx.services
    refuse_any(session_faults(ctx.reading, command, services.law, services.clock.today()))
    session = _as_recorded(ctx, command, old)
    ctx.write(*([insert(session)] if old is None else _changed(old, session)))
    _link_cases(ctx, session.id, command.case_ids)
    _write_attendance(ctx, session.id, command.attendance)
    if command.agreement is not None:
        _write_agreement(
            ctx, command.agreement, command.case_ids, session.on, session.place, session_id=session.id
        )
    return session.id


def cancel_session(ctx: CommandContext, command: CancelSession) -> SessionId:
    """Record that a planned session was not held, and why."""
    old = ctx.reading.get(Session, command.session_id)
    refuse_any(required_faults(command.reason, "reason"))
    if old.state is not SessionState.PLANNED:
        raise Refusal("session.not_planned", field="session_id", day=old.on)
    reason = many_lines(command.reason)
    ctx.write(update(old, replace(old, state=SessionState.NOT_HELD, outcome_note=reason)))
    return old.id


def record_agreement(ctx: CommandContext, command: RecordAgreement) -> AgreementId:
    """Record an agreement made outside a session."""
    refuse_any(
        (
            *cases_faults(ctx.reading, (command.case_id,), command.made_on),
            *future_faults(command.made_on, ctx.services.clock.today(), "made_on"),
            *agreement_faults(ctx.reading, command.agreement, (command.case_id,), command.made_on),
        )
    )
    return _write_agreement(ctx, command.agreement, (command.case_id,), command.made_on, command.place)


def _signed_in(ctx: CommandContext) -> UserId | None:
    return None if ctx.user is None else ctx.user.id


def _to_be_recorded(reading: Reading, command: RecordSession) -> Session | None:
    """Return the session to fill in; frozen minutes are never changed (a new session names the old)."""
    if command.corrects_id is not None:
        reading.get(Session, command.corrects_id)
    if command.session_id is None:
        return None
    old = reading.get(Session, command.session_id)
    if old.minutes_id is not None:
        raise Refusal("session.minutes_frozen", field="session_id", day=old.on)
    if command.agreement is None and reading.count(Agreement, session_id=old.id):
        raise Refusal("session.agreement_stands", field="outcome", day=old.on)
    return old


def _as_recorded(ctx: CommandContext, command: RecordSession, old: Session | None) -> Session:
    outcome = outcome_of(ctx.services.law, command.outcome)
    state = SessionState.HELD if outcome is None else SessionState(outcome.state.value)
    return Session(
        id=SessionId(ctx.writing.new_id()) if old is None else old.id,
        kind=command.kind,
        state=state,
        on=command.on,
        starts_at=command.starts_at,
        ends_at=command.ends_at,
        place=one_line(command.place),
        officer_id=command.officer_id or (old.officer_id if old else None) or _signed_in(ctx),
        recorder=one_line(command.recorder),
        subject=many_lines(command.subject),
        course=many_lines(command.course),
        creditor_proposal=many_lines(command.creditor_proposal),
        debtor_proposal=many_lines(command.debtor_proposal),
        officer_view=many_lines(command.officer_view),
        outcome=command.outcome,
        outcome_note=many_lines(command.outcome_note),
        next_step=many_lines(command.next_step),
        next_on=command.next_on,
        corrects_id=command.corrects_id,
        external_ref=one_line(command.external_ref),
    )


def _link_cases(ctx: CommandContext, session_id: SessionId, case_ids: Sequence[CaseId]) -> None:
    known = {link.case_id: link for link in ctx.reading.find(SessionCase, session_id=session_id)}
    gone = [remove(link) for case_id, link in known.items() if case_id not in case_ids]
    new = [
        insert(SessionCase(id=RowId(ctx.writing.new_id()), session_id=session_id, case_id=case_id))
        for case_id in dict.fromkeys(case_ids)
        if case_id not in known
    ]
    ctx.write(*gone, *new)


def _write_attendance(
    ctx: CommandContext, session_id: SessionId, attendance: Sequence[AttendanceInput]
) -> None:
    """Write who came; somebody invited and no longer named stays, as absent though invited."""
    known = {_who(row): row for row in ctx.reading.find(Attendance, session_id=session_id)}
    operations: list[Operation] = []
    for order, each in enumerate(attendance, start=1):
        old = known.pop(_who(each), None)
        new = _attendance_row(ctx, session_id, each, order, old)
        operations += [insert(new)] if old is None else _changed(old, new)
    for row in known.values():
        operations += _changed(row, replace(row, presence=Presence.ABSENT_INVITED, signed=False))
    ctx.write(*operations)


def _who(person: AttendanceInput | Attendance) -> str:
    return str(person.person_id or one_line(person.full_name))


def _changed(old: E, new: E) -> list[Operation]:
    return [] if old == new else [update(old, new)]


def _attendance_row(
    ctx: CommandContext, session_id: SessionId, given: AttendanceInput, order: int, old: Attendance | None
) -> Attendance:
    return Attendance(
        id=RowId(ctx.writing.new_id()) if old is None else old.id,
        session_id=session_id,
        person_id=given.person_id,
        full_name=one_line(given.full_name),
        capacity=one_line(given.capacity),
        presence=given.presence,
        signed=given.signed,
        refusal_reason=one_line(given.refusal_reason),
        statement=many_lines(given.statement),
        order=order,
    )


def _write_agreement(
    ctx: CommandContext,
    given: AgreementInput,
    case_ids: Sequence[CaseId],
    made_on: date,
    place: str,
    session_id: SessionId | None = None,
) -> AgreementId:
    known = () if session_id is None else ctx.reading.find(Agreement, session_id=session_id)
    old = known[-1] if known else None
    agreement = Agreement(
        id=AgreementId(ctx.writing.new_id()) if old is None else old.id,
        case_id=_case_of(ctx.reading, given, case_ids),
        session_id=session_id,
        made_on=made_on,
        place=one_line(place),
        content=many_lines(given.content),
        term=many_lines(given.term),
        breach=many_lines(given.breach),
        costs=many_lines(given.costs),
        line_ids=given.line_ids,
    )
    ctx.write(*([insert(agreement)] if old is None else _changed(old, agreement)))
    ctx.write(*_instalments(ctx, agreement.id, given.instalments))
    return agreement.id


def _case_of(reading: Reading, given: AgreementInput, case_ids: Sequence[CaseId]) -> CaseId:
    """Return the case of the lines agreed on; without lines, the first the session serves."""
    return reading.get(ObligationLine, given.line_ids[0]).case_id if given.line_ids else case_ids[0]


def _instalments(
    ctx: CommandContext, agreement_id: AgreementId, given: Sequence[InstalmentInput]
) -> Iterator[Operation]:
    """Fill the plan in place; an instalment that a new plan leaves out keeps its row, without amount."""
    known = sorted(ctx.reading.find(Instalment, agreement_id=agreement_id), key=lambda each: each.order)
    for order, (old, new) in enumerate(zip_longest(known, given), start=1):
        if new is None:
            yield from _changed(old, replace(old, amount=0))
            continue
        row = Instalment(
            id=RowId(ctx.writing.new_id()) if old is None else old.id,
            agreement_id=agreement_id,
            order=order,
            due_on=new.due_on,
            amount=new.amount,
            note=one_line(new.note),
        )
        yield from [insert(row)] if old is None else _changed(old, row)


COMMANDS: Mapping[type[Command[Any]], CommandFunction] = {
    PlanSession: plan_session,
    RecordSession: record_session,
    CancelSession: cancel_session,
    RecordAgreement: record_agreement,
}
