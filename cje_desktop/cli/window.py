"""``cje window`` by itself: no other command is imported before the window is painted."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from cje_desktop.cli.net import Streams, caught
from cje_desktop.cli.options import Options, parse_options
from cje_desktop.cli.usage import WrongUse

if TYPE_CHECKING:
    # The window is painted before the application is imported.
    from cje_desktop.application.program import Program


def asks_for_window(arguments: Sequence[str]) -> bool:
    """Tell whether the words ask for the window and nothing else; faulty ones are for the command line."""
    try:
        options, rest = parse_options(arguments)
    except WrongUse:
        return False
    plain = Options(data_dir=options.data_dir, lang=options.lang)
    return rest == ("window",) and options == plain


def open_window(arguments: Sequence[str], program: "Program") -> int:
    """Open the window that the words ask for and return its exit code."""

    def window(options: Options, _rest: tuple[str, ...]) -> int:
        return program.window(options.data_dir or program.default_folder(), options.lang)

    return caught(arguments, program, Streams(sys.stdout, sys.stderr), window)
