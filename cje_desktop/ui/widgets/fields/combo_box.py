"""A choice from a list; a long list is searched by typing, with or without marks."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from cje_desktop.ui.widgets.folding import fold
from cje_desktop.ui.widgets.painting import draw_text
from cje_desktop.ui.widgets.theme import Size, TextRole, current, draw_icon
from cje_desktop.ui.widgets.theme.icons import SIZE_CONTROL

_FOLDED = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """Name one entry by a key for the program and a text for the user."""

    key: str
    text: str


class _FoldedCompleter(QCompleter):
    """Match what is typed against the folded texts, so that ``dat`` finds ``Đất``."""

    def splitPath(self, path: str) -> list[str]:
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class ComboBox(QComboBox):
    """Choose one entry; empty (key ``""``) until something is chosen.

    The mouse wheel does nothing unless the list is open: a form must not change by scrolling.
    """

    chosen = Signal(str)
    """The user chose another entry; gives its key."""

    def __init__(
        self,
        choices: Sequence[Choice] = (),
        *,
        searchable: bool = False,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._placeholder = placeholder
        self._key = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setModel(QStandardItemModel(self))
        self.setFont(current().font(TextRole.BODY))
        if searchable:
            self._make_searchable()
        self.set_choices(choices)
        self.activated.connect(self._choose)

    def _make_searchable(self) -> None:
        edit = QLineEdit(self)
        edit.setProperty("st", "bare")
        edit.setPlaceholderText(self._placeholder)
        edit.editingFinished.connect(self._settle)
        self.setLineEdit(edit)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = _FoldedCompleter(self.model(), self)
        completer.setCompletionRole(_FOLDED)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other entries; the key chosen before stays if it is still among them."""
        kept = self._key
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        model.clear()
        for choice in choices:
            item = QStandardItem(choice.text)
            item.setData(choice.key, Qt.ItemDataRole.UserRole)
            item.setData(fold(choice.text), _FOLDED)
            model.appendRow(item)
        self.set_key(kept)

    def key(self) -> str:
        """Return the key of the chosen entry, or the empty text.

        What was typed counts as soon as it is asked for: a key such as Ctrl+Enter acts before
        the field is left.
        """
        if self.lineEdit() is not None and self.currentText() != self.itemText(self._place()):
            self._settle()
        return self._key

    def _place(self) -> int:
        return self.findData(self._key, Qt.ItemDataRole.UserRole) if self._key else -1

    def set_key(self, key: str) -> None:
        """Choose an entry; a key that is not offered chooses nothing."""
        index = self.findData(key, Qt.ItemDataRole.UserRole)
        self._key = key if index >= 0 else ""
        self.setCurrentIndex(index)

    def _choose(self, index: int) -> None:
        key = str(self.itemData(index, Qt.ItemDataRole.UserRole))
        if key != self._key:
            self._key = key
            self.chosen.emit(key)

    def _settle(self) -> None:
        """Take the entry that was typed, or go back to the one chosen before."""
        typed = fold(self.currentText()).strip()
        if not typed:
            self.setCurrentIndex(self.findData(self._key, Qt.ItemDataRole.UserRole))
            return
        found = [row for row in range(self.count()) if self.itemData(row, _FOLDED) == typed]
        if not found:
            found = [row for row in range(self.count()) if typed in str(self.itemData(row, _FOLDED))]
            found = found if len(found) == 1 else []
        row = found[0] if found else self.findData(self._key, Qt.ItemDataRole.UserRole)
        self.setCurrentIndex(row)
        self.setEditText(self.itemText(row) if row >= 0 else "")
        if found:
            self._choose(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Take the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(current().font(TextRole.BODY))
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return a usual width and the height of a control."""
        return QSize(180, current().px(Size.CONTROL))

    def minimumSizeHint(self) -> QSize:
        """Return a narrow width and the same height."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint frame, text and chevron."""
        theme = current()
        frame = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        frame.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        frame.end()
        painter = QPainter(self)
        colours = theme.colours
        if not self.isEditable():
            rect = QRectF(10, 0, self.width() - 38, self.height())
            empty = self.currentIndex() < 0
            colour = colours.text3 if empty or not self.isEnabled() else colours.text
            text = self._placeholder if empty else self.currentText()
            draw_text(painter, rect, text, theme.font(TextRole.BODY), colour)
        shade = colours.text2 if self.isEnabled() else colours.disabled
        draw_icon(painter, "chevron-down", self.width() - 26, self.height() / 2, SIZE_CONTROL, shade)
