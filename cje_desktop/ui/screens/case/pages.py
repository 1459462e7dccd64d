"""The pages behind the tabs: the diary, and one table for each other tab."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from cje_desktop.application.queries.cases import CaseView, DiaryEntry
from cje_desktop.ui.presenters.case_page import CasePresenter, CaseTab, DiaryGroup
from cje_desktop.ui.screens.case.specs import timeline_entry
from cje_desktop.ui.screens.case.tables import TabTable
from cje_desktop.ui.screens.case.tabs import act_text
from cje_desktop.ui.widgets.buttons import Button
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.empty_state import EmptyState
from cje_desktop.ui.widgets.labels import Divider
from cje_desktop.ui.widgets.segmented import SegmentedChoice
from cje_desktop.ui.widgets.table import DataTable, TableModel
from cje_desktop.ui.widgets.theme import Space, Tone
from cje_desktop.ui.widgets.timeline import TimelineModel, TimelineView


class DiaryPage(Card):
    """Show the time line, narrowed by a choice of groups.

    Signals: ``opened(UUID)`` the row an entry stands for; ``group_chosen(str)``; ``add_asked``.
    """

    opened = Signal(object)
    group_chosen = Signal(str)
    add_asked = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._today = today
        self._entries: tuple[DiaryEntry, ...] = ()
        self.groups = SegmentedChoice(
            [
                (DiaryGroup.ALL, self.tr("All")),
                (DiaryGroup.FACTS, self.tr("Facts")),
                (DiaryGroup.SESSIONS, self.tr("Sessions")),
                (DiaryGroup.PAPERS, self.tr("Papers")),
                (DiaryGroup.MONEY, self.tr("Money")),
            ],
            key=DiaryGroup.ALL,
        )
        self.groups.setObjectName("case.diary_group")
        self.groups.setAccessibleName(self.tr("Show"))
        self.groups.chosen.connect(self.group_chosen)
        self.add = Button(self.tr("Record"), icon="plus", key="Ctrl+N")
        self.add.setObjectName("case.add")
        self.add.clicked.connect(self.add_asked)
        self._model = TimelineModel(self)
        self.timeline = TimelineView(self._model)
        self.timeline.setObjectName("case.diary")
        self.timeline.setAccessibleName(self.tr("Diary"))
        self.timeline.opened.connect(self._open)
        head = QHBoxLayout()
        head.setContentsMargins(Space.M, Space.S, Space.M, 0)
        head.addWidget(self.groups)
        head.addStretch(1)
        head.addWidget(self.add)
        self.body.addLayout(head)
        self.body.addWidget(Divider())
        self.body.addWidget(self.timeline, 1)

    def show_entries(self, entries: Sequence[DiaryEntry], group: DiaryGroup) -> None:
        """Show entries, newest first."""
        self._entries = tuple(entries)
        self.groups.set_key(group)
        nodes = [timeline_entry(place, entry, self._today) for place, entry in enumerate(entries)]
        self._model.set_entries(nodes)

    def _open(self, key: str) -> None:
        row = self._entries[int(key)].refers_to
        if row is not None:
            self.opened.emit(row)


class TablePage(Card):
    """Show one tab as a table, or say what comes first.

    Signals: ``opened(str)`` the id of a row; ``act_asked(str)`` the key of an act.
    """

    opened = Signal(str)
    act_asked = Signal(str)

    def __init__(self, tab: CaseTab, table: TabTable, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._table = table
        self._model = TableModel(table.columns(), self)
        self.table = DataTable(self._model)
        self.table.setObjectName(f"case.{tab}")
        self.table.opened.connect(self.opened)
        self._buttons: dict[str, Button] = {}
        head = QHBoxLayout()
        head.setContentsMargins(Space.M, Space.S, Space.M, 0)
        head.setSpacing(Space.S)
        head.addStretch(1)
        for key in table.acts:
            button = Button(act_text(key), icon="plus")
            button.setObjectName(f"case.{tab}.{key}")
            button.clicked.connect(self._ask_act)
            self._buttons[key] = button
            head.addWidget(button)
        heading, sentence = table.empty()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(EmptyState(heading, sentence, icon="plus", tone=Tone.NEUTRAL))
        if table.acts:
            self.body.addLayout(head)
            self.body.addWidget(Divider())
        self.body.addWidget(self._stack, 1)

    def show_case(self, view: CaseView, presenter: CasePresenter) -> int:
        """Show the rows of a case; return how many there are."""
        rows = self._table.rows(view, presenter)
        self._model.set_entries(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        return len(rows)

    def set_permitted(self, permitted: dict[str, bool], reason: str) -> None:
        """Let the acts be begun that the user may begin; the others stay seen, with the reason."""
        for key, button in self._buttons.items():
            button.set_refused("" if permitted.get(key, False) else reason)

    def focus(self) -> None:
        """Take the focus: the table, or the first act while it is empty."""
        first = next(iter(self._buttons.values()), None)
        if self._stack.currentIndex() == 0 or first is None:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_act(self) -> None:
        sender = self.sender()
        for key, button in self._buttons.items():
            if button is sender:
                self.act_asked.emit(key)
