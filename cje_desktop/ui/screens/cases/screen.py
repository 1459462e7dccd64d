"""The case list: a search box, conditions, and rows that are read on while one scrolls."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cje_desktop.application.ports import CaseFilter
from cje_desktop.application.queries.cases import ListedCase
from cje_desktop.core.entities.office import UnitKind
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.models.case_list import CaseBlock
from cje_desktop.ui.presenters.case_list import CaseListPresenter
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.screens.cases.rows import GrowingTableModel, case_row, columns, entries_of
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.chips import FilterBar, FilterChip
from cje_desktop.ui.widgets.empty_state import EmptyState
from cje_desktop.ui.widgets.fields.money_text import write_money
from cje_desktop.ui.widgets.key_bar import KeyHint
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.search_box import SearchBox
from cje_desktop.ui.widgets.table import DataTable
from cje_desktop.ui.widgets.theme import Breakpoint, Size, Space, Tone

_EXCLUSIVE = (("decided", "undecided"), ("year", "year-before"))
"""Conditions of which only one can hold."""


class CasesScreen(ScreenWidget):
    """Find a case: words with or without marks, numbers, names; Enter opens."""

    screen_key = "cases"
    owns_search = True

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._presenter = CaseListPresenter(context, self)
        self._search = SearchBox(self.tr("File number, name, subject"), key="Ctrl+F", large=True)
        self._search.installEventFilter(self)
        self._filters = FilterBar()
        self._chips: dict[str, FilterChip] = {}
        self._model = GrowingTableModel(columns(), self)
        self._table = DataTable(self._model)
        self._table.setAccessibleName(self.tr("Cases"))
        self._notice = NoticeBar(Tone.DANGER, "")
        self._notice.hide()
        self._add_chips()
        self._lay_out()
        self._connect()

    def title(self) -> str:
        """Return the name of the screen."""
        return self.tr("Cases")

    def subtitle(self) -> str:
        """Return how many cases the office has."""
        total = self._presenter.office_total
        return self.tr("{count} cases").format(count=write_money(total)) if total else ""

    def key_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the list."""
        return (
            KeyHint("↑ ↓", self.tr("choose")),
            KeyHint("Enter", self.tr("open")),
            KeyHint("Ctrl+F", self.tr("search")),
            KeyHint("Backspace", self.tr("drop a condition")),
            KeyHint("Esc", self.tr("clear the search")),
        )

    def activate(self) -> None:
        """Read the list again and go to the search box."""
        self._presenter.refresh()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_chips(self) -> None:
        year = self._context.services.clock.today().year
        for key, text in (
            ("mine", self.tr("Mine")),
            ("decided", self.tr("Decision issued")),
            ("undecided", self.tr("No decision yet")),
            ("year", self.tr("Year {year}").format(year=year)),
            ("year-before", self.tr("Year {year}").format(year=year - 1)),
        ):
            self._chips[key] = self._filters.add_chip(key, text)

    def _lay_out(self) -> None:
        card = Card(flush=True)
        card.body.addWidget(self._table)
        self._nothing = Card()
        self._clear = Button(self.tr("Show all cases"), ButtonKind.PRIMARY, height=Size.MAIN_ACTION)
        self._nothing.body.addWidget(
            EmptyState(
                self.tr("No case found"),
                self.tr("Try fewer words, a file number such as 0231/2026, or drop a condition."),
                self._clear,
                icon="search",
                tone=Tone.NEUTRAL,
            )
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(card)
        self._pages.addWidget(self._nothing)
        self._pages.addWidget(self._make_first_page())
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.M)
        for widget in (self._search, self._filters, self._notice):
            self._column.addWidget(widget)
        self._column.addWidget(self._pages, 1)

    def _make_first_page(self) -> Card:
        """Make what an office without any case sees."""
        page = Card()
        intake = Button(self.tr("Take in a judgment"), ButtonKind.PRIMARY, height=Size.MAIN_ACTION)
        intake.clicked.connect(partial(self._presenter.context.navigator.go, "intake"))
        # A province takes nothing in: its cases come with the bundles of the offices.
        if self._presenter.context.services.store.identity.unit_kind is UnitKind.PROVINCE:
            intake.hide()
        page.body.addWidget(
            EmptyState(
                self.tr("No cases yet"),
                self.tr("A case begins with a judgment taken in; it is listed here as soon as it is opened."),
                intake,
                icon="folder-open",
                tone=Tone.NEUTRAL,
            )
        )
        return page

    def _connect(self) -> None:
        self._search.textChanged.connect(self._presenter.search)
        self._filters.changed.connect(self._filter)
        self._clear.clicked.connect(self._show_all)
        self._model.more_wanted.connect(self._presenter.read_on)
        self._table.opened.connect(self._presenter.open_case)
        self._presenter.restarted.connect(self._restart)
        self._presenter.block_added.connect(self._add_block)
        self._presenter.states_known.connect(self._show_states)
        self._presenter.count_changed.connect(self._show_count)
        self._presenter.failed.connect(self._show_failure)

    def _filter(self) -> None:
        active = self._filters.active()
        for pair in _EXCLUSIVE:
            both = [key for key in active if key in pair]
            if len(both) > 1:
                self._chips[both[0]].setChecked(False)
                return
        user = self._context.services.user
        today = self._context.services.clock.today()
        years = {"year": today.year, "year-before": today.year - 1}
        self._presenter.set_filter(
            replace(
                self._presenter.wanted,
                officer_id=user.id if user is not None and "mine" in active else None,
                state=next((key for key in active if key in _EXCLUSIVE[0]), ""),
                year=next((years[key] for key in active if key in years), None),
            )
        )

    def _show_all(self) -> None:
        while self._filters.remove_last():
            pass
        self._search.clear()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restart(self) -> None:
        self._notice.hide()
        self._model.restart()

    def _add_block(self, block: CaseBlock) -> None:
        entries = entries_of(block, self._presenter.wanted.text)
        self._model.append(entries, has_more=self._presenter.has_more)
        if not self._table.current_key():
            self._table.select_first()

    def _show_states(self, cases: tuple[ListedCase, ...]) -> None:
        self._model.put(case_row(listed, self._presenter.wanted.text) for listed in cases)

    def _show_count(self) -> None:
        found, total = self._presenter.total, self._presenter.office_total
        searching = self._presenter.wanted != CaseFilter()
        note = self.tr("{found} of {total} cases").format(found=write_money(found), total=write_money(total))
        self._search.set_note(note if searching and total else "")
        nothing = not found and not self._presenter.has_more
        self._pages.setCurrentIndex((1 if searching else 2) if nothing else 0)
        self.title_changed.emit()

    def _show_failure(self, failure: Failure) -> None:
        self._notice.set_notice(Tone.DANGER, failure.sentence.text, failure.sentence.remedy)
        self._notice.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down and Enter in the search box work the list."""
        if watched is not self._search or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Down:
            self._table.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._table.current_key():
            self._presenter.open_case(self._table.current_key())
            return True
        if event.key() == Qt.Key.Key_Backspace and not self._search.text():
            return self._filters.remove_last()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the margins of the window's width."""
        super().resizeEvent(event)
        narrow = self.window().width() < Breakpoint.NARROW
        side = Space.M if narrow else Space.XL
        self._column.setContentsMargins(side, Space.M if narrow else Space.L, side, Space.M)
