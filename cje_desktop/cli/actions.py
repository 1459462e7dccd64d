"""Carry a command out: open the store, sign in, run or ask; or one of the few that need no store."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cje_desktop.application.base import Command, Query
from cje_desktop.application.commands.office import AddUser
from cje_desktop.application.ports import Messages
from cje_desktop.application.program import Credentials, OpenOffice, Program
from cje_desktop.application.queries.papers import IssuedPaper, PaperPreview, ReadPaper
from cje_desktop.cli import vocabulary as words
from cje_desktop.cli.manual import manual
from cje_desktop.cli.names import names_of
from cje_desktop.cli.parsing import Call, build
from cje_desktop.cli.passwords import read_password
from cje_desktop.cli.reading import Reader
from cje_desktop.cli.usage import WrongUse
from cje_desktop.cli.vocabulary import Entry, Special, vocabulary
from cje_desktop.core.errors import Refusal, WorldError


@dataclass(frozen=True, slots=True)
class Action:
    """One call with what it needs."""

    call: Call
    program: Program
    messages: Messages

    @property
    def folder(self) -> Path:
        """Where the data are."""
        return self.call.options.data_dir or self.program.default_folder()

    def login(self) -> str:
        """Return who signs in; ``--user`` may be left out where only one has a password."""
        login = self.call.options.user
        if not login:
            known = self.program.logins(self.folder)
            if len(known) > 1:
                raise WrongUse("cli.usage.user", logins=", ".join(known))
            login = known[0] if known else ""
        return login

    def password(self) -> str:
        """Return the password of who signs in."""
        given = self.call.options
        return read_password(given.password_file, given.password_fd, "cli.password.ask", self.messages)

    def new_password(self) -> str:
        """Return the password to be set."""
        given = self.call.options
        source = given.new_password_file, given.new_password_fd
        return read_password(*source, "cli.password.ask_new", self.messages)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said at the end; an exit code when the command itself has said everything."""

    value: object = None
    exit_code: int | None = None
    faults: tuple[WorldError, ...] = ()
    """What was found damaged: said like refusals."""


def carry_out(action: Action) -> Answer:
    """Carry out the command that a call names.

    Raises:
        CjeError: whatever refused.
    """
    entry = vocabulary()[action.call.name]
    if issubclass(entry, Special):
        if entry in _CLOSED:
            special = build(entry, action.call, Reader({}))
            return _CLOSED[entry](action, special)
        with _opened(action) as office:
            return _OPEN[entry](action, office, _built(entry, action, office))
    with _opened(action) as office:
        value = _built(entry, action, office)
        return Answer(_kept(_perform(value, action, office), action))


def _built(entry: Entry, action: Action, office: OpenOffice) -> Any:
    return build(entry, action.call, Reader(names_of(office.services)))


def _perform(value: object, action: Action, office: OpenOffice) -> object:
    if isinstance(value, Query):
        return office.services.ask(value)
    if isinstance(value, AddUser):
        password = action.new_password()
        user_id = office.services.run(value, reason=action.call.options.log_reason).result
        office.set_password(value.login, password)
        return user_id
    if isinstance(value, Command):
        return office.services.run(value, reason=action.call.options.log_reason).result
    raise TypeError(type(value).__name__)


def _kept(answer: object, action: Action) -> object:
    """Write the PDF of an answer into the file of ``--out``."""
    target = action.call.options.out
    if target is not None and isinstance(answer, IssuedPaper | PaperPreview):
        _write(target, answer.pdf)
    return answer


def _write(target: Path, data: bytes) -> None:
    try:
        target.write_bytes(data)
    except OSError as error:
        raise WorldError("cli.file.unwritable", file=str(target), reason=error.strerror or "") from error


def _opened(action: Action) -> Any:
    """Open the store in the name of who signs in."""
    login = action.login()
    credentials = Credentials(login, action.password() if login else "")
    return action.program.open(action.folder, credentials, action.call.options.lang)


def _init(action: Action, special: words.Init) -> Answer:
    return Answer(action.program.create_office(action.folder, special.setup, action.password()))


def _province_init(action: Action, special: words.ProvinceInit) -> Answer:
    return Answer(action.program.create_province(action.folder, special.setup, action.password()))


def _restore(action: Action, special: words.Restore) -> Answer:
    login = action.call.options.user
    if not login:
        raise WrongUse("cli.usage.user", logins="")
    action.program.restore(special.backup, action.folder, Credentials(login, action.password()))
    return Answer()


def _check(action: Action, special: words.Check) -> Answer:
    login = action.login()
    credentials = Credentials(login, action.password() if login else "")
    faults = action.program.check(action.folder, credentials, special.backup)
    return Answer(faults=tuple(WorldError(fault.code, field=None, **fault.fields) for fault in faults))


def _window(action: Action, _special: words.Window) -> Answer:
    return Answer(exit_code=action.program.window(action.folder, action.call.options.lang))


def _manual(action: Action, _special: words.Manual) -> Answer:
    target = action.call.options.out
    text = manual(action.messages)
    if target is None:
        return Answer(text)
    _write(target, text.encode())
    return Answer()


def _demo(action: Action, special: words.Demo) -> Answer:
    return Answer(action.program.create_practice(action.folder, special.cases, special.seed))


def _set_password(action: Action, office: OpenOffice, special: words.SetPassword) -> Answer:
    office.set_password(special.login, action.new_password())
    return Answer()


def _print_to(_action: Action, office: OpenOffice, special: words.PrintTo) -> Answer:
    paper = office.services.ask(ReadPaper(document_id=special.document_id))
    if special.target.exists():
        raise Refusal("cli.file.exists", file=str(special.target))
    _write(special.target, paper.pdf)
    return Answer(special.target)


_CLOSED: Mapping[type[Special], Callable[[Action, Any], Answer]] = {
    words.Init: _init,
    words.ProvinceInit: _province_init,
    words.Restore: _restore,
    words.Check: _check,
    words.Window: _window,
    words.Manual: _manual,
    words.Demo: _demo,
}
_OPEN: Mapping[type[Special], Callable[[Action, OpenOffice, Any], Answer]] = {
    words.SetPassword: _set_password,
    words.PrintTo: _print_to,
}
