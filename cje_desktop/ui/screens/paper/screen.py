"""One paper: issued and frozen, or being composed."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cje_desktop.core.ids import CaseId, DocumentId
from cje_desktop.ui.messages import Failure
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.paper import PaperPresenter
from cje_desktop.ui.presenters.paper_draft import PaperDraftPresenter
from cje_desktop.ui.screens.paper.compose import ComposeView
from cje_desktop.ui.screens.paper.issued import IssuedView
from cje_desktop.ui.widgets.key_bar import KeyHint
from cje_desktop.ui.widgets.problem_bar import ProblemBar
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.theme import Breakpoint, Space


class PaperScreen(ScreenWidget):
    """Show an issued paper (Ctrl+P prints), or compose a new one (Ctrl+Enter issues)."""

    screen_key = "papers"

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._presenter = PaperPresenter(context, self)
        self._drafts = PaperDraftPresenter(context, self)
        self._composing: tuple[CaseId, str, tuple[tuple[str, object], ...]] | None = None
        self._problem = ProblemBar()
        self._issued = IssuedView(context, self._presenter)
        self._compose = ComposeView(context, self._drafts)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._issued)
        self._pages.addWidget(self._compose)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(Space.M)
        self._column.addWidget(self._problem)
        self._column.addWidget(self._pages, 1)
        for view in (self._issued, self._compose):
            view.title_changed.connect(self.title_changed)
        self._presenter.failed.connect(self._show_failure)
        self._presenter.signed.connect(self._note_signed)
        self._presenter.pages.saved.connect(self._note_saved)
        self._presenter.pages.printed.connect(self._note_printed)
        self._drafts.failed.connect(self._show_draft_failure)
        self._drafts.previewed.connect(self._problem.clear)
        self._drafts.drafted.connect(self._note_drafted)
        self._drafts.issued.connect(self._note_issued)

    def show_paper(self, document_id: DocumentId) -> None:
        """Show an issued paper."""
        self._problem.clear()
        self._pages.setCurrentWidget(self._issued)
        self._presenter.show(document_id)

    def compose(self, case_id: CaseId, form_id: str = "", **subject: object) -> None:
        """Begin a paper of a case; ``subject`` holds further fields of ``PaperSubject``.

        The same again goes on with what was typed before.
        """
        self._problem.clear()
        self._pages.setCurrentWidget(self._compose)
        wanted = (case_id, form_id, tuple(sorted(subject.items())))
        if self._drafts.given is not None and wanted == self._composing:
            self.title_changed.emit()
            return
        self._composing = wanted
        self._compose.reset()
        self._drafts.begin(case_id, form_id, subject)
        self.title_changed.emit()

    def title(self) -> str:
        """Return the title of the paper."""
        if self._is_composing():
            return self._compose.form_title or self.tr("New paper")
        return self._issued.paper.document.title if self._issued.paper is not None else self.tr("Paper")

    def subtitle(self) -> str:
        """Return the number, or the case of a new paper."""
        if not self._is_composing():
            return self._issued.paper.document.number_text if self._issued.paper is not None else ""
        desk = self._compose.desk
        return "" if desk is None else self.tr("case {number}").format(number=desk.case.file_text)

    def key_hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of what is shown."""
        if self._is_composing():
            return (
                KeyHint("F4", self.tr("next gap")),
                KeyHint("Ctrl+S", self.tr("save the draft")),
                KeyHint("Ctrl+Shift+P", self.tr("fold the page")),
                KeyHint("Ctrl+Enter", self.tr("issue")),
            )
        return (KeyHint("Ctrl+P", self.tr("print")), KeyHint("Ctrl+S", self.tr("save as PDF")))

    def activate(self) -> None:
        """Go to the first thing to do."""
        if self._is_composing():
            self._compose.activate()
        else:
            self._issued.print_button.setFocus()

    def _is_composing(self) -> bool:
        return self._pages.currentWidget() is self._compose

    def _show_failure(self, failure: Failure) -> None:
        self._problem.show_problem(failure.sentence.text, failure.sentence.remedy)

    def _show_draft_failure(self, failure: Failure) -> None:
        homeless = self._compose.show_failure(failure)
        if homeless:
            self._problem.show_problem(homeless, failure.sentence.remedy)

    def _note_signed(self) -> None:
        self._context.navigator.say(self.tr("The signature is recorded."))

    def _note_saved(self, path: str) -> None:
        self._context.navigator.say(self.tr("Saved: {path}").format(path=path))

    def _note_printed(self, title: str) -> None:
        self._context.navigator.say(self.tr("Sent to the printer: {title}").format(title=title))

    def _note_drafted(self) -> None:
        self._context.navigator.say(self.tr("The draft is kept on this computer."))

    def _note_issued(self, _document: object) -> None:
        self._context.navigator.say(self.tr("The paper is issued."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the margins of the desk."""
        super().resizeEvent(event)
        width = self.window().width()
        self._issued.fit(width)
        self._compose.pane.fit(width)
        margin = Space.M if width < Breakpoint.NARROW else Space.XL
        self._column.setContentsMargins(margin, Space.M, margin, Space.M)
