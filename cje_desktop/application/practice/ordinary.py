"""Ordinary practice files, made as rows and written many to a transaction."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from uuid import UUID

from cje_desktop.application.practice.model import Subject, SubjectLine
from cje_desktop.application.practice.people import People
from cje_desktop.application.practice.progress import Progress
from cje_desktop.application.practice.rows import ONE_LEVEL, OfficeRows, workday
from cje_desktop.core.entities.base import Entity
from cje_desktop.core.entities.cases import (
    Assignment,
    Case,
    CaseBasis,
    EnforcementRequest,
    Judgment,
    ObligationKind,
    ObligationLine,
)
from cje_desktop.core.entities.office import NumberUse
from cje_desktop.core.entities.people import CaseParty, PartyRole, Person
from cje_desktop.core.ids import (
    CaseId,
    JudgmentId,
    LineId,
    NumberUseId,
    RequestId,
    RowId,
)

_TITLE_KINDS = {
    "HS-ST": "criminal_judgment",
    "KDTM-ST": "commercial_judgment",
    "HNGĐ-ST": "marriage_judgment",
}


@dataclass(slots=True)
class Maker:
    """Makes files one after the other; numbers count up within their years."""

    rows: OfficeRows
    people: People
    subjects: tuple[Subject, ...]
    random: Random
    new_id: Callable[[], UUID]
    file_numbers: dict[int, int]
    """Last file number of each year."""
    decision_number: int = 100

    def case(self, age: int) -> list[Entity]:
        """Make the rows of one file: its judgment came in ``age`` days ago, the rest up to today."""
        random = self.random
        subject = random.choices(self.subjects, [item.weight for item in self.subjects])[0]
        received = workday(self.rows.today - timedelta(days=age))
        debtor = self._debtor(subject)
        creditor = self._creditor(subject)
        judgment = self._judgment(subject, received)
        request = self._request(subject, judgment, creditor, received)
        opened = workday(received + timedelta(days=random.randrange(1, 6)))
        if opened > self.rows.today:
            opened = self.rows.today
        case = self._case(subject, judgment, request, opened)
        lines = [
            self._line(case, index, line, debtor, creditor) for index, line in enumerate(subject.lines, 1)
        ]
        result: list[Entity] = [judgment, debtor]
        result += [creditor] if creditor else []
        result += [request] if request else []
        result += [self._file_number(case), case, *lines]
        result += [CaseParty(id=self._row(), case_id=case.id, person_id=debtor.id, role=PartyRole.DEBTOR)]
        if creditor:
            result.append(
                CaseParty(id=self._row(), case_id=case.id, person_id=creditor.id, role=PartyRole.CREDITOR)
            )
        officer = random.choice(self.rows.officers)
        result.append(
            Assignment(id=self._row(), case_id=case.id, officer_id=officer, assigned_on=case.opened_on)
        )
        self.decision_number += 1
        due = sum(line.amount or 0 for line in lines)
        progress = Progress(self.rows, random, self.new_id, case, debtor, creditor, officer, due)
        result += progress.facts(self.decision_number)
        return result

    def _row(self) -> RowId:
        return RowId(self.new_id())

    def _debtor(self, subject: Subject) -> Person:
        draw = self.people.company if subject.creditor == "bank" and self.random.random() < 0.5 else None
        return (draw or self.people.individual)(self.random, self.new_id())

    def _creditor(self, subject: Subject) -> Person | None:
        if subject.basis == CaseBasis.OWN_INITIATIVE.value:
            return None
        draw = self.people.bank if subject.creditor == "bank" else self.people.individual
        return draw(self.random, self.new_id())

    def _judgment(self, subject: Subject, received: date) -> Judgment:
        office, random = self.rows.office, self.random
        judged = workday(received - timedelta(days=random.randrange(32, 200)))
        return Judgment(
            id=JudgmentId(self.new_id()),
            unit_id=self.rows.unit_id,
            kind=_TITLE_KINDS.get(subject.symbol, "civil_judgment"),
            number=f"{random.randrange(1, 180):02d}/{judged.year}/{subject.symbol}",
            judged_on=judged,
            effective_on=judged + timedelta(days=30),
            court=office.court if judged >= ONE_LEVEL else office.old_court,
            received_on=received,
            content=subject.summary,
        )

    def _request(
        self, subject: Subject, judgment: Judgment, creditor: Person | None, received: date
    ) -> EnforcementRequest | None:
        if creditor is None:
            return None
        return EnforcementRequest(
            id=RequestId(self.new_id()),
            unit_id=self.rows.unit_id,
            judgment_id=judgment.id,
            requester_id=creditor.id,
            received_on=received,
            channel="in_person",
            content=f"Yêu cầu thi hành: {subject.summary.lower()}",
            requested_on=received,
        )

    def _case(
        self, subject: Subject, judgment: Judgment, request: EnforcementRequest | None, opened: date
    ) -> Case:
        number = self.file_numbers.get(opened.year, 0) + 1
        self.file_numbers[opened.year] = number
        return Case(
            id=CaseId(self.new_id()),
            unit_id=self.rows.unit_id,
            issuing_unit_id=self.rows.issuing_unit_id,
            judgment_id=judgment.id,
            request_id=None if request is None else request.id,
            basis=CaseBasis(subject.basis),
            file_number=number,
            file_year=opened.year,
            opened_on=opened,
            summary=subject.summary,
        )

    def _file_number(self, case: Case) -> NumberUse:
        return NumberUse(
            id=NumberUseId(self.new_id()),
            series_id=self.rows.file_series,
            period=case.file_year,
            number=case.file_number,
            taken_on=case.opened_on,
        )

    def _line(
        self, case: Case, index: int, line: SubjectLine, debtor: Person, creditor: Person | None
    ) -> ObligationLine:
        amount = None
        if line.kind == ObligationKind.MONEY.value:
            amount = self.random.randrange(line.low * 1000, line.high * 1000 + 1) * 1000
        return ObligationLine(
            id=LineId(self.new_id()),
            case_id=case.id,
            order=index,
            kind=ObligationKind(line.kind),
            description=line.description,
            amount=amount,
            interest_rule="Lãi chậm thi hành án theo Điều 468 Bộ luật Dân sự" if line.interest else "",
            for_state=line.for_state,
            debtor_ids=(debtor.id,),
            creditor_ids=() if creditor is None or line.for_state else (creditor.id,),
        )
