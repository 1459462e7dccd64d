"""A session as its editor holds it: who takes part, what must be agreed, what is left to pay."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cje_desktop.application.commands.papers import PaperSubject
from cje_desktop.application.commands.sessions import (
    AgreementInput,
    AttendanceInput,
    InstalmentInput,
    PlanSession,
    RecordSession,
)
from cje_desktop.application.paper_data.parties import CAPACITIES
from cje_desktop.application.queries.cases import AgreementRow, CaseView
from cje_desktop.application.queries.office import Code
from cje_desktop.application.queries.sessions import SessionView
from cje_desktop.core.entities.cases import ObligationLine
from cje_desktop.core.entities.office import User
from cje_desktop.core.entities.people import PersonKind
from cje_desktop.core.entities.sessions import Attendance, Session, SessionState
from cje_desktop.core.ids import CaseId, SessionId

SESSION_FORM = "bien-ban-phien"
AGREEMENT_FORM = "bien-ban-thoa-thuan"
OFFICER = "Chấp hành viên"
"""Capacity printed for an officer whose rank is not known."""


class Content(StrEnum):
    """What an agreement must hold (Đ. 36.2 Luật 106/2025/QH15, Đ. 14 NĐ 152/2026/NĐ-CP)."""

    TIME_AND_PLACE = "time_and_place"
    PEOPLE = "people"
    SUBSTANCE = "substance"
    TERM = "term"
    BREACH = "breach"
    COSTS = "costs"


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionForm:
    """What stands in the editor."""

    kind: str
    on: date
    starts_at: str
    ends_at: str
    place: str
    subject: str
    attendance: tuple[AttendanceInput, ...]
    recorder: str = ""
    outcome: str = ""
    course: str = ""
    creditor_proposal: str = ""
    debtor_proposal: str = ""
    officer_view: str = ""
    outcome_note: str = ""
    next_step: str = ""
    next_on: date | None = None
    agreement: AgreementInput | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDesk:
    """What the editor begins with."""

    case_ids: tuple[CaseId, ...]
    file_texts: tuple[str, ...]
    debtor: str
    kinds: tuple[Code, ...]
    outcomes: tuple[Code, ...]
    lines: tuple[ObligationLine, ...]
    attendance: tuple[AttendanceInput, ...]
    organisations: frozenset[str] = frozenset()
    """Names of those who are bodies, for their sign."""
    session: Session | None = None
    agreement: AgreementRow | None = None
    minutes_number: str = ""
    corrects_id: SessionId | None = None

    @property
    def is_frozen(self) -> bool:
        """Tell whether minutes were issued: new minutes then name the old."""
        frozen = self.session is not None and self.session.minutes_id is not None
        return frozen or self._agreement_is_frozen

    @property
    def _agreement_is_frozen(self) -> bool:
        return self.agreement is not None and self.agreement.agreement.document_id is not None

    def needs_agreement(self, outcome: str) -> bool:
        """Tell whether an outcome is one of agreement, as the code list says."""
        return any(each.code == outcome and each.needs_agreement for each in self.outcomes)

    def papers(self) -> tuple[tuple[str, PaperSubject], ...]:
        """Return the minutes of this session, form and subject; those of the agreement first."""
        if self.session is None or self.session.state is SessionState.PLANNED:
            return ()
        found = [(SESSION_FORM, PaperSubject(case_id=self.case_ids[0], session_id=self.session.id))]
        if self.agreement is not None:
            made = self.agreement.agreement
            subject = PaperSubject(case_id=made.case_id, session_id=self.session.id, agreement_id=made.id)
            found.insert(0, (AGREEMENT_FORM, subject))
        return tuple(found)

    def unissued(self) -> tuple[tuple[str, PaperSubject], ...]:
        """Return the minutes that are still to be issued."""
        done = {AGREEMENT_FORM} if self._agreement_is_frozen else set()
        if self.session is not None and self.session.minutes_id is not None:
            done.add(SESSION_FORM)
        return tuple(paper for paper in self.papers() if paper[0] not in done)


def desk_of(
    cases: Sequence[CaseView],
    codes: Mapping[str, tuple[Code, ...]],
    view: SessionView | None,
    user: User | None,
) -> SessionDesk:
    """Put together what the editor begins with; all parties are invited while nobody is named."""
    first = cases[0]
    bodies = {
        each.person.full_name
        for case in cases
        for each in case.parties
        if each.person.kind is PersonKind.ORGANISATION
    }
    return SessionDesk(
        case_ids=tuple(case.case.id for case in cases),
        file_texts=tuple(case.file_text for case in cases),
        debtor=first.debtor or first.title,
        kinds=codes["session_kinds"],
        outcomes=codes["session_outcomes"],
        lines=tuple(line for case in cases for line in case.lines),
        attendance=_people_of(view) or invited(cases, user),
        organisations=frozenset(bodies),
        session=None if view is None else view.row.session,
        agreement=None if view is None else view.agreement,
        minutes_number="" if view is None or view.minutes is None else view.minutes.number_text,
        corrects_id=None if view is None else view.row.session.corrects_id,
    )


def _people_of(view: SessionView | None) -> tuple[AttendanceInput, ...]:
    return () if view is None else tuple(map(_kept, view.row.attendance))


def invited(cases: Sequence[CaseView], user: User | None) -> tuple[AttendanceInput, ...]:
    """Return the officer and every party once, with the capacity that papers print."""
    people = (
        [] if user is None else [AttendanceInput(full_name=user.full_name, capacity=user.rank or OFFICER)]
    )
    seen = set()
    for case in cases:
        for each in case.parties:
            if each.person.id not in seen:
                seen.add(each.person.id)
                people.append(
                    AttendanceInput(
                        full_name=each.person.full_name,
                        capacity=CAPACITIES[each.role],
                        person_id=each.person.id,
                    )
                )
    return tuple(people)


def _kept(row: Attendance) -> AttendanceInput:
    return AttendanceInput(
        full_name=row.full_name,
        capacity=row.capacity,
        presence=row.presence,
        person_id=row.person_id,
        signed=row.signed,
        refusal_reason=row.refusal_reason,
        statement=row.statement,
    )


def agreement_input(row: AgreementRow) -> AgreementInput:
    """Return a recorded agreement as it would be given again; parts without amount were left out."""
    made = row.agreement
    return AgreementInput(
        content=made.content,
        term=made.term,
        breach=made.breach,
        costs=made.costs,
        line_ids=made.line_ids,
        instalments=tuple(
            InstalmentInput(due_on=each.due_on, amount=each.amount, note=each.note)
            for each in sorted(row.instalments, key=lambda each: each.order)
            if each.amount
        ),
    )


def contents(form: SessionForm) -> dict[Content, bool]:
    """Tell for each part that an agreement must hold whether it is there."""
    agreed = form.agreement
    return {
        Content.TIME_AND_PLACE: bool(form.starts_at and form.place),
        Content.PEOPLE: len(form.attendance) > 1,
        Content.SUBSTANCE: agreed is not None and bool(agreed.content),
        Content.TERM: agreed is not None and bool(agreed.term),
        Content.BREACH: agreed is not None and bool(agreed.breach),
        Content.COSTS: agreed is not None and bool(agreed.costs),
    }


def left_after(total: int, amounts: Sequence[int]) -> tuple[int, ...]:
    """Return what is left of a duty after each instalment, in đồng."""
    left, rests = total, []
    for amount in amounts:
        left -= amount
        rests.append(left)
    return tuple(rests)


def plan_command(desk: SessionDesk, form: SessionForm) -> PlanSession:
    """Return the command that puts the session in the calendar."""
    return PlanSession(
        case_ids=desk.case_ids,
        kind=form.kind,
        on=form.on,
        starts_at=form.starts_at,
        place=form.place,
        subject=form.subject,
        invited=form.attendance,
    )


def record_command(desk: SessionDesk, form: SessionForm) -> RecordSession:
    """Return the command that records how the session went."""
    return RecordSession(
        case_ids=desk.case_ids,
        session_id=None if desk.session is None else desk.session.id,
        corrects_id=desk.corrects_id,
        kind=form.kind,
        on=form.on,
        starts_at=form.starts_at,
        ends_at=form.ends_at,
        place=form.place,
        subject=form.subject,
        attendance=form.attendance,
        recorder=form.recorder,
        outcome=form.outcome,
        outcome_note=form.outcome_note,
        course=form.course,
        creditor_proposal=form.creditor_proposal,
        debtor_proposal=form.debtor_proposal,
        officer_view=form.officer_view,
        next_step=form.next_step,
        next_on=form.next_on,
        agreement=form.agreement if desk.needs_agreement(form.outcome) else None,
    )
