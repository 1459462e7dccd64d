"""What the window around the screens knows: whose office, what waits, and the way back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.changes import Change
from cje_desktop.application.commands.upkeep import BackUpStore, StoreDigest
from cje_desktop.application.permissions import Permission, allowed
from cje_desktop.application.queries.office import OfficeView, ShowOffice
from cje_desktop.application.queries.syncing import ShowSync, SyncView
from cje_desktop.application.queries.today import DueList, ListDue
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext
from cje_desktop.ui.presenters.today import list_owner

_LONGEST_WAY = 50


Visit = Callable[[], None]
"""Shows a screen again as it was shown before."""


class History:
    """The way the user came."""

    def __init__(self) -> None:
        self._visits: list[Visit] = []

    def go(self, visit: Visit) -> None:
        """Note a visit."""
        self._visits = [*self._visits[-_LONGEST_WAY:], visit]

    def back(self) -> Visit | None:
        """Drop the last visit and return the one before it; None where there is none."""
        if len(self._visits) < 2:
            return None
        self._visits.pop()
        return self._visits[-1]


class ShellPresenter(Presenter):
    """Ask for the office, for how much is due and for what has not been sent.

    Signals: ``office_changed(OfficeView)``; ``due_changed(int)`` things due by today;
    ``unsent_changed(int)`` changes the province does not have; ``backed_up()``.
    """

    office_changed = Signal(object)
    due_changed = Signal(int)
    unsent_changed = Signal(int)
    backed_up = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.office: OfficeView | None = None

    def refresh_on(self) -> frozenset[Change]:
        """Return everything but drafts."""
        return frozenset(Change) - {Change.DRAFT}

    def refresh(self) -> None:
        """Ask again, as far as the role may ask."""
        user = self.context.services.user
        if user is None or not allowed(user.roles, Permission.READ):
            return
        self.ask(ShowOffice(), self._take_office)
        self.ask(ListDue(officer_id=list_owner(self.context)), self._take_due)
        if not allowed(user.roles, Permission.CONSOLIDATE):
            self.ask(ShowSync(), self._take_sync)

    def back_up(self, target: Path) -> None:
        """Make a backup, open it again and check it; ``backed_up`` follows."""
        self.run_command(BackUpStore(target=target), self._take_backup)

    def _take_backup(self, _digest: StoreDigest) -> None:
        self.backed_up.emit()

    def _take_office(self, office: OfficeView) -> None:
        if office != self.office:
            self.office = office
            self.office_changed.emit(office)

    def _take_due(self, due: DueList) -> None:
        self.due_changed.emit(len(due.overdue) + len(due.today))

    def _take_sync(self, sync: SyncView) -> None:
        self.unsent_changed.emit(sync.pending_operations)
