"""The answers of the search everywhere, below the search box of the window."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cje_desktop.application.ports import SearchHit
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.search import SearchPresenter, SearchResult, ShellCommand
from cje_desktop.ui.widgets.folding import mark_ranges
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.painting import draw_box
from cje_desktop.ui.widgets.search_box import SearchBox
from cje_desktop.ui.widgets.table import Cell, Column, DataTable, GroupHead, Row, TableEntry, TableModel
from cje_desktop.ui.widgets.theme import Radius, Size, Space, Tone, current

_ICONS: Mapping[str, str] = {
    "case": "folder-open",
    "person": "user",
    "document": "file-text",
    "session": "handshake",
}
_WIDTH = 620
_ROWS = 7
_MOVED = (QEvent.Type.Move, QEvent.Type.Resize)


class SearchPanel(QFrame):
    """Show what the words in the search box find; Down and Up move, Enter goes, Esc closes."""

    def __init__(self, context: UiContext, box: SearchBox, window: QWidget) -> None:
        super().__init__(window)
        self._box, self._frame = box, window
        self._presenter = SearchPresenter(context, self)
        self._model = TableModel((Column(""), Column("", 120, right=True)), self)
        self._table = DataTable(self._model, row_height=Size.ROW_COMPACT)
        self._table.horizontalHeader().hide()
        self._table.setAccessibleName(self.tr("Found"))
        self._nothing = Label(self.tr("Nothing found. Try fewer words, or a number."), colour="text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        column.addWidget(self._nothing, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._table)
        self._rows = 0
        self.hide()
        box.installEventFilter(self)
        self._table.installEventFilter(self)
        box.textEdited.connect(self._search)
        self._presenter.found.connect(self._show)
        self._presenter.failed.connect(self._show_failure)
        self._table.opened.connect(self._go)

    def set_commands(self, commands: Sequence[ShellCommand]) -> None:
        """Offer these commands of the window."""
        self._presenter.set_commands(commands)

    def close_panel(self) -> None:
        """Close and forget the words."""
        self.hide()
        self._box.clear()

    def _search(self) -> None:
        self._presenter.search(self._box.value())

    def _show(self, result: SearchResult) -> None:
        if not self._box.isVisible():
            return
        entries = self._entries(result)
        self._model.set_entries(entries)
        self._table.setVisible(bool(entries))
        self._nothing.setText(self.tr("Nothing found. Try fewer words, or a number."))
        self._nothing.setVisible(not entries)
        self._place(len(entries))
        self.show()
        self.raise_()
        self._table.select_first()

    def _show_failure(self, failure: Failure) -> None:
        self._model.set_entries(())
        self._table.hide()
        self._nothing.setText(failure.sentence.text)
        self._nothing.show()
        self._place(0)
        self.show()

    def _place(self, rows: int) -> None:
        self._rows = rows
        window, theme = self._frame, current()
        height = min(rows, _ROWS) * theme.px(Size.ROW_COMPACT) + 2 * Space.S if rows else theme.px(72)
        below = self._box.mapTo(window, QPoint(0, self._box.height() + Space.XS))
        width = max(self._box.width(), min(_WIDTH, window.width() - 2 * Space.XL))
        left = max(Space.M, min(below.x(), window.width() - width - Space.M))
        self.setGeometry(left, below.y(), width, min(height, window.height() - below.y() - Space.XL))

    def _entries(self, result: SearchResult) -> list[TableEntry]:
        entries: list[TableEntry] = []
        if result.commands:
            entries.append(GroupHead(self.tr("Commands"), icon="square-terminal"))
            entries += [
                _command_row(place, command, result.text) for place, command in enumerate(result.commands)
            ]
        if result.hits:
            entries.append(
                GroupHead(self.tr("Found"), self.tr("%n result(s)", "", len(result.hits)), "search")
            )
            entries += [self._hit_row(place, hit, result.text) for place, hit in enumerate(result.hits)]
        return entries

    def _hit_row(self, place: int, hit: SearchHit, text: str) -> Row:
        kinds = {
            "case": self.tr("case"),
            "person": self.tr("person"),
            "document": self.tr("paper"),
            "session": self.tr("session"),
        }
        kind = kinds.get(hit.kind, "")
        first = Cell(
            hit.title,
            hit.detail,
            icon=_ICONS.get(hit.kind, "search"),
            marks=mark_ranges(hit.title, text),
            second_marks=mark_ranges(hit.detail, text),
            tooltip=f"{hit.title}\n{hit.detail}".strip(),
        )
        sentence = ", ".join(filter(None, (kind, hit.title, hit.detail)))
        return Row(f"hit:{place}", (first, Cell(kind, quiet=True)), sentence)

    def _go(self, key: str) -> None:
        self.close_panel()
        self._presenter.choose(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Work the answers from the search box, and close when the focus goes elsewhere."""
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._close_unless_inside()
        if watched is self._box and event.type() in _MOVED and self.isVisible():
            self._place(self._rows)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape and self.isVisible():
            self.close_panel()
            return True
        if watched is self._box:
            return self._box_key(event)
        return False

    def _box_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down:
            if self.isVisible():
                self._table.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self._search()
            return True
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.isVisible() and self._table.current_key():
            self._go(self._table.current_key())
            return True
        return False

    def _close_unless_inside(self) -> None:
        focus = self.window().focusWidget()
        if focus not in (self._box, self._table):
            self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint surface and border."""
        colours = current().colours
        draw_box(QPainter(self), QRectF(self.rect()), Radius.PANEL, colours.surface, colours.border_strong)


def _command_row(place: int, command: ShellCommand, text: str) -> Row:
    first = Cell(command.text, icon=command.icon, tone=Tone.INFO, marks=mark_ranges(command.text, text))
    return Row(f"command:{place}", (first, Cell(command.key, quiet=True)), command.text)
