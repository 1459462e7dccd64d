"""Drafts kept on this computer: read and written on the database thread, like every other row."""

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.base import Command
from cje_desktop.application.commands.papers import DeleteDraft, SaveDraft
from cje_desktop.application.services import Services
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.ui.jobs import JobContext
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext


class DraftReading:
    """The reading of a draft as a job; answers with the empty object when there is none."""

    def __init__(self, services: Services, kind: str, key: str) -> None:
        self._services, self._kind, self._key = services, kind, key

    def __call__(self, _job: JobContext) -> JsonObject:
        """Return the draft."""
        return self._services.store.drafts.load(self._kind, self._key) or {}


class DraftPresenter(Presenter):
    """Keep the draft of a screen, apart from what the screen itself does: neither waits for the other.

    While one draft is written, only the last that follows is remembered and written after it.
    Signals: ``kept()`` when a draft is on the disk.
    """

    kept = Signal()

    def __init__(self, context: UiContext, kind: str, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._kind = kind
        self._next: Command[None] | None = None

    def keep(self, key: str, value: JsonObject) -> None:
        """Keep a draft."""
        self._write(SaveDraft(kind=self._kind, key=key, value=value))

    def forget(self, key: str) -> None:
        """Forget a draft."""
        self._write(DeleteDraft(kind=self._kind, key=key))

    def _write(self, command: Command[None]) -> None:
        if self.is_commanding:
            self._next = command
        elif isinstance(command, SaveDraft):
            self.run_command(command, self._take_kept)
        else:
            self.run_command(command, self._go_on)

    def _take_kept(self, nothing: None) -> None:
        self.kept.emit()
        self._go_on(nothing)

    def _go_on(self, _nothing: None) -> None:
        command, self._next = self._next, None
        if command is not None:
            self._write(command)
