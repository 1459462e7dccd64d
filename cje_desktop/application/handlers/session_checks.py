"""What a session and an agreement must satisfy; each check yields refusals with the field at fault."""

from collections.abc import Iterator, Sequence
from datetime import date

from cje_desktop.application.case_facts import rows_of
from cje_desktop.application.code_lists import code_faults
from cje_desktop.application.commands.sessions import AgreementInput, AttendanceInput, RecordSession
from cje_desktop.application.ports import Reading
from cje_desktop.core.entities.cases import Case, Judgment, ObligationLine
from cje_desktop.core.entities.sessions import Presence, SessionState
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import CaseId
from cje_desktop.core.law.book import LawBook
from cje_desktop.core.law.codes import SessionOutcome
from cje_desktop.core.values import (
    amount_faults,
    future_faults,
    hours_faults,
    name_faults,
    required_faults,
)


def cases_faults(reading: Reading, case_ids: Sequence[CaseId], on: date) -> Iterator[Refusal]:
    """Find that a session serves no case, an unknown one, or lies before a judgment."""
    if not case_ids:
        yield Refusal("session.no_case", field="case_ids")
    cases = rows_of(reading, Case, "id", case_ids)
    if len(cases) < len(set(case_ids)):
        yield Refusal("session.case_unknown", field="case_ids")
    judged = max((each.judged_on for each in _judgments(reading, cases)), default=None)
    if judged is not None and on < judged:
        yield Refusal("date.before_judgment", field="on", day=on, judged=judged)


def _judgments(reading: Reading, cases: Sequence[Case]) -> tuple[Judgment, ...]:
    return rows_of(reading, Judgment, "id", (case.judgment_id for case in cases))


def session_faults(reading: Reading, command: RecordSession, book: LawBook, today: date) -> Iterator[Refusal]:
    """Find faults of a session as it went."""
    yield from cases_faults(reading, command.case_ids, command.on)
    yield from code_faults(book, "session_kinds", command.kind, "kind")
    yield from code_faults(book, "session_outcomes", command.outcome, "outcome")
    yield from future_faults(command.on, today, "on")
    yield from hours_faults(command.starts_at, command.ends_at, "starts_at", "ends_at")
    yield from required_faults(command.place, "place")
    if command.next_on is not None and command.next_on < command.on:
        yield Refusal("session.next_before", field="next_on", day=command.next_on, held=command.on)
    outcome = outcome_of(book, command.outcome)
    if outcome is not None:
        yield from _outcome_faults(outcome, command)
    yield from attendance_faults(command.attendance, "attendance")
    if command.agreement is not None:
        yield from agreement_faults(reading, command.agreement, command.case_ids, command.on)


def outcome_of(book: LawBook, code: str) -> SessionOutcome | None:
    """Return an outcome of the law pack, or None when the code is not one."""
    return next((each for each in book.pack.codes.session_outcomes if each.code == code), None)


def _outcome_faults(outcome: SessionOutcome, command: RecordSession) -> Iterator[Refusal]:
    if outcome.needs_agreement and command.agreement is None:
        yield Refusal("session.agreement_missing", field="agreement")
    if not outcome.needs_agreement and command.agreement is not None:
        yield Refusal("session.agreement_unexpected", field="agreement")
    came = any(each.presence in (Presence.PRESENT, Presence.REPRESENTED) for each in command.attendance)
    if outcome.state is SessionState.HELD and not came:
        yield Refusal("session.nobody", field="attendance")


def attendance_faults(attendance: Sequence[AttendanceInput], at: str) -> Iterator[Refusal]:
    """Find a nameless person, or one present who neither signed nor has a reason (lý do không ký)."""
    for index, each in enumerate(attendance):
        yield from name_faults(each.full_name, f"{at}.{index}.full_name")
        if each.presence is Presence.PRESENT and not each.signed and not each.refusal_reason.strip():
            yield Refusal(
                "session.signature_reason", field=f"{at}.{index}.refusal_reason", name=each.full_name
            )


def agreement_faults(
    reading: Reading, agreement: AgreementInput, case_ids: Sequence[CaseId], made_on: date
) -> Iterator[Refusal]:
    """Find faults of an agreement: what Đ. 14 NĐ 152/2026 wants in it, and the plan of payment."""
    yield from required_faults(agreement.content, "agreement.content")
    yield from required_faults(agreement.term, "agreement.term")
    yield from required_faults(agreement.breach, "agreement.breach")
    lines = rows_of(reading, ObligationLine, "id", agreement.line_ids)
    if len(lines) < len(set(agreement.line_ids)) or any(line.case_id not in case_ids for line in lines):
        yield Refusal("agreement.line_of_other_case", field="agreement.line_ids")
    before = made_on
    for index, each in enumerate(agreement.instalments):
        at = f"agreement.instalments.{index}"
        yield from amount_faults(each.amount, f"{at}.amount")
        if each.due_on < before:
            yield Refusal("agreement.instalment_order", field=f"{at}.due_on", day=each.due_on, before=before)
        before = max(before, each.due_on)
