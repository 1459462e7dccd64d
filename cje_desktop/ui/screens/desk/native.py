"""The ``Desk`` of the program: Qt's own dialogs, and pages printed at 100 %."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from cje_desktop.core.errors import WorldError

PAGE_DPI: Final = 300
"""Dots per inch of the pages given to :meth:`NativeDesk.print_pages`."""


class NativeDesk:
    """Ask with native dialogs over a window.

    ``print_file`` names a PDF file that takes the place of the printer, without any dialog.
    """

    def __init__(self, window: QWidget, print_file: Path | None = None) -> None:
        self._window = window
        self._print_file = print_file

    def choose_file(self, title: str, patterns: Sequence[str]) -> Path | None:
        """Ask for a file to read."""
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, filter=" ".join(patterns))
        return Path(chosen) if chosen else None

    def choose_target(self, title: str, suggested: str) -> Path | None:
        """Ask for a file to write."""
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, suggested)
        return Path(chosen) if chosen else None

    def choose_folder(self, title: str) -> Path | None:
        """Ask for a folder."""
        chosen = QFileDialog.getExistingDirectory(self._window, title)
        return Path(chosen) if chosen else None

    def print_pages(self, title: str, pages: Sequence[bytes]) -> bool:
        """Print pages given as PNG at 300 dpi on A4 at 100 %; False when the user closed the dialog.

        Raises:
            WorldError: ``print.no_printer`` or ``print.failed``.
        """
        printer = self._printer(title, len(pages))
        if printer is None:
            return False
        painter = QPainter()
        if not painter.begin(printer):
            raise WorldError("print.failed", title=title)
        try:
            for place, page in enumerate(pages):
                if place and not printer.newPage():
                    raise WorldError("print.failed", title=title)
                _draw_page(painter, printer, page)
        finally:
            painter.end()
        if printer.printerState() is QPrinter.PrinterState.Error:
            raise WorldError("print.failed", title=title)
        return True

    def _printer(self, title: str, pages: int) -> QPrinter | None:
        """Return the printer the user chose, or None when the user thought better of it."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setPageLayout(_a4())
        printer.setFullPage(True)
        if self._print_file is not None:
            printer.setOutputFileName(str(self._print_file))
            return printer
        if not QPrinterInfo.availablePrinterNames():
            raise WorldError("print.no_printer")
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(title)
        dialog.setMinMax(1, max(1, pages))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return printer if accepted else None


def _a4() -> QPageLayout:
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def _draw_page(painter: QPainter, printer: QPrinter, page: bytes) -> None:
    """Draw a page from the corner of the sheet, dot for dot: never fitted, so a form keeps its size."""
    image = QImage.fromData(page)
    if image.isNull():
        raise WorldError("print.failed", title=printer.docName())
    scale = printer.resolution() / PAGE_DPI
    target = QRectF(QPointF(0, 0), QSizeF(image.width() * scale, image.height() * scale))
    painter.drawImage(target, image)
