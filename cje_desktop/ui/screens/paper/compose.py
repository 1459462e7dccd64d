"""A paper to compose: form, subject, fields, day and signer; the page as it will be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cje_desktop.application.queries.papers import PaperPreview
from cje_desktop.core.entities.office import Signer
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.models.paper_subject import needs, options
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.paper_draft import PaperDesk, PaperDraftPresenter, PaperInput
from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.fields import Choice
from cje_desktop.ui.widgets.form import Fault, FaultBoard, Field, FieldForm, FieldKind
from cje_desktop.ui.widgets.labels import Label
from cje_desktop.ui.widgets.page_pane import PagePane
from cje_desktop.ui.widgets.scrolling import ScrollColumn
from cje_desktop.ui.widgets.theme import Size, Space, TextRole
from cje_desktop.ui.widgets.typed_form import TypedField, TypedForm

_SUBJECTS = ("session_id", "agreement_id", "verification_id", "service_id", "person_id")


class ComposeView(QWidget):
    """Form and fields at the left, the draft at the right; issuing is the last act."""

    title_changed = Signal()

    def __init__(
        self, context: UiContext, presenter: PaperDraftPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter
        self.desk: PaperDesk | None = None
        self.form_title = ""
        self._order: list[TypedField] = []
        self._form_id = ""
        self._make_parts()
        self._lay_out()
        self._connect()

    def _make_parts(self) -> None:
        today = self._context.services.clock.today()
        labels = {
            "session_id": self.tr("Session"),
            "agreement_id": self.tr("Agreement"),
            "verification_id": self.tr("Verification"),
            "service_id": self.tr("Attempt of service"),
            "person_id": self.tr("Addressee"),
        }
        self.head = FieldForm(
            (
                Field(name="form", label=self.tr("Form"), kind=FieldKind.SEARCH, span=12, required=True),
                *(
                    Field(name=name, label=labels[name], kind=FieldKind.CHOICE, span=6, shown=False)
                    for name in _SUBJECTS
                ),
                Field(
                    name="dated",
                    label=self.tr("Date of the paper"),
                    kind=FieldKind.DATE,
                    span=4,
                    initial=today,
                    required=True,
                ),
                Field(
                    name="signer",
                    label=self.tr("Signed by"),
                    kind=FieldKind.CHOICE,
                    span=8,
                    covers=("signer_id",),
                ),
            ),
            name="paper",
            today=today,
        )
        self.fields = TypedForm("paper.field", today)
        self.pane = PagePane(self.tr("Preview"), self.tr("Choose a form; the draft appears here."))
        self._gaps = Label("", TextRole.SMALL, colour="text2")
        self._next = Button(self.tr("To the next one"), ButtonKind.GHOST, key="F4", height=Size.TOOLBAR)
        self._next.setObjectName("paper.next_gap")
        self.close_button = Button(self.tr("Close"), ButtonKind.GHOST)
        self.close_button.setObjectName("paper.close")
        self.draft_button = Button(self.tr("Save the draft"), key="Ctrl+S")
        self.draft_button.setObjectName("paper.draft")
        self.issue_button = Button(
            self.tr("Issue"), ButtonKind.PRIMARY, icon="stamp", key="Ctrl+Enter", height=Size.MAIN_ACTION
        )
        self.issue_button.setObjectName("paper.issue")
        self.board = FaultBoard(lambda: [self.head, *self.fields.forms()])

    def _lay_out(self) -> None:
        scroll = ScrollColumn()
        scroll.column.addWidget(self.head)
        scroll.column.addWidget(Label(self.tr("Fields of the form"), TextRole.HEADING))
        scroll.column.addWidget(self.fields)
        scroll.column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.S)
        foot.addWidget(self.close_button)
        foot.addWidget(self.draft_button)
        foot.addStretch(1)
        foot.addWidget(self.issue_button)
        left = QVBoxLayout()
        left.setSpacing(Space.S)
        left.addWidget(scroll, 1)
        left.addLayout(foot)
        gaps = QHBoxLayout()
        gaps.addWidget(self._gaps, 1)
        gaps.addWidget(self._next)
        self.pane.foot.addLayout(gaps)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.L)
        row.addLayout(left, 1)
        row.addWidget(self.pane)
        self._fit("")

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.started.connect(self._show_desk)
        presenter.subject_changed.connect(self._show_subject)
        presenter.previewed.connect(self._show_preview)
        presenter.signers_changed.connect(self._show_signers)
        presenter.pages.drawn.connect(self.pane.show_pages)
        self.head.edited.connect(self._note_edit)
        self.fields.edited.connect(presenter.type_field)
        self._next.clicked.connect(self._to_next_gap)
        self.close_button.clicked.connect(self._context.navigator.back)
        self.draft_button.clicked.connect(presenter.save_draft)
        self.issue_button.clicked.connect(self._issue)
        self.pane.add_fold_key(self)

    def reset(self) -> None:
        """Begin with nothing chosen."""
        self.head.blockSignals(True)
        self.head.reset()
        self.head.blockSignals(False)
        self.fields.set_fields(())
        self._order, self._form_id, self.form_title = [], "", ""
        self._gaps.setText("")
        self._fit(self.tr("Choose a form"))

    def _show_desk(self, desk: PaperDesk) -> None:
        self.desk = desk
        self.head.set_choices("form", [Choice(form.id, form.title) for form in desk.forms])
        for name in _SUBJECTS:
            self.head.set_choices(name, [Choice(each.key, each.text) for each in options(desk.case, name)])
        self.head.focus("form")
        self.title_changed.emit()

    def _show_subject(self, given: PaperInput) -> None:
        self.head.set_value("form", given.form_id)
        wanted = needs(given.form_id)
        self.head.set_shown(**{name: name in wanted for name in _SUBJECTS})
        for name in wanted:
            self.head.set_value(name, str(getattr(given.subject, name) or ""))

    def _show_signers(self, signers: tuple[Signer, ...]) -> None:
        self.head.set_choices(
            "signer",
            [Choice(str(each.id), " · ".join((each.full_name, *each.position_lines))) for each in signers],
        )
        self.head.set_value("signer", str(self._presenter.signer_id or ""))

    def _show_preview(self, preview: PaperPreview) -> None:
        given = self._presenter.given
        if given is None:
            return
        self.form_title = preview.form.title
        self._ask(preview)
        self.fields.show_values(preview.data, given.fields)
        missing = len(preview.missing)
        self.fields.mark_missing(each.name for each in preview.missing)
        text = self.tr("%n place(s) to look at, in yellow", "", missing)
        self._gaps.setText(text if missing else "")
        self._next.setVisible(missing > 0)
        self._fit(self.tr("%n field(s) missing", "", missing) if missing else "")
        self.title_changed.emit()

    def _ask(self, preview: PaperPreview) -> None:
        """Missing fields first; while the form is the same, no field changes its place."""
        if preview.form.id != self._form_id:
            self._form_id, self._order = preview.form.id, []
        known = {each.name for each in self._order}
        own = [each for each in preview.form.fields if each.name.partition(".")[0] not in _GENERAL]
        for each in (*preview.missing, *own):
            if each.name not in known:
                known.add(each.name)
                self._order.append(TypedField(each.name, each.label, each.kind, each.required))
        self.fields.set_fields(self._order)

    def _note_edit(self, name: str) -> None:
        text = self.head.text(name)
        given = self._presenter.given
        if given is None:
            return
        if name == "form":
            if text and text != given.form_id:
                self._presenter.choose_form(text)
        elif name in _SUBJECTS:
            self._presenter.choose_subject(name, text)
        elif name == "signer":
            self._presenter.choose_signer(text)
        else:
            day = self.head.day("dated")
            if day is not None:
                self._presenter.choose_day(day)

    def _to_next_gap(self) -> None:
        self.board.focus_next()
        self.pane.preview.next_mark()

    def _issue(self) -> None:
        if self.head.text("form"):
            self._presenter.issue()

    def _fit(self, reason: str) -> None:
        """Lock the act with a reason."""
        self.issue_button.set_refused(reason)
        self._next.setVisible(bool(reason) and self._form_id != "")

    def show_failure(self, failure: Failure) -> str:
        """Put the faults under their fields; return the sentences that have none."""
        faults = [Fault(each.field, each.sentence.text) for each in failure.more or (failure,)]
        return " ".join(fault.sentence for fault in self.board.show(faults))

    def activate(self) -> None:
        """Go to the choice of the form."""
        self.head.widget("form").setFocus(Qt.FocusReason.OtherFocusReason)


_GENERAL = frozenset(
    (
        *("letterhead", "paper", "agency", "office", "signer", "officer", "judgment", "enforcement"),
        *("creditors", "debtors", "debtor", "obligations", "attendees", "instalments"),
    )
)
"""Groups of fields that the program always knows; asked for only when something in them is missing."""
