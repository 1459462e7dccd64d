"""The first run, page by page."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit  # noqa: TID251  # a test of widgets
from pytestqt.qtbot import QtBot

from cje_desktop.application.program import OfficeSetup
from cje_desktop.ui.jobs import ImmediateRunner
from cje_desktop.ui.presenters.first_run import FirstRunPresenter
from cje_desktop.ui.screens.first_run import FirstRunScreen
from cje_desktop.ui.screens.first_run.pages import CodePage, KindPage, UnitPage, UserPage
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.fields import FormRow
from tests.builders.office import messages
from tests.ui.program import PASSWORD, MemoryProgram
from tests.ui.support import ScriptedDesk


def shown(qtbot: QtBot, desk: ScriptedDesk | None = None) -> tuple[FirstRunScreen, MemoryProgram]:
    program = MemoryProgram(known=())
    presenter = FirstRunPresenter(program, Path("nowhere"), messages(), ImmediateRunner())
    screen = FirstRunScreen(presenter, desk or ScriptedDesk())
    presenter.setParent(screen)
    qtbot.addWidget(screen)
    screen.resize(1093, 534)
    screen.show()
    return screen, program


def next_button(screen: FirstRunScreen) -> Button:
    return next(button for button in screen.findChildren(Button) if button.kind is ButtonKind.PRIMARY)


def fill(rows: dict[str, FormRow], **values: str) -> None:
    for name, value in values.items():
        field = next(row.field for key, row in rows.items() if key.rpartition(".")[2] == name)
        assert isinstance(field, QLineEdit)
        field.setText(value)


def unit_page(screen: FirstRunScreen, part: str) -> UnitPage:
    return next(page for page in screen.findChildren(UnitPage) if f"{part}.name" in page.rows)


def fill_units(screen: FirstRunScreen) -> None:
    for part in ("issuing", "working"):
        next_button(screen).click()
        page = unit_page(screen, part)
        fill(page.rows, name="Phòng", code="LS-KV2", body_line="PHÒNG", place="Lạng Sơn")
    next_button(screen).click()


def test_an_office_is_made_and_its_code_shown_until_it_is_written_down(qtbot: QtBot) -> None:
    screen, program = shown(qtbot)
    fill_units(screen)
    user = screen.findChild(UserPage)
    assert user is not None
    fill(user.rows, full_name="Hoàng Văn Minh", login="minh", password=PASSWORD, repeated=PASSWORD)
    next_button(screen).click()
    (made,) = program.made
    assert isinstance(made, OfficeSetup)
    code = screen.findChild(CodePage)
    assert code is not None
    assert code.value("code") == "7Q4K-2M9X-PLW3-8HDT"
    assert not next_button(screen).isEnabled()
    code.written.setChecked(True)
    with qtbot.waitSignal(screen.finished):
        next_button(screen).click()


def test_what_is_missing_is_said_under_each_field(qtbot: QtBot) -> None:
    screen, _ = shown(qtbot)
    next_button(screen).click()
    next_button(screen).click()
    agency = unit_page(screen, "issuing")
    assert agency.isVisible()
    wrong = {name for name, row in agency.rows.items() if row.error()}
    assert wrong == {"issuing.name", "issuing.code", "issuing.body_line", "issuing.place"}


def test_two_different_passwords_stay_on_the_page(qtbot: QtBot) -> None:
    screen, program = shown(qtbot)
    fill_units(screen)
    user = screen.findChild(UserPage)
    assert user is not None
    fill(user.rows, full_name="Minh", login="minh", password=PASSWORD, repeated="khac")
    next_button(screen).click()
    assert user.rows["repeated"].error()
    assert program.made == []


def test_a_backup_is_put_in_place(qtbot: QtBot) -> None:
    backup = Path("a.cjebackup")
    screen, program = shown(qtbot, ScriptedDesk(file=backup))
    page = screen.findChild(KindPage)
    assert page is not None
    page.choice.set_key("restore")
    page.choice.chosen.emit("restore")
    page.file_wanted.emit()
    fill(page.rows, login="minh", password=PASSWORD)
    with qtbot.waitSignal(screen.finished):
        next_button(screen).click()
    assert [(path, who.login) for path, who in program.restored] == [(backup, "minh")]
