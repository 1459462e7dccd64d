"""Help: the list of commands, and the page of one command, in the language of the user."""

from collections.abc import Iterator

from cje_desktop.application.ports import Messages
from cje_desktop.cli.options import GLOBAL_OPTIONS
from cje_desktop.cli.parsing import flag_kind, usage_line
from cje_desktop.cli.shapes import Kind, flags_of, shapes_of
from cje_desktop.cli.vocabulary import Entry, group_of, help_code, vocabulary


def overview(messages: Messages, group: str = "") -> Iterator[str]:
    """Write the list of commands, of one group or of all."""
    yield messages.sentence("cli.guide.title").text
    yield messages.sentence("cli.guide.usage").text
    last = ""
    for name in vocabulary():
        own, _verb = group_of(name)
        if group and own != group:
            continue
        if own != last:
            yield ""
            last = own
        yield f"  cje {name:<24} {messages.sentence(help_code(name)).text}"
    if not group:
        yield ""
        yield messages.sentence("cli.guide.options").text
        yield from (f"  {line}" for line in options(messages))


def options(messages: Messages) -> Iterator[str]:
    """Write the global options."""
    for option in GLOBAL_OPTIONS:
        written = " ".join(filter(None, (option.flag, option.kind or "|".join(option.choices))))
        yield f"{written:<30} {messages.sentence('cli.option.' + option.name).text}"


def page(name: str, entry: Entry, messages: Messages) -> Iterator[str]:
    """Write the help of one command: what it does, how it is written, its flags, an example."""
    help_text = messages.sentence(help_code(name))
    yield help_text.text
    yield ""
    yield messages.sentence("cli.guide.form", {"line": usage_line(name, entry)}).text
    flags = flags_of(entry)
    if flags:
        yield ""
        for flag in flags:
            needed = flag.shape.required and flag.shape.kind is Kind.SCALAR
            mark = messages.sentence("cli.guide.required").text if needed else ""
            yield f"  {flag.shape.flag:<28} {' '.join(filter(None, (flag_kind(flag), mark)))}".rstrip()
    nested = tuple(input_fields(entry))
    if nested:
        yield ""
        yield messages.sentence("cli.guide.input", {"fields": ", ".join(nested)}).text
    if help_text.remedy:
        yield ""
        yield messages.sentence("cli.guide.example", {"line": help_text.remedy}).text


def input_fields(entry: Entry) -> Iterator[str]:
    """Return the fields that only ``--input`` can give."""
    reached = {flag.path[0] for flag in flags_of(entry)}
    for shape in shapes_of(entry):
        if shape.name not in reached:
            yield shape.name
