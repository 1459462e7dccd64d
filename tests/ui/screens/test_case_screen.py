"""The case page, driven by keys."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu  # noqa: TID251  # the test looks at the menu
from pytestqt.qtbot import QtBot

from cje_desktop.application.commands.casework import RecordReceipt, RecordVerification
from cje_desktop.application.commands.intake import IntakeResult
from cje_desktop.application.services import Services
from cje_desktop.core.ids import CaseId, DocumentId
from cje_desktop.ui.presenters.case_page import CaseTab
from cje_desktop.ui.screens.case import CaseScreen
from tests.builders.office import decided, founded, opened, served
from tests.ui.screens.keys import CTRL, focused_name, key, show
from tests.ui.support import Surroundings, surroundings

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def services() -> Services:
    return founded()


@pytest.fixture
def case(services: Services) -> IntakeResult:
    return opened(services)


@pytest.fixture
def decision(services: Services, case: IntakeResult) -> DocumentId:
    paper = decided(services, case)
    served(services, case, paper, date(2026, 11, 3))
    return paper


@pytest.fixture
def around(services: Services) -> Surroundings:
    return surroundings(services)


@pytest.fixture
def screen(qtbot: QtBot, around: Surroundings, case: IntakeResult, decision: DocumentId) -> CaseScreen:
    screen = CaseScreen(around.context)
    screen.show_case(case.case_id)
    show(qtbot, screen)
    screen.activate()
    return screen


def text_of(screen: CaseScreen, name: str) -> str:
    label = screen.header.findChild(type(screen.header._debtor), name)
    assert label is not None
    return label.text()


def test_the_head_says_who_owes_whom(screen: CaseScreen) -> None:
    assert text_of(screen, "case.debtor") == "Lý Văn Tài"
    assert text_of(screen, "case.creditor") == "Trần Thị Bích"
    assert "15/QĐ-THADS" in screen.header._second.text()
    assert screen.title().endswith("0001/2026")
    assert screen.subtitle() == "Hoàng Văn Minh"


@pytest.mark.parametrize(
    ("digit", "tab", "rows"),
    [
        (Qt.Key.Key_2, CaseTab.PARTIES, 2),
        (Qt.Key.Key_3, CaseTab.LINES, 1),
        (Qt.Key.Key_5, CaseTab.SERVICE, 1),
        (Qt.Key.Key_7, CaseTab.COERCION, 0),
        (Qt.Key.Key_0, CaseTab.PAPERS, 1),
    ],
)
def test_alt_and_a_digit_show_a_tab(
    qtbot: QtBot, screen: CaseScreen, digit: Qt.Key, tab: CaseTab, rows: int
) -> None:
    key(qtbot, digit, ALT)

    page = screen.tables[tab]
    assert screen.stack.currentWidget() is page
    assert page.table.model().rowCount() == rows
    assert focused_name() == (f"case.{tab}" if rows else "case.coercion.decision")


def test_every_tab_tells_its_rows_in_one_sentence(screen: CaseScreen) -> None:
    model = screen.tables[CaseTab.SERVICE].table.model()

    sentence = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert sentence.startswith("03/11/2026, Lý Văn Tài, Quyết định thi hành án theo yêu cầu 15/QĐ-THADS")


def test_enter_opens_a_paper(
    qtbot: QtBot, screen: CaseScreen, around: Surroundings, decision: DocumentId
) -> None:
    key(qtbot, Qt.Key.Key_0, ALT)
    key(qtbot, Qt.Key.Key_Return)

    assert around.navigator.visits == [("paper", decision)]


def test_the_diary_is_narrowed_to_money(
    qtbot: QtBot, screen: CaseScreen, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    receipt = RecordReceipt(
        case_id=case.case_id, number="0004127", on=date(2026, 11, 13), amount=9_600_000, payer="Lý Văn Tài"
    )
    done = services.run(receipt)
    around.context.feed.announce(done.changes)
    everything = screen.diary.timeline.model().rowCount()
    screen.diary.groups.chosen.emit("money")

    model = screen.diary.timeline.model()
    assert 1 == model.rowCount() < everything
    assert "9.600.000" in str(model.index(0, 0).data())


def test_the_page_follows_what_changes(
    screen: CaseScreen, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    table = screen.tables[CaseTab.VERIFICATION].table
    assert table.model().rowCount() == 0
    done = services.run(
        RecordVerification(
            case_id=case.case_id,
            person_id=case.person_ids[1],
            on=date(2026, 11, 16),
            result="has_means",
            findings="Có nhà và đất",
        )
    )
    around.context.feed.announce(done.changes)

    assert table.model().rowCount() == 1


def test_ctrl_n_offers_what_can_be_recorded(
    qtbot: QtBot, screen: CaseScreen, around: Surroundings, case: IntakeResult
) -> None:
    for tab in (Qt.Key.Key_1, Qt.Key.Key_2):
        key(qtbot, tab, ALT)
        key(qtbot, Qt.Key.Key_N, CTRL)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        QTest.keyClick(menu, Qt.Key.Key_2)

    assert around.navigator.visits == 2 * [("fact", case.case_id, "verification", None)]


def test_a_clerk_sees_what_is_not_for_clerks(
    qtbot: QtBot, services: Services, case: IntakeResult, decision: DocumentId
) -> None:
    assert services.user is not None
    clerk = services.signed_in(replace(services.user, roles=("clerk",)))
    screen = CaseScreen(surroundings(clerk).context)
    qtbot.addWidget(screen)

    allowed = {act.data(): act.isEnabled() for act in screen._menu.actions()}
    assert (allowed["service"], allowed["receipt"], allowed["decision"]) == (True, False, False)
    button = screen.tables[CaseTab.MONEY]._buttons["receipt"]
    assert not button.isEnabled()
    assert button.toolTip() == "Your role does not do this"


@pytest.mark.parametrize(
    ("act", "visit"),
    [("session", "session"), ("decision", "decision"), ("paper", "compose"), ("external", "fact")],
)
def test_each_act_leads_to_its_screen(screen: CaseScreen, around: Surroundings, act: str, visit: str) -> None:
    screen.presenter.begin(act)

    assert around.navigator.visits[0][0] == visit


def test_f8_shows_the_working_of_the_most_pressing_clock(qtbot: QtBot, screen: CaseScreen) -> None:
    key(qtbot, Qt.Key.Key_F8)

    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert popup.objectName() == "case.clock_working"
    assert "13/11" in popup.accessibleName()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_the_side_card_goes_in_a_narrow_window(qtbot: QtBot, screen: CaseScreen) -> None:
    assert not screen.side.isVisible()
    screen.resize(1366, 768)
    qtbot.waitUntil(screen.side.isVisible)


def test_an_unknown_case_is_said(screen: CaseScreen) -> None:
    screen.show_case(CaseId(UUID(int=1)))

    assert screen.notice.isVisible()


def test_a_diary_entry_opens_what_it_stands_for(
    screen: CaseScreen, around: Surroundings, decision: DocumentId
) -> None:
    entries = screen.presenter.diary()
    place = next(place for place, entry in enumerate(entries) if entry.refers_to == decision)
    screen.diary.timeline.opened.emit(str(place))

    assert around.navigator.visits == [("paper", decision)]
