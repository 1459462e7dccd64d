"""One paper of each kind, made by the normal commands on practice data and left as PDF files."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from cje_desktop.application.commands.intake import IntakeResult, OpenCase
from cje_desktop.application.commands.papers import (
    CoerciveInput,
    IssueCoerciveDecision,
    IssueDocument,
    PaperSubject,
)
from cje_desktop.application.queries.papers import ReadPaper
from cje_desktop.application.services import Services
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.ids import DocumentId, SessionId, UserId
from tests.demo.paper_cases import BANK, fine, land, loan, mortgage
from tests.demo.paper_facts import OFFICE, SERVED, SESSIONS, VERIFIED, Facts

SignIn = Callable[[str], AbstractContextManager[Services]]
"""Opens the office in the name of a login; one at a time."""

CHIEF, OFFICER = "truongphong", "minh"
DECIDED, AGREED, TODAY = date(2026, 11, 3), date(2026, 11, 20), date(2026, 11, 23)
COERCION = datetime(2026, 12, 15, 1, 0, tzinfo=UTC), datetime(2026, 12, 15, 9, 0, tzinfo=UTC)
"""From 08:00 to 16:00 in Lạng Sơn."""
ON_REQUEST, OWN_INITIATIVE = "quyet-dinh-tha-yeu-cau", "quyet-dinh-tha-chu-dong"
NOTICES = ("costs_notice.given", "real_estate_notice.given")


@dataclass(frozen=True, slots=True)
class PaperMade:
    """A paper that was issued, and the file its bytes were left in."""

    form_id: str
    variant: str
    """Kind of session for minutes of sessions, else empty."""
    number_text: str
    signer_position: str
    path: Path


@dataclass(frozen=True, slots=True)
class _Cases:
    """The cases that the papers are about."""

    mortgage: IntakeResult
    land: IntakeResult
    loan: IntakeResult
    fine: IntakeResult


def make_all(services_by_role: SignIn, out: Path) -> list[PaperMade]:
    """Issue every kind of paper and leave each as ``<form>[-<variant>].pdf`` in a folder.

    The officer takes the cases in, the chief signs the enforcement decisions by delegation, the
    officer does the rest.
    """
    out.mkdir(parents=True, exist_ok=True)
    with services_by_role(OFFICER) as services:
        cases = _take_in(services)
    with services_by_role(CHIEF) as services:
        made = list(_enforcement_decisions(_Desk(services, out), cases))
    with services_by_role(OFFICER) as services:
        desk = _Desk(services, out)
        made += _minutes(desk, cases)
        made += _coercion(desk, cases)
    return made


@dataclass(frozen=True, slots=True)
class _Desk:
    """Who issues, and where the PDF files go."""

    services: Services
    out: Path

    def issue(
        self, form_id: str, subject: PaperSubject, dated: date, fields: JsonObject | None = None
    ) -> DocumentId:
        """Issue a paper."""
        command = IssueDocument(form_id=form_id, subject=subject, dated=dated, fields=fields or {})
        return self.services.run(command).result

    def leave(self, paper: DocumentId, variant: str = "") -> PaperMade:
        """Write the frozen bytes of a paper to its file."""
        issued = self.services.ask(ReadPaper(document_id=paper))
        document = issued.document
        path = self.out / f"{'-'.join(filter(None, (document.form_id, variant)))}.pdf"
        path.write_bytes(issued.pdf)
        return PaperMade(document.form_id, variant, document.number_text, document.signer_position, path)


def _take_in(services: Services) -> _Cases:
    assert services.user is not None
    officer = services.user.id

    def opened(make: Callable[[UserId], OpenCase]) -> IntakeResult:
        return services.run(make(officer)).result

    return _Cases(opened(mortgage), opened(land), opened(loan), opened(fine))


def _enforcement_decisions(desk: _Desk, cases: _Cases) -> Iterator[PaperMade]:
    """Issue the decisions that open the cases; one of each kind is left."""
    for intake in (cases.land, cases.loan):
        desk.issue(ON_REQUEST, PaperSubject(case_id=intake.case_id), DECIDED)
    for form_id, intake in ((ON_REQUEST, cases.mortgage), (OWN_INITIATIVE, cases.fine)):
        yield desk.leave(desk.issue(form_id, PaperSubject(case_id=intake.case_id), DECIDED))


def _minutes(desk: _Desk, cases: _Cases) -> Iterator[PaperMade]:
    facts, case = Facts(desk.services), cases.mortgage.case_id
    served = PaperSubject(case_id=case, service_id=facts.serve(cases.mortgage))
    ended: JsonObject = {"session.end": "09:45"}
    yield desk.leave(desk.issue("bien-ban-tong-dat", served, SERVED, ended))
    yield desk.leave(desk.issue("giay-moi", _invited(facts, cases), TODAY, _INVITATION))
    verified = PaperSubject(case_id=case, verification_id=facts.verify(cases.mortgage))
    yield desk.leave(desk.issue("bien-ban-xac-minh", verified, VERIFIED))
    session, agreement = facts.agree(cases.loan)
    agreed = PaperSubject(case_id=cases.loan.case_id, session_id=session, agreement_id=agreement)
    yield desk.leave(desk.issue("bien-ban-thoa-thuan", agreed, AGREED))


_INVITATION: JsonObject = {
    "invitation.subject": "làm việc về việc tự nguyện giao nhà, đất",
    "invitation.reason": "Làm việc về thời gian, phương thức tự nguyện giao nhà và quyền sử dụng đất",
    "invitation.date": "01/12/2026",
    "invitation.time": "08:30",
    "invitation.place": OFFICE,
}


def _invited(facts: Facts, cases: _Cases) -> PaperSubject:
    debtor = facts.people(cases.land, PartyRole.DEBTOR)[0]
    return PaperSubject(case_id=cases.land.case_id, person_id=debtor)


def _coercion(desk: _Desk, cases: _Cases) -> Iterator[PaperMade]:
    """Hold the sessions, then decide on three measures."""
    facts, case = Facts(desk.services), cases.mortgage.case_id
    sessions: dict[str, SessionId] = {}
    for held in SESSIONS:
        sessions[held.kind] = facts.hold(cases.mortgage, held)
        subject = PaperSubject(case_id=case, session_id=sessions[held.kind])
        yield desk.leave(desk.issue("bien-ban-phien", subject, held.on), held.kind)
    facts.serve(cases.land)
    facts.verify(cases.land)
    for intake in (cases.mortgage, cases.land):
        facts.notify(intake, NOTICES)
    for decision in _decisions(facts, cases, sessions):
        yield desk.leave(desk.services.run(IssueCoerciveDecision(decision=decision)).result)


def _decisions(facts: Facts, cases: _Cases, sessions: Mapping[str, SessionId]) -> Iterator[CoerciveInput]:
    failed = sessions["dialogue"], sessions["mediation"]
    start, end = COERCION
    yield CoerciveInput(
        case_id=cases.mortgage.case_id,
        measure="deduct_account",
        dated=TODAY,
        asset_ids=(facts.account(cases.mortgage),),
        session_ids=failed,
        debtor_id=facts.people(cases.mortgage, PartyRole.DEBTOR)[0],
        costs=1_500_000,
    )
    yield CoerciveInput(
        case_id=cases.mortgage.case_id,
        measure="seize_property",
        dated=TODAY,
        asset_ids=(facts.real_estate(cases.mortgage, BANK.full_name),),
        session_ids=failed,
        planned_start=start,
        planned_end=end,
    )
    yield CoerciveInput(
        case_id=cases.land.case_id,
        measure="hand_over",
        dated=TODAY,
        asset_ids=(facts.real_estate(cases.land),),
        planned_start=start,
        planned_end=end,
    )
