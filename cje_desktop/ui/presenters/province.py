"""The desk of the province: read bundles of its offices, acknowledge them, enrol offices."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.changes import Change
from cje_desktop.application.commands.syncing import (
    AcknowledgeOffice,
    EnrolOffice,
    ExportDone,
    ImportBundle,
    ImportDone,
    WriteProvinceCard,
)
from cje_desktop.application.queries.syncing import ProvinceView, ShowProvince
from cje_desktop.ui.jobs import JobHandle
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext


class ProvincePresenter(Presenter):
    """Ask which offices have sent what; read, acknowledge, enrol.

    Signals: ``view_changed(ProvinceView)``; ``imported(ImportDone)`` after each file;
    ``acknowledged(ExportDone)``; ``enrolled(str)`` with the code; ``card_written(Path)``;
    ``stopped()``.
    """

    view_changed = Signal(object)
    imported = Signal(object)
    acknowledged = Signal(object)
    enrolled = Signal(str)
    card_written = Signal(object)
    stopped = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.view: ProvinceView | None = None
        self._handle: JobHandle | None = None

    def refresh_on(self) -> frozenset[Change]:
        """Return what the table of offices is made of."""
        return frozenset({Change.SYNC, Change.OFFICE})

    def refresh(self) -> None:
        """Ask again."""
        self.ask(ShowProvince(), self._take_view)

    def read(self, path: Path) -> None:
        """Read a bundle; the same again is a success with nothing new."""
        self._handle = self.run_command(ImportBundle(path=path), self._take_import) or self._handle

    def acknowledge(self, unit_code: str, folder: Path) -> None:
        """Write what we hold of an office, for the office to read."""
        command = AcknowledgeOffice(unit_code=unit_code, folder=folder)
        self._handle = self.run_command(command, self._take_acknowledged) or self._handle

    def enrol(self, request: Path) -> None:
        """Accept an office; its fingerprint was compared before."""
        self.run_command(EnrolOffice(request=request), self.enrolled.emit)

    def write_card(self, target: Path) -> None:
        """Write the card that offices read to trust us."""
        self.run_command(WriteProvinceCard(target=target), self._take_card)

    def stop(self) -> None:
        """Stop reading or writing; nothing is kept of it."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
            self.stopped.emit()

    def _take_view(self, view: ProvinceView) -> None:
        self.view = view
        self.view_changed.emit(view)

    def _take_import(self, done: ImportDone) -> None:
        self._handle = None
        self.imported.emit(done)

    def _take_acknowledged(self, done: ExportDone) -> None:
        self._handle = None
        self.acknowledged.emit(done)

    def _take_card(self, path: Path) -> None:
        self.card_written.emit(path)
