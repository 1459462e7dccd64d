"""Which case a new session is for: by number or by name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cje_desktop.application.ports import SearchHit
from cje_desktop.core.ids import CaseId
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.dialogs import Dialog
from cje_desktop.ui.widgets.folding import mark_ranges
from cje_desktop.ui.widgets.search_box import SearchBox
from cje_desktop.ui.widgets.table import Cell, Column, DataTable, Row, TableModel
from cje_desktop.ui.widgets.theme import Size


class CaseDialog(Dialog):
    """Search as one types; Enter takes the first case found."""

    searched = Signal(str)
    """The user looks for another text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Which case is the session for?"), parent, width=540)
        self._cases: dict[str, CaseId] = {}
        self._search = SearchBox(self.tr("File number, name of a party"), key="")
        self._search.setObjectName("sessions.case.search")
        self._model = TableModel((Column(self.tr("Case")),), self)
        self._table = DataTable(self._model)
        self._table.setObjectName("sessions.case.table")
        self._table.setAccessibleName(self.tr("Cases found"))
        self._table.setMinimumHeight(230)
        self.body.addWidget(self._search)
        self.body.addWidget(self._table, 1)
        back = self.add_button(Button(self.tr("Back"), key="Esc", height=Size.MAIN_ACTION))
        self._begin = self.add_button(
            Button(self.tr("Begin the session"), ButtonKind.PRIMARY, key="Enter", height=Size.MAIN_ACTION)
        )
        self._begin.setObjectName("sessions.case.begin")
        self._begin.setDefault(True)
        self._begin.setEnabled(False)
        self._search.textChanged.connect(self.searched)
        self._table.opened.connect(self.accept)
        back.clicked.connect(self.reject)
        self._begin.clicked.connect(self.accept)
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show the cases found, each once."""
        self._cases = {}
        rows = []
        for hit in hits:
            if hit.case_id is None or str(hit.case_id) in self._cases:
                continue
            key, text = str(hit.case_id), self._search.value()
            self._cases[key] = hit.case_id
            cell = Cell(
                hit.title,
                hit.detail,
                icon="folder-open",
                marks=mark_ranges(hit.title, text),
                second_marks=mark_ranges(hit.detail, text),
            )
            rows.append(Row(key, (cell,), f"{hit.title}, {hit.detail}"))
        self._model.set_entries(rows)
        self._table.select_first()
        self._begin.setEnabled(bool(rows))

    def case_id(self) -> CaseId | None:
        """Return the case chosen."""
        return self._cases.get(self._table.current_key())
