"""The manual of the command line as Markdown, made from the same tables as the parser."""

from collections.abc import Iterator

from cje_desktop.application.ports import Messages
from cje_desktop.cli.guide import input_fields, options
from cje_desktop.cli.parsing import usage_line
from cje_desktop.cli.vocabulary import group_of, help_code, vocabulary


def manual(messages: Messages) -> str:
    """Return the whole manual in one language."""
    return "\n".join(_lines(messages)) + "\n"


def _lines(messages: Messages) -> Iterator[str]:
    yield f"# {messages.sentence('cli.manual.title').text}"
    yield ""
    yield messages.sentence("cli.manual.intro").text
    yield ""
    yield f"## {messages.sentence('cli.guide.options').text}"
    yield ""
    yield "```"
    yield from options(messages)
    yield "```"
    yield ""
    yield messages.sentence("cli.manual.exit").text
    last = ""
    for name, entry in vocabulary().items():
        group, _verb = group_of(name)
        if group != last:
            yield ""
            yield f"## {group}"
            last = group
        text = messages.sentence(help_code(name))
        yield ""
        yield f"### cje {name}"
        yield ""
        yield text.text
        yield ""
        yield "```"
        yield usage_line(name, entry)
        yield "```"
        nested = ", ".join(f"`{field}`" for field in input_fields(entry))
        if nested:
            yield ""
            yield messages.sentence("cli.guide.input", {"fields": nested}).text
        if text.remedy:
            yield ""
            yield messages.sentence("cli.guide.example", {"line": f"`{text.remedy}`"}).text
