"""Each precondition of a compulsory decision refuses with its article (Đ. 71, 72 Luật 106/2025/QH15)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from cje_desktop.application.commands.casework import RecordEvent, RecordExternalPaper, RegisterAsset
from cje_desktop.application.commands.intake import IntakeResult
from cje_desktop.application.commands.papers import (
    CoerciveInput,
    IssueCoerciveDecision,
    IssueDocument,
    PaperSubject,
    SetCoercionDay,
)
from cje_desktop.application.queries.cases import ShowCase
from cje_desktop.application.queries.papers import CheckCoercion, ListRegister, StartCoercion
from cje_desktop.application.services import Services
from cje_desktop.core.entities.measures import AssetKind
from cje_desktop.core.errors import Refusal, Refusals
from cje_desktop.core.ids import AssetId
from tests.integration.line.setting import (
    SERVED,
    TODAY,
    VOLUNTARY_END,
    add_account,
    add_signers,
    fail_session,
    issue_decision,
    open_case,
    serve,
    tell,
    verify,
)

Step = Callable[[Services, IntakeResult], object]


def decided(services: Services, intake: IntakeResult) -> None:
    issue_decision(services, intake)


def served(services: Services, intake: IntakeResult) -> None:
    serve(services, intake, issue_decision(services, intake))


def halted(services: Services, intake: IntakeResult) -> None:
    served(services, intake)
    services.run(
        RecordEvent(case_id=intake.case_id, kind="case.postponed", on=date(2026, 11, 20), text="Hoãn")
    )


def without_means(services: Services, intake: IntakeResult) -> None:
    verify(services, intake, "no_means")


def deduction(intake: IntakeResult, account: AssetId, dated: date = TODAY) -> CoerciveInput:
    return CoerciveInput(case_id=intake.case_id, measure="deduct_account", dated=dated, asset_ids=(account,))


def refusals(services: Services, decision: CoerciveInput) -> dict[str, str]:
    with pytest.raises(Refusal) as raised:
        services.run(IssueCoerciveDecision(decision=decision))
    error = raised.value
    found = error.refusals if isinstance(error, Refusals) else (error,)
    return {each.code: str(each.fields["article"]) for each in found}


@pytest.mark.parametrize(
    ("steps", "code", "article"),
    [
        ((verify,), "law.condition.in_force.missing", "Đ. 72.2, 72.4 Luật 106"),
        ((halted, verify), "law.condition.in_force.postponed", "Đ. 72.2, 72.4 Luật 106"),
        ((decided, verify), "law.condition.served.missing", "Đ. 36.1 Luật 106"),
        ((decided, verify), "law.condition.voluntary.not_served", "Đ. 36.1, 72.1 Luật 106"),
        ((served,), "law.condition.means.missing", "Đ. 72.2, 72.4 Luật 106"),
        ((served, without_means), "law.condition.means.none", "Đ. 72.2, 72.4 Luật 106"),
    ],
)
def test_what_is_not_met_refuses_with_its_article(
    office: Services, steps: tuple[Step, ...], code: str, article: str
) -> None:
    add_signers(office)
    intake = open_case(office)
    account = add_account(office, intake)
    for step in steps:
        step(office, intake)
    assert refusals(office, deduction(intake, account))[code] == article
    assert not office.ask(ShowCase(case_id=intake.case_id)).measures


def test_the_last_day_of_the_voluntary_period_still_refuses(office: Services) -> None:
    told = tell(office)
    found = refusals(office, deduction(told.intake, told.account, VOLUNTARY_END))
    assert "law.condition.voluntary.running" in found


def test_dissipation_needs_its_written_reason_and_keeps_it(office: Services) -> None:
    add_signers(office)
    intake = open_case(office)
    account = add_account(office, intake)
    served(office, intake)
    verify(office, intake, on=date(2026, 11, 11))
    early = deduction(intake, account, date(2026, 11, 12))
    assert SERVED < early.dated < VOLUNTARY_END
    assert "law.condition.voluntary.running" in refusals(office, early)
    urgent = replace(early, dissipation_reason="Đang rút hết tiền khỏi tài khoản ")
    office.run(IssueCoerciveDecision(decision=urgent))
    reasons = [each.dissipation_reason for each in office.ask(ShowCase(case_id=intake.case_id)).measures]
    assert reasons == ["Đang rút hết tiền khỏi tài khoản"]


def test_no_failed_session_is_only_a_hint(office: Services) -> None:
    add_signers(office)
    intake = open_case(office)
    account = add_account(office, intake)
    served(office, intake)
    verify(office, intake)
    check = office.ask(CheckCoercion(decision=deduction(intake, account)))
    states = {row.code: row.state for row in check.conditions}
    assert states["failed_session"] == "hint"
    assert check.may_decide
    assert check.preview is not None
    assert check.preview.missing == ()


def seizure(office: Services) -> tuple[CoerciveInput, IntakeResult]:
    told = tell(office)
    land = office.run(
        RegisterAsset(
            case_id=told.intake.case_id,
            kind=AssetKind.LAND,
            description="Thửa đất số 87",
            owner_id=told.intake.person_ids[1],
            address="Thôn Bản Tích, xã Na Sầm, tỉnh Lạng Sơn",
            map_sheet="12",
            parcel="87",
            area="164,0",
            land_type="Đất ở tại nông thôn",
        )
    ).result
    decision = CoerciveInput(
        case_id=told.intake.case_id,
        measure="seize_property",
        dated=TODAY,
        asset_ids=(land,),
        planned_start=datetime(2026, 12, 15, 1, 0, tzinfo=UTC),
        planned_end=datetime(2026, 12, 15, 4, 0, tzinfo=UTC),
    )
    return decision, told.intake


def notify(services: Services, intake: IntakeResult) -> None:
    for kind in ("costs_notice.given", "real_estate_notice.given"):
        services.run(RecordEvent(case_id=intake.case_id, kind=kind, on=TODAY, text="Đã thông báo"))


def test_a_day_given_is_refused_until_costs_and_seizure_are_notified(office: Services) -> None:
    decision, intake = seizure(office)
    assert set(refusals(office, decision)) == {
        "law.condition.costs.missing",
        "law.condition.real_estate.missing",
    }
    notify(office, intake)
    paper = office.run(IssueCoerciveDecision(decision=decision)).result
    measure = office.ask(ShowCase(case_id=intake.case_id)).measures[0]
    assert measure.document_id == paper
    sunday = SetCoercionDay(
        measure_id=measure.id,
        planned_start=datetime(2026, 12, 20, 1, 0, tzinfo=UTC),
        planned_end=datetime(2026, 12, 20, 4, 0, tzinfo=UTC),
    )
    with pytest.raises(Refusal) as refused:
        office.run(sunday)
    assert refused.value.code == "law.condition.hours.day_off"
    monday = replace(
        sunday,
        planned_start=datetime(2026, 12, 21, 1, 0, tzinfo=UTC),
        planned_end=datetime(2026, 12, 21, 4, 0, tzinfo=UTC),
    )
    office.run(monday)
    kept = office.ask(ShowCase(case_id=intake.case_id)).measures[0]
    assert kept.planned_start == monday.planned_start


def test_a_measure_without_a_form_is_refused_by_name(office: Services) -> None:
    told = tell(office)
    with pytest.raises(Refusal) as refused:
        office.run(
            IssueCoerciveDecision(
                decision=CoerciveInput(case_id=told.intake.case_id, measure="deduct_income", dated=TODAY)
            )
        )
    assert refused.value.code == "decision.form.none"


@pytest.mark.parametrize("measure", ["freeze_account", "no_such_measure"])
def test_what_is_no_coercive_measure_is_refused(office: Services, measure: str) -> None:
    told = tell(office)
    with pytest.raises(Refusal) as refused:
        office.ask(
            CheckCoercion(decision=CoerciveInput(case_id=told.intake.case_id, measure=measure, dated=TODAY))
        )
    assert refused.value.code == "decision.measure.unknown"


def test_a_refused_decision_takes_no_number(office: Services) -> None:
    add_signers(office)
    intake = open_case(office)
    account = add_account(office, intake)
    served(office, intake)
    before = office.ask(ListRegister(kind="QD"))
    refusals(office, deduction(intake, account))
    assert office.ask(ListRegister(kind="QD")) == before


def test_sessions_of_another_case_cannot_be_cited(office: Services) -> None:
    told = tell(office)
    other = open_case(office, "Hoàng Thị Lan", "020185004321")
    session = fail_session(office, other)
    with pytest.raises(Refusal) as refused:
        office.ask(
            CheckCoercion(decision=replace(deduction(told.intake, told.account), session_ids=(session,)))
        )
    assert refused.value.code == "decision.session.not_failed"


def test_coercion_is_not_issued_as_an_ordinary_paper(office: Services) -> None:
    told = tell(office)
    subject = PaperSubject(case_id=told.intake.case_id)
    with pytest.raises(Refusal) as refused:
        office.run(IssueDocument(form_id="cuong-che-khau-tru", subject=subject, dated=TODAY))
    assert refused.value.code == "paper.measure.by_decision"


def test_the_wizard_begins_with_what_is_left_and_what_failed(office: Services) -> None:
    told = tell(office)
    start = office.ask(StartCoercion(case_id=told.intake.case_id))
    assert start.amount_left == 100_000_000
    assert [each.session_id for each in start.failed_sessions] == [str(told.session)]
    forms = {each.code: each.form_id for each in start.measures}
    assert forms["deduct_account"] == "cuong-che-khau-tru"
    assert len(forms) == 6


def test_an_enforcement_decision_recorded_from_outside_counts(office: Services) -> None:
    add_signers(office)
    intake = open_case(office)
    account = add_account(office, intake)
    paper = office.run(
        RecordExternalPaper(
            case_id=intake.case_id,
            form_id="quyet-dinh-tha-yeu-cau",
            kind="QD",
            title="Quyết định thi hành án theo yêu cầu",
            number_text="105/QĐ-THADS",
            dated=date(2026, 11, 3),
            issuer="Thi hành án dân sự tỉnh Lạng Sơn",
        )
    ).result
    serve(office, intake, paper)
    verify(office, intake)
    assert office.ask(CheckCoercion(decision=deduction(intake, account), with_preview=False)).may_decide
