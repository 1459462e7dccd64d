"""The way through the screens that is photographed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit  # noqa: TID251  # a script about widgets

from cje_desktop.application.queries.cases import CaseView, ListCases, ShowCase
from cje_desktop.application.services import Services
from cje_desktop.ui.main_window import MainWindow


@dataclass(frozen=True)
class Walker:
    """Goes through a window, with the fullest case of the practice office in hand."""

    window: MainWindow
    case: CaseView

    def type_text(self, text: str) -> None:
        """Type into the box that has the focus."""
        box = self.window.focusWidget()
        assert isinstance(box, QLineEdit)
        box.setText(text)
        box.textEdited.emit(text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, as a user would."""
        QTest.keyClick(self.window, key, modifier)


@dataclass(frozen=True)
class Stop:
    """One picture: its name, and how to get there."""

    name: str
    go: Callable[[Walker], None]


def fullest_case(services: Services) -> CaseView:
    """Return the case with the most to show."""
    rows = services.ask(ListCases()).rows
    views = [services.ask(ShowCase(case_id=listed.row.case_id)) for listed in rows]
    return max(views, key=lambda view: (bool(view.papers), bool(view.sessions), len(view.diary)))


def rail(screen: str, walker: Walker) -> None:
    walker.window.go(screen)


def cases_found(walker: Walker) -> None:
    walker.window.go("cases")
    walker.type_text("nguyễn thị")


def search(screen: str, text: str, walker: Walker) -> None:
    walker.window.go(screen)
    walker.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    walker.type_text(text)


def dialog(key: Qt.Key, walker: Walker) -> None:
    walker.window.go("today")
    walker.press(key)


def case_tab(tab: str, walker: Walker) -> None:
    walker.window.open_case(walker.case.case.id, tab)


def fact(kind: str, walker: Walker) -> None:
    walker.window.record_fact(walker.case.case.id, kind)


def session_editor(walker: Walker) -> None:
    sessions = walker.case.sessions
    walker.window.open_session(sessions[0].session.id if sessions else None, walker.case.case.id)


def decision(walker: Walker) -> None:
    walker.window.open_decision(walker.case.case.id)


def paper(walker: Walker) -> None:
    walker.window.open_paper(walker.case.papers[0].document.id)


def compose(walker: Walker) -> None:
    walker.window.compose_paper(walker.case.case.id)


STOPS = (
    Stop("01-hom-nay", partial(rail, "today")),
    Stop("02-ho-so", partial(rail, "cases")),
    Stop("02-ho-so-tim", cases_found),
    Stop("03-ho-so", partial(case_tab, "")),
    Stop("03-ho-so-tong-dat", partial(case_tab, "service")),
    Stop("03-tiep-nhan", partial(rail, "intake")),
    Stop("03-xac-minh", partial(fact, "verification")),
    Stop("04-hoa-giai", partial(rail, "sessions")),
    Stop("04-bien-ban", session_editor),
    Stop("05-cuong-che", decision),
    Stop("06-dong-bo", partial(rail, "sync")),
    Stop("07-van-ban", partial(rail, "papers")),
    Stop("07-van-ban-xem", paper),
    Stop("07-van-ban-lap", compose),
    Stop("10-tim", partial(search, "today", "lý")),
    Stop("10-lenh", partial(search, "cases", "h")),
    Stop("11-phim", partial(dialog, Qt.Key.Key_F1)),
    Stop("11-vi-sao", partial(dialog, Qt.Key.Key_F8)),
)
