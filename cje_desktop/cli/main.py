"""The command line: read the words, carry the command out, say the answer, return the exit code."""

import json
import sys
from collections.abc import Iterable, Sequence
from functools import partial

from cje_desktop import __version__
from cje_desktop.application.ports import Messages
from cje_desktop.application.program import Program
from cje_desktop.cli.actions import Action, carry_out
from cje_desktop.cli.guide import overview, page
from cje_desktop.cli.net import Streams, caught, refuse
from cje_desktop.cli.options import Options
from cje_desktop.cli.parsing import parse
from cje_desktop.cli.vocabulary import vocabulary
from cje_desktop.cli.writing import lines, to_json
from cje_desktop.core.errors import WorldError


def main(arguments: Sequence[str], program: Program, streams: Streams | None = None) -> int:
    """Carry out one command line and return its exit code (``cli.net`` lists them)."""
    where = streams or Streams(sys.stdout, sys.stderr)
    return caught(arguments, program, where, partial(_run, program, where))


def _run(program: Program, where: Streams, options: Options, rest: tuple[str, ...]) -> int:
    call = parse(options, rest)
    messages = program.messages(options.lang)
    if options.version:
        print(f"cje {__version__}", file=where.out)
        return 0
    if not call.name:
        _print(overview(messages, call.group), where)
        return 0
    if options.help:
        _print(page(call.name, vocabulary()[call.name], messages), where)
        return 0
    answer = carry_out(Action(call, program, messages))
    if answer.exit_code is not None:
        return answer.exit_code
    if answer.faults:
        refuse(answer.faults, options, messages, where)
        return WorldError.exit_code
    _answer(answer.value, options, messages, where)
    return 0


def _print(text: Iterable[str], where: Streams) -> None:
    for line in text:
        print(line, file=where.out)


def _answer(value: object, options: Options, messages: Messages, where: Streams) -> None:
    if options.json:
        print(json.dumps(to_json(value), ensure_ascii=False, indent=2), file=where.out)
    else:
        _print(lines(value, messages), where)
