"""The one item model of all tables."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cje_desktop.ui.widgets.table.cells import Cell, Column, GroupHead, Row, TableEntry

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
"""Role that answers with the row or group head itself."""


class TableModel(QAbstractTableModel):
    """Show a sequence of rows and group heads.

    The sequence may be lazy (it is asked for its length and for one entry at a time), so that
    200,000 rows can be read block by block as they scroll into sight.
    """

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._entries: Sequence[TableEntry] = ()
        self._find: Callable[[str], int] = self._look_through

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        return self._columns

    def set_entries(self, entries: Sequence[TableEntry], find: Callable[[str], int] | None = None) -> None:
        """Show other rows, all at once.

        ``find`` gives the place of a key, or -1; a lazy sequence must bring one, else all its
        rows are read to find the row chosen before.
        """
        self.beginResetModel()
        self._entries = entries
        self._find = find or self._look_through
        self.endResetModel()

    def entry(self, row: int) -> TableEntry:
        """Return the row or group head at a place."""
        return self._entries[row]

    def key(self, row: int) -> str:
        """Return the key of a row; the empty text for a group head or no row."""
        if not 0 <= row < len(self._entries):
            return ""
        entry = self._entries[row]
        return entry.key if isinstance(entry, Row) else ""

    def find(self, key: str) -> int:
        """Return the place of the row with a key, or -1."""
        return self._find(key)

    def _look_through(self, key: str) -> int:
        return next((place for place in range(len(self._entries)) if self.key(place) == key), -1)

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Return the number of rows and group heads."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let rows be chosen, but not group heads."""
        if not index.isValid() or isinstance(self._entries[index.row()], GroupHead):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text, tool tip or sentence of a cell."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if isinstance(entry, GroupHead):
            return _head_data(entry, index.column(), role)
        return _cell_data(entry, entry.cells[index.column()], role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


def _head_data(head: GroupHead, column: int, role: int) -> object:
    if column == 0 and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return f"{head.text}, {head.note}" if head.note else head.text
    return None


def _cell_data(row: Row, cell: Cell, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return cell.text or (cell.badge.text if cell.badge else "")
    if role == Qt.ItemDataRole.ToolTipRole:
        return cell.tooltip or None
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return row.sentence
    return None
