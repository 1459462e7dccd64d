"""What the search everywhere finds: cases, persons, papers, sessions, and commands of the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from cje_desktop.application.ports import SearchHit
from cje_desktop.application.queries.cases import SearchAll
from cje_desktop.application.queries.people import PersonView, ShowPerson
from cje_desktop.core.ids import CaseId, DocumentId, PersonId, SessionId
from cje_desktop.core.text import fold
from cje_desktop.ui.presenters.base import Presenter
from cje_desktop.ui.presenters.context import UiContext

_FEW = 4
"""Commands shown above what was found."""


@dataclass(frozen=True, slots=True)
class ShellCommand:
    """Something the window can do, with the words that find it."""

    text: str
    act: Callable[[], None]
    icon: str = "chevron-right"
    key: str = ""
    """Its keys, to learn them by: ``Alt+Left``."""

    def answers(self, words: Sequence[str]) -> bool:
        """Tell whether each word begins a word of the name."""
        own = fold(self.text).split()
        return all(any(part.startswith(word) for part in own) for word in words)


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search found."""

    text: str
    hits: tuple[SearchHit, ...] = ()
    commands: tuple[ShellCommand, ...] = ()


class SearchPresenter(Presenter):
    """Search as one types; while an answer is awaited, only the last text counts.

    Signals: ``found(SearchResult)``.
    """

    found = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._commands: tuple[ShellCommand, ...] = ()
        self._text = ""
        self._asked: str | None = None
        self.result = SearchResult("")

    def set_commands(self, commands: Sequence[ShellCommand]) -> None:
        """Take the commands of the window."""
        self._commands = tuple(commands)

    def search(self, text: str) -> None:
        """Look for a text; the empty text shows every command."""
        self._text = text.strip()
        self._ask_next()

    def choose(self, key: str) -> None:
        """Go to what is at a place: ``hit:0`` or ``command:2``."""
        kind, _, place = key.partition(":")
        if kind == "command":
            self.result.commands[int(place)].act()
        else:
            self._open(self.result.hits[int(place)])

    def _ask_next(self) -> None:
        if self._asked is not None:
            return
        if not self._text:
            self._show(SearchResult("", (), self._commands))
            return
        self._asked = self._text
        self.ask(SearchAll(text=self._text), self._take)

    def _take(self, hits: tuple[SearchHit, ...]) -> None:
        asked, self._asked = self._asked or "", None
        if asked != self._text:
            self._ask_next()
            return
        words = fold(asked).split()
        commands = [each for each in self._commands if each.answers(words)]
        self._show(SearchResult(asked, hits, tuple(commands[:_FEW])))

    def _show(self, result: SearchResult) -> None:
        self.result = result
        self.found.emit(result)

    def _open(self, hit: SearchHit) -> None:
        go = self.context.navigator
        if hit.kind == "document":
            go.open_paper(DocumentId(hit.row))
        elif hit.kind == "session":
            go.open_session(SessionId(hit.row), hit.case_id)
        elif hit.kind == "person":
            self.ask(ShowPerson(person_id=PersonId(hit.row)), self._open_person)
        elif hit.case_id is not None:
            go.open_case(CaseId(hit.case_id))

    def _open_person(self, view: PersonView) -> None:
        if view.cases:
            self.context.navigator.open_case(view.cases[0].case_id, "parties")

    def _fail(self, error: Exception) -> None:
        self._asked = None
        super()._fail(error)
