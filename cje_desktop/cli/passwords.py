"""Passwords come from a file, a descriptor or the keyboard; never from the words of a command."""

import getpass
import os
import sys
from pathlib import Path

from cje_desktop.application.ports import Messages
from cje_desktop.cli.usage import WrongUse
from cje_desktop.core.errors import WorldError


def read_password(file: Path | None, descriptor: int | None, prompt: str, messages: Messages) -> str:
    """Return a password without its line end; asked at the keyboard, without echo, as last resort.

    Raises:
        WorldError: ``cli.password.unreadable``.
        WrongUse: ``cli.password.missing``, nobody is at the keyboard.
    """
    if file is not None:
        try:
            return file.read_text(encoding="utf-8").rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise WorldError("cli.password.unreadable", source=str(file)) from error
    if descriptor is not None:
        try:
            with os.fdopen(descriptor, encoding="utf-8", closefd=True) as stream:
                return stream.readline().rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise WorldError("cli.password.unreadable", source=f"fd {descriptor}") from error
    if not sys.stdin.isatty():
        raise WrongUse("cli.password.missing")
    return getpass.getpass(messages.sentence(prompt).text + " ")
