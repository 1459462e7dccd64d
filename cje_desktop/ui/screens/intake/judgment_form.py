"""The head of an intake: judgment, request, officer."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cje_desktop.application.commands.intake import JudgmentInput, RequestInput
from cje_desktop.core.entities.cases import CaseBasis
from cje_desktop.core.ids import UserId
from cje_desktop.ui.presenters.intake import Setting
from cje_desktop.ui.screens.intake.words import IntakeWords
from cje_desktop.ui.widgets.fields import Choice
from cje_desktop.ui.widgets.form import Field, FieldForm, FieldKind

_REQUEST = ("request_received_on", "request_channel", "requester")


class JudgmentForm(QWidget):
    """Ask for the judgment, how enforcement begins, and who does it.

    Signals: ``edited``; ``basis_changed``.
    """

    edited = Signal()
    basis_changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fields = (*self._judgment_fields(), *self._case_fields(today), *self._request_fields(today))
        self.fields = FieldForm(fields, name="intake", today=today, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fields)
        self.fields.edited.connect(self._note)

    def _judgment_fields(self) -> tuple[Field, ...]:
        return (
            Field(
                name="basis",
                label=self.tr("Enforcement begins"),
                kind=FieldKind.SEGMENTS,
                span=6,
                choices=IntakeWords.bases(),
                initial=CaseBasis.ON_REQUEST.value,
                covers=("request",),
            ),
            Field(
                name="judgment_kind",
                label=self.tr("Kind of judgment"),
                kind=FieldKind.SEARCH,
                span=6,
                initial="civil_judgment",
                covers=("judgment.kind",),
            ),
            Field(
                name="judgment_number",
                label=self.tr("Judgment number"),
                span=4,
                required=True,
                placeholder="12/2026/DS-ST",
                covers=("judgment.number", "judgment"),
            ),
            Field(
                name="judged_on",
                label=self.tr("Judged on"),
                kind=FieldKind.DATE,
                span=3,
                required=True,
                covers=("judgment.judged_on",),
            ),
            Field(
                name="court",
                label=self.tr("Court"),
                span=5,
                required=True,
                covers=("judgment.court",),
            ),
            Field(
                name="effective_on",
                label=self.tr("Effective on"),
                kind=FieldKind.DATE,
                span=3,
                covers=("judgment.effective_on",),
            ),
        )

    def _case_fields(self, today: date) -> tuple[Field, ...]:
        return (
            Field(
                name="received_on",
                label=self.tr("Received on"),
                kind=FieldKind.DATE,
                span=3,
                required=True,
                initial=today,
                covers=("judgment.received_on",),
            ),
            Field(
                name="opened_on",
                label=self.tr("File opened on"),
                kind=FieldKind.DATE,
                span=3,
                required=True,
                initial=today,
            ),
            Field(
                name="officer_id",
                label=self.tr("Officer"),
                kind=FieldKind.CHOICE,
                span=3,
                placeholder=self.tr("assign later"),
            ),
        )

    def _request_fields(self, today: date) -> tuple[Field, ...]:
        return (
            Field(
                name="request_received_on",
                label=self.tr("Request received on"),
                kind=FieldKind.DATE,
                span=3,
                required=True,
                initial=today,
                covers=("request.received_on", "request.requested_on"),
            ),
            Field(
                name="request_channel",
                label=self.tr("Request came by"),
                kind=FieldKind.CHOICE,
                span=4,
                initial="in_person",
                covers=("request.channel",),
            ),
            Field(
                name="requester",
                label=self.tr("Requester"),
                kind=FieldKind.CHOICE,
                span=5,
                placeholder=self.tr("the first creditor"),
                covers=("request.requester",),
            ),
            Field(
                name="summary",
                label=self.tr("What it is about, in one line"),
                span=12,
                required=True,
            ),
        )

    def offer(self, setting: Setting, user_id: UserId | None) -> None:
        """Offer kinds, channels and officers; the one who signed in is chosen."""
        for name, codes in (("judgment_kind", setting.title_kinds), ("request_channel", setting.channels)):
            chosen = self.fields.text(name) or {"judgment_kind": "civil_judgment"}.get(name, "in_person")
            self.fields.set_choices(name, [Choice(code.code, code.label) for code in codes])
            self.fields.set_value(name, chosen)
        chosen = self.fields.text("officer_id") or str(user_id or "")
        officers = [Choice(str(user.id), user.full_name) for user in setting.officers]
        self.fields.set_choices("officer_id", officers)
        self.fields.set_value("officer_id", chosen)

    @property
    def basis(self) -> CaseBasis:
        """Return how enforcement begins."""
        return CaseBasis(self.fields.text("basis"))

    def judgment(self) -> JudgmentInput:
        """Return the head of the judgment."""
        return JudgmentInput(
            number=self.fields.text("judgment_number"),
            judged_on=self.fields.required_day("judged_on"),
            court=self.fields.text("court"),
            received_on=self.fields.required_day("received_on"),
            kind=self.fields.text("judgment_kind"),
            effective_on=self.fields.day("effective_on"),
        )

    def request(self, first_creditor: int) -> RequestInput | None:
        """Return the request, None on own initiative."""
        if self.basis is CaseBasis.OWN_INITIATIVE:
            return None
        chosen = self.fields.text("requester")
        return RequestInput(
            received_on=self.fields.required_day("request_received_on"),
            channel=self.fields.text("request_channel"),
            requester=int(chosen) if chosen else first_creditor,
        )

    def set_parties(self, names: Sequence[str]) -> None:
        """Offer the parties as requesters, by their places."""
        chosen = self.fields.text("requester")
        choices = [Choice(str(index), name) for index, name in enumerate(names) if name]
        self.fields.set_choices("requester", choices)
        self.fields.set_value("requester", chosen)

    def show_basis(self) -> None:
        """Ask for the request only when there is one."""
        on_request = self.basis is CaseBasis.ON_REQUEST
        self.fields.set_shown(**dict.fromkeys(_REQUEST, on_request))

    def _note(self, name: str) -> None:
        if name == "basis":
            self.show_basis()
            self.basis_changed.emit()
        self.edited.emit()
