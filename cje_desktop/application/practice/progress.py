"""What happens to an ordinary file after its decision: served, verified, discussed, paid or unable.

Most of it is in time, as in an office that works; a few things are late, so that the morning
list has something to say.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from uuid import UUID

from cje_desktop.application.practice.rows import ONE_LEVEL, REGIME_B, OfficeRows, workday
from cje_desktop.core.entities.base import Entity
from cje_desktop.core.entities.cases import Case, CaseBasis, CaseEvent, Verification
from cje_desktop.core.entities.papers import Document, DocumentOrigin, Receipt, Service
from cje_desktop.core.entities.people import Person
from cje_desktop.core.entities.sessions import Attendance, Presence, Session, SessionCase, SessionState
from cje_desktop.core.ids import DocumentId, ReceiptId, RowId, SessionId, UserId

_SESSION_KINDS = ("dialogue", "mediation", "persuasion", "working")
_SESSION_OUTCOMES = ("failed", "failed", "adjourned", "debtor_absent_invited")
_IN_TIME = 0.985
"""Share of things done within their limit."""


@dataclass(slots=True)
class Progress:
    """Makes the facts of one file, up to today."""

    rows: OfficeRows
    random: Random
    new_id: Callable[[], UUID]
    case: Case
    debtor: Person
    creditor: Person | None
    officer: UserId
    due: int
    """Sum of the money lines, in đồng."""

    def facts(self, number: int) -> Iterator[Entity]:
        """Yield decision, service and what followed; ``number`` is the number of the decision."""
        dated = min(workday(self.case.opened_on + timedelta(days=self.random.randrange(3))), self.rows.today)
        decision = self._decision(number, dated)
        yield decision
        served = workday(dated + timedelta(days=self.random.randrange(1, 4)))
        yield from self._sent(decision)
        if served > self.rows.today:
            return
        yield self._service(decision, self.debtor.full_name, served, self.debtor)
        paid = self._paid_on(served)
        if paid is not None:
            yield from self._payment(paid)
            return
        yield from self._verified(served)

    def _paid_on(self, served: date) -> date | None:
        age = (self.rows.today - served).days
        if not self.due or age < 4 or self.random.random() > 0.72:
            return None
        return workday(served + timedelta(days=self.random.randrange(3, 10)))

    def _payment(self, paid: date) -> Iterator[Entity]:
        yield Receipt(
            id=ReceiptId(self.new_id()),
            case_id=self.case.id,
            number=f"{self.random.randrange(10**6):07d}",
            on=paid,
            amount=self.due,
            payer=self.debtor.full_name,
            payer_id=self.debtor.id,
        )
        out = workday(paid + timedelta(days=self.random.randrange(2, 9)))
        if out <= self.rows.today and self._in_time():
            yield self._event("money.paid", out, "Chi trả, nộp ngân sách số tiền đã thu.")
            yield self._event("performance.completed", out, "Đã thi hành xong các khoản.")

    def _verified(self, served: date) -> Iterator[Entity]:
        on = workday(served + timedelta(days=self.random.randrange(13, 19)))
        if on > self.rows.today or not self._in_time():
            return
        able = self.case.basis is CaseBasis.ON_REQUEST or self.random.random() < 0.4
        yield self._verification(on, able)
        if able:
            yield from self._sessions(on)
            return
        yield from self._unable(on)

    def _unable(self, on: date) -> Iterator[Entity]:
        dated = workday(on + timedelta(days=3))
        if dated > self.rows.today or not self._in_time():
            return
        decision = self._paper(
            "quyet-dinh-chua-co-dieu-kien", "Quyết định về việc chưa có điều kiện thi hành án", 0, dated
        )
        yield decision
        yield from self._sent(decision)
        again = workday(on + timedelta(days=170))
        while again <= self.rows.today:
            yield self._verification(again, able=False)
            again = workday(again + timedelta(days=170))

    def _sessions(self, verified: date) -> Iterator[Entity]:
        today = self.rows.today
        for index in range(self.random.randrange(4)):
            held = workday(verified + timedelta(days=9 + 30 * index))
            if held < today:
                yield from self._session(held)
            elif held <= today + timedelta(days=7):
                yield from self._planned(max(held, today))
                return

    def _in_time(self) -> bool:
        return self.random.random() < _IN_TIME

    def _row(self) -> RowId:
        return RowId(self.new_id())

    def _decision(self, number: int, dated: date) -> Document:
        own = self.case.basis is CaseBasis.OWN_INITIATIVE
        form = "quyet-dinh-tha-chu-dong" if own else "quyet-dinh-tha-yeu-cau"
        return self._paper(
            form, f"Quyết định thi hành án {'chủ động' if own else 'theo yêu cầu'}", number, dated
        )

    def _paper(self, form_id: str, title: str, number: int, dated: date) -> Document:
        rows, one_level = self.rows, dated >= ONE_LEVEL
        symbol = "QĐ-THADS" if one_level else rows.office.old_symbol
        number = number or self.random.randrange(4000, 9000)
        return Document(
            id=DocumentId(self.new_id()),
            origin=DocumentOrigin.EXTERNAL,
            unit_id=rows.unit_id,
            issuing_unit_id=rows.issuing_unit_id,
            issuer=rows.issuing_name if one_level else rows.office.old_body,
            case_id=self.case.id,
            form_id=form_id,
            kind="QD",
            title=title,
            number=number,
            symbol=symbol,
            number_text=f"{number}/{symbol}",
            dated=dated,
            signer_name=rows.head_name,
            regime="B" if dated >= REGIME_B else "A",
        )

    def _sent(self, paper: Document) -> Iterator[Entity]:
        """Yield the sending to the procuracy and the other parties, within three working days."""
        on = workday(paper.dated + timedelta(days=1))
        if on > self.rows.today or not self._in_time():
            return
        yield self._service(paper, self.rows.office.procuracy, on, None)
        if self.creditor is not None:
            yield self._service(paper, self.creditor.full_name, on, self.creditor)
        if "tha-" not in paper.form_id:
            yield self._service(paper, self.debtor.full_name, on, self.debtor)

    def _service(self, paper: Document, addressee: str, on: date, person: Person | None) -> Service:
        return Service(
            id=self._row(),
            document_id=paper.id,
            case_id=self.case.id,
            person_id=None if person is None else person.id,
            addressee=addressee,
            channel="direct",
            result="received",
            on=on,
            valid_on=on,
            at="09:30",
            place="" if person is None else person.address,
            receiver=addressee,
            proof=f"Biên bản giao nhận ngày {on:%d/%m/%Y}",
        )

    def _verification(self, on: date, able: bool) -> Verification:
        findings = "Có nhà, đất và thu nhập ổn định."
        return Verification(
            id=self._row(),
            case_id=self.case.id,
            person_id=self.debtor.id,
            on=on,
            result="has_means" if able else "no_means",
            place=self.debtor.address,
            informants=("Công chức tư pháp xã",),
            findings=findings if able else "Không có tài sản, thu nhập chỉ đủ sinh hoạt.",
        )

    def _session(self, on: date) -> Iterator[Entity]:
        outcome = self.random.choice(_SESSION_OUTCOMES)
        session = Session(
            id=SessionId(self.new_id()),
            kind=self.random.choice(_SESSION_KINDS),
            state=SessionState.HELD,
            on=on,
            starts_at="08:30",
            ends_at="10:00",
            place=f"Trụ sở {self.rows.office.name}",
            officer_id=self.officer,
            course="Hai bên trình bày ý kiến.",
            outcome=outcome,
            external_ref=f"BB ngày {on:%d/%m/%Y}",
        )
        yield session
        yield SessionCase(id=self._row(), session_id=session.id, case_id=self.case.id)
        yield Attendance(
            id=self._row(),
            session_id=session.id,
            person_id=self.debtor.id,
            full_name=self.debtor.full_name,
            capacity="Người phải thi hành án",
            presence=Presence.ABSENT_INVITED if "absent" in outcome else Presence.PRESENT,
            order=1,
        )

    def _planned(self, on: date) -> Iterator[Entity]:
        session = Session(
            id=SessionId(self.new_id()),
            kind=self.random.choice(_SESSION_KINDS),
            state=SessionState.PLANNED,
            on=on,
            starts_at=self.random.choice(("08:00", "09:30", "14:00", "15:30")),
            place=f"Trụ sở {self.rows.office.name}",
            officer_id=self.officer,
            subject=self.case.summary,
        )
        yield session
        yield SessionCase(id=self._row(), session_id=session.id, case_id=self.case.id)

    def _event(self, kind: str, on: date, text: str) -> CaseEvent:
        return CaseEvent(id=self._row(), case_id=self.case.id, kind=kind, on=on, text=text)
