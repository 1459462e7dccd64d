"""The options that every command understands, taken out of the words wherever they stand."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Never

from cje_desktop.cli.usage import WrongUse

LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class GlobalOption:
    """An option that every command understands; its help is ``cli.option.<name>``."""

    name: str
    kind: str = ""
    """What follows it; empty for an option that stands alone."""
    choices: tuple[str, ...] = ()

    @property
    def flag(self) -> str:
        """Return the option as written: ``--data-dir``."""
        return "--" + self.name.replace("_", "-")


GLOBAL_OPTIONS = (
    GlobalOption("data_dir", "PATH"),
    GlobalOption("user", "LOGIN"),
    GlobalOption("password_file", "FILE"),
    GlobalOption("password_fd", "NUMBER"),
    GlobalOption("new_password_file", "FILE"),
    GlobalOption("new_password_fd", "NUMBER"),
    GlobalOption("log_reason", "TEXT"),
    GlobalOption("input", "FILE|-"),
    GlobalOption("out", "FILE"),
    GlobalOption("json"),
    GlobalOption("lang", choices=LANGUAGES),
    GlobalOption("version"),
    GlobalOption("help"),
)


class WordParser(argparse.ArgumentParser):
    """Raises instead of leaving the program, so that there is one way out."""

    def __init__(self) -> None:
        super().__init__(prog="cje", add_help=False, allow_abbrev=False)

    def error(self, message: str) -> Never:
        """Say what is wrong with the words."""
        raise WrongUse("cli.usage.arguments", detail=message)


@dataclass(frozen=True, slots=True)
class Options:
    """The global options as given."""

    data_dir: Path | None = None
    user: str = ""
    password_file: Path | None = None
    password_fd: int | None = None
    new_password_file: Path | None = None
    new_password_fd: int | None = None
    log_reason: str = ""
    input: str = ""
    out: Path | None = None
    json: bool = False
    lang: str = "vi"
    version: bool = False
    help: bool = False


_READ = {"data_dir": Path, "password_file": Path, "new_password_file": Path, "out": Path}


def parse_options(arguments: Sequence[str]) -> tuple[Options, tuple[str, ...]]:
    """Take the global options out of the words, wherever they stand.

    Raises:
        WrongUse: ``cli.usage.arguments``.
    """
    parser = WordParser()
    for option in GLOBAL_OPTIONS:
        extra = ["-h"] if option.name == "help" else []
        if option.kind or option.choices:
            read = int if option.kind == "NUMBER" else _READ.get(option.name, str)
            parser.add_argument(option.flag, type=read, choices=option.choices or None)
        else:
            parser.add_argument(option.flag, *extra, action="store_true", default=None)
    found, rest = parser.parse_known_args(list(arguments))
    given = {name: value for name, value in vars(found).items() if value is not None}
    return Options(**given), tuple(rest)


def language_of(arguments: Sequence[str]) -> str:
    """Look for the language even in words that cannot be understood."""
    pairs = pairwise(arguments)
    return next((value for word, value in pairs if word == "--lang" and value in LANGUAGES), "vi")
