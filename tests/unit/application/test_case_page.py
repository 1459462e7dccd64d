from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from cje_desktop.application.commands.casework import (
    RecordEvent,
    RecordExternalPaper,
    RecordReceipt,
    RecordService,
    RecordVerification,
)
from cje_desktop.application.commands.intake import IntakeResult, LineInput, PartyInput
from cje_desktop.application.commands.people import EditPerson, PersonInput, RegisterPerson
from cje_desktop.application.commands.sessions import PlanSession
from cje_desktop.application.exchange_state import ExchangeState, SentRecord
from cje_desktop.application.ports import CaseFilter, ChainHead
from cje_desktop.application.queries.cases import (
    CaseView,
    ClockView,
    FindCase,
    ListCases,
    ListStates,
    SearchAll,
    ShowCase,
    ShowClocks,
)
from cje_desktop.application.queries.people import ListSimilarPersons, ShowPerson
from cje_desktop.application.queries.today import ListDue
from cje_desktop.application.registry import registry
from cje_desktop.application.services import Services
from cje_desktop.application.transfer_state import transfer_badge
from cje_desktop.core.entities.cases import ObligationKind
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import CaseId, DeviceId
from tests.builders.office import (
    IDENTITY,
    creditor,
    debtor,
    decided,
    founded,
    messages,
    opened,
    served,
    services_of,
)


@pytest.fixture
def services() -> Services:
    return founded()


@pytest.fixture
def case(services: Services) -> IntakeResult:
    return opened(services)


def show(services: Services, case: IntakeResult) -> CaseView:
    return services.ask(ShowCase(case_id=case.case_id))


def clocks(services: Services, case: IntakeResult) -> Mapping[str, ClockView]:
    return {clock.rule_id: clock for clock in services.ask(ShowClocks(case_id=case.case_id))}


def postponed(services: Services, case: IntakeResult, on: date) -> None:
    services.run(
        RecordExternalPaper(
            case_id=case.case_id,
            form_id="quyet-dinh-hoan",
            kind="QD",
            title="Quyết định hoãn thi hành án",
            number_text="20/QĐ-THADS",
            dated=on,
            issuer="Thi hành án dân sự tỉnh Nghệ An",
        )
    )


def test_the_page_of_a_new_case(services: Services, case: IntakeResult) -> None:
    view = show(services, case)
    assert (view.file_text, view.title, view.creditor, view.officer) == (
        "0001/2026",
        "Lý Văn Tài",
        "Trần Thị Bích",
        "Hoàng Văn Minh",
    )
    assert (view.badge.label, view.transfer.label) == ("Đã tiếp nhận", "Chỉ ở máy này")
    assert (view.due, view.collected, view.decision) == (48_250_000, 0, None)
    assert [entry.kind for entry in view.diary] == ["assignment", "case", "request", "judgment"]


def test_the_state_follows_what_is_recorded(services: Services, case: IntakeResult) -> None:
    states = []

    def note() -> None:
        states.append(show(services, case).badge.label)

    note()
    decision = decided(services, case, date(2026, 11, 10))
    note()
    served(services, case, decision, date(2026, 11, 13))
    note()
    services.run(
        RecordVerification(
            case_id=case.case_id,
            person_id=case.person_ids[1],
            on=date(2026, 11, 20),
            result="has_means",
            findings="Có nhà",
        )
    )
    note()
    postponed(services, case, date(2026, 11, 21))
    note()
    services.run(RecordEvent(case_id=case.case_id, kind="case.continued", on=date(2026, 11, 22)))
    note()
    services.run(RecordEvent(case_id=case.case_id, kind="case.completed", on=date(2026, 11, 23)))
    note()
    assert states == [
        "Đã tiếp nhận",
        "Đã ra quyết định",
        "Tự nguyện thi hành",
        "Có điều kiện",
        "Hoãn",
        "Có điều kiện",
        "Thi hành xong",
    ]


def test_the_voluntary_period_shows_its_sum(services: Services, case: IntakeResult) -> None:
    # 13/11/2026 + 10 days = 23/11/2026, a Monday (Đ. 36.1 Luật 106).
    served(services, case, decided(services, case, date(2026, 11, 10)), date(2026, 11, 13))
    clock = clocks(services, case)["D17"]
    assert (clock.due_on, clock.state, clock.state_text) == (date(2026, 11, 23), "today", "hôm nay")
    assert (clock.article, clock.law, clock.hint) == ("Đ. 36.1", "Luật 106", False)
    assert clock.working == "13/11 tống đạt hợp lệ + 10 ngày = 23/11"


def test_service_on_the_creditor_starts_no_voluntary_period(services: Services, case: IntakeResult) -> None:
    decision = decided(services, case)
    services.run(
        RecordService(
            document_id=decision,
            person_id=case.person_ids[0],
            channel="direct",
            result="received",
            on=date(2026, 10, 5),
        )
    )
    assert "D17" not in clocks(services, case)
    assert show(services, case).badge.label == "Đã ra quyết định"


def test_overdue_working_days_are_counted(services: Services, case: IntakeResult) -> None:
    # Request 28/9 and judgment 21/9: 5 working days end on Monday 5/10/2026; to 23/11 there are 35 more.
    clock = clocks(services, case)["D05"]
    assert (clock.due_on, clock.state_text) == (date(2026, 10, 5), "quá 35 ngày làm việc")
    assert clock.action == "document issue"


def test_a_postponement_draws_its_stretch(services: Services, case: IntakeResult) -> None:
    postponed(services, case, date(2026, 11, 3))
    entry = next(entry for entry in show(services, case).diary if entry.stretch)
    assert entry.stretch == "20 ngày: hoãn thi hành án"


def test_the_diary_is_newest_first_with_what_lies_ahead(services: Services, case: IntakeResult) -> None:
    decision = decided(services, case)
    served(services, case, decision, date(2026, 10, 5))
    services.run(
        PlanSession(
            case_ids=(case.case_id,),
            kind="mediation",
            on=date(2026, 12, 1),
            starts_at="14:00",
            place="Trụ sở",
        )
    )
    diary = show(services, case).diary
    assert [entry.on for entry in diary] == sorted((entry.on for entry in diary), reverse=True)
    assert (diary[0].title, diary[0].ahead) == ("Hòa giải: dự kiến", True)
    paper = next(entry for entry in diary if entry.kind == "paper")
    assert paper.title == "Quyết định thi hành án theo yêu cầu số 15/QĐ-THADS"
    assert paper.legal is not None
    assert paper.legal.label == "Đã tống đạt"
    service = next(entry for entry in diary if entry.kind == "service")
    assert service.detail == "Trực tiếp: Đã nhận; hợp lệ từ 05/10/2026"


def test_cases_are_listed_and_filtered_by_state(services: Services, case: IntakeResult) -> None:
    others = (creditor(full_name="Đỗ Thị Xuân", id_number=""), debtor(full_name="Ngô Văn Thu", id_number=""))
    other = opened(services, parties=others)
    decided(services, other)
    assert [each.state for each in services.ask(ListCases()).rows] == ["open", "received"]
    page = services.ask(ListCases(wanted=CaseFilter(state="received")))
    assert ([each.row.case_id for each in page.rows], page.total) == ([case.case_id], 1)
    assert services.ask(ListCases(wanted=CaseFilter(text="ngo van"))).total == 1


def test_rows_come_without_states_and_states_by_themselves(services: Services, case: IntakeResult) -> None:
    others = (creditor(full_name="Đỗ Thị Xuân", id_number=""), debtor(full_name="Ngô Văn Thu", id_number=""))
    other = opened(services, parties=others)
    decided(services, other)
    plain = services.ask(ListCases(with_states=False))
    assert [(each.row.case_id, each.state, each.badge) for each in plain.rows] == [
        (other.case_id, "", None),
        (case.case_id, "", None),
    ]
    unknown = CaseId(UUID(int=1))
    told = services.ask(ListStates(case_ids=(case.case_id, unknown, other.case_id)))
    assert [(each.case_id, each.state) for each in told] == [
        (case.case_id, "received"),
        (other.case_id, "open"),
    ]


def test_a_case_is_found_by_its_number(services: Services, case: IntakeResult) -> None:
    assert services.ask(FindCase(file_text="1/2026")) == case.case_id
    with pytest.raises(Refusal, match=r"case\.file_number\.unknown"):
        services.ask(FindCase(file_text="2/2026"))


def test_nothing_is_found_for_nothing(services: Services, case: IntakeResult) -> None:
    assert services.ask(SearchAll(text="  ")) == ()
    assert {hit.kind for hit in services.ask(SearchAll(text="ly van"))} == {"person"}


def test_similar_persons_show_the_same_number_first(services: Services, case: IntakeResult) -> None:
    namesake = services.run(
        RegisterPerson(
            person=PersonInput(full_name="Ly Van Tai", id_number="040090000777"), same_name_checked=True
        )
    ).result
    found = services.ask(ListSimilarPersons(full_name="lý văn tài", id_number="040090000777"))
    assert [(each.person.id, each.same_id_number) for each in found] == [
        (namesake, True),
        (case.person_ids[1], False),
    ]
    assert [each.file_text for each in found[1].cases] == ["0001/2026"]
    assert services.ask(ShowPerson(person_id=case.person_ids[1])).cases[0].role == "Người phải thi hành án"
    assert services.ask(ListSimilarPersons()) == ()


def test_a_person_is_edited_but_not_into_another(services: Services, case: IntakeResult) -> None:
    person = PersonInput(full_name="Lý Văn Tài", id_number="040185000123")
    edit = EditPerson(person_id=case.person_ids[1], person=person)
    with pytest.raises(Refusal, match=r"person\.id_number\.known"):
        services.run(edit)
    services.run(replace(edit, person=replace(person, id_number="040080000456", phone="0912")))
    assert services.ask(ShowPerson(person_id=case.person_ids[1])).person.phone == "0912"


def test_the_morning_list(services: Services, case: IntakeResult) -> None:
    others = (creditor(full_name="Đỗ Thị Xuân", id_number=""), debtor(full_name="Ngô Văn Thu", id_number=""))
    other = opened(services, parties=others)
    served(services, other, decided(services, other, date(2026, 11, 2)), date(2026, 11, 4))
    services.run(
        PlanSession(
            case_ids=(other.case_id,), kind="working", on=date(2026, 11, 23), starts_at="14:00", place="P. 1"
        )
    )
    due = services.ask(ListDue())
    # 04/11 + 10 days = 14/11, a Saturday, so Monday 16/11; + 9 days = 25/11 (Đ. 36.1, 37.1 Luật 106).
    assert [(row.file_text, row.clock.rule_id) for row in due.week] == [("0002/2026", "D20")]
    assert due.week[0].clock.due_on == date(2026, 11, 25)
    assert [(row.at, row.clock.title) for row in due.today] == [("14:00", "Làm việc")]
    assert ("0001/2026", "D05") in [(row.file_text, row.clock.rule_id) for row in due.overdue]


def test_an_ended_case_owes_nothing(services: Services, case: IntakeResult) -> None:
    services.run(RecordEvent(case_id=case.case_id, kind="performance.completed", on=date(2026, 11, 20)))
    due = services.ask(ListDue())
    assert (due.overdue, due.today, due.week, due.waiting) == ((), (), (), ())


def test_the_list_of_an_officer_has_their_cases_only(services: Services, case: IntakeResult) -> None:
    assert services.user is not None
    assert services.ask(ListDue(officer_id=services.user.id)).overdue
    others = (creditor(full_name="Đỗ Thị Xuân", id_number=""), debtor(full_name="Ngô Văn Thu", id_number=""))
    opened(services, parties=others, officer_id=None)
    mine = services.ask(ListDue(officer_id=services.user.id))
    assert {row.file_text for row in mine.overdue} == {"0001/2026"}


def test_money_that_came_in_is_summed(services: Services, case: IntakeResult) -> None:
    for number, amount, kind in (("1", 1_000_000, "voluntary"), ("2", 500_000, "advance")):
        services.run(
            RecordReceipt(
                case_id=case.case_id,
                number=number,
                on=date(2026, 11, 2),
                amount=amount,
                payer="Lý Văn Tài",
                kind=kind,
            )
        )
    assert show(services, case).collected == 1_000_000


DEVICE = IDENTITY.device_id


def sent(number: int, upto: int) -> SentRecord:
    at = datetime(2026, 11, 20, tzinfo=UTC)
    return SentRecord(number, f"{number}.cjeb", at, "", 1, 1, 1, 0, {DEVICE: upto})


@pytest.mark.parametrize(
    ("origins", "label"),
    [
        (((DEVICE, 3),), "Tỉnh đã nhận"),
        (((DEVICE, 4),), "Trong gói số 2"),
        (((DEVICE, 3), (DEVICE, 6)), "Trong gói số 3"),
        (((DEVICE, 7),), "Chỉ ở máy này"),
        (((DeviceId(IDENTITY.unit_id), 1),), "Chỉ ở máy này"),
        ((), "Chỉ ở máy này"),
    ],
)
def test_where_a_row_has_got_to(origins: tuple[Any, ...], label: str) -> None:
    state = ExchangeState(
        next_number=4,
        acknowledged={DEVICE: ChainHead(3, "")},
        bundles=(sent(1, 3), sent(2, 5), sent(3, 6)),
    )
    assert transfer_badge(origins, state, messages()).label == label


def test_everything_is_accepted_at_the_province() -> None:
    assert transfer_badge((), ExchangeState(), messages(), at_province=True).label == "Tỉnh đã nhận"


def test_nothing_is_shown_before_somebody_signs_in() -> None:
    services = services_of(founded().store)
    with pytest.raises(Refusal, match=r"permission\.signed_out"):
        services.ask(ListCases())


def test_every_command_and_query_is_carried_out_once() -> None:
    table = registry()
    assert not table.commands.keys() & table.long_commands.keys()
    names = [each.name for each in (*table.commands, *table.long_commands)]
    assert len(names) == len(set(names))


def test_many_parties_are_named_shortly(services: Services) -> None:
    parties = (
        debtor(),
        *(
            PartyInput(
                role=PartyRole.CREDITOR, person=PersonInput(full_name=f"Người {each}"), same_name_checked=True
            )
            for each in range(5)
        ),
    )
    line = LineInput(kind=ObligationKind.MONEY, description="Trả tiền", amount=1)
    assert show(services, opened(services, parties=parties, lines=(line,))).creditor == "Người 0 (+4)"
