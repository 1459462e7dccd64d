"""Pages of a PDF as pictures: for the preview and the printer, never on the UI thread."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from cje_desktop.application.services import Services
from cje_desktop.core.errors import WorldError
from cje_desktop.ui.jobs import JobContext, Lane
from cje_desktop.ui.messages import failure_of
from cje_desktop.ui.presenters.context import UiContext

PREVIEW_DPI = 144
PRINT_DPI = 300


class PagesPresenter(QObject):
    """Draw a PDF, print it, save it; while one is drawn, only the last one asked for counts.

    Signals: ``drawn(tuple[QImage, ...])``; ``printed(str)`` with the title; ``saved(str)`` with the
    path; ``failed(Failure)``.
    """

    drawn = Signal(object)
    printed = Signal(str)
    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: bytes | None = None
        self._is_drawing = False

    def draw(self, pdf: bytes) -> None:
        """Draw the pages of a PDF for the screen; empty bytes show no page."""
        self._wanted = pdf
        self._draw_next()

    def print_papers(self, title: str, papers: tuple[bytes, ...]) -> None:
        """Draw papers at 300 dpi and give them to the printer of the desk."""
        self._run(_Drawing(self._context.services, papers, PRINT_DPI), _Printing(self, title))

    def save(self, target: Path, pdf: bytes) -> None:
        """Write the PDF beside its name, then rename it."""
        self._run(_Saving(self._context.services, target, pdf), self._take_saved)

    def _draw_next(self) -> None:
        if self._is_drawing or self._wanted is None:
            return
        pdf, self._wanted = self._wanted, None
        if not pdf:
            self.drawn.emit(())
            return
        self._is_drawing = True
        self._run(_Drawing(self._context.services, (pdf,), PREVIEW_DPI), self._take_drawn)

    def _run(self, work: Callable[[JobContext], object], then: Callable[[object], None]) -> None:
        self._context.runner.run(work, on_result=then, on_failure=self._fail, lane=Lane.OTHER)

    def _take_drawn(self, pages: object) -> None:
        self._is_drawing = False
        if self._wanted is None and isinstance(pages, tuple):
            images = (QImage.fromData(page) for page in pages)
            self.drawn.emit(tuple(image for image in images if not image.isNull()))
        self._draw_next()

    def _take_saved(self, path: object) -> None:
        self.saved.emit(str(path))

    def print_drawn(self, title: str, pages: tuple[bytes, ...]) -> None:
        """Give pictures of pages to the printer."""
        try:
            if self._context.desk.print_pages(title, pages):
                self.printed.emit(title)
        except WorldError as error:
            self._fail(error)

    def _fail(self, error: Exception) -> None:
        self._is_drawing = False
        self.failed.emit(failure_of(error, self._context.services.messages))


class _Drawing:
    """The drawing of papers as a job."""

    def __init__(self, services: Services, papers: tuple[bytes, ...], dpi: int) -> None:
        self._services, self._papers, self._dpi = services, papers, dpi

    def __call__(self, _job: JobContext) -> object:
        return tuple(page for pdf in self._papers for page in self._services.pages.pages(pdf, dpi=self._dpi))


class _Saving:
    """The saving of a file as a job."""

    def __init__(self, services: Services, target: Path, data: bytes) -> None:
        self._services, self._target, self._data = services, target, data

    def __call__(self, _job: JobContext) -> object:
        self._services.bundles.save(self._target, self._data)
        return self._target


class _Printing:
    """Hands the pictures to the printer, if the presenter still lives."""

    def __init__(self, presenter: PagesPresenter, title: str) -> None:
        self._presenter, self._title = presenter, title

    def __call__(self, pages: object) -> None:
        if isValid(self._presenter) and isinstance(pages, tuple):
            self._presenter.print_drawn(self._title, pages)
