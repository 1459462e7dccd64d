"""Exchange with the province, as an office does it: send, read acknowledgements, enrol."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.changes import Change
from cje_desktop.application.commands.syncing import (
    ExportBundle,
    ExportDone,
    ImportBundle,
    ImportDone,
    ReadProvinceCard,
)
from cje_desktop.application.queries.syncing import ShowSync, SyncView
from cje_desktop.ui.jobs import JobHandle
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What reading the card of a province gave."""

    fingerprint: str
    request: Path
    """File that the province has to accept."""


class SyncPresenter(Presenter):
    """Ask what is to send; write a bundle; read an acknowledgement; trust a province.

    Signals: ``view_changed(SyncView)``; ``exported(ExportDone)``; ``imported(ImportDone)``;
    ``enrolled(Enrolled)``; ``stopped()``.
    """

    view_changed = Signal(object)
    exported = Signal(object)
    imported = Signal(object)
    enrolled = Signal(object)
    stopped = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.view: SyncView | None = None
        self._handle: JobHandle | None = None
        self._request = Path()

    def refresh_on(self) -> frozenset[Change]:
        """Return everything: whatever changes waits for the next bundle."""
        return frozenset(Change)

    def refresh(self) -> None:
        """Ask what is to send and what the province has."""
        self.ask(ShowSync(), self._take_view)

    def export(self, folder: Path, *, full: bool = False) -> None:
        """Write the bundle into a folder; it is read back before it gets its name."""
        command = ExportBundle(folder=folder, full=full)
        self._handle = self.run_command(command, self._take_export) or self._handle

    def read(self, path: Path) -> None:
        """Read an acknowledgement."""
        self._handle = self.run_command(ImportBundle(path=path), self._take_import) or self._handle

    def enrol(self, card: Path, request: Path) -> None:
        """Trust the province of a card and write the request of this office."""
        self._request = request
        self.run_command(ReadProvinceCard(card=card, request_target=request), self._take_enrolment)

    def stop(self) -> None:
        """Stop writing or reading; nothing is kept of it."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
            self.stopped.emit()

    def _take_view(self, view: SyncView) -> None:
        self.view = view
        self.view_changed.emit(view)

    def _take_export(self, done: ExportDone) -> None:
        self._handle = None
        self.exported.emit(done)

    def _take_import(self, done: ImportDone) -> None:
        self._handle = None
        self.imported.emit(done)

    def _take_enrolment(self, fingerprint: str) -> None:
        self.enrolled.emit(Enrolled(fingerprint, self._request))
