"""The case page: a fixed head, the strip of clocks, ten tabs, and a card beside them."""

from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from cje_desktop.application.queries.cases import CaseView
from cje_desktop.core.ids import CaseId
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.presenters.case_page import CasePresenter, CaseTab, DiaryGroup
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.screens.case.header import CaseHeader, ClockWorking
from cje_desktop.ui.screens.case.pages import DiaryPage, TablePage
from cje_desktop.ui.screens.case.side_card import SideCard
from cje_desktop.ui.screens.case.specs import OPEN_CLOCKS
from cje_desktop.ui.screens.case.tabs import TABLES, act_text, tab_names
from cje_desktop.ui.widgets.key_bar import KeyHint
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.tabs import TabBar
from cje_desktop.ui.widgets.theme import Breakpoint, Space, Tone

_SIDE, _SIDE_WIDE = 300, 380
_TABS = tuple(CaseTab)


class CaseScreen(ScreenWidget):
    """Show one case; everything can be begun from here by keyboard."""

    screen_key = "cases"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.presenter = CasePresenter(context, self)
        self.header = CaseHeader()
        self.tabs = TabBar()
        self.stack = QStackedWidget()
        self.side = SideCard()
        self.diary = DiaryPage(context.services.clock.today())
        self.tables = {tab: TablePage(tab, table) for tab, table in TABLES.items()}
        self.notice = NoticeBar(Tone.DANGER, "")
        self._menu = QMenu(self)
        self._lay_out()
        self._make_menu()
        self._connect()

    def _lay_out(self) -> None:
        self.setObjectName("case")
        self.tabs.setObjectName("case.tabs")
        self.notice.setObjectName("case.notice")
        self.notice.hide()
        self.stack.addWidget(self.diary)
        for page in self.tables.values():
            self.stack.addWidget(page)
        for name in tab_names():
            self.tabs.add(name)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self.stack, 1)
        row.addWidget(self.side)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(Space.S)
        column.addWidget(self.notice)
        column.addWidget(self.header)
        column.addWidget(self.tabs)
        column.addLayout(row, 1)

    def _make_menu(self) -> None:
        self._menu.setObjectName("case.add_menu")
        reason = self.tr("Your role does not do this")
        permitted = {}
        for number, (act, may) in enumerate(self.presenter.acts(), start=1):
            mark = f"&{number % 10}  " if number <= 10 else ""
            entry = self._menu.addAction(f"{mark}{act_text(act.key)}")
            entry.setData(act.key)
            entry.setEnabled(may)
            entry.setToolTip("" if may else reason)
            permitted[act.key] = may
        for page in self.tables.values():
            page.set_permitted(permitted, reason)

    def _connect(self) -> None:
        self.presenter.case_changed.connect(self._show)
        self.presenter.failed.connect(self._show_failure)
        self.header.clock_opened.connect(self._explain)
        self.tabs.currentChanged.connect(self._change_page)
        self.diary.opened.connect(self.presenter.open_row)
        self.diary.group_chosen.connect(self._narrow_diary)
        self.diary.add_asked.connect(self.show_add_menu)
        self._menu.triggered.connect(self._begin)
        for page in self.tables.values():
            page.opened.connect(self._open_key)
            page.act_asked.connect(self.presenter.begin)
        # The button with this key is on the diary page only.
        self._add_key = QShortcut(QKeySequence("Ctrl+N"), self)
        self._add_key.setEnabled(False)
        self._add_key.activated.connect(self.show_add_menu)
        for key, then in (
            ("F8", self.explain_most_pressing),
            ("F6", self._next_pane),
            ("Ctrl+P", self._draw_up_paper),
            ("Esc", self.context.navigator.back),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(then)

    def show_case(self, case_id: CaseId, tab: str = "") -> None:
        """Show a case, on a tab if one is named."""
        self.notice.hide()
        self.show_tab(CaseTab(tab) if tab in set(_TABS) else CaseTab.DIARY)
        self.presenter.show_case(case_id)

    def show_tab(self, tab: CaseTab) -> None:
        """Show a tab."""
        self.tabs.setCurrentIndex(_TABS.index(tab))

    def title(self) -> str:
        """Return the number of the file."""
        view = self.presenter.view
        return self.tr("Case {file}").format(file=view.file_text) if view else self.tr("Case")

    def subtitle(self) -> str:
        """Return the officer."""
        view = self.presenter.view
        return view.officer if view else ""

    def key_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the screen."""
        return (
            KeyHint("Alt+1…0", self.tr("change tab")),
            KeyHint("Ctrl+N", self.tr("record")),
            KeyHint("Ctrl+P", self.tr("draw up a paper")),
            KeyHint("F8", self.tr("why this date")),
            KeyHint("Enter", self.tr("open")),
            KeyHint("Esc", self.tr("back")),
        )

    def activate(self) -> None:
        """Ask for the case again and put the focus on the tab shown."""
        self.presenter.refresh()
        self._focus_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the side card in a narrow window."""
        super().resizeEvent(event)
        width = self.window().width()
        narrow = width < Breakpoint.NARROW
        side = Space.M if narrow else Space.XL
        self._column.setContentsMargins(side, Space.M, side, Space.M)
        self.header.set_narrow(narrow)
        self.side.setVisible(not narrow)
        self.side.setFixedWidth(_SIDE_WIDE if width >= Breakpoint.WIDE else _SIDE)

    def show_add_menu(self) -> None:
        """Offer what can be recorded or begun."""
        button = self.diary.add
        anchor = button if button.isVisible() else self.tabs
        corner = anchor.mapToGlobal(QPoint(anchor.width(), anchor.height() + 4))
        self._menu.popup(corner - QPoint(self._menu.sizeHint().width(), 0))
        self._menu.setActiveAction(self._menu.actions()[0])

    def explain_most_pressing(self) -> None:
        """Show the working of the focused clock, else of the most pressing one."""
        view = self.presenter.view
        if view is not None and view.clocks:
            places = (place for place, each in enumerate(view.clocks) if each.state in OPEN_CLOCKS)
            self._explain(str(next(places, 0)))

    def _explain(self, key: str) -> None:
        view = self.presenter.view
        if view is None:
            return
        working = ClockWorking(view.clocks[int(key)], self)
        below = self.header.strip.mapToGlobal(QPoint(0, self.header.strip.height() + 4))
        working.move(below)
        working.show()

    def _show(self, view: CaseView) -> None:
        self.header.show_case(view)
        self.side.show_case(view)
        self._show_diary()
        for tab, page in self.tables.items():
            count = page.show_case(view, self.presenter)
            self.tabs.set_count(_TABS.index(tab), count or None)
        self.title_changed.emit()

    def _show_diary(self) -> None:
        view = self.presenter.view
        self.diary.show_entries(self.presenter.diary(), self.presenter.group)
        self.tabs.set_count(0, len(view.diary) if view else None)

    def _narrow_diary(self, group: str) -> None:
        self.presenter.group = DiaryGroup(group)
        self._show_diary()

    def _change_page(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        self._add_key.setEnabled(index != _TABS.index(CaseTab.DIARY))
        if self.isVisible():
            self._focus_page()

    def _focus_page(self) -> None:
        page = self.stack.currentWidget()
        if isinstance(page, TablePage):
            page.focus()
        else:
            self.diary.timeline.setFocus(Qt.FocusReason.TabFocusReason)

    def _next_pane(self) -> None:
        if self.tabs.hasFocus():
            self._focus_page()
        else:
            self.tabs.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_key(self, key: str) -> None:
        self.presenter.open_row(UUID(key))

    def _begin(self, action: QAction) -> None:
        self.presenter.begin(str(action.data()))

    def _draw_up_paper(self) -> None:
        self.presenter.begin("paper")

    def _show_failure(self, failure: Failure) -> None:
        self.notice.set_notice(Tone.DANGER, failure.sentence.text, failure.sentence.remedy)
        self.notice.show()
