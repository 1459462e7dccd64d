"""The guard against mixing up people of one name: who is known, since when, in which cases."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cje_desktop.application.ports import Sentence
from cje_desktop.application.queries.people import SimilarPerson
from cje_desktop.ui.models.birth import write_birth
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.flow import FlowLayout
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.table import Cell, Column, DataTable, Row, TableModel
from cje_desktop.ui.widgets.theme import Space, TextRole, Tone

_ROWS_SHOWN = 3
_LINE_BREAK = "\u2028"


class SimilarPanel(QWidget):
    """Show persons known under a name or number; Enter takes one, F7 says it is another.

    Signals: ``picked(Person)`` the same person; ``told_apart`` somebody else.
    """

    picked = Signal(object)
    told_apart = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._persons: tuple[SimilarPerson, ...] = ()
        self._model = TableModel((Column(self.tr("Known persons")),), self)
        self.table = DataTable(self._model)
        self.table.setObjectName("intake.similar")
        self.table.setAccessibleName(self.tr("Known persons"))
        self.table.horizontalHeader().hide()
        self.table.opened.connect(self._pick)
        self.table.row_changed.connect(self._show_chosen)
        self._hint = Label(
            self.tr("Type a name or an ID number: who is known already appears here."),
            TextRole.SMALL,
            colour="text2",
            wrap=True,
        )
        self._detail = Label("", TextRole.SMALL, colour="text2", wrap=True)
        self.same = Button(self.tr("Same person"), ButtonKind.SECONDARY)
        self.same.setObjectName("intake.same_person")
        self.other = Button(self.tr("Another person"), ButtonKind.SECONDARY, key="F7")
        self.other.setObjectName("intake.another_person")
        self.same.clicked.connect(self._pick_chosen)
        self.other.clicked.connect(self.told_apart)
        self.card = Card(self.tr("Same name"), flush=True)
        self.card.body.addWidget(self.table)
        inner = QVBoxLayout()
        inner.setContentsMargins(Space.L, 0, Space.L, Space.M)
        inner.setSpacing(Space.S)
        inner.addWidget(self._hint)
        inner.addWidget(self._detail)
        acts = QWidget()
        flow = FlowLayout(acts, spacing=Space.S)
        flow.addWidget(self.same)
        flow.addWidget(self.other)
        inner.addWidget(acts)
        self.card.body.addLayout(inner)
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(Space.S)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.card)
        column.addLayout(self._warnings)
        column.addStretch(1)
        self.set_persons(())

    def set_persons(self, persons: Sequence[SimilarPerson]) -> None:
        """Show who is known."""
        self._persons = tuple(persons)
        self._model.set_entries([self._row(each) for each in persons])
        known = bool(persons)
        title = self.tr("{count} known under this name") if known else self.tr("Same name")
        self.card.title.setText(title.format(count=len(persons)))
        for widget in (self.table, self._detail, self.same, self.other):
            widget.setVisible(known)
        self._hint.setVisible(not known)
        height = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(height * min(len(persons), _ROWS_SHOWN) + 2)
        if known:
            self.table.select_first()

    def set_warnings(self, sentences: Sequence[Sentence]) -> None:
        """Show what looks odd in what was typed."""
        while (item := self._warnings.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in sentences:
            self._warnings.addWidget(
                NoticeBar(Tone.WARN, each.text, each.remedy, icon="triangle-alert", parent=self)
            )

    def focus(self) -> bool:
        """Take the focus if there is somebody to compare; tell whether there is."""
        if self._persons:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
        return bool(self._persons)

    def _row(self, each: SimilarPerson) -> Row:
        person = each.person
        born = write_birth(person.birth_date, person.birth_year)
        number = person.id_number or person.organisation_number
        parts = [part for part in (born, f"…{number[-4:]}" if number else "", person.address) if part]
        second = " · ".join(parts)
        cell = Cell(
            person.full_name,
            second,
            strong=True,
            tone=Tone.WARN if each.same_id_number else None,
            tooltip=second,
        )
        return Row(str(person.id), (cell,), f"{person.full_name}, {second}")

    def _chosen(self) -> SimilarPerson | None:
        key = self.table.current_key()
        return next((each for each in self._persons if str(each.person.id) == key), None)

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            self._detail.setText("")
            return
        person = chosen.person
        lines = [person.address] if person.address else []
        number = person.id_number or person.organisation_number
        lines += [self.tr("ID number {number}").format(number=number)] if number else []
        lines += [f"{case.file_text} · {case.role} · {case.summary}" for case in chosen.cases[:3]]
        if len(chosen.cases) > 3:
            lines.append(self.tr("and {count} more cases").format(count=len(chosen.cases) - 3))
        self._detail.setText(_LINE_BREAK.join(lines))

    def _pick(self, _key: str) -> None:
        self._pick_chosen()

    def _pick_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.picked.emit(chosen.person)
