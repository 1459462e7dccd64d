"""Who takes part in a session: presence, signature, the reason when somebody did not sign."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.commands.sessions import AttendanceInput
from cje_desktop.core.entities.sessions import Presence
from cje_desktop.ui.widgets.buttons import Button, ButtonKind, icon_button
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.dialogs import Dialog
from cje_desktop.ui.widgets.fields import CheckBox, Choice, ComboBox, FormRow, LineEdit
from cje_desktop.ui.widgets.labels import Divider, Label
from cje_desktop.ui.widgets.notices import IconSign
from cje_desktop.ui.widgets.theme import MEDIUM, Size, Space, TextRole, Tone

_CAME = (Presence.PRESENT.value, Presence.REPRESENTED.value)
_PRESENCE_WIDTH = 140
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PersonRow(QWidget):
    """One person: name and capacity, presence, signature; below, why not signed, and what was said."""

    edited = Signal()
    removed = Signal()

    def __init__(
        self, person: AttendanceInput, number: int, *, body: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._person = person
        self._is_planned = False
        self._make_fields(person, number)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(IconSign("building-2" if body else "user", Tone.NEUTRAL, size=18), 0, _MIDDLE)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(person.full_name, TextRole.SMALL, weight=MEDIUM, wrap=True))
        words.addWidget(Label(person.capacity, TextRole.CAPTION, colour="text2"))
        line.addLayout(words, 1)
        for widget in (self.presence, self.signed, self.more, self.remove):
            line.addWidget(widget, 0, _MIDDLE)
        below = QHBoxLayout()
        below.setContentsMargins(26, 0, 0, 0)
        below.setSpacing(Space.S)
        below.addWidget(self.reason, 1)
        below.addWidget(self.statement, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, 5, Space.XS, 5)
        column.setSpacing(Space.XS)
        column.addLayout(line)
        column.addLayout(below)
        self._fit()

    def _make_fields(self, person: AttendanceInput, number: int) -> None:
        name = person.full_name
        self.presence = ComboBox(
            (
                Choice(Presence.PRESENT.value, self.tr("Present")),
                Choice(Presence.REPRESENTED.value, self.tr("Represented")),
                Choice(Presence.ABSENT_INVITED.value, self.tr("Absent, invited")),
                Choice(Presence.ABSENT.value, self.tr("Absent")),
            )
        )
        self.presence.setFixedWidth(_PRESENCE_WIDTH)
        self.presence.setObjectName(f"session.presence.{number}")
        self.presence.setAccessibleName(self.tr("Presence of {name}").format(name=name))
        self.presence.set_key(person.presence.value)
        self.signed = CheckBox(self.tr("Signed"), checked=person.signed)
        self.signed.setObjectName(f"session.signed.{number}")
        self.signed.setAccessibleName(self.tr("{name} has signed").format(name=name))
        self.more = icon_button("message-square", self.tr("What {name} said").format(name=name))
        self.more.setCheckable(True)
        self.more.setChecked(bool(person.statement))
        self.remove = icon_button("x", self.tr("Take {name} off the list").format(name=name))
        self.reason = LineEdit(person.refusal_reason, placeholder=self.tr("Why not signed"))
        self.reason.setObjectName(f"session.refusal.{number}")
        self.reason.setAccessibleName(self.tr("Why {name} did not sign").format(name=name))
        self.statement = LineEdit(person.statement, placeholder=self.tr("What was said"))
        self.statement.setObjectName(f"session.statement.{number}")
        self.statement.setAccessibleName(self.tr("What {name} said").format(name=name))
        self.presence.chosen.connect(self._change)
        self.signed.toggled.connect(self._change)
        self.more.toggled.connect(self._change)
        self.remove.clicked.connect(self.removed)
        self.reason.textEdited.connect(self.edited)
        self.statement.textEdited.connect(self.edited)

    def set_planned(self, planned: bool) -> None:
        """Ask only who is invited: nobody has come or signed yet."""
        self._is_planned = planned
        self._fit()

    def value(self) -> AttendanceInput:
        """Return what stands in the row."""
        came = self.presence.key() in _CAME
        signed = came and self.signed.isChecked()
        return replace(
            self._person,
            presence=Presence(self.presence.key()),
            signed=signed,
            refusal_reason=self.reason.value() if came and not signed else "",
            statement=self.statement.value() if self.more.isChecked() else "",
        )

    def _change(self) -> None:
        self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        came = self.presence.key() in _CAME and not self._is_planned
        self.presence.setVisible(not self._is_planned)
        self.more.setVisible(not self._is_planned)
        self.signed.setVisible(came)
        self.reason.setVisible(came and not self.signed.isChecked())
        self.statement.setVisible(self.more.isChecked() and not self._is_planned)


class AddPersonDialog(Dialog):
    """Ask for somebody who is no party: a witness, the People's Committee, an interpreter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who else takes part?"), parent)
        self.name = LineEdit()
        self.name.setObjectName("session.other.name")
        self.capacity = LineEdit(placeholder=self.tr("Representative of the commune People's Committee"))
        self.capacity.setObjectName("session.other.capacity")
        self.body.addWidget(FormRow(self.tr("Full name"), self.name, required=True))
        self.body.addWidget(
            FormRow(self.tr("Capacity as printed in the minutes"), self.capacity, required=True)
        )
        back = self.add_button(Button(self.tr("Back"), key="Esc", height=Size.MAIN_ACTION))
        self.add = self.add_button(
            Button(self.tr("Add"), ButtonKind.PRIMARY, key="Enter", height=Size.MAIN_ACTION)
        )
        self.add.setObjectName("session.other.add")
        self.add.setDefault(True)
        back.clicked.connect(self.reject)
        self.add.clicked.connect(self.accept)
        self.name.textChanged.connect(self._fit)
        self.capacity.textChanged.connect(self._fit)
        self._fit()

    def value(self) -> AttendanceInput:
        """Return who was named."""
        return AttendanceInput(full_name=self.name.value(), capacity=self.capacity.value())

    def _fit(self) -> None:
        ready = self.name.value() and self.capacity.value()
        self.add.set_refused("" if ready else self.tr("Name and capacity are missing"))


class AttendanceCard(Card):
    """The people of a session, one row each."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.body.setSpacing(0)
        self._rows: list[PersonRow] = []
        self._bodies: frozenset[str] = frozenset()
        self._is_planned = False

    def set_people(self, people: Sequence[AttendanceInput], bodies: frozenset[str]) -> None:
        """Show other people; ``bodies`` names those who are organisations."""
        self._bodies = bodies
        while self.body.count():
            item = self.body.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = []
        for person in people:
            self._append(person)

    def add(self, person: AttendanceInput) -> None:
        """Add somebody at the end."""
        self._append(person)
        self.edited.emit()

    def set_planned(self, planned: bool) -> None:
        """Ask only who is invited."""
        self._is_planned = planned
        for row in self._rows:
            row.set_planned(planned)

    def value(self) -> tuple[AttendanceInput, ...]:
        """Return the people as they stand in the rows."""
        return tuple(row.value() for row in self._rows)

    def _append(self, person: AttendanceInput) -> None:
        if self._rows:
            self.body.addWidget(Divider())
        row = PersonRow(person, len(self._rows), body=person.full_name in self._bodies)
        row.set_planned(self._is_planned)
        row.edited.connect(self.edited)
        row.removed.connect(self._remove)
        self._rows.append(row)
        self.body.addWidget(row)

    def _remove(self) -> None:
        gone = self.sender()
        people = tuple(row.value() for row in self._rows if row is not gone)
        self.set_people(people, self._bodies)
        self.edited.emit()
