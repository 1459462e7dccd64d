from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cje_desktop.application.commands.office import (
    AddSeries,
    AddSigner,
    AddUser,
    EditUser,
    FirstUser,
    LeaseNumbers,
    SetLetterhead,
)
from cje_desktop.application.numbers import period_of, take_number
from cje_desktop.application.queries.office import ListCodes, ListSeries, ListSigners, ListUsers, ShowOffice
from cje_desktop.application.services import CommandContext, Services
from cje_desktop.application.settings import DECISION_YEAR, ZERO_TENS, settings_of
from cje_desktop.application.signers import position_as_printed
from cje_desktop.core.entities.office import NumberSeries, NumberUse, Setting, UnitKind, YearBasis
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import RowId, SeriesId, UnitId
from tests.builders.office import IDENTITY, OFFICE, TODAY, founded
from tests.fakes.store import MemoryStore


@pytest.fixture
def services() -> Services:
    return founded()


def take(services: Services, kind: str = "QD", issuer: str = "province", on: date = TODAY) -> str:
    with services.store.transaction(actor=None, command="document issue") as writing:
        return take_number(CommandContext(services, writing, writing), kind, issuer, on)[1]


def series(services: Services, kind: str) -> NumberSeries:
    return next(each.series for each in services.ask(ListSeries()) if each.series.kind == kind)


@pytest.mark.parametrize(
    ("basis", "on", "period"),
    [
        (YearBasis.CALENDAR, date(2026, 9, 30), 2026),
        (YearBasis.CALENDAR, date(2026, 12, 31), 2026),
        (YearBasis.STATISTICAL, date(2026, 9, 30), 2025),
        (YearBasis.STATISTICAL, date(2026, 10, 1), 2026),
        (YearBasis.STATISTICAL, date(2027, 9, 30), 2026),
    ],
)
def test_the_statistical_year_begins_in_october(basis: YearBasis, on: date, period: int) -> None:
    assert period_of(basis, on) == period


def test_a_new_office_knows_its_names_and_series(services: Services) -> None:
    view = services.ask(ShowOffice())
    assert (view.kind, view.short_name, view.place) == (UnitKind.OFFICE, "Phòng khu vực 2", "Thành Vinh")
    assert view.issuing_name == "Thi hành án dân sự tỉnh Nghệ An"
    assert {each.series.kind: each.series.symbol for each in services.ask(ListSeries())} == {
        "QD": "QĐ-THADS",
        "GM": "GM-THADS-KV2",
        "BB": "BB-THADS-KV2",
        "TB": "TB-THADS-KV2",
        "CV": "CV-THADS-KV2",
        "HS": "",
    }
    assert [user.login for user in services.ask(ListUsers(role="officer"))] == ["minh"]


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"working": None}, "office.working_missing", "working"),
        ({"working": replace(OFFICE, code="khu vực 2")}, "office.code", "working.code"),
        ({"working": replace(OFFICE, place="")}, "value.required", "working.place"),
        (
            {"user": FirstUser(login="M", full_name="Hoàng Văn Minh", roles=("chief",))},
            "user.login.shape",
            "user.login",
        ),
        (
            {"user": FirstUser(login="minh", full_name="Hoàng Văn Minh", roles=())},
            "user.role.none",
            "user.roles",
        ),
        ({"decision_numbers": (9, 3)}, "number.block.order", "decision_numbers"),
    ],
)
def test_founding_refuses(changes: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(Refusal) as caught:
        founded(**changes)
    assert (caught.value.code, caught.value.field) == (code, field)


def test_an_office_is_founded_once(services: Services) -> None:
    with pytest.raises(Refusal, match=r"office\.founded"):
        founded(services.store)


def test_a_province_numbers_freely() -> None:
    store = MemoryStore(replace(IDENTITY, unit_kind=UnitKind.PROVINCE))
    services = founded(store, kind=UnitKind.PROVINCE, working=None, decision_numbers=None)
    assert [take(services), take(services)] == ["01/QĐ-THADS", "02/QĐ-THADS"]
    assert services.ask(ShowOffice()).kind is UnitKind.PROVINCE


def test_decisions_are_drawn_from_the_leased_block(services: Services) -> None:
    assert [take(services), take(services)] == ["101/QĐ-THADS", "102/QĐ-THADS"]
    (view,) = (each for each in services.ask(ListSeries()) if each.series.kind == "QD")
    assert (view.last, view.left, len(view.blocks)) == (102, 48, 1)


def test_own_papers_count_from_one_with_a_leading_zero(services: Services) -> None:
    numbers = [take(services, "GM", "office") for _ in range(10)]
    assert (numbers[0], numbers[-1]) == ("01/GM-THADS-KV2", "10/GM-THADS-KV2")
    assert take(services, "GM", "office", date(2027, 1, 4)) == "01/GM-THADS-KV2"


def test_an_exhausted_block_refuses_until_the_next_is_leased() -> None:
    services = founded(decision_numbers=(7, 7))
    assert take(services) == "07/QĐ-THADS"
    with pytest.raises(Refusal) as caught:
        take(services)
    assert (caught.value.code, caught.value.fields["last"]) == ("number.exhausted", 7)
    lease = LeaseNumbers(
        series_id=series(services, "QD").id, unit_id=IDENTITY.unit_id, period=2026, first=20, last=21
    )
    services.run(lease)
    assert [take(services), take(services)] == ["20/QĐ-THADS", "21/QĐ-THADS"]


@pytest.mark.parametrize("on", [date(2026, 9, 30), date(2027, 10, 1)])
def test_a_period_without_block_refuses(services: Services, on: date) -> None:
    with pytest.raises(Refusal, match=r"number\.no_block"):
        take(services, on=on)


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [(150, 160, "number.block.overlap"), (0, 5, "number.block.order"), (9, 3, "number.block.order")],
)
def test_blocks_never_share_a_number(services: Services, first: int, last: int, code: str) -> None:
    lease = LeaseNumbers(
        series_id=series(services, "QD").id, unit_id=IDENTITY.unit_id, period=2026, first=first, last=last
    )
    with pytest.raises(Refusal, match=code):
        services.run(lease)


def test_an_owner_steps_over_what_it_has_leased(services: Services) -> None:
    own = series(services, "TB")
    take(services, "TB", "office")
    other = LeaseNumbers(
        series_id=own.id, unit_id=services.ask(ShowOffice()).issuing_unit_id, period=2026, first=2, last=9
    )
    services.run(other)
    assert take(services, "TB", "office") == "10/TB-THADS-KV2"


def test_a_taken_number_is_not_leased_any_more(services: Services) -> None:
    take(services, "TB", "office")
    lease = LeaseNumbers(
        series_id=series(services, "TB").id, unit_id=IDENTITY.unit_id, period=2026, first=1, last=9
    )
    with pytest.raises(Refusal, match=r"number\.block\.used"):
        services.run(lease)


def test_a_number_not_issued_is_not_taken(services: Services) -> None:
    def fail() -> None:
        with services.store.transaction(actor=None, command="document issue") as writing:
            take_number(CommandContext(services, writing, writing), "QD", "province", TODAY)
            writing.get(NumberUse, RowId(IDENTITY.unit_id))

    with pytest.raises(Refusal, match=r"row\.unknown"):
        fail()
    assert take(services) == "101/QĐ-THADS"


def test_a_kind_without_series_refuses(services: Services) -> None:
    with pytest.raises(Refusal, match=r"number\.no_series"):
        take(services, "KH", "office")
    opened = AddSeries(
        owner_unit_id=IDENTITY.unit_id, kind="KH", symbol="KH-THADS-KV2", year_basis=YearBasis.CALENDAR
    )
    services.run(opened)
    assert take(services, "KH", "office") == "01/KH-THADS-KV2"


def signer(services: Services, **changes: Any) -> AddSigner:
    command = AddSigner(
        unit_id=services.ask(ShowOffice()).issuing_unit_id,
        full_name="Phan Văn Trưởng",
        capacity="head",
        position_lines=("TRƯỞNG THI HÀNH ÁN DÂN SỰ",),
        valid_from=date(2026, 7, 1),
    )
    return replace(command, **changes)


def names(services: Services, form_id: str, on: date = TODAY) -> list[str]:
    return [each.full_name for each in services.ask(ListSigners(on=on, form_id=form_id))]


def test_who_may_sign_depends_on_form_unit_and_day(services: Services) -> None:
    services.run(signer(services, valid_to=date(2026, 11, 22)))
    delegated = signer(
        services,
        full_name="Hoàng Văn Minh",
        prefix="TUQ.",
        basis="QĐ 88/QĐ-THADS",
        form_ids=("quyet-dinh-tha-yeu-cau",),
    )
    services.run(delegated)
    officer = signer(services, full_name="Vũ Thị Hà", capacity="officer", position_lines=("CHẤP HÀNH VIÊN",))
    services.run(officer)
    head = signer(services, full_name="Người Phòng", unit_id=IDENTITY.unit_id)
    services.run(head)
    assert names(services, "quyet-dinh-tha-yeu-cau") == ["Hoàng Văn Minh"]
    assert names(services, "quyet-dinh-tha-yeu-cau", date(2026, 11, 22)) == [
        "Hoàng Văn Minh",
        "Phan Văn Trưởng",
    ]
    assert names(services, "quyet-dinh-tha-yeu-cau", date(2026, 6, 30)) == []
    assert names(services, "bien-ban-phien") == ["Vũ Thị Hà"]
    assert len(services.ask(ListSigners(on=TODAY))) == 4


def test_the_signing_form_stands_before_the_position(services: Services) -> None:
    lines = ("TRƯỞNG THI HÀNH ÁN DÂN SỰ", "PHÓ TRƯỞNG")
    services.run(signer(services, prefix="KT.", position_lines=lines))
    (line,) = services.ask(ListSigners(on=TODAY))
    assert position_as_printed(line) == "KT. TRƯỞNG THI HÀNH ÁN DÂN SỰ\nPHÓ TRƯỞNG"


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"prefix": "TUQ."}, "signer.basis", "basis"),
        ({"prefix": "XX."}, "code.unknown", "prefix"),
        ({"capacity": "friend"}, "code.unknown", "capacity"),
        ({"position_lines": ("",)}, "value.required", "position_lines"),
        ({"valid_to": date(2026, 6, 1)}, "signer.dates", "valid_to"),
    ],
)
def test_a_signer_refuses(services: Services, changes: dict[str, Any], code: str, field: str) -> None:
    with pytest.raises(Refusal) as caught:
        services.run(signer(services, **changes))
    assert (caught.value.code, caught.value.field) == (code, field)


def test_a_letterhead_holds_from_its_day(services: Services) -> None:
    renamed = replace(OFFICE, name="Phòng Thi hành án dân sự khu vực 9 - Nghệ An")
    services.run(
        SetLetterhead(unit_id=UnitId(IDENTITY.unit_id), valid_from=date(2026, 12, 1), profile=renamed)
    )
    assert services.ask(ShowOffice()).short_name == "Phòng khu vực 2"
    services.run(
        SetLetterhead(unit_id=UnitId(IDENTITY.unit_id), valid_from=date(2026, 11, 1), profile=renamed)
    )
    assert services.ask(ShowOffice()).short_name == "Phòng khu vực 9"


def test_somebody_who_may_set_up_the_office_remains(services: Services) -> None:
    assert services.user is not None
    edit = EditUser(user_id=services.user.id, full_name="Hoàng Văn Minh", roles=("officer",))
    with pytest.raises(Refusal, match=r"user\.last_admin"):
        services.run(edit)
    services.run(AddUser(login="admin", full_name="Quản Trị", roles=("admin",)))
    assert services.run(edit).result == services.user.id
    with pytest.raises(Refusal, match=r"user\.login\.known"):
        services.run(AddUser(login="minh", full_name="Người Khác", roles=("clerk",)))


def test_code_lists_speak_the_language_of_the_user(services: Services) -> None:
    outcomes = {each.code: each for each in services.ask(ListCodes(codes="session_outcomes"))}
    assert (outcomes["failed"].label, outcomes["failed"].is_failure) == ("Không thành", True)
    assert outcomes["agreed_full"].needs_agreement
    assert "case.postponed" in {each.code for each in services.ask(ListCodes(codes="event_kinds"))}
    assert "coerced" in {each.code for each in services.ask(ListCodes(codes="case_states"))}
    with pytest.raises(Refusal, match=r"code\.no_list"):
        services.ask(ListCodes(codes="colours"))


def setting(key: str, value: str) -> Setting:
    return Setting(id=RowId(SeriesId(IDENTITY.unit_id)), unit_id=IDENTITY.unit_id, key=key, value=value)


def test_wrong_settings_are_told_together_and_defaults_stand() -> None:
    rows = (
        setting("words.zero_tens", "lẻ"),
        setting("numbers.decision_year", "lunar"),
        setting("colour", "red"),
    )
    settings = settings_of(rows)
    assert (settings[ZERO_TENS], settings[DECISION_YEAR]) == ("lẻ", "statistical")
    assert [fault.code for fault in settings.faults] == ["setting.choice", "setting.unknown"]
