"""The template language of form packs: values, conditions and loops; nothing else can happen in it.

``{{ judgment.date | date_long }}`` prints a value, ``{% if debtor.address and not urgent %}`` chooses,
``{% for person in creditors %}`` repeats (``loop.index`` counts from 1). Names are looked up in plain
dictionaries only; there are no calls, no attributes and no arithmetic. A line that holds only tags leaves
no line behind. A printed value can never become structure: its line ends turn into ``LINE_BREAK`` and the
private characters that mark structure are removed from it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from cje_desktop.documents.filters import FILTERS, Filter, as_text
from cje_desktop.documents.values import PaperData, Value, is_empty, items, lookup

LINE_BREAK: Final = "\u2028"
"""A line end that came from a value, not from the form."""
MAX_SOURCE: Final = 65_536
MAX_DEPTH: Final = 8
MAX_STEPS: Final = 400_000
"""Most nodes one rendering may pass, loops included: a bound on time and size."""

_TAG = re.compile(r"(\{\{.*?\}\}|\{%.*?%\})", re.DOTALL)
_TAG_LINE = re.compile(r"^[ \t]*((?:\{%[^%]*%\}[ \t]*)+)\n", re.MULTILINE)
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_LINE_ENDS = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")
_CONDITION = re.compile(r'(not\s+)?([a-z][a-z0-9_.]*)(?:\s*(==|!=)\s*"([^"]*)")?')
_LOOP = re.compile(r"for\s+([a-z][a-z0-9_]*)\s+in\s+([a-z][a-z0-9_.]*)")


class TemplateFault(ValueError):
    """Say what is wrong in a template, for the person who writes forms."""


Test = Callable[[PaperData], bool]


@dataclass(slots=True)
class _Run:
    """One rendering: output so far, what stands for an empty value, steps left."""

    blank: str
    output: list[str] = field(default_factory=list)
    steps: int = MAX_STEPS

    def step(self) -> None:
        self.steps -= 1
        if self.steps < 0:
            raise TemplateFault("the text grows beyond every paper")


@dataclass(frozen=True, slots=True)
class _Text:
    text: str

    def render(self, run: _Run, scope: PaperData) -> None:
        run.output.append(self.text)


@dataclass(frozen=True, slots=True)
class _Print:
    name: str
    filters: tuple[Filter, ...]

    def render(self, run: _Run, scope: PaperData) -> None:
        value = lookup(scope, self.name)
        if is_empty(value):
            run.output.append(run.blank)
            return
        for apply in self.filters:
            value = apply(value)
        run.output.append(_harmless(as_text(value)))


@dataclass(frozen=True, slots=True)
class _Choice:
    branches: tuple[tuple[Test, "tuple[Node, ...]"], ...]

    def render(self, run: _Run, scope: PaperData) -> None:
        for test, body in self.branches:
            if test(scope):
                _render(body, run, scope)
                return


@dataclass(frozen=True, slots=True)
class _Loop:
    variable: str
    name: str
    body: "tuple[Node, ...]"

    def render(self, run: _Run, scope: PaperData) -> None:
        values = items(lookup(scope, self.name))
        for index, value in enumerate(values, start=1):
            counter: Mapping[str, Value] = {"index": index, "last": index == len(values)}
            _render(self.body, run, {**scope, self.variable: value, "loop": counter})


Node = _Text | _Print | _Choice | _Loop


def _render(nodes: tuple[Node, ...], run: _Run, scope: PaperData) -> None:
    for node in nodes:
        run.step()
        node.render(run, scope)


def _harmless(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    return _PRIVATE.sub("", _LINE_ENDS.sub(LINE_BREAK, composed.strip()))


@dataclass(frozen=True, slots=True)
class Template:
    """A parsed template; ``names`` are the dotted names it uses, list items written ``people[].name``."""

    nodes: tuple[Node, ...]
    names: frozenset[str]

    @classmethod
    def parse(cls, source: str, loops: Mapping[str, str] | None = None) -> "Template":
        """Parse a template; ``loops`` names variables bound from outside and the list they walk.

        Raises TemplateFault with the place of the first fault.
        """
        if len(source) > MAX_SOURCE:
            raise TemplateFault(f"longer than {MAX_SOURCE} characters")
        parser = _Parser(unicodedata.normalize("NFC", source))
        nodes = parser.body(dict(loops or {}), 0)
        return cls(nodes, frozenset(parser.names))

    def render(self, data: PaperData, *, blank: str = "") -> str:
        """Return the text for some data; ``blank`` stands where a printed value is empty."""
        run = _Run(blank)
        _render(self.nodes, run, data)
        return "".join(run.output)


class _Parser:
    """Reads a template from left to right into nodes and gathers the names it uses."""

    def __init__(self, source: str) -> None:
        self._parts = iter(_TAG.split(_TAG_LINE.sub(r"\1", source)))
        self.names: set[str] = set()
        self._ending = ""

    def body(self, loops: dict[str, str], depth: int) -> tuple[Node, ...]:
        """Read nodes up to the end of the source or, inside a tag, up to what ends or parts it."""
        if depth > MAX_DEPTH:
            raise TemplateFault(f"nested deeper than {MAX_DEPTH}")
        self._ending = ""
        nodes = tuple(self._nodes(loops, depth))
        if depth == 0 and self._ending:
            raise TemplateFault(f"{{% {self._ending} %}} ends nothing")
        if depth and not self._ending:
            raise TemplateFault("a tag is not ended")
        return nodes

    def _nodes(self, loops: dict[str, str], depth: int) -> Iterator[Node]:
        for part in self._parts:
            if part.startswith("{{") and part.endswith("}}"):
                yield self._print(part[2:-2], loops)
            elif part.startswith("{%") and part.endswith("%}"):
                tag = part[2:-2].strip()
                if tag in ("endif", "endfor", "else") or tag.startswith("elif "):
                    self._ending = tag
                    return
                yield self._block(tag, loops, depth)
            elif "{{" in part or "{%" in part or "}}" in part or "%}" in part:
                raise TemplateFault(f"a tag is not closed: {part.strip()[:40]}")
            elif part:
                yield _Text(part)

    def _print(self, source: str, loops: dict[str, str]) -> Node:
        name, *filters = (part.strip() for part in source.split("|"))
        unknown = [each for each in filters if each not in FILTERS]
        if unknown:
            raise TemplateFault(f"unknown filter: {unknown[0]}")
        return _Print(self._use(name, loops), tuple(FILTERS[each] for each in filters))

    def _block(self, tag: str, loops: dict[str, str], depth: int) -> Node:
        if tag.startswith("if "):
            return self._choice(tag[3:], loops, depth)
        loop = _LOOP.fullmatch(tag)
        if loop is None:
            raise TemplateFault(f"unknown tag: {tag}")
        variable, name = loop.groups()
        self._use(name, loops)
        body = self.body({**loops, variable: f"{_resolved(name, loops)}[]", "loop": "loop"}, depth + 1)
        self._expect("endfor")
        return _Loop(variable, name, body)

    def _choice(self, condition: str, loops: dict[str, str], depth: int) -> Node:
        branches = [(self.test(condition, loops), self.body(loops, depth + 1))]
        while self._ending.startswith("elif "):
            test = self.test(self._ending[5:], loops)
            branches.append((test, self.body(loops, depth + 1)))
        if self._ending == "else":
            branches.append((lambda scope: True, self.body(loops, depth + 1)))
        self._expect("endif")
        return _Choice(tuple(branches))

    def test(self, source: str, loops: dict[str, str]) -> Test:
        """Parse a condition: names, ``not``, comparison with a quoted text, ``and`` before ``or``."""
        choices = [
            [self._comparison(part, loops) for part in re.split(r"\s+and\s+", choice.strip())]
            for choice in re.split(r"\s+or\s+", source)
        ]
        return lambda scope: any(all(test(scope) for test in choice) for choice in choices)

    def _comparison(self, source: str, loops: dict[str, str]) -> Test:
        match = _CONDITION.fullmatch(source)
        if match is None:
            raise TemplateFault(f"not a condition: {source}")
        negated, name, operator, text = match.groups()
        self._use(name, loops)
        wanted = not negated
        if operator is None:
            return lambda scope: _is_true(lookup(scope, name)) is wanted
        equal = (operator == "==") is wanted
        return lambda scope: (as_text(lookup(scope, name)) == text) is equal

    def _use(self, name: str, loops: dict[str, str]) -> str:
        if not _NAME.fullmatch(name):
            raise TemplateFault(f"not a name: {name}")
        resolved = _resolved(name, loops)
        if not resolved.startswith("loop."):
            self.names.add(resolved)
        return name

    def _expect(self, ending: str) -> None:
        if self._ending != ending:
            raise TemplateFault(f"{{% {ending} %}} expected, found {self._ending or 'the end'}")
        self._ending = ""


def _resolved(name: str, loops: Mapping[str, str]) -> str:
    """Return the name with a loop variable replaced by the list it walks: ``people[].name``."""
    head, dot, rest = name.partition(".")
    return f"{loops[head]}{dot}{rest}" if head in loops else name


def _is_true(value: Value) -> bool:
    return not is_empty(value) and value is not False
