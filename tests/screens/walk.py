"""The way through the window of an office that is photographed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QScrollArea, QWidget  # noqa: TID251  # a script about widgets

from cje_desktop.application.queries.cases import ShowCase
from cje_desktop.core.entities.sessions import SessionState
from cje_desktop.ui.main_window import MainWindow
from cje_desktop.ui.presenters.case_page import CaseTab
from cje_desktop.ui.presenters.facts import FactKind
from cje_desktop.ui.widgets.fields import ComboBox
from cje_desktop.ui.widgets.segmented import SegmentedChoice
from cje_desktop.ui.widgets.tabs import TabBar
from cje_desktop.ui.widgets.wizard import WizardSteps
from tests.screens.camera import Camera, settle
from tests.screens.finds import Decided, Finds
from tests.ui.support import ScriptedDesk

W = TypeVar("W", bound=QWidget)
CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
Key = Qt.Key


@dataclass(frozen=True)
class Walker:
    """Goes through a window, with the cases of the practice office at hand."""

    window: MainWindow
    desk: ScriptedDesk
    finds: Finds
    folder: Path

    def type_text(self, text: str) -> None:
        """Type into the box that has the focus."""
        box = self.window.focusWidget()
        assert isinstance(box, QLineEdit)
        box.setText(text)
        box.textEdited.emit(text)

    def fill(self, name: str, text: str) -> None:
        """Type into the field of a name."""
        box = self.find(name, QLineEdit)
        box.setText(text)
        box.textEdited.emit(text)
        box.editingFinished.emit()

    def find(self, name: str, kind: type[W]) -> W:
        """Return the visible widget of a name."""
        return next(each for each in self.window.findChildren(kind, name) if each.isVisible())

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key, as a user would."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)
        settle()

    def click(self, name: str) -> None:
        """Click the button of a name."""
        self.find(name, QAbstractButton).click()
        settle()


Go = Callable[[Walker], None]


@dataclass(frozen=True)
class Stop:
    """One picture: its name, and how to get there."""

    name: str
    go: Go


def photograph(camera: Camera, walker: Walker, stop: Stop) -> None:
    """Go to a stop and take it; a dialog that keeps the program waiting is taken from within."""
    if not camera.wants(stop.name):
        return
    timer = QTimer(walker.window)

    def shoot() -> None:
        timer.stop()
        camera.take(walker.window.window(), stop.name)
        for dialog in walker.window.findChildren(QDialog):
            dialog.reject()

    def shoot_dialog() -> None:
        if QApplication.activeModalWidget() is not None:
            shoot()

    timer.timeout.connect(shoot_dialog)
    timer.start(20)
    stop.go(walker)
    settle()
    if timer.isActive():
        shoot()
    timer.deleteLater()
    walker.window.window().activateWindow()
    settle()


def rail(screen: str, walker: Walker) -> None:
    walker.window.go(screen)


def press(keys: tuple[tuple[Qt.Key, Qt.KeyboardModifier], ...], walker: Walker) -> None:
    for key, modifier in keys:
        walker.press(key, modifier)


def then(first: Go, second: Go) -> Go:
    """Do one thing after another."""

    def both(walker: Walker) -> None:
        first(walker)
        settle()
        second(walker)

    return both


def type_on(screen: str, text: str, walker: Walker) -> None:
    walker.window.go(screen)
    walker.type_text(text)


def search(screen: str, text: str, walker: Walker) -> None:
    walker.window.go(screen)
    walker.press(Key.Key_K, CTRL)
    walker.type_text(text)


def case_tab(tab: str, walker: Walker) -> None:
    walker.window.open_case(walker.finds.fullest.case.id, tab)


def poor_case(tab: str, walker: Walker) -> None:
    walker.window.open_case(walker.finds.emptiest.case.id, tab)


def fact(kind: str, walker: Walker) -> None:
    walker.window.record_fact(walker.finds.fullest.case.id, kind)


def refused_intake(walker: Walker) -> None:
    """Fill an intake in with faults, so that they stand under their fields."""
    walker.window.go("intake")
    for name, text in (
        ("intake.judgment_number", "41/2026/DS-ST"),
        ("intake.judged_on", "03/07/2026"),
        ("intake.received_on", "01/07/2026"),
        ("intake.court", "Tòa án nhân dân khu vực 2 - Lạng Sơn"),
        ("intake.party1.full_name", "Công ty trách nhiệm hữu hạn một thành viên Thương mại Dịch vụ Na Sầm"),
        ("intake.party2.full_name", "Lý Văn Tài"),
        ("intake.party2.id_number", "02008000045"),
        ("intake.summary", "Tranh chấp hợp đồng vay"),
        ("intake.line1.description", "Trả nợ gốc"),
        ("intake.line1.amount", "48,25 tr"),
    ):
        walker.fill(name, text)
    walker.click("intake.save")


def session(state: SessionState, walker: Walker) -> None:
    held = walker.finds.session(state)
    walker.window.open_session(held.session_id, held.case_id)


def new_session(mode: str, walker: Walker) -> None:
    walker.window.open_session(None, walker.finds.fullest.case.id)
    choice = walker.find("session.mode", SegmentedChoice)
    choice.set_key(mode)
    choice.chosen.emit(mode)


def agreement(walker: Walker) -> None:
    new_session("record", walker)
    outcome = walker.find("session.outcome", ComboBox)
    outcome.set_key("agreed_full")
    outcome.chosen.emit("agreed_full")
    settle()
    area = next(each for each in walker.window.findChildren(QScrollArea) if each.isAncestorOf(outcome))
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum() * 2 // 3)


def ask_case(walker: Walker) -> None:
    walker.window.go("sessions")
    walker.click("sessions.new")


def decision(find: Callable[[Finds], Decided], step: int, walker: Walker) -> None:
    decided = find(walker.finds)
    walker.window.open_decision(decided.case_id, decided.measure)
    settle()
    next(steps for steps in walker.window.findChildren(WizardSteps) if steps.isVisible()).chosen.emit(step)


def refused(finds: Finds) -> Decided:
    return finds.decision("refused")


def hinted(finds: Finds) -> Decided:
    return finds.decision("hinted")


def free(finds: Finds) -> Decided:
    return finds.decision("free")


def paper(walker: Walker) -> None:
    """Issue the minutes of a session and open them."""
    session(SessionState.HELD, walker)
    settle()
    walker.click("session.issue")
    held = walker.finds.session(SessionState.HELD)
    papers = walker.window.context.services.ask(ShowCase(case_id=held.case_id)).papers
    walker.window.open_paper(
        next(row.document.id for row in papers if row.document.form_id == "bien-ban-phien")
    )


def compose(form_id: str, walker: Walker) -> None:
    walker.window.compose_paper(walker.finds.fullest.case.id, form_id)


def papers_tab(place: int, walker: Walker) -> None:
    walker.window.go("papers")
    settle()
    next(bar for bar in walker.window.findChildren(TabBar) if bar.isVisible()).setCurrentIndex(place)


def export(walker: Walker) -> None:
    walker.desk.folder = walker.folder
    walker.window.go("sync")
    settle()
    walker.click("sync.export")


def said(walker: Walker) -> None:
    walker.window.go("today")
    walker.window.say("Đã lưu biên bản 17/BB-THADS-KV2")


_FACTS = tuple(Stop(f"03-ghi-{kind.value}", partial(fact, kind.value)) for kind in FactKind)
_TABS = tuple(
    Stop(f"03-ho-so-{place}-{tab.value}", partial(case_tab, tab.value)) for place, tab in enumerate(CaseTab)
)
STOPS = (
    Stop("01-hom-nay", partial(rail, "today")),
    Stop("01-hom-nay-bao", said),
    Stop("02-ho-so", partial(rail, "cases")),
    Stop("02-ho-so-tim", partial(type_on, "cases", "nguyễn thị")),
    Stop("02-ho-so-khong-thay", partial(type_on, "cases", "zzz không có")),
    *_TABS,
    Stop("03-ho-so-moi", partial(poor_case, "coercion")),
    Stop("03-ho-so-moi-tien", partial(poor_case, "money")),
    Stop("03-tiep-nhan", partial(rail, "intake")),
    Stop("03-tiep-nhan-loi", refused_intake),
    *_FACTS,
    Stop("03-ghi-loi", then(partial(fact, "receipt"), partial(press, ((Key.Key_Return, CTRL),)))),
    Stop("04-hoa-giai", partial(rail, "sessions")),
    Stop("04-hoa-giai-chon-ho-so", ask_case),
    Stop("04-bien-ban-moi", partial(new_session, "record")),
    Stop("04-bien-ban-hen", partial(new_session, "plan")),
    Stop("04-bien-ban", partial(session, SessionState.HELD)),
    Stop("04-bien-ban-du-kien", partial(session, SessionState.PLANNED)),
    Stop("04-bien-ban-thoa-thuan", agreement),
    Stop(
        "04-bien-ban-them-nguoi",
        then(partial(new_session, "record"), lambda walker: walker.click("session.add_person")),
    ),
    Stop("05-cuong-che", partial(decision, refused, 0)),
    Stop("05-cuong-che-vi-sao", then(partial(decision, refused, 0), partial(press, ((Key.Key_F8, PLAIN),)))),
    Stop("05-cuong-che-luu-y", partial(decision, hinted, 0)),
    Stop("05-cuong-che-du", partial(decision, free, 0)),
    Stop("05-cuong-che-noi-dung", partial(decision, hinted, 1)),
    Stop("05-cuong-che-noi-nhan", partial(decision, hinted, 2)),
    Stop("05-cuong-che-ky", partial(decision, hinted, 3)),
    Stop("06-dong-bo", partial(rail, "sync")),
    Stop("06-dong-bo-goi", export),
    Stop("07-van-ban", partial(rail, "papers")),
    Stop("07-van-ban-so", partial(papers_tab, 1)),
    Stop("07-van-ban-mau", partial(papers_tab, 2)),
    Stop("07-van-ban-xem", paper),
    Stop("07-van-ban-lap", partial(compose, "")),
    Stop("07-van-ban-lap-mau", partial(compose, "bien-ban-xac-minh")),
    Stop("10-tim", partial(search, "today", "lý")),
    Stop("10-lenh", partial(search, "cases", "h")),
    Stop("11-phim", then(partial(rail, "today"), partial(press, ((Key.Key_F1, PLAIN),)))),
    Stop("11-vi-sao", then(partial(rail, "today"), partial(press, ((Key.Key_F8, PLAIN),)))),
)
EMPTY_STOPS = (
    Stop("09-trong-hom-nay", partial(rail, "today")),
    Stop("09-trong-ho-so", partial(rail, "cases")),
    Stop("09-trong-hoa-giai", partial(rail, "sessions")),
    Stop("09-trong-van-ban", partial(rail, "papers")),
    Stop("09-trong-dong-bo", partial(rail, "sync")),
)
PROVINCE_STOPS = (
    Stop("12-tinh", partial(rail, "province")),
    Stop("12-tinh-ho-so", partial(rail, "cases")),
    Stop("12-tinh-van-ban", partial(rail, "papers")),
)
