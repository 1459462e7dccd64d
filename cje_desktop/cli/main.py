"""The command line: read the words, carry the command out, say the answer, return the exit code.

Exit codes: 0 done, 2 wrong use, 3 a rule refused, 4 disk, key or file refused or the user stopped,
70 a fault of ours.
"""

import json
import os
import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any, TextIO

from cje_desktop import __version__
from cje_desktop.application.ports import Messages, Sentence
from cje_desktop.application.program import Program
from cje_desktop.cli.actions import Action, carry_out
from cje_desktop.cli.guide import overview, page
from cje_desktop.cli.parsing import LANGUAGES, Call, Options, parse, parse_options
from cje_desktop.cli.vocabulary import vocabulary
from cje_desktop.cli.writing import lines, to_json
from cje_desktop.core.errors import CjeError, Refusals, WorldError

BUG = 70


@dataclass(frozen=True, slots=True)
class Streams:
    """Where answers and refusals go."""

    out: TextIO
    err: TextIO


def main(arguments: Sequence[str], program: Program, streams: Streams | None = None) -> int:
    """Carry out one command line and return its exit code."""
    where = streams or Streams(sys.stdout, sys.stderr)
    options = Options(json="--json" in arguments, lang=_language(arguments))
    try:
        options, rest = parse_options(arguments)
        return _run(parse(options, rest), program, where)
    except CjeError as error:
        errors = error.refusals if isinstance(error, Refusals) else (error,)
        _refuse(errors, options, program.messages(options.lang), where)
        return error.exit_code
    except BrokenPipeError:
        return 0
    except Exception as error:  # noqa: BLE001  # the last net: a fault of ours is said without its data
        return _crash(error, program.messages(options.lang), where)


def _language(arguments: Sequence[str]) -> str:
    """Look for the language even in words that cannot be understood."""
    pairs = pairwise(arguments)
    return next((value for word, value in pairs if word == "--lang" and value in LANGUAGES), "vi")


def _run(call: Call, program: Program, where: Streams) -> int:
    messages = program.messages(call.options.lang)
    if call.options.version:
        print(f"cje {__version__}", file=where.out)
        return 0
    if not call.name:
        _print(overview(messages, call.group), where)
        return 0
    if call.options.help:
        _print(page(call.name, vocabulary()[call.name], messages), where)
        return 0
    answer = carry_out(Action(call, program, messages))
    if answer.exit_code is not None:
        return answer.exit_code
    if answer.faults:
        _refuse(answer.faults, call.options, messages, where)
        return WorldError.exit_code
    _answer(answer.value, call.options, messages, where)
    return 0


def _print(text: Any, where: Streams) -> None:
    for line in text:
        print(line, file=where.out)


def _answer(value: object, options: Options, messages: Messages, where: Streams) -> None:
    if options.json:
        print(json.dumps(to_json(value), ensure_ascii=False, indent=2), file=where.out)
    else:
        _print(lines(value, messages), where)


def _refuse(errors: Sequence[CjeError], options: Options, messages: Messages, where: Streams) -> None:
    if options.json:
        print(
            json.dumps({"errors": [_told(each, messages) for each in errors]}, ensure_ascii=False),
            file=where.err,
        )
        return
    for each in errors:
        sentence = _sentence(each, messages)
        print(sentence.text, file=where.err)
        if sentence.remedy:
            print(f"  → {sentence.remedy}", file=where.err)


def _sentence(error: CjeError, messages: Messages) -> Sentence:
    """Return the sentence of an error; where a rule of law refused, it ends with the article."""
    sentence = messages.sentence(error.code, error.fields)
    article = error.fields.get("article")
    return sentence if article is None else Sentence(f"{sentence.text} ({article})", sentence.remedy)


def _told(error: CjeError, messages: Messages) -> dict[str, object]:
    sentence = _sentence(error, messages)
    return {"code": error.code, "field": error.field, "text": sentence.text, "remedy": sentence.remedy}


def _crash(error: Exception, messages: Messages, where: Streams) -> int:
    """Name the kind of fault and its place; its text may hold personal data and is kept back."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(frame.filename).name}:{frame.lineno}"
    sentence = messages.sentence("cli.crash", {"kind": type(error).__name__, "place": place})
    print(f"{sentence.text}\n  → {sentence.remedy}", file=where.err)
    if os.environ.get("CJE_DEBUG") == "1":
        traceback.print_exception(error, file=where.err)
    return BUG
