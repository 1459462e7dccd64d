"""The form of an intake as one page: judgment, parties, obligations."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.commands.intake import OpenCase, PartyInput
from cje_desktop.core.entities.base import JsonObject, JsonValue
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.errors import Refusal
from cje_desktop.core.ids import UserId
from cje_desktop.ui.models.places import CommuneModel
from cje_desktop.ui.screens.intake.judgment_form import JudgmentForm
from cje_desktop.ui.screens.intake.line_form import LineForm
from cje_desktop.ui.screens.intake.list_card import ListCard
from cje_desktop.ui.screens.intake.party_form import PartyForm
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.form import FieldForm
from cje_desktop.ui.widgets.labels import Divider, Label
from cje_desktop.ui.widgets.theme import Space, TextRole

Part = TypeVar("Part", PartyForm, LineForm)


class IntakePage(QWidget):
    """Hold the parts of the form, add and remove them, and make the command.

    Signals: ``edited``; ``party_entered(PartyForm)`` its name or number is typed or entered;
    ``paste_asked``.
    """

    edited = Signal()
    party_entered = Signal(object)
    paste_asked = Signal()

    def __init__(
        self,
        today: date,
        communes: CommuneModel,
        in_words: Callable[[Refusal], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today, self._communes = today, communes
        self._made_parties = self._made_lines = 0
        self.judgment = JudgmentForm(today)
        self.parties: list[PartyForm] = []
        self.lines: list[LineForm] = []
        self.pasted = ListCard(in_words)
        self._party_column, self._line_column = QVBoxLayout(), QVBoxLayout()
        self.add_party_button = Button(self.tr("Add a party"), ButtonKind.GHOST, icon="plus", key="Ctrl+T")
        self.paste_button = Button(
            self.tr("Paste a table"), ButtonKind.GHOST, icon="clipboard-paste", key="Ctrl+Shift+V"
        )
        self.add_line_button = Button(
            self.tr("Add an obligation"), ButtonKind.GHOST, icon="plus", key="Ctrl+L"
        )
        self._lay_out()
        self.judgment.edited.connect(self.edited)
        self.add_party_button.clicked.connect(self._add_party_by_hand)
        self.add_line_button.clicked.connect(self._add_line_by_hand)
        self.paste_button.clicked.connect(self.paste_asked)
        self.start_again()

    def _lay_out(self) -> None:
        for button, name in (
            (self.add_party_button, "intake.add_party"),
            (self.paste_button, "intake.paste"),
            (self.add_line_button, "intake.add_line"),
        ):
            button.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, Space.L, Space.L)
        column.setSpacing(Space.S)
        column.addWidget(self.judgment)
        column.addWidget(Divider())
        column.addLayout(_head(self.tr("Parties"), self.paste_button, self.add_party_button))
        column.addLayout(self._party_column)
        column.addWidget(self.pasted)
        column.addWidget(Divider())
        column.addLayout(_head(self.tr("Obligations"), self.add_line_button))
        column.addLayout(self._line_column)
        column.addStretch(1)
        for part in (self._party_column, self._line_column):
            part.setSpacing(Space.S)

    def forms(self) -> Sequence[FieldForm]:
        """Return the forms of the page in reading order."""
        return (
            self.judgment.fields,
            *(party.fields for party in self.parties),
            *(line.fields for line in self.lines),
        )

    def start_again(self) -> None:
        """Show an empty form: one creditor, one debtor, one obligation."""
        self._drop_all()
        self._made_parties = self._made_lines = 0
        self.judgment.fields.reset()
        self.judgment.show_basis()
        self.pasted.clear()
        self.add_party(PartyRole.CREDITOR)
        self.add_party(PartyRole.DEBTOR)
        self.add_line()

    def add_party(self, role: PartyRole) -> PartyForm:
        """Add a party and return it."""
        self._made_parties += 1
        party = PartyForm(f"party{self._made_parties}", role, self._communes, self._today)
        self.parties.append(party)
        self._party_column.addWidget(party)
        party.edited.connect(self._note)
        party.looked_for.connect(self._note_entered)
        party.removed.connect(self._remove_party)
        self._number()
        return party

    def add_line(self) -> LineForm:
        """Add an obligation and return it."""
        self._made_lines += 1
        line = LineForm(f"line{self._made_lines}", self._today)
        self.lines.append(line)
        self._line_column.addWidget(line)
        line.edited.connect(self.edited)
        line.removed.connect(self._remove_line)
        self._number()
        return line

    def command(self) -> OpenCase:
        """Return what the page says, as the command takes it."""
        parties = (*(party.party() for party in self.parties), *self.pasted.parties())
        return OpenCase(
            basis=self.judgment.basis,
            parties=parties,
            lines=tuple(line.line() for line in self.lines),
            summary=self.judgment.fields.text("summary"),
            opened_on=self.judgment.fields.required_day("opened_on"),
            judgment=self.judgment.judgment(),
            request=self.judgment.request(_first_creditor(parties)),
            officer_id=self._officer_id(),
        )

    def drop_empty_parties(self) -> None:
        """Take away parties left empty when a table brings parties of their role."""
        brought = {party.role for party in self.pasted.parties()}
        for party in [each for each in self.parties if each.is_empty and each.role in brought]:
            self._take_away(self.parties, self._party_column, party)
        self._number()

    def state(self) -> JsonObject:
        """Return what was typed, for a draft; a pasted table is not kept."""
        return {
            "judgment": dict(self.judgment.fields.state()),
            "parties": [dict(party.state()) for party in self.parties],
            "lines": [dict(line.fields.state()) for line in self.lines],
        }

    def restore(self, state: JsonObject) -> None:
        """Put back a draft."""
        self._drop_all()
        self.judgment.fields.restore(_texts(state.get("judgment")))
        self.judgment.show_basis()
        for texts in _several(state.get("parties")):
            self.add_party(PartyRole(texts.get("role") or PartyRole.DEBTOR)).restore(texts)
        for texts in _several(state.get("lines")):
            self.add_line().restore(texts)
        self._note()

    def _officer_id(self) -> UserId | None:
        chosen = self.judgment.fields.text("officer_id")
        return UserId(UUID(chosen)) if chosen else None

    def _add_party_by_hand(self) -> None:
        self.add_party(PartyRole.DEBTOR).fields.focus("role")
        self.edited.emit()

    def _add_line_by_hand(self) -> None:
        self.add_line().fields.focus("kind")
        self.edited.emit()

    def _remove_party(self) -> None:
        sender = self.sender()
        if isinstance(sender, PartyForm):
            self._take_away(self.parties, self._party_column, sender)
            self._number()
            self._note()

    def _remove_line(self) -> None:
        sender = self.sender()
        if isinstance(sender, LineForm):
            self._take_away(self.lines, self._line_column, sender)
            self._number()
            self.edited.emit()

    def _take_away(self, parts: list[Part], column: QVBoxLayout, part: Part) -> None:
        parts.remove(part)
        column.removeWidget(part)
        part.hide()
        part.deleteLater()

    def _drop_all(self) -> None:
        for party in tuple(self.parties):
            self._take_away(self.parties, self._party_column, party)
        for line in tuple(self.lines):
            self._take_away(self.lines, self._line_column, line)

    def _number(self) -> None:
        for index, party in enumerate(self.parties):
            party.set_place(index, removable=len(self.parties) + len(self.pasted.parties()) > 1)
        for index, line in enumerate(self.lines):
            line.set_place(index, removable=len(self.lines) > 1)
        self._order_stops()

    def _order_stops(self) -> None:
        """Make Tab go in reading order: what was added last is not what is read last."""
        stops = [self.judgment.fields.widget("summary")]
        for party in self.parties:
            stops += [*party.fields.widgets(), party.remove_button]
        stops += [self.paste_button, self.add_party_button, self.pasted.table]
        for line in self.lines:
            stops += [*line.fields.widgets(), line.remove_button]
        stops.append(self.add_line_button)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _note(self) -> None:
        self.judgment.set_parties([party.full_name for party in self.parties])
        self.edited.emit()

    def _note_entered(self) -> None:
        sender = self.sender()
        if isinstance(sender, PartyForm):
            self.party_entered.emit(sender)


def _head(title: str, *buttons: Button) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.S)
    row.addWidget(Label(title, TextRole.HEADING))
    row.addStretch(1)
    for button in buttons:
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(button)
    return row


def _first_creditor(parties: Sequence[PartyInput]) -> int:
    places = (place for place, party in enumerate(parties) if party.role is PartyRole.CREDITOR)
    return next(places, 0)


def _texts(value: JsonValue) -> Mapping[str, str]:
    return {name: str(text) for name, text in value.items()} if isinstance(value, Mapping) else {}


def _several(value: JsonValue) -> Sequence[Mapping[str, str]]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        return ()
    return [_texts(each) for each in value]
