"""The only place that joins the rings: makes, opens and restores stores, and builds the services.

What the sign-in does not need (the application itself, SQLAlchemy, the writers of papers, the bundle
format, the screens) is imported late, so that it can be painted first; ``prepare`` may be called from
any thread meanwhile.
"""

from __future__ import annotations

import importlib
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from cje_desktop.core.errors import Refusal, WorldError
from cje_desktop.core.ids import DeviceId, UnitId
from cje_desktop.system.clock import PracticeClock, SystemClock
from cje_desktop.system.instance_lock import InstanceLock
from cje_desktop.system.paths import data_folder, resources_root
from cje_desktop.system.server import keep_address, kept_address, server_address

if TYPE_CHECKING:
    from cje_desktop.application.credentials import Credentials
    from cje_desktop.application.paper_ports import PageImages
    from cje_desktop.application.ports import Clock, Messages, Progress, StoreFault, StoreIdentity
    from cje_desktop.application.program import Created, OfficeSetup, OpenOffice, PracticeMade, ProvinceSetup
    from cje_desktop.application.services import Registry, Services
    from cje_desktop.core.entities.office import User
    from cje_desktop.persistence.store import SqlStore
    from cje_desktop.ui.app import Rooms

STORE_NAME = "office.cje"
SLOTS_NAME = "keyslots.json"
SERVER_NAME = "server.json"
"""Address of the database of a province on a server; the data folder then holds no store file."""
INBOX_NAME = "inbox"
SHORTEST_PASSWORD = 10
_DAMAGED = ("store.damaged", "store.key_or_file", "log.row.damaged")
"""Errors after which the pages of a store are looked at one by one, without opening it."""
_HEAVY = (
    "cje_desktop.application.registry",
    "cje_desktop.persistence.api",
    "cje_desktop.documents.packs",
    "cje_desktop.documents.page_images",
    "cje_desktop.documents.pdf.renderer",
    "cje_desktop.sync.exchange",
    "cje_desktop.system.keyslots",
    "cje_desktop.system.law_packs",
    "cje_desktop.system.gazetteer",
    "cje_desktop.system.messages",
)


@dataclass(frozen=True, slots=True)
class Places:
    """The files of one data folder."""

    folder: Path

    @property
    def store(self) -> Path:
        """The encrypted store."""
        return self.folder / STORE_NAME

    @property
    def slots(self) -> Path:
        """The key slots."""
        return self.folder / SLOTS_NAME

    @property
    def server(self) -> Path:
        """The address of a server database."""
        return self.folder / SERVER_NAME

    @property
    def exists(self) -> bool:
        """Tell whether something was made here."""
        return self.store.exists() or self.slots.exists() or self.server.exists()


@dataclass(frozen=True, slots=True)
class Opened:
    """An open store (``application.program.OpenOffice``)."""

    services: Services
    places: Places
    key: bytes

    def set_password(self, login: str, password: str) -> None:
        """Give a known user a password, or a new one."""
        from cje_desktop.core.entities.office import User
        from cje_desktop.system.keyslots import PRACTICE, STRONG, KeySlots

        _check_password(password)
        with self.services.store.reading() as reading:
            if not reading.find(User, login=login):
                raise Refusal("program.user.unknown", field="login", login=login)
        cost = PRACTICE if self.services.store.identity.practice else STRONG
        KeySlots.read(self.places.slots).set_password(self.key, login, password, cost)


class Desktop:
    """The program of this computer (``application.program.Program``)."""

    def __init__(self, resources: Path | None = None) -> None:
        self._root = resources or resources_root()

    def messages(self, language: str) -> Messages:
        """Return the catalogue of a language."""
        from cje_desktop.system.messages import load_messages

        return load_messages(self._root / "resources" / "messages", language)

    def default_folder(self) -> Path:
        """Return the data folder of this computer."""
        return data_folder()

    def prepare(self) -> None:
        """Import what is heavy."""
        rooms()
        for name in _HEAVY:
            importlib.import_module(name)

    def logins(self, folder: Path) -> tuple[str, ...]:
        """Return who has a password here."""
        from cje_desktop.system.keyslots import KeySlots

        places = Places(folder)
        if not places.slots.exists():
            return ()
        return tuple(slot.name for slot in KeySlots.read(places.slots).slots if slot.kind == "password")

    def create_office(self, folder: Path, setup: OfficeSetup, password: str) -> Created:
        """Make the store of an office with its keys."""
        return self._create(folder, setup, password)

    def create_province(self, folder: Path, setup: ProvinceSetup, password: str) -> Created:
        """Make the store of a province with its keys."""
        return self._create(folder, setup, password)

    def _create(self, folder: Path, setup: OfficeSetup | ProvinceSetup, password: str) -> Created:
        from cje_desktop.application.program import Created
        from cje_desktop.system.keyslots import PRACTICE, STRONG, KeySlots, new_key

        _check_password(password)
        places = Places(data_folder(folder))
        if places.exists:
            raise Refusal("store.exists", file=str(places.folder))
        key, cost = new_key(), PRACTICE if setup.practice else STRONG
        try:
            with InstanceLock(places.folder):
                slots = KeySlots(places.slots).set_password(key, setup.user.login, password, cost)
                _slots, code = slots.add_code(key, setup.user.login, cost)
                self._found(places, setup, key)
        except BaseException:
            _remove_half_made(places)
            raise
        return Created(setup.user.login, code)

    def _found(self, places: Places, setup: OfficeSetup | ProvinceSetup, key: bytes) -> None:
        """Write identity, keys and first transaction of a new store."""
        import socket

        from cje_desktop.application.commands.office import FoundOffice
        from cje_desktop.application.exchange_state import save_keys
        from cje_desktop.application.ports import StoreIdentity
        from cje_desktop.application.program import OfficeSetup
        from cje_desktop.core.entities.office import UnitKind

        office = setup if isinstance(setup, OfficeSetup) else None
        unit = setup.issuing if office is None else office.working
        identity = StoreIdentity(
            unit_id=unit.unit_id or UnitId(_new_id()),
            unit_kind=UnitKind.PROVINCE if office is None else UnitKind.OFFICE,
            device_id=DeviceId(_new_id()),
            practice=setup.practice,
        )
        own = replace(unit, unit_id=identity.unit_id)
        store = _make_store(places, "" if isinstance(setup, OfficeSetup) else setup.database, key, identity)
        try:
            services = self.services(places, store, "vi")
            seed = (setup.seed or "cje-practice").encode() if setup.practice else None
            keys = services.bundles.new_keys(identity, seed)
            services.run(
                FoundOffice(
                    kind=identity.unit_kind,
                    issuing=own if office is None else office.issuing,
                    working=None if office is None else own,
                    user=setup.user,
                    device_name=setup.device_name or socket.gethostname(),
                    signing_key=services.bundles.public_key(keys),
                    practice=setup.practice,
                    decision_numbers=None if office is None else office.decision_numbers,
                )
            )
            if office is None:
                keys = services.bundles.trust_own(keys, identity, unit.code, unit.name)
            save_keys(store, keys)
        finally:
            store.close()

    @contextmanager
    def open(self, folder: Path, credentials: Credentials, language: str = "vi") -> Iterator[OpenOffice]:
        """Open the store and sign in; one running program for each data folder."""
        from cje_desktop.documents.page_images import PageProcess
        from cje_desktop.system.keyslots import KeySlots

        places = Places(data_folder(folder))
        if not places.exists:
            raise WorldError("program.nothing_here", folder=str(places.folder))
        key = KeySlots.read(places.slots).unlock(credentials.login, credentials.password)
        with ExitStack() as stack:
            stack.enter_context(InstanceLock(places.folder))
            store = _open_store(places, key)
            stack.callback(store.close)
            pages = PageProcess()
            stack.callback(pages.close)
            services = self.services(places, store, language, pages)
            yield Opened(services.signed_in(_user(services, credentials.login)), places, key)

    def restore(self, backup: Path, folder: Path, credentials: Credentials) -> None:
        """Put a backup in place; its key slots lie beside it."""
        from cje_desktop.persistence import api
        from cje_desktop.system.keyslots import KeySlots

        places = Places(data_folder(folder))
        beside = _slots_beside(backup)
        key = KeySlots.read(beside).unlock(credentials.login, credentials.password)
        with InstanceLock(places.folder):
            api.restore(backup, key, places.store)
            if not places.slots.exists():
                shutil.copyfile(beside, places.slots)

    def check(
        self, folder: Path, credentials: Credentials, backup: Path | None = None
    ) -> tuple[StoreFault, ...]:
        """Name what is damaged in the store, also in one that can no longer be opened, or in a backup."""
        from cje_desktop.application.commands.upkeep import CheckStore
        from cje_desktop.persistence import api
        from cje_desktop.system.keyslots import KeySlots

        places = Places(data_folder(folder))
        if backup is not None:
            beside = _slots_beside(backup)
            slots = KeySlots.read(beside if beside.exists() else places.slots)
            return api.check_file(backup, slots.unlock(credentials.login, credentials.password))
        try:
            with self.open(folder, credentials) as office:
                return office.services.run(CheckStore()).result
        except WorldError as error:
            if error.code not in _DAMAGED:
                raise
        key = KeySlots.read(places.slots).unlock(credentials.login, credentials.password)
        with InstanceLock(places.folder):
            return api.check_file(places.store, key)

    def create_practice(
        self, folder: Path, cases: int, seed: int, progress: Progress | None = None
    ) -> PracticeMade:
        """Make a practice province and its offices; what exists already is left as it is."""
        from cje_desktop.application.practice_setup import PracticeMaker
        from cje_desktop.system.practice_data import load_practice_data

        data = load_practice_data(self._root / "resources" / "practice")
        return PracticeMaker(self, data, data_folder(folder)).make(cases, seed, progress)

    def window(self, folder: Path, language: str) -> int:
        """Open the window."""
        from cje_desktop.ui import app

        return app.run(self, folder, language, rooms, translations=self._root / "resources" / "i18n")

    def services(
        self, places: Places, store: SqlStore, language: str, pages: PageImages | None = None
    ) -> Services:
        """Build the door of the application over an open store; nobody is signed in yet."""
        from cje_desktop.application.services import Services
        from cje_desktop.documents.packs import FormLibrary
        from cje_desktop.documents.page_images import PageProcess
        from cje_desktop.documents.pdf.renderer import PdfRenderer
        from cje_desktop.sync.exchange import BundleExchange
        from cje_desktop.system.gazetteer import PackagedGazetteer
        from cje_desktop.system.law_packs import load_law_book

        inbox = places.folder / INBOX_NAME
        inbox.mkdir(exist_ok=True)
        library = FormLibrary.load(self._root / "forms")
        return Services(
            store=store,
            law=load_law_book(self._root / "resources" / "law"),
            forms=library,
            renderer=PdfRenderer(library, self._root / "resources" / "fonts"),
            pages=pages or PageProcess(),
            bundles=BundleExchange(inbox, _new_id),
            messages=self.messages(language),
            gazetteer=PackagedGazetteer(),
            clock=_clock(practice=store.identity.practice),
            registry=_registry(places),
        )


def rooms() -> Rooms:
    """Import what lies behind the sign-in."""
    from cje_desktop.ui.app import Rooms
    from cje_desktop.ui.main_window import MainWindow
    from cje_desktop.ui.presenters.first_run import FirstRunPresenter
    from cje_desktop.ui.presenters.search import ShellCommand
    from cje_desktop.ui.screens.desk import NativeDesk
    from cje_desktop.ui.screens.first_run import FirstRunScreen

    return Rooms(MainWindow, ShellCommand, NativeDesk, FirstRunScreen, FirstRunPresenter)


def _new_id() -> UUID:
    from uuid6 import uuid7

    return UUID(int=uuid7().int)


def _clock(*, practice: bool) -> Clock:
    return PracticeClock() if practice else SystemClock()


def _check_password(password: str) -> None:
    if len(password) < SHORTEST_PASSWORD:
        raise Refusal("program.password.short", field="password", least=SHORTEST_PASSWORD)


def _make_store(places: Places, database: str, key: bytes, identity: StoreIdentity) -> SqlStore:
    from cje_desktop.persistence import api

    now = _clock(practice=identity.practice).now
    if not database:
        return api.create_store(places.store, key, identity, now)
    address = server_address(database)
    store = api.open_postgres(address, identity, now)
    keep_address(places.server, address)
    return store


def _open_store(places: Places, key: bytes) -> SqlStore:
    """Open a store, bringing an older one to the present schema first."""
    from cje_desktop.persistence import api

    if places.server.exists():
        return api.open_postgres(kept_address(places.server))
    try:
        store = api.open_store(places.store, key)
    except WorldError as error:
        if error.code != "store.schema.older":
            raise
        api.migrate(places.store, key)
        store = api.open_store(places.store, key)
    if not store.identity.practice:
        return store
    # The hour of the log follows the clock of the office, which only the store itself can tell.
    store.close()
    return api.open_store(places.store, key, PracticeClock().now)


def _user(services: Services, login: str) -> User:
    from cje_desktop.core.entities.office import User

    with services.store.reading() as reading:
        found = reading.find(User, login=login, active=True)
    if not found:
        raise Refusal("program.user.inactive", field="login", login=login)
    return found[0]


def _registry(places: Places) -> Registry:
    """Let a backup take the key slots along: without them nobody could open it."""
    from cje_desktop.application.commands.upkeep import BackUpStore, StoreDigest
    from cje_desktop.application.registry import registry

    whole = registry()
    plain = whole.long_commands[BackUpStore]

    def back_up(services: Services, command: BackUpStore, progress: Progress | None) -> StoreDigest:
        done: StoreDigest = plain(services, command, progress)
        try:
            shutil.copyfile(places.slots, _slots_beside(command.target))
        except OSError as error:
            raise WorldError("program.backup.slots", file=command.target.name) from error
        return done

    return replace(whole, long_commands={**whole.long_commands, BackUpStore: back_up})


def _slots_beside(backup: Path) -> Path:
    return backup.with_name(f"{backup.name}.keyslots.json")


def _remove_half_made(places: Places) -> None:
    for path in (places.slots, places.server, *places.folder.glob(f"{STORE_NAME}*")):
        path.unlink(missing_ok=True)
