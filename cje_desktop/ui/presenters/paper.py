"""An issued paper: look at it, print it, save it, record its signature."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.base import FileInput
from cje_desktop.application.changes import Change
from cje_desktop.application.commands.papers import RecordSignature
from cje_desktop.application.queries.cases import PaperRow
from cje_desktop.application.queries.papers import IssuedPaper, ListPapers, ReadPaper
from cje_desktop.application.services import Services
from cje_desktop.core.ids import DocumentId, RowId
from cje_desktop.ui.jobs import JobContext, Lane
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.pages import PagesPresenter


class PaperPresenter(Presenter):
    """Hold one issued paper.

    Signals: ``cleared()`` before another is read; ``shown(IssuedPaper)``; ``row_changed(PaperRow)``
    with its badges; ``signed()``.
    """

    cleared = Signal()
    shown = Signal(object)
    row_changed = Signal(object)
    signed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.pages = PagesPresenter(context, self)
        self.pages.failed.connect(self.failed)
        self.paper: IssuedPaper | None = None
        self._signed_on = context.services.clock.today()

    def refresh_on(self) -> frozenset[Change]:
        """Return what the badges hang on."""
        return frozenset({Change.PAPER, Change.SYNC})

    def refresh(self) -> None:
        """Ask for the badges again; the bytes never change."""
        if self.paper is not None:
            self.ask(ListPapers(case_id=self.paper.document.case_id), self._take_rows)

    def show(self, document_id: DocumentId) -> None:
        """Show a paper."""
        self.paper = None
        self.cleared.emit()
        self.pages.draw(b"")
        self.ask(ReadPaper(document_id=document_id), self._take_paper)

    def print(self) -> None:
        """Print the paper."""
        if self.paper is not None:
            self.pages.print_papers(self.name(), (self.paper.pdf,))

    def save(self) -> None:
        """Save the PDF where the user says."""
        if self.paper is None:
            return
        target = self.context.desk.choose_target(self.name(), f"{self.file_stem()}.pdf")
        if target is not None:
            self.pages.save(target, self.paper.pdf)

    def sign(self, on: date, scan: Path | None) -> None:
        """Record that the paper was signed; the scan is read off the UI thread first."""
        if self.paper is None:
            return
        if scan is None:
            self._record(on, None)
            return
        self._signed_on = on
        self._begin()
        self.context.runner.run(
            _Reading(self.context.services, scan),
            on_result=self._take_scan,
            on_failure=self._fail,
            lane=Lane.OTHER,
        )

    def record_service(self) -> None:
        """Go and record that the paper was served."""
        document = self.paper.document if self.paper is not None else None
        if document is not None and document.case_id is not None:
            self.context.navigator.record_fact(document.case_id, "service", document.id)

    def open_case(self) -> None:
        """Open the case of the paper."""
        if self.paper is not None and self.paper.document.case_id is not None:
            self.context.navigator.open_case(self.paper.document.case_id)

    def name(self) -> str:
        """Return title and number."""
        assert self.paper is not None
        document = self.paper.document
        return " ".join(filter(None, (document.title, document.number_text)))

    def file_stem(self) -> str:
        """Return the number as the start of a file name; slashes are not allowed there."""
        assert self.paper is not None
        document = self.paper.document
        return (document.number_text or document.form_id).replace("/", "-").replace("\\", "-")

    def _take_paper(self, paper: IssuedPaper) -> None:
        self.paper = paper
        self.shown.emit(paper)
        self.pages.draw(paper.pdf)
        self.refresh()

    def _take_rows(self, rows: tuple[PaperRow, ...]) -> None:
        wanted = None if self.paper is None else self.paper.document.id
        for row in rows:
            if row.document.id == wanted:
                self.row_changed.emit(row)

    def _take_scan(self, scan: FileInput) -> None:
        self._end()
        self._record(self._signed_on, scan)

    def _record(self, on: date, scan: FileInput | None) -> None:
        if self.paper is not None:
            command = RecordSignature(document_id=self.paper.document.id, signed_on=on, scan=scan)
            self.run_command(command, self._take_signed)

    def _take_signed(self, _row: RowId) -> None:
        self.signed.emit()


class _Reading:
    """The reading of a scan as a job."""

    def __init__(self, services: Services, path: Path) -> None:
        self._services, self._path = services, path

    def __call__(self, _job: JobContext) -> FileInput:
        return FileInput(self._path.name, self._services.bundles.load(self._path))
