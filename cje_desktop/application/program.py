"""The whole program as front ends see it: making an office, opening it, and what comes with it.

``bootstrap`` implements it; the window and the command line are given one.
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from cje_desktop.application.commands.office import FirstUser, UnitInput
from cje_desktop.application.credentials import Credentials as Credentials
from cje_desktop.application.ports import Messages, Progress, StoreFault
from cje_desktop.application.services import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSetup:
    """What the first run of an office asks (lập cơ sở dữ liệu của phòng)."""

    issuing: UnitInput
    """The provincial agency, in whose name decisions are issued."""
    working: UnitInput
    """The regional office that works with this program."""
    user: FirstUser
    device_name: str = ""
    """Name of this computer; the name the system gives it when left out."""
    decision_numbers: tuple[int, int] | None = None
    """First and last number of the decisions leased for the present year; None when none are yet."""
    practice: bool = False
    seed: str = ""
    """Practice only: keys are derived from it, so that two practice runs understand each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceSetup:
    """What the first run of a province asks (lập cơ sở dữ liệu của tỉnh)."""

    issuing: UnitInput
    user: FirstUser
    device_name: str = ""
    practice: bool = False
    seed: str = ""
    database: str = ""
    """Address of a PostgreSQL database; empty for an encrypted file in the data folder."""


@dataclass(frozen=True, slots=True)
class Created:
    """What a first run made."""

    login: str
    recovery_code: str
    """Opens the store when every password is lost; shown once, kept on paper (mã khôi phục)."""


@dataclass(frozen=True, slots=True)
class PracticePlace:
    """An office of the practice province, or the province itself, as it was made."""

    name: str
    folder: Path
    logins: tuple[str, ...]
    cases: int


@dataclass(frozen=True, slots=True)
class PracticeMade:
    """A practice province (dữ liệu tập huấn): everything in it is invented."""

    offices: tuple[PracticePlace, ...]
    """The regional offices, the one with the told cases first."""
    province: PracticePlace
    password: str
    """The one password that all practice users share."""

    @property
    def office(self) -> Path:
        """Folder of the office with the told cases."""
        return self.offices[0].folder

    @property
    def cases(self) -> int:
        """Cases of all offices."""
        return sum(place.cases for place in self.offices)


class OpenOffice(Protocol):
    """An open store with somebody signed in."""

    @property
    def services(self) -> Services:
        """The door of the application, in the name of who signed in."""
        ...

    def set_password(self, login: str, password: str) -> None:
        """Give a user a password of their own, or a new one (đặt mật khẩu)."""
        ...


class Program(Protocol):
    """What exists before anything is opened."""

    def messages(self, language: str) -> Messages:
        """Return the catalogue of sentences in a language (``vi``, ``en``)."""
        ...

    def default_folder(self) -> Path:
        """Return where the data of this computer are by default."""
        ...

    def prepare(self) -> None:
        """Import what is heavy; callable from any thread, so that the sign-in is painted first."""
        ...

    def logins(self, folder: Path) -> tuple[str, ...]:
        """Return who has a password here, without opening anything; empty when nothing is here."""
        ...

    def create_office(self, folder: Path, setup: OfficeSetup, password: str) -> Created:
        """Make the store of an office with its keys.

        Raises:
            Refusal: ``store.exists``; a weak password; faulty names.
            WorldError: the disk refused.
        """
        ...

    def create_province(self, folder: Path, setup: ProvinceSetup, password: str) -> Created:
        """Make the store of a province with its keys; raises what ``create_office`` raises."""
        ...

    def create_practice(
        self, folder: Path, cases: int, seed: int, progress: Progress | None = None
    ) -> PracticeMade:
        """Make a practice province with its offices and invented cases; what exists is left as it is.

        ``cases`` is the total over all offices; the told ones come in any case.
        """
        ...

    def open(
        self, folder: Path, credentials: Credentials, language: str = "vi"
    ) -> AbstractContextManager[OpenOffice]:
        """Open the store and sign in; it is closed at the end of the ``with``.

        Raises:
            Refusal: wrong password, or a user no longer active.
            WorldError: nothing is here, or it is damaged.
        """
        ...

    def restore(self, backup: Path, folder: Path, credentials: Credentials) -> None:
        """Put a backup in the place of the store; what was there is kept under another name.

        Raises:
            Refusal: wrong password.
            WorldError: the backup, or the key slots beside it, cannot be read.
        """
        ...

    def check(
        self, folder: Path, credentials: Credentials, backup: Path | None = None
    ) -> tuple[StoreFault, ...]:
        """Name what is damaged in the store, also in one that can no longer be opened, or in a backup.

        Raises:
            Refusal: wrong password, or no right to look after the store.
            WorldError: nothing is here, or the key slots cannot be read.
        """
        ...

    def window(self, folder: Path, language: str) -> int:
        """Open the window and return its exit code."""
        ...
