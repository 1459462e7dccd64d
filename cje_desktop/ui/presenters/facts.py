"""What the fact editor knows and does: the case, the lists to choose from, recording, what comes next."""

from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.base import Command, FileInput
from cje_desktop.application.event_kinds import event_kinds, event_label
from cje_desktop.application.queries.cases import CaseView, ShowCase
from cje_desktop.application.queries.office import Code, ListCodes, ListUsers, OfficeView, ShowOffice
from cje_desktop.core.entities.office import User
from cje_desktop.core.errors import WorldError
from cje_desktop.core.ids import CaseId
from cje_desktop.ui.jobs import JobContext, Lane
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext

R = TypeVar("R")

LISTS = ("service_channels", "service_results", "verification_results", "receipt_kinds", "document_kinds")
LARGEST_FILE = 50 * 2**20
"""Largest file taken, in bytes."""


class FactKind(StrEnum):
    """Name what can be recorded of a case."""

    SERVICE = "service"
    VERIFICATION = "verification"
    RECEIPT = "receipt"
    ASSET = "asset"
    EXTERNAL = "external"
    EVENT = "event"
    ASSIGNMENT = "assignment"
    ATTACHMENT = "attachment"


class Offer:
    """What the editors choose from: the case, code lists, officers, kinds of events."""

    def __init__(self) -> None:
        self.view: CaseView | None = None
        self.codes: dict[str, tuple[Code, ...]] = {}
        self.officers: tuple[User, ...] = ()
        self.events: tuple[tuple[str, str], ...] = ()
        self.office: OfficeView | None = None

    @property
    def case(self) -> CaseView:
        """Return the case; only asked once it is there."""
        assert self.view is not None
        return self.view


class FactPresenter(Presenter):
    """Ask for what an editor offers, record a fact, read a file.

    Signals: ``offer_changed(Offer)`` everything is there; ``recorded(object)`` the id of what was
    recorded; ``file_read(FileInput)``.
    """

    offer_changed = Signal(object)
    recorded = Signal(object)
    file_read = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.offer = Offer()
        self._asked_list = ""
        services = context.services
        self.offer.events = tuple(
            (kind, event_label(services.law, services.messages, kind)) for kind in event_kinds(services.law)
        )

    def show_case(self, case_id: CaseId) -> None:
        """Ask for a case, and once for the lists."""
        self.offer.view = None
        if not self.offer.codes:
            for name in LISTS:
                self.ask(ListCodes(codes=name), _Keep(self, name).take)
            self.ask(ListUsers(role="officer"), self._take_officers)
            self.ask(ShowOffice(), self._take_office)
        self.ask(ShowCase(case_id=case_id), self._take_case)

    def record(self, command: Command[R]) -> None:
        """Record a fact."""
        self.run_command(command, self._take_recorded)

    def read_file(self, path: Path) -> None:
        """Read a file off the UI thread."""
        self._begin()
        self.context.runner.run(
            _ReadFile(path), on_result=self._take_file, on_failure=self._fail, lane=Lane.OTHER
        )

    def keep_codes(self, name: str, codes: tuple[Code, ...]) -> None:
        """Keep a code list."""
        self.offer.codes[name] = codes

    def _take_officers(self, officers: tuple[User, ...]) -> None:
        self.offer.officers = tuple(user for user in officers if user.active)

    def _take_office(self, office: OfficeView) -> None:
        self.offer.office = office

    def _take_case(self, view: CaseView) -> None:
        self.offer.view = view
        self.offer_changed.emit(self.offer)

    def _take_recorded(self, result: object) -> None:
        self.recorded.emit(result)

    def _take_file(self, file: FileInput) -> None:
        self._end()
        self.file_read.emit(file)


class _Keep:
    """Keeps the answer about one list under its name."""

    def __init__(self, presenter: FactPresenter, name: str) -> None:
        self._presenter, self._name = presenter, name

    def take(self, codes: tuple[Code, ...]) -> None:
        """Keep the codes."""
        self._presenter.keep_codes(self._name, codes)


class _ReadFile:
    """Reads a file the user chose."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __call__(self, _job: JobContext) -> FileInput:
        try:
            size = self._path.stat().st_size
            if size > LARGEST_FILE:
                raise WorldError("fact.file.too_large", file=self._path.name, most=LARGEST_FILE // 2**20)
            return FileInput(self._path.name, self._path.read_bytes())
        except OSError as error:
            raise WorldError("fact.file.unreadable", file=self._path.name) from error
