"""Errors in words: one way to show each kind of failure."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cje_desktop.core.errors import CjeError, Refusal, Refusals, WorldError

if TYPE_CHECKING:
    from cje_desktop.application.ports import Messages, Sentence


@dataclass(frozen=True, slots=True)
class Failure:
    """A failure as a screen shows it."""

    sentence: "Sentence"
    code: str
    field: str = ""
    """Input field at fault, so that its form row shows the sentence."""
    is_refusal: bool = False
    """A rule said no: the user changes something and tries again."""
    more: tuple["Failure", ...] = ()
    """All faults of a form, when several were found together."""


def failure_of(error: Exception, messages: "Messages") -> Failure:
    """Put an error into words; what is not known is our fault and is said so, without its text."""
    if isinstance(error, Refusals):
        parts = tuple(failure_of(part, messages) for part in error.refusals)
        sentence = messages.sentence(error.code, error.fields)
        return Failure(sentence, error.code, is_refusal=True, more=parts)
    if isinstance(error, Refusal | WorldError):
        sentence = messages.sentence(error.code, error.fields)
        return Failure(sentence, error.code, error.field or "", isinstance(error, Refusal))
    code = error.code if isinstance(error, CjeError) else "program.fault"
    return Failure(messages.sentence("program.fault", {"kind": type(error).__name__}), code)
