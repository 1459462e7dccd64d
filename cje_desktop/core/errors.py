"""What may go wrong, in four kinds; each has one way to be shown.

A code names a sentence of the message catalogue (``resources/messages``); the fields fill
its placeholders. The text never travels inside the error, so that the window and the
command line say the same in the language of the user.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import ClassVar

FieldValue = str | int | date | datetime | None


class CjeError(Exception):
    """Carry the code of a sentence and the values that fill it."""

    exit_code: ClassVar[int] = 70

    def __init__(self, code: str, /, *, field: str | None = None, **fields: FieldValue) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        """Name of the input field at fault, so that a form can put the sentence under it."""
        self.fields: Mapping[str, FieldValue] = fields

    def __str__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in self.fields.items())
        return f"{self.code}({values})"


class Refusal(CjeError):
    """Say that a rule refuses the input: the user must change something (exit code 3)."""

    exit_code = 3


class Refusals(Refusal):
    """Gather several refusals of one form, so that all faults are shown together."""

    def __init__(self, refusals: tuple[Refusal, ...]) -> None:
        super().__init__("form.refused", count=len(refusals))
        self.refusals = refusals


class WorldError(CjeError):
    """Say that the world refused: disk, key, file, printer, another program (exit code 4)."""

    exit_code = 4


class Cancelled(CjeError):
    """Say that the user stopped a long job; shown nowhere (exit code 4)."""

    exit_code = 4

    def __init__(self) -> None:
        super().__init__("job.cancelled")
