from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cje_desktop.application.commands.casework import RecordReceipt
from cje_desktop.application.commands.intake import IntakeResult, PartyInput
from cje_desktop.application.commands.sessions import (
    AgreementInput,
    AttendanceInput,
    CancelSession,
    InstalmentInput,
    PlanSession,
    RecordAgreement,
    RecordSession,
)
from cje_desktop.application.queries.sessions import ListSessions, ShowSession
from cje_desktop.application.services import Services
from cje_desktop.core.entities.cases import ObligationLine
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.entities.sessions import Agreement, Presence, Session, SessionState
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import DocumentId
from cje_desktop.core.operations import update
from tests.builders.office import founded, opened

AGREEMENT = AgreementInput(
    content="Trả dần",
    term="Đến 20/12/2026",
    breach="Thi hành theo bản án",
    instalments=(
        InstalmentInput(due_on=date(2026, 11, 20), amount=10_000_000),
        InstalmentInput(due_on=date(2026, 12, 20), amount=38_250_000),
    ),
)


def session(case: IntakeResult, **changes: Any) -> RecordSession:
    command = RecordSession(
        case_ids=(case.case_id,),
        kind="dialogue",
        on=date(2026, 11, 10),
        starts_at="08:00",
        ends_at="09:30",
        place="Trụ sở Phòng",
        outcome="failed",
        attendance=(
            AttendanceInput(full_name="Trần Thị Bích", capacity="Người được thi hành án"),
            AttendanceInput(
                full_name="Lý Văn Tài", capacity="Người phải thi hành án", person_id=case.person_ids[1]
            ),
        ),
    )
    return replace(command, **changes)


def plan(case: IntakeResult) -> PlanSession:
    return PlanSession(
        case_ids=(case.case_id,),
        kind="dialogue",
        on=date(2026, 12, 1),
        starts_at="14:00",
        place="Trụ sở Phòng",
        invited=(
            AttendanceInput(
                full_name="Lý Văn Tài", capacity="Người phải thi hành án", person_id=case.person_ids[1]
            ),
            AttendanceInput(full_name="Đại diện UBND phường", capacity="Chính quyền"),
        ),
    )


@pytest.fixture
def services() -> Services:
    return founded()


@pytest.fixture
def case(services: Services) -> IntakeResult:
    return opened(services)


def test_a_failed_dialogue_is_recorded_with_its_people(services: Services, case: IntakeResult) -> None:
    made = services.run(session(case)).result
    view = services.ask(ShowSession(session_id=made))
    assert (view.row.session.state, view.row.is_failure) == (SessionState.HELD, True)
    assert (view.row.kind_label, view.row.outcome_label) == ("Đối thoại", "Không thành")
    assert [each.full_name for each in view.row.attendance] == ["Trần Thị Bích", "Lý Văn Tài"]
    assert view.file_texts == ("0001/2026",)


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"outcome": "maybe"}, "code.unknown", "outcome"),
        ({"kind": "party"}, "code.unknown", "kind"),
        ({"ends_at": "07:00"}, "time.order", "ends_at"),
        ({"outcome": "agreed_full"}, "session.agreement_missing", "agreement"),
        ({"agreement": AGREEMENT}, "session.agreement_unexpected", "agreement"),
        ({"attendance": ()}, "session.nobody", "attendance"),
        ({"on": date(2026, 11, 24)}, "date.future", "on"),
        ({"on": date(2026, 8, 1)}, "date.before_judgment", "on"),
        ({"case_ids": ()}, "session.no_case", "case_ids"),
        ({"place": ""}, "value.required", "place"),
        ({"next_on": date(2026, 11, 9)}, "session.next_before", "next_on"),
        (
            {"attendance": (AttendanceInput(full_name="A", capacity="B", signed=False),)},
            "session.signature_reason",
            "attendance.0.refusal_reason",
        ),
        (
            {"outcome": "agreed_full", "agreement": replace(AGREEMENT, breach="")},
            "value.required",
            "agreement.breach",
        ),
        (
            {
                "outcome": "agreed_full",
                "agreement": replace(
                    AGREEMENT, instalments=(InstalmentInput(due_on=date(2026, 11, 1), amount=1),)
                ),
            },
            "agreement.instalment_order",
            "agreement.instalments.0.due_on",
        ),
    ],
)
def test_a_session_refuses(
    services: Services, case: IntakeResult, changes: dict[str, Any], code: str, field: str
) -> None:
    with pytest.raises(Refusal) as caught:
        services.run(session(case, **changes))
    assert (caught.value.code, caught.value.field) == (code, field)


def test_a_planned_session_is_filled_in(services: Services, case: IntakeResult) -> None:
    planned = services.run(plan(case)).result
    services.run(session(case, session_id=planned))
    view = services.ask(ShowSession(session_id=planned))
    assert view.row.session.state is SessionState.HELD
    assert [(each.full_name, each.presence) for each in view.row.attendance] == [
        ("Trần Thị Bích", Presence.PRESENT),
        ("Lý Văn Tài", Presence.PRESENT),
        ("Đại diện UBND phường", Presence.ABSENT_INVITED),
    ]


def test_only_a_planned_session_is_cancelled(services: Services, case: IntakeResult) -> None:
    planned = services.run(plan(case)).result
    services.run(CancelSession(session_id=planned, reason="Mưa lũ"))
    assert services.ask(ShowSession(session_id=planned)).row.session.state is SessionState.NOT_HELD
    with pytest.raises(Refusal, match=r"session\.not_planned"):
        services.run(CancelSession(session_id=planned, reason="Mưa lũ"))


def test_frozen_minutes_are_corrected_by_a_new_session(services: Services, case: IntakeResult) -> None:
    held = services.run(session(case)).result
    with services.store.transaction(actor=None, command="document issue") as writing:
        old = writing.get(Session, held)
        writing.write(update(old, replace(old, minutes_id=DocumentId(old.id))))
    with pytest.raises(Refusal, match=r"session\.minutes_frozen"):
        services.run(session(case, session_id=held))
    correction = services.run(session(case, corrects_id=held)).result
    listed = services.ask(ListSessions(first=date(2026, 11, 1), last=date(2026, 11, 30)))
    assert [each.row.session.id for each in listed] == [correction, held]
    with services.store.reading() as reading:
        assert reading.get(Session, correction).corrects_id == held


def test_an_agreement_is_watched_against_receipts(services: Services, case: IntakeResult) -> None:
    held = services.run(session(case, outcome="agreed_full", agreement=AGREEMENT)).result
    row = services.ask(ShowSession(session_id=held)).agreement
    assert row is not None
    assert (row.received, row.broken, len(row.instalments)) == (0, True, 2)
    services.run(
        RecordReceipt(
            case_id=case.case_id,
            number="0000017",
            on=date(2026, 11, 19),
            amount=10_000_000,
            payer="Lý Văn Tài",
        )
    )
    row = services.ask(ShowSession(session_id=held)).agreement
    assert row is not None
    assert (row.received, row.broken) == (10_000_000, False)


def test_a_plan_is_changed_until_the_minutes_are_frozen(services: Services, case: IntakeResult) -> None:
    held = services.run(session(case, outcome="agreed_full", agreement=AGREEMENT)).result
    shorter = replace(AGREEMENT, instalments=AGREEMENT.instalments[1:])
    services.run(session(case, session_id=held, outcome="agreed_full", agreement=shorter))
    row = services.ask(ShowSession(session_id=held)).agreement
    assert row is not None
    assert [(each.due_on, each.amount) for each in row.instalments] == [(date(2026, 12, 20), 38_250_000)]
    with pytest.raises(Refusal, match=r"session\.agreement_stands"):
        services.run(session(case, session_id=held))


def test_one_session_serves_several_cases(services: Services, case: IntakeResult) -> None:
    other = opened(services, parties=_same(case), judgment_id=case.judgment_id, judgment=None)
    services.run(session(case, case_ids=(case.case_id, other.case_id)))
    (row,) = services.ask(ListSessions(first=date(2026, 11, 10), last=date(2026, 11, 10)))
    assert (row.file_texts, row.debtor) == (("0001/2026", "0002/2026"), "Lý Văn Tài")


def _same(case: IntakeResult) -> tuple[Any, ...]:
    roles = (PartyRole.CREDITOR, PartyRole.DEBTOR)
    return tuple(
        PartyInput(role=role, person_id=person) for role, person in zip(roles, case.person_ids, strict=True)
    )


def test_an_agreement_outside_a_session_names_its_own_lines(services: Services, case: IntakeResult) -> None:
    made = services.run(
        RecordAgreement(case_id=case.case_id, made_on=date(2026, 11, 10), agreement=AGREEMENT)
    ).result
    other = opened(services, parties=_same(case), judgment_id=case.judgment_id, judgment=None)
    with services.store.reading() as reading:
        (line,) = reading.find(ObligationLine, case_id=other.case_id)
    foreign = replace(AGREEMENT, line_ids=(line.id,))
    with pytest.raises(Refusal, match=r"agreement\.line_of_other_case"):
        services.run(RecordAgreement(case_id=case.case_id, made_on=date(2026, 11, 10), agreement=foreign))
    with services.store.reading() as reading:
        assert [each.id for each in reading.find(Agreement)] == [made]
