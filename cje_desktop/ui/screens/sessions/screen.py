"""The log of sessions, newest first, with conditions laid over it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cje_desktop.ui.messages import Failure
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.sessions import FAILED, MINE, PLANNED, WEEK, SessionLog, SessionsPresenter
from cje_desktop.ui.screens.sessions.case_dialog import CaseDialog
from cje_desktop.ui.screens.sessions.rows import columns, entries_of
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.chips import FilterBar
from cje_desktop.ui.widgets.empty_state import EmptyState
from cje_desktop.ui.widgets.key_bar import KeyHint
from cje_desktop.ui.widgets.problem_bar import ProblemBar
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.table import DataTable, TableModel
from cje_desktop.ui.widgets.theme import Breakpoint, Size, Space, Tone


class SessionsScreen(ScreenWidget):
    """Show the sessions; Enter opens one, Ctrl+N begins one."""

    screen_key = "sessions"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = SessionsPresenter(context, self)
        self._log: SessionLog | None = None
        self._problem = ProblemBar()
        self._filters = FilterBar()
        self._filters.add_chip(MINE, self.tr("Mine"))
        self._filters.add_chip(WEEK, self.tr("This week"))
        self._filters.add_chip(PLANNED, self.tr("Planned"))
        self._filters.add_chip(FAILED, self.tr("Failed"))
        self._new = Button(
            self.tr("New session"), ButtonKind.PRIMARY, icon="plus", key="Ctrl+N", height=Size.CONTROL
        )
        self._new.setObjectName("sessions.new")
        self._model = TableModel(columns(), self)
        self._table = DataTable(self._model)
        self._table.setObjectName("sessions.table")
        self._table.setAccessibleName(self.tr("Sessions"))
        self._lay_out()
        self._presenter.log_changed.connect(self._show_log)
        self._presenter.failed.connect(self._show_failure)
        self._filters.changed.connect(self._filter)
        self._table.opened.connect(self._presenter.open)
        self._new.clicked.connect(self._begin)

    def title(self) -> str:
        """Return the name of the screen."""
        return self.tr("Mediation and dialogue")

    def subtitle(self) -> str:
        """Return how many sessions are shown."""
        if self._log is None:
            return ""
        shown, total = len(self._log.rows), self._log.total
        if shown == total:
            return self.tr("%n session(s)", "", total)
        return self.tr("{shown} of {total} sessions").format(shown=shown, total=total)

    def key_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the log."""
        return (
            KeyHint("↑ ↓", self.tr("choose")),
            KeyHint("Enter", self.tr("open")),
            KeyHint("Ctrl+N", self.tr("new session")),
            KeyHint("Backspace", self.tr("take the last condition off")),
        )

    def activate(self) -> None:
        """Ask for the sessions and go to the list."""
        self._presenter.refresh()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(Space.M)
        bar.addWidget(self._filters, 1)
        bar.addWidget(self._new, 0, Qt.AlignmentFlag.AlignTop)
        card = Card(flush=True)
        card.body.addWidget(self._table)
        empty = Card()
        empty.body.addWidget(
            EmptyState(
                self.tr("No session here"),
                self.tr("Begin one with Ctrl+N, or take a condition off."),
                icon="handshake",
                tone=Tone.NEUTRAL,
            )
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(card)
        self._pages.addWidget(empty)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.M)
        self._column.addWidget(self._problem)
        self._column.addLayout(bar)
        self._column.addWidget(self._pages, 1)

    def _filter(self) -> None:
        self._presenter.set_conditions(self._filters.active())

    def _show_log(self, log: SessionLog) -> None:
        self._log = log
        self._problem.clear()
        self._model.set_entries(entries_of(log))
        if not self._table.current_key():
            self._table.select_first()
        self._pages.setCurrentIndex(0 if log.rows else 1)
        self.title_changed.emit()

    def _begin(self) -> None:
        dialog = CaseDialog(self)
        dialog.searched.connect(self._presenter.find_cases)
        self._presenter.cases_found.connect(dialog.show_hits)
        if dialog.exec():
            case_id = dialog.case_id()
            if case_id is not None:
                self._presenter.begin(case_id)
        dialog.deleteLater()

    def _show_failure(self, failure: Failure) -> None:
        self._problem.show_problem(failure.sentence.text, failure.sentence.remedy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the margins of the desk."""
        super().resizeEvent(event)
        margin = Space.M if self.window().width() < Breakpoint.NARROW else Space.XL
        self._column.setContentsMargins(margin, Space.M, margin, Space.M)
