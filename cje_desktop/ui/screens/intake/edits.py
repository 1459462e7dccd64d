"""Fields only intake has: a birth date or year, and a commune found by typing."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QWidget

from cje_desktop.core.text import fold as folded
from cje_desktop.ui.models.birth import Birth, read_birth
from cje_desktop.ui.models.places import FOLDED_ROLE, CommuneModel
from cje_desktop.ui.widgets.fields import LineEdit


class BirthEdit(LineEdit):
    """Take a birth date or, when no more is known, a year."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._today = today
        self.setPlaceholderText(self.tr("date or year"))

    def birth(self) -> Birth:
        """Return what the text says; nothing while it cannot be read."""
        return read_birth(self.text(), self._today) or Birth()

    def problem(self) -> str:
        """Return a sentence saying why the text is no birth; empty if it is one, or is empty."""
        if read_birth(self.text(), self._today) is not None:
            return ""
        return self.tr("Write a date such as 12/03/1968, or a year such as 1968")


class _Completer(QCompleter):
    """Match what is typed against the folded names."""

    def splitPath(self, path: str) -> list[str]:
        return [folded(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class CommuneEdit(LineEdit):
    """Take a commune by any part of its name, with or without tones; the model is shared."""

    def __init__(self, communes: CommuneModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._communes = communes
        self.setPlaceholderText(self.tr("type a part of the name"))
        completer = _Completer(communes, self)
        completer.setCompletionRole(FOLDED_ROLE)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        self.setCompleter(completer)
        self.editingFinished.connect(self._write_out)

    def code(self) -> str:
        """Return the code of the commune meant, or the empty text."""
        return self._communes.code(self.text())

    def set_code(self, code: str) -> None:
        """Show a commune by its code."""
        self.setText(self._communes.text(code) if code else "")

    def problem(self) -> str:
        """Return a sentence saying that no one commune is meant; empty if one is, or the text is empty."""
        if not self.text().strip() or self.code():
            return ""
        return self.tr("Choose a commune from the list")

    def _write_out(self) -> None:
        code = self.code()
        if code:
            self.setText(self._communes.text(code))
