from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from cje_desktop.application.case_facts import load_file, standing_of
from cje_desktop.application.commands.casework import (
    RecordEvent,
    RecordExternalPaper,
    RecordMeasure,
    RecordReceipt,
    RecordService,
    RecordVerification,
    RegisterAsset,
)
from cje_desktop.application.commands.intake import IntakeResult
from cje_desktop.application.commands.sessions import AgreementInput, InstalmentInput, RecordAgreement
from cje_desktop.application.law_facts import law_facts
from cje_desktop.application.services import Services
from cje_desktop.core.entities.cases import CaseBasis, InformationRequest
from cje_desktop.core.entities.measures import AssetKind, Measure
from cje_desktop.core.ids import RowId
from cje_desktop.core.law.due import ClockState
from cje_desktop.core.operations import insert, update
from tests.builders.office import JUDGMENT, TODAY, decided, founded, law, opened, served


@pytest.fixture
def services() -> Services:
    return founded()


@pytest.fixture
def case(services: Services) -> IntakeResult:
    return opened(services)


def facts(services: Services, case: IntakeResult, kind: str) -> list[tuple[date, str]]:
    """Return day and subject of the facts of a kind."""
    with services.store.reading() as reading:
        found = law_facts(load_file(reading, case.case_id), law(), TODAY)
    return [(fact.on, fact.subject) for fact in found if fact.kind == kind]


def states(services: Services, case: IntakeResult) -> dict[str, ClockState]:
    with services.store.reading() as reading:
        standing = standing_of(load_file(reading, case.case_id), law(), TODAY)
    return {clock.rule.key: clock.state for clock in standing.clocks}


@pytest.mark.parametrize(
    ("basis", "kind", "subject"),
    [
        (CaseBasis.ON_REQUEST, "civil_judgment", "on_request"),
        (CaseBasis.OWN_INITIATIVE, "civil_judgment", "own_initiative"),
        (CaseBasis.OWN_INITIATIVE, "bankruptcy_decision", "bankruptcy"),
        (CaseBasis.OWN_INITIATIVE, "interim_decision", "interim"),
    ],
)
def test_a_judgment_is_received_for_its_basis_or_kind(
    services: Services, basis: CaseBasis, kind: str, subject: str
) -> None:
    case = opened(services, basis=basis, judgment=replace(JUDGMENT, kind=kind))
    assert facts(services, case, "judgment.received") == [(date(2026, 9, 21), subject)]


def test_what_was_decided_elsewhere_is_served_here_and_sent_from_there(
    services: Services, case: IntakeResult
) -> None:
    decided(services, case)
    assert states(services, case)["D11"] is ClockState.OVERDUE
    assert "D12" not in states(services, case)


def test_a_paper_of_another_body_is_for_that_body_to_serve(services: Services, case: IntakeResult) -> None:
    services.run(
        RecordExternalPaper(
            case_id=case.case_id,
            form_id="",
            kind="decision.other",
            title="Quyết định của Tòa án",
            number_text="3/QĐ-TA",
            dated=date(2026, 10, 2),
            issuer="Tòa án nhân dân khu vực 2",
        )
    )
    assert facts(services, case, "document.issued") == []


def test_sending_to_the_procuracy_is_no_service_on_a_party(services: Services, case: IntakeResult) -> None:
    decision = decided(services, case)
    services.run(
        RecordService(
            document_id=decision,
            addressee="Viện kiểm sát nhân dân khu vực 2",
            channel="direct",
            result="received",
            on=date(2026, 10, 5),
        )
    )
    assert facts(services, case, "procuracy.sent") == [(date(2026, 10, 5), "decision.enforcement")]
    assert facts(services, case, "document.served_valid") == []


def test_the_first_valid_service_on_a_person_counts(services: Services, case: IntakeResult) -> None:
    decision = decided(services, case)
    served(services, case, decision, date(2026, 10, 9))
    served(services, case, decision, date(2026, 10, 5))
    assert facts(services, case, "document.served_valid") == [(date(2026, 10, 5), "decision.enforcement")]


def test_posting_runs_seven_days(services: Services, case: IntakeResult) -> None:
    decision = decided(services, case)
    services.run(
        RecordService(
            document_id=decision,
            person_id=case.person_ids[1],
            channel="posting",
            result="posted",
            on=date(2026, 11, 20),
        )
    )
    assert facts(services, case, "posting.started") == [(date(2026, 11, 20), "decision.enforcement")]
    assert states(services, case)["D13"] is ClockState.RUNNING


def test_no_means_asks_for_a_decision_and_another_look(services: Services, case: IntakeResult) -> None:
    services.run(
        RecordVerification(
            case_id=case.case_id,
            person_id=case.person_ids[1],
            on=date(2026, 11, 20),
            result="no_means",
            findings="Không có tài sản",
        )
    )
    found = states(services, case)
    assert (found["D21"], found["D23"]) == (ClockState.RUNNING, ClockState.RUNNING)


@pytest.mark.parametrize(
    ("agency", "holder"),
    [
        ("Ngân hàng TMCP Đông Bắc", "bank"),
        ("Kho bạc Nhà nước khu vực", "bank"),
        ("Chi nhánh Văn phòng đăng ký đất đai", "land_registry"),
        ("Bảo hiểm xã hội tỉnh", "insurance"),
        ("Phòng đăng ký xe", "asset_registry"),
        ("UBND phường", "other"),
    ],
)
def test_who_is_asked_is_known_by_name(
    services: Services, case: IntakeResult, agency: str, holder: str
) -> None:
    with services.store.transaction(actor=None, command="information ask") as writing:
        asked = InformationRequest(
            id=RowId(writing.new_id()),
            case_id=case.case_id,
            agency=agency,
            asked="Tài khoản",
            sent_on=date(2026, 11, 20),
        )
        writing.write(insert(asked))
    assert facts(services, case, "information.requested") == [(date(2026, 11, 20), holder)]
    assert facts(services, case, "information.answered") == []


def test_an_instalment_paid_ahead_is_kept_on_its_day(services: Services, case: IntakeResult) -> None:
    plan = (InstalmentInput(due_on=date(2026, 11, 20), amount=5), InstalmentInput(due_on=TODAY, amount=5))
    agreement = AgreementInput(content="Trả dần", term="Tháng 11", breach="Cưỡng chế", instalments=plan)
    services.run(RecordAgreement(case_id=case.case_id, made_on=date(2026, 11, 10), agreement=agreement))
    services.run(
        RecordReceipt(case_id=case.case_id, number="1", on=date(2026, 11, 12), amount=5, payer="Lý Văn Tài")
    )
    assert facts(services, case, "instalment.due") == [(date(2026, 11, 20), ""), (TODAY, "")]
    assert facts(services, case, "instalment.performed") == [(date(2026, 11, 20), "")]


def test_a_payment_covers_the_receipts_up_to_its_day(services: Services, case: IntakeResult) -> None:
    for number, day in (("1", 2), ("2", 12)):
        services.run(
            RecordReceipt(
                case_id=case.case_id, number=number, on=date(2026, 11, day), amount=5, payer="Lý Văn Tài"
            )
        )
    services.run(RecordEvent(case_id=case.case_id, kind="money.paid", on=date(2026, 11, 9)))
    with services.store.reading() as reading:
        standing = standing_of(load_file(reading, case.case_id), law(), TODAY)
    kept = {clock.start.on: clock.state for clock in standing.clocks if clock.rule.id == "D100"}
    # 12/11 + 10 days = 22/11, a Sunday, so Monday 23/11 (Đ. 54.6 Luật 106; Đ. 148.5 BLDS).
    assert kept == {date(2026, 11, 2): ClockState.KEPT, date(2026, 11, 12): ClockState.TODAY}


def test_a_planned_seizure_of_land_wants_its_notices(services: Services, case: IntakeResult) -> None:
    land = services.run(
        RegisterAsset(case_id=case.case_id, kind=AssetKind.LAND, description="Thửa 12")
    ).result
    made = services.run(
        RecordMeasure(
            case_id=case.case_id, kind="seize_property", decided_on=date(2026, 11, 2), asset_ids=(land,)
        )
    ).result
    with services.store.transaction(actor=None, command="decision day") as writing:
        old = writing.get(Measure, made)
        # 7:30 in the evening of 9 December by UTC is half past two in the morning of the 10th here.
        start = datetime(2026, 12, 9, 19, 30, tzinfo=UTC)
        writing.write(update(old, replace(old, planned_start=start, uses_forces=True)))
    for kind in ("coercion.planned", "forces.planned", "real_estate_seizure.planned"):
        assert [day for day, _ in facts(services, case, kind)] == [date(2026, 12, 10)]
    found = states(services, case)
    assert {found[rule] for rule in ("D46", "D50", "D53")} == {ClockState.RUNNING}
    services.run(RecordEvent(case_id=case.case_id, kind="costs_notice.given", on=date(2026, 11, 20)))
    assert states(services, case)["D46"] is ClockState.KEPT
