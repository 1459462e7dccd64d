"""One party of an intake: who, in which role, and whether it is somebody known."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.commands.intake import PartyInput
from cje_desktop.application.commands.people import PersonInput
from cje_desktop.core.entities.people import PartyRole, Person, PersonKind
from cje_desktop.core.ids import PersonId
from cje_desktop.ui.models.birth import write_birth
from cje_desktop.ui.models.places import CommuneModel
from cje_desktop.ui.screens.intake.edits import BirthEdit, CommuneEdit
from cje_desktop.ui.screens.intake.words import IntakeWords
from cje_desktop.ui.widgets.badges import Badge, BadgeSpec
from cje_desktop.ui.widgets.buttons import Button, ButtonKind, icon_button
from cje_desktop.ui.widgets.form import Field, FieldForm, FieldKind
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.theme import STRONG, Space, TextRole, Tone

_MR, _MRS, _ORGANISATION = "mr", "mrs", "organisation"
_HONORIFICS = {_MR: "Ông", _MRS: "Bà"}
_GENDERS = {_MR: "male", _MRS: "female"}
_OF_THE_PERSON = ("who", "full_name", "birth", "id_number", "address_detail", "commune")


class PartyForm(QWidget):
    """Ask for one party.

    Signals: ``edited``; ``looked_for`` the name or number was typed or entered: who is known under it?;
    ``removed``.
    """

    edited = Signal()
    looked_for = Signal()
    removed = Signal()

    def __init__(
        self, key: str, role: PartyRole, communes: CommuneModel, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.person_id: PersonId | None = None
        self.same_name_checked = False
        self._today, self._communes = today, communes
        self.fields = FieldForm(self._fields(role), name=f"intake.{key}", today=today, parent=self)
        self._number = Label("", TextRole.SMALL, weight=STRONG, colour="text2")
        self._known = Badge(BadgeSpec(self.tr("Known already"), "user-check", Tone.INFO))
        self._known.hide()
        self._unpick = Button(self.tr("Not this person"), ButtonKind.LINK)
        self._unpick.hide()
        self._unpick.clicked.connect(self.unpick)
        self.remove_button = icon_button("trash-2", self.tr("Remove this party"))
        self.remove_button.setObjectName(f"intake.{key}.remove")
        self.remove_button.clicked.connect(self.removed)
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        for widget in (self._number, self._known, self._unpick):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.fields)
        self.fields.edited.connect(self._note)
        for name in ("full_name", "id_number"):
            self.fields.widget(name).installEventFilter(self)

    def _fields(self, role: PartyRole) -> tuple[Field, ...]:
        words = IntakeWords
        return (
            Field(
                name="role",
                label=self.tr("Role"),
                kind=FieldKind.CHOICE,
                span=3,
                choices=words.roles(),
                initial=role.value,
                covers=("person_id", "person"),
            ),
            Field(
                name="who",
                label=self.tr("Address as"),
                kind=FieldKind.CHOICE,
                span=2,
                choices=words.kinds_of_person(),
                placeholder=self.tr("choose"),
                covers=("person.kind", "person.gender"),
            ),
            Field(
                name="full_name",
                label=self.tr("Full name"),
                span=7,
                required=True,
                covers=("person.full_name",),
            ),
            Field(
                name="birth",
                label=self.tr("Born"),
                span=2,
                covers=("person.birth_date", "person.birth_year"),
                make=self._make_birth,
            ),
            Field(
                name="id_number",
                label=self.tr("ID number"),
                span=3,
                covers=("person.id_number", "person.organisation_number"),
            ),
            Field(name="address_detail", label=self.tr("House, street, hamlet"), span=3),
            Field(
                name="commune",
                label=self.tr("Commune, ward"),
                span=4,
                covers=("person.commune_code",),
                make=self._make_commune,
            ),
        )

    def _make_birth(self) -> QWidget:
        return BirthEdit(self._today)

    def _make_commune(self) -> QWidget:
        return CommuneEdit(self._communes)

    def set_place(self, index: int, *, removable: bool) -> None:
        """Number the party, and tell whether it may be removed."""
        self.fields.prefix = f"parties.{index}."
        self._number.setText(self.tr("Party {number}").format(number=index + 1))
        self.remove_button.setVisible(removable)

    @property
    def role(self) -> PartyRole:
        """Return the role chosen."""
        return PartyRole(self.fields.text("role"))

    @property
    def full_name(self) -> str:
        """Return the name typed."""
        return self.fields.text("full_name")

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was typed."""
        return not any(self.fields.text(name) for name in _OF_THE_PERSON)

    def person(self) -> PersonInput:
        """Return what was typed about the person."""
        text, who = self.fields.text, self.fields.text("who")
        is_organisation = who == _ORGANISATION
        birth_edit, commune_edit = self.fields.widget("birth"), self.fields.widget("commune")
        assert isinstance(birth_edit, BirthEdit)
        assert isinstance(commune_edit, CommuneEdit)
        birth = birth_edit.birth()
        return PersonInput(
            full_name=text("full_name"),
            kind=PersonKind.ORGANISATION if is_organisation else PersonKind.INDIVIDUAL,
            honorific=_HONORIFICS.get(who, ""),
            gender=_GENDERS.get(who, ""),
            birth_date=None if is_organisation else birth.day,
            birth_year=None if is_organisation else birth.year,
            id_number="" if is_organisation else text("id_number"),
            organisation_number=text("id_number") if is_organisation else "",
            address_detail=text("address_detail"),
            commune_code=commune_edit.code(),
        )

    def party(self) -> PartyInput:
        """Return the party as the command takes it."""
        if self.person_id is not None:
            return PartyInput(role=self.role, person_id=self.person_id)
        return PartyInput(role=self.role, person=self.person(), same_name_checked=self.same_name_checked)

    def pick(self, person: Person) -> None:
        """Take somebody known: their data are shown and not typed again."""
        who = {"Ông": _MR, "Bà": _MRS}.get(person.honorific, "")
        if person.kind is PersonKind.ORGANISATION:
            who = _ORGANISATION
        self.fields.restore(
            {
                "role": self.role.value,
                "who": who,
                "full_name": person.full_name,
                "birth": write_birth(person.birth_date, person.birth_year),
                "id_number": person.id_number or person.organisation_number,
                "address_detail": person.address_detail or person.address,
                "commune": self._communes.text(person.commune_code) if person.commune_code else "",
            }
        )
        self.person_id = person.id
        self._show_known()

    def unpick(self) -> None:
        """Let the data be typed again: it is somebody else after all."""
        self.person_id = None
        self._show_known()
        self.fields.focus("full_name")
        self.edited.emit()

    def tell_apart(self) -> None:
        """Note that a human compared the persons of this name, and it is another one."""
        self.same_name_checked = True
        self.fields.row("full_name").clear_error()
        self.edited.emit()

    def _show_known(self) -> None:
        known = self.person_id is not None
        self.fields.set_enabled(not known, *_OF_THE_PERSON)
        self._known.setVisible(known)
        self._unpick.setVisible(known)
        self.fields.clear_faults()

    def state(self) -> Mapping[str, str]:
        """Return what stands in the form."""
        known = str(self.person_id) if self.person_id else ""
        checked = "1" if self.same_name_checked else ""
        return {**self.fields.state(), "person_id": known, "same_name_checked": checked}

    def restore(self, state: Mapping[str, str]) -> None:
        """Put back what stood in the form."""
        self.fields.restore(state)
        self.same_name_checked = bool(state.get("same_name_checked"))
        known = state.get("person_id")
        self.person_id = PersonId(UUID(known)) if known else None
        self._show_known()

    def _note(self, name: str) -> None:
        if name == "who":
            self.fields.set_shown(birth=self.fields.text("who") != _ORGANISATION)
        if name == "full_name":
            self.same_name_checked = False
        if name in ("full_name", "id_number") and self.person_id is None:
            self.looked_for.emit()
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again who is known when the name or number is entered."""
        if event.type() == QEvent.Type.FocusIn and self.person_id is None:
            self.looked_for.emit()
        return False
