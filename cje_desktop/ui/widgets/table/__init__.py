"""Tables: frozen descriptions of cells, one model over them, one delegate that paints them."""

from cje_desktop.ui.widgets.table.cells import Cell, Column, GroupHead, Row, TableEntry
from cje_desktop.ui.widgets.table.model import TableModel
from cje_desktop.ui.widgets.table.view import DataTable

__all__ = ["Cell", "Column", "DataTable", "GroupHead", "Row", "TableEntry", "TableModel"]
