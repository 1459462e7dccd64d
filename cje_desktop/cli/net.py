"""The last net under every command line: errors become sentences and an exit code.

Exit codes: 0 done, 2 wrong use, 3 a rule refused, 4 disk, key or file refused or the user stopped,
70 a fault of ours.
"""

import json
import os
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from cje_desktop.cli.options import Options, language_of, parse_options
from cje_desktop.core.errors import CjeError, Refusals

if TYPE_CHECKING:
    # The window is painted before the application is imported.
    from cje_desktop.application.ports import Messages
    from cje_desktop.application.program import Program

BUG = 70


@dataclass(frozen=True, slots=True)
class Streams:
    """Where answers and refusals go."""

    out: TextIO
    err: TextIO


Act = Callable[[Options, tuple[str, ...]], int]
"""Carries out what the words other than the options name; returns the exit code."""


def caught(arguments: Sequence[str], program: "Program", where: Streams, act: Act) -> int:
    """Read the options, act, and say whatever refused; return the exit code."""
    options = Options(json="--json" in arguments, lang=language_of(arguments))
    try:
        options, rest = parse_options(arguments)
        return act(options, rest)
    except CjeError as error:
        errors = error.refusals if isinstance(error, Refusals) else (error,)
        refuse(errors, options, program.messages(options.lang), where)
        return error.exit_code
    except BrokenPipeError:
        return 0
    except Exception as error:  # noqa: BLE001  # the last net: a fault of ours is said without its data
        return _crash(error, program.messages(options.lang), where)


def refuse(errors: Sequence[CjeError], options: Options, messages: "Messages", where: Streams) -> None:
    """Say errors, each with its remedy, or as JSON."""
    told = [_told(each, messages) for each in errors]
    if options.json:
        print(json.dumps({"errors": told}, ensure_ascii=False), file=where.err)
        return
    for each in told:
        print(each["text"], file=where.err)
        if each["remedy"]:
            print(f"  → {each['remedy']}", file=where.err)


def _told(error: CjeError, messages: "Messages") -> Mapping[str, str | None]:
    """Return the sentence of an error; where a rule of law refused, it ends with the article."""
    sentence = messages.sentence(error.code, error.fields)
    article = error.fields.get("article")
    text = sentence.text if article is None else f"{sentence.text} ({article})"
    return {"code": error.code, "field": error.field, "text": text, "remedy": sentence.remedy}


def _crash(error: Exception, messages: "Messages", where: Streams) -> int:
    """Name the kind of fault and its place; its text may hold personal data and is kept back."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    sentence = messages.sentence("cli.crash", {"kind": type(error).__name__, "place": place})
    print(f"{sentence.text}\n  → {sentence.remedy}", file=where.err)
    if os.environ.get("CJE_DEBUG") == "1":
        traceback.print_exception(error, file=where.err)
    return BUG
