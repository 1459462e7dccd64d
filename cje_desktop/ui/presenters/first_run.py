"""The first run: making an office or a province, or putting a backup in place."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.commands.office import FirstUser, UnitInput
from cje_desktop.application.permissions import Role
from cje_desktop.application.ports import Messages
from cje_desktop.application.program import Created, Credentials, OfficeSetup, Program, ProvinceSetup
from cje_desktop.core.errors import Refusal, Refusals
from cje_desktop.ui.jobs import JobContext, Runner
from cje_desktop.ui.messages import failure_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRunInput:
    """What the pages hold; ``working`` is None for a province."""

    issuing: UnitInput
    working: UnitInput | None
    decision_numbers: tuple[int, int] | None = None
    """Numbers of decisions leased to the office for this year, if it has any yet."""
    login: str
    full_name: str
    rank: str
    password: str
    repeated: str

    def __repr__(self) -> str:
        return f"FirstRunInput(login={self.login!r})"


def unit_faults(unit: UnitInput, part: str) -> tuple[Refusal, ...]:
    """Return what is missing of a unit; fields are named ``issuing.name`` and so on."""
    needed = {"name": unit.name, "code": unit.code, "body_line": unit.body_line, "place": unit.place}
    faults = [
        Refusal("ui.field.empty", field=f"{part}.{name}") for name, value in needed.items() if not value
    ]
    if unit.code and not unit.code.isascii():
        faults.append(Refusal("ui.unit.code", field=f"{part}.code", code=unit.code))
    return tuple(faults)


def person_faults(given: FirstRunInput) -> tuple[Refusal, ...]:
    """Return what is wrong with the first user and the password."""
    needed = {"login": given.login, "full_name": given.full_name}
    faults = [Refusal("ui.field.empty", field=name) for name, value in needed.items() if not value]
    if given.password != given.repeated:
        faults.append(Refusal("ui.password.differs", field="repeated"))
    return tuple(faults)


class FirstRunPresenter(QObject):
    """Check the pages, make the store, put a backup in place.

    Signals: ``created(Created)`` with the recovery code; ``restored()``; ``failed(Failure)``;
    ``busy_changed(bool)``.
    """

    created = Signal(object)
    restored = Signal()
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(
        self,
        program: Program,
        folder: Path,
        messages: Messages,
        runner: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.program, self.folder, self.messages, self.runner = program, folder, messages, runner

    def check(self, faults: tuple[Refusal, ...]) -> bool:
        """Announce the faults of a page, all together; tell whether there are none."""
        if faults:
            self.failed.emit(failure_of(Refusals(faults), self.messages))
        return not faults

    def create(self, given: FirstRunInput) -> None:
        """Make the store with its keys; ``created`` follows."""
        if self.check(person_faults(given)):
            self._run(partial(self._create, given), self._take_created)

    def restore(self, backup: Path, login: str, password: str) -> None:
        """Put a backup in the place of the store; ``restored`` follows."""
        self._run(partial(self._restore, backup, Credentials(login, password)), self._take_restored)

    def _run(self, work: Callable[[JobContext], T], then: Callable[[T], None]) -> None:
        self.busy_changed.emit(True)
        self.runner.run(work, on_result=then, on_failure=self._fail)

    def _create(self, given: FirstRunInput, _job: JobContext) -> Created:
        roles = (Role.PROVINCE, Role.ADMIN) if given.working is None else (Role.CHIEF, Role.ADMIN)
        user = FirstUser(
            login=given.login, full_name=given.full_name, rank=given.rank, roles=tuple(map(str, roles))
        )
        if given.working is None:
            setup = ProvinceSetup(issuing=given.issuing, user=user)
            return self.program.create_province(self.folder, setup, given.password)
        office = OfficeSetup(
            issuing=given.issuing,
            working=given.working,
            user=user,
            decision_numbers=given.decision_numbers,
        )
        return self.program.create_office(self.folder, office, given.password)

    def _restore(self, backup: Path, credentials: Credentials, _job: JobContext) -> None:
        self.program.restore(backup, self.folder, credentials)

    def _take_created(self, created: Created) -> None:
        self.busy_changed.emit(False)
        self.created.emit(created)

    def _take_restored(self, _nothing: None) -> None:
        self.busy_changed.emit(False)
        self.restored.emit()

    def _fail(self, error: Exception) -> None:
        self.busy_changed.emit(False)
        self.failed.emit(failure_of(error, self.messages))
