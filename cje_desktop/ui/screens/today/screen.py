"""The morning list: four tiles, the grouped table, and the card that says why."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cje_desktop.application.queries.cases import CaseView
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.models.due_list import DueBoard, DueGroup, DueItem
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.today import TodayPresenter
from cje_desktop.ui.screens.today.card import DueCard
from cje_desktop.ui.screens.today.rows import columns, entries_of, group_name
from cje_desktop.ui.screens.today.why import WhyDialog
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card, CountTile
from cje_desktop.ui.widgets.dates import long_date, short_date
from cje_desktop.ui.widgets.empty_state import EmptyState
from cje_desktop.ui.widgets.key_bar import KeyHint
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.table import DataTable, TableModel
from cje_desktop.ui.widgets.table.delegate import PADDING
from cje_desktop.ui.widgets.theme import Breakpoint, Size, Space, Tone

_ROOMY_HEIGHT = 640
_REASON = 1
_CARD_WIDTHS = (288, 336, 380)


class TodayScreen(ScreenWidget):
    """Show what is due; Ctrl+Enter does it, F8 says why, Enter opens the case."""

    screen_key = "today"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._presenter = TodayPresenter(context, self)
        self._tiles = {group: CountTile(0, group_name(group), tone=_tone(group)) for group in DueGroup}
        self._model = TableModel(columns(), self)
        self._table = DataTable(self._model)
        self._table.setAccessibleName(self.tr("What is due"))
        self._card = DueCard()
        self._notice = NoticeBar(Tone.DANGER, "")
        self._notice.hide()
        self._lay_out()
        self._connect()

    def title(self) -> str:
        """Return the name of the screen."""
        return self.tr("Today")

    def subtitle(self) -> str:
        """Return the day."""
        return long_date(self._context.services.clock.today())

    def key_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the list."""
        return (
            KeyHint("↑ ↓", self.tr("choose")),
            KeyHint("Enter", self.tr("open the case")),
            KeyHint("Ctrl+Enter", self.tr("do this")),
            KeyHint("F8", self.tr("why")),
            KeyHint("Alt+1…4", self.tr("group")),
        )

    def activate(self) -> None:
        """Ask what is due and go to the list."""
        self._presenter.refresh()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(Space.S)
        for tile in self._tiles.values():
            tiles.addWidget(tile)
        self._list_card = Card(flush=True)
        self._list_card.body.addWidget(self._table)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._list_card)
        self._empty_holder = QVBoxLayout()
        empty = Card()
        empty.body.addLayout(self._empty_holder)
        self._pages.addWidget(empty)
        left = QVBoxLayout()
        left.setSpacing(Space.M)
        left.addWidget(self._notice)
        left.addLayout(tiles)
        left.addWidget(self._pages, 1)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(Space.M)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._card)

    def _connect(self) -> None:
        self._presenter.board_changed.connect(self._show_board)
        self._presenter.case_changed.connect(self._show_case)
        self._presenter.failed.connect(self._show_failure)
        self._table.row_changed.connect(self._choose)
        self._table.opened.connect(self._open)
        self._table.columns_fitted.connect(self._fit_reasons)
        self._card.open_requested.connect(self._presenter.open_chosen)
        self._card.act_requested.connect(self._presenter.do_chosen)
        for place, group in enumerate(DueGroup, start=1):
            QShortcut(QKeySequence(f"Alt+{place}"), self).activated.connect(self._tiles[group].click)
            self._tiles[group].clicked.connect(partial(self._go_to_group, group))
        QShortcut(QKeySequence("F8"), self).activated.connect(self._explain)

    def _show_board(self, board: DueBoard) -> None:
        """Show another list; what was chosen stays chosen while it is there."""
        self._notice.hide()
        self._show_tiles(board)
        self._fit_reasons()
        if self._presenter.chosen is None:
            self._table.select_first()
        if board.is_empty:
            self._show_empty(board)
        self._pages.setCurrentIndex(1 if board.is_empty else 0)
        self._card.setVisible(not board.is_empty)
        self._choose(self._table.current_key())

    def _room(self) -> float:
        """Return how many px a reason has."""
        return self._table.columnWidth(_REASON) - 2 * PADDING

    def _fit_reasons(self) -> None:
        self._model.set_entries(entries_of(self._presenter.board, self._room()))

    def _show_tiles(self, board: DueBoard) -> None:
        roomy = self.height() >= _ROOMY_HEIGHT
        hints = {
            DueGroup.OVERDUE: self._overdue_hint(board),
            DueGroup.TODAY: self._today_hint(board),
            DueGroup.WEEK: self._week_hint(board),
            DueGroup.WAITING: self._waiting_hint(board),
        }
        for group, tile in self._tiles.items():
            tile.set_count(len(board.items(group)), group_name(group), hints[group] if roomy else "")

    def _overdue_hint(self, board: DueBoard) -> str:
        days = board.longest_overdue()
        return self.tr("the oldest %n day(s)", "", days) if days else self.tr("none")

    def _today_hint(self, board: DueBoard) -> str:
        count = board.appointments()
        return self.tr("%n with an hour", "", count) if count else self.tr("none with an hour")

    def _week_hint(self, board: DueBoard) -> str:
        item = board.next_item()
        if item is None or item.row.clock.due_on is None:
            return self.tr("none")
        return self.tr("first on {day}").format(day=short_date(item.row.clock.due_on, board.today))

    def _waiting_hint(self, board: DueBoard) -> str:
        late = board.late_answers()
        return self.tr("%n answer(s) late", "", late) if late else self.tr("none late")

    def _show_empty(self, board: DueBoard) -> None:
        while self._empty_holder.count():
            old = self._empty_holder.takeAt(0)
            if old is not None and (widget := old.widget()) is not None:
                widget.deleteLater()
        intake = Button(
            self.tr("Register a judgment"), ButtonKind.PRIMARY, icon="inbox", height=Size.MAIN_ACTION
        )
        intake.clicked.connect(partial(self._context.navigator.go, "intake"))
        cases = Button(self.tr("See all cases"), icon="folder-open", height=Size.MAIN_ACTION)
        cases.clicked.connect(partial(self._context.navigator.go, "cases"))
        sentence = self.tr(
            "Time limits begin with facts: a decision served, a verification, a session. "
            "Register a judgment and open its case; what is due then stands here, with sum and article."
        )
        self._empty_holder.addWidget(EmptyState(self.tr("Nothing is due"), sentence, intake, cases))

    def _choose(self, key: str) -> None:
        item = self._presenter.board.find(key)
        self._card.setEnabled(item is not None)
        if item is not None:
            self._card.show_item(item, self._act_name(item))
        self._presenter.choose(key)

    def _act_name(self, item: DueItem) -> str:
        """Name the one thing the button does."""
        action = item.row.clock.action
        if item.row.session_id is not None:
            return self.tr("Record the session")
        names = {
            "verification": self.tr("Record the verification"),
            "service": self.tr("Record the service"),
            "receipt": self.tr("Record a receipt"),
            "asset": self.tr("Record an asset"),
            "session": self.tr("Plan a session"),
            "decision": self.tr("Draw up the decision"),
            "document": self.tr("Draw up the paper"),
        }
        if action == "case event":
            return self.tr("Record the event")
        return names.get(action.partition(" ")[0], self.tr("Open the case"))

    def _show_case(self, case: CaseView) -> None:
        self._card.show_case(case)

    def _open(self, key: str) -> None:
        self._presenter.choose(key)
        self._presenter.open_chosen()

    def _go_to_group(self, group: DueGroup) -> None:
        """Go to a group; an empty one is left out of the list, so it is counted among the others."""
        board = self._presenter.board
        shown = [each for each in DueGroup if board.items(each)]
        if group in shown:
            self._table.select_group(shown.index(group) + 1)
            self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _explain(self) -> None:
        item = self._presenter.chosen
        if item is not None:
            dialog = WhyDialog(item, self)
            dialog.open()

    def _show_failure(self, failure: Failure) -> None:
        self._notice.set_notice(Tone.DANGER, failure.sentence.text, failure.sentence.remedy)
        self._notice.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the margins, the width of the card and the height of the tiles."""
        super().resizeEvent(event)
        width = self.window().width()
        narrow, wide = width < Breakpoint.NARROW, width > Breakpoint.WIDE
        side = Space.M if narrow else Space.XL
        self._row.setContentsMargins(side, Space.M if narrow else Space.L, side, Space.M)
        self._card.setFixedWidth(_CARD_WIDTHS[0 if narrow else 2 if wide else 1])
        self._card.set_roomy(self.height() >= _ROOMY_HEIGHT)
        self._show_tiles(self._presenter.board)


def _tone(group: DueGroup) -> Tone | None:
    return Tone.DANGER if group is DueGroup.OVERDUE else None
