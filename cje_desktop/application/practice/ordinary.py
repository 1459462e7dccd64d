"""Ordinary practice files, made as rows and written many to a transaction."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from uuid import UUID

from cje_desktop.application.practice.model import PracticeOffice, Subject, SubjectLine
from cje_desktop.application.practice.people import People
from cje_desktop.core.entities.base import Entity
from cje_desktop.core.entities.cases import (
    Assignment,
    Case,
    CaseBasis,
    CaseEvent,
    EnforcementRequest,
    Judgment,
    ObligationKind,
    ObligationLine,
    Verification,
)
from cje_desktop.core.entities.office import NumberUse
from cje_desktop.core.entities.papers import Document, DocumentOrigin, Receipt, Service
from cje_desktop.core.entities.people import CaseParty, PartyRole, Person
from cje_desktop.core.entities.sessions import Attendance, Presence, Session, SessionCase, SessionState
from cje_desktop.core.ids import (
    CaseId,
    DocumentId,
    JudgmentId,
    LineId,
    NumberUseId,
    ReceiptId,
    RequestId,
    RowId,
    SeriesId,
    SessionId,
    UnitId,
    UserId,
)

REGIME_B = date(2026, 7, 1)
ONE_LEVEL = date(2025, 7, 1)
"""One-level agencies: district bodies ended on 30 June 2025."""
_TITLE_KINDS = {"HS-ST": "criminal_judgment", "KDTM-ST": "commercial_judgment", "HNGĐ-ST": "marriage_judgment"}
_SESSION_KINDS = ("dialogue", "mediation", "persuasion", "working")
_SESSION_OUTCOMES = ("failed", "failed", "adjourned", "debtor_absent_invited", "performed")


@dataclass(frozen=True, slots=True)
class OfficeRows:
    """What ordinary files of an office hang on."""

    office: PracticeOffice
    unit_id: UnitId
    issuing_unit_id: UnitId
    issuing_name: str
    head_name: str
    officers: tuple[UserId, ...]
    file_series: SeriesId
    today: date


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

    def case(self) -> list[Entity]:
        """Make the rows of one file, from the judgment to where it has got to."""
        random = self.random
        subject = random.choices(self.subjects, [item.weight for item in self.subjects])[0]
        received = self.rows.today - timedelta(days=int(random.triangular(3, 1000, 60)))
        received = _workday(received)
        debtor = self._debtor(subject)
        creditor = self._creditor(subject)
        judgment = self._judgment(subject, received)
        request = self._request(subject, judgment, creditor, received)
        opened = _workday(received + timedelta(days=random.randrange(1, 6)))
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
        result += self._progress(case, lines, debtor, officer)
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
        judged = _workday(received - timedelta(days=random.randrange(32, 200)))
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

    def _progress(
        self, case: Case, lines: list[ObligationLine], debtor: Person, officer: UserId
    ) -> Iterator[Entity]:
        """Yield what has happened since, up to today; older files have got further."""
        today, random = self.rows.today, self.random
        decision = self._decision(case)
        yield decision
        served = _workday(decision.dated + timedelta(days=random.randrange(1, 4)))
        if served > today:
            return
        yield self._service(case, decision, debtor, served)
        age = (today - served).days
        due = sum(line.amount or 0 for line in lines)
        if age > 20 and random.random() < 0.93:
            verified = _workday(served + timedelta(days=random.randrange(11, 20)))
            yield self._verification(case, debtor, verified)
        if age > 30 and case.basis is CaseBasis.ON_REQUEST:
            for index in range(random.randrange(3)):
                held = _workday(served + timedelta(days=22 + 30 * index))
                if held < today:
                    yield from self._session(case, debtor, officer, held)
        if age > 15 and due and random.random() < 0.62:
            paid = _workday(served + timedelta(days=random.randrange(4, max(6, min(age, 200)))))
            whole = random.random() < 0.8
            if paid <= today:
                yield self._receipt(case, debtor, paid, due if whole else due // 3 // 1000 * 1000)
                if whole:
                    yield self._completed(case, paid)

    def _decision(self, case: Case) -> Document:
        self.decision_number += 1
        rows = self.rows
        dated = min(_workday(case.opened_on + timedelta(days=self.random.randrange(3))), rows.today)
        one_level = dated >= ONE_LEVEL
        symbol = "QĐ-THADS" if one_level else rows.office.old_symbol
        form = "chu-dong" if case.basis is CaseBasis.OWN_INITIATIVE else "yeu-cau"
        title = "chủ động" if case.basis is CaseBasis.OWN_INITIATIVE else "theo yêu cầu"
        return Document(
            id=DocumentId(self.new_id()),
            origin=DocumentOrigin.EXTERNAL,
            unit_id=rows.unit_id,
            issuing_unit_id=rows.issuing_unit_id if one_level else None,
            issuer=rows.issuing_name if one_level else rows.office.old_body,
            case_id=case.id,
            form_id=f"quyet-dinh-tha-{form}",
            kind="QD",
            title=f"Quyết định thi hành án {title}",
            number=self.decision_number,
            symbol=symbol,
            number_text=f"{self.decision_number}/{symbol}",
            dated=dated,
            signer_name=rows.head_name,
            regime="B" if dated >= REGIME_B else "A",
        )

    def _service(self, case: Case, decision: Document, debtor: Person, served: date) -> Service:
        return Service(
            id=self._row(),
            document_id=decision.id,
            case_id=case.id,
            person_id=debtor.id,
            addressee=debtor.full_name,
            channel="direct",
            result="received",
            on=served,
            valid_on=served,
            at="09:30",
            place=debtor.address,
            receiver=debtor.full_name,
            proof=f"Biên bản giao nhận ngày {served:%d/%m/%Y}",
        )

    def _verification(self, case: Case, debtor: Person, on: date) -> Verification:
        able = self.random.random() < 0.7
        return Verification(
            id=self._row(),
            case_id=case.id,
            person_id=debtor.id,
            on=min(on, self.rows.today),
            result="has_means" if able else "no_means",
            place=debtor.address,
            informants=("Công chức tư pháp xã",),
            findings="Có nhà, đất và thu nhập ổn định."
            if able
            else "Không có tài sản, thu nhập chỉ đủ sinh hoạt.",
        )

    def _session(self, case: Case, debtor: Person, officer: UserId, on: date) -> Iterator[Entity]:
        random = self.random
        session = Session(
            id=SessionId(self.new_id()),
            kind=random.choice(_SESSION_KINDS),
            state=SessionState.HELD,
            on=on,
            starts_at="08:30",
            ends_at="10:00",
            place=f"Trụ sở {self.rows.office.name}",
            officer_id=officer,
            course="Hai bên trình bày ý kiến.",
            outcome=random.choice(_SESSION_OUTCOMES),
            external_ref=f"BB ngày {on:%d/%m/%Y}",
        )
        yield session
        yield SessionCase(id=self._row(), session_id=session.id, case_id=case.id)
        yield Attendance(
            id=self._row(),
            session_id=session.id,
            person_id=debtor.id,
            full_name=debtor.full_name,
            capacity="Người phải thi hành án",
            presence=Presence.ABSENT_INVITED if "absent" in session.outcome else Presence.PRESENT,
            order=1,
        )

    def _receipt(self, case: Case, debtor: Person, on: date, amount: int) -> Receipt:
        return Receipt(
            id=ReceiptId(self.new_id()),
            case_id=case.id,
            number=f"{self.random.randrange(10**6):07d}",
            on=on,
            amount=amount,
            payer=debtor.full_name,
            payer_id=debtor.id,
        )

    def _completed(self, case: Case, on: date) -> CaseEvent:
        return CaseEvent(
            id=self._row(), case_id=case.id, kind="performance.completed", on=on, text="Đã thi hành xong các khoản."
        )


def _workday(day: date) -> date:
    """Move a day of a weekend to the Friday before."""
    return day - timedelta(days=max(0, day.weekday() - 4))
