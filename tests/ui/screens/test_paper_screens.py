"""Papers: the list, the registers, one issued paper, one being composed."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication  # noqa: TID251  # a test about widgets
from pytestqt.qtbot import QtBot

from cje_desktop.application.bundles import BundlePort
from cje_desktop.application.commands.intake import IntakeResult
from cje_desktop.application.commands.papers import IssueDocument, PaperSubject
from cje_desktop.application.paper_ports import FormField
from cje_desktop.application.queries.cases import ShowCase
from cje_desktop.application.queries.papers import ListPapers, ListRegister, ReadPaper
from cje_desktop.application.services import Services
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.ids import DocumentId
from cje_desktop.ui.models.paper_subject import permitted
from cje_desktop.ui.presenters.pages import PagesPresenter
from cje_desktop.ui.screens.paper import PaperScreen
from cje_desktop.ui.screens.papers import PapersScreen
from cje_desktop.ui.screens.papers.cancel import CancelDialog
from cje_desktop.ui.widgets.buttons import Button
from cje_desktop.ui.widgets.fields import ComboBox, LineEdit
from cje_desktop.ui.widgets.problem_bar import ProblemBar
from cje_desktop.ui.widgets.table import DataTable
from tests.builders.office import TODAY, decided, founded, opened
from tests.fakes.outside import FORMS, FakeForms
from tests.ui.screens.keys import CTRL, fill, key, show
from tests.ui.screens.pictures import WhitePages
from tests.ui.screens.scripted import SavedFiles
from tests.ui.support import Surroundings, surroundings

ALT = Qt.KeyboardModifier.AltModifier


class EasyForms(FakeForms):
    """Forms that lack nothing."""

    def missing_fields(self, form_id: str, on: date, data: JsonObject) -> tuple[FormField, ...]:
        return ()


@pytest.fixture
def files() -> SavedFiles:
    return SavedFiles()


@pytest.fixture
def services(files: SavedFiles) -> Services:
    return replace(founded(), pages=WhitePages(), forms=EasyForms(), bundles=cast(BundlePort, files))


@pytest.fixture
def case(services: Services) -> IntakeResult:
    result = opened(services)
    decided(services, result)
    return result


@pytest.fixture
def around(services: Services) -> Surroundings:
    return surroundings(services)


def issued(services: Services, case: IntakeResult) -> DocumentId:
    subject = PaperSubject(case_id=case.case_id, person_id=case.person_ids[1])
    command = IssueDocument(form_id="giay-moi", subject=subject, dated=TODAY, fields={"subject": "Hòa giải"})
    return services.run(command).result


def child(screen: PaperScreen | PapersScreen, name: str) -> Button:
    found = screen.findChild(Button, name)
    assert found is not None
    return found


def test_enter_opens_the_chosen_paper(
    qtbot: QtBot, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    document_id = issued(services, case)
    screen = PapersScreen(around.context)
    show(qtbot, screen)
    screen.activate()
    table = screen.findChild(DataTable, "papers.table")
    assert table is not None
    assert table.select_key(str(document_id))
    key(qtbot, Qt.Key.Key_Return)
    assert around.navigator.visits == [("paper", document_id)]


def test_a_cancelled_number_stays_in_the_register_with_its_reason(
    qtbot: QtBot, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    issued(services, case)
    screen = PapersScreen(around.context)
    show(qtbot, screen)
    screen.activate()
    key(qtbot, Qt.Key.Key_2, ALT)
    kind = screen.findChild(ComboBox, "papers.kind")
    table = screen.findChild(DataTable, "papers.register")
    assert kind is not None
    assert table is not None
    kind.set_key("GM")
    kind.chosen.emit("GM")
    table.select_first()

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CancelDialog)
        field = dialog.findChild(LineEdit, "papers.cancel.reason")
        assert field is not None
        field.setText("Ghi nhầm người")
        dialog.accept()

    QTimer.singleShot(0, screen, answer)
    child(screen, "papers.cancel").click()
    (line,) = services.ask(ListRegister(kind="GM"))
    assert line.cancelled == "Ghi nhầm người"
    assert not child(screen, "papers.cancel").isEnabled()


def test_ctrl_p_prints_every_page_of_the_frozen_paper(
    qtbot: QtBot, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    document_id = issued(services, case)
    number = services.ask(ReadPaper(document_id=document_id)).document.number_text
    screen = PaperScreen(around.context)
    show(qtbot, screen)
    screen.show_paper(document_id)
    screen.activate()
    key(qtbot, Qt.Key.Key_P, CTRL)
    assert around.desk.printed == [(f"giay-moi {number}", 1)]
    assert screen.subtitle() == number


def test_ctrl_s_saves_the_bytes_as_they_are_kept(
    qtbot: QtBot, services: Services, case: IntakeResult, around: Surroundings, files: SavedFiles
) -> None:
    document_id = issued(services, case)
    around.desk.target = Path("/media/usb/giay-moi.pdf")
    screen = PaperScreen(around.context)
    show(qtbot, screen)
    screen.show_paper(document_id)
    screen.activate()
    key(qtbot, Qt.Key.Key_S, CTRL)
    assert files.saved == {around.desk.target: services.ask(ReadPaper(document_id=document_id)).pdf}


def test_service_is_recorded_for_this_paper(
    qtbot: QtBot, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    document_id = issued(services, case)
    screen = PaperScreen(around.context)
    show(qtbot, screen)
    screen.show_paper(document_id)
    child(screen, "paper.serve").click()
    assert around.navigator.visits == [("fact", case.case_id, "service", document_id)]


def test_a_paper_without_file_says_so_and_offers_nothing(
    qtbot: QtBot, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    (row,) = services.ask(ListPapers(case_id=case.case_id))
    screen = PaperScreen(around.context)
    show(qtbot, screen)
    screen.show_paper(row.document.id)
    problem = screen.findChild(ProblemBar)
    assert problem is not None
    assert problem.isVisible()
    assert not child(screen, "paper.print").isVisible()


def test_a_number_is_taken_only_when_the_paper_is_issued(
    qtbot: QtBot, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    screen = PaperScreen(around.context)
    show(qtbot, screen)
    screen.compose(case.case_id, "giay-moi", person_id=case.person_ids[1])
    screen.activate()
    fill(qtbot, "paper.field.subject", "Hòa giải")
    key(qtbot, Qt.Key.Key_S, CTRL)
    assert services.ask(ListRegister(kind="GM")) == ()
    key(qtbot, Qt.Key.Key_Return, CTRL)
    (line,) = services.ask(ListRegister(kind="GM"))
    assert line.document is not None
    assert line.document.data is not None
    assert line.document.data["subject"] == "Hòa giải"
    assert around.navigator.visits[-1] == ("paper", line.document.id)


def test_a_draft_comes_back_with_its_form(
    qtbot: QtBot, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    screen = PaperScreen(around.context)
    show(qtbot, screen)
    screen.compose(case.case_id, "giay-moi")
    screen.activate()
    fill(qtbot, "paper.field.subject", "Hòa giải")
    key(qtbot, Qt.Key.Key_S, CTRL)
    screen.compose(case.case_id)
    screen.compose(case.case_id, "giay-moi")
    field = screen.findChild(LineEdit, "paper.field.subject")
    assert field is not None
    assert field.value() == "Hòa giải"


def test_minutes_are_offered_only_where_there_was_a_session(services: Services, case: IntakeResult) -> None:
    view = services.ask(ShowCase(case_id=case.case_id))
    offered = permitted(FORMS, view, PaperSubject(case_id=case.case_id))
    assert [form.id for form in offered] == ["giay-moi", "quyet-dinh-tha-yeu-cau"]


def test_while_pages_are_drawn_only_the_last_paper_counts(qtbot: QtBot, around: Surroundings) -> None:
    presenter = PagesPresenter(around.context)
    heard: list[object] = []
    presenter.drawn.connect(heard.append)
    presenter.draw(b"%PDF one")
    presenter.draw(b"")
    assert [len(cast(tuple[object, ...], pages)) for pages in heard] == [1, 0]
