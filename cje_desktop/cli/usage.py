"""Errors of the command line itself."""

from cje_desktop.core.errors import CjeError


class WrongUse(CjeError):
    """Say that a command was written wrongly (exit code 2): nothing was tried."""

    exit_code = 2
