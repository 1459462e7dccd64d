"""A pasted table of parties: how far it is read, its faults with row numbers, the rows taken."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import overload

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.commands.intake import PartyInput
from cje_desktop.core.errors import Refusal
from cje_desktop.ui.models.birth import write_birth
from cje_desktop.ui.models.party_list import PartyList
from cje_desktop.ui.screens.intake.words import IntakeWords
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.fields import CheckBox
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.progress import ProgressPanel
from cje_desktop.ui.widgets.table import Cell, Column, DataTable, Row, TableEntry, TableModel
from cje_desktop.ui.widgets.theme import Space, TextRole, Tone

_HEIGHT = 240
_EMPTY = PartyList((), (), ())


class _Lazy(Sequence[TableEntry]):
    """Rows made when they scroll into sight: a sheet may have tens of thousands."""

    def __init__(self, count: int, make: Callable[[int], Row]) -> None:
        self._count, self._make = count, make

    def __len__(self) -> int:
        return self._count

    def find(self, key: str) -> int:
        """Return the place of a row; rows are named by their places."""
        place = int(key)
        return place if place < self._count else -1

    @overload
    def __getitem__(self, index: int) -> TableEntry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[TableEntry]: ...
    def __getitem__(self, index: int | slice) -> TableEntry | Sequence[TableEntry]:
        if isinstance(index, slice):
            return [self._make(place) for place in range(*index.indices(self._count))]
        return self._make(index)


class ListCard(QWidget):
    """Show a pasted table: refused with the faults of its rows, or taken.

    Signals: ``dropped`` the user takes the table away; ``stopped`` the user stops reading it.
    """

    dropped = Signal()
    stopped = Signal()

    def __init__(self, in_words: Callable[[Refusal], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._in_words = in_words
        self._list = _EMPTY
        self._roles = {choice.key: choice.text for choice in IntakeWords.roles()}
        self.progress = ProgressPanel()
        self.progress.stopped.connect(self.stopped)
        columns = (Column(self.tr("Row"), 64, right=True), Column(self.tr("Party or fault")))
        self._model = TableModel(columns, self)
        self.table = DataTable(self._model, two_lines=False)
        self.table.setObjectName("intake.list")
        self.table.setFixedHeight(_HEIGHT)
        self._title = Label("", TextRole.SMALL, weight=600, wrap=True)
        self._drop = Button(self.tr("Take the table away"), ButtonKind.GHOST, icon="x")
        self._drop.setObjectName("intake.list.drop")
        self._drop.clicked.connect(self.dropped)
        self._compared = CheckBox(self.tr("Persons of the same name were compared: they are others"))
        self._compared.setObjectName("intake.list.compared")
        self._card = Card(flush=True)
        head = QHBoxLayout()
        head.setContentsMargins(Space.L, Space.S, Space.S, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignTop)
        self._card.body.addLayout(head)
        self._card.body.addWidget(self.table)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.L, 0, Space.L, Space.S)
        foot.addWidget(self._compared)
        foot.addStretch(1)
        self._card.body.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.progress)
        column.addWidget(self._card)
        self.set_list(_EMPTY)

    def parties(self) -> tuple[PartyInput, ...]:
        """Return the parties taken: none while the sheet itself has faults."""
        if not self._list.is_accepted:
            return ()
        compared = self._compared.isChecked()
        return tuple(replace(party, same_name_checked=compared) for party in self._list.parties)

    def set_list(self, parties: PartyList) -> None:
        """Show a table that was read: its faults, or its parties."""
        self.progress.finish()
        self._list = parties
        self._card.setVisible(bool(parties.parties))
        if parties.faults:
            self._show_faults([(fault.row, fault.refusal) for fault in parties.faults])
            return
        count = _grouped(len(parties.parties))
        self._title.setText(self.tr("{count} parties from the table").format(count=count))
        self._title.set_colour("text")
        self._show_rows(_Lazy(len(parties.parties), partial(self._party_row, parties)))

    def show_refused(self, refused: Sequence[tuple[int, str]]) -> None:
        """Show what the office refuses, by the place of the party in the table and a sentence."""
        self._show_faults([(self._list.rows[place], sentence) for place, sentence in refused])

    def _show_faults(self, faults: Sequence[tuple[int, Refusal | str]]) -> None:
        title = self.tr("Not taken: {faults} faults in {count} rows. Mend the sheet and paste it again.")
        count = _grouped(len(self._list.parties))
        self._title.setText(title.format(faults=_grouped(len(faults)), count=count))
        self._title.set_colour(tone=Tone.DANGER)
        self._show_rows(_Lazy(len(faults), partial(self._fault_row, tuple(faults))))

    def _show_rows(self, rows: _Lazy) -> None:
        self._model.set_entries(rows, rows.find)

    def clear(self) -> None:
        """Take the table away."""
        self.set_list(_EMPTY)

    def _fault_row(self, faults: tuple[tuple[int, Refusal | str], ...], place: int) -> Row:
        row, fault = faults[place]
        sentence = fault if isinstance(fault, str) else self._in_words(fault)
        cells = (Cell(str(row), strong=True), Cell(sentence, tooltip=sentence, tone=Tone.DANGER))
        return Row(str(place), cells, f"{row}: {sentence}")

    def _party_row(self, parties: PartyList, place: int) -> Row:
        party, row = parties.parties[place], parties.rows[place]
        person = party.person
        name = person.full_name if person else ""
        born = write_birth(person.birth_date, person.birth_year) if person else ""
        number = (person.id_number or person.organisation_number) if person else ""
        text = " · ".join(part for part in (name, born, number, self._roles[party.role]) if part)
        return Row(str(place), (Cell(str(row), quiet=True), Cell(text, tooltip=text)), f"{row}: {text}")


def _grouped(count: int) -> str:
    return f"{count:,}".replace(",", ".")
