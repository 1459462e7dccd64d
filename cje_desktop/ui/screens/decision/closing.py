"""The last steps: who gets the decision; its day, signer and number."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cje_desktop.application.queries.papers import CoercionCheck, PaperPreview
from cje_desktop.core.entities.office import Signer
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.cards import Card, FactRow
from cje_desktop.ui.widgets.fields import Choice, ComboBox, DateEdit, FormRow
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.notices import NoticeBar
from cje_desktop.ui.widgets.theme import Size, Space, TextRole, Tone
from cje_desktop.ui.widgets.typed_form import TypedField, TypedForm


class RecipientsStep(QWidget):
    """The lines of "Nơi nhận" as they will be printed, and the bodies that are still to be named."""

    typed = Signal(str, str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = Card(self.tr("Recipients as printed"))
        self.fields = TypedForm("decision.recipient", today)
        self.fields.edited.connect(self.typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._card)
        column.addWidget(self.fields)

    def show_preview(self, preview: PaperPreview, typed: Mapping[str, object]) -> None:
        """Show the recipients of the draft."""
        while (item := self._card.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for line in preview.recipients:
            self._card.body.addWidget(Label(f"– {line}", TextRole.BODY, wrap=True))
        fields = [each for each in preview.form.fields if each.name.startswith("sending.")]
        self.fields.set_fields(
            [TypedField(each.name, each.label, each.kind, each.required) for each in fields]
        )
        self.fields.show_values(preview.data, typed)
        self.fields.mark_missing(each.name for each in preview.missing)


class IssueStep(QWidget):
    """Day, signer, and the act that takes the number: the only step that is locked."""

    dated = Signal(object)
    """The user dates the decision; gives a ``date``."""
    signer_chosen = Signal(str)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = DateEdit(today, today=today)
        self.day.setObjectName("decision.dated")
        self.signer = ComboBox(placeholder=self.tr("Choose who signs"))
        self.signer.setObjectName("decision.signer")
        self._card = Card()
        self._form = FactRow(self.tr("Form"), "")
        self._article = FactRow(self.tr("Measure under"), "")
        self._card.body.addWidget(self._form)
        self._card.body.addWidget(self._article)
        self.notice = NoticeBar(Tone.INFO, "")
        self.issue = Button(
            self.tr("Issue the decision"),
            ButtonKind.PRIMARY,
            icon="stamp",
            key="Ctrl+Enter",
            height=Size.MAIN_ACTION,
        )
        self.issue.setObjectName("decision.issue")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._card)
        column.addWidget(FormRow(self.tr("Date of the decision"), self.day, required=True))
        column.addWidget(FormRow(self.tr("Signed by"), self.signer))
        column.addWidget(self.notice)
        column.addWidget(self.issue)
        self.day.day_changed.connect(self._tell_day)
        self.signer.chosen.connect(self.signer_chosen)

    def show_signers(self, signers: Sequence[Signer], proposed: str) -> None:
        """Offer who may sign; ``proposed`` is chosen at once."""
        self.signer.set_choices(
            [Choice(str(each.id), " · ".join((each.full_name, *each.position_lines))) for each in signers]
        )
        self.signer.set_key(proposed)

    def show_check(self, check: CoercionCheck) -> None:
        """Name form and article."""
        form = check.preview.form.title if check.preview else ""
        self._form.value.setText(form or self.tr("none yet"))
        self._article.value.setText(" ".join(filter(None, (check.measure.article, check.measure.law))))

    def set_lock(self, reason: str) -> None:
        """Lock the act with a reason; the empty reason unlocks it."""
        self.issue.set_refused(reason)
        if reason:
            self.notice.set_notice(Tone.WARN, reason, icon="lock")
        else:
            self.notice.set_notice(
                Tone.INFO,
                self.tr("Issuing takes the next number and freezes the paper"),
                self.tr("A mistake is then mended only by a new decision."),
            )

    def _tell_day(self, day: object) -> None:
        if day is not None:
            self.dated.emit(day)
