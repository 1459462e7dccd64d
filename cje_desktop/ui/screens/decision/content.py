"""The second step: what is coerced, when and for how much; then every field of the form."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cje_desktop.application.commands.papers import CoerciveInput
from cje_desktop.application.local_time import local
from cje_desktop.application.paper_ports import FormField
from cje_desktop.application.queries.cases import CaseView
from cje_desktop.application.queries.papers import CoercionStart, PaperPreview
from cje_desktop.core.ids import AssetId, LineId
from cje_desktop.ui.models.decision_draft import planned_on
from cje_desktop.ui.widgets.amounts import full_money
from cje_desktop.ui.widgets.cards import Card
from cje_desktop.ui.widgets.fields import CheckBox
from cje_desktop.ui.widgets.fields.hour_edit import HourEdit
from cje_desktop.ui.widgets.form import Field, FieldForm, FieldKind
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.theme import Space, TextRole
from cje_desktop.ui.widgets.typed_form import TypedField, TypedForm

_KNOWN = frozenset(
    (
        *("letterhead", "paper", "agency", "office", "signer", "officer", "payment", "judgment"),
        *("enforcement", "creditors", "debtors", "debtor", "obligations", "verification", "voluntary"),
        *("failed_sessions", "dissipation", "recorder", "minutes", "sending"),
    )
)
"""Groups of fields that the program knows, or that another step asks for."""


class ContentStep(QWidget):
    """Duties, assets, amount, day and forces; below, the fields of the form that can be typed."""

    edited = Signal()
    """Duties, assets, amounts, day or forces changed."""
    typed = Signal(str, str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[CheckBox, LineId] = {}
        self._assets: dict[CheckBox, AssetId] = {}
        self._is_filling = False
        self._form_id = ""
        self._asked: list[TypedField] = []
        self._duties = Card(self.tr("Duties to be enforced by it"))
        self._things = Card(self.tr("Assets it touches"))
        self.form = FieldForm(
            (
                Field(name="amount", label=self.tr("Amount to deduct"), kind=FieldKind.MONEY, span=6),
                Field(name="costs", label=self.tr("Estimated costs"), kind=FieldKind.MONEY, span=6),
                Field(name="day", label=self.tr("Day of the coercion"), kind=FieldKind.DATE, span=4),
                Field(name="hour", label=self.tr("Hour"), span=2, make=HourEdit),
                Field(name="place", label=self.tr("Place"), span=6),
                Field(
                    name="forces",
                    label=self.tr("Forces are called in to protect the coercion"),
                    kind=FieldKind.FLAG,
                    span=12,
                ),
            ),
            name="decision",
            today=today,
        )
        self.fields = TypedForm("decision.field", today)
        self._fields_note = Label("", TextRole.SMALL, colour="text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        for widget in (self._duties, self._things, self.form):
            column.addWidget(widget)
        column.addWidget(Label(self.tr("Fields of the form"), TextRole.HEADING))
        column.addWidget(self._fields_note)
        column.addWidget(self.fields)
        self.form.edited.connect(self._tell)
        self.fields.edited.connect(self.typed)

    def show_choices(self, case: CaseView, start: CoercionStart, given: CoerciveInput) -> None:
        """Offer the duties and assets of the case, and what the decision says so far."""
        self._is_filling = True
        self._fill_boxes(self._duties, self._lines)
        for number, line in enumerate(case.lines):
            text = (
                line.description if line.amount is None else f"{line.description}: {full_money(line.amount)}"
            )
            box = self._box(self._duties, text, f"decision.line.{number}")
            box.setChecked(line.id in given.line_ids or len(case.lines) == 1)
            self._lines[box] = line.id
        self._fill_boxes(self._things, self._assets)
        for number, asset in enumerate(start.assets):
            box = self._box(self._things, asset.description, f"decision.asset.{number}")
            box.setChecked(asset.id in given.asset_ids)
            self._assets[box] = asset.id
        self._duties.setVisible(bool(self._lines))
        self._things.setVisible(bool(self._assets))
        self._show_input(given, start.amount_left)
        self._is_filling = False

    def apply(self, given: CoerciveInput) -> CoerciveInput:
        """Return the decision with what the boxes and amounts say."""
        planned = planned_on(given, self.form.day("day"), self.form.text("hour"))
        return replace(
            planned,
            line_ids=tuple(key for box, key in self._lines.items() if box.isChecked()),
            asset_ids=tuple(key for box, key in self._assets.items() if box.isChecked()),
            amount=self.form.amount("amount"),
            costs=self.form.amount("costs"),
            place=self.form.text("place"),
            uses_forces=self.form.flag("forces"),
        )

    def set_day(self, day: date | None) -> None:
        """Plan another day."""
        self.form.set_value("day", day)

    def show_preview(self, preview: PaperPreview, typed: Mapping[str, object]) -> None:
        """Ask for the fields of the form, those that are missing marked."""
        missing = [each.name for each in preview.missing]
        self._ask(preview)
        self.fields.show_values(preview.data, typed)
        self.fields.mark_missing(missing)
        elsewhere = [each.label for each in preview.missing if each.kind in ("list", "table")]
        self._fields_note.setText(
            self.tr("Recorded elsewhere in the case: {names}").format(names=", ".join(elsewhere))
        )
        self._fields_note.setVisible(bool(elsewhere))

    def _ask(self, preview: PaperPreview) -> None:
        """Keep the order of the fields while the form is the same: a field filled in must not move."""
        wanted = _asked(preview.form.fields, preview.missing)
        if preview.form.id != self._form_id:
            self._form_id, self._asked = preview.form.id, []
        known = {field.name for field in self._asked}
        self._asked += [field for field in wanted if field.name not in known]
        self.fields.set_fields(self._asked)

    def _show_input(self, given: CoerciveInput, left: int) -> None:
        self.form.reset()
        if given.amount is not None or left:
            self.form.set_value("amount", given.amount if given.amount is not None else left)
        if given.costs is not None:
            self.form.set_value("costs", given.costs)
        self.form.set_value("place", given.place)
        self.form.set_value("forces", given.uses_forces)
        if given.planned_start is not None:
            start = local(given.planned_start)
            self.form.set_value("day", start.date())
            self.form.set_value("hour", f"{start:%H:%M}")

    def _fill_boxes(self, card: Card, boxes: dict[CheckBox, LineId] | dict[CheckBox, AssetId]) -> None:
        for box in boxes:
            card.body.removeWidget(box)
            box.hide()
            box.deleteLater()
        boxes.clear()

    def _box(self, card: Card, text: str, name: str) -> CheckBox:
        box = CheckBox(text)
        box.setObjectName(name)
        box.setToolTip(text)
        box.setMinimumWidth(1)
        box.toggled.connect(self._tell)
        card.body.addWidget(box)
        return box

    def _tell(self) -> None:
        if not self._is_filling:
            self.edited.emit()


def _asked(fields: Sequence[FormField], missing: Sequence[FormField]) -> list[TypedField]:
    """Return the missing fields first, then those that the user may want to word."""
    wanted = {each.name for each in missing}
    rest = [each for each in fields if each.name not in wanted and each.name.partition(".")[0] not in _KNOWN]
    named = [each for each in missing if not each.name.startswith("sending.")]
    return [TypedField(each.name, each.label, each.kind, each.required) for each in (*named, *rest)]
