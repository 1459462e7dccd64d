"""What every screen is given: the door of the application, the job runner, ways out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.changes import Change
from cje_desktop.application.services import Services
from cje_desktop.core.ids import CaseId, DocumentId, SessionId
from cje_desktop.ui.jobs import Runner


class Navigator(Protocol):
    """Ways from one screen to another; the main window implements them."""

    def go(self, screen: str) -> None:
        """Show a screen of the rail: ``today``, ``cases``, ``intake``, ``sessions``, ``papers`` ..."""
        ...

    def open_case(self, case_id: CaseId, tab: str = "") -> None:
        """Show a case page; ``tab``: ``diary``, ``parties``, ``lines``, ``verification``, ``service`` ..."""
        ...

    def open_session(self, session_id: SessionId | None, case_id: CaseId | None = None) -> None:
        """Edit a session, or begin one of a case."""
        ...

    def open_decision(self, case_id: CaseId, measure: str = "") -> None:
        """Begin a compulsory decision."""
        ...

    def open_paper(self, document_id: DocumentId) -> None:
        """Show an issued paper."""
        ...

    def compose_paper(self, case_id: CaseId, form_id: str = "", **subject: object) -> None:
        """Begin a paper; ``subject`` holds further fields of ``PaperSubject``."""
        ...

    def record_fact(self, case_id: CaseId, kind: str = "", document_id: DocumentId | None = None) -> None:
        """Open the editor of a fact: ``service``, ``verification``, ``receipt``, ``asset`` ..."""
        ...

    def back(self) -> None:
        """Return to the screen before."""
        ...

    def say(self, sentence: str, *, tone: str = "ok") -> None:
        """Tell the user something without taking the focus."""
        ...


class Desk(Protocol):
    """The native dialogs of the desk, behind a port so that a script can answer them."""

    def choose_file(self, title: str, patterns: Sequence[str]) -> Path | None:
        """Ask for a file to read; ``patterns`` such as ``*.cjeb``."""
        ...

    def choose_target(self, title: str, suggested: str) -> Path | None:
        """Ask for a file to write."""
        ...

    def choose_folder(self, title: str) -> Path | None:
        """Ask for a folder."""
        ...

    def print_pages(self, title: str, pages: Sequence[bytes]) -> bool:
        """Print pages given as PNG at 300 dpi on A4 at 100 %; False when the user closed the dialog.

        Raises:
            WorldError: ``print.no_printer`` or ``print.failed``.
        """
        ...


class ChangeFeed(QObject):
    """Tells every open screen what kinds of things changed.

    Signals: ``changed(frozenset[Change])``.
    """

    changed = Signal(object)

    def announce(self, changes: frozenset[Change]) -> None:
        """Tell what changed, if anything did."""
        if changes:
            self.changed.emit(changes)


@dataclass(frozen=True, slots=True)
class UiContext:
    """What every presenter and screen is given."""

    services: Services
    runner: Runner
    navigator: Navigator
    desk: Desk
    feed: ChangeFeed
