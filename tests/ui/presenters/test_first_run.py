"""The first run: faults together, what is made, what is put in place."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from cje_desktop.application.commands.office import UnitInput
from cje_desktop.application.program import Credentials, OfficeSetup, ProvinceSetup
from cje_desktop.ui.jobs import ImmediateRunner
from cje_desktop.ui.presenters.first_run import FirstRunInput, FirstRunPresenter, unit_faults
from tests.builders.office import OFFICE, PROVINCE, messages
from tests.ui.program import PASSWORD, MemoryProgram

GIVEN = FirstRunInput(
    issuing=PROVINCE,
    working=OFFICE,
    login="minh",
    full_name="Hoàng Văn Minh",
    rank="",
    password=PASSWORD,
    repeated=PASSWORD,
)
EMPTY = UnitInput(code="", name="", superior_line="", body_line="", place="")


def presenter_of(program: MemoryProgram) -> FirstRunPresenter:
    return FirstRunPresenter(program, Path("nowhere"), messages(), ImmediateRunner())


def test_all_that_is_missing_of_a_unit_is_said_together(qtbot: QtBot) -> None:
    presenter = presenter_of(MemoryProgram())
    with qtbot.waitSignal(presenter.failed) as failed:
        assert not presenter.check(unit_faults(EMPTY, "issuing"))
    fields = {part.field for part in failed.args[0].more}
    assert fields == {"issuing.name", "issuing.code", "issuing.body_line", "issuing.place"}


def test_a_code_takes_plain_letters_only() -> None:
    (fault,) = unit_faults(replace(OFFICE, code="LẠNG"), "working")
    assert (fault.code, fault.field) == ("ui.unit.code", "working.code")


def test_two_different_passwords_make_nothing(qtbot: QtBot) -> None:
    program = MemoryProgram()
    presenter = presenter_of(program)
    with qtbot.waitSignal(presenter.failed) as failed:
        presenter.create(replace(GIVEN, repeated="mot-hai-ba-nam"))
    assert [part.field for part in failed.args[0].more] == ["repeated"]
    assert program.made == []


def test_a_short_password_is_refused_under_its_field(qtbot: QtBot) -> None:
    presenter = presenter_of(MemoryProgram())
    with qtbot.waitSignal(presenter.failed) as failed:
        presenter.create(replace(GIVEN, password="ngan", repeated="ngan"))
    assert failed.args[0].field == "password"


def test_an_office_is_headed_by_its_first_person(qtbot: QtBot) -> None:
    program = MemoryProgram()
    presenter = presenter_of(program)
    with qtbot.waitSignal(presenter.created) as created:
        presenter.create(GIVEN)
    assert created.args[0].recovery_code
    (made,) = program.made
    assert isinstance(made, OfficeSetup)
    assert (made.working, made.user.roles) == (OFFICE, ("chief", "admin"))


def test_a_province_has_no_office(qtbot: QtBot) -> None:
    program = MemoryProgram()
    presenter_of(program).create(replace(GIVEN, working=None))
    (made,) = program.made
    assert isinstance(made, ProvinceSetup)
    assert made.user.roles == ("province", "admin")


def test_a_backup_is_put_in_place_with_its_password(qtbot: QtBot) -> None:
    program = MemoryProgram()
    presenter = presenter_of(program)
    with qtbot.waitSignal(presenter.restored):
        presenter.restore(Path("a.cje"), "minh", PASSWORD)
    assert program.restored == [(Path("a.cje"), Credentials("minh", PASSWORD))]


def test_the_password_is_not_in_the_representation() -> None:
    assert PASSWORD not in repr(GIVEN)
